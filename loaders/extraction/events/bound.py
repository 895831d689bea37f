"""Who is treated as bound to neutrality by what the text says of him, where no post of the cast tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from loaders.extraction.cast.mentions import Cast, Mention
from loaders.extraction.events.cues import cues, either
from loaders.extraction.events.enlisted import counted, enlisted
from loaders.extraction.events.roles import Roles

_BEFORE, _BEHIND = 60, 60
_MOST = 4
_OF_COURT = re.compile(
    r"\b(?:hakim(?:\s+(?:ketua|anggota|tunggal))?|(?:diketuai|dipimpin)\s+(?:oleh\s+)?hakim|majelis\s+hakim(?:\s+[\w/]+){0,5}?\s+(?:yang\s+)?diketuai|ketua\s+majelis(?:\s+hakim)?|jaksa|penuntut\s+umum|jpu|panitera(?:\s+pengganti)?)"
    r"(?:\s+(?:penuntut|umum|kejari|kejati|kejaksaan|negeri|pn|pengadilan))*[\s,:]+(?:yakni\s+|yaitu\s+|adalah\s+|bernama\s+)?$"
)
_MARKED = re.compile(r"\s*\((?:sebagai\s+|selaku\s+)?(?:saksi|ahli|pelapor|pengadu)\b")  # `N (saksi)`
_TOGETHER = "sama-sama|keduanya|ketiganya|keempatnya|masing-masing|semuanya"
_JOINED = re.compile(r"\s*(?:,\s*(?:dan|serta)|,|dan|serta|&)\s*")
_HONOUR = r"(?:(?:ir|ns|apt|drh|drg|dr|drs|dra|prof|hj?|kh|st|tgk|ust)\.?\s+)*"
_AGED = r"(?:\s*[,(]\s*(?:(?:laki-laki|lelaki|pria|perempuan|wanita)\s+)?(?:berusia\s+)?\d\d(?:\s+tahun)?\)?)?"
_STOPS = '.;"\n'


def widened(roles: Roles, cast: Cast, low: str) -> Roles:
    """The roles with those among the servants whom the text calls by a public post, and those, watchers too, whom it
    says to be accused. Candidates and members of parties and teams stay what they are."""
    together = counted(roles, cast, low)
    spelled = {ref for ref in enlisted(roles, cast, low) if not roles.members.get(ref)} - set(roles.watchers)
    spelled |= together | {ref for ref in _both(low, cast, roles) if ref not in roles.watchers}
    found = {ref for ref in spelled - roles.servants if ref not in roles.tickets}
    for mention, start, end in _around(cast, low):
        ref = mention.ref
        if ref in roles.servants or ref not in roles.persons or ref in roles.tickets or _partisan(roles, ref):
            continue
        free = ref not in roles.watchers and not roles.members.get(ref)
        if _charged(low, mention, start, end) or (free and _titled(low, mention, start, end)):
            found.add(ref)
    apart = _apart(roles, cast, low)
    together = (together | enlisted(roles, cast, low, charged=True)) & (roles.servants | found) - apart
    if not found | apart | together:
        return roles
    watchers = {ref: places for ref, places in roles.watchers.items() if ref not in found}
    return replace(
        roles,
        servants=(roles.servants | found) - apart,
        watchers=watchers,
        told=frozenset(found - apart),
        together=frozenset(together),
    )


def _apart(roles: Roles, cast: Cast, low: str) -> set[str]:
    """Those who go to the overseer themselves, or plead for somebody: they are not the ones accused, unless the text
    says so elsewhere."""
    found, charged = set(), set()
    people = [(m.span.start, m.ref) for m in cast.mentions if m.ref in roles.persons]
    for mention, start, end in _around(cast, low):
        if mention.ref not in roles.persons or mention.ref in roles.unnamed:
            continue
        later = next((place for place, ref in people if place > mention.span.end and ref != mention.ref), len(low))
        if is_charged(low, mention.span.end, end):
            charged.add(mention.ref)
        elif _goes(low, mention, start, later) or _pleads(low, mention, start, end) or _at_court(low, mention):
            found.add(mention.ref)
    return found - charged


def _at_court(low: str, mention: Mention) -> bool:
    """`Hakim ketua N`, `jaksa penuntut umum N`, `N (saksi)`: he sits in court, pleads or is heard there."""
    if _MARKED.match(low, mention.span.end):
        return True
    return _OF_COURT.search(low, max(0, mention.span.start - _BEFORE), mention.span.start) is not None


@cache
def _filing() -> re.Pattern[str]:
    """`N merekamnya lalu melapor ke panwas`: he is the subject of the report, and it goes to an overseer."""
    reports = r"(?:melapor|melaporkan|mengadu|mengadukan|melaporkannya|mengadukannya)"
    brings = r"(?:menyerahkan|membawa|mengirim|mengirimkan|mengantar|mengantarkan|menyetorkan)"
    return re.compile(
        rf"(?:,[^.;:\"]{{3,120}}?,)?[^.;:\"]{{0,60}}?\b(?P<verb>{reports}|{brings}\s+(?:\w+\s+)?{either('proofs')})\b(?!\s+balik)[^.;:\"]{{0,60}}?"
        rf"\b(?:ke|kepada)\s+(?:kantor\s+|sekretariat\s+)?{either('receivers')}"
    )


_FILING_REACH, _PLAINTIFF_REACH = 220, 100
_HE = re.compile(r'[^.:"\n]{0,110}\.\s(?:[^.;:"\n]{0,80},\s)?(?:dia|ia)(?=\s)')
_IS_PLAINTIFF = re.compile(
    r"\b(?:(?:pengadu|pelapor)nya\s+(?:(?:adalah|ialah|yakni|yaitu|tak lain)\s+)?"
    r"|(?:(?<=\.\s)|(?<=\n)|(?<=,\s))(?:pengadu|pelapor)\s+(?:adalah|ialah|yakni|yaitu)\s+"
    r"|(?:pengadu|pelapor)(?:nya)?\s*:\s+"
    r"|(?:laporan|aduan|pengaduan)\s+(?:(?:yang\s+)?(?:pertama|kedua|ketiga|keempat|kelima|terakhir|lain)\s+)?"
    r"(?:(?:dibuat|diajukan|dilayangkan|disampaikan|diteken|dimasukkan)\s+(?:oleh\s+)?|oleh\s+))"
    r"(?:(?:seorang|warga)\s[\w ]{2,40}bernama\s+|(?!terlapor|teradu)"
    r"(?!(?:kepada|ke|untuk|bagi|di|pada|terhadap|setelah)\b)[\w./ -]{3,60},\s+)?$"
)
_UNDONE = re.compile(r"\b(?:di\w{4,}|tidak|tak|belum|akan|enggan|mempersilakan|meminta)\b")
_INFORMANT = re.compile(
    r"\W*(?:(?:sementara|sedangkan|adapun)\s+)?yang\s+(?:pertama\s+)?(?:melapor|mengadu|melaporkannya|mengadukannya|melaporkan\s+(?:pun|itu|ternyata|adalah|ialah)"
    r"|(?:melaporkan|mengadukan)\s+[^.;,\"]{3,40}\s(?:itu|tersebut|ternyata|adalah|ialah|yakni))\b[^.;\"]*$"
)
_COUNSEL = re.compile(
    r"\b(?:pengacara|advokat|kuasa hukum|penas[ie]hat hukum)(?:nya|\s+(?:yang\s+)?bernama)?"
    r"[\s,:]*(?:yakni|yaitu|ialah)?\s*$"
)
_FIRM = re.compile(r"\s*,?\s*(?:dari\s+kantor\s+hukum|(?:selaku|sebagai)\s+(?:kuasa|penasihat)\s+hukum)\b")


def _goes(low: str, mention: Mention, start: int, later: int) -> bool:
    """Whether he is the subject of a report that goes to an overseer, or called the one who made it; `later` is where
    the next person is named."""
    he = _HE.match(low, mention.span.end, later)
    for place in (mention.span.end, *((he.end(),) if he else ())):
        last = _first_stop(low, place, min(place + _FILING_REACH, len(low)))
        found = _filing().match(low, place, last)
        if found and found.start("verb") < later and _UNDONE.search(low, place, found.end()) is None:
            return True
    called, ahead = low[start : mention.span.start], max(0, mention.span.start - _PLAINTIFF_REACH)
    return _IS_PLAINTIFF.search(low, ahead, mention.span.start) is not None or _INFORMANT.match(called) is not None


def _pleads(low: str, mention: Mention, start: int, end: int) -> bool:
    return _COUNSEL.search(low, start, mention.span.start) is not None or bool(_FIRM.match(low, mention.span.end, end))


def _partisan(roles: Roles, ref: str) -> bool:
    return any(one in roles.teams for one in roles.members.get(ref, ()))


def _around(cast: Cast, low: str) -> Iterator[tuple[Mention, int, int]]:
    """Each name with the words around it: up to the next name, the end of the sentence or a quotation mark."""
    shown = [mention for mention in cast.mentions if mention.form != "title"]
    for place, mention in enumerate(shown):
        left = max(mention.span.start - _BEFORE, shown[place - 1].span.end if place else 0, 0)
        right = min(mention.span.end + _BEHIND, shown[place + 1].span.start if place + 1 < len(shown) else len(low))
        yield mention, _last_stop(low, left, mention.span.start), _first_stop(low, mention.span.end, right)


def _last_stop(low: str, start: int, end: int) -> int:
    return max([start, *(low.rfind(stop, start, end) + 1 for stop in _STOPS)])


def _first_stop(low: str, start: int, end: int) -> int:
    return min([end, *(place for stop in _STOPS if (place := low.find(stop, start, end)) >= 0)])


@cache
def _charge() -> re.Pattern[str]:
    """`N diduga`, `N, yang juga dilaporkan`: right behind the name."""
    return re.compile(rf"(?:[\s,()]+{either('between_charged')})*[\s,()]+{either('charged')}\b")


@cache
def _post_before() -> re.Pattern[str]:
    """`penyuluh bernama N`, `penyuluh kecamatan, Ir. N`: a public post with at most five words between it and the
    name, and no verb."""
    words = r"(?:\s+(?!me(?!reka\b)\w{3}|ber(?!nama|inisial)\w{4}|di\w{4}|dan\b|yang\b|kepada\b|oleh\b)[\w.()/-]+){0,5}"
    return re.compile(rf"(?P<former>{either('former_post')}\s+)?\b{either('servant_nouns')}\b{words}[\s,:(]*{_HONOUR}$")


@cache
def _post_behind() -> re.Pattern[str]:
    """`N, guru di ...`; `N (staf kecamatan)`; `N, perempuan 44 tahun, guru`."""
    return re.compile(
        rf"{_AGED}\s*[,(]\s*(?:(?:[\w-]+\s+){{1,2}}(?:sekaligus|merangkap|yang\s+juga)\s+|(?:seorang|selaku|sehari-hari|yang\s+juga"
        rf"|{_TOGETHER})\s+)?{either('servant_nouns')}\b"
    )


@cache
def _post_of_both() -> re.Pattern[str]:
    """`N dan M, sama-sama guru`: between the first and behind the second."""
    return re.compile(rf"\s*[,(]\s*(?:{_TOGETHER})\s+{either('servant_nouns')}\b")


def _both(low: str, cast: Cast, roles: Roles) -> Iterator[str]:
    """The first of two or more who are said to hold a post together behind the last of them."""
    shown = [mention for mention in cast.mentions if mention.form != "title" and mention.ref in roles.persons]
    for place, mention in enumerate(shown):
        if _post_of_both().match(low, mention.span.end):
            before = [*shown[max(0, place - _MOST) : place + 1]]
            for left, right in zip(before[-2::-1], before[:0:-1], strict=True):
                if _JOINED.fullmatch(low, left.span.end, right.span.start) is None:
                    break
                yield left.ref


def is_charged(low: str, place: int, end: int) -> bool:
    """Whether words of accusation stand right behind this place, which is the end of a name."""
    return _charge().match(low, place, end) is not None


def _charged(low: str, mention: Mention, start: int, end: int) -> bool:
    """Whether the text says right behind the name that he is accused."""
    if cues("allegation", "witness").search(low, mention.span.end, end):
        return False
    return is_charged(low, mention.span.end, end) and not _said(low, start, mention)


def _said(low: str, start: int, mention: Mention) -> bool:
    """`lanjut N, diduga`: he only says so."""
    return cues("speech", "according").search(low, start, mention.span.start) is not None


def _titled(low: str, mention: Mention, start: int, end: int) -> bool:
    """Whether a word for a public post stands right before the name or in apposition behind it."""
    found = _post_before().search(low, start, mention.span.start)
    if found:
        return found.group("former") is None
    return _post_behind().match(low, mention.span.end, end) is not None
