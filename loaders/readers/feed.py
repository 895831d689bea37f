"""RSS, Atom and sitemap files: each entry that carries text as a document; entities and DTDs are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from html import escape
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree
from xml.parsers import expat

from graph.errors import InputError
from loaders.readers.parts import MOST, Part, day_of, whole

ENTRIES = frozenset({"item", "entry"})
BODIES = ("encoded", "content", "description", "summary")
DAYS = ("pubDate", "published", "date", "updated")
BASE = "{http://www.w3.org/XML/1998/namespace}base"
HEAD = '<html><head><meta charset="utf-8"></head><body><article>'
_TAG = re.compile(r"<[A-Za-z/!]")


def read_feed(path: Path, data: bytes | None) -> Iterator[Part]:
    """The entries with text, in their order. InputError where it is no feed, or a sitemap, which has only links."""
    root = parse(path, whole(path, data))
    channel = _first(root, "channel")
    outlet = _text(root if channel is None else channel, "title")
    bases = _bases(root, _own(root))
    entries = [element for element in root.iter() if _tag(element) in ENTRIES]
    if not entries:
        links = sum(_tag(element) == "loc" for element in root.iter())
        what = f"a sitemap of {links:,} links, which has no texts" if links else "a feed without entries"
        raise InputError(f"{path}: {what}; expected texts; jejaring load ADDRESS fetches pages")
    for number, entry in enumerate(entries[:MOST], 1):
        yield _part(path / f"{path.stem}-{number}.txt", entry, outlet, _link(entry, bases))


def links(path: Path, data: bytes | None, own: str) -> list[str]:
    """All addresses that a feed or a sitemap of this address names, each once, in their order; also those that lead
    elsewhere than into the web."""
    root = parse(path, whole(path, data))
    bases, found = _bases(root, own), []
    for element in root.iter():
        if _tag(element) == "loc":
            found.append(_resolved(bases[element], element.text))
        elif _tag(element) in ENTRIES:
            found.append(_link(element, bases))
    return [address for address in dict.fromkeys(found) if address]


def is_address(text: str) -> bool:
    """Whether it leads into the web by itself."""
    return text.startswith(("http://", "https://"))


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


def _part(place: Path, entry: ElementTree.Element, outlet: str, link: str) -> Part:
    title, body = _text(entry, "title"), next(filter(None, (_body(entry, name) for name in BODIES)), "")
    days = (_day(_text(entry, name)) for name in DAYS)
    lost = f"{place}: its link {link[:100]!r} is left out; the feed does not say where that is"
    noise = (lost,) if link and not is_address(link) else ()
    row = {"title": title, "outlet": outlet, "url": "" if noise else link, "published": next(filter(None, days), "")}
    row = {key: value for key, value in row.items() if value}
    if _TAG.search(body):
        return Part(place.with_suffix(".html"), _page(title, body), row, noise=noise)
    if not body:
        return Part(place, wrong="an entry without text; jejaring load ADDRESS fetches its page")
    text = f"{title}\n\n{body}\n" if title and title not in body else f"{body}\n"
    return Part(place, text.encode(), row, noise=noise)


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


def _link(entry: ElementTree.Element, bases: Mapping[ElementTree.Element, str]) -> str:
    """Where the text of an entry stands: its link, else its lasting name where that is an address."""
    for inner in entry:
        if _tag(inner) == "link" and inner.get("rel", "alternate") == "alternate":
            return _resolved(bases[inner], inner.text, inner.get("href"))
    return name if is_address(name := _text(entry, "guid")) else ""


def _own(root: ElementTree.Element) -> str:
    """The address that a feed names as its own, or that of its site; empty where it names none."""
    heads = [element for element in (root, _first(root, "channel")) if element is not None]
    found = [inner for head in heads for inner in head if _tag(inner) == "link"]
    found.sort(key=lambda inner: inner.get("rel", "") != "self")
    named = ((inner.text or "").strip() or inner.get("href", "") for inner in found)
    return next(filter(is_address, named), "")


def _bases(root: ElementTree.Element, own: str) -> dict[ElementTree.Element, str]:
    """What the links in each element are relative to: the nearest xml:base, else the feed's own address."""
    bases, waiting = {}, [(root, own)]
    while waiting:
        element, base = waiting.pop()
        bases[element] = _resolved(base, element.get(BASE)) or base
        waiting += [(inner, bases[element]) for inner in element]
    return bases


def _resolved(base: str, *links: str | None) -> str:
    """The first link that says anything, as an address; as it stands where it cannot be one."""
    link = next(filter(None, ((link or "").strip() for link in links)), "")
    try:
        return urljoin(base, link) if link else ""
    except ValueError:
        return link


def _day(text: str) -> str:
    if day := day_of(text):
        return day
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
