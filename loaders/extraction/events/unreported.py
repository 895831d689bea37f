"""Whom somebody did not report, as the report says: `N tidak kami laporkan`, `FORUM X hanya mengadukan M`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extraction.events.asides import told_apart
from loaders.extraction.events.case_registers import Register, register
from loaders.extraction.events.cues import cues
from loaders.extraction.events.filing import is_free
from loaders.extraction.events.old_cases import first_named, recalled
from loaders.extraction.events.press_releases import issuer, released_by
from loaders.extraction.events.scene import Line, Ref, Scene, once

_AGENT, _SUBJECT, _OBJECT, _BACK, _LED = 60, 60, 90, 3, 45
_ELSEWHERE = re.compile(r"\s+(?:lagi\s+)?(?:ke|kepada|atas|soal|terkait|sendiri|secara|dengan|di|pada)\b")
_OPENING = re.compile(
    r"\W*(?:(?:tapi|tetapi|namun|dan|sedangkan|sementara|adapun|itu|yang|ini|memang|sengaja|juga|malah)\W+)*"
)
_NOT = re.compile(r"\b(?:tidak|tak|bukan|tidak\s+lagi)\s+$")
_WE = re.compile(r"\b(?:kami|saya|kita|sa|torang|kitong|kitorang|ambo|aku)\b")
_BESIDES = re.compile(
    r"\b(?:selain|di\s+luar|berbeda\s+(?:dari|dengan)|tak\s+seperti|seperti\s+halnya)\s+(?:(?!me\w{3})[\w./-]+,?\s+){0,6}$"
)
_BESIDE = re.compile(r"\b(?:bersama|beserta|dengan)\s+(?:\w+\s+)?$")
_OWN_CLAUSE = re.compile(r"\byang\s+(?:\w+\s+){0,2}$")
_ACTS = re.compile(r"\s+(?:itu\s+|tersebut\s+)?me\w{3,}")
_JOINED = re.compile(r"\s*(?:,|dan|,\s*dan|serta|maupun|atau)\s+(?:(?!me\w{3}|di\w{4})[\w./-]+\s+){0,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreported:
    """`pairs` of an accused and who did not report him, `by_nobody` the accused whom none has reported, `silent` those
    who reported none."""

    pairs: frozenset[tuple[str, str]] = frozenset()
    by_nobody: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()

    def __contains__(self, pair: tuple[str, str]) -> bool:
        return pair in self.pairs or pair[0] in self.by_nobody or pair[1] in self.silent


@once
def unreported(scene: Scene, accused: tuple[str, ...]) -> Unreported:
    """Whom of the accused the text says that somebody, or nobody, has reported."""
    known = frozenset(accused)
    pairs: set[tuple[str, str]] = set()
    nobody: set[str] = set()
    silent: set[str] = set()
    for line in scene.lines:
        if line.sentence.legal or line.speaker in known:
            continue
        for one, who in (*_left_out(scene, line, known), *_spared(scene, line, known), *_only(scene, line, known)):
            if who is None:
                nobody.add(one)
            else:
                pairs |= {(one, each) for each in _side(scene, who)}
        if line.speaker and scene.has(line, "accusers", "no_reporter"):
            silent |= _side(scene, line.speaker)
    silent |= _only_leads(scene)
    pairs |= {(one, who) for one in known for who in _of_today(scene, one)}
    outside = {*scene.roles.persons, *scene.roles.clubs}
    pairs |= {(one, who) for one in known for who in outside if _apart(scene, one, who)}
    pairs |= _not_listed(scene, register(scene, accused))
    return Unreported(pairs=frozenset(pairs), by_nobody=frozenset(nobody), silent=frozenset(silent))


def _apart(scene: Scene, one: str, who: str) -> bool:
    """Whether the case of an accused is another than that of somebody, and of his side."""
    return told_apart(scene, one, who) and all(told_apart(scene, one, each) for each in _side(scene, who))


def _not_listed(scene: Scene, listed: Register) -> set[tuple[str, str]]:
    """Those of whom the text lists who reported them, with everybody else."""
    out: set[tuple[str, str]] = set()
    for one in listed.closed:
        own = {each for ref, who in listed.pairs if ref == one for each in _side(scene, who)}
        out |= {(one, who) for who in {*scene.roles.persons, *scene.roles.clubs} - own}
    return out


def _of_today(scene: Scene, one: str) -> set[str]:
    """Those named outside of the passage that recalls a case of years ago, where the report tells of an accused first:
    whoever accuses others today did not accuse him then."""
    if recalled(scene, one) is None:
        return set()
    first, _ = first_named(scene)[one]
    then = [line for line in scene.lines if line.sentence.paragraph == first.sentence.paragraph]
    named = {who for line in then for ref in line.refs for who in ref.refs} | {line.speaker for line in then}
    return {*scene.roles.persons, *scene.roles.clubs} - named


def _only_leads(scene: Scene) -> set[str]:
    """Those of whom the report tells no more than that an organization is theirs: `FORUM X yang diketuai N`."""
    places: dict[str, list[tuple[Line, Ref]]] = {}
    for line in scene.lines:
        for ref in line.refs:
            if len(ref.refs) == 1 and ref.refs[0] in scene.roles.members:
                places.setdefault(ref.refs[0], []).append((line, ref))
    speakers = {line.speaker for line in scene.lines}
    return {one for one, met in places.items() if one not in speakers and all(_leads(scene, *each) for each in met)}


def _leads(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether he is called the leader, and does nothing himself: `lembaga yang dipimpin N menggugat`."""
    led = cues("accusers", "led_by").search(scene.low, max(line.start, ref.start - _LED), ref.start)
    return led is not None and _ACTS.match(scene.low, ref.end) is None


