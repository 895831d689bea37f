"""On whose side an accuser stands: the team of a ticket does not accuse who acted for it."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.extraction.events.scene import Line
from loaders.extraction.events.story import Story
from loaders.extraction.events.targets import own_sides
from loaders.extraction.learned.marks import Marked

Links = dict[tuple[str, str], list[Line]]


def of_others(story: Story, seen: Marked, aimed: Mapping[str, tuple[str | None, ...]], blamed: Links) -> Links:
    """The accusations, without those that only the weights see from a team, or its people, of the ticket for which
    he acted, where the team and its people say nothing."""
    return {
        pair: lines
        for pair, lines in blamed.items()
        if pair in story.blamed or _speaks(story, seen, pair[1]) or not _is_own(story, aimed.get(pair[0], ()), pair[1])
    }


def _speaks(story: Story, seen: Marked, other: str) -> bool:
    people = (person for person, clubs in story.scene.roles.members.items() if other in clubs)
    return any(one in seen.said for one in (other, *people))


def _is_own(story: Story, aimed: tuple[str | None, ...], other: str) -> bool:
    sides = own_sides(story.scene, frozenset(ticket for ticket in aimed if ticket))
    return bool({other, *story.scene.roles.members.get(other, ())} & sides)
