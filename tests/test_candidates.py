"""candidates.csv: who runs, with which number; it settles numbers and first names, and contradictions stay apart."""

from pathlib import Path

import pytest

from graph.build.model import Node
from graph.build.view import build
from graph.claims import Reading
from graph.ontology import check_edge, check_node
from graph.store.readings import put_readings
from graph.store.session import Store
from graph.store.sync import sync
from jejaring.reading import Taken, tables
from loaders.inputs import collect
from loaders.structure import with_structure
from loaders.tables.candidates_table import read_candidates_table
from queries.catalog import load
from tests.invented import claim, person, report, shown, ticket

HEADER = "election,region,number,member1,member2,parties,acronym,incumbent\n"
RACE = "walikota/16.71/2024"
LIST = f"{RACE},16.71,1,Gumelar Praba,Nindya Laras,PDIP;Partai Gerindra,GILANG,1\n"
LIST += f"{RACE},16.71,2,Cakra Tirta,Ratih Wulan,PKB,,\n"


def listed(folder: Path, rows: str = LIST, header: str = HEADER) -> tuple[list[Reading], list[str]]:
    (folder / "candidates.csv").write_text(header + rows)
    return read_candidates_table(folder / "candidates.csv")


def tickets(readings: list[Reading]) -> list[Node]:
    view = shown(readings)
    for node in view.nodes:
        assert not check_node(node.label, node.labels, node.props), node
    for edge in view.edges:
        assert not check_edge(edge.type, edge.start_label, edge.end_label, edge.props), edge
    return [node for node in view.nodes if node.label == "Paslon" and node.props["named"]]


def said(name: str, *members: str, **props: str | int) -> Reading:
    """A reading of a report that calls a ticket so."""
    people = tuple(person(f"m{n}", member) for n, member in enumerate(members))
    spoken = ticket("t", name, *(one.ref for one in people), election=RACE, named=True, **props)
    claims = tuple(claim(one.ref, "CANDIDATE_IN", "t") for one in people)
    return Reading(
        report=report(f"kabar {name}"), entities=(*people, spoken), claims=claims, election=RACE, version="1"
    )


def test_a_list_gives_tickets_members_parties_and_the_election(tmp_path: Path) -> None:
    readings, noise = listed(tmp_path)
    assert not noise
    assert {node.props["name"] for node in tickets(readings)} == {
        "Gumelar Praba - Nindya Laras",
        "Cakra Tirta - Ratih Wulan",
    }
    view = build(readings)
    types = [edge.type for edge in view.edges]
    assert [types.count(kind) for kind in ("CANDIDATE_IN", "CONTESTS", "NOMINATED_BY")] == [4, 2, 3]
    assert {node.props["name"] for node in view.nodes if node.label == "Organization"} == {
        "PDI Perjuangan", "Partai Gerindra", "PKB",
    }  # fmt: skip
    (seated,) = (node for node in view.nodes if node.props.get("positions"))
    assert seated.props["name"] == "Gumelar Praba"


@pytest.mark.parametrize(
    "reading",
    [said("nomor urut 1", number=1), said("GILANG", acronym="GILANG"), said("Gumelar - Nindya", "Gumelar", "Nindya")],
)
def test_a_number_an_acronym_or_first_names_are_settled_by_the_list(tmp_path: Path, reading: Reading) -> None:
    readings, _ = listed(tmp_path)
    assert len(tickets([*readings, reading])) == 2


def test_what_contradicts_the_list_stays_apart(tmp_path: Path) -> None:
    readings, _ = listed(tmp_path)
    assert len(tickets([*readings, said("Salah", "Gumelar Praba", "Orang Lain", number=1)])) == 3


def test_bad_rows_are_named_by_line_and_columns_by_name(tmp_path: Path) -> None:
    rows = f"{RACE},,satu,A Bening,,,,,x\n{RACE},,1,,,,,,x\n{RACE},,2,B Sekar,,,,maybe,x\n{RACE},,3,C Lintang,,,,,x\n"
    readings, noise = listed(tmp_path, rows, HEADER.strip() + ",colour\n")
    assert len(tickets(readings)) == 1
    assert ["unknown column 'colour'" in noise[0], *(f":{n}: " in line for n, line in enumerate(noise[1:], 2))] == [
        True
    ] * 4


def test_an_election_in_words_gets_its_key_where_a_region_stands_beside(tmp_path: Path) -> None:
    readings, _ = listed(tmp_path, "Walikota 2024,16.71,1,Gumelar Praba,,,,\n")
    assert [node.props["id"] for node in tickets(readings)] == [
        node.props["id"] for node in tickets(listed(tmp_path, f"{RACE},,1,Gumelar Praba,,,,\n")[0])
    ]


def test_a_sheet_of_a_workbook_is_read_like_its_csv(tmp_path: Path) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - this test alone makes one

    book = Workbook()
    for line in (HEADER + LIST).splitlines():
        book.worksheets[0].append([int(cell) if cell.isdigit() else cell for cell in line.split(",")])
    book.save(tmp_path / "daftar.xlsx")
    (file,) = collect([str(tmp_path / "daftar.xlsx")]).files
    assert file.kind == "candidates"
    taken = Taken()
    (reading,) = tables([file], taken)
    assert not taken.refused
    assert not taken.noise
    assert reading.claims == listed(tmp_path)[0][0].claims


def test_the_question_against_the_list_shows_what_contradicts_it(tmp_path: Path, embedded: Store) -> None:
    readings, _ = listed(tmp_path)
    put_readings(embedded, [*readings, with_structure(said("Salah", "Gumelar Praba", "Orang Lain", number=1))])
    sync(embedded)
    question = load()["against-the-list"]
    (row,) = embedded.read(question.cypher, question.params)
    assert (row["ticket"], row["listed"], row["other"]) == ("Gumelar Praba - Nindya Laras", ["candidates.csv"], "Salah")
    assert row["both"] == ["number 1", "Gumelar Praba"]
