"""Who accuses whom: those who file the accusation, and those who voice it in their own name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.claims import Entity, Span
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import cues, find, lower
from loaders.extraction.events.filing import REACH, filings, in_office, is_agent, is_cut, is_free, is_idle
from loaders.extraction.events.passages import own_tickets, reported_by
from loaders.extraction.events.scene import Line, Ref, Scene, once
from loaders.extraction.events.unreported import besides

FILED, ACTS, ACCUSES, DEMANDS, ALONE = 3.0, 1.5, 1.0, 0.5, 3.5
LOOSE, ACCUSES_NAMED, ACCUSES_STRONG, VOICED = 0.5, 1.5, 2.0, 2.5
_CITED, _OBJECT, _SUBJECT = 20, 80, 60
_REFUTES = re.compile(r"\b(?:membantah|menampik|menepis|menyangkal)\b")
_AWAY = re.compile(r"[.;:\"]|\b(?:kasus|perkara|penanganan|lambannya|tuduhan|tudingan|laporan|bawaslu|panwas\w*)\b")
_ENDS = re.compile(r"\b(?:pasangan|paslon|nomor|urut)\s+(?P<word>\w+)$")
_DEED = re.compile(
    r",?\s+(?:(?:telah|sudah|ikut|turut|sengaja|diam-diam|terang-terangan|kerap|sering|(?:tidak|tak)\s+(?:netral|adil|jujur|becus)"
    r"|terlibat|curang|memihak|sebagai\s+(?:tim\w*|kader|pendukung|simpatisan|pengurus|anggota|otak|dalang|pelaku|penggerak))\b"
    r"|(?:me|ber)\w{3,})"
)
_ONLY_CALLED = re.compile(r"(?:dikatakan|disebut)\b")
_BY_FIRST = re.compile(
    r"(?:^|[.;,\"]\s*|\b(?:dan|sedangkan|sementara|namun|tetapi)\s+)\W*oleh\s+(?:(?!me\w{3}|di\w{4})[\w./'-]+,?\s+){0,6}$"
)
_HE = re.compile(r",?\s+(?:ia|dia|beliau|yang bersangkutan)\s+")
_DASH = re.compile(r"\s*[-–]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation:
    """An accuser at work in a line, and against whom: `refs` those whom the line names, empty for those near it, or
    for all where it speaks of all reports (`whole`)."""

    line: Line
    accuser: str
    refs: tuple[str, ...]
    weight: float
    whole: bool = False


@once
def accusations(scene: Scene, accused: frozenset[str], acts: tuple[Act, ...]) -> tuple[Accusation, ...]:
    """What speaks for somebody's being an accuser, line by line; see charges.py for the sum."""
    out: list[Accusation] = []
    for line in scene.lines:
        if line.sentence.legal:
            continue
        refs = _against(scene, line, accused, acts)
        told = tuple(filings(scene, line, accused))
        filed = [(who, _named(line, line.clause(at), accused, besides(scene, line, at)) or refs) for who, at in told]
        whole = bool(filed) and scene.has(line, "accusers", "whole")
        for who in dict.fromkeys(who for who, _ in filed):
            meant = () if whole else tuple(dict.fromkeys(ref for one, some in filed if one == who for ref in some))
            out.append(Accusation(line=line, accuser=who, refs=meant, weight=FILED, whole=whole))
        charged = tuple(pair for read in (_charged, _charged_by, _fronted) for pair in read(scene, line, accused))
        out.extend(Accusation(line=line, accuser=who, refs=refs, weight=FILED) for who, refs in charged)
        if line.speaker and is_free(scene, line.speaker, accused):
            weight = _voiced(scene, line, accused, acts)
            out.append(Accusation(line=line, accuser=line.speaker, refs=refs, weight=weight))
        clubs = (*_clubs(scene, line, accused), *_cited(scene, line, bool(refs)))
        out.extend(Accusation(line=line, accuser=who, refs=refs, weight=weight) for who, weight in clubs)
    return (*out, *_lone_voices(scene, accused, acts))


def _against(scene: Scene, line: Line, accused: frozenset[str], acts: tuple[Act, ...]) -> tuple[str, ...]:
    """The accused of a line: those it names, else those of the acts told in it."""
    here = [act for act in acts if act.line.index == line.index and act.sure]
    return _named(line, line.span, accused) or tuple(
        dict.fromkeys(one for act in here for one in act.actors if one in accused)
    )


def _named(line: Line, span: Span, accused: frozenset[str], but: tuple[Ref, ...] = ()) -> tuple[str, ...]:
    """The accused named in a part of a line, `but` not at these places."""
    refs = [ref for ref in line.refs if ref.how != "within" and span.start <= ref.start < span.end and ref not in but]
    return tuple(dict.fromkeys(one for ref in refs for one in ref.refs if one in accused))


