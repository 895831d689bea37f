"""How the data files of this folder are read, and how their words are compared."""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_NOT_WORD = re.compile(r"[\W_]+")
_REMEMBERED = 1 << 12  # words and phrases that come again and again; what is older is forgotten
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_QUOTES = re.compile(r"['’‘`´ʼ]")
SPELLED = {
    "kep": "kepulauan", "kepl": "kepulauan", "sumatra": "sumatera", "tj": "tanjung", "tg": "tanjung",
    "propinsi": "provinsi",
}  # fmt: skip


@cache
def read_toml(name: str) -> dict[str, Any]:
    """The parsed file; callers turn it into typed values."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


@cache
def read_tsv(name: str) -> tuple[dict[str, str], ...]:
    """The rows, every column present and stripped; lines that begin with # are comments."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple({key: (value or "").strip() for key, value in row.items()} for row in rows)


@lru_cache(_REMEMBERED)
def plain(text: str) -> str:
    """Lower case, without diacritics and apostrophes."""
    if text.isascii():
        return _QUOTES.sub("", text).lower()
    return _FOREIGN.sub(_uncombined, unicodedata.normalize("NFKD", _QUOTES.sub("", text))).casefold()


def _uncombined(match: re.Match[str]) -> str:
    return "".join(char for char in match[0] if not unicodedata.combining(char))


def fold_word(word: str) -> str:
    """One word without spaces or dots, as fold_words has it."""
    folded = word.lower()
    if not (folded.isascii() and folded.isalnum()):
        folded = _NOT_WORD.sub("", plain(word))
    return SPELLED.get(folded, folded)


@lru_cache(_REMEMBERED)
def fold_words(text: str) -> tuple[str, ...]:
    """The words as the tables compare them: plain, and of the several spellings of a word always the same."""
    return tuple(SPELLED.get(word, word) for word in _NOT_WORD.split(plain(text)) if word)


@lru_cache(_REMEMBERED)
def joined(text: str) -> str:
    """The folded words without spaces: Lubuk Linggau and Lubuklinggau are the same."""
    return "".join(fold_words(text))
