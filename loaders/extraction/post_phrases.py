"""Where a report names posts, with the agency in which each is held."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import agencies
from graph.lexicon.offices import Post
from loaders.extraction.agency_phrases import agency_at, chamber_at, spelled
from loaders.extraction.cues import listed, words
from loaders.extraction.ground import Ground
from loaders.extraction.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.places import region_at
from loaders.extraction.runs import is_name_word, run_end, spaced
from loaders.extraction.scene import WORD, Scene
from loaders.extraction.titles_of_posts import Markers, Title, aside_at, capacity_at, markers_at, title_at

_TERRITORIES = ("kecamatan", "kelurahan", "desa")
_UNITS = ("bidang", "bagian", "biro")
_CONNECTORS = ("dan", "&", ",", "serta")
_VILLAGE_WORDS = ("desa", "kelurahan", "kecamatan", "nagari", "gampong", "kampung")
_UNIT_POSTS = (
    "kabid",
    "kasi",
    "kabag",
    "kasubag",
    "kasubbag",
    "kepala bidang",
    "kepala seksi",
    "kepala bagian",
    "kepala sub",
    "kasubbid",
    "kasubid",
    "kepala divisi",
    "analis",
    "pengelola",
)
_HAMLETS = (
    "kepala dusun",
    "kadus",
    "kepala lingkungan",
    "kepling",
    "kaling",
    "dukuh",
    "kasun",
    "kawil",
    "kepala lorong",
    "kepala jaga",
    "ketua rt",
    "ketua rw",
    "rt",
    "rw",
    "wali korong",
    "kelian banjar",
    "klian banjar",
    "kelian dinas",
)
_SERVANTS = ("asn", "pns", "aparatur sipil negara", "pegawai negeri sipil", "pppk", "p3k", "pegawai negeri")
_PREPOSITIONS = ("dalam", "luar", "antar", "non", "satu", "tertentu", "serta")


def post_at(ground: Ground, at: int) -> PostPhrase | None:
    """The post whose words begin at the token; None if none does."""
    markers = markers_at(ground.scene, at)
    title = title_at(ground.scene, markers.end)
    if title is None:
        return None
    post = _with_agency(ground, markers, title)
    if post is None:
        return None
    if post.former and post.agency is not None:
        post = replace(post, agency=replace(post.agency, former=True))
    post = _with_tail(ground, post)
    capacity, end = capacity_at(ground.scene, post.last) if ground.scene.low(post.last) == "(" else (None, 0)
    return replace(post, capacity=post.capacity or capacity, last=end) if capacity else post


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
    inner = _inner_agency(ground, title)
    if inner is not None:
        return _held(ground, base, title, inner)
    capacity, at = aside_at(scene, title.last, title)
    base = replace(base, last=at, capacity=base.capacity or capacity)
    if title.post is None:
        return _general(ground, base, at)
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
        if phrase is not None and phrase.last >= title.last and not _other_body(title, phrase):
            return phrase
    return None


def _other_body(title: Title, phrase: AgencyPhrase) -> bool:
    """Whether the title means a body of its own beside the one in its words: Sekretaris [DPRD] leads the secretariat."""
    return title.post is not None and title.post.kind == "setwan" and phrase.kind == "dprd"


def _held(ground: Ground, base: PostPhrase, title: Title, agency: AgencyPhrase) -> PostPhrase | None:
    """A post in the agency that its words name; the head of a mere unit is nobody's head."""
    scene = ground.scene
    words_ = scene.words(title.first, min(title.last, max(agency.first, title.first + 1)))
    if agency.kind in _UNITS:
        unit = replace(base, title=scene.words(title.first, agency.stem), head=False, last=agency.last)
        parent = _next_agency(ground, agency.last)
        return replace(unit, agency=parent or _parent(agency), last=parent.last if parent else agency.last)
    head = title.head and (title.post is None or title.post.kind in ("", agency.kind) or title.post.head)
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


