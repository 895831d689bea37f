"""What an accusation rests on: the video, photo, post, recording or letter that is named with it, and who posted it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.claims import Claim, Entity, Span, Value
from loaders.extraction.events.cues import cues, lexicon
from loaders.extraction.events.scene import Line, Scene

REACH = 40  # characters between the words and who posted it
_LENGTH = re.compile(r"\bberdurasi\s+(?:sekitar\s+|selama\s+|kurang lebih\s+)?(\w+)\s+(detik|menit)\b")
_NUMBER = re.compile(r"[^.;\n]{0,60}?\b(?:nomor|no\.?)\s*:?\s*(\S*\d\S*/\S+)")
_ADDRESS = re.compile(
    r"https?://(?:www\.|m\.)?(?:facebook\.com|fb\.watch|instagram\.com|tiktok\.com|vt\.tiktok\.com|youtube\.com/watch|youtu\.be"
    r"|x\.com|twitter\.com)/\S+/?\S*"
)
_CLAUSE = re.compile(r"[.;!?]")


def with_exhibits(scene: Scene, claims: Iterable[Claim]) -> tuple[list[Entity], list[Claim]]:
    """The exhibits on which claims of support rest, one of a kind in a report; the claims with them; and who posted
    them."""
    listed = list(claims)
    places = _places(scene)
    found = [replace(claim, exhibits=_of(scene, places, claim)) if _accuses(claim) else claim for claim in listed]
    used = sorted({ref for claim in found for ref in claim.exhibits})
    posted = [made for ref in used for made in _posted(scene, ref, places[ref])]
    return [_entity(scene, ref, places[ref]) for ref in used], [*found, *posted]


def _accuses(claim: Claim) -> bool:
    return claim.predicate == "SUPPORTS" and claim.status in ("alleged", "confirmed")


def _places(scene: Scene) -> dict[str, list[Span]]:
    """Where the report names what, by ref."""
    found: dict[str, list[Span]] = {}
    for kind in lexicon("exhibits")["kinds"]:
        for line in scene.lines:
            for match in cues("exhibits", kind, "kinds").finditer(scene.low, line.start, line.end):
                found.setdefault(f"exhibit:{kind}", []).append(Span(*match.span()))
    return found


def _of(scene: Scene, places: dict[str, list[Span]], claim: Claim) -> tuple[str, ...]:
    """The exhibits in the sentences of the claim, else those in sentences that name the accused."""
    named = tuple(line.span for line in scene.lines if any(claim.subject in ref.refs for ref in line.refs))
    return _in(places, claim.spans) or _in(places, named)


def _in(places: dict[str, list[Span]], spans: tuple[Span, ...]) -> tuple[str, ...]:
    """The exhibits that are named in these sentences."""
    return tuple(
        ref
        for ref, found in places.items()
        if any(span.start <= one.start < span.end for one in found for span in spans)
    )


def _entity(scene: Scene, ref: str, places: list[Span]) -> Entity:
    """The exhibit, by the longest words that the report has for it."""
    best = max(places, key=lambda span: (span.end - span.start, -span.start))
    props: dict[str, Value] = {"kind": ref.partition(":")[2]}
    for state in ("withdrawn", "deleted"):
        if any(_happened(scene, line, state) for line in scene.lines):
            props |= {"state": state}
            break
    props |= _marks(scene, ref.partition(":")[2], places)
    name = " ".join(scene.document.text[best.start : best.end].split())
    return Entity(ref=ref, label="Exhibit", name=name, mentions=tuple(places), props=props, rule="rule:exhibit.named")


def _marks(scene: Scene, kind: str, places: list[Span]) -> dict[str, Value]:
    """By what others can know it again: how many seconds it takes, the number of a letter, the one address that the
    report gives."""
    found: dict[str, Value] = {}
    lines = [line for line in scene.lines if any(line.start <= place.start < line.end for place in places)]
    if kind in ("video", "recording"):
        lengths = {_seconds(match) for line in lines for match in _LENGTH.finditer(scene.low, line.start, line.end)}
        found |= {"length": min(lengths)} if len(lengths) == 1 and min(lengths) else {}
    if kind == "letter":
        numbers = {
            match.group(1).rstrip(".,") for place in places for match in [_NUMBER.match(scene.low, place.end)] if match
        }
        found |= {"number": min(numbers)} if len(numbers) == 1 else {}
    urls = set(_ADDRESS.findall(scene.document.text)) if kind in ("video", "post", "photo") else set()
    return found | ({"url": min(urls).rstrip(".,)")} if len(urls) == 1 else {})


def _seconds(match: re.Match[str]) -> int:
    """The length that words tell, in seconds; 0 for words that are no number."""
    words = match.group(1)
    count = int(words) if words.isdecimal() else int(lexicon("exhibits")["numbers"].get(words, 0))
    return count * (60 if match.group(2) == "menit" else 1)


def _happened(scene: Scene, line: Line, state: str) -> bool:
    """Whether the line tells it, under no condition and not as a wish."""
    match = cues("exhibits", state, "state").search(scene.low, line.start, line.end)
    if match is None or line.sentence.is_unreal(match.start()):
        return False
    before = _CLAUSE.split(scene.low[max(line.start, match.start() - REACH) : match.start()])[-1]
    return cues("stages", "unreal").search(before) is None and "untuk" not in before


def _posted(scene: Scene, ref: str, places: list[Span]) -> Iterator[Claim]:
    """Who posted it, as the report says."""
    seen: set[str] = set()
    for line in scene.lines:
        for who in (*_named_behind(scene, line), *_named_before(scene, line)):
            if who not in seen and any(line.start <= span.start < line.end for span in places):
                seen.add(who)
                days = [day for day in scene.document.days_in(line.span) if day.iso]
                told = days[0] if len(days) == 1 else None
                yield Claim(
                    subject=ref, predicate="POSTED_BY", object=who, status="alleged", spans=(line.span,),
                    date=told.iso if told else None, date_basis=told.basis if told else "none", speaker=line.speaker,
                    rule="rule:exhibit.posted",
                )  # fmt: skip


def _named_behind(scene: Scene, line: Line) -> Iterator[str]:
    for match in cues("exhibits", "by", "posted").finditer(scene.low, line.start, line.end):
        near = [
            ref for ref in line.refs if match.end() <= ref.start <= match.end() + REACH and _single(scene, ref.refs)
        ]
        yield from (ref.refs[0] for ref in near[:1] if not _CLAUSE.search(scene.low, match.end(), ref.start))


def _named_before(scene: Scene, line: Line) -> Iterator[str]:
    for match in cues("exhibits", "before", "posted").finditer(scene.low, line.start, line.end):
        near = [ref for ref in line.refs if 0 <= match.start() - ref.end <= 2 and _single(scene, ref.refs)]
        yield from (ref.refs[0] for ref in near[-1:])


def _single(scene: Scene, refs: tuple[str, ...]) -> bool:
    return len(refs) == 1 and scene.entities[refs[0]].label in ("Person", "Agency", "Organization")
