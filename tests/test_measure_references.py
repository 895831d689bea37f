"""Numbers computed elsewhere, through the functions that ship."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from numpy.typing import NDArray

from graph.measure import bicm, communities, composition, heads, links, many, rate

WOMEN = nx.davis_southern_women_graph()
P_VALUES = np.array(
    [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1.0]
)
BERKELEY = np.array(
    [
        [[512, 313], [89, 19]], [[353, 207], [17, 8]], [[120, 205], [202, 391]],
        [[138, 279], [131, 244]], [[53, 138], [94, 299]], [[22, 351], [24, 317]],
    ],
    float,
)  # fmt: skip


def davis() -> tuple[NDArray[np.int64], list[str]]:
    """Women x events, and the women."""
    sides: dict[int, list[str]] = {
        side: [n for n, d in WOMEN.nodes(data=True) if d["bipartite"] == side] for side in (0, 1)
    }
    table = nx.bipartite.biadjacency_matrix(WOMEN, sides[0], sides[1]).toarray().astype(np.int64)
    return table, sides[0]


def above(square: NDArray[np.float64]) -> NDArray[np.float64]:
    return square[np.triu_indices(len(square), 1)]


def test_common_events_of_a_small_table_are_those_of_backbone() -> None:
    found = links.shared_events(np.array([[1, 0, 1, 1], [0, 1, 0, 0], [1, 0, 0, 1]]))
    assert found.round(3).tolist() == [[0.25, 1.0, 0.5], [1.0, 0.25, 1.0], [0.5, 1.0, 0.167]]


def test_the_southern_women_have_no_tie_that_stands_after_correction() -> None:
    table, women = davis()
    square = links.shared_events(table)
    p = above(square)
    assert (p.size, int((p < 0.05).sum()), int((p < 0.1).sum())) == (153, 17, 32)
    assert p.min() == pytest.approx(7 / 3003, abs=1e-15)
    closest = {women[i] for i in np.argwhere(np.isclose(square, p.min()))[0]}
    assert closest == {"Katherina Rogers", "Sylvia Avondale"}
    assert not (many.adjusted(p) <= 0.05).any()
    assert not (many.bonferroni(p) <= 0.05).any()


def test_the_configuration_model_of_a_small_table_is_that_of_backbone() -> None:
    found = bicm.probabilities(np.array([[0, 0, 1], [0, 1, 0], [1, 0, 1]]))
    assert found.round(3).tolist() == [[0.216, 0.216, 0.568], [0.216, 0.216, 0.568], [0.568, 0.568, 0.863]]


def test_where_both_sums_are_kept_hardly_a_pair_of_southern_women_is_left() -> None:
    p = above(bicm.shared_events(davis()[0]))
    assert (int((p < 0.05).sum()), int((p < 0.1).sum())) == (0, 2)
    assert p.min() == pytest.approx(0.08837, abs=5e-6)


def test_the_tea_and_the_convicts_of_fisher() -> None:
    assert composition.tail(*np.array([3, 4, 4, 8])) == pytest.approx(17 / 70, abs=1e-12)
    assert composition.tail(*np.array([10, 12, 13, 30])) == pytest.approx(0.0004652, abs=5e-8)


def test_the_fifteen_p_values_of_benjamini_and_hochberg() -> None:
    q = many.adjusted(P_VALUES)
    assert int((q <= 0.05).sum()) == 4
    assert q[3] == pytest.approx(0.035625, abs=1e-12)
    assert int((many.bonferroni(P_VALUES) <= 0.05).sum()) == 3


def test_admissions_to_berkeley_by_mantel_and_haenszel() -> None:
    odds, square, p = heads.mantel_haenszel(BERKELEY)
    assert odds == pytest.approx(0.9046968, abs=5e-8)
    assert square == pytest.approx(1.4269, abs=5e-5)
    assert p == pytest.approx(0.2323, abs=5e-5)


def test_the_karate_club_has_four_communities() -> None:
    pytest.importorskip("leidenalg", reason="NOT TESTED: the extra communities is not installed")
    club = [(str(one), str(other)) for one, other in nx.karate_club_graph().edges]
    parts = communities.leiden(club)
    assert len(parts) == 4
    assert communities.modularity(club, parts) == pytest.approx(0.41979, abs=5e-6)


LEVELS = (0.05, 0.05 / 60, 0.05 / 1500, 0.05 * 20 / 1500)


@pytest.mark.parametrize(
    ("size", "per_head", "least"),
    [(20, 0.005, (2, 3, 4, 3)), (40, 0.005, (2, 4, 5, 4)), (100, 0.02, (6, 9, 11, 9)), (300, 0.02, (11, 16, 19, 16))],
)
def test_persons_that_an_agency_needs_at_least(size: int, per_head: float, least: tuple[int, ...]) -> None:
    found = [int(rate.needs(np.array([size]), np.array([per_head]), level)[0]) for level in LEVELS]
    assert tuple(found) == least


@pytest.mark.parametrize(("share", "least"), [(0.5, (5, 11, 15, 11)), (0.33, (3, 7, 10, 7)), (0.2, (2, 5, 7, 5))])
def test_persons_that_a_composition_needs_at_least(share: float, least: tuple[int, ...]) -> None:
    assert tuple(composition.needs(share, level) for level in LEVELS) == least
