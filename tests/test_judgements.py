"""Judgements as data, and what they make of the view."""

from __future__ import annotations

import random

import pytest

from graph.build.view import Node, View, build
from graph.claims import Reading
from graph.errors import InputError
from graph.identity.groups import NONE, Clusters, judgements_of, split_key
from graph.identity.judgements import Judgement, from_line, in_force, judged, line_of
from graph.identity.keys import entity_ids
from tests.invented import agency, claim, facts, person, report, support, ticket


def told(
    name: str, *, called: str = "Wiratmo Sejati", seat: str = "Kecamatan Lembah Arum", of: str = "99.71"
) -> Reading:
    """A report on the camat (a) of a kecamatan (k), who is said to support ticket t."""
    entities = (person("a", called), agency("k", seat, "kecamatan"), person("g", "Gumelar Praba"),
                ticket("t", "Gumelar Praba", "g", election="walikota/99.71/2024"))  # fmt: skip
    return Reading(report=report(name), entities=entities, claims=(claim("a", "HEADS", "k"), support("t")))


ONE = told("satu")
OTHER = told("dua", called="Wiratma Sejati", seat="Kecamatan Hulu Arum")
THIRD = told("tiga", called="W. Sejati", seat="Kecamatan Hilir Arum")
A, B, C = (entity_ids(reading)["a"] for reading in (ONE, OTHER, THIRD))
ALL = (ONE, OTHER, THIRD)


def say(kind: str, *targets: str, at: str = "2025-01-01", **more: str) -> Judgement:
    return judged(kind, targets, by="Laras", at=at, **more)


def persons(view: View) -> dict[str, Node]:
    return {node.id: node for node in view.nodes if node.label == "Person" and node.props["name"] != "Gumelar Praba"}


def built(*records: Judgement, readings: tuple[Reading, ...] = ALL) -> View:
    return build(readings, judgements_of(records))


def test_merged_entities_are_one_node_with_the_smallest_key_and_all_keys() -> None:
    found = persons(built(say("same", A, B)))
    (merged,) = [node for node in found.values() if len(node.props["keys"]) > 1]  # type: ignore[arg-type]
    assert merged.id == min(A, B)
    assert merged.props["keys"] == tuple(sorted((A, B)))
    assert {merged.props["name"], *merged.props["aliases"]} == {"Wiratmo Sejati", "Wiratma Sejati"}  # type: ignore[misc]
    assert len(found) == 2


def test_every_edge_mention_and_claim_hangs_on_the_merged_node() -> None:
    view = built(say("same", A, B), say("same", C, B))
    (edge,) = facts(view)
    assert (edge.start, edge.props["reports"]) == (min(A, B, C), 3)
    assert len([one for one in view.edges if one.type == "MENTIONED_IN" and one.start == edge.start]) == 3
    assert {one.end for one in view.edges if one.type == "SUBJECT"} >= {edge.start}
    assert not {A, B, C} - {edge.start} & {end for one in view.edges for end in (one.start, one.end)}


def test_a_judgement_taken_back_leaves_what_would_be_there_without_it() -> None:
    merge, other = say("same", A, B), say("same", B, C)
    undone = say("undone", merge.id, at="2025-02-01")
    assert built(merge, undone) == build(ALL)
    assert built(merge, other, undone) == built(other)
    assert built(merge, undone, say("undone", undone.id, at="2025-03-01")) == built(merge)


def test_the_order_of_records_does_not_matter() -> None:
    records = [say("same", A, B), say("different", A, C), say("same", B, C, at="2025-01-02"), say("unsure", A, B)]
    records.append(say("undone", records[1].id, at="2025-01-05"))
    expected = built(*records)
    for seed in range(5):
        random.Random(seed).shuffle(records)
        assert built(*records, *records[:2]) == expected


def test_what_was_said_last_of_a_pair_counts() -> None:
    same, different = say("same", A, B), say("different", B, A, at="2025-01-02")
    assert built(same, different) == build(ALL)
    assert built(same, different, say("same", A, B, at="2025-01-03")) == built(same)
    assert built(same, say("unsure", A, B, at="2025-01-02")) == build(ALL)


def test_a_merge_never_goes_through_two_that_are_judged_different() -> None:
    records = say("same", A, B), say("different", A, C), say("same", B, C, at="2025-01-02")
    judgements = judgements_of(records)
    assert [record.id for record in judgements.refused] == [records[2].id]
    assert build(ALL, judgements) == built(records[0])