def _voiced(scene: Scene, line: Line, accused: frozenset[str], acts: tuple[Act, ...]) -> float:
    """How much the words of a speaker accuse: acts told of an accused, verbs of accusation, demands."""
    here = [a for a in acts if a.line.index == line.index and set(a.actors) & accused and not _denies(scene, a)]
    weight = (ACTS if any(act.sure for act in here) else LOOSE) if here else 0.0
    named = any(set(ref.refs) & accused for ref in line.refs)
    hits = find("accusers", ("strong",), scene.low, line.start, line.end)
    strong = any(not is_idle(scene, line, hit.start) for hit in hits) and not scene.has(line, "accusers", "of_camp")
    if strong:
        weight += ACCUSES_STRONG
    elif _accuses(scene, line, named or bool(here)):
        weight += ACCUSES_NAMED if named else ACCUSES
    if scene.has(line, "allegation", "demands"):
        weight += DEMANDS
        weight += ACCUSES if cues("accusers", "callers").search(scene.posts(line.speaker or "")) else 0.0
    return weight if strong else min(weight, VOICED)


def _accuses(scene: Scene, line: Line, of_accused: bool) -> bool:
    """Whether a verb of accusation stands in a line; weak ones (`menilai`) accuse only where it is about an accused."""
    found = find("allegation", ("accuses",), scene.low, line.start, line.end)
    aside = (cues("accusers", "of_camp"), cues("accusers", "of_the_course"))
    found = (hit for hit in found if not any(words.match(scene.low, hit.start) for words in aside))
    hits = (hit for hit in found if not is_idle(scene, line, hit.start))
    return any(of_accused or not cues("accusers", "weak").match(scene.low, hit.start) for hit in hits)


