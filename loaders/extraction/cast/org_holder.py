"""Ketua LSM X Y | N M mengatakan: where the name of an organization ends that the holder of a post in it follows
without a comma."""

from __future__ import annotations

from loaders.extraction.cast.cues import is_ordinary, listed
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.runs import is_name_word, name_behind, run_end
from loaders.extraction.cast.scene import Scene

_ALONE, _ACTING, _WHOLE, _SPLIT, _ACTS = 2.0, 3.0, 4.0, 3.5, 2.0
_SIZE = (0.0, -2.5, 0.8, 0.2, -1.0)


def before_holder(ground: Ground, at: int, inner: int, end: int) -> int:
    """The end of the name whose words begin at `inner`, behind the head word at `at`, without the name of a person
    behind them; `end` where all of it is the name, or no post stands in front."""
    scene = ground.scene
    stop = max(run_end(scene, end), end) if scene.joined(end) else end
    if stop - inner < 2 or end == inner or at < scene.body or not is_held(scene, at):
        return end
    if scene.low(stop) in ("(", ")") or name_behind(scene, stop):
        return end
    acts = scene.joined(stop) and scene.low(stop) in listed("persons", "says") | listed("persons", "does")
    splits = [split for split in range(inner + 1, min(end + 1, stop)) if is_name_word(scene, split)]
    best = max(splits, key=lambda split: _weight(ground, split, stop), default=end)
    return best if best < end and _weight(ground, best, stop) + _ACTS * acts >= _SPLIT else end


def is_held(scene: Scene, at: int) -> bool:
    """Whether a post in an organization stands before its name: Ketua, Ketua Umum, Juru Bicara."""
    backs = [back for back in (1, 2, 3) if scene.joined(at - back + 1)]
    return any(scene.low(at - back) in listed("organizations", "posts") for back in backs)


def _weight(ground: Ground, split: int, end: int) -> float:
    """How much speaks for a person's name from `split` to `end`."""
    scene, runs = ground.scene, ground.runs
    lows = tuple(scene.low(index) for index in range(split, end))
    elsewhere = runs.whole[lows] > (not is_name_word(scene, split - 1))
    acting = any(low in runs.acting for low in lows)
    if (likeness(lows[0]) <= 0 and not elsewhere and not acting) or lows[0] in listed("organizations", "people"):
        return 0.0
    alone = len(lows) > 1 and any(runs.whole[(low,)] > runs.behind[(low,)] for low in lows)
    region, _, stop = region_at(scene, ground.geography, split - 1)
    told = _WHOLE * elsewhere + _ALONE * alone + _ACTING * acting + 2 * (region is not None and stop == split)
    return _SIZE[min(len(lows), 4)] + likeness(lows[0]) + told - 2.0 * sum(is_ordinary(low) for low in lows)
