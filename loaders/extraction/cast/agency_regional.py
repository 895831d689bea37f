"""Regional offices called by their seat: Kanreg VIII BKN X, Ombudsman RI Perwakilan Y, UPT Samsat Z."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import regions
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.runs import is_name_word, spaced
from loaders.extraction.cast.scene import WORD, Scene


def regional(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """Kanreg VIII BKN Banjarmasin: a regional office with its seat."""
    scene, at = ground.scene, phrase.last
    ends = [end for end in (at + 2, at + 1) if spaced(scene, at) and spaced(scene, end - 1)]
    ends = [end for end in ends if scene.tokens[end - 1].kind == WORD and regions.lookup(scene.words(at, end))]
    end = ends[0] if ends else at
    if end == at:
        return phrase
    name = scene.words(phrase.first, end)
    return replace(phrase, last=end, name=name, listed=name, surface=name, stem=end, region="ID")


def regional_end(scene: Scene, at: int) -> int:
    """The end of the number of a regional office: Kanreg VIII BKN."""
    while scene.joined(at) and (scene.low(at) == "bkn" or set(scene.tokens[at].text) <= set("IVX")):
        at += 1
    return at


def branch(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """Ombudsman RI Perwakilan X: the branch of the national body in a province has a name of its own."""
    scene, at = ground.scene, phrase.stem
    at += scene.low(at) == "ri"
    at += scene.low(at) == "perwakilan"
    region, _, end = region_at(scene, ground.geography, at)
    if scene.low(at - 1) != "perwakilan" or region is None or "." in region.code:
        return phrase
    name = f"{phrase.name} RI Perwakilan {region.base}"
    return replace(phrase, last=end, name=name, listed=name, surface=name, full=True)


def in_town(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """UPT Samsat X: an office of the province in a town that is not called like its region."""
    scene, at = ground.scene, phrase.stem
    if phrase.listed != "UPT Samsat" or phrase.last > at or not is_name_word(scene, at) or not scene.joined(at):
        return phrase
    end = ground.place_end(at)
    town, found = scene.words(at, end), regions.lookup(scene.words(at, end))
    if any(region.base.lower() == town.lower() for region in found):
        return phrase
    code = found[0].code if len(found) == 1 else None
    name = f"{scene.words(phrase.first, at)} {town}"
    return phrase.called(name, end, surface=name, region=code, rule="rule:agency.placed")
