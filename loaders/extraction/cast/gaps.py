"""The words between two phrases."""

from __future__ import annotations

from loaders.extraction.cast.chunks import AGENCY, NAME, ORG, POST, REGION, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.joins import past_days
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import WORD, Scene

_LONGEST_GAP = 12
THAT = ("itu", "tersebut", "ini", "tadi", "dimaksud", "sama", "bersangkutan")
_AT = ("di", "pada", "dari", "dalam", "lingkungan", "lingkup", "kantor", "salah", "satu")


def between(scene: Scene, first: Chunk, second: Chunk) -> str | None:
    """The lower-case words and marks between two chunks, spaced; None if they are far apart or in two sentences."""
    count = second.first - first.last
    if count < 0 or count > _LONGEST_GAP:
        return None
    if any(not scene.joined(index) for index in range(first.last, second.first + 1)):
        return None
    return " ".join(scene.low(index) for index in range(first.last, second.first))


def before_of(chunks: tuple[Chunk, ...], number: int) -> int:
    """The number of the chunk before, past names that only stand inside the name of a team; -1 for none."""
    at = number - 1
    while at > 0 and any(chunks[at].last <= chunks[outer].last for outer in range(max(at - 3, 0), at)):
        at -= 1
    return at


def left_behind(gap: str) -> bool:
    """Whether the words say that the post was left behind."""
    return "jabatan lama" in gap or any(word in gap.split() for word in listed("holdings", "former"))


def held_before(gap: str, post: PostPhrase | None) -> bool:
    """Camat lama, N; Bupati X waktu itu, N: of a region the report means who governs it now."""
    governs = post is not None and post.government is not None
    return gap in ("lama ,", "yang lama ,", "yang lama", "terdahulu ,", "sebelumnya ,") or (
        governs and past_days(gap) != gap
    )


def dealt_out(scene: Scene, chunks: tuple[Chunk, ...], at: int, number: int) -> bool:
    """Camat X dan Lurah Y, A dan B; Camat X dan Lurah Y, masing-masing A dan B: whether two posts, of which the second
    is meant by its number, are dealt out to the names of which the first is meant."""
    if at == 0 or chunks[at - 1].kind != POST or between(scene, chunks[at - 1], chunks[at]) not in ("dan", "serta"):
        return False
    gap = between(scene, chunks[at], chunks[number])
    if gap is not None and "masing" in gap:
        return True
    held = at > 1 and chunks[at - 2].kind == NAME and between(scene, chunks[at - 2], chunks[at - 1]) == ","
    if gap != "," or held or not all(_tells_body(chunk) for chunk in chunks[at - 1 : at + 1]):
        return False
    two = number + 1 < len(chunks) and chunks[number + 1].kind == NAME and number == at + 1
    return two and between(scene, chunks[number], chunks[number + 1]) in ("dan", "serta")


def _tells_body(chunk: Chunk) -> bool:
    post = chunk.post
    return post is not None and (post.agency is not None or post.government is not None) and post.cls != "candidate"


def back_then(scene: Scene, first: int) -> bool:
    """ "Waktu itu N masih POST"."""
    return scene.low(first - 1) == "itu" and scene.low(first - 2) in ("waktu", "saat", "ketika", "kala", "masa")


def is_team(scene: Scene, chunk: Chunk) -> bool:
    """N, tim hukum X, ...: a team between commas."""
    org = chunk.org
    team = org is not None and org.kind == "timses" and scene.low(chunk.first).startswith("tim")
    return team and scene.low(chunk.last) in (",", ".", ")", ";")


def links(gap: str) -> bool:
    """Whether a further post of the same person may follow: "dan", "sekaligus", "serta"."""
    words = gap.replace(",", " ").split()
    return bool(gap) and all(word in " ".join(listed("holdings", "links")).split() for word in words)


def only_places(scene: Scene, chunks: tuple[Chunk, ...], first: int, second: int) -> bool:
    """Whether only a party, places and small words stand between two chunks of one sentence: CANDIDACY dari Partai X
    dapil 2, N."""
    start, end = chunks[first].last, chunks[second].first
    if not 0 <= end - start <= _LONGEST_GAP or not all(scene.joined(index) for index in range(start, end + 1)):
        return False
    inner = {
        index
        for chunk in chunks[first + 1 : second]
        if chunk.kind in (ORG, REGION)
        for index in range(chunk.first, chunk.last)
    }
    between = [scene.low(index) for index in range(start, end) if index not in inner]
    return all(word in listed("tickets", "small") or word.isdigit() for word in between)


def ends_clause(scene: Scene, chunk: Chunk) -> bool:
    """Sedangkan N bidan di Puskesmas X.: the post ends the clause and names its body."""
    named = chunk.post is not None and chunk.post.agency is not None and chunk.post.agency.full
    return named and not scene.tokens[chunk.first].capital and scene.low(chunk.last) in (".", ",", ";")


def points_back(scene: Scene, at: int) -> str | None:
    """Bidan | di puskesmas itu; staf | di situ: the kinds of body among which the one meant is; None where the words
    behind a post name none."""
    start = at
    while scene.low(at) in _AT and scene.joined(at):
        at += 1
    kinds = words("holdings", "body_words").get(scene.low(at)) if at > start and scene.joined(at) else None
    if kinds and scene.low(at) in ("situ", "sana"):
        return kinds
    end = at + 1 + (scene.low(at + 1) == "yang")
    return kinds if scene.low(end) in THAT and scene.joined(end) else None


def ends_apposition(scene: Scene, at: int) -> bool:
    """Whether no verb of a clause of its own begins at the token: N, POST, hadir."""
    token = scene.token(at)
    if token is None or not scene.joined(at) or token.kind != WORD:
        return True
    if (
        token.low in listed("holdings", "goes_on")
        or token.low in listed("persons", "says")
        or token.low in listed("persons", "does")
    ):
        return False
    return not token.low.startswith(("me", "ber", "ter", "di")) or len(token.low) < 5


def is_number_one(scene: Scene, chunks: tuple[Chunk, ...], before: int, number: int) -> bool:
    """Orang nomor satu di AGENCY, N."""
    at = chunks[before].first
    if chunks[before].kind != AGENCY or between(scene, chunks[before], chunks[number]) != ",":
        return False
    return [scene.low(index) for index in range(at - 3, at)] == ["nomor", "satu", "di"]
