"""Agencies whose name holds a number or a class: Kodim 0101/X, Koramil 0101-02/Y, Lapas Kelas IIB Z."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.lexicon import regions
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import districts
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import Scene

_CLASS = re.compile(r"I{1,3}[AB]?")
_COMMAND = re.compile(r"\d{2,4}|[IVX]+|[-/]")
_LONGEST = 5
_LOCAL = ("Koramil",)


def numbered(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """A prison with its class, a command with its number and place; any other phrase as it is."""
    scene = ground.scene
    if phrase.kind == "vertikal" and (end := past_class(scene, phrase.stem)) > phrase.stem:
        called = f"{phrase.name} {scene.words(phrase.stem, end)}"
        return in_district(ground, replace(phrase, last=end, stem=end, name=called, full=True))
    if phrase.kind != "tni" or (place := past_command(scene, phrase.stem)) == phrase.stem:
        return phrase
    end = ground.place_end(place)
    return commanded(ground, replace(phrase, last=end, stem=end), phrase.stem, place)


def commanded(ground: Ground, phrase: AgencyPhrase, first: int, place: int) -> AgencyPhrase:
    """The phrase with the number at token `first` and the place at token `place` in its name. Of the local commands a
    region has several, of the others one, so that "Kodim X" is the same without its number."""
    name = f"{phrase.listed} {_written(ground.scene, first, phrase.stem)}"
    region = region_at(ground.scene, ground.geography, place)[0]
    listed = name if phrase.listed in _LOCAL else phrase.listed
    code = region.code if region is not None else None
    return replace(phrase, name=name, listed=listed, full=True, region=code, rule="rule:agency.placed")


def in_district(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """Lapas Kelas IIB X: with the town behind the class, where that is a district and no region."""
    scene, end = ground.scene, run_end(ground.scene, phrase.stem)
    town = scene.words(phrase.stem, end)
    if not scene.joined(phrase.stem) or town.lower() not in districts() or regions.lookup(town):
        return phrase
    return phrase.called(f"{phrase.name} {town}", end, rule="rule:agency.placed")


def past_class(scene: Scene, at: int) -> int:
    """The token behind "Kelas IIB"; the token itself where no class stands there."""
    token = scene.token(at + 1)
    classed = scene.low(at) == "kelas" and scene.joined(at) and token is not None and scene.joined(at + 1)
    return at + 2 if classed and token is not None and _CLASS.fullmatch(token.text) else at


def past_command(scene: Scene, at: int) -> int:
    """The place behind the number of a command, 0101-02/X; the token itself where none stands there."""
    end = at
    while scene.joined(end) and end < at + _LONGEST and _COMMAND.fullmatch(scene.tokens[end].text):
        end += 1
    return end if end > at + 1 and scene.low(end - 1) == "/" and is_name_word(scene, end) else at


def _written(scene: Scene, first: int, last: int) -> str:
    return scene.text[scene.tokens[first].start : scene.tokens[last - 1].end]
