"""For whom an act was: the ticket of the act, never the accuser's by nearness."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from graph.claims import Span
from loaders.extraction.events.accused import Accused
from loaders.extraction.events.acts import Act
from loaders.extraction.events.cues import before, vague
from loaders.extraction.events.passages import (
    AHEAD,
    namings,
    of_teams,
    passage_weights,
    points_back,
    tickets_in,
    topics_of,
)
from loaders.extraction.events.scene import Line, Ref, Scene, once
from loaders.extraction.events.settled import settled, spurned

_AND = re.compile(r"^[^.;\"]{0,60}?\b(?:dan|serta|maupun)\b[^.;\"]{0,40}$")
NEAR = (1, -1, 2, -2, 3)
NEEDED, CLOSE = 1.0, 3.0


@once
def is_vague(scene: Scene, line: Line) -> bool:
    """Whether the line speaks of a candidate whom it does not name: `salah satu paslon`."""
    return vague().search(scene.low, line.start, line.end) is not None


def of_act(scene: Scene, act: Act, parties: bool = False) -> tuple[str, ...]:
    """The tickets of an act by its own sentence: the nearest one of its clause, those after it first, with those
    joined to it by `dan`, else the one to which the clause points back; nothing if the sentence names none."""
    joins = act.kind == "campaign_team" or before("joins", 3).search(scene.low, act.line.start, act.end) is not None
    found = tickets_in(scene, act.line, parties, teams=joins and not scene.has(act.line, "allegation", "reports"))
    found = found or (of_teams(scene, act.line) if joins else [])
    clause = act.line.clause(act.start)
    inside = [(r, t) for r, t in found if clause.start <= r.start < clause.end]
    back = () if inside or not found else _pointed_back(scene, act.line, clause)
    inside = inside or found
    if back or not inside:
        return back
    after = [(r, t) for r, t in inside if r.end > act.start]
    first = after[0] if after else inside[-1]
    chosen = [first]
    for ref, ticket in after[1:]:
        if ticket != first[1] and _AND.match(scene.low[chosen[-1][0].end : ref.start]):
            chosen.append((ref, ticket))
    return tuple(dict.fromkeys(ticket for _, ticket in chosen))


def _pointed_back(scene: Scene, line: Line, clause: Span) -> tuple[str, ...]:
    """The ticket to which a clause points back, where the sentence names others elsewhere: `N hadir di syukuran
    pasangan yang sama, sedangkan M memuji A-B`."""
    if not points_back(scene, line):
        return ()
    found = (naming for naming in namings(scene, frozenset()) if naming.line is line and naming.back)
    return tuple(dict.fromkeys(naming.ticket for naming in found if clause.start <= naming.start < clause.end))


def targets(
    scene: Scene, accused: tuple[Accused, ...], opposed: Mapping[str, frozenset[str]]
) -> dict[str, tuple[str | None, ...]]:
    """The targets of each accused; (None,) where the candidate stays unknown. `opposed` are for each the tickets of
    those who accuse him. A ticket that is only the last one named before him is his where no other one is named."""
    opposed = {one.ref: _barred(scene, one, opposed[one.ref]) for one in accused}
    known = frozenset(one.ref for one in accused)
    topics = topics_of(scene, known)
    places = {some: namings(scene, some) for some in set(opposed.values())}
    near = {one.ref: passage_weights(scene, one.ref, places[opposed[one.ref]], topics) for one in accused}
    own = {one.ref: _own(scene, one, opposed[one.ref], _best(near[one.ref], CLOSE)) for one in accused}
    out: dict[str, tuple[str | None, ...]] = {}
    for one in accused:
        vague = only_vague(scene, one)
        needed = NEEDED if len({naming.ticket for naming in places[opposed[one.ref]]}) < 2 else AHEAD
        found = own[one.ref] or (() if vague else _best(near[one.ref], needed) or _shared(one, accused, own))
        if not found and not vague:
            common = _common(scene, own, opposed[one.ref])
            found = (common,) if common else ()
        out[one.ref] = settled(scene, one, opposed[one.ref]) or tuple(found) or (None,)
    return out


def _barred(scene: Scene, one: Accused, opposed: frozenset[str]) -> frozenset[str]:
    """The tickets for which he cannot have acted: his accusers' own, and what he acted against, unless that leaves
    none."""
    barred = opposed | spurned(scene, one, opposed)
    left = {ref for ref, entity in scene.entities.items() if entity.label == "Paslon"} - barred
    return barred if left else opposed


def _best(weights: dict[str, float], needed: float) -> tuple[str, ...]:
    """The ticket named nearest to what the report says of somebody; none where two are equally near."""
    best = [ticket for ticket, weight in weights.items() if weight == max(weights.values())]
    return tuple(best) if len(best) == 1 and weights[best[0]] >= needed else ()


def _own(scene: Scene, one: Accused, rivals: frozenset[str], near: tuple[str, ...]) -> tuple[str, ...]:
    """The tickets of his own acts: in their sentences, else `near` in his passage, else in the sentences beside them,
    else a party's."""
    sure = [act for act in one.acts if act.sure]
    for acts in (sure, one.acts):
        for parties in (False, True):
            found = dict.fromkeys(t for act in acts for t in of_act(scene, act, parties) if t not in rivals)
            if found:
                return (*found, *_elsewhere(scene, one.ref, acts, tuple(found), rivals))
        named = _of_party(scene, one.ref, rivals)
        if named:
            return named
        told = not acts or not any(is_vague(scene, act.line) for act in acts)
        beside = (near if told else ()) or _beside(scene, one.ref, acts, rivals)
        if beside:
            return (*beside, *_elsewhere(scene, one.ref, acts, beside, rivals))
    return ()


