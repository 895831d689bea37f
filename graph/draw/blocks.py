"""The layout of a graph that can be read whole: one block for each ticket, so that agencies that lean to it flank it.

In the middle of a block stands the ticket; the cards of the agencies stand left and right of it, their symbols turned
to it; what belongs to it otherwise (election, party, government) stands above it, who oversees and accuses below.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.draw.cards import Box, Place, alone, group, tower
from graph.draw.data import PageNode
from graph.draw.groups import Groups
from graph.draw.kinds import kind_of

GUTTERS = (115.0, 150.0, 190.0)  # between cards and ticket; the widest that costs no size on a screen
GAP, APART, ASPECT = 14.0, 36.0, 1.08
ASIDE = 110.0  # between blocks of one row, whose cards grow sideways on a small screen
BESIDE = 62.0  # between pieces of one row: room for labels that keep their size on a small screen
_ABOVE = ("election", "region", "organization", "agency")


@dataclass(slots=True)
class Piece:
    """One group with its places, ready to be put somewhere: (x, y) is where its head's symbol goes."""

    head: int
    places: list[Place]
    box: Box
    x: float = 0.0
    y: float = 0.0


@dataclass(slots=True)
class Block:
    """Pieces that stand round one hub, laid out from (0, 0); `strength` is the number of lines of support."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0
    strength: float = 0.0


def lay_out(nodes: Sequence[PageNode], groups: Groups) -> list[Piece]:
    """All groups with their final places. The same groups always give the same places."""
    clusters = _clusters(groups)
    best: tuple[float, list[Piece]] | None = None
    for gutter in GUTTERS:
        blocks = [_block(nodes, groups, hub, inside, gutter) for hub, inside in clusters.items()]
        off, pieces = _pack(sorted(blocks, key=lambda block: -block.strength))
        if best is None or off < best[0] + 1e-9:
            best = (off, pieces)
    return best[1] if best else []


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


def _ties(groups: Groups) -> defaultdict[int, dict[int, float]]:
    ties: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), weight in groups.links.items():
        ties[a][b] = ties[b][a] = weight
    return ties


def _block(nodes: Sequence[PageNode], groups: Groups, hub: int, inside: Sequence[int], gutter: float) -> Block:
    """Hub in the middle, cards at both sides, the rest above and below it in the middle column."""
    members = {head: [nodes[i] for i in groups.members.get(head, ())] for head in inside}
    ties = _ties(groups)
    strength = {head: ties[head].get(hub, 0.0) * 100 + len(members[head]) for head in inside}
    sided = ("agency", "person", "head", "candidate")
    wings = [i for i in inside if i != hub and i not in groups.governments and kind_of(nodes[i]) in sided]
    left, right = _sides(sorted(wings, key=lambda i: (-strength[i], i)), nodes, members)
    others = [_middle(nodes[i], members[i], i) for i in inside if i != hub and i not in wings]
    above = [piece for piece in others if kind_of(nodes[piece.head]) in _ABOVE]
    below = [piece for piece in others if piece not in above]
    below.sort(key=lambda piece: kind_of(nodes[piece.head]) != "paslon")
    centre = _middle(nodes[hub], members[hub], hub)
    room = centre.box.width + gutter * (1.8 if left or right else 3)
    return _columns(left, [*_rows(above, room), [centre], *_rows(below, room)], right, gutter, sum(strength.values()))


def _rows(pieces: Sequence[Piece], room: float) -> list[list[Piece]]:
    """The pieces in rows that are about as wide as the room between the cards of both sides."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and sum(other.box.width + BESIDE for other in rows[-1]) + piece.box.width <= room:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _middle(node: PageNode, members: Sequence[PageNode], head: int) -> Piece:
    if members or kind_of(node) == "paslon":
        return Piece(head, *tower(node, members)) if len(members) <= 6 else Piece(head, *group(node, members, False))
    place, box = alone(node)
    return Piece(head, [place], box)


