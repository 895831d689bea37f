"""The formats in which reports come: the same report reads the same in each, and what cannot be read is named."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from graph.build.view import build
from graph.claims import Reading
from graph.serial import dumps, loads
from jejaring.reading import Taken, take
from loaders.gold import to_document
from loaders.readers import read
from loaders.readers.feed import links
from tests import papers

REPORTS = sorted((Path(__file__).parent / "data" / "reports").glob("own-*.txt"))[:10]
TEXTS = [path.read_text("utf-8") for path in REPORTS]
EMPTY = papers.pdf("").replace(papers.HEAD.encode(), b"").replace(b"Halaman 1 dari 1", b"")
MAKERS: dict[str, Callable[[list[str]], dict[str, bytes]]] = {
    "pdf": lambda texts: {f"{number:02}.pdf": papers.pdf(text) for number, text in enumerate(texts)},
    "docx": lambda texts: {f"{number:02}.docx": papers.docx(text) for number, text in enumerate(texts)},
    "html": lambda texts: {f"{number:02}.html": papers.page(text).encode() for number, text in enumerate(texts)},
    "jsonld": lambda texts: {f"{number:02}.html": papers.program(text).encode() for number, text in enumerate(texts)},
    "eml": lambda texts: {f"{number:02}.eml": papers.eml(text) for number, text in enumerate(texts)},
    "mhtml": lambda texts: {f"{number:02}.mhtml": papers.mhtml(text) for number, text in enumerate(texts)},
    "zip": lambda texts: {"all.zip": papers.zipped({f"a/{n:02}.txt": text.encode() for n, text in enumerate(texts)})},
    "rss": lambda texts: {"all.xml": papers.rss(texts)},
    "jsonl": lambda texts: {"all.jsonl": papers.records(texts)},
}


def relations(reading: Reading) -> list[str]:
    """What is read from a report, by names, without the places in its text and the days that metadata adds."""
    data = json.loads(json.dumps(to_document(reading)))
    keys = ("type", "source", "target", "status", "act")
    return sorted(str([one.get(key) for key in keys]) for one in data["relations"])


def taken(folder: Path, files: dict[str, bytes]) -> Taken:
    """What is taken of a folder with these files."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return take([str(folder)])


@pytest.fixture(scope="module")
def expected() -> list[list[str]]:
    return [relations(take([str(path)]).readings[0]) for path in REPORTS]


@pytest.mark.parametrize("form", MAKERS)
def test_ten_reports_give_the_same_relations_in_every_format(
    tmp_path: Path, form: str, expected: list[list[str]]
) -> None:
    found = taken(tmp_path, MAKERS[form](TEXTS))
    assert not found.refused
    assert not found.noise
    assert sum(map(len, expected)) > 50
    assert [relations(reading) for reading in found.readings] == expected


def test_a_pdf_keeps_its_pages_and_loses_its_running_heads(tmp_path: Path) -> None:
    (tmp_path / "surat.pdf").write_bytes(papers.pdf(TEXTS[0] * 3))
    report = read(tmp_path / "surat.pdf")
    assert len(report.pages) > 2
    assert papers.HEAD not in report.text
    assert "Halaman 1" not in report.text
    assert [report.page(start) for start in report.pages] == list(range(1, len(report.pages) + 1))


def test_tables_and_text_boxes_of_a_docx_are_read(tmp_path: Path) -> None:
    from docx import Document  # noqa: PLC0415 - this test alone makes one by hand
    from docx.oxml import parse_xml  # noqa: PLC0415

    document = Document()
    document.add_paragraph("Daftar terlapor:")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Camat Wanasri", "Wiratmo Tirto"
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    box = f"<w:txbxContent {space}><w:p><w:r><w:t>Kotak keterangan</w:t></w:r></w:p></w:txbxContent>"
    document.add_paragraph("Badan").runs[0]._r.append(parse_xml(box))
    document.save(str(tmp_path / "daftar.docx"))
    lines = read(tmp_path / "daftar.docx").text.splitlines()
    assert lines == ["Daftar terlapor:", "Camat Wanasri | Wiratmo Tirto", "Badan", "Kotak keterangan"]


def test_a_message_gives_its_body_and_the_attachments_that_are_documents(tmp_path: Path) -> None:
    inside = {"lampiran.pdf": papers.pdf(TEXTS[1]), "foto.jpg": b"\xff\xd8\xff"}
    found = taken(tmp_path, {"kiriman.eml": papers.eml(TEXTS[0], inside, "Teruskan: laporan")})
    body, attached = (reading.report for reading in found.readings)
    assert (body.file, body.title, body.published) == ("kiriman.eml", "Teruskan: laporan", "2024-10-03")
    assert attached.file.endswith("lampiran.pdf")
    assert attached.pages


