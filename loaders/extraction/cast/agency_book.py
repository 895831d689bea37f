"""From phrases to agencies: which phrases mean one agency, of which region it is, and how it is called in full."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from graph.lexicon import agencies, regions
from graph.lexicon.data import fold_words
from loaders.extraction.cast.agency_topics import with_head
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import Geography

_BARE_REGION = (
    "polisi",
    "kejaksaan",
    "pengadilan",
    "tni",
    "vertikal",
    "rsud",
    "kua",
    "bawaslu_adhoc",
    "kpu_adhoc",
    "bumd",
    "kampus",
)
_LEVELS = ("Kabupaten", "Kota", "Provinsi", "Kab", "Prov")
_NAMED_BY_PROVINCE = ("DPRA", "DPRP")
_PROVINCIAL = ("Polda", "Kejaksaan Tinggi", "Pengadilan Tinggi", "DPRA", "DPRP", "Kodam", "KPID")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A phrase that was kept, with the tokens of its mention and how it names the agency; `near` the region of a place
    that its sentence tells."""

    phrase: AgencyPhrase
    first: int
    last: int
    form: str
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An agency of the report: `region` a code, "ID" or None where it is left open."""

    ref: str
    name: str
    kind: str
    region: str | None
    mentions: tuple[Mentioned, ...]
    rule: str


def enter(geography: Geography, mentioned: tuple[Mentioned, ...]) -> tuple[Body, ...]:
    """The agencies of the report, in the order of their first mention."""
    located = _one_place(_located(geography, _with_aliases(mentioned)))
    groups: list[list[tuple[Mentioned, str | None]]] = []
    for item in located:
        group = next((group for group in groups if _same(group, item)), None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    merged = _nameless_joined(_merged(groups))
    return tuple(_body(geography, number, group) for number, group in enumerate(merged))


def _with_aliases(mentioned: tuple[Mentioned, ...]) -> tuple[Mentioned, ...]:
    """The acronym that the report itself gives an agency in parentheses outdoes the table."""
    own: dict[str, AgencyPhrase] = {}
    for item in mentioned:
        if item.phrase.acronym and item.phrase.full:
            own.setdefault(item.phrase.acronym.lower(), item.phrase)
    return tuple(_aliased(item, own) for item in mentioned)


def _aliased(item: Mentioned, own: dict[str, AgencyPhrase]) -> Mentioned:
    known = own.get(item.phrase.name.lower()) or _by_clip(item.phrase, own)
    if known is None or item.phrase.full:
        return item
    return replace(item, phrase=replace(item.phrase, listed=known.listed, name=known.name, kind=known.kind))


def _by_clip(phrase: AgencyPhrase, own: dict[str, AgencyPhrase]) -> AgencyPhrase | None:
    """The long form whose acronym in the report is a clip of the same row of the table."""
    for clip, known in own.items():
        rows = agencies.lookup(clip)
        if rows and rows[0].name == phrase.listed:
            return known
    return None


def _located(geography: Geography, mentioned: tuple[Mentioned, ...]) -> list[tuple[Mentioned, str | None]]:
    """Each phrase with its region: its own, else that of the same agency elsewhere, else the article's."""
    named: dict[str, Counter[str]] = {}
    for item in mentioned:
        if item.phrase.region and item.phrase.region != "ID":
            named.setdefault(_family(item.phrase), Counter())[item.phrase.region] += 1
    return [
        (
            item,
            _told_near(item, named.get(_family(item.phrase), Counter()))
            or _region(geography, item.phrase, named.get(_family(item.phrase), Counter())),
        )
        for item in mentioned
    ]


def _told_near(item: Mentioned, named: Counter[str]) -> str | None:
    """The region that the surroundings tell: of a district or village always; of another regional agency where the
    report does not say otherwise."""
    kind = agencies.kinds().get(item.phrase.kind)
    if item.phrase.kind in listed("agencies", "territories"):
        return item.near
    regional = kind is not None and kind.level != "national" and not item.phrase.listed.startswith(_PROVINCIAL)
    return item.near if regional and (not named or item.near in named) else None


def _one_place(located: list[tuple[Mentioned, str | None]]) -> list[tuple[Mentioned, str | None]]:
    """A district or village of one name is one place, in the region that its first mention tells."""
    first: dict[tuple[str, str], str | None] = {}
    for item, region in located:
        if item.phrase.kind in listed("agencies", "territories"):
            first.setdefault((item.phrase.kind, item.phrase.name), region)
    return [(item, first.get((item.phrase.kind, item.phrase.name), region)) for item, region in located]


