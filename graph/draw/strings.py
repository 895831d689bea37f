"""The page's own words, English and Indonesian, read once from strings.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "id")
Words = dict[str, dict[str, str]]


@cache
def words() -> dict[str, Words]:
    """language -> group -> key -> text; every text in every language, else ValueError."""
    raw = tomllib.loads((files("graph.draw") / "strings.toml").read_text("utf-8"))
    found: dict[str, Words] = {language: {group: {} for group in raw} for language in LANGUAGES}
    for group, entries in raw.items():
        for key, texts in entries.items():
            if len(texts) != len(LANGUAGES) or not all(texts):
                raise ValueError(f"strings.toml: {group}.{key}: expected a text in each of {', '.join(LANGUAGES)}")
            for language, text in zip(LANGUAGES, texts, strict=True):
                found[language][group][key] = text
    return found


def word(language: str, group: str, key: str) -> str:
    """The text; the key itself, without underscores, where the page has no word for it (a type added tomorrow)."""
    return words()[language].get(group, {}).get(key) or key.replace("_", " ").lower()
