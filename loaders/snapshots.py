"""Pages that were fetched and kept: what is known of each stands in a .json of the same stem beside its bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

FOLDER = "snapshots"
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([\w.:-]+)""", re.I)


def known_of(path: Path) -> tuple[Mapping[str, str], str]:
    """What a record beside a kept page says of it: its address, as a row of a reports.csv, and what its server called
    the charset. Nothing of any other file, and where no record can be read."""
    if path.parent.name != FOLDER:
        return {}, ""
    try:
        record = json.loads(path.with_suffix(".json").read_text("utf-8"))
        found = _CHARSET.search(str(record["headers"].get("content-type", "")))
        return {"url": str(record["final"])}, found[1] if found else ""
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}, ""
