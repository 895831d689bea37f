"""The page that the address opens: it lays style, questions and tour where Browser looks for them, and goes there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from urllib.parse import quote, urlsplit, urlunsplit

from graph.draw.strings import LANGUAGES
from jejaring.browser.guide import file_name, guide, statement, tour
from jejaring.browser.style import as_grass, sheet
from queries.catalog import Question, load

OURS = "jejaring-"
# Nothing is counted or reported to anybody. What a question draws is drawn whole, with nothing added (autoComplete):
# Browser would ask for more lines by numbers that are too large for JavaScript on the embedded engine, and fail.
SETTINGS: Mapping[str, object] = {
    "allowCrashReports": False,
    "allowUserStats": False,
    "showSampleScripts": False,
    "playImplicitInitCommands": True,
    "enableMultiStatementMode": True,
    "initialNodeDisplay": 500,
    "autoComplete": False,
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


def in_browser(question: Question, language: str = "en") -> str:
    """The text under which Browser keeps a question: its first line becomes the name."""
    title, _, cypher = statement(question, language).partition("\n")
    lines = [f"// {question.question}", f"// Not proven: {question.caveat}"]
    lines += [f"// Slow: {question.slow}"] if question.slow else []
    lines += [f"// {name}: {words}" for name, words in question.about.items()]
    return "\n".join([title, *lines, cypher])


def documents(language: str) -> Iterator[dict[str, str]]:
    """The questions as saved scripts, in their folders."""
    for question in load().values():
        yield {"id": OURS + question.name, "folder": OURS + question.group, "content": in_browser(question, language)}


def folders(language: str) -> list[dict[str, str]]:
    """A folder for each group of questions, in the order of the catalog."""
    groups = dict.fromkeys(question.group for question in load().values())
    return [{"id": OURS + group, "name": f"Jejaring · {tour().subjects[group][language]}"} for group in groups]


def pages(uri: str, user: str, database: str | None, base: str) -> dict[str, bytes]:
    """The start page with its script and data, the guides and the style; `base` is the address of them all."""
    data = {
        "open": opening(uri, user, database),
        "settings": SETTINGS,
        "udc": ANNOUNCED,
        "folders": {language: folders(language) for language in LANGUAGES},
        "documents": {language: list(documents(language)) for language in LANGUAGES},
        "grass": sheet(),
    }
    own = files("jejaring.browser")
    return {
        "index.html": (own / "start.html").read_bytes(),
        "start.js": (own / "start.js").read_bytes(),
        "start.json": json.dumps(data, ensure_ascii=False).encode(),
        "jejaring.grass": as_grass(sheet()).encode(),
        **{file_name(language): guide(language, base).encode() for language in LANGUAGES},
    }
