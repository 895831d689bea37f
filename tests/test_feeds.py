"""What feeds and sitemaps name, wherever their links are relative to, and what a server says of the pages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from jejaring.fetch import Fetcher, Page
from jejaring.links import fetched
from jejaring.reading import Taken, documents, take
from loaders.inputs import collect
from loaders.readers import read
from loaders.readers.feed import links
from loaders.snapshots import FOLDER

OWN = "https://kabar.example/umpan/feed.xml"
SAID = "Camat Wanasri, Wiratmo Séjati, diduga menghadiri deklarasi pasangan calon nomor urut 2 pada Rabu sore."
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/arsip/">
<entry><link href="satu.html"/></entry>
<entry xml:base="2024/"><link rel="self" href="umpan"/><link href="dua.html"/></entry>
<entry><link href="//lain.example/tiga"/></entry></feed>"""
RSS = """<rss version="2.0"><channel>%s<item><title>Camat</title><link>berita/1</link>
<description>%s</description></item>
<item><guid>https://kabar.example/2</guid><description>%s</description></item></channel></rss>"""
SITEMAP = "<urlset><url><loc>/berita/1</loc></url><url><loc>ftp://kabar.example/2</loc></url></urlset>"


@dataclass
class Canned:
    """Answers by address, in place of the web."""

    pages: Mapping[str, tuple[str, bytes]]

    def fetch(self, url: str) -> Page:
        """The page of an address."""
        kind, data = self.pages[url]
        return Page(url, url, data, {"content-type": kind}, 200, "2024-11-01T00:00:00+00:00")


def test_links_are_relative_to_the_feed_or_to_what_it_names_as_base() -> None:
    assert links(Path("feed.xml"), ATOM.encode(), OWN) == [
        "https://kabar.example/arsip/satu.html",
        "https://kabar.example/arsip/2024/dua.html",
        "https://lain.example/tiga",
    ]
    rss = RSS % ("", "x", "x")
    assert links(Path("feed.xml"), rss.encode(), OWN) == [f"{OWN[:-8]}berita/1", "https://kabar.example/2"]


@pytest.mark.parametrize(
    ("head", "found", "said"),
    [
        ("<link>https://kabar.example/</link>", "https://kabar.example/berita/1", 0),
        ("<title>Kabar</title>", None, 1),
    ],
)
def test_a_feed_from_a_file_says_itself_where_it_stands_or_it_is_told(
    tmp_path: Path, head: str, found: str | None, said: int
) -> None:
    (tmp_path / "feed.xml").write_text(RSS % (head, SAID, SAID))
    taken = take([str(tmp_path / "feed.xml")])
    assert [reading.report.url for reading in taken.readings] == [found, "https://kabar.example/2"]
    assert ["its link 'berita/1' is left out" in line for line in taken.noise] == [True] * said


def test_pages_of_a_sitemap_are_fetched_by_its_address_and_what_leads_elsewhere_is_named(tmp_path: Path) -> None:
    page = ("text/html; charset=macintosh", f"<html><body><p>{SAID}</p></body></html>".encode("mac-roman"))
    site = Canned({OWN: ("text/xml", SITEMAP.encode()), "https://kabar.example/berita/1": page})
    found = fetched([OWN], str(tmp_path / "x.db"), cast("Fetcher", site))
    assert [refusal.why for refusal in found.refused] == ["names 'ftp://kabar.example/2'; expected http:// or https://"]
    (single,) = documents(found.files, Taken())
    assert single.report().text.strip() == SAID
    (record,) = (tmp_path / "x.db.d" / FOLDER).glob("*.json")
    assert json.loads(record.read_text())["headers"] == {"content-type": page[0]}
    (kept,) = documents(collect([str(record.parent)]).files, Taken())
    assert kept.report() == single.report()


def test_what_is_called_latin_1_keeps_its_quotation_marks() -> None:
    raw = f"<html><meta charset=iso-8859-1><body><p>“{SAID}” katanya</p></body></html>".encode("cp1252")
    assert read(Path("a.html"), raw).text.strip() == f"“{SAID}” katanya"
