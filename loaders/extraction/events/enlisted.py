"""Who is a servant since a counted group of servants is spelled out: `lima guru diadukan. Kelimanya yaitu N, M`."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.cast.mentions import Cast, Mention
from loaders.extraction.events.cues import cues, either, number_of
from loaders.extraction.events.roles import Roles

_BEFORE, _GROUP, _FEWEST, _LONG = 90, 320, 2, 4
_COUNT = r"(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|para|sejumlah|beberapa|puluhan|\d{1,2})"
_IS = r"(?:yaitu|yakni|ialah|adalah|masing-masing|antara lain|di antaranya|bernama|berinisial)"
_SPELLED = re.compile(
    rf"(?:^|[\s,.(])(?:(?P<they>ke\w+nya|mereka|nama-nama\s+\w+)|(?:ke)?{_COUNT}\s+[\w\s]{{3,60}}?),?\s+(?:itu\s+|tersebut\s+)?"
    rf"{_IS}(?:\s+{_IS})?[\s:]*$|(?:^|[\s.])(?P<all>ke(?!mudian)\w+nya),\s+$"
)
NEXT = re.compile(r"\s*(?:\([^)]{1,40}\)|(?:dari|di|pada)\s[^,;:.()]{3,40}?)?\s*(?:,\s*(?:dan|serta)|,|dan|serta|&)\s*")
_SIGNED = re.compile(
    r"(?:laporan|aduan|pengaduan)\b.*\bdi(?:teken|tandatangani|tanda\s+tangani|buat|bubuhi|ajukan|layangkan|sampaikan|masukkan|antar\w*)\b"
    r"|\bmen(?:andatangani|eken|yusun|yerahkan|yampaikan|gantar\w*)\b.*\b(?:laporan|aduan|pengaduan)"
    r"|\b(?:membuat|membawa|mengajukan|melayangkan|memasukkan)\b.*\b(?:laporan|aduan|pengaduan)"
)
_VERB = r"(?:me[mn]|ber|di(?!na|re|ru|s|kl|vi)|ter)\w{4,}"
_POST = rf"(?:(?!(?:{_VERB}|(?:yang|karena|untuk|oleh|kepada|dengan|saat|dari|ke)\b))[\w./()-]+[\s,]+){{0,10}}?"
_ASIDE = r"(?:saksi|ahli|pakar|pelapor|pengadu|panitia|atasan)"
_ASIDE_BEFORE = re.compile(rf"\b{_ASIDE}\b[^,;()]*$")
_ASIDE_BEHIND = re.compile(rf"\s*(?:\(|,?\s*(?:sebagai|selaku)\s+){_ASIDE}\b")
_WITNESSES = re.compile(r"\b(?:saksi|ahli)\b")
_HEARD = re.compile(r"\b(?:saksi|ahli|keterangan)\b")
_BY = re.compile(r"\b(?:oleh|di(?:lapor|adu)\w*)\b")
_STOP = re.compile(r"\n|(?<=\w{3})\.\s")
_NEXT_POST = re.compile(rf"\s*(?:,[^,;:.]{{2,70}})?(?:;|,)?\s*(?:dan\s+|serta\s+)?{_POST}")


def enlisted(roles: Roles, cast: Cast, low: str, charged: bool = False) -> set[str]:
    """Persons of a list of plain names behind words that spell out a group of servants, here or in the sentence
    before; where `charged`, only of a group that these words report, examine or punish."""
    found: set[str] = set()
    shown = [mention for mention in cast.mentions if mention.form != "title"]
    for place, mention in enumerate(shown):
        if mention.ref in roles.persons and _spells_out(low, mention, charged):
            listed = _list_from(shown, place, low)
            if len(listed) >= _FEWEST:
                found.update(listed)
    return found & roles.persons


def counted(roles: Roles, cast: Cast, low: str) -> set[str]:
    """Persons of a list behind a colon that has as many as words of an accusation before it have counted: `mengadukan
    tiga pegawai ke Bawaslu: Camat N, guru M, dan staf P`."""
    found: set[str] = set()
    for match in _opening().finditer(low):
        inside = [m for m in cast.within(match.end(), _end(low, match.end())) if m.form != "title"]
        people = [m for m in inside if m.ref in roles.persons]
        listed = dict.fromkeys(mention.ref for mention in people)
        gaps = zip([match.end(), *(m.span.end for m in people)], people, strict=False)
        many = number_of(match["count"] or match["many"])
        places = list(gaps)
        if not (_as_many(len(listed), many) and all(_NEXT_POST.fullmatch(low, at, m.span.start) for at, m in places)):
            continue
        if _is_on_them(match):
            found.update(m.ref for at, m in places if not _stands_aside(low, at, m))
    return found - roles.tickets.keys()


def _as_many(found: int, told: int) -> bool:
    """Whether a list is as long as told: of a long one, somebody may not have been understood."""
    return found == told or (told >= _LONG and told - found == 1)


def _end(low: str, start: int) -> int:
    """Where the list that begins here ends: with its line or sentence."""
    found = _STOP.search(low, start)
    return found.start() if found else len(low)


@cache
def _charge() -> re.Pattern[str]:
    """`Mengadukan`, `memeriksa`, `direkomendasikan`."""
    reports, examines = cues("allegation", "reports").pattern, cues("oversight", "examines").pattern
    return re.compile(rf"(?:{reports}|{examines}|\b{either('processed')}\b)")


@cache
def _group() -> re.Pattern[str]:
    """`Mengadukan tiga pegawai`, `tiga pegawai diadukan`."""
    people = rf"\s+(?:orang\s+)?{either('collective')}\b"
    charge, gap = _charge().pattern, r"[^.;:\"\n]{0,60}?"
    one, other = rf"\b(?P<count>{_COUNT}){people}", rf"\b(?P<many>{_COUNT}){people}"
    return re.compile(rf"(?:(?P<on>{charge})(?P<gap>{gap}){one}|{other}(?P<then>{gap})(?P<verb>{charge}))")


@cache
def _opening() -> re.Pattern[str]:
    """`Mengadukan tiga pegawai ke Bawaslu:`, `Tiga pegawai diadukan, yakni`."""
    return re.compile(rf"{_group().pattern}(?P<last>[^.;:\"\n]{{0,80}}?)(?::|,?\s{_IS})\s+")


def is_on_group(low: str, start: int, end: int) -> bool:
    """Whether the words of a stretch report, examine or punish a counted group of people."""
    return any(map(_is_on_them, _group().finditer(low, start, end)))


def _is_on_them(group: re.Match[str]) -> bool:
    """Whether a group is what a charge falls on, not who brings it (`tiga guru melaporkan N`, `N dilaporkan tiga
    guru`, `laporan diteken tiga guru`), looks into it (`tiga pegawai memeriksa N`) or is only heard."""
    if _HEARD.search(group[0]) or _SIGNED.search(group[0]):
        return False
    if group["verb"]:
        return all(not word[0].startswith("me") for word in _charge().finditer(group["then"] + group["verb"]))
    return not group["on"].startswith(("di", "ter")) and _BY.search(group["gap"]) is None


def _stands_aside(low: str, start: int, mention: Mention) -> bool:
    """Whether one of a list is there as somebody else: `saksi N`, `N selaku pelapor`."""
    before = _ASIDE_BEFORE.search(low, start, mention.span.start)
    return before is not None or _ASIDE_BEHIND.match(low, mention.span.end) is not None


def _spells_out(low: str, mention: Mention, charged: bool) -> bool:
    start = mention.span.start
    match = _SPELLED.search(low, max(0, start - _BEFORE), start)
    if match is None or _WITNESSES.search(match[0]):
        return False
    reach = match.start() - _GROUP if match.group("they") or match.group("all") else match.start()
    first = max(0, low.rfind(".", 0, match.start()) - _BEFORE)
    if charged and not is_on_group(low, first, match.end()):
        return False
    return _of_servants().search(low, max(0, reach), match.end()) is not None


def _list_from(shown: list[Mention], place: int, low: str) -> list[str]:
    """Those of the list that begins here, joined by nothing but commas and `dan`."""
    out = [shown[place].ref]
    for left, right in zip(shown[place:], shown[place + 1 :], strict=False):
        if NEXT.fullmatch(low, left.span.end, right.span.start) is None:
            break
        out.append(right.ref)
    return out


@cache
def _of_servants() -> re.Pattern[str]:
    """`Lima guru`, `sejumlah ASN`."""
    return re.compile(rf"\b{_COUNT}\s+(?:orang\s+|oknum\s+)?(?:{either('servant_nouns')}|pegawai|pejabat|aparatur)\b")
