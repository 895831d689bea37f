"""How the name of a person is written: titles, the name itself, degrees."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.lexicon import agencies, regions, titles
from graph.lexicon.data import joined
from loaders.extraction.cast.cues import is_ordinary, listed, words
from loaders.extraction.cast.name_hyphens import arabic_article, doubled
from loaders.extraction.cast.name_shapes import likeness, of_lombok
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.runs import is_name_word
from loaders.extraction.cast.scene import WORD, Scene

_INITIALS = re.compile(r"[A-Z]{1,3}|[A-Z][a-z]")
_SHAPED = re.compile(r"(?:S\.Tr|[SM])\.[A-Z][A-Za-z]{1,4}\.?(?:[A-Z][a-z]{1,3})?")
_MONTHS = ("januari", "april", "mei", "juni", "juli", "agustus")
_COUNTED = ("teradu", "terlapor", "terdakwa", "terperiksa", "tersangka", "saksi", "pengadu", "pelapor")
_SMALL_TOO = ("wakil", "dalam", "maju", "lalu", "antara", "beta")
_OF_DATES = ("lalu", "silam", "tahun", "mendatang", "kemarin", "nanti")
_LONGEST = 7


def name_at(scene: Scene, at: int) -> NamePhrase | None:
    """The name that begins at the token with its titles and degrees; None if none does."""
    begin = _titles_end(scene, at)
    end = _core_end(scene, _letters_end(scene, begin))
    if end == begin or (begin > at and not scene.joined(begin)):
        return None
    last = degrees_end(scene, end)
    return NamePhrase(first=at, last=last, begin=begin, end=end, titled=begin > at or last > end)


def _letters_end(scene: Scene, at: int) -> int:
    """The token behind two capitals with which a name begins (Bupati X AS Nurdin): behind a title or a comma, and no
    acronym that a list knows."""
    token = scene.token(at)
    if token is None or len(token.text) != 2 or not token.text.isupper() or not token.text.isalpha():
        return at
    if set(token.text) <= set("IVX"):
        return at
    before = scene.token(at - 1)
    led = before is not None and scene.joined(at) and (before.text == "," or (before.capital and not before.capitals))
    known = token.low in listed("persons", "no_initials") or titles.is_title(token.text)
    known = known or bool(agencies.lookup(token.text)) or token.low in words("organizations", "parties")
    named = is_name_word(scene, at + 1) and scene.joined(at + 1) and likeness(scene.low(at + 1)) > 0
    return at + 1 if led and not known and named and is_name_word(scene, at + 2) else at


def _titles_end(scene: Scene, at: int) -> int:
    """The end of honorifics and degrees in front: "Drs. H.", "Pak", "Prof Dr"."""
    index = at
    while index < len(scene.tokens) and scene.tokens[index].kind == WORD and (index == at or scene.joined(index)):
        token = scene.tokens[index]
        dotted = scene.low(index + 1) == "." and scene.tokens[index + 1].tight
        address = token.low in listed("persons", "address") and is_name_word(scene, index + 1 + dotted)
        if not (titles.is_title(token.text) or address or (dotted and _dotted_title(token.low))) or (
            token.low == "dr" and not token.capital and not dotted and not _physician(scene, index)
        ):
            break
        ranked = titles.is_rank(token.text)
        index = _retired_end(scene, index + 2 if dotted else index + 1)
        while ranked and titles.follows_rank(scene.low(index)) and is_name_word(scene, index + 1):
            index += 1
    return index


def _retired_end(scene: Scene, index: int) -> int:
    """The token behind "(Purn)" or "Purn." that follows a rank."""
    bracket = scene.low(index) == "("
    if scene.low(index + bracket) not in ("purn", "purnawirawan"):
        return index
    index += 1 + bracket
    index += scene.low(index) == "."
    return index + (bracket and scene.low(index) == ")")


def _physician(scene: Scene, index: int) -> bool:
    """A small "dr" without a dot in front of a name, and no shortened "dari" in front of a place."""
    behind = scene.token(index + 1)
    return behind is not None and is_name_word(scene, index + 1) and not regions.lookup(behind.text)


@lru_cache(maxsize=4096)
def _dotted_title(low: str) -> bool:
    """A word that is a title only with its dot: Ny., R., Lalu is none."""
    return (
        low not in listed("names", "shortened") - {"ny", "rd"} and titles.strip_titles(f"{low}. Aaa Bbb") == "Aaa Bbb"
    )


def _core_end(scene: Scene, at: int) -> int:
    """The end of the name's own words."""
    index = at
    while index < len(scene.tokens) and index - at < _LONGEST * 2:
        step = _core_step(scene, index, at)
        if step == 0 or (index > at and not scene.joined(index)):
            break
        index += step
    if index - at > 1 and at > 0 and scene.tokens[at - 1].text == "-" and _region_clip(scene.low(index - 1)):
        index -= 1
    if at > 0 and scene.tokens[at - 1].text == "-":
        index = _without_region(scene, at, index)
    return _trimmed(scene, at, index)


