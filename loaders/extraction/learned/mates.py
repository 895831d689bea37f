"""Who stands right beside whom in the text: a person beside an organization, or another of the same list."""

from __future__ import annotations

from itertools import pairwise

from loaders.extraction.events.scene import Scene

_BESIDE, _LISTED = 45, 9
Mates = dict[str, tuple[str, ...]]


def mates(scene: Scene) -> dict[str, Mates]:
    """By how (beside, listed) and member of the cast those who stand beside him: `beside` is a person and an
    organization with a post or a word or two between, `listed` two of one kind with no more than a comma or `dan`."""
    found: dict[str, dict[str, set[str]]] = {"beside": {}, "listed": {}}
    for line in scene.lines:
        refs = [ref for ref in line.refs if len(ref.refs) == 1 and ref.how in ("name", "title", "within")]
        for left, right in pairwise(refs):
            one, other = left.refs[0], right.refs[0]
            kinds = {scene.entities[one].label, scene.entities[other].label}
            gap = right.start - left.end
            if kinds == {"Person", "Organization"} and gap <= _BESIDE:
                how = "beside"
            elif len(kinds) == 1 and one != other and gap <= _LISTED:
                how = "listed"
            else:
                continue
            found[how].setdefault(one, set()).add(other)
            found[how].setdefault(other, set()).add(one)
    return {how: {one: tuple(sorted(others)) for one, others in each.items()} for how, each in found.items()}
