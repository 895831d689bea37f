"""A decision as the report tells it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from loaders.extraction.events.scene import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A decision told of somebody: `outcome` confirmed or cleared; `refs` empty for a mere number (`count`) of the
    accused; `sure` when they stand in its own sentence."""

    line: Line
    start: int
    outcome: str
    refs: tuple[str, ...]
    sure: bool
    judges: tuple[str, ...]
    track: str | None
    count: int | None = None

    @property
    def authority(self) -> str | None:
        """Who decided; None where the report does not tell."""
        return self.judges[0] if self.judges else None


def without(verdict: Verdict, refs: Collection[str]) -> Verdict:
    """A decision that does not mean these."""
    return replace(verdict, refs=tuple(ref for ref in verdict.refs if ref not in refs))
