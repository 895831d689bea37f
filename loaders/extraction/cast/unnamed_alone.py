"""Whether a post without a name is that of somebody else than those whom the report names."""

from __future__ import annotations

import re

from graph.lexicon import titles
from loaders.extraction.cast.chunks import NAME, Chunk
from loaders.extraction.cast.cues import listed, turns, words
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene

_ANNOUNCED = re.compile(
    r"[\s,(]*(?:yang\s+)?(?:bernama|berinisial|inisial|dengan\s+inisial|atas\s+nama)\s+\"?(?:[A-Za-z]{1,3}\.\s+)*"
    r"|(?:\s+[A-Z]\w+){0,2}(?:\s+(?:waktu|kala|saat|ketika)\s+itu)?\s*,\s+(?:[A-Z]?[a-z]{1,3}\.\s+|(?P<rank>[A-Za-z]+)\s+)?(?=[A-Z])"
)
_PUBLIC = ("civil_servant", "village")


def is_public(post: PostPhrase) -> bool:
    """Whether the post is one of those paid by the state, by its class or as a job in its service."""
    if post.cls in _PUBLIC:
        return True
    lows = tuple(post.title.lower().split())
    return post.cls == "other" and any(lows[: len(job)] == job for job in turns("unnamed", "jobs").get(lows[0], ()))


def stands_alone(draft: Draft, chunk: Chunk, start: int, end: int) -> bool:
    """Whether a public post without an agency, told as [start, end), is that of nobody whom the report names: a named
    camat is the camat, but seorang camat behind him is another one, and twelve camat are more than he."""
    post, scene = chunk.post, draft.ground.scene
    if (
        post is None
        or not is_public(post)
        or (end <= chunk.last and post.title.lower() in listed("unnamed", "general"))
    ):
        return False
    if _is_supposed(scene, start):
        return False
    if scene.low(chunk.last) in listed("unnamed", "others"):
        return True
    same = [at for at, other in _named(draft) if alike(post, other)]
    if not same:
        return True
    if _fresh(scene, start, end):
        return all(at < start for at in same)
    return is_beyond(draft, chunk, start)


def is_named_behind(draft: Draft, end: int) -> bool:
    """Whether the name or the initials of the one told are announced where his description ends: seorang guru SMP
    negeri | berinisial W; oknum kabid | yang bernama N."""
    announced = _ANNOUNCED.match(draft.ground.scene.text, end)
    if announced is None or (announced["rank"] and not titles.is_title(announced["rank"])):
        return False
    tokens = draft.ground.scene.tokens
    names = ((tokens[one.first].start, tokens[one.last - 1].end) for one in draft.chunks if one.kind == NAME)
    return any(end < start <= announced.end() < last for start, last in names)


def is_held_now(draft: Draft, first: int) -> bool:
    """Whether the post at a token is what somebody named in front holds by now: N, sekarang | Kepala Dinas X; N,
    perempuan 44 tahun, | Kepala Dinas X."""
    scene = draft.ground.scene
    if scene.low(first - 1) in ("sekarang", "kini"):
        behind_name = first - 1 - (scene.low(first - 2) in (",", "yang")) - (scene.low(first - 3) == ",")
    else:
        behind_name = _before_age(scene, first)
    return any(one.kind == NAME and one.last == behind_name for one in draft.chunks)


def _before_age(scene: Scene, at: int) -> int:
    """Where a name would end in front of , perempuan 44 tahun, | or (44), |; -1 where no age stands there."""
    end = at - 1
    while scene.joined(end + 1) and scene.low(end) in (",", ")", "tahun"):
        end -= 1
    if end == at - 1 or not (scene.low(end).isdigit() and len(scene.low(end)) == 2):
        return -1
    end -= scene.low(end - 1) in listed("unnamed", "people")
    return end - 1 if scene.low(end - 1) in (",", "(") else -1


def is_beyond(draft: Draft, chunk: Chunk, start: int) -> bool:
    """Whether a counted group behind the first named holders of its post is far larger than they are."""
    post, scene = chunk.post, draft.ground.scene
    if post is None or scene.low(chunk.last) in ("itu", "tersebut", "ini"):
        return False
    same = [at for at, other in _named(draft) if alike(post, other)]
    return number_at(scene, start) > 2 * len(same) + 1 and bool(same)


def kind_end(scene: Scene, at: int) -> int:
    """The end of words that say of what kind the holder of a post is: sopir | dinas, staf | kelurahan."""
    while scene.joined(at) and scene.low(at) in listed("unnamed", "kinds_of"):
        at += 1
    return at


def number_at(scene: Scene, at: int) -> int:
    """The number that stands at a token, or in front of it, the least that a rough one means; 0 for none."""
    for index in (at, at - 1):
        word = scene.low(index)
        if word.isdigit():
            return int(word)
        if word in words("anaphora", "numbers"):
            return int(words("anaphora", "numbers")[word])
        if word in words("unnamed", "rough"):
            return int(words("unnamed", "rough")[word])
    return 0


def _is_supposed(scene: Scene, start: int) -> bool:
    """Mengapa | seorang camat berkampanye; andai ada | seorang camat: nobody in particular."""
    at = start - 1 - (scene.low(start - 1) == "ada")
    return scene.low(start) == "seorang" and scene.joined(at + 1) and scene.low(at) in listed("unnamed", "supposed")


def _fresh(scene: Scene, start: int, end: int) -> bool:
    """Whether one is told anew: seorang camat; but not: sebagai seorang camat; seorang camat semestinya."""
    if scene.low(start) not in ("seorang", "salah") or scene.low(start - 1) in listed("unnamed", "as_one"):
        return False
    return all(scene.low(at) not in listed("unnamed", "ought") for at in (end, end + 1))


def _named(draft: Draft) -> list[tuple[int, PostPhrase]]:
    """The posts of those whom the report names, with the token of each."""
    found: dict[str, tuple[int, PostPhrase]] = {}
    for holding in draft.holdings:
        chunk = draft.chunks[holding.post]
        if chunk.post is not None:
            key = f"{draft.figure_of[holding.name].ref} {noun_of(chunk.post)}"
            found.setdefault(key, (chunk.first, chunk.post))
    return list(found.values())


def alike(post: PostPhrase, other: PostPhrase) -> bool:
    """Whether two posts are of one sort: the same title, or both at the head of the same kind of agency."""
    return noun_of(other) == noun_of(post) or (post.head and other.head and other.kind == post.kind != "")


def first_word(post: PostPhrase) -> str:
    """The first word of the title, lower case."""
    return post.title.lower().split()[0]


def noun_of(post: PostPhrase) -> str:
    """The word of a title that tells the post, with the next one where alone it tells nothing: camat, kepala desa."""
    lows = post.title.lower().split()
    return " ".join(lows[:2]) if lows[0] in listed("unnamed", "leading") else lows[0]
