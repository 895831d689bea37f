"""What the readers of entities share about one report: its tokens, its geography, its runs of capitalized words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.extraction.cast.places import Geography, survey
from loaders.extraction.cast.runs import Runs, place_end, survey_runs, told_in_body
from loaders.extraction.cast.scene import Scene, lay_out
from loaders.extraction.cast.seats import in_row_of_named, named_seats
from loaders.extraction.text.parts import Document


@dataclass(frozen=True, slots=True)
class Ground:
    """A scene with what was surveyed of it; `acronyms` of organizations that the report itself explains, with the
    kind of each; `seats` the kinds of districts and villages of which the report names one."""

    scene: Scene
    geography: Geography
    runs: Runs
    acronyms: Mapping[str, str] = field(default_factory=dict)
    seats: frozenset[str] = frozenset()

    def place_end(self, at: int) -> int:
        """Where the name of the place that begins at the token ends."""
        end = place_end(self.scene, self.runs, at)
        if end - at == 2 and in_row_of_named(self.scene, at):
            end = at + 1
        return told_in_body(self.scene, self.runs, at, end) if self.scene.in_headline(at) else end


def survey_ground(document: Document) -> Ground:
    """The ground of a document."""
    scene = lay_out(document)
    return Ground(scene, survey(scene), survey_runs(scene), seats=named_seats(scene))
