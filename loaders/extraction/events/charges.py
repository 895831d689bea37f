"""Who is charged by whom: the accusers of a report, those in whose name they speak, and against which accused."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loaders.extraction.events.accusers import FILED, Accusation
from loaders.extraction.events.asides import asides
from loaders.extraction.events.case_registers import register
from loaders.extraction.events.cues import cues, find, lower
from loaders.extraction.events.joined import along, found_by_overseers, is_record
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.unreported import unreported

CAMP, ACTIVE, FOR_FILER = 0.5, 0.5, 2.0
OBSERVER, OWN_SIDE, DEFENDS, NEVER = -1.5, -3.0, -2.0, -99.0
THRESHOLD = 2.0
_LEAD, _COUNSEL, _NEAR = 3, 70, 30
_REPORTER = re.compile(r"\W*(?:(?:adapun|sementara|sedangkan)\s+)?(?:sang\s+|si\s+|para\s+)?pelapor\s*,")
Links = dict[str, dict[str, list[Line]]]
Sides = Mapping[str, frozenset[str]]


def charges(
    scene: Scene, found: tuple[Accusation, ...], accused: tuple[str, ...], sides: Sides
) -> dict[tuple[str, str], list[Line]]:
    """(accused, accuser) -> the lines that say so. `sides` are the organizations that campaign for the ticket of each
    accused: they defend him. Organizations accuse where they file, or a member accuses in their name; accused whom the
    text takes together are charged together."""
    silent = scene.roles.persons - {line.speaker for line in scene.lines} - _demanding(scene)
    tellers = (_tellers(scene) | silent) - _witnesses(scene)
    links: Links = {}
    added = tuple(along(scene, found, accused))
    found = (*found, *added)
    weighty = _weighty(scene, found, accused, sides)
    free = found_by_overseers(scene, accused) - {ref for item in weighty if item.weight >= FILED for ref in item.refs}
    for item in weighty:
        for ref in _whom(scene, item, found, accused):
            _link(links, item.accuser, ref, [item.line])
    _join(scene, links, tellers, sides)
    _extend(
        scene, links, accused, {one.accuser for one in weighty if one.refs and one.weight >= FILED and one not in added}
    )
    spared, listed = unreported(scene, accused), register(scene, accused)
    pairs = {(ref, who): lines for who, mine in links.items() for ref, lines in mine.items() if ref not in free}
    explicit = {(ref, item.accuser) for item in found if item.weight >= FILED for ref in item.refs}
    guessed = pairs.keys() - explicit
    own = {(ref, who) for ref, who in guessed if {who, *scene.roles.members.get(who, ())} & sides.get(ref, frozenset())}
    pairs = {pair: lines for pair, lines in pairs.items() if pair not in own}
    pairs |= {pair: [line] for pair, line in listed.pairs.items() if pair not in pairs}
    return {pair: lines for pair, lines in pairs.items() if pair not in spared}


def _extend(scene: Scene, links: Links, accused: tuple[str, ...], named: set[str]) -> None:
    """Charge together those whom the text takes together, where nobody else charges them; but who names in his report
    those whom he means (`named`), or speaks for one who does, means no others."""
    members = scene.roles.members
    firm = named | {one for who in named for one in members.get(who, ())}
    firm |= {who for who in links if set(members.get(who, ())) & firm}
    given = {who: frozenset(mine) for who, mine in links.items()}
    for who in [one for one in links if one not in firm]:
        others = {ref for mine in given.values() if mine != given[who] for ref in mine}
        for group in cases(scene, accused):
            known = [ref for ref in group if ref in links[who]]
            if known:
                for ref in [one for one in group if one not in others]:
                    _link(links, who, ref, links[who][known[0]])


def _weighty(scene: Scene, found: tuple[Accusation, ...], accused: tuple[str, ...], sides: Sides) -> list[Accusation]:
    """What is said by those whose words and standing together make them accusers."""
    weights: dict[str, float] = {}
    for item in found:
        weights[item.accuser] = weights.get(item.accuser, 0.0) + item.weight
    filed = {item.accuser for item in found if item.weight >= FILED}
    tellers, witnesses = _tellers(scene), _witnesses(scene)
    for who in weights:
        weights[who] += _standing(scene, who, accused, _defended(found, who, sides), filed)
        weights[who] += FOR_FILER if who in tellers and set(scene.roles.members.get(who, ())) & filed else 0.0
    out = [item for item in found if weights[item.accuser] >= THRESHOLD]
    return [item for item in out if item.accuser not in witnesses or item.accuser in filed]


def _defended(found: tuple[Accusation, ...], who: str, sides: Sides) -> frozenset[str]:
    """The organizations that defend those whom somebody reports by name; if he names nobody, that defend anybody."""
    named = {ref for item in found if item.accuser == who and item.weight >= FILED for ref in item.refs}
    return frozenset(one for ref, own in sides.items() if not named or ref in named for one in own)


def cases(scene: Scene, accused: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The accused whom the text takes together by a word like `ketiganya` or `kedua pejabat`, group by group."""
    groups: list[set[str]] = []
    for line in scene.lines:
        for ref in line.refs:
            here = set(ref.refs) & set(accused)
            if len(here) > 1 and not line.sentence.legal and not scene.has(line, "allegation", "demands"):
                apart = [group for group in groups if not group & here]
                groups = [*apart, here.union(*(group for group in groups if group & here))]
    return tuple(tuple(ref for ref in accused if ref in group) for group in groups)


