"""Whose answer a line is: the accused speaks, somebody speaks for him, or others tell what he said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Span
from loaders.extraction.events.cues import before, cues, find
from loaders.extraction.events.excuses import DENIALS
from loaders.extraction.events.partial import in_part
from loaders.extraction.events.scene import Line, Ref, Scene, once
from loaders.extraction.events.spokesmen import proxies
from loaders.extraction.events.voices import OTHERS_SAY, is_topic

_REACH, _OPENS = 70, 30
_CHARGED_NOW = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,[^,.]{0,70},\s*)?(?:(?:yang|juga|sendiri|pun|ikut|turut)\s+)*"
    r"(?:di\w{4,}\s+(?:[\w()/-]+\s+){0,5}?(?:karena|lantaran|gara-gara|atas|terkait|usai|setelah|sebab)\s+|diduga|ditengarai|disinyalir|dituding|dituduh|dilaporkan|diadukan|terekam|kedapatan|disebut-sebut|terbukti|didakwa)\b"
)
_BESIDE = re.compile(
    r"[\s,]*(?:dan|serta|maupun)?[\s,]*|,?\s*(?:dan|serta|maupun)\s+"
    r"(?:(?!me(?:ng|m|n|ny)(?!engah)\w{3}|di\w{4}|ber\w{4}|ter(?!padu)\w{4}|yang\b|oleh\b|kepada\b)[\w.()/&-]+[\s,]+){1,9}"
)
_OPENED = re.compile(
    r"\W*(?:(?:alasan|dalih|klaim|pembelaan|penjelasan|jawaban|kilah|versi|pengakuan|hak jawab|bantahan)(?:\s+dari)?"
    r"|bagi|di mata)\s+(?:\w+\s+){0,2}"
)
_SO = re.compile(
    r"\W*(?:(?:dari|berdasarkan)\s+)?"
    r"(?:menurut|versi|alasan|dalih|penjelasan|pengakuan|pembelaan|jawab(?:an)?|kilah|kata|keterangan|klaim)"
    r"(?:nya| dia| ia| beliau| mereka)\b"
)
_KATANYA = re.compile(r",\s*(?:kata|aku|ujar|jelas|menurut|tutur|ucap|sebut)(?:nya| dia| ia)\s*,")
_BY = re.compile(
    r"\b(?:(?:diakui|dibantah|ditampik|ditepis|disangkal)\b[^.;,\"]{0,30}"
    r"|(?:pengakuan|bantahan|sanggahan)\s+(?:(?:keras|itu|serupa|tegas)\s+)?(?:(?:datang|muncul|disampaikan|dilontarkan)\s+(?:dari\s+|oleh\s+)?|dari\s+)?(?:(?!me\w{4}|di\w{4}|ber\w{4})\w+\s+){0,3})$"
)
_SUPPOSED = re.compile(
    r"\b(?:jika|bila|apabila|kalau|andai\w*|seandainya|agar|supaya|sekiranya|(?:ber)?harap|meminta|mendesak|menuntut|bukan)\b"
    r"(?! maaf)[^,;:.\"]*$"
)
_TURNS = re.compile(r",?\s*(?:sedangkan|sementara itu|sementara|adapun)\b")
_NOT = re.compile(
    r"\b(?:tidak|tak|belum|enggan|urung|menolak|nggak|gak|ogah|pantang)\s+"
    r"(?:(?:mau|akan|pernah|kunjung|juga|bisa|sempat|ingin|berani|bersedia|pula)\s+){0,2}$"
)
_OF_SOME = re.compile(
    r"\W*(?:menurut|versi)\s+"
    r"(?:(?:para|seorang|sejumlah|beberapa|salah satu|salah seorang|keterangan|pengakuan)\s+)*"
    r"(?:saksi|warga|pelapor|sumber|tetangga|netizen|warganet|pengamat|aktivis|relawan|informasi|kabar|dokumen|catatan)\b"
)
_SAID_BY = re.compile(r"\"\s*(?:kata|ujar|ucap|tegas|jawab|aku|tutur|bantah|jelas|timpal|sahut)\s+$")
_SAYS = re.compile(r"\W*(?:menurut|versi|kata)\s")
_ASKED_TO = re.compile(
    r"\b(?:diminta|dipanggil|diundang|dijadwalkan|dihadirkan|kesempatan|akan|bakal|harus|wajib|hendak|segera)\b[^,]*$"
)
_GIVES = re.compile(r"(?:memberi(?:kan)?|menyampaikan)\s+(?:klarifikasi|penjelasan|keterangan)|mengklarifikasi")
_WHO = re.compile(r",\s+yang\s")
_TELLER = re.compile(r",\s*(?:menurut|kata|ujar|sebut|ungkap|jelas|terang|tutur|lanjut|imbuh)\s+(?:[\w.]+\s+){0,4}$")
_BEFORE_WHOM = re.compile(
    r"\b(?:di (?:depan|hadapan)|kepada|disaksikan(?: oleh)?)\s+(?:(?!di\w{4}|me\w{4})[\w./()-]+[\s,]+){0,6}$"
)
_READ_BY = re.compile(r"\byang\s+di\w{4,}\s+(?:(?:oleh|kepada)\s+)?(?:[\w-]+nya,?\s+)?$")
_ABOUT = re.compile(r"\b(?:soal|terkait|mengenai|tentang|perihal|ihwal|menyangkut)\s+$")
_FOR_MATES = re.compile(r"\bmewakili\s+(?:para\s+|kedua\s+)?(?:rekan|teman|kawan|kolega)(?:-\w+)?nya\b")
_SOME = re.compile(r"\b(?:dari|antara|sebagian|kecuali|selain|semua|salah satu)\s+$")
_BUT = re.compile(r"\s*,?\s*(?:kecuali|selain|minus)\b")
_NEAR = 45


def regions(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """(accused, the words that are his answer): a line that he speaks, or what is told of him behind `ia berdalih`."""
    who = None if of_some(scene, line) else line.speaker
    if who is not None and who in accused and not staged(scene, line) and not accused_in(scene, line, who):
        yield who, Span(line.start, _until(scene, line, line.start, (who,)))
    yield from proxies(scene, line, accused)
    for group in line.refs:
        if len(group.refs) > 1 and _SAID_BY.search(scene.low, line.start, group.start):
            yield from ((one, line.span) for one in group.refs if one in accused)
    for refs, start in relayed(scene, line, accused):
        for ref in refs:
            if ref != line.speaker:
                yield ref, Span(start, _until(scene, line, start, refs))
    yield from _for_mates(scene, line, accused)
    yield from ((one, line.span) for one in _retold(scene, line, accused))


def _for_mates(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """`N berdalih ketiganya hanya lewat`, `kilah N mewakili rekan-rekannya`: what one says of the group that he is one
    of he says for the others too."""
    if line.speaker not in accused:
        return
    low = scene.low
    if _FOR_MATES.search(low, line.start, line.end):
        listed = {one for other in scene.lines if line.speaker in other.listed for one in other.listed}
        yield from ((one, line.span) for one in sorted(listed & accused - {line.speaker}))
    for ref in line.refs:
        whole = ref.how in ("group", "all") and line.speaker in ref.refs and len(ref.refs) > 1
        some = _SOME.search(low, line.start, ref.start) or _BUT.match(low, ref.end)
        whole = whole and _ABOUT.search(low, line.start, ref.start) is None
        if whole and not some and not accused_in(scene, line, line.speaker):
            apart = {line.speaker, *_told_to(scene, line)}
            yield from ((one, Span(ref.end, line.end)) for one in ref.refs if one in accused and one not in apart)


def _retold(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """`"Katanya hanya ikut bernyanyi," tutur kepalanya`: the only accused whom the sentence before it means."""
    knows = scene.roles.watchers.keys() | scene.roles.chiefs | scene.roles.servants
    if line.index == 0 or line.speaker is None or line.speaker in accused or line.speaker not in knows:
        return ()
    before_it = scene.lines[line.index - 1]
    met = {one for ref in before_it.refs if ref.how != "within" for one in ref.refs if one in accused}
    opened = _SO.match(scene.low, line.start) if len(met) == 1 else None
    told = opened is not None and next(find("denial", DENIALS, scene.low, opened.end(), line.end), None) is not None
    return tuple(met) if told else ()


def _until(scene: Scene, line: Line, start: int, refs: tuple[str, ...]) -> int:
    """Where the words of some, from `start` on, end: where the line turns to somebody else, or tells what he says."""
    for clause in line.clauses:
        if clause.start > start and not line.sentence.is_quoted(clause.start):
            first = next((one for one in line.refs if clause.start <= one.start < clause.end), None)
            other = first is not None and _of_others(scene, first, refs) and first.start - clause.start <= _NEAR
            if other or (_TURNS.match(scene.low, clause.start) and first is None):
                return clause.start
    for match in _told(scene, line):
        near = [one for one in line.refs if start <= one.start and one.end <= match.start() <= one.end + _REACH]
        between = scene.low[near[-1].end : match.start()] if near else ""
        if not near or re.search(r"[.;:,\"]", between) or line.sentence.is_quoted(match.start()):
            continue
        behind = before("oblique").search(scene.low, line.start, near[-1].start)
        if near[-1].start > start and not behind and _of_others(scene, near[-1], refs):
            return near[-1].start
    return line.end


def _of_others(scene: Scene, ref: Ref, refs: tuple[str, ...]) -> bool:
    """Whether a word means somebody who may act or speak, and none of these."""
    agents = scene.roles.persons | scene.roles.overseers
    return (
        ref.how not in ("within", "pronoun", "concerned")
        and bool(set(ref.refs) & agents)
        and not set(ref.refs) & set(refs)
    )


@once
def accused_in(scene: Scene, line: Line, who: str) -> bool:
    """Whether a line tells what somebody is accused of, though one of its verbs is one of speech (`N dituduh
    menyebut nomor 3`), or what only a body or an accuser says: `kami rekomendasikan`, `kami duga`."""
    if scene.has(line, "decision", "we_decide") or scene.has(line, "denial", "accuses"):
        return True
    if line.sentence.in_quote or line.sentence.quotes:
        return False
    named = [ref for ref in line.refs if who in ref.refs and ref.how != "within"]
    if named and all(in_part(scene, line, ref, line.end) for ref in named):
        return True
    mine = [ref for ref in named if _CHARGED_NOW.match(scene.low, ref.end)]
    verbs = (("denial", "verbs"), ("denial", "insists"), ("denial", "refutes"))
    return any(not any(cues(*kind).search(scene.low, ref.end, line.end) for kind in verbs) for ref in mine)


def of_some(scene: Scene, line: Line) -> bool:
    """Whether a line gives what people say whom nobody names: `Menurut saksi, ...`."""
    return _OF_SOME.match(scene.low, line.start) is not None


@once
def staged(scene: Scene, line: Line) -> bool:
    """Whether the words are the act itself, spoken on the spot, and no answer to anybody; what is said in the video of
    an apology is one."""
    staged = cues("denial", "staged").search(scene.low, line.start, line.end)
    before = scene.lines[max(line.index - 2, 0)].start
    if staged is not None and cues("denial", "apology").search(scene.low, before, line.end):
        return False
    verbs = (("speech", "contact"), ("speech", "verbs"), ("denial", "insists"))
    if _SAYS.match(scene.low, line.start):
        return False
    return staged is not None and not any(cues(*kind).search(scene.low, line.start, line.end) for kind in verbs)


def relayed(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """(who, from where) of answers told by others: `X dan Y mengakui ...`, `diakui oleh X`."""
    low = scene.low
    for match in _told(scene, line):
        near = [r for r in line.refs if r.end <= match.start() <= r.end + _REACH and _is_person(scene, r)]
        near = [r for r in near if not _is_teller(scene, line, r, accused) and not _is_aside(scene, line, r)]
        near = [r for r in near if not is_topic(line.sentence, r, low) or _WHO.match(low, r.end)]
        if near and in_part(scene, line, near[-1], match.start()):
            continue
        if near and _SUPPOSED.search(low, line.start, near[-1].start):
            continue
        between = low[near[-1].end : match.start()] if near else ""
        if _GIVES.match(low, match.start()) and _ASKED_TO.search(between):
            continue
        if near and not re.search(r"[.;:\"]", between) and not OTHERS_SAY.fullmatch(between):
            who = _who_of(scene, line, near, accused)
            refused = _NOT.search(low, near[-1].end, match.start())
            if who:
                yield who, refused.start() if refused else match.start()
    for ref in (one for one in line.refs if one.how != "within" and set(one.refs) & accused):
        who = tuple(r for r in ref.refs if r in accused)
        if _BY.search(low, line.start, ref.start):
            yield who, line.start
        elif _OPENED.fullmatch(low, line.start, ref.start) and low[ref.end : ref.end + 1] in (",", ":"):
            yield who, ref.end


def _who_of(scene: Scene, line: Line, near: list[Ref], accused: frozenset[str]) -> tuple[str, ...]:
    """Who answers of those before a verb; of a group nobody before whom it is said to speak."""
    who = _of_passage(scene, line, near[-1], accused) or joined(scene, near, accused)
    group = near[-1].how in ("group", "all")
    return tuple(one for one in who if one not in _told_to(scene, line)) if group else who


def _told_to(scene: Scene, line: Line) -> set[str]:
    """Those before whom a line says that something was said: `di depan Kabag Umum, N, mereka mengakui`."""
    named = [ref for ref in line.refs if ref.how == "name"]
    return {one for ref in named if _BEFORE_WHOM.search(scene.low, line.start, ref.start) for one in ref.refs}


def _is_teller(scene: Scene, line: Line, ref: Ref, accused: frozenset[str]) -> bool:
    """`N, menurut Ketua Bawaslu M, mengakui`: an authority or a colleague is named between as the one who tells it."""
    knows = scene.roles.watchers.keys() | scene.roles.chiefs | (scene.roles.servants - accused)
    aside = scene.low[ref.end : ref.end + 1] == "," and _TELLER.search(scene.low, line.start, ref.start) is not None
    return aside and set(ref.refs) <= knows


def _is_aside(scene: Scene, line: Line, ref: Ref) -> bool:
    """`N, lewat pesan yang dibacakan M, mengatakan`: whoever only passes the words on."""
    aside = scene.low[ref.end : ref.end + 1] == ","
    return aside and _READ_BY.search(scene.low, line.start, ref.start) is not None


def speaks(low: str, line: Line) -> bool:
    """Whether a line is in direct speech, or tells what the one says with whose name it begins."""
    if line.sentence.in_quote:
        return True
    line_words = low[line.start : line.end]
    first = line.refs[0] if line.refs else None
    opens = first is not None and first.start - line.start <= _OPENS and line.speaker in first.refs
    named = first is not None and first.how in ("name", "noun", "title")
    aside = line.reported == line.span and _KATANYA.search(line_words) is not None
    so = line.reported == line.span and _SO.match(low, line.start) is not None and not line.sentence.quotes
    return (opens and named and line.reported is not None and not line.sentence.quotes) or aside or so


@once
def _told(scene: Scene, line: Line) -> tuple[re.Match[str], ...]:
    """The verbs that open the answer of somebody, by telling or by insisting."""
    lists = (("speech", "relay"), ("denial", "insists"), ("denial", "owns_up"))
    return tuple(match for one in lists for match in cues(*one).finditer(scene.low, line.start, line.end))


def joined(scene: Scene, near: list[Ref], accused: frozenset[str]) -> tuple[str, ...]:
    """The last one named with those right before him: `A dan B`; but `staf itu, A` is one."""
    chosen = [near[-1]]
    for ref in reversed([one for one in near[:-1] if len(one.refs) == 1]):
        apposed = ref.how in ("noun", "pronoun", "concerned")
        if not apposed and _BESIDE.fullmatch(scene.low, ref.end, chosen[0].start):
            chosen.insert(0, ref)
    return tuple(dict.fromkeys(r for ref in chosen for r in ref.refs if r in accused))


def _is_person(scene: Scene, ref: Ref) -> bool:
    """Whether a word means a person, or an agency that stands for one."""
    return ref.how != "within" and not set(ref.refs) & scene.roles.overseers


def _of_passage(scene: Scene, line: Line, ref: Ref, accused: frozenset[str]) -> tuple[str, ...]:
    """`Menurut A, camat itu berkukuh`, `"Dia mengakui," kata A`: a word that would mean the speaker means the accused
    named last before him in the paragraph."""
    quoted = ref.how == "pronoun" and line.sentence.is_quoted(ref.start)
    named = any(one.how in ("name", "title") and line.speaker in one.refs for one in line.refs)
    if not (quoted or (named and ref.how in ("noun", "concerned"))) or line.speaker not in ref.refs:
        return ()
    for other in reversed(scene.lines[: line.index]):
        if other.sentence.paragraph != line.sentence.paragraph:
            break
        last = [one for r in other.refs if r.how != "within" for one in r.refs if one in accused - {line.speaker}]
        if last:
            return (last[-1],)
    return ()
