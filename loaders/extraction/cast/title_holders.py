"""Whether a title of districts and villages is followed by its holder, and not by the place: Camat Budi Santoso."""

from __future__ import annotations

from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.name_shapes import SURE, districts, likeness, place_words
from loaders.extraction.cast.runs import Runs, district_end, name_behind, run_end
from loaders.extraction.cast.scene import Scene

_SHAPED, _SPEAKING, _GIVEN = 2.2, 1.0, 2.0


def is_person(scene: Scene, runs: Runs, at: int, known: bool) -> bool:
    """Whether a title of districts or villages is followed by its holder and no place: Camat Gesi ... Sekcam Budi
    Santoso; `known`: the report names such a place elsewhere."""
    end = run_end(scene, at)
    lows = [scene.low(index) for index in range(at, end)]
    if not lows or district_end(scene, at) > at or " ".join(lows) in districts() or lows[0] in districts():
        return False
    if name_behind(scene, end) or any(word in place_words() or word in listed("places", "last") for word in lows):
        return False
    here = scene.low(at - 1) in listed("places", "place_nouns")
    if sum(count for key, count in runs.behind.items() if key[0] == lows[0]) > here:
        return False
    shapes = [likeness(word) for word in lows]
    if len(lows) == 1:
        speaks = scene.low(end) in listed("persons", "says") and shapes[0] > _SPEAKING
        return known and (shapes[0] >= SURE or speaks)
    if known and shapes[0] >= _GIVEN and not any(word in listed("functions", "words") for word in lows):
        return True
    return shapes[0] >= SURE and (known or (min(shapes) > 0 and sum(shapes) / len(shapes) > _SHAPED))


def is_named_elsewhere(scene: Scene, runs: Runs, at: int) -> bool:
    """Camat Rinaldi, Camat A M: words that the report has for a person elsewhere, and for no place."""
    return _is_first_name(scene, runs, at) or _is_whole_name(scene, runs, at)


def _is_whole_name(scene: Scene, runs: Runs, at: int) -> bool:
    """Two words or more that stand elsewhere behind no title and no word for a place, or end a longer name."""
    lows = tuple(scene.low(index) for index in range(at, run_end(scene, at)))
    if len(lows) < 2 or any(key[0] == lows[0] for key in runs.behind) or lows[-1] in listed("places", "last"):
        return False
    if district_end(scene, at) > at or lows[0] in place_words() | districts() or max(map(likeness, lows)) <= 0:
        return False
    if name_behind(scene, at + len(lows)):
        return False
    longer = [key for key in runs.whole if len(key) > len(lows) and key[-len(lows) :] == lows]
    return lows in runs.free or any(key[-len(lows) - 1] != scene.low(at - 1) for key in longer)


def _is_first_name(scene: Scene, runs: Runs, at: int) -> bool:
    """A single word with which the report's name of a person begins or ends, and that is no place of it."""
    word = scene.low(at)
    alone = run_end(scene, at) == at + 1 and not name_behind(scene, at + 1)
    if not alone or word in districts() | place_words():
        return False
    named, longer = likeness(word) > 0, [key for key in runs.whole if len(key) > 1 and not runs.behind[key]]
    fuller = any(word == key[-1] and likeness(key[0]) >= SURE for key in longer)
    fuller = fuller or (named and any(word in (key[0], key[-1]) for key in longer))
    return (fuller or (named and word in runs.acting)) and not runs.behind[(word,)]
