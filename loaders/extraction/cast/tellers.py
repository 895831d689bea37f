"""Who reports, where nothing but the words around his name shows a person: `laporan dari N`, `dilaporkan N`."""

from __future__ import annotations

from graph.lexicon import regions
from loaders.extraction.cast.cues import is_ordinary, listed
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.scene import WORD, Scene

_NEAR = 4


def source_of_report(scene: Scene, name: NamePhrase) -> bool:
    """`Laporan datang dari N`, `surat tertulis dari N`: `dari` here leads to no place."""
    if scene.low(name.first - 1) != "dari" or not scene.joined(name.first) or not _personal(scene, name):
        return False
    for index in range(name.first - 2, max(name.first - 3 - _NEAR, -1), -1):
        if scene.tokens[index].kind != WORD or not scene.joined(index + 1):
            return False
        if scene.low(index) in listed("persons", "tellings"):
            return True
        if scene.low(index) not in listed("persons", "of_tellings"):
            return False
    return False


def reports_it(scene: Scene, name: NamePhrase) -> bool:
    """`Kasus itu dilaporkan N`: right behind a passive verb of reporting."""
    verb = scene.low(name.first - 1) in listed("persons", "told_by")
    return verb and scene.joined(name.first) and _personal(scene, name)


def _personal(scene: Scene, name: NamePhrase) -> bool:
    """Two words or more of the shape of a person's name; no region, and no word of outlets."""
    lows = [token.low for token in scene.tokens[name.begin : name.end] if token.kind == WORD]
    known = [low in listed("names", "given") for low in lows]
    placed = not any(known) and any(low in listed("places", "last") for low in lows)
    if placed or any(low in listed("persons", "outlets") for low in lows) or regions.lookup(" ".join(lows)):
        return False
    if not known[0] and (is_ordinary(lows[0]) or not (any(known) or likeness(lows[0]) > 0)):
        return False
    return len(lows) > 1 or name.titled
