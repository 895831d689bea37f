"""Clipped names of persons who are named in full elsewhere: Parlin for Parlindungan, Pak Yan for Wayan."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.cast.name_index import Key
from loaders.extraction.cast.sightings import Sighting


def joined_clips(groups: list[list[Key]], sightings: tuple[Sighting, ...]) -> list[list[Key]]:
    """The persons, each a list of names with the fullest first, where a clipped first name, alone or with the same last
    name, has joined the only fuller one."""
    letters = {sighting.key for sighting in sightings if sighting.name.initials}
    addressed = {one.key for one in sightings if one.name.titled} - {
        one.key for one in sightings if not one.name.titled
    }
    near = _by_parts(groups, letters)
    gone: set[int] = set()
    for number, group in enumerate(groups):
        short = group[0]
        if short in letters or len(short) > 2:
            continue
        start = short[0][:4] if len(short) == 1 else short[-1]
        called = short in addressed and len(short) == 1 and len(short[0]) < 4
        fits = [
            it
            for it in near.get(start, ())
            if it != number and (_called(short[0], groups[it][0]) if called else _stands_for(short, groups[it][0]))
        ]
        if len(fits) == 1:
            groups[fits[0]].extend(group)
            gone.add(number)
    first = first_chunks(sightings)
    kept = [group for number, group in enumerate(groups) if number not in gone]
    return sorted(kept, key=lambda group: min(first[key] for key in group))


def _by_parts(groups: list[list[Key]], letters: set[Key]) -> dict[str, dict[int, None]]:
    """The numbers of the groups by the last word of their fullest name, and by what its words begin or end with."""
    near: dict[str, dict[int, None]] = {}
    for number, group in enumerate(groups):
        if group[0] in letters:
            continue
        for start in (group[0][-1], *(part for word in group[0] for part in _parts(word))):
            near.setdefault(start, {})[number] = None
    return near


def _parts(word: str) -> Iterator[str]:
    yield word[:4]
    if len(word) > 4:
        yield from (word[:2], word[:3], word[-2:], word[-3:])


def first_chunks(sightings: tuple[Sighting, ...]) -> dict[Key, int]:
    """The number of the first chunk that has each name."""
    first: dict[Key, int] = {}
    for sighting in sightings:
        first[sighting.key] = min(sighting.chunk, first.get(sighting.key, sighting.chunk))
    return first


def _called(short: str, full: Key) -> bool:
    """Pak Jon, Pak Yan: with a form of address, two or three letters with which a word of the name begins or ends."""
    return any(len(word) > 4 and (word.startswith(short) or word.endswith(short)) for word in full)


def _stands_for(short: Key, full: Key) -> bool:
    head = short[0]
    if len(short) == 1:
        return len(head) >= 4 and any(word.startswith(head) and word != head for word in full)
    if len(full) < 2 or short[-1] != full[-1] or len(head) < 3 or head == full[0]:
        return False
    letters = iter(full[0])
    inside = all(letter in letters for letter in head) and 2 * len(head) >= len(full[0])
    return full[0].startswith(head) or full[0].endswith(head) or (inside and len(head) > 3)
