"""The dossier: every claim with its particulars, what was never asked, what to ask; nothing in it runs."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from graph.build.model import Node, View
from graph.build.view import build
from graph.claims import Claim, Reading, Reply, Span
from graph.draw.dossier import Dossier, plain, to_html, to_markdown
from graph.draw.dossier_data import book_of, lines_of
from graph.draw.dossier_words import ask, texts
from graph.draw.strings import LANGUAGES
from graph.exchange.redact import redact
from graph.exchange.redact_profile import profile
from jejaring.cli import cli
from jejaring.dossier import dossier_of
from tests.invented import CAST, RACE, claim, decided, report

pytest_plugins = ("tests.page_browser",)

TEXT = (
    "Wiratmo Sejati diduga hadir dalam deklarasi. Ia juga membagikan stiker. Wiratmo berkata: saya hanya lewat. "
    "Bawaslu menyatakan laporan 07/LP/2024 dihentikan."
)
EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"


def told(words: str, status: str, **more: Any) -> Claim:
    at = TEXT.index(words)
    return replace(claim("a", "SUPPORTS", "t", status), spans=(Span(at, at + len(words)),), **more)


def graph(text: str = TEXT, **more: Any) -> View:
    """One accused, two acts of which one is answered, and a decision in a numbered case."""
    claims = (
        claim("a", "HEADS", "k"),
        told("Wiratmo Sejati diduga hadir dalam deklarasi.", "alleged", act="attend", circumstances=("office_hours",)),
        told("Ia juga membagikan stiker.", "alleged", act="install_props", date="2024-10-01", date_basis="stated"),
        told(
            "saya hanya lewat",
            "denied",
            act="attend",
            speaker="a",
            reply=Reply(kind="denies_act", spans=(Span(89, 105),)),
        ),
        told("Bawaslu menyatakan laporan", "cleared", case_number="07/LP/2024", **decided("bawaslu", "administrative")),
        claim("a", "INVESTIGATED_BY", "bawaslu"),
    )
    details = {"outlet": "Warta Arang", "title": "Camat Lewat", "url": "https://warta.example/camat", **more}
    found = report("r", text=text, **details)
    return build(
        (Reading(report=replace(found, origin="o1"), entities=CAST, claims=claims, election=RACE, version="1"),)
    )


def dossier(view: View | None = None, name: str = "Wiratmo Sejati", language: str = "en") -> Dossier:
    view = view or graph()
    return replace(dossier_of(redact(view, profile(None)), name, language, {}), made="2024-11-01")


def test_each_claim_has_all_its_particulars_in_both_formats() -> None:
    for written in (to_html(dossier()).decode(), re.sub(r"\\(.)", r"\1", to_markdown(dossier()).decode())):
        for part in (
            "Wiratmo Sejati diduga hadir dalam deklarasi.", "Said by", "Basis", "Status", "Reply", "Stage",
            "Warta Arang", "2024-10-05", "https://warta.example/camat", "Origin", "machine-read", "attended",
            "in office hours", "07/LP/2024", "Bawaslu Kota Arang", "denies the act", "administrative",
        ):  # fmt: skip
            assert part in written, part


def test_claims_are_numbered_through_and_the_denial_follows() -> None:
    (line, *_) = dossier().lines
    assert [entry.number for entry in line.entries] == [1, 2, 3, 4]
    assert [entry.claim.props["status"] for entry in line.entries] == ["alleged", "alleged", "denied", "cleared"]


def test_an_allegation_points_to_the_answer_on_its_line() -> None:
    assert ("Reply", "none beside this claim; see claim 3") in dossier().lines[0].entries[0].rows


def test_what_was_never_asked_is_told_by_act() -> None:
    (never,) = dossier().never
    assert "put up or brought campaign material" in never
    assert "attended" not in never
    view = graph()
    silent = replace(view, nodes=tuple(changed(node, {"reply": "not_asked"}) for node in view.nodes))
    assert len(dossier(silent).never) == 3
    assert any("without any answer: Warta Arang, 2024-10-05" in item for item in dossier(silent).never)


def test_questions_are_in_both_languages_and_about_what_is_open() -> None:
    ((who, asked),) = dossier().questions
    assert who == "Wiratmo Sejati"
    indonesian, english = zip(*asked, strict=True)
    assert ask("id", "office_hours") in indonesian
    assert ask("en", "office_hours") in english
    assert any("Wiratmo Sejati diduga hadir" in item and "Apakah ini benar" in item for item in indonesian)
    assert ask("en", "day") in english
    assert any("Bawaslu Kota Arang" in item for item in english)


def test_a_case_is_found_by_its_number_with_all_that_stands_on_its_line() -> None:
    found = dossier(name="07 / lp / 2024")
    assert [line.relation for line in found.lines] == ["Support", "Examination by"]
    assert len(found.lines[0].entries) == 4


def test_an_agency_has_the_reported_support_of_its_people() -> None:
    assert any(line.accusing for line in dossier(name="Kecamatan Lembah Arum").lines)


def test_confirmed_without_a_claim_that_says_so_is_alleged() -> None:
    view = graph()
    edges = tuple(replace(edge, props={**edge.props, "status": "confirmed"}) for edge in view.edges)
    found = lines_of(replace(view, edges=edges), book_of(view, "en"), {node.id for node in view.nodes})
    assert "Confirmed" not in {line.status for line in found}


def test_equal_graphs_give_equal_bytes_and_a_snapshot() -> None:
    assert to_html(dossier()) == to_html(dossier())
    assert to_markdown(dossier()) == to_markdown(dossier())
    assert dossier().snapshot != dossier(graph(title="Lain")).snapshot
    assert dossier().snapshot in to_markdown(dossier()).decode()


def test_every_word_is_in_both_languages() -> None:
    for group in texts().values():
        assert all(len(pair) == len(LANGUAGES) and all(pair) for pair in group.values())
    marks = {key: [sorted(re.findall(r"{(\w+)}", text)) for text in pair] for key, pair in texts()["question"].items()}
    assert all(first == second for first, second in marks.values())


def changed(node: Node, values: dict[str, str]) -> Node:
    """The node with these values in place of those that it has."""
    return replace(node, props={key: values.get(key, value) for key, value in node.props.items()})


HOSTILE = "<img src=x onerror=alert(1)>{quote}</blockquote><script>hits=1</script>[x](javascript:alert(1))`|"


def test_hostile_words_stay_words_in_a_browser(browser: Browser, tmp_path: Path) -> None:
    view = graph()
    evil = dict.fromkeys(("quote", "name", "speaker", "title", "url", "file"), HOSTILE)
    nodes = tuple(changed(node, evil) for node in view.nodes)
    found = lines_of(replace(view, nodes=nodes), book_of(replace(view, nodes=nodes), "en"), {n.id for n in view.nodes})
    made = Dossier(title=HOSTILE, language="en", lines=found, profile=HOSTILE)
    path = tmp_path / "d.html"
    path.write_bytes(to_html(made))
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: None if request.url.startswith("file:") else asked.append(request.url))
    tab.goto(path.as_uri())
    assert tab.text_content("h1") == HOSTILE
    assert tab.locator("img, script, a").count() == 0
    assert tab.evaluate("typeof hits") == "undefined"
    assert asked == []
    assert not re.search(r"(?<!\\)<img|(?<!\\)\[x", to_markdown(made).decode())
    assert plain("1. x") == "\\1. x"
    tab.close()


@pytest.mark.parametrize("suffix", ["html", "md"])
def test_the_command_writes_it_and_a_profile_counts_here_too(tmp_path: Path, suffix: str) -> None:
    db, out = str(tmp_path / "g.db"), tmp_path / f"d.{suffix}"
    run = CliRunner().invoke
    assert run(cli, ["load", str(EXAMPLES), "--db", db]).exit_code == 0
    done = run(cli, ["dossier", "Hendrik Wibisana", "-o", str(out), "--db", db, "--redact", "editor"])
    assert done.exit_code == 0, done.stderr
    assert "Camat Sumberlanggeng" in out.read_text("utf-8")
    assert "Pertanyaan untuk hak jawab" in out.read_text("utf-8")
    refused = run(cli, ["dossier", "Hendrik Wibisana", "-o", str(out), "--db", db, "--redact", "public"])
    assert refused.exit_code == 2
    assert run(cli, ["dossier", "x", "-o", str(tmp_path / "d.pdf"), "--db", db]).exit_code == 2


def test_who_answered_one_charge_of_an_act_was_asked_about_it_on_every_line() -> None:
    more = told("Ia juga membagikan stiker.", "alleged", act="attend", ordinal=1)
    view = build(
        (
            Reading(
                report=report("r", text=TEXT, outlet="Warta Arang"),
                entities=CAST,
                claims=(
                    replace(more, predicate="DIRECTED", object="b"),
                    told("Wiratmo Sejati diduga hadir dalam deklarasi.", "alleged", act="attend"),
                    told("saya hanya lewat", "denied", act="attend", speaker="a", reply=Reply(kind="denies_act")),
                ),
                election=RACE,
                version="1",
            ),
        )
    )
    made = dossier(view)
    assert made.never == []
    rows = [dict(entry.rows) for line in made.lines for entry in line.entries if line.edge.type == "DIRECTED"]
    assert [row["Reply"] for row in rows] == ["none beside this claim; see claim 2"]


def test_words_that_nobody_is_quoted_with_are_nobodys_own_knowledge() -> None:
    found = {row["Said by"]: row["Basis"] for line in dossier().lines for row in [dict(e.rows) for e in line.entries]}
    assert found["the report itself"] == "not told"


def test_who_it_is_about_stands_on_top_by_name_post_and_sources() -> None:
    made = dossier(name="wiratmo sejati")
    assert made.title == "Wiratmo Sejati"
    assert dict(made.about)["Rests on"] == "1 report(s) of 1 distinct origin(s), 2024-10-05 – 2024-10-05"
    posts = [row for row in dict(made.about).items() if row[0] in ("Kind", "Posts")]
    assert posts
    assert made.about[0][1] in to_html(made).decode()
    assert "right of reply (Press Law 40/1999, article 5)" in to_markdown(made).decode().replace("\\", "")


def test_what_the_accused_said_is_not_put_to_them_as_a_charge() -> None:
    (_, asked), *_ = dossier().questions
    assert not any("saya hanya lewat” Is this correct" in english for _, english in asked)
    assert any("Your answer is reported in these words" in english for _, english in asked)
