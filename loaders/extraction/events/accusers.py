"""Who accuses whom: those who file the accusation, and those who voice it in their own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Entity, Span
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import Hit, cues, find, lower
from loaders.extraction.events.scene import Line, Ref, Scene

FILED, ACTS, ACCUSES, DEMANDS, ALONE = 3.0, 1.5, 1.0, 0.5, 3.5
LOOSE, ACCUSES_NAMED, ACCUSES_STRONG = 0.5, 1.5, 2.0
_REACH, _FAR, _SOON, _BEHIND, _CITED = 150, 260, 60, 80, 20
_BY = re.compile(r"[^.;\"]{0,40}?\boleh\b")
_TO = re.compile(r"\b(?:ke|kepada|di|terhadap|untuk|bagi|dengan)\s+(?:kantor\s+|sekretariat\s+)?$")
_NO_VERB = (
    r"(?:(?!(?:ke|kepada|di|dari|karena|atas|terkait|soal|pada|dengan|untuk|setelah|usai|yang|dan|sebagai|telah|sudah"
    r"|tidak|lantaran|dalam|bersama|sejak|saat|hari|bahwa|juga|me\w+|ber(?!nama|inisial)\w+|di\w{4,})\b)[\w.'-]+\s+)"
)
_AGENT = re.compile(
    r"\s+(?:oleh\s+)?(?:(?:saudara|saudari|sdr|sdri|bapak|ibu|haji|hj|h|warga|seorang|bernama|calon|caleg|bacaleg)\b\.?\s*,?\s*)*"
    + _NO_VERB
    + "{0,3}"
)
_PLAINTIFF = re.compile(
    r"[\s,]*(?:(?:kasus|perkara|laporan)\s+(?:ini|itu|tersebut)[\s,]+)?(?:oleh\s+|sendiri\s+|sesama\s+)?"
    + _NO_VERB
    + "{0,5}"
)
_PARTNER = re.compile(
    r"[\s,]*(?:\([^)]*\))?[\s,]*(?:dan|serta|bersama|maupun|didampingi|diwakili)\s+"
    + _NO_VERB.replace(r"]+\s+", r"]+,?\s+")
    + "{0,6}"
)
_HEADLESS = re.compile(
    r"(?:^|[.,;:\"(])[\s\"]*(?:(?:adapun|sedangkan|sementara|dan|tetapi|tapi|namun)\s+)?yang\s+(?:[\w-]+\s+){0,2}$"
)
_JOINED = re.compile(r",?\s+(?:dan|lalu|kemudian|untuk|guna|serta|seraya|sambil|sekaligus)\s+(?:juga\s+)?$")
_DENIED = re.compile(r"\b(?:tidak|tak|belum|bukan|tanpa|urung|batal)\s+(?:\w+\s+){0,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation:
    """An accuser at work in a line, and against whom: `refs` those whom the line names, empty for all."""

    line: Line
    accuser: str
    refs: tuple[str, ...]
    weight: float


def accusations(scene: Scene, accused: frozenset[str], acts: tuple[Act, ...]) -> tuple[Accusation, ...]:
    """What speaks for somebody's being an accuser, line by line; see charges.py for the sum."""
    out: list[Accusation] = []
    for line in scene.lines:
        if line.sentence.legal:
            continue
        refs = _against(scene, line, accused, acts)
        filed = [(who, _named(line, line.clause(at), accused) or refs) for who, at in _filers(scene, line, accused)]
        for who in dict.fromkeys(who for who, _ in filed):
            meant = tuple(dict.fromkeys(ref for one, some in filed if one == who for ref in some))
            out.append(Accusation(line=line, accuser=who, refs=meant, weight=FILED))
        if line.speaker and is_free(scene, line.speaker, accused):
            weight = _voiced(scene, line, accused, acts)
            out.append(Accusation(line=line, accuser=line.speaker, refs=refs, weight=weight))
        clubs = (*_clubs(scene, line, accused), *_cited(scene, line, bool(refs)))
        out.extend(Accusation(line=line, accuser=who, refs=refs, weight=weight) for who, weight in clubs)
    return (*out, *_lone_voices(scene, accused, acts))


def is_free(scene: Scene, one: str, accused: frozenset[str], filing: bool = False) -> bool:
    """Whether somebody can be an accuser at all: no accused, no overseer, no head of a region; servants and candidates
    only where they file (`filing`)."""
    roles = scene.roles
    if one in accused or one in roles.watchers or one in roles.chiefs or one in roles.unnamed:
        return False
    if not filing and (one in roles.servants or one in roles.tickets):
        return False
    return scene.entities[one].label in ("Person", "Organization")


def _against(scene: Scene, line: Line, accused: frozenset[str], acts: tuple[Act, ...]) -> tuple[str, ...]:
    """The accused of a line: those it names, else those of the acts told in it."""
    here = [act for act in acts if act.line.index == line.index and act.sure]
    return _named(line, line.span, accused) or tuple(
        dict.fromkeys(one for act in here for one in act.actors if one in accused)
    )