def _family(phrase: AgencyPhrase) -> str:
    """What the phrases of one agency have in common: the name in the table, the watchdogs of elections as one."""
    if phrase.kind == "bawaslu" and phrase.listed.startswith(("Panwas", "Bawaslu")):
        return phrase.listed[:6].lower()
    return " ".join(word for word in fold_words(phrase.listed) if word not in ("dan", "serta"))


def _region(geography: Geography, phrase: AgencyPhrase, named: Counter[str]) -> str | None:
    kind = agencies.kinds().get(phrase.kind)
    if phrase.region is not None:
        return phrase.region
    if kind is not None and kind.level == "national":
        return "ID"
    level = "provinsi" if phrase.listed in _PROVINCIAL else phrase.level
    if level is None:
        if geography.region in named:
            return geography.region
        if named:
            return named.most_common(1)[0][0]
    return geography.inherit(level)


def _same(group: list[tuple[Mentioned, str | None]], item: tuple[Mentioned, str | None]) -> bool:
    head, region = group[0]
    return (
        head.phrase.kind == item[0].phrase.kind
        and region == item[1]
        and _family(head.phrase) == _family(item[0].phrase)
    )


def _merged(groups: list[list[tuple[Mentioned, str | None]]]) -> list[list[tuple[Mentioned, str | None]]]:
    """Joins an agency in a shorter spelling to the fuller one: the words of one are all in the other."""
    kept: list[list[tuple[Mentioned, str | None]]] = []
    for group in sorted(groups, key=lambda entry: -len(_tokens(entry))):
        target = next((other for other in kept if _shorter(group, other)), None)
        if target is None:
            kept.append(group)
        else:
            target.extend(group)
    return sorted(kept, key=lambda entry: min(item.first for item, _ in entry))


def _nameless_joined(groups: list[list[tuple[Mentioned, str | None]]]) -> list[list[tuple[Mentioned, str | None]]]:
    """A bare RSUD, KUA or UPTD joins the only one that the report names; a bare "Kementerian" is none, nor a UPTD of no
    field."""
    kept: list[list[tuple[Mentioned, str | None]]] = []
    for group in groups:
        phrase = group[0][0].phrase
        bare = all(" " not in item.phrase.name and not item.phrase.region for item, _ in group)
        if bare and phrase.name in ("Kementerian", "Dinas", "Badan", "Puskesmas", "Kantor"):
            continue
        named = [
            other for other in groups if other is not group and other[0][0].phrase.kind == phrase.kind
            and " " in other[0][0].phrase.name
        ]  # fmt: skip
        if bare and phrase.kind in ("rsud", "bumd", "kua", "uptd") and len(named) == 1:
            named[0].extend(group)
        elif not (bare and phrase.kind == "uptd"):
            kept.append(group)
    return kept


def _tokens(group: list[tuple[Mentioned, str | None]]) -> frozenset[str]:
    return frozenset(_family(group[0][0].phrase).split())


def _shorter(group: list[tuple[Mentioned, str | None]], other: list[tuple[Mentioned, str | None]]) -> bool:
    (one, region), (two, fuller) = group[0], other[0]
    if region != fuller or one.phrase.kind != two.phrase.kind:
        return False
    if one.phrase.kind == "bawaslu":
        return one.phrase.listed == "Panwaslu" and two.phrase.listed.startswith("Panwas")
    if one.phrase.kind in ("sekolah", "puskesmas", "kpu_adhoc", "bawaslu_adhoc"):
        return _tokens(group) < _tokens(other)
    return one.phrase.topic and two.phrase.topic and _tokens(group) < _tokens(other) and len(_tokens(group)) > 1


def _body(geography: Geography, number: int, group: list[tuple[Mentioned, str | None]]) -> Body:
    ordered = sorted((item for item, _ in group), key=lambda item: (item.first, item.last))
    region = group[0][1]
    if all(item.phrase.former for item in ordered) and all(item.phrase.region is None for item in ordered):
        region = None
    return Body(
        ref=f"a{number + 1}", name=_name(geography, [item.phrase for item in ordered], region),
        kind=ordered[0].phrase.kind, region=region, mentions=tuple(ordered), rule=ordered[0].phrase.rule,
    )  # fmt: skip


