"""Which reports are copies of one text."""

from __future__ import annotations

import re

from graph.claims import Report, digest
from graph.lexicon.data import plain

_NOT_WORD = re.compile(r"[\W_]+")


def origin_of(report: Report) -> str:
    """The report's own origin where its loader knows it; else a hash of its words, the same for copies that differ
    in case, spacing, quotes or punctuation alone. A report without words is its own origin."""
    if report.origin:
        return report.origin
    words = _NOT_WORD.sub(" ", plain(report.text)).strip()
    return "origin-" + (digest("text", words) if words else digest("report", report.sha256))