def test_labels_are_never_mixed() -> None:
    records = [say("same", A, entity_ids(ONE)["k"])]
    assert judgements_of(records).ids == {}
    assert len(judgements_of(records).refused) == 1


def test_a_split_takes_one_report_out_and_keeps_it_out() -> None:
    again = told("empat")
    readings = (*ALL, again)
    sha = again.report.sha256
    split = say("different", A, B, report=sha)
    view = built(say("same", A, B), split, readings=readings)
    alone = split_key(A, sha)
    assert persons(view)[alone].props["keys"] == (alone,)
    assert {edge.props["reports"] for edge in facts(view)} == {2, 1}
    assert judgements_of([split, say("same", alone, B)]).refused == ()
    assert judgements_of([say("same", alone, B, at="2024"), split]).ids == {}
    undone = say("undone", split.id, at="2025-02-01")
    assert built(say("same", A, B), split, undone, readings=readings) == built(say("same", A, B), readings=readings)


def test_a_key_that_no_report_has_just_now_keeps_its_group() -> None:
    """So the node's id does not change when a report is withdrawn."""
    gone = min(A, B)
    left = OTHER if gone == A else ONE
    assert gone in persons(built(say("same", A, B), readings=(left,)))


def test_a_part_of_the_view_agrees_with_the_whole_under_judgements() -> None:
    judgements = judgements_of([say("same", A, B)])
    whole, merged = build(ALL, judgements), min(A, B)
    part = build(ALL, judgements, only={merged})
    assert [edge for edge in part.edges if edge.start == merged] == [e for e in whole.edges if e.start == merged]
    assert {node.id: node for node in part.nodes}.items() <= {node.id: node for node in whole.nodes}.items()


def test_an_unnamed_holder_of_a_post_bears_the_name_and_whose_judgement_it_is() -> None:
    nobody = person("x", "oknum Camat Lembah Arum", named=False, unnamed="post")
    hidden = Reading(report=report("lima"), entities=(nobody,))
    key = entity_ids(hidden)["x"]
    (node,) = persons(built(say("same", A, key), readings=(ONE, hidden))).values()
    assert (node.props["name"], node.props["named"]) == ("Wiratmo Sejati", True)
    assert node.props["identified"] == "Laras"
    assert "unnamed" not in node.props
    assert "oknum Camat Lembah Arum" in node.props["aliases"]  # type: ignore[operator]


def test_a_full_name_stands_before_initials() -> None:
    short = Reading(report=report("enam"), entities=(person("x", "W. S", initials=True),))
    (node,) = persons(built(say("same", A, entity_ids(short)["x"]), readings=(ONE, short))).values()
    assert node.props["name"] == "Wiratmo Sejati"
    assert "initials" not in node.props


def test_a_record_comes_back_from_its_line() -> None:
    record = say("same", A, B, why="Foto sama.")
    assert from_line(line_of(record)) == record
    assert from_line(line_of(split := say("different", A, report="0" * 64))) == split


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "no JSON"),
        ("[]", "no judgement"),
        ('{"id": "j"}', "no judgement"),
        ('{"id": "j", "kind": "maybe", "targets": [], "by": "L", "at": "2025"}', "maybe"),
        ('{"id": "j", "kind": "same", "targets": "a", "by": "L", "at": "2025"}', "a list of texts"),
        ('{"id": "j", "kind": "same", "targets": [], "by": 3, "at": "2025"}', "by is 3"),
        ('{"id": "j", "kind": "same", "targets": [], "by": "L", "at": "2025", "mood": "x"}', "no judgement"),
    ],
)
def test_a_line_of_another_shape_is_told_in_words(line: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        from_line(line)


def test_records_that_take_back_each_other_end() -> None:
    one = Judgement(id="x", kind="undone", targets=("y", "x"), by="L", at="2025")
    other = Judgement(id="y", kind="undone", targets=("x",), by="L", at="2025")
    assert in_force([one, other, say("same", A, B)])


def test_nothing_judged_is_nothing_merged() -> None:
    assert judgements_of([]) == NONE
    assert build(ALL, NONE) == build(ALL)


def test_clusters_keep_apart_what_grows_together() -> None:
    clusters = Clusters([("p-1", "p-4")])
    assert clusters.join("p-1", "p-2")
    assert clusters.join("p-3", "p-4")
    assert not clusters.join("p-2", "p-3")
    assert clusters.join("p-2", "p-1")
    assert clusters.group("p-1") == {"p-1", "p-2"}
    assert clusters.group("p-9") == {"p-9"}
