"""Posts of the civil service and of those around it, and who only acts in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.lexicon import agencies
from graph.lexicon.data import joined, read_toml, read_tsv

CLASSES = ("civil_servant", "elected", "village", "oversight", "election", "party", "security", "other")
_EDGES = " \t\n,.;:()/"
_SECRETARY = re.compile(r"sek(?:retaris)? (.+)", re.IGNORECASE)
_SHAPES = (  # title with an agency's name in it, and what has to be put before that name to find it
    (re.compile(r"kepala (.+)", re.IGNORECASE), ("", "Dinas ", "Badan ")),
    (re.compile(r"ka(?:di[ns]as|di[ns])[. ]*(.+)", re.IGNORECASE), ("Dinas ", "Dis", "Din", "")),
    (re.compile(r"ka(?:badan|ban)[. ]+(.+)", re.IGNORECASE), ("Badan ", "")),
    (re.compile(r"ka[. ]*(.+)", re.IGNORECASE), ("", "Ka")),
    (_SECRETARY, ("",)),
)


@dataclass(frozen=True, slots=True)
class Post:
    """`head`: the post leads the agency. `kind` and `agency` tell which agency it points to, the place or the field to
    be added behind ("Camat" -> kecamatan, "Kecamatan"); both empty where the post tells none. `cls` is one of CLASSES.
    `region` is the level of the regional government that it heads, None for all others."""

    title: str
    head: bool
    kind: str
    agency: str
    cls: str
    region: str | None
    clips: tuple[str, ...]


@cache
def all_posts() -> tuple[Post, ...]:
    """The table, in its order."""
    return tuple(
        Post(
            row["title"], row["head"] == "1", row["kind"], row["agency"], row["class"],
            row["region"] or None, tuple(filter(None, row["clips"].split(";"))),
        )
        for row in read_tsv("posts.tsv")
    )  # fmt: skip


@cache
def surfaces() -> dict[str, Post]:
    """Every title form and clip as written in the table -> its post; for those who scan a text."""
    return {surface: post for post in reversed(all_posts()) for surface in (post.title, *post.clips)}


@cache
def _table() -> dict[str, Post]:
    return {joined(surface): post for surface, post in surfaces().items()}


@lru_cache(maxsize=4096)
def lookup(surface: str) -> Post | None:
    """The post that the words name, without place, person or acting marker: "Kadis", "Sekretaris Camat". A title made
    with the agency is understood too: "Kadisdik", "Kadis Dikbud" lead a dinas, "Sekretaris Bappeda" serves there."""
    return _table().get(joined(surface)) or _of_agency(surface)


def _of_agency(surface: str) -> Post | None:
    for shape, forms in _SHAPES:
        match = shape.fullmatch(surface.strip(_EDGES))
        rows = match and next(filter(None, (agencies.lookup(form + match[1]) for form in forms)), ())
        if rows:
            return _post_in(rows[0], leads=shape is not _SECRETARY)
    return None


def _post_in(agency: agencies.Agency, *, leads: bool) -> Post:
    kind = agencies.kinds()[agency.kind]
    cls = "oversight" if agency.oversight else "civil_servant" if kind.government else "other"
    role = "Kepala" if leads else "Sekretaris"
    return Post(f"{role} {agency.name}", leads, agency.kind, agency.name, cls, None, ())


@cache
def _capacities() -> dict[str, str]:
    return dict(read_toml("post_words.toml")["capacity"])


@cache
def _unsure() -> frozenset[str]:
    return frozenset(read_toml("post_words.toml")["unsure"]["words"])


def is_unsure(surface: str) -> bool:
    """Whether the title is also a name or an ordinary word (Rio, Staf), and needs a place or agency behind it."""
    return joined(surface) in _unsure()


def capacity(surface: str) -> str | None:
    """pj, plt, plh or pjs for an acting marker in any spelling ("Pj.", "(Plt)", "Pelaksana Harian"), else None."""
    return _capacities().get(joined(surface))


@lru_cache(maxsize=4096)
def opens_capacity(word: str) -> bool:
    """Whether an acting marker may begin with the word."""
    return any(marker.startswith(joined(word)) for marker in _capacities())


def acting(surface: str) -> tuple[str | None, str]:
    """Capacity and title of a title with its marker before it, behind it or in parentheses: "Penjabat (Pj) Bupati" and
    "Bupati (Pj)" give ("pj", "Bupati"); without a marker (None, the title)."""
    words = surface.split()
    found: str | None = None
    kept: list[str] = []
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        size = 2 if capacity(pair) and len(words) - at > 1 else 1 if capacity(words[at]) else 0
        if size:
            found = found or capacity(" ".join(words[at : at + size]))
        else:
            kept.append(words[at])
        at += size or 1
    return found, " ".join(kept).strip(_EDGES)
