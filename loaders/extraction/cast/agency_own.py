"""Agencies with a name of their own behind their head word: UPTD Air Bersih X, Balai Taman Nasional Y, RSUD dr. N,
Perumda Tirta Z, Ombudsman RI Perwakilan W."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import agencies
from graph.lexicon.agencies import Agency
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_phrases import name_at
from loaders.extraction.cast.name_shapes import SURE, likeness
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import WORD, Scene

RULE = "rule:agency.placed"
_LONGEST = 6


def own_end(ground: Ground, at: int) -> int:
    """The end of a name of its own at the token: words of fields and capitals, then a place, in front of a person's
    name; the token itself where a region, an agency or a word of the sentence follows."""
    scene, end = ground.scene, at
    while end < len(scene.tokens) and scene.joined(end) and end - at < _LONGEST:
        token = scene.tokens[end]
        if token.kind != WORD or not token.capital or token.low in words("agencies", "heads"):
            break
        field = token.low in listed("functions", "words") or token.low in listed("agencies", "own_words")
        if not (field or (token.capitals and 2 < len(token.text) < 6)):
            break
        end += 1
    if region_at(scene, ground.geography, end)[0] is not None:
        return end
    if end - at > 1 and _holder(scene, end):
        return end
    stop = ground.place_end(end) if is_name_word(scene, end) and scene.joined(end) else end
    inner = range(end + 1, stop - 1)
    return next((index for index in inner if _holder(scene, index)), stop)


def _holder(scene: Scene, at: int) -> bool:
    """UPTD Taman Budaya | N M: a given name with another name word behind it, in front of no comma and name."""
    if not is_name_word(scene, at) or not is_name_word(scene, at + 1) or not scene.joined(at + 1):
        return False
    end = run_end(scene, at)
    return likeness(scene.low(at)) >= SURE and not (scene.low(end) == "," and is_name_word(scene, end + 1))


def balai_at(ground: Ground, at: int) -> AgencyPhrase | None:
    """Balai Besar X, Balai Taman Nasional Y: an office of a ministry or a department, and no Balai Desa."""
    scene, token = ground.scene, ground.scene.token(at)
    if token is None or token.low != "balai" or not token.capital or scene.in_headline(at):
        return None
    if not scene.joined(at + 1) or scene.low(at + 1) not in listed("agencies", "own_words"):
        return None
    end = own_end(ground, at + 1)
    name = scene.words(at, end)
    return AgencyPhrase(
        first=at, last=end, kind="vertikal", name=name, listed=name, full=True, stem=end, surface=name, rule=RULE,
    )  # fmt: skip


def called_own(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """The phrase of a bare head word with the name of its own that stands behind it, if any does."""
    scene, at = ground.scene, phrase.stem
    if phrase.kind == "ombudsman":
        return _branch(ground, phrase)
    if phrase.kind != "uptd" or scene.in_headline(phrase.first):
        return phrase
    end = own_end(ground, at)
    if end == at or (at > phrase.first + 1 and _holder(scene, at)):
        return phrase
    name = scene.words(phrase.first, end)
    placed = any(is_name_word(scene, index) for index in range(at, end))
    return phrase.called(name, end, surface=name, rule=RULE if placed else phrase.rule)


def _branch(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """Ombudsman RI Perwakilan X."""
    scene, at = ground.scene, phrase.last
    region, _, end = region_at(scene, ground.geography, at + 1, expected=True)
    if scene.low(at) != "perwakilan" or region is None:
        return phrase
    name = f"{phrase.name} RI Perwakilan {region.base}"
    return phrase.called(name, end, region=region.code, rule=RULE)


def patron_end(scene: Scene, at: int) -> int:
    """The end of the name of a person after whom a hospital is called (RSUD dr. N, RSUD Tuanku N); `at` where none
    stands there, or where it is that of its head (Direktur RSUD dr. N mengatakan)."""
    name = name_at(scene, at)
    if not scene.joined(at):
        return at
    if (lettered := _past_letters(scene, at)) > at:
        return run_end(scene, lettered)
    if scene.low(at) in listed("agencies", "patrons"):
        return run_end(scene, at)
    if name is None:
        return at
    if scene.low(at) in listed("names", "adat"):
        return run_end(scene, at)
    if name.begin == at:
        return at
    headed = scene.low(at - 2) in ("direktur", "kepala", "dirut", "direktris", "plt", "pj", "plh")
    behind = name.end + (scene.low(name.end) == ",")
    other = name_at(scene, behind) if scene.joined(behind) else None
    return name.end if not headed or other is not None else at


def _past_letters(scene: Scene, at: int) -> int:
    """RSUD | AM | X Y, RSUD | R.A. | X: the end of initials that are no title, in front of a name; else the token."""
    end = at
    while scene.joined(end) and end < at + 4 and (token := scene.token(end)) is not None:
        if not (token.text == "." or (token.capitals and token.text.isalpha() and len(token.text) < 5)):
            break
        end += 1
    letters = "".join(token.text for token in scene.tokens[at:end] if token.text != ".")
    titled = (
        not 1 < len(letters) < 5
        or letters.lower() in ("h", "hj", "dr", "drs", "ir", "prof")
        or bool(agencies.lookup(letters))
    )
    return at if titled or not is_name_word(scene, end) else end


def firm(ground: Ground, phrase: AgencyPhrase, row: Agency) -> AgencyPhrase:
    """A firm of the region with a name of its own: PDAM Tirta X, Perumda Air Minum Y."""
    scene, at = ground.scene, phrase.stem
    end = own_end(ground, at)
    if scene.low(run_end(scene, at)) in (",", ".", ";", ")", "("):
        end = max(end, run_end(scene, at))
    if end == at or _is_director(scene, phrase.first, at):
        return phrase
    head = phrase.surface if phrase.surface.startswith(("Perumda", "Perseroda", "Perusahaan")) else row.name
    name = f"{head} {scene.words(at, end)}"
    return replace(phrase, last=end, stem=end, name=name, listed=name, full=True, rule=RULE)


def _is_director(scene: Scene, first: int, at: int) -> bool:
    """Direktur PDAM | N: behind the title of the head, a given name in front of no comma and further name."""
    name = name_at(scene, at)
    headed = scene.low(first - 1) in ("direktur", "dirut", "utama", "kepala", "direktris", "umum", "teknik")
    if name is None or not headed or scene.low(name.begin) not in listed("names", "given"):
        return False
    behind = name.last + (scene.low(name.last) == ",")
    return not (behind > name.last and name_at(scene, behind) is not None)


__all__ = ["balai_at", "called_own", "firm", "own_end", "patron_end"]
