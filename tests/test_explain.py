"""The explanation of a reading: every rule has words, every relation its reason, every piece of the text is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.claims import Reading
from graph.draw.explained import Explained, Named, to_html
from jejaring.cli import cli
from jejaring.explain import explained, lines
from loaders.explain import known, status_words, why
from loaders.extraction import extract
from loaders.readers import read
from tests.readings import reading_of

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "reports" / "02-unggahan-kabid.txt"
LITERAL = re.compile(r'"rule:([a-z_.]+)"')


@pytest.fixture(scope="module")
def reading() -> Reading:
    return extract(read(EXAMPLE))


def test_every_rule_in_the_code_has_words() -> None:
    rules = set()
    for path in (ROOT / "loaders").rglob("*.py"):
        rules |= set(LITERAL.findall(path.read_text("utf-8")))
    rules.discard("unknown")
    assert len(rules) > 50
    assert [rule for rule in sorted(rules) if not known(f"rule:{rule}")] == []


def test_every_rule_that_fires_on_the_invented_reports_has_words() -> None:
    for path in sorted((ROOT / "tests" / "data" / "reports").glob("*.txt")):
        found = reading_of(path)
        fired = {entity.rule for entity in found.entities} | {claim.rule for claim in found.claims}
        assert [rule for rule in fired if not known(rule)] == [], path.name


def test_a_rule_without_words_says_so() -> None:
    assert why("rule:nobody.wrote.this") == "A rule without a description."
    assert not known("rule:nobody.wrote.this")


def test_a_star_stands_for_the_act() -> None:
    assert why("rule:act.photo_gesture.clause") == why("rule:act.attend.clause") != why("rule:act.attend.topic")


def test_the_words_of_a_status_are_those_of_its_sentences(reading: Reading) -> None:
    (denied,) = [claim for claim in reading.claims if claim.status == "denied"]
    assert "membantah" in status_words(reading.report, denied)
    stated = [claim for claim in reading.claims if claim.predicate == "WORKS_AT"]
    assert all(status_words(reading.report, claim) == () for claim in stated)


def test_the_pieces_are_the_text(reading: Reading) -> None:
    told = explained(reading)
    assert "".join(piece for piece, _ in told.pieces()) == reading.report.text
    assert any(
        entity and entity.name == "Yuliana Kusumastuti" and piece == "Yuliana" for piece, entity in told.pieces()
    )


def test_marks_that_overlap_lose_no_letter() -> None:
    person = Named(ref="p1", label="Person", name="N", roles="", rule="rule:person.post", why="")
    told = Explained(
        file="f", text="abcdef", version="", entities=(person,), claims=(), questions=(),
        marks=((0, 4, "p1"), (1, 2, "p1"), (3, 6, "p1"), (4, 5, "gone")),
    )  # fmt: skip
    assert [piece for piece, _ in told.pieces()] == ["", "abcd", "ef"]


def test_each_relation_names_rule_reason_and_words(reading: Reading) -> None:
    printed = list(lines(explained(reading)))
    at = next(i for i, line in enumerate(printed) if "-SUPPORTS->" in line and "(denied" in line)
    rest = printed[at : at + 7]
    assert any("[rule:answer.denies_act]" in line for line in rest)
    assert any(line.strip().startswith("denied: membantah") for line in rest)


def test_what_is_open_is_asked_and_not_guessed() -> None:
    text = "LAMONGAN - Camat Tirtajaya Budi Santosa diduga berkampanye, Selasa (16/10/2024), kata warga.\n"
    report = read(Path("lapor.txt"), text.encode())
    printed = "\n".join(lines(explained(extract(report))))
    assert "-- questions for a person" in printed
    assert "16/10/2024" in printed.split("-- questions for a person")[1]


def test_the_page_holds_text_and_reasons_and_runs_nothing(reading: Reading) -> None:
    page = to_html([explained(reading)]).decode()
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "rule:answer.denies_act" in page
    assert page == to_html([explained(reading)]).decode()


def test_a_report_cannot_write_into_the_page() -> None:
    text = "Camat <script>alert(1)</script> Budi Santosa diduga mendukung <b>paslon</b> nomor urut 2, kata warga."
    page = to_html([explained(extract(read(Path("x.txt"), text.encode())))]).decode()
    assert "<script" not in page
    assert "<b>" not in page


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    out = tmp_path / "why.html"
    result = CliRunner().invoke(cli, ["extract", str(EXAMPLE), "--explain", "--html", str(out)])
    assert result.exit_code == 0
    assert "Yuliana" in out.read_text("utf-8")
    assert "-- who and what" in result.stderr
    assert result.stdout.startswith("{")


def test_a_page_needs_a_name_of_a_page(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["extract", str(EXAMPLE), "--html", str(tmp_path / "x.txt")])
    assert result.exit_code != 0
    assert ".html" in str(result.exception) + result.output
