"""Whether a word looks like one of the names of persons or like one of the names of places."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import fsum
from typing import Any

from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.scene import WORD, Scene

_SIZES = (2, 3, 4)
SURE, _LIKELY = 3.0, 2.0  # of a word of a list, and at most by its letters


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(files("loaders.lexicon").joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def _weights() -> Mapping[str, float]:
    table: Mapping[str, str] = _file("shapes")["weights"]
    return {part: float(weight) for weight, parts in table.items() for part in parts.split()}


@cache
def districts() -> frozenset[str]:
    """The names of all districts, in lower case."""
    return frozenset(name.strip() for name in str(_file("districts")["names"]).split(";") if name.strip())


@cache
def place_words() -> frozenset[str]:
    """Words that many names of villages and districts hold."""
    return frozenset(str(_file("districts")["words"]).split())


@lru_cache(maxsize=16384)
def likeness(word: str) -> float:
    """From -3, surely a word of places, to 3, surely a given name; by its letters, at most 2, where no list has it."""
    if word in listed("names", "given") or word in listed("names", "weak"):
        return SURE
    if word in place_words() or word in listed("places", "first"):
        return -SURE
    marked, weights = f"^{word}$", _weights()
    parts = {marked[at : at + size] for size in _SIZES for at in range(len(marked) - size + 1)}
    total = fsum((float(_file("shapes")["bias"]), *(weights.get(part, 0.0) for part in parts)))
    return max(-_LIKELY, min(_LIKELY, total))


def of_lombok(scene: Scene, index: int) -> bool:
    """Lalu N M at the opening of a sentence in a report about Lombok, where it is no "then"."""
    if scene.low(index) != "lalu" or not any(word in scene.text for word in ("Lombok", "Mataram", "NTB")):
        return False
    names = (scene.tokens[index + 1 : index + 3]) if scene.joined(index + 1) and scene.joined(index + 2) else ()
    return len(names) == 2 and all(
        token.kind == WORD and token.capital and not token.capitals and token.low not in listed("names", "never")
        for token in names
    )
