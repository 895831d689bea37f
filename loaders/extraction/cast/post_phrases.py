"""Where a report names posts, with the agency in which each is held."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import agencies, offices, regions
from graph.lexicon.offices import Post
from loaders.extraction.cast.agency_phrases import agency_at, spelled
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.post_bodies import of_body
from loaders.extraction.cast.post_fields import (
    TERRITORIES,
    UNITS,
    field_end,
    is_afield,
    is_office,
    next_agency,
    opens_organization,
    past_unknown,
    unit_end,
)
from loaders.extraction.cast.post_places import known_place, located, of_hamlet, of_place
from loaders.extraction.cast.runs import is_name_word
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.title_holders import is_person
from loaders.extraction.cast.titles_of_posts import Markers, Title, aside_at, capacity_at, markers_at, title_at

_COLLEGIAL = frozenset(
    ("bawaslu", "bawaslu_adhoc", "kpu", "kpu_adhoc", "kasn", "bkn", "dkpp", "kementerian", "ombudsman", "lembaga")
)


def post_at(ground: Ground, at: int) -> PostPhrase | None:
    """The post whose words begin at the token; None if none does."""
    markers = markers_at(ground.scene, at)
    title = title_at(ground.scene, markers.end)
    if title is None or _is_given_name(ground, title) or is_office(ground.scene, at):
        return None
    post = _with_agency(ground, markers, title)
    if post is None:
        return None
    if post.former and post.agency is not None:
        post = replace(post, agency=replace(post.agency, former=True))
    post = _with_tail(ground, _with_count(ground, post))
    capacity, end = capacity_at(ground.scene, post.last) if ground.scene.low(post.last) == "(" else (None, 0)
    return replace(post, capacity=post.capacity or capacity, last=end) if capacity else post


def _with_count(ground: Ground, post: PostPhrase) -> PostPhrase:
    """Ketua Komisi I, Asisten II: the number belongs to the title."""
    scene, token = ground.scene, ground.scene.token(post.last)
    counted = scene.low(post.last - 1) in ("komisi", "asisten", "irban", "pansus", "wilayah")
    if token is None or not counted or token.text not in ("I", "II", "III", "IV", "V", "A", "B", "C", "D"):
        return post
    behind = next_agency(ground, post.last + 1)
    return replace(post, last=behind.last if behind else post.last + 1, agency=behind or post.agency)


def _is_given_name(ground: Ground, title: Title) -> bool:
    """A title that is a given name everywhere but in Jambi (Rio), or a region of the report (Karo)."""
    word = ground.scene.low(title.first)
    alone = title.last - title.first == 1 and offices.is_unsure(word)
    if alone and any(ground.geography.weights[region.code] for region in regions.lookup(word)):
        return True
    alone = alone and word in listed("names", "given")
    return alone and not (ground.geography.region or "").startswith("15")


def _base(scene: Scene, markers: Markers, title: Title, start: int) -> PostPhrase:
    cls = title.post.cls if title.post else "other"
    return PostPhrase(
        first=start, last=title.last, title=scene.words(title.first, title.last), cls=cls, head=title.head,
        capacity=markers.capacity, former=markers.former, kind=title.post.kind if title.post else "",
    )  # fmt: skip


def _with_agency(ground: Ground, markers: Markers, title: Title) -> PostPhrase | None:
    scene = ground.scene
    first = markers.end - _width(scene, markers, title)
    base = _base(scene, markers, title, first)
    watches = base.title.lower() in listed("posts", "observers")
    inner = _inner_agency(ground, title) if not watches else None
    if inner is not None:
        return _held(ground, base, title, inner)
    capacity, at = aside_at(scene, title.last, title)
    base = replace(base, last=at, capacity=base.capacity or capacity)
    if title.post is None or watches:
        in_hamlet = base.title.lower() in listed("posts", "hamlets")
        return of_hamlet(ground, base, at) if in_hamlet else _general(ground, base, at)
    return _tabled(ground, base, title.post, at)


def _width(scene: Scene, markers: Markers, title: Title) -> int:
    """How many tokens the markers take in front of the title."""
    at = title.first
    while at > 0 and scene.joined(at) and markers_at(scene, at - 1).end == title.first:
        at -= 1
    return title.first - at


def _inner_agency(ground: Ground, title: Title) -> AgencyPhrase | None:
    """The agency whose head word the title has swallowed: Kepala [Dinas Sosial], Ketua [Bawaslu Wajo]."""
    for start in range(title.first + 1, title.last + 1):
        phrase = agency_at(ground, start)
        if phrase is None or (start == title.last - 1 and _is_holder(ground, title.last, phrase)):
            continue
        if (
            start == title.last
            and not title.head
            and not phrase.full
            and phrase.stem > phrase.first + 1
            and phrase.topic
        ):
            continue  # Kabid Bina Marga: the field of a unit
        if phrase.last >= title.last and not _other_body(title, phrase):
            return phrase
    return None


def _is_holder(ground: Ground, at: int, phrase: AgencyPhrase) -> bool:
    """Sekretaris Desa | N: the name behind the word for a village is the holder's."""
    return phrase.kind in TERRITORIES and is_person(ground.scene, ground.runs, at, phrase.kind in ground.seats)


