"""Posts that identify one holder: "Camat X", "Kadis Pendidikan", in whatever words a report uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from graph.lexicon import regions
from graph.lexicon.data import plain
from graph.lexicon.offices import Post, lookup, surfaces

_LONGEST = 6
_REACH = 8
_JOINS = frozenset(
    {
        "dan",
        "di",
        "pada",
        "dari",
        "dinas",
        "badan",
        "kantor",
        "kabupaten",
        "kab",
        "kota",
        "kecamatan",
        "kelurahan",
        "desa",
        "provinsi",
    }
)
_PLAIN = _JOINS | frozenset({
    "dinas", "badan", "kantor", "sekretariat", "daerah", "pemerintah", "pemkab", "pemkot", "pemprov", "satuan",
    "bagian", "biro", "unit", "upt", "negeri", "dan", "serta", "umum",
})  # fmt: skip
_RULERS = {
    "orang": (("orang", "nomor", "satu"), ("orang", "nomor", "1"), ("orang", "no", "1"), ("orang", "pertama")),
    "pucuk": (("pucuk", "pimpinan"),),
    **{word: ((word,),) for word in ("pimpinan", "pemimpin", "nakhoda", "nahkoda", "penguasa", "bos", "komandan")},
}
_SAME_SENTENCE = re.compile(r"[\s()./-]*")
_WORD = re.compile(r"[^\W_]+")


class Placed(Protocol):
    """A word with its place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def key(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Led:
    """An agency (`kind`) whose head is masked: the words of its name that no other has, those of its region, and the
    reports (sha256) that mention the head, where the bare title is enough to know who is meant; `joined`: the posts of
    its head, each as one word."""

    kind: str
    own: frozenset[str]
    region: frozenset[str]
    reports: frozenset[str]
    joined: frozenset[str] = frozenset()


def led(name: str, kind: str, code: str, reports: Iterable[str]) -> Led:
    """The agency of this name, kind and region code."""
    try:
        place = frozenset(_keys(regions.by_code(code).name))
    except KeyError:
        place = frozenset()
    words = [word for word in _keys(name) if word not in _PLAIN]
    own = [word for word in words if word not in place]
    behind = "".join(own or words)
    posts = frozenset(title + behind for title in _titles_of(kind)) if behind else frozenset()
    return Led(kind, frozenset(own), place - _PLAIN, frozenset(reports), posts)


@cache
def _titles_of(kind: str) -> tuple[str, ...]:
    """The titles without a field of their own of those who lead agencies of the kind, each as one word."""
    return tuple(
        sorted({"".join(_keys(words)) for words, post in surfaces().items() if post.head and post.kind == kind})
    )


def _keys(text: str) -> list[str]:
    return [plain(match.group()) for match in _WORD.finditer(text)]


@cache
def _firsts() -> frozenset[str]:
    return frozenset(_keys(surface)[0] for surface in surfaces())


def post_at(
    text: str, words: Sequence[Placed], at: int, known: Sequence[Led], reports: Collection[str], slug: bool
) -> int:
    """How many words from here on name the post of a masked head; 0 where they do not."""
    first = words[at].key
    if not known or not (first.removesuffix("nya") in _firsts() or first.startswith("ka")):
        return _ruler_at(text, words, at, known, reports, slug) if known and first in _RULERS else 0
    size, post = _title(words, at)
    if not post:
        return _ruler_at(text, words, at, known, reports, slug) if first in _RULERS else 0
    behind = _behind(text, words, at + size, slug)
    named = [*_keys(post.agency), *(word.key for word in words[at : at + size])]
    best = 0
    for one in known:
        at_home = bool(one.reports & frozenset(reports)) and (slug or not set(behind) - _JOINS - one.region)
        if _means(post, one, frozenset(named), behind, at_home):
            told = [i for i, key in enumerate(behind) if key in one.own | one.region]
            best = max(best, size + (told[-1] + 1 if told else 0))
    return best


def other_post(words: Sequence[Placed], at: int) -> int:
    """How many words from here on are the title of one who serves a head ("Sekretaris Camat"): not the head's own."""
    if words[at].key in _firsts():
        for size in range(min(_LONGEST, len(words) - at), 1, -1):
            post = lookup(" ".join(word.key for word in words[at : at + size]))
            if post:
                return 0 if post.head else size
    return 0


def _ruler_at(
    text: str, words: Sequence[Placed], at: int, known: Sequence[Led], reports: Collection[str], slug: bool
) -> int:
    """The same for paraphrases: "orang nomor satu di Kecamatan X", "pimpinan dinas itu"."""
    keys = [word.key for word in words[at : at + _LONGEST]]
    size = max((len(phrase) for phrase in _RULERS[keys[0]] if tuple(keys[: len(phrase)]) == phrase), default=0)
    behind = _behind(text, words, at + size, slug) if size else []
    best = 0
    for one in known:
        told = [i for i, key in enumerate(behind) if key in one.own | one.region]
        if one.own & set(behind) or (told and (not one.own or one.kind in behind)):
            best = max(best, size + told[-1] + 1)
        elif one.kind in behind and one.reports & frozenset(reports) and not set(behind) - _JOINS - {one.kind}:
            best = max(best, size + len(behind))
    return best


def _title(words: Sequence[Placed], at: int) -> tuple[int, Post | None]:
    """The longest title of a head that begins here."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        title = " ".join(word.key for word in words[at : at + size])
        post = lookup(title) or lookup(title.removesuffix("nya"))
        if post and post.head:
            return size, post
    return 0, None


def _behind(text: str, words: Sequence[Placed], at: int, slug: bool) -> list[str]:
    """The words that may belong to the title: names and what joins them, up to the next mark."""
    found: list[str] = []
    for i in range(at, min(at + (4 if slug else _REACH), len(words))):
        word = words[i]
        if not _SAME_SENTENCE.fullmatch(text[words[i - 1].end : word.start]):
            break
        if not (slug or text[word.start].isupper() or text[word.start].isdigit() or word.key in _JOINS):
            break
        found.append(word.key)
    return found


def _means(post: Post, one: Led, named: Collection[str], behind: Sequence[str], at_home: bool) -> bool:
    """`at_home`: a bare title, in a report that mentions the head."""
    if post.kind not in ("", one.kind):
        return False
    words = {*named, *behind} - _PLAIN
    same = post.kind == one.kind
    return bool(one.own & words) or (same and at_home) or (same and not one.own and bool(one.region & words))
