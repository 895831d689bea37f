"""Where a graph lies on the disk, and how a graph is named.

PATH/               the graph; whoever removes this folder removes the graph
    jejaring.json   says that the folder is ours, and the format of what is in it
    lock            who runs the engine now (held by the engine's process as long as it lives)
    serve.json      address and passwords of a running `jejaring serve` (mode 600)
    arcadedb/       the embedded engine's home: databases, config, log
    neo4j/          the home of `jejaring serve --engine neo4j`
PATH.d/             what is said about the graph and outlives it: refusals.jsonl; what the matcher saw: matching.db
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import StoreError, UsageError

FORMAT = 1
SCHEMES = ("bolt", "neo4j", "bolt+s", "neo4j+s", "bolt+ssc", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of an embedded graph and the files in it."""

    folder: Path

    @property
    def marker(self) -> Path:
        """The file by which a folder is known as ours."""
        return self.folder / "jejaring.json"

    @property
    def lock(self) -> Path:
        """Held and filled by the process that runs the engine."""
        return self.folder / "lock"

    @property
    def served(self) -> Path:
        """How to reach a running `serve`."""
        return self.folder / "serve.json"

    @property
    def arcadedb(self) -> Path:
        """The embedded engine's home."""
        return self.folder / "arcadedb"

    @property
    def neo4j(self) -> Path:
        """Neo4j's home."""
        return self.folder / "neo4j"

    @property
    def beside(self) -> Path:
        """The folder beside the graph."""
        return self.folder.with_name(self.folder.name + ".d")


def is_uri(target: str) -> bool:
    """Whether the target has a scheme. UsageError where it is not one that Bolt knows."""
    scheme = target.partition("://")[0] if "://" in target else ""
    if scheme and scheme.lower() not in SCHEMES:
        raise UsageError(f"{target}: unknown scheme {scheme}://; expected a path, or {'://, '.join(SCHEMES[:4])}://")
    return bool(scheme)


def place_of(target: str) -> Place:
    """The place of a path; the home folder's ~ is understood."""
    if not target.strip():
        raise UsageError("--db: an empty name; expected a path, or bolt://, neo4j://, neo4j+s://")
    return Place(Path(os.path.abspath(Path(target).expanduser())))  # noqa: PTH100 - resolve() would follow links


def create(place: Place) -> None:
    """Make the folder, readable by its owner alone. StoreError where something else is there."""
    if is_ours(place):
        return
    try:
        place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.marker.write_text(json.dumps({"format": FORMAT}) + "\n", "utf-8")
    except OSError as error:
        raise StoreError(
            f"{place.folder}: cannot be made ({error.strerror}); expected a folder you may write; choose another --db"
        ) from error


def is_ours(place: Place) -> bool:
    """Whether a graph is there; False for nothing or an empty folder. StoreError for anything else."""
    try:
        if place.marker.is_file():
            check_format(place)
            return True
        empty = not place.folder.exists() or (place.folder.is_dir() and not any(place.folder.iterdir()))
    except OSError as error:
        raise StoreError(
            f"{place.folder}: cannot be read ({error.strerror}); expected a folder that you may read"
        ) from error
    if not empty:
        raise StoreError(
            f"{place.folder}: is not a graph of jejaring; expected its folder, or no such name; choose another --db"
        )
    return False


def must_exist(place: Place) -> None:
    """StoreError where there is no graph."""
    if not is_ours(place):
        raise StoreError(
            f"{place.folder}: there is no graph; expected one that `jejaring load` made; load, or name it by --db"
        )


def check_format(place: Place) -> None:
    """StoreError for a folder that a later version has written."""
    try:
        found = json.loads(place.marker.read_text("utf-8"))["format"]
    except (ValueError, KeyError, TypeError):
        found = "unknown"
    if found != FORMAT:
        raise StoreError(
            f"{place.folder}: its format is {found}; expected {FORMAT}; use the version of jejaring that made it"
        )


def home() -> Path:
    """JEJARING_HOME, else the platform's folder for a user's data. UsageError for a user without a home."""
    try:
        return _home()
    except RuntimeError as error:
        raise UsageError("JEJARING_HOME: is not set, and this user has no home folder; set it to a folder") from error


def _home() -> Path:
    if given := os.environ.get("JEJARING_HOME"):
        return Path(given).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "jejaring"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "jejaring"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "jejaring"


def beside(target: str) -> Path:
    """The folder for what is kept beside the graph: PATH.d, or for a URI a folder under `home()` named by host, port
    and database. It may not exist yet."""
    if not is_uri(target):
        return place_of(target).beside
    parts = urlsplit(target)
    database = os.environ.get("NEO4J_DATABASE", "neo4j")
    name = "-".join(str(part) for part in (parts.hostname or "localhost", parts.port or 7687, database))
    return home() / re.sub(r"[^A-Za-z0-9.-]", "_", name)
