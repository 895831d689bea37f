"""Where a report names parties, campaign teams, associations and clubs."""

from __future__ import annotations

from functools import cache

from graph.lexicon import agencies, offices, titles
from loaders.extraction.cast.agency_phrases import agency_at, parenthesis
from loaders.extraction.cast.cues import is_ordinary, listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.org_ends import association_end, name_goes_on, school_end
from loaders.extraction.cast.org_holder import before_holder, is_held
from loaders.extraction.cast.org_loose import by_branch, by_context, by_letters, by_tail
from loaders.extraction.cast.org_teams import OrgPhrase, led_team, quoted_end, team_at
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import WORD, Scene

_HEADS = "heads"
_TICKETS = ("tim pasangan", "tim paslon")
_BRANCHES = ("dpc", "dpd", "dpw", "dpp", "pac", "dpac", "fraksi")


def org_at(ground: Ground, at: int) -> OrgPhrase | None:
    """The organization whose name begins at the token; None if none does."""
    scene = ground.scene
    token = scene.token(at)
    if token is None or token.kind != WORD or not (token.capital or token.low in _opening()) or _home(scene, at):
        return None
    if token.text in ground.acronyms:
        kind = ground.acronyms[token.text]
        inner = (at, at + 1) if kind == "party" else None
        return OrgPhrase(first=at, last=at + 1, stem=at + 1, kind=kind, party=inner, rule="rule:organization.acronym")
    if (end := _party_end(scene, at)) > at:
        return OrgPhrase(first=at, last=end, stem=end, kind="party", party=(at, end))
    size, kind = _head(scene, at)
    if size == 0:
        return by_letters(ground, at) or by_tail(ground, at) or by_branch(ground, at) or by_context(ground, at)
    if kind == "timses" and scene.low(at) in ("koalisi", "relawan", "sukarelawan"):
        own = _volunteers(ground, at, at + size)
        if own is not None or not scene.tokens[at].capital:
            return own
    if kind == "timses":
        clip, end = parenthesis(scene, at + size)
        if (quoted := quoted_end(scene, end)) > end:
            return OrgPhrase(first=at, last=quoted, stem=quoted, kind=kind, rule="rule:organization.team")
        return team_at(ground, at, end if clip is not None and clip.isupper() else at + size)
    if kind == "party":
        return _party(ground, at, at + size)
    return _association(ground, at, at + size, kind)


@cache
def _opening() -> frozenset[str]:
    """The words that begin the name of an organization though they are written small."""
    return frozenset({"tim", *(head.split()[0] for head in words("organizations", _HEADS))})


def _home(scene: Scene, at: int) -> bool:
    """Rumah Kades X: where the holder of a post lives."""
    return scene.low(at) == "rumah" and offices.lookup(scene.low(at + 1)) is not None


def _volunteers(ground: Ground, at: int, end: int) -> OrgPhrase | None:
    """Koalisi Warga X, relawan Sahabat Y: a club of its own, and no supporters of the ticket behind the word."""
    scene, word = ground.scene, ground.scene.low(end)
    plain = (is_ordinary(word) or word in listed("persons", "roles")) and not scene.tokens[end].capitals
    if not scene.tokens[at].capital and not plain:
        return None
    own = _association(ground, at, end, "ngo" if scene.low(at) == "koalisi" else "timses")
    club = own is not None and (own.acronym is not None or _is_club(scene, end, own))
    return own if club else None


def _is_club(scene: Scene, at: int, phrase: OrgPhrase) -> bool:
    """Koalisi Warga X, Relawan Kotak Kosong: called by ordinary words, and not by the names of a ticket."""
    if scene.low(phrase.stem) in ("-", "–", "/", "&") or phrase.stem <= at:
        return False
    lows = [scene.low(index) for index in range(at, phrase.stem)]
    named = likeness(lows[0]) > 1 or (len(lows) > 1 and likeness(lows[1]) > 2 and not is_ordinary(lows[0]))
    return not named and lows[0] not in listed("organizations", "of_ticket") and not lows[0].isdigit()


