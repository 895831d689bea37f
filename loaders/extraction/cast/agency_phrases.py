"""Where a report names government bodies."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import agencies, offices
from graph.lexicon.agencies import Agency
from loaders.extraction.cast.agency_numbers import numbered
from loaders.extraction.cast.agency_own import balai_at, called_own, firm
from loaders.extraction.cast.agency_regional import branch, in_town, regional, regional_end
from loaders.extraction.cast.agency_topics import has_clip, lettered, spelled, topical
from loaders.extraction.cast.agency_words import capital_clips, fold_word, opens_agency, prefixes, table
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import districts, likeness
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.places import level_of, opens_region, region_at
from loaders.extraction.cast.runs import is_name_word
from loaders.extraction.cast.scene import NUMBER, WORD, Scene
from loaders.extraction.cast.units import is_department, placed

_CONNECTORS = frozenset(("dan", "serta", "&", ",", "/", "-"))
_MAX_WORDS = 14
_BELOW = frozenset(("kecamatan", "distrik", "kec", "kelurahan", "desa", "nagari", "kapanewon", "kemantren", "gampong"))
_CAN_BE_NATIONAL = frozenset(("bawaslu", "kpu", "dprd", "kasn", "bkn", "dkpp", "lembaga", "ombudsman"))


def agency_at(ground: Ground, at: int) -> AgencyPhrase | None:
    """The agency whose name begins at the token; None if none does."""
    scene = ground.scene
    if not opens_agency(scene.low(at)):
        return None
    if scene.low(at - 1) in ("peraturan", "keputusan") and scene.joined(at):
        return None
    if (unit := balai_at(ground, at) or _suku_at(ground, at) or _inspectorate_at(ground, at)) is not None:
        return unit
    row, end = _listed(scene, at)
    topic_end = _topic_end(scene, at)
    if topic_end > end:
        own = topical(scene, at, topic_end)
        return _behind(ground, called_own(ground, own) if own.kind == "uptd" else own)
    if row is None:
        return None
    if row.name in listed("agencies", "only_in_posts"):
        return None
    return _of_row(ground, at, end, row)


def _of_row(ground: Ground, at: int, end: int, row: Agency) -> AgencyPhrase | None:
    """The agency of the table whose words are tokens [at, end), with its own place or name behind."""
    scene = ground.scene
    if row.name == "PKK":
        return _behind(ground, replace(_plain(scene, at, end, row), full=False))
    if row.name == "Kanreg BKN" and row.name != scene.words(at, end):
        end = regional_end(scene, end)
    if agencies.kinds()[row.kind].place:
        return placed(ground, at, end, row)
    if row.kind == "bawaslu" and scene.low(end) in _BELOW:
        below = next(item for item in agencies.all_agencies() if item.name == "Panwascam")
        unit = placed(ground, at, end, below)
        return replace(unit, name=scene.words(at, unit.stem)) if unit is not None and unit.stem > end else None
    plain = numbered(ground, _plain(scene, at, end, _body_of(row)))
    if plain.rule == "rule:agency.placed":
        return plain
    if row.name == "Ombudsman":
        return branch(ground, plain)
    if row.kind == "bumd":
        own = firm(ground, plain, row)
        return own if own.stem > end else _behind(ground, own)
    if row.kind == "uptd":
        plain = in_town(ground, _under_parent(ground, called_own(ground, plain)))
    if row.name == "Kanreg BKN":
        return regional(ground, plain)
    phrase = called_own(ground, _seated(ground, _behind(ground, plain)))
    return None if _too_little(scene, phrase) else phrase


def _body_of(row: Agency) -> Agency:
    """The commission whose secretariat the row is: its staff are the commission's."""
    bodies = [agencies.lookup(row.name.removeprefix("Sekretariat "))] if row.kind in ("bawaslu", "kpu") else []
    return next((found[0] for found in bodies if found), row)


def _suku_at(ground: Ground, at: int) -> AgencyPhrase | None:
    """Suku Dinas X, Sudin X: the departments of the cities of Jakarta."""
    scene = ground.scene
    if scene.low(at) == "suku" and scene.low(at + 1) == "dinas" and scene.tokens[at].capital:
        inner = agency_at(ground, at + 1)
        name = f"Suku {inner.name}" if inner is not None else ""
        return replace(inner, first=at, name=name, listed=name, surface=name) if inner is not None else None
    return None


