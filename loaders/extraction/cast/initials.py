"""Persons whom a report names by letters only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.lexicon import agencies, offices, titles
from loaders.extraction.cast.anchors import own_role
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.scene import Scene

_ONE = r"(?:[A-Z]{1,3}|[A-Z][a-z](?![a-z]))(?:\.[A-Z])*\b\.?"
_ASIDE = r"(?:\s*\([^)\n]{1,40}\)| dari(?: [A-Z][\w-]+){1,5})?"
_LIST = rf"{_ONE}{_ASIDE}(?:(?:,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+|\s+&\s+){_ONE}{_ASIDE})*"
_TITLES = r"(?:(?:(?:[Dd]r|[Dd]rg|[Dd]rh|[Dd]rs|[Dd]ra|[Ii]r|[Nn]s|[Bb]d)\.?|[Hh]j?\.)\s+)*"
_ANNOUNCED = re.compile(
    r"\b(?:ber-?)?[Ii]nisial(?:nya|\s+mereka)?(?: saja,)?\)?(?:,?\s+(?:yaitu|yakni|ialah|adalah|masing-masing),?)?"
    rf"\s*(?:ter\w+|pelapor|saksi|pelaku|korban)?\s*:?\s*(?:huruf\s+)?\"?{_TITLES}({_LIST})"
)
_GOES_ON = re.compile(rf"(?:,|\b(?:dan|serta))\s+({_LIST})(?=\s+dari\b|,\s+[a-z]|\s+\()")
_AHEAD = re.compile(r"((?:\b[A-Z]{2,3},\s+)+)(?:dan|serta)\s+(?:[a-z]+\s+){0,4}(?:ber)?inisial\s")
_POSTS = (
    r"\b(?:[Cc]amat|[Ll]urah|[Kk]ades|[Kk]epala|[Kk]adis|[Ss]ekda|[Kk]abid|[Kk]abag|[Kk]asi|[Ss]ekcam|[Ss]ekdes|[Ss]taf"
    r"|[Bb]endahara|[Pp]erawat|[Dd]okter|[Ss]opir|[Ww]arga|[Gg]uru|[Kk]epsek|[Oo]knum|[Kk]euchik|[Ss]ekretaris|[Bb]idan|[Pp]egawai|ASN|PNS)\b"
)
_CHARGED = re.compile(rf"\b(?:[Tt]er(?:lapor|dakwa|sangka|pidana)|[Pp]elaku)\s+({_LIST})(?=[\s,.;])")
_BRACKETED = re.compile(r"\b([A-Za-z][\w-]*)\s*\(([A-Z]{1,3})\)")
_BRACKETED_FAR = re.compile(_POSTS + r"([^.,()\n\"]{1,50})\(([A-Z]{2,3})\)")
_DIRECT = re.compile(_POSTS + r"(?: (?:[A-Z][A-Za-z]+|\d+)){1,4} ([A-Z]{2})(?=[.,;)]| dan | serta )")
_BEHIND = re.compile(_POSTS + r"[^.,\n\"]{0,45}, ([A-Z]{2,3}(?:(?:, | dan |, dan | serta )[A-Z]{2,3}\b)*)(?=[,.;])")
_OWN = re.compile(r"\b([A-Za-z]+nya),? ([A-Z]{2,3}(?:(?:, | dan |, dan | serta )[A-Z]{2,3}\b)*)(?=[,.;])")
_AGED = re.compile(r"\b([A-Z]{2,3}) ?\(\d\d(?: ?(?:tahun|th|thn)\.?)?\)")
_COUNTED = re.compile(
    r"\b([A-Z]{2,3}(?:, [A-Z]{2,3})*,? dan [A-Z]{2,3}), (?:dua|tiga|empat|kedua|ketiga|keduanya|ketiganya)\b"
)
_IN_FRONT = re.compile(r"\b([A-Z]{2,3}), (?=[A-Z]?[a-z])")
_APPOSED = re.compile(
    r"(?:^|\n|[.!?\"]\s+|\b(?:[Yy]akni|[Yy]aitu|[Ss]edangkan|[Ss]ementara|[Aa]dapun|ialah|adalah|bernama)\s+)"
    r"([A-Z]{1,3}),\s+(?=[a-zA-Z])"
)
_LISTED = re.compile(r"\b([A-Z]{2,3})\s*\(([^)\n]{3,40})\)(?=\s*[,.;]|\s+dan\b|\s+serta\b)")
_ROW = re.compile(r"\b[A-Z]{2,3}(?:(?:, (?:dan |serta )?| dan | serta )[A-Z]{2,3}\b)+")
_STOP = re.compile(r"[.;:\n]")
_AND = re.compile(r"(?:\s*,)?\s*(?:dan|serta|&)?\s*")


def known_initials(scene: Scene) -> frozenset[str]:
    """The letters that stand for persons in the report, as printed and without dots behind."""
    body = scene.text[scene.tokens[scene.body].start :] if scene.body < len(scene.tokens) else ""
    found = {part for part in _rows(body, _ANNOUNCED) if part and (len(part) == 2 or _can_be(part, said=True))}
    found.update(part for part in _rows(body, _CHARGED, _AGED, _COUNTED) if part and _can_be(part, said=True))
    found.update(part for part in (*_candidates(body), *_ranked(scene)) if part and _can_be(part))
    found.update(part for part in _beside_announced(body) if len(part) > 1 and _can_be(part, said=True))
    found.update(_in_lists(body, found))
    found.update(_in_rows(body, found))
    if found:
        found.update(match.group(1) for match in _DIRECT.finditer(body) if _can_be(match.group(1)))
    return frozenset(found)


def _rows(body: str, *patterns: re.Pattern[str]) -> Iterator[str]:
    """The letters of the rows that the patterns find."""
    for pattern in patterns:
        for match in pattern.finditer(body):
            yield from _parts(match.group(1))


def _beside_announced(body: str) -> Iterator[str]:
    """Berinisial AH dan MS dari X, | RN dan IK | dari Y; | HR, SM, | dan staf berinisial FA."""
    for match in _ANNOUNCED.finditer(body):
        end = _STOP.search(body, match.end())
        for other in _GOES_ON.finditer(body, match.end(), end.start() if end else len(body)):
            yield from _parts(other.group(1))
    yield from _rows(body, _AHEAD)


def _parts(row: str) -> Iterator[str]:
    """The letters of a row, without what stands in parentheses behind them."""
    plain = re.sub(r"\([^)]*\)| dari(?: [A-Z][\w-]+){1,5}", " ", row)
    yield from (part.strip(". ") for part in re.split(r",|\bdan\b|\bserta\b|&", plain))


def _ranked(scene: Scene) -> Iterator[str]:
    """Bripka XY: letters behind a rank."""
    for index, token in enumerate(scene.tokens[scene.body : -1], start=scene.body):
        letters = scene.tokens[index + 1].text
        if titles.is_rank(token.text) and scene.joined(index + 1) and re.fullmatch(r"[A-Z]{2,3}", letters):
            yield letters


def _in_rows(body: str, known: set[str]) -> Iterator[str]:
    """SK, FT dan RL: two letters that mean something else alone, in a row with letters that stand for persons."""
    for match in _ROW.finditer(body):
        row = list(_parts(match.group()))
        if any(letters in known for letters in row):
            yield from (letters for letters in row if len(letters) == 2 and letters.isupper())


def _candidates(body: str) -> Iterator[str]:
    """Letters in each of the other places where initials stand."""
    for match in _BRACKETED.finditer(body):
        if match.group(1).lower() in listed("persons", "before_initials"):
            yield match.group(2)
    yield from (found[2] for found in _BRACKETED_FAR.finditer(body) if not _spells(found[1], found[2]))
    for match in _LISTED.finditer(body):
        if agencies.canonical(match.group(2)) is not None or _post_behind(match.group(2)):
            yield match.group(1)
    yield from _rows(body, _BEHIND)
    for match in _OWN.finditer(body):
        if own_role(match.group(1).lower()) or match.group(1).lower() in listed("persons", "own"):
            yield from _parts(match.group(2))
    for match in (*_APPOSED.finditer(body), *_IN_FRONT.finditer(body)):
        if _post_behind(body[match.end() : match.end() + 40]):
            yield match.group(1)


def _in_lists(body: str, known: set[str]) -> Iterator[str]:
    """SH (Camat X), ES (Lurah Y): letters that are a degree or a word too, in a row of two or more with their posts, of
    which one is surely a person."""
    row: list[str] = []
    end = -1
    for match in (*_LISTED.finditer(body), None):
        if match is None or not _AND.fullmatch(body[end : match.start()]):
            if len(row) > 1 and any(letters in known for letters in row):
                yield from row
            row = []
        if match is not None:
            named = agencies.canonical(match.group(2)) is not None or _post_behind(match.group(2))
            row, end = ([*row, match.group(1)], match.end()) if named else ([], match.end())


def _spells(text: str, letters: str) -> bool:
    """Whether the letters are the acronym of the words in front of them."""
    first = "".join(word[0] for word in text.split() if word[0].isalpha()).upper()
    return letters in first


def _post_behind(text: str) -> bool:
    parts = text.split()
    if parts and parts[0].lower() in listed("holdings", "professions"):
        return True
    return any(offices.lookup(" ".join(parts[:size])) is not None for size in (1, 2, 3))


def _can_be(letters: str, said: bool = False) -> bool:
    """Not a common abbreviation, an agency, a party or a degree; a degree may be initials where the report says so."""
    low = letters.lower().replace(".", "")
    common = low in listed("persons", "no_initials") and not (
        said and (titles.is_degree(letters) or titles.is_title(letters))
    )
    if not low or common or low in words("organizations", "parties") or (not said and titles.is_degree(letters)):
        return False
    if agencies.lookup(letters) and (len(low) > 2 or low not in listed("agencies", "need_more")):
        return False
    return len(low) < 3 or low not in listed("names", "never")
