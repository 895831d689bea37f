"""How two names of persons resemble each other, in words.

Words are aligned in their order. Each pair of words is the same in sound, one an initial or a clip of the other, or
a slip of the pen; words without a partner may be left over on one side only.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from graph.identity.spelling import Name, common, together

LEVELS = ("equal", "sound", "near", "initials", "part", "single", "nick")
LONG = 6  # letters of a word in which two slips may be one word
CLIP = 3  # letters that a clip has at least
Words = tuple[tuple[str, str], ...]  # each word with its sound


@dataclass(frozen=True, slots=True)
class Likeness:
    """`level` is one of LEVELS, strongest first: equal (but for titles, case, signs and spaces); sound (one spelling of
    the other); near (one word differs by a slip); initials (a word is shortened to its first letter); part (all
    words of the shorter are in the longer, two or more); single (the shorter is one word of the longer); nick (a word
    is a clip of one of the longer, or differs by a slip beside an initial or a word left out). `words` is how many
    words the shorter name has; not `telling`: the words that are the same are parts of very many names, or a clip is as
    well another name (Hayati, Nurhayati). `behind`: the longer name begins with a telling word of its own, as the name
    of a child does that ends with a parent's."""

    level: str
    words: int
    reason: str
    telling: bool = True
    behind: bool = False

    @property
    def rank(self) -> int:
        """0 for the strongest."""
        return LEVELS.index(self.level)


def likeness(one: Name, other: Name) -> Likeness | None:
    """The resemblance; None for two names of which one cannot be the other."""
    if not one.full or not other.full:
        return None
    if one.whole == other.whole:
        return _same(one, other)
    short, long = sorted((one, other), key=lambda name: (len(name.sounds), name.words))
    found = _best(short.pairs, long.pairs)
    if not found or (graded := _graded(short, long, Counter(found))) is None:
        return _turned(one, other)
    own = found[0] == "left" and len(long.sounds[0]) > 1 and long.sounds[0] not in common()
    return replace(graded, behind=True) if own else graded


def _same(one: Name, other: Name) -> Likeness:
    words = max(len(one.full), len(other.full))
    if "".join(one.words) == "".join(other.words):
        return Likeness("equal", words, "same name")
    return Likeness("sound", words, f"one name in two spellings ({' '.join(one.words)}, {' '.join(other.words)})")


def _turned(one: Name, other: Name) -> Likeness | None:
    """One name with the words of the other in another order (Laode Herman, Herman La Ode)."""
    if all(sound[0] != other.whole[0] for sound in one.sounds[1:]):
        return None  # most pairs, and to join the words of each takes long
    turns = (together(one.sounds[at:] + one.sounds[:at]) for at in range(1, len(one.sounds)))
    if not one.telling or other.whole not in turns:
        return None
    reason = f"the same words in another order ({' '.join(one.words)}, {' '.join(other.words)})"
    return Likeness("near", len(one.full), reason)


def _graded(short: Name, long: Name, found: Counter[str]) -> Likeness | None:
    words, both = len(short.full), f"({' '.join(short.words)}, {' '.join(long.words)})"
    telling = bool(found["same"])
    if found["near"] + found["clip"] + found["tail"] > 1 or not (telling or found["common"] or words == 1):
        return None
    if found["clip"] or found["tail"]:
        plain = not found["initial"] and (words == 1 or (telling and not found["tail"]))
        fits = plain or telling
        return Likeness("nick", words, f"short for a part of the name {both}", plain) if fits else None
    if found["near"]:
        if found["initial"] or found["left"]:
            return Likeness("nick", words, f"one slip apart and shortened {both}") if telling else None
        return Likeness("near", words, f"one slip apart {both}", telling or words == 1)
    if found["initial"]:
        return Likeness("initials", words, f"a word shortened to its initial {both}", telling)
    if words > 1:
        return Likeness("part", words, f"short name within the full name {both}", telling)
    return Likeness("single", 1, f"one word of the full name {both}", telling)


@lru_cache(maxsize=4096)
def _best(short: Words, long: Words) -> tuple[str, ...] | None:
    """How the words pair off in the cheapest alignment; None where a word of the shorter has no partner."""
    if not short:
        return ("left",) * len(long)
    if not long:
        return None
    found: list[tuple[str, ...]] = []
    for ours, theirs in ((1, 1), (1, 2), (2, 1)):
        if len(short) < ours or len(long) < theirs:
            continue
        kind = _kind(_joined(short[:ours]), _joined(long[:theirs]), joined=ours + theirs > 2)
        rest = _best(short[ours:], long[theirs:]) if kind else None
        if kind and rest is not None:
            found.append((kind, *rest))
    if len(long) > len(short) and (rest := _best(short, long[1:])) is not None:
        found.append(("left", *rest))
    return min(found, key=_cost, default=None)


def _joined(words: Words) -> tuple[str, str]:
    return words[0] if len(words) == 1 else ("".join(word for word, _ in words), together(sound for _, sound in words))


def _cost(kinds: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    worth = {"same": 0, "common": 0, "left": 1, "initial": 2, "near": 4, "clip": 5, "tail": 5}
    return sum(worth[kind] for kind in kinds), kinds


def _kind(ours: tuple[str, str], theirs: tuple[str, str], *, joined: bool) -> str:
    """How two words, each with its sound, resemble each other; empty where they do not. Words written together, and
    words with digits, must be the same; a word of very many names that is the same tells little. A "clip" is a long
    beginning, a "tail" an end, a middle or a short beginning, which stands for a name where it is all that is told."""
    one, other = ours[1], theirs[1]
    if one == other:
        return "initial" if len(one) == 1 else "common" if one in common() else "same"
    if joined or any(map(str.isdecimal, one + other)):
        return ""
    if len(one) == 1 or len(other) == 1:
        return "initial" if {part[0] for part in ours} & {part[0] for part in theirs} else ""
    if slip(one, other) or slip(ours[0], theirs[0]):
        return "near"
    small, large = sorted((one, other), key=len)
    if len(small) < CLIP:
        return ""
    if large.startswith(small):
        return "clip" if len(small) > CLIP else "tail"
    inside = large.endswith(small) or (len(small) > CLIP + 1 and small in large)
    return "tail" if len(small) > CLIP and inside else ""


def slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter, or long ones with a common beginning by two; short ones never."""
    size = min(len(one), len(other))
    if size < CLIP + 1:
        return False
    allowed = 2 if size >= LONG and one[:3] == other[:3] else 1
    return Levenshtein.distance(one, other, score_cutoff=allowed) <= allowed