def _named(line: Line, span: Span, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused named in a part of a line."""
    refs = [ref for ref in line.refs if ref.how != "within" and span.start <= ref.start < span.end]
    return tuple(dict.fromkeys(one for ref in refs for one in ref.refs if one in accused))


def _filers(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, int]]:
    """(who, where) of those who stand before a verb of reporting, or after a word like `laporan`, `dilaporkan oleh`."""
    low = scene.low
    free = [
        (ref, one)
        for ref in line.refs
        for one in ref.refs
        if ref.how != "within" and is_free(scene, one, accused, True)
    ]
    for hit in (*_told(scene, line, "files"), *_brought(scene, line)):
        if _idle(scene, line, hit.start):
            continue
        before = [(ref, one) for ref, one in free if ref.end <= hit.start and not _cut(scene, line, ref, hit.start)]
        joined = _JOINED.search(low, line.start, hit.start) is not None
        near = [one for ref, one in before if hit.start - ref.end <= (_FAR if joined else _REACH)]
        behind = {body for one in near for body in scene.roles.members.get(one, ())}
        yield from ((one, hit.start) for one in near if one not in behind)
        if not before:
            yield from ((one, hit.start) for one in _named_behind(scene, line, hit, free, accused))
        if not before and line.speaker and is_free(scene, line.speaker, accused) and line.said(hit.start):
            yield line.speaker, hit.start
    for hit in _told(scene, line, "filed"):
        by = _BY.match(low, hit.end)
        last = by.end() + _BEHIND if by else hit.end + _SOON
        after = [
            (ref, one)
            for ref, one in free
            if hit.start < ref.start <= last and (is_free(scene, one, accused) or _is_plaintiff(scene, hit, ref))
        ]
        if not line.sentence.is_unreal(hit.start):
            told = [(ref, one) for ref, one in after if not _TO.search(low, hit.end, ref.start)]
            yield from ((one, hit.start) for _, one in (*told, *_partners(scene, told, free)))
            yield from ((one, hit.start) for ref, one in free if _is_agent(scene, hit, ref))
    for hit in find("accusers", ("done_by",), low, line.start, line.end):
        yield from ((one, hit.start) for ref, one in free if _is_agent(scene, hit, ref))


def _partners(scene: Scene, told: list[tuple[Ref, str]], free: list[tuple[Ref, str]]) -> list[tuple[Ref, str]]:
    """Those joined to the last of these: `laporan dibuat FORUM X bersama seorang pedagang, N`."""
    out = told[-1:]
    for ref, one in free:
        if out and ref.start > out[-1][0].end and _PARTNER.fullmatch(scene.low, out[-1][0].end, ref.start):
            out.append((ref, one))
    return [pair for pair in out[1:] if is_free(scene, pair[1], frozenset())]


def _is_agent(scene: Scene, hit: Hit, ref: Ref) -> bool:
    """`Dilaporkan Sdr. N, caleg ...`: right behind the passive verb, with no more than an address between."""
    passive = scene.low.startswith("di", hit.start)
    return passive and ref.start >= hit.end and _AGENT.fullmatch(scene.low, hit.end, ref.start) is not None


def _is_plaintiff(scene: Scene, hit: Hit, ref: Ref) -> bool:
    """`Pelapornya seorang mantri bernama N`, `laporan dibuat sesama PNS, N`: whoever he is, he is called so."""
    words = scene.low[hit.start : hit.end]
    called = words.startswith(("pelapor", "pengadu", "penggugat")) or words.split()[-1].startswith(
        ("dibuat", "dilayang")
    )
    return called and _PLAINTIFF.fullmatch(scene.low, hit.end, ref.start) is not None


def _named_behind(
    scene: Scene, line: Line, hit: Hit, free: list[tuple[Ref, str]], accused: frozenset[str]
) -> list[str]:
    """`Yang melapor ketua RW, N`; `yang membawanya ke panwas ialah N`; `yang melaporkan mereka bukan M, melainkan N`:
    whoever the sentence names behind a relative clause without a head."""
    low, clause = scene.low, line.clause(hit.start)
    if not _HEADLESS.search(low[clause.start : hit.start]):
        return []
    is_he = [match.end() for match in cues("accusers", "is_he").finditer(low, hit.end, line.end)]
    start = is_he[-1] if is_he else hit.end
    single = [(ref, one) for ref, one in free if ref.how == "name" and len(ref.refs) == 1]
    behind = [(ref, one) for ref, one in single if start <= ref.start and ref.start - start <= _BEHIND]
    first = next((ref for ref, _ in behind), None)
    return [] if first is None else [one for one in first.refs if is_free(scene, one, accused, True)]


def _told(scene: Scene, line: Line, kind: str) -> tuple[Hit, ...]:
    """The cues of a list of both lexica, those of allegation first."""
    return tuple(
        hit for name in ("allegation", "accusers") for hit in find(name, (kind,), scene.low, line.start, line.end)
    )


def _brought(scene: Scene, line: Line) -> Iterator[Hit]:
    """Weaker words of accusing, where a relative clause without a head begins with them."""
    for hit in find("accusers", ("brought",), scene.low, line.start, line.end):
        if _HEADLESS.search(scene.low[line.clause(hit.start).start : hit.start]):
            yield hit


def _idle(scene: Scene, line: Line, offset: int) -> bool:
    """Whether the report is only threatened, conditional or denied."""
    threat = any(
        m.start() <= offset <= m.end() for m in cues("allegation", "threat").finditer(scene.low, line.start, line.end)
    )
    return threat or line.sentence.is_unreal(offset) or _DENIED.search(scene.low, line.start, offset) is not None


def _cut(scene: Scene, line: Line, ref: Ref, offset: int) -> bool:
    """Whether someone else stands between as the subject: an overseer or an accused."""
    between = [
        other
        for other in line.refs
        if ref.end <= other.start < offset
        and other.how not in ("within", "pronoun")
        and not _TO.search(scene.low, ref.end, other.start)
    ]
    taken = scene.roles.overseers | scene.roles.servants
    return any(set(other.refs) & taken for other in between)


def _voiced(scene: Scene, line: Line, accused: frozenset[str], acts: tuple[Act, ...]) -> float:
    """How much the words of a speaker accuse: acts told of an accused, verbs of accusation, demands."""
    here = [a for a in acts if a.line.index == line.index and set(a.actors) & accused]
    weight = (ACTS if any(act.sure for act in here) else LOOSE) if here else 0.0
    named = any(set(ref.refs) & accused for ref in line.refs)
    if scene.has(line, "accusers", "strong"):
        weight += ACCUSES_STRONG
    elif _accuses(scene, line, named or bool(here)):
        weight += ACCUSES_NAMED if named else ACCUSES
    if scene.has(line, "allegation", "demands"):
        weight += DEMANDS
    return weight


def _accuses(scene: Scene, line: Line, of_accused: bool) -> bool:
    """Whether a verb of accusation stands in a line; weak ones (`menilai`) accuse only where it is about an accused."""
    hits = find("allegation", ("accuses",), scene.low, line.start, line.end)
    return any(of_accused or not cues("accusers", "weak").match(scene.low, hit.start) for hit in hits)


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
        voices = {act.line.speaker for act in own if act.line.said(act.start)}
        told = any(not act.line.said(act.start) for act in own)
        if told or not voices or any(v is None or not is_free(scene, v, accused) for v in voices):
            continue
        for act in own:
            yield Accusation(line=act.line, accuser=act.line.speaker or "", refs=(ref,), weight=ALONE)


def filers(found: tuple[Accusation, ...]) -> frozenset[str]:
    """Those who file."""
    return frozenset(item.accuser for item in found if item.weight >= FILED)


def rivals(scene: Scene, found: tuple[Accusation, ...]) -> frozenset[str]:
    """The accusers' own side: tickets of candidates who file, parties that file or whose people do, tickets after which
    a filing team is named."""
    filers = {item.accuser for item in found if item.weight >= FILED}
    sides = filers | {one for who in filers for one in scene.roles.members.get(who, ())}
    out = {ticket for who in filers for ticket in scene.roles.tickets.get(who, ())}
    out |= {ticket for line in scene.lines for ticket in _filing_sides(scene, line)}
    for one in sides & scene.roles.teams:
        out.add(one)
        name = lower(scene.entities[one].name)
        out |= {ref for ref, entity in scene.entities.items() if entity.label == "Paslon" and named_after(name, entity)}
    return frozenset(out)


def _filing_sides(scene: Scene, line: Line) -> Iterator[str]:
    """Tickets in the subject of a verb of reporting: `Pendukung A-B melaporkan ...`."""
    for hit in find("allegation", ("files",), scene.low, line.start, line.end):
        clause = line.clause(hit.start)
        for ref in line.refs:
            near = clause.start <= ref.start and ref.end <= hit.start <= ref.end + _REACH
            if near and not _idle(scene, line, hit.start) and not _cut(scene, line, ref, hit.start):
                entity = scene.entities[ref.refs[0]]
                yield from (entity.ref,) if entity.label == "Paslon" else scene.roles.tickets.get(entity.ref, ())


def named_after(team: str, ticket: Entity) -> bool:
    """Whether the name of a team, in lower case, holds that of the ticket."""
    acronym = lower(str(ticket.props.get("acronym", "")))
    return lower(ticket.name) in team or (bool(acronym) and acronym in team.split())
