"""Lists of cue words: what a list may begin with, so that most lines need not be searched for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.claims import ACTS
from loaders.extraction.events.cues import beginnings, cues, find, lexicon, lower

REPORTS = sorted((Path(__file__).parent / "data" / "reports").glob("own-0[0-3]*.txt"))
LISTS = (
    *(("acts", kind) for kind in ACTS),
    *(("decision", kind) for kind in ("cleared", "unreal")),
    *(("denial", kind) for kind in ("verbs", "denies_act", "explains")),
    *(("oversight", kind) for kind in ("examines", "demanded", "numbered")),
    ("speech", "verbs"),
)


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("diduga*", {"diduga"}),
        ("di ~ depan", {"di "}),
        ("(me|di)?lapor*", {"melapor", "dilapor", "lapor"}),
        ("(a(b|cd))x", {"abx ", "acdx "}),
        ("n?empel", {"nempel ", "empel "}),
        ("[0-9]+ kasus", {""}),
        ("(tak)? tahu", {"tak ", "taktahu ", "tahu ", " "}),
        ("menyatakan", {"menyatak"}),
    ],
)
def test_an_entry_begins_with_these_letters(entry: str, found: set[str]) -> None:
    assert beginnings(entry) == found


def test_no_cue_is_lost_by_looking_at_beginnings_first() -> None:
    for path in REPORTS:
        low = lower(path.read_text("utf-8"))
        for start in range(0, len(low), 400):
            end = min(start + 400, len(low))
            for name, kind in LISTS:
                plain = [(match.start(), match.end()) for match in cues(name, kind).finditer(low, start, end)]
                assert [(hit.start, hit.end) for hit in find(name, (kind,), low, start, end)] == plain


def test_a_word_of_two_files_opens_the_lists_of_each() -> None:
    low = "ia melaporkan camat ke bawaslu"
    assert [hit.start for hit in find("allegation", ("files", "filed"), low)] == [3]
    assert not [*find("denial", ("denies_act",), low)]


def named_lists() -> Iterator[tuple[str, str]]:
    """(file, list) of every list of cues that the readers of events ask for by name."""
    for path in (Path(__file__).parents[1] / "loaders" / "extraction").glob("*/*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            asked = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            given = call.args[1:] if asked == "has" else call.args
            if asked in ("find", "hits", "has") and len(given) > 1 and isinstance(given[0], ast.Constant):
                kinds = given[1].elts if isinstance(given[1], ast.Tuple) else given[1:2]
                yield from ((str(given[0].value), str(kind.value)) for kind in kinds if isinstance(kind, ast.Constant))


def test_every_list_that_is_asked_for_stands_in_its_file() -> None:
    asked = set(named_lists())
    assert len(asked) > 40
    assert {(name, kind) for name, kind in asked if kind not in lexicon(name)} == set()
