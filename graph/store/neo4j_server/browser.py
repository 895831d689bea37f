"""Neo4j Browser, a static site in a jar: fetched once into the usual Maven cache, and known by its hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

from graph.errors import StoreError
from graph.store.neo4j_server.fetch import COORDINATES, Say, alone, cache_folder, say_on_stderr

GROUP, ARTIFACT, VERSION = next(item for item in COORDINATES if item[1] == "neo4j-browser")
SHA256 = "064b3291c4236002c9ea04c89592ebebc80fe1f790eda36642599c9a1ee80bb8"


def browser_jar(say: Say = say_on_stderr) -> Path:
    """The jar with the site. StoreError where it cannot be fetched, or what came is not what this version expects."""
    listing = cache_folder() / f"{ARTIFACT}-{VERSION}.path"
    if found := known(listing):
        return found
    try:
        import requests  # noqa: PLC0415 - comes with jgo
        from jgo.maven import MavenContext  # noqa: F401, PLC0415 - an extra
    except ImportError as error:
        raise StoreError(
            f"browse: {error.name} is not installed; expected what fetches Neo4j Browser; run: pip install jgo"
        ) from error
    try:
        with alone(listing.with_suffix(".lock")):
            return known(listing) or fetch(listing, say)
    except (requests.RequestException, RuntimeError, OSError) as error:
        raise StoreError(
            f"browse: Neo4j Browser cannot be fetched ({str(error)[:200]}); expected Maven Central within reach, or the"
            " jar in the Maven cache; try again when the network is there"
        ) from error


def known(listing: Path) -> Path | None:
    """The jar of an earlier fetch, if it is still there, byte for byte."""
    try:
        path = Path(listing.read_text("utf-8"))
        return path if digest(path) == SHA256 else None
    except OSError:
        return None


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def fetch(listing: Path, say: Say) -> Path:
    """Download the jar, look at its hash, and write down where it lies. A jar that came broken is fetched once more."""
    say(f"Fetching Neo4j Browser {VERSION} (15 MB, once)")
    path = resolve()
    if digest(path) != SHA256:
        path.unlink()
        path = resolve()
    if (came := digest(path)) != SHA256:
        raise StoreError(
            f"{path}: its SHA-256 is {came}; expected {SHA256}; somebody changed it on the way: it is not served;"
            " remove it and try again from another network"
        )
    listing.write_text(str(path), "utf-8")
    say(f"Neo4j Browser {VERSION} is here")
    return path


def resolve() -> Path:
    """The jar in the Maven cache, downloaded if it is not there."""
    from jgo.maven import MavenContext, PythonResolver  # noqa: PLC0415 - an extra

    component = MavenContext(resolver=PythonResolver()).project(GROUP, ARTIFACT).at_version(VERSION)
    return Path(component.artifact().resolve())
