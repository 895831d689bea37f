"""What the accused answers, in his own words or as others tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.claims import ACTS, Span
from loaders.extraction.events.absences import is_absence
from loaders.extraction.events.acts import Act, going_on
from loaders.extraction.events.admissions import ASIDE, hearsay
from loaders.extraction.events.cues import cues, find
from loaders.extraction.events.excuses import DENIALS, STANDS_BY, to_come
from loaders.extraction.events.nouns import of_kind
from loaders.extraction.events.replies import FIRST, REFUSED, kinds_of
from loaders.extraction.events.scene import Line, Scene, once
from loaders.extraction.events.spokesmen import clients
from loaders.extraction.events.tellers import accused_in, joined, of_some, regions, relayed, speaks, staged

KINDS = (*DENIALS, "admits_act", "admits_fully", "no_answer")
_SHORT = 30
_ASKS = re.compile(r"\b(?:meminta|mengajak|menyuruh|menyerukan|memerintahkan|menginstruksikan)\s(?!maaf)")
_CHARGED = re.compile(r"\b(?:diduga|ditengarai|disinyalir|dituding|dituduh|dilaporkan|terekam|kedapatan)\b")
_SAME = re.compile(
    r"\b(?:(?:hal|jawaban|bantahan|keterangan|alasan|dalih|pernyataan|penjelasan|pembelaan|jawab|menjawab|berkata|menyatakan"
    r"|mengatakan|mengaku)\s+(?:yang\s+)?(?:hampir\s+)?(?:senada|serupa|sama)|senada|setali tiga uang)\b"
    r"(?!\s+(?:juga\s+|pernah\s+)?(?:dilakukan|terjadi|dialami|menimpa))"
    r"|\b(?:begitu|demikian)\s+(?:pula|juga|halnya|pun)\b|\bpun\s+(?:demikian|begitu)\b"
)
_BUT = re.compile(r"\W*(?:tapi|tetapi|namun|cuma|hanya saja|itu pun|meski begitu|walau begitu)\b")
_EXCUSED = re.compile(
    r"\W*(?:(?:tapi|tetapi|namun|cuma|hanya saja)\s+)?(?:(?:alasan|dalih|kilah|pembelaan)(?:nya| dia| ia| beliau)"
    r"|(?:kata|menurut|klaim)(?:nya| dia| beliau| yang bersangkutan)"
    r"|(?:dia|ia|beliau|yang bersangkutan)\s+(?:bilang|berdalih|beralasan|berkilah|mengklaim|mengaku|berkata))\b"
)
_OF_MONEY = re.compile(
    r"\b(?:membantah|menampik|menepis|menyangkal)\s+(?:[\w-]+\s+){0,6}?"
    r"(?:dana|uang|anggaran|apb\w+|imbalan|bayaran|dibayar|disuruh|diperintah|dipaksa|paksaan|perintah|fasilitas)\b"
)
_ADMITS = re.compile(r"\b(?:mengakui|akui|diakui|(?:tidak|tak) (?:membantah|menampik|menyangkal|mengelak|berkelit))\b")
_OF_ANOTHER = re.compile(
    r"\b(?:(?:pak|bu|bapak|ibu|mas|mbak|bang|si|sang)\s+\w+"
    r"|ke(?:dua|tiga|empat|lima|enam)\w*|mereka|dia|ia|beliau|yang bersangkutan|ybs|orangnya)\s+"
    r"(?:(?:sudah|telah|juga|memang|sendiri|akhirnya|pun)\s+){0,2}"
    r"(?:mengaku|mengakui|akui|membenarkan|minta maaf|meminta maaf|menyesal|khilaf|tidak membantah)\b"
)

_ACCORDING = re.compile(r"\W*(?:menurut|versi)\s")
_POSED = re.compile(r"\b(?:sengaja|(?:ber)?pose|jari|simbol)\b")
_OWNED = re.compile(
    r"\b(?:mengaku\w*|akui\w*|membenarkan\w*|(?:tidak|tak) (?:membantah|menampik|menyangkal|memungkiri))\b"
)
_YES = re.compile(
    r"\W*(?:(?:iya|ya|benar|betul|memang|itu|ini|sih|pak|mas|mbak|foto|video|yang|di|dalam)\W+)+(?:saya|aku|beta|kami)\W*"
)
_DEFIES = re.compile(
    r"\b(?:dukung|mendukung|pilih|terima|mau (?:bilang )?apa|(?:punya|ada|itu) hak|hak politik|berhak|sila(?:h)?kan)\b"
)
_WE = re.compile(r"\bkami\s+(?:\w+\s+)?(?:panggil|periksa|klarifikasi|tegur|mintai|minta|tanya|bina|sidang)\w*\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an accused answers in a line: `kind` one of KINDS; `span` the words."""

    line: Line
    ref: str
    kind: str
    span: Span


