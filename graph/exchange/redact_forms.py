"""The forms in which texts name those whom a profile masks, and the pen that goes over them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

from graph.exchange.redact_posts import Led, post_at
from graph.lexicon.data import plain

MASK = "[disamarkan]"
Form = tuple[str, ...]
Index = Mapping[str, Sequence[Form]]
WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(re.escape(MASK) + r"(?:[\s.,()'’-]*" + re.escape(MASK) + r")+")
_NUMBER = re.compile(r"(?<![\w/])\+?\d(?:[ .-]?\d){9,}(?![\w/])")
_JOINED = 9  # letters from which a name without its spaces is looked for inside longer words, as in hashtags


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and how it is compared."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """What is gone over. `everywhere` holds names of more than one word (and names that are one word), `local` by
    sha256 of a report what stands for the person there only: short names, bare posts. `kept` are full names of persons
    who stay: a short name inside of one of them is not the masked person's. `led`: agencies by whose head's post a
    masked person is known, with the reports that know it."""

    everywhere: Index = field(default_factory=dict)
    local: Mapping[str, Index] = field(default_factory=dict)
    kept: Index = field(default_factory=dict)
    joined: frozenset[str] = frozenset()
    led: tuple[Led, ...] = ()
    numbers: bool = False


def words_of(text: str) -> list[Word]:
    """The words, folded: lower case, without diacritics."""
    return [Word(match.start(), match.end(), _key(match.group())) for match in WORD.finditer(text)]


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return plain(word)


def form_of(text: str) -> Form:
    """The words of a name as they are compared."""
    return tuple(word.key for word in words_of(text) if word.key)


def index(forms: Iterable[Form]) -> dict[str, tuple[Form, ...]]:
    """Forms by their first word, the longest first."""
    found: defaultdict[str, set[Form]] = defaultdict(set)
    for form in forms:
        if form:
            found[form[0]].add(form)
    return {first: tuple(sorted(group, key=lambda form: (-len(form), form))) for first, group in found.items()}


def mask(text: str, forms: Forms, reports: Collection[str] = (), *, slug: bool = False) -> str:
    """The text with every form replaced by MASK. `reports` are those that the text comes from; `slug`: its words stand
    in lower case without marks, as in addresses."""
    words = words_of(text)
    local = [forms.local[sha] for sha in reports if sha in forms.local]
    spans, at = [], 0
    while at < len(words):
        size = longest(words, at, (forms.everywhere, *local))
        kept = longest(words, at, (forms.kept,))
        if size < kept:
            at += kept
            continue
        size = size or post_at(text, words, at, forms.led, frozenset(reports), slug) or _inside(words[at].key, forms)
        if size:
            spans.append((words[at].start, words[at + size - 1].end))
        at += size or 1
    for start, end in reversed(spans):
        text = text[:start] + MASK + text[end:]
    text = _BETWEEN.sub(MASK, text)
    return _NUMBER.sub(MASK, text) if forms.numbers else text


def longest(words: Sequence[Word], at: int, indexes: Iterable[Index]) -> int:
    """How many words from here on are the longest of the forms; 0 for none."""
    best = 0
    for forms in indexes:
        for form in forms.get(words[at].key, ()):
            if len(form) <= best:
                break
            if tuple(word.key for word in words[at : at + len(form)]) == form:
                best = len(form)
    return best


def _inside(key: str, forms: Forms) -> int:
    return int(len(key) >= _JOINED and any(name in key for name in forms.joined))


def joined(forms: Iterable[Form]) -> frozenset[str]:
    """Names of several words as one word, as hashtags and accounts write them."""
    return frozenset(name for form in forms if len(form) > 1 and len(name := "".join(form)) >= _JOINED)


def tells(address: str, forms: Forms, reports: Collection[str] = ()) -> bool:
    """Whether an address or a file name holds a masked form, with any mark between the words or none."""
    text = unquote(address)
    spaced = " ".join(match.group() for match in WORD.finditer(text))
    run = plain(re.sub(r"[\W_]+", "", text))
    return mask(spaced, forms, reports, slug=True) != spaced or any(name in run for name in forms.joined)
