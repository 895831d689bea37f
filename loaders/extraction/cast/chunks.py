"""The report as a row of phrases: posts, agencies, organizations, regions and names, without overlap."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.lexicon.regions import Region
from loaders.extraction.cast.agency_phrases import agency_at
from loaders.extraction.cast.candidacies import candidacy_at
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.letters import announced_letters, stand_for_person
from loaders.extraction.cast.name_phrases import initials_at, name_at
from loaders.extraction.cast.name_shapes import SURE, likeness
from loaders.extraction.cast.org_loose import named_club
from loaders.extraction.cast.org_phrases import OrgPhrase, org_at
from loaders.extraction.cast.phrases import AgencyPhrase, NamePhrase, PostPhrase
from loaders.extraction.cast.post_fields import is_office
from loaders.extraction.cast.post_phrases import post_at
from loaders.extraction.cast.runs import is_name_word, spaced
from loaders.extraction.cast.scene import WORD
from loaders.extraction.cast.titles_of_posts import opens_post

_CALLED = ("bernama", "plt", "plh", "pj", "pjs", "berpasangan", "menggandeng", "didampingi", "nyonya", "ibu", "bapak")
POST, AGENCY, ORG, REGION, NAME = "post", "agency", "org", "region", "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Tokens [first, last) of one kind; exactly the field of its kind is set, and for a post in an organization `org`
    as well. `code` is the region of a REGION chunk, None where twins cannot be told apart."""

    first: int
    last: int
    kind: str
    post: PostPhrase | None = None
    agency: AgencyPhrase | None = None
    org: OrgPhrase | None = None
    name: NamePhrase | None = None
    code: str | None = None

    @property
    def resume(self) -> int:
        """The token at which the next chunk may begin: inside a team that is called by the names of its ticket."""
        return self.org.names if self.org is not None and self.org.names is not None else self.last


def chunk_up(ground: Ground, initials: frozenset[str] = frozenset()) -> tuple[Chunk, ...]:
    """All chunks of the report in their order; names of persons only in the body, since every word of a headline may
    be capitalized. `initials` are letters that stand for persons."""
    regions = {first: (last, found) for first, last, found in ground.geography.hits}
    said = announced_letters(ground.scene, initials)
    chunks: list[Chunk] = []
    at = 0
    while at < len(ground.scene.tokens):
        letters = ground.scene.tokens[at].text in said or stand_for_person(ground.scene, at, initials)
        chunk = _phrase_at(ground, at) if ground.scene.tokens[at].kind == WORD and not letters else None
        if chunk is None and at in regions and not letters and not _is_given_name(ground, at, *regions[at]):
            chunk = _region_chunk(ground, at, *regions[at])
        if chunk is None and at >= ground.scene.body and ground.scene.tokens[at].kind == WORD:
            chunk = _initials_chunk(ground, at, initials) or _name_chunk(ground, at)
        if chunk is not None:
            chunks.append(chunk)
        at = chunk.resume if chunk is not None and chunk.resume > at else at + 1
    return tuple(_with_surnames(ground, _without_fields(ground, chunks)))


