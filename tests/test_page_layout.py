"""Where the page puts things: everybody somewhere, nobody on top of another, the same each time."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


def test_empty_and_single_data_have_a_layout() -> None:
    assert arrange(PageData(title="T")) == Layout((), (), {}, {})
    one = arrange(PageData(title="T", nodes=(PageNode(id="a", label="Person", name="A"),)))
    assert len(one.places) == 1
    assert isinstance(one.boxes[0], Box)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 120), st.integers(1, 30), st.integers(1, 6), st.sampled_from([5, 500]))
def test_no_group_covers_another_whatever_their_number(people: int, agencies: int, tickets: int, above: int) -> None:
    data = replace(crowd(people, agencies, tickets), collapse_above=above)
    layout = arrange(data)
    boxes = [(head, box) for head, (box, _) in layout.closed.items()] or list(layout.boxes.items())
    for (i, a), (j, b) in combinations(boxes, 2):
        dx = layout.places[i].x + a.left - layout.places[j].x - b.left
        dy = layout.places[i].y + a.top - layout.places[j].y - b.top
        assert dx >= b.width - 0.1 or -dx >= a.width - 0.1 or dy >= b.height - 0.1 or -dy >= a.height - 0.1


def test_one_ticket_of_many_agencies_still_fits_a_screen() -> None:
    layout = arrange(replace(crowd(400, 100, 1), collapse_above=5))
    xs, ys = [place.x for place in layout.places], [place.y for place in layout.places]
    heads = [i for i, home in enumerate(layout.homes) if home < 0]
    wide = max(xs[i] for i in heads) - min(xs[i] for i in heads)
    high = max(ys[i] for i in heads) - min(ys[i] for i in heads)
    assert 0.5 < wide / high < 2


def test_labels_stand_larger_where_the_whole_is_drawn_small() -> None:
    assert arrange(sample()).grown == 1
    assert arrange(crowd(180, 12, 2)).grown > 1


def test_who_is_tied_to_one_agency_alone_is_folded_into_it() -> None:
    data = crowd(8, 2, 1)
    data = replace(
        data,
        nodes=(*data.nodes, PageNode(id="p-x", label="Person", name="Pelapor")),
        edges=(*data.edges, PageEdge(id="x", type="ACCUSED_BY", start="agency-000", end="p-x")),
    )
    at = {node.id: i for i, node in enumerate(data.nodes)}
    assert arrange(data).homes[at["p-x"]] == -1
    assert arrange(replace(data, collapse_above=5)).homes[at["p-x"]] == at["agency-000"]


def test_long_names_break_between_words_and_keep_their_last_words() -> None:
    assert wrap("Dinas Perkebunan Kabupaten Rancawuni", 18, 3) == ("Dinas Perkebunan", "Kabupaten", "Rancawuni")
    assert wrap("a b c d e f", 3, 2) == ("a b", "… f")
    assert wrap("Muhammad Setyokusumo Wijayakusuma", 24, 1) == ("Muhammad … Wijayakusuma",)
    assert wrap("Kantor " + "Z" * 30 + " Arang", 12, 2) == ("Kantor", "… Arang")
    assert wrap("Z" * 30 + " " + "Y" * 30, 12, 1) == ("Z" * 12 + "…",)
    assert wrap("Dinas Urusan 2 Kabupaten Rekaan 2", 27, 3) == ("Dinas Urusan 2", "Kabupaten Rekaan 2")
    assert wrap("x" * 90, 10, 2) == ("x" * 10 + "…",)
    assert wrap("", 10, 2) == ("",)
