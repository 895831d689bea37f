"""Departments by the words of their fields, as a report spells them."""

from __future__ import annotations

from graph.lexicon import agencies, regions
from graph.lexicon.agencies import Agency
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import level_of, opens_region
from loaders.extraction.cast.scene import Scene


def has_clip(surface: str) -> bool:
    """Whether a long form still holds a clip ("Dinas Kominfo", "Dinas PU"), so that the table's name says more."""
    words_ = surface.split()[1:]
    return len(words_) == 1 and (words_[0].isupper() or words_[0].lower() in listed("agencies", "topic_clips"))


def spelled(surface: str) -> str:
    """A long form with its capitals mended: "dinas sosial" -> "Dinas Sosial"."""
    return " ".join(
        word if word in ("dan", "&") or word[:1].isupper() else word[:1].upper() + word[1:]
        for word in surface.replace(" serta ", " dan ").split()
    )


def topical(scene: Scene, first: int, last: int) -> AgencyPhrase:
    """A department or division that the table does not list under these words."""
    name = spelled(scene.words(first, last))
    rows = agencies.lookup(name) or _by_clips(name)
    return AgencyPhrase(
        first=first, last=last, kind=words("agencies", "heads")[scene.low(first)], name=name,
        listed=rows[0].name if rows else name, full=True, stem=last, topic=True, surface=name, rule="rule:agency.topic",
    )  # fmt: skip


def _by_clips(name: str) -> tuple[Agency, ...]:
    """A long form whose last word is a clip: Dinas Sosial PPPA is listed as Dinsos PPPA."""
    stem, _, clip = name.rpartition(" ")
    if not clip.isupper():
        return ()
    surfaces = (surface for row in agencies.lookup(stem) for surface in row.surfaces)
    return next(filter(None, (agencies.lookup(f"{surface} {clip}") for surface in surfaces)), ())


def lettered(scene: Scene, at: int, index: int) -> bool:
    """Dinas PPO X: letters that no table has, before a region, and no rumah dinas."""
    token = scene.token(index + 1)
    if token is None or not token.capital or not scene.joined(index + 1) or scene.low(at - 1) in ("rumah", "mobil"):
        return False
    return opens_region(scene, index + 1) or bool(regions.lookup(token.text)) or level_of(token.low) is not None


def with_head(phrase: AgencyPhrase) -> str:
    """The clip as written; PUPR, Kesbangpol with the word that is usual in front, where a table has both."""
    head = {"dinas": "Dinas", "badan": "Badan"}.get(phrase.kind)
    bare = head is not None and " " not in phrase.surface and not phrase.surface.lower().startswith(("d", "b"))
    rows = agencies.lookup(f"{head} {phrase.surface}") if bare else ()
    return f"{head} {phrase.surface}" if rows and rows[0].name == phrase.listed else phrase.surface
