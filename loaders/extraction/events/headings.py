"""Results told by a heading: `TERBUKTI`, `Yang dinyatakan tidak melanggar:`, with those whom it means listed below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from loaders.extraction.events.cues import Hit, find
from loaders.extraction.events.outcomes import CLEARING, outcomes
from loaders.extraction.events.scene import Line, Ref, Scene

_LONG, _SHORT, _TITLE, _SOON, _MARK = 80, 120, 90, 30, 3
_NO_NAME = ("within", "group", "all")
_BARE_LIST = re.compile(r"\W*(?:\(?\d{1,2}\)?[.)]?|\(?[a-z][.)]|[-*•·▪►])(?:\s|$)")
_LIKE = re.compile(r"(?:^|\b(?:yang|dinyatakan|diputus|dinilai|terbukti|asn|pns))\W*$")
_NO_VERDICT = re.compile(
    r"\b(?:belum|masih|jika|bila|apabila|kalau|sanksi bagi|ancaman|akan|bisa|dapat|harus|bentuk|jenis)\b|\?"
)
_OPENS = re.compile(
    r"(?:\W|(?:sedangkan|sementara|adapun|lalu|dan|sisanya)\s)*(?:(?:[\w-]+\s+){0,4}?yang\s+(?:(?:sudah|telah|justru|akhirnya"
    r"|dinyatakan|diputus|dinilai|terbukti|hanya|cuma|juga)\s+)*)?$"
)
_NAMES = re.compile(
    r"(?:\s+(?:secara sah|aturan|netralitas|kode etik|asas|asn|bersalah|melanggar|tidak netral|oleh bawaslu))*\s*"
    r"(?P<is>:|,?\s*(?:adalah|ialah|yakni|yaitu|masing-masing|antara lain|hanyalah|hanya|cuma)\b)?\s*"
)
_LABEL = re.compile(
    r"\W*(?P<what>(?:sanksi|hukuman|teguran|penurunan|penundaan|pemotongan|pembebasan|pemberhentian|pernyataan|peringatan"
    r"|direkomendasikan)\b[^.;:,\"?]{0,70}(?P<is>:))\s*"
)
_GOES_ON = re.compile(r"\s+(?!(?:dari|di|selaku|sebagai|dan|serta|atas|karena|lantaran|selama)\b)\w")
_VERB = re.compile(r"\b(?:me(?:ng|m|n|ny)\w{3,}|di(?!nas|rektur|sdik|sperin|spora|shub)\w{4,}|ber\w{5,}|ter\w{5,})\b")
_APART = re.compile(
    r"\b(?:sedangkan|sementara|adapun|namun|tetapi|kecuali|bukan|selain|oleh|karena|lantaran|setelah)\b|\.\s"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """Somebody in the list below a heading: `head` is the line of the heading, `line` that of his entry."""

    head: Line
    start: int
    outcome: str
    line: Line
    refs: tuple[str, ...]


def headed(scene: Scene) -> tuple[Headed, ...]:
    """Those listed below headings that tell a decision, in the order of the text."""
    paragraphs = [list(group) for _, group in groupby(scene.lines, key=lambda line: line.sentence.paragraph)]
    out: list[Headed] = []
    for place, paragraph in enumerate(paragraphs):
        hit = _result(scene, paragraph)
        if hit is not None:
            out += _entries(scene, paragraph[-1], hit, paragraphs[place + 1 :])
    return tuple(out)


def _result(scene: Scene, paragraph: Sequence[Line]) -> Hit | None:
    """The word of decision of a heading: the last line of a paragraph that ends in a colon, or a short paragraph
    without a full stop. None where it tells of nobody's, or of several, results."""
    line = paragraph[-1]
    words = scene.document.folded[line.start : line.end].rstrip()
    shaped = words.endswith(":") or (len(paragraph) == 1 and not words.endswith((".", "!", '"', ",", ";")))
    named = any(set(ref.refs) & scene.roles.persons and ref.how not in _NO_NAME for ref in line.refs)
    if not shaped or named or line.sentence.headline or line.speaker or len(words) > _LONG:
        return None
    if _NO_VERDICT.search(scene.low, line.start, line.end) or scene.has(line, "frames", "suspicion"):
        return None
    hits = [hit for hit in outcomes(scene, line) if hit.kind != "weak" or _plain(scene, line, hit)]
    kinds = {hit.kind in CLEARING for hit in hits}
    return hits[0] if len(kinds) == 1 else None