def _next_agency(ground: Ground, at: int) -> AgencyPhrase | None:
    """The agency named right behind, also after "di", "pada", "di lingkungan" or a comma."""
    scene, index = ground.scene, at
    if scene.low(index) == "," and scene.joined(index):
        index += 1
    while scene.low(index) in listed("posts", "between") and scene.joined(index):
        index += 1
    if index >= len(scene.tokens) or not scene.joined(index):
        return None
    phrase = agency_at(ground, index) or (chamber_at(scene, index) if index == at else None)
    return None if phrase is None or phrase.kind in _UNITS else phrase


def _tabled(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase | None:
    """A post of the table: with its place, its field, its region or the agency behind it."""
    if post.kind == "pemda":
        return _of_region(ground, base, post, at)
    if post.kind in _TERRITORIES:
        return _of_place(ground, base, post, at)
    if post.kind in _UNITS:
        return _general(ground, base, at) or base
    if post.kind and not (agencies.kinds()[post.kind].topic and post.agency in ("Dinas", "Badan", "")):
        return _of_body(ground, base, post, at)
    if post.kind:
        return _of_field(ground, base, post, at)
    return _general(ground, base, at)


def _of_region(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """Bupati, Wali Kota, Gubernur and their deputies: of the region named behind, else of the article's."""
    region, _, end = region_at(ground.scene, ground.geography, at, expected=True, hint=post.region)
    code = region.code if region else ground.geography.inherit(post.region)
    return replace(base, last=end if region else at, region=code, government=post.region, rule="rule:post.region_head")


def _of_place(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """Camat, Lurah, Kades: of the place behind, in which the name of a person may follow without a boundary."""
    scene, start = ground.scene, at
    if post.agency == "Desa Adat":
        return replace(base, last=_place_named(ground, at), kind="", cls="other", head=False)
    if base.title.lower() in _HAMLETS:
        return _of_hamlet(ground, base, at)
    field = field_end(scene, start)
    while field > start and scene.low(field - 1) in _VILLAGE_WORDS:
        field -= 1
    if field > start and scene.low(field) in _VILLAGE_WORDS:
        base, start, at = replace(base, title=scene.words(base.first, field)), field, field
    if scene.low(start) in ("kecamatan", "kelurahan", "desa", "nagari", "gampong", "distrik", "kampung", "pekon"):
        start += 1
    end = _place_named(ground, start)
    if end == start:
        phrase = _next_agency(ground, at) if scene.low(at) in listed("posts", "between") else None
        return replace(base, agency=phrase, last=phrase.last) if phrase else replace(base, last=at)
    kind = "desa" if post.agency == "Kelurahan" and _said(scene, "kalurahan") else post.kind
    head = "Desa" if kind != post.kind else village_word(post.agency) if post.kind == "desa" else post.agency
    name = f"{head} {scene.words(start, end)}"
    agency = AgencyPhrase(
        first=base.first, last=end, kind=kind, name=name, listed=name, full=False, stem=end,
        rule="rule:agency.head_title",
    )  # fmt: skip
    return replace(base, last=end, agency=agency, rule="rule:post.place")


def _said(scene: Scene, word: str) -> bool:
    """Whether the report uses the word, in any case: villages of Yogyakarta are kalurahan, led by a lurah."""
    return any(token.low == word for token in scene.tokens)


def _of_hamlet(ground: Ground, base: PostPhrase, at: int) -> PostPhrase:
    """The head of a part of a village: the hamlet's own name or number is passed over, the village is the agency."""
    scene, end = ground.scene, at
    while end < len(scene.tokens) and scene.joined(end) and _numbers(scene, end):
        end += 1
    if base.title.lower().endswith(("rt", "rw")):
        agency = _next_agency(ground, end)
        return replace(base, last=agency.last if agency and agency.kind in _TERRITORIES else end, kind="")
    if end == at and is_name_word(scene, at) and spaced(scene, at):
        end = ground.place_end(at)
    agency = _next_agency(ground, end)
    fits = agency is not None and agency.kind in _TERRITORIES
    return replace(base, last=agency.last if agency and fits else end, agency=agency if fits else None)


def _numbers(scene: Scene, index: int) -> bool:
    """02, RW 09, II: how hamlets and neighbourhoods are counted."""
    token = scene.tokens[index]
    return token.text.isdigit() or token.low in ("rw", "rt", "/") or token.text in ("I", "II", "III", "IV", "V", "VI")


def _place_named(ground: Ground, at: int) -> int:
    """The end of the place behind a post; in a headline only as far as the body knows the name as well."""
    scene = ground.scene
    token = scene.token(at)
    if token is None or not token.capital or not scene.joined(at) or title_at(scene, at) is not None:
        return at
    if not is_name_word(scene, at) and (scene.in_headline(at) or scene.low(at) in listed("persons", "does")):
        return at
    end = ground.place_end(at)
    while scene.in_headline(at) and end > at and not ground.runs.begins(scene, at, end):
        end -= 1
    return end


def village_word(word: str) -> str:
    """The general word for a village: Desa for all local names but Nagari."""
    return word if word in ("Nagari", "Jorong", "Mukim") else "Desa"


def _of_body(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """A post that tells its agency: Sekda, Inspektur, Kapolres, Kapus; with the region, place or school behind it."""
    scene = ground.scene
    if not post.head and not agencies.kinds()[post.kind].place:
        at = field_end(scene, at, going=_in_field(scene, at - 1))
    behind = _next_agency(ground, at)
    if behind is not None and (behind.kind == post.kind or not post.agency or not post.head):
        return replace(base, agency=behind, last=behind.last)
    if agencies.kinds()[post.kind].place and is_name_word(scene, at) and spaced(scene, at) and post.agency:
        end = ground.place_end(at)
        name = f"{post.agency} {scene.words(at, end)}"
        made = _made(base, post, end, name, rule="rule:agency.head_title")
        return replace(base, last=end, agency=made)
    if not post.agency:
        return replace(base, last=at)
    if post.kind == "kementerian" and post.head:
        return _minister(ground, base, at)
    told = agencies.region_level(scene.words(base.first, at))
    region, level, end = region_at(scene, ground.geography, at, hint=told)
    level = level or told
    made = replace(_made(base, post, max(at, end), post.agency), region=region.code if region else None, level=level)
    if behind is not None and behind.kind == "pemda":
        made, end = replace(made, region=behind.region, level=behind.level), behind.last
    return replace(base, last=max(at, end), agency=made)


def _minister(ground: Ground, base: PostPhrase, at: int) -> PostPhrase:
    """Menteri and the field of the ministry behind it, or a clip of both (Mendagri)."""
    clip = words("posts", "ministers").get(base.title.lower())
    end = at if clip else field_end(ground.scene, at)
    field = f"Kementerian {spelled(ground.scene.words(at, end))}" if end > at else None
    name = clip or field
    if name is None:
        return replace(base, last=at)
    rows = agencies.lookup(name)
    agency = AgencyPhrase(
        first=base.first, last=end, kind="kementerian", name=name, listed=rows[0].name if rows else name, full=False,
        stem=end, region="ID", topic=True, rule="rule:agency.head_title",
    )  # fmt: skip
    return replace(base, title=ground.scene.words(base.first, end), last=end, agency=agency)


def _made(base: PostPhrase, post: Post, end: int, name: str, rule: str = "rule:agency.head_title") -> AgencyPhrase:
    rows = agencies.lookup(post.agency)
    return AgencyPhrase(
        first=base.first, last=end, kind=post.kind, name=name, listed=name, full=False, stem=end, rule=rule,
        region="ID" if rows and rows[0].national else None,
    )  # fmt: skip


def _of_field(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """Kadis, Kaban, Sekdis: the words behind are the field of the agency."""
    scene = ground.scene
    behind = agency_at(ground, at)
    if behind is not None and behind.kind == post.kind:
        return replace(base, agency=behind, last=behind.last)
    end = field_end(scene, at)
    if end == at:
        found = _next_agency(ground, at)
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


def _in_field(scene: Scene, index: int) -> bool:
    return scene.low(index) in listed("functions", "words")


def field_end(scene: Scene, at: int, going: bool = False) -> int:
    """The end of words that are the field of an agency or a unit, with their commas and "dan"; `going`: the field has
    begun before, so that a comma may come first."""
    end = index = at
    while index < len(scene.tokens) and scene.joined(index) and index - end < 3:
        token = scene.tokens[index]
        if token.low in _CONNECTORS and scene.low(index - 1) in _CONNECTORS and scene.low(index - 1) != ",":
            break
        known = token.low in listed("functions", "words") and token.text not in _PREPOSITIONS
        if token.low in listed("agencies", "units") and token.capital and is_name_word(scene, index + 1):
            break
        if token.kind == WORD and (known or _clip_of_field(scene, index)):
            end = index + 1
        elif token.low not in _CONNECTORS or (index == at and not going):
            break
        index += 1
    return end


def _clip_of_field(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    return token.low in listed("agencies", "topic_clips") or (
        token.capitals and bool(agencies.lookup(f"Dinas {token.text}"))
    )


def _general(ground: Ground, base: PostPhrase, at: int) -> PostPhrase | None:
    """A post that tells no agency: with its unit's field, then the agency behind it."""
    scene = ground.scene
    blocked = base.title.lower() in _SERVANTS or base.cls == "party" or _opens_organization(scene, at)
    end = at if blocked else field_end(scene, at)
    agency = _next_agency(ground, end)
    if agency is None and end > at:
        agency = _next_agency(ground, at)
        end = at if agency else end
    if agency is None and base.title.lower().startswith(_UNIT_POSTS):
        agency, end = _past_unknown(ground, end)
    title = scene.words(base.first if end == base.last else base.first, end)
    if agency is None:
        return replace(base, title=title, last=end) if base.cls != "other" or end > at else replace(base, last=end)
    cls = _class(base, agency)
    return replace(base, title=title, last=agency.last, agency=agency, cls=cls)


def _past_unknown(ground: Ground, at: int) -> tuple[AgencyPhrase | None, int]:
    """The agency behind words of a unit's field that no list has: Kabid [Xxx Yyy] Dinas Z; (None, at) for none near."""
    scene = ground.scene
    for index in range(at, min(at + 7, len(scene.tokens))):
        token = scene.tokens[index]
        if not scene.joined(index) or not (token.capital or token.low in ("dan", "&", "di", "pada")):
            break
        agency = agency_at(ground, index) if index > at else None
        if agency is not None and agency.kind not in _TERRITORIES + _UNITS:
            return agency, index
    return None, at


def _opens_organization(scene: Scene, at: int) -> bool:
    """Whether the word begins the name of an association and no field: Direktur [Lembaga Pemantau X]."""
    token = scene.token(at)
    return token is not None and token.capital and token.low in words("organizations", "heads")


def _with_tail(ground: Ground, post: PostPhrase) -> PostPhrase:
    """With a unit named behind the agency ("Divisi Penindakan") and the places that only locate it."""
    scene, end = ground.scene, post.last
    at = end + 1 if scene.low(end) == "," and scene.joined(end) else end
    if scene.low(at) in ("divisi", "bidang", "seksi", "urusan", "komisi", "koordinator", "kordiv") and scene.joined(at):
        stop = max(field_end(scene, at + 1), run_end(scene, at + 1))
        while scene.low(at) == "koordinator" and scene.low(stop) == "divisi":
            stop = field_end(scene, stop + 1)
        end = stop if stop > at + 1 else end
    if post.agency is not None and post.agency.kind in _TERRITORIES:
        end, region = _located(ground, end)
        post = replace(post, agency=replace(post.agency, region=None), region=post.region or region)
    return replace(post, last=max(end, post.last))


def _located(ground: Ground, at: int) -> tuple[int, str | None]:
    """The end of ", Kecamatan X, Kabupaten Y" behind a village, and the code of the region named."""
    scene, end, code = ground.scene, at, None
    while True:
        start = end + 1 if scene.low(end) == "," else end
        if not scene.joined(start) or start >= len(scene.tokens):
            return end, code
        inner = agency_at(ground, start) if scene.low(start) in words("places", "locators") else None
        region, level, stop = region_at(scene, ground.geography, start)
        if inner is not None and inner.kind in _TERRITORIES:
            end = inner.last
        elif region is not None and (level or start == end):
            end, code = stop, region.code
        else:
            return end, code
