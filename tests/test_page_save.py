"""Files saved from the page: picture, drawing and claims; each says what it is and holds what is shown."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from graph.draw.data import PageData
from tests.page_sample import ALLEGED, DENIAL, sample
from tests.test_page_hostile import PAYLOADS, poisoned

pytest_plugins = ("tests.page_browser",)
TOLD = ("Netralitas di Rancawuni", "1 Nov 2024", "Allegations are not findings", "Snapshot")


def saved(tab: Page, kind: str, folder: Path) -> bytes:
    """What the button for this kind of file gives."""
    tab.click("#save summary")
    with tab.expect_download() as waiting:
        tab.click(f"#save-{kind}")
    path = folder / f"saved.{kind}"
    waiting.value.save_as(path)
    assert waiting.value.suggested_filename.endswith(f".{kind}")
    return path.read_bytes()


def words(svg: bytes) -> str:
    return " ".join(" ".join(ElementTree.fromstring(svg).itertext()).split())


def test_the_drawing_has_title_day_legend_disclaimer_and_snapshot(show: Any, tmp_path: Path) -> None:
    tab = show(sample(profile="public", profile_text=("For all.", "Untuk semua.")))
    text = words(saved(tab, "svg", tmp_path))
    snapshot = tab.text_content("#foot code") or "none"
    for part in (*TOLD, snapshot, "Confirmed", "Alleged", "Denied", "Cleared", "Stated", "Oversight body", "(public)"):
        assert part in text
    assert "Not a claim that the person directed anything" in text
    assert "Sulaksana" in text


def test_statuses_keep_their_patterns_in_the_drawing(show: Any, tmp_path: Path) -> None:
    root = ElementTree.fromstring(saved(show(sample()), "svg", tmp_path))
    paths = [one for one in root.iter("{http://www.w3.org/2000/svg}path") if one.get("fill") == "none"]
    patterns = [one.get("stroke-dasharray") for one in paths]
    assert sorted(map(str, set(patterns))) == ["12 4 2 4", "2 5", "9 6", "None"]
    assert len(paths) == len(sample().edges)


def test_files_hold_what_the_filter_leaves_and_say_so(show: Any, tmp_path: Path) -> None:
    tab = show(sample())
    tab.uncheck("input[data-entry=SUPPORTS]")
    assert "Filtered" in words(saved(tab, "svg", tmp_path))
    text = saved(tab, "csv", tmp_path).decode("utf-8-sig")
    assert ALLEGED not in text
    assert "Filtered" in text


def test_the_claims_as_csv_are_the_rows_of_the_table(show: Any, tmp_path: Path) -> None:
    tab = show(sample())
    content = saved(tab, "csv", tmp_path)
    assert content.startswith("\ufeff".encode())
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    table = rows[1 : rows.index([])] if [] in rows else []
    assert len(table) == 16
    assert {row[0] for row in table} == {"Alleged", "Denied", "Confirmed", "Cleared", "Stated"}
    (alleged,) = [row for row in table if row[7] == ALLEGED]
    assert DENIAL in alleged[8]
    for part in (*TOLD, "Reported; nobody with authority has decided."):
        assert part in content.decode("utf-8-sig")


def test_no_cell_of_the_csv_is_a_formula(show: Any, tmp_path: Path) -> None:
    for value in ("=1+1", "+1", "-1", "@x"):
        tab = show(poisoned(value))
        rows = csv.reader(io.StringIO(saved(tab, "csv", tmp_path).decode("utf-8-sig"), newline=""))
        assert not [cell for row in rows for cell in row if cell.startswith(value)]
        tab.close()


def test_the_picture_is_a_png_of_a_readable_size(show: Any, tmp_path: Path) -> None:
    content = saved(show(sample()), "png", tmp_path)
    assert content.startswith(b"\x89PNG")
    wide, high = int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    assert 900 <= wide <= 8000
    assert 600 <= high <= 8000


@pytest.mark.parametrize("data", [PageData(title="Kosong"), sample(collapse_above=5)], ids=["empty", "folded"])
def test_empty_and_folded_pages_are_saved_too(show: Any, tmp_path: Path, data: PageData) -> None:
    tab = show(data)
    root = ElementTree.fromstring(saved(tab, "svg", tmp_path))
    assert all(float(part) >= 0 for part in (root.get("viewBox") or "").split())
    assert saved(tab, "png", tmp_path).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["script", "closing", "template", "separator"])
def test_hostile_values_stay_text_in_files(show: Any, requests: list[str], tmp_path: Path, name: str) -> None:
    tab = show(poisoned(PAYLOADS[name]))
    svg = saved(tab, "svg", tmp_path)
    tags = {one.tag.rpartition("}")[2] for one in ElementTree.fromstring(svg).iter()}
    assert tags <= {"svg", "g", "rect", "path", "line", "circle", "text"}
    assert saved(tab, "png", tmp_path).startswith(b"\x89PNG")
    assert tab.evaluate("window.hits") == []
    assert [url for url in requests if not url.startswith(("data:image", "blob:"))] == []


def test_on_screen_nothing_changes_when_a_file_is_saved(show: Any, tmp_path: Path) -> None:
    tab = show(sample())
    tab.click("#theme")
    before = tab.evaluate("drawing.redraw(); document.querySelector('#network canvas').toDataURL()")
    saved(tab, "svg", tmp_path)
    assert tab.get_attribute("html", "data-theme") == "dark"
    after = tab.evaluate("drawing.redraw(); document.querySelector('#network canvas').toDataURL()")
    assert before == after


def test_on_paper_the_day_of_printing_is_told(show: Any) -> None:
    tab = show(sample())
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert "Saved on" in (tab.text_content("#foot") or "")
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert "Saved on" not in (tab.text_content("#foot") or "")