def _left_out(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, str | None]]:
    """(accused, who did not report him; None: nobody) of `N tidak ikut dilaporkan`, `tidak saya lapor`."""
    low = scene.low
    for match in cues("accusers", "left_out").finditer(low, line.start, line.end):
        who = _reporter(scene, line, match, accused)
        if _ELSEWHERE.match(low, match.end()):
            continue
        outsider = line.speaker is not None and line.speaker not in scene.roles.watchers and line.said(match.start())
        if who is None and (outsider or _WE.search(match.group())):
            continue
        for one in _subject(scene, line, match.start(), accused):
            yield one, who


def _spared(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, str | None]]:
    """(accused, who did not report him) of `kami tidak melaporkan N`, `nama N bukan dari dia`."""
    low = scene.low
    for match in cues("accusers", "spares").finditer(low, line.start, line.end):
        who = _reporter(scene, line, match, accused)
        behind = [ref for ref in _people(scene, line) if match.end() <= ref.start <= match.end() + _OBJECT]
        if who is not None:
            yield from ((one, who) for one in _run(scene, behind, accused))
    for match in cues("accusers", "not_from").finditer(low, line.start, line.end):
        who = _reporter(scene, line, match, accused) or _last_speaker(scene, line, accused)
        inside = [ref for ref in _named(line, accused) if match.start() <= ref.start < match.end()]
        if who is not None:
            yield from ((one, who) for ref in inside for one in ref.refs if one in accused)


def _only(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, str | None]]:
    """(accused, who did not report him) of all but those of whom it says `FORUM X hanya mengadukan M`."""
    for match in cues("accusers", "only").finditer(scene.low, line.start, line.end):
        who = _reporter(scene, line, match, accused)
        behind = [ref for ref in _named(line, accused) if match.end() <= ref.start <= match.end() + _OBJECT]
        meant = _run(scene, behind, accused)
        said = not _NOT.search(scene.low, line.start, match.start())
        if who is not None and meant and said:
            yield from ((one, who) for one in sorted(accused - set(meant)))


