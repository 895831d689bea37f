"""What holds for whatever readings: the algebra of the build."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph import ontology
from graph.build.resolved import in_force
from graph.build.status import fold
from graph.build.view import Edge, View, build, parts_of_view, whole
from graph.claims import ACTS, BASES, REPLIES, TRACKS, Claim, Decision, Reading, Reply
from graph.exchange.jsonl import lines
from graph.identity.groups import NONE
from graph.identity.keys import entity_ids
from graph.serial import dumps, loads
from tests.invented import CAST, RACE, read, report

DAYS = ("2024-10-03", "2024-10-09", "2024-11-20")
RACES = (
    None,
    RACE,
    "?/99.71/2024",
    "?/99/2024",
    "gubernur/99/2024",
    "?/?/2024",
    "walikota/99.71/?",
    "walikota/99.71/2018",
)
PREDICATES = ("SUPPORTS",) * 5 + ("DIRECTED", "WORKS_AT", "HEADS", "ACCUSED_BY")
KNOWN = ("stated", "alleged", "denied")
maybe_day = st.sampled_from((None, *DAYS, "besok"))

decisions = st.builds(
    Decision,
    basis=st.sampled_from(("decision", "decision", "admission", "hearsay")),
    authority=st.sampled_from((None, "bawaslu", "province", "police", "inspectors", "nobody")),
    track=st.sampled_from((None, *TRACKS, "other")),
    date=maybe_day,
)
replies = st.builds(Reply, kind=st.sampled_from(REPLIES), speaker=st.sampled_from((None, "a", "nobody")))


@st.composite
def some_claims(draw: st.DrawFn, statuses: tuple[str, ...]) -> Claim:
    predicate = draw(st.sampled_from(PREDICATES))
    ends = (None, "t", "u") if predicate == "SUPPORTS" else ("b", "k", "bawaslu")
    return Claim(
        subject=draw(st.sampled_from(("a", "a", "b", "k"))),
        predicate=predicate,
        object=draw(st.sampled_from(ends)),
        status=draw(st.sampled_from(statuses)),
        act=draw(st.sampled_from((None, *ACTS[:2]))),
        date=draw(maybe_day),
        date_basis=draw(st.sampled_from(("stated", "inferred", "none"))),
        basis=draw(st.sampled_from(BASES)),
        reply=draw(st.none() | replies),
        decision=draw(st.none() | decisions),
        case_number=draw(st.sampled_from((None, None, "05", "06"))),
        election=draw(st.sampled_from(RACES)),
    )


def claims(*statuses: str) -> st.SearchStrategy[Claim]:
    return some_claims(statuses or (*KNOWN, "confirmed", "cleared", "terbukti", ""))


@st.composite
def readings(draw: st.DrawFn, one: st.SearchStrategy[Claim] | None = None) -> list[Reading]:
    """Up to six readings of up to five reports, some of them read by rules and by an edited file."""
    found = []
    readers = st.tuples(st.sampled_from("pqrst"), st.sampled_from(("rules", "rules", "file")))
    for name, by in draw(st.lists(readers, max_size=6, unique=True)):
        reading = read(
            name,
            *draw(st.lists(claims() if one is None else one, max_size=4)),
            published=draw(st.sampled_from((None, *DAYS))),
            election=draw(st.sampled_from(RACES)),
        )
        copy = draw(st.booleans())
        source = replace(reading.report, text="Satu rilis.") if copy else reading.report
        found.append(replace(reading, report=source, entities=CAST, by=by))
    return found


def as_bytes(view: View) -> bytes:
    return "\n".join(lines(view)).encode()


def supports(view: View) -> list[Edge]:
    return [edge for edge in view.edges if edge.type == "SUPPORTS"]


@given(readings(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_order_any_repetition_and_a_detour_over_json_give_one_graph(found: list[Reading], random: Any) -> None:
    shuffled = [loads(dumps(one)) for one in (*found, *found[:3])]
    random.shuffle(shuffled)
    turned = [replace(one, claims=one.claims[::-1], entities=one.entities[::-1]) for one in shuffled]
    view = build(found)
    assert build(shuffled) == view
    assert as_bytes(build(turned)) == as_bytes(view)


@given(readings(), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_a_load_in_parts_gives_the_edges_of_the_load_at_once(found: list[Reading], cut: int) -> None:
    """Each part replaces what belongs to its entities, as a store does; the last state is that of the whole."""
    edges: dict[str, Edge] = {}
    loaded: list[Reading] = []
    for part in (found[:cut], found[cut:]):
        loaded += part
        touched = {one.report.sha256 for one in part}
        known = {edge.start for edge in edges.values() if edge.end in {f"report-{sha}" for sha in touched}}
        affected = known.union(*(entity_ids(one).values() for one in part))
        view = build(loaded, only=affected)
        starts = affected | {node.id for node in view.nodes}
        edges = {key: edge for key, edge in edges.items() if edge.start not in starts}
        edges |= {edge.id: edge for edge in view.edges}
    whole = build(found)
    ends = {node.id for node in whole.nodes}
    kept = {key: edge for key, edge in edges.items() if edge.start in ends}
    assert kept == {edge.id: edge for edge in whole.edges}


@given(readings(), st.sets(st.sampled_from([entity.ref for entity in CAST])))
@settings(max_examples=60, deadline=None)
def test_a_part_agrees_with_the_whole(found: list[Reading], refs: set[str]) -> None:
    only = {key for one in found for ref, key in entity_ids(one).items() if ref in refs}
    part, whole = build(found, only=only), build(found)
    assert {node.id: node for node in part.nodes}.items() <= {node.id: node for node in whole.nodes}.items()
    assert {edge.id: edge for edge in part.edges}.items() <= {edge.id: edge for edge in whole.edges}.items()
    assert [edge for edge in part.edges if edge.start in only] == [edge for edge in whole.edges if edge.start in only]


@given(readings())
@settings(max_examples=40, deadline=None)
def test_the_parts_of_a_view_have_nothing_in_common_and_lead_to_no_later_part(found: list[Reading]) -> None:
    parts = list(parts_of_view(in_force(found), NONE, None, size=1))
    assert whole(parts) == build(found)
    there: set[str] = set()
    for part in parts:
        there |= {node.id for node in part.nodes}
        assert all(edge.start in there and edge.end in there for edge in part.edges)
    assert sum(len(part.nodes) for part in parts) == len(whole(parts).nodes)
    assert sum(len(part.edges) for part in parts) == len(whole(parts).edges)


@given(st.lists(claims(), max_size=6), st.none() | st.sampled_from(DAYS))
@settings(deadline=None)
def test_the_status_of_a_matter_is_total_and_confirmed_only_by_a_decision_or_an_admission(
    found: list[Claim], day: str | None
) -> None:
    reading = Reading(report=report("p", day), entities=CAST)
    status = fold(found, reading)
    assert status in ("stated", "alleged", "confirmed", "denied", "cleared")
    assert fold(found[::-1], reading) == status
    if status == "confirmed":
        assert any(one.status == "confirmed" and (one.decision or one.reply) for one in found)


@given(readings(claims(*KNOWN, "terbukti", "cleared")))
@settings(max_examples=60, deadline=None)
def test_claims_without_a_decision_never_make_a_confirmed_edge(found: list[Reading]) -> None:
    assert not [edge for edge in build(found).edges if edge.props.get("status") == "confirmed"]


@given(readings())
@settings(max_examples=60, deadline=None)
def test_each_confirmed_edge_holds_a_claim_that_confirms_and_that_is_about_its_ends_or_names_no_ticket(
    found: list[Reading],
) -> None:
    view = build(found)
    claims_by_id: dict[Any, Any] = {node.id: node.props for node in view.nodes if node.label == "Claim"}
    names = {node.id: node.props.get("name") for node in view.nodes}
    unknown = {node.id for node in view.nodes if node.props.get("named") is False}
    named = {(edge.start, edge.end) for edge in view.edges if edge.type == "OBJECT"}
    for edge in supports(view):
        behind: list[Any] = [claims_by_id[key] for key in edge.props["claims"]]  # type: ignore[union-attr]
        confirming = [one for one in behind if one["status"] == "confirmed"]
        assert bool(confirming) or edge.props["status"] != "confirmed"
        assert all((one["id"], edge.end) in named for one in behind)
        for one in confirming:
            assert one.get("decisionBasis") in ("decision", "admission")
            assert one.get("objectName") in (None, names[edge.end])
            assert edge.end in unknown or "objectName" in one or "ticketFrom" in one


@given(readings())
@settings(max_examples=60, deadline=None)
def test_withdrawing_every_decision_leaves_no_verdict(found: list[Reading]) -> None:
    def undecided(one: Reading) -> Reading:
        return replace(one, claims=tuple(claim for claim in one.claims if claim.status not in ("confirmed", "cleared")))

    view = build([undecided(one) for one in found])
    assert {edge.props["status"] for edge in supports(view)} <= {"stated", "alleged", "denied"}
    assert not [edge for edge in supports(view) if "authority" in edge.props or "track" in edge.props]


@given(readings())
@settings(max_examples=40, deadline=None)
def test_no_unknown_candidate_is_shared_and_no_edge_hangs_in_the_air(found: list[Reading]) -> None:
    view = build(found)
    nodes = {node.id: node for node in view.nodes}
    assert all(edge.start in nodes and edge.end in nodes for edge in view.edges)
    accused: dict[str, set[str]] = {}
    for edge in supports(view):
        if nodes[edge.end].props["named"] is False:
            accused.setdefault(edge.end, set()).add(edge.start)
    assert all(len(starts) == 1 for starts in accused.values())
    assert all(
        not ontology.check_node(node.label, node.labels, node.props) for node in view.nodes if node.label != "Claim"
    )
