"""Who reports, where nothing but the words around his name shows a person: `laporan dari N`, `warga Desa X, N`."""

from __future__ import annotations

from graph.lexicon import regions
from loaders.extraction.cast.chunks import AGENCY, REGION, Chunk
from loaders.extraction.cast.cues import is_ordinary, listed
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.scene import WORD, Scene

_NEAR, _PLACES, _MODIFIERS = 4, 3, 3
_UNLIKE = -1.5


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
    """`Kasus itu dilaporkan N`, `dilaporkan oleh N`: right behind a passive verb of reporting; `N melapor ke`,
    `N selaku pelapor`: right before an active one."""
    if not _personal(scene, name):
        return False
    at = name.first - 1 - (scene.low(name.first - 1) == "oleh")
    if scene.low(at) in listed("persons", "told_by") and scene.joined(name.first) and scene.joined(at + 1):
        return True
    if scene.low(at) in listed("persons", "by_hand_of") and scene.joined(name.first) and _given(scene, name):
        return True
    behind = name.last
    while scene.joined(behind) and scene.low(behind) in listed("persons", "skipped"):
        behind += 1
    if scene.low(behind) in ("selaku", "sebagai", "menjadi") and scene.joined(behind):
        behind += 1
        return scene.joined(behind) and scene.low(behind) in listed("persons", "plaintiffs")
    return scene.joined(behind) and scene.low(behind) in listed("persons", "reporting")


def resident(scene: Scene, chunks: tuple[Chunk, ...], number: int, name: NamePhrase) -> bool:
    """`Warganya sendiri, N`; `warga Kelurahan X, N`, `tokoh pemuda Kecamatan X, Kabupaten Y, N`: whose he is, or where
    he lives, stands before."""
    if scene.low(name.first - 1) != "," or not scene.joined(name.first) or not _personal(scene, name, alone=True):
        return False
    if scene.low(name.first - 2 - (scene.low(name.first - 2) == "sendiri")) in listed("persons", "own_people"):
        return True
    at = number
    while at and number - at < _PLACES and _leads_on(scene, chunks[at - 1], chunks[at]):
        at -= 1
    if at == number:
        return False
    first = chunks[at].first
    return any(_lives_there(scene, index, first) for index in range(first - 1, first - 1 - _MODIFIERS, -1))


def _leads_on(scene: Scene, place: Chunk, chunk: Chunk) -> bool:
    """Whether a place stands right before a chunk, or with a comma between."""
    gap = chunk.first - place.last
    comma = gap == 1 and scene.low(place.last) == ","
    return place.kind in (AGENCY, REGION) and scene.joined(chunk.first) and (gap == 0 or comma)


def _lives_there(scene: Scene, index: int, first: int) -> bool:
    """Whether a word for a resident stands here, and only small words up to the place."""
    between = [scene.tokens[at] for at in range(max(index + 1, 0), first)]
    small = all(token.kind == WORD and token.text.islower() for token in between)
    return index >= 0 and small and scene.low(index) in listed("persons", "residents")


def _personal(scene: Scene, name: NamePhrase, alone: bool = False) -> bool:
    """Two words or more (`alone`: or one) of the shape of a person's name; no region, and no word of outlets."""
    lows = [token.low for token in scene.tokens[name.begin : name.end] if token.kind == WORD]
    known = [low in listed("names", "given") for low in lows]
    placed = not any(known) and any(low in listed("places", "last") for low in lows)
    if placed or any(low in listed("persons", "outlets") for low in lows) or regions.lookup(" ".join(lows)):
        return False
    if not known[0] and (is_ordinary(lows[0]) or not (any(known) or _like_a_name(lows))):
        return False
    return len(lows) > 1 or (alone and known[0]) or name.titled


def _given(scene: Scene, name: NamePhrase) -> bool:
    """Whether the first word is a known given name."""
    return scene.low(name.begin) in listed("names", "given")


def _like_a_name(lows: list[str]) -> bool:
    """Whether unknown words have the shape of a name: the first has it, or none the shape of a place or a body."""
    if likeness(lows[0]) > 0:
        return True
    plain = not any(is_ordinary(low) or regions.lookup(low) for low in lows)
    return plain and len(lows) > 1 and min(map(likeness, lows)) > _UNLIKE