def _without_region(scene: Scene, at: int, end: int) -> int:
    """The end of the second name of a ticket in front of the region where it runs: A-B [Sumatera Utara]."""
    region = scene.words(end - 2, end)
    whole = end - at > 2 and any(found.name.lower().endswith(region.lower()) for found in regions.lookup(region))
    return end - 2 if whole else end


@lru_cache(maxsize=4096)
def _region_clip(word: str) -> bool:
    """The clip of a region, which behind the second name of a ticket is no name: A-B Sumsel."""
    found = regions.lookup(word)
    return any(word not in region.name.lower() and word != joined(region.base) for region in found)


def _core_step(scene: Scene, index: int, at: int) -> int:
    """How many tokens the next part of the name has: a word, an initial with its dot, a particle; 0 for none."""
    token = scene.tokens[index]
    dotted = scene.low(index + 1) == "." and scene.tokens[index + 1].tight
    if token.kind != WORD:
        return 0
    if _is_degree_here(scene, index, at) or (index > at and _rank_here(scene, index)):
        return 0
    if arabic_article(scene, index) or doubled(scene, index):
        return 3
    if len(token.text) == 1 and token.text.isupper() and token.text.isalpha():
        return _initial_step(scene, index, at, dotted)
    if dotted and (_shortened(scene, index) or (index > at and token.low == "hi" and is_name_word(scene, index + 2))):
        return 2
    if is_name_word(scene, index):
        return 0 if index == at and (_only_opens(scene, index) or _letters_before(scene, index)) else 1
    if index > at and token.low in listed("names", "inner") and token.capital and not scene.opens(index):
        behind = scene.token(index + 1)
        titled = token.low in _SMALL_TOO and behind is not None and behind.capital
        dated = token.low in _MONTHS and scene.low(index + 1) in _OF_DATES
        return 0 if titled or dated or scene.low(index + 1).isdigit() else 1
    if index == at + 1 and _small_second(scene, index):
        return 1
    inside = index > at and token.low in listed("names", "particles") and not token.capitals
    return (1 + dotted) if inside and is_name_word(scene, index + 1 + dotted) else 0


def _letters_before(scene: Scene, index: int) -> bool:
    """Peneliti [LIPI] N: capitals in front of a name that is not written in capitals."""
    behind = scene.token(index + 1)
    mixed = behind is not None and behind.capital and len(behind.text) > 1 and not behind.capitals
    known = scene.low(index) in listed("names", "given")
    return scene.tokens[index].capitals and mixed and not known and is_name_word(scene, index + 1)


def _small_second(scene: Scene, index: int) -> bool:
    """A second name without its capital: a word of no dictionary between a given name and the word for a role (Dimas
    wirayuda selaku ...)."""
    word = scene.tokens[index].text
    unknown = word.islower() and len(word) > 3 and scene.lower[word] == 1 and not is_ordinary(word)
    unknown = unknown and word not in listed("functions", "words") and not word.startswith(("di", "me", "ber"))
    known = scene.low(index - 1) in listed("names", "given")
    return unknown and known and scene.low(index + 1) == "selaku" and scene.joined(index + 1)


def _shortened(scene: Scene, index: int) -> bool:
    """A shortened word of a name with its dot: one of the list, or one without a vowel (Br. Sinaga)."""
    token = scene.tokens[index]
    clipped = len(token.text) <= 3 and not token.capitals and not set(token.low) & set("aiueo")
    clipped = clipped and token.low not in listed("names", "never")
    known = token.low in listed("names", "shortened") or clipped
    return known and token.capital and scene.joined(index + 1) and is_name_word(scene, index + 2)


