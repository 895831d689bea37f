"""Who says what: tags after quotes, verbs of speech, and the speaker of a quote without a tag."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from graph.claims import Span
from loaders.extraction.events.cues import cues, lexicon
from loaders.extraction.events.roles import Roles
from loaders.extraction.events.scene import Line, Ref
from loaders.extraction.text.parts import Sentence

_REACH = 90
_OTHER = re.compile(r"\w\s+\w+\s+\w+.*\byang\s+$")
_PRONOUN = re.compile(r"\s+(?:dia|ia|beliau)\b")
_ASIDE = re.compile(r"\b(?:sambil|seraya|dengan|untuk|tanpa|agar|supaya|guna|demi)\s+$")
_OPENING = re.compile(
    r"\W*(?:setelah|usai|seusai|sesudah|saat|ketika|sebelum|sejak|sesaat|begitu)\s+(?:\w+\s+){0,2}?(?:me\w+|di\w+)\b[^,]*,"
)
_TOLD_TO = re.compile(r"\b(?:kepada|di hadapan|di depan|dihadapan)\s+$")
_TOPIC = re.compile(
    r"\W*(?:(?:lain|berbeda|beda)(?:\s+(?:halnya|lagi))?\s+(?:dengan|dari)|tidak seperti|tak seperti|seperti halnya"
    r"|terkait|soal|mengenai|tentang|ihwal|perihal|khusus|untuk|terhadap|selain)\s+(?:\w+\s+){0,4}"
)
OTHERS_SAY = re.compile(
    r"\s*,\s*(?:tim|pihak|warga|pelapor|kuasa|saksi|lsm|relawan|kubu|kami|mereka|bawaslu|panwas\w*|ia|dia|beliau)\s+"
)
_RETOLD = re.compile(r"[^.;\"]{0,20}\b(?:seperti|sebagaimana|dikutip|ditirukan|menirukan)\b[^.;\"]{0,30}")
_BEHIND = re.compile(r"[,?!.]\"\s*(?P<verb>[a-z]{3,}nya)\b")
_FRANKLY = re.compile(r"\b(?:ber)?terus\s$|\bterang-$")
_CHARGED_WITH = re.compile(
    r"\b(?:di|ter)(?:lapor|adu|tuding|tuduh|periksa|panggil|soal|persoal|perkara|sanksi|tegur|nonaktif|copot|pecat|vonis|hukum|bukti|duga|dakwa|sangka)"
    r"\w*\b[^;\"]*\b(?:karena|lantaran|sebab|gara-gara|akibat|usai|setelah|atas)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:diduga|dituding|dituduh|terekam|kedapatan|ketahuan|terbukti|didakwa)\s+(?:\w+\s+){0,2}$"
)
_DOES = re.compile(r"\s+(?:\w+\s+){0,2}?(?:ikut|turut|hadir|(?:me|ber|di|ter)\w{4,})")
_SOURCE = re.compile(
    r"\s+(?:(?:para|salah\s+(?:satu|seorang)|sejumlah|seorang|beberapa)\s+)?(?:pelapor|warga|saksi|sumber|informasi|data|laporan"
    r"|keterangan|cerita|pengakuan|catatan|dokumen|rekaman|kabar|dia|mereka|guru|orang\s+tua|tetangga|panitia|peserta)"
    r"(?:\s+yang\s+(?:di\w+|beredar|masuk))?(?:\s+(?!yang\b)[\w-]+){0,4}\s*,"
)
_SOURCES = frozenset({"menurut", "kata", "lanjut", "ujar", "tutur", "sambung", "tambah", "ungkap", "jelas", "terang"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence. `certain`: named or tagged in it; `reported`: the words outside of quotation marks that
    are his; `tag`: where a tag without a name stands."""

    speaker: str | None
    certain: bool = False
    reported: Span | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of speech: its speaker, None if it names none (`ujarnya`), and where it stands; `him`: `kata dia`, said by
    the one who spoke before."""

    speaker: str | None
    at: int
    him: bool = False


@cache
def _tag() -> re.Pattern[str]:
    words = "|".join(sorted(lexicon("speech")["tags"], key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?P<verb>{words})(?P<nya>nya)?(?![\w-])")


@cache
def _according() -> re.Pattern[str]:
    words = "|".join(word.replace("*", r"\w*") for word in lexicon("speech")["according"])
    return re.compile(rf"(?<![\w-])(?P<verb>{words})(?![\w-])")


def _after(refs: tuple[Ref, ...], offset: int, persons: frozenset[str], low: str) -> Ref | None:
    """The person named right after a tag, perhaps behind a title; nobody across the end of a clause."""
    following = [ref for ref in refs if ref.start >= offset and ref.how != "within"]
    if not following or len(following[0].refs) != 1 or following[0].refs[0] not in persons:
        return None
    between = low[offset : following[0].start]
    if following[0].how == "pronoun" and between.strip():
        return None
    return following[0] if len(between) <= _REACH and not re.search(r"[.;:\"]\s", between) else None


def outside(sentence: Sentence, offset: int) -> bool:
    """Whether the place is outside of the quotation marks."""
    return not any(span.start <= offset < span.end for span in sentence.quotes)


def _behind_quote(low: str, offset: int) -> bool:
    """Whether a comma, a quotation mark or the end of a sentence stands right before the place."""
    return low[max(0, offset - 3) : offset].rstrip(" \n")[-1:] in ('"', "'", ",", "?", "!", "", ".")


def _points_back(low: str, match: re.Match[str]) -> bool:
    """`Menurutnya`, `dikatakannya`, `menurut dia`: said by somebody named before."""
    word = match.group("verb")
    return word.endswith("nya") or (word in _SOURCES and _PRONOUN.match(low, match.end()) is not None)


def tagged(sentence: Sentence, refs: tuple[Ref, ...], persons: frozenset[str], low: str) -> Tag | None:
    """The tag of a sentence: with the one named after `ujar` or `menurut`, else without a name; None if it has none."""
    start, end = sentence.span.start, sentence.span.end
    quoted = bool(sentence.quotes) or sentence.in_quote or '"' in low[start:end]
    nameless: Tag | None = None
    for pattern in (_tag(), _according()):
        for match in pattern.finditer(low, start, end):
            if not outside(sentence, match.start("verb")) or (
                pattern is _tag() and not _behind_quote(low, match.start())
            ):
                continue
            if _FRANKLY.search(low, start, match.start()):
                continue
            if pattern is _according() and _points_back(low, match):
                return Tag(None, match.start(), him=not match.group("verb").endswith("nya"))
            retold = _RETOLD.match(low, match.end()) is not None
            ref = None if retold else _after(refs, match.end("verb"), persons, low)
            if ref is not None and not _of_source(low, match.end("verb"), ref):
                return Tag(ref.refs[0], match.start())
            word = match.group("verb")
            bare = quoted and pattern is _tag() and match.end() >= end - 3
            if word.endswith("nya") or (match.groupdict().get("nya") and word != "aku") or bare:
                nameless = nameless or Tag(None, match.start())
    return nameless or _behind(sentence, low)


def _of_source(low: str, place: int, ref: Ref) -> bool:
    """`Menurut pelapor, Camat N membagikan kaus`: the source is no one by name, and N is the subject behind it."""
    source = _SOURCE.match(low, place)
    return source is not None and source.end() <= ref.start and _DOES.match(low, ref.end) is not None


def _behind(sentence: Sentence, low: str) -> Tag | None:
    """`"Ini akun negara," serangnya usai melapor`: a verb in -nya that no list knows, right behind a quotation."""
    for match in _BEHIND.finditer(low, sentence.span.start, sentence.span.end):
        if outside(sentence, match.start("verb")) and not cues("speech", "no_tags").match(low, match.start("verb")):
            return Tag(None, match.start("verb"))
    return None


def _opening(sentence: Sentence, low: str) -> int:
    """The end of a clause before the main one; its objects say nothing: `Setelah memeriksa N, panwas memutuskan`."""
    match = _OPENING.match(low, sentence.span.start, sentence.span.end)
    return match.end() if match else sentence.span.start


def spoken(sentence: Sentence, refs: tuple[Ref, ...], roles: Roles, low: str) -> tuple[Ref, int] | None:
    """(subject, end of the verb) of a verb of speech with its subject before it: `N mengatakan`, `N membantah`."""
    for match in cues("speech", "verbs").finditer(low, sentence.span.start, sentence.span.end):
        if not outside(sentence, match.start()):
            continue
        before = [ref for ref in refs if ref.end <= match.start() and ref.how != "within"]
        if _ASIDE.search(low, max(sentence.span.start, match.start() - 30), match.start()):
            continue
        people = [ref for ref in before if set(ref.refs) & roles.persons and ref.end >= _opening(sentence, low)]
        people = [ref for ref in people if not (is_topic(sentence, ref, low))]
        people = [ref for ref in people if not _TOLD_TO.search(low, sentence.span.start, ref.start)] or people
        if before and set(before[-1].refs) & roles.institutions and match.start() - before[-1].end <= 2:
            continue
        between = low[people[-1].end : match.start()] if people else ""
        if is_charged_with(between):
            continue
        if people and len(between) <= _REACH * 2 and not OTHERS_SAY.fullmatch(between) and not _OTHER.search(between):
            return people[-1], match.end()
    return None


def is_charged_with(words: str) -> bool:
    """`N dilaporkan karena menulis`: what he is accused of is no word of his to the reporter."""
    return _CHARGED_WITH.search(words) is not None


def is_topic(sentence: Sentence, ref: Ref, low: str) -> bool:
    """`Lain dengan N, lurah itu berdalih`, `Soal N, ia menyebut`: of him is told, and he tells nothing."""
    return low[ref.end : ref.end + 1] == "," and _TOPIC.fullmatch(low, sentence.span.start, ref.start) is not None


def writer(line: Line, persons: frozenset[str], low: str) -> str | None:
    """`N mengirim secarik memo: "..."`: the one with whom the sentence begins that leads up to a quote."""
    first = next((ref for ref in line.refs if ref.how != "within"), None)
    if first is None or first.start != line.start or not line.sentence.quotes or not set(first.refs) <= persons:
        return None
    quote = line.sentence.quotes[0].start
    leads = first.end < quote and low[line.start : quote].rstrip(' "').endswith(":")
    return first.refs[0] if leads and len(first.refs) == 1 else None
