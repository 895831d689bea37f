"""The district in which a village lies, where the report tells it: villages of one name are many."""

from __future__ import annotations

from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.agency_phrases import agency_at
from loaders.extraction.cast.cues import words
from loaders.extraction.cast.ground import Ground

_VILLAGES = ("desa", "kelurahan")


def district_of(ground: Ground, body: Body) -> str:
    """The name of the district, without the word for one, that is told behind the village first; empty for none."""
    found = (_told(ground, one.phrase.stem) for one in body.mentions if body.kind in _VILLAGES)
    return next((name for name in found if name), "")


def _told(ground: Ground, at: int) -> str:
    """Desa X Kecamatan Y; Kades X, Kecamatan Y; Desa X (Kec. Y): the name that begins at the word for a district."""
    start = at + 1 if ground.scene.low(at) in (",", "(") else at
    if words("places", "locators").get(ground.scene.low(start)) != "kecamatan":
        return ""
    if ground.scene.low(start + 1) == ".":
        return ground.scene.words(start + 2, ground.place_end(start + 2))
    inner = agency_at(ground, start)
    return inner.name.split(maxsplit=1)[-1] if inner is not None and inner.kind == "kecamatan" else ""
