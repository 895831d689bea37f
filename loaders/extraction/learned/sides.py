"""Who accuses whatever the weights say: whom the text lists as reporters; and who cannot: his own side, and those who
say that they have not reported him."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.extraction.events.case_registers import register
from loaders.extraction.events.joined import found_by_overseers
from loaders.extraction.events.scene import Line
from loaders.extraction.events.story import Story
from loaders.extraction.events.targets import own_sides
from loaders.extraction.events.unreported import unreported
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


def not_spared(story: Story, blamed: Links) -> Links:
    """The accusations, without those that the text denies, and those that only the weights see against somebody whose
    case an overseer found by itself."""
    accused = tuple(one.ref for one in story.accused)
    spared, found = unreported(story.scene, accused), found_by_overseers(story.scene, accused)
    return {
        pair: lines
        for pair, lines in blamed.items()
        if pair not in spared and (pair in story.blamed or pair[0] not in found)
    }


def with_listed(story: Story, blamed: Links) -> Links:
    """The accusations, with those that the text lists."""
    listed = register(story.scene, tuple(one.ref for one in story.accused)).pairs
    return blamed | {pair: [line] for pair, line in listed.items() if pair not in blamed}


def _speaks(story: Story, seen: Marked, other: str) -> bool:
    people = (person for person, clubs in story.scene.roles.members.items() if other in clubs)
    return any(one in seen.said for one in (other, *people))


def _is_own(story: Story, aimed: tuple[str | None, ...], other: str) -> bool:
    sides = own_sides(story.scene, frozenset(ticket for ticket in aimed if ticket))
    return bool({other, *story.scene.roles.members.get(other, ())} & sides)
