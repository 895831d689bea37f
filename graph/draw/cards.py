"""A group of the drawing: an agency, ticket or organization with those who belong to it, as a card or a spiral."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from graph.draw.data import PageNode
from graph.draw.kinds import KINDS, kind_of
from graph.draw.labels import BOLD, LINE, REGULAR, abbreviate, width, wrap

LIST_MOST = 30
ROW, PAD, INDENT = 21.0, 12.0, 20.0
DENSE, HIGH = 15.0, 294.0  # rows of long cards stand closer, down to where symbols touch, to keep about this height
ROOMY = 1.25 * LINE  # lines of titles keep a legible size, also where the picture is small
GOLDEN = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle round its symbol at (0, 0): left, top, width, height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a symbol stands and its label: side r (to the right of it), l, b (below) or t (above)."""

    x: float
    y: float
    side: str
    lines: tuple[str, ...]


def alone(node: PageNode) -> tuple[Place, Box]:
    """A symbol by itself, its label below."""
    strong = kind_of(node) in ("agency", "overseer", "paslon")
    lines = wrap(abbreviate(node.name), 19, 3)
    radius = KINDS[kind_of(node)].size
    wide = max(width(lines, BOLD if strong else REGULAR), 2 * radius) + 8
    return Place(0, 0, "b", lines), Box(-wide / 2, -radius - 4, wide, 2 * radius + 12 + ROOMY * len(lines))


def card(head: PageNode, members: Sequence[PageNode], mirrored: bool) -> tuple[list[Place], Box]:
    """The head's symbol and name on top, its members in rows below; mirrored: symbols on the right side.
    An unknown ticket is indented, so that the line to it from the accused above shows its status."""
    title = wrap(abbreviate(head.name), 27, 3)
    rows = [wrap(abbreviate(node.name), 30, 1) for node in members]
    indents = [INDENT + (44 if node.label == "Paslon" else 0) for node in members]
    inner = max([width(title, BOLD) + 18] + [width(row) + dent + 14 for row, dent in zip(rows, indents, strict=True)])
    top = KINDS[kind_of(head)].size + 8.0
    first = ROOMY * (len(title) - 1) + 15 + ROW / 2
    pitch = min(ROW, max(DENSE, HIGH / max(1, len(rows))))
    side, flip = ("l", -1) if mirrored else ("r", 1)
    places = [Place(0, 0, side, title)]
    places += [Place(flip * indents[i], first + pitch * i, side, row) for i, row in enumerate(rows)]
    left = -PAD - 4 if not mirrored else PAD + 4 - inner - 2 * PAD
    height = top + first + pitch * len(rows) - ROW / 2 + 5
    return places, Box(left, -top, inner + 2 * PAD, height)


def tower(head: PageNode, members: Sequence[PageNode]) -> tuple[list[Place], Box]:
    """A ticket in the middle of a block: its name above the symbol, its members below, open to both sides."""
    title = wrap(abbreviate(head.name), 24, 3)
    rows = [wrap(abbreviate(node.name), 26, 1) for node in members]
    radius = KINDS[kind_of(head)].size
    inner = max(width(title, BOLD), *(width(row) + INDENT for row in rows), 2 * radius)
    column = -max(width(row) for row in rows) / 2 if rows else 0
    places = [Place(0, 0, "t", title)]
    places += [Place(column, radius + 16 + ROW * i, "r", row) for i, row in enumerate(rows)]
    top = radius + 8 + ROOMY * len(title)
    return places, Box(-inner / 2 - PAD, -top, inner + 2 * PAD, top + radius + 12 + ROW * len(rows))


def spiral(head: PageNode, members: Sequence[PageNode]) -> tuple[list[Place], Box]:
    """Many members on a golden-angle spiral round the head, which keeps its name; theirs show when there is room."""
    title = wrap(abbreviate(head.name), 27, 2)
    spots = [(16 * sqrt(i + 3.5), GOLDEN * i) for i in range(len(members))]
    places = [Place(0, 0, "b", title)]
    places += [
        Place(r * cos(a), r * sin(a), "b", wrap(abbreviate(node.name), 19, 2))
        for (r, a), node in zip(spots, members, strict=True)
    ]
    radius = max([spot[0] for spot in spots] + [width(title, BOLD) / 2]) + 24
    return places, Box(-radius, -radius, 2 * radius, 2 * radius)


def group(head: PageNode, members: Sequence[PageNode], mirrored: bool) -> tuple[list[Place], Box]:
    """A card or a spiral, by the number of members; a head without members is a card of one line."""
    return card(head, members, mirrored) if len(members) <= LIST_MOST else spiral(head, members)
