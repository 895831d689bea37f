"""Posts without a body of their own: "stafnya, N", "N adalah bawahannya", "anggota N", "koordinator aksi N"; the body
is one that the report has spoken of shortly before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.extraction.cast.chunks import AGENCY, NAME, ORG, POST, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.holdings import AND, Holding
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import Scene

RULE = "rule:holding.own_member"
_NEAR, _REACH = 3, 400


def own_staff(
    scene: Scene, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], near: tuple[Holding, ...]
) -> Iterator[Holding]:
    """ "Sekretarisnya, N"; "stafnya bernama N"; "N memang anak buahnya": of the body whose head was named last."""
    holders = {holding.post: holding.name for holding in near}
    heads = _heads(chunks, holders, figures)
    placed = {holding.name for holding in near if _body_kind(chunks[holding.post]) is not None}
    for number, chunk in enumerate(chunks):
        if chunk.kind != NAME or number not in figures or number in placed:
            continue
        at = chunk.first - 1
        while scene.low(at) in listed("holdings", "own_skip") and scene.joined(at + 1):
            at -= 1
        before = scene.low(at) in listed("holdings", "own_staff") and scene.joined(at + 1)
        before = before and scene.low(at - 1) != "calon"
        if not before and not _said_behind(scene, chunk.last):
            continue
        peers = before and scene.low(at) in listed("holdings", "own_peers")
        boss = _peer(scene, chunks, number, holders) if peers else None
        boss = _boss(scene, chunks, number, holders, figures, heads) if boss is None else boss
        deputy = before and scene.low(at) == "wakilnya"
        if boss is not None and deputy and (boss not in holders or _runs(chunks, number)):
            continue
        for one in list_of(scene, chunks, number) if boss is not None and before else [number]:
            if boss is not None and one in figures and one not in placed:
                yield Holding(one, boss, False, RULE)


def _runs(chunks: tuple[Chunk, ...], number: int) -> bool:
    """Calon bupati M dan wakilnya, N: whether the post told last is a candidacy."""
    posts = (chunk.post for chunk in reversed(chunks[:number]) if chunk.post is not None)
    return next((post.cls == "candidate" for post in posts), False)


def list_of(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> list[int]:
    """The names of the list that begins with the name: dua stafnya, A dan B."""
    found = [number]
    while found[-1] + 1 < len(chunks) and chunks[found[-1] + 1].kind in (NAME, POST):
        behind = found[-1] + 1
        gap = between(scene, chunks[found[-1]], chunks[behind])
        if gap is None or not AND.fullmatch(gap):
            break
        if chunks[behind].kind == POST:
            post, behind = chunks[behind].post, behind + 1
            called = post is not None and post.agency is None and behind < len(chunks) and chunks[behind].kind == NAME
            if not called or between(scene, chunks[behind - 1], chunks[behind]) != "":
                break
        found.append(behind)
    return found


def _said_behind(scene: Scene, at: int) -> bool:
    """ "memang stafnya", "adalah salah satu bawahannya" behind a name; "dan stafnya" names another."""
    if scene.low(at) == "dan":
        return False
    for index in range(at, at + 7):
        if not scene.joined(index):
            return False
        if scene.low(index) in listed("holdings", "own_staff"):
            return index > at
        if scene.low(index) not in listed("holdings", "own_behind"):
            return False
    return False


def _boss(
    scene: Scene,
    chunks: tuple[Chunk, ...],
    number: int,
    holders: Mapping[int, int],
    figures: Mapping[int, Figure],
    heads: Mapping[str, int],
) -> int | None:
    """The post of the head named last, in this sentence or the two before, who is not the person himself: the post
    itself, or its holder by name; else the body spoken of last."""
    here = scene.sentences[chunks[number].first]
    fallback = None
    for at in range(number - 1, -1, -1):
        if scene.sentences[chunks[at].first] < here - 2:
            break
        post = chunks[at].post
        if (
            post is not None
            and post.head
            and not post.former
            and (post.agency is not None or chunks[at].org is not None)
        ):
            holder = holders.get(at)
            if holder is None or holder not in figures or figures[holder].ref != figures[number].ref:
                return at
        if at in figures and figures[at].ref != figures[number].ref and figures[at].ref in heads:
            return heads[figures[at].ref]
        holds = at in holders and post is not None and post.agency is not None and not post.former
        if fallback is None and (chunks[at].kind in (AGENCY, ORG) or holds) and not _toward(scene, chunks[at].first):
            fallback = at
    return fallback


def _peer(scene: Scene, chunks: tuple[Chunk, ...], number: int, holders: Mapping[int, int]) -> int | None:
    """The post held last in a body, in this sentence or the one before: that of him whose colleague is named."""
    here = scene.sentences[chunks[number].first]
    for at in range(number - 1, -1, -1):
        if scene.sentences[chunks[at].first] < here - 1:
            return None
        post = chunks[at].post
        body = post is not None and (post.agency is not None or chunks[at].org is not None)
        if at in holders and post is not None and body and not post.former:
            return at
    return None


def _toward(scene: Scene, at: int) -> bool:
    """Melapor ke Bawaslu: where somebody goes is not where somebody belongs."""
    return scene.low(at - 1) in ("ke", "kepada", "oleh")


def _heads(chunks: tuple[Chunk, ...], holders: Mapping[int, int], figures: Mapping[int, Figure]) -> dict[str, int]:
    """The first post with a body that each person leads, by person."""
    found: dict[str, int] = {}
    for at, holder in sorted(holders.items()):
        post = chunks[at].post
        led = post is not None and post.head and (post.agency is not None or chunks[at].org is not None)
        if led and holder in figures:
            found.setdefault(figures[holder].ref, at)
    return found


def orphan_posts(scene: Scene, chunks: tuple[Chunk, ...], near: tuple[Holding, ...]) -> Iterator[Holding]:
    """The body of "dua anggota, A dan B", "Komisioner N", "Korlap N", "hakim anggota N"."""
    for holding in near:
        chunk = chunks[holding.post]
        post = chunk.post
        if post is not None and post.cls in ("candidate", "elected") and _of_same_party(scene, chunk.last):
            party = spoken_of(scene, chunks, holding.post, ["party", "afar"])
            if party is not None:
                yield Holding(holding.name, party, holding.former, RULE)
        if post is None or post.agency is not None or chunk.org is not None or post.government is not None:
            continue
        if holding.former or post.former or post.cls == "candidate" or post.rule != "rule:post.listed":
            continue
        if _goes_on(scene, chunk, holding):
            continue
        through = _through(scene, chunks, holding.post)
        if through is not None:
            yield Holding(holding.name, through, False, "rule:holding.leads" if _leads(chunks[through], post) else RULE)
            continue
        kinds = words("holdings", "orphans").get(post.title.lower()) or _office_behind(scene, chunk)
        body = spoken_of(scene, chunks, holding.post, kinds.split()) if kinds else None
        if body is not None:
            yield Holding(holding.name, body, False, RULE)


def _through(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> int | None:
    """Bawaslu X melalui [Ketua] N; Dari Bawaslu X, [anggota] N: the body that speaks through the holder of the post."""
    at = chunks[number].first - 1
    if scene.low(at) == "," and number and chunks[number - 1].kind in (AGENCY, ORG) and chunks[number - 1].last == at:
        first = chunks[number - 1].first - 1
        first -= scene.low(first) == "pihak"
        return number - 1 if scene.low(first) == "dari" and scene.opens(first) else None
    if scene.low(at) not in ("melalui", "lewat") or number == 0 or not scene.joined(at):
        return None
    near = chunks[number - 1].kind in (AGENCY, ORG) and chunks[number - 1].last in (at, at - 1)
    return number - 1 if near else None


def _leads(body: Chunk, post: PostPhrase) -> bool:
    return body.kind == AGENCY and post.head and post.title.lower() in ("ketua", "kepala")


def _of_same_party(scene: Scene, at: int) -> bool:
    """Caleg DPRD X [dari] partai itu, N."""
    at += scene.low(at) in ("dari", "asal")
    return (
        scene.low(at) == "partai" and scene.low(at + 1) in ("itu", "tersebut", "ini", "yang") and scene.joined(at + 1)
    )


def _goes_on(scene: Scene, chunk: Chunk, holding: Holding) -> bool:
    """Anggota grup, ... sebagai anggota: no membership of a body spoken of."""
    behind = scene.low(chunk.last).isalpha() and scene.joined(chunk.last) and scene.low(chunk.last) != "relawan"
    return holding.rule == "rule:holding.name_post" and (behind or scene.low(chunk.first - 1) == "sebagai")


def _office_behind(scene: Scene, chunk: Chunk) -> str | None:
    """Tenaga kontrak kantor camat, penjaga sekolah itu: the kind of office that the words behind the post tell."""
    at = chunk.last
    while scene.low(at) in ("di", "pada", "kantor", "balai", "rumah") and scene.joined(at):
        at += 1
    known = words("holdings", "office_words").get(scene.low(at)) if scene.joined(at) else None
    return f"{known} afar" if known and not scene.tokens[at].capital else None


def spoken_of(scene: Scene, chunks: tuple[Chunk, ...], number: int, kinds: list[str]) -> int | None:
    """The body of one of these kinds spoken of last; with "afar" among them from anywhere before."""
    here = scene.sentences[chunks[number].first]
    for at in range(number - 1, max(number - _REACH, -1), -1):
        if scene.sentences[chunks[at].first] < here - _NEAR and "afar" not in kinds:
            return None
        post = chunks[at].post
        if _body_kind(chunks[at]) in kinds and not (post is not None and post.former):
            return at
    return None


def _body_kind(chunk: Chunk) -> str | None:
    """The kind of the agency that the chunk names or evokes, "club" or "party" for an organization."""
    if chunk.org is not None:
        return "party" if chunk.org.kind == "party" else "club"
    agency = chunk.agency if chunk.kind == AGENCY else chunk.post.agency if chunk.post is not None else None
    return agency.kind if agency is not None and chunk.kind in (AGENCY, POST) else None


__all__ = ["list_of", "orphan_posts", "own_staff", "spoken_of"]
