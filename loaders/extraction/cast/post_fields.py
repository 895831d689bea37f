"""What stands behind the title of a post: the field of a unit, the agency where the post is held."""

from __future__ import annotations

from graph.lexicon import agencies
from loaders.extraction.cast.agency_phrases import agency_at
from loaders.extraction.cast.chambers import chamber_at
from loaders.extraction.cast.cues import is_ordinary, listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import opens_region
from loaders.extraction.cast.runs import is_name_word, name_behind, run_end
from loaders.extraction.cast.scene import WORD, Scene
from loaders.extraction.cast.units import is_department

TERRITORIES = ("kecamatan", "kelurahan", "desa")
UNITS = ("bidang", "bagian", "biro")
CONNECTORS = ("dan", "&", ",", "serta")
_AFIELD = frozenset(("penyuluh", "pendamping", "guru"))
_ROOMS = ("aula", "kantor", "gedung", "ruang", "halaman", "di", "ke")
_PREPOSITIONS = ("dalam", "luar", "antar", "non", "satu", "tertentu", "serta")


def in_field(scene: Scene, index: int) -> bool:
    return scene.low(index) in listed("functions", "words")


def field_end(scene: Scene, at: int, going: bool = False) -> int:
    """The end of words that are the field of an agency or a unit, with their commas and "dan"; `going`: the field has
    begun before, so that a comma may come first."""
    end = index = at
    while index < len(scene.tokens) and scene.joined(index) and index - end < 3:
        token = scene.tokens[index]
        if token.low in CONNECTORS and scene.low(index - 1) in CONNECTORS and scene.low(index - 1) != ",":
            break
        if (token.low == "lalu" and scene.low(index + 1) != "lintas") or (index > at and opens_region(scene, index)):
            break
        known = token.low in listed("functions", "words") and token.text not in _PREPOSITIONS
        known = known and not (
            token.text in ("perempuan", "wanita") and scene.low(index + 1) in ("itu", "tersebut", "ini")
        )
        unit = token.low in listed("agencies", "units") and token.capital and is_name_word(scene, index + 1)
        if unit and not is_department(scene.tokens[index + 1].text):
            break
        if token.kind == WORD and (known or _clip_of_field(scene, index)):
            end = index + 1
        elif token.low not in CONNECTORS or (index == at and not going):
            break
        index += 1
    return end


def _clip_of_field(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    return token.low in listed("agencies", "topic_clips") or (
        token.capitals and bool(agencies.lookup(f"Dinas {token.text}"))
    )


def next_agency(ground: Ground, at: int) -> AgencyPhrase | None:
    """The agency named right behind, also after "di", "pada", "di lingkungan" or a comma."""
    scene, index = ground.scene, at
    if scene.low(index) == "," and scene.joined(index):
        index += 1
    while scene.low(index) in listed("posts", "between") and scene.joined(index):
        if scene.low(index) == "kantor" and agency_at(ground, index) is not None:
            break
        index += 1
    if index >= len(scene.tokens) or not scene.joined(index):
        return None
    phrase = agency_at(ground, index) or (chamber_at(scene, index) if index == at else None)
    if phrase is not None and phrase.kind in UNITS and index > at and scene.joined(phrase.last):
        phrase = agency_at(ground, phrase.last)
    return None if phrase is None or phrase.kind in UNITS else phrase


def past_unknown(ground: Ground, at: int) -> tuple[AgencyPhrase | None, int]:
    """The agency behind words of a unit's field that no list has: Kabid [Xxx Yyy] Dinas Z; (None, at) for none near."""
    scene = ground.scene
    for index in range(at, min(at + 7, len(scene.tokens))):
        token = scene.tokens[index]
        if not scene.joined(index) or not (token.capital or token.low in ("dan", "&", "di", "pada")):
            break
        agency = agency_at(ground, index) if index > at else None
        if agency is not None and agency.kind not in TERRITORIES + UNITS:
            return agency, index
    return None, at


def opens_organization(scene: Scene, at: int) -> bool:
    """Whether the word begins the name of an association and no field: Direktur [Lembaga Pemantau X]."""
    token = scene.token(at)
    return token is not None and token.capital and token.low in words("organizations", "heads")


def is_office(scene: Scene, at: int) -> bool:
    """Kantor camat, rumah dinas bupati, aula Korwil X: the place and not the person."""
    if scene.low(at).startswith("korwil") and scene.low(at - 1) in _ROOMS:
        return True
    return (
        scene.low(at - 1) in ("kantor", "dinas")
        and scene.low(at).startswith(("camat", "lurah", "bupati", "wali", "gub"))
        and (scene.joined(at) and scene.low(at - 2) != "kepala")
    )


def is_afield(title: str, agency: AgencyPhrase) -> bool:
    """Penyuluh pertanian Kecamatan X, guru honorer di Desa Y: who serves in a district is no servant of its office."""
    return agency.kind in TERRITORIES and not _AFIELD.isdisjoint(title.lower().split())


def unit_end(scene: Scene, at: int) -> int:
    """The end of the words of a unit; behind those that units are called by, a name without a comma is its holder's:
    Anggota Bawaslu X Divisi Penindakan | N M."""
    field, run = field_end(scene, at), run_end(scene, at)
    while at < field < run and is_ordinary(scene.low(field)):
        field += 1
    held = field > at and 1 < run - field < 5 and likeness(scene.low(field)) > 0 and not name_behind(scene, run)
    return field if held else max(field, run)
