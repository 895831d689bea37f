"""RSS, Atom and sitemap files: each entry that carries text as a document; entities and DTDs are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html import escape
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from graph.errors import InputError
from loaders.readers.parts import MOST, Part, day_of, whole

ENTRIES = frozenset({"item", "entry"})
BODIES = ("encoded", "content", "description", "summary")
DAYS = ("pubDate", "published", "date", "updated")
HEAD = '<html><head><meta charset="utf-8"></head><body><article>'
_TAG = re.compile(r"<[A-Za-z/!]")


def read_feed(path: Path, data: bytes | None) -> Iterator[Part]:
    """The entries with text, in their order. InputError where it is no feed, or a sitemap, which has only links."""
    root = parse(path, whole(path, data))
    channel = _first(root, "channel")
    outlet = _text(root if channel is None else channel, "title")
    entries = [element for element in root.iter() if _tag(element) in ENTRIES]
    if not entries:
        links = sum(_tag(element) == "loc" for element in root.iter())
        what = f"a sitemap of {links:,} links, which has no texts" if links else "a feed without entries"
        raise InputError(f"{path}: {what}; expected texts; jejaring load ADDRESS fetches pages")
    for number, entry in enumerate(entries[:MOST], 1):
        yield _part(path / f"{path.stem}-{number}.txt", entry, outlet)


def links(path: Path, data: bytes | None) -> list[str]:
    """All addresses that a feed or a sitemap names, each once, in their order."""
    root = parse(path, whole(path, data))
    found = []
    for element in root.iter():
        if _tag(element) == "loc":
            found.append((element.text or "").strip())
        elif _tag(element) in ENTRIES:
            found.append(_link(element))
    return [address for address in dict.fromkeys(found) if address.startswith(("http://", "https://"))]


def parse(path: Path, raw: bytes) -> ElementTree.Element:
    """The root element. InputError for broken XML, and for a DTD, in which entities would be made."""
    builder = ElementTree.XMLParser()
    try:
        guard = expat.ParserCreate()
        guard.StartDoctypeDeclHandler = _refuse
        guard.Parse(raw, True)
        builder.feed(raw)
        return builder.close()
    except _DoctypeError:
        raise InputError(f"{path}: XML with a DTD, which feeds do not need; remove it") from None
    except (ElementTree.ParseError, expat.ExpatError, ValueError, LookupError) as error:
        raise InputError(f"{path}: XML that cannot be read ({error}); save the feed anew") from error


class _DoctypeError(Exception):
    """A document type was declared."""


def _refuse(*_: object) -> None:
    raise _DoctypeError


def _part(place: Path, entry: ElementTree.Element, outlet: str) -> Part:
    title, body = _text(entry, "title"), next(filter(None, (_body(entry, name) for name in BODIES)), "")
    days = (_day(_text(entry, name)) for name in DAYS)
    row = {"title": title, "outlet": outlet, "url": _link(entry), "published": next(filter(None, days), "")}
    row = {key: value for key, value in row.items() if value}
    if _TAG.search(body):
        return Part(place.with_suffix(".html"), _page(title, body), row)
    if not body:
        return Part(place, wrong="an entry without text; jejaring load ADDRESS fetches its page")
    text = f"{title}\n\n{body}\n" if title and title not in body else f"{body}\n"
    return Part(place, text.encode(), row)


def _page(title: str, body: str) -> bytes:
    return f"{HEAD}<h1>{escape(title)}</h1>{body}</article></body></html>".encode()


def _tag(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _first(element: ElementTree.Element, name: str) -> ElementTree.Element | None:
    return next((inner for inner in element if _tag(inner) == name), None)


def _text(element: ElementTree.Element, name: str) -> str:
    found = _first(element, name)
    return "".join(found.itertext()).strip() if found is not None else ""


def _body(entry: ElementTree.Element, name: str) -> str:
    """The words of an element, as markup where it holds elements (XHTML in Atom)."""
    found = _first(entry, name)
    if found is None or not len(found):
        return _text(entry, name)
    for inner in found.iter():
        inner.tag = _tag(inner)
    return "".join(ElementTree.tostring(inner, encoding="unicode", method="html") for inner in found)


def _link(entry: ElementTree.Element) -> str:
    for inner in entry:
        if _tag(inner) == "link" and inner.get("rel", "alternate") == "alternate":
            return (inner.text or inner.get("href") or "").strip()
    return ""


def _day(text: str) -> str:
    if day := day_of(text):
        return day
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
