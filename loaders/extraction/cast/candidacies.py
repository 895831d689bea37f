"""Posts that somebody only runs for: calon Bupati X, bakal calon wakil wali kota, caleg DPRD Y."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from loaders.extraction.cast.agency_phrases import agency_at
from loaders.extraction.cast.chambers import chamber_at
from loaders.extraction.cast.cues import listed, turns, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.scene import Scene

_OFFICES = "offices"


@cache
def _opening() -> frozenset[str]:
    return frozenset(office.split()[0] for office in words("posts", _OFFICES))


def office_at(scene: Scene, at: int) -> tuple[str | None, bool, int]:
    """The elected office whose words begin at the token: (office, whether it is the deputy's, end token)."""
    table = words("posts", _OFFICES)
    if scene.low(at) not in _opening():
        return None, False, at
    for size in (3, 2, 1):
        key = " ".join(scene.low(at + step) for step in range(size))
        if key in table:
            deputy = key.startswith(("wakil", "wa", "cawa", "bacawa")) and key not in ("walikota", "wali kota")
            return table[key], deputy, at + size
    return None, False, at


def candidacy_at(ground: Ground, at: int) -> PostPhrase | None:
    """The candidacy at the token; None if there is none. A bare "calon" without an office is none."""
    scene = ground.scene
    size = _word_size(scene, at)
    if size == 0:
        office, deputy, end = office_at(scene, at)
        runs = office is not None and _run_for(scene, at)
        return _executive(ground, at, end, office, deputy) if runs and office is not None else None
    office, deputy, end = office_at(scene, at)
    if office is None:
        office, deputy, end = office_at(scene, _behind_aside(scene, at + size))
    if office is not None:
        return _executive(ground, at, end, office, deputy)
    return _legislative(ground, at, at + size)


def _run_for(scene: Scene, at: int) -> bool:
    """Mencalonkan diri sebagai | bupati, maju jadi | wali kota: the office is one that somebody runs for."""
    before = at - 1
    before -= scene.low(before) in ("sebagai", "jadi", "menjadi", "untuk")
    before -= scene.low(before) == "diri"
    return scene.joined(before + 1) and scene.low(before) in listed("tickets", "runs")


def _behind_aside(scene: Scene, at: int) -> int:
    """The token behind "(paslon)" and a number: pasangan calon (paslon) nomor urut 2 | bupati."""
    if scene.low(at) == "(" and scene.low(at + 2) == ")":
        at += 3
    return number_end(scene, at)


def _word_size(scene: Scene, at: int) -> int:
    for turn in turns("posts", "candidates").get(scene.low(at), ()):
        if all(scene.low(at + place) == word for place, word in enumerate(turn)):
            return len(turn)
    return 0


def _executive(ground: Ground, first: int, end: int, office: str, deputy: bool) -> PostPhrase:
    """With "dan Wakil ...", the region and the number behind the office."""
    scene = ground.scene
    if scene.low(end) in ("dan", "-", "/", "&"):
        skip = _word_size(scene, end + 1)
        second, _, stop = office_at(scene, end + 1 + skip)
        if second == office:
            end = stop
    if scene.low(end) == "(" and scene.low(end + 2) == ")" and scene.low(end + 1) in words("posts", _OFFICES):
        end += 3
    region, _, stop = region_at(scene, ground.geography, end)
    title_end = end
    end = stop if region else end
    end = number_end(scene, end + (scene.low(end) in ("paket", "paslon", "pasangan") and scene.low(end + 1) == "nomor"))
    code = region.code if region else ground.geography.inherit(_LEVELS[office]) if office in _LEVELS else None
    return PostPhrase(
        first=first, last=end, title=scene.words(first, title_end), cls="candidate", region=code, government=office,
        head=not deputy, rule="rule:post.candidacy",
    )  # fmt: skip


_LEVELS = {"bupati": "kabupaten", "walikota": "kota", "gubernur": "provinsi"}


def number_end(scene: Scene, at: int) -> int:
    """The end of "nomor urut 2" at the token; the token itself if there is none."""
    index = at
    while scene.low(index) in ("nomor", "urut", "no", "no.", ".") and scene.joined(index):
        index += 1
    token = scene.token(index)
    if index == at or token is None:
        return at
    return index + 1 if token.text.isdigit() or token.low in words("tickets", "numbers") else at


def _legislative(ground: Ground, first: int, end: int) -> PostPhrase | None:
    """A candidate for a parliament, or the incumbent, without an office named."""
    scene = ground.scene
    word = scene.words(first, end).lower()
    if scene.low(end) == "(":
        end = end + 3 if scene.low(end + 2) == ")" else end
    post = PostPhrase(first=first, last=end, title=scene.words(first, end), cls="candidate", rule="rule:post.candidacy")
    agency = agency_at(ground, end) or chamber_at(scene, end)
    if agency is not None and (agency.kind == "dprd" or agency.name.startswith(("DPR", "DPD"))):
        chamber = _chamber(agency.name, agency.level, agency.region)
        return replace(post, last=number_end(scene, agency.last), agency=agency, government=chamber)
    letters = scene.token(end)
    if letters is not None and letters.text in ("DPD", "DPR") and word.endswith(_SEATED):
        stop = number_end(scene, end + 1)
        return replace(post, last=stop, title=scene.words(first, end + 1), government=letters.low)
    if word.startswith(("pasangan", "paslon", "bapaslon", "bakal pasangan")):
        return None
    for part, chamber in (("senator", "dpd"), ("caleg", "dprd"), ("legisla", "dprd")):
        if part in word:
            return replace(post, government=chamber)
    return post if "petahana" in word or word == "calon tunggal" else None


_SEATED = ("anggota", "calon", "caleg", "balon", "kandidat")


def _chamber(name: str, level: str | None, region: str | None) -> str:
    if name.startswith("DPD"):
        return "dpd"
    if name.startswith("DPR RI"):
        return "dpr"
    provincial = level == "provinsi" or name in ("DPRA", "DPRP") or (region is not None and "." not in region)
    return "dprd-provinsi" if provincial else "dprd-kabupaten"
