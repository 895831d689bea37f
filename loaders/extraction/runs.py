"""Runs of capitalized words: where the name of a place ends and that of a person may begin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from graph.lexicon import titles
from loaders.extraction.cues import listed
from loaders.extraction.scene import MARK, WORD, Scene

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Runs:
    """`whole` counts the longest runs of the report, `behind` those that follow a word for a kind of place."""

    whole: Counter[Words]
    behind: Counter[Words]


def is_name_word(scene: Scene, index: int) -> bool:
    """A capitalized word that can be part of a proper name."""
    token = scene.token(index)
    if token is None or token.kind != WORD or not token.text[0].isupper() or token.low in listed("names", "never"):
        return False
    letters = token.text.replace("'", "").replace("`", "")
    if not letters.isalpha() or (not letters.isupper() and not letters[1:].islower() and "'" not in token.text):
        return len(letters) == 1 and letters.isalpha()
    return not token.capitals or len(token.text) > 3


def spaced(scene: Scene, index: int) -> bool:
    """Whether the word follows the one before it in the same sentence, with only a space between."""
    return scene.joined(index) and scene.tokens[index - 1].kind != MARK


def run_end(scene: Scene, at: int) -> int:
    """The end of the run of name words that begins at the token; `at` if none does."""
    index = at
    while index < len(scene.tokens) and is_name_word(scene, index) and (index == at or spaced(scene, index)):
        if index > at and titles.is_title(scene.tokens[index].text):
            break
        index += 1
    return index


def survey_runs(scene: Scene) -> Runs:
    """All runs of the body, those after a word for a place apart as well."""
    whole: Counter[Words] = Counter()
    behind: Counter[Words] = Counter()
    index = scene.body
    while index < len(scene.tokens):
        end = run_end(scene, index)
        if end == index:
            index += 1
            continue
        key = tuple(token.low for token in scene.tokens[index:end])
        whole[key] += 1
        if scene.low(index - 1) in listed("places", "place_nouns"):
            behind[key] += 1
        index = end
    return Runs(whole, behind)


def place_end(scene: Scene, runs: Runs, at: int) -> int:
    """Where the name of the place that begins at the token ends, if a person's name may follow without a boundary;
    `at` if no name begins there."""
    end = run_end(scene, at)
    if end - at < 2:
        return end
    lows = tuple(token.low for token in scene.tokens[at:end])
    best = max(range(1, len(lows) + 1), key=lambda size: (_score(runs, lows, size), -abs(size - _usual(len(lows)))))
    return at + best


def _usual(count: int) -> int:
    """How many of so many words are the place's when nothing tells: all of two, one of three, two of more."""
    return 2 if count == 2 or count > 3 else 1


def _score(runs: Runs, lows: Words, size: int) -> int:
    return _repeated(runs, lows, size) + _shaped(lows, size)


def _repeated(runs: Runs, lows: Words, size: int) -> int:
    """The same place alone elsewhere, or the same person without the place."""
    place, person = lows[:size], lows[size:]
    score = 0
    if place != lows and runs.whole[place]:
        score += 3
    if place == lows and runs.whole[place] > 1:
        score += 2
    if any(len(key) >= size and key[:size] == place and key != lows and key[size:] != person for key in runs.behind):
        score += 2
    if person and runs.whole[person]:
        score += 4
    if person and len(person) > 1 and any(runs.whole[(word,)] for word in person):
        score += 2
    return score


def _shaped(lows: Words, size: int) -> int:
    """What the words themselves tell: compass points end places, given names begin persons."""
    score = 0
    if lows[size - 1] in listed("places", "last") and size > 1:
        score += 2
    if size < len(lows) and lows[size] in listed("places", "last"):
        score -= 3
    if size == 1 and lows[0] in listed("places", "first"):
        score -= 2
    if size < len(lows) and lows[size] in listed("names", "given") | listed("names", "weak"):
        score += 2
    if any(word in listed("names", "given") for word in lows[1:size]):
        score -= 1
    return score
