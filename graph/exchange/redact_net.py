"""The net that finds a masked name however a text writes it: in full, misspelt, split, run together, as initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from graph.exchange.redact_words import Form, Word, close, near_keys, shortened
from graph.lexicon.titles import is_title

Index = Mapping[str, Sequence[Form]]
Key = TypeVar("Key")
# Letters from which a name is looked for without its spaces: inside of longer words, from word to word, in accounts.
JOINED, RUN, PART = 9, 6, 5
_PIECES = 24  # words at most of one name that is spelt letter by letter
_CLITICS = ("nya", "lah", "kah", "pun")
# What stands before the initials of a person; two capitals alone may be anything.
_BEFORE_INITIALS = frozenset({
    "inisial", "berinisial", "oknum", "bapak", "ibu", "pak", "bu", "bpk", "saudara", "saudari", "sdr", "sdri", "nama",
    "bernama", "asn", "pns", "terlapor", "tersangka", "terduga", "alias", "kata", "ujar", "tutur",
})  # fmt: skip
# Capitals that are as good as never a person, even where they are one's initials.
_NEVER_INITIALS = frozenset({
    "asn", "pns", "pj", "plt", "plh", "sk", "se", "sh", "st", "mm", "dr", "ir", "rt", "rw", "ri", "kpu", "ppk", "pps",
    "dpr", "dpd", "dpc", "tni", "pan", "pks", "psi", "ppp", "pbb", "pkb", "pdi", "ktp", "apk", "bkd", "bkn", "opd",
    "skpd", "upt", "sd", "sma", "smp", "smk", "sdn", "tv", "wa", "fb", "ig", "hp", "km", "pt", "cv", "wib", "uu", "pp",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """Forms by their first word, the longest first; close spellings of names by keys of their first word; names (and
    posts) without spaces with all their beginnings; words of names; what accounts make of them; initials."""

    exact: Index = field(default_factory=dict)
    near: Index = field(default_factory=dict)
    runs: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    met: dict[str, tuple[Form, ...]] = field(default_factory=dict)  # words of texts, and what they may be the first of


def net(forms: Iterable[Form], names: Collection[Form], runs: Iterable[str] = (), *, home: bool = True) -> Net:
    """The net of these forms, of which `names` are persons' names. `home`: for texts that are known to speak of them,
    where misspelt short names, initials and accounts are theirs."""
    full = {name for name in names if len(name) > 1}
    single = {word for name in names for word in name} if home else set()
    joined = {"".join(name) for name in full} | ({word for word in single if len(word) >= RUN})
    run = {text for text in (*joined, *runs) if len(text) >= RUN}
    near = {(word,) for word in single if len(word) >= PART} | full
    return Net(
        exact=index(forms),
        near=_by_near_keys(near, home),
        runs=frozenset(run),
        begins=frozenset(text[:size] for text in run for size in range(1, len(text) + 1)),
        parts=frozenset(word for word in single if len(word) >= PART),
        accounts=frozenset(name for one in full for name in shortened(one) if len(name) >= RUN)
        if home
        else frozenset(),
        initials=frozenset("".join(word[0] for word in name) for name in full) if home else frozenset(),
        letters=frozenset(name[0][0] for name in names if name[0]) if home else frozenset(),
    )


def index(forms: Iterable[Form]) -> dict[str, tuple[Form, ...]]:
    """Forms by their first word, the longest first."""
    return _grouped((form[0], form) for form in forms if form)


def _by_near_keys(names: Iterable[Form], home: bool) -> dict[str, tuple[Form, ...]]:
    pairs = [(key, name) for name in names for key in near_keys(name[0])]
    if home:
        pairs += [(name[0][0], name) for name in names if len(name) > 1]
    return _grouped(pairs)


def _grouped(pairs: Iterable[tuple[str, Form]]) -> dict[str, tuple[Form, ...]]:
    found: defaultdict[str, set[Form]] = defaultdict(set)
    for key, form in pairs:
        found[key].add(form)
    return {key: tuple(sorted(group, key=lambda form: (-len(form), form))) for key, group in found.items()}


def longest(words: Sequence[Word], at: int, forms: Index) -> int:
    """How many words from here on are the longest of the forms; 0 for none."""
    for form in forms.get(words[at].key, ()):
        if tuple(word.key for word in words[at : at + len(form)]) == form:
            return len(form)
    return 0


def otherwise(text: str, words: Sequence[Word], at: int, one: Net, kept: Collection[str], slug: bool) -> int:
    """How many words from here on write a name of the net in another way than its forms; 0 for none. `kept`: words of
    names of persons who stay, which are no misspelling of another's."""
    found = _near(text, words, at, one, kept, slug)
    if words[at].key[:1] in one.begins:
        found = max(found, _run(words, at, one))
    if one.initials:
        found = max(found, _initials(text, words, at, one), _inside(text, words[at], one, kept, slug))
    return found