def _party_end(scene: Scene, at: int) -> int:
    """The end of a party known by its letters, or of PDI Perjuangan; `at` for none."""
    if scene.tokens[at].text == "PDI" and scene.low(at + 1) == "perjuangan":
        return at + 2
    known = scene.low(at) in words("organizations", "parties") and _party_word(scene, at)
    return at + 1 if known else at


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
        if two in listed("organizations", "plain") or (two in _TICKETS and not scene.tokens[at].capital):
            break
        if key in table and (
            key not in listed("organizations", "lone")
            or not key.isalpha()
            or scene.tokens[at].capitals
            or key in listed("organizations", "lone_words")
        ):
            return size, table[key]
    if scene.low(at) == "tim" and led_team(scene, at):
        return 1, "timses"
    end = run_end(scene, at + 1) if scene.low(at) == "tim" else at
    dashed = scene.low(end) in ("-", "–") and is_name_word(scene, end + 1)
    if dashed and (end == at + 2 or (end == at + 3 and likeness(scene.low(at + 1)) > 0)):
        return 1, "timses"
    return (1, "timses") if end > at + 1 and _called_team(scene, at, end) else (0, "")


def _called_team(scene: Scene, at: int, end: int) -> bool:
    """Juru bicara tim X Y; Tim XYZ: a team that is called by a name or by letters, and by no ordinary word."""
    lows = [scene.low(index) for index in range(at + 1, end)]
    called = end == at + 2 and scene.tokens[at + 1].capitals and not scene.in_headline(at)
    if any(
        (is_ordinary(low) and not called) or low in words("places", "levels") or agencies.lookup(low) for low in lows
    ):
        return False
    if any(low in listed("organizations", "of_ticket") or titles.is_title(low) for low in lows):
        return False
    posted = scene.low(at - 1) in listed("organizations", "posts") or scene.low(at - 1) in ("bicara", "jubir", "pers")
    letters = end == at + 2 and scene.tokens[at + 1].capitals and scene.tokens[at].capital
    return letters or (posted and 2 < end - at < 5)


def _party(ground: Ground, at: int, end: int) -> OrgPhrase | None:
    """Partai X (ACR), with its branch in front and its region behind: DPC Partai X Kabupaten Y."""
    scene, start = ground.scene, at
    if scene.low(at) in _BRANCHES:
        inner = org_at(ground, end)
        if inner is None and scene.low(at) == "fraksi" and scene.tokens[at].capital:
            stem = _before_member(scene, end, run_end(scene, end))
            bare = stem == end or agency_at(ground, end) is not None or stem - end > 3
            return None if bare else OrgPhrase(first=at, last=stem, stem=stem, kind="party", party=(end, stem))
        if inner is None or inner.kind != "party" or not scene.tokens[at].capital:
            return None
        _, _, last = region_at(scene, ground.geography, inner.last)
        return OrgPhrase(first=at, last=last, stem=inner.stem, kind="party", acronym=inner.acronym, party=inner.party)
    if not scene.tokens[at].capital:
        start = end
    stem = _without_region(ground, end, _capitals_end(ground, end, 5), is_held(scene, at))
    if stem == end:
        return None
    known = _party_end(scene, end)
    stem = known if known > end else before_holder(ground, at, end, stem)
    acronym, last = parenthesis(scene, stem)
    _, _, last = region_at(scene, ground.geography, last)
    return OrgPhrase(first=start, last=last, stem=stem, kind="party", acronym=acronym, party=(start, stem))


def _before_member(scene: Scene, at: int, end: int) -> int:
    """Fraksi X | N M meminta: where the name of a member begins behind that of the party, without a comma."""
    named = (index for index in range(at + 1, end - 1) if likeness(scene.low(index)) > 1)
    return next(named, end) if scene.low(end).isalpha() and scene.joined(end) else end


