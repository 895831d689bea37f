"""Words of names of persons that a hyphen binds: Al-Habsyi, Perangin-angin, Poli-poli."""

from __future__ import annotations

from loaders.extraction.cast.cues import is_ordinary
from loaders.extraction.cast.runs import is_name_word, spaced
from loaders.extraction.cast.scene import Scene


def arabic_article(scene: Scene, index: int) -> bool:
    """Al-Habsyi, As-Segaf: an article that a hyphen binds to the name."""
    if scene.low(index) not in (
        "al",
        "el",
        "as",
        "ar",
        "an",
        "at",
        "ad",
        "az",
        "ash",
        "asy",
        "nur",
        "abd",
    ) or index + 2 >= len(scene.tokens):
        return False
    if scene.low(index) == "nur" and scene.tokens[index - 1].capital and scene.joined(index):
        return False  # the end of the first name of a ticket: Budi Nur-Siti Aminah
    dash, name = scene.tokens[index + 1], scene.tokens[index + 2]
    return dash.text == "-" and dash.tight and name.tight and is_name_word(scene, index + 2)


def doubled(scene: Scene, index: int) -> bool:
    """Perangin-angin, Poli-poli: a family name of which a hyphen doubles the end, or behind another word the whole."""
    if index + 2 >= len(scene.tokens) or scene.tokens[index + 1].text != "-" or not scene.tokens[index].capital:
        return False
    low, end = scene.low(index), scene.tokens[index + 2]
    if not (scene.tokens[index + 1].tight and end.tight):
        return False
    part = (
        not (scene.opens(index) and is_ordinary(end.low))
        and end.text.islower()
        and low != end.low
        and low.endswith(end.low)
        and len(end.low) > 2
    )
    return part or (end.low.startswith(low) and len(low) > 3 and _is_family(scene, index))


def _is_family(scene: Scene, index: int) -> bool:
    """Whether the doubled word stands behind a name that is no ordinary word."""
    return spaced(scene, index) and is_name_word(scene, index - 1) and not is_ordinary(scene.low(index))
