"""The layout: one block for each ticket, so that the agencies that are reported to lean to it flank it.

In the middle of a block stands the ticket; the cards of the agencies stand left and right of it, in as many columns as
keep the block about square, their symbols turned to it; what belongs to it otherwise (election, party, government)
stands above it, who oversees and accuses below. Blocks that lines connect stand next to each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.draw.cards import TOWER_MOST, alone, group, tower
from graph.draw.data import PageNode
from graph.draw.groups import Groups
from graph.draw.kinds import kind_of
from graph.draw.labels import FONT
from graph.draw.packing import Block, Piece, need, pack

GUTTERS = (45.0, 70.0, 110.0, 150.0, 190.0)  # between cards and ticket; the widest that costs no size on a screen
WINGS = (1, 2, 3, 4, 6, 8, 12)  # columns of cards on each side of a ticket
GROWN = (1.2, 1.45, 1.75, 2.1)  # how large labels stand so that they can be read on a screen; 1 if none is enough
LEGIBLE, SCREEN = 9.3, 730.0  # pixels: of a letter, and of the height of the drawing on a common screen
HOPELESS = 0.45  # of what is legible, at the usual size: no other size then helps
SPREADS = (1.8, 2.8, 4.0)  # how far, in gutters, rows of the middle may reach over it
GAP, CLOSE = 12.0, 3.0  # between cards; between heads of folded groups
BESIDE = 40.0  # between pieces of one row: room for labels that keep their size on a small screen
LANE = 26.0  # between columns of cards on one side
_ABOVE = ("election", "region", "organization", "agency")

Ties = defaultdict[int, dict[int, float]]  # of each head: how strongly it is tied to others


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is laid out, and the measures of this trial: the gutter, and how much larger than usual labels stand."""

    nodes: Sequence[PageNode]
    groups: Groups
    ties: Ties
    gutter: float
    grown: float
    made: dict[tuple[int, bool], Piece]  # cards of trials with these labels

    @property
    def gap(self) -> float:
        """Between one card and the next below it."""
        return GAP if self.groups.members else CLOSE

    def members(self, head: int) -> list[PageNode]:
        """Who stands with a head."""
        return [self.nodes[i] for i in self.groups.members.get(head, ())]

    def card(self, head: int, mirrored: bool) -> Piece:
        """A head with its members, not placed yet."""
        if (head, mirrored) not in self.made:
            inside = self.members(head)
            self.made[head, mirrored] = Piece(head, *group(self.nodes[head], inside, mirrored, self.grown))
        return replace(self.made[head, mirrored])


def lay_out(nodes: Sequence[PageNode], groups: Groups) -> tuple[float, list[Piece]]:
    """All groups with their final places, and how much larger than usual labels have room to stand. The same groups
    always give the same places."""
    clusters, ties = _clusters(groups), _ties(groups)
    order = _order(clusters, ties, groups)

    def trial(grown: float) -> tuple[float, list[Piece]]:
        made: dict[tuple[int, bool], Piece] = {}
        tried = (Drawn(nodes, groups, ties, gutter, grown, made) for gutter in GUTTERS)
        packed = [pack([_block(drawn, hub, clusters[hub]) for hub in order]) for drawn in tried]
        least = min(off for off, _ in packed)
        off, pieces = next(found for found in reversed(packed) if found[0] <= least + 1e-9)
        return FONT * grown * SCREEN / max(off, 1.0), pieces

    best = usual = (*trial(1.0), 1.0)
    for grown in GROWN:
        if best[0] >= LEGIBLE or usual[0] < HOPELESS * LEGIBLE:
            break
        letter, pieces = trial(grown)
        best = (letter, pieces, grown) if letter > best[0] * 1.02 else best
    letter, pieces, grown = best if best[0] > 0.7 * LEGIBLE else usual
    return grown, pieces