@once
def answers(scene: Scene, accused: frozenset[str]) -> tuple[Answer, ...]:
    """What each accused answers, in the order of the text."""
    out: list[Answer] = []
    goes_on = going_on(scene)
    for line in scene.lines:
        if line.sentence.legal:
            continue
        bare = cues("denial", "verbs").match(scene.low, line.start) is not None
        mine = [(ref, line.span) for ref in goes_on.get(line.index, ()) if bare and ref in accused]
        for ref, span in (*regions(scene, line, accused), *mine):
            kinds = [kind for kind in kinds_of(scene, line, span) if _trusted(scene, line, ref, kind, span, accused)]
            if ref in scene.roles.bodies and line.speaker in accused:
                kinds = [kind for kind in kinds if not kind.startswith("admits")]
            out.extend(Answer(line=line, ref=ref, kind=kind, span=line.span) for kind in kinds)
        out.extend(_silences(scene, line, accused))
    out += list(_likewise(scene, out, accused))
    out += list(_taken_back(scene, out))
    out = list(_owned(scene, out))
    told = {answer.ref for answer in out}
    out += [answer for answer in _speeches(scene, accused) if answer.ref not in told]
    return tuple(dict.fromkeys(out))


def _likewise(scene: Scene, found: list[Answer], accused: frozenset[str]) -> Iterator[Answer]:
    """`A membantah. Hal senada disampaikan B`: who answers the same as another one denies what that one denies."""
    told = {(answer.line.index, answer.ref) for answer in found}
    for line in scene.lines:
        same = _SAME.search(scene.low, line.start, line.end)
        if same is None or line.sentence.in_quote:
            continue
        others = [one for one in found if line.index - 2 <= one.line.index <= line.index and one.kind in DENIALS]
        for who in {one for ref in line.refs if ref.how != "within" for one in ref.refs if one in accused}:
            last = next((one for one in reversed(others) if one.ref != who), None)
            if last is not None and (line.index, who) not in told:
                yield Answer(line=line, ref=who, kind=last.kind, span=line.span)


def _taken_back(scene: Scene, found: list[Answer]) -> Iterator[Answer]:
    """`Benar, saya pakai. Tapi itu dikalungkan tetua`: what he admits he explains in his next sentence, or whoever
    tells of it goes on `Alasannya hanya bercanda`."""
    for answer in found:
        after = scene.lines[answer.line.index + 1 : answer.line.index + 2]
        for line in after:
            if answer.kind == "admits_act" and _relays_excuse(scene, line, answer):
                yield Answer(line=line, ref=answer.ref, kind="explains", span=line.span)
            told = {line.speaker, answer.line.speaker} <= {answer.ref, None} and _goes_on(scene, line, answer)
            same = answer.kind == "admits_act" and told
            but = _BUT.match(scene.low, line.start) and not scene.has(line, "denial", "obeyed")
            if same and (but or (_aside(scene, answer.line) and _gives_reason(scene, line, answer.ref))):
                yield Answer(line=line, ref=answer.ref, kind="explains", span=line.span)


def _relays_excuse(scene: Scene, line: Line, answer: Answer) -> bool:
    """Whether a sentence behind an admission gives the excuse of the same man in the words of who told of it."""
    excused = _EXCUSED.match(scene.low, line.start) is not None and line.speaker in (answer.line.speaker, None)
    if not excused or scene.has(line, "denial", "obeyed") or scene.has(line, "denial", "apology"):
        return False
    excuses = (one for one in find("denial", DENIALS, scene.low, line.start, line.end))
    return _goes_on(scene, line, answer) and any(not scene.low.startswith("alasan", one.start) for one in excuses)


def _aside(scene: Scene, line: Line) -> bool:
    """Whether all that a line owns up to is to have been there, or in a photo: `Iya betul, itu saya`."""
    told = {kind for kind in ACTS if cues("acts", kind).search(scene.low, line.start, line.end)}
    return told <= ASIDE if told else _YES.fullmatch(scene.low, line.start, line.end) is not None


