"""Blocks of the drawing, and how they are put beside and below each other so that the whole fits a screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import sqrt

from graph.draw.cards import Box, Place

ASPECT = 1.08
APART = 28.0  # between rows of blocks
ASIDE = 48.0  # between blocks of one row


@dataclass(slots=True)
class Piece:
    """One group with its places, ready to be put somewhere: (x, y) is where its head's symbol goes. Of a folded one,
    `open` is the room that it takes once it is unfolded, `side` where its label stands before that."""

    head: int
    places: list[Place]
    box: Box
    x: float = 0.0
    y: float = 0.0
    open: Box | None = None
    side: str = ""


@dataclass(slots=True)
class Block:
    """Pieces that stand round one hub, laid out from (0, 0)."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0

    def kept(self) -> Block:
        """This block with pieces of its own, which a further trial does not move."""
        return Block([replace(piece) for piece in self.pieces], self.width, self.height)


def need(width: float, height: float) -> float:
    """The side of the screen that something of this size needs."""
    return max(width / ASPECT, height)


def pack(blocks: Sequence[Block]) -> tuple[float, list[Piece]]:
    """Blocks in rows, as wide as makes the whole fit a screen best; and the side of the screen that it then needs."""
    widest = max((block.width for block in blocks), default=0.0)
    ideal = sqrt(sum((block.width + ASIDE) * (block.height + APART) for block in blocks) * ASPECT)
    best: tuple[float, list[tuple[Block, float, float]]] = (0.0, [])
    for step in range(24):
        spots, width, height = _in_rows(blocks, max(widest, ideal * (0.7 + step / 15)))
        off = need(width, height)
        if not best[1] or off < best[0] - 1e-9:
            best = (off, spots)
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
