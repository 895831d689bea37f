"""Boxes that must not overlap: pushed apart, then drawn together as far as they go. Deterministic."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def separate(centres: Array, sizes: Array, gap: float, rounds: int = 400) -> Array:
    """New centres of boxes of these sizes (width, height), at least `gap` apart where `rounds` suffice.

    Each overlapping pair moves along the axis on which it overlaps less; of two on one spot the earlier goes left.
    """
    moved = centres.copy()
    reach = (sizes[:, None, :] + sizes[None, :, :]) / 2 + gap
    order = np.sign(np.arange(len(moved))[:, None] - np.arange(len(moved))[None, :]).astype(np.float64)
    for _ in range(rounds):
        push = _pushes(moved, reach, order)
        if not push.any():
            break
        moved += push
    return moved


def _pushes(centres: Array, reach: Array, order: Array) -> Array:
    apart = centres[:, None, :] - centres[None, :, :]
    overlap = reach - np.abs(apart)
    np.fill_diagonal(overlap[:, :, 0], -1)
    hit = (overlap > 1e-6).all(axis=2)
    across = overlap[:, :, 0] <= overlap[:, :, 1]
    sign = np.where(apart == 0, order[:, :, None], np.sign(apart))
    push: Array = np.zeros_like(centres)
    for axis, chosen in enumerate((across, ~across)):
        steps = np.where(hit & chosen, (overlap[:, :, axis] * 0.5 + 0.05) * sign[:, :, axis], 0.0)
        # Many neighbours push at once: the mean with the strongest keeps the sum from flinging a box away.
        strongest = np.take_along_axis(steps, np.abs(steps).argmax(axis=1)[:, None], axis=1)[:, 0]
        push[:, axis] = (steps.sum(axis=1) + strongest) / 2
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
    apart = np.abs(centres[:, None, :] - centres[None, :, :])
    hit = (apart < (sizes[:, None, :] + sizes[None, :, :]) / 2 - 1e-6).all(axis=2)
    return int(hit.sum()) > len(centres)
