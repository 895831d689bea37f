"""Texts broken at the width of a page: their lines are one again, at the same places."""

import textwrap
from pathlib import Path

from graph.claims import Report
from loaders.extraction import extract
from loaders.extraction.text.wrapping import unwrapped
from loaders.gold import to_document

TEXT = (Path(__file__).parents[1] / "examples" / "reports" / "03-camat-kumpulkan-kades.txt").read_text("utf-8")
BROKEN = "\n".join("\n".join(textwrap.wrap(line, 72)) for line in TEXT.split("\n"))


def relations(text: str) -> list[str]:
    document = to_document(extract(Report(sha256="0" * 64, text=text, file="a.txt")))
    return [str([one[key] for key in ("type", "source", "target", "status")]) for one in document["relations"]]


def test_a_text_broken_at_the_width_of_a_page_reads_as_the_whole_one() -> None:
    assert relations(BROKEN) == relations(TEXT)
    assert len(unwrapped(BROKEN)) == len(BROKEN)
    assert unwrapped(BROKEN).split() == BROKEN.split()
    assert unwrapped(BROKEN).rstrip() == TEXT.rstrip()


def test_paragraphs_and_lists_stay_apart() -> None:
    names = "\n".join(f"{number}. Camat Wanasri {number}, yang hadir di pendopo kabupaten;" for number in range(1, 9))
    assert unwrapped(TEXT) == TEXT
    assert unwrapped(names) == names
