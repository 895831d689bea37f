"""In which kabupaten or kota a report speaks of a ticket: that named around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.slate import Slate
from loaders.extraction.text.parts import Document

_WIDE = ("gubernur", "presiden")


@dataclass(frozen=True, slots=True)
class Areas:
    """`named` gives by paragraph where the report names a kabupaten or kota, as (offset, code); `homes` what was worked
    out of the tickets so far."""

    document: Document
    named: Mapping[int, list[tuple[int, str]]]
    homes: dict[tuple[str, str | None], frozenset[str | None]] = field(default_factory=dict)

    def at(self, offset: int) -> str | None:
        """The kabupaten or kota named last before in the paragraph, else first behind in it; None for none."""
        sentence = self.document.sentence_at(offset)
        here = self.named.get(sentence.paragraph, []) if sentence is not None else []
        place = bisect_right(here, offset, key=lambda item: item[0])
        return here[max(place - 1, 0)][1] if here else None

    def elsewhere(self, slate: Slate, here: str | None) -> bool:
        """Whether a ticket runs in another kabupaten or kota than this one, which the words are about."""
        if here is None or slate.office in _WIDE or not slate.mentions:
            return False
        home = self._home(slate)
        return None not in home and here not in home

    def _home(self, slate: Slate) -> frozenset[str | None]:
        key = slate.name, slate.region
        if key not in self.homes:
            own = {slate.region} if slate.region and "." in slate.region else set()
            self.homes[key] = frozenset(own | {self.at(mention.start) for mention, _ in slate.mentions})
        return self.homes[key]


def areas_of(draft: Draft) -> Areas:
    """The areas of a report."""
    scene, named = draft.ground.scene, dict[int, list[tuple[int, str]]]()
    for chunk in draft.chunks:
        agency = chunk.agency or (chunk.post.agency if chunk.post else None)
        start = scene.tokens[chunk.first].start
        codes = {chunk.code, agency.region if agency else None, chunk.post.region if chunk.post else None}
        sentence = scene.document.sentence_at(start)
        if sentence is not None:
            local = sorted(code for code in codes if code is not None and "." in code)
            named.setdefault(sentence.paragraph, []).extend((start, code) for code in local)
    return Areas(scene.document, named)
