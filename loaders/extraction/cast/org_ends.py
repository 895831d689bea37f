"""Where the name of an association ends: its words, what stands behind its letters, a school inside it."""

from __future__ import annotations

from graph.lexicon import titles
from loaders.extraction.cast.agency_phrases import agency_at
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.runs import is_name_word, name_behind, run_end
from loaders.extraction.cast.scene import WORD, Scene

_LONGEST, _NAMED, _INITIALS = 3, 1.0, 2


def school_end(ground: Ground, stem: int) -> int:
    """Ikatan Alumni SMAN | 1 X: the end of the school with whose first word the name of an association ends."""
    school = agency_at(ground, stem - 1)
    known = school is not None and school.kind in ("sekolah", "madrasah", "kampus")
    return school.last if school is not None and known and school.last > stem else stem


def name_goes_on(ground: Ground, at: int, last: int) -> int:
    """The end of a name that goes on behind its letters: Lembaga Swadaya Masyarakat (LSM) X Y, Forum Warga (FW) X.
    Behind a post a person may follow: Ketua Laskar Pemantau (LP) X | N M, Ketua Forum Warga (FW) | N M."""
    scene = ground.scene
    if scene.low(last - 2) in listed("organizations", "sorts") and is_name_word(scene, last):
        return association_end(ground, last)
    end = run_end(scene, last) if is_name_word(scene, last) else last
    if end == last or end - last > _LONGEST + 2:
        return last
    if name_behind(scene, end) or not _may_be_held(scene, at):
        return end if end - last <= _LONGEST else last
    opens = (index for index in range(last + 1, end - 1) if likeness(scene.low(index)) > _NAMED)
    named = likeness(scene.low(last)) <= 0 and end - last > 2
    return next(opens, last) if named else last


def _may_be_held(scene: Scene, at: int) -> bool:
    """Whether a post may stand before the name, behind which its holder may be named."""
    before = scene.token(at - 1) if at and scene.joined(at) else None
    if before is None or before.kind != WORD:
        return False
    return (
        (before.capital and not scene.opens(at - 1))
        or before.low in listed("organizations", "posts")
        or before.low in listed("persons", "roles")
    )


def association_end(ground: Ground, at: int) -> int:
    """The end of the words of an association's name that begin at the token, behind its head word."""
    scene, end, index = ground.scene, at, at
    while index < len(scene.tokens) and scene.joined(index) and index - end < 2:
        token = scene.tokens[index]
        if token.low in words("places", "levels") or _is_title(scene, at, index):
            break
        if index > at and (token.low in listed("organizations", "posts") or _opens_another(scene, index)):
            break
        if token.capital or (token.text[0].isupper() and token.kind == WORD):
            person = token.low in listed("names", "given") or token.low in ground.runs.acting
            if person and index - at >= 1 and not _ends_name(scene, at, index):
                break
            end = index + 1
        elif token.low not in listed("organizations", "inside") or (index == at and token.low != "untuk"):
            break
        index += 1
    return end


def _is_title(scene: Scene, at: int, index: int) -> bool:
    """A title of a person; none is Ibu, nor the first word where no name follows it: Forum Kiai Muda X."""
    token = scene.tokens[index]
    if not titles.is_title(token.text) or token.low in ("ibu", "bapak"):
        return False
    return index > at or not is_name_word(scene, index + 1) or likeness(scene.low(index + 1)) > _NAMED


def _ends_name(scene: Scene, at: int, index: int) -> bool:
    """Barisan Muda Intan melaporkan: the last capital is no person's name where no post stands in front; and where a
    person is named behind the comma, none of them is: Ketua Forum Muda Intan, N M."""
    posted = any(scene.low(at - back) in listed("organizations", "posts") for back in (2, 3))
    if name_behind(scene, run_end(scene, index)):
        return True
    if scene.low(index + 1) == "(" and scene.low(index + 3) == ")" and len(scene.low(index + 2)) > _INITIALS:
        return True
    last = scene.token(index + 1)
    alone = last is None or not last.capital or not scene.joined(index + 1)
    return alone and scene.tokens[index - 1].capital and not posted


def _opens_another(scene: Scene, index: int) -> bool:
    """Forum X dan [Aliansi Y]: a second association behind "dan"."""
    return scene.low(index) in listed("organizations", "strong_heads") and scene.low(index - 1) in ("dan", "&")
