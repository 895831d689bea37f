"""The lines of printed pages, as they were set: which are running heads, and which go on with the one before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

EDGE = 3  # lines at the top and the foot of a page among which running heads stand
MARGIN = 40.0  # points from the edge of the paper where only running heads stand
NEAR = 64.0  # points from the edge where what is set smaller than the text is one
SMALL = 0.93  # times the size of the text
FULL = 0.9  # of the usual width: a line that had room for the next word ends its paragraph
OPEN = 0.75  # the same of a line in the middle of a sentence
WIDE = 1.25  # times the usual gap between lines of one size: more parts paragraphs
LEADING = 1.2  # times the size: from line to line, where too few lines show it
FEW = 3
ALIKE = 1.08  # times: sizes that differ by less are one
INDENT = (0.8, 6.0)  # times the size: a line that begins so far right of the one before begins a paragraph
ROWS, CELL = 5, 20  # so many rows of two parts, and so many letters in each: two columns
CAPITAL = 1.3  # times the width of another letter
HYPHEN = "-"
JOINT = "\u00ad"  # stands for a hyphen that only parts a word at the end of a line
_PAGE_NUMBER = re.compile(
    r"\s*(?:(?:hal(?:aman)?|page|hlm)\.?\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:/|dari|of)\s*\d+)?\s*$", re.I
)
_DIGITS = re.compile(r"\d+")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_END = re.compile(r"[.!?:;,][\"'”’)\]]*$")
_BULLET = re.compile(r"[•●▪■◦*]\s")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[–-])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, where it begins (points from the left, from the foot), how large it is set."""

    text: str
    x: float
    y: float
    size: float

    @property
    def width(self) -> float:
        """About how wide it is: letters times size."""
        return self.size * wide(self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order in which it shows them, and where its paper ends."""

    lines: Sequence[Line]
    foot: float = 0.0
    top: float = 842.0


def wide(text: str) -> float:
    """The width of words in letters."""
    return sum(CAPITAL if char.isupper() else 1.0 for char in text)


def without_running_heads(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of the pages without page numbers, without lines that stand at the edge of most pages, digits aside,
    and without what stands in the margin."""
    edges = Counter(key for page in pages for key in {_key(line) for line in _edge(page.lines)})
    running = {key for key, count in edges.items() if key and count >= max(2, (len(pages) + 1) // 2)}
    body = usual_size([line for page in pages for line in page.lines])
    return [_inner(page, running, body) for page in pages]


def usual_size(lines: Sequence[Line]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def in_columns(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a page that shows two columns row by row, one column after the other; else as they are. Short cells
    beside each other are a table, which is read by rows."""
    pairs = [(one, other) for one, other in pairwise(lines) if _beside(one, other) and other.x - one.x > 8 * one.size]
    right = Counter(round(other.x) for _, other in pairs).most_common(1)
    if not right or right[0][1] < max(ROWS, len(lines) // 5):
        return lines
    if min(median(len(pair[side].text) for pair in pairs) for side in (0, 1)) < CELL:
        return lines
    return sorted(lines, key=lambda line: line.x > right[0][0] - 2)


def _key(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split()))


def _edge(lines: Sequence[Line]) -> Sequence[Line]:
    return lines if len(lines) <= 2 * EDGE else [*lines[:EDGE], *lines[-EDGE:]]


def _inner(page: Page, running: set[str], body: float) -> list[Line]:
    last, kept = len(page.lines) - EDGE, []
    outer = {*sorted({line.y for line in page.lines})[:2], *sorted({line.y for line in page.lines})[-2:]}
    for place, line in enumerate(page.lines):
        at_edge = place < EDGE or place >= last
        gone = at_edge and (_key(line) in running or _PAGE_NUMBER.match(line.text))
        if not gone and not (line.y in outer and _in_margin(page, line, body)):
            kept.append(line)
    return kept


def _in_margin(page: Page, line: Line, body: float) -> bool:
    """Whether a line stands where paper is left free, and apart from all others."""
    free = min(page.top - line.y - 0.7 * line.size, line.y - page.foot)
    if line.size > ALIKE * body or free > (NEAR if line.size < SMALL * body else MARGIN):
        return False
    others = [abs(one.y - line.y) for one in page.lines if abs(one.y - line.y) > 0.3 * body]
    return bool(others) and min(others) > 1.6 * body


def joined(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...]]:
    """A paragraph a line, a blank line where more was left free, and where each page begins. A paragraph may go on over
    the end of a page."""
    lines = [line for page in pages for line in page]
    widths = sorted(line.width for line in lines)
    usual = widths[len(widths) * 9 // 10] if widths else 0.0
    gaps = usual_gaps(pages)
    parts: list[str] = []
    starts, at = [], 0
    before: Line | None = None
    for page in pages:
        starts.append(at)
        for place, line in enumerate(page):
            gap = _gap(before, line, usual, gaps if place else {}) if before else ""
            if gap == JOINT:
                parts[-1], at = parts[-1][:-1], at - 1
                starts[-1] = min(starts[-1], at)
            gap = gap.strip(HYPHEN + JOINT)
            parts += [gap, line.text]
            at, before = at + len(gap) + len(line.text), line
    return "".join(parts).rstrip() + "\n", tuple(starts)


def usual_gaps(pages: Sequence[Sequence[Line]]) -> dict[float, float]:
    """By size, how far apart the lines of a paragraph are: what occurs most, the least of those."""
    found: dict[float, Counter[float]] = {}
    for page in pages:
        for one, other in pairwise(page):
            if one.y - other.y > 0.5 * other.size and _alike(one, other):
                found.setdefault(round(other.size), Counter())[round(one.y - other.y, 1)] += 1
    return {
        size: min(gaps, key=lambda gap: (-gaps[gap], gap)) if gaps.total() >= FEW else LEADING * size
        for size, gaps in found.items()
    }


def _beside(one: Line, other: Line) -> bool:
    return abs(one.y - other.y) < 0.5 * one.size and other.x > one.x


def _alike(one: Line, other: Line) -> bool:
    return max(one.size, other.size) <= ALIKE * min(one.size, other.size)


def _gap(before: Line, line: Line, usual: float, gaps: dict[float, float]) -> str:
    """What stands between two lines: JOINT or HYPHEN inside a word, a blank inside a paragraph, else line ends."""
    if gaps and _beside(before, line):
        return " "
    if gaps and _parted(before, line, gaps):
        return "\n\n"
    if word := _BROKEN.search(before.text):
        if line.text[:1].islower() or not before.text.endswith(HYPHEN):
            twice = len(word[1]) > 2 and line.text.casefold().startswith(word[1].casefold())
            return HYPHEN if twice else JOINT  # yel-yel keeps its hyphen
        if line.text[:1].isalnum():
            return HYPHEN
    if _BULLET.match(line.text) or (gaps and _indented(before, line)):
        return "\n"
    if _ITEM.match(line.text) and _END.search(before.text):
        return "\n"
    most = usual * (FULL if _END.search(before.text) else OPEN)
    wrapped = before.width + before.size * (1 + wide(line.text.split(maxsplit=1)[0])) > most
    return " " if wrapped or line.text[:1].islower() else "\n"


def _parted(before: Line, line: Line, gaps: dict[float, float]) -> bool:
    """Whether something was left free between two lines, or they are set in two sizes."""
    if not _alike(before, line):
        return True
    return before.y - line.y > WIDE * max(gaps.get(round(line.size), 0.0), LEADING * line.size)


def _indented(before: Line, line: Line) -> bool:
    """Whether a line on the same column begins right of the one before, which ends a sentence."""
    least, most = (times * line.size for times in INDENT)
    return (
        line.y < before.y
        and least <= line.x - before.x <= most
        and before.text[-1] != ","
        and bool(_END.search(before.text))
    )


def rows(pieces: Sequence[Line]) -> Iterator[Line]:
    """Pieces as lines: a piece that ends without a line end goes on in the next one."""
    text, first = "", None
    for piece in pieces:
        for place, words in enumerate(piece.text.split("\n")):
            if place and text.strip() and first:
                yield Line(" ".join(text.split()), first.x, first.y, first.size)
            if place:
                text, first = "", None
            if words.strip() and (first is None or not text.strip()):
                first = piece
            text += words
    if text.strip() and first:
        yield Line(" ".join(text.split()), first.x, first.y, first.size)