def _order(clusters: Mapping[int, Sequence[int]], ties: Ties, groups: Groups) -> list[int]:
    """The hubs: those that lines connect, over whatever way, one after the other; the most supported first."""
    owner = {head: hub for hub, inside in clusters.items() for head in inside}
    weight: defaultdict[int, int] = defaultdict(int)
    for (a, _), count in groups.support.items():
        weight[owner[a]] += count
    near: defaultdict[int, set[int]] = defaultdict(set)
    for head, hub in owner.items():
        near[hub] |= {owner[other] for other in ties[head]}
    order: dict[int, None] = {}
    for first in sorted(clusters, key=lambda hub: (-weight[hub], hub)):
        ready = [first]
        while ready:
            hub = ready.pop(0)
            if hub not in order:
                order[hub] = None
                ready += sorted(near[hub] - order.keys(), key=lambda hub: (-weight[hub], hub))
    return list(order)


def _clusters(groups: Groups) -> dict[int, list[int]]:
    """hub -> heads of its cluster: first those that support it, then whoever is tied closest to those already in.
    A ticket whose supporters all lean more to another stands with them."""
    owner = _supporters(groups)
    owner |= {hub: hub for hub in set(owner.values())}
    ties = _ties(groups)
    waiting = [head for head in groups.heads() if head not in owner]
    waiting.sort(key=lambda head: (-sum(ties[head].values()), head))
    while waiting:
        head = next((head for head in waiting if any(other in owner for other in ties[head])), waiting[0])
        waiting.remove(head)
        pull: defaultdict[int, float] = defaultdict(float)
        for other, weight in ties[head].items():
            if other in owner:
                pull[owner[other]] += weight
        owner[head] = min(pull, key=lambda hub: (-pull[hub], hub)) if pull else head
    clusters: defaultdict[int, list[int]] = defaultdict(list)
    for head in groups.heads():
        clusters[owner[head]].append(head)
    return dict(clusters)


def _supporters(groups: Groups) -> dict[int, int]:
    """Each head that supports somebody, with whom its group supports most; not those that are supported themselves."""
    hubs = {b for _, b in groups.support} - {a for a, _ in groups.support}
    leaning: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (a, b), count in groups.support.items():
        if b in hubs:
            leaning[a][b] = count
    strength = {hub: sum(aims.get(hub, 0) for aims in leaning.values()) for hub in hubs}
    return {a: min(aims, key=lambda hub: (-aims[hub], -strength[hub], hub)) for a, aims in leaning.items()}


def _ties(groups: Groups) -> Ties:
    ties: Ties = defaultdict(dict)
    for (a, b), weight in groups.links.items():
        ties[a][b] = ties[b][a] = weight
    return ties