def _gives_reason(scene: Scene, line: Line, ref: str) -> bool:
    """Whether he goes on in words of his own that neither regret nor admit: `"Saya bertugas memantau," katanya`."""
    own = line.speaker == ref and speaks(scene.low, line) and line.end - line.start > _SHORT
    kinds = ("admits_act", "admits_fully", "apology", "obeyed", "deeds")
    own = own and _DEFIES.search(scene.words(line)) is None
    return own and not idle(scene, line) and not any(scene.has(line, "denial", kind) for kind in kinds)


def _goes_on(scene: Scene, line: Line, answer: Answer) -> bool:
    """Whether a sentence goes on about the one who answers: it names no other person, in his paragraph."""
    people = {one for ref in line.refs if ref.how != "within" for one in ref.refs} & scene.roles.persons
    return people <= {answer.ref, answer.line.speaker} and line.sentence.paragraph == answer.line.sentence.paragraph


def _owned(scene: Scene, found: list[Answer]) -> Iterator[Answer]:
    """Beside an admission an order takes nothing back, in whatever sentence of the paragraph; and who admits and
    asks for pardon has admitted, whatever moved him."""
    for answer in found:
        mine = [one for one in found if one.ref == answer.ref]
        near = [one for one in mine if one.line.sentence.paragraph == answer.line.sentence.paragraph]
        admits = [one for one in near if one.kind.startswith("admits")]
        if answer.kind in ("explains", "denies_intent") and admits and _only_obeyed(scene, answer.line):
            continue
        later = any(one.kind.startswith("admits") and one.line.index > answer.line.index for one in near)
        if later and answer.kind in DENIALS and FIRST.search(scene.words(answer.line)):
            continue
        told = any(one.kind.startswith("admits") for one in mine)
        if told and answer.kind in DENIALS and _of_part(scene, answer.line):
            continue
        sorry = any(scene.has(one.line, "denial", "apology") for one in near)
        said = answer.kind == "admits_act" and _ADMITS.search(scene.words(answer.line)) is not None
        but = any(one.kind in DENIALS and one.line is answer.line for one in mine)
        yield replace(answer, kind="admits_fully") if said and sorry and not but else answer


def _of_part(scene: Scene, line: Line) -> bool:
    """Whether the paragraph, up to a sentence, says that only a part is denied, or the sentence denies only who paid or
    gave the order."""
    if _OF_MONEY.search(scene.low, line.start, line.end):
        return True
    here = [one for one in scene.lines[: line.index + 1] if one.sentence.paragraph == line.sentence.paragraph]
    return any(scene.has(one, "denial", "of_part") for one in here)


def _only_obeyed(scene: Scene, line: Line) -> bool:
    """Whether all that a sentence gives as an excuse is an order."""
    orders = list(find("denial", ("obeyed",), scene.low, line.start, line.end))
    found = find("denial", DENIALS, scene.low, line.start, line.end)
    excuses = [one for one in found if not scene.low.startswith(("alasan", "dalih"), one.start)]
    return bool(orders) and all(any(o.start <= e.start < o.end for o in orders) for e in excuses)


def _trusted(scene: Scene, line: Line, ref: str, kind: str, span: Span, accused: frozenset[str]) -> bool:
    """Whether an answer may be taken from whoever tells it: an admission not from those who only hear of it."""
    if not kind.startswith("admits"):
        return True
    if cues("decision", "hearsay").search(scene.low, line.start, line.end) or not of_kind(scene, line, ref):
        return False
    if hearsay(scene, line, ref, accused):
        return False
    if line.speaker in accused - {ref} and _ACCORDING.match(scene.low, line.start):
        return False
    others = _OF_ANOTHER.finditer(scene.low, span.start, span.end)
    if ref == line.speaker and any(line.sentence.is_quoted(one.start()) for one in others):
        return False
    alone = line.sentence.is_quoted(span.start) and _WE.search(scene.words(line)) is None
    if not _outside(scene, line.speaker, ref, accused, alone):
        return True
    named = any(ref in one.refs and one.how != "within" for one in line.refs)
    return named and not line.said(span.start)


def _outside(scene: Scene, who: str | None, ref: str, accused: frozenset[str], alone: bool) -> bool:
    """Whether the one who speaks is neither he nor an authority nor, where he speaks `alone` and not as who
    questioned him, a colleague who is not accused himself."""
    roles = scene.roles
    knows = roles.watchers.keys() | roles.chiefs | (roles.servants - accused if alone else roles.servants)
    return who is not None and who != ref and who not in knows


