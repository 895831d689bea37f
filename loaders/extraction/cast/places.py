"""Which regions a report names, which of two twins it means, and which region it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.lexicon import regions
from graph.lexicon.data import joined
from graph.lexicon.regions import KABUPATEN, KOTA, PROVINCE, Region
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.tokens import index_at

_LONGEST = 5
_LEVELS = (KABUPATEN, KOTA, PROVINCE)


@dataclass(frozen=True, slots=True)
class Geography:
    """`hits` are the regions named, as (first token, end token, candidates); `weights` how often each code is meant
    without doubt; `levels` how often the report speaks of each level; `region` the code of the article's region."""

    hits: tuple[tuple[int, int, tuple[Region, ...]], ...]
    weights: Counter[str]
    levels: Counter[str]
    region: str | None
    spellings: Mapping[str, str] = field(default_factory=dict)

    def spelled(self, code: str) -> str:
        """The name of the region without its level, joined or split as the report itself writes it."""
        return self.spellings.get(code, regions.by_code(code).base)

    def settle(self, candidates: tuple[Region, ...], level: str | None = None) -> Region | None:
        """The region that is meant: by the level in the mention, by what the report says elsewhere, by the level that
        it speaks of; None where nothing decides between twins."""
        return _settle(candidates, level, self.weights, self.levels)

    def inherit(self, level: str | None = None) -> str | None:
        """The code for an agency whose region is left out; of the article's province for level provinsi, and for
        another level None unless the article's region has it."""
        if self.region is None or level is None:
            return self.region
        if level == PROVINCE:
            return self.region[:2]
        return self.region if regions.by_code(self.region).level == level else self._of_level(level)

    def _of_level(self, level: str) -> str | None:
        codes = [code for code, _ in self.weights.most_common() if regions.by_code(code).level == level]
        return codes[0] if codes else None


def _settle(
    candidates: tuple[Region, ...], level: str | None, weights: Counter[str], levels: Counter[str]
) -> Region | None:
    fitting = [region for region in candidates if level is None or region.level == level] or list(candidates)
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    ranked = sorted(fitting, key=lambda region: (-weights[region.code], -levels[region.level]))
    first, second = ranked[0], ranked[1]
    if weights[first.code] > weights[second.code] or levels[first.level] > levels[second.level]:
        return first
    return None


def level_of(word: str) -> str | None:
    """The level that a word tells that may stand inside a region's name (Kab, Propinsi)."""
    return words("places", "levels").get(word)


def _spoken_levels(scene: Scene) -> Counter[str]:
    """How often words are used that belong to one level only (Bupati, Pemkot, Gubernur)."""
    table = words("places", "spoken")
    found = Counter(table[token.low] for token in scene.tokens if token.low in table)
    for index, token in enumerate(scene.tokens):
        if token.low == "wali" and scene.low(index + 1) == "kota":
            found[KOTA] += 1
    return found


def survey(scene: Scene) -> Geography:
    """The geography of a report."""
    hits = tuple(
        (index_at(scene.tokens, start), index_at(scene.tokens, end - 1) + 1, found)
        for start, end, found in regions.find(scene.text)
    )
    levels = _spoken_levels(scene)
    weights = Counter(found[0].code for _, _, found in hits if len(found) == 1)
    region = _article_region(scene, hits, weights, levels)
    return Geography(hits, weights, levels, region, _spellings(scene, hits))


def _spellings(scene: Scene, hits: Iterable[tuple[int, int, tuple[Region, ...]]]) -> dict[str, str]:
    """Names that the report joins or splits otherwise than the table does: Lubuklinggau."""
    found: dict[str, str] = {}
    for first, last, candidates in hits:
        start = first + 1 if level_of(scene.low(first)) else first
        written = scene.words(start, last)
        for region in candidates:
            same = joined(written) == joined(region.base)
            if (
                same
                and written != region.base
                and written[:1].isupper()
                and not written.isupper()
                and "-" not in written
            ):
                found.setdefault(region.code, written)
    return found


def _article_region(
    scene: Scene,
    hits: Iterable[tuple[int, int, tuple[Region, ...]]],
    weights: Counter[str],
    levels: Counter[str],
) -> str | None:
    scores: Counter[str] = Counter()
    for first, _, found in hits:
        region = _settle(found, None, weights, levels)
        if region is not None:
            scores[region.code] += _weight(scene, first)
    place = _settle(regions.lookup(scene.document.head.place or ""), None, weights, levels)
    if place is not None:
        scores[place.code] += 2
    return _best(scores, levels)


