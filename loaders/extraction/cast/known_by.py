"""Tickets that a report knows by a number or a catchword only, without the names of a pair."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.claims import Span
from graph.lexicon import agencies
from loaders.extraction.cast.cues import in_slogans, listed, words
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.slate import Slate
from loaders.extraction.cast.ticket_areas import areas_of
from loaders.extraction.cast.ticket_details import to_number
from loaders.extraction.cast.ticket_shown import spells

_DIGIT = (
    r"(0?\d|satu|dua|tiga|empat|lima|enam|tujuh|delapan)\b(?![/.,-]?\d)(?!\s+(?:kali|orang|tahun|bulan|hari|pasang)\b)"
)
_OFFICE = (
    r"(?:\s+(?:bupati|gubernur|wali\s*kota|presiden|calon|dan|wakil|capres|cawapres)|\s*[-/]\s*(?:wakil|cawapres))*"
)
NUMBERED = re.compile(
    rf"\b(?:paslon|pasangan|calon|kandidat|bapaslon|cabup|cagub|cawalkot|cawali|capres|kubu){_OFFICE}\s+"
    rf"(?:(?:ber)?nomor\s+urut\s+|nomor\s+|no\.?\s*(?:urut\s+)?)?{_DIGIT}|\b(?:nomor|no\.?)\s+urut\s+{_DIGIT}"
    rf"|\b(?:posko|tim)(?:\s+(?:pemenangan|sukses|kampanye|relawan))?\s+nomor\s+{_DIGIT}"
    rf"|\bmenyebut(?:kan|-nyebut)?\s+nomor\s+{_DIGIT}|\b(?:paslon|pasangan)(?:\s+calon)?\s+urut\s+{_DIGIT}"
    r"|\b(?:relawan|pendukung|simpatisan|massa|timses)\s+(0[1-9])\b(?![/.,-]?\d)"
    rf"|\b(?:jangan\s+lupa|ingat(?:lah)?|hidup)\s+(?:yang\s+)?nomor\s+{_DIGIT}|\"nomor\s+{_DIGIT}\s+menang\b"
    rf"|\b(?:pilih|coblos|mencoblos|menangkan|memilih|mendukung|dukung|pendukung)\s+(?:nomor\s+{_DIGIT}"
    rf"|\"?{_DIGIT}(?=\s*(?:[.,;:!?\"')]|$|di\b|pada\b|dalam\b|saat\b|untuk\b|agar\b|itu\b|dan\b|lewat\b)))"
)
_AND_NUMBERED = re.compile(
    rf"(?:\s*,|\s+dan|\s+serta|\s+maupun|\s+atau)\s+(?:(?:paslon\s+)?nomor\s+(?:urut\s+)?{_DIGIT}"
    rf"|(?:paslon\s+)?{_DIGIT}(?=\s*(?:[.,;:!?\"')]|$|di\b|pada\b|dalam\b|saat\b|dan\b)))"
)
_KNOWN = (
    r"(?: calon)?(?: berjuluk| bertagline| berakronim| berjargon| berslogan| bersemboyan"
    r"| (?:dengan|yang memakai|ber) ?(?:tagline|sebutan|jargon|slogan|akronim|julukan)"
    r"| (?:yang )?(?:dijuluki|disebut|dikenal (?:sebagai|dengan(?: sebutan| nama| akronim)?)|berjuluk))?"
)
_TICKET = (
    r"(?:[Pp]aslon|[Pp]asangan|[Pp]aket|[Bb]apaslon|[Kk]ubu|[Dd]uet|[Tt]im(?: [Pp]emenangan| [Ss]ukses| [Kk]ampanye)"
    r"|[Tt]im [Aa]dvokasi|[Tt]imses|[Pp]endukung)"
)
_CALLED = re.compile(
    rf"\b{_TICKET}{_KNOWN} "
    r"(?:\"([A-Z][\w-]{2,}(?: (?:[A-Z][\w-]+|untuk|dan|&)){0,2})\"|([A-Z]{3,}(?:-[A-Z]{2,})*))"
    r"(?![\w-])(?! ?\((?!nomor|no\b))"
)
_BY_NUMBER = re.compile(
    r"\b(?:[Pp]aslon|[Pp]asangan|[Cc]alon)[\w ]{0,30} [Nn]o(?:mor|\.)?(?: [Uu]rut)? (?:0?\d|satu|dua|tiga|empat|lima)"
    r" ?[,(] ?\"?()([A-Z]{3,}(?:-[A-Z]{2,})*)\"?(?=[),.])"
)
_EXPLAINED = re.compile(
    r"(?<![\w-])()([A-Z]{3,}(?:-[A-Z]{2,})*)\"? (?:adalah|ialah|merupakan) (?:nama |)"
    r"(?:sebutan|akronim|jargon|singkatan|julukan|tagline|slogan)(?: salah satu| untuk| bagi| dari)*"
    r" (?:pasangan|paslon|bapaslon)"
)
_SLOGAN = re.compile(
    rf"\b{_TICKET}(?: calon)? (?:dengan |)(?:ber-?)?(?:tagline|slogan|jargon|semboyan)"
    r" ([A-Z][a-z]\w+(?: [A-Z]\w+){1,2})()(?![\w-])"
)
_SPELLED = re.compile(
    r"\b(?:(?:[Pp]aslon|[Pp]asangan|[Bb]apaslon|[Pp]aket|[Dd]uet|[Kk]ubu) (Ber[a-z]{3,})(?! [A-Z])"
    rf"|(?:{_TICKET}|[Tt]im|[Mm]assa|[Kk]onvoi|(?:[Kk]ampanye|[Dd]eklarasi)(?: terbatas| akbar| dialogis| terbuka)?)"
    r" ([A-Z]{3,}-[A-Z]{3,}))(?![\w-])"
)
_OF_WORDS = re.compile(rf"\b{_TICKET}(?: calon)? ()([A-Z][a-z]{{2,}}-[A-Z][a-z]{{2,}})(?![\w-])")
_PACKET = re.compile(r"(?<=[a-z,] )Paket ([A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?)(?![\w-])")
_RIVAL = re.compile(r"\b(?:lawan\w*|rival\w*|saingan\w*|pesaing\w*|kubu lain|paket lain|pasangan lain)\b")
_SUPPOSED = re.compile(
    r"\b(?:apabila|jika|bila|kalau|andai\w*|seandainya|umpama\w*|misal\w*)\s+(?:pun\s+)?(?:(?:nanti|kelak|memang)\s+)?"
    r"(?:ada|misal\w*|terdapat|menemukan|ditemukan)\b[^.;:\"\n]*$"
)
_CLAUSE, _TITLED = 140, 24
_TITLES = re.compile(r"[\s,:(]*(?:(?:H|Hj|KH|K\.H|TGH|Tgk|Dr|dr|Drs|Dra|Ir|Prof|Ust\w*|yakni|yaitu|pasangan)\b\.?\s*)*")
_CHAMBERS = ("dpr", "dpd", "dprd", "dprd-provinsi", "dprd-kabupaten")
_OFFICES = (
    ("presiden", r"\bpresiden|\bcapres"), ("gubernur", r"\bgubernur|\bcagub"), ("bupati", r"\bbupati|\bcabup"),
    ("walikota", r"\bwali ?kota|\bcawal"),
)  # fmt: skip


def number_spans(draft: Draft) -> list[tuple[Span, int]]:
    """Where the running text names tickets by number, outside of recited law."""
    low = draft.ground.scene.text.lower()
    found: list[tuple[Span, int]] = []
    for match in NUMBERED.finditer(low):
        sentence = draft.ground.scene.document.sentence_at(match.start())
        if sentence and sentence.legal:
            continue
        more: re.Match[str] | None = match
        while more is not None:
            number = to_number(next(filter(None, more.groups()), None))
            start = more.start() if more is match else more.start(1)
            if number is not None and 0 < number < 10:
                found.append((Span(start, more.end()), number))
            more = _AND_NUMBERED.match(low, more.end())
    return found


def numbered(draft: Draft, found: Sequence[Slate]) -> list[Slate]:
    """Tickets that the report knows by their number only. A report without regions of its own for each ticket means a
    named pair without a number by it, unless it speaks of a rival."""
    areas, spans = areas_of(draft), dict[tuple[int, str | None], list[Span]]()
    for span, number in number_spans(draft):
        if _of_list(draft, span) or _supposed(draft, span):
            continue
        area = areas.at(span.start)
        here = [slate for slate in found if not areas.elsewhere(slate, area)]
        pairs = [slate for slate in here if len(slate.members) > 1 and slate.office not in _CHAMBERS]
        open_ = any(slate.number is None for slate in pairs) and not _of_others(draft, span)
        if not open_ and all(slate.number != number for slate in here):
            apart = area if len(here) < len(found) else None
            spans.setdefault((number, apart), []).append(span)
    return [
        Slate("", f"Paslon nomor urut {number}", (), tuple((span, "number") for span in places), number, None, None,
              _office_in(draft, places), area, "rule:ticket.number")
        for (number, area), places in spans.items()
    ]  # fmt: skip


def own_numbers(draft: Draft, found: Sequence[Slate]) -> dict[str, list[Span]]:
    """Where each named ticket is meant by its number: not where the words tell another office for which somebody else
    has the same number, nor right in front of another ticket."""
    bearers: dict[int, list[Slate]] = {}
    for slate in found:
        if slate.members and slate.number is not None:
            bearers.setdefault(slate.number, []).append(slate)
    starts = sorted((mention.start, slate.ref) for slate in found for mention, _ in slate.mentions)
    out: dict[str, list[Span]] = {}
    for span, number in number_spans(draft):
        same = bearers.get(number, [])
        office = _office_in(draft, [span]) if len(same) > 1 else None
        for slate in same:
            if office in (None, slate.office) and not _of_next(draft, slate, starts, span):
                out.setdefault(slate.ref, []).append(span)
    return out


def _of_next(draft: Draft, slate: Slate, starts: Sequence[tuple[int, str]], span: Span) -> bool:
    """Whether another ticket is named right behind a number, with nothing but titles between."""
    text = draft.ground.scene.text
    near = starts[bisect_left(starts, (span.end, "")) : bisect_left(starts, (span.end + _TITLED + 1, ""))]
    return any(_TITLES.fullmatch(text[span.end : start]) is not None for start, ref in near if ref != slate.ref)


def _supposed(draft: Draft, span: Span) -> bool:
    """Whether the number only stands in what somebody supposes of anybody: apabila ada aparat yang memihak nomor 1."""
    before = draft.ground.scene.text[max(span.start - _CLAUSE, 0) : span.start].lower()
    return _SUPPOSED.search(before) is not None


def _office_in(draft: Draft, places: Sequence[Span]) -> str | None:
    """The office that the words of the number tell: paslon gubernur nomor urut 1."""
    spoken = " ".join(draft.ground.scene.text[span.start : span.end].lower() for span in places)
    return next((office for office, pattern in _OFFICES if re.search(pattern, spoken)), None)


def with_catchwords(draft: Draft, found: Sequence[Slate]) -> list[Slate]:
    """The tickets with the acronyms that stand apart from their names, and those that the report knows by an acronym or
    a slogan only: paket HARUM, kubu "Bersama"."""
    out, areas = list(found), areas_of(draft)
    known = set[str]().union(*map(_called, found))
    for word, span in _catchwords(draft):
        if word.lower() in known:
            continue
        area = areas.at(span.start)
        near = [slate for slate in out if not areas.elsewhere(slate, area)]
        free = [slate for slate in near if slate.members and slate.acronym is None]
        spelled = [slate for slate in free if spells(word, slate.name)]
        own = spelled or ([] if _rivals(draft, span) else [slate for slate in free if len(slate.members) > 1])
        if len(own) == 1:
            out[out.index(own[0])] = replace(own[0], acronym=word)
        elif not own:
            apart = area if len(near) < len(out) else None
            out.append(Slate("", word, (), (), None, word, None, None, apart, "rule:ticket.catchword"))
        known |= {word.lower(), word.lower().split()[0]} if len(own) < 2 else set()
    return out


def _called(slate: Slate) -> set[str]:
    """What a ticket is called, and the first words of it, in lower case: satu hati, satu."""
    names = {name.lower() for name in (slate.acronym, slate.tagline, slate.name) if name}
    return names | {name.split()[0] for name in names if not slate.members or name != slate.name.lower()}


def _catchwords(draft: Draft) -> Iterator[tuple[str, Span]]:
    """Words in capitals or quotation marks behind a word for a ticket, that are no party, agency or number."""
    scene = draft.ground.scene
    packets = list(_PACKET.finditer(scene.text))
    times = Counter(match.group(1) for match in packets)
    named = [match for match in packets if times[match.group(1)] > 1]
    named += [match for match in _OF_WORDS.finditer(scene.text) if all(map(in_slogans, match[2].lower().split("-")))]
    ways = (match for way in (_CALLED, _BY_NUMBER, _EXPLAINED, _SLOGAN, _SPELLED) for match in way.finditer(scene.text))
    for match in (*ways, *named):
        group = next(at for at, told in enumerate(match.groups(), 1) if told)
        word, span = match.group(group), Span(match.start(group), match.end(group))
        sentence = scene.document.sentence_at(span.start)
        low = word.lower()
        other = low in words("organizations", "parties") or word in draft.ground.acronyms
        other = other or not listed("tickets", "no_catchwords").isdisjoint((low, *low.split("-")))
        other = other or bool(agencies.lookup(word))
        if sentence is not None and not sentence.legal and not other and not _shouted(scene.text, sentence.span):
            yield word, span


def _shouted(text: str, span: Span) -> bool:
    """Whether all of the sentence is written in capitals, so that capitals tell nothing."""
    return text[span.start : span.end].isupper()


def _rivals(draft: Draft, span: Span) -> bool:
    """Whether the words around mean another ticket than the named one."""
    text = draft.ground.scene.text.lower()
    return _RIVAL.search(text[max(span.start - 50, 0) : span.end + 25].split(".")[0]) is not None


_LIST_BEHIND = re.compile(
    r"^,? ?\(?(?:dari )?(?:partai|parpol|daftar (?:caleg|calon)|caleg|dapil|di dapil)\b", re.IGNORECASE
)
_PARTY_BEFORE = re.compile(
    r"\b(?:[Pp]artai|PDI|PARTAI)(?: [A-Z][\w']*){1,4}(?: \([A-Z]+\))?,?"
    r"(?: (?:dengan|bernomor|yang|mendapat(?:kan)?|memperoleh|meraih))* ?$"
)


def _of_list(draft: Draft, span: Span) -> bool:
    """Whether the number is that of a party or of a place in its list: caleg DPRD X nomor urut 3, Partai X nomor 5."""
    text = draft.ground.scene.text
    before = text[max(span.start - 60, 0) : span.start]
    if re.search(r"\b(caleg|dprd?|dpd|dapil|daerah pemilihan)\b[^.]*$", before.lower()):
        return True
    bare = text[span.start : span.end].lower().startswith(("nomor", "no", "urut"))
    return bare and (_PARTY_BEFORE.search(before) is not None or _LIST_BEHIND.match(text[span.end :]) is not None)


def _of_others(draft: Draft, span: Span) -> bool:
    """Whether the words mean another ticket than the named one: lawannya, pasangan lain; or end a list of pairs."""
    before = draft.ground.scene.text[max(span.start - 40, 0) : span.start].lower()
    sentence = draft.ground.scene.document.sentence_at(span.start)
    ends = (draft.ground.scene.tokens[pair.last - 1].end for pair in draft.pairs)
    near = sentence is not None and any(
        sentence.span.start < end <= span.start and span.start - end < 12 for end in ends
    )
    if near and before.rstrip().endswith((" dan", " serta")):
        return True
    return (
        re.search(
            r"\b(lawan\w*|lain\w*|rival\w*|termasuk|justru|malah\w*|pesaing\w*|kubu|tim hukum|tim)\b[^.]*$", before
        )
        is not None
    )