def _reporter(scene: Scene, line: Line, match: re.Match[str], accused: frozenset[str]) -> str | None:
    """Who is said not to have reported: named behind a passive verb, or as the subject; else the one who speaks, or who
    issues a press release that says `kami`."""
    passive = re.search(r"\bdi\w+$", match.group()) is not None
    free = [
        (ref, one)
        for ref in line.refs
        if ref.how != "within"
        for one in ref.refs
        if is_free(scene, one, accused, True) and not (one in scene.roles.servants and ref.how == "noun")
    ]
    if passive:
        behind = [one for ref, one in free if match.end() <= ref.start <= match.end() + _AGENT]
        if behind:
            return behind[0]
    elif not _WE.search(match.group()):
        before = [one for ref, one in free if ref.end <= match.start() <= ref.end + _SUBJECT]
        if before:
            return before[-1]
    if line.speaker is None and _WE.search(scene.low, line.start, match.end()) and (issued := issuer(scene)):
        return issued[0]
    free_speaker = line.speaker is not None and is_free(scene, line.speaker, accused, True)
    own = free_speaker and (not passive or _WE.search(match.group()) is not None)
    return line.speaker if own and line.said(match.start()) else None


def _last_speaker(scene: Scene, line: Line, accused: frozenset[str]) -> str | None:
    """Who spoke last before a line in its paragraph, if he may have reported somebody."""
    before = [other for other in scene.lines[max(0, line.index - _BACK) : line.index] if other.speaker]
    if not before or before[-1].sentence.paragraph != line.sentence.paragraph:
        return None
    who = before[-1].speaker
    return who if who and is_free(scene, who, accused, True) else None


def _subject(scene: Scene, line: Line, at: int, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused named last before a place of a line, with those joined to him; else those named last in the
    sentences before it of the paragraph. Nobody, where that is somebody who stands accused of nothing."""
    start = line.clause(at).start
    for other in reversed(scene.lines[max(0, line.index - _BACK) : line.index + 1]):
        if other.sentence.paragraph != line.sentence.paragraph:
            break
        people = [ref for ref in _people(scene, other) if other is not line or start <= ref.start < at]
        people = [ref for ref in people if not _BESIDE.search(scene.low, other.start, ref.start)]
        if people and (other is not line or people[-1].end <= at):
            return _run(scene, people, accused, last=True)
        if other is line and not _OPENING.fullmatch(scene.low, start, at):
            break
    return ()


def _people(scene: Scene, line: Line) -> list[Ref]:
    """Where a line names people, but for the one who speaks it."""
    own = {line.speaker}
    named = [ref for ref in line.refs if ref.how != "within" and set(ref.refs) - own]
    return [ref for ref in named if set(ref.refs) & (scene.roles.persons | scene.roles.bodies)]


def _named(line: Line, accused: frozenset[str]) -> list[Ref]:
    return [ref for ref in line.refs if ref.how != "within" and set(ref.refs) & accused]


def _run(scene: Scene, refs: list[Ref], accused: frozenset[str], last: bool = False) -> tuple[str, ...]:
    """Those of the first place, or the `last`, with whoever is joined to it by a comma or `dan`."""
    chosen = refs[-1:] if last else refs[:1]
    for ref in reversed(refs[:-1]) if last else refs[1:]:
        gap = (ref.end, chosen[0].start) if last else (chosen[-1].end, ref.start)
        if not _JOINED.fullmatch(scene.low, *gap):
            break
        chosen = [ref, *chosen] if last else [*chosen, ref]
    return tuple(dict.fromkeys(one for ref in chosen for one in ref.refs if one in accused))


def _side(scene: Scene, who: str) -> set[str]:
    """Somebody with the organizations that he is of, or the people of an organization, those among them who sign its
    press release."""
    members = scene.roles.members
    released = released_by(scene)
    signs = released if who in released else ()
    return {who, *signs, *members.get(who, ()), *(one for one, clubs in members.items() if who in clubs)}


def besides(scene: Scene, line: Line, at: int) -> tuple[Ref, ...]:
    """Whom a sentence only sets apart, before a relative clause that reports or what an overseer does: `selain N,
    panwas memeriksa M, yang dilaporkan ...`."""
    low, taken = scene.low, scene.roles.overseers | set(scene.roles.watchers)
    apart = [
        ref for ref in line.refs if ref.end <= at and _BESIDES.search(low, max(line.start, ref.start - 60), ref.start)
    ]
    between = any(set(other.refs) & taken for ref in apart for other in line.refs if ref.end <= other.start < at)
    return tuple(apart) if between or _OWN_CLAUSE.search(low, line.start, at) else ()
