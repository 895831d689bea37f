"""Where everything stands: the same data always give the same picture.

A graph that can be read whole is laid out in blocks (see `graph.draw.blocks`). Above `collapse_above` nodes the groups
stand folded: networkx's ForceAtlas2 with a fixed seed lays them out, support pulling strongest, so that agencies
gather round the ticket that they are reported to lean to; then their labels are pushed apart until none overlaps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import networkx as nx
import numpy as np

from graph.draw.blocks import Piece, lay_out
from graph.draw.boxes import Array, gather
from graph.draw.cards import Box, Place, alone, group
from graph.draw.data import PageData
from graph.draw.groups import Groups, find_groups
from graph.draw.kinds import kind_of

SEED = 7
GAP = 6.0
ASPECT = 1.2


@dataclass(frozen=True, slots=True)
class Layout:
    """By index of the node: its place, and the node that it stands with (-1: it stands for itself). A member's place
    is relative to that node. `boxes` holds the room of each group, relative to its head."""

    places: tuple[Place, ...]
    homes: tuple[int, ...]
    boxes: Mapping[int, Box]


def arrange(data: PageData) -> Layout:
    """The layout of everything that the data hold; empty data give an empty layout."""
    groups = _ordered(data, find_groups(data))
    if not data.nodes:
        return Layout((), (), {})
    pieces = _folded(data, groups) if len(data.nodes) > data.collapse_above else lay_out(data.nodes, groups)
    places: dict[int, Place] = {}
    for piece in pieces:
        places[piece.head] = replace(piece.places[0], x=float(piece.x), y=float(piece.y))
        places.update(zip(groups.members.get(piece.head, ()), piece.places[1:], strict=True))
    boxes = {piece.head: piece.box for piece in pieces}
    return Layout(tuple(places[i] for i in range(len(data.nodes))), groups.homes, boxes)


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


def _folded(data: PageData, groups: Groups) -> list[Piece]:
    """Heads laid out by force and kept apart by their labels; each group's members as they unfold round its head."""
    heads = groups.heads()
    boxes = [alone(data.nodes[head])[1] for head in heads]
    centres = _by_force(heads, groups.links, np.array([(box.width, box.height) for box in boxes], dtype=np.float64))
    pieces = []
    for head, box, (x, y) in zip(heads, boxes, centres, strict=True):
        inside = [data.nodes[i] for i in groups.members.get(head, ())]
        places, room = group(data.nodes[head], inside, False)
        places[0] = replace(places[0], lines=alone(data.nodes[head])[0].lines)
        pieces.append(Piece(head, places, room, x - box.left - box.width / 2, y - box.top - box.height / 2))
    return pieces


def _by_force(heads: Sequence[int], links: Mapping[tuple[int, int], float], sizes: Array) -> Array:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(heads)
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in sorted(links.items()))
    spots = nx.forceatlas2_layout(graph, max_iter=200, weight="weight", seed=SEED, gravity=2.0)
    raw = np.array([spots[head] for head in heads], dtype=np.float64)
    spread = np.maximum(raw.std(axis=0), 1e-9)
    room = np.sqrt((sizes + GAP).prod(axis=1).sum())
    scaled = (raw - raw.mean(axis=0)) / spread * room * 0.3 * np.array([ASPECT**0.5, ASPECT**-0.5])
    return gather(scaled, sizes, GAP)
