"""Who of the accused is examined by whom: the examinations of a report, spread over its cases."""

from __future__ import annotations

from collections import Counter

from loaders.extraction.events.asides import asides, told_apart
from loaders.extraction.events.cues import cues, lower
from loaders.extraction.events.overseers import Examination
from loaders.extraction.events.scene import Line, Scene

Matters = dict[tuple[str, str], list[Line]]
_LEAD = 3
_PROVINCE = 2


def matters(scene: Scene, found: tuple[Examination, ...], accused: tuple[str, ...], cleared: dict[str, int]) -> Matters:
    """(examined, overseer) -> the lines that say so. A line that names nobody: where a main watchdog of elections
    works on one case, it means the accused whom the report has named so far; in all other lines those at
    hand. `cleared` (ref -> line) are out of the matter from there on. Last, an accused whom no line gives to anybody
    falls to the main watchdog told of nearest to him."""
    out: Matters = {}
    apart, main = _several(scene, found), _main(scene, found)
    for exam in found:
        refs = exam.refs
        if not refs and not _of_rules(scene, exam.line):
            if (apart or exam.overseer not in main) and not _hands_up(scene, exam):
                above = exam.overseer not in main and _is_watchdog(scene, exam.overseer)
                refs = _at_hand(scene, exam.line, accused, cleared, above)
            else:
                refs = _so_far(scene, exam.line, accused, cleared)
        for ref in (one for one in refs if not told_apart(scene, one, exam.overseer)):
            out.setdefault((ref, exam.overseer), []).append(exam.line)
    _leave_none(scene, found, accused, main, out)
    for ref in [one for one in accused if one in asides(scene) and all(ref != one for ref, _ in out)]:
        out |= {(ref, one): [line] for one, line in asides(scene)[ref].items() if one in scene.roles.overseers}
    return out


def _is_watchdog(scene: Scene, one: str) -> bool:
    """Whether an overseer watches elections: a case begins with it and concerns all accused."""
    return cues("oversight", "watchdogs").match(lower(scene.entities[one].name)) is not None


def _hands_up(scene: Scene, exam: Examination) -> bool:
    """Whether a watchdog below a kabupaten is told to have found and handed up what the report is about."""
    below = cues("oversight", "below").match(lower(scene.entities[exam.overseer].name)) is not None
    return below and scene.has(exam.line, "oversight", "handed_up")


def _of_place(scene: Scene, one: str) -> bool:
    """Whether an overseer belongs to a kabupaten or kota."""
    entity = scene.entities[one]
    above = len(str(entity.props.get("region"))) == _PROVINCE
    return not above and " provinsi " not in lower(entity.name)


def _main(scene: Scene, found: tuple[Examination, ...]) -> frozenset[str]:
    """The watchdogs with whom all accused are: those of a kabupaten or kota, and one below them that is told of as
    much; those of a province, who supervise, only where there are no others."""
    work = Counter(exam.overseer for exam in found if _is_watchdog(scene, exam.overseer))
    here = {one: count for one, count in work.items() if _of_place(scene, one)}
    local = {one for one in here if not cues("oversight", "below").match(lower(scene.entities[one].name))}
    most = max((here[one] for one in local), default=0)
    return frozenset(one for one in here if one in local or here[one] >= most) if local else frozenset(work)


def _several(scene: Scene, found: tuple[Examination, ...]) -> bool:
    """Whether watchdogs of several kabupaten or kota are at work: each has a case of its own."""
    bodies = {exam.overseer for exam in found if _is_watchdog(scene, exam.overseer)}
    return len({scene.entities[one].props.get("region") for one in bodies if _of_place(scene, one)}) > 1


def _of_rules(scene: Scene, line: Line) -> bool:
    """Whether the line is about circulars, appeals and meetings, and about no case."""
    lines = scene.lines[max(line.index - 1, 0) : line.index + 1]
    return any(scene.has(one, "oversight", "papers") for one in lines) and not scene.has(line, "oversight", "cases")


def _named(line: Line, among: tuple[str, ...]) -> tuple[str, ...]:
    """Those among the accused whom a line names, but for its speaker."""
    refs = [ref for ref in line.refs if ref.how != "within"]
    return tuple(dict.fromkeys(one for ref in refs for one in ref.refs if one in among and one != line.speaker))


def _open(line: Line, accused: tuple[str, ...], cleared: dict[str, int]) -> tuple[str, ...]:
    """The accused not cleared before a line."""
    return tuple(one for one in accused if cleared.get(one, line.index + 1) > line.index)


def _so_far(scene: Scene, line: Line, accused: tuple[str, ...], cleared: dict[str, int]) -> tuple[str, ...]:
    """The accused named up to a line, else all of them; without those cleared before it."""
    still = _open(line, accused, cleared)
    seen = {one for other in scene.lines[: line.index + 1] for ref in other.refs for one in ref.refs}
    return tuple(one for one in still if one in seen) or still


def _at_hand(
    scene: Scene, line: Line, accused: tuple[str, ...], cleared: dict[str, int], above: bool = False
) -> tuple[str, ...]:
    """The accused named last before a line in its paragraph. In the lead, and before anybody is named, all; and those
    so far where the line counts them or there is only one; but nobody else for a watchdog `above`, who supervises."""
    for other in reversed(scene.lines[: line.index]):
        if other.sentence.paragraph != line.sentence.paragraph:
            break
        if _named(other, accused):
            return _open(line, _named(other, accused), cleared)
    if above:
        return ()
    of_all = any(
        cues("oversight", kind).search(scene.low, line.start, line.end) for kind in ("numbered", "this_matter")
    )
    if len(accused) == 1 or of_all:
        return _so_far(scene, line, accused, cleared)
    seen = any(_named(other, accused) for other in scene.lines[: line.index])
    lead = line.index <= _LEAD or not seen
    return _open(line, accused, cleared) if lead and not line.sentence.headline else ()


def _leave_none(
    scene: Scene, found: tuple[Examination, ...], accused: tuple[str, ...], main: frozenset[str], out: Matters
) -> None:
    """Give each accused without an examination to the main watchdog whose work is told nearest to his name."""
    lines = [exam for exam in found if exam.overseer in main and not _of_rules(scene, exam.line)]
    for ref in sorted(set(accused) - {one for one, _ in out} - asides(scene).keys()):
        places = [line.index for line in scene.lines if _named(line, (ref,))]
        if lines and places:
            near = min(lines, key=lambda exam: (min(abs(exam.line.index - at) for at in places), exam.overseer))
            out[ref, near.overseer] = [near.line]
