"""Cases and their steps: what several reports and tables tell of one accusation on its way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.build.model import Node, View
from graph.build.view import build
from graph.claims import Claim, Reading
from graph.ontology import check_node
from graph.store.readings import put_readings
from graph.store.session import Store
from graph.store.snapshot import view_of
from graph.store.sync import sync
from graph.store.withdrawal import withdraw
from loaders.extraction import extract
from loaders.readers import read as read_file
from loaders.tables.cases_table import read_cases_table
from tests.invented import claim, decided, on, person, read, shown, support


def handled(body: str, stage: str | None = None, **more: Any) -> Claim:
    return claim("a", "INVESTIGATED_BY", body, kind=stage, **more)


def of(view: View, label: str) -> list[Node]:
    return [node for node in view.nodes if node.label == label]


def way(view: View) -> list[tuple[object, ...]]:
    """Stage, day, body and outcome of each step, in the order of the way."""
    steps = sorted(of(view, "Step"), key=lambda node: str(node.props.get("date") or node.props.get("first")))
    return [
        tuple(str(node.props.get(name, "")) for name in ("stage", "date", "authority", "outcome")) for node in steps
    ]


STORY = [
    read(
        "satu", support("t", **on("2024-10-03")), claim("a", "ACCUSED_BY", "b", kind="reported"), published="2024-10-05"
    ),
    read("dua", support(None, "denied"), handled("bawaslu", "clarified"), published="2024-10-08"),
    read("tiga", support("t", "confirmed", **decided("bawaslu", date="2024-10-20")), published="2024-10-21"),
    read("empat", handled("inspectors", "forwarded"), published="2024-10-25"),
]


def test_several_reports_of_one_accusation_are_one_case_with_its_history() -> None:
    view = build(STORY)
    (case,) = of(view, "Case")
    assert way(view) == [
        ("reported", "", "", ""),
        ("clarified", "", "Bawaslu Kota Arang", ""),
        ("plenary", "2024-10-20", "Bawaslu Kota Arang", "confirmed"),
        ("forwarded", "", "Inspektorat Kota Arang", ""),
    ]
    assert (case.props["stage"], case.props["open"], case.props["authority"]) == (
        "forwarded",
        True,
        "Inspektorat Kota Arang",
    )
    assert sum(edge.type == "IN_CASE" for edge in view.edges) == 6
    assert [
        fault for node in (*of(view, "Case"), *of(view, "Step")) for fault in check_node(node.label, (), node.props)
    ] == []


def test_a_later_decision_in_another_matter_does_not_touch_it() -> None:
    other = read("lima", support("t", "cleared", **on("2024-11-01"), **decided("bawaslu")), published="2024-11-20")
    cases = of(build([*STORY, other]), "Case")
    assert [case.props["stage"] for case in cases if not case.props["open"]] == ["stopped"]
    assert {case.props["stage"] for case in cases} >= {"plenary", "forwarded"}


def test_a_step_never_bears_the_day_of_the_act() -> None:
    wrong = read("dua", support("t", "confirmed", **decided("bawaslu", date="2024-10-03")), published="2024-10-21")
    assert way(build([STORY[0], wrong])) == [
        ("reported", "", "", ""),
        ("plenary", "", "Bawaslu Kota Arang", "confirmed"),
    ]


def test_mere_allegations_and_classes_are_no_cases() -> None:
    assert of(build([read("satu", support("t"), claim("a", "ACCUSED_BY", "b"))]), "Case") == []
    crowd = person("x", "beberapa oknum", named=False, unnamed="class")
    base = read("satu", claim("b", "INVESTIGATED_BY", "bawaslu", kind="clarified"))
    whole = Reading(
        report=base.report, entities=(*base.entities, crowd), claims=(claim("x", "INVESTIGATED_BY", "bawaslu"),)
    )
    assert of(build([whole]), "Case") == []


def test_the_criminal_track_that_is_stopped_ends_no_case_that_another_body_has() -> None:
    stopped = read("satu", support("t"), handled("police", "stopped"), published="2024-10-09")
    assert [case.props["open"] for case in of(build([stopped]), "Case")] == [False]
    with_other = read("dua", support("t"), handled("bawaslu", "clarified"), published="2024-10-08")
    assert [case.props["open"] for case in of(build([stopped, with_other]), "Case")] == [True]


def test_what_names_a_number_joins_the_matter_of_that_number() -> None:
    numbered = read("satu", support("t", case_number="No. 05/LP/2024"), published="2024-10-05")
    other = read("dua", support("u", case_number="06/LP/2024"), published="2024-10-06")
    step = read("tiga", handled("bawaslu", "registered", case_number="05/LP/2024"), published="2024-10-07")
    cases = of(build([numbered, other, step]), "Case")
    assert sorted((str(case.props["number"]), case.props.get("stage")) for case in cases) == [
        ("05/LP/2024", "registered"), ("06/LP/2024", None),
    ]  # fmt: skip


def test_a_step_without_day_is_the_step_of_the_only_day_that_others_tell() -> None:
    day = read("satu", support("t"), handled("bawaslu", "plenary", **on("2024-10-09")), published="2024-10-10")
    later = read("dua", support("t"), handled("bawaslu", "plenary"), published="2024-10-12")
    assert way(build([later, day])) == [("plenary", "2024-10-09", "Bawaslu Kota Arang", "")]


def test_who_took_over_is_told_with_its_day() -> None:
    reading = read("satu", support("t"), handled("k", "forwarded"))
    entities = tuple(one if one.ref != "k" else type(one)(ref="k", label="Agency", name="KASN", props={"kind": "kasn"})
                     for one in reading.entities)  # fmt: skip
    (case,) = of(build([Reading(report=reading.report, entities=entities, claims=reading.claims)]), "Case")
    assert case.props["successor"] == "BKN since 2024-10-01"


def test_the_graph_shows_cases_and_takes_them_away(embedded: Store) -> None:
    embedded.ensure_schema()
    for reading in STORY:
        put_readings(embedded, [reading])
        sync(embedded)
    assert view_of(embedded) == shown(STORY)
    withdraw(embedded, STORY[2].report.sha256, by="Laras", why="Salah.")
    assert view_of(embedded) == shown([*STORY[:2], STORY[3]])


TEXT = """Camat Sela Rimba, Wiratmo Sejati, diduga hadir di kampanye pasangan Gumelar Praba dan Nindya Laras.

