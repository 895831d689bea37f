"""Who runs without a partner, where the candidacy does not stand right beside the name."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.cast.candidacies import candidacy_at, office_at
from loaders.extraction.cast.chunks import NAME, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.gaps import only_places
from loaders.extraction.cast.of_others import belongs_to_other, is_kin
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene

_FAR = 12
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
            office = _taken(draft.ground.scene, chunk.first, chunk.last)
            if office is None and _chosen_alone(draft, number):
                office = ""
            if office is not None:
                yield draft.figure_of[number], None, office or None


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
    if before is None or before not in draft.figure_of or not _near(scene, chunks[before].last, chunks[number].first):
        return None
    gap = _words(scene, chunks[before].last, chunks[number].first)
    apposed = bool(gap) and gap[0] in (",", "(", "yang", "-")
    if "yang" in gap:
        gap = gap[len(gap) - gap[::-1].index("yang") :]
    if (
        not apposed
        or any(_other_verb(word) for word in gap)
        or any(word in listed("tickets", "breaks") or word in listed("persons", "says") for word in gap)
    ):
        return None
    return draft.figure_of[before]


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
    if _words(scene, first - 2, first) not in (["nama", "itu"], ["nama", "tersebut"]) or not scene.opens(first - 2):
        return None
    here = scene.sentences[first]
    names = [at for at in range(number) if at in draft.figure_of and scene.sentences[chunks[at].first] == here - 1]
    return draft.figure_of[names[-1]] if names else None


def _of_team(draft: Draft, number: int) -> Iterator[Run]:
    """Tim hukum calon bupati N: the only name inside the name of a team."""
    org, chunks = draft.chunks[number].org, draft.chunks
    if org is None or org.kind != "timses" or org.names is None:
        return
    inside = [at for at in range(number + 1, len(chunks)) if chunks[at].kind == NAME and chunks[at].first < org.last]
    if len(inside) != 1 or inside[0] not in draft.figure_of:
        return
    for start in range(org.first + 1, chunks[inside[0]].first):
        post = candidacy_at(draft.ground, start)
        if post is not None and post.last == chunks[inside[0]].first and "wakil" not in post.title.lower():
            yield draft.figure_of[inside[0]], post, post.government
            return


def _taken(scene: Scene, first: int, last: int) -> str | None:
    """Memilih N sebagai gubernur, memenangkan N di Pilkada, N nyaleg: the office, "" for an unknown one; None where
    nobody runs."""
    if scene.low(last + (scene.low(last) == ",")) in ("nyaleg", "nyalon", "mencaleg") and scene.joined(last):
        return ""
    if _other_candidate(scene, first):
        return ""
    if scene.low(first - 1) not in listed("tickets", "chooses") or not scene.joined(first):
        return None
    if scene.low(last) in ("sebagai", "jadi", "menjadi"):
        return office_at(scene, last + 1 + (scene.low(last + 1) == "calon"))[0]
    if scene.low(last) in ("di", "pada", "dalam") and scene.low(last + 1) in listed("tickets", "elections"):
        return office_at(scene, last + 1)[0] or office_at(scene, last + 2)[0] or ""
    return "" if scene.low(last) == "untuk" and scene.low(last + 1) in ("dpd", "dpr", "dprd") else None


def _chosen_alone(draft: Draft, number: int) -> bool:
    """Mengaku mendukung N.: the full name of somebody of whom the report tells no post ends the clause."""
    scene, chunk, figure = draft.ground.scene, draft.chunks[number], draft.figure_of[number]
    if len(figure.key) < 2 or figure.initials or draft.held_by(figure) or len(figure.chunks) > 2:
        return False
    if scene.low(chunk.first - 1) not in _BACKS or not scene.joined(chunk.first):
        return False
    return scene.low(chunk.last) in (".", ",", '"', ";", "") or not scene.joined(chunk.last)


_BACKS = ("mendukung", "memenangkan", "mencoblos", "dukung", "coblos", "menangkan")


def _other_candidate(scene: Scene, first: int) -> bool:
    """Calon lain, yaitu N; calon perseorangan N; kandidat independen bernama N; jagoannya, N."""
    at = first - 1
    while scene.low(at) in _AFTER_CALON and scene.joined(at + 1):
        at -= 1
    if not scene.joined(at + 1) or scene.low(at - 1) in ("pasangan", "para", "semua", "dua", "kedua", "tim"):
        return False
    if at == first - 1:
        return False
    return scene.low(at) in ("calon", "kandidat", "bacalon", "balon") and scene.low(at + 1) not in (",", ":")


_AFTER_CALON = (",", ":", "yaitu", "yakni", "ialah", "adalah", "bernama", "lain", "lainnya", "perseorangan",
                "independen", "tunggal", "petahana", "itu", "tersebut", "terkuat")  # fmt: skip
