"""The files that are served: Neo4j Browser out of its jar, and our own pages beside it."""

from __future__ import annotations

import mimetypes
import threading
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "browser/"
TYPES = {".js": "text/javascript", ".grass": "text/plain", ".woff2": "font/woff2", ".cypher": "text/plain"}


@dataclass(frozen=True, slots=True)
class File:
    """What is answered: a media type and the bytes."""

    type: str
    data: bytes


def typed(name: str, data: bytes) -> File:
    """A file with the media type of its name."""
    kind = TYPES.get(Path(name).suffix) or mimetypes.guess_type(name, strict=True)[0] or "application/octet-stream"
    text = kind.startswith("text/") or kind == "application/json"
    return File(f"{kind}; charset=utf-8" if text else kind, data)


class Site:
    """An open jar and our own pages. Asked from several threads; closed at the end."""

    def __init__(self, jar: Path, pages: Mapping[str, bytes]) -> None:
        self._jar = zipfile.ZipFile(jar)
        self._turn = threading.Lock()
        self._names = frozenset(self._jar.namelist())
        self._pages = pages

    def file(self, path: str) -> File | None:
        """The file at a path without its leading slash; a folder is its index.html; None where nothing is."""
        name = f"{path}index.html" if not path or path.endswith("/") else path
        if name in self._pages:
            return typed(name, self._pages[name])
        if not name.startswith(FOLDER) or name not in self._names:
            return None
        with self._turn:
            return typed(name, self._jar.read(name))

    def close(self) -> None:
        """Close the jar."""
        self._jar.close()
