"""The invented reports obey the rules of their format, and the rules catch what breaks them."""

from __future__ import annotations

import copy
import datetime
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.report_check import ENDS, STATUSES, Report, Row, build, faults, read, rows

FOLDER = Path(__file__).parent / "data" / "reports"
PATHS = sorted(path for name in ("reports", "unread") for path in (FOLDER.parent / name).glob("own-*.json"))
WEEKDAYS = {"Senin": 0, "Selasa": 1, "Rabu": 2, "Kamis": 3, "Jumat": 4, "Sabtu": 5, "Minggu": 6, "Ahad": 6}

TEXT = "Camat Alas Peri Wiryo Sudarpo diduga mendukung pasangan Rangga Tumaruk-Sekar Laraswati (RATUS)."


def sound() -> Row:
    """A small annotation of TEXT without a fault."""
    pair = "Rangga Tumaruk - Sekar Laraswati"
    members = ["Rangga Tumaruk", "Sekar Laraswati"]
    persons = [{"name": n, "mentions": [n], "kinds": ["Candidate"], "positions": []} for n in members]
    persons.append({"name": "Wiryo Sudarpo", "mentions": ["Wiryo Sudarpo"], "kinds": ["ASN"], "positions": []})
    ticket = {"name": pair, "mentions": ["RATUS"], "members": members, "acronym": "RATUS", "number": None}
    edges = [{"type": "candidate_in", "source": n, "target": pair, "status": "stated"} for n in members]
    camat = {"source": "Wiryo Sudarpo", "target": "Kecamatan Alas Peri", "position": "Camat"}
    edges.append({"type": "heads", "status": "stated", **camat})
    act = {"type": "supports", "source": "Wiryo Sudarpo", "target": pair, "evidence": TEXT}
    edges.append({"status": "alleged", **act})
    return {
        "id": "sample",
        "outlet": None,
        "date": "2024-10-01",
        "place": None,
        "persons": persons,
        "agencies": [{"name": "Kecamatan Alas Peri", "mentions": ["Camat Alas Peri"]}],
        "organizations": [],
        "paslon": [ticket],
        "unnamed_actors": [{"description": "oknum staf", "agency": "Kecamatan Alas Peri"}],
        "relations": edges,
    }


def twice_the_last_edge(data: Row) -> None:
    edges = data["relations"]
    assert isinstance(edges, list)
    edges.append(dict(edges[-1]))


def without_a_candidacy(data: Row) -> None:
    edges = data["relations"]
    assert isinstance(edges, list)
    del edges[0]


BROKEN: dict[str, tuple[Callable[[Row], object], str]] = {
    "another id": (lambda d: d.update(id="other"), "is not the file name"),
    "half a date": (lambda d: d.update(date="2024-10"), "is not YYYY-MM-DD"),
    "no place key": (lambda d: d.pop("place"), "place is missing"),
    "a mention of no text": (lambda d: rows(d, "agencies")[0].update(mentions=["Camat Alas Pura"]), "not in the text"),
    "a mention inside a word": (lambda d: rows(d, "persons")[2].update(mentions=["Sudar"]), "not in the text"),
    "a mention twice": (lambda d: rows(d, "paslon")[0].update(mentions=["RATUS", "RATUS"]), "empty or repeated"),
    "one name twice": (lambda d: rows(d, "persons")[0].update(name="Sekar Laraswati"), "is declared twice"),
    "an unknown kind": (lambda d: rows(d, "persons")[2].update(kinds=["Camat"]), "kinds ['Camat']"),
    "a stranger's agency": (lambda d: rows(d, "unnamed_actors")[0].update(agency="BKN"), "'BKN' is not declared"),
    "an acronym of no text": (lambda d: rows(d, "paslon")[0].update(acronym="RASA"), "acronym 'RASA'"),
    "a missing candidacy": (without_a_candidacy, "are not its members"),
    "an unknown status": (lambda d: rows(d, "relations")[3].update(status="proven"), "'proven' is unknown"),
    "an undeclared target": (
        lambda d: rows(d, "relations")[3].update(target="Partai Kabut"),
        "target is not a declared",
    ),
    "an edge the wrong way": (
        lambda d: rows(d, "relations")[2].update(type="controlled_by"),
        "source is not a declared",
    ),
    "evidence in other words": (lambda d: rows(d, "relations")[3].update(evidence="Camat mendukung"), "evidence"),
    "a doubted post": (lambda d: rows(d, "relations")[2].update(status="alleged"), "belongs to acts only"),
    "a post without a name": (lambda d: rows(d, "relations")[2].update(position=""), "no position"),
    "an edge twice": (twice_the_last_edge, "is repeated"),
}


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [read(path) for path in PATHS]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_report_obeys_the_rules(path: Path) -> None:
    assert faults(read(path)) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_report_has_the_length_of_one(path: Path) -> None:
    assert 900 <= len(path.with_suffix(".txt").read_text(encoding="utf-8")) <= 3500


@pytest.mark.parametrize(
    "path", sorted(FOLDER.parent.glob("*/*.jsonl")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_reports_in_one_file_obey_the_rules_too(path: Path) -> None:
    reports = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert len(reports) > 25
    for report in reports:
        assert faults(build(report["name"], report["text"], report["gold"])) == [], report["name"]


def test_the_small_sample_is_sound() -> None:
    assert faults(build("sample", TEXT, sound())) == []


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_annotation_is_caught(name: str) -> None:
    spoil, complaint = BROKEN[name]
    data = copy.deepcopy(sound())
    spoil(data)
    found = faults(build("sample", TEXT, data))
    assert any(complaint in fault for fault in found), found


def test_every_text_has_an_annotation() -> None:
    assert len(PATHS) >= 24
    texts = [path for name in ("reports", "unread") for path in (FOLDER.parent / name).glob("own-*.txt")]
    assert sorted(path.stem for path in PATHS) == sorted(path.stem for path in texts)


def test_all_relations_and_all_outcomes_of_acts_occur(reports: list[Report]) -> None:
    edges = [edge for report in reports for edge in rows(report.data, "relations")]
    assert {edge["type"] for edge in edges} == set(ENDS)
    assert {edge["status"] for edge in edges if edge["type"] == "supports"} == STATUSES


def test_weekdays_fit_their_dates(reports: list[Report]) -> None:
    pattern = re.compile(r"(" + "|".join(WEEKDAYS) + r")(?: \w+)? \((\d+)/(\d+)(?:/(\d{4}))?\)")
    for report in reports:
        for day, number, month, year in pattern.findall(report.text):
            published = int(str(report.data["date"])[:4])
            date = datetime.date(int(year or published), int(month), int(number))
            assert date.weekday() == WEEKDAYS[day], f"{report.name}: {day} {date}"


def test_identities_speak_of_things_in_the_reports(reports: list[Report]) -> None:
    known = {report.name: report.declared for report in reports}
    data: Row = json.loads((FOLDER / "IDENTITIES.json").read_text(encoding="utf-8"))
    same = [rows(entry, "mentions") for entry in rows(data, "identities")]
    apart = [rows(entry, "entities") for entry in rows(data, "distinct")]
    for group in same + apart:
        assert len(group) >= 2
        assert all(str(item["name"]) in known[str(item["report"])] for item in group), group
