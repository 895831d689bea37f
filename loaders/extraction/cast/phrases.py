"""Phrases that the readers of entities find in the tokens: agencies, posts, names, organizations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyPhrase:
    """Tokens [first, last) name an agency. `name` is without region but with the place of its own ("Kecamatan Sako");
    `listed` its name in the table of agencies, for comparing; `full`: spelled out, not a clip. `stem` is the end of the
    name without region and parentheses. `region` is a code or "ID", None where the phrase names none; `level` the level
    that it tells; `place` the region as written; `surface` the name as written, without region; `former`: it only
    stands in a post left behind."""

    first: int
    last: int
    kind: str
    name: str
    listed: str
    full: bool
    stem: int
    region: str | None = None
    level: str | None = None
    acronym: str | None = None
    topic: bool = False
    surface: str = ""
    place: str = ""
    former: bool = False
    rule: str = "rule:agency.listed"

    def plain(self, phrases: Iterable[AgencyPhrase]) -> AgencyPhrase:
        """The phrase as one of them writes it with the fewest capitals: a headline may shout the name."""
        same = [one.name for one in (self, *phrases) if one.name.casefold() == self.name.casefold()]
        return replace(self, name=min(same, key=lambda name: sum(map(str.isupper, name))))

    def called(self, name: str, end: int, **more: Any) -> AgencyPhrase:
        """The same agency by its own name in full, which reaches to the token `end`; `more`: other fields to set."""
        return replace(self, last=end, stem=end, name=name, listed=name, full=True, **more)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPhrase:
    """Tokens [first, last) name a post. `title` as the report writes it, without agency; `cls` of
    graph.lexicon.offices, or "candidate". `agency` is where it is held, as a phrase of its own tokens or one made of
    the title and its place ("Camat Sako"); `region` the code of the government that it heads, `government` the level
    of that government, or the office or chamber for which somebody runs. `kind` is the kind of agency that the title
    alone tells."""

    first: int
    last: int
    title: str
    cls: str
    head: bool = False
    capacity: str | None = None
    former: bool = False
    agency: AgencyPhrase | None = None
    region: str | None = None
    government: str | None = None
    kind: str = ""
    rule: str = "rule:post.listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePhrase:
    """Tokens [first, last) hold a name with its titles and degrees; [begin, end) the name itself. `titled`: an
    honorific, rank or degree stands with it; `initials`: letters only (MO, A.S.)."""

    first: int
    last: int
    begin: int
    end: int
    titled: bool = False
    initials: bool = False
