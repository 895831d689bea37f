"""A ticket of a report, as the cast knows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.claims import Span
from graph.lexicon import elections


@dataclass(frozen=True, slots=True)
class Slate:
    """A ticket of the report; `members` the refs of its persons, none for one known by its number or catchword."""

    ref: str
    name: str
    members: tuple[str, ...]
    mentions: tuple[tuple[Span, str], ...]
    number: int | None
    acronym: str | None
    tagline: str | None
    office: str | None
    region: str | None
    rule: str


def election_key(slate: Slate, published: str | None) -> str:
    """Office, region and year as the readings write elections; "?" for what is not known."""
    year = None
    if published is not None and slate.office in elections.OFFICES:
        year = elections.election_year(slate.office, slate.region, date.fromisoformat(published))
    region = "ID" if slate.office == "presiden" else slate.region
    return f"{slate.office or '?'}/{region or '?'}/{year or '?'}"
