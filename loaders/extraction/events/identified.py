"""Actors whom a report first leaves unnamed and then names: `Seorang camat dilaporkan. Ia adalah N, Camat Ranu.`"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from graph.claims import Entity
from loaders.extraction.events.anaphora import titles
from loaders.extraction.events.crowds import spelling
from loaders.extraction.events.cues import SMALL, either, lexicon, lower
from loaders.extraction.events.roles import Roles
from loaders.extraction.events.scene import Line, Ref

_NEAR, _TITLE = 5, 8
_NOT_ALONE = re.compile(r"[\s,;]*(?:\([^)]*\)[\s,;]*)?(?:dan|serta|maupun|;)\s")
_COUNTED_AHEAD = re.compile(rf"\b(?:{SMALL})\s+(?:orang\s+)?[\w\s]{{3,40}}?,?\s*(?:dan|serta)\s+$")
_COUNTED_BEHIND = re.compile(rf"[\w\s]{{0,30}}?,?\s*(?:dan|serta)\s+(?:{SMALL})\s")
_CALLED = re.compile(r"\b(?:bernama|berinisial|inisial)\s+$")
_ONE = re.compile(r"(?:seorang|salah (?:satu|seorang)|oknum|bernama|berinisial)\s+")


def named_later(lines: list[Line], roles: Roles, entities: dict[str, Entity], low: str) -> dict[str, str]:
    """Each single unnamed actor whom a later sentence names, with the servant that he is."""
    out: dict[str, str] = {}
    for unknown in sorted(one for one in roles.unnamed & roles.servants if _single(roles, entities, one)):
        told = [line.index for line in lines if _shows(line, unknown)]
        found = {one for line in lines if _soon(told, line) for one in _names(line, unknown, roles, low)}
        found = found or _in_list(lines, told[:1], unknown, roles, entities, low)
        fitting = {one for one in found if _fits(entities, unknown, one) and _comes_later(lines, one, told)}
        if len(fitting) == 1:
            out[unknown] = fitting.pop()
    return out


def with_names(lines: list[Line], same: dict[str, str]) -> list[Line]:
    """The lines, with the named one for each actor who was unnamed at first."""
    return [_with(line, same) for line in lines] if same else lines


def _with(line: Line, same: dict[str, str]) -> Line:
    speaker = same.get(line.speaker or "", line.speaker or "") or None
    return replace(line, refs=tuple(_named(ref, same) for ref in line.refs), speaker=speaker)


def _single(roles: Roles, entities: dict[str, Entity], one: str) -> bool:
    return one not in roles.crowds or lower(entities[one].name).startswith(("oknum", "seorang"))


def _named(ref: Ref, same: dict[str, str]) -> Ref:
    if not set(ref.refs) & same.keys():
        return ref
    return replace(ref, refs=tuple(dict.fromkeys(same.get(one, one) for one in ref.refs)))


def _shows(line: Line, one: str) -> bool:
    return any(one in ref.refs and ref.how in ("name", "title", "description") for ref in line.refs)


def _soon(told: list[int], line: Line) -> bool:
    return any(0 <= line.index - place <= _NEAR for place in told)


def _comes_later(lines: list[Line], one: str, told: list[int]) -> bool:
    """Whether he is first named where, or after, the unnamed one is told of."""
    first = next((line.index for line in lines if _shows(line, one)), -1)
    return bool(told) and first >= told[0]


def _names(line: Line, unknown: str, roles: Roles, low: str) -> set[str]:
    """Servants whom a line introduces as the unknown one: alone, right behind a word that means him, before `nama camat
    itu`, or as `guru berinisial AB itu`."""
    out, ends = set(), [ref.end for ref in line.refs if ref.refs == (unknown,)]
    for ref in line.refs:
        free = len(ref.refs) == 1 and ref.how in ("name", "title") and _may_be(roles, ref.refs[0])
        if not free or _NOT_ALONE.match(low, ref.end):
            continue
        meant = any(_is_he().fullmatch(low, end, ref.start) for end in ends if end <= ref.start)
        called = _CALLED.search(low, line.start, ref.start) and _this().match(low, ref.end, line.end)
        if meant or called or _his_name().match(low, ref.end, line.end):
            out.add(ref.refs[0])
    return out


def _in_list(
    lines: list[Line], told: list[int], unknown: str, roles: Roles, entities: dict[str, Entity], low: str
) -> set[str]:
    """`Dua camat dan seorang kepala seksi dipanggil. Ketiganya adalah Camat N, Camat M dan Kasi P`: those of the list
    that spells out the group, who hold the post of the one counted with others."""
    out: set[str] = set()
    for place in told:
        beside = any(_beside_counted(low, lines[place], ref) for ref in lines[place].refs if ref.refs == (unknown,))
        for line in lines[place : place + _NEAR] if beside else ():
            opened = spelling().search(low, line.start, line.end)
            named = [ref.refs[0] for ref in line.refs if opened and ref.start >= opened.end() and len(ref.refs) == 1]
            out.update(one for one in named if _may_be(roles, one) and entities[one].positions)
    return {one for one in out if _fits(entities, unknown, one)}


def _beside_counted(low: str, line: Line, ref: Ref) -> bool:
    """`Dua camat dan | seorang kasi`, `seorang kasi | dan dua camat`."""
    return bool(_COUNTED_AHEAD.search(low, line.start, ref.start) or _COUNTED_BEHIND.match(low, ref.end, line.end))


def _may_be(roles: Roles, one: str) -> bool:
    """Whether somebody can be the accused at all: no overseer, candidate or member of a campaign."""
    out = one in roles.watchers or one in roles.tickets or one in roles.unnamed or one in roles.chiefs
    return one in roles.persons and not out and (one in roles.servants or not roles.members.get(one))


@cache
def _this() -> re.Pattern[str]:
    """`Guru berinisial AB (41) | itu`."""
    return re.compile(rf"\s*(?:\(\d\d(?:\s+tahun)?\))?\s+{either('demonstrative')}\b")


@cache
def _is_he() -> re.Pattern[str]:
    """Between `camat itu` and the name: a comma, or a word like `adalah` and a title."""
    barred = r"(?!(?:dan|oleh|kepada|dengan|untuk|bersama|dari|tidak|bukan|laporan|yang|di|ke|me\w+)\b)"
    post = rf"(?:[\s,(]+{barred}[\w./-]+){{0,10}}?"
    return re.compile(rf"(?:\s*,|(?:\s+{either('then')})*\s+{either('introduces')}){post}[\s,(]*")


@cache
def _his_name() -> re.Pattern[str]:
    """`N, nama camat itu, ...`."""
    return re.compile(
        rf"\s*,?\s*(?:demikian\s+|begitu\s+)?(?:nama|identitas)\s+(?:[\w]+\s+){{1,3}}?{either('demonstrative')}\b"
    )


def _fits(entities: dict[str, Entity], unknown: str, one: str) -> bool:
    """Whether somebody can be the unnamed one by his posts: `oknum camat` is no lurah, `oknum pejabat` may be any."""
    called = _ONE.sub("", lower(entities[unknown].name))
    places = {post.agency for post in entities[unknown].positions if post.agency}
    held = {post.agency for post in entities[one].positions if post.agency and not post.former}
    if places and held and not places & held:
        return False
    if called.startswith(tuple(lexicon("anaphora")["person_nouns"])) and not called.startswith(("guru", "bidan")):
        return True
    posts: dict[str, list[str]] = lexicon("anaphora")["posts"]
    wanted = next((posts[word] for word in sorted(posts, key=len, reverse=True) if called.startswith(word)), None)
    words = wanted or called.split()[:1]
    return not entities[one].positions or any(
        re.search(rf"\b{re.escape(word)}", titles(entities[one])) for word in words
    )