def _weight(scene: Scene, first: int) -> int:
    """A name behind an office or an agency says more than a place where something happened."""
    marked = scene.low(first - 1) in listed("places", "marks")
    return 1 + 2 * marked + (2 if scene.in_headline(first) else 0)


def _best(scores: Counter[str], levels: Counter[str]) -> str | None:
    """The kabupaten or kota most spoken of; a province only where it outweighs them and its offices are named."""
    local = [(score, code) for code, score in scores.items() if "." in code]
    provinces = [(score, code) for code, score in scores.items() if "." not in code]
    if not local:
        return max(provinces, key=lambda pair: pair[0])[1] if provinces else None
    best = max(local, key=lambda pair: pair[0])
    if provinces:
        province = max(provinces, key=lambda pair: pair[0])
        if province[0] > 2 * best[0] and levels[PROVINCE] > levels[KABUPATEN] + levels[KOTA]:
            return province[1]
    return best[1]


def region_at(
    scene: Scene, geography: Geography, index: int, expected: bool = False, hint: str | None = None
) -> tuple[Region | None, str | None, int]:
    """The region named at the token: (region, its level as written, end token). A level alone ("Pemerintah Kota")
    gives (None, level, end); nothing gives (None, None, index). `expected`: behind an office of regions a word that
    might also be a name is a region. `hint`: the level that the words in front tell (Pemkab, Bawaslu Kota)."""
    level = level_of(scene.low(index)) if _follows(scene, index) else None
    at = index + 1 if level else index
    if level and scene.low(at) == ".":
        at += 1
    for length in range(_LONGEST, 0, -1):
        region = _named(scene, geography, at, at + length, level or hint, expected or hint is not None)
        if region is not None:
            return region, level or (hint if region.level == hint else None), _behind_clip(scene, region, at + length)
    if _by_letters(scene, geography, at):
        return regions.by_code(geography.region or ""), level, at + 1
    return None, level, at


def opens_region(scene: Scene, at: int) -> bool:
    """Whether two words at the token are a region with a compass point: Dinas Pertanian | Pesisir Selatan."""
    token = scene.token(at)
    if token is None or not token.capital or scene.low(at + 1) not in listed("places", "last"):
        return False
    return scene.joined(at + 1) and bool(regions.lookup(scene.words(at, at + 2)))


def _by_letters(scene: Scene, geography: Geography, at: int) -> bool:
    """Disdik RL in a report on Rejang Lebong: the first letters of the article's region, if they are nobody's."""
    token = scene.token(at)
    if token is None or geography.region in (None, "ID") or not (token.text.isupper() and scene.joined(at)):
        return False
    words = regions.by_code(geography.region or "").base.split()
    if len(words) < 2 or token.text.lower() != "".join(word[0] for word in words).lower():
        return False
    return not re.search(rf"inisial(?:nya)?\W+{token.text}\b", scene.text)


def _behind_clip(scene: Scene, region: Region, at: int) -> int:
    """The token behind a clip of the region in parentheses: Kabupaten X (XY)."""
    if scene.low(at) != "(" or scene.low(at + 2) != ")":
        return at
    clip = scene.tokens[at + 1].text
    same = any(found.code == region.code for found in regions.lookup(clip))
    letters = clip.isupper() and clip[0].lower() == region.base[0].lower() and len(clip) == len(region.base.split())
    return at + 3 if same or letters else at


def _follows(scene: Scene, index: int) -> bool:
    return index == 0 or scene.joined(index)


def _named(
    scene: Scene, geography: Geography, first: int, last: int, level: str | None, expected: bool
) -> Region | None:
    """The region that exactly the tokens [first, last) name."""
    if last > len(scene.tokens) or not all(scene.joined(index) for index in range(first, last)):
        return None
    tokens = scene.tokens[first:last]
    if any(token.kind != "word" for token in tokens) or level_of(tokens[0].low):
        return None
    if not tokens[0].capital and (level is None and len(tokens[0].low) < 6):
        return None
    found = regions.lookup(scene.words(first, last))
    if not found or tokens[0].low in listed("places", "not_regions"):
        return None
    if level is None and not expected and _doubtful(tokens[0].low, geography, found):
        return None
    return geography.settle(found, level) or _twin(found, geography)


def _twin(found: tuple[Region, ...], geography: Geography) -> Region | None:
    """Of twins that nothing decides between, the one around which the article turns, if any."""
    near = [region for region in found if region.code == geography.region]
    return near[0] if near else None


def _doubtful(word: str, geography: Geography, found: tuple[Region, ...]) -> bool:
    """Names of persons and ordinary words that are regions too count only where the report names the region anyway."""
    return word in listed("places", "also_names") and not any(geography.weights[region.code] for region in found)
