"""Runs of capitalized words: where the name of a place ends and that of a person may begin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from graph.lexicon import regions, titles
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.name_shapes import districts, likeness, of_lombok
from loaders.extraction.cast.scene import MARK, WORD, Scene

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Runs:
    """`whole` counts the longest runs of the report, `behind` those that follow a word for a kind of place; `words`
    are those of all runs; `acting` single words that stand alone as the subject of a verb of persons; `free` are
    runs of two words or more behind no title and no word for a place."""

    whole: Counter[Words]
    behind: Counter[Words]
    words: frozenset[str] = frozenset()
    acting: frozenset[str] = frozenset()
    free: frozenset[Words] = frozenset()

    def begins(self, scene: Scene, first: int, last: int) -> bool:
        """Whether a run of the body begins with the words of these tokens."""
        lows = tuple(token.low for token in scene.tokens[first:last])
        return any(key[: len(lows)] == lows for key in self.whole)


def is_name_word(scene: Scene, index: int) -> bool:
    """A capitalized word that can be part of a proper name."""
    token = scene.token(index)
    if token is None or token.kind != WORD or not token.text[0].isupper():
        return False
    if token.low in listed("names", "never") and not _named_after_month(scene, index):
        return False
    acts = token.low in listed("persons", "says") or token.low in listed("persons", "does")
    if acts and not _named_after_month(scene, index):
        return False
    if (token.low.endswith("nya") and len(token.low) > 6) and not _inside_name(scene, index):
        return False
    if token.low.startswith("di") and token.low.endswith("kan"):
        return False
    if _reduplicated(scene, index) or token.text in scene.bracketed:
        return False
    letters = token.text.replace("'", "").replace("`", "")
    if not letters.isalpha() or (not letters.isupper() and not letters[1:].islower() and "'" not in token.text):
        return len(letters) == 1 and letters.isalpha()
    return not token.capitals or len(token.text) > 3


def _inside_name(scene: Scene, index: int) -> bool:
    """A capitalized word between two others (Made Suyadnya Adnyana): no possessive is written so."""
    if index < scene.body or not scene.joined(index) or not scene.joined(index + 1):
        return False
    before, behind = scene.tokens[index - 1], scene.tokens[index + 1]
    return all(near.kind == WORD and near.capital and not near.capitals for near in (before, behind))


def _named_after_month(scene: Scene, index: int) -> bool:
    """Juni, April, Agustus as first names, and Lalu: with a name word behind and no number beside."""
    if scene.low(index) not in listed("names", "also_names") or (scene.opens(index) and not of_lombok(scene, index)):
        return False
    behind, before = scene.token(index + 1), scene.token(index - 1)
    if behind is None or behind.kind != WORD or not behind.capital or not spaced(scene, index + 1):
        return False
    return behind.low not in listed("names", "never") and (before is None or not before.text.isdigit())


def _reduplicated(scene: Scene, index: int) -> bool:
    """The first half of a doubled word: Teka-teki, Sabar-sabar."""
    if scene.low(index + 1) != "-" or index + 2 >= len(scene.tokens):
        return False
    behind = scene.tokens[index + 2]
    return (
        scene.tokens[index + 1].tight
        and behind.tight
        and behind.text.islower()
        and behind.text[:2] == scene.low(index)[:2]
    )


def spaced(scene: Scene, index: int) -> bool:
    """Whether the word follows the one before it in the same sentence, with only a space between."""
    return scene.joined(index) and scene.tokens[index - 1].kind != MARK


def run_end(scene: Scene, at: int) -> int:
    """The end of the run of name words that begins at the token; `at` if none does."""
    index = at
    while index < len(scene.tokens) and (index == at or spaced(scene, index)):
        ends_place = index > at and scene.tokens[index].capital and scene.low(index) in listed("places", "last")
        ends_place = ends_place and not (scene.low(index) == "kota" and is_name_word(scene, index + 1))
        if not is_name_word(scene, index) and not ends_place:
            break
        if index > at and titles.is_title(scene.tokens[index].text):
            break
        index = _doubled_end(scene, index)
    return index


def _doubled_end(scene: Scene, index: int) -> int:
    """The token behind the word, or behind both halves of a doubled name of a place (Sako-Sako, Mara-Ara)."""
    if scene.low(index + 1) != "-" or index + 2 >= len(scene.tokens):
        return index + 1
    dash, second = scene.tokens[index + 1], scene.tokens[index + 2]
    echo = len(second.text) > 2 and 0 < len(scene.low(index)) - len(second.text) < 3
    echo = echo and scene.low(index).endswith(second.low)
    same = dash.tight and second.tight and (echo or (second.capital and second.low == scene.low(index)))
    return index + 3 if same else index + 1


def survey_runs(scene: Scene) -> Runs:
    """All runs of the body, those after a word for a place apart as well."""
    whole: Counter[Words] = Counter()
    behind: Counter[Words] = Counter()
    acting: set[str] = set()
    free: set[Words] = set()
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
        if len(key) == 1 and _acts(scene, index):
            acting.add(key[0])
        if len(key) > 1 and _is_free(scene, index):
            free.add(key)
        index = end
    return Runs(whole, behind, frozenset(word for key in whole for word in key), frozenset(acting), frozenset(free))


def _is_free(scene: Scene, at: int) -> bool:
    """Whether no capitals, preposition or word for a place or a seat stand in front."""
    before = scene.token(at - 1) if scene.joined(at) else None
    if before is None:
        return True
    placed = before.low in listed("places", "place_nouns") or before.low in listed("places", "prepositions")
    return not (before.capital or placed or before.low in words("places", "seats"))


def _acts(scene: Scene, at: int) -> bool:
    """A single capitalized word with a verb of speech before or behind it, and no capitals in front: kata X, X
    membantah."""
    before = scene.token(at - 1) if scene.joined(at) else None
    if before is not None and before.capital:
        return False
    said = before is not None and before.low in listed("persons", "speech")
    return said or (scene.joined(at + 1) and scene.low(at + 1) in listed("persons", "says"))


def place_end(scene: Scene, runs: Runs, at: int) -> int:
    """Where the name of the place that begins at the token ends, if a person's name may follow without a boundary;
    `at` if no name begins there, or that of a person of Bali (I Made N)."""
    if of_bali(scene, at):
        return at
    end = run_end(scene, at) if is_name_word(scene, at) else run_end(scene, at + 1)
    known = district_end(scene, at)
    if known > end:
        behind = scene.token(known)
        further = behind is not None and behind.capital and behind.low in listed("places", "compass")
        return known + (further and spaced(scene, known))
    if scene.low(end) in ("br", "boru", "bin", "binti") and end - at == 1:
        return at
    if end - at < 2 or (end - at == 3 and scene.low(at + 1) == "-"):
        return end
    longest = end - at
    if scene.low(end) in ("br", "boru", "bin", "binti"):
        longest, end = longest - 1, end + 1 + (scene.low(end + 1) == ".")
    lows = tuple(token.low for token in scene.tokens[at:end])
    named = name_behind(scene, end)
    sizes = [size for size in range(1, longest + 1) if "-" not in lows[size - 1 : size + 1]]
    sizes = [size for size in sizes if size == longest or lows[size] not in listed("places", "compass")] or sizes
    if _wants_another(runs, lows):
        return at + len(lows)
    best = max(sizes, key=lambda size: _score(runs, lows, size) + 5 * (named and size == len(lows)))
    return at + best


def _wants_another(runs: Runs, lows: Words) -> bool:
    """Puskesmas [Tanjung X]: a word that wants another one behind it, and only one, which stands nowhere alone."""
    return len(lows) == 2 and lows[0] in listed("places", "first") and not any(runs.whole[(word,)] for word in lows)


def of_bali(scene: Scene, at: int) -> bool:
    """Whether the name of a person of Bali begins at the token: I Made N, Ni Putu N."""
    return scene.low(at) in ("i", "ni") and scene.low(at + 1) in listed("names", "given")


def told_in_body(scene: Scene, runs: Runs, at: int, end: int) -> int:
    """The end of the words of a headline that the body writes as names as well: every word of it may be capitalized."""
    if not runs.words or district_end(scene, at) == end:
        return end
    index = at
    while index < end and scene.low(index) in runs.words:
        index += 1
    return index


def district_end(scene: Scene, at: int) -> int:
    """The end of the longest name of a district of two words or more at the token, whatever its words (IV Nagari)."""
    for size in (4, 3, 2):
        tokens = scene.tokens[at : at + size]
        whole = len(tokens) == size and all(token.capital and token.kind == WORD for token in tokens)
        whole = whole and all(scene.joined(index) for index in range(at + 1, at + size))
        if whole and " ".join(token.low for token in tokens) in districts():
            return at + size
    return at


def name_behind(scene: Scene, at: int) -> bool:
    """A comma and the name of a person behind the run: then the run is all place (Kepala Desa X Y, N)."""
    if scene.low(at) == "'" and scene.tokens[at].tight:
        at += 1
    if scene.low(at) != "," or not scene.joined(at + 1):
        return False
    index = at + 1
    while index < len(scene.tokens) and (titles.is_title(scene.tokens[index].text) or scene.low(index) == "."):
        index += 1
    return is_name_word(scene, index) and likeness(scene.low(index)) > 0 and is_name_word(scene, index + 1)


def _score(runs: Runs, lows: Words, size: int) -> float:
    return _repeated(runs, lows, size) + _shaped(lows, size)


def _repeated(runs: Runs, lows: Words, size: int) -> int:
    """The same place alone elsewhere, or the same person without the place. A region is named anyway."""
    place, person = lows[:size], lows[size:]
    score = 0
    region = bool(regions.lookup(" ".join(place)))
    if place != lows and runs.whole[place] and not region:
        score += 3
    if place == lows and runs.whole[place] > 1:
        score += 2
    if not region and any(
        len(key) >= size and key[:size] == place and key != lows and key[size:] != person for key in runs.behind
    ):
        score += 2
    if person and runs.whole[person]:
        score += 4
    if person and len(person) > 1 and any(runs.whole[(word,)] for word in person):
        score += 2
    return score


_PLACE_SIZE = (0.0, 0.0, 0.4, -1.8, -3.5)
_PERSON_SIZE = (0.6, -0.6, 0.8, 0.2, -1.0, -3.0)


def _shaped(lows: Words, size: int) -> float:
    """What the words themselves tell: known districts, compass points that end places, words that begin persons; and
    how many words names of places and of persons have."""
    score = _PLACE_SIZE[min(size, 4)] + _PERSON_SIZE[min(len(lows) - size, 5)]
    score -= sum(0.6 * likeness(word) for word in lows[:size])
    if " ".join(lows[:size]) in districts():
        score += 3
    if size > 1 and lows[size - 1] in listed("places", "last") and not _balinese(lows, size - 1):
        score += 2
    if (size == 1 and lows[0] in listed("places", "first")) or (size > 1 and _opens_person(lows, size - 1)):
        score -= 2
    if size < len(lows):
        opens = _opens_person(lows, size)
        score += 3 if opens else likeness(lows[size]) - 3 * (lows[size] in listed("places", "last"))
    return score + sum(0.3 * likeness(word) for word in lows[size + 1 :])


def _opens_person(lows: Words, at: int) -> bool:
    """Words with which names of some peoples begin, with another word behind: Cut, Wa Ode, Anak Agung, I, M."""
    if at + 1 >= len(lows):
        return False
    two = f"{lows[at]} {lows[at + 1]}"
    return _balinese(lows, at) or lows[at] in listed("names", "opening") or two in listed("names", "opening")


def _balinese(lows: Words, at: int) -> bool:
    """I or Ni in front of a Balinese birth name, and no numeral behind a place."""
    if lows[at] not in ("i", "ni") or at + 1 >= len(lows):
        return False
    return lows[at + 1] in listed("names", "weak") or lows[at + 1] in listed("names", "balinese")
