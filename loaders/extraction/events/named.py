"""Whom the words of a sentence name: by name, by a post, or by a title."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from loaders.extraction.cast.mentions import Mention
from loaders.extraction.events.cues import SEVERAL, either
from loaders.extraction.events.roles import Roles
from loaders.extraction.events.scene import Ref

_TITLE_REACH = 60
_MANY = re.compile(
    rf"\b(?:{SEVERAL}|\d{{1,3}}|para|sejumlah"
    r"|beberapa|puluhan|belasan|semua|seluruh)(?: orang)?\s+$"
)
_RACE = re.compile(
    r"\b(?:pemilihan|calon|kandidat|kursi|bursa|pasangan|paslon)\s+"
    r"(?:(?:bupati|wali kota|walikota|gubernur|wakil|calon|dan|\W)\s+)*$"
)


@cache
def _title() -> re.Pattern[str]:
    """A word of a title, with nothing but words up to the end."""
    between = (
        r"(?:\s+(?!me\w{3}|ber\w{4}|yang\b|untuk\b|agar\b|oleh\b|ke\b|dari\b|bersama\b|setelah\b|karena\b|saat\b|ketika\b|usai\b|sebelum\b|menyusul\b|meski\b)"
        r"[\w()&/-]+){0,7}?"
    )
    return re.compile(rf"\b{either('title_words')}{between}\s*$")


def named_in(mentions: Sequence[Mention], roles: Roles, low: str) -> tuple[Ref, ...]:
    """The mentions of a sentence as references: those inside a longer one fall away, as do posts of many (`sembilan
    kepala desa`) and offices that somebody runs for (`Pemilihan Bupati X`); agencies in titles are marked."""
    out: list[Ref] = []
    starts = [mention.span.start for mention in mentions]
    longest = max((mention.span.end - mention.span.start for mention in mentions), default=0)
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        near = mentions[bisect_left(starts, start - longest) : bisect_right(starts, start)]
        around = [m for m in near if end <= m.span.end and m.span != mention.span]
        if any(m.form != "title" or m.ref == mention.ref for m in around):
            continue
        if mention.form == "title" and any(
            way.search(low, max(0, start - _TITLE_REACH), start) for way in (_MANY, _RACE)
        ):
            continue
        how = mention.form if mention.form in ("title", "description") else "name"
        held = any(m.form == "title" and m.span == mention.span and m.ref != mention.ref for m in near)
        if mention.ref in roles.institutions and (around or held or how == "title" or _in_title(mention, roles, low)):
            how = "within"
        out.append(Ref(start, end, (mention.ref,), how))
    return tuple(sorted(out))


def _in_title(mention: Mention, roles: Roles, low: str) -> bool:
    """Whether an agency is named only as part of somebody's title. The post with which the headline ends is none of a
    club that opens the report."""
    first = max(0, mention.span.start - _TITLE_REACH)
    if mention.ref in roles.clubs:
        first = max(first, low.rfind("\n\n", 0, mention.span.start))
    return _title().search(low, first, mention.span.start) is not None
