"""Other names that a report gives a person: alias, akrab disapa, a short name in parentheses."""

from __future__ import annotations

from loaders.extraction.cast.chunks import NAME, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.name_index import Key
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.sightings import Sighting


def nicknames(scene: Scene, chunks: tuple[Chunk, ...], sightings: tuple[Sighting, ...]) -> dict[Key, Key]:
    """Key of a nickname -> key of the full name named just before it."""
    keys = {sighting.chunk: sighting.key for sighting in sightings}
    found: dict[Key, Key] = {}
    for number in range(len(chunks) - 1):
        one, two = chunks[number], chunks[number + 1]
        if one.kind != NAME or two.kind != NAME:
            continue
        gap = between(scene, one, two)
        if gap is not None and keys[number + 1] != keys[number] and _is_called(scene, two, gap, keys, number):
            found[keys[number + 1]] = keys[number]
    return found


def _is_called(scene: Scene, two: Chunk, gap: str, keys: dict[int, Key], number: int) -> bool:
    plain = gap.replace('"', "").replace(",", "").strip()
    if plain in listed("persons", "nickname") or plain.removeprefix("yang ") in listed("persons", "nickname"):
        return True
    if "yang" in plain.split() and plain.endswith(("disapa", "dipanggil", "disebut", "alias")):
        return True
    if gap.strip(' "') != "(" or scene.low(two.last).strip('"') not in (")", ""):
        return False
    short, full = "".join(keys[number + 1]), keys[number]
    return len(full) > 1 and (
        short == "".join(word[0] for word in full) or any(word.startswith(short[:3]) for word in full)
    )