def _of_party(scene: Scene, one: str, rivals: frozenset[str]) -> tuple[str, ...]:
    """The only party that a sentence names behind somebody as its subject, where it names no candidate: `N membagikan
    jaring berlogo Partai A`. Parties of other people (`dilaporkan kader Partai A`) are none."""
    found: dict[str, None] = {}
    for line in scene.lines:
        mine = [ref.end for ref in line.refs if one in ref.refs and ref.how != "within"]
        if not mine or line.sentence.legal or line.speaker == one or tickets_in(scene, line):
            continue
        for ref, party in tickets_in(scene, line, True):
            free = party not in rivals and not is_affiliation(scene, line, ref)
            if free and ref.start > min(mine) and not _others_between(scene, line, one, Span(min(mine), ref.start)):
                found[party] = None
    return tuple(found) if len(found) == 1 else ()


def is_affiliation(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a party is named only as that of somebody: `anggota Fraksi Partai A`."""
    return before("affiliated", 4).search(scene.low, line.start, ref.start) is not None


def _others_between(scene: Scene, line: Line, one: str, span: Span) -> bool:
    """Whether another servant is named in between."""
    between = [ref for ref in line.refs if span.start <= ref.start < span.end and ref.how == "name"]
    return any(set(ref.refs) & scene.roles.servants - {one} for ref in between)


def _beside(scene: Scene, one: str, acts: Iterable[Act], rivals: frozenset[str]) -> tuple[str, ...]:
    """The ticket named next to the acts, in the same paragraph or the one after, in a sentence about nobody else:
    `Yang dimaksud adalah paslon A`."""
    for act in acts:
        for step in NEAR:
            place = act.line.index + step
            if 0 <= place < len(scene.lines) and abs(_paragraphs(scene, act.line, place)) <= 1:
                line = scene.lines[place]
                found = [t for _, t in tickets_in(scene, line) if t not in rivals]
                told = not is_vague(scene, act.line) or scene.has(line, "frames", "identifies")
                if found and told and not line.sentence.legal and not _of_others(scene, line, one):
                    return (found[0],)
    return ()


def _elsewhere(
    scene: Scene, one: str, acts: Iterable[Act], found: tuple[str, ...], rivals: frozenset[str]
) -> tuple[str, ...]:
    """Another ticket named right beside an act of his in another paragraph: a second act for somebody else."""
    home = {act.line.sentence.paragraph for act in acts if of_act(scene, act)}
    away = [a for a in acts if a.line.sentence.paragraph not in home and a.kind != "general" and not a.own]
    out: list[str] = []
    for act in away:
        for step in (1, -1):
            place = act.line.index + step
            if 0 <= place < len(scene.lines) and _paragraphs(scene, act.line, place) == 0:
                line = scene.lines[place]
                out += [t for _, t in tickets_in(scene, line) if not _of_others(scene, line, one)]
    return tuple(t for t in dict.fromkeys(out) if t not in rivals and t not in found)


def _of_others(scene: Scene, line: Line, one: str) -> bool:
    """Whether a line is about other servants."""
    named = {r for ref in line.refs if ref.how != "within" for r in ref.refs if r in scene.roles.servants}
    return bool(named) and one not in named


def _paragraphs(scene: Scene, line: Line, place: int) -> int:
    return scene.lines[place].sentence.paragraph - line.sentence.paragraph


def _shared(one: Accused, accused: tuple[Accused, ...], own: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The tickets of those with whom he is said to have acted."""
    for other in accused:
        together = any(one.ref in act.actors and act.kind != "general" for act in other.acts)
        if other.ref != one.ref and together and own[other.ref]:
            return own[other.ref]
    return ()


@once
def only_vague(scene: Scene, one: Accused) -> bool:
    """Whether the report leaves his candidate open: in the sentence of an act of his, or of the accusation."""
    if any(is_vague(scene, act.line) for act in one.acts if act.sure):
        return True
    return any(
        is_vague(scene, line) and scene.has(line, "allegation", "alleged") and not tickets_in(scene, line)
        for line in scene.lines
        if line.speaker != one.ref and any(one.ref in ref.refs and ref.how != "within" for ref in line.refs)
    )


def _common(scene: Scene, own: dict[str, tuple[str, ...]], rivals: frozenset[str]) -> str | None:
    """What the report can mean where no sentence ties a ticket to the act: what all others supported, else the only
    ticket, else the only party; where only teams and posts name tickets, the only one that is not the accusers'."""
    votes = {t for found in own.values() for t in found}
    if len(votes) == 1:
        return next(iter(votes))
    told = [line for line in scene.lines if not line.sentence.legal]
    named = {t for line in told for _, t in tickets_in(scene, line)} - rivals
    if named:
        return next(iter(named)) if len(named) == 1 else None
    for parties, teams in ((True, False), (False, True)):
        refs = ((line, ref, t) for line in told for ref, t in tickets_in(scene, line, parties, teams))
        found = {t for line, ref, t in refs if not (parties and is_affiliation(scene, line, ref))} - rivals
        if found:
            return next(iter(found)) if len(found) == 1 else None
    left = {ref for ref, entity in scene.entities.items() if entity.label == "Paslon"} - rivals
    return next(iter(left)) if len(left) == 1 and rivals else None


def own_sides(scene: Scene, found: frozenset[str]) -> frozenset[str]:
    """The campaign teams of these tickets and these parties: named after the ticket, its acronym or a member."""
    out = {one for one in found if scene.entities[one].label == "Organization"}
    words = {word for one in found for word in _names(scene, one)}
    for ref in scene.roles.teams:
        if any(word in scene.entities[ref].name.lower() for word in words):
            out.add(ref)
    return frozenset(out)


def _names(scene: Scene, ticket: str) -> set[str]:
    """Words that tell a ticket: acronym, number, the names of its members."""
    entity = scene.entities[ticket]
    words = {str(entity.props.get(key, "")).lower() for key in ("acronym", "tagline")} - {""}
    if "number" in entity.props:
        words |= {f"nomor urut {entity.props['number']}", f"nomor urut 0{entity.props['number']}"}
    generic = {"partai", "paslon", "pasangan", "calon", "nomor"}
    words |= {entity.name.lower(), *(part.strip() for part in entity.name.lower().split(" - ") if len(part) > 3)}
    firsts = {part.split()[0] for part in entity.name.lower().split(" - ") if part.strip()}
    return words | {word for word in firsts if len(word) > 3 and word not in generic}
