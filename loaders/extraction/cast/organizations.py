"""From phrases to organizations: parties, campaign teams, associations and clubs of a report."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.org_phrases import OrgPhrase
from loaders.extraction.cast.scene import Scene


@dataclass(frozen=True, slots=True)
class Club:
    """An organization of the report; `phrases` its mentions."""

    ref: str
    name: str
    kind: str
    acronym: str | None
    region: str | None
    phrases: tuple[OrgPhrase, ...]
    rule: str


def enroll(ground: Ground, chunks: tuple[Chunk, ...]) -> tuple[Club, ...]:
    """The organizations of the report, in the order of their first mention; a bare "tim sukses" joins the only team."""
    groups: dict[str, list[OrgPhrase]] = {}
    bare: list[OrgPhrase] = []
    for chunk in chunks:
        if chunk.org is None:
            continue
        if is_bare(ground.scene, chunk.org):
            bare.append(chunk.org)
        else:
            groups.setdefault(_key(ground.scene, chunk.org, groups), []).append(chunk.org)
    _drop_headlines(ground.scene, groups)
    teams = [key for key, phrases in groups.items() if phrases[0].kind == "timses" and key.startswith("tim")]
    if len(teams) == 1:
        groups[teams[0]].extend(bare)
    return tuple(_club(ground, number, phrases) for number, phrases in enumerate(groups.values()))


def _drop_headlines(scene: Scene, groups: dict[str, list[OrgPhrase]]) -> None:
    """In a headline every word may be a capital: what it alone names is none, parties aside."""
    for key, phrases in list(groups.items()):
        if phrases[0].kind != "party" and all(scene.in_headline(phrase.first) for phrase in phrases):
            del groups[key]


def is_bare(scene: Scene, phrase: OrgPhrase) -> bool:
    """A head word alone, which names no organization: "tim sukses", "timses paslon"."""
    if phrase.kind != "timses":
        return False
    lows = [scene.low(index) for index in range(phrase.first, phrase.last)]
    heads = set(" ".join(words("organizations", "heads")).split())
    return "petahana" not in lows and all(
        word in heads or word in ("paslon", "pasangan", "calon", "bupati", "wakil", "wali", "kota", "gubernur", "dan")
        for word in lows
    )


def _key(scene: Scene, phrase: OrgPhrase, groups: dict[str, list[OrgPhrase]]) -> str:
    name = surface(scene, phrase).lower()
    for key, phrases in groups.items():
        known = phrases[0]
        if phrase.acronym and phrase.acronym.lower() == key and known.rule == "rule:organization.acronym":
            return key
        if (known.acronym and known.acronym.lower() == name) or (
            known.kind == phrase.kind == "party" and name == surface(scene, known).lower()
        ):
            return key
    return name


def surface(scene: Scene, phrase: OrgPhrase) -> str:
    """The name as the report writes it, without acronym; of a branch the party's own name."""
    if phrase.party is not None:
        written = scene.words(*phrase.party)
        full = "Partai " if scene.low(phrase.first) == "fraksi" and scene.low(phrase.party[0]) != "partai" else ""
        return words("organizations", "parties").get(written.lower(), full + written)
    if phrase.cut is not None:
        return f"{scene.words(phrase.first, phrase.cut[0])} {scene.words(phrase.cut[1], phrase.stem)}"
    sort = _sort_of(scene, phrase)
    return (
        scene.words(phrase.first, phrase.stem)
        if sort is None
        else f"{scene.words(sort, sort + 1)} {scene.words(sort + 2, phrase.stem)}"
    )


def _sort_of(scene: Scene, phrase: OrgPhrase) -> int | None:
    """The letters in parentheses that say only what sort of body it is: Lembaga Bantuan Hukum ([LBH]) X."""
    inner = range(phrase.first, phrase.stem - 3)
    sorts = (index + 1 for index in inner if scene.low(index) == "(" and scene.low(index + 2) == ")")
    return next((index for index in sorts if scene.low(index) in listed("organizations", "sorts")), None)


def _club(ground: Ground, number: int, phrases: list[OrgPhrase]) -> Club:
    scene = ground.scene
    best = max(phrases, key=lambda phrase: _telling(scene, phrase))
    name, region = surface(scene, best), None
    hit = next((hit for hit in ground.geography.hits if best.stem <= hit[0] and hit[1] <= best.last), None)
    inner = next((hit for hit in ground.geography.hits if best.first < hit[0] and hit[1] == best.stem), None)
    if hit is not None and best.party is None:
        name = f"{name} {ground.scene.words(hit[0], hit[1])}"
    found = hit or inner
    place = ground.geography.settle(found[2]) if found else None
    if place is not None:
        region = place.code
    return Club(f"o{number + 1}", name, best.kind, best.acronym, region, tuple(phrases), best.rule)


def _telling(scene: Scene, phrase: OrgPhrase) -> tuple[bool, bool, bool, int, int]:
    """How well a phrase names its organization, compared with others; of equal ones the first."""
    plain = not _shouted(scene, phrase)
    return not is_bare(scene, phrase), plain, phrase.acronym is not None, phrase.stem - phrase.first, -phrase.first


def _shouted(scene: Scene, phrase: OrgPhrase) -> bool:
    """A name of several words all in capitals, as a heading writes it."""
    return phrase.stem - phrase.first > 1 and all(scene.tokens[at].capitals for at in range(phrase.first, phrase.stem))


def by_acronym(clubs: tuple[Club, ...], word: str) -> Club | None:
    """The organization that the report calls by these letters."""
    return next((club for club in clubs if club.acronym == word), None)


__all__ = ["Club", "by_acronym", "enroll", "is_bare", "surface"]
