"""Which rules read a report: a fingerprint of all that decides how, so that better rules read it again."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
PLACES = (HERE, HERE.parent / "lexicon", HERE.parent.parent / "graph" / "lexicon")


def fingerprint() -> str:
    """Twelve hexadecimal digits over the bytes of the rules and word lists; equal files give equal digits."""
    found = sha256((HERE.parent / "structure.py").read_bytes())
    for path in sources():
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:12]


def sources() -> Iterator[Path]:
    """The files that decide, in a fixed order."""
    for place in PLACES:
        yield from sorted(path for path in place.rglob("*") if path.suffix in {".py", ".toml", ".tsv", ".json"})