def _inspectorate_at(ground: Ground, at: int) -> AgencyPhrase | None:
    """Inspektorat Jenderal Kementerian X, Itjen Kemen-X: the inspectorate of a ministry, and none of a region."""
    scene = ground.scene
    stem = at + 2 if scene.low(at) == "inspektorat" and scene.low(at + 1) == "jenderal" else at + 1
    if not (stem > at + 1 or scene.low(at) == "itjen") or not scene.joined(stem):
        return None
    inner = agency_at(ground, stem)
    if inner is None or inner.kind not in ("kementerian", "kemenag"):
        return None
    name = scene.words(at, inner.last)
    return replace(
        inner, first=at, kind="inspektorat", name=name, listed=name, surface=name, full=True, region="ID", topic=False
    )


def _under_parent(ground: Ground, unit: AgencyPhrase) -> AgencyPhrase:
    """UPTD X Dinas Y: the department belongs to the name of its unit."""
    parent = agency_at(ground, unit.last) if ground.scene.joined(unit.last) else None
    if parent is None or parent.kind not in ("dinas", "badan") or unit.stem == unit.first + 1:
        return unit
    name = f"{unit.name} {parent.surface or parent.name}"
    listed_ = replace(unit, last=parent.last, stem=parent.stem, name=name, listed=name, surface=name, topic=False)
    return replace(listed_, region=parent.region, level=parent.level, place=parent.place, rule="rule:agency.listed")


