"""Where a report names parties, campaign teams, associations and clubs."""

from __future__ import annotations

from dataclasses import dataclass

from graph.lexicon import titles
from loaders.extraction.cast.agency_phrases import agency_at, parenthesis
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import NUMBER, WORD, Scene

_HEADS = "heads"
_BRANCHES = ("dpc", "dpd", "dpw", "dpp", "pac", "dpac", "fraksi")
_LONE = (
    "bem",
    "hmi",
    "pmii",
    "gmni",
    "gmki",
    "kammi",
    "imm",
    "pii",
    "ipnu",
    "knpi",
    "lbh",
    "jppr",
    "kipp",
    "pgri",
    "ppdi",
    "apdesi",
    "papdesi",
    "muhammadiyah",
    "nu",
    "pcnu",
    "mui",
    "pwi",
    "aji",
    "tagana",
    "ppni",
    "ibi",
    "idi",
    "abpednas",
    "ylbhi",
    "ansor",
)
_WORDS = ("muhammadiyah", "tagana", "ansor", "apdesi", "papdesi", "abpednas")
_ROLES = (
    "masyarakat",
    "rumah",
    "pusat",
    "pemuda",
    "mahasiswa",
    "kelompok",
    "panitia",
    "dewan",
    "majelis",
    "kesatuan",
    "relawan",
    "koperasi",
    "koalisi",
    "klub",
    "suporter",
    "gerakan",
    "barisan",
    "gabungan",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgPhrase:
    """Tokens [first, last) name an organization; `stem` is the end of its name without parentheses and region; `party`
    the end of a party's own name inside "DPC Partai X Kabupaten Y", as (first, last); `names` the token at which the
    names of a ticket may begin inside the name of a team."""

    first: int
    last: int
    stem: int
    kind: str
    acronym: str | None = None
    party: tuple[int, int] | None = None
    names: int | None = None
    rule: str = "rule:organization.head_word"


def org_at(ground: Ground, at: int) -> OrgPhrase | None:
    """The organization whose name begins at the token; None if none does."""
    scene = ground.scene
    token = scene.token(at)
    if token is None or token.kind != WORD:
        return None
    if token.text in ground.acronyms:
        kind = ground.acronyms[token.text]
        inner = (at, at + 1) if kind == "party" else None
        return OrgPhrase(first=at, last=at + 1, stem=at + 1, kind=kind, party=inner, rule="rule:organization.acronym")
    if token.low in words("organizations", "parties") and _party_word(scene, at):
        return OrgPhrase(first=at, last=at + 1, stem=at + 1, kind="party", party=(at, at + 1))
    size, kind = _head(scene, at)
    if size == 0:
        return None
    if kind == "timses":
        clip, end = parenthesis(scene, at + size)
        return _team(ground, at, end if clip is not None and clip.isupper() else at + size)
    if kind == "party":
        return _party(ground, at, at + size)
    return _association(ground, at, at + size, kind)


def _party_word(scene: Scene, at: int) -> bool:
    """A party known by one word, written as a name; letters only in capitals."""
    token = scene.tokens[at]
    called = words("organizations", "parties")[token.low]
    return token.capitals if called.isupper() else token.capital


def _head(scene: Scene, at: int) -> tuple[int, str]:
    """How many tokens the head word has, and the kind that it tells; (0, "") for none."""
    table = words("organizations", _HEADS)
    three = " ".join(scene.low(at + step) for step in range(3))
    two = " ".join(scene.low(at + step) for step in range(2))
    for size, key in ((3, three), (2, two), (1, scene.low(at))):
        if key in table and (key not in _LONE or not key.isalpha() or scene.tokens[at].capitals or key in _WORDS):
            return size, table[key]
    if scene.tokens[at].text == "Tim" and is_name_word(scene, at + 1) and scene.low(at + 2) == "-":
        return 1, "timses"
    return 0, ""


def _party(ground: Ground, at: int, end: int) -> OrgPhrase | None:
    """Partai X (ACR), with its branch in front and its region behind: DPC Partai X Kabupaten Y."""
    scene, start = ground.scene, at
    if scene.low(at) in _BRANCHES:
        inner = org_at(ground, end)
        if inner is None or inner.kind != "party" or not scene.tokens[at].capital:
            return None
        _, _, last = region_at(scene, ground.geography, inner.last)
        return OrgPhrase(first=at, last=last, stem=inner.stem, kind="party", acronym=inner.acronym, party=inner.party)
    if not scene.tokens[at].capital:
        start = end
    stem = _without_region(ground, end, _capitals_end(ground, end, 5))
    if stem == end:
        return None
    acronym, last = parenthesis(scene, stem)
    _, _, last = region_at(scene, ground.geography, last)
    return OrgPhrase(first=start, last=last, stem=stem, kind="party", acronym=acronym, party=(start, stem))


def _capitals_end(ground: Ground, at: int, most: int) -> int:
    """The end of capitalized words from the token; a title, a level of regions or a given name ends them."""
    scene, index = ground.scene, at
    while index < len(scene.tokens) and index - at < most and scene.joined(index):
        token = scene.tokens[index]
        if not token.capital or titles.is_title(token.text) or token.low in words("places", "levels"):
            break
        if index - at >= 1 and token.low in listed("names", "given"):
            break
        index += 1
    return index


def _without_region(ground: Ground, at: int, end: int) -> int:
    """The end of a party's name before the region of its branch: Partai X | Kalsel."""
    for index in range(at + 1, end):
        region, _, stop = region_at(ground.scene, ground.geography, index)
        if region is not None and stop >= end:
            return index
    return end


def explained_acronyms(ground: Ground) -> dict[str, str]:
    """Letters in parentheses behind the name of an organization -> its kind: Aliansi X Y (AXY)."""
    scene, found = ground.scene, {}
    for at in range(1, len(scene.tokens) - 2):
        if scene.tokens[at].text != "(" or scene.low(at + 2) != ")" or not scene.tokens[at + 1].capital:
            continue
        letters = scene.tokens[at + 1].text
        for start in range(max(at - 9, 0), at):
            org = org_at(ground, start) if scene.sentences[start] == scene.sentences[at] else None
            if org is not None and org.acronym == letters:
                found[letters] = org.kind
                break
    return found


def _team(ground: Ground, at: int, end: int) -> OrgPhrase | None:
    """Tim Sukses [Paslon] A-B, tim kampanye ACR, Tim Hukum Paslon nomor urut 1; a bare "tim sukses" counts too."""
    scene, index = ground.scene, end
    while (
        scene.joined(index) and index < len(scene.tokens) and scene.low(index) in listed("organizations", "of_ticket")
    ):
        index += 1
    start = index
    while index < len(scene.tokens) and scene.joined(index) and _of_ticket(scene, index, start):
        index += 1
        if scene.tokens[index - 1].kind == NUMBER and not is_name_word(scene, index):
            break
        if scene.tokens[index - 1].kind == NUMBER and scene.in_headline(index):
            break
    if index > start and scene.low(index) == "dan" and is_name_word(scene, index + 1) and "pasangan" in scene.low(end):
        index += 1
        while is_name_word(scene, index) and scene.joined(index):
            index += 1
    if index == start and index > end and scene.low(index - 1) in ("dan", "urut", "no", "nomor"):
        index = end
    while scene.joined(index) and _of_level(scene, index):
        index += 1
    acronym, last = parenthesis(scene, index)
    if acronym is not None and acronym.isupper() and index > end:
        return OrgPhrase(
            first=at, last=last, stem=index, kind="timses", acronym=acronym, names=start if start < index else None,
            rule="rule:organization.team",
        )  # fmt: skip
    names = start if start < index else None
    return OrgPhrase(first=at, last=index, stem=index, kind="timses", names=names, rule="rule:organization.team")


def _of_level(scene: Scene, index: int) -> bool:
    """Tim Kampanye Daerah, Tim Pemenangan Nasional."""
    token = scene.token(index)
    return token is not None and token.capital and token.low in ("daerah", "nasional", "wilayah", "cabang", "pusat")


def _of_ticket(scene: Scene, index: int, start: int) -> bool:
    token = scene.tokens[index]
    if token.kind == NUMBER:
        return index == start
    dash = token.text in "-/" and index > start and scene.tokens[index - 1].capital
    capital = token.kind == WORD and token.text[0].isupper() and not titles.is_title(token.text)
    small_number = token.low in words("tickets", "numbers") and scene.low(index - 1) in ("urut", "nomor", "no")
    return dash or small_number or (capital and token.low not in listed("names", "never"))


def _association(ground: Ground, at: int, end: int, kind: str) -> OrgPhrase | None:
    """Aliansi X dan Y Kota Z (ACR): capitalized words with their joining words, then region and acronym."""
    scene = ground.scene
    if not scene.tokens[at].capital or agency_at(ground, at) is not None:
        return None
    stem = _association_end(ground, end)
    lone = scene.low(at) in _LONE and scene.tokens[at].capitals
    if (stem == end and not lone) or (scene.low(at) in _ROLES and stem - end < 1):
        return None
    acronym, last = parenthesis(scene, stem)
    _, _, stop = region_at(scene, ground.geography, last)
    if acronym is None and stop > last:
        acronym, stop = parenthesis(scene, stop)
    return OrgPhrase(first=at, last=max(stop, last), stem=stem, kind=kind, acronym=acronym)


def _association_end(ground: Ground, at: int) -> int:
    scene, end, index = ground.scene, at, at
    while index < len(scene.tokens) and scene.joined(index) and index - end < 2:
        token = scene.tokens[index]
        if token.low in words("places", "levels") or titles.is_title(token.text):
            break
        if index > at and (token.low in listed("organizations", "posts") or _opens_another(scene, index)):
            break
        if token.capital or (token.text[0].isupper() and token.kind == WORD):
            if token.low in listed("names", "given") and index - at >= 1:
                break
            end = index + 1
        elif token.low not in listed("organizations", "inside") or index == at:
            break
        index += 1
    return end


def _opens_another(scene: Scene, index: int) -> bool:
    """Forum X dan [Aliansi Y]: a second association behind "dan"."""
    return scene.low(index) in listed("organizations", "strong_heads") and scene.low(index - 1) in ("dan", "&")


def named_club(ground: Ground, at: int) -> OrgPhrase | None:
    """A run of capitals behind a post such as Ketua or Koordinator that no head word explains (Bahari Muda Jambi):
    an organization when no given name is in it and a region, an acronym or a comma with a name follows."""
    scene = ground.scene
    end = run_end(scene, at)
    if (
        end == at
        or titles.is_title(scene.tokens[at].text)
        or any(token.low in listed("names", "given") for token in scene.tokens[at:end])
    ):
        return None
    acronym, last = parenthesis(scene, end)
    hit = next((hit for hit in ground.geography.hits if at < hit[0] < end + 2 and hit[1] >= end), None)
    stop = max(hit[1], last) if hit else last
    if hit is None and acronym is None and scene.low(stop) != ",":
        return None
    return OrgPhrase(first=at, last=stop, stem=end, kind="other", acronym=acronym, rule="rule:organization.behind_post")