def test_records_carry_their_metadata_and_a_bad_line_is_named(tmp_path: Path) -> None:
    good = {"text": TEXTS[0], "title": "Judul", "url": "https://kabar.example/1", "published": "2024-10-03", "x": 1}
    lines = [json.dumps(good), '{"text": 3}', "{", json.dumps({**good, "published": "kemarin"})]
    found = taken(tmp_path, {"arsip.jsonl": "\n".join(lines).encode()})
    (report,) = (reading.report for reading in found.readings)
    assert (report.title, report.url, report.published) == ("Judul", "https://kabar.example/1", "2024-10-03")
    assert [refusal.why.partition(":")[0].split()[:2] for refusal in found.refused] == [
        ["line", str(n)] for n in (2, 3, 4)
    ]
    assert found.noise == [f"{tmp_path}/arsip.jsonl:1: unknown key 'x' passed over"]


def test_a_sitemap_has_links_and_no_texts(tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml"
    path.write_text("<urlset xmlns='http://x/'><url><loc>https://kabar.example/1</loc></url></urlset>")
    assert links(path, None, "") == ["https://kabar.example/1"]
    assert "a sitemap of 1 links" in take([str(path)]).refused[0].why


BROKEN = {
    "broken.pdf": (papers.pdf(TEXTS[0])[:700], "PDF file that cannot be read"),
    "locked.pdf": (papers.locked_pdf(TEXTS[0]), "an encrypted PDF file"),
    "scan.pdf": (EMPTY, "without a text layer; run OCR"),
    "broken.docx": (b"PK\x03\x04word/document.xml" + b"x" * 99, "DOCX file that cannot be read"),
    "broken.zip": (b"PK\x03\x04" + b"x" * 99, "ZIP container that cannot be read"),
    "bomb.zip": (papers.zipped({"bom.txt": b"0" * 5_000_000}), "200 to one"),
    "out.zip": (papers.zipped({"../../etc/x.txt": b"isi"}), "leads out of it"),
    "deep.zip": (
        papers.zipped({"b.zip": papers.zipped({"c.zip": papers.zipped({"d.txt": b"isi"})})}),
        "a container in a container",
    ),
    "evil.rss": (b'<!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>', "XML with a DTD"),
    "empty.eml": (b"From: a@b.example\nSubject: x\nContent-Type: image/png\n\nabc", "a message without text"),
    "huge.docx": (b"PK\x03\x04word/document.xml" + bytes(21 * 1024 * 1024), "22 MB; expected at most 20 MB"),
}


def test_what_cannot_be_read_is_named_and_nothing_else_is_lost(tmp_path: Path) -> None:
    found = taken(tmp_path, {name: data for name, (data, _) in BROKEN.items()} | {"good.txt": TEXTS[0].encode()})
    assert [reading.report.file for reading in found.readings] == ["good.txt"]
    why = {Path(one.where).relative_to(tmp_path).parts[0]: one.why for one in found.refused}
    assert {name: words for name, (_, words) in BROKEN.items() if words not in why.get(name, "")} == {}


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("laporan.txt", papers.pdf(TEXTS[0]), "PDF by its content, plain text by its name"),
        ("laporan.pdf", papers.page(TEXTS[0]).encode(), "web page by its content, PDF by its name"),
        ("laporan.docx", TEXTS[0].encode(), "no DOCX by its content"),
    ],
)
def test_a_file_that_lies_about_its_kind_is_read_by_its_content_and_named(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    found = taken(tmp_path, {name: data})
    assert len(found.readings) == 1
    assert words in found.noise[0]


@pytest.mark.parametrize(("name", "package"), [("a.pdf", "pypdf"), ("a.docx", "docx")])
def test_a_reader_that_is_not_installed_says_which_extra_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str
) -> None:
    data = papers.pdf(TEXTS[0]) if package == "pypdf" else papers.docx(TEXTS[0])
    monkeypatch.setitem(sys.modules, package, None)
    found = taken(tmp_path, {name: data})
    assert "jejaring[documents]" in found.refused[0].why


def test_a_claim_of_a_pdf_says_its_page(tmp_path: Path) -> None:
    (tmp_path / "surat.pdf").write_bytes(papers.pdf(TEXTS[0] * 2))
    (reading,) = (loads(dumps(reading)) for reading in take([str(tmp_path / "surat.pdf")]).readings)
    stated = [edge.props for edge in build([reading]).edges if edge.type == "STATED_IN" and edge.props["starts"]]
    assert stated
    for props in stated:
        starts = cast("tuple[int, ...]", props["starts"])
        assert props["pages"] == tuple(reading.report.page(start) for start in starts)