def _link(links: Links, who: str, ref: str, lines: list[Line]) -> None:
    known = links.setdefault(who, {}).setdefault(ref, [])
    known.extend(line for line in lines if line not in known)


def _join(scene: Scene, links: Links, tellers: set[str], sides: Sides) -> None:
    """Give those who accuse in the name of an organization, and it, the same accused: its people, but for those who
    speak of no more than their assent, and the organization for which an accuser speaks."""
    members = scene.roles.members
    pairs = [(who, body) for who in links for body in _bodies(scene, links, who)]
    pairs += [(who, body) for who in members for body in members[who] if body in links and who in tellers]
    given = {one: list(mine.items()) for one, mine in links.items()}
    for who, body in dict.fromkeys(pairs):
        for one, other in ((who, body), (body, who)):
            for ref, lines in given.get(one, ()):
                if not {who, body} & sides.get(ref, frozenset()):
                    _link(links, other, ref, lines)


def _bodies(scene: Scene, links: Links, who: str) -> tuple[str, ...]:
    """The organizations in whose name somebody accuses: those that accuse themselves, else the first of his."""
    mine = scene.roles.members.get(who, ())
    if who in scene.roles.tickets or cues("accusers", "seated").search(scene.posts(who)):
        mine = tuple(body for body in mine if scene.entities[body].props.get("kind") != "party")
    known = tuple(body for body in mine if body in links)
    lines = [line for found in links.get(who, {}).values() for line in found]
    near = tuple(body for body in mine if any(body in ref.refs for line in lines for ref in line.refs))
    own = any(scene.has(line, "accusers", "personal") for line in lines)
    return () if own else known or near or mine[:1]


def _tellers(scene: Scene) -> set[str]:
    """Those who say something beside demands and assent."""
    out = set()
    for line in scene.lines:
        if line.speaker and not scene.has(line, "allegation", "demands") and not scene.has(line, "accusers", "assent"):
            out.add(line.speaker)
    return out


def _demanding(scene: Scene) -> set[str]:
    """Those who are told to demand something, without a word of their own."""
    out: set[str] = set()
    for line in scene.lines:
        for hit in find("allegation", ("demands",), scene.low, line.start, line.end):
            before = [ref for ref in line.refs if ref.end <= hit.start <= ref.end + _NEAR and ref.how != "within"]
            out.update(before[-1].refs if before else ())
    return out


def _witnesses(scene: Scene) -> set[str]:
    """Those heard as witnesses."""
    found: set[str] = set()
    for line in scene.lines:
        for ref in line.refs:
            if cues("allegation", "witness").search(scene.low, ref.end, min(line.end, ref.end + 80)):
                found.update(ref.refs)
    return found


