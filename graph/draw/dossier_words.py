"""The words of the dossier, English and Indonesian, read once from dossier_words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from graph.draw.strings import LANGUAGES

Texts = dict[str, dict[str, list[str]]]


@cache
def texts() -> Texts:
    """group -> key -> [English, Indonesian]; ValueError where one is missing."""
    found: Texts = tomllib.loads((files("graph.draw") / "dossier_words.toml").read_text("utf-8"))
    for group in found.values():
        for key, pair in group.items():
            if len(pair) != len(LANGUAGES) or not all(pair):
                raise ValueError(f"dossier_words.toml: {key}: expected a text in each of {', '.join(LANGUAGES)}")
    return found


def tell(language: str, key: str, **values: str) -> str:
    """A text of the dossier with its places filled in."""
    return _fill(texts()["text"][key][LANGUAGES.index(language)], values)


def ask(language: str, key: str, **values: str) -> str:
    """A question with its places filled in; what is filled in is never read as a place again."""
    return _fill(texts()["question"][key][LANGUAGES.index(language)], values)


def _fill(text: str, values: dict[str, str]) -> str:
    head, brace, rest = text.partition("{")
    if not brace:
        return text
    name, _, tail = rest.partition("}")
    return head + values[name] + _fill(tail, values)
