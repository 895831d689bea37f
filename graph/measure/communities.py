"""Test f: which agencies hang together through validated links, and who stands between them; and how stable that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.errors import UsageError

Pair = tuple[str, str]
Witnesses = Sequence[tuple[frozenset[str], frozenset[str]]]
Bools = NDArray[np.bool_]
LARGE = 10  # members from which a component is cut further
DRAWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Broker:
    """An agency by its betweenness, in [0, 1]: the share of shortest paths between others that pass it. `low` and
    `high` are the 5 % and 95 % quantiles of its rank over draws of sources."""

    agency: str
    betweenness: float
    rank: int
    low: int
    high: int


def components(links: Iterable[Pair]) -> list[tuple[str, ...]]:
    """Agencies that links join, directly or through others; largest first."""
    graph = nx.Graph(sorted(links))
    return sorted((tuple(sorted(part)) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))


def communities(links: Iterable[Pair]) -> list[tuple[str, ...]]:
    """The components; those of more than LARGE members cut by `leiden` where the extra is installed, else whole."""
    listed = sorted(links)
    found = []
    for part in components(listed):
        inside = [link for link in listed if link[0] in part]
        found += leiden(inside) if len(part) > LARGE and has_leiden() else [part]
    return found


def has_leiden() -> bool:
    """Whether the extra `communities` is installed."""
    from importlib.util import find_spec  # noqa: PLC0415 - seldom needed

    return find_spec("igraph") is not None and find_spec("leidenalg") is not None


def leiden(links: Iterable[Pair], seed: int = 0) -> list[tuple[str, ...]]:
    """The communities of greatest modularity that the Leiden algorithm finds, largest first; the same for a seed.
    UsageError without the extra. (Traag, Waltman and van Eck 2019, Sci. Rep. 9, 5233.)"""
    if not has_leiden():
        raise UsageError(
            "communities need igraph and leidenalg; install them with: pip install 'jejaring[communities]'"
        )
    import igraph  # noqa: PLC0415 - an extra
    import leidenalg  # noqa: PLC0415 - an extra

    graph = igraph.Graph.TupleList(sorted(links), directed=False)
    parts = leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, seed=seed, n_iterations=-1)
    found = [tuple(sorted(graph.vs[i]["name"] for i in part)) for part in parts]
    return sorted(found, key=lambda part: (-len(part), part))


def modularity(links: Iterable[Pair], parts: Iterable[Sequence[str]]) -> float:
    """Newman's Q of a partition: links inside parts beyond what degrees let expect, in [-0.5, 1); 0 without links."""
    graph = nx.Graph(sorted(links))
    return float(nx.community.modularity(graph, [set(part) for part in parts])) if graph.number_of_edges() else 0.0


def returning(links: Mapping[Pair, Witnesses], needed: Mapping[Pair, int], draws: int = DRAWS) -> dict[Pair, Bools]:
    """In which draws of sources (with repetition) each link returns. A link has, for each common event, the sources
    that put the one and the other agency there; `needed` says how many common events it needs."""
    sources = sorted({source for events in links.values() for sides in events for side in sides for source in side})
    index = {source: i for i, source in enumerate(sources)}
    rng = np.random.default_rng(0)
    drawn = np.zeros((draws, max(len(sources), 1)), bool)
    picks = rng.integers(0, max(len(sources), 1), drawn.shape)
    np.put_along_axis(drawn, picks, True, axis=1)

    def there(side: frozenset[str]) -> Bools:
        return np.asarray(drawn[:, [index[source] for source in side]].any(axis=1), dtype=np.bool_)

    seen = {link: np.zeros(draws, np.int64) for link in links}
    for link, events in links.items():
        for one, other in events:
            seen[link] += there(one) & there(other)
    return {link: seen[link] >= needed[link] for link in links}


def brokers(links: Sequence[Pair], present: Mapping[Pair, Bools]) -> list[Broker]:
    """The agencies between others, by betweenness; those whose rank is anybody's guess (its 90 % interval spans more
    than a third of the list) are left out. None for fewer than three agencies."""
    people = sorted({agency for link in links for agency in link})
    if len(people) < 3:
        return []
    whole = nx.betweenness_centrality(nx.Graph(sorted(links)))
    draws = len(next(iter(present.values())))
    ranks: dict[str, list[int]] = defaultdict(list)
    for draw in range(draws):
        graph = nx.Graph(link for link in sorted(links) if present[link][draw])
        graph.add_nodes_from(people)
        for agency, rank in _ranks(nx.betweenness_centrality(graph)).items():
            ranks[agency].append(rank)
    found = []
    for agency, rank in _ranks(whole).items():
        low, high = (int(np.quantile(ranks[agency], q)) for q in (0.05, 0.95))
        if whole[agency] > 0 and max(high, rank) - min(low, rank) <= len(people) / 3:
            found.append(Broker(agency=agency, betweenness=float(whole[agency]), rank=rank, low=low, high=high))
    return sorted(found, key=lambda broker: (broker.rank, broker.agency))


def _ranks(values: dict[str, float]) -> dict[str, int]:
    """Rank 1 for the largest; equal values share the worse rank, since none of them stands out."""
    return {name: sum(other >= value for other in values.values()) for name, value in values.items()}
