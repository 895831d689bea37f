"""Boxes that must not overlap: pushed apart, then drawn together as far as they go. Deterministic."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def separate(centres: Array, sizes: Array, gap: float, rounds: int = 1500) -> Array:
    """New centres of boxes of these sizes (width, height), at least `gap` apart where `rounds` suffice.

    Each overlapping pair moves along the axis on which it overlaps less; of two on one spot the earlier goes left.
    """
    moved = centres.copy()
    for _ in range(rounds):
        push = _pushes(moved, sizes, gap)
        if not push.any():
            break
        moved += push
    return moved


def _close(centres: Array, sizes: Array, gap: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """All pairs (earlier, later) of boxes whose spans across the page touch, found by a sweep from left to right."""
    left = centres[:, 0] - sizes[:, 0] / 2
    order = np.argsort(left, kind="stable")
    ends = np.searchsorted(left[order], (left + sizes[:, 0] + gap)[order], side="left")
    counts = np.maximum(ends - np.arange(1, len(order) + 1), 0)
    first = np.repeat(np.arange(len(order)), counts)
    second = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts) + first + 1
    one, other = order[first], order[second]
    return np.minimum(one, other), np.maximum(one, other)


def _pushes(centres: Array, sizes: Array, gap: float) -> Array:
    """How far each box moves in one round. Many neighbours push at once: the mean of their sum and the strongest keeps
    the sum from flinging a box away."""
    one, other = _close(centres, sizes, gap)
    apart = centres[one] - centres[other]
    overlap = (sizes[one] + sizes[other]) / 2 + gap - np.abs(apart)
    hit = (overlap > 1e-6).all(axis=1)
    one, other, apart, overlap = one[hit], other[hit], apart[hit], overlap[hit]
    axis = np.where(overlap[:, 0] <= overlap[:, 1], 0, 1)
    rows = np.arange(len(one))
    sign = np.where(apart[rows, axis] == 0, -1.0, np.sign(apart[rows, axis]))
    step = (overlap[rows, axis] * 0.5 + 0.05) * sign
    push: Array = np.zeros_like(centres)
    for side in (0, 1):
        chosen = axis == side
        pushed = np.concatenate([one[chosen], other[chosen]])
        steps = np.concatenate([step[chosen], -step[chosen]])
        most, least, total = (np.zeros(len(centres)) for _ in range(3))
        np.maximum.at(most, pushed, steps)
        np.minimum.at(least, pushed, steps)
        np.add.at(total, pushed, steps)
        push[:, side] = (total + np.where(most >= -least, most, least)) / 2
    return push


def gather(centres: Array, sizes: Array, gap: float, steps: int = 40) -> Array:
    """The same boxes closer together: shrunk step by step towards their middle, as long as the picture gets smaller."""
    best = separate(centres, sizes, gap)
    for _ in range(steps):
        tried = separate((best - best.mean(axis=0)) * 0.965, sizes, gap, 120)
        if extent(tried, sizes).prod() >= extent(best, sizes).prod() * 0.998 or overlapping(tried, sizes):
            break
        best = tried
    return best


def extent(centres: Array, sizes: Array) -> Array:
    """Width and height of all boxes together."""
    found: Array = (centres + sizes / 2).max(axis=0) - (centres - sizes / 2).min(axis=0)
    return found


def overlapping(centres: Array, sizes: Array) -> bool:
    """Whether any two boxes overlap."""
    one, other = _close(centres, sizes, 0.0)
    apart = np.abs(centres[one] - centres[other])
    return bool((apart < (sizes[one] + sizes[other]) / 2 - 1e-6).all(axis=1).any())
