"""Where the page puts things: everybody somewhere, nobody on top of another, the same each time."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.draw.boxes import overlapping, separate
from graph.draw.cards import Box
from graph.draw.data import PageData, PageEdge, PageNode
from graph.draw.labels import wrap
from graph.draw.layout import Layout, arrange
from tests.page_sample import sample


def rooms(layout: Layout) -> list[tuple[float, float, float, float]]:
    """The boxes of all groups as left, top, right, bottom."""
    found = []
    for head, box in layout.boxes.items():
        place = layout.places[head]
        left, top = place.x + box.left, place.y + box.top
        found.append((left, top, left + box.width, top + box.height))
    return found


def crowd(people: int, agencies: int, tickets: int) -> PageData:
    """People of agencies who each support a ticket."""
    nodes = [PageNode(id=f"agency-{i:03}", label="Agency", name=f"Dinas Rekaan {i}") for i in range(agencies)]
    nodes += [PageNode(id=f"paslon-{i}", label="Paslon", name=f"Pasangan Rekaan {i}") for i in range(tickets)]
    edges = []
    for i in range(people):
        nodes.append(PageNode(id=f"person-{i:03}", label="Person", name=f"Orang Rekaan {i}"))
        ends = (f"agency-{i % agencies:03}", f"paslon-{i % agencies % tickets}")
        edges += [
            PageEdge(id=f"w{i}", type="WORKS_AT", start=f"person-{i:03}", end=ends[0]),
            PageEdge(id=f"s{i}", type="SUPPORTS", start=f"person-{i:03}", end=ends[1]),
        ]
    return PageData(title="T", nodes=tuple(nodes), edges=tuple(edges))


@pytest.mark.parametrize("data", [sample(), crowd(60, 9, 3), crowd(80, 2, 1), crowd(3, 1, 1)])
def test_no_group_covers_another(data: PageData) -> None:
    boxes = rooms(arrange(data))
    for a, b in combinations(boxes, 2):
        apart = a[2] <= b[0] + 0.1 or b[2] <= a[0] + 0.1 or a[3] <= b[1] + 0.1 or b[3] <= a[1] + 0.1
        assert apart, (a, b)


def test_people_stand_with_their_agency_and_candidates_with_their_ticket() -> None:
    data = sample()
    layout = arrange(data)
    at = {node.id: i for i, node in enumerate(data.nodes)}
    assert layout.homes[at["person-1"]] == at["agency-1"]
    assert layout.homes[at["person-6"]] == at["paslon-1"]
    assert layout.homes[at["agency-1"]] == -1


def test_an_unknown_candidate_stands_beside_the_accused() -> None:
    data = sample()
    layout = arrange(data)
    at = {node.id: i for i, node in enumerate(data.nodes)}
    assert layout.homes[at["paslon-2"]] == at["agency-2"] == layout.homes[at["person-3"]]
    assert 0 < layout.places[at["paslon-2"]].y - layout.places[at["person-3"]].y < 30


def test_the_cards_of_agencies_flank_the_ticket_that_they_lean_to() -> None:
    data = crowd(24, 4, 1)
    layout = arrange(data)
    ticket = next(layout.places[i] for i, node in enumerate(data.nodes) if node.label == "Paslon")
    sides = [layout.places[i].x < ticket.x for i, node in enumerate(data.nodes) if node.label == "Agency"]
    assert sides.count(True) == sides.count(False) == 2


def test_a_second_ticket_of_the_same_supporters_stands_by_the_first() -> None:
    data = crowd(6, 1, 1)
    second = PageNode(id="paslon-x", label="Paslon", name="Pasangan Lain")
    line = PageEdge(id="x", type="SUPPORTS", start="person-001", end="paslon-x")
    both = PageData(title="T", nodes=(*data.nodes, second), edges=(*data.edges, line))
    first, other = (
        place for place, node in zip(arrange(both).places, both.nodes, strict=True) if node.label == "Paslon"
    )
    assert first.x == other.x
    assert 0 < other.y - first.y < 200


def test_the_same_data_are_laid_out_the_same() -> None:
    assert arrange(sample()) == arrange(sample())
    folded = crowd(40, 12, 3)
    small = PageData(title="T", nodes=folded.nodes, edges=folded.edges, collapse_above=10)
    assert arrange(small) == arrange(small)


def test_folded_groups_keep_their_labels_apart() -> None:
    data = crowd(90, 30, 3)
    layout = arrange(PageData(title="T", nodes=data.nodes, edges=data.edges, collapse_above=10))
    heads = [layout.places[i] for i, home in enumerate(layout.homes) if home < 0]
    for a, b in combinations(heads, 2):
        assert abs(a.x - b.x) > 20 or abs(a.y - b.y) > 20


def test_empty_and_single_data_have_a_layout() -> None:
    assert arrange(PageData(title="T")) == Layout((), (), {})
    one = arrange(PageData(title="T", nodes=(PageNode(id="a", label="Person", name="A"),)))
    assert len(one.places) == 1
    assert isinstance(one.boxes[0], Box)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=2, max_size=12))
def test_boxes_are_pushed_apart_from_any_start(spots: list[tuple[float, float]]) -> None:
    sizes = np.array([(40.0 + i, 20.0) for i in range(len(spots))])
    assert not overlapping(separate(np.array(spots), sizes, 2.0, 2000), sizes)


def test_long_names_break_between_words_and_end_in_an_ellipsis() -> None:
    assert wrap("Dinas Perkebunan Kabupaten Rancawuni", 18, 3) == ("Dinas Perkebunan", "Kabupaten", "Rancawuni")
    assert wrap("a b c d e f", 3, 2) == ("a b", "c d…")
    assert wrap("x" * 90, 10, 2) == ("x" * 10 + "…",)
    assert wrap("", 10, 2) == ("",)
