"""What stands beside a holding: the party of a member of parliament, a body named by its leader, a pronoun's post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from loaders.extraction.cast.chunks import AGENCY, NAME, ORG, POST, REGION, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import before_of, between, only_places
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.organizations import is_bare
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.scene import Scene

_OF_PARTY = (
    "",
    "dari",
    "fraksi",
    "dari fraksi",
    "asal",
    ", dari",
    ", fraksi",
    ", dari fraksi",
    "utusan",
    "( fraksi",
    "(",
)
_KIND = r"(?:, (?:sebuah )?(?:lsm|ormas|lembaga|organisasi|kelompok|komunitas|perkumpulan|paguyuban)[\w ]{0,25}? )?"
_LED = re.compile(
    rf"{_KIND}(?:(?:kabupaten|kota|provinsi)? ?(?:\w+ )?)?,? ?(?:yang )?"
    r"(diketuai|dipimpin|dimotori|dikomandoi|digawangi|dikomandani|dinakhodai|dinahkodai|digerakkan|dikoordinasi"
    r"|dikoordinir|dikoordinatori|dikoordinasikan|dibesut|diprakarsai|dikepalai|diasuh|didirikan|dibina|diwakili)"
    r"(?: langsung)?(?: oleh)?(?: (?:plt|plh|pj|pjs)\.?)?"
    r"(?: (?:advokat|pengacara|aktivis|sekretaris|ketua|wakil ketua)(?:nya)?)? ?,?"
)
_THROUGH = re.compile(
    r",? ?(?:yang )?(?:diwakili|melalui|lewat)(?: oleh)?"
    r" (?:(?:wakil |)(?:ketua|sekretaris|bendahara)|koordinator|juru bicara|jubir|direktur|penasihat|pengurus|anggota)"
    r"(?:nya)?(?: umum| harian| tim(?:nya)?| divisi hukum| bidang hukum)? ?,?"
)
_BY_LAWYER = re.compile(
    r",? ?(?:yang )?(?:diwakili|melalui|lewat)(?: oleh)?(?: (?:advokat|pengacara|kuasa hukum|tim hukum)(?:nya)?)? ?,?"
)
_LED_BY = ("pimpinan", "yang dipimpin oleh", "besutan", "asuhan", "bentukan", "binaan", "yang didirikan", "yang dibina")
_PRONOUNS = ("ia", "dia", "beliau", "dirinya")
_SMALL = (
    "juga",
    "kini",
    "adalah",
    "merupakan",
    "seorang",
    "sendiri",
    "ini",
    "masih",
    "memang",
    "tak",
    "lain",
    "dulunya",
    "sekarang",
)


def party_holdings(scene: Scene, chunks: tuple[Chunk, ...], near: tuple[Holding, ...]) -> Iterator[Holding]:
    """Anggota DPRD X dari Partai Y; legislator Partai Y; anggota DPRD X Fraksi Partai Y: also of the party."""
    held = {holding.post for holding in near}
    for holding in near:
        post, at = chunks[holding.post].post, holding.post + 1
        if post is None or post.cls not in ("elected", "candidate") or at >= len(chunks):
            continue
        if post.government is not None and not post.government.startswith(("dpr", "dpd")):
            continue
        at = _past_dapil(scene, chunks, holding.post, at)
        gap = between(scene, chunks[holding.post], chunks[at]) if chunks[at].kind == ORG and at not in held else None
        gap = "dari" if gap is not None and at > holding.post + 1 else gap
        org = chunks[at].org
        if gap in _OF_PARTY and org is not None and org.kind == "party":
            yield Holding(holding.name, at, holding.former, "rule:holding.of_organization")


def _past_dapil(scene: Scene, chunks: tuple[Chunk, ...], post: int, at: int) -> int:
    """Caleg DPR RI | dapil X | dari Partai Y: the party behind the district of the election."""
    while at + 1 < len(chunks) and chunks[at].kind == REGION and at < post + 3:
        at += 1
    return at if chunks[at].kind == ORG and (at == post + 1 or only_places(scene, chunks, post, at)) else post + 1


def led_bodies(
    scene: Scene, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], held: set[int]
) -> Iterator[Holding]:
    """Forum X yang dimotori N; majelis hakim Pengadilan Negeri X yang diketuai N; dinas yang dipimpin N."""
    for number, chunk in enumerate(chunks):
        if chunk.kind != NAME or number not in figures or number == 0:
            continue
        at = before_of(chunks, number)
        at -= _only_led(scene, chunks, at, number)
        at = before_of(chunks, at) if _bare_post(scene, chunks, at) else at
        body = chunks[at]
        bench = body.post is not None and body.post.agency is not None and not body.post.head
        if at not in held and _spokesman(scene, body, chunk):
            yield Holding(number, at, False, "rule:holding.of_organization")
            continue
        gap = between(scene, body, chunk) if (bench or body.kind in (AGENCY, ORG)) and at not in held else None
        if gap is None or not (_LED.fullmatch(gap) or gap in _LED_BY or _through(body, gap)):
            continue
        court = body.agency is not None and (body.agency.kind == "pengadilan" or "wakil" in gap)
        leads = body.kind == AGENCY and not court
        yield Holding(number, at, False, "rule:holding.leads" if leads else "rule:holding.of_organization")


def _spokesman(scene: Scene, body: Chunk, chunk: Chunk) -> bool:
    """Tim sukses A-B, N, mengaku: who speaks between commas for a team that is called by names; behind a number or
    "petahana" the name may be that of the candidate."""
    last = scene.low(body.last - 1)
    if body.org is None or body.kind != ORG or body.org.kind != "timses" or is_bare(scene, body.org):
        return False
    if last.isdigit() or last in listed("organizations", "of_ticket") or chunk.first != body.last + 1:
        return False
    commas = scene.low(body.last) == scene.low(chunk.last) == "," and scene.joined(chunk.last + 1)
    return commas and scene.joined(chunk.first) and scene.low(chunk.last + 1) in listed("persons", "says")


def _through(body: Chunk, gap: str) -> bool:
    """Forum X lewat sekretarisnya N; tim hukum A-B melalui advokat N."""
    if body.org is None:
        return False
    return _THROUGH.fullmatch(gap) is not None or (body.org.kind == "timses" and _BY_LAWYER.fullmatch(gap) is not None)


def _bare_post(scene: Scene, chunks: tuple[Chunk, ...], at: int) -> bool:
    """Forum X melalui [wakil ketua] N: the post names no body of its own, and the one in front is meant."""
    post = chunks[at].post
    if at == 0 or post is None or post.agency is not None or chunks[at].org is not None:
        return False
    before = scene.low(chunks[at].first - 1)
    return before in ("melalui", "lewat", "diwakili", "oleh", "dipimpin", "diketuai")


def _only_led(scene: Scene, chunks: tuple[Chunk, ...], at: int, number: int) -> bool:
    """Forum X [pimpinan] N: the word is no post of its own."""
    post = chunks[at].post
    bare = at > 0 and post is not None and post.agency is None and chunks[at].org is None
    return bare and scene.low(chunks[at].first) == "pimpinan" and chunks[at - 1].last == chunks[at].first


def _opens(scene: Scene, at: int) -> bool:
    """Whether the pronoun opens its sentence, perhaps behind "sehari-hari"."""
    while scene.low(at - 1) in listed("holdings", "daily") and scene.joined(at):
        at -= 1
    return scene.opens(at)


def _in_front(scene: Scene, chunk: Chunk) -> bool:
    """Sebagai POST, ia ...: at the head of the sentence."""
    begins = scene.low(chunk.first - 1) in ("sebagai", "selaku") and scene.opens(chunk.first - 1)
    return begins and scene.low(chunk.last) == "," and scene.low(chunk.last + 1) in _PRONOUNS


def pronoun_posts(
    scene: Scene, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], held: set[int]
) -> Iterator[Holding]:
    """ "Ia caleg DPRD X.", "Dia juga Panewu Y": a sentence that gives the person of the sentence before a post."""
    for number, chunk in enumerate(chunks):
        post = chunk.post
        if chunk.kind != POST or post is None or number in held or (post.agency is None and post.cls != "candidate"):
            continue
        at = chunk.first - 1
        while scene.low(at) in _SMALL and scene.joined(at + 1):
            at -= 1
        says = scene.low(at) in _PRONOUNS and _opens(scene, at)
        if not ((says and scene.low(chunk.last) not in listed("holdings", "goes_on")) or _in_front(scene, chunk)):
            continue
        here = scene.sentences[chunk.first]
        before = [at for at in range(number) if at in figures and scene.sentences[chunks[at].first] == here - 1]
        if before and len({figures[at].ref for at in before}) == 1:
            yield Holding(before[0], number, post.former, "rule:holding.works")


def of_organization(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> Iterator[Holding]:
    """ORG melalui N; dari ORG, N; aktivis ORG N."""
    before = before_of(chunks, number)
    if before < 0 or not scene.joined(chunks[number].first) or chunks[before].last > chunks[number].first:
        return
    near = (
        scene.low(chunks[number].first - 1) in ("melalui", "lewat") and chunks[before].last + 2 >= chunks[number].first
    )
    if near and chunks[before].kind in (AGENCY, POST):
        yield Holding(number, before, False, "rule:holding.own_member")
    if chunks[before].kind != ORG:
        return
    gap = " ".join(scene.low(index) for index in range(chunks[before].last, chunks[number].first))
    lead = scene.low(chunks[before].first - 1)
    if gap in ("melalui", ", melalui", "lewat", ", lewat", "yang diwakili", "diwakili", ", diwakili") or (
        gap in (",", "")
        and lead in ("dari", "aktivis", "orator", "perwakilan", "asal", "kader", "pengurus", "anggota", "koordinator")
    ):
        yield Holding(number, before, False, "rule:holding.of_organization")
