"""Whose press release a text is: `SIARAN PERS` with the name of an organization, and who signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from loaders.extraction.events.cues import cues
from loaders.extraction.events.filing import is_free
from loaders.extraction.events.scene import Line, Scene, once

_HEAD, _FOOT, _SHORT = 6, 10, 80
_RELEASE = re.compile(r"\W*(?:siaran pers|press release|rilis pers|pernyataan (?:sikap|pers)|surat terbuka)\b")
_CONTACT = re.compile(r"\W*(?:narahubung|kontak|contact|informasi|tembusan|catatan)\b")
_IN_NAME_OF = re.compile(r"\W*(?:atas nama|hormat kami|mewakili)\b")


@once
def released_by(scene: Scene) -> Mapping[str, Line]:
    """The organization that issues the text, with its people who speak in it or sign it, each with the line that says
    so; nobody where an agency is named before it."""
    return dict(_releasing(scene))


def _releasing(scene: Scene) -> Iterator[tuple[str, Line]]:
    issued = issuer(scene)
    if issued is None:
        return
    club, line = issued
    yield issued
    speakers = {line.speaker for line in scene.lines}
    yield from ((one, line) for one, mine in scene.roles.members.items() if club in mine and one in speakers)
    for foot in scene.lines[-_FOOT:]:
        if _CONTACT.match(scene.low, foot.start):
            break
        people = [ref.refs[0] for ref in foot.refs if ref.how == "name" and set(ref.refs) <= scene.roles.persons]
        signs = foot.end - foot.start <= _SHORT and cues("accusers", "signs_as").search(scene.low, foot.start, foot.end)
        if signs and len(people) == 1 and is_free(scene, people[0], frozenset()):
            yield people[0], foot


@once
def issuer(scene: Scene) -> tuple[str, Line] | None:
    """The first organization that the head of a press release names, no agency before it; else that in whose name it
    is signed, with the line that says so; nobody where it defends somebody."""
    if not _RELEASE.match(scene.low) or any(scene.has(line, "accusers", "defends") for line in scene.lines):
        return None
    bodies = scene.roles.bodies | scene.roles.overseers
    clubs = {one for one in scene.roles.clubs if scene.entities[one].props.get("kind") != "timses"}
    head = ((ref.refs[0], line) for line in scene.lines[:_HEAD] for ref in line.refs if ref.refs[0] in bodies | clubs)
    foot = (one for one in scene.lines[-_FOOT:] if _IN_NAME_OF.match(scene.low, one.start))
    signed = ((ref.refs[0], line) for line in foot for ref in line.refs)
    found = next(head, None) or next(signed, None)
    return found if found and found[0] in clubs and is_free(scene, found[0], frozenset()) else None
