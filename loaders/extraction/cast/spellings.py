"""One person spelled in two ways in one report: Widiyanto and Widianto, Yohanes and Yohanis B, Hadi Wijaya and
Hadiwijaya."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.identity.posts import agree
from graph.identity.spelling import sound, together
from loaders.extraction.cast.name_index import Key
from loaders.extraction.cast.namesakes import Held
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.sightings import Sighting

_LONG, _MOST, _PAIR = 5, 8, 2


def joined_spellings(
    scene: Scene, groups: list[list[Key]], sightings: tuple[Sighting, ...], held: Mapping[Key, Held]
) -> list[list[Key]]:
    """The groups, those of one person in two spellings made one, under the spelling that the report uses more."""
    places: dict[Key, list[Sighting]] = {}
    for sighting in sightings:
        places.setdefault(sighting.key, []).append(sighting)
    gone: set[int] = set()
    for one, two in _alike([group[0] for group in groups]):
        if one in gone or two in gone or not _may_be_one(scene, groups[one], groups[two], places, held):
            continue
        counts = [sum(len(places.get(key, ())) for key in groups[number]) for number in (one, two)]
        kept, lost = (two, one) if counts[1] > counts[0] else (one, two)
        groups[kept].extend(groups[lost])
        gone.add(lost)
    return [group for number, group in enumerate(groups) if number not in gone]


def _alike(keys: list[Key]) -> Iterator[tuple[int, int]]:
    """Pairs of names that sound alike, of which one is part of the other by its sounds, or that differ by one slip of
    the pen in one of several words."""
    heard: dict[tuple[object, ...], list[int]] = {}
    for number, key in enumerate(keys):
        if any(len(word) < 2 for word in key):
            continue
        sounds = tuple(map(sound, key))
        marks: list[tuple[object, ...]] = [("whole", together(sounds))] if len(together(sounds)) > _LONG else []
        if len(key) > 1:
            marks += [(place, len(key), *sounds[:place], *sounds[place + 1 :]) for place in range(len(key))]
            marks += [("part", *sounds[at : at + 2]) for at in range(len(key) - 1)]
        for mark in marks:
            others = heard.setdefault(mark, [])
            for other in others[-_MOST:]:
                if _agree(mark[0], keys[other], key):
                    yield other, number
            others.append(number)


def _agree(mark: object, one: Key, two: Key) -> bool:
    """Whether two names that share the mark are alike."""
    if mark == "part":
        return len(one) != len(two) and min(len(one), len(two)) == _PAIR
    return mark == "whole" or (isinstance(mark, int) and _slip(one[mark], two[mark]))


def _slip(one: str, two: str) -> bool:
    """Whether one letter inside the word is wrong, missing, added or out of place; its first and last letter stand,
    since they tell men from women and one name from another (Supriyadi, Supriyati)."""
    if min(len(one), len(two)) < _LONG or one[0] != two[0] or one[-1] != two[-1] or one == two:
        return False
    if {one[-2:], two[-2:]} == {"di", "ti"}:
        return False
    if len(one) == len(two):
        wrong = [at for at in range(len(one)) if one[at] != two[at]]
        swapped = len(wrong) == 2 and one[wrong[0]] == two[wrong[1]] and one[wrong[1]] == two[wrong[0]]
        return len(wrong) == 1 or (swapped and wrong[1] == wrong[0] + 1)
    short, long = sorted((one, two), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def _may_be_one(
    scene: Scene, one: list[Key], two: list[Key], places: Mapping[Key, list[Sighting]], held: Mapping[Key, Held]
) -> bool:
    """Not where both stand in one sentence, nor where they hold posts in agencies of different kinds, or different
    posts."""
    ours, theirs = ({scene.sentences[s.name.begin] for key in keys for s in places.get(key, ())} for keys in (one, two))
    if ours & theirs:
        return False
    first, second = (_all_held(keys, held) for keys in (one, two))
    if first.kinds and second.kinds and not first.kinds & second.kinds:
        return False
    agreed = {agree(ours, theirs) for ours in first.titles for theirs in second.titles}
    return agreed != {"conflict"}


def _all_held(keys: list[Key], held: Mapping[Key, Held]) -> Held:
    """What stands with any of the names."""
    found = Held()
    for key in keys:
        if key in held:
            found.kinds |= held[key].kinds
            found.titles |= held[key].titles
    return found
