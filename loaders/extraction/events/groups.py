"""Who are the members of a group that a text takes together: ketiganya, delapan pejabat itu, mereka."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import SMALL, cues, either, lower, number_of
from loaders.extraction.events.memory import Memory

_LIST_REACH, _MANY, _CLOSE, _VERB = 600, 4, 3, 30
_FEWEST, _ORDINALS = 2, ("pertama", "dua", "tiga", "empat", "lima", "i", "ii", "iii", "iv", "v")
_TIMES = r"(?!\s+(?:kali|orang|hari|jam|pekan|minggu|bulan|tahun|pihak|nama)\b)"
_NTH = re.compile(rf"\s+((?:ke)?(?:{'|'.join(_ORDINALS)}))\b{_TIMES}")
_RECENT, _REPORTS = 300, re.compile(r"\b(?:laporan|aduan|pengaduan|perkara|berkas|kasus|temuan|pelapor)\b")
_ONE_OF = re.compile(r"\byang\s+(pertama|ke(?:dua|tiga|empat|lima)|terakhir)\b")
_LED, _LEADERS = re.compile(r"[.\n]\s+di(?:pimpin|wakili|komandani|koordinatori|ketuai)\s[^.;:\"\n]{3,60},\s+$"), 90


def _count(match: re.Match[str]) -> int | None:
    word = match.group("count") or match.group("bare") or match.group("ordinal") or match.group("twice")
    return None if word is None else number_of(word)


def group_of(memory: Memory, match: re.Match[str], before: tuple[str, ...]) -> tuple[str, ...]:
    """The members of a group: of the last enumeration if it is long enough, else the latest servants named; of
    `yang lain` those whom the sentence has not named (`before`)."""
    if match.group("ahead"):
        return _ahead(memory, number_of(match.group("ahead")), match.start())
    count = _count(match)
    if match.group("others"):
        whole = max(memory.groups, key=len, default=())
        return tuple(ref for ref in whole if ref not in before) if set(before) & set(whole) else ()
    everyone = [ref for ref in memory.seen if memory.may_be_listed(ref)]
    named = memory.enumerated if len(memory.enumerated) > 1 else tuple(everyone)
    if count is None and match.group() == "mereka":
        return _they(memory, match, named, everyone)
    if count is None:
        return tuple(everyone) or next((group for place, group in memory.lists if place > match.start()), ())
    if match.group("which"):
        whole = named if len(named) >= count else tuple(everyone)
        return whole[-count:] if match.group("which") in ("terakhir", "terbawah", "bawah") else whole[:count]
    for group in reversed(memory.groups):
        if len(group) == count:
            return group
    if counted := _with_counted(memory, count):
        return counted
    pool = everyone if len(everyone) >= count else list(named)
    if len(pool) >= count > 1:
        return tuple(pool[-count:])
    everybody = tuple(dict.fromkeys(ref for _, ref in memory.coming if memory.may_be_listed(ref)))
    everybody = tuple(ref for ref in everybody if ref not in memory.roles.unnamed)
    whole = everybody if len(everybody) == count > 1 else ()
    return _ahead(memory, count, match.start()) or whole or _about_as_many(memory, count)


def crowd_of(memory: Memory, match: re.Match[str]) -> tuple[str, ...]:
    """`Ikut pula dua sopir dinas. Kedua orang itu mengaku`: of the servants named last an unnamed group of
    just so many."""
    count = _count(match)
    last = next((ref for ref in reversed(memory.seen) if ref in memory.roles.servants - memory.roles.chiefs), None)
    told = last is not None and last in memory.roles.unnamed and number_of(lower(memory.entities[last].name).split()[0])
    return (last,) if last is not None and count and told == count else ()


def _with_counted(memory: Memory, count: int) -> tuple[str, ...]:
    """`Camat N, Lurah M dan tiga guru. Kelimanya`: the latest servants, of whom some are only counted."""
    out: list[str] = []
    left = count
    for ref in reversed(memory.seen):
        if ref not in memory.roles.persons:
            continue
        if ref not in memory.roles.servants - memory.roles.chiefs or ref in memory.kin:
            break
        unnamed = ref in memory.roles.unnamed
        size = number_of(lower(memory.entities[ref].name).split()[0]) or (ref not in memory.roles.crowds)
        out, left = [ref, *out], left - size
        if left <= 0 or (unnamed and size < 1):
            break
    mixed = {ref in memory.roles.unnamed for ref in out} == {True, False}
    return tuple(out) if left == 0 and mixed and len(out) < count else ()


def nth_of(memory: Memory, low: str, end: int) -> tuple[str, ...]:
    """Of the last list long enough the one whose number stands at a place: `terlapor kedua`, `teradu III`."""
    told = _NTH.match(low, end)
    number = _ORDINALS.index(told[1].removeprefix("ke")) % 5 + 1 if told else 0
    for group in reversed(memory.groups) if number else ():
        if len(group) >= max(number, _FEWEST):
            return (group[number - 1],)
    return ()


@cache
def one_by_one() -> re.Pattern[str]:
    """`Yang pertama diduga ..., yang kedua ...`, but of people who report and of reports."""
    verb = r"(?:di(?!lapor|adu|layang|sampai|terima|buat|tuju)|me(?!lapor|ngadu|layang|nyang)|ber|ter)\w{3,}"
    return re.compile(rf"\byang\s+(?P<nth>(?:ke)?(?:{'|'.join(_ORDINALS[:5])})|terakhir)(?=\s+(?:\w+\s+)?{verb})")


def nth_told(memory: Memory, match: re.Match[str]) -> tuple[str, ...]:
    """The one with a number among those whom the text has just named together."""
    just = [ref for place, ref in memory.coming if match.start() - _RECENT <= place < match.start()]
    start, end = max(0, match.start() - _RECENT), match.end() + _RECENT
    others = {found[1] for found in _ONE_OF.finditer(match.string, start, end)} - {match["nth"]}
    people = others and _REPORTS.search(match.string, start, match.start()) is None
    group = memory.enumerated if people and set(memory.enumerated) <= set(just) else ()
    word = match["nth"].removeprefix("ke")
    place = len(group) - 1 if word == "terakhir" else _ORDINALS.index(word)
    return (group[place],) if len(group) >= _FEWEST and 0 <= place < len(group) else ()


def _they(memory: Memory, match: re.Match[str], named: tuple[str, ...], everyone: list[str]) -> tuple[str, ...]:
    """`Mereka`: the organization named last, unless it is what is done to them; all servants where the report has
    counted as many and the last list of them stands in another paragraph; else those of that list. Before any of them
    is named, those of the first list of just so many."""
    low = match.string
    told = cues("anaphora", "done_to_them").search(low, max(0, match.start() - _VERB), match.end())
    done_to = told is not None and told.end() == match.end()
    seen = memory.seen[-1:]
    if _LED.search(low, max(0, match.start() - _LEADERS), match.start()):
        seen = [ref for ref in memory.seen if ref in memory.roles.clubs][-1:]
    if seen and memory.entities[seen[0]].label == "Organization" and not done_to:
        return (seen[0],)
    here = low.rfind("\n", 0, match.start())
    listed = any(here < place < match.start() and ref in named for place, ref in memory.coming)
    whole = () if listed else tuple(ref for ref in everyone if ref not in memory.roles.unnamed)
    counts = {number_of(found.group("many")) for found in _counted().finditer(low, 0, match.start())}
    if not everyone:
        return next((group for _, group in memory.lists if len(group) in counts), ())
    if len(whole) > 1 and len(whole) in counts:
        return whole
    before = () if low[here + 1 : match.start()].strip() else _lists_above(memory, low, here)
    return before or tuple(ref for ref in named if ref in everyone)


def _lists_above(memory: Memory, low: str, here: int) -> tuple[str, ...]:
    """Those of all lists in the paragraph above; nobody where there is but one."""
    end = len(low[:here].rstrip())
    start = low.rfind("\n", 0, end)
    above = {ref for place, ref in memory.coming if start < place < end}
    lists = [group for group in dict.fromkeys(memory.groups) if len(group) > 1 and set(group) <= above]
    return tuple(dict.fromkeys(ref for group in lists for ref in group)) if len(lists) > 1 else ()


def is_unnamed(memory: Memory, match: re.Match[str]) -> bool:
    """`Dua sopir bus dirumahkan. Keduanya ...`: counted in this paragraph, and nobody is named since."""
    low = match.string
    told = list(_counted().finditer(low, low.rfind("\n", 0, match.start()) + 1, match.start()))
    if not told or number_of(told[-1].group("many")) != _count(match):
        return False
    again = low.find(told[-1].group(), 0, told[-1].start()) >= 0
    known = told[-1].start() in memory.counted or again
    if known and any(len(group) == _count(match) for group in memory.groups):
        return False
    near = range(told[-1].start() - _CLOSE, match.start())
    return not any(place in near and ref in memory.roles.persons for place, ref in memory.coming)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<many>{SMALL}|\d{{1,2}})\s+(?:orang\s+)?(?:{either('collective')}|{either('hands')})\b")


def _about_as_many(memory: Memory, count: int) -> tuple[str, ...]:
    """Of many, the list that lacks one or has one too many: somebody in it was not understood."""
    known = (*reversed(memory.groups), *(group for _, group in memory.lists))
    return next((group for group in known if count >= _MANY and abs(len(group) - count) == 1), ())


def _ahead(memory: Memory, count: int, offset: int) -> tuple[str, ...]:
    """The next list of just so many servants, if none of them has been named yet."""
    if set(memory.servants()) - memory.roles.unnamed:
        return ()
    for place, group in memory.lists:
        if place >= offset - _LIST_REACH and len(group) == count > 1 and not set(group) & set(memory.seen):
            return group
    return ()
