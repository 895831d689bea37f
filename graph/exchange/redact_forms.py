"""The forms in which texts name those whom a profile masks, and the pen that goes over them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from graph.exchange.redact_net import JOINED, Index, Net, longest, otherwise
from graph.exchange.redact_posts import Led, other_post, post_at
from graph.exchange.redact_words import WORD, words_of
from graph.lexicon.data import plain

MASK = "[disamarkan]"
_M = re.escape(MASK)
# Masks that only marks part, a word that says whose child somebody is, or one further name; and initials beside a mask.
_BETWEEN = re.compile(
    rf"(?:\b[A-Z]\.\s*)*{_M}"
    rf"(?:(?:[\s.,()'’“”\"/-]*(?:\b(?:bin|binti|alias)\b\s*)?|\s+[A-Z][\w.’']*\s+){_M}|\s+[A-Z]\.?(?=[\s,;)]|$))*(\)?)"
)
_NUMBER = re.compile(r"(?<![\w/])\+?\d(?:[ .-]?\d){9,}(?![\w/])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """What is gone over. `everywhere` holds names of more than one word (and names that are one word), `local` by
    sha256 of a report what stands for the person there only: short names, bare posts. `kept` are full names of persons
    who stay: a short name inside of one of them is not the masked person's. `led`: agencies by whose head's post a
    masked person is known, with the reports that know it; `joined`: names and such posts as one word."""

    everywhere: Net = field(default_factory=Net)
    local: Mapping[str, Net] = field(default_factory=dict)
    kept: Index = field(default_factory=dict)
    kept_words: frozenset[str] = frozenset()
    joined: Mapping[str, Sequence[str]] = field(default_factory=dict)
    led: tuple[Led, ...] = ()
    numbers: bool = False


def mask(text: str, forms: Forms, reports: Collection[str] = (), *, slug: bool = False) -> str:
    """The text with every form replaced by MASK. `reports` are those that the text comes from; `slug`: its words stand
    in lower case without marks, as in addresses."""
    words = words_of(text)
    nets = (forms.everywhere, *(forms.local[sha] for sha in reports if sha in forms.local))
    spans, at = [], 0
    while at < len(words):
        size = max(longest(words, at, one.exact) for one in nets)
        kept = longest(words, at, forms.kept)
        if size < kept:
            at += kept
            continue
        size = max(size, post_at(text, words, at, forms.led, frozenset(reports), slug), _inside(words[at].key, forms))
        size = max(size, *(otherwise(text, words, at, one, forms.kept_words, slug) for one in nets))
        if size:
            spans.append(_whole(text, words[at].start, words[at + size - 1].end))
        at += size or other_post(words, at) or 1
    for start, end in reversed(spans):
        text = text[:start] + MASK + text[end:]
    text = _BETWEEN.sub(_one, text) if spans else text
    return _NUMBER.sub(MASK, text) if forms.numbers else text


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The span, with the bracket that closes behind it what opens inside."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    return start, end + int(opened and text[end : end + 1] == ")")


def _one(found: re.Match[str]) -> str:
    """One mask for several; a bracket that closes what was open before them stays."""
    opened = found.group().count("(") - found.group().count(")")
    return MASK + (")" if found[1] and opened < 0 else "")


def _inside(key: str, forms: Forms) -> bool:
    """Whether a long word holds a name or a post that is written without its spaces."""
    starts = (key[at : at + JOINED] for at in range(len(key) - JOINED + 1))
    return any(name in key for start in starts for name in forms.joined.get(start, ()))


def joined(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Names as one word, as hashtags and accounts write them, by their first letters; short ones mean nothing alone."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if len(name) >= JOINED:
            found[name[:JOINED]].add(name)
    return {start: tuple(sorted(group)) for start, group in found.items()}


def tells(address: str, forms: Forms, reports: Collection[str] = ()) -> bool:
    """Whether an address or a file name holds a masked form, with any mark between the words or none."""
    text = unquote(unquote(address))
    spaced = " ".join(match.group() for match in WORD.finditer(text))
    run = plain(re.sub(r"[\W_]+", "", text))
    return mask(spaced, forms, reports, slug=True) != spaced or _inside(run, forms)
