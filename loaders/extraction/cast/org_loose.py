"""Organizations that no head word opens: told by the last word, by a branch, or by the post in front."""

from __future__ import annotations

from graph.lexicon import titles
from loaders.extraction.cast.agency_phrases import agency_at, parenthesis
from loaders.extraction.cast.cues import is_ordinary, listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.org_teams import OrgPhrase
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import WORD

_PLAIN, _LETTERS = 2, 3
_COMPASS = ("utara", "selatan", "timur", "barat", "tengah", "tenggara", "kota", "raya", "laut", "baru", "lama")


def by_tail(ground: Ground, at: int) -> OrgPhrase | None:
    """A run of capitals that ends with a word for such bodies: Semeru Election Watch, Lingkar Institute (LI)."""
    scene = ground.scene
    if not is_name_word(scene, at) or (scene.joined(at) and is_name_word(scene, at - 1)):
        return None
    end = at + 1
    while end < at + 5 and scene.joined(end) and (token := scene.token(end)) is not None and token.capital:
        end += 1
    tails = [index for index in range(at + 1, end) if scene.low(index) in listed("organizations", "tails")]
    if not tails:
        return None
    acronym, last = parenthesis(scene, tails[-1] + 1)
    return OrgPhrase(first=at, last=last, stem=tails[-1] + 1, kind="ngo", acronym=acronym)


def by_branch(ground: Ground, at: int) -> OrgPhrase | None:
    """XYZ Cabang W: letters that no list explains, with the word for a branch and its place."""
    scene, token = ground.scene, ground.scene.tokens[at]
    branch = scene.low(at + 1) in listed("organizations", "branches") and is_name_word(scene, at + 2)
    if not token.capitals or len(token.text) < 3 or not branch or agency_at(ground, at) is not None:
        return None
    end = run_end(scene, at + 2)
    return OrgPhrase(first=at, last=end, stem=end, kind="ngo", rule="rule:organization.behind_post")


def by_letters(ground: Ground, at: int) -> OrgPhrase | None:
    """Aktivis Pemuda Pesisir (APP): people of a sort, whose words begin with the letters behind them."""
    scene, token = ground.scene, ground.scene.tokens[at]
    if token.low not in listed("organizations", "people") or not token.capital:
        return None
    end = at + 1
    while (
        end < len(scene.tokens) and scene.joined(end) and scene.tokens[end].kind == WORD and scene.tokens[end].capital
    ):
        end += 1
    acronym, last = parenthesis(scene, end)
    first = "".join(scene.low(index)[0] for index in range(at, end))
    if acronym is None or len(first) < _LETTERS or acronym.lower() != first:
        return None
    return OrgPhrase(first=at, last=last, stem=end, kind="ngo", acronym=acronym)


def by_context(ground: Ground, at: int) -> OrgPhrase | None:
    """N dari [Region Bersih]; Koordinator Region Menggugat, N: a region and a plain word written as one name, where
    only a body can stand."""
    scene = ground.scene
    hit = next((hit for hit in ground.geography.hits if hit[0] == at), None)
    if hit is None or at < scene.body or not scene.tokens[at].capital or scene.low(at - 1) in words("places", "levels"):
        return None
    end = run_end(scene, at)
    lows = [scene.low(index) for index in range(hit[1], end)]
    plain = lows and all(is_ordinary(low) and likeness(low) <= 0 and low not in _COMPASS for low in lows)
    if not plain or len(lows) > _PLAIN or lows[-1] in listed("places", "last"):
        return None
    of = scene.low(at - 1) == "dari" and is_name_word(scene, at - 2)
    held = scene.low(at - 1) in listed("organizations", "posts") and scene.low(end) == ","
    if not (of or held or scene.low(end) in listed("persons", "reporting")):
        return None
    acronym, last = parenthesis(scene, end)
    return OrgPhrase(first=at, last=last, stem=end, kind="ngo", acronym=acronym, rule="rule:organization.behind_post")


def named_club(ground: Ground, at: int) -> OrgPhrase | None:
    """A run of capitals behind a post such as Ketua or Koordinator that no head word explains (Bahari Muda Jambi):
    an organization when no given name is in it and a region, an acronym or a comma with a name follows."""
    scene = ground.scene
    end = run_end(scene, at)
    if end == at or titles.is_title(scene.tokens[at].text):
        return None
    acronym, last = parenthesis(scene, end)
    hit = next((hit for hit in ground.geography.hits if at < hit[0] < end + 2 and hit[1] >= end), None)
    stop = max(hit[1], last) if hit else last
    placed = hit is not None and hit[0] >= end and scene.low(stop) == "," and is_name_word(scene, stop + 1)
    of_person = scene.low(at) in listed("organizations", "friends")
    if not placed and not of_person and any(token.low in listed("names", "given") for token in scene.tokens[at:end]):
        return None
    if hit is None and acronym is None and scene.low(stop) != ",":
        return None
    return OrgPhrase(first=at, last=stop, stem=end, kind="other", acronym=acronym, rule="rule:organization.behind_post")