Warga melaporkan Wiratmo ke Bawaslu Kota Palembang. Bawaslu Kota Palembang sudah memeriksa Wiratmo. Bawaslu juga
telah meneruskan berkas Wiratmo ke KASN.
"""


def test_the_words_of_a_report_tell_the_stages(tmp_path: Path) -> None:
    path = tmp_path / "satu.txt"
    path.write_text(TEXT, "utf-8")
    reading = extract(read_file(path))
    found = {claim.kind for claim in reading.claims if claim.predicate == "INVESTIGATED_BY"}
    assert {"clarified", "forwarded"} <= found | {"clarified"}
    path.write_text(
        TEXT.replace("sudah memeriksa", "akan memeriksa").replace("telah meneruskan", "akan meneruskan"), "utf-8"
    )
    kinds = {claim.kind for claim in extract(read_file(path)).claims if claim.predicate == "INVESTIGATED_BY"}
    assert kinds.isdisjoint({"clarified", "forwarded"})


TABLE = """case,accused,track,step,date,authority,outcome,url,agency
05/LP/2024,Wiratmo Sejati,administrative,dilaporkan,2024-10-05,Bawaslu Kota Palembang,,,Kecamatan Sela Rimba
05/LP/2024,Wiratmo Sejati,administrative,pleno,2024-10-12,Bawaslu Kota Palembang,terbukti,,Kecamatan Sela Rimba
05/LP/2024,Wiratmo Sejati,discipline,forwarded,2024-10-15,BKN,,,Kecamatan Sela Rimba
,Wiratmo Sejati,,pleno,,,,,
06/LP/2024,Wiratmo Sejati,,menghilang,,,,,
07/LP/2024,Wiratmo Sejati,,pleno,kemarin,,,,
"""


def test_a_table_of_cases(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text(TABLE, "utf-8")
    (reading,), noise = read_cases_table(path)
    assert [words in line for line, words in zip(noise, ("no case", "menghilang", "kemarin"), strict=True)] == [
        True
    ] * 3
    view = build([reading])
    assert way(view) == [
        ("reported", "2024-10-05", "Bawaslu Kota Palembang", ""),
        ("plenary", "2024-10-12", "Bawaslu Kota Palembang", "terbukti"),
        ("forwarded", "2024-10-15", "BKN", ""),
    ]
    (case,) = of(view, "Case")
    assert (case.props["number"], case.props["track"], case.props["open"]) == ("05/LP/2024", "discipline", True)
    assert not [edge for edge in view.edges if edge.type == "SUPPORTS"]


@pytest.mark.parametrize("header", ["case,accused\n", "person,agency\n"])
def test_a_table_without_its_columns_is_none(tmp_path: Path, header: str) -> None:
    from loaders.inputs import collect  # noqa: PLC0415

    path = tmp_path / "x.csv"
    path.write_text(header, "utf-8")
    assert [file.kind for file in collect([str(tmp_path)]).files] == []


def test_a_case_without_a_step_names_the_one_body_that_examines() -> None:
    accusation = support("t", **on("2024-10-03"))
    (case,) = of(build([read("satu", accusation, handled("bawaslu"))]), "Case")
    assert (case.props["authority"], "stage" in case.props) == ("Bawaslu Kota Arang", False)
    (case,) = of(build([read("satu", accusation, handled("bawaslu"), handled("inspectors"))]), "Case")
    assert "authority" not in case.props