def _run(words: Sequence[Word], at: int, one: Net) -> int:
    """Words that are a name only together: split at the end of a line, by marks, letter by letter, or joined."""
    run, best = "", 0
    for size, word in enumerate(words[at : at + _PIECES], 1):
        run += word.key
        if run not in one.begins:
            break
        best = size if run in one.runs and (size > 1 or len(run) >= JOINED) else best
    return best


def _near(text: str, words: Sequence[Word], at: int, one: Net, kept: Collection[str], slug: bool) -> int:
    first = words[at]
    if first.key not in one.met:
        one.met[first.key] = _like(first.key, one)
    for name in one.met[first.key]:
        there = words[at : at + len(name)]
        if len(there) < len(name) or not all(_fits(text, *pair) for pair in zip(there, name, strict=True)):
            continue
        if len(name) > 1 and any(len(word.key) > 1 for word in there):
            return len(name)
        capital = slug or text[first.start].isupper()
        if len(name) == 1 and capital and first.key not in kept and not is_title(first.key):
            return 1
    return 0


def _like(word: str, one: Net) -> tuple[Form, ...]:
    """The names whose first word this may be, misspelt or as its first letter; those of more words first."""
    keys = (word,) if len(word) == 1 else near_keys(word)
    found = {name for key in keys for name in one.near.get(key, ()) if len(word) == 1 or close(word, name[0])}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _fits(text: str, word: Word, part: str) -> bool:
    """Whether the word is this part of a name, a close spelling of it, or its first letter in capitals."""
    return close(word.key, part) or (len(word.key) == 1 and word.key == part[0] and text[word.start].isupper())


def _initials(text: str, words: Sequence[Word], at: int, one: Net) -> int:
    before = words[at - 1].key if at else ""
    word = words[at]
    bracketed = text[word.start - 1 : word.start] in ("(", "[", '"', "“") and text[word.end : word.end + 1] in tuple(
        ')]"”'
    )
    if not text[word.start].isupper():
        return 0
    size, letters = 1, word.key
    while len(words[at + size - 1].key) == 1 and at + size < len(words) and len(words[at + size].key) == 1:
        if text[words[at + size - 1].end : words[at + size].start].strip() not in ("", "."):
            break
        letters += words[at + size].key
        size += 1
    called = before in _BEFORE_INITIALS or bracketed
    capitals = text[word.start : word.end].isupper() and (called or letters not in _NEVER_INITIALS)
    if letters in one.initials and len(letters) > 1 and (size > 1 or capitals):
        return size
    return size if called and len(letters) == size and letters[0] in one.letters else 0


def _inside(text: str, word: Word, one: Net, kept: Collection[str], slug: bool) -> int:
    """A word that holds a name: with an ending, joined to another, or as an account, a hashtag or a mailbox."""
    key = word.key
    if any(
        key.endswith(ending) and (key[: -len(ending)],) in one.exact.get(key[: -len(ending)], ()) for ending in _CLITICS
    ):
        return 1
    if slug or text[word.start - 1 : word.start] in ("@", "#") or text[word.end : word.end + 1] == "@":
        return int(key in one.accounts or any(part in key for part in one.parts))
    return int(len(key) > RUN and key not in kept and any(part in key for part in one.parts if len(part) >= RUN))
