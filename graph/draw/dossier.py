"""The dossier as a file: HTML for paper, or Markdown. Equal input, equal bytes; nothing in it runs or is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graph.draw.dossier_asked import never_asked, questions
from graph.draw.dossier_data import Line, Row
from graph.draw.dossier_words import tell
from graph.draw.page import asset, source

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What the file says. `made` is a day that the caller gives, `profile` the redaction that the data went through,
    `about` who or what it is about, as (name, text)."""

    title: str
    language: str
    lines: tuple[Line, ...]
    made: str = ""
    version: str = ""
    profile: str = ""
    profile_text: str = ""
    about: tuple[Row, ...] = ()

    @property
    def never(self) -> list[str]:
        """What was never asked."""
        return never_asked(self.lines, self.language)

    @property
    def questions(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """What to ask whom."""
        return questions(self.lines)

    @property
    def snapshot(self) -> str:
        """SHA-256 of all claims with their particulars."""
        entries = [
            (line.edge.id, line.status, entry.claim.id, entry.quote, entry.rows)
            for line in self.lines
            for entry in line.entries
        ]
        return sha256(repr((self.profile, self.language, entries)).encode()).hexdigest()


def to_html(dossier: Dossier) -> bytes:
    """One page without scripts, whose policy allows its own style and nothing else."""
    env = Environment(
        autoescape=True, undefined=StrictUndefined, loader=PackageLoader("graph.draw", "."),
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    style = asset("dossier.css")
    page = env.get_template("dossier.html.j2").render(
        d=dossier, t=lambda key: tell(dossier.language, key), style=Markup(style), policy=source(style)
    )
    return (page.rstrip() + "\n").encode()


def to_markdown(dossier: Dossier) -> bytes:
    """The same as text; marks in the words of reports are escaped, so that they stay words."""
    return ("\n".join(_text(dossier)).rstrip() + "\n").encode()


def _text(dossier: Dossier) -> Iterator[str]:
    language = dossier.language
    yield f"# {plain(dossier.title)}\n"
    made = f"{tell(language, 'made')} {dossier.made}"
    yield f"{tell(language, 'dossier')} · {made} · {tell(language, 'profile')}: {plain(dossier.profile)}  "
    yield f"{tell(language, 'snapshot')} {dossier.snapshot}\n"
    yield from (f"- {name}: {plain(text)}" for name, text in dossier.about)
    yield f"\n**{tell(language, 'note')}**\n\n## {tell(language, 'claims')}\n"
    if not dossier.lines:
        yield tell(language, "nothing") + "\n"
    for line in dossier.lines:
        yield from _line(line, language)
    yield f"## {tell(language, 'never')}\n"
    yield from [f"- {plain(item)}" for item in dossier.never] or [tell(language, "never_none")]
    yield f"\n## {tell(language, 'questions')}\n\n{tell(language, 'right')}\n"
    for who, asked in dossier.questions:
        yield f"### {plain(who)}\n"
        for number, (indonesian, english) in enumerate(asked, 1):
            yield f"{number}. {plain(indonesian)}  \n   {plain(english)}"
        yield ""


def _line(line: Line, language: str) -> Iterator[str]:
    yield f"### {plain(line.who)} – {line.relation} – {plain(line.whom)}: {line.status}\n"
    for entry in line.entries:
        yield f"**{entry.number}.** “{plain(entry.quote or '–')}”\n"
        yield from (f"- {name}: {plain(text)}" for name, text in entry.rows)
        yield f"- {tell(language, 'address')}: {' '.join(entry.links) or tell(language, 'unknown')}"
        yield f"- {plain(tell(language, 'sign'))}\n"


def plain(text: str) -> str:
    """The text with every mark of Markdown and HTML escaped."""
    return _START.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text))
