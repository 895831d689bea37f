"""Words that can begin a title, an agency or an organization are looked at; most words are not."""

from graph.lexicon import agencies, offices
from loaders.extraction.cast.agency_words import opens_agency
from loaders.extraction.cast.titles_of_posts import opens_post


def test_every_title_and_every_marker_opens_a_post() -> None:
    titles = [surface.replace("-", " ").split()[0] for surface in offices.surfaces()]
    markers = ["plt", "pj", "pelaksana", "penjabat", "mantan", "eks", "ketua", "anggota", "kadishub"]
    assert [word for word in (*titles, *markers) if not opens_post(word.lower())] == []


def test_every_name_of_an_agency_opens_one() -> None:
    names = [name for row in agencies.all_agencies() for name in (row.name, *row.surfaces)]
    assert [name for name in names if not opens_agency(name.split()[0].lower())] == []


def test_words_of_the_sentence_open_nothing() -> None:
    for word in ("yang", "membagikan", "sebab", "tersebut"):
        assert not opens_post(word)
        assert not opens_agency(word)
