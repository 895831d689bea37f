"""The word lists of loaders/lexicon that the preparation of text uses."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of one file."""
    return tomllib.loads(files("loaders.lexicon").joinpath(f"{name}.toml").read_text("utf-8"))


def spaced(entry: str) -> str:
    """The regular expression of an entry, in which a space is any white space, and " ?" may be none."""
    return entry.replace(" ?", r"\s*").replace(" ", r"\s+")


def listed(name: str, key: str) -> tuple[str, ...]:
    """One list of a file, as regular expressions."""
    return tuple(spaced(str(entry)) for entry in lexicon(name)[key])


def either(entries: Iterable[str]) -> str:
    """The entries as one group, longer ones first."""
    return "(?:" + "|".join(sorted(entries, key=len, reverse=True)) + ")"


@cache
def words(name: str, key: str) -> re.Pattern[str]:
    """A pattern that finds any entry of the list as a whole word, whatever its case."""
    return re.compile(rf"(?<![\w-]){either(listed(name, key))}(?![\w-])", re.IGNORECASE)
