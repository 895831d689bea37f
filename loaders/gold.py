"""The extract format: one JSON a report, as people annotate reports; written and read back."""

from __future__ import annotations

from loaders.gold_read import from_document
from loaders.gold_write import to_document

__all__ = ["from_document", "to_document"]
