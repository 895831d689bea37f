"""The cast of a report: its persons, agencies, tickets and organizations, and what it states of them as fact."""

from __future__ import annotations

from loaders.extraction.document import Document
from loaders.extraction.mentions import FORMS, Cast, Mention

__all__ = ["FORMS", "Cast", "Mention", "read_cast"]


def read_cast(document: Document) -> Cast:
    """Who and what the document talks about. Pure: the same document gives the same cast, refs included."""
    raise NotImplementedError
