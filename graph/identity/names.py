"""Names as keys compare them. A key folds what is certainly one spelling (case, dots, titles); it never guesses."""

from __future__ import annotations

import re

from graph.lexicon.data import joined
from graph.lexicon.titles import fold, strip_titles

_BLANK = re.compile(r"\s+")
_NUMBER_WORD = re.compile(r"^\s*(?:nomor|no)\b[\s.:]*", re.IGNORECASE)
_SHORT_CAPITALS = re.compile(r"[A-Z]{1,3}")


def fold_person(name: str) -> str:
    """Lower case, titles and degrees off, one space between words; empty for a name without letters."""
    return fold(strip_titles(name))


def is_initials(name: str) -> bool:
    """Whether nothing but initials, or letters made unreadable, is left without titles: "AR", "Y. A", "M", "B***"."""
    words = [word for word in re.split(r"[\s.]+", strip_titles(name)) if word]
    return bool(words) and all("*" in word or _SHORT_CAPITALS.fullmatch(word) for word in words)


def fold_body(name: str) -> str:
    """For agencies, organizations, tickets and places: folded words without spaces, "&" read as "dan"."""
    return joined(name.replace("&", " dan "))


def fold_number(text: str | None) -> str:
    """A case number without the word for it, case and spaces; empty for none."""
    return _BLANK.sub("", _NUMBER_WORD.sub("", text or "")).casefold()
