"""Of whom a decision may be told that names nobody: what stands in the way of taking the one spoken of before."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.events.cues import SEVERAL, Hit, cues
from loaders.extraction.events.meant import punished_by_chief
from loaders.extraction.events.offices import offices
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.removals import REMOVAL
from loaders.extraction.events.scene import Line, Scene

_TALLY = re.compile(rf"\b(?:{SEVERAL}|\d+) (?:\w+ )?$")
_CROWD = re.compile(  # `menyatakan tiga peserta kampanye terbukti`
    rf"\b(?:{SEVERAL}) (?:orang )?(?:peserta|anggota|pengurus|relawan|warga|saksi|panitia|simpatisan)\b"
)
_BEHIND = 30
_WHOSE = re.compile(r"\byang\s+$")
_INITIALS = re.compile(r"\W*(?!ASN|PNS|KASN|BKN|BKD)[A-Z]{2,3}\s+(?:\w+\s+)?")
_INSIDE, _SMALL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b"), re.compile(r"\b[a-z]{3,}\b")
_NAME = r"(?P<name>[A-Z][a-z]{2,})\b"
_TO_WHOM = re.compile(
    r"\b(?:terhadap|kepada|atas nama|bagi|menyatakan|memutuskan|memvonis|menilai|menghukum|menjatuhi|mencopot|bahwa)"
    rf"\s+{_NAME}"
)
_SUBJECT = re.compile(
    rf"(?:^|[\s\"(]){_NAME}\s+(?:(?:sudah|telah|juga|akhirnya|kini|pun|sendiri|dinyatakan|tidak)\s+)*(?=[a-z])"
)
_LABEL = re.compile(r"\s*(?:[\w-]+\s*){0,3}:\s*\w")  # `Dinyatakan melanggar: KPU`
_THAT_CASE = re.compile(
    r"\b(?:dugaan|laporan|aduan|kasus|perkara|tuduhan|tudingan)\s+(?:itu|tersebut)\s+(?:(?:pun|akhirnya|lalu|dinyatakan|dinilai)\s+)*$"
)
_OBJECT = re.compile(r"\s+(?:(?!(?:sebab|karena|lantaran|setelah|usai|sehingga|dengan)\b)[\w./-]+,?\s+){0,7}")
_GOES_ON = re.compile(r"\W*(?:tetapi|tapi|namun|dan|lalu|kemudian|meski\w*|walau\w*)\b")
_FRONTED = re.compile(
    r"\W*(?:(?:sedangkan|sementara|adapun|lalu|dan|namun)\s+)?(?:untuk|terhadap|bagi|soal|mengenai|tentang|khusus|perihal)\s"
    r"(?!(?:itu|ini|hal|kasus|perkara|laporan|perbuatan|dugaan|pelanggaran|acara|yang)\b)[^,.;:\"]{2,50},"
)


def falls_back(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a decision word without a name may be about the one spoken of before: not `yang terbukti`, nor of
    somebody else whom the clause names."""
    clause = line.clause(hit.start)
    if _TALLY.search(scene.low, line.start, hit.start) or _CROWD.search(scene.low, clause.start, hit.end):
        return False
    if _LABEL.match(scene.low, hit.end, line.end) or _clears_other(scene, line, clause.end, hit):
        return False
    others = any(
        set(ref.refs) & scene.roles.persons and ref.how != "within" and not scene.roles.watchers.get(ref.refs[0])
        for ref in line.refs
        if clause.start <= ref.start < hit.start and ref.refs[0] != line.speaker
    )
    others = (others and not punished_by_chief(scene, line, hit)) or _subject_goes_on(scene, line, clause.start)
    elsewhere = (
        cues("decision", "words", "elsewhere").search(scene.low, clause.start, min(clause.end, hit.end + _BEHIND))
        is not None
        and _THAT_CASE.search(scene.low, clause.start, hit.start) is None
    )
    if REMOVAL.match(scene.low, hit.start) and not scene.low[hit.start : hit.end].endswith("nya"):
        return False
    fronted = _FRONTED.match(scene.low, clause.start, hit.start)
    if fronted and not any(clause.start <= ref.start < fronted.end() and ref.how != "within" for ref in line.refs):
        return False
    if _office(scene, line, clause.start, hit):
        return False
    if hit.kind not in CLEARING and _unresolved(scene, line, clause.start, hit.start):
        return False
    if _of_stranger(scene, line, clause.start, hit):
        return False
    whose = _WHOSE.search(scene.low, clause.start, hit.start)
    if whose and _judge_at(scene, line, whose.start()):
        whose = None
    return (
        not others
        and not elsewhere
        and whose is None
        and not _INITIALS.fullmatch(scene.document.folded[clause.start : hit.start])
    )


