"""Which inputs are taken, passed over or refused, and in which charset they may come."""

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from loaders.inputs import collect
from loaders.readers import LARGEST, read
from loaders.readers.text import clean

TEXT = "Camat Wanasri – “saya netral” – kata Bu Ningrum, Senin.\n"
PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Camat - Kabar Wanasri</title>
<meta property="og:site_name" content="Kabar Wanasri"><meta property="og:title" content="Camat Dilaporkan">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Camat Wanasri Dilaporkan",
"datePublished": "2024-10-03T08:00:00+07:00", "author": [{"name": "Rini"}], "mainEntityOfPage": {"@id":
"https://kabarwanasri.example/camat"}}]}</script></head><body><nav>Beranda Politik Olahraga</nav><article><h1>Camat
Dilaporkan</h1><p>Camat Wanasri dilaporkan ke Bawaslu karena diduga menghadiri deklarasi salah satu pasangan calon pada
hari Rabu di lapangan desa.</p><p>Ketua Bawaslu membenarkan laporan itu dan akan memanggil camat untuk klarifikasi pekan
depan di kantornya.</p></article></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_read_from_any_usual_charset(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "laporan.txt"
    path.write_bytes(TEXT.encode(charset))
    assert read(path).text == TEXT


def test_doubly_encoded_quotation_marks_are_repaired(tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    path.write_bytes(TEXT.encode().decode("cp1252", "ignore").encode())
    assert "“saya netral" in read(path).text


@given(st.text(alphabet=st.characters(exclude_characters="\r\ufeff", max_codepoint=0x7F)))
def test_plain_text_is_never_changed_by_cleaning(text: str) -> None:
    assert clean(text) == text


def test_line_ends_of_other_systems_become_line_feeds(tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    path.write_bytes(b"satu\r\ndua\rtiga\n")
    assert read(path).text == "satu\ndua\ntiga\n"


def test_a_web_page_gives_its_article_and_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text(PAGE)
    report = read(path)
    assert (report.title, report.outlet, report.published) == (
        "Camat Wanasri Dilaporkan",
        "Kabar Wanasri",
        "2024-10-03",
    )
    assert (report.url, report.author) == ("https://kabarwanasri.example/camat", "Rini")
    assert "akan memanggil camat" in report.text
    assert "Olahraga" not in report.text


def test_a_web_page_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_text(PAGE)
    assert read(path).outlet == "Kabar Wanasri"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04rest", "a ZIP container"),
        (b"<html><body></body></html>", "no article"),
        (b"<html><p><<<<", "no article"),
    ],
)
def test_what_is_no_report_is_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "laporan.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=words):
        read(path)


def test_a_file_of_50_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InputError, match=f"50 MB; expected at most {LARGEST // 1024 // 1024} MB"):
        read(path)


def test_a_text_longer_than_any_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    path.write_text("kata " * 300_000)
    with pytest.raises(InputError, match="1,500,000 characters"):
        read(path)


def test_a_folder_is_walked_without_links_json_and_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("a.txt", "b/c.html", "x.json", "y.odt", ".hidden.txt"):
        (tmp_path / name).write_text("isi")
    (tmp_path / "b" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "reports.csv").write_text("file,outlet\na.txt,Kabar Wanasri\n")
    found = collect([str(tmp_path)])
    assert [item.path.name for item in found.files] == ["a.txt", "c.html"]
    assert found.passed_over == 4
    assert not found.refused
    assert found.files[0].report().outlet == "Kabar Wanasri"


def test_named_files_that_cannot_be_taken_are_refused_and_a_named_json_is_an_extract(tmp_path: Path) -> None:
    for name in ("a.txt", "x.json", "y.xyz"):
        (tmp_path / name).write_text("isi")
    found = collect([str(tmp_path / name) for name in ("a.txt", "x.json", "y.xyz", "missing.txt", "a.txt")])
    assert [(item.path.name, item.kind) for item in found.files] == [("a.txt", "report"), ("x.json", "extract")]
    assert ["no such file" in refusal.why for refusal in found.refused] == [False, True]


def test_standard_input_is_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert collect(["-"]).files[0].report().text == TEXT


def test_a_closed_standard_input_is_an_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="empty"):
        collect(["-"]).files[0].report()


def test_pipes_in_a_folder_are_passed_over_and_a_named_one_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert collect([str(tmp_path)]).passed_over == 1
    assert "no regular file" in collect([str(tmp_path / "pipe.txt")]).refused[0].why


def test_a_path_that_the_system_does_not_take_is_refused_and_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("isi")
    found = collect([str(tmp_path / ("x" * 300)), str(tmp_path / "a.txt")])
    assert len(found.files) == 1
    assert "cannot be read (File name too long)" in found.refused[0].why


def test_a_name_that_is_no_utf_8_is_read_and_shown_as_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/lapor\xffan.txt"))
    path.write_text(TEXT)
    (item,) = collect([str(tmp_path)]).files
    assert item.report().file == "lapor\ufffdan.txt"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    path.write_text("isi")
    path.chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        read(path)


def test_a_bad_row_and_an_unknown_column_make_noise_and_stop_nothing(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("isi")
    (tmp_path / "reports.csv").write_text("file,outlet,colour\na.txt,Kabar Wanasri,red\nb.txt,X,blue\n,Y,\n")
    found = collect([str(tmp_path)])
    assert [item.report().outlet for item in found.files] == ["Kabar Wanasri", "X"]
    assert any("unknown column 'colour'" in line for line in found.noise)
    assert any(":4: no file" in line for line in found.noise)


def test_a_table_that_is_none_stops_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("isi")
    (tmp_path / "reports.csv").write_text("colour\nred\n")
    found = collect([str(tmp_path)])
    assert len(found.files) == 1
    assert "passed over" in found.noise[0]


@pytest.mark.parametrize("row", ["a.txt,2024-13-01,news,", "a.txt,,gossip,", "a.txt,,news,javascript:1"])
def test_a_row_with_a_bad_value_is_passed_over(tmp_path: Path, row: str) -> None:
    (tmp_path / "a.txt").write_text("isi")
    (tmp_path / "reports.csv").write_text(f"file,published,kind,url\n{row}\n")
    found = collect([str(tmp_path / "a.txt")])
    assert len(found.noise) == 1
    assert not found.files[0].row