def _seated(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """A court or a station called by a town that is no region: Pengadilan Negeri Muaro."""
    scene, at = ground.scene, phrase.last
    local = (
        phrase.kind in ("pengadilan", "kejaksaan", "polisi", "vertikal", "tni")
        and phrase.region is None
        and phrase.last == phrase.stem
    )
    if not local or not is_name_word(scene, at) or not scene.joined(at):
        return phrase
    end = ground.place_end(at)
    town = scene.words(at, end).lower()
    if (
        town not in districts()
        and not any(ground.runs.behind[(word,)] for word in town.split())
        and likeness(scene.low(at)) > -1
    ):
        return phrase
    name = f"{phrase.name} {scene.words(at, end)}"
    return phrase.called(name, end, rule="rule:agency.placed")


def _too_little(scene: Scene, phrase: AgencyPhrase) -> bool:
    """A head word alone, or a short clip that means an agency only with a region or a number behind it."""
    key = fold_word(scene.words(phrase.first, phrase.stem))
    bare = phrase.last == phrase.stem and phrase.region is None
    counter = phrase.kind == "uptd" and phrase.stem > phrase.first + 1
    if phrase.listed in listed("agencies", "only_with_region") and not counter:
        return phrase.region in (None, "ID")
    return key in listed("agencies", "need_more") and bare and phrase.level is None


def _listed(scene: Scene, at: int) -> tuple[Agency | None, int]:
    """The row of the table that the longest run of tokens from `at` spells."""
    key, found, end = "", None, at
    for index in range(at, min(at + _MAX_WORDS, len(scene.tokens))):
        token = scene.tokens[index]
        if index > at and not scene.joined(index):
            break
        if token.low in _CONNECTORS and index > at:
            continue
        if token.kind not in (WORD, NUMBER):
            break
        key += fold_word(token.text)
        if key not in prefixes():
            break
        if key in table() and _written(scene, at, index + 1, key):
            found, end = table()[key], index + 1
    return found, end


def _written(scene: Scene, first: int, last: int, key: str) -> bool:
    """Whether the words are written as a name: with capitals, or too special for anything else."""
    token = scene.tokens[first]
    if last == first + 1 and key in capital_clips():
        return token.text.isupper() or key in listed("agencies", "also_lower")
    if token.capital or key in listed("agencies", "also_lower"):
        return True
    return last > first + 1 and token.low in words("agencies", "heads") and scene.tokens[last - 1].capital


def _topic_end(scene: Scene, at: int) -> int:
    """The end of a head word with the words of its field: Dinas Sosial, Pemberdayaan ... ; `at` if there is none."""
    if scene.low(at) not in words("agencies", "heads"):
        return at
    if scene.low(at) == "kantor" and scene.low(at + 1) in listed("agencies", "not_offices"):
        return at
    end, index = at + 1, at + 1
    while index < len(scene.tokens) and scene.joined(index):
        token = scene.tokens[index]
        if index > at + 1 and opens_region(scene, index):
            break
        if token.low in listed("functions", "words") and _goes_on(scene, at, index):
            end = index + 1
        elif (
            index == end
            and token.capitals
            and 2 < len(token.text) < 10
            and (index > at + 1 or not token.text.isalpha() or lettered(scene, at, index))
            and not agencies.lookup(token.text)
        ):
            return index + 1
        elif token.low not in _CONNECTORS or index > end:
            break
        index += 1
    return end if end > at + 1 else at


def _goes_on(scene: Scene, at: int, index: int) -> bool:
    """Whether a field word continues the name: not a new agency behind "dan", not a lower-case word of the sentence."""
    token, joined_by = scene.tokens[index], scene.low(index - 1)
    if not token.capital and (scene.tokens[at].capital or index > at + 1):
        return False
    if not token.capital and not agencies.lookup(scene.words(at, index + 1)):
        return False
    if level_of(token.low) and joined_by != "dan":
        return False
    if token.low in listed("agencies", "units") and is_name_word(scene, index + 1):
        return is_department(scene.tokens[index + 1].text)
    if token.low == "sekretariat" and scene.low(index + 1) in listed("agencies", "secretariats"):
        return False
    if joined_by in _CONNECTORS and token.low in words("agencies", "heads"):
        return scene.low(index + 1) not in listed("functions", "words")
    return True


def _plain(scene: Scene, first: int, last: int, row: Agency) -> AgencyPhrase:
    surface = scene.words(first, last)
    full = last > first + 1 and scene.low(first) in words("agencies", "heads")
    own = full and agencies.kinds()[row.kind].topic and not has_clip(surface)
    return AgencyPhrase(
        first=first, last=last, kind=row.kind, name=spelled(surface) if own else row.name, listed=row.name, full=full,
        stem=last, region="ID" if row.national else None, level=agencies.region_level(scene.words(first, last)),
        topic=agencies.kinds()[row.kind].topic, surface=surface,
    )  # fmt: skip


def parenthesis(scene: Scene, at: int) -> tuple[str | None, int]:
    """A short word alone in parentheses at the token, and the token behind it; (None, at) if there is none."""
    if scene.low(at) != "(":
        return None, at
    for last in range(at + 1, min(at + 5, len(scene.tokens))):
        if scene.low(last) == ")":
            word = scene.words(at + 1, last)
            return (word, last + 1) if word and scene.tokens[at + 1].capital else (None, at)
    return None, at


def _behind(ground: Ground, phrase: AgencyPhrase) -> AgencyPhrase:
    """The phrase with the acronym in parentheses and the region that stand behind it, in either order."""
    scene = ground.scene
    acronym, at = parenthesis(scene, phrase.last)
    if scene.low(at) in ("ri", "pusat") and phrase.kind in _CAN_BE_NATIONAL:
        return replace(phrase, last=at + 1, acronym=acronym, region="ID")
    if phrase.region == "ID" or (acronym and not _is_acronym(phrase, acronym)):
        return replace(phrase, last=at if acronym and _is_acronym(phrase, acronym) else phrase.last, acronym=acronym)
    region, level, end = region_at(scene, ground.geography, at, hint=phrase.level)
    if acronym is None and end > at:
        acronym, after = parenthesis(scene, end)
        end = after if acronym and _is_acronym(phrase, acronym) else end
    told = level or phrase.level or (region.level if region else None)
    code, place = (region.code, scene.words(at, end)) if region else (None, "")
    return replace(phrase, last=max(end, at), acronym=acronym, region=code, level=told, place=place)


def _is_acronym(phrase: AgencyPhrase, word: str) -> bool:
    """Whether the word in parentheses is another name of the agency, and not of a person or a place."""
    known = agencies.lookup(word) or offices.lookup(word)
    return bool(known) or (" " not in word and (word.isupper() or word[:1].lower() == phrase.name[:1].lower()))


__all__ = ["agency_at", "parenthesis", "spelled"]
