"""Files that a person keeps beside the graph as exhibits: a decree, a letter, a screenshot, a recording.

The bytes are copied to PATH.d/attachments/; the graph holds an Exhibit with their hash, who added it, when and why. It
is not computed from readings, so no load takes it away, and it leaves in no export.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

from graph.claims import digest
from graph.errors import InputError, StoreError
from graph.ontology import load
from graph.store.places import beside

if TYPE_CHECKING:
    from graph.store.session import Row, Store

FOLDER = "attachments"
LARGEST = 2 * 1024**3
KINDS = {
    ".jpg": "photo", ".jpeg": "photo", ".png": "photo", ".webp": "photo", ".mp4": "video", ".mov": "video",
    ".mkv": "video", ".webm": "video", ".mp3": "recording", ".m4a": "recording", ".ogg": "recording",
    ".opus": "recording", ".wav": "recording", ".html": "post", ".mhtml": "post",
}  # fmt: skip
KEEP = (
    "MERGE (x:Exhibit {id: $id}) SET x.keys = [$id], x.named = true, x.name = $name, x.sha256 = $sha256,"
    " x.kind = $kind, x.path = $path, x.target = $target, x.by = coalesce(x.by, $by), x.at = coalesce(x.at, $at),"
    " x.why = CASE WHEN $why = '' THEN coalesce(x.why, '') ELSE $why END"
)
LINK = (
    "MATCH (x:Exhibit) WHERE x.target IS NOT NULL AND NOT EXISTS {{ (x)-[:ABOUT]->() }}"
    " MATCH (n:{label}) WHERE n.id = x.target OR x.target IN coalesce(n.keys, [])"
    " MERGE (x)-[r:ABOUT {{id: 'about-' + x.id}}]->(n)"
)
ALL = (
    "MATCH (x:Exhibit) WHERE x.path IS NOT NULL RETURN x.id AS id, x.name AS name, x.kind AS kind, x.target AS target,"
    " x.by AS by, x.at AS at, coalesce(x.why, '') AS why, x.sha256 AS sha256, x.path AS path ORDER BY at, id"
)


def attach(store: Store, db: str, path: Path, target: str, *, by: str, why: str) -> str:
    """Copy a file beside the graph and note it as an exhibit of the target (an id); the id of the exhibit. The same
    file for the same target twice is one. InputError for a file that cannot be read, StoreError for a full disk."""
    sha256 = hash_of(path)
    copy = f"{sha256[:16]}-{re.sub(r'[^A-Za-z0-9._-]', '_', path.name)[-80:]}"
    _copy(path, beside(db) / FOLDER / copy)
    key = "exhibit-" + digest("attached", sha256, target)
    row = {
        "id": key, "name": path.name.encode("utf-8", "replace").decode(), "sha256": sha256, "path": copy, "by": by,
        "kind": KINDS.get(path.suffix.lower(), "letter"), "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "why": why, "target": target,
    }  # fmt: skip
    store.commit([(KEEP, row)])
    relink(store, target)
    return key


def relink(store: Store, target: str = "") -> None:
    """Draw the edge of each exhibit whose target has become another node: merged, or read anew."""
    label = {name.lower(): name for name in load().nodes}.get(target.partition("-")[0])
    for name in [label] if label else load().edges["ABOUT"].ends:
        store.write(LINK.format(label=name))


def hash_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. InputError where it cannot be read, or is too large."""
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path}: more than {LARGEST / 1e9:.0f} GB; keep a cut of it")
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the name and its rights") from error


def _copy(source: Path, target: Path) -> None:
    """The bytes, readable by the owner alone; what is there already stays, unless it has been changed."""
    if target.exists() and hash_of(target) == hash_of(source):
        return
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with source.open("rb") as given, part.open("wb") as out:
            part.chmod(0o600)
            while block := given.read(1 << 20):
                out.write(block)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"{target}: cannot be written ({error.strerror}); nothing was attached") from error


def attachments(store: Store) -> list[Row]:
    """All exhibits with a file, the oldest first."""
    return store.read(ALL)


def changed(store: Store, db: str) -> Iterator[str]:
    """A line for each kept file that is gone, cannot be read, or has other bytes than when it was attached."""
    for row in attachments(store):
        path = beside(db) / FOLDER / row["path"]
        try:
            found = hash_of(path) if path.exists() else ""
        except InputError as error:
            yield str(error)
            continue
        if not found:
            yield f"{row['name']} ({row['id']}): gone; expected {path}"
        elif found != row["sha256"]:
            yield f"{row['name']} ({row['id']}): has changed since {row['at']}; {path}"
