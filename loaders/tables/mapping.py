"""What the columns of a foreign table mean: a TOML file of the same stem beside it, or one of mappings/.

title = "Register of sanctions"      # what the table is
ignore = ["no"]                      # columns that say nothing here; every other unknown column makes noise
source = "sumber"                    # the column of who says it; without it the table itself

[entities.accused]                   # each row has at most one entity of each of these names
label = "Person"                     # Person, Agency, Paslon, Party, Event or Region
name = "nama"                        # the column of its name
id = "nip"                           # Person: a number that tells persons apart
agency = "office"                    # Person: the entity that is the agency
region = "wilayah"                   # Agency, Event: the column of the region
election = "pemilihan"               # Paslon: the column of the election

[[claims]]
subject = "accused"
predicate = "SUPPORTS"
object = "ticket"
status = "confirmed"                 # of all rows, or: status = "putusan" with [claims.statuses] as words -> status
date = "tanggal"                     # the day of the act
authority = "body"                   # the entity that decided, needed for confirmed and cleared
decided = "tanggal_sk"               # the day of the decision
number = "nomor"                     # number of the case
track = "discipline"
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from graph.claims import STATUSES, TRACKS
from graph.errors import InputError
from graph.ontology import load

READY = Path(__file__).parent / "mappings"
LABELS = ("Person", "Agency", "Paslon", "Party", "Event", "Region")
COLUMNS = ("name", "id", "region", "election")
DECIDED = ("confirmed", "cleared")


@dataclass(frozen=True, slots=True)
class EntityMap:
    """Where a row names an entity. All but `label` and `agency` are columns; `agency` is another entity."""

    label: str
    name: str
    id: str = ""
    agency: str = ""
    region: str = ""
    election: str = ""


@dataclass(frozen=True, slots=True)
class ClaimMap:
    """What a row claims. `subject`, `object`, `authority` are entities, `date`, `decided`, `number` columns; `status`
    is a status, or the column whose words `statuses` translates."""

    subject: str
    predicate: str
    object: str
    status: str = "stated"
    statuses: Mapping[str, str] = field(default_factory=dict)
    date: str = ""
    authority: str = ""
    decided: str = ""
    number: str = ""
    track: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """A whole mapping; `columns` are all that it knows."""

    title: str
    entities: Mapping[str, EntityMap]
    claims: tuple[ClaimMap, ...]
    source: str = ""
    ignore: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it uses, in the order of first use."""
        used = [getattr(one, name) for one in self.entities.values() for name in COLUMNS]
        for one in self.claims:
            used += [one.date, one.decided, one.number, one.status if one.statuses else ""]
        return tuple(dict.fromkeys(name for name in (*used, self.source) if name))

    @property
    def required(self) -> frozenset[str]:
        """The columns without which a table is another one: names of both ends of each claim, words of status."""
        names = {self.entities[end].name for one in self.claims for end in (one.subject, one.object)}
        return frozenset(names | {one.status for one in self.claims if one.statuses})


def read_mapping(path: Path) -> Columns:
    """The mapping of a file. InputError where it is none, with the word that is wrong."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read as a mapping ({error}); expected TOML") from error
    try:
        found = _mapping(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: not a mapping ({error}); expected title, [entities.*] and [[claims]]") from error
    if wrong := wrong_with(found):
        raise InputError(f"{path}: {wrong}")
    return found


def _mapping(data: Mapping[str, Any]) -> Columns:
    return Columns(
        title=str(data["title"]),
        entities={key: EntityMap(**_folded(one)) for key, one in data["entities"].items()},
        claims=tuple(ClaimMap(**one) for one in data["claims"]),
        source=str(data.get("source", "")).lower(),
        ignore=tuple(str(name).lower() for name in data.get("ignore", ())),
    )


def _folded(one: Mapping[str, str]) -> dict[str, str]:
    """Names of columns are compared in lower case."""
    return {key: value.lower() if key in COLUMNS else value for key, value in one.items()}


def wrong_with(found: Columns) -> str:
    """What is wrong with a mapping, in words; empty where nothing is."""
    for key, one in found.entities.items():
        if one.label not in LABELS:
            return f"entity {key}: label {one.label!r}; expected one of {', '.join(LABELS)}"
        if one.agency and one.agency not in found.entities:
            return f"entity {key}: agency {one.agency!r} is no entity of the mapping"
    return next(filter(None, (_wrong_claim(found, one) for one in found.claims)), "")


def _wrong_claim(found: Columns, one: ClaimMap) -> str:
    where = f"claim {one.subject} {one.predicate} {one.object}"
    ends = {one.subject, one.object, *([one.authority] if one.authority else [])}
    if unknown := sorted(ends - set(found.entities)):
        return f"{where}: {unknown[0]!r} is no entity of the mapping"
    if one.predicate not in load().edges:
        return f"{where}: no such relation; `jejaring ontology` lists them"
    said = set(one.statuses.values()) if one.statuses else {one.status}
    if strange := sorted(said - set(STATUSES)):
        return f"{where}: status {strange[0]!r}; expected one of {', '.join(STATUSES)}"
    if said & set(DECIDED) and not one.authority:
        return f"{where}: confirmed and cleared need an authority; name the entity that decided"
    if one.track and one.track not in TRACKS:
        return f"{where}: track {one.track!r}; expected one of {', '.join(TRACKS)}"
    return ""


def mapping_of(table: Path, header: Collection[str]) -> Columns | None:
    """The mapping of a table: the file of its stem beside it, else a ready one whose columns it has; None without one.
    InputError for a file that is no mapping."""
    beside = table.with_suffix(".toml")
    if beside.is_file():
        return read_mapping(beside)
    return next((one for one in ready().values() if one.required <= set(header)), None)


@cache
def ready() -> Mapping[str, Columns]:
    """The mappings that come with the program, by name."""
    return {path.stem: read_mapping(path) for path in sorted(READY.glob("*.toml"))}