def _other_body(title: Title, phrase: AgencyPhrase) -> bool:
    """Whether the title means a body beside the one in its words: Sekretaris [DPRD] leads the secretariat."""
    if title.post is None:
        return False
    minister = title.post.kind == "kementerian" and phrase.kind != "kementerian"
    adviser = title.post.kind == "sekretariat" and not title.post.head and phrase.kind in UNITS
    posted = phrase.kind in TERRITORIES and title.post.kind in (("korwil",) if title.post.head else ("tni", "polisi"))
    return minister or adviser or posted or (title.post.kind == "setwan" and phrase.kind == "dprd")


def _held(ground: Ground, base: PostPhrase, title: Title, agency: AgencyPhrase) -> PostPhrase | None:
    """A post in the agency that its words name; the head of a mere unit is nobody's head."""
    scene = ground.scene
    if is_afield(base.title, agency):
        return replace(base, last=agency.last)
    words_ = scene.words(title.first, min(title.last, max(agency.first, title.first + 1)))
    if agency.kind in UNITS:
        unit = replace(base, title=scene.words(title.first, agency.stem), head=False, last=agency.last)
        parent = next_agency(ground, agency.last)
        return replace(unit, agency=parent or _parent(agency), last=parent.last if parent else agency.last)
    head = title.head and (title.post is None or title.post.kind in ("", agency.kind) or title.post.head)
    head = head and not (agency.kind in _COLLEGIAL and scene.low(title.first) in listed("posts", "of_part"))
    named = base.title if title.post and agency.first >= title.last else words_
    full = f"{named} {scene.words(agency.first, agency.stem)}" if agency.topic or agency.first < title.last else named
    return replace(base, title=full, head=head, last=agency.last, agency=agency, cls=_class(base, agency))


def _class(base: PostPhrase, agency: AgencyPhrase) -> str:
    if base.cls not in ("other", "party"):
        return base.cls
    kind = agencies.kinds().get(agency.kind)
    if kind is None:
        return base.cls
    if agency.kind in ("bawaslu", "bawaslu_adhoc", "gakkumdu", "kasn", "bkn", "dkpp", "ombudsman"):
        return "oversight"
    if agency.kind in ("kpu", "kpu_adhoc"):
        return "election"
    if agency.kind in ("desa", "lembaga_desa"):
        return "village"
    return "elected" if agency.kind == "dprd" else "security" if agency.kind in ("polisi", "tni") else "civil_servant"


def _parent(unit: AgencyPhrase) -> AgencyPhrase | None:
    """Divisions and bureaus of the secretariat, when no other agency is named: Bagian Hukum, Biro Umum."""
    if unit.kind == "bidang":
        return None
    return replace(
        unit,
        kind="sekretariat",
        name="Sekretariat Daerah",
        listed="Sekretariat Daerah",
        full=False,
        topic=False,
        acronym=None,
    )


