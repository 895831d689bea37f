"""Where everything stands: the same data always give the same picture.

Everything is laid out in blocks (see `graph.draw.blocks`). Above `collapse_above` nodes the groups stand folded, and
their heads alone are laid out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.draw.blocks import lay_out
from graph.draw.cards import TOWER_MOST, Box, Place, group, tower
from graph.draw.data import PageData
from graph.draw.groups import Groups, find_groups
from graph.draw.kinds import kind_of
from graph.draw.packing import Piece


@dataclass(frozen=True, slots=True)
class Layout:
    """By index of the node: its place, and the node that it stands with (-1: it stands for itself). A member's place
    is relative to that node. `boxes` holds the room of each group, relative to its head; `closed` what it takes while
    it is folded, and the side of its label then; labels have room to stand `grown` times their usual size."""

    places: tuple[Place, ...]
    homes: tuple[int, ...]
    boxes: Mapping[int, Box]
    closed: Mapping[int, tuple[Box, str]]
    grown: float = 1.0


def arrange(data: PageData) -> Layout:
    """The layout of everything that the data hold; empty data give an empty layout."""
    folded = len(data.nodes) > data.collapse_above
    groups = _ordered(data, find_groups(data, folded))
    if not data.nodes:
        return Layout((), (), {}, {})
    grown, pieces = _folded(data, groups) if folded else lay_out(data.nodes, groups)
    places: dict[int, Place] = {}
    for piece in pieces:
        places[piece.head] = replace(piece.places[0], x=float(piece.x), y=float(piece.y))
        places.update(zip(groups.members.get(piece.head, ()), piece.places[1:], strict=True))
    boxes = {piece.head: piece.open or piece.box for piece in pieces}
    closed = {piece.head: (piece.box, piece.side) for piece in pieces} if folded else {}
    return Layout(tuple(places[i] for i in range(len(data.nodes))), groups.homes, boxes, closed, grown)


def _ordered(data: PageData, groups: Groups) -> Groups:
    """Members in the order of their rows: the head first, then by ticket; an unknown one after its accused."""
    index = {node.id: i for i, node in enumerate(data.nodes)}
    aims: defaultdict[int, list[int]] = defaultdict(list)
    source: dict[int, int] = {}
    for edge in data.edges:
        if edge.type == "SUPPORTS" and edge.start in index and edge.end in index:
            aims[index[edge.start]].append(index[edge.end])
            source[index[edge.end]] = index[edge.start]

    def key(i: int) -> tuple[int, bool, int, str, int, bool]:
        owner = source.get(i, i) if data.nodes[i].label == "Paslon" else i
        node = data.nodes[owner]
        aim = min(aims.get(owner, [-1]))
        return (0 if kind_of(node) == "head" else 1, aim < 0, aim, node.name, owner, owner != i)

    members = {head: tuple(sorted(inside, key=key)) for head, inside in groups.members.items()}
    return replace(groups, members=members)


def _folded(data: PageData, groups: Groups) -> tuple[float, list[Piece]]:
    """Each group as its head alone, laid out like a graph without members; how they unfold round it."""
    grown, pieces = lay_out(data.nodes, replace(groups, members={}))
    for piece in pieces:
        head, inside = data.nodes[piece.head], [data.nodes[i] for i in groups.members.get(piece.head, ())]
        closed = piece.places[0]
        piece.side = closed.side
        if inside and closed.side == "t" and len(inside) <= TOWER_MOST:
            piece.places, piece.open = tower(head, inside)
        elif inside:
            piece.places, piece.open = group(head, inside, closed.side == "l")
        piece.places[0] = replace(piece.places[0], lines=closed.lines)
    return grown, pieces
