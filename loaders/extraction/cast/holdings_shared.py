"""Posts that several persons share, or that are dealt out to them in order: "A dan B, keduanya staf Dinas X",
"A dan B, masing-masing Camat X dan Lurah Y", "Ketiganya guru di SMPN 2"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.cast.chunks import AGENCY, NAME, POST, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.gaps import between, dealt_out
from loaders.extraction.cast.holdings import AND, Holding
from loaders.extraction.cast.scene import Scene

RULE = "rule:holding.shared"


def shared_holdings(scene: Scene, chunks: tuple[Chunk, ...], near: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """The holdings beyond those of a name and the post next to it."""
    held = {holding.post for holding in near}
    found: list[Holding] = [other for holding in near for other in _letters_before(scene, chunks, holding)]
    known = {holding.name for holding in near}
    found = [holding for holding in found if holding.name not in known]
    for number, chunk in enumerate(chunks):
        if chunk.kind == POST and chunk.first >= scene.body:
            new = list(_dealt_behind(scene, chunks, number))
            held.update(holding.post for holding in new)
            found.extend(new)
        if number not in held and chunk.kind in (POST, AGENCY):
            new = list(_shared(scene, chunks, number))
            held.update(holding.post for holding in new)
            found.extend(new)
    return tuple(found)


def _letters_before(scene: Scene, chunks: tuple[Chunk, ...], holding: Holding) -> Iterator[Holding]:
    """AB, CD dan EF dari Dinas X; AB dan CD (staf Dinas X): letters in front of those with which the body stands."""
    gap = between(scene, chunks[holding.name], chunks[holding.post])
    links = ("dan", "serta", ",", ", dan") if gap in ("dari", "asal") else ("dan",) if gap == "(" else ()
    at = holding.name
    while links and at > 0 and _letters(chunks[at]) and _letters(chunks[at - 1]):
        if between(scene, chunks[at - 1], chunks[at]) not in links:
            return
        at -= 1
        yield Holding(at, holding.post, False, RULE)


def _letters(chunk: Chunk) -> bool:
    return chunk.name is not None and chunk.name.initials


def _shared(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> Iterator[Holding]:
    at = chunks[number].first - 1
    while scene.low(at) in listed("holdings", "shared_skip") and scene.joined(at + 1):
        at -= 1
    if _alike(scene, at, chunks[number].first):
        names = _in_front(scene, chunks, number, at, 0)
        yield from (Holding(name, number, False, RULE) for name in names)
        return
    if scene.low(at) in ("masing", "-") and scene.joined(at + 1):
        while scene.low(at) in ("masing", "-"):
            at -= 1
        yield from _dealt(scene, chunks, number, _in_front(scene, chunks, number, at, 0))
        return
    count = _count(scene.low(at))
    if count is None or not scene.joined(at + 1) or (count > 0 and scene.low(at) in words("holdings", "count_words")):
        count = _counted_post(scene, chunks, number, at)
        if count is None:
            return
    names = _in_front(scene, chunks, number, at - 1, count)
    yield from (Holding(name, number, False, RULE) for name in names)


def _alike(scene: Scene, at: int, first: int) -> bool:
    """A dan B, sama-sama guru X; A dan B sama-sama mengajar di X."""
    words_ = [scene.low(index) for index in range(at + 1, first)]
    return "sama" in words_ and words_.count("sama") > 1 and scene.joined(at + 1) and scene.low(at) != "yang"


def _count(word: str) -> int | None:
    """How many a word for all of them stands for; 0 for any number."""
    value = words("holdings", "all_of_them").get(word)
    return int(value) if value is not None else None


def _counted_post(scene: Scene, chunks: tuple[Chunk, ...], number: int, at: int) -> int | None:
    """, dua pegawai Dinas X: a number in front of the post and a comma before it."""
    value = words("holdings", "count_words").get(scene.low(at))
    if value is None or chunks[number].kind != POST or scene.low(at - 1) != "," or at + 1 != chunks[number].first:
        return None
    return int(value)


def _in_front(scene: Scene, chunks: tuple[Chunk, ...], number: int, at: int, count: int) -> list[int]:
    """The names that end at the token, past a comma or "yang"; where the sentence begins behind the token, those of
    the last list of the sentence before."""
    opens = not scene.joined(at + 1)
    while not opens and scene.low(at) in (",", "yang", "(", "-", "kini"):
        at -= 1
    for place in range(number - 1, -1, -1):
        if chunks[place].kind != NAME:
            continue
        if opens:
            near = scene.sentences[chunks[place].first] >= scene.sentences[at]
        else:
            near = chunks[place].last in (at + 1, at) or _aside(scene, chunks[place].last, at)
        names = list_ending(scene, chunks, place) if near else []
        if opens and near and len(names) < 2:
            continue
        return names if len(names) > 1 and count in (0, len(names)) else []
    return []


def _aside(scene: Scene, first: int, last: int) -> bool:
    """Only an aside in parentheses between the tokens: the age."""
    return scene.low(first) == "(" and scene.low(last) == ")" and 0 < last - first < 5


def list_ending(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> list[int]:
    """The names of the list of which the name is the last, in order."""
    found = [number]
    while found[0] > 0 and chunks[found[0] - 1].kind == NAME:
        gap = between(scene, chunks[found[0] - 1], chunks[found[0]])
        if gap is not None and gap.startswith("("):
            gap = gap.partition(") ")[2]
        if gap is None or not AND.fullmatch(gap):
            break
        found.insert(0, found[0] - 1)
    return found


def _dealt(scene: Scene, chunks: tuple[Chunk, ...], number: int, names: list[int]) -> Iterator[Holding]:
    """One post for all of the names, or as many posts as names, one each."""
    posts = [number]
    while posts[-1] + 1 < len(chunks) and chunks[posts[-1] + 1].kind in (POST, AGENCY):
        gap = between(scene, chunks[posts[-1]], chunks[posts[-1] + 1])
        plain = gap.removesuffix(" sebagai").removesuffix(" selaku").removesuffix(" dari") if gap is not None else ""
        if not AND.fullmatch(plain):
            break
        posts.append(posts[-1] + 1)
    if len(posts) == 1:
        yield from (Holding(name, number, False, RULE) for name in names)
    elif len(posts) == len(names):
        yield from (Holding(name, post, False, RULE) for name, post in zip(names, posts, strict=True))


def _dealt_behind(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> Iterator[Holding]:
    """Camat X dan Camat Y, masing-masing A dan B: as many posts as names, one each, in order."""
    posts = [number]
    while posts[-1] + 1 < len(chunks) and chunks[posts[-1] + 1].kind == POST:
        gap = between(scene, chunks[posts[-1]], chunks[posts[-1] + 1])
        if gap is None or not AND.fullmatch(gap):
            break
        posts.append(posts[-1] + 1)
    names = [posts[-1] + 1]
    if len(posts) < 2 or names[0] >= len(chunks) or chunks[names[0]].kind != NAME:
        return
    gap = between(scene, chunks[posts[-1]], chunks[names[0]])
    said = gap in (", masing - masing", "( masing - masing", "masing - masing")
    if not said and not dealt_out(scene, chunks, posts[-1], names[0]):
        return
    while names[-1] + 1 < len(chunks) and chunks[names[-1] + 1].kind == NAME:
        gap = between(scene, chunks[names[-1]], chunks[names[-1] + 1])
        if gap is None or not AND.fullmatch(gap):
            break
        names.append(names[-1] + 1)
    if len(posts) == len(names):
        yield from (Holding(name, post, False, RULE) for name, post in zip(names, posts, strict=True))
