"""What the tests need from outside, got before they start: a Chromium and the jars of Neo4j.

A browser is sought at JEJARING_CHROMIUM, then on the system, then got by playwright, then from Debian as root. What
cannot be had is said here; its tests skip loudly, or fail where CI=true.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from playwright.sync_api import Error

from graph.errors import StoreError
from graph.store.neo4j_server.fetch import jars
from tests.page_browser import chromium

SECONDS = 600


def say(text: str) -> None:
    """A line on stderr."""
    print(text, file=sys.stderr, flush=True)


def starts() -> bool:
    """Whether a browser is there and starts."""
    try:
        with chromium():
            return True
    except Error:
        return False


def run(*command: str) -> bool:
    """Whether the command ended well; its output is passed on."""
    say(f"$ {' '.join(command)}")
    try:
        return subprocess.run(command, check=False, timeout=SECONDS, stdout=sys.stderr).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def ways() -> Sequence[Sequence[Sequence[str]]]:
    """Ways to a browser, each a list of commands."""
    found = [[[sys.executable, "-m", "playwright", "install", "chromium"]]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        found.append(
            [["apt-get", "-q", "update"], ["apt-get", "-qy", "install", "--no-install-recommends", "chromium"]]
        )
    return found


def browser() -> None:
    """Get a browser unless one starts already."""
    if starts():
        return
    for commands in ways():
        if all(run(*command) for command in commands) and starts():
            say("Chromium is here")
            return
    say("NO CHROMIUM: the tests of the page cannot run; install one, or set JEJARING_CHROMIUM")


def neo4j() -> None:
    """Get the jars of Neo4j unless they are here."""
    try:
        jars()
    except StoreError as error:
        say(f"NO NEO4J: the tests on Neo4j cannot run ({error})")


if __name__ == "__main__":
    browser()
    neo4j()
