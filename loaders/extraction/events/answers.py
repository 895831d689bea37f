"""What the accused answers, in his own words or as others tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.claims import Span
from loaders.extraction.events.acts import going_on
from loaders.extraction.events.cues import cues, find
from loaders.extraction.events.nouns import of_kind
from loaders.extraction.events.partial import in_part
from loaders.extraction.events.replies import DENIALS, FIRST, REFUSED, kinds_of
from loaders.extraction.events.scene import Line, Ref, Scene
from loaders.extraction.events.voices import OTHERS_SAY

KINDS = (*DENIALS, "admits_act", "admits_fully", "no_answer")
_REACH, _SHORT, _OPENS = 70, 30, 30
_ASKS = re.compile(r"\b(?:meminta|mengajak|menyuruh|menyerukan|memerintahkan|menginstruksikan)\s(?!maaf)")
_CHARGED = re.compile(r"\b(?:diduga|ditengarai|disinyalir|dituding|dituduh|dilaporkan|terekam|kedapatan)\b")
_CHARGED_NOW = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,[^,.]{0,70},\s*)?(?:(?:yang|juga|sendiri|pun|ikut|turut)\s+)*"
    r"(?:diduga|ditengarai|disinyalir|dituding|dituduh|dilaporkan|diadukan|terekam|kedapatan|disebut-sebut|terbukti|didakwa)\b"
)
_BESIDE = re.compile(
    r"[\s,]*(?:dan|serta|maupun)?[\s,]*|,?\s*(?:dan|serta|maupun)\s+"
    r"(?:(?!me(?:ng|m|n|ny)(?!engah)\w{3}|di\w{4}|ber\w{4}|ter(?!padu)\w{4}|yang\b|oleh\b|kepada\b)[\w.()/&-]+[\s,]+){1,9}"
)
_BUT = re.compile(r"\W*(?:tapi|tetapi|namun|cuma|hanya saja|itu pun|meski begitu|walau begitu)\b")
_ADMITS = re.compile(r"\b(?:mengakui|akui|diakui|(?:tidak|tak) (?:membantah|menampik|menyangkal|mengelak|berkelit))\b")
_KATANYA = re.compile(r",\s*(?:kata|aku|ujar|jelas|menurut|tutur|ucap|sebut)(?:nya| dia| ia)\s*,")
_BY = re.compile(r"\b(?:diakui|pengakuan|dibantah|ditampik|ditepis|disangkal|bantahan)\b[^.;\"]{0,30}$")
_OF_ANOTHER = re.compile(
    r"\b(?:ke(?:dua|tiga|empat|lima|enam)\w*|mereka|dia|ia|beliau|yang bersangkutan|ybs|orangnya)\s+"
    r"(?:(?:sudah|telah|juga|memang|sendiri|akhirnya|pun)\s+){0,2}"
    r"(?:mengaku|mengakui|akui|membenarkan|minta maaf|meminta maaf|menyesal|khilaf|tidak membantah)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:saya|aku|kami|kita|beta|torang|kula|tiang|awak|ulun|lon|gue)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an accused answers in a line: `kind` one of KINDS; `span` the words."""

    line: Line
    ref: str
    kind: str
    span: Span


def answers(scene: Scene, accused: frozenset[str]) -> tuple[Answer, ...]:
    """What each accused answers, in the order of the text."""
    out: list[Answer] = []
    goes_on = dict(going_on(scene))
    for line in scene.lines:
        if line.sentence.legal:
            continue
        bare = cues("denial", "verbs").match(scene.low, line.start) is not None
        mine = [(ref, line.span) for ref in goes_on.get(line.index, ()) if bare and ref in accused]
        for ref, span in (*_regions(scene, line, accused), *mine):
            kinds = [kind for kind in kinds_of(scene, line, span) if _trusted(scene, line, ref, kind, span)]
            if ref in scene.roles.bodies and line.speaker in accused:
                kinds = [kind for kind in kinds if not kind.startswith("admits")]
            out.extend(Answer(line=line, ref=ref, kind=kind, span=line.span) for kind in kinds)
        out.extend(_silences(scene, line, accused))
    out += list(_taken_back(scene, out))
    out = list(_owned(scene, out))
    told = {answer.ref for answer in out}
    out += [answer for answer in _speeches(scene, accused) if answer.ref not in told]
    return tuple(dict.fromkeys(out))


