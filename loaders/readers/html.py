"""Saved web pages: metadata from JSON-LD and meta elements, the article's text by trafilatura."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from graph.claims import Report
from graph.errors import InputError
from loaders.readers.text import base_name, clean, decode

ARTICLES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle"})
_OPENING = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.I)
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.I)
_HEADINGS = re.compile(r"<h[12]\b[^>]*>(.*?)</h[12]\s*>", re.I | re.S)
_TAGS = re.compile(r"<[^>]*>")
_BLOCKS = re.compile(r"<script\b[^>]*ld\+json[^>]*>.*?</script\s*>", re.I | re.S)
_ENDS = re.compile(r"<(?:/p|/div|/h\d|/li|br)\b[^>]*>|\r\n?", re.I)
_LAYOUT = re.compile(r"<(/?)(?:table|tbody|thead|tr|td|th)\b[^>]*>", re.I)
LONG_ROW = 400  # letters of a row, above which a table does no more than lay out the page
SHORT = 15  # letters of a heading that says nothing
_SENTENCE = re.compile(r"(?:[^\W\d_]+\W+){3}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_META = {
    "title": ("og:title", "twitter:title"),
    "outlet": ("og:site_name", "application-name"),
    "url": ("og:url",),
    "published": ("article:published_time", "datepublished", "date", "dc.date.issued", "parsely-pub-date"),
    "author": ("article:author", "author"),
}


def looks_like_html(raw: bytes, suffix: str) -> bool:
    """Whether bytes are a web page: by an opening element near their start, or by the name of the file."""
    return bool(_OPENING.search(raw[:2000])) or suffix.lower() in {".html", ".htm"}


class _Head(HTMLParser):
    """Collects meta elements, the title, the canonical address and the JSON-LD blocks; never raises on broken HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.blocks: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.meta.setdefault(name.lower(), values.get("content", ""))
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.meta.setdefault("canonical", values.get("href", ""))
        elif tag == "title" and "<title>" not in self.meta:
            self._inside = tag
        elif tag == "script" and "ld+json" in values.get("type", "").lower():
            self._inside = tag
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.blocks[-1] += data
        elif self._inside == "title":
            self.meta["<title>"] = self.meta.get("<title>", "") + data


def read_html(raw: bytes, path: Path, digest: str, charset: str = "") -> Report:
    """The report of a saved page; `charset` is what its server called it, and counts before what it says itself.
    InputError where the page holds no article."""
    declared = _CHARSET.search(raw[:4000])
    page = decode(raw, path, charset, declared[1].decode("ascii") if declared else "")
    head = _Head()
    head.feed(page)
    found, name = _metadata(head), base_name(path)
    text = headed(_article(page, head), page, found.get("title", ""))
    if not _SENTENCE.search(text):
        raise InputError(f"{path}: no article found in the page; expected a saved news page; save its text instead")
    day = _DAY.match(found.get("published", ""))
    return Report(
        sha256=digest,
        text=text,
        file=name,
        files=(name,),
        title=found.get("title"),
        outlet=found.get("outlet"),
        author=found.get("author"),
        url=found.get("url"),
        published=day[0] if day else None,
        published_basis="metadata" if day else "none",
    )


def _article(page: str, head: _Head) -> str:
    """The running text of the page, a paragraph a line; empty where there is none. Where the page shows less than half
    of what its JSON-LD holds, that is it: its program would show it."""
    from trafilatura import extract  # noqa: PLC0415 - half a second of imports that plain text need not pay

    held = _held(head)
    page = _BLOCKS.sub("", page) if held else page
    text = clean(extract(page, include_comments=False, include_tables=True, deduplicate=False) or "")
    if any(line.startswith("|") and len(line) > LONG_ROW for line in text.split("\n")):  # tables that only lay out
        text = clean(extract(_LAYOUT.sub(r"<\1div>", page), include_comments=False, deduplicate=False) or "") or text
    return text if 2 * len(_plain(text)) >= len(_plain(held)) else held


def _held(head: _Head) -> str:
    """The longest text of an article in the JSON-LD of a page, a paragraph a line; empty where there is none."""
    bodies = [body for item in _articles(head.blocks) if isinstance(body := item.get("articleBody"), str)]
    lines = unescape(_TAGS.sub("", _ENDS.sub("\n", max(bodies, key=len, default="")))).split("\n")
    return clean("\n".join(filter(None, (" ".join(line.split()) for line in lines))))


def headed(text: str, page: str, title: str) -> str:
    """The text under the heading of the page that is its title, which stands outside of the article on many sites."""
    headings = (" ".join(clean(unescape(_TAGS.sub(" ", one))).split()) for one in _HEADINGS.findall(page))
    known = [one for one in headings if len(one) > SHORT and (not title or _plain(title).startswith(_plain(one)))]
    known = known or [title] * ('"articleBody"' in page)  # a page that shows nothing without its program
    if not known or _plain(known[0]) in _plain(text[:1000]):
        return text
    return f"{known[0]}\n\n{text}"


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _metadata(head: _Head) -> dict[str, str]:
    """What the page says of itself: JSON-LD first, then meta elements, then its title. Empty values are left out."""
    found: dict[str, str] = {}
    for item in _articles(head.blocks):
        for key, value in _linked(item).items():
            found.setdefault(key, value)
    for key, names in _META.items():
        for name in names:
            if value := head.meta.get(name, "").strip():
                found.setdefault(key, value)
    for key, name in (("url", "canonical"), ("title", "<title>")):
        if value := head.meta.get(name, "").strip():
            found.setdefault(key, value)
    if not found.get("url", "http").startswith("http"):
        del found["url"]
    return {key: " ".join(value.split()) for key, value in found.items() if value.strip()}


def _articles(blocks: list[str]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        try:
            data = json.loads(block, strict=False)
        except ValueError:
            continue
        yield from _nested(data)


def _nested(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _nested(item)
    elif isinstance(data, dict):
        kinds = data.get("@type", "")
        if ARTICLES & set(kinds if isinstance(kinds, list) else [kinds]):
            yield data
        yield from _nested(data.get("@graph", []))


def _linked(item: dict[str, Any]) -> dict[str, str]:
    values = {
        "title": item.get("headline"),
        "published": item.get("datePublished"),
        "url": item.get("url") or _name(item.get("mainEntityOfPage"), "@id"),
        "outlet": _name(item.get("publisher"), "name"),
        "author": _name(item.get("author"), "name"),
    }
    return {key: value for key, value in values.items() if isinstance(value, str) and value.strip()}


def _name(value: Any, key: str) -> Any:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get(key) if isinstance(value, dict) else value
