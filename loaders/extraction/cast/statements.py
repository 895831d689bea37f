"""The claims that a report states as fact about its cast."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from graph.claims import Claim, Span
from graph.lexicon import agencies
from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.bodies_spoken_of import body_meant, body_of_same, body_of_title
from loaders.extraction.cast.chunks import REGION, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.organizations import Club
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.cast.roles import shown_title
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.ticket_book import Slate

_EMPLOYERS = ("sekretariat", "setwan", "rsud", "puskesmas", "kecamatan", "kelurahan", "satpolpp")
_UNDER = "rule:holding.under"
_ACTING = "rule:holding.acting"
_LEADS = ("rule:holding.number_one", "rule:holding.leads", _ACTING)
_FIRST = ("pimpinan", "pemimpin", "pucuk pimpinan", "kepala")
_STAFF = (_UNDER, "rule:holding.own_member")
_PROVINCIAL_SCHOOLS = ("SMA", "SMK", "SLB")


def person_claims(draft: Draft, figure: Figure, clubs: dict[tuple[int, int], Club]) -> Iterator[Claim]:
    """WORKS_AT, HEADS and MEMBER_OF of one person, each once for agency and predicate. Who works in an agency of a
    government works for the government anyway."""
    seen: set[tuple[str, str]] = set()
    claims = [_claim(draft, figure, chunk, holding, clubs) for chunk, holding in draft.held_by(figure)]
    if any(claim is not None and claim.predicate == "WORKS_AT" and claim.rule != _UNDER for claim in claims):
        claims = [claim for claim in claims if claim is None or claim.rule != _UNDER]
    governments = {body.ref for body in draft.bodies if body.kind == "pemda"}
    nearer = any(
        claim is not None and claim.object not in governments and claim.predicate != "MEMBER_OF" for claim in claims
    )
    headed = {claim.object for claim in claims if claim is not None and claim.predicate == "HEADS"}
    for claim in claims:
        if claim is None or claim.object is None or (claim.predicate, claim.object) in seen:
            continue
        own = claim.predicate == "WORKS_AT" and claim.object in headed and not _beside(claim, claims)
        if own or (claim.predicate == "WORKS_AT" and nearer and claim.object in governments):
            continue
        seen.add((claim.predicate, claim.object))
        yield claim


def _beside(claim: Claim, claims: list[Claim | None]) -> bool:
    """Sekretaris Kelurahan X and Plt Lurah X: a post of his own beside the one in which somebody acts."""
    heads = [other for other in claims if other and other.predicate == "HEADS" and other.object == claim.object]
    acting = all(other.capacity not in (None, "definitif") or other.rule == _ACTING for other in heads)
    return acting and claim.position is not None and claim.position.lower() not in listed("unnamed", "general")


def _claim(
    draft: Draft, figure: Figure, chunk: Chunk, holding: Holding, clubs: dict[tuple[int, int], Club]
) -> Claim | None:
    post = chunk.post
    if holding.former or (
        post is not None and (post.former or (post.cls != "candidate" and post.title.lower().startswith("calon ")))
    ):
        return None
    spans = (_span(draft, chunk, holding),)
    if chunk.org is not None or (post is not None and post.rule in ("rule:post.team", "rule:post.club")):
        club = _club(draft.ground.scene, chunk, clubs)
        if club is None:
            return None
        return Claim(
            subject=figure.ref, predicate="MEMBER_OF", object=club.ref, spans=spans, rule=holding.rule,
            position=shown_title(post) if post else None,
        )  # fmt: skip
    body = body_of(draft, chunk, post)
    if body is None or (post is not None and (post.cls == "candidate" or post.government is not None)):
        return None
    heads = holding.rule in _LEADS or (post is not None and post.head)
    staff = holding.rule in _STAFF
    heads = heads and not staff
    if (heads and body.kind == "pemda") or (post is not None and _only_located(post, body)):
        return None
    return Claim(
        subject=figure.ref, predicate="HEADS" if heads else "WORKS_AT", object=body.ref, spans=spans, rule=holding.rule,
        position=shown_title(post) if post and not staff and holding.rule != _ACTING else None,
        capacity=_capacity(post, holding) if heads else None,
    )  # fmt: skip


def _only_located(post: PostPhrase, body: Body) -> bool:
    """Pendamping PKH Kecamatan X, tokoh Desa Y: the place where somebody is active, not his office."""
    return body.kind in ("kecamatan", "kelurahan", "desa") and post.title.lower().startswith(("pendamping", "tokoh"))


def _club(scene: Scene, chunk: Chunk, clubs: dict[tuple[int, int], Club]) -> Club | None:
    """The organization of the chunk; for "anggota tim", "direktur lembaga itu" the one of that kind spoken of last."""
    if chunk.org is not None:
        return clubs.get((chunk.org.first, chunk.org.last))
    team = chunk.post is not None and chunk.post.rule == "rule:post.team"
    party = "partai" in (scene.low(at) for at in range(chunk.first, chunk.last))
    before = [
        (place, club.ref, club) for place, club in clubs.items()
        if place[0] < chunk.first
        and (club.kind == ("timses" if team else "party") if team or party else club.kind not in ("timses", "party"))
    ]  # fmt: skip
    sort = _sort_of_body(scene, chunk)
    before = [found for found in before if sort is None or sort in found[2].name.lower().split()]
    return max(before)[2] if before else None


def _sort_of_body(scene: Scene, chunk: Chunk) -> str | None:
    """Ketua [paguyuban], juru bicara [barisan] itu: the word with which the name of the body meant is called."""
    lows = (scene.low(at) for at in range(chunk.first, chunk.last))
    said = [low for low in lows if low in listed("organizations", "bodies")]
    return said[-1] if said and said[-1] not in listed("organizations", "any_body") else None


def _capacity(post: PostPhrase | None, holding: Holding) -> str:
    acting = holding.rule == _ACTING and post is not None and not post.head
    return post.capacity if post is not None and post.capacity else "plt" if acting else "definitif"


def _span(draft: Draft, chunk: Chunk, holding: Holding) -> Span:
    """The words from the name to the post, or the other way round."""
    name = draft.chunks[holding.name]
    return draft.ground.scene.span(min(name.first, chunk.first), max(name.last, chunk.last))


def body_of(draft: Draft, chunk: Chunk, post: PostPhrase | None) -> Body | None:
    """The agency in which the post is held: the one that it names; for a unit or a staff post without one, the
    department spoken of last; for a head ("Kadis") the only one of its kind."""
    if chunk.agency is not None:
        return draft.agency_of(chunk.agency)
    if chunk.org is not None:
        return None
    if post is None:
        return None
    if post.agency is not None and (post.head or post.agency.rule != "rule:agency.head_title"):
        return draft.agency_of(post.agency)
    pointed = body_meant(draft, chunk)
    if post.agency is not None and pointed is None:
        return draft.agency_of(post.agency) or _government(draft, post.agency)
    if pointed is not None:
        return pointed
    if post.former or post.government is not None or post.cls == "candidate":
        return None
    return body_of_same(draft, chunk) or _told_by_title(draft, chunk, post) or body_of_title(draft, chunk)


def _government(draft: Draft, phrase: AgencyPhrase) -> Body | None:
    """Kabag Hukum in a report that names no secretariat: the only government named."""
    bodies = [body for body in draft.bodies if body.kind == "pemda"] if phrase.kind == "sekretariat" else []
    return bodies[0] if len(bodies) == 1 else None


def _told_by_title(draft: Draft, chunk: Chunk, post: PostPhrase) -> Body | None:
    words = post.title.lower().split()
    kind = post.kind if words[0].startswith(("pengawas", "panwas")) else _KIND_WORDS.get(words[-1], post.kind)
    at = draft.ground.scene.low(chunk.last)
    kind = _KIND_WORDS.get(at, kind) if at not in words and not post.head else kind
    if kind in _OWN_KIND:
        return _of_kind(draft, chunk, kind)
    if post.cls != "civil_servant" or not _inside_agency(post):
        return None
    return _spoken_of(draft, chunk, post)


_KIND_WORDS = {
    "kecamatan": "kecamatan",
    "kelurahan": "kelurahan",
    "desa": "desa",
    "gampong": "desa",
    "kampung": "desa",
    "nagari": "desa",
    "pps": "kpu_adhoc",
    "kpps": "kpu_adhoc",
    "ppk": "kpu_adhoc",
    "puskesmas": "puskesmas",
    "sekolah": "sekolah",
}
_LEVELS = ("TK", "SD", "SMP", "SMA", "SMK", "SLB")
_ELSEWHERE = ("dinas", "badan", "kantor", "uptd", "pemda")
_NEAR = 200
_OWN_KIND = ("kpu_adhoc", "kecamatan", "kelurahan", "desa", "sekolah", "puskesmas", "rsud", "madrasah")


def _of_kind(draft: Draft, chunk: Chunk, kind: str) -> Body | None:
    """The agency of this kind spoken of last, or the only one."""
    level = draft.ground.scene.low(chunk.last).upper()
    bodies = [body for body in draft.bodies if body.kind == kind]
    if level in _LEVELS:
        bodies = [body for body in bodies if body.name.startswith(level)]
    before = [(item.first, body.ref, body) for body in bodies for item in body.mentions if item.first < chunk.first]
    named = {body.name: body for body in bodies}
    at = bisect_left(draft.chunks, chunk.first, key=lambda other: other.first)
    before += [
        (other.first, named[other.agency.name].ref, named[other.agency.name])
        for other in draft.chunks[max(at - _NEAR, 0) : at] if other.agency and other.agency.name in named
    ]  # fmt: skip
    return max(before)[2] if before else bodies[0] if len(bodies) == 1 else None


def _inside_agency(post: PostPhrase) -> bool:
    """Whether the title is that of somebody inside a department, and not just "ASN" or "pejabat"."""
    title = post.title.lower()
    return title not in listed("unnamed", "general") and not title.startswith(("asn", "pns", "pejabat", "aparatur"))


def _spoken_of(draft: Draft, chunk: Chunk, post: PostPhrase) -> Body | None:
    topical = [body for body in draft.bodies if any(item.phrase.topic for item in body.mentions)]
    if post.head:
        return topical[0] if len(topical) == 1 else None
    before = [
        (item.first, body.ref, body) for body in draft.bodies for item in body.mentions
        if item.first < chunk.first and (item.phrase.topic or body.kind in _EMPLOYERS)
    ]  # fmt: skip
    return max(before)[2] if before else None


def governors(draft: Draft) -> dict[str, Figure]:
    """Region code -> the named head of its government; an acting head rather than the one on leave."""
    found: dict[str, tuple[bool, Figure]] = {}
    for figure in draft.figures:
        for chunk, holding in draft.held_by(figure):
            code = _governed(draft, chunk, holding)
            if code is None:
                continue
            acts = holding.rule == _ACTING or (chunk.post is not None and chunk.post.capacity is not None)
            known = found.get(code)
            if known is None or (acts and not known[0]):
                found[code] = (acts, figure)
    return {code: figure for code, (_, figure) in found.items()}


def _governed(draft: Draft, chunk: Chunk, holding: Holding) -> str | None:
    """The code of the region whose government the holder heads: by the post, or as leader of the government itself."""
    post = chunk.post
    if holding.former or (post is not None and post.former):
        return None
    if chunk.kind == REGION and holding.rule in _LEADS:
        return chunk.code
    if chunk.agency is not None and chunk.agency.kind == "pemda" and holding.rule in _LEADS:
        body = draft.agency_of(chunk.agency)
        return body.region if body is not None else None
    if post is None or not post.head or post.cls == "candidate":
        return None
    if post.agency is not None and post.agency.kind == "pemda" and post.title.lower() in _FIRST:
        body = draft.agency_of(post.agency)
        return body.region if body is not None else None
    return post.region if post.government is not None else None


def control_claims(draft: Draft) -> Iterator[Claim]:
    """CONTROLLED_BY: each agency of a regional government whose head the report names."""
    heads = governors(draft)
    for body in draft.bodies:
        kind = agencies.kinds().get(body.kind)
        figure = heads.get(government_of(body) or "") or _only_one(body, heads)
        if figure is None or kind is None or not kind.government:
            continue
        where = body.mentions[0]
        spans = (draft.ground.scene.span(where.first, where.last),)
        yield Claim(
            subject=body.ref,
            predicate="CONTROLLED_BY",
            object=figure.ref,
            spans=spans,
            rule="rule:control.same_government",
        )


def _only_one(body: Body, heads: dict[str, Figure]) -> Figure | None:
    """The only head of a kabupaten or kota that the report names, for a body whose region it leaves open."""
    local = [figure for code, figure in heads.items() if "." in code]
    fits = body.region is None and body.kind not in _ELSEWHERE
    return local[0] if fits and len(local) == 1 else None


def government_of(body: Body) -> str | None:
    """The code of the government that runs the agency. Senior secondary and special schools belong to the province
    (Undang-Undang 23/2014, annex I.A)."""
    if body.region is not None and body.kind == "sekolah" and body.name.startswith(_PROVINCIAL_SCHOOLS):
        return body.region[:2]
    return body.region


def candidacy_claims(found: tuple[Slate, ...], elections: dict[str, str]) -> Iterator[Claim]:
    """CANDIDATE_IN: each member of a ticket."""
    for slate in found:
        spans = (slate.mentions[0][0],) if slate.mentions else ()
        for member in slate.members:
            yield Claim(
                subject=member, predicate="CANDIDATE_IN", object=slate.ref, spans=spans, rule=slate.rule,
                election=elections.get(slate.ref),
            )  # fmt: skip