def _capitals_end(ground: Ground, at: int, most: int) -> int:
    """The end of capitalized words from the token; a title, a level of regions or a given name ends them."""
    scene, index = ground.scene, at
    while index < len(scene.tokens) and index - at < most and scene.joined(index):
        token = scene.tokens[index]
        if not token.capital or titles.is_title(token.text) or token.low in words("places", "levels"):
            break
        named = token.low in listed("names", "given") and token.low not in listed("organizations", "party_words")
        if index - at >= 1 and named and not _lettered(scene, at, index):
            break
        index += 1
    return index


def _lettered(scene: Scene, at: int, index: int) -> bool:
    """Whether the words up to a parenthesis begin with the letters in it: Partai Bahari Makmur (PBM)."""
    end = index
    while scene.tokens[end].kind == WORD and scene.tokens[end].capital and scene.joined(end + 1):
        end += 1
    letters = scene.low(end + 1) if scene.low(end) == "(" and scene.low(end + 2) == ")" else ""
    return bool(letters) and letters.endswith("".join(scene.low(word)[0] for word in range(at, end)))


def _without_region(ground: Ground, at: int, end: int, held: bool) -> int:
    """The end of a party's name before the region of its branch: Partai X | Kalsel; behind a post its holder may
    follow: Ketua Partai X | Kalsel N M."""
    for index in range(at + 1, end):
        region, _, stop = region_at(ground.scene, ground.geography, index)
        if region is not None and (stop >= end or (held and is_name_word(ground.scene, stop))):
            return index
    return end


def _of_body(ground: Ground, at: int, end: int) -> int | None:
    """Karang Taruna [Desa X], IKA [SMAN 1 X], Komite [SDN X]: the end of the body whose people these are."""
    if ground.scene.words(at, end).lower() not in listed("organizations", "of_bodies"):
        return None
    body = agency_at(ground, end)
    return body.last if body is not None else None


def explained_acronyms(ground: Ground) -> dict[str, str]:
    """Letters in parentheses behind the name of an organization -> its kind: Aliansi X Y (AXY)."""
    scene, found = ground.scene, {}
    for at in range(1, len(scene.tokens) - 2):
        if scene.tokens[at].text != "(" or scene.low(at + 2) != ")" or not scene.tokens[at + 1].capital:
            continue
        letters = scene.tokens[at + 1].text
        if letters.lower() in listed("organizations", "sorts"):
            continue
        for start in range(max(at - 9, 0), at):
            org = org_at(ground, start) if scene.sentences[start] == scene.sentences[at] else None
            if org is not None and org.acronym == letters:
                found[letters] = org.kind
                break
    return found


def _association(ground: Ground, at: int, end: int, kind: str) -> OrgPhrase | None:
    """Aliansi X dan Y Kota Z (ACR): capitalized words with their joining words, then region and acronym."""
    scene = ground.scene
    if scene.tokens[at].capital and (body := _of_body(ground, at, end)) is not None:
        return OrgPhrase(first=at, last=body, stem=body, kind=kind)
    small = kind == "timses" and scene.tokens[at + 1].capital
    office = agency_at(ground, at) if scene.low(at) != "kantor" else None
    if not (scene.tokens[at].capital or small) or office is not None:
        return None
    stem = before_holder(ground, at, end, school_end(ground, association_end(ground, end)))
    lone = scene.low(at) in listed("organizations", "lone") and scene.tokens[at].capitals
    if (stem == end and not lone) or (scene.low(at) in listed("organizations", "roles") and stem - end < 1):
        return None
    if not lone and any(
        (inner := agency_at(ground, index)) is not None and inner.last >= stem for index in (end, end - 1)
    ):
        return None
    acronym, last = parenthesis(scene, stem)
    _, _, stop = region_at(scene, ground.geography, last)
    if acronym is not None and (own := name_goes_on(ground, at, last)) > max(last, stop):
        return OrgPhrase(first=at, last=own, stem=own, kind=kind, acronym=acronym)
    if acronym is None and stop > last:
        acronym, stop = parenthesis(scene, stop)
    return OrgPhrase(first=at, last=max(stop, last), stem=stem, kind=kind, acronym=acronym)


__all__ = ["OrgPhrase", "explained_acronyms", "org_at"]
