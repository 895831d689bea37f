"""Where letters that stand for persons are such, and no region, court or agency of the same letters."""

from __future__ import annotations

from loaders.extraction.cast.scene import Scene


def announced_letters(scene: Scene, known: frozenset[str]) -> frozenset[str]:
    """Those of the known letters that stand behind "berinisial": everywhere a person, though a region or a court may be
    called so too (SBT, MK)."""
    told = ("berinisial", "inisial")
    return known & {token.text for index, token in enumerate(scene.tokens) if scene.low(index - 1) in told}


def stand_for_person(scene: Scene, at: int, known: frozenset[str]) -> bool:
    """Whether known letters at the token stand for a person: with an aside, or two with no name behind."""
    if scene.tokens[at].text not in known:
        return False
    if scene.low(at + 1) == "(":
        return True
    behind = scene.token(at + 1)
    return len(scene.tokens[at].text) == 2 and not (behind is not None and (behind.capital or behind.text.isdigit()))
