"""A reading of a text whose words were mended, put back upon the text as it came."""

from __future__ import annotations

from dataclasses import replace

from graph.claims import Claim, Entity, Reading, Report, Span
from loaders.extraction.text.mending import Mended


def as_printed(reading: Reading, report: Report, whole: Mended | None) -> Reading:
    """The reading with its spans where the words stand in the report's own text."""

    def back(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(whole.back, spans)) if whole else spans

    def claim(one: Claim) -> Claim:
        reply = replace(one.reply, spans=back(one.reply.spans)) if one.reply else None
        return replace(one, spans=back(one.spans), reply=reply)

    def entity(one: Entity) -> Entity:
        return replace(one, mentions=back(one.mentions))

    return replace(
        reading,
        report=replace(reading.report, text=report.text),
        entities=tuple(map(entity, reading.entities)),
        claims=tuple(map(claim, reading.claims)),
    )
