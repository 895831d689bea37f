"""Who stands with whom: persons with their agency, candidates with their ticket, unknown ones with the accused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.draw.data import PageData, PageNode
from graph.draw.kinds import kind_of

End = tuple[str, int, int]  # type of a line and the indexes of its two ends
PULL = {"SUPPORTS": 4.0, "DIRECTED": 2.0, "INVESTIGATED_BY": 0.5, "ACCUSED_BY": 0.5, "CONTROLLED_BY": 0.6}
_HOMES = {"CANDIDATE_IN": 0, "HEADS": 1, "WORKS_AT": 2, "MEMBER_OF": 3}  # the first that a person has decides
_HOSTS = ("agency", "overseer", "paslon", "organization")


@dataclass(frozen=True, slots=True)
class Groups:
    """By index of node: `homes`, the head of the group it stands in or -1 for a head; `members` of each head;
    `links`, the pull between two heads (smaller index first); `support`, lines of support from one head to another;
    `governments`, heads of groups in which somebody stands who heads the government of others."""

    homes: tuple[int, ...]
    members: Mapping[int, tuple[int, ...]]
    links: Mapping[tuple[int, int], float]
    support: Mapping[tuple[int, int], int]
    governments: frozenset[int]

    def heads(self) -> list[int]:
        """The heads in the order of the nodes."""
        return [i for i, home in enumerate(self.homes) if home < 0]


def find_groups(data: PageData, folded: bool = False) -> Groups:
    """The groups of the data. Folded: who is tied to one group alone, and supports nobody, stands in that."""
    index = {node.id: i for i, node in enumerate(data.nodes)}
    edges = [edge for edge in data.edges if edge.start in index and edge.end in index]
    ends = [(edge.type, index[edge.start], index[edge.end]) for edge in edges]
    homes = _with_unknown_tickets(data.nodes, ends, _homes(data.nodes, ends))
    if folded:
        homes = _with_lone_persons(data.nodes, ends, homes)
    members: defaultdict[int, list[int]] = defaultdict(list)
    links: defaultdict[tuple[int, int], float] = defaultdict(float)
    support: defaultdict[tuple[int, int], int] = defaultdict(int)
    for i, home in enumerate(homes):
        if home >= 0:
            members[home].append(i)
    for kind, start, end in ends:
        a, b = head_of(homes, start), head_of(homes, end)
        if a != b:
            links[min(a, b), max(a, b)] += PULL.get(kind, 1.0)
            if kind == "SUPPORTS":
                support[a, b] += 1
    rulers = frozenset(head_of(homes, end) for kind, _, end in ends if kind == "CONTROLLED_BY")
    return Groups(tuple(homes), {head: tuple(inside) for head, inside in members.items()}, links, support, rulers)


def head_of(homes: Sequence[int], i: int) -> int:
    """The head of the group in which a node stands: itself where it has no home."""
    return homes[i] if homes[i] >= 0 else i


def _homes(nodes: Sequence[PageNode], ends: Sequence[End]) -> list[int]:
    found: dict[int, tuple[int, int]] = {}
    for kind, start, end in ends:
        rank = _HOMES.get(kind)
        if rank is not None and nodes[start].label == "Person" and kind_of(nodes[end]) in _HOSTS:
            found[start] = min(found.get(start, (9, 0)), (rank, end))
    return [found[i][1] if i in found else -1 for i in range(len(nodes))]


def _with_unknown_tickets(nodes: Sequence[PageNode], ends: Sequence[End], homes: list[int]) -> list[int]:
    """An unknown candidate belongs to one accused only: it stands beside that person, not as a ticket of its own."""
    sources: defaultdict[int, set[int]] = defaultdict(set)
    for _, start, end in ends:
        sources[start].add(head_of(homes, end))
        sources[end].add(head_of(homes, start))
    hosted = {home for home in homes if home >= 0}
    for i, node in enumerate(nodes):
        if node.label == "Paslon" and not node.named and len(sources[i]) == 1 and i not in hosted:
            (head,) = sources[i]
            if head != i and homes[head] < 0:
                homes[i] = head
    return homes


def _with_lone_persons(nodes: Sequence[PageNode], ends: Sequence[End], homes: list[int]) -> list[int]:
    ties: defaultdict[int, set[int]] = defaultdict(set)
    for _, start, end in ends:
        ties[start].add(head_of(homes, end))
        ties[end].add(head_of(homes, start))
    stay = {home for home in homes if home >= 0} | {start for kind, start, _ in ends if kind == "SUPPORTS"}
    found = list(homes)
    for i, node in enumerate(nodes):
        if homes[i] < 0 and i not in stay and node.label == "Person" and len(ties[i]) == 1:
            (head,) = ties[i]
            found[i] = head if nodes[head].label != "Person" else -1
    return found