def _taken_back(scene: Scene, found: list[Answer]) -> Iterator[Answer]:
    """`Benar, saya pakai. Tapi itu dikalungkan tetua`: what he admits he explains in his next sentence."""
    for answer in found:
        after = scene.lines[answer.line.index + 1 : answer.line.index + 2]
        for line in after:
            told = {line.speaker, answer.line.speaker} <= {answer.ref, None} and _goes_on(scene, line, answer)
            same = answer.kind == "admits_act" and told
            if same and _BUT.match(scene.low, line.start) and not scene.has(line, "denial", "obeyed"):
                yield Answer(line=line, ref=answer.ref, kind="explains", span=line.span)


def _goes_on(scene: Scene, line: Line, answer: Answer) -> bool:
    """Whether a sentence goes on about the one who answers: it names no other person, in his paragraph."""
    people = {one for ref in line.refs if ref.how != "within" for one in ref.refs} & scene.roles.persons
    return people <= {answer.ref} and line.sentence.paragraph == answer.line.sentence.paragraph


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
        yield replace(answer, kind="admits_fully") if said and sorry else answer


def _of_part(scene: Scene, line: Line) -> bool:
    """Whether the paragraph, up to a sentence, says that only a part is denied."""
    here = [one for one in scene.lines[: line.index + 1] if one.sentence.paragraph == line.sentence.paragraph]
    return any(scene.has(one, "denial", "of_part") for one in here)


def _only_obeyed(scene: Scene, line: Line) -> bool:
    """Whether all that a sentence gives as an excuse is an order."""
    orders = list(find("denial", ("obeyed",), scene.low, line.start, line.end))
    excuses = find("denial", DENIALS, scene.low, line.start, line.end)
    return bool(orders) and all(any(o.start <= e.start < o.end for o in orders) for e in excuses)


def _trusted(scene: Scene, line: Line, ref: str, kind: str, span: Span) -> bool:
    """Whether an answer may be taken from whoever tells it: an admission not from those who only hear of it."""
    if not kind.startswith("admits"):
        return True
    if cues("decision", "hearsay").search(scene.low, line.start, line.end) or not of_kind(scene, line, ref):
        return False
    if ref == line.speaker and line.sentence.quotes and _OF_ANOTHER.search(scene.low, span.start, span.end):
        return False
    roles, who = scene.roles, line.speaker
    outside = who is not None and who != ref and who not in roles.watchers and who not in roles.chiefs | roles.servants
    return not (outside and line.said(span.start))


def _speeches(scene: Scene, accused: frozenset[str]) -> Iterator[Answer]:
    """Whoever speaks on his own case without admitting anything explains it, in whatever words."""
    for line in scene.lines:
        if line.sentence.legal or scene.has(line, "denial", "neutral") or _staged(scene, line):
            continue
        if _ASKS.search(scene.low, line.start, line.end) and not line.sentence.in_quote:
            continue
        own = line.speaker if _speaks(scene.low, line) and line.end - line.start > _SHORT else None
        own = None if own and _accused_in(scene, line, own) else own
        outside = line.speaker is not None and line.speaker not in accused | scene.roles.watchers.keys()
        silent = outside or scene.has(line, "denial", "no_answer")
        told = [] if silent else [(refs, at) for refs, at in _relayed(scene, line, accused) if at > line.start]
        told = [(refs, at) for refs, at in told if not _CHARGED.search(scene.low, line.start, at)]
        relayed = [ref for refs, start in told for ref in refs if not REFUSED.search(scene.low, line.start, start + 8)]
        for who in dict.fromkeys([own, *relayed]):
            if who is not None and who in accused:
                yield Answer(line=line, ref=who, kind="explains", span=line.span)


