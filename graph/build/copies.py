"""Which reports are nearly one text: an agency's story with another headline, a press release with a line of its own.

Each text has a print: its own origin, and a minhash of its word shingles (Broder 1997), which tells how much two texts
share without comparing them. Reports whose texts share most of it have one origin, and so have all that they are linked
with; that two outlets tell the same in their own words makes them no copies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from graph.build.origin import origin_of_words, words_of
from graph.claims import Report

if TYPE_CHECKING:
    from datasketch import MinHash

SHINGLE = 5  # words
SHORT = 40  # words; shorter texts are copies only where they are equal
NUMBERS = 64  # of a minhash
BAND = 4  # numbers that are looked up together: two texts that share half of their shingles meet in one band
ALIKE = 0.6  # share of all shingles of both that are in both
DIGITS = 8  # hexadecimal digits of a number


def print_of(report: Report) -> str:
    """The print of a report: its origin, and the minhash where its text is long enough and nobody told its origin."""
    if report.origin:
        return report.origin
    words = words_of(report.text)
    own = origin_of_words(words, report.sha256)
    if len(words) < SHORT:
        return own
    sketch = _blank().copy()
    sketch.update_batch(" ".join(words[at : at + SHINGLE]).encode() for at in range(len(words) - SHINGLE + 1))
    return own + " " + "".join(f"{int(number):0{DIGITS}x}" for number in sketch.hashvalues)


@cache
def _blank() -> MinHash:
    """The minhash of no words: to draw its permutations anew for each text takes as long as to hash the text."""
    from datasketch import MinHash  # noqa: PLC0415 - it costs start-up time that most commands need not pay

    return MinHash(num_perm=NUMBERS, seed=1)


def taken_apart(text: str) -> tuple[str, str]:
    """The origin in a print, which may have several words where a table gave it, and the minhash, empty for none."""
    own, _, sketch = text.rpartition(" ")
    return (own, sketch) if own and len(sketch) == NUMBERS * DIGITS else (text, "")


def origins_of(prints: Mapping[str, str]) -> dict[str, str]:
    """Report -> the origin that it shares with others, for the reports of which copies are there; a function of the set
    of prints."""
    sketches = dict(map(taken_apart, prints.values()))
    roots: dict[str, str] = {}
    for one, other in _near({own: sketch for own, sketch in sketches.items() if sketch}):
        ours, theirs = root_of(roots, one), root_of(roots, other)
        if ours != theirs:
            roots[max(ours, theirs)] = min(ours, theirs)
    return {sha: root for sha, text in prints.items() if (root := root_of(roots, own := taken_apart(text)[0])) != own}


def root_of(roots: Mapping[str, str], own: str) -> str:
    """The smallest origin that is linked with this one."""
    while own in roots:
        own = roots[own]
    return own


def _near(sketches: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of origins whose texts are alike, among those that meet in a band."""
    bands: dict[tuple[int, str], list[str]] = defaultdict(list)
    for own in sorted(sketches):
        for at, part in enumerate(_parts(sketches[own], BAND * DIGITS)):
            bands[at, part].append(own)
    seen: set[tuple[str, str]] = set()
    for group in bands.values():
        for number, one in enumerate(group):
            for other in group[number + 1 :]:
                if (one, other) not in seen:
                    seen.add((one, other))
                    if alike(sketches[one], sketches[other]) >= ALIKE:
                        yield one, other


def _parts(text: str, size: int) -> Iterable[str]:
    return (text[at : at + size] for at in range(0, len(text), size))


def alike(one: str, other: str) -> float:
    """The share of their shingles that two texts have in common, as their minhashes tell it: 0 to 1."""
    pairs = list(zip(_parts(one, DIGITS), _parts(other, DIGITS), strict=True))
    return sum(a == b for a, b in pairs) / len(pairs)
