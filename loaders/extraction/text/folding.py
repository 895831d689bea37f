"""Typographic signs made plain, one code point for one, so that offsets stay."""

from __future__ import annotations

import re

_DOUBLE = "“”„‟«»″＂〝〞"
_SINGLE = "‘’‚‛′`´ʼ＇"
_DASHES = "‐‑‒–—―−－"
_SPACES = "\t\xa0\xad\u1680\u180e\u202f\u205f\u2060\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x2010)))
_BREAKS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"

_PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\U0001f000-\U0001faff]")

_TABLE = {
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
    **dict.fromkeys(map(ord, _SINGLE), "'"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _BREAKS), "\n"),
    ord("¦"): "|",
    ord("…"): ".",
}


def fold(text: str) -> str:
    """The text with plain quotation marks, hyphens, spaces and line feeds; same length, same letters, same case.
    A line ends in a line feed, whatever it ended in before; zero-width signs and pictures become spaces."""
    return _PICTURES.sub(" ", text.replace("\r\n", " \n").replace("\r", "\n").translate(_TABLE))
