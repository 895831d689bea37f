"""Whose answer a line is: the accused speaks, somebody speaks for him, or others tell what he said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Span
from loaders.extraction.events.cues import cues
from loaders.extraction.events.partial import in_part
from loaders.extraction.events.scene import Line, Ref, Scene
from loaders.extraction.events.voices import OTHERS_SAY

_REACH, _OPENS = 70, 30
_CHARGED_NOW = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,[^,.]{0,70},\s*)?(?:(?:yang|juga|sendiri|pun|ikut|turut)\s+)*"
    r"(?:diduga|ditengarai|disinyalir|dituding|dituduh|dilaporkan|diadukan|terekam|kedapatan|disebut-sebut|terbukti|didakwa)\b"
)
_BESIDE = re.compile(
    r"[\s,]*(?:dan|serta|maupun)?[\s,]*|,?\s*(?:dan|serta|maupun)\s+"
    r"(?:(?!me(?:ng|m|n|ny)(?!engah)\w{3}|di\w{4}|ber\w{4}|ter(?!padu)\w{4}|yang\b|oleh\b|kepada\b)[\w.()/&-]+[\s,]+){1,9}"
)
_KATANYA = re.compile(r",\s*(?:kata|aku|ujar|jelas|menurut|tutur|ucap|sebut)(?:nya| dia| ia)\s*,")
_BY = re.compile(r"\b(?:diakui|pengakuan|dibantah|ditampik|ditepis|disangkal|bantahan)\b[^.;\"]{0,30}$")


def regions(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """(accused, the words that are his answer): a line that he speaks, or what is told of him behind `ia berdalih`."""
    who = line.speaker
    if who is not None and who in accused and not staged(scene, line) and not accused_in(scene, line, who):
        yield who, line.span
    yield from _proxies(scene, line, accused)
    for refs, start in relayed(scene, line, accused):
        for ref in refs:
            if ref != line.speaker:
                yield ref, Span(start, line.clause(start).end)


def accused_in(scene: Scene, line: Line, who: str) -> bool:
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


def staged(scene: Scene, line: Line) -> bool:
    """Whether the words are the act itself, spoken on the spot, and no answer to anybody."""
    staged = cues("denial", "staged").search(scene.low, line.start, line.end)
    verbs = (("speech", "contact"), ("speech", "verbs"), ("denial", "insists"))
    return staged is not None and not any(cues(*kind).search(scene.low, line.start, line.end) for kind in verbs)


def relayed(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[tuple[str, ...], int]]:
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
            who = _of_passage(scene, line, near[-1], accused) or joined(scene, near, accused)
            if who:
                yield who, match.start()
    for ref in line.refs:
        if set(ref.refs) & accused and ref.how != "within" and _BY.search(low, line.start, ref.start):
            yield tuple(r for r in ref.refs if r in accused), line.start


def speaks(low: str, line: Line) -> bool:
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