def _only_opens(scene: Scene, index: int) -> bool:
    """Whether the first word of a sentence with another capitalized word behind it is an ordinary word."""
    if not scene.opens(index) or not is_name_word(scene, index + 1) or not scene.joined(index + 1):
        return False
    if of_lombok(scene, index):
        return False
    low = scene.low(index)
    ordinary = scene.lower[low] or is_ordinary(low) or low in listed("functions", "words")
    ordinary = ordinary or low in listed("persons", "speech")
    ordinary = ordinary or low in listed("persons", "roles")
    return low not in listed("names", "given") and (bool(ordinary) or low.endswith("nya"))


def _initial_step(scene: Scene, index: int, at: int, dotted: bool) -> int:
    """A single letter: with its dot or as a Balinese I in front of a name, with its dot at the end of one."""
    before_name = is_name_word(scene, index + 1 + dotted) or (dotted and _single(scene, index + 2))
    if index == at:
        counted = scene.tokens[index].text in "IVX" and scene.low(index - 1) in _COUNTED
        return 1 + dotted if before_name and not counted else 0
    if not before_name and scene.tokens[index].text in "IVX":
        return 0
    ends = dotted and (index + 2 >= len(scene.tokens) or not scene.joined(index + 2))
    return 1 if ends else 1 + dotted


def _single(scene: Scene, index: int) -> bool:
    token = scene.token(index)
    return token is not None and len(token.text) == 1 and token.text.isupper() and is_name_word(scene, index + 2)


def _rank_here(scene: Scene, index: int) -> bool:
    """A rank in front of another name: Kodam Xyz | Kolonel N."""
    return (
        scene.low(index) not in ("mayor", "inf") and titles.is_rank(scene.low(index)) and is_name_word(scene, index + 1)
    )


def _is_degree_here(scene: Scene, index: int, at: int) -> bool:
    return index > at and _degree_end(scene, index) > index


def _trimmed(scene: Scene, at: int, end: int) -> int:
    """Without a particle or a lone dot at the end."""
    while end > at and (
        (scene.low(end - 1) in listed("names", "particles") and not scene.tokens[end - 1].capital)
        or scene.tokens[end - 1].text == "."
    ):
        single = end - 2 >= at and len(scene.tokens[end - 2].text) == 1
        if scene.tokens[end - 1].text == "." and single:
            break
        end -= 1
    return end


def degrees_end(scene: Scene, at: int) -> int:
    """The end of the degrees behind a name, with or without commas before them; `at` if there are none."""
    end = at
    while end < len(scene.tokens) and scene.joined(end):
        start = end + 1 if scene.low(end) == "," else end
        stop = _degree_end(scene, start)
        if stop == start:
            break
        end = stop
    return end


def _degree_end(scene: Scene, at: int) -> int:
    """The end of one degree, which dots and spaces may split (S.Sos, S. Sos, S.P.M.S.i)."""
    token = scene.token(at)
    if token is None or not token.capital or not scene.joined(at) or len(token.text) > 6:
        return at
    stop, letters, best = at, "", at
    while stop < len(scene.tokens) and stop - at < 8 and (stop == at or scene.joined(stop)):
        part = scene.tokens[stop]
        if part.text == "." and part.tight:
            stop += 1
            if best == stop - 1:
                best = stop
            continue
        if part.kind != WORD or (not part.capital and not part.tight) or (stop > at and not _glued(scene, stop)):
            break
        letters += part.text
        stop += 1
        if _is_degree(scene, at, stop, letters):
            best = stop
    return best


def _glued(scene: Scene, index: int) -> bool:
    """Whether the part belongs to the same degree: no space, or only a dot and a space after a single letter."""
    token, before = scene.tokens[index], scene.tokens[index - 1]
    return token.tight or (before.text == "." and len(scene.tokens[index - 2].text) == 1)


def _is_degree(scene: Scene, first: int, last: int, letters: str) -> bool:
    written = scene.text[scene.tokens[first].start : scene.tokens[last - 1].end]
    if not titles.is_degree(letters):
        return scene.low(first - 1) == "," and _SHAPED.fullmatch(written) is not None
    return "." in written or letters != letters.capitalize() or scene.low(first - 1) == ","


def initials_at(scene: Scene, at: int) -> int:
    """The end of initials that stand for a person (MO, A.S., Y. A); `at` if there are none."""
    index = at
    while index < len(scene.tokens) and index - at < 6 and (index == at or scene.joined(index)):
        token = scene.tokens[index]
        if not _INITIALS.fullmatch(token.text) or (index > at and len(token.text) > 1):
            break
        index += 1
        if scene.low(index) == "." and scene.tokens[index].tight and scene.joined(index):
            index += 1
        elif len(token.text) > 1 or not scene.low(index):
            break
    return index
