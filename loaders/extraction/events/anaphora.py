"""Who is meant by the words that do not name: dia, yang bersangkutan, camat tersebut, ketiganya."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.claims import Entity
from loaders.extraction.events.cues import SEVERAL, SMALL, cues, either, lexicon, lower
from loaders.extraction.events.groups import crowd_of, group_of, is_unnamed, nth_of, nth_told, one_by_one
from loaders.extraction.events.memory import Memory

_OF_SOME = re.compile(  # `ada kades | yang dilaporkan`: a clause about those of whom it is said
    rf"\b(?:ada(?:nya)?|seorang|sejumlah|beberapa|banyak|setiap|para|puluhan|{SEVERAL}|\d+)\s+"
    r"(?:(?!(?:me|di)\w{4}|laporan\b|pihak\b)[\w-]+\s+){1,4}$"
)
_MIDDLE = r"(?:\s+(?!yang\b|dan\b|di\b|ke\b|me(?:ng|m|n)\w{3})[\w-]+){0,3}?"


# `semuanya diakui`: all that is said of him, and nobody besides
_THINGS = (
    r"(?!\s+(?:(?:itu|sudah|telah|memang)\s+)*(?:di(?:akui|bantah|tepis|sangkal|benarkan|ceritakan|jelaskan|sampaikan|jawab)\w*"
    r"|benar|bohong|fitnah|hoaks)\b)"
)


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
        rf"(?:para|(?:semua|seluruh)(?!{everybody}))\s+{people}(?:\s+{this})?|mereka|nama-nama\s+{this}",
        rf"(?:semuanya|seluruhnya){_THINGS}",
        rf"(?P<others>(?:(?:{numbers}|\d+)\s+)?{people}\s+(?:yang\s+)?(?:lain|lainnya|sisanya)|sisanya|yang\s+lainnya)",
        rf"(?P<twice>{SMALL})-(?:{SMALL})nya",
        rf"(?P<count>{numbers}|\d+)(?:\s+orang)?\s+{people}{_MIDDLE}"
        rf"(?:\s+{this}|\s+(?:(?:yang\s+)?(?:disebut\s+|(?:di|pada)\s+(?:urutan|deretan|baris)\s+|paling\s+))?"
        r"(?P<which>pertama|terakhir|awal|teratas|atas|terbawah|bawah))",
        rf"(?P<bare>ke(?:{SMALL})nya)",
        rf"(?P<ordinal>ke(?:{SMALL}))\s+{people}",
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
        ("nth", one_by_one()),
        *words,
    )


def anaphors(low: str, start: int, end: int) -> Iterator[tuple[int, int, str, re.Match[str]]]:
    """(start, end, how, match) of every word that stands for somebody, in order of kinds."""
    for how, pattern in _patterns():
        for match in pattern.finditer(low, start, end):
            if how != "concerned" or not _OF_SOME.search(low, start, match.start()):
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


def resolve(
    memory: Memory, how: str, match: re.Match[str], before: tuple[str, ...], subject: str | None
) -> tuple[str, ...]:
    """Who is meant; nobody when the text leaves it open. `before` are those whom the sentence has named, `subject` is
    the last person of them."""
    if how == "group":
        unnamed = crowd_of(memory, match)
        open_left = not unnamed and match.group("bare") and is_unnamed(memory, match)
        found = unnamed or (() if open_left else group_of(memory, match, before))
        memory.groups.append(found)
        memory.counted.update({match.start()} if found else ())
        return found
    if how == "body":
        return next(((ref,) for ref in reversed(memory.seen) if ref in memory.roles.bodies), ())
    if how == "party":
        return next(((ref,) for ref in reversed(memory.seen) if _is_party(memory, ref)), ())
    if how == "concerned":
        told = nth_of(memory, match.string, match.end())
        return told or _servant(memory, match.start(), subject if subject not in memory.roles.servants else None)
    if how == "nth":
        return nth_told(memory, match)
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
