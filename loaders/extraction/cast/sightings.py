"""Where the report may speak of a person, and what shows that it does."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.extraction.cast.anchors import (
    acts_behind,
    announced,
    barred,
    given_name,
    role_before,
    role_behind,
    speech_before,
    toward,
)
from loaders.extraction.cast.chunks import AGENCY, NAME, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import between, only_places
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.lone_brought import runs_by_words
from loaders.extraction.cast.lone_words import backed
from loaders.extraction.cast.name_index import NameIndex
from loaders.extraction.cast.name_shapes import districts
from loaders.extraction.cast.of_others import belongs_to_other, speaks_for_pair
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.scene import WORD, Scene
from loaders.extraction.cast.tellers import reports_it, resident, source_of_report

_AND = ("dan", "serta", ",", ", dan", ", serta", "&", "maupun", "atau")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in the text: the number of its chunk, its words in lower case, and the rules that speak for a person."""

    chunk: int
    name: NamePhrase
    key: tuple[str, ...]
    rules: tuple[str, ...]

    @property
    def anchored(self) -> bool:
        """Whether anything but the capitals speaks for a person."""
        return bool(self.rules)


def sightings(ground: Ground, chunks: tuple[Chunk, ...], posts: dict[int, list[int]]) -> tuple[Sighting, ...]:
    """One sighting for each name chunk; `posts` are the post chunks attached to name chunks."""
    found: list[Sighting] = []
    for number, chunk in enumerate(chunks):
        if chunk.name is not None:
            rules = _rules(ground.scene, chunks, number, chunk.name)
            if number in posts:
                rules = ("rule:person.post", *rules)
            found.append(Sighting(number, chunk.name, key_of(ground.scene, chunk.name), rules))
    return _with_lists(ground.scene, chunks, found)


def _with_lists(scene: Scene, chunks: tuple[Chunk, ...], found: list[Sighting]) -> tuple[Sighting, ...]:
    """Names that a comma or "dan" joins to one that is sure: first those behind it, then those in front."""
    sure = {sighting.chunk: sighting for sighting in found}
    known = _known(found)
    for order in (1, -1):
        for sighting in found[::order]:
            other = sure.get(sighting.chunk - order)
            if sure[sighting.chunk].rules or other is None or barred(scene, sighting.name):
                continue
            if not other.rules and other.key not in known:
                continue
            first, second = sorted((sighting.chunk, other.chunk))
            gap = between(scene, chunks[first], chunks[second])
            of_place = scene.low(sighting.name.first - 1) in listed("persons", "of_something")
            of_place = of_place or " ".join(sighting.key) in districts()
            if gap in _AND and not of_place and _personal(scene, sighting.name):
                sure[sighting.chunk] = replace(sighting, rules=("rule:person.list",))
    return tuple(sure[sighting.chunk] for sighting in found)


def _of_holder(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Istri Bupati X, N; staf khusus Menteri Y, N: somebody of the holder of the post is named."""
    before = chunks[number - 1] if number else None
    if before is None or before.kind != POST or between(scene, before, chunks[number]) not in (",", "bernama", "yakni"):
        return False
    return belongs_to_other(scene, before)


def _behind_letters(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Jubir WITU N: between a spokesman's post and the name only the letters of a ticket or a club."""
    before, chunk = chunks[number - 1] if number else None, chunks[number]
    if before is None or before.kind != POST or before.post is None or before.post.cls not in ("party", "other"):
        return False
    word = scene.tokens[chunk.first - 1]
    return before.last == chunk.first - 1 and word.capitals and len(word.text) > 2 and scene.joined(chunk.first)


def _named_by_role(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Somebody of the holder of a post, or who runs for one, the party and the place between."""
    if _of_holder(scene, chunks, number) or _behind_letters(scene, chunks, number):
        return True
    pair = number > 2 and between(scene, chunks[number - 1], chunks[number]) == ","
    if pair and speaks_for_pair(scene, chunks, number - 3, number - 2):
        return True
    runs = (at for at in range(number - 1, max(number - 4, -1), -1) if chunks[at].kind == POST)
    at = next(runs, None)
    post = chunks[at].post if at is not None else None
    if at is None or post is None or post.cls != "candidate" or scene.low(chunks[number].first - 1) != ",":
        return False
    return only_places(scene, chunks, at, number)


def _known(found: list[Sighting]) -> set[tuple[str, ...]]:
    """The names of two words or more that are those of persons, here or where the report repeats them."""
    index = NameIndex(sighting.key for sighting in found if len(sighting.key) > 1)
    return {full for sighting in found if sighting.rules for full in index.fuller(sighting.key)}


def _personal(scene: Scene, name: NamePhrase) -> bool:
    """Two words or more and none of outlets, or a common given name."""
    if any(token.low in listed("persons", "outlets") for token in scene.tokens[name.begin : name.end]):
        return False
    return name.end - name.begin > 1 or scene.low(name.begin) in listed("names", "given")


def key_of(scene: Scene, name: NamePhrase) -> tuple[str, ...]:
    """The words of the name, lower case, without dots."""
    return tuple(token.low for token in scene.tokens[name.begin : name.end] if token.kind == WORD)


def _rules(scene: Scene, chunks: tuple[Chunk, ...], number: int, name: NamePhrase) -> tuple[str, ...]:
    if source_of_report(scene, name):
        return ("rule:person.reports",)
    if barred(scene, name):
        meant = name.end - name.begin > 1 and backed(scene, name.first, chunks[number].last)
        return ("rule:person.ticket",) if meant else ()
    shown = {
        "rule:person.honorific_or_degree": name.titled,
        "rule:person.announced": announced(scene, name.first),
        "rule:person.speech_before": speech_before(scene, name),
        "rule:person.role_before": role_before(scene, chunks, number, name) or _named_by_role(scene, chunks, number),
        "rule:person.role_behind": role_behind(scene, name),
        "rule:person.acts_behind": acts_behind(scene, name),
        "rule:person.spoken_of": toward(scene, name),
        "rule:person.reports": reports_it(scene, name) or resident(scene, chunks, number, name),
    }
    rules = tuple(rule for rule, holds in shown.items() if holds)
    if not rules and given_name(scene, name):
        return ("rule:person.given_name",)
    if not rules and name.end - name.begin > 1 and runs_by_words(scene, name.first, chunks[number].last):
        return ("rule:person.ticket",)
    return rules


__all__ = ["AGENCY", "NAME", "Sighting", "barred", "key_of", "sightings"]
