"""Neo4j's jars: fetched once into the usual Maven cache, then found again without asking anybody."""

from __future__ import annotations

import json
import os
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.errors import StoreError
from graph.store.holder import try_lock

VERSION = "2026.08.1"
COORDINATES = (
    ("org.neo4j.app", "neo4j-server", VERSION),
    ("org.neo4j", "neo4j", VERSION),
    ("org.neo4j.client", "neo4j-browser", "5.24.0"),
)
EXTRA = "expected the extra; run: pip install 'jejaring[neo4j-server]'"
AT_ONCE = 6
SECONDS_BETWEEN_LINES = 2.0

Say = Callable[[str], None]


def say_on_stderr(text: str) -> None:
    """Progress: overwritten in place on a terminal; elsewhere only the lines that do not end in an ellipsis."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="" if text.endswith("…") else "\n", file=sys.stderr, flush=True)
    elif not text.endswith("…"):
        print(text, file=sys.stderr, flush=True)


def cache_folder() -> Path:
    """Where the list of jars is kept: the user's cache folder."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "jejaring"


def known_jars(listing: Path) -> list[Path]:
    """The jars of an earlier fetch, if all of them are still there in the size they had; else none."""
    try:
        sizes: dict[str, int] = json.loads(listing.read_text("utf-8"))
        whole = all(Path(path).stat().st_size == size for path, size in sizes.items())
    except (OSError, ValueError, AttributeError):
        return []
    return [Path(path) for path in sizes] if whole else []


def jars(say: Say = say_on_stderr) -> list[Path]:
    """The class path of Neo4j. StoreError where the extra is missing or the jars cannot be fetched."""
    listing = cache_folder() / f"neo4j-{VERSION}.json"
    if found := known_jars(listing):
        return found
    try:
        import jgo.maven  # noqa: F401, PLC0415 - an extra
        import requests  # noqa: PLC0415 - comes with jgo
    except ImportError as error:
        raise StoreError(f"neo4j: {error.name} is not installed; {EXTRA}") from error
    try:
        with alone(listing.with_suffix(".lock")):
            return known_jars(listing) or fetch(listing, say)
    except (requests.RequestException, RuntimeError, OSError) as error:
        raise StoreError(
            f"neo4j: its jars cannot be fetched ({str(error)[:200]}); expected Maven Central within reach, or the jars"
            " in the Maven cache; try again when the network is there"
        ) from error


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """One process at a time; the others wait for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        while not try_lock(stream):
            time.sleep(0.5)
        yield


def fetch(listing: Path, say: Say) -> list[Path]:
    """Resolve and download all jars, and write down which they are. Errors of the network come out as they are."""
    say(f"Fetching Neo4j {VERSION} (190 MB, once; some minutes)")
    say("finding out what it consists of…")
    artifacts = resolve()
    done: list[Path] = []
    told = time.monotonic()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for future in as_completed([pool.submit(whole_jar, artifact) for artifact in artifacts]):
            done.append(future.result())
            if time.monotonic() - told > SECONDS_BETWEEN_LINES:
                told = time.monotonic()
                say(f"{len(done)} of {len(artifacts)} files, {sum(path.stat().st_size for path in done) >> 20} MB…")
    listing.write_text(json.dumps({str(path): path.stat().st_size for path in sorted(done)}), "utf-8")
    say(f"Neo4j {VERSION} is here")
    return sorted(done)


def resolve() -> Sequence[Any]:
    """The artifacts that are needed at run time, ours and what they depend on."""
    from jgo.maven import MavenContext, PythonResolver  # noqa: PLC0415 - an extra
    from jgo.parse import Coordinate  # noqa: PLC0415

    context = MavenContext(resolver=PythonResolver())
    wanted = [
        context.create_dependency(Coordinate(groupId=group, artifactId=artifact, version=version, scope="compile"))
        for group, artifact, version in COORDINATES
    ]
    ours, theirs = context.resolver.resolve(wanted)
    return unique(dependency.artifact for dependency in [*ours, *theirs] if dependency.scope in ("compile", "runtime"))


def unique(artifacts: Iterable[Any]) -> list[Any]:
    """Each artifact once."""
    return list({artifact.key: artifact for artifact in artifacts}.values())


def whole_jar(artifact: Any) -> Path:
    """The artifact's file; what an interrupted fetch left behind is fetched again."""
    path = Path(artifact.resolve())
    if not zipfile.is_zipfile(path):
        path.unlink()
        path = Path(artifact.resolve())
    if not zipfile.is_zipfile(path):
        raise RuntimeError(f"{path.name} came broken")
    return path
