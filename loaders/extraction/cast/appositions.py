"""Names between commas: what somebody is stands in front of them, what he does or said behind or around."""

from __future__ import annotations

from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.name_shapes import districts, likeness
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.scene import WORD, Scene

_UNDERGOES = ("mendapat", "mendapatkan", "menerima", "kena", "dikenai", "dijatuhi", "ikut", "turut", "mengikuti")
_FAR = 12


def enclosed(scene: Scene, name: NamePhrase) -> bool:
    """Divisi Hukum Bawaslu X, N M, membenarkan: two names or more between commas, and a verb of a person behind; a
    single name with a verb of speech behind."""
    if scene.low(name.first - 1) != "," or not scene.joined(name.first) or not scene.joined(name.last + 1):
        return False
    verb = scene.low(name.last + 1)
    if name.end - name.begin < 2:
        return verb in listed("persons", "says") and likeness(scene.low(name.begin)) > 0
    transitive = verb.startswith("me") and verb.endswith(("kan", "i")) and len(verb) > 6 and _personal(scene, name)
    return transitive or verb in listed("persons", "says") | listed("persons", "does") or verb in _UNDERGOES


def apposed(scene: Scene, name: NamePhrase) -> bool:
    """An apposition or a relative clause, then a comma and a verb of speech: "N, penjaga masjid di situ, mengaku"; not
    where a place is followed by a person: "Xx Baru, N M, mengaku"."""
    at = name.last + 1
    behind = scene.token(at)
    if behind is not None and behind.capital and likeness(behind.low) > 0 >= likeness(scene.low(name.begin)):
        return False
    relative = scene.low(at) == "yang"
    for index in range(at, min(at + 11, len(scene.tokens))):
        if not scene.joined(index):
            return False
        word = scene.low(index)
        if word == ",":
            return index > at and any(scene.low(next_) in listed("persons", "says") for next_ in (index + 1, index + 2))
        if relative and index - at < 6 and word in listed("persons", "does") | listed("persons", "says"):
            return True
        if scene.tokens[index].kind != WORD or (not relative and word in listed("persons", "does")):
            return False
    return False


def speaker(scene: Scene, name: NamePhrase) -> bool:
    """ "...," kata kuasa hukum A-B, N M, Sabtu: two names or more between commas behind what the speaker is."""
    at = name.first - 1
    if name.end - name.begin < 2 or scene.low(at) != "," or not scene.joined(name.first) or not _personal(scene, name):
        return False
    if scene.low(name.last) not in (",", "."):
        return False
    for index in range(at - 1, max(at - _FAR, 0), -1):
        if scene.low(index) in (",", '"', "(") or not scene.joined(index + 1):
            return False
        if scene.low(index) in listed("persons", "speech"):
            return scene.low(index - 1) in (",", '"') and scene.tokens[index + 1].text.islower()
    return False


def _personal(scene: Scene, name: NamePhrase) -> bool:
    """Whether the words have the shape of a person's name rather than of a place's."""
    lows = [token.low for token in scene.tokens[name.begin : name.end] if token.kind == WORD]
    return likeness(lows[0]) > 0 and " ".join(lows) not in districts()
