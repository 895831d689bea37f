"""What the sentences and lines around two names tell of them: that both run, that one is wished into an office."""

from __future__ import annotations

import re

from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.scene import MARK, Scene

_BOTH = re.compile(
    r"(?:keduanya|mereka|(?:kedua|dua)(?: \w+)? (?:nama|tokoh|orang|figur|sosok|politikus|kandidat)(?: itu| tersebut)?"
    r"|nama keduanya) (?:(?:kini|memang|akan|juga|sudah|telah|resmi|sama ?- ?sama) )*"
    r"(?:(?:adalah|merupakan|ialah|tercatat sebagai|terdaftar sebagai|berstatus)(?: \w+)? (?:pasangan|paslon|bapaslon)"
    r"|(?:(?:adalah|merupakan|ialah|tercatat sebagai|terdaftar sebagai|berstatus) )?"
    r"calon \w+(?: \w+)? dan (?:calon )?wakil"
    r"|berpasangan|berduet|diusung|mendaftar ke kpu|(?:maju|berlaga|bertarung)(?: \w+){0,2} sebagai pasangan"
    r"|(?:mendapat|bernomor|memegang|mengantongi)(?: nomor)? urut)\b"
    r"|(?:pasangan|paslon)(?: calon)? (?:ini|itu|tersebut)\b"
)


def told_of_both(scene: Scene, at: int) -> bool:
    """A dan B ... . Keduanya adalah pasangan calon ...: the next sentence makes a ticket of the names in front, where
    no other name stands between."""
    end = at
    while end < at + 30 and scene.joined(end):
        token = scene.tokens[end]
        if token.capital and token.kind != MARK and end > at and not scene.opens(end):
            return False
        end += 1
    told = _BOTH.match(" ".join(scene.low(index) for index in range(end, end + 14)))
    other = any(word in listed("tickets", "openers") or word == "calon" for word in _sentence(scene, at))
    return told is not None and not (other and told.group().startswith(("pas", "paslon")))


def _sentence(scene: Scene, at: int) -> list[str]:
    """The words of the sentence in which the token in front stands."""
    here = scene.sentences[at - 1]
    near = range(max(at - 60, 0), min(at + 60, len(scene.tokens)))
    return [scene.low(index) for index in near if scene.sentences[index] == here]


def in_list(scene: Scene, first: int, last: int) -> bool:
    """Daftar paslon: 1. A dan B; 2. C dan D: a line of its own behind its number."""
    digit = scene.low(first - 2)
    if scene.low(first - 1) not in (".", ")") or not digit.isdigit() or len(digit) > 1:
        return False
    if scene.joined(last) and scene.low(last) not in (";", ",", "("):
        return False
    return any(scene.low(index) in ("paslon", "pasangan", "bapaslon") for index in range(max(first - 50, 0), first - 2))


def hoped_for(scene: Scene, first: int, gap: str) -> bool:
    """Bupatinya A, bupati kita A, bupati pilihan saya A: somebody is wanted in the office."""
    at = first - 1
    if scene.low(at).removesuffix("nya") in ("bupati", "gubernur", "walikota", "kota"):
        return scene.low(at).endswith("nya")
    at -= scene.low(at) in ("saya", "kami", "kita") and scene.low(at - 1) == "pilihan"
    ours = scene.low(at) in ("kita", "kami", "pilihan") and (gap.startswith(",") or scene.low(at) == "pilihan")
    return ours and scene.low(at - 1) in ("bupati", "gubernur", "walikota", "kota", "pemimpin")
