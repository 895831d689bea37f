"""Metadata of one document that came several times."""

import random

from hypothesis import given as cases
from hypothesis import strategies as st

from graph.claims import Report
from loaders.metadata import from_given, given, merged

words = st.none() | st.sampled_from(["a", "b", "c"])
reports = st.builds(
    lambda file, title, outlet, day, basis, kind: Report(
        sha256="0",
        text="isi",
        file=file,
        files=(file,),
        title=title,
        outlet=outlet,
        published=day,
        published_basis=basis if day else "none",
        kind=kind,
    ),
    st.sampled_from(["x.txt", "y.txt"]),
    words,
    words,
    st.none() | st.sampled_from(["2024-10-01", "2024-10-02"]),
    st.sampled_from(["metadata", "text"]),
    st.sampled_from(["news", "appeal", "letter"]),
)


@cases(st.lists(reports, min_size=1, max_size=5), st.randoms())
def test_the_order_and_the_grouping_of_coming_do_not_matter(found: list[Report], chance: random.Random) -> None:
    shuffled = chance.sample(found, len(found))
    assert merged(found) == merged(shuffled)
    assert merged([merged(shuffled[:2]), *shuffled[2:]]) == merged(found)
    assert merged([*found, *found]) == merged(found)


@cases(reports)
def test_what_is_kept_gives_the_report_back(report: Report) -> None:
    assert from_given(report, given(report)) == report


def test_a_day_from_metadata_beats_one_from_the_text() -> None:
    text = Report(sha256="0", text="", file="x", published="2024-10-01", published_basis="text")
    meta = Report(sha256="0", text="", file="x", published="2024-10-05", published_basis="metadata")
    assert merged([text, meta]).published == "2024-10-05"
