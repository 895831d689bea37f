"""Whether a word for a kind of person may mean whom it seems to mean."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import lexicon, lower
from loaders.extraction.events.judged import in_passage
from loaders.extraction.events.scene import Line, Scene

_WORD = re.compile(r"[a-z]+")


def of_kind(scene: Scene, line: Line, ref: str) -> bool:
    """Whether a line that tells of somebody by a pronoun or a word for a kind of person, and in no other way, may mean
    him: he is named in its passage, or has such a post."""
    mine = [one for one in line.refs if ref in one.refs and one.how != "within"]
    if not mine or any(one.how not in ("noun", "pronoun") for one in mine) or in_passage(scene, line, ref):
        return True
    entity = scene.entities[ref]
    called = [lower(entity.name)] if ref in scene.roles.unnamed else []
    titles = " ".join([*called, *(position.title.lower() for position in entity.positions)])
    return any(one.how == "noun" and _post(scene.low[one.start : one.end], titles) for one in mine)


def _post(words: str, titles: str) -> bool:
    """Whether words like `sang kadis` name one of the posts."""
    posts = lexicon("anaphora")["posts"]
    for word in _WORD.findall(words):
        named = [full for short, fulls in posts.items() if word in short.split() for full in (short, *fulls)]
        if any(full in titles for full in (word, *named) if len(full) > 2):
            return True
    return False
