"""Decisions on several accused told by a word for them: `kecuali A semua`, `tak satu pun`, `ketiga perkara`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from loaders.extraction.events.anaphora import titles
from loaders.extraction.events.cues import SEVERAL, SMALL, Hit, either, find, lexicon, number_of
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import BY_NAME, Line, Ref, Scene

_EXCEPT = re.compile(r"\b(?:ter)?(?:kecuali|selain|minus|di luar)\s+(?:untuk\s+|bagi\s+|terhadap\s+|hanya\s+)?")
_ALL = re.compile(
    rf"\b(?:semua(?:nya)?|seluruh(?:nya)?|para|ke(?:{SMALL})(?:nya)?|(?:{SMALL})(?=\s+\w+\s+(?:yang\s+)?lain))\b"
)
_ALSO = re.compile(r"\b(?:juga|pun|turut|ikut|bahkan)\b")
_OPEN = re.compile(r"\b(?:masih|belum|menunggu|menyusul|ditunda|diperiksa|didalami|dikaji)\b")
_NOBODY = re.compile(r"\b(?:tidak|tak|tiada)\s+(?:satu|seorang|ada|sebuah)\b(?:\s+pun)?")
_ANYBODY = re.compile(
    r"(?:tidak|tak)\s+ada\s+(?:unsur|bukti|pelanggaran|saksi|yang\s+dilanggar|kesalahan|masalah|aturan)"
)
_AND = re.compile(r"(?:\s+(?:itu|tersebut))?\s*(?:,|dan|serta|,\s*dan|,\s*serta|maupun)\s*")
_PART = re.compile(
    r"\b(?:salah (?:satu|seorang)(?:nya)?|sebagian|beberapa|ada (?:juga )?yang|paling (?:tidak|sedikit)"
    r"|setidak(?:nya|-tidaknya)|sekurang(?:nya|-kurangnya)|(?:tidak|tak|bukan) semua(?:nya)?)\b"
)
_WHO = re.compile(r"[\s,]*yang\b")
_CASES = re.compile(
    rf"\b(?P<count>ke(?:{SMALL})|semua|seluruh)\s+(?:perkara|laporan|kasus|berkas|aduan|pengaduan|temuan|tudingan|tuduhan)\b"
)
_THAT_IS = re.compile(r"\b(?:yaitu|yakni|ialah|adalah|masing-masing)\b|:")
_EACH = re.compile(r"\b(?:masing-masing|berturut-turut|secara berurutan|berurutan)\b")
_ITEM = re.compile(r"\s*(?:,\s*(?:dan|serta)\s+|,|\bdan\b|\bserta\b)\s*")
_CUT = re.compile(r"[.;]|\b(?:sedangkan|sementara|adapun|namun|tetapi|oleh|kata|ujar)\b")
_VERB = re.compile(r"\b(?:me(?:ng|m|n|ny)\w{3,}|di(?!nas)\w{5,}|terbukti|bebas|lolos)\b")
_COUNT = re.compile(rf"\b(?:{SEVERAL}|seorang|satu|\d+)\b")
_NEAR = 90


def shared(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """Whom a word of decision means that is told of several by a word for them; empty where that cannot be told; None
    where the sentence has no such word."""
    for rule in (_some, _respectively, _excepting, _nobody, _named_behind, _of_cases, _of_offices):
        found = rule(scene, line, hit, accused)
        if found is not None:
            return found
    return None


def excepted(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...]:
    """Those whom a sentence takes out of all who were found guilty, unless it tells that they wait."""
    word = _except(scene, line)
    if word is None or hit.kind in CLEARING or _excepting(scene, line, hit, accused) in (None, ()):
        return ()
    out, end = _out(scene, line, word, accused)
    waits = _OPEN.search(scene.low, end, line.end) is not None
    return () if waits or _WHO.match(scene.low, end) else out


def roster(scene: Scene, accused: frozenset[str]) -> tuple[str, ...]:
    """All who stand accused, in the order in which the report names them; empty where it counts others."""
    named = (one for line in scene.lines for ref in line.refs if ref.how != "within" for one in ref.refs)
    people = tuple(one for one in dict.fromkeys(named) if one in accused and one not in scene.roles.crowds)
    told = {number_of(match["count"]) for match in _total().finditer(scene.low)}
    return people if not told or len(people) in told else ()


@cache
def _total() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<count>(?:ke)?(?:{SMALL})|\d{{1,2}})(?:nya\b|(?:\s+orang)?\s+{either('collective')})")


def _except(scene: Scene, line: Line) -> re.Match[str] | None:
    """The word of exception of a sentence that speaks of all."""
    word = _EXCEPT.search(scene.low, line.start, line.end)
    if word is None or not _ALL.search(scene.low, line.start, line.end):
        return None
    also = word.group().startswith("selain") and _ALSO.search(scene.low, word.end(), line.end)
    return None if also else word


def _out(scene: Scene, line: Line, word: re.Match[str], accused: frozenset[str]) -> tuple[tuple[str, ...], int]:
    """(those whom a word of exception takes out, where their names end)."""
    out: list[str] = []
    end = word.end()
    for ref in line.refs:
        between = scene.low[end : ref.start] if ref.start >= end else None
        if between is None or len(between) > _NEAR or _CUT.search(between) or _VERB.search(between):
            continue
        mine = [one for one in ref.refs if one in accused and ref.how not in ("group", "all")]
        mine = mine or [one for one in accused if ref.how == "within" and _holds(scene, one, ref.refs[0])]
        if not mine or _ALL.search(between):
            break
        out, end = [*out, *mine], ref.end
    if not out:
        post = _posts().match(scene.low, word.end())
        holders = _with_post(scene, post["post"], accused) if post else ()
        out, end = list(holders) if len(holders) == 1 else [], post.end() if post else end
    return tuple(dict.fromkeys(out)), end


def _holds(scene: Scene, one: str, agency: str) -> bool:
    return any(place.agency == agency and not place.former for place in scene.entities[one].positions)


def _excepting(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """`Kecuali A, semua terlapor bersalah`: all but A; `kecuali A yang tidak terbukti`: A."""
    word = _except(scene, line)
    if word is None:
        return None
    out, end = _out(scene, line, word, accused)
    if not out:
        return ()
    if _WHO.match(scene.low, end, hit.start) and not _ALL.search(scene.low, end, hit.start):
        return out
    base = _group(line, line.start, line.end, accused, out) or roster(scene, accused)
    return tuple(one for one in base if one not in out) if set(out) <= set(base) else ()


def _group(line: Line, start: int, end: int, accused: frozenset[str], out: Sequence[str] = ()) -> tuple[str, ...]:
    """The accused whom a word for several means in a stretch."""
    for ref in line.refs:
        inside = start <= ref.start < end and len(ref.refs) > 1 and set(out) <= set(ref.refs)
        if inside and set(ref.refs) <= accused:
            return ref.refs
    return ()


def _some(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """`Salah satu dari ketiganya terbukti`, `ada yang terbukti`: some whom it does not name."""
    word = _PART.search(scene.low, line.clause(hit.start).start, hit.end)
    near = any(set(ref.refs) & accused and len(ref.refs) == 1 and ref.how in BY_NAME for ref in line.refs)
    return () if word and not near else None


def _nobody(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """`Tidak satu pun dari ketiganya terbukti`: all of them are cleared."""
    word = _NOBODY.match(scene.low, hit.start, hit.end)
    if word is None or hit.kind not in CLEARING or _ANYBODY.match(scene.low, hit.start):
        return None
    if any(set(ref.refs) & accused for ref in line.refs if ref.how in BY_NAME):
        return None
    return _group(line, line.start, line.end, accused) or roster(scene, accused)


def _named_behind(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """`Keempatnya dihukum karena ikut kampanye, yaitu A, B, C dan D`: those whom it names behind a word for several."""
    clause = line.clause(hit.start)
    ahead = any(ref.how in ("group", "all") and clause.start <= ref.start < hit.start for ref in line.refs)
    ahead = ahead or _COUNT.search(scene.low, clause.start, hit.start) is not None
    word = _THAT_IS.search(scene.low, hit.end, line.end) if ahead else None
    if word is None or _CUT.search(scene.low, hit.end, word.start()):
        return None
    first = next((ref for ref in line.refs if ref.start >= word.end() and set(ref.refs) & accused), None)
    if first is None or _CUT.search(scene.low, word.end(), first.start) or first.start - word.end() > _NEAR:
        return None
    end = _end_of_list(scene, line, first)
    behind = [ref for ref in line.refs if first.start <= ref.start < end and ref.how in BY_NAME]
    return tuple(dict.fromkeys(one for ref in behind for one in ref.refs if one in accused))


def _end_of_list(scene: Scene, line: Line, first: Ref) -> int:
    """Where an enumeration ends that begins with this one: at a contrast, at another decision; semicolons part its
    items where there are several."""
    ends = [match.start() for match in _CUT.finditer(scene.low, first.end, line.end)]
    several = scene.low.count(";", first.end, line.end) > 1
    ends = [place for place in ends if not (several and scene.low[place] == ";")]
    others = find("decision", ("confirmed", *CLEARING), scene.low, first.end, line.end)
    return min([line.end, *ends, *(one.start for one in others)])


def _of_cases(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """`Bawaslu menghentikan ketiga perkara`: the last three whom the text took together or named in the paragraph."""
    clause = line.clause(hit.start)
    word = _CASES.search(scene.low, clause.start, clause.end)
    named = any(
        set(ref.refs) & accused for ref in line.refs if clause.start <= ref.start < clause.end and ref.how != "within"
    )
    if word is None or named or _EXCEPT.search(scene.low, clause.start, clause.end):
        return None
    count = number_of(word["count"])
    everybody = roster(scene, accused)
    if not count or len(everybody) == count:
        return everybody
    return _last_group(scene, line, accused, count)


def _last_group(scene: Scene, line: Line, accused: frozenset[str], count: int) -> tuple[str, ...]:
    """So many accused that the text last took together, or that the paragraph names."""
    same = [other for other in scene.lines[: line.index] if other.sentence.paragraph == line.sentence.paragraph]
    here = dict.fromkeys(one for other in same for ref in other.refs if ref.how != "within" for one in ref.refs)
    near = tuple(one for one in here if one in accused)
    if len(near) == count:
        return near
    for other in reversed(scene.lines[: line.index]):
        for group in (*(ref.refs for ref in reversed(other.refs)), other.listed):
            if len(group) == count and set(group) <= accused:
                return group
    return ()


@cache
def _posts() -> re.Pattern[str]:
    posts = "|".join(sorted(map(re.escape, lexicon("anaphora")["posts"]), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<count>(?:ke)?(?:{SMALL})|para|semua|seluruh)\s+(?:orang\s+)?|(?:sang|si|pak|bu)\s+)?(?P<post>{posts})\b"
    )


def _with_post(scene: Scene, word: str, accused: frozenset[str]) -> tuple[str, ...]:
    """The accused who hold a post told by its short form, by the order of the cast."""
    wanted = [re.compile(rf"\b{re.escape(title)}") for title in lexicon("anaphora")["posts"][word]]
    mine = [one for one in scene.entities if one in accused and one not in scene.roles.crowds]
    return tuple(one for one in mine if any(title.search(titles(scene.entities[one])) for title in wanted))


def _of_offices(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """`Camat dan kepala dinas terbukti`, `kedua lurah dihukum`: the holders, where the posts mean just so many."""
    clause = line.clause(hit.start)
    named = any(
        set(ref.refs) & accused and ref.how in ("name", "title")
        for ref in line.refs
        if clause.start <= ref.start < hit.start
    )
    found = list(_posts().finditer(scene.low, clause.start, hit.start))
    if named or not found or not (len(found) > 1 or found[0]["count"]):
        return None
    if any(_titled(scene, match.end()) for match in found) or not _joined(scene, found, hit):
        return None
    out: list[str] = []
    for match in found:
        held = _with_post(scene, match["post"], accused)
        count = number_of(match["count"] or "") or (len(held) if match["count"] else 1)
        if not held or len(held) != count:
            return ()
        out += held
    return tuple(dict.fromkeys(out))


def _titled(scene: Scene, end: int) -> bool:
    """Whether the post goes on with the place or the name of somebody."""
    after = scene.document.folded[end : end + 2].strip()
    return after[:1].isupper()


def _joined(scene: Scene, found: Sequence[re.Match[str]], hit: Hit) -> bool:
    """Whether posts stand in one enumeration, with nobody's verb between them and the word."""
    gaps = [scene.low[a.end() : b.start()] for a, b in pairwise(found)]
    joined = all(_AND.fullmatch(gap) for gap in gaps)
    return joined and not _CUT.search(scene.low, found[-1].end(), hit.start) and hit.start - found[-1].end() <= _NEAR


def _respectively(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> tuple[str, ...] | None:
    """`A dan B masing-masing dinyatakan terbukti dan tidak terbukti`: the one at the place of the word."""
    word = _EACH.search(scene.low, line.start, hit.start)
    if word is None:
        return None
    people = [ref for ref in line.refs if ref.end <= word.start() and set(ref.refs) & accused and ref.how != "within"]
    refs = list(dict.fromkeys(one for ref in people for one in ref.refs if one in accused))
    stop = _CUT.search(scene.low, word.end(), line.end)
    end = stop.start() if stop else line.end
    cuts = [match.start() for match in _ITEM.finditer(scene.low, word.end(), end)]
    clears = next(find("decision", CLEARING, scene.low, word.end(), end), None)
    mixed = clears or _OPEN.search(scene.low, word.end(), end)
    if len(refs) < 2 or len(cuts) + 1 != len(refs) or hit.start >= end:
        return None
    return (refs[sum(cut <= hit.start for cut in cuts)],) if mixed else tuple(refs)
