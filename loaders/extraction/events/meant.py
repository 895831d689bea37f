"""Of whom a decision is told that names nobody: the one spoken of before it, or, before all names, right behind it."""

from __future__ import annotations

import re

from graph.claims import Span
from loaders.extraction.events.actors import cluster
from loaders.extraction.events.cues import SEVERAL, Hit, cues, lower, number_of
from loaders.extraction.events.headings import labelled
from loaders.extraction.events.judged import moved_on
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import Line, Scene

NUMBERS = {"satu": 1, "seorang": 1}
_NUMBER = re.compile(
    rf"\b(?P<count>{SEVERAL}|satu|seorang)(?=\s+(?:dari|di antara\w*|orang|asn|pns|aparat\w*|pegawai|pejabat|camat"
    r"|lurah|kades|kepala|guru|staf|nama|terlapor|oknum|terbukti|melanggar|bersalah|dinyatakan|tidak)\b)"
)
_THIS_CASE = re.compile(
    r"\b(?:laporan|kasus|perkara|temuan|aduan|pengaduan|berkas|dugaan)\w*\s+(?:itu|tersebut|ini|dimaksud)\b"
)
_PUNISHES = re.compile(r"(?:menjatuhkan|memberikan|mengeluarkan|menerbitkan|menandatangani|meneken)\b")
_COURT = re.compile(r"\b(?:pengadilan|mahkamah|majelis hakim|hakim|dkpp)\b[^,.;:\"]{0,40}$")
_HIM = re.compile(r"me\w{4,}nya\b")
_RECENT, _FAR, NEVER = 2, 12, -9


def meant(
    scene: Scene,
    line: Line,
    hit: Hit,
    accused: frozenset[str],
    since: tuple[int, tuple[str, ...]],
    judges: tuple[str, ...],
) -> tuple[str, ...]:
    """Whom a decision that names nobody means: those of whom the text was last told (`since`: in which line, whom),
    where it stands right behind them; the only accused of the report also further off, if an authority clears; and
    before anybody is named the one whose case the next sentence calls `laporan itu`."""
    where, topic = since
    clears = hit.kind in CLEARING
    told = (
        clears
        or bool(judges)
        or _by_subject(scene, line, hit)
        or hit.start == line.start
        or _HIM.match(scene.low, hit.start, hit.end) is not None
    )
    near = _soon(scene, line, where, told)
    far = clears and bool(judges) and len(accused) == 1 and where >= 0 and line.index - where <= _FAR
    refs: tuple[str, ...] = ()
    below = _below(scene, line, where)
    if (near or far or below) and not moved_on(scene, line, where, accused):
        refs = tuple(ref for ref in topic if ref in accused)
        refs = _with_mates(scene, where, refs, accused) if clears and where >= 0 else refs
        refs = (labelled(scene, line, accused) if below else ()) or refs
    refs = () if _of_some(scene, line.clause(hit.start), hit, refs) else refs
    return refs or (_told_next(scene, line, accused) if where < 0 and judges and not line.sentence.headline else ())


def punished_by_chief(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Bupati N menjatuhkan hukuman`: the head of the region is the subject of the verb."""
    ahead = [ref for ref in line.refs if ref.end <= hit.start and ref.how == "name"]
    chief = bool(ahead) and set(ahead[-1].refs) <= scene.roles.chiefs
    return chief and _PUNISHES.match(scene.low, hit.start) is not None


def _by_subject(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a head of a region or a court is the subject: `Bupati N menjatuhkan`, `Pengadilan Tinggi menguatkan`."""
    court = _COURT.search(scene.low, line.clause(hit.start).start, hit.start)
    return punished_by_chief(scene, line, hit) or (court is not None and scene.low.startswith("me", hit.start))


def _with_mates(scene: Scene, where: int, refs: tuple[str, ...], accused: frozenset[str]) -> tuple[str, ...]:
    """The one named last in a line, with those to whom it joins him: `Laporan terhadap A dan B. Kasusnya ditutup.`"""
    if len(refs) != 1:
        return refs
    named = [ref for ref in scene.lines[where].refs if set(ref.refs) & accused and ref.how in ("name", "description")]
    group = cluster(scene, named) if named else ()
    return tuple(one for one in group if one in accused) if refs[0] in group else refs


def _told_next(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """The one whom the next sentence names with `laporan itu`, `kasus tersebut`."""
    after = scene.lines[line.index + 1 : line.index + 2]
    for other in after:
        match = _THIS_CASE.search(scene.low, other.start, other.end)
        refs = [ref for ref in other.refs if match and ref.start > match.end() and ref.how in ("name", "title")]
        named = dict.fromkeys(one for ref in refs for one in ref.refs if one in accused)
        if len(named) == 1:
            return tuple(named)
    return ()


def told_before(scene: Scene, line: Line) -> tuple[str, ...]:
    """The overseer that the sentence before it in the same paragraph is about."""
    earlier = scene.lines[line.index - 1] if line.index else line
    other = scene.has(line, "oversight", "courts") or any(set(ref.refs) & scene.roles.bodies for ref in line.refs)
    if other or earlier.sentence.paragraph != line.sentence.paragraph or earlier is line:
        return ()
    named = [one for ref in earlier.refs if ref.how != "within" for one in ref.refs if one in scene.roles.overseers]
    return tuple(dict.fromkeys(named[:1] or scene.roles.watchers.get(earlier.speaker or "", ())))


def criminal(scene: Scene, overseer: str) -> bool:
    """Whether the body prosecutes crimes: beside another one it is not it that decides on neutrality."""
    return cues("oversight", "criminal").match(lower(scene.entities[overseer].name)) is not None


def _of_some(scene: Scene, clause: Span, hit: Hit, refs: tuple[str, ...]) -> bool:
    """Whether the clause of a decision counts others than the several whom it might mean: `dua dari ketiganya`."""
    told = [number(match.group("count")) for match in _NUMBER.finditer(scene.low, clause.start, hit.end)]
    return len(refs) > 1 and bool(told) and any(one != len(refs) for one in told)


def _soon(scene: Scene, line: Line, where: int, told: bool) -> bool:
    """Whether a line stands right behind the one in which somebody was named; a decision without a judge that does
    not open its sentence (not `told`) only where the line before tells who judges."""
    same = where >= 0 and scene.lines[where].sentence.paragraph == line.sentence.paragraph
    near = line.index - where <= (_RECENT + _RECENT if same else _RECENT)
    return near and (told or bool(told_before(scene, line)))


def _below(scene: Scene, line: Line, where: int) -> bool:
    """`Simpulan: terbukti.`: a labelled result in the paragraph of the one whom another line tells of."""
    same = where >= 0 and scene.lines[where].sentence.paragraph == line.sentence.paragraph
    return same and cues("decision", "result").match(scene.low, line.start) is not None


def number(word: str) -> int:
    """The number that a word names, one too; 0 for none."""
    return NUMBERS.get(word) or number_of(word)