def _plain(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a weak word stands for the result: `Yang melanggar:`, not `Bentuk pelanggaran:`."""
    return not scene.low.startswith("pelanggar", hit.start) and bool(_LIKE.search(scene.low, line.start, hit.start))


def _entries(scene: Scene, head: Line, hit: Hit, below: Sequence[Sequence[Line]]) -> Iterator[Headed]:
    outcome = "cleared" if hit.kind in CLEARING else "confirmed"
    bulleted: bool | None = None
    for paragraph in below:
        item = is_item(scene, paragraph[0])
        first = paragraph[1] if item and len(paragraph) > 1 and is_mark(paragraph[0]) else paragraph[0]
        refs = _persons(scene, first)
        if bulleted is None:
            bulleted = item
        if item != bulleted or not (item or (refs and _is_entry(scene, head, paragraph))):
            return
        if refs:
            yield Headed(head=head, start=hit.start, outcome=outcome, line=first, refs=refs)


def is_item(scene: Scene, line: Line) -> bool:
    """Whether a line opens with the mark of an item: `1.`, `b)`, a bullet."""
    return _BARE_LIST.match(scene.document.folded, line.start, line.end) is not None


def is_mark(line: Line) -> bool:
    """Whether the mark of an item was cut off as a sentence of its own: `a.`"""
    return line.end - line.start <= _MARK


def _is_entry(scene: Scene, head: Line, paragraph: Sequence[Line]) -> bool:
    """Whether a paragraph without a mark is an entry of a list: a short one, or any below a heading in capitals."""
    first, last = paragraph[0], paragraph[-1]
    capitals = scene.document.folded[head.start : head.end].isupper()
    words = scene.document.folded[first.start : last.end]
    return capitals or (len(words) <= _SHORT and not words.rstrip().endswith("."))


def _persons(scene: Scene, line: Line) -> tuple[str, ...]:
    """Who stands at the start of an entry, with those joined to him; empty where it opens with something else."""
    people = [ref for ref in line.refs if ref.how in ("name", "description") and _may_be(scene, ref)]
    if not people or people[0].start - line.start > _TITLE:
        return ()
    if _VERB.search(scene.low, line.start, people[0].start):
        return ()
    return tuple(dict.fromkeys(one for ref in joined(scene, people) for one in ref.refs))


def announced(scene: Scene, line: Line, hit: Hit) -> tuple[str, ...]:
    """Those whom a sentence names behind its word of decision: `Dua yang melanggar: A dan B`, `Yang bebas lurah C`."""
    people = [ref for ref in line.refs if ref.start >= hit.end and ref.how != "within" and _may_be(scene, ref)]
    first = min((ref.start for ref in line.refs if ref.start >= hit.end), default=line.end)
    opens = _OPENS.fullmatch(scene.low, line.clause(hit.start).start, hit.start)
    given = _penalty(scene, line, hit, people)
    names = given if _LABEL.match(scene.low, line.start, line.end) else _NAMES.match(scene.low, hit.end, first)
    if not people or not opens or not names or people[0].start - hit.end > _TITLE:
        return ()
    if not names["is"] and "yang" not in scene.low[opens.start() : hit.end]:
        return ()
    if _VERB.search(scene.low, names.end(), people[0].start) or _APART.search(scene.low, names.end(), people[0].start):
        return ()
    return tuple(dict.fromkeys(one for ref in joined(scene, people) for one in ref.refs))


def _penalty(scene: Scene, line: Line, hit: Hit, people: Sequence[Ref]) -> re.Match[str] | None:
    """`Penurunan pangkat selama tiga tahun: Kadis N`: a sentence that opens with the punishment, as a label, and says
    nothing else of him; not `Hukuman berat: N terancam dipecat`."""
    label = _LABEL.match(scene.low, line.start, line.end)
    if label is None or not people or not label.start("what") <= hit.start < label.end():
        return None
    group = joined(scene, people)
    says_more = _GOES_ON.match(scene.low, group[-1].end, line.end)
    return None if says_more or _NO_VERDICT.search(scene.low, label.start(), group[0].start) else label


def labelled(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """`N dan M menyebar video. Status: terbukti.`: all those whom the last sentence of the paragraph that names
    accused begins with."""
    for other in reversed(scene.lines[: line.index]):
        if other.sentence.paragraph != line.sentence.paragraph:
            break
        named = [ref for ref in other.refs if set(ref.refs) & accused and ref.how in ("name", "description")]
        if named:
            return tuple(dict.fromkeys(one for ref in joined(scene, named) for one in ref.refs if one in accused))
    return ()


def listed_with_results(scene: Scene) -> Iterator[str]:
    """Whoever stands in a list of results, by its form alone: below a heading, behind `Terbukti:`, or as `N: bebas`."""
    for entry in headed(scene):
        yield from entry.refs
    for line in scene.lines:
        if line.sentence.headline or line.sentence.legal:
            continue
        for hit in find("decision", ("confirmed", "cleared"), scene.low, line.start, line.end):
            if not line.sentence.is_unreal(hit.start):
                yield from announced(scene, line, hit)
        yield from _row(scene, line)


def _row(scene: Scene, line: Line) -> tuple[str, ...]:
    """`N (camat): melanggar`: the one of a line that begins with him and goes on, behind a colon, with a result."""
    refs = _persons(scene, line)
    label = scene.low.find(":", line.start, line.end) if refs else -1
    if (
        label < 0
        or label - line.start > _SHORT
        or any(ref.start > label for ref in line.refs if ref.how != "within" and _may_be(scene, ref))
    ):
        return ()
    end = min(line.end, label + _SOON)
    result = next(find("decision", ("confirmed", "cleared", "weak"), scene.low, label, end), None)
    return refs if result and not line.sentence.is_unreal(result.start) and not line.sentence.quotes else ()


def joined(scene: Scene, refs: Sequence[Ref]) -> list[Ref]:
    """The first one, with those enumerated behind him."""
    out = list(refs[:1])
    for ref in refs[1:]:
        between = scene.low[out[-1].end : ref.start]
        if _VERB.search(between) or _APART.search(between) or (";" in between and "(" in between[-3:]):
            break
        out.append(ref)
    return out


def _may_be(scene: Scene, ref: Ref) -> bool:
    roles = scene.roles
    free = roles.persons | roles.servants
    return bool(set(ref.refs) & free) and not set(ref.refs) & (
        roles.chiefs | roles.watchers.keys() | roles.tickets.keys()
    )