def _with_surnames(ground: Ground, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, with a surname of two words made one: in A-B C-D and A dan B C-D, behind an official's post and
    behind bernama or Plt, the word behind the last dash is no name of its own."""
    kept: list[Chunk] = []
    for number, chunk in enumerate(chunks):
        own = kept[-1] if kept else None
        if own is not None and own.name is not None and chunk.name is not None and _is_surname(ground, chunks, number):
            kept[-1] = replace(own, last=chunk.last, name=replace(own.name, last=chunk.name.last, end=chunk.name.end))
        else:
            kept.append(chunk)
    return kept


def _is_surname(ground: Ground, chunks: list[Chunk], number: int) -> bool:
    scene, own, last = ground.scene, chunks[number - 1], chunks[number]
    if own.name is None or last.name is None or last.name.begin > last.name.first or number < 2:
        return False
    dash = scene.low(own.last) == "-" and last.first == own.last + 1
    tight = dash and scene.tokens[own.last].tight and scene.tokens[last.first].tight
    if not tight or own.name.end - own.name.begin < 2 or last.name.end - last.name.begin > 1:
        return False
    before = chunks[number - 2]
    called = scene.low(own.first - 1 - (scene.low(own.first - 1) == "dengan"))
    if scene.joined(own.first) and called in _CALLED:
        return own.name.end - own.name.begin > 1
    gap = " ".join(scene.low(index) for index in range(before.last, own.first)) if scene.joined(own.first) else None
    if before.kind == NAME and before.name is not None:
        return gap in ("-", "dan", "&") and before.name.end - before.name.begin > 1
    office = before.post is not None and before.post.government is None
    return office and before.post is not None and before.post.cls not in ("candidate", "party") and gap in ("", ",")


def _without_fields(ground: Ground, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, without capitals between a post and the name or agency behind them that are words of the post:
    Kanit [Tipikor] Polres X, Staf [Umum] , N."""
    kept: list[Chunk] = []
    for number, chunk in enumerate(chunks):
        if kept and _opens_with_field(ground, kept[-1], chunk):
            kept[-1:] = replace(kept[-1], last=kept[-1].last + 1), _shortened(chunk)
        elif kept and number + 1 < len(chunks) and _is_field(ground, kept[-1], chunk, chunks[number + 1]):
            kept[-1] = replace(kept[-1], last=chunk.last)
        else:
            kept.append(chunk)
    return kept


def _opens_with_field(ground: Ground, post: Chunk, chunk: Chunk) -> bool:
    """Kabid [Persampahan] N M: the head of a unit, its field, and a name without a boundary."""
    scene, name = ground.scene, chunk.name
    if post.post is None or post.post.agency is not None or post.last != chunk.first or name is None or name.titled:
        return False
    heads_unit = post.post.title.lower().split()[-1] in listed("posts", "unit_heads")
    field = re.fullmatch(r"(?:pe|ke).{4,}an", scene.low(name.begin)) is not None
    named = name.end - name.begin > 1 and likeness(scene.low(name.begin + 1)) > 0
    return heads_unit and field and named and likeness(scene.low(name.begin)) <= 0


def _shortened(chunk: Chunk) -> Chunk:
    """The chunk of a name without its first word."""
    first = chunk.first + 1
    return replace(chunk, first=first, name=replace(chunk.name, first=first, begin=first) if chunk.name else None)


def _is_field(ground: Ground, post: Chunk, chunk: Chunk, behind: Chunk) -> bool:
    scene, name = ground.scene, chunk.name
    if post.kind != POST or name is None or name.titled or name.initials or post.last != chunk.first:
        return False
    if post.post is not None and post.post.cls == "candidate":
        return False
    words_ = [scene.low(index) for index in range(name.begin, name.end)]
    if post.post is not None and post.post.agency is None and _held_behind(ground, chunk, behind):
        given = len(words_) == 1 and likeness(words_[0]) > 0
        apart = given or (len(words_) > 1 and any(ground.runs.whole[(word,)] for word in words_))
        return not apart and ground.runs.whole[tuple(words_)] < 2
    unlike = all(likeness(word) <= 0 for word in words_)
    if post.post is not None and post.post.agency is not None and post.post.agency.kind in ("tni", "polisi"):
        return unlike
    bare = post.post is not None and " " not in post.post.title
    body = bare and behind.first == chunk.last and scene.low(behind.last) == ","
    body = body and (behind.kind in (AGENCY, REGION) or (behind.post is not None and behind.post.agency is not None))
    if not (unlike or (len(words_) == 1 and likeness(words_[0]) < SURE)) or not scene.joined(chunk.first):
        return False
    alone = len(words_) > 1 and any(ground.runs.whole[(word,)] for word in words_)
    if alone or ground.runs.whole[tuple(words_)] > 1:
        return False
    comma = scene.low(chunk.last) == "," and behind.first == chunk.last + 1 and behind.name is not None
    ends = comma and not scene.tokens[behind.last].capital and scene.low(behind.last) in (",", ".", "(")
    return (body and unlike) or (ends and behind.name is not None and behind.name.end - behind.name.begin > 1)


def _held_behind(ground: Ground, chunk: Chunk, behind: Chunk) -> bool:
    """POST [Xx Yy], N M, melapor: two names between commas and a verb; the first tells what the post is of."""
    scene, name = ground.scene, behind.name
    if name is None or name.end - name.begin < 2 or scene.low(chunk.last) != "," or behind.first != chunk.last + 1:
        return False
    verb = scene.low(behind.last + 1)
    said = verb in listed("persons", "says") or verb in listed("persons", "does") or verb.startswith(("me", "ber"))
    return scene.low(behind.last) == "," and said and likeness(scene.low(name.begin)) > 0


def _is_given_name(ground: Ground, at: int, last: int, found: tuple[Region, ...]) -> bool:
    """A town that the report names only here, without a word for a place, in front of another name word."""
    scene = ground.scene
    code = ground.geography.region
    near = any(region.code == code or region.code == (code or "")[:2] for region in found)
    if near or last - at > 1 or any(ground.geography.weights[region.code] > 1 for region in found):
        return False
    before = scene.low(at - 1)
    if (
        before in listed("places", "prepositions")
        or before in listed("places", "place_nouns")
        or before in words("places", "levels")
    ):
        return False
    return at >= scene.body and is_name_word(scene, last) and spaced(scene, last)


def _region_chunk(ground: Ground, at: int, last: int, found: tuple[Region, ...]) -> Chunk:
    """A region; with a compass point behind it a smaller place (Cimahi Selatan), whose region is left open."""
    token = ground.scene.token(last)
    if token is not None and token.capital and token.low in listed("places", "last") and ground.scene.joined(last):
        return Chunk(first=at, last=last + 1, kind=REGION)
    region = ground.geography.settle(found)
    return Chunk(first=at, last=last, kind=REGION, code=region.code if region else None)


def _phrase_at(ground: Ground, at: int) -> Chunk | None:
    """The post, agency or organization at the token; of several the one that reaches furthest."""
    post = candidacy_at(ground, at) or (post_at(ground, at) if opens_post(ground.scene.low(at)) else None)
    agency = agency_at(ground, at)
    org = org_at(ground, at)
    leads = agency is not None and agency.kind == "korwil" and not is_office(ground.scene, at)
    if agency is not None and leads and post is None and is_name_word(ground.scene, agency.last + 1):
        title = ground.scene.words(at, agency.stem)
        return Chunk(
            first=at, last=agency.last, kind=POST,
            post=PostPhrase(first=at, last=agency.last, title=title, cls="civil_servant", head=True, agency=agency),
        )  # fmt: skip
    if agency is not None and (post is None or agency.last > post.last) and (org is None or agency.last >= org.last):
        return Chunk(first=at, last=agency.last, kind=AGENCY, agency=agency)
    if org is not None and (post is None or org.last > post.last):
        return Chunk(first=org.first, last=org.last, kind=ORG, org=org)
    return _post_chunk(ground, at, post) if post is not None else None


def _post_chunk(ground: Ground, at: int, post: PostPhrase) -> Chunk:
    """A post, with the party, team or club in which it is held where it is held in no agency."""
    if post.cls == "candidate" or (post.agency is None and post.government is None):
        org = _org_inside(ground, at, post) or _org_behind(ground, post.last, post)
        if org is not None:
            return Chunk(first=at, last=org.last, kind=POST, post=replace(post, cls=_cls(post, org.kind)), org=org)
        post = _of_body_before(ground, post)
    return Chunk(first=at, last=post.last, kind=POST, post=post)


def _of_body_before(ground: Ground, post: PostPhrase) -> PostPhrase:
    """Anggota tim, juru bicara tim itu, direktur lembaga tersebut: held in the body spoken of last."""
    scene = ground.scene
    inside = post.title.lower().split()[-1]
    behind = scene.low(post.last)
    word = behind if behind in listed("organizations", "bodies") else inside
    if post.cls == "party" and post.title.lower().split(maxsplit=1)[-1] in listed("organizations", "teams"):
        return replace(post, rule="rule:post.team")
    if post.cls not in ("other", "party") or word not in listed("organizations", "bodies"):
        return post
    end = post.last + (word == behind)
    known = scene.low(end) in ("itu", "tersebut", "ini")
    named = scene.tokens[end - 1].capital and scene.low(end) != ","
    if named and not (known and scene.tokens[end - 1].capitals):
        return post
    end += scene.low(end) in ("itu", "tersebut", "ini")
    rule = "rule:post.team" if word == "tim" else "rule:post.club"
    return replace(post, cls="party" if word == "tim" else post.cls, last=end, rule=rule)


def _org_inside(ground: Ground, at: int, post: PostPhrase) -> OrgPhrase | None:
    """The team whose first words the title has swallowed: Ketua [Tim Kampanye A-B]."""
    if post.cls != "party":
        return None
    found = (org_at(ground, start) for start in range(at + 1, post.last))
    return next((org for org in found if org is not None and org.last > post.last), None)


def _cls(post: PostPhrase, kind: str) -> str:
    """A post in an association makes nobody a politician."""
    return post.cls if post.cls == "candidate" else "party" if kind in ("party", "timses") else "other"


def _org_behind(ground: Ground, at: int, post: PostPhrase) -> OrgPhrase | None:
    """The organization named behind a post, also after "dari" or "di"."""
    scene = ground.scene
    start = at + 1 if scene.low(at) in ("dari", "di", "pada", "asal", "partai") and scene.low(at) != "partai" else at
    if start >= len(scene.tokens) or not scene.joined(start):
        return None
    start = _past_branch(ground, start)
    org = org_at(ground, start)
    leads = post.title.lower().split()[0] in listed("organizations", "posts")
    if org is None and start == at and post.cls == "other" and leads and not scene.tokens[start].tight:
        org = named_club(ground, start)
    return org


def _past_branch(ground: Ground, at: int) -> int:
    """Ketua | PC | XYZ, Direktur | Advokasi | Tim Hukum A-B: past the branch or the field that the post leads."""
    scene = ground.scene
    end = at
    while scene.joined(end) and end < at + 2 and scene.low(end) in listed("holdings", "branch_words"):
        end += 1
    field = end == at and is_name_word(scene, at) and scene.low(at + 1) == "tim" and scene.joined(at + 1)
    end = at + 1 if field and spaced(scene, at) else end
    return end if end > at and org_at(ground, end) is not None else at


def _initials_chunk(ground: Ground, at: int, initials: frozenset[str]) -> Chunk | None:
    end = initials_at(ground.scene, at) if initials else at
    while (
        end > at and ground.scene.text[ground.scene.tokens[at].start : ground.scene.tokens[end - 1].end] not in initials
    ):
        end -= 1
    if end == at or (is_name_word(ground.scene, end) and ground.scene.low(end - 1) == "."):
        return None
    name = NamePhrase(first=at, last=end, begin=at, end=end, initials=True)
    return Chunk(first=at, last=end, kind=NAME, name=name)


def _name_chunk(ground: Ground, at: int) -> Chunk | None:
    name = name_at(ground.scene, at)
    return Chunk(first=at, last=name.last, kind=NAME, name=name) if name is not None else None
