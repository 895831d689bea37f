"""Labels of the drawing: standard abbreviations, lines of a width that fits, and how much room they take."""

from __future__ import annotations

import re

FONT = 15.0  # units of the drawing, which are pixels at zoom 1; a whole graph is mostly seen at about two thirds
LINE = 18.0
REGULAR, BOLD = 7.7, 8.6  # mean width of a letter at FONT, on the wide side of common sans-serif faces
_ABBREVIATIONS = {
    "Kabupaten": "Kab.", "Kecamatan": "Kec.", "Kelurahan": "Kel.", "Provinsi": "Prov.", "Sekretariat": "Setr.",
    "Pemerintah": "Pem.", "Sumber Daya Manusia": "SDM",
}  # fmt: skip
_LONG_WORDS = re.compile("|".join(_ABBREVIATIONS))


def abbreviate(name: str) -> str:
    """The usual short forms of words that stand in most names of agencies (Kab., Kec., Prov.)."""
    return _LONG_WORDS.sub(lambda match: _ABBREVIATIONS[match.group()], name)


def wrap(name: str, letters: int, lines: int) -> tuple[str, ...]:
    """At most `lines` lines of about `letters` letters, broken between words into about equal lines. What does
    not fit goes from the middle: a name's last words are the place, or the second member of a ticket."""
    rows = _filled(name, letters)
    while 1 < len(rows) <= lines and max(map(len, rows)) <= letters:
        tighter = _filled(name, max(map(len, rows)) - 1)
        if len(tighter) > len(rows) or max(map(len, tighter)) >= max(map(len, rows)):
            break
        rows = tighter
    if len(rows) > lines:
        rows = [*rows[: lines - 1], _ended(name, rows[: lines - 1], letters)]
    return tuple(row if len(row) <= letters + 1 else row[:letters] + "…" for row in rows)


def _ended(name: str, above: list[str], letters: int) -> str:
    """The last line: what can stand of the words that follow, an ellipsis, and as many of the last words as fit."""
    left = name.split()[sum(len(row.split()) for row in above) :]
    first = "" if above else left.pop(0) + " "
    last = ""
    while left and len(first) + 2 + len(left[-1]) + len(last) <= letters:
        last = f" {left.pop()}{last}"
    return f"{first}…{last}" if last else f"{first}{left[0]}…"


def _filled(name: str, letters: int) -> list[str]:
    """Lines as full as they go; a word longer than a line has one of its own."""
    rows: list[str] = []
    for word in name.split() or [""]:
        if rows and len(rows[-1]) + 1 + len(word) <= letters:
            rows[-1] += " " + word
        else:
            rows.append(word)
    return rows


def width(lines: tuple[str, ...], letter: float = REGULAR) -> float:
    """Units that the longest line takes."""
    return max((len(line) for line in lines), default=0) * letter
