"""A title with its place and a pointing word means its holder; a post in -nya belongs to the name behind it."""

from __future__ import annotations

from graph.claims import Report
from loaders.extraction.cast.cast import read_cast
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.scene import Scene
from loaders.extraction.text.document import prepare

TEXT = (
    "Camat Ranu, Sarman Widodo, dan Lurah Sumber, Cici Paramida, diduga memakai kaus Bagas Waluyo-Ratri Mulya. "
    "Cici bungkam.\nCamat Ranu itu dilaporkan LSM Sorot ke Bawaslu. Laporan dibawa sekretarisnya, Budi Karsa."
)


def scene() -> Scene:
    document = prepare(Report(sha256="0" * 64, text=TEXT, file="a.txt"))
    return read_scene(document, read_cast(document))


def test_the_holder_of_a_post_named_with_its_place_is_meant() -> None:
    read = scene()
    line = next(one for one in read.lines if "itu dilaporkan" in read.words(one))
    assert "Sarman Widodo" in [read.entities[one].name for ref in line.refs if ref.how == "noun" for one in ref.refs]


def test_a_post_in_nya_before_a_name_means_nobody_else() -> None:
    read = scene()
    line = next(one for one in read.lines if "sekretarisnya" in read.words(one))
    assert "noun" not in {ref.how for ref in line.refs}
