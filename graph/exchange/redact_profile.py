"""Profiles of redaction: who and what a file leaves out, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from graph.claims import STATUSES
from graph.errors import UsageError

PATH = Path(__file__).with_name("redact_profiles.toml")
NOTES = ("rule", "by", "ordinal", "readBy", "identified", "publishedBasis", "ticketFrom")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The rules of one profile; redact_profiles.toml says what each of them masks. `text` is what it is for, in English
    and Indonesian."""

    name: str
    text: tuple[str, str] = ("", "")
    banner: bool = False
    accusing: tuple[str, ...] = ("SUPPORTS", "DIRECTED", "CAMPAIGNS_FOR")
    statuses: tuple[str, ...] = ()
    least_origins: int = 0
    examined: bool = False
    private: bool = False
    complainants: bool = False
    witnesses: bool = False
    unnamed: bool = False
    initials: bool = False
    unchecked: bool = False
    rejected: bool = False
    notes: bool = False
    numbers: bool = False
    held: bool = False

    @property
    def masks(self) -> bool:
        """Whether it takes out anything at all."""
        blank = Profile(name=self.name, text=self.text, banner=self.banner, accusing=self.accusing)
        return self != blank


def profile_names() -> tuple[str, ...]:
    """The profiles that come with the tool, from all to least."""
    return tuple(_read(PATH))


def profile(name: str | None) -> Profile:
    """The profile of this name, or of a TOML file with one table. None is `internal`. UsageError for anything else."""
    known = _read(PATH)
    if not name or name in known:
        return _profile(name or "internal", known[name or "internal"], str(PATH.name))
    if not name.endswith(".toml"):
        raise UsageError(f"--redact {name}: no such profile; expected {', '.join(known)}, or a .toml file of your own")
    tables = _read(Path(name))
    if len(tables) != 1:
        raise UsageError(f"--redact {name}: holds {len(tables)} profiles; expected one table, as in `[public]`")
    ((own, rules),) = tables.items()
    return _profile(own, rules, name)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"--redact {path}: cannot be read ({error.strerror}); expected a profile in TOML") from error
    except ValueError as error:
        raise UsageError(f"--redact {path}: is no TOML ({error}); mend that line") from error


def _profile(name: str, rules: object, where: str) -> Profile:
    """The typed profile. A rule that does not exist is refused: a misspelt one would mask nothing."""
    if not isinstance(rules, Mapping):
        raise UsageError(f"--redact {where}: {name} is no table; expected `[{name}]` with rules under it")
    known = {field.name: field.type for field in fields(Profile) if field.name not in ("name", "text")}
    values: dict[str, Any] = {}
    for key, value in rules.items():
        if key != "is" and (key not in known or not _fits(str(known[key]), value)):
            expected = f"{known[key]}" if key in known else f"one of {', '.join(known)}"
            raise UsageError(f"--redact {where}: [{name}] {key} = {value!r}; expected {expected}")
        if key != "is":
            values[key] = tuple(value) if isinstance(value, list) else value
    strange = set(values.get("statuses", ())) - set(STATUSES)
    if strange:
        raise UsageError(f"--redact {where}: [{name}] statuses hold {min(strange)!r}; expected {', '.join(STATUSES)}")
    text = [str(item) for item in rules.get("is", ())][:2]
    return Profile(name=name, text=(text[0], text[-1]) if text else ("", ""), **values)


def _fits(kind: str, value: object) -> bool:
    if kind == "bool":
        return isinstance(value, bool)
    if kind == "int":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