def _charged(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(who, whom) where somebody, a candidate too, does to an accused what is to accuse him: `N mencecar Kabag M soal
    kehadirannya`, `mengecam unggahan M`. Whom he accuses stands next behind the verb."""
    for match in cues("accusers", "charges").finditer(scene.low, line.start, line.end):
        if is_idle(scene, line, match.start()) or line.sentence.is_quoted(match.start()):
            continue
        shown = [ref for ref in line.refs if ref.how != "within"]
        behind = [ref for ref in shown if match.end() <= ref.start <= match.end() + _OBJECT]
        ahead = [ref for ref in shown if ref.end <= match.start() <= ref.end + _SUBJECT]
        between = scene.low[match.end() : behind[0].start] if behind else "."
        whom = tuple(one for ref in behind[:1] for one in ref.refs if one in accused)
        if whom and len(ahead[-1:]) and len(ahead[-1].refs) == 1 and not _AWAY.search(between):
            who = ahead[-1].refs[0]
            if is_free(scene, who, accused, True) and not is_cut(scene, line, ahead[-1], match.start()):
                yield who, whom


def _charged_by(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(who, whom) of `N dituduh M membagikan kaus`: M, where a verb of what N did stands behind the name."""
    for hit in find("accusers", ("charged_by",), scene.low, line.start, line.end):
        shown = [ref for ref in line.refs if ref.how not in ("within", "pronoun")]
        whom = next((ref for ref in reversed(shown) if 0 <= hit.start - ref.end <= _SUBJECT), None)
        for ref in shown if whom and set(whom.refs) <= accused and not line.sentence.is_unreal(hit.start) else ():
            agent = is_agent(scene, hit, ref) or in_office(scene, hit, ref)
            if agent and _DEED.match(scene.low, ref.end) and is_free(scene, ref.refs[0], accused, True):
                yield ref.refs[0], whom.refs if whom else ()


def _fronted(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(who, whom) of `Oleh tim A-B ia dituduh membagikan kaus`: the agent opens the clause, the accused stands next."""
    shown = [ref for ref in line.refs if ref.how != "within"]
    for place, by in enumerate(shown):
        if len(by.refs) > 1 or not _BY_FIRST.search(scene.low[line.start : by.start]):
            continue
        he = _HE.match(scene.low, by.end)
        named = next((ref for ref in shown[place + 1 :] if ref.refs != by.refs), None)
        end = he.end() if he else named.end + 1 if named else line.end
        whom = _last_accused(scene, line, accused) if he else named.refs if named else ()
        told = cues("accusers", "fronted").match(scene.low, end, line.end)
        real = told is not None and not line.sentence.is_unreal(told.start())
        if told and _ONLY_CALLED.search(told.group()) and not _DEED.match(scene.low, told.end()):
            continue
        if real and whom and set(whom) <= accused and is_free(scene, by.refs[0], accused, True):
            yield by.refs[0], whom


def _last_accused(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused named last before a line, in its paragraph."""
    for other in reversed(scene.lines[: line.index]):
        if other.sentence.paragraph != line.sentence.paragraph:
            break
        if found := _named(other, other.span, accused):
            return found[-1:]
    return ()


def _clubs(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, float]]:
    """(organization, weight) where one is itself the subject of a verb that accuses or demands."""
    named = any(set(ref.refs) & accused for ref in line.refs)
    for kind, weight in (("accuses", ACCUSES_NAMED), ("demands", ACCUSES_NAMED)):
        for hit in find("allegation", (kind,), scene.low, line.start, line.end):
            subject = [
                ref for ref in line.refs if ref.end <= hit.start and hit.start - ref.end <= 40 and ref.how != "within"
            ]
            if named and subject and subject[-1].refs[0] in scene.roles.clubs:
                yield subject[-1].refs[0], weight


def _cited(scene: Scene, line: Line, of_accused: bool) -> Iterator[tuple[str, float]]:
    """(organization, weight) where a line about an accused stands on its word: `Menurut FORUM X, N membagi kaus`."""
    for match in cues("speech", "according").finditer(scene.low, line.start, line.end) if of_accused else ():
        said_by = next((ref for ref in line.refs if match.end() <= ref.start <= match.end() + _CITED), None)
        if said_by and said_by.refs[0] in scene.roles.clubs - scene.roles.teams:
            yield said_by.refs[0], ACCUSES_NAMED


def _lone_voices(scene: Scene, accused: frozenset[str], acts: tuple[Act, ...]) -> Iterator[Accusation]:
    """What only one outsider says of somebody, and neither the report nor an overseer, is his accusation."""
    for ref in sorted(accused):
        own = [act for act in acts if act.sure and ref in act.actors and not act.own]
        if any(_denies(scene, act) for act in own):
            continue
        voices = {act.line.speaker for act in own if act.line.said(act.start)}
        told = any(not act.line.said(act.start) for act in own)
        if told or not voices or any(v is None or not is_free(scene, v, accused) for v in voices):
            continue
        for act in own:
            yield Accusation(line=act.line, accuser=act.line.speaker or "", refs=(ref,), weight=ALONE)


def _denies(scene: Scene, act: Act) -> bool:
    """`Kabag Humas, M, membantah kabar bahwa N mengantar calon`."""
    return _REFUTES.search(scene.low, act.line.start, act.start) is not None


def filers(found: tuple[Accusation, ...]) -> frozenset[str]:
    """Those who file."""
    return frozenset(item.accuser for item in found if item.weight >= FILED)


def rivals(scene: Scene, found: tuple[Accusation, ...], named: Iterable[str]) -> frozenset[str]:
    """The accusers' own side: tickets of candidates who file, parties that file or whose people do, tickets after which
    a filing team is named; and those `named` in the subject of a verb of reporting."""
    filers = {item.accuser for item in found if item.weight >= FILED}
    sides = filers | {one for who in filers for one in scene.roles.members.get(who, ())}
    out = {*named, *(ticket for who in filers for ticket in scene.roles.tickets.get(who, ()))}
    for one in sides & scene.roles.teams:
        out.add(one)
        name = lower(scene.entities[one].name)
        out |= {ref for ref, entity in scene.entities.items() if entity.label == "Paslon" and named_after(name, entity)}
    return frozenset(out)


def filing_sides(scene: Scene, line: Line) -> Iterator[str]:
    """Tickets in the subject of a verb of reporting: `Pendukung A-B melaporkan ...`."""
    for ref in line.refs:
        if reported_by().search(scene.low, line.start, ref.start):
            yield from own_tickets(scene, ref)
    for hit in find("allegation", ("files",), scene.low, line.start, line.end):
        clause = line.clause(hit.start)
        for ref in line.refs:
            near = clause.start <= ref.start and ref.end <= hit.start <= ref.end + REACH
            if near and not is_idle(scene, line, hit.start) and not is_cut(scene, line, ref, hit.start):
                yield from own_tickets(scene, ref)


def named_after(team: str, ticket: Entity) -> bool:
    """Whether the name of a team, in lower case, holds that of the ticket, however its dash is set, its acronym or the
    full name of a candidate, or ends with its number or the first word of its names."""
    acronym, members = lower(str(ticket.props.get("acronym", ""))), lower(ticket.name).split(" - ")
    called = _DASH.sub("-", lower(ticket.name)) in _DASH.sub("-", team) or (bool(acronym) and acronym in team.split())
    number = ticket.props.get("number")
    told = _ENDS.search(team)
    told_by = told is not None and told["word"].lstrip("0") in (members[0].split()[0], str(number))
    return called or told_by or any(" " in member and member in team for member in members)
