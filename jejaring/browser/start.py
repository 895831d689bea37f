"""The page that the address opens: it lays style and questions where Browser looks for them, and goes there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from urllib.parse import quote, urlsplit, urlunsplit

from jejaring.browser.style import sheet
from queries.catalog import Question, load

OURS = "jejaring-"
# Nothing is counted or reported to anybody; results that a question draws are drawn whole, with nothing added to them.
SETTINGS: Mapping[str, object] = {
    "allowCrashReports": False,
    "allowUserStats": False,
    "showSampleScripts": False,
    "playImplicitInitCommands": True,
    "enableMultiStatementMode": True,
    "initialNodeDisplay": 500,
    "initCmd": "",
}
# Browser would announce that it collects data, which the policy of this site prevents.
ANNOUNCED = {"consentBannerShownCount": 1000}


def connect_url(uri: str, user: str) -> str:
    """The Bolt address with the user in it, as Browser's form takes it."""
    parts = urlsplit(uri)
    return urlunsplit((parts.scheme, f"{quote(user, safe='')}@{parts.netloc.rpartition('@')[2]}", parts.path, "", ""))


def opening(uri: str, user: str, database: str | None) -> str:
    """The address of Browser on this server with Bolt address, user and database filled in; never a password."""
    chosen = f"&db={quote(database, safe='')}" if database else ""
    return f"/browser/?connectURL={quote(connect_url(uri, user), safe='')}{chosen}"


def in_browser(question: Question) -> str:
    """The text under which Browser keeps a question: the file as it stands; its first line becomes the name."""
    return question.path.read_text("utf-8")


def documents() -> Iterator[dict[str, str]]:
    """The questions as saved scripts, in their folders."""
    for question in load().values():
        yield {"id": OURS + question.name, "folder": OURS + question.group, "content": in_browser(question)}


def folders() -> list[dict[str, str]]:
    """A folder for each group of questions, in the order of the catalog."""
    groups = dict.fromkeys(question.group for question in load().values())
    return [{"id": OURS + group, "name": f"Jejaring · {group}"} for group in groups]


def pages(uri: str, user: str, database: str | None) -> dict[str, bytes]:
    """The start page with its script and data."""
    data = {
        "open": opening(uri, user, database),
        "settings": SETTINGS,
        "udc": ANNOUNCED,
        "folders": folders(),
        "documents": list(documents()),
        "grass": sheet(),
    }
    own = files("jejaring.browser")
    return {
        "index.html": (own / "start.html").read_bytes(),
        "start.js": (own / "start.js").read_bytes(),
        "start.json": json.dumps(data, ensure_ascii=False).encode(),
    }
