"""Tables that others made, read by a mapping in TOML; registers of sanctions and lists of events by ready ones."""

from pathlib import Path

import pytest

from graph.build.view import build
from graph.claims import Reading
from graph.ontology import check_edge, check_node
from jejaring.reading import Taken, tables
from loaders.inputs import collect
from loaders.tables.mapping import ready

REGISTER = "nomor,nama,nip,instansi,wilayah,paslon,pemilihan,putusan,lembaga,tanggal_putusan,sumber\n"
ROWS = """007/A/2024,Wiratmo Sejati,1001,Dinas Kebun,16.71,Paket 1,walikota/16.71/2024,terbukti,Bawaslu Kota Palembang,2024-11-02,Berita Acara
008/A/2024,Murtini Wening,1002,Dinas Kebun,16.71,Paket 1,walikota/16.71/2024,Tidak terbukti,Bawaslu Kota Palembang,2024-11-03,Berita Acara
009/A/2024,Kumala Wening,1003,Dinas Kebun,16.71,,walikota/16.71/2024,diduga,Bawaslu Kota Palembang,,Berita Acara
"""  # noqa: E501 - rows of a table


def loaded(folder: Path, name: str, text: str) -> tuple[list[Reading], Taken]:
    """The readings of a table, each of its nodes and edges within the ontology."""
    (folder / name).write_text(text)
    inputs, taken = collect([str(folder / name)]), Taken()
    taken.refused.extend(inputs.refused)
    readings = tables(inputs.files, taken)
    view = build(readings)
    assert not [node for node in view.nodes if check_node(node.label, node.labels, node.props)]
    assert not [edge for edge in view.edges if check_edge(edge.type, edge.start_label, edge.end_label, edge.props)]
    return readings, taken


def statuses(readings: list[Reading], kind: str = "SUPPORTS") -> list[str]:
    """Who, and in which status."""
    view = build(readings)
    names = {node.id: node.props.get("name", "?") for node in view.nodes}
    return sorted(f"{names[edge.start]}: {edge.props['status']}" for edge in view.edges if edge.type == kind)


def test_a_register_of_sanctions_gives_decisions_by_their_authority(tmp_path: Path) -> None:
    readings, taken = loaded(tmp_path, "sanksi.csv", REGISTER + ROWS)
    assert not taken.noise
    assert [reading.report.outlet for reading in readings] == ["Berita Acara"]
    assert statuses(readings) == ["Kumala Wening: alleged", "Murtini Wening: cleared", "Wiratmo Sejati: confirmed"]
    claims = [node.props for node in build(readings).nodes if node.props.get("status") == "confirmed"]
    assert {(claim["authority"], claim["caseNumber"]) for claim in claims} == {("Bawaslu Kota Palembang", "007/A/2024")}


def test_a_list_of_events_gives_attendance_as_an_allegation(tmp_path: Path) -> None:
    text = "acara,hadirin,instansi,wilayah\nRapat akbar,Wiratmo Sejati,Dinas Kebun,16.71\n"
    readings, _ = loaded(tmp_path, "acara.csv", text)
    assert statuses(readings, "ATTENDED") == ["Wiratmo Sejati: alleged"]
    assert statuses(readings, "WORKS_AT") == ["Wiratmo Sejati: stated"]


def test_a_decision_without_its_authority_is_passed_over_by_line(tmp_path: Path) -> None:
    bad = "010/A/2024,Cakra Tirta,,,,Paket 1,,terbukti,,,X\n011/A/2024,Joko Wening,,,,Paket 1,,entah,Bawaslu,,X\n"
    readings, taken = loaded(tmp_path, "sanksi.csv", REGISTER + ROWS + bad)
    assert [line.partition("csv:")[2][:4] for line in taken.noise] == ["5: n", "6: p"]
    assert len(statuses(readings)) == 3


OWN = """title = "Dukungan"
[entities.who]
label = "Person"
name = "Pegawai"
[entities.whom]
label = "Paslon"
name = "Calon"
[[claims]]
subject = "who"
predicate = "SUPPORTS"
object = "whom"
status = "alleged"
"""


def test_a_mapping_beside_a_table_reads_it_and_names_unknown_columns(tmp_path: Path) -> None:
    (tmp_path / "daftar.toml").write_text(OWN)
    readings, taken = loaded(tmp_path, "daftar.csv", "pegawai,calon,warna\nWiratmo Sejati,Paket 1,biru\n")
    assert statuses(readings) == ["Wiratmo Sejati: alleged"]
    assert ["unknown column 'warna'" in line for line in taken.noise] == [True]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"alleged"', '"confirmed"', "need an authority"),
        ('"alleged"', '"proven"', "status 'proven'"),
        ("SUPPORTS", "LIKES", "no such relation"),
        ('object = "whom"', 'object = "nobody"', "no entity of the mapping"),
        ('label = "Paslon"', 'label = "Planet"', "label 'Planet'"),
        ("[[claims]]", "[[claims]]\ncolour = 1", "not a mapping"),
    ],
)
def test_a_wrong_mapping_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    (tmp_path / "daftar.toml").write_text(OWN.replace(old, new))
    _, taken = loaded(tmp_path, "daftar.csv", "pegawai,calon\nWiratmo Sejati,Paket 1\n")
    assert words in taken.refused[0].why


def test_the_mappings_that_come_with_the_program_are_right() -> None:
    assert set(ready()) == {"sanctions", "events"}


def test_the_tables_of_the_examples_are_read_whole() -> None:
    inputs, taken = collect([str(Path(__file__).parent.parent / "examples" / "tables")]), Taken()
    readings = tables(inputs.files, taken)
    assert not taken.noise
    assert not taken.refused
    assert statuses(readings) == ["Murtini Kencana: cleared", "Wiratmo Kencana: confirmed"]
    assert sum(node.label == "Paslon" for node in build(readings).nodes) == 1
