"""Who reported whom where a text lists it: records (`Pelapor: X`, `Terlapor: N`), `pelapor N ialah X`, `sisanya
temuan`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extraction.events.cues import cues, find
from loaders.extraction.events.filing import filings, is_free
from loaders.extraction.events.press_releases import released_by
from loaders.extraction.events.scene import Line, Ref, Scene, once

_FIELD = re.compile(r"\b(?P<name>pelapor|pengadu|terlapor|teradu)(?:nya)?\s*:")
_HEADER = re.compile(
    r"\W*(?:[\da-z]{1,2}[.)]\s*)?(?:laporan|temuan|perkara|kasus|register)\s+(?:nomor\s+|no\.?\s*|ke-?\s*)?\d"
)
_SAME = re.compile(r"\W*(?:orang\s+yang\s+)?(?:sama|idem|sda)\b")
_KIN = r"(?:tetangga|istri|suami|anak|adik|kakak|kerabat|teman|kawan|suruhan|pendukung|bukan\w*)\s"
_NO_VERB = rf"(?:(?!me\w{{3}}|di\w{{4}}|{_KIN}|(?:ke|kepada|di|pada|dalam|untuk|karena)\b)[\w./'-]+"
_TO_HIM = re.compile(
    rf"[\s,]*(?:(?:orang|pihak|satu)(?:\s+\w+){{1,3}},?\s+)?(?:(?:yakni|yaitu|ialah|adalah)\s+)?"
    rf"(?:{_NO_VERB}\s+){{0,4}}|(?:ketua|koordinator|direktur|sekretaris|tim|kuasa)\s+{_NO_VERB},?\s+){{0,9}})"
)
_ALL = re.compile(
    r"\b(?:semua|seluruh|segenap|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\s+(?:kasus|perkara|laporan|berkas|nama|orang)"
)
_SO = re.compile(r"[\s,]*(?:(?:sama|itu|tersebut|juga|sendiri|ini|ke\s+\w+(?:\s+\w+)?)[\s,]*){0,3}")
_WHO = 80
_NUMBERED = re.compile(
    r"\W*(?:(?:adapun|sedangkan|sementara)\s+)?(?:laporan|aduan|pengaduan)\s+(?:yang\s+)?(?:pertama|kedua|ketiga|keempat|kelima)\b"
    r"(?!\s+(?:itu|ini|tersebut)\b)"
)


@dataclass(frozen=True, slots=True)
class Register:
    """Pairs of an accused and who reported him, with the line; `closed` the accused of whom nobody else did."""

    pairs: dict[tuple[str, str], Line]
    closed: frozenset[str]


@once
def register(scene: Scene, accused: tuple[str, ...]) -> Register:
    """What the text lists of the reports against the accused."""
    known, pairs, closed = frozenset(accused), dict[tuple[str, str], Line](), set[str]()
    for record in (*_records(scene, known), *_numbered(scene, known)):
        closed.update(record.suspects if record.reporters or record.found else ())
        pairs.update({(one, who): record.line for one in record.suspects for who in record.reporters})
    for line in scene.lines:
        for whom, who, alone in () if line.sentence.legal else _reporter_of(scene, line, known):
            closed.update(whom if alone else ())
            pairs.update({(one, who): line for one in whom})
        closed.update(_rest(scene, line, known))
    pairs.update({(one, who): line for who, line in released_by(scene).items() for one in accused if who not in known})
    return Register(pairs, frozenset(closed))


@dataclass(slots=True)
class _Record:
    line: Line
    reporters: tuple[str, ...]
    suspects: tuple[str, ...]
    found: bool


def _records(scene: Scene, accused: frozenset[str]) -> Iterator[_Record]:
    """The records of a text: each begins with a heading, or with a field that the one before has already."""
    now, last = None, tuple[str, ...]()
    for line in scene.lines:
        header = _HEADER.match(scene.low, line.start)
        if header is not None:
            if now:
                yield now
            now = _Record(line, (), (), "temuan" in header.group())
        for match in _FIELD.finditer(scene.low, line.start, line.end):
            reports = match["name"] in ("pelapor", "pengadu")
            if now is None or (now.reporters if reports else now.suspects):
                if now:
                    yield now
                now = _Record(line, (), (), found=False)
            if reports:
                last = _reporters(scene, line, match.end(), accused) or last
                now.reporters = last
            else:
                now.suspects = _suspects(line, match.end(), accused)
    if now:
        yield now


def _numbered(scene: Scene, accused: frozenset[str]) -> list[_Record]:
    """The reports that a text tells one by one, each with the sentences of its paragraph: `Laporan pertama dibuat X`,
    `laporan kedua dimasukkan Y`."""
    out = list[_Record]()
    for line in scene.lines:
        if line.sentence.legal or not _NUMBERED.match(scene.low, line.start, line.end):
            continue
        rest = scene.lines[line.index :]
        later = (other.index for other in rest[1:] if _NUMBERED.match(scene.low, other.start, other.end))
        end = next(later, len(scene.lines))
        own = [one for one in rest if one.index < end and one.sentence.paragraph == line.sentence.paragraph]
        who = tuple(dict.fromkeys(one for one, _ in filings(scene, line, accused)))
        whom = tuple(dict.fromkeys(one for other in own for one in _suspects(other, other.start, accused)))
        if who and whom:
            out.append(_Record(line, who, whom, found=False))
    return out if len(out) > 1 else []


def _reporters(scene: Scene, line: Line, at: int, accused: frozenset[str]) -> tuple[str, ...]:
    """Who is named behind a field, up to the next one; nobody where it is the same as before."""
    refs = () if _SAME.match(scene.low, at) else _content(scene, line, at)
    return tuple(dict.fromkeys(one for ref in refs for one in ref.refs if is_free(scene, one, accused, True)))


def _suspects(line: Line, at: int, accused: frozenset[str]) -> tuple[str, ...]:
    named = [ref for ref in line.refs if ref.start >= at and ref.how != "within"]
    return tuple(dict.fromkeys(one for ref in named for one in ref.refs if one in accused))


def _content(scene: Scene, line: Line, at: int) -> list[Ref]:
    following = _FIELD.search(scene.low, at, line.end)
    end = following.start() if following else line.end
    return [ref for ref in line.refs if at <= ref.start < end and ref.how != "within"]


def _reporter_of(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """(accused, who reported them, whether nobody else did) of `pelapor N ialah X`, `pelapor kades dan camat sama,
    yaitu X`, `pelapor kelima kasus itu X`."""
    low = scene.low
    for hit in find("accusers", ("only_reporter_of", "report_against"), low, line.start, line.end):
        verb = cues("accusers", "is_reporter").search(low, hit.end, line.end)
        if verb is None or line.sentence.is_unreal(hit.start):
            continue
        shown = [ref for ref in line.refs if ref.how != "within"]
        between = [ref for ref in shown if hit.end <= ref.start < verb.start()]
        if between and not _SO.fullmatch(low, between[-1].end, verb.start()):
            continue
        named = tuple(one for ref in between for one in ref.refs)
        whom = named or (tuple(sorted(accused)) if _ALL.search(low, hit.end, verb.start()) else ())
        alone = bool(named) and hit.kind == "only_reporter_of"
        found = _next(scene, shown, verb.end(), accused) if whom and accused.issuperset(whom) else ()
        yield from ((whom, who, alone) for who in found)
    yield from ((tuple(sorted(accused)), who, False) for who in _of_all(scene, line, accused))


def _of_all(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[str]:
    """Who reported everybody: `semua perkara dilaporkan orang yang sama, yakni X`."""
    shown = [ref for ref in line.refs if ref.how != "within"]
    for match in cues("accusers", "all_reported").finditer(scene.low, line.start, line.end):
        inside = any(match.start() <= ref.start < match.end() for ref in shown)
        if not inside and not line.sentence.is_unreal(match.start()):
            yield from _next(scene, shown, match.end(), accused)


def _rest(scene: Scene, line: Line, accused: frozenset[str]) -> frozenset[str]:
    """The accused whom the paragraph has not named yet, where it ends with `sisanya temuan pengawas`."""
    match = cues("accusers", "rest_found").search(scene.low, line.start, line.end)
    same = [one for one in scene.lines[: line.index + 1] if one.sentence.paragraph == line.sentence.paragraph]
    if match is None or line.sentence.legal or not any(scene.has(one, "allegation", "reports") for one in same):
        return frozenset()
    before = [ref for one in same for ref in one.refs if ref.end <= match.start() and ref.how != "within"]
    named = {one for ref in before if not accused <= set(ref.refs) for one in ref.refs}
    return accused - named if accused & named else frozenset()


def _next(scene: Scene, shown: list[Ref], at: int, accused: frozenset[str]) -> tuple[str, ...]:
    """Who is named next behind a place as a reporter, nobody else between."""
    ref = next((ref for ref in shown if at <= ref.start <= at + _WHO), None)
    if ref is None or not _TO_HIM.fullmatch(scene.low, at, ref.start):
        return ()
    return tuple(one for one in ref.refs if is_free(scene, one, accused, True))