def _whom(scene: Scene, item: Accusation, found: tuple[Accusation, ...], accused: tuple[str, ...]) -> tuple[str, ...]:
    """Against whom: those of the line, else of its paragraph; else those whom the accuser names elsewhere; else
    those of the last paragraph before it that names any, in the lead all."""
    if item.whole:
        return accused
    if is_record(scene, item.line):
        return item.refs or nearby(scene, item.line, frozenset(accused))
    if item.weight >= FILED and (case := _this_case(scene, item, found, accused)):
        return case
    near = item.refs or nearby(scene, item.line, frozenset(accused))
    his = [other for other in found if other.accuser == item.accuser and other.weight >= min(item.weight, FILED)]
    if near or any(other.refs for other in his):
        return near
    if item.line.index <= _LEAD:
        return accused
    return _last_before(scene, item.line, frozenset(accused))


def _this_case(
    scene: Scene, item: Accusation, found: tuple[Accusation, ...], accused: tuple[str, ...]
) -> tuple[str, ...]:
    """`Kasus ini dilaporkan X`, where nobody else reports: all the accused named so far, but none of other cases."""
    mine = {item.accuser, *scene.roles.members.get(item.accuser, ())}
    others = {other.accuser for other in found if other.weight >= FILED} - mine
    rest = [one for one in others if item.accuser not in scene.roles.members.get(one, ())]
    named = any(other.refs for other in found if other.accuser in mine and other.weight >= FILED)
    sole = _REPORTER.match(scene.low, item.line.start, item.line.end) is not None
    if rest or not (sole or (scene.has(item.line, "accusers", "this_case") and not named)):
        return ()
    before = {one for line in scene.lines[: item.line.index] for ref in line.refs for one in ref.refs}
    return tuple(one for one in accused if one in before and one not in asides(scene))


def _last_before(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused of the last paragraph before a line that names any."""
    for other in reversed(scene.lines[: line.index]):
        found = nearby(scene, other, accused)
        if found:
            return found
    return ()


def nearby(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused of the paragraph of a line."""
    same = [other for other in scene.lines if other.sentence.paragraph == line.sentence.paragraph]
    refs = [ref for other in same for ref in other.refs if ref.how != "within"]
    return tuple(dict.fromkeys(one for ref in refs for one in ref.refs if one in accused))


def _standing(scene: Scene, one: str, accused: tuple[str, ...], own_sides: frozenset[str], filed: set[str]) -> float:
    """What somebody's posts add: campaigners of the other side accuse, own side, other teams and
    observers do not."""
    posts = scene.posts(one)
    members = scene.roles.members.get(one, ())
    if is_counsel(scene, one, accused) or cues("accusers", "judges").search(posts):
        return NEVER
    weight = OWN_SIDE if {one, *members} & own_sides else 0.0
    if one not in filed and any(_campaigns(scene, body) for body in (one, *members)):
        weight += DEFENDS
    if one not in filed and cues("allegation", "observers").search(posts):
        weight += OBSERVER
    elif cues("allegation", "activists").search(posts):
        weight += ACTIVE
    if members or scene.entities[one].label == "Organization":
        weight += CAMP
    return weight


def is_counsel(scene: Scene, one: str, accused: tuple[str, ...]) -> bool:
    """Whether somebody is the lawyer of an accused: called so beside his name, or speaking of a client."""
    rival = _of_ticket(scene, one)
    for line in scene.lines:
        if line.speaker == one and scene.has(line, "accusers", "client_of") and not rival:
            return True
        for ref in line.refs:
            start = max(line.start, ref.start - _COUNSEL)
            found = cues("accusers", "counsel").search(scene.low, start, ref.start) if one in ref.refs else None
            between = [other for other in line.refs if found and found.end() <= other.start < ref.start]
            if any(set(other.refs) & set(accused) for other in between):
                return True
            if found and cues("accusers", "client").search(scene.low, found.end(), ref.start):
                return True
    return False


def _of_ticket(scene: Scene, one: str) -> bool:
    """Whether he is called the lawyer of a candidate beside his name: his client stands accused of nothing."""
    places = [(line, ref) for line in scene.lines for ref in line.refs if one in ref.refs]
    near = [(max(line.start, ref.start - _COUNSEL), min(line.end, ref.end + _COUNSEL)) for line, ref in places]
    return any(cues("accusers", "of_ticket").search(scene.low, *span) for span in near)


def _campaigns(scene: Scene, one: str) -> bool:
    """Whether it is the team of a campaign, and none of lawyers."""
    entity = scene.entities[one]
    return entity.props.get("kind") == "timses" and not cues("accusers", "lawyers").search(lower(entity.name))