def _name(geography: Geography, phrases: list[AgencyPhrase], region: str | None) -> str:
    """The name in full; "Gakkumdu" alone is one everywhere, and an office of a ministry is called an office."""
    if phrases[0].kind == "gakkumdu" and all(
        phrase.surface.lower() == "gakkumdu" and phrase.region is None for phrase in phrases
    ):
        return "Gakkumdu"
    name = called(geography, _best(phrases).plain(phrases), region)
    if phrases[0].kind == "kemenag" and any(
        phrase.surface.lower().startswith(("kantor kem", "kankemenag")) for phrase in phrases
    ):
        return f"Kantor {name}" if not name.startswith("Kantor") else name
    return name


def _best(phrases: list[AgencyPhrase]) -> AgencyPhrase:
    """The phrase that gives the name: the longest in full words; of clips the one that says most, expanded only where
    the clip means the same everywhere."""
    full = [phrase for phrase in phrases if phrase.full and phrase.name == phrase.surface]
    if full:
        return max(full, key=lambda phrase: len(phrase.name))
    placed = [phrase for phrase in phrases if not phrase.topic]
    if placed and placed[0].kind == "gakkumdu":
        best = max(placed, key=lambda phrase: "entra" in phrase.surface)
        return best if "entra" in best.surface else replace(best, name="Gakkumdu")
    if placed:
        return max(placed, key=lambda phrase: (phrase.full, bool(phrase.place)))
    clips = [phrase for phrase in phrases if phrase.surface]
    if not clips or any(_is_sure(phrase) for phrase in clips):
        return phrases[0]
    best = max(
        clips,
        key=lambda phrase: (
            phrase.rule != "rule:agency.head_title",
            phrase.surface.startswith(("Dinas ", "Badan ")),
            -phrase.first,
        ),
    )
    return replace(best, name=with_head(best))


def _is_sure(phrase: AgencyPhrase) -> bool:
    """Whether the clip stands for one department everywhere (Dinkes), unlike those that each region makes up."""
    return phrase.surface.lower().removeprefix("dinas ") in listed("agencies", "sure_clips")


def called(geography: Geography, phrase: AgencyPhrase, region: str | None) -> str:
    """The full name: with the region in full, but without it for national bodies and for those named by their place."""
    kind = agencies.kinds().get(phrase.kind)
    if region is None or region == "ID" or (kind is not None and kind.place and _has_place(phrase)):
        return f"{phrase.name} RI" if region == "ID" and phrase.listed in ("Bawaslu", "KPU") else phrase.name
    seated = phrase.rule == "rule:agency.placed" and kind is not None and not kind.place
    if phrase.listed in _NAMED_BY_PROVINCE or seated:
        return phrase.name
    if phrase.name == "Kementerian Agama":
        phrase = replace(phrase, name="Kantor Kementerian Agama")
    level, base = regions.by_code(region).level, geography.spelled(region)
    if phrase.kind == "kejaksaan" and _told_level(phrase):
        return f"{phrase.name} {level.capitalize()} {base}"
    if phrase.kind in _BARE_REGION or (phrase.listed == "UPT Samsat" and phrase.place and not _told_level(phrase)):
        return f"{phrase.name} {phrase.place if phrase.place and not _told_level(phrase) else base}"
    return f"{phrase.name} {base}" if base.startswith("Daerah ") else f"{phrase.name} {level.capitalize()} {base}"


def _told_level(phrase: AgencyPhrase) -> bool:
    """Whether the place begins with the word for its level: Kota Baru Selatan does, Kotabaru does not."""
    return phrase.place.split(" ")[0] in _LEVELS


def _has_place(phrase: AgencyPhrase) -> bool:
    """Whether the name already ends with a place of its own."""
    return phrase.rule != "rule:agency.placed" or " " in phrase.name


def counted(phrase: AgencyPhrase) -> bool:
    """Whether a mere mention makes it an agency of the report: not a place where people live, unless its office is
    named (Kantor Camat X), not a unit of another agency, not the women of the villages (ibu-ibu PKK)."""
    if phrase.kind in listed("agencies", "territories"):
        return phrase.surface.lower().startswith(("kantor", "pemerintah", "pemdes"))
    return phrase.kind not in ("bidang", "bagian", "biro") and phrase.listed != "PKK"