def _sides(
    heads: Sequence[int], nodes: Sequence[PageNode], members: Mapping[int, Sequence[PageNode]]
) -> tuple[list[Piece], list[Piece]]:
    """The cards on the two sides, about equally high; the strongest nearest to the middle of its side."""
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    high = [0.0, 0.0]
    for head in heads:
        side = 0 if high[0] <= high[1] else 1
        piece = Piece(head, *group(nodes[head], members[head], side == 0))
        if len(sides[side]) % 2:
            sides[side].insert(0, piece)
        else:
            sides[side].append(piece)
        high[side] += piece.box.height + GAP
    return sides


def _columns(left: list[Piece], middle: list[list[Piece]], right: list[Piece], gutter: float, strength: float) -> Block:
    """Three columns, each spread over the height of the highest; the middle one has rows of several pieces."""
    columns = [[[piece] for piece in left], middle, [[piece] for piece in right]]
    heights = [sum(_high(row) + GAP for row in column) for column in columns]
    widths = [max((_wide(row) for row in column), default=0.0) for column in columns]
    hub = max((_wide(row) for row in middle if len(row) == 1), default=0.0)
    widths[1] = max(hub, widths[1] - 1.8 * gutter) if left or right else widths[1]
    height = max(heights)
    lefts = [0.0, widths[0] + gutter if left else 0.0]
    lefts.append(lefts[1] + widths[1] + gutter)
    for number, column in enumerate(columns):
        slack = (height - heights[number]) / (len(column) + 1)
        y = slack
        for row in column:
            room = widths[number] - _wide(row)
            x = lefts[number] + (room, room / 2, 0.0)[number]
            for piece in row:
                piece.x, piece.y = x - piece.box.left, y - piece.box.top
                x += piece.box.width + BESIDE
            y += _high(row) + GAP + slack
    width = lefts[2] + widths[2] if right else lefts[1] + widths[1]
    return Block([piece for column in columns for row in column for piece in row], width, height, strength)


def _high(row: Sequence[Piece]) -> float:
    return max(piece.box.height for piece in row)


def _wide(row: Sequence[Piece]) -> float:
    return sum(piece.box.width for piece in row) + BESIDE * (len(row) - 1)


def _pack(blocks: Sequence[Block]) -> tuple[float, list[Piece]]:
    """Blocks in rows, as wide as makes the whole fit a screen best; and the side of the screen that it then needs."""
    widest = max((block.width for block in blocks), default=0.0)
    total = sum(block.width + ASIDE for block in blocks)
    best: tuple[float, list[tuple[Block, float, float]]] = (0.0, [])
    for step in range(13):
        limit = widest + (total - widest) * step / 12
        spots, width, height = _in_rows(blocks, limit)
        need = max(width / ASPECT, height)
        if not best[1] or need < best[0] - 1e-9:
            best = (need, spots)
    pieces: list[Piece] = []
    for block, x, y in best[1]:
        for piece in block.pieces:
            piece.x, piece.y = piece.x + x, piece.y + y
            pieces.append(piece)
    return best[0], pieces


def _in_rows(blocks: Sequence[Block], limit: float) -> tuple[list[tuple[Block, float, float]], float, float]:
    """Each block beside the one before it while the row is not too wide; rows centred one below the other."""
    rows: list[list[Block]] = []
    for block in blocks:
        if rows and sum(other.width + ASIDE for other in rows[-1]) + block.width <= limit:
            rows[-1].append(block)
        else:
            rows.append([block])
    widths = [sum(block.width for block in row) + ASIDE * (len(row) - 1) for row in rows]
    spots, y = [], 0.0
    for row, width in zip(rows, widths, strict=True):
        x, high = (max(widths) - width) / 2, max(block.height for block in row)
        for block in row:
            spots.append((block, x, y + (high - block.height) / 2))
            x += block.width + ASIDE
        y += high + APART
    return spots, max(widths, default=0.0), y - APART
