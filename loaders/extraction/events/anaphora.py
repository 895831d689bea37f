"""Who is meant by the words that do not name: dia, yang bersangkutan, camat tersebut, ketiganya."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from graph.claims import Entity
from loaders.extraction.events.cues import cues, either, lexicon, lower, number_of
from loaders.extraction.events.roles import Roles, may_be_listed

_MIDDLE = r"(?:\s+(?!yang\b|dan\b|di\b|ke\b|me(?:ng|m|n)\w{3})[\w-]+){0,3}?"
_LIST_REACH, _MANY, _CLOSE = 600, 4, 3
_SMALL = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"


@dataclass(slots=True)
class Memory:
    """What the reader remembers on the way through a text. `seen`: who was named, latest last; `focus`: whom the last
    sentence was about; `talker`: who last spoke or came in by name; `focused`, `talked`: the paragraphs of both;
    `enumerated`: the last list of servants; `groups`: lists and groups so far; `coming` and `lists`: who will be
    named, for words that point ahead; `kin`: who is first named as somebody's relative; `interview`: the paragraph
    that a label gives to a speaker; `client`: the servant for whom a lawyer speaks; `opener`: the paragraph and whom
    its last sentence with a person begins with."""

    roles: Roles
    entities: dict[str, Entity]
    coming: tuple[tuple[int, str], ...]
    lists: tuple[tuple[int, tuple[str, ...]], ...] = ()
    kin: frozenset[str] = frozenset()
    seen: list[str] = field(default_factory=list)
    focus: str | None = None
    talker: str | None = None
    talked: int = -1
    focused: int = -1
    enumerated: tuple[str, ...] = ()
    groups: list[tuple[str, ...]] = field(default_factory=list)
    interview: tuple[int, str] = (-1, "")
    client: str | None = None
    numbers: dict[int, str] = field(default_factory=dict)
    opener: tuple[int, str | None] = (-1, None)
    openers: dict[int, str | None] = field(default_factory=dict)

    def note(self, refs: tuple[str, ...]) -> None:
        """Remember that these were named just now."""
        for ref in refs:
            if ref in self.seen:
                self.seen.remove(ref)
            self.seen.append(ref)

    def may_be_listed(self, ref: str) -> bool:
        """Whether somebody can be one of a group of servants: no head of a region, no class, no bare post."""
        listed = any(ref in group for group in self.groups)
        return (
            ref not in self.kin
            and ref not in self.roles.chiefs
            and (listed or may_be_listed(self.roles, self.entities, ref))
        )

    def servants(self, but: str | None = None) -> list[str]:
        """Servants named so far, latest first, chiefs of regions last."""
        found = [ref for ref in reversed(self.seen) if ref in self.roles.servants and ref != but]
        return sorted(found, key=lambda ref: ref in self.roles.chiefs)


@cache
def _posts() -> dict[str, tuple[str, ...]]:
    return {key: tuple(value) for key, value in lexicon("anaphora")["posts"].items()}


@cache
def _group_pattern() -> re.Pattern[str]:
    """`para terlapor`, `lima ASN tersebut`, `empat nama yang disebut pertama`, `ketiganya`, `yang lain`."""
    numbers = "|".join(sorted(lexicon("anaphora")["numbers"], key=len, reverse=True))
    people, this = either("collective"), either("demonstrative")
    everybody = rf"\s+orang\b(?!\s+{this})"
    shapes = (
        rf"(?:para|(?:semua|seluruh)(?!{everybody}))\s+{people}(?:\s+{this})?|semuanya|seluruhnya|mereka|nama-nama\s+{this}",
        rf"(?P<others>(?:(?:{numbers}|\d+)\s+)?{people}\s+(?:yang\s+)?(?:lain|lainnya|sisanya)|sisanya|yang\s+lainnya)",
        rf"(?P<twice>{_SMALL})-(?:{_SMALL})nya",
        rf"(?P<count>{numbers}|\d+)(?:\s+orang)?\s+{people}{_MIDDLE}"
        rf"(?:\s+{this}|\s+yang\s+disebut\s+(?P<which>pertama|terakhir|awal))",
        rf"(?P<bare>ke(?:{_SMALL})nya)",
        rf"(?P<ordinal>ke(?:{_SMALL}))\s+{people}",
        rf"(?P<ahead>{numbers}|\d+)(?:\s+orang)?\s+{people}",
    )
    return re.compile(rf"\b(?:{'|'.join(shapes)})\b")


@cache
def _noun_pattern() -> re.Pattern[str]:
    """`sang kadis`, `Pak Camat`, `camat tersebut`, `pria berkacamata ini`, `lurahnya`, `lurah yang baru
    menjabat itu`."""
    posts = "|".join(sorted(map(re.escape, _posts()), key=len, reverse=True))
    nouns, this = "|".join(lexicon("anaphora")["person_nouns"]), either("demonstrative")
    shapes = (
        rf"(?:sang|si|pak|bu|ibu|bapak|bpk)\s+(?P<who>{posts}|{nouns})\b(?!\s+[a-z]+\s+(?:itu|tersebut))",
        rf"(?<!calon )(?P<what>{posts}|{nouns})(?P<kind>{_MIDDLE})\s+{this}\b",
        rf"(?P<whose>{posts})nya\b",
        rf"(?P<long>{posts})\s+yang\s+(?:[\w-]+\s+){{0,5}}?(?:me|ber|di|ter)\w{{3,}}\s+{this}\b",
        rf"seorang\s+(?:oknum\s+)?(?P<some>{posts}|{nouns})\b",
    )
    return re.compile(rf"\b(?:{'|'.join(shapes)})")


@cache
def _body_pattern() -> re.Pattern[str]:
    """`dinas tersebut`, `akun resmi itu`."""
    words = "|".join(lexicon("anaphora")["body_nouns"])
    return re.compile(rf"\b(?:{words})(?:\s+(?:pemerintah|pemerintahan|resmi))?\s+{either('demonstrative')}\b")


@cache
def _party_pattern() -> re.Pattern[str]:
    """`Partai itu`, `saksi partai tersebut`, `parpol yang sama`."""
    return re.compile(rf"\b(?:partai|parpol)\s+(?:{either('demonstrative')}|yang\s+sama)\b")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = (("concerned", cues("anaphora", "concerned")), ("pronoun", cues("anaphora", "he")))
    return (
        ("group", _group_pattern()),
        ("body", _body_pattern()),
        ("party", _party_pattern()),
        ("noun", _noun_pattern()),
        *words,
    )


def anaphors(low: str, start: int, end: int) -> Iterator[tuple[int, int, str, re.Match[str]]]:
    """(start, end, how, match) of every word that stands for somebody, in order of kinds."""
    for how, pattern in _patterns():
        for match in pattern.finditer(low, start, end):
            yield match.start(), match.end(), how, match


def titles(entity: Entity) -> str:
    """The posts and description of a person in lower case, to find the holder of a post."""
    words = [position.title for position in entity.positions if not position.former]
    return lower(" | ".join([*words, entity.name if entity.props.get("named") is False else ""]))


def _holder(memory: Memory, word: str, offset: int, but: str | None) -> tuple[str, ...]:
    """Who holds the post of this short form: the latest one named, else the next to be named."""
    wanted = _posts().get(word, ())

    def fits(ref: str) -> bool:
        held = titles(memory.entities[ref])
        return any(re.search(rf"\b{re.escape(title)}", held) for title in wanted)

    for ref in reversed(memory.seen):
        if ref in memory.roles.persons and ref != but and fits(ref):
            return (ref,)
    for _, ref in memory.coming:
        if ref in memory.roles.persons and ref not in memory.seen and fits(ref):
            return (ref,)
    return ()


def _servant(memory: Memory, offset: int, but: str | None) -> tuple[str, ...]:
    for ref in memory.servants(but):
        return (ref,)
    for place, ref in memory.coming:
        if place >= offset and ref in memory.roles.servants and ref != but:
            return (ref,)
    return ()


def _count(match: re.Match[str]) -> int | None:
    word = match.group("count") or match.group("bare") or match.group("ordinal") or match.group("twice")
    return None if word is None else number_of(word)


def _group(memory: Memory, match: re.Match[str], before: tuple[str, ...]) -> tuple[str, ...]:
    """The members of a group: of the last enumeration if it is long enough, else the latest servants named; of
    `yang lain` those whom the sentence has not named (`before`)."""
    if match.group("ahead"):
        return _ahead(memory, number_of(match.group("ahead")), match.start())
    count = _count(match)
    if match.group("others"):
        whole = max(memory.groups, key=len, default=())
        return tuple(ref for ref in whole if ref not in before) if set(before) & set(whole) else ()
    everyone = [ref for ref in memory.seen if memory.may_be_listed(ref)]
    named = memory.enumerated if len(memory.enumerated) > 1 else tuple(everyone)
    if count is None and match.group() == "mereka":
        if memory.seen and memory.entities[memory.seen[-1]].label == "Organization":
            return (memory.seen[-1],)
        return tuple(ref for ref in named if ref in everyone)
    if count is None:
        return tuple(everyone) or next((group for place, group in memory.lists if place > match.start()), ())
    if match.group("which"):
        return named[-count:] if match.group("which") == "terakhir" else named[:count]
    for group in reversed(memory.groups):
        if len(group) == count:
            return group
    pool = everyone if len(everyone) >= count else list(named)
    if len(pool) >= count > 1:
        return tuple(pool[-count:])
    everybody = tuple(dict.fromkeys(ref for _, ref in memory.coming if memory.may_be_listed(ref)))
    everybody = tuple(ref for ref in everybody if ref not in memory.roles.unnamed)
    whole = everybody if len(everybody) == count > 1 else ()
    return _ahead(memory, count, match.start()) or whole or _about_as_many(memory, count)


def _unnamed(memory: Memory, match: re.Match[str]) -> bool:
    """`Dua sopir bus dirumahkan. Keduanya ...`: counted in this paragraph, and nobody is named since."""
    low = match.string
    told = list(_counted().finditer(low, low.rfind("\n", 0, match.start()) + 1, match.start()))
    if not told or number_of(told[-1].group("many")) != _count(match):
        return False
    near = range(told[-1].start() - _CLOSE, match.start())
    return not any(place in near and ref in memory.roles.persons for place, ref in memory.coming)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<many>{_SMALL})\s+(?:orang\s+)?(?:{either('collective')}|{either('hands')})\b")


def _about_as_many(memory: Memory, count: int) -> tuple[str, ...]:
    """Of many, the list that lacks one or has one too many: somebody in it was not understood."""
    known = (*reversed(memory.groups), *(group for _, group in memory.lists))
    return next((group for group in known if count >= _MANY and abs(len(group) - count) == 1), ())


def _ahead(memory: Memory, count: int, offset: int) -> tuple[str, ...]:
    """The next list of just so many servants, if none of them has been named yet."""
    if set(memory.servants()) - memory.roles.unnamed:
        return ()
    for place, group in memory.lists:
        if place >= offset - _LIST_REACH and len(group) == count > 1 and not set(group) & set(memory.seen):
            return group
    return ()


def resolve(
    memory: Memory, how: str, match: re.Match[str], before: tuple[str, ...], subject: str | None
) -> tuple[str, ...]:
    """Who is meant; nobody when the text leaves it open. `before` are those whom the sentence has named, `subject` is
    the last person of them."""
    if how == "group":
        found = () if match.group("bare") and _unnamed(memory, match) else _group(memory, match, before)
        memory.groups.append(found)
        return found
    if how == "body":
        return next(((ref,) for ref in reversed(memory.seen) if ref in memory.roles.bodies), ())
    if how == "party":
        return next(((ref,) for ref in reversed(memory.seen) if _is_party(memory, ref)), ())
    if how == "concerned":
        return _servant(memory, match.start(), subject if subject not in memory.roles.servants else None)
    if how == "noun" and match.group("some"):
        return _indefinite(memory, match.group("some"), match.start())
    if how == "noun":
        word = match.group("who") or match.group("what") or match.group("whose") or match.group("long")
        if word in _posts():
            held = _holder(memory, word, match.start(), None)
            if held or word not in ("guru", "anggota", "staf", "operator"):
                return held
        return _of_kind(memory, match) or _just_named(memory, word) or _servant(memory, match.start(), None)
    chosen = subject or memory.focus
    return (chosen,) if chosen else ()


def _is_party(memory: Memory, ref: str) -> bool:
    return memory.entities[ref].label == "Organization" and memory.entities[ref].props.get("kind") == "party"


def _of_kind(memory: Memory, match: re.Match[str]) -> tuple[str, ...]:
    """`Pegawai humas itu`: the latest servant whose post has that word in it."""
    words = [word for word in (match.group("kind") or "").split() if len(word) > 3]
    for ref in memory.servants():
        if any(word in titles(memory.entities[ref]) for word in words):
            return (ref,)
    return ()


def _just_named(memory: Memory, word: str) -> tuple[str, ...]:
    """`Perempuan 54 tahun itu`, before any servant was named: the person named last, no candidate and no watcher."""
    if memory.servants() or word not in lexicon("anaphora")["anybody"]:
        return ()
    out = memory.roles.tickets.keys() | memory.roles.watchers.keys()
    named = [ref for ref in memory.seen if ref in memory.roles.persons and ref not in out]
    return tuple(named[-1:])


def _indefinite(memory: Memory, word: str, offset: int) -> tuple[str, ...]:
    """`Seorang lurah`, before any servant was named: the one who will be, if he holds the post."""
    if memory.servants():
        return ()
    if word in _posts():
        return _holder(memory, word, offset, None)
    named = [ref for ref in memory.roles.servants if ref not in memory.roles.unnamed | memory.roles.chiefs]
    return (named[0],) if len(named) == 1 else ()
