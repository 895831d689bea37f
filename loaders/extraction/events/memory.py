"""What the reader of a text remembers on his way through it."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.claims import Entity
from loaders.extraction.events.roles import Roles, may_be_listed


@dataclass(slots=True)
class Memory:
    """What the reader remembers on the way through a text. `seen`: who was named, latest last; `focus`: whom the last
    sentence was about; `talker`: who last spoke or came in by name; `focused`, `talked`: the paragraphs of both;
    `enumerated`: the last list of servants; `groups`: lists and groups so far; `counted`: where words for groups were
    understood; `coming` and `lists`: who will be named, for words that point ahead; `kin`: who is first named as
    somebody's relative; `interview`: the paragraph that a label gives to a speaker; `client`: the servant for whom a
    lawyer speaks; `opener`: the paragraph and whom its last sentence with a person begins with."""

    roles: Roles
    entities: dict[str, Entity]
    coming: tuple[tuple[int, str], ...]
    lists: tuple[tuple[int, tuple[str, ...]], ...] = ()
    kin: frozenset[str] = frozenset()
    seen: list[str] = field(default_factory=list)
    focus: str | None = None
    talker: str | None = None
    talked: int = -1
    focused: int = -1
    enumerated: tuple[str, ...] = ()
    groups: list[tuple[str, ...]] = field(default_factory=list)
    counted: set[int] = field(default_factory=set)
    interview: tuple[int, str] = (-1, "")
    client: str | None = None
    numbers: dict[int, str] = field(default_factory=dict)
    incumbent: str | None = None
    opener: tuple[int, str | None] = (-1, None)
    openers: dict[int, str | None] = field(default_factory=dict)

    def note(self, refs: tuple[str, ...]) -> None:
        """Remember that these were named just now."""
        for ref in refs:
            if ref in self.seen:
                self.seen.remove(ref)
            self.seen.append(ref)

    def may_be_listed(self, ref: str) -> bool:
        """Whether somebody can be one of a group of servants: no head of a region, no class, no bare post."""
        listed = any(ref in group for group in self.groups)
        return (
            ref not in self.kin
            and ref not in self.roles.chiefs
            and (listed or may_be_listed(self.roles, self.entities, ref))
        )

    def servants(self, but: str | None = None) -> list[str]:
        """Servants named so far, latest first, chiefs of regions last."""
        found = [ref for ref in reversed(self.seen) if ref in self.roles.servants and ref != but]
        return sorted(found, key=lambda ref: ref in self.roles.chiefs)