@once
def idle(scene: Scene, line: Line) -> bool:
    """Whether what is said in a line is no answer to the accusation: he waits, thanks, leaves it to others, or the
    words are the act itself, spoken to a crowd; or it is still to come, of people whom nobody names, or only of where
    he is."""
    if of_some(scene, line) or (to_come(scene, line) and not line.sentence.in_quote) or is_absence(scene, line):
        return True
    stands_by = STANDS_BY.search(scene.low, line.start, line.end) is not None
    return stands_by or any(scene.has(line, "denial", kind) for kind in ("neutral", "exhorts", "audience"))


def _speeches(scene: Scene, accused: frozenset[str]) -> Iterator[Answer]:
    """Whoever speaks on his own case without admitting anything explains it, in whatever words."""
    for line in scene.lines:
        if line.sentence.legal or staged(scene, line) or idle(scene, line):
            continue
        if _ASKS.search(scene.low, line.start, line.end) and not line.sentence.in_quote:
            continue
        own = line.speaker if speaks(scene.low, line) and line.end - line.start > _SHORT else None
        own = None if own and accused_in(scene, line, own) else own
        outside = line.speaker is not None and line.speaker not in accused | scene.roles.watchers.keys()
        silent = outside or scene.has(line, "denial", "no_answer")
        told = [] if silent else [(refs, at) for refs, at in relayed(scene, line, accused) if at > line.start]
        told = [(refs, at) for refs, at in told if not _CHARGED.search(scene.low, line.start, at)]
        told = [(refs, at) for refs, at in told if not line.sentence.is_unreal(at)]
        telling = [ref for refs, start in told for ref in refs if not REFUSED.search(scene.low, line.start, start + 8)]
        others = clients(scene, line, accused) if line.end - line.start > _SHORT else ()
        for who in dict.fromkeys([own, *telling, *others]):
            if who is None or who not in accused:
                continue
            if not (_ADMITS.search(scene.words(line)) and hearsay(scene, line, who, accused)):
                yield Answer(line=line, ref=who, kind="explains", span=line.span)


def _silences(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[Answer]:
    for hit in find("denial", ("no_answer",), scene.low, line.start, line.end):
        before = [
            ref for ref in line.refs if ref.start <= hit.start and set(ref.refs) & accused and ref.how != "within"
        ]
        for ref in joined(scene, before, accused) if before else ():
            yield Answer(line=line, ref=ref, kind="no_answer", span=line.span)


def denied(found: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The answers of one accused that deny or explain away."""
    return tuple(answer for answer in found if answer.kind in DENIALS)


def admitted(found: tuple[Answer, ...]) -> Answer | None:
    """The answer of one accused that admits the act: in full, or without any denial or excuse beside it."""
    full = next((one for one in found if one.kind == "admits_fully" and not _meant_nothing(found, one)), None)
    plain = next((answer for answer in found if answer.kind == "admits_act"), None)
    return full if full is not None and not _hard(found) else (plain if not denied(found) else None)


def _meant_nothing(found: tuple[Answer, ...], admission: Answer) -> bool:
    """`Mengakui perbuatannya, katanya hanya bercanda`: the same sentence takes the sense out of the act."""
    return any(one.kind == "denies_intent" and one.line is admission.line for one in found)


def _hard(found: tuple[Answer, ...]) -> bool:
    return any(answer.kind == "denies_act" for answer in found)


def admits_it(scene: Scene, answer: Answer, acts: Iterable[Act]) -> bool:
    """Whether what is admitted may be what he is accused of: who is said to have handed out shirts and admits only to
    have been there has admitted nothing yet."""
    line = answer.line
    if answer.kind == "admits_fully":
        return True
    alleged = {act.kind for act in acts if act.line.index != line.index} - {"general"}
    word = _OWNED.search(scene.low, line.start, line.end)
    start = word.end() if word else line.start
    told = {kind for kind in ACTS if cues("acts", kind).search(scene.low, start, line.end)}
    here = [one for one in scene.lines[: line.index + 1] if one.sentence.paragraph == line.sentence.paragraph]
    if any(scene.has(one, "denial", "apology") for one in here):
        return True
    posed = "photo_gesture" in told and _POSED.search(scene.words(line)) is not None
    return posed or not alleged or not told or not told <= ASIDE or bool(told & alleged)
