"""`jejaring browse` as a user runs it, and Neo4j Browser in a real Chromium as a user sees it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page

from graph.store.connect import open_store
from tests.question_graph import small_graph, write

ROOT = Path(__file__).parent.parent
EDITOR, FRAME = ".monaco-editor", "[data-testid=frame]"
DRAWER, FOLDER = "[data-testid=navigationFavorites]", "[data-testid^=savedScriptsFolder] [data-testid^=expandFolder]"
SAVED, RUN = "[data-testid=savedScriptListItem]", "[data-testid=savedScriptsButton-Run]"
NODE, LINE, ERROR = "g.node", "g.relationship", "[data-testid=cypherFrameErrorMessage]"
ANSWERED = "[data-testid=frame-loaded-contents]"
LOOPBACK = (
    "http://localhost:",
    "http://127.0.0.1:",
    "ws://localhost:",
    "ws://127.0.0.1:",
    "data:",
    "blob:http://local",
)


@dataclass(frozen=True, slots=True)
class Browsed:
    """A running `jejaring browse` and what it has printed."""

    process: subprocess.Popen[str]
    said: Mapping[str, str]

    def stop(self) -> int:
        """Ctrl-C; its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


@contextmanager
def browsing(db: str, *options: str, lines: int = 5) -> Iterator[Browsed]:
    """`jejaring browse` on the graph; killed at the end if it still runs."""
    command = [sys.executable, "-m", "jejaring", "browse", "--db", db, "--no-open", *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as process:
        assert process.stdout
        try:
            told = [process.stdout.readline().rstrip("\n").partition(": ") for _ in range(lines)]
            yield Browsed(process, {key: value for key, _, value in told})
        finally:
            process.kill()


def filled(folder: Path) -> str:
    """The name of a graph that holds the small graph of the questions."""
    name = str(folder / "graph.db")
    with open_store(name) as store:
        write(store, *small_graph())
    return name


@dataclass(slots=True)
class Seen:
    """What the pages of a context asked for, and what went wrong in them."""

    asked: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)

    def outside(self, addresses: list[str]) -> list[str]:
        """Those of the addresses that are not of this machine."""
        return [address for address in addresses if not address.startswith(LOOPBACK)]


def watched(context: BrowserContext) -> Seen:
    """Keeps what the context's pages do from now on."""
    seen = Seen()
    context.on("request", lambda request: seen.asked.append(request.url))
    context.on("response", lambda response: seen.answered.append(response.url))
    context.on("requestfailed", lambda request: seen.stopped.append(request.url) if request.failure == "csp" else None)
    context.on("page", lambda page: page.on("websocket", lambda socket: seen.sockets.append(socket.url)))
    context.on("weberror", lambda error: seen.errors.append(str(error.error)))
    return seen


def logged_in(context: BrowserContext, said: Mapping[str, str]) -> Page:
    """Browser's page after a login with what was printed, the guide before the analyst."""
    page = context.new_page()
    page.goto(said["address"])
    page.fill("input[type=password]", said["password"])
    page.click("[data-testid=connect]")
    page.locator(FRAME, has_text="You are connected").wait_for()
    page.locator(f"{FRAME} .runnable").first.wait_for(state="attached")
    return page


def run(page: Page, text: str) -> Locator:
    """Type into the editor and run; the frame that answers, once it has answered."""
    page.click(EDITOR)
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)
    page.keyboard.press("Control+Enter")
    return answer(page, text.splitlines()[0])


def run_saved(page: Page, title: str) -> Locator:
    """Run a saved question from its folder, past the editor, which is slow with long texts; the frame that answers."""
    if not page.locator(SAVED).count():
        page.click(DRAWER)
        page.locator(FOLDER).first.wait_for()
        for folder in page.locator(FOLDER).all():
            folder.click()
    question = page.locator(SAVED).filter(has=page.get_by_text(title, exact=True))
    question.hover()
    question.locator(RUN).click()
    return answer(page, title)


def answer(page: Page, words: str) -> Locator:
    """The newest frame of a text with these words, once it has answered."""
    frame = page.locator(FRAME).filter(has=page.get_by_text(words)).first
    frame.locator(ANSWERED).first.wait_for(state="attached")
    return frame