def _block(drawn: Drawn, hub: int, inside: Sequence[int]) -> Block:
    """Hub in the middle, cards at both sides in as many columns as make it square."""
    sided = ("agency", "person", "head", "candidate")
    nodes, rulers = drawn.nodes, drawn.groups.governments
    wings = [i for i in inside if i != hub and i not in rulers and kind_of(nodes[i]) in sided]
    wings.sort(key=lambda i: (-drawn.ties[i].get(hub, 0.0) * 100 - len(drawn.members(i)), i))
    best: Block | None = None
    for wide in WINGS[: 1 + len(wings) // 3]:
        left, right = _sides(drawn, wings, wide)
        for spread in SPREADS:
            middle = _column(drawn, hub, set(inside) - set(wings), drawn.gutter * (spread if left or right else 3))
            block = _columns(drawn, left, middle, right)
            if best is None or need(block.width, block.height) < need(best.width, best.height) * 0.97:
                best = block.kept()
    assert best
    return best


def _column(drawn: Drawn, hub: int, inside: set[int], gutters: float) -> list[list[Piece]]:
    """The rows of the middle: the hub, the rest above and below it."""
    centre = _middle(drawn, hub)
    others = [_middle(drawn, i) for i in sorted(inside - {hub})]
    above = [piece for piece in others if kind_of(drawn.nodes[piece.head]) in _ABOVE]
    below = [piece for piece in others if piece not in above]
    below.sort(key=lambda piece: kind_of(drawn.nodes[piece.head]) != "paslon")
    room = centre.box.width + gutters
    return [*_rows(above, room), [centre], *_rows(below, room)]


def _rows(pieces: Sequence[Piece], room: float) -> list[list[Piece]]:
    """The pieces in rows that are about as wide as the room between the cards of both sides."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and sum(other.box.width + BESIDE for other in rows[-1]) + piece.box.width <= room:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _middle(drawn: Drawn, head: int) -> Piece:
    node, members = drawn.nodes[head], drawn.members(head)
    if members or kind_of(node) == "paslon":
        if len(members) <= TOWER_MOST:
            return Piece(head, *tower(node, members, drawn.grown))
        return drawn.card(head, False)
    place, box = alone(node, drawn.grown)
    return Piece(head, [place], box)


def _sides(drawn: Drawn, heads: Sequence[int], wide: int) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """The cards in so many columns on each of two sides, about equally high, from the middle outward; the strongest
    nearest to the middle."""
    pieces = [drawn.card(head, False) for head in heads]
    target = sum(piece.box.height + drawn.gap for piece in pieces) / (2 * wide)
    sides: tuple[list[list[Piece]], list[list[Piece]]] = ([[]], [[]])
    high = [0.0, 0.0]
    for piece in pieces:
        if min(high) >= target - piece.box.height / 2 and len(sides[0]) < wide:
            high = [0.0, 0.0]
            for columns in sides:
                columns.append([])
        side = 0 if high[0] <= high[1] else 1
        column = sides[side][-1]
        column.insert(0 if len(column) % 2 else len(column), piece if side else drawn.card(piece.head, True))
        high[side] += piece.box.height + drawn.gap
    left, right = ([column for column in columns if column] for columns in sides)
    return left[::-1], right


def _columns(drawn: Drawn, left: list[list[Piece]], middle: list[list[Piece]], right: list[list[Piece]]) -> Block:
    """All columns, each spread over the height of the highest; the middle one has rows of several pieces."""
    sides = [[[piece] for piece in column] for column in (*left, *right)]
    columns = [*sides[: len(left)], middle, *sides[len(left) :]]
    widths = [max((_wide(row) for row in column), default=0.0) for column in columns]
    hub = max((_wide(row) for row in middle if len(row) == 1), default=0.0)
    if sides:
        widths[len(left)] = max(hub, widths[len(left)] - 1.8 * drawn.gutter)
    heights = [sum(_high(row) + drawn.gap for row in column) for column in columns]
    height, x = max(heights), 0.0
    for number, column in enumerate(columns):
        beside = number - len(left)
        align = 0.0 if beside > 0 else 1.0 if beside < 0 else 0.5
        _stand(column, x, widths[number], align, drawn.gap, height - heights[number])
        x += widths[number] + (drawn.gutter if beside in (-1, 0) else LANE)
    x -= drawn.gutter if not right else LANE
    return Block([piece for column in columns for row in column for piece in row], x, height)


def _stand(
    column: Sequence[Sequence[Piece]], left: float, width: float, align: float, gap: float, spare: float
) -> None:
    """Put the rows of a column below each other, the spare height spread between them."""
    slack = spare / (len(column) + 1)
    y = slack
    for row in column:
        x = left + (width - _wide(row)) * align
        for piece in row:
            piece.x, piece.y = x - piece.box.left, y - piece.box.top
            x += piece.box.width + BESIDE
        y += _high(row) + gap + slack


def _high(row: Sequence[Piece]) -> float:
    return max(piece.box.height for piece in row)


def _wide(row: Sequence[Piece]) -> float:
    return sum(piece.box.width for piece in row) + BESIDE * (len(row) - 1)