def _regions(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """(accused, the words that are his answer): a line that he speaks, or what is told of him behind `ia berdalih`."""
    who = line.speaker
    if who is not None and who in accused and not _staged(scene, line) and not _accused_in(scene, line, who):
        yield who, line.span
    yield from _proxies(scene, line, accused)
    for refs, start in _relayed(scene, line, accused):
        for ref in refs:
            if ref != line.speaker:
                yield ref, Span(start, line.clause(start).end)


def _accused_in(scene: Scene, line: Line, who: str) -> bool:
    """Whether a line tells what somebody is accused of, though one of its verbs is one of speech (`N dituduh
    menyebut nomor 3`), or what only a body says: `kami rekomendasikan`."""
    if scene.has(line, "decision", "we_decide"):
        return True
    if line.sentence.in_quote or line.sentence.quotes:
        return False
    named = [ref for ref in line.refs if who in ref.refs and ref.how != "within"]
    if named and all(in_part(scene, line, ref, line.end) for ref in named):
        return True
    mine = [ref for ref in named if _CHARGED_NOW.match(scene.low, ref.end)]
    verbs = (("denial", "verbs"), ("denial", "insists"), ("denial", "refutes"))
    return any(not any(cues(*kind).search(scene.low, ref.end, line.end) for kind in verbs) for ref in mine)


def _proxies(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """What a lawyer says for the accused whom the line names, and the head for his accused agency."""
    who = line.speaker
    for ref in line.refs:
        if ref.how == "client" and ref.refs[0] in accused:
            yield ref.refs[0], line.span
    if who is None or who in scene.roles.watchers:
        return
    posts = scene.posts(who)
    lawyer = cues("denial", "lawyers").search(posts) and not cues("denial", "lawyers_of_teams").search(posts)
    if lawyer and who not in accused:
        named = {one for ref in line.refs for one in ref.refs if one in accused}
        for one in named or (accused if len(accused) == 1 else ()):
            yield one, line.span
    for position in scene.entities[who].positions:
        if position.agency in accused and position.agency and not position.former:
            yield position.agency, line.span


def _staged(scene: Scene, line: Line) -> bool:
    """Whether the words are the act itself, spoken on the spot, and no answer to anybody."""
    staged = cues("denial", "staged").search(scene.low, line.start, line.end)
    verbs = (("speech", "contact"), ("speech", "verbs"), ("denial", "insists"))
    return staged is not None and not any(cues(*kind).search(scene.low, line.start, line.end) for kind in verbs)


def _relayed(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """(who, from where) of answers told by others: `X dan Y mengakui ...`, `diakui oleh X`."""
    low = scene.low
    for match in _told(low, line):
        near = [
            r for r in line.refs if r.end <= match.start() and match.start() - r.end <= _REACH and _is_person(scene, r)
        ]
        if near and in_part(scene, line, near[-1], match.start()):
            continue
        between = low[near[-1].end : match.start()] if near else ""
        if near and not re.search(r"[.;:\"]", between) and not OTHERS_SAY.fullmatch(between):
            who = _of_passage(scene, line, near[-1], accused) or _joined(scene, near, accused)
            if who:
                yield who, match.start()
    for ref in line.refs:
        if set(ref.refs) & accused and ref.how != "within" and _BY.search(low, line.start, ref.start):
            yield tuple(r for r in ref.refs if r in accused), line.start


def _speaks(low: str, line: Line) -> bool:
    """Whether a line is in direct speech, or tells what the one says with whose name it begins."""
    if line.sentence.in_quote:
        return True
    line_words = low[line.start : line.end]
    first = line.refs[0] if line.refs else None
    opens = first is not None and first.start - line.start <= _OPENS and line.speaker in first.refs
    named = first is not None and first.how in ("name", "noun", "title")
    aside = line.reported == line.span and _KATANYA.search(line_words) is not None
    return (opens and named and line.reported is not None and not line.sentence.quotes) or aside


def _told(low: str, line: Line) -> Iterator[re.Match[str]]:
    """The verbs that open the answer of somebody, by telling or by insisting."""
    yield from cues("speech", "relay").finditer(low, line.start, line.end)
    yield from cues("denial", "insists").finditer(low, line.start, line.end)
    yield from cues("denial", "owns_up").finditer(low, line.start, line.end)


def _joined(scene: Scene, near: list[Ref], accused: frozenset[str]) -> tuple[str, ...]:
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


def _silences(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[Answer]:
    for hit in find("denial", ("no_answer",), scene.low, line.start, line.end):
        before = [
            ref for ref in line.refs if ref.start <= hit.start and set(ref.refs) & accused and ref.how != "within"
        ]
        for ref in _joined(scene, before, accused) if before else ():
            yield Answer(line=line, ref=ref, kind="no_answer", span=line.span)


def denied(found: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The answers of one accused that deny or explain away."""
    return tuple(answer for answer in found if answer.kind in DENIALS)


def admitted(found: tuple[Answer, ...]) -> Answer | None:
    """The answer of one accused that admits the act: in full, or without any denial or excuse beside it."""
    full = next((answer for answer in found if answer.kind == "admits_fully"), None)
    plain = next((answer for answer in found if answer.kind == "admits_act"), None)
    return full if full is not None and not _hard(found) else (plain if not denied(found) else None)


def _hard(found: tuple[Answer, ...]) -> bool:
    return any(answer.kind == "denies_act" for answer in found)
