"""Lists of cue words: what a list may begin with, so that most lines need not be searched for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.claims import ACTS
from loaders.extraction.events.cues import beginnings, cues, find, lower

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
