"""A sentence as one line in which each phrase is one letter, so that what stands between two names can be read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extraction.cast.chunks import AGENCY, NAME, ORG, POST, REGION, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.scene import Scene

_LETTERS = {AGENCY: "A", ORG: "O", REGION: "R"}


@dataclass(frozen=True, slots=True)
class Line:
    """`text`: words in lower case, and for phrases letters: N a name, T one that is in a ticket already, H who runs
    for head, W for deputy, L for a seat, B an elected head, V a deputy, F a former post, P another post, O an
    organization, A an agency, R a region. `names` are the places of N in it, with the numbers of their chunks;
    `before` the words of the sentence in front."""

    text: str
    names: tuple[tuple[int, int], ...]
    before: str

    def chunk_at(self, place: int) -> int:
        """The number of the name chunk whose letter stands at the place."""
        return self.names[bisect_right(self.names, (place, 1 << 30)) - 1][1]


def lines(scene: Scene, chunks: tuple[Chunk, ...], taken: set[int]) -> Iterator[Line]:
    """The sentences that hold two names or more that are in no ticket yet."""
    by_sentence: dict[int, list[int]] = {}
    for number, chunk in enumerate(chunks):
        by_sentence.setdefault(scene.sentences[chunk.first], []).append(number)
    for sentence, numbers in by_sentence.items():
        free = [number for number in numbers if chunks[number].kind == NAME and number not in taken]
        if sentence >= 0 and len(free) > 1:
            yield _line(scene, chunks, numbers, taken)


def _line(scene: Scene, chunks: tuple[Chunk, ...], numbers: list[int], taken: set[int]) -> Line:
    start, end = _bounds(scene, chunks[numbers[0]].first)
    out, names, size, at = list[str](), list[tuple[int, int]](), 0, start
    for number in numbers:
        chunk = chunks[number]
        if chunk.first < at:
            continue
        words = [scene.low(index) for index in range(at, chunk.first)]
        open_ = chunk.org is not None and chunk.kind == ORG and chunk.org.names is not None
        words += [scene.low(index) for index in range(chunk.first, chunk.resume)] if open_ else []
        out += words
        size += sum(len(word) + 1 for word in words)
        at = chunk.resume if open_ else chunk.last
        if open_:
            continue
        letter = "T" if number in taken else _letter(chunk)
        if letter == "N" and chunk.last - chunk.first == 1 and scene.low(chunk.first) in listed("tickets", "cries"):
            letter = scene.low(chunk.first)
        elif letter == "N":
            names.append((size, number))
        out.append(letter)
        size += len(letter) + 1
    out += [scene.low(index) for index in range(at, end)]
    return Line(" ".join(out), tuple(names), _sentence_before(scene, start))


def _letter(chunk: Chunk) -> str:
    post = chunk.post
    if chunk.kind == NAME or chunk.kind != POST or post is None:
        return "N" if chunk.kind == NAME else _LETTERS.get(chunk.kind, "P")
    title = post.title.lower()
    if post.cls == "candidate":
        if post.government in ("bupati", "walikota", "gubernur", "presiden"):
            both = post.head and ("wakil" in title or "cawa" in title)
            return "HW" if both else "H" if post.head else "W"
        return "L" if post.government is not None else "H"
    if post.former:
        return "F"
    if title.startswith(("wakil bupati", "wakil gubernur", "wakil wali", "wakil presiden")):
        return "V"
    return "B" if post.cls == "elected" and post.government is not None and post.head else "P"


def _bounds(scene: Scene, first: int) -> tuple[int, int]:
    start = end = first
    while scene.joined(start):
        start -= 1
    while scene.joined(end + 1):
        end += 1
    return start, end + 1


def _sentence_before(scene: Scene, start: int) -> str:
    at = start - 1
    while at > 0 and scene.sentences[at] < 0:
        at -= 1
    if at < 0:
        return ""
    first, _ = _bounds(scene, at)
    return " ".join(scene.low(index) for index in range(first, at + 1))
