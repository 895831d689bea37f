"""claims.csv and headcounts.csv: names as they stand, one report a source, bad rows named by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.build.view import build
from graph.claims import Claim, Reading
from graph.errors import InputError
from graph.ontology import check_edge, check_node
from loaders.inputs import collect
from loaders.tables.claims_table import read_claims_table
from loaders.tables.headcounts_table import read_headcounts_table
from loaders.tables.names import election_of, region_code

HEADER = "person,agency,region,election,ticket,status,date,source,event"
ROWS = """Wiratmo Sejati,Dinas Kebun,Wilayah 3,pilwali A,Paket 1,alleged,2024-10-03,Kabar Arang,rapat 1
Wiratmo Sejati,Dinas Kebun,Wilayah 3,pilwali A,Paket 1,denied,2024-10-03,Warta Sela,rapat 1
Murtini Wening,Dinas Kebun,Wilayah 3,pilwali A,Paket 2,confirmed,,Kabar Arang,
"""


def write(folder: Path, rows: str, header: str = HEADER, name: str = "claims.csv") -> Path:
    path = folder / name
    path.write_text(f"{header}\n{rows}", "utf-8")
    return path


def supports(readings: list[Reading]) -> list[Claim]:
    return [claim for reading in readings for claim in reading.claims if claim.predicate == "SUPPORTS"]


def names(readings: list[Reading], label: str) -> set[str]:
    return {str(node.props["name"]) for node in build(readings).nodes if node.label == label}


def count(readings: list[Reading], label: str) -> int:
    return sum(node.label == label for node in build(readings).nodes)


def test_each_source_is_a_report_with_its_rows_as_text(tmp_path: Path) -> None:
    readings, noise = read_claims_table(write(tmp_path, ROWS))
    assert not noise
    assert [(reading.report.outlet, reading.report.origin, reading.by) for reading in readings] == [
        ("Kabar Arang", "Kabar Arang", "table"),
        ("Warta Sela", "Warta Sela", "table"),
    ]
    claim = supports(readings)[0]
    quote = readings[0].report.quote(claim.spans)
    assert quote.startswith("Wiratmo Sejati | Dinas Kebun | Wilayah 3")
    assert (claim.status, claim.date, claim.date_basis) == ("alleged", "2024-10-03", "stated")


def test_mentions_are_where_the_names_stand(tmp_path: Path) -> None:
    readings, _ = read_claims_table(write(tmp_path, ROWS))
    for reading in readings:
        for entity in reading.entities:
            assert set(entity.surface_forms(reading.report.text)) == {entity.name}


def test_names_that_no_lexicon_knows_are_new_ones_and_one_in_all_sources(tmp_path: Path) -> None:
    readings, _ = read_claims_table(write(tmp_path, ROWS))
    assert names(readings, "Person") == {"Wiratmo Sejati", "Murtini Wening"}
    assert names(readings, "Agency") == {"Dinas Kebun"}
    assert names(readings, "Paslon") == {"Paket 1", "Paket 2"}
    assert names(readings, "Election") == {"pilwali A"}
    assert names(readings, "Region") == {"Wilayah 3"}
    assert names(readings, "Event") == {"rapat 1"}
    assert count(readings, "Person") == 2
    assert count(readings, "Paslon") == 2


def test_the_view_of_a_table_keeps_to_the_ontology(tmp_path: Path) -> None:
    heads, _ = read_headcounts_table(write(tmp_path, "Dinas Kebun,Wilayah 3,40\n", "agency,region,headcount", "h.csv"))
    view = build([*read_claims_table(write(tmp_path, ROWS))[0], *heads])
    assert not [fault for node in view.nodes for fault in check_node(node.label, node.labels, node.props)]
    assert not [fault for e in view.edges for fault in check_edge(e.type, e.start_label, e.end_label, e.props)]


@pytest.mark.parametrize("twin", ["A-1 1,A-11", "dinas 1 12,dinas 11 2", "Dinas Kebun,dinas kebun"])
def test_names_are_compared_by_their_exact_letters(tmp_path: Path, twin: str) -> None:
    one, other = twin.split(",")
    rows = "".join(f"p,{agency},R1,e,t,alleged,,Kabar Arang,\n" for agency in (one, other))
    readings, _ = read_claims_table(write(tmp_path, rows))
    assert names(readings, "Agency") == {one, other}
    assert count(readings, "Person") == 2


def test_equal_ids_are_one_person_and_different_ids_are_never(tmp_path: Path) -> None:
    rows = "7,Budi Arta,Dinas Kebun\n7,B. Arta,Dinas Kebun\n8,Budi Arta,Dinas Kebun\n"
    lines = "".join(f"{row},R1,e,t,alleged,Kabar {i}\n" for i, row in enumerate(rows.splitlines()))
    readings, _ = read_claims_table(
        write(tmp_path, lines, "person_id,person,agency,region,election,ticket,status,source")
    )
    assert count(readings, "Person") == 2


def test_persons_of_one_name_in_two_agencies_are_two(tmp_path: Path) -> None:
    rows = "".join(f"Budi Arta,Dinas {i},R1,e,t,alleged,,Kabar Arang,\n" for i in (1, 2))
    assert count(read_claims_table(write(tmp_path, rows))[0], "Person") == 2


def test_tickets_of_one_name_in_two_elections_are_two(tmp_path: Path) -> None:
    rows = "".join(f"Budi Arta,Dinas 1,R1,e{i},t,alleged,,Kabar Arang,\n" for i in (1, 2))
    assert count(read_claims_table(write(tmp_path, rows))[0], "Paslon") == 2


def test_what_the_lexicon_knows_meets_what_reports_say(tmp_path: Path) -> None:
    pair = "Gumelar Praba - Nindya Laras"
    rows = f"Budi Arta,Kecamatan Contoh,Kota Palembang,walikota/16.71/2024,{pair},alleged,,Kabar Arang,\n"
    view = build(read_claims_table(write(tmp_path, rows))[0])
    (agency,) = (node for node in view.nodes if node.label == "Agency")
    assert (agency.props["kind"], agency.props["region"]) == ("kecamatan", "16.71")
    (ticket,) = (node for node in view.nodes if node.label == "Paslon")
    assert ticket.props["name"] == pair
    assert region_code("16.71") == region_code("Kota Palembang") == "16.71"
    assert region_code("Wilayah 3") is None
    assert election_of("walikota/16.71/2024")
    assert election_of("pilwali A") is None


def test_a_confirmed_row_is_confirmed_and_the_others_are_what_they_say(tmp_path: Path) -> None:
    view = build(read_claims_table(write(tmp_path, ROWS))[0])
    found = {
        str(node.props["status"])
        for node in view.nodes
        if node.label == "Claim" and node.props["predicate"] == "SUPPORTS"
    }
    assert found == {"alleged", "denied", "confirmed"}
    assert {str(edge.props["status"]) for edge in view.edges if edge.type == "SUPPORTS"} == {"denied", "confirmed"}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("p,a,r,e,t,alleged,,,", "no source"),
        (",,r,e,t,alleged,,s,", "neither person nor agency"),
        ("p,a,r,,,alleged,,s,", "neither ticket nor election"),
        ("p,a,r,e,t,proven,,s,", "status 'proven'; expected one of stated"),
        ("p,a,r,e,t,alleged,3 Oktober,s,", "date '3 Oktober'; expected YYYY-MM-DD"),
        ("p,a,r,e,t,alleged,2024-02-30,s,", "date '2024-02-30'"),
        ("p,a,r,e,t", "5 cells, expected 9"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_passed_over(tmp_path: Path, row: str, words: str) -> None:
    readings, noise = read_claims_table(write(tmp_path, f"{ROWS}{row}\n"))
    assert len(noise) == 1
    assert noise[0].startswith(f"{tmp_path / 'claims.csv'}:5: {words}")
    assert len(supports(readings)) == 3


def test_an_unknown_column_and_an_unknown_word_make_noise(tmp_path: Path) -> None:
    path = write(tmp_path, "p,a,t,s,maybe,red\np,a,t,s,umum,red\n", "person,agency,ticket,source,open,colour")
    readings, noise = read_claims_table(path)
    assert "unknown column 'colour'" in noise[0]
    assert ":2: open 'maybe'" in noise[1]
    assert len(supports(readings)) == 1


@pytest.mark.parametrize(
    ("word", "value"), [("yes", "public"), ("resmi", "official"), ("tertutup", "private"), ("", None)]
)
def test_events_are_open_as_the_table_says(tmp_path: Path, word: str, value: str | None) -> None:
    path = write(tmp_path, f"p,a,t,s,rapat 1,{word}\n", "person,agency,ticket,source,event,open")
    (event,) = (node for node in build(read_claims_table(path)[0]).nodes if node.label == "Event")
    assert event.props.get("open") == value


def test_semicolons_another_order_and_a_mark_at_the_beginning_are_read(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_bytes("\ufeffSource;Ticket;Agency;Person\r\nKabar Arang;Paket 1;Dinas Kebun;Budi Arta\r\n\r\n".encode())
    readings, noise = read_claims_table(path)
    assert not noise
    assert names(readings, "Person") == {"Budi Arta"}


def test_a_quote_is_the_words_of_its_claim(tmp_path: Path) -> None:
    path = write(tmp_path, 'p,a,t,s,"Saya, katanya, hadir."\n', "person,agency,ticket,source,quote")
    (reading,), _ = read_claims_table(path)
    assert reading.report.quote(supports([reading])[0].spans) == "Saya, katanya, hadir."


def test_a_row_without_person_is_the_agencys_own_and_one_without_ticket_names_no_candidate(tmp_path: Path) -> None:
    readings, noise = read_claims_table(write(tmp_path, ",a,r,e,t,alleged,,s,\np,a,r,e,,alleged,,s,\n"))
    assert not noise
    own, nameless = supports(readings)
    assert readings[0].entity(own.subject).label == "Agency"
    assert nameless.object is None


def test_a_table_without_its_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no column ticket"):
        read_claims_table(write(tmp_path, "p,a,s\n", "person,agency,source"))


def test_a_table_without_rows_says_nothing(tmp_path: Path) -> None:
    assert read_claims_table(write(tmp_path, "")) == ([], [])


def test_headcounts_are_read_and_bad_ones_named(tmp_path: Path) -> None:
    rows = "Dinas Kebun,R1,40\nDinas Pasar,R1,1.250\nDinas Jalan,R1,many\nDinas Kebun,R1,41\n,R1,3\nDinas Air,R1,0\n"
    path = write(tmp_path, rows, "agency,region,headcount", "headcounts.csv")
    (reading,), noise = read_headcounts_table(path)
    assert {entity.name: entity.props.get("headcount") for entity in reading.entities if entity.label == "Agency"} == {
        "Dinas Kebun": 40,
        "Dinas Pasar": 1250,
    }
    assert [line.split(":")[1] for line in noise] == ["4", "5", "6", "7"]
    assert read_headcounts_table(write(tmp_path, "", "agency,region,headcount", "h.csv")) == ([], [])


def test_headcounts_and_claims_meet_in_one_agency(tmp_path: Path) -> None:
    heads, _ = read_headcounts_table(write(tmp_path, "Dinas Kebun,Wilayah 3,40\n", "agency,region,headcount", "h.csv"))
    view = build([*read_claims_table(write(tmp_path, ROWS))[0], *heads])
    (agency,) = (node for node in view.nodes if node.label == "Agency")
    assert agency.props["headcount"] == 40


def test_tables_are_told_apart_by_their_header(tmp_path: Path) -> None:
    write(tmp_path, ROWS, name="a.csv")
    write(tmp_path, "Dinas Kebun,Wilayah 3,40\n", "agency,region,headcount", "b.csv")
    write(tmp_path, "x,1\n", "colour,number", "c.csv")
    found = collect([str(tmp_path)])
    assert [(file.path.name, file.kind) for file in found.files] == [("a.csv", "claims"), ("b.csv", "headcounts")]
    assert found.passed_over == 1
    assert not found.refused
