"""What a container holds: documents in it as bytes, each with what the container says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from graph.errors import InputError

LARGEST = 20 * 1024 * 1024  # bytes of one document: a saved page with everything inlined has some megabytes
LARGEST_CONTAINER = 1024 * 1024 * 1024
MOST = 200_000  # documents in one container
DEEPEST = 2  # containers in containers: an archive of messages with attachments


@dataclass(frozen=True, slots=True)
class Part:
    """A document on the disk (without `data`) or in a container. `path` of the latter is the container's with the name
    of the document behind it; `row` the metadata, named as the columns of a reports.csv; `wrong` why it cannot be
    taken, in words; `noise` what was passed over or is strange; `single`: no container, whatever it looks like."""

    path: Path
    data: bytes | None = None
    row: Mapping[str, str] = field(default_factory=dict)
    wrong: str = ""
    noise: tuple[str, ...] = ()
    single: bool = False


def too_large(path: Path, size: int) -> InputError:
    """The error for a file above the limit."""
    return InputError(
        f"{path}: {size / 1e6:.0f} MB; expected at most {LARGEST // 1024 // 1024} MB a report; split it by report"
    )


def whole(path: Path, data: bytes | None) -> bytes:
    """All bytes of a document; InputError where it is too large or cannot be read."""
    if data is not None:
        if len(data) > LARGEST:
            raise too_large(path, len(data))
        return data
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise too_large(path, size)
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the name and its rights") from error


def day_of(text: str) -> str:
    """The ISO day at the start of a date and time; empty where there is none."""
    try:
        return date.fromisoformat(text.strip()[:10]).isoformat()
    except ValueError:
        return ""
