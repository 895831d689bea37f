"""Government bodies: their kinds, their names and clips, and to whom they belong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from graph.lexicon import regions
from graph.lexicon.data import fold_words, joined, read_toml, read_tsv

_JOINING = ("dan", "serta")


class Canonical(NamedTuple):
    """`name` is without region: "Dinas Pendidikan", "Bawaslu", "Kecamatan Sako"; of a government "Pemerintah", to
    which the region's full name is added."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Kind:
    """`level` is regional, vertical (a regional branch of a national body), village or national. `government`: it
    belongs to the regional government and its head. `oversight`: it examines or decides breaches of neutrality.
    `place`: a place below the kabupaten ends its name (Kecamatan Sako). `topic`: its field does (Dinas Sosial)."""

    name: str
    level: str
    head: str
    government: bool
    oversight: bool
    place: bool
    topic: bool


@dataclass(frozen=True, slots=True)
class Agency:
    """A row of the table. `surfaces` are its clips and long forms; founded and dissolved are ISO days or None."""

    name: str
    kind: str
    level: str
    oversight: bool
    surfaces: tuple[str, ...]
    founded: str | None = None
    dissolved: str | None = None

    @property
    def national(self) -> bool:
        """Its region is ID whatever place is named beside it."""
        return self.level == "national"

    @property
    def regional_government(self) -> bool:
        """It belongs to a regional government, whose head controls it."""
        return kinds()[self.kind].government


@cache
def kinds() -> dict[str, Kind]:
    """All kinds of agencies by their names."""
    flags = ("government", "oversight", "place", "topic")
    return {
        name: Kind(name, row["level"], row["head"], *(bool(row.get(flag, False)) for flag in flags))
        for name, row in read_toml("agency_kinds.toml").items()
    }


def _agency(row: dict[str, str]) -> Agency:
    kind = kinds()[row["kind"]]
    surfaces = [surface for column in ("clips", "expansions") for surface in row[column].split(";") if surface]
    return Agency(
        row["name"],
        kind.name,
        row["level"] or kind.level,
        kind.oversight or row["flags"] == "oversight",
        tuple(surfaces),
        row["founded"] or None,
        row["dissolved"] or None,
    )


@cache
def all_agencies() -> tuple[Agency, ...]:
    """The table, in its order."""
    return tuple(_agency(row) for row in read_tsv("agencies.tsv"))


def _key(surface: str) -> str:
    """Compares names without "dan", "serta", "&" and commas, and clips without hyphens."""
    return "".join(word for word in fold_words(surface) if word not in _JOINING)


@cache
def _table() -> dict[str, tuple[Agency, ...]]:
    found: dict[str, list[Agency]] = {}
    for agency in all_agencies():
        for surface in (agency.name, *agency.surfaces):
            agencies = found.setdefault(_key(surface), [])
            if agency not in agencies:
                agencies.append(agency)
    return {key: tuple(agencies) for key, agencies in found.items()}


@lru_cache(maxsize=4096)
def lookup(surface: str) -> tuple[Agency, ...]:
    """The rows whose name, clip or long form these words are, without region; () for none, several for a clip that
    several agencies share (DKP)."""
    return _table().get(_key(surface), ())


@cache
def head_words() -> dict[str, str]:
    """Folded first words of agency names and one-word clips -> kind."""
    words = dict(read_toml("agency_words.toml")["heads"])
    for agency in all_agencies():
        for surface in (agency.name, *agency.surfaces):
            parts = fold_words(surface)
            if len(parts) == 1:
                words.setdefault(parts[0], agency.kind)
    return words


def head_kind(word: str) -> str | None:
    """The kind of agency whose name this word opens, as printed: clips that are words too (BIN, SD) count in capitals
    only, common nouns (Desa, Kantor) with a capital, other clips (Disdik) in any case; None for other words."""
    key = joined(word)
    kind = head_words().get(key)
    if key in _listed("capitals"):
        return kind if word.isupper() else None
    return kind if word[:1].isupper() or key not in _nouns() else None


@cache
def _nouns() -> frozenset[str]:
    return frozenset(read_toml("agency_words.toml")["heads"]) | _listed("nouns")


@cache
def _listed(table: str) -> frozenset[str]:
    data: dict[str, list[str]] = read_toml("agency_words.toml")[table]
    return frozenset(word for words in data.values() for word in words)


def splits_before(word: str, kind: str | None = None) -> bool:
    """Whether the word, after "dan" or a comma, opens the name of another agency (Bawaslu dan Inspektorat) and does not
    go on with the one before (Koperasi dan UKM). `kind` is that of the one before, where it is known: the name of a
    dinas goes on with "dan Desa"."""
    key = joined(word)
    own = head_words().get(key)
    if own is None or key in _listed("never_splits"):
        return False
    return not (own in _listed("within_dinas") and kind in (None, "dinas", "badan"))


def _without_region(words: list[str]) -> list[str]:
    """Takes a region with its level off the end; words that are all region stay whole."""
    for start in range(1, len(words)):
        if regions.lookup(" ".join(words[start:])):
            return words[:start]
    return words


def _longest_row(words: list[str]) -> tuple[Agency, int] | None:
    """The row that the longest beginning of the words names, and how many words that is."""
    for end in range(len(words), 0, -1):
        rows = lookup(" ".join(words[:end]))
        if rows and words[end - 1].lower() not in _JOINING:
            return rows[0], end
    return None


@lru_cache(maxsize=4096)
def canonical(surface: str) -> Canonical | None:
    """Kind and full name, without region, of an agency as a report writes it; None where no head word is known.

    A region at the end is left off, except where the kind has a place in its name (Kecamatan Sako). A name that no row
    has keeps its words: "Dinas Sosial dan Adat" stays."""
    words = _trimmed(surface)
    row = _longest_row(words)
    if row is None:
        return _unlisted(words)
    agency, used = row
    rest = words[used:]
    if kinds()[agency.kind].place:
        return Canonical(agency.kind, " ".join([agency.name, *map(_capital, rest)]))
    if rest and kinds()[agency.kind].topic and not regions.lookup(" ".join(rest)):
        spelled_out = joined(words[0]) == joined(agency.name.split(maxsplit=1)[0])
        base = words[:used] if spelled_out else [agency.name]
        return Canonical(agency.kind, " ".join(map(_capital, [*base, *_without_region(rest)])))
    return Canonical(agency.kind, agency.name)


def _trimmed(surface: str) -> list[str]:
    """The words without marks at the ends and without "setempat", "tersebut" behind."""
    words = surface.replace("&", " dan ").strip(" \t\n,.;:()-\"“”'").split()
    while len(words) > 1 and words[-1].lower() in _listed("behind"):
        words = words[:-1]
    return words


def _capital(word: str) -> str:
    return word if word in _listed("small") else word[:1].upper() + word[1:]


def _unlisted(words: list[str]) -> Canonical | None:
    kind = head_words().get(joined(words[0])) if words else None
    if kind is None:
        return None
    kept = words if kinds()[kind].place else _without_region(words)
    return Canonical(kind, " ".join(map(_capital, kept)))


def region_level(surface: str) -> str | None:
    """The level of the region that a clip tells: Pemkab, Setdakab kabupaten; Pemkot, Polresta kota; Polda provinsi."""
    words = read_toml("region_words.toml")
    for word in fold_words(surface):
        level: str | None = words["inside"].get(word) or words["before"].get(word)
        if level:
            return level
    return None
