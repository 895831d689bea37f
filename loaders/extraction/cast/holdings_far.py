"""Who holds which post when name and post stand in different clauses: "Staf itu ...", "Namanya N", "Ketuanya, N",
"Dia memimpin SMPN 2", "N berdinas di Dinas X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.extraction.cast.chunks import AGENCY, NAME, ORG, POST, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.gaps import before_of, is_number_one
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.holdings_own import list_of, spoken_of
from loaders.extraction.cast.holdings_shared import list_ending
from loaders.extraction.cast.holdings_side import of_organization
from loaders.extraction.cast.of_others import is_aside
from loaders.extraction.cast.people import Figure
from loaders.extraction.cast.scene import Scene

_KINDS_OWN = ("sekolahnya", "dinasnya", "puskesmasnya", "desanya", "kampungnya", "kelurahannya")
_UNIT_WORDS = 6
_SMALL = (",", "yang", "sama", "-", "masih", "kini", "juga", "diketahui", "masing")


def far_holdings(
    ground: Ground, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], near: tuple[Holding, ...]
) -> tuple[Holding, ...]:
    """Holdings of persons who are known already, of posts, agencies and organizations that nobody holds yet."""
    held = {holding.post for holding in near}
    found: list[Holding] = []
    for number, chunk in enumerate(chunks):
        if chunk.kind == NAME and number in figures:
            found.extend(_announced(ground.scene, chunks, number, held))
            found.extend(of_organization(ground.scene, chunks, number))
        elif chunk.kind == POST and _under(ground.scene, chunk.last):
            found.extend(_under_boss(ground.scene, chunks, number, figures))
        elif number not in held and chunk.first >= ground.scene.body:
            found.extend(_referring(ground.scene, chunks, number, figures, near))
            found.extend(_working(ground.scene, chunks, number, figures))
    return tuple(found)


def _last_person(
    scene: Scene, chunks: tuple[Chunk, ...], number: int, figures: Mapping[int, Figure], back: int
) -> int | None:
    """The name chunk of the person named last before the chunk, at most so many sentences back."""
    here = scene.sentences[chunks[number].first]
    for at in range(number - 1, -1, -1):
        if scene.sentences[chunks[at].first] < here - back:
            return None
        if at in figures and chunks[at].kind == NAME:
            return at
    return None


def _referring(
    scene: Scene,
    chunks: tuple[Chunk, ...],
    number: int,
    figures: Mapping[int, Figure],
    near: tuple[Holding, ...],
) -> Iterator[Holding]:
    """POST itu / tersebut / ini: the person named last; "kata politisi Partai X ini", "Staf sekretariat itu ..."."""
    chunk = chunks[number]
    post = chunk.post
    if chunk.kind != POST or post is None or post.former or scene.low(chunk.last) not in ("itu", "ini", "tersebut"):
        return
    plain = post.agency is None and chunk.org is None
    barred = (post.head and plain) or (plain and post.cls not in ("civil_servant", "party"))
    if barred or scene.low(chunk.first - 1) == '"':
        return
    if (plain and len(post.title.split()) < 2) or post.government is not None:
        return
    before = scene.low(chunk.first - 1)
    if before in listed("holdings", "counts") or not (
        scene.opens(chunk.first)
        or before in listed("persons", "speech")
        or before in ("sosok", "sang")
        or (before == "," and post.agency is not None)
    ):
        return
    name = _own_club(chunks, number, figures, near) if chunk.org is not None else None
    name = _last_person(scene, chunks, number, figures, 3) if name is None else name
    if name is not None:
        yield Holding(name, number, False, "rule:holding.referring")


def _own_club(
    chunks: tuple[Chunk, ...], number: int, figures: Mapping[int, Figure], near: tuple[Holding, ...]
) -> int | None:
    """The person who is known to belong to the organization already."""
    org = chunks[number].org
    for holding in near[-400:]:
        other = chunks[holding.post].org
        if org is None or other is None or holding.name not in figures or holding.post >= number:
            continue
        if org.kind == other.kind != "party" and org.rule in (other.rule, "rule:organization.acronym"):
            return holding.name
    return None


def _working(scene: Scene, chunks: tuple[Chunk, ...], number: int, figures: Mapping[int, Figure]) -> Iterator[Holding]:
    """N berdinas di AGENCY; Dia memimpin AGENCY: the subject of the sentence, or of the one before for a pronoun."""
    chunk = chunks[number]
    if chunk.kind not in (AGENCY, POST, ORG):
        return
    at, word = _verb(scene, chunk)
    leads, works = _leads(chunk, word), _works(scene, chunk, at, word)
    if not (leads or works) or not scene.joined(at + 1):
        return
    noun = scene.low(at - 1)
    if word in ("merupakan", "adalah") and noun.endswith("nya") and noun not in listed("holdings", "again"):
        return
    if scene.low(at - 1) in listed("holdings", "former") and scene.joined(at):
        return
    name = _subject(scene, chunks, number, figures, at)
    if name is None or is_aside(scene, chunks[name], chunks[name - 1] if name else None):
        return
    last = before_of(chunks, number)
    name = last if last > name and chunks[last].kind == NAME and name in list_ending(scene, chunks, last) else name
    near = all(scene.low(index) in _SMALL for index in range(chunks[name].last, at))
    for one in list_ending(scene, chunks, name) if near and not leads else [name]:
        if one in figures:
            yield Holding(one, number, False, "rule:holding.leads" if leads else "rule:holding.works")


def _verb(scene: Scene, chunk: Chunk) -> tuple[int, str]:
    """The token of the verb in front of the chunk and what it says, past small words; "" for words that say nothing."""
    at = chunk.first - 1
    while scene.low(at) in listed("holdings", "at") and scene.joined(at + 1):
        at -= 1
    if (unit := _verb_of_unit(scene, at)) is not None:
        return unit, "bertugas"
    word = scene.low(at)
    if chunk.kind != POST:
        return at, word
    if word in listed("holdings", "standing") and scene.low(at + 1) in ("sebagai", "selaku"):
        return at, "bertugas"
    if word in ("kursi", "jabatan", "posisi", "jabatannya", "posisinya", "kursinya"):
        return at - 1, "bertugas" if scene.low(at - 1) in listed("holdings", "holds_seat") else ""
    return at, word


def _verb_of_unit(scene: Scene, at: int) -> int | None:
    """N membawahi bidang X di AGENCY: the verb in front of a unit that is none of its own."""
    for index in range(at, at - _UNIT_WORDS, -1):
        if not scene.joined(index):
            return None
        if scene.low(index) in listed("posts", "units"):
            verb = index - 1
            verb -= scene.low(verb) in ("kendali", "urusan", "kursi", "di", "pada")
            return verb if scene.low(verb) in listed("holdings", "leads_unit") else None
    return None


def _leads(chunk: Chunk, word: str) -> bool:
    if chunk.kind == ORG:
        return word in listed("holdings", "joins")
    return chunk.kind == AGENCY and word in listed("holdings", "leads") and word != "menjabat"


def _works(scene: Scene, chunk: Chunk, at: int, word: str) -> bool:
    by_holder = chunk.kind == POST and word.startswith("di") and at == chunk.first - 1  # dilantik Bupati X
    if chunk.kind == ORG or by_holder:
        return False
    is_a = word in ("tercatat", "menjabat", "berstatus", "merupakan", "adalah", "masih") and chunk.kind == POST
    return is_a or word in listed("holdings", "works") or (word == "menjadi" and _became(scene, chunk, at))


def _became(scene: Scene, chunk: Chunk, at: int) -> bool:
    """ "Baru setahun menjadi POST", and not "ingin menjadi", "pernah menjadi"."""
    post = chunk.post
    held = post is not None and (post.agency is not None or (post.government is not None and bool(post.capacity)))
    words = [scene.low(index) for index in range(at - 3, at)]
    return held and not any(
        word in listed("holdings", "not_yet") or word in listed("holdings", "former") for word in words
    )


def _subject(
    scene: Scene, chunks: tuple[Chunk, ...], number: int, figures: Mapping[int, Figure], verb: int
) -> int | None:
    """The last name in front of the verb in its sentence; else, where the sentence opens with a pronoun, the person of
    the sentence before."""
    here = scene.sentences[verb]
    inside = [at for at in range(number) if at in figures and scene.sentences[chunks[at].first] == here]
    clause = max((index for index in range(verb - 60, verb) if scene.low(index) == ";"), default=0)
    later = [at for at in inside if chunks[at].first > clause]
    if clause and later and scene.sentences[clause] == here:
        return later[-1]
    if inside:
        return inside[0] if scene.opens(chunks[inside[0]].first) else inside[-1]
    start = verb
    while scene.joined(start):
        start -= 1
    opening = [scene.low(index) for index in range(start, min(start + 6, verb))]
    if not any(word in listed("holdings", "again") for word in opening):
        return None
    return _last_person(scene, chunks, number, figures, 1)


def _announced(scene: Scene, chunks: tuple[Chunk, ...], number: int, held: set[int]) -> Iterator[Holding]:
    """POST ... Namanya N; AGENCY/ORG ... Ketuanya, N."""
    at = chunks[number].first - 1
    linked = scene.low(at) in (",", ":", "adalah", "ialah")
    at -= linked
    former = False
    while scene.low(at) in ("itu", "dulu", "kala", "saat", "waktu"):
        former, at = True, at - 1
    word = scene.low(at)
    before = number - 1
    if word in ("ia", "dia", "orangnya", "orang") and linked and scene.opens(at):
        word = "namanya"
    if word in ("namanya", "bernama") and before >= 0 and before not in held and chunks[before].kind == POST:
        citizen = scene.low(at - 1) in listed("holdings", "resident_nouns")
        if chunks[number].first - chunks[before].last < 14 and not citizen:
            yield Holding(number, before, False, "rule:holding.announced")
    elif word in words("holdings", "own_kinds"):
        kinds = words("holdings", "own_kinds")[word]
        titled = (
            word not in _KINDS_OWN or scene.low(at - 1) == "kepala" or scene.low(at - 1) in listed("posts", "serves")
        )
        body = spoken_of(scene, chunks, number, kinds.lstrip("!").split()) if titled else None
        if body is not None:
            leads = kinds.startswith("!") and scene.low(at - 1) not in listed("posts", "serves")
            rule = "rule:holding.leads" if leads else "rule:holding.own_member"
            yield Holding(number, body, former, rule)
    elif before >= 0 and is_number_one(scene, chunks, before, number):
        yield Holding(number, before, False, "rule:holding.number_one")
    elif (
        word in listed("holdings", "own_head") | listed("holdings", "own_member") | listed("holdings", "own_counsel")
        and not (word in listed("holdings", "own_staff") and _beside_head(scene, chunks, number))
        and (owner := _owner(scene, chunks, number, word)) is not None
    ):
        before, leads = owner, word in listed("holdings", "own_head") and chunks[owner].kind == AGENCY
        rule = "rule:holding.leads" if leads else "rule:holding.own_member"
        for one in list_of(scene, chunks, number) if word in listed("holdings", "own_member") else [number]:
            yield Holding(one, before, former, rule)


def _beside_head(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Kepala Desa X, A, dan bendaharanya, N: the head of an agency stands in the same sentence."""
    here = scene.sentences[chunks[number].first]
    for at in range(number - 1, -1, -1):
        if scene.sentences[chunks[at].first] < here:
            return False
        post = chunks[at].post
        if post is not None and post.head and post.agency is not None:
            return True
    return False


