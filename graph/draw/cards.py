"""A group of the drawing: an agency, ticket or organization with those who belong to it, as a card or a spiral."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from graph.draw.data import PageNode
from graph.draw.kinds import KINDS, kind_of
from graph.draw.labels import BOLD, LINE, REGULAR, abbreviate, width, wrap

LIST_MOST, TOWER_MOST = 30, 6
ROW, PAD, INDENT = 21.0, 12.0, 20.0
DENSE, HIGH = 16.0, 294.0  # rows of long cards stand closer, down to where labels touch, to keep about this height
COUNT = 3 * BOLD  # behind the name of a folded group: how many it holds
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


def alone(node: PageNode, grown: float = 1.0) -> tuple[Place, Box]:
    """A symbol by itself, its label below. `grown`: how many times larger than on a small graph all labels stand, so
    that they can be read where the whole is drawn small; likewise in what follows."""
    strong = kind_of(node) in ("agency", "overseer", "paslon")
    lines = wrap(abbreviate(node.name), 21, 3)
    radius = KINDS[kind_of(node)].size
    wide = max(width(lines, BOLD if strong else REGULAR) * grown, 2 * radius) + 8
    return Place(0, 0, "b", lines), Box(-wide / 2, -radius - 4, wide, 2 * radius + 12 + LINE * grown * len(lines))


def card(head: PageNode, members: Sequence[PageNode], mirrored: bool, grown: float = 1.0) -> tuple[list[Place], Box]:
    """The head's symbol and name on top, its members in rows below; mirrored: symbols on the right side.
    An unknown ticket is indented, so that the line to it from the accused above shows its status."""
    title = wrap(abbreviate(head.name), 27 if members else 22, 3)
    rows = [wrap(abbreviate(node.name), 36, 1) for node in members]
    indents = [INDENT + (44 if node.label == "Paslon" else 0) for node in members]
    wide = [width(row) * grown + dent + 14 for row, dent in zip(rows, indents, strict=True)]
    inner = max([(width(title, BOLD) + (0 if members else COUNT)) * grown + 18, *wide])
    top = max(KINDS[kind_of(head)].size, LINE * grown / 2) + (6.0 if members else 0.0)
    first = (LINE * (len(title) - 0.5) + ROW / 2) * grown
    pitch = max(DENSE * grown, min(ROW, HIGH / max(1, len(rows))))
    side, flip = ("l", -1) if mirrored else ("r", 1)
    places = [Place(0, 0, side, title)]
    places += [Place(flip * indents[i], first + pitch * i, side, row) for i, row in enumerate(rows)]
    left = -PAD - 4 if not mirrored else PAD + 4 - inner - 2 * PAD
    height = top + first + pitch * (len(rows) - 0.5) + 5 if rows else top + LINE * grown * (len(title) - 0.5)
    return places, Box(left, -top, inner + 2 * PAD, height)


def tower(head: PageNode, members: Sequence[PageNode], grown: float = 1.0) -> tuple[list[Place], Box]:
    """A ticket in the middle of a block: its name above the symbol, its members below, open to both sides."""
    title = wrap(abbreviate(head.name), 24, 3)
    rows = [wrap(abbreviate(node.name), 32, 1) for node in members]
    radius = KINDS[kind_of(head)].size
    inner = max(
        (width(title, BOLD) + (0 if members else COUNT)) * grown,
        *(width(row) * grown + INDENT for row in rows),
        2 * radius,
    )
    column = -max(width(row) for row in rows) * grown / 2 if rows else 0
    pitch = max(DENSE * grown, ROW)
    places = [Place(0, 0, "t", title)]
    places += [Place(column, radius + 16 + pitch * i, "r", row) for i, row in enumerate(rows)]
    top = radius + 8 + LINE * grown * len(title)
    return places, Box(-inner / 2 - PAD, -top, inner + 2 * PAD, top + radius + (12 if rows else 4) + pitch * len(rows))


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


def group(head: PageNode, members: Sequence[PageNode], mirrored: bool, grown: float = 1.0) -> tuple[list[Place], Box]:
    """A card or a spiral, by the number of members; a head without members is a card of one line."""
    return card(head, members, mirrored, grown) if len(members) <= LIST_MOST else spiral(head, members)