def _clears_other(scene: Scene, line: Line, end: int, hit: Hit) -> bool:
    """`DKPP merehabilitasi nama Anggota KPU N`: it is told of the one named right behind the verb."""
    if hit.kind not in CLEARING or not scene.low.startswith("me", hit.start) or scene.low.endswith("nya", 0, hit.end):
        return False
    behind = [ref for ref in line.refs if hit.end <= ref.start < end and ref.how == "name"]
    first = next((ref for ref in behind if set(ref.refs) & scene.roles.persons), None)
    return first is not None and _OBJECT.fullmatch(scene.low, hit.end, first.start) is not None


def _subject_goes_on(scene: Scene, line: Line, start: int) -> bool:
    """`N tampak di foto itu tetapi dinyatakan tidak melanggar`: the clause goes on about a servant named before it."""
    if not _GOES_ON.match(scene.low, start):
        return False
    ahead = [ref for ref in line.refs if ref.end <= start and ref.how == "name" and ref.refs[0] != line.speaker]
    last = set(ahead[-1].refs) if ahead else set()
    return bool(last & scene.roles.servants) and not last & (scene.roles.chiefs | scene.roles.watchers.keys())


def _office(scene: Scene, line: Line, start: int, hit: Hit) -> bool:
    """Whether a post stands alone before the word, for somebody who is not known: `Lurah terbukti`. A headline that
    clears names the one of whom it tells so."""
    if line.sentence.headline and hit.kind in CLEARING:
        return False
    found = [(begin, end) for begin, end, _, _ in offices(scene.low, start, hit.start)]
    return any(not any(begin <= ref.start < end for ref in line.refs) for begin, end in found)


def _of_stranger(scene: Scene, line: Line, start: int, hit: Hit) -> bool:
    """Whether it is told of a name that nobody of the cast bears: `Laporan terhadap Tini dihentikan`."""
    words = scene.document.folded
    for pattern in (_TO_WHOM, _SUBJECT):
        for found in pattern.finditer(words, start, min(line.end, hit.end + _BEHIND)):
            at, end = found.span("name")
            known = any(ref.start < end and at < ref.end for ref in line.refs)
            if not known and (found.re is _TO_WHOM or end <= hit.start) and _is_name(scene, found["name"]):
                return True
    return False


def _is_name(scene: Scene, word: str) -> bool:
    """Whether a word stands with a capital letter within a sentence, and nowhere in small letters."""
    inside, small = _spelled(scene.document.folded)
    return word in inside and word.lower() not in small


@lru_cache(maxsize=2)
def _spelled(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """(words with a capital letter within a sentence, words in small letters) of a whole report, gone through once."""
    return frozenset(_INSIDE.findall(text)), frozenset(_SMALL.findall(text))


def _unresolved(scene: Scene, line: Line, start: int, end: int) -> bool:
    """Whether a case of somebody is spoken of by his post alone, and nobody known holds it: `perkara kepala SD`."""
    match = cues("decision", "case_of").search(scene.low, start, end)
    return match is not None and not any(match.start() <= ref.start < match.end() + 2 for ref in line.refs)


def _judge_at(scene: Scene, line: Line, place: int) -> bool:
    """Whether an overseer is named right before a place: `pleno Bawaslu A yang menyimpulkan`."""
    return any(set(ref.refs) & scene.roles.overseers and 0 <= place - ref.end <= 1 for ref in line.refs)
