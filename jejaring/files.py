"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from graph.errors import UsageError


def write_bytes(path: Path, data: bytes) -> None:
    """Write beside the path, then rename: a reader sees the old file or the new one. UsageError in words."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written ({error.strerror}); name a file in a folder you may write"
        ) from error