def _tabled(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase | None:
    """A post of the table: with its place, its field, its region or the agency behind it."""
    if post.kind == "pemda":
        return _of_region(ground, base, post, at)
    if post.kind in TERRITORIES:
        return of_place(ground, base, post, at)
    if post.kind == "puskesmas" and not post.head and not next_agency(ground, at) and not known_place(ground, at):
        return replace(base, last=at)
    if post.kind in UNITS or (post.kind == "korwil" and opens_organization(ground.scene, at)):
        return _general(ground, base, at) or base
    if post.kind and not (agencies.kinds()[post.kind].topic and post.agency in ("Dinas", "Badan", "")):
        return of_body(ground, base, post, at)
    if post.kind:
        return _of_field(ground, base, post, at)
    return _general(ground, base, at)


def _of_region(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """Bupati, Wali Kota, Gubernur and their deputies: of the region named behind, else of the article's."""
    if post.region is None:
        return _of_any_region(ground, base, at)
    region, _, end = region_at(ground.scene, ground.geography, at, expected=True, hint=post.region)
    code = region.code if region else ground.geography.inherit(post.region)
    return replace(base, last=end if region else at, region=code, government=post.region, rule="rule:post.region_head")


def _of_any_region(ground: Ground, base: PostPhrase, at: int) -> PostPhrase:
    """Kepala daerah X, N; kepala daerah setempat, N: of what level, the region tells. Without the name of the holder
    it says nothing of one region."""
    scene = ground.scene
    region, _, end = region_at(scene, ground.geography, at, expected=True)
    stop = end if region is not None else at + (scene.low(at) in ("setempat", "itu", "tersebut"))
    stop += scene.low(stop) == ","
    code = region.code if region is not None else ground.geography.region
    if stop == at or not is_name_word(scene, stop) or not scene.joined(stop) or code in (None, "ID"):
        return replace(base, last=end if region is not None else at, region=code)
    level = regions.by_code(code or "").level
    return replace(base, last=max(end, at), region=code, government=level, rule="rule:post.region_head")


def _of_field(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """Kadis, Kaban, Sekdis: the words behind are the field of the agency."""
    scene = ground.scene
    behind = agency_at(ground, at)
    if behind is not None and behind.kind == post.kind:
        return replace(base, agency=behind, last=behind.last)
    end = field_end(scene, at)
    if end == at:
        found = next_agency(ground, at)
        return replace(base, agency=found, last=found.last if found else at)
    name = f"{post.agency} {spelled(scene.words(at, end))}"
    rows = agencies.lookup(name)
    region, level, last = region_at(scene, ground.geography, end)
    agency = AgencyPhrase(
        first=base.first, last=last if region else end, kind=rows[0].kind if rows else post.kind,
        name=rows[0].name if rows else name, listed=rows[0].name if rows else name, full=False, stem=end, topic=True,
        region=region.code if region else None, level=level, rule="rule:agency.head_title", surface=name,
    )  # fmt: skip
    return replace(base, title=scene.words(base.first, end), last=agency.last, agency=agency)


def _general(ground: Ground, base: PostPhrase, at: int) -> PostPhrase | None:
    """A post that tells no agency: with its unit's field, then the agency behind it."""
    scene = ground.scene
    if base.title.lower() in listed("posts", "observers"):
        campus = agency_at(ground, at)
        end = campus.last if campus is not None and campus.kind == "kampus" else at
        return replace(base, last=max(end, region_at(scene, ground.geography, at)[2]))
    blocked = base.title.lower() in listed("posts", "servants") or base.cls == "party" or opens_organization(scene, at)
    end = at if blocked else field_end(scene, at)
    agency = _straddling(ground, at, end) or next_agency(ground, end)
    if agency is None and end > at:
        agency = next_agency(ground, at)
        end = at if agency else end
    if agency is None and base.title.lower().startswith(tuple(listed("posts", "unit_posts"))):
        agency, end = past_unknown(ground, end)
    if agency is not None and is_afield(base.title, agency):
        return replace(base, last=agency.last)
    if agency is None and base.title.lower() in listed("posts", "with_body"):
        return None
    if agency is None and base.head and base.cls == "other":
        end = at
    title = scene.words(base.first, end)
    if agency is not None and agency.kind in _COLLEGIAL and scene.low(base.first) in listed("posts", "of_part"):
        base = replace(base, head=False)
    if agency is None:
        return replace(base, title=title, last=end) if base.cls != "other" or end > at else replace(base, last=end)
    cls = _class(base, agency)
    return replace(base, title=title, last=agency.last, agency=agency, cls=cls)


def _straddling(ground: Ground, at: int, end: int) -> AgencyPhrase | None:
    """Kepala Bagian Umum | Sekretariat DPRD: an agency whose name the words of the field have begun."""
    for index in range(at, end):
        phrase = agency_at(ground, index)
        if phrase is not None and phrase.last > end and phrase.kind not in UNITS + TERRITORIES:
            return phrase
    return None


def _with_tail(ground: Ground, post: PostPhrase) -> PostPhrase:
    """With a unit named behind the agency ("Divisi Penindakan") and the places that only locate it."""
    scene, end = ground.scene, post.last
    at = end + 1 if scene.low(end) == "," and scene.joined(end) else end
    if scene.low(at) in ("divisi", "bidang", "seksi", "urusan", "komisi", "koordinator", "kordiv") and scene.joined(at):
        stop = unit_end(scene, at + 1)
        while scene.low(at) == "koordinator" and scene.low(stop) == "divisi":
            stop = field_end(scene, stop + 1)
        end = stop if stop > at + 1 else end
    if scene.low(at) == "wilayah" and scene.low(at + 1) in listed("places", "last") and at == post.last:
        end = at + 2
    if post.agency is not None and post.agency.kind in TERRITORIES:
        end, region = located(ground, end)
        post = replace(post, agency=replace(post.agency, region=None), region=post.region or region)
    return replace(post, last=max(end, post.last))
