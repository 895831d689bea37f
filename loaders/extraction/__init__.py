"""How Indonesian reports on civil-servant neutrality are read: rules over the language."""

from __future__ import annotations

from dataclasses import replace

from graph.claims import Reading, Report
from loaders.extraction.as_printed import as_printed
from loaders.extraction.cast.cast import read_cast
from loaders.extraction.emit import VERSION, emit
from loaders.extraction.events.events import read_events
from loaders.extraction.events.slogans import with_slogan
from loaders.extraction.events.stages import with_stages
from loaders.extraction.shouted import in_small
from loaders.extraction.text.document import prepare
from loaders.extraction.text.mending import mended
from loaders.structure import with_structure

__all__ = ["VERSION", "extract"]


def extract(report: Report) -> Reading:
    """The reading of a report by rules. Pure: no database, no network, no clock; the same report gives the same
    reading, whatever was read before."""
    whole = mended(report.text)
    text = in_small(whole.text if whole else report.text)
    if text == report.text:
        return _read(report)
    return as_printed(_read(replace(report, text=text)), report, whole)


def _read(report: Report) -> Reading:
    document = prepare(report)
    cast = read_cast(document)
    entities, claims = read_events(document, cast)
    return with_structure(with_slogan(with_stages(emit(document, cast, entities, claims))))
