"""Decisions told of somebody by pointing at the one before: `begitu pula N`, `hal yang sama berlaku bagi N`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.extraction.events.credible import credible
from loaders.extraction.events.cues import Hit
from loaders.extraction.events.headings import joined
from loaders.extraction.events.scene import BY_NAME, Line, Scene
from loaders.extraction.events.verdict import Verdict

_LEAD = r"(?:(?:sedangkan|sementara|adapun|dan|lalu|kemudian)\s+)?"
_SAME = re.compile(
    rf"(?:^|(?<=[\s\",;])){_LEAD}(?:"
    r"(?:hal|nasib|putusan|keputusan|kesimpulan|simpulan|hasil|sanksi|hukuman)\s+(?:yang\s+)?(?:sama|serupa)\s+(?:(?:juga|pula|pun)\s+)?"
    r"(?:berlaku|dialami|menimpa|diterima|dijatuhkan|diberikan|diterapkan|dikenakan|diambil|diputuskan)"
    r"(?:\s+(?:juga|pula))?(?:\s+(?:untuk|bagi|terhadap|kepada|pada|atas|oleh))?"
    r"|(?:begitu|demikian)\s+(?:pula|juga)(?:\s+(?:dengan|halnya|untuk|bagi|terhadap|nasib))*"
    r"|sama\s+halnya(?:\s+dengan)?"
    r")\s+(?P<title>[^:;.\"]{0,70}?)$"
)
_DOES = re.compile(
    r"\s*,?\s*(?:(?:juga|pun|turut|ikut|sudah|telah|masih|belum|tidak|tak|akan|yang)\s+)*(?:me(?:ng|m|n|ny|l|r)\w{3,}|di\w{4,}|ber\w{4,}"
    r"|(?:ikut|turut)\s+\w+|(?:hadir|naik|datang|tampil|menari|masih|belum|tidak|tak|akan)\b)"
)
_OPEN = re.compile(
    r"\b(?:masih|belum|tinggal|menunggu|nanti|akan|bakal|terancam|bisa|dapat|kalau|jika|bila|konon|katanya|kabarnya|menurut)\b"
)
_WISHED = re.compile(
    r"\b(?:harap\w*|\w+harap\w*|(?:me)?minta|dituntut|menuntut|mendesak|ingin\w*|mau|agar|supaya|semoga|mestinya|seharusnya"
    r"|sebaiknya|usul\w*|mengusul\w*|menurut|konon|kabarnya|isu)\b"
)
_VERB = re.compile(r"\b(?:me(?:ng|m|n|ny)\w{3,}|di(?!nas|rektur)\w{4,}|kata|ujar)\b")


def likewise(scene: Scene, found: Sequence[Verdict], accused: frozenset[str]) -> Iterator[Verdict]:
    """The decisions told with such words, like the last one told in their sentence or in the one before."""
    for line in scene.lines:
        refs = _pointed(scene, line, accused)
        if refs and (last := _before(line, found, refs)) is not None:
            yield replace(last, line=line, start=line.start, refs=refs, sure=True, count=None)


def _before(line: Line, found: Sequence[Verdict], refs: tuple[str, ...]) -> Verdict | None:
    near = [
        one
        for one in found
        if one.refs
        and not set(one.refs) & set(refs)
        and line.index - 1 <= one.line.index <= line.index
        and one.line.sentence.paragraph == line.sentence.paragraph
    ]
    return max(near, key=lambda one: one.start, default=None)


def _pointed(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """Those who stand right behind such words, and do nothing else there."""
    people = [ref for ref in line.refs if ref.how in (*BY_NAME, "noun") and set(ref.refs) & accused]
    for place, ref in enumerate(people):
        told = _SAME.search(scene.low, line.start, ref.start)
        if told is None or _VERB.search(told["title"]) or line.sentence.is_unreal(ref.start):
            continue
        whole = Hit(told.start(), ref.start, "confirmed")
        if _WISHED.search(scene.low, line.start, told.start()) or not credible(scene, line, whole, accused):
            return ()
        group = joined(scene, people[place:])
        if _DOES.match(scene.low, group[-1].end, line.end) or _OPEN.search(scene.low, group[-1].end, line.end):
            return ()
        return tuple(dict.fromkeys(one for member in group for one in member.refs if one in accused))
    return ()
