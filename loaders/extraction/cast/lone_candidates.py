"""Who runs without a partner, where the candidacy does not stand right beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extraction.cast.candidacies import candidacy_at
from loaders.extraction.cast.chunks import NAME, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.gaps import only_places
from loaders.extraction.cast.lone_backed import backed_alone
from loaders.extraction.cast.lone_brought import brought
from loaders.extraction.cast.lone_told import told_runs
from loaders.extraction.cast.lone_words import taken
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.of_others import belongs_to_other, is_kin
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.ticket_cues import RIVALS

_FAR = 12
_LEFT = re.compile(
    r"(?:, )?(?:yang )?(?:(?:sudah|telah|resmi) )*(?:mundur|mengundurkan diri|pensiun|berhenti)\b[^,;]{0,40}"
    r" (?:dan|lalu) (?:kini|sekarang|langsung|sudah)(?: (?:resmi|menjadi|jadi|tercatat|sebagai|adalah|maju))*"
)
Run = tuple[Figure, PostPhrase | None, str | None]


def far_runs(draft: Draft) -> Iterator[Run]:
    """Person, candidacy if the report has its words, and office."""
    held = {holding.post for holding in draft.holdings}
    for number, chunk in enumerate(draft.chunks):
        if number not in held and chunk.post is not None and _of_one(draft.ground.scene, chunk, chunk.post):
            figure = _behind(draft, number) or _in_front(draft, number) or _pronoun(draft, number)
            if figure is not None and not chunk.post.former:
                yield figure, chunk.post, chunk.post.government
        elif chunk.org is not None:
            yield from _of_team(draft, number)
        elif chunk.kind == NAME and number in draft.figure_of:
            office = taken(draft.ground.scene, chunk.first, chunk.last)
            figure = draft.figure_of[number]
            if office is None and (
                _chosen_alone(draft, number) or backed_alone(draft, number) or _brought(draft, number, figure)
            ):
                office = ""
            if office is not None:
                yield figure, None, office or None
    yield from ((figure, None, office) for figure, office in told_runs(draft))


def _brought(draft: Draft, number: int, figure: Figure) -> bool:
    """Whether others help somebody to run; who serves an agency only asks to run."""
    chunk = draft.chunks[number]
    serves = any(post.post is not None and post.post.agency is not None for post, _ in draft.held_by(figure))
    return not serves and brought(draft.ground.scene, chunk.first, chunk.last)


def _of_one(scene: Scene, chunk: Chunk, post: PostPhrase) -> bool:
    """A candidacy of one person, and not that of somebody whose counsel or kin is named."""
    pair = post.title.lower().startswith(("pasangan", "paslon", "bapaslon", "bakal pasangan"))
    return post.cls == "candidate" and not pair and not belongs_to_other(scene, chunk)


def _words(scene: Scene, first: int, last: int) -> list[str]:
    return [scene.low(index) for index in range(first, last)]


def _near(scene: Scene, first: int, last: int) -> bool:
    """Whether the tokens follow each other in one sentence, not too far."""
    return 0 <= last - first <= _FAR and all(scene.joined(index) for index in range(first, last + 1))


def _behind(draft: Draft, number: int) -> Figure | None:
    """N, warga X yang juga CANDIDACY: in apposition to the name in front."""
    scene, chunks = draft.ground.scene, draft.chunks
    near = [at for at in range(number - 1, max(number - _FAR, -1), -1) if chunks[at].kind == NAME]
    near = [at for at in near if not is_kin(scene, chunks[at], chunks[at - 1] if at else None)]
    before = near[0] if near else None
    if before is None or draft.named_at(before) is None or not _near(scene, chunks[before].last, chunks[number].first):
        return None
    gap = _words(scene, chunks[before].last, chunks[number].first)
    left = _LEFT.match(" ".join(gap))
    gap = gap if left is None else [",", "kini"]
    apposed = gap[0] in (",", "(", "yang", "-") if gap else scene.opens(chunks[before].first)
    of_kin = any(word.endswith("nya") and word.removesuffix("nya") in _KIN for word in gap)
    if of_kin or _of_next(draft, number):
        return None
    if "yang" in gap:
        gap = gap[len(gap) - gap[::-1].index("yang") :]
    if (
        not apposed
        or any(_other_verb(word) for word in gap)
        or any(word in listed("tickets", "breaks") or word in listed("persons", "says") for word in gap)
    ):
        return None
    return draft.named_at(before)


def _of_next(draft: Draft, number: int) -> bool:
    """Whether the candidacy is that of the pair right behind it: panggung calon gubernur nomor urut 1, A dan B."""
    behind = draft.chunks[number + 1] if number + 1 < len(draft.chunks) else None
    paired = any(number + 1 == pair.names[0] for pair in draft.pairs)
    return behind is not None and paired and behind.first <= draft.chunks[number].last + 1


def _other_verb(word: str) -> bool:
    """A verb that is not one of running or of being."""
    verb = word.startswith(("me", "ber", "di")) and len(word) > 4
    return verb and word not in listed("tickets", "runs") and word not in listed("holdings", "name_post")


def _in_front(draft: Draft, number: int) -> Figure | None:
    """CANDIDACY dari Partai X dapil 2, N: only the party and the place between."""
    near = range(number + 1, min(number + _FAR, len(draft.chunks)))
    behind = next((at for at in near if draft.chunks[at].kind == NAME), None)
    if behind is None or not only_places(draft.ground.scene, draft.chunks, number, behind):
        return None
    return draft.figure_of.get(behind)


def _pronoun(draft: Draft, number: int) -> Figure | None:
    """ "Nama itu CANDIDACY": the person named last in the sentence before."""
    scene, chunks = draft.ground.scene, draft.chunks
    first = chunks[number].first
    said = _words(scene, first - 2, first) in (["nama", "itu"], ["nama", "tersebut"]) and scene.opens(first - 2)
    back = scene.low(first - 1) in ("ia", "dia", "beliau") and scene.opens(first - 1)
    here = scene.sentences[first]
    names = [at for at in range(number) if at in draft.figure_of and scene.sentences[chunks[at].first] == here - 1]
    if back:
        return draft.figure_of[names[0]] if names and scene.opens(chunks[names[0]].first) else None
    return draft.figure_of[names[-1]] if names and said else None


def _of_team(draft: Draft, number: int) -> Iterator[Run]:
    """Tim hukum calon bupati N: the only name inside the name of a team."""
    org, chunks = draft.chunks[number].org, draft.chunks
    if org is None or org.kind != "timses" or org.names is None:
        return
    inside = [at for at in range(number + 1, len(chunks)) if chunks[at].kind == NAME and chunks[at].first < org.last]
    inside = inside or _apposed(draft, number)
    if len(inside) != 1 or inside[0] not in draft.figure_of:
        return
    for start in range(org.first + 1, chunks[inside[0]].first):
        post = candidacy_at(draft.ground, start)
        end = chunks[inside[0]].first
        end -= draft.ground.scene.low(end - 1) == ","
        if post is not None and post.last == end and "wakil" not in post.title.lower():
            yield draft.figure_of[inside[0]], post, post.government
            return


def _apposed(draft: Draft, number: int) -> list[int]:
    """Tim hukum calon bupati nomor urut 2, N, ...: the name behind the comma, where it does not speak for the team."""
    scene, chunks = draft.ground.scene, draft.chunks
    end = chunks[number].last
    behind = chunks[number + 1] if number + 1 < len(chunks) else None
    if behind is None or behind.kind != NAME or scene.low(end) != "," or behind.first != end + 1:
        return []
    after = scene.low(behind.last + (scene.low(behind.last) == ","))
    speaks = after in listed("persons", "says") or after.startswith(("me", "ber"))
    return [] if speaks or not scene.joined(behind.first) else [number + 1]


def _chosen_alone(draft: Draft, number: int) -> bool:
    """Mengaku mendukung N.: the full name of somebody of whom the report tells no post ends the clause."""
    scene, chunk, figure = draft.ground.scene, draft.chunks[number], draft.figure_of[number]
    shows = listed("tickets", "shows")
    posts = [post for post, _ in draft.held_by(figure) if scene.words(post.first, post.last).lower() not in shows]
    if len(figure.key) < 2 or figure.initials or posts or len(figure.chunks) > 2 or not scene.joined(chunk.first):
        return False
    before = chunk.first - 1
    if _shown(scene, before, chunk) or scene.low(before - (scene.low(before) == ",")) in _RIVALS:
        after = scene.low(chunk.last + (scene.low(chunk.last) == ","))
        return after not in listed("persons", "says") and not after.startswith(("men", "mem", "meng"))
    if scene.low(before) not in _BACKS:
        return False
    return scene.low(chunk.last) in (".", ",", '"', ";", "") or not scene.joined(chunk.last)


def _shown(scene: Scene, before: int, chunk: Chunk) -> bool:
    """Baliho | N, relawan | N, tim sukses | N; behind the post of such a team the name is that of its holder, unless
    another follows."""
    low = scene.low(before)
    if low in listed("tickets", "teams") and scene.low(before - 1) == "tim":
        posted = scene.low(before - 2) in listed("organizations", "posts")
        other = scene.token(chunk.last + 1)
        return not posted or (scene.low(chunk.last) == "," and other is not None and other.capital)
    club = low == "relawan" and (scene.tokens[before].capital or likeness(scene.low(chunk.first)) < 1)
    return low in listed("tickets", "shows") and not club


_KIN = ("istri", "suami", "anak", "putra", "putri", "adik", "kakak", "ipar", "ayah", "ibu", "keponakan", "menantu")
_RIVALS = tuple(f"{word}nya" for word in RIVALS)
_BACKS = ("mendukung", "memenangkan", "mencoblos", "dukung", "coblos", "menangkan")
