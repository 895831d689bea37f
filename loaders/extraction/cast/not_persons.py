"""What is written like the name of a person and is none: outlets, buildings, teams, programmes, slogans."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.lexicon import regions
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.name_shapes import SURE, likeness
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.scene import Scene

_WRITERS = ("wartawan", "jurnalis", "reporter", "redaksi", "kontributor")


def ends_title(scene: Scene, name: NamePhrase) -> bool:
    """Grup "Guru Bahagia": the end of a few quoted words that are all capitalized."""
    if scene.low(name.last) != '"' or name.titled:
        return False
    for index in range(name.first - 1, max(name.first - 4, -1), -1):
        if scene.tokens[index].text == '"':
            return index < name.first - 1
        if not scene.tokens[index].capital or not scene.joined(index):
            return False
    return False


def thing(scene: Scene, name: NamePhrase) -> bool:
    """Whether the words are those of an outlet (Suara Pos), begin with a word for a building, a team or a show (Ponpes
    X, Sahabat Y), or end with one for a body or with the clip of a province (Muda Sumsel)."""
    lows = [token.low for token in scene.tokens[name.begin : name.end]]
    if len(lows) < 2:
        return False
    opens = lows[0] in listed("places", "landforms") or lows[0] in listed("persons", "things")
    if opens or lows[-1] in listed("persons", "bodies") or outlet(scene, name, lows):
        return True
    if lows[-1] in listed("places", "compass") and lows[0] not in listed("names", "given") and not name.titled:
        return True
    return all(low in listed("persons", "outlets") for low in lows[:2]) or _province_clip(lows[-1])


def outlet(scene: Scene, name: NamePhrase, lows: list[str]) -> bool:
    """Whether the words name the outlet of the report, end like the name of one (X News), or begin like one behind a
    word for those who write and are written to (kepada Serambi X)."""
    if name.titled:
        return False
    own = re.sub(r"\.(?:com|co|id|net|news)\b|\W", "", (scene.document.report.outlet or "").lower())
    if own and own.endswith("".join(lows)):
        return True
    begins = lows[0] in listed("persons", "outlet_begins") and scene.joined(name.first)
    asked = scene.low(name.first - 1) in listed("persons", "to_outlets")
    if scene.low(name.first - 1) in _WRITERS and scene.joined(name.first) and likeness(lows[0]) <= 0:
        return True
    return lows[-1] in listed("persons", "outlet_ends") or (begins and asked)


@lru_cache(maxsize=4096)
def _province_clip(word: str) -> bool:
    return any(len(region.code) == 2 and word not in region.name.lower() for region in regions.lookup(word))


def told_to(scene: Scene, name: NamePhrase) -> bool:
    """Kepada X Y, M membantah; M kepada X Y mengatakan; katanya kepada X Y: rather the outlet to which somebody
    speaks."""
    if scene.low(name.first - 1) != "kepada" or name.titled or not scene.joined(name.first):
        return False
    tag = scene.low(name.first - 2)
    if tag.endswith("nya") and tag[:-3] in listed("persons", "speech") and name.end - name.begin > 1:
        return likeness(scene.low(name.begin)) < SURE
    opens = scene.opens(name.first - 1) and scene.low(name.last) == ","
    return opens or scene.low(name.last) in listed("persons", "says")


def slogan(scene: Scene, name: NamePhrase) -> bool:
    """Whether two words or more end with one with which slogans and the names of camps do: Wani Jujur, X Bangkit."""
    return name.end - name.begin > 1 and scene.low(name.end - 1) in listed("persons", "slogans") and not name.titled