def _owner(scene: Scene, chunks: tuple[Chunk, ...], number: int, word: str) -> int | None:
    """The body spoken of last, at most two sentences before; for members and coordinators rather an organization than
    an agency, for counsel ("kuasa hukumnya") only a team."""
    here = scene.sentences[chunks[number].first]
    near = [at for at in range(number) if _is_body(scene, chunks[at]) and scene.sentences[chunks[at].first] >= here - 2]
    label = chunks[number].first - 1
    through = scene.low(label - 1 - (scene.low(label) != word)) in ("lewat", "melalui")
    said = [at for at in near if scene.low(chunks[at].first - 1) not in ("ke", "kepada")]
    near = [at for at in said if scene.low(chunks[at].first - 1) != "dari"] or said or ([] if through else near)
    clubs = [at for at in near if chunks[at].org is not None]
    if word in listed("holdings", "own_counsel"):
        teams = [at for at in clubs if (org := chunks[at].org) is not None and org.kind == "timses"]
        return teams[-1] if teams else None
    club = word in listed("holdings", "own_member") or word in listed("holdings", "own_of_club")
    return clubs[-1] if clubs and club else near[-1] if near else None


def _is_body(scene: Scene, chunk: Chunk) -> bool:
    """An organization or agency, also behind "Pengurus", which here is no person."""
    return chunk.kind in (ORG, AGENCY) or (
        chunk.org is not None and scene.low(chunk.first) in ("pengurus", "perwakilan")
    )


def _under(scene: Scene, at: int) -> bool:
    """ "di bawah instansinya", "di dinas yang dia pimpin" behind a post."""
    words = [scene.low(index) for index in range(at, at + 6)]
    body = ("instansi", "dinas", "kantor", "badan", "kecamatan", "sekolah", "institusi", "lembaga")
    own = any(word.removesuffix("nya") in body and word.endswith("nya") for word in words[:4])
    return words[0] in ("di", "pada") and (own or ("pimpin" in words and any(word in body for word in words)))


def _under_boss(
    scene: Scene, chunks: tuple[Chunk, ...], number: int, figures: Mapping[int, Figure]
) -> Iterator[Holding]:
    """The agency of the superior who speaks in the same sentence: his post is what tells where the other works."""
    here = scene.sentences[chunks[number].first]
    inside = [at for at in range(number) if scene.sentences[chunks[at].first] == here]
    people = [at for at in inside if at in figures]
    heads = [at for at in inside if (post := chunks[at].post) is not None and post.head and post.agency is not None]
    if people and heads and people[-1] > heads[-1] + 1:
        yield Holding(people[-1], heads[-1], False, "rule:holding.under")
