"""What tables of cases and of posts share: bodies whose region stands in their name, days, the report of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from graph.claims import Claim, Entity, Reading, Report, Span
from graph.lexicon.agencies import canonical, kinds
from graph.lexicon.regions import lookup
from loaders.tables.lines import Line
from loaders.tables.names import agency_entity

VERSION = "1"
LONGEST = 5  # words in the name of a region


def body_entity(name: str, region: str, mentions: tuple[Span, ...] = ()) -> Entity:
    """The agency of this name; where the table names no region, that of the last words of the name."""
    return agency_entity(name, region or _region(name), mentions)


def _region(name: str) -> str:
    """The code of the only region that the last words of a name can mean, ID for a national body; empty where open."""
    words = name.split()
    for start in range(max(0, len(words) - LONGEST), len(words)):
        if len(found := lookup(" ".join(words[start:]))) == 1:
            return found[0].code
    known = canonical(name)
    return "ID" if known and known.kind in kinds() and kinds()[known.kind].level == "national" else ""


def wrong_day(column: str, text: str, meaning: str) -> str:
    """What is wrong with a day, in words; empty where nothing is, or nothing stands there."""
    try:
        good = not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        good = False
    return "" if good else f"{column} {text!r}; expected YYYY-MM-DD, {meaning}"


def table_reading(
    file: str, text: str, rows: Sequence[Line], entities: Iterable[Entity], claims: Iterable[Claim]
) -> Reading:
    """The reading of a whole table; its address is the only one that its rows name."""
    key, urls = sha256(text.encode()).hexdigest(), {row["url"] for row in rows} - {""}
    report = Report(
        sha256=key, text=text, file=file, files=(file,), kind="statistics", origin=f"table-{key[:16]}",
        url=next(iter(urls)) if len(urls) == 1 else None,
    )  # fmt: skip
    return Reading(report=report, entities=tuple(entities), claims=tuple(claims), by="table", version=VERSION)
