"""The words of a post without its agency: markers of acting and former holders, and the title."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from graph.lexicon import offices
from graph.lexicon.offices import Post
from loaders.extraction.cast.agency_phrases import parenthesis
from loaders.extraction.cast.agency_words import fold_word
from loaders.extraction.cast.cues import listed, turns
from loaders.extraction.cast.scene import WORD, Scene

_MAX_WORDS = 7


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens [first, last) are a title; `post` its row in the table, None for a general one (Ketua, Anggota)."""

    first: int
    last: int
    post: Post | None
    head: bool


@dataclass(frozen=True, slots=True)
class Markers:
    """Who only acts, who has left: up to token `end`."""

    end: int
    capacity: str | None = None
    former: bool = False


@cache
def _table() -> dict[str, Post]:
    table: dict[str, Post] = {}
    for surface, post in offices.surfaces().items():
        table.setdefault("".join(fold_word(word) for word in surface.replace("-", " ").split()), post)
    return table


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(key[:end] for key in _table() for end in range(1, len(key) + 1))


@lru_cache(maxsize=16384)
def opens_post(word: str) -> bool:
    """Whether a title or a marker in front of one may begin with the lower-case word: most words begin none."""
    turned = any(word in turns("posts", name) for name in ("serves", "leads"))
    known = word in listed("posts", "former") or fold_word(word) in _prefixes() or turned
    return known or word.startswith("ka") or offices.opens_capacity(word)


def markers_at(scene: Scene, at: int) -> Markers:
    """The markers in front of a title: "mantan Plt.", "Penjabat (Pj)", "Pelaksana Tugas (Plt)"."""
    end, capacity, former = at, None, False
    while end < len(scene.tokens) and (end == at or scene.joined(end)):
        if scene.low(end) in listed("posts", "former"):
            former, end = True, end + 1
            continue
        found, after = capacity_at(scene, end)
        if found is None:
            break
        capacity, end = capacity or found, after
    return Markers(end, capacity, former)


def capacity_at(scene: Scene, at: int) -> tuple[str | None, int]:
    """The acting marker at the token, also in parentheses, and the token behind it."""
    bracketed = scene.low(at) == "("
    start = at + 1 if bracketed else at
    for size in (2, 1):
        found = offices.capacity(scene.words(start, min(start + size, len(scene.tokens))))
        if found is not None and all(token.kind == WORD for token in scene.tokens[start : start + size]):
            end = start + size
            end += scene.low(end) == "."
            if bracketed:
                return (found, end + 1) if scene.low(end) == ")" else (None, at)
            return found, end
    return None, at


def title_at(scene: Scene, at: int) -> Title | None:
    """The title that begins at the token: the longest of the table, else a general word for a post, else a clip
    such as Kadisdik."""
    token = scene.token(at)
    if token is None or token.kind != WORD:
        return None
    post, end = _tabled(scene, at)
    general = _general(scene, at)
    if general is not None and general.last > end:
        council = general.last - at == 2 and _other_council(scene, general.last)
        return Title(at, at + 1, None, general.head) if council else general
    if post is not None and not _other_council(scene, end):
        return Title(at, end, post, post.head)
    return general or _clip(scene, at)


def _other_council(scene: Scene, at: int) -> bool:
    """Ketua Dewan | Pendidikan X: a council of a field, and no parliament."""
    behind = scene.token(at)
    named = behind is not None and behind.capital and scene.joined(at) and scene.low(at - 1) == "dewan"
    return named and (scene.low(at) in listed("functions", "words") or scene.low(at) in listed("posts", "councils"))


def _tabled(scene: Scene, at: int) -> tuple[Post | None, int]:
    key, found, end = "", None, at
    for index in range(at, min(at + _MAX_WORDS, len(scene.tokens))):
        token = scene.tokens[index]
        if index > at and not scene.joined(index):
            break
        if token.text == "-" and token.tight and index > at:
            continue
        if token.kind != WORD and not token.text.isdigit():
            break
        key += fold_word(token.text)
        if key not in _prefixes():
            break
        if key in _table():
            found, end = _table()[key], index + 1
    return found, end


def _general(scene: Scene, at: int) -> Title | None:
    """A word that makes a post of the body behind it: Ketua, Wakil Ketua, Anggota."""
    for name, head in (("serves", False), ("leads", True)):
        for turn in turns("posts", name).get(scene.low(at), ()):
            end = at + len(turn)
            if all(scene.low(at + place) == word for place, word in enumerate(turn)) and _one_sentence(scene, at, end):
                return Title(at, end, None, head)
    return None


def _one_sentence(scene: Scene, first: int, last: int) -> bool:
    return all(scene.joined(index) for index in range(first + 1, last))


def _clip(scene: Scene, at: int) -> Title | None:
    """Ka + the clip of an agency: Kadishub; Kaban BKD is two words and not meant here, nor is a village (Kampung)."""
    token = scene.tokens[at]
    if len(token.text) < 6 or not token.low.startswith("ka") or token.low == "kampung":
        return None
    post = offices.lookup(token.text)
    return Title(at, at + 1, post, True) if post is not None else None


def aside_at(scene: Scene, at: int, title: Title) -> tuple[str | None, int]:
    """The clip or the acting marker in parentheses behind a title: (capacity, token behind it)."""
    capacity, end = capacity_at(scene, at) if scene.low(at) == "(" else (None, at)
    if capacity is not None:
        return capacity, end
    word, end = parenthesis(scene, at)
    if word is None:
        return None, at
    initials = "".join(token.text[0] for token in scene.tokens[title.first : title.last]).lower()
    known = offices.lookup(word) is not None or (word.isupper() and word.lower() in initials)
    clip = " " not in word and word[:1].lower() in {token.low[:1] for token in scene.tokens[title.first : title.last]}
    return None, end if known or clip else at
