"""Who stands accused: weighed over the whole report, so that a boss who comments is no actor."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.claims import Span
from loaders.extraction.events.acts import Act, going_on
from loaders.extraction.events.bound import is_charged
from loaders.extraction.events.bystanders import apart, exempts, for_ticket, masters, spokesmen
from loaders.extraction.events.crowds import just_so_many, spelled_groups
from loaders.extraction.events.cues import before, cues, find, lower, vague
from loaders.extraction.events.headings import listed_with_results
from loaders.extraction.events.hit import is_judged, is_object, is_witness
from loaders.extraction.events.members import members_charged
from loaders.extraction.events.punishers import hands_down
from loaders.extraction.events.scene import Line, Ref, Scene, once
from loaders.extraction.events.suspects import called_the_doer

SURE_MARKED, SURE, LOOSE_MARKED, LOOSE = 3.0, 2.0, 1.0, 0.5
OBJECT, BLAMED, ANSWER, SILENCE, LISTED, HEADLINE, UNNAMED = 2.0, 1.5, 1.0, 0.5, 1.5, 1.0, 1.5
NO_CASE, CROWD, CHARGED = 1.0, 0.5, 2.0
_HEAD = 40
EXEMPT, WITNESS, COMMENT, BOSS = -4.0, -3.0, -1.5, -2.0
THRESHOLD = 2.0
OWN_NEEDS, OWN_MOST, BARE, LOOSE_MOST = 1.0, 1.5, 0.5, 1.0
CHIEF_THRESHOLD = 5.0
_WEAK = {"general": 0.7, "decision_benefit": 0.5, "host": 0.5, "lead_chants": 0.5}
_DENIALS = ("denies_act", "denies_intent", "explains", "admits_act")
_OF_HIMSELF = re.compile(
    r"\bmen(?:ulis|yatakan|yebut(?:kan)?|gatakan|jelaskan)\s+(?:bahwa\s+)?(?:dirinya|ia|dia)\s+(?:memang\s+)?(?:telah|sudah|pernah)\s+$"
)
_BACK = re.compile(r"\b(?:itu|tersebut|tadi|dimaksud)\b")
_WHO_DID = re.compile(r"\W*(?:yang\s+(?:me|ber)|pe\w{4,}nya\b)")
_NUMBERED = re.compile(
    r"(?:\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sejumlah|beberapa|para|sebanyak|\d+)\s+|-)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accused:
    """One who stands accused, with the weight of what speaks for it and the acts told of him."""

    ref: str
    weight: float
    acts: tuple[Act, ...]


def weights(scene: Scene, acts: tuple[Act, ...]) -> dict[str, float]:
    """How strongly the report as a whole puts each servant and agency among the accused; negative: it clears him.
    What somebody says himself counts only beside what others tell of him, and only so far."""
    told: dict[str, float] = {ref: _unnamed(scene, ref) for ref in scene.roles.unnamed}
    own: dict[str, float] = {}
    parts = [
        *_act_weights(scene, acts),
        *_ruled(scene),
        *(part for line in scene.lines for part in _line_weights(scene, line)),
    ]
    for ref, weight, himself in parts:
        into = own if himself else told
        into[ref] = into.get(ref, 0.0) + weight
    out = {ref: told.get(ref, 0.0) + _answered(told.get(ref, 0.0), own.get(ref, 0.0)) for ref in {**told, **own}}
    spelled = {ref for group in spelled_groups(scene) for ref in group}
    for group in _groups(scene):
        sure = [ref for ref in group if out.get(ref, 0.0) >= THRESHOLD]
        if len(sure) * 2 >= len(group):
            for ref in group:
                out[ref] = out.get(ref, 0.0) + (OBJECT if ref in spelled else LISTED)
    return out


def _ruled(scene: Scene) -> list[tuple[str, float, bool]]:
    """`N, camat. Tidak terbukti.`: a decision that goes on about the one named before is about an accused."""
    out = []
    for index, refs in going_on(scene).items():
        line = scene.lines[index]
        found = find("decision", ("confirmed", "cleared"), scene.low, line.start, min(line.end, line.start + _HEAD))
        if any(not line.sentence.is_unreal(hit.start) for hit in found):
            out += [(ref, OBJECT, False) for ref in refs]
    out += [(ref, CHARGED, False) for ref in sorted(called_the_doer(scene) | members_charged(scene))]
    return out + [(ref, OBJECT, False) for ref in sorted({*listed_with_results(scene), *scene.roles.together})]


def _answered(told: float, own: float) -> float:
    return own if own < 0 else (min(own, OWN_MOST) if told >= OWN_NEEDS else 0.0)


@once
def accused_of(scene: Scene, acts: tuple[Act, ...]) -> tuple[Accused, ...]:
    """The accused in the order of the cast. A mere class of people (`sejumlah oknum`) counts where nobody else does."""
    weighed = weights(scene, acts)
    blamed = frozenset(ref for ref, weight in weighed.items() if weight >= THRESHOLD)
    spared = spokesmen(scene, acts, blamed) | apart(scene, acts)
    out = []
    for ref in scene.entities:
        own = tuple(act for act in acts if ref in act.actors)
        if weighed.get(ref, 0.0) >= _limit(scene, ref) and ref not in spared:
            out.append(Accused(ref=ref, weight=weighed[ref], acts=own))
    counted = just_so_many(scene, [one.ref for one in out])
    out = [one for one in out if one.ref not in counted]
    known = [one for one in out if one.ref not in scene.roles.crowds or _acts_itself(scene, one)]
    return tuple(known or out)


def _acts_itself(scene: Scene, one: Accused) -> bool:
    """Whether a class of people (`pimpinan instansi`) is said to have done something definite for a candidate, and is
    not the number of those whom the report names."""
    for act in one.acts:
        clause = act.line.clause(act.start)
        definite = act.sure and act.kind != "general" and not scene.has(act.line, "allegation", "appeal")
        target = for_ticket(scene, act) or _vague(scene, clause)
        refs = [ref for ref in act.line.refs if one.ref in ref.refs]
        counted = any(_NUMBERED.search(scene.low, act.line.start, ref.start) for ref in refs)
        if definite and target and not counted:
            return True
    return False


def _vague(scene: Scene, clause: Span) -> bool:
    return vague().search(scene.low, clause.start, clause.end) is not None


def _limit(scene: Scene, ref: str) -> float:
    """How much is needed to stand accused: more for the head of a region, a class, and where there is no case."""
    limit = CHIEF_THRESHOLD if ref in scene.roles.chiefs else THRESHOLD
    limit += CROWD if ref in scene.roles.crowds else 0.0
    return limit + (NO_CASE if scene.document.kind in ("appeal", "statistics") else 0.0)


def _groups(scene: Scene) -> tuple[tuple[str, ...], ...]:
    """Those whom the text takes together, by an enumeration or a word like `ketiganya`, in the order of the text."""
    found = (group for line in scene.lines for group in (*(ref.refs for ref in line.refs), line.listed))
    servants = (tuple(ref for ref in group if ref in scene.roles.servants) for group in found if len(group) > 1)
    return tuple(dict.fromkeys(servants))


def _unnamed(scene: Scene, ref: str) -> float:
    """`Oknum camat`, `seorang guru`: hardly ever in a report but as the one accused; a bare post may be anybody."""
    single = lower(scene.entities[ref].name).startswith(("oknum", "seorang"))
    return UNNAMED if single and ref not in scene.roles.crowds else BARE


def _act_weights(scene: Scene, acts: tuple[Act, ...]) -> list[tuple[str, float, bool]]:
    """(ref, weight, whether he says it himself): the strongest act of each line counts, once a line. Acts of which he
    is only the topic count together no more than LOOSE_MOST."""
    best: dict[tuple[str, int, bool], tuple[float, bool]] = {}
    for act in acts:
        weight, own = _act_weight(scene, act)
        for ref in act.actors:
            key = (ref, act.line.index, own)
            best[key] = max(best.get(key, (0.0, False)), (weight, act.sure))
    firm = [(ref, weight, own) for (ref, _, own), (weight, sure) in best.items() if sure]
    loose: dict[str, float] = {}
    for (ref, _, own), (weight, sure) in best.items():
        if not sure and not own:
            loose[ref] = min(loose.get(ref, 0.0) + weight, LOOSE_MOST)
    return [*firm, *((ref, weight, False) for ref, weight in loose.items())]


def _act_weight(scene: Scene, act: Act) -> tuple[float, bool]:
    """(weight, whether it counts as his own words) of one act."""
    weight = (SURE_MARKED if act.marked else SURE) if act.sure else (LOOSE_MARKED if act.marked else LOOSE)
    weight *= 1.0 if for_ticket(scene, act) else _WEAK.get(act.kind, 1.0)
    weight *= 1.0 if is_political(scene, act.line) or _follows(scene, act.line) else 0.5
    answers = scene.has(act.line, "denial", "verbs")
    if act.own and not scene.has(act.line, "denial", "refutes") and not _owned_up(scene, act):
        weight *= 0.5 if answers else 0.0
    return weight, act.own and not answers


def _follows(scene: Scene, line: Line) -> bool:
    """`Ancaman itu datang dari N`, `yang memaksa N`: it goes on from a sentence that is of a race for votes."""
    back = _BACK.search(scene.low, line.start, line.end) or _WHO_DID.match(scene.low, line.start, line.end)
    earlier = scene.lines[line.index - 1] if line.index else line
    together = earlier.sentence.paragraph == line.sentence.paragraph
    return back is not None and together and is_political(scene, earlier)


def _owned_up(scene: Scene, act: Act) -> bool:
    """`Mengaku membagi kaus`, outside of a quotation: he did it."""
    if act.line.sentence.is_quoted(act.start):
        return False
    if _OF_HIMSELF.search(scene.low, act.line.start, act.start):
        return True
    return before("owns_up", 2).search(scene.low, act.line.start, act.start) is not None


def is_political(scene: Scene, line: Line) -> bool:
    """Whether the line speaks of a race for votes at all."""
    named = {one for ref in line.refs for one in ref.refs}
    tickets = any(scene.entities[one].label == "Paslon" or one in scene.roles.tickets for one in named)
    tickets = tickets or bool(named & scene.roles.teams)
    return tickets or cues("acts", "words", "context").search(scene.low, line.start, line.end) is not None


def _line_weights(scene: Scene, line: Line) -> list[tuple[str, float, bool]]:
    """What a line adds: examined or reported in it, answering in it, exempted by it, commenting in it."""
    if line.sentence.legal:
        return []
    out = [(ref, weight, True) for ref, weight in _said_weights(scene, line)]
    for ref in line.refs:
        for one in ref.refs:
            may = one in scene.roles.servants or one in scene.roles.bodies
            if ref.how != "within" and may and one != line.speaker:
                out.extend((one, weight, False) for weight in _meant_weights(scene, line, ref))
            elif ref.how != "within" and may and _blamed_first(scene, line, ref):
                out.append((one, OBJECT, False))
    return out


def _blamed_first(scene: Scene, line: Line, ref: Ref) -> bool:
    """`N, dinonaktifkan setelah mengaku membagi beras`: what befell the speaker is told before he speaks."""
    told = line.reported is not None and ref.end < line.reported.start and not line.sentence.is_quoted(ref.start)
    return told and line.reported is not None and is_charged(scene.low, ref.end, line.reported.start)


def _said_weights(scene: Scene, line: Line) -> list[tuple[str, float]]:
    who = line.speaker
    if who is None or who not in scene.roles.servants:
        return []
    if scene.has(line, "allegation", "comments"):
        return [(who, COMMENT)]
    if any(True for _ in find("denial", _DENIALS, scene.low, line.start, line.end)):
        return [(who, ANSWER)]
    return []


def _meant_weights(scene: Scene, line: Line, ref: Ref) -> list[float]:
    out = [HEADLINE] if line.sentence.headline else []
    rest = line.clause(ref.end).end
    if hands_down(scene, line, ref):
        return [*out, BOSS]
    if exempts(scene, line, ref):
        out.append(EXEMPT)
    if is_witness(scene, line, ref) and not set(ref.refs) & called_the_doer(scene):
        return [*out, WITNESS]
    if masters(scene, line, ref):
        out.append(BOSS)
    if is_judged(scene, line, ref):
        out.append(OBJECT)
    if set(ref.refs) & (scene.roles.servants | scene.roles.bodies) and is_charged(scene.low, ref.end, rest):
        out.append(CHARGED)
    if cues("denial", "no_answer").search(scene.low, ref.end, rest):
        out.append(SILENCE)
    if before("blames", 2).search(scene.low, line.start, ref.start):
        out.append(BLAMED)
    if set(ref.refs) & scene.roles.servants and is_object(scene, line, ref):
        out.append(OBJECT)
    return out
