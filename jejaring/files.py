"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from graph.errors import UsageError


def write_bytes(path: Path, data: bytes) -> None:
    """Write beside the path, then rename: a reader sees the old file or the new one. A link stays one, and what is no
    regular file (a pipe, /dev/stdout) is written as it is. UsageError in words."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            path.write_bytes(data)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            _replace(target, data)
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written ({error.strerror}); name a file in a folder you may write"
        ) from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
