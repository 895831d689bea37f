"""Tables as offices keep them: titles above the columns, a cover sheet before the table, columns that begin at B."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from graph.claims import Reading
from jejaring.reading import Taken, tables
from loaders.inputs import collect
from loaders.tables.kinds import strange_table

ROSTER = [
    ["Person", "Agency", "Position", "From"],
    ["Wiratmo Sejati", "Dinas Kebun Kota Palembang", "Kepala Dinas", "2022-01-03"],
    ["Murtini Wening", "Dinas Pasar Kota Palembang", "Sekretaris", "2021-05-01"],
]
TITLES = [["DAFTAR PEJABAT PER 1 JANUARI 2024"], [""], ["Disusun oleh", "Bagian Umum"], [""]]


def loaded(path: Path) -> tuple[list[Reading], Taken]:
    """The readings of a table, and what was said of it."""
    inputs, taken = collect([str(path)]), Taken()
    taken.refused.extend(inputs.refused)
    return tables(inputs.files, taken), taken


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[str]]], hidden: str = "") -> Path:
    """A workbook of these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name == hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def claimed(readings: Sequence[Reading]) -> list[tuple[str, str]]:
    """What is claimed of whom, whatever the table."""
    names = {entity.ref: entity.name for one in readings for entity in one.entities}
    return sorted((names[claim.subject], claim.predicate) for one in readings for claim in one.claims)


def test_columns_are_found_under_titles_and_behind_a_cover_and_it_is_said_where(tmp_path: Path) -> None:
    plain, _ = loaded(workbook(tmp_path / "a.xlsx", {"Sheet1": ROSTER}))
    cover = [["Pemerintah Kota"], ["Bagian Umum", "2024"]]
    shifted = [["", *row] for row in [*TITLES, *ROSTER]]
    readings, taken = loaded(workbook(tmp_path / "b.xlsx", {"Sampul": cover, "Pejabat": shifted}))
    assert not taken.refused
    assert claimed(readings) == claimed(plain) != []
    assert [line.partition("xlsx: ")[2] for line in taken.noise] == ["sheet 'Pejabat', columns named in row 5"]


def test_rows_are_named_by_their_number_in_the_file_whatever_stands_above(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text("\n".join(";".join(row) for row in [*TITLES, *ROSTER, ["Cakra", "x"]]) + "\n")
    readings, taken = loaded(path)
    assert len(readings) == 1
    assert taken.noise[0].endswith("csv: columns named in row 5")
    assert f"{path}:8: 2 cells, expected 4" in taken.noise[1]


def test_a_workbook_of_two_tables_is_refused_with_their_sheets(tmp_path: Path) -> None:
    _, taken = loaded(workbook(tmp_path / "a.xlsx", {"Barat": ROSTER, "Timur": [*TITLES, *ROSTER]}))
    assert "tables on several sheets, 'Barat' (posts), 'Timur' (posts)" in taken.refused[0].why
    readings, taken = loaded(workbook(tmp_path / "b.xlsx", {"Lama": ROSTER, "Baru": ROSTER}, hidden="Lama"))
    assert (len(readings), taken.refused) == (1, [])


def test_a_mapping_beside_finds_its_sheet_and_a_strange_workbook_is_told_by_its_widest_row(tmp_path: Path) -> None:
    own = [["No", "Nama", "Kantor"], ["1", "Wiratmo Sejati", "Dinas Kebun"]]
    path = workbook(tmp_path / "daftar.xlsx", {"Sampul": [["Daftar", "2024"]], "Isi": [["Daftar pegawai"], *own]})
    assert "not known (no, nama, kantor)" in strange_table(path)
    mapping = (
        'title = "Staff"\nignore = ["no"]\n[entities.who]\nlabel = "Person"\nname = "nama"\n'
        '[entities.office]\nlabel = "Agency"\nname = "kantor"\n'
        '[[claims]]\nsubject = "who"\npredicate = "WORKS_AT"\nobject = "office"\n'
    )
    (tmp_path / "daftar.toml").write_text(mapping)
    readings, taken = loaded(path)
    assert claimed(readings) == [("Wiratmo Sejati", "WORKS_AT")]
    assert taken.noise == [f"{path}: sheet 'Isi', columns named in row 2"]
