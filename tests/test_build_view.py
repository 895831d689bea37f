"""The view: which nodes and edges readings give, and what stands on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from graph import ontology
from graph.build.view import Node, View, build
from graph.claims import Claim, Entity, Position, Reading, Reply, Span
from graph.identity.keys import entity_ids, report_id, source_id
from tests.invented import RACE, admitted, agency, claim, decided, facts, on, person, read, report, support


def node(view: View, name: str) -> Node:
    """The one node of this name."""
    (found,) = [one for one in view.nodes if one.props.get("name") == name]
    return found


def reading(
    name: str, *entities: Entity, claims: tuple[Claim, ...] = (), published: str = "2024-10-05", text: str = ""
) -> Reading:
    return Reading(report=report(name, published, text), entities=entities, claims=claims)


def rich() -> list[Reading]:
    """Readings that between them give every kind of node and edge."""
    told = "Wiratmo Sejati hadir di Lapangan Arum, kata Sulastri Wening. UU 99/2031 dikutip."
    people = (
        replace(person("a", labels=("ASN",), kinds=("ASN",)), mentions=(Span(0, 14),)),
        person("b", "Sulastri Wening"),
    )
    things = (
        agency("k", "Kecamatan Lembah Arum", "kecamatan"),
        Entity(ref="r", label="Region", name="Kota Arang", props={"code": "99.71", "level": "kota"}),
        Entity(ref="e", label="Election", name="walikota 2024", props={"election": RACE, "date": "2024-11-27"}),
        Entity(ref="v", label="Event", name="rapat akbar", props={"kind": "rally", "place": "Lapangan Arum"}),
        Entity(ref="l", label="Law", name="UU 99/2031", props={"number": "UU 99/2031"}),
        Entity(ref="o", label="Organization", name="Partai Angin", labels=("Party",), props={"kind": "party"}),
    )
    claims = (
        claim("a", "HEADS", "k", capacity="plt", date="2024-01-02", until="2024-11-02"),
        claim("a", "ATTENDED", "v", event="v", speaker="b", act="attend", position="camat", **on("2024-10-03")),
        claim("k", "IN_REGION", "r"), claim("report", "CITES", "l"),
        claim("b", "SAID", "a", kind="confirms", spans=(Span(0, 14), Span(15, 20)), until="2024-12-01"),
        claim("a", "ACCUSED_BY", "o", "alleged"),
    )  # fmt: skip
    source = replace(report("kabar", text=told, outlet="Kabar  Arang", title="Camat di lapangan"), author="Tinta")
    one = Reading(report=source, entities=(*people, *things), claims=claims, election=RACE)
    accused = support("t", reply=Reply(kind="denies_act", speaker="a", spans=(Span(0, 5),)), circumstances=("uniform",))
    return [
        one,
        read("satu", accused, support("t", "denied"), claim("g", "CANDIDATE_IN", "t")),
        read("dua", support(None, "confirmed", **decided("bawaslu", date="2024-10-09")), published=None),
        read("tiga", support(None, "confirmed", subject="b", **admitted())),
    ]


def test_no_readings_give_an_empty_view() -> None:
    assert build([]) == View()


def test_a_report_without_entities_is_a_node() -> None:
    view = build([reading("kosong")])
    assert [one.label for one in view.nodes] == ["Report"]
    assert not view.edges


def test_everything_in_the_view_is_allowed_by_the_ontology() -> None:
    view = build(rich())
    labels = {one.id: one.label for one in view.nodes}
    for one in view.nodes:
        assert not ontology.check_node(one.label, one.labels, one.props), one
    for edge in view.edges:
        assert not ontology.check_edge(edge.type, edge.start_label, edge.end_label, edge.props), edge
        assert (labels[edge.start], labels[edge.end]) == (edge.start_label, edge.end_label)


def test_there_is_exactly_one_edge_per_type_and_ends() -> None:
    view = build([*rich(), read("lima", support("t"), support("t", act="attend"))])
    keys = [(edge.type, edge.start, edge.end) for edge in view.edges]
    assert len(set(keys)) == len(keys)
    assert len({one.id for one in view.nodes}) == len(view.nodes)


def test_every_claim_leads_to_its_report_its_ends_and_its_edge() -> None:
    view = build(rich())
    by_type = {
        kind: {(edge.start, edge.end) for edge in facts(view, kind)} for kind in ("SUBJECT", "OBJECT", "STATED_IN")
    }
    claims = {one.id for one in view.nodes if one.label == "Claim"}
    assert {start for start, _ in by_type["STATED_IN"]} == claims
    for edge in view.edges:
        for key in edge.props.get("claims", ()):  # type: ignore[union-attr]
            assert (key, edge.end) in by_type["OBJECT"]
            assert edge.type == "CITES" or (key, edge.start) in by_type["SUBJECT"]


def test_a_claim_keeps_the_words_and_the_report_level_names() -> None:
    view = build(rich())
    (said,) = [one.props for one in view.nodes if one.props.get("predicate") == "SAID"]
    assert said["quote"] == "Wiratmo Sejati … hadir"
    assert (said["subjectName"], said["objectName"], said["due"]) == (
        "Sulastri Wening",
        "Wiratmo Sejati",
        date(2024, 12, 1),
    )
    (stated,) = [edge for edge in facts(view, "STATED_IN") if edge.start == said["id"]]
    assert (stated.props["starts"], stated.props["ends"]) == ((0, 15), (14, 20))


def test_speakers_events_laws_outlets_and_regions_are_edges() -> None:
    view = build(rich())
    names = {one.id: one.props.get("name") for one in view.nodes}
    for kind, end in {
        "SAID_BY": "Sulastri Wening",
        "AT": "rapat akbar",
        "CITES": "UU 99/2031",
        "IN_REGION": "Kota Arang",
    }.items():
        assert [names[edge.end] for edge in facts(view, kind)] == [end]
    (cites,), (published,) = facts(view, "CITES"), facts(view, "PUBLISHED_BY")
    assert cites.start_label == "Report"
    assert published.end == source_id("Kabar Arang")


def test_periods_of_a_head_are_parallel_lists() -> None:
    first = read("satu", claim("a", "HEADS", "k", capacity="plt", date="2024-01-02"))
    second = read("dua", claim("a", "HEADS", "k", capacity="definitif", date="2023-01-02", until="2024-01-01"))
    (heads,) = facts(build([first, second]), "HEADS")
    assert heads.props["status"] == "stated"
    assert heads.props["capacities"] == ("definitif", "plt")
    assert (heads.props["froms"], heads.props["tos"]) == (("2023-01-02", "2024-01-02"), ("2024-01-01", ""))


def test_a_fact_counts_reports_origins_and_days() -> None:
    copy = "Camat  hadir di LAPANGAN."
    sources = [
        report("satu", "2024-10-05", "Camat hadir di lapangan!"),
        report("dua", "2024-10-07", copy),
        report("tiga", None),
    ]
    readings = [replace(read("x", support("t", act="attend")), report=source) for source in sources]
    (edge,) = facts(build(readings))
    assert (edge.props["reports"], edge.props["origins"]) == (3, 2)
    assert (edge.props["first"], edge.props["last"]) == (date(2024, 10, 5), date(2024, 10, 7))
    assert edge.props["acts"] == ("attend",)
    assert edge.props["checked"] == "none"


def test_an_origin_that_the_loader_knows_is_kept() -> None:
    sources = [report("satu", origin="rilis-1"), report("dua", origin="rilis-1")]
    (edge,) = facts(build([replace(read("x", support("t")), report=source) for source in sources]))
    assert (edge.props["reports"], edge.props["origins"]) == (2, 1)


def test_a_scalar_is_what_most_say_then_the_latest_then_the_smallest() -> None:
    def named(report_name: str, name: str, published: str) -> Reading:
        return reading(report_name, person("a", name, person_id="7"), published=published)

    most = [
        named("satu", "Beta", "2024-01-01"),
        named("dua", "Beta", "2024-01-02"),
        named("tiga", "Alfa", "2024-09-01"),
    ]
    assert node(build(most), "Beta").props["aliases"] == ("Alfa",)
    assert node(build(most[1:]), "Alfa")
    assert node(build([named("satu", "Beta", "2024-01-01"), named("dua", "Alfa", "2024-01-01")]), "Alfa")


def test_extra_labels_and_lists_are_unions() -> None:
    view = build(
        [
            reading("satu", person("a", labels=("ASN",), person_id="7", kinds=("ASN",))),
            reading("dua", person("a", labels=("Pj", "ASN"), person_id="7", kinds=("Pj",))),
        ]
    )
    found = node(view, "Wiratmo Sejati")
    assert found.labels == ("ASN", "Pj")
    assert found.props["kinds"] == ("ASN", "Pj")


def test_a_value_that_the_ontology_does_not_allow_is_left_out() -> None:
    odd = person("a", person_id="7", unnamed="everybody", height=2, region="99.71")
    props = node(build([reading("satu", odd)]), "Wiratmo Sejati").props
    assert "unnamed" not in props
    assert "height" not in props
    assert props["region"] == "99.71"


def test_positions_say_where_and_which_are_past() -> None:
    posts = (
        Position(title="Camat", agency="k"), Position(title="Lurah", of="Kelurahan Rimba", former=True),
        Position(title="Plt Kepala Dinas Kebun", of="Dinas Kebun"),
    )  # fmt: skip
    one = replace(person("a"), positions=posts)
    found = node(build([reading("satu", one, agency("k", "Kecamatan Arum", "kecamatan"))]), "Wiratmo Sejati")
    assert found.props["positions"] == (
        "Camat, Kecamatan Arum",
        "Lurah, Kelurahan Rimba (former)",
        "Plt Kepala Dinas Kebun",
    )


def test_mentions_hold_the_exact_forms_and_their_count() -> None:
    text = "WIRATMO, lalu Wiratmo, lalu Wiratmo."
    one = replace(person("a"), mentions=(Span(0, 7), Span(14, 21), Span(28, 35)))
    view = build([reading("satu", one, person("b", "Sulastri Wening"), text=text)])
    props = {edge.start: edge.props for edge in facts(view, "MENTIONED_IN")}
    assert props[node(view, "Wiratmo Sejati").id]["names"] == ("WIRATMO", "Wiratmo")
    assert props[node(view, "Wiratmo Sejati").id]["count"] == 3
    assert props[node(view, "Sulastri Wening").id]["count"] == 0


def test_an_unknown_candidate_has_no_name_and_is_mentioned_where_it_is_meant() -> None:
    view = build([read("satu", support(None))])
    (unknown,) = [one for one in view.nodes if one.label == "Paslon"]
    assert (unknown.props["named"], unknown.props["region"]) == (False, "99.71")
    assert "name" not in unknown.props
    (mention,) = [edge for edge in facts(view, "MENTIONED_IN") if edge.start == unknown.id]
    assert (mention.props["names"], mention.props["count"]) == ((), 0)


def test_an_edited_reading_outranks_a_model_and_a_model_the_rules() -> None:
    source = read("satu", support("t"))
    readings = [
        replace(source, by="rules", version="9"),
        replace(source, by="model:m", claims=()),
        replace(source, by="file", claims=source.claims[:1]),
    ]
    assert [one.props["by"] for one in build(readings).nodes if one.label == "Claim"] == ["file"]
    assert not [one for one in build(readings[:2]).nodes if one.label == "Claim"]


def test_all_names_of_a_file_are_kept() -> None:
    source = read("satu", support("t"))
    other = replace(source, by="file", report=replace(source.report, file="abu.txt", files=("abu.txt", "satu.txt")))
    (kept,) = [one for one in build([source, other]).nodes if one.label == "Report"]
    assert (kept.props["file"], kept.props["files"]) == ("abu.txt", ("abu.txt", "satu.txt"))


def test_a_claim_id_is_the_same_after_other_rules_and_with_other_refs() -> None:
    def ids(one: Reading) -> set[str]:
        return {found.id for found in build([one]).nodes if found.label == "Claim"}

    source = read("satu", support("t"))
    renamed = {one.ref: f"x{one.ref}" for one in source.entities}
    entities = tuple(
        replace(one, ref=renamed[one.ref], props={**one.props, **({"members": ("xg", "xn")} if one.ref == "t" else {})})
        for one in source.entities
    )
    claims = tuple(
        replace(one, subject=renamed[one.subject], object=renamed[one.object or ""], rule="rule:new", position="camat")
        for one in source.claims
    )
    assert ids(source) == ids(replace(source, entities=entities, claims=claims))


def test_an_allegation_and_its_denial_with_one_ordinal_are_two_claims_and_a_repeated_claim_is_one() -> None:
    source = read("satu", support("t"), support("t", "denied"), support("t"), replace(support("t"), rule="rule:other"))
    found = [one for one in build([source]).nodes if one.props.get("predicate") == "SUPPORTS"]
    assert sorted(str(one.props["status"]) for one in found) == ["alleged", "denied"]
    assert build([source]) == build([replace(source, claims=source.claims[::-1])])


def test_a_claim_about_somebody_who_is_not_there_is_left_out() -> None:
    view = build([read("satu", support("t"), support("nobody"), support("t", subject="nobody"))])
    assert len(facts(view)) == 1


def test_a_confirmation_without_a_decision_is_an_allegation_on_the_claim_too() -> None:
    view = build([read("satu", support("t", "confirmed"))])
    assert {one.props["status"] for one in view.nodes if one.props.get("predicate") == "SUPPORTS"} == {"alleged"}
    assert [edge.props["status"] for edge in facts(view)] == ["alleged"]


def test_a_part_is_as_the_whole_has_it() -> None:
    readings = rich()
    whole = build(readings)
    for one in readings:
        affected = set(entity_ids(one).values())
        near = [other for other in readings if affected & set(entity_ids(other).values())]
        part = build(near, only=affected)
        assert set(map(repr, part.nodes)) <= set(map(repr, whole.nodes))
        assert set(map(repr, part.edges)) <= set(map(repr, whole.edges))
        mine = [edge for edge in whole.edges if edge.start in affected]
        assert mine == [edge for edge in part.edges if edge.start in affected]
        assert report_id(one.report.sha256) in {found.id for found in part.nodes}
