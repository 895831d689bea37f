"""Where a report names tickets: pairs in every way of writing, with number, acronym and tagline."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.extraction.chunks import NAME, POST, Chunk
from loaders.extraction.cues import listed, turns, words
from loaders.extraction.ground import Ground
from loaders.extraction.holdings import between
from loaders.extraction.scene import Scene

_LOOK_BACK = 24
_DASHES = ("-", "/", "- -", "|")
_JOINED = (
    "dan",
    "&",
    "bersama",
    ", dan",
    "dengan",
    "berpasangan dengan",
    "maju berpasangan dengan",
    "sendiri maju berpasangan dengan",
    "yang berpasangan dengan",
    "menggandeng",
    "didampingi",
    "yang menggandeng",
    "dan wakilnya",
    "bersama wakilnya",
    "dan pasangannya",
    "bersama pasangannya",
)
_NUMBER = re.compile(r"(?:nomor urut|nomor|no\.? ?urut|no\.?) *(\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan)\b")
_CALLED = re.compile(
    r'(?:akronim|tagline|slogan|jargon|sebutan|disingkat|singkatan|(?:akrab |dikenal |populer )?disebut|julukan|dijuluki|semboyan|moto|motto)\w*(?: dengan| sebagai)? "?([A-Z][\w\' -]{1,30}?)(?="|[,.)]| di | pada | yang | saat | ke )'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """A pair of name chunks by number, with the tokens [first, last) of the mention."""

    names: tuple[int, int]
    first: int
    last: int
    number: int | None = None
    acronym: str | None = None
    tagline: str | None = None
    office: str | None = None
    region: str | None = None
    rule: str = "rule:ticket.pair"


def find_pairs(ground: Ground, chunks: tuple[Chunk, ...]) -> tuple[Ticket, ...]:
    """The pairs of names that stand as a ticket, in their order."""
    found: list[Ticket] = []
    for number in range(len(chunks) - 1):
        one, two = chunks[number], chunks[number + 1]
        if one.kind != NAME or two.kind != NAME:
            continue
        gap = between(ground.scene, one, two)
        rule = _rule(ground.scene, chunks, number, gap) if gap is not None else None
        if rule is not None:
            ticket = Ticket(names=(number, number + 1), first=one.first, last=two.last, rule=rule)
            found.append(_described(ground, chunks, ticket))
    return tuple(found)


def _rule(scene: Scene, chunks: tuple[Chunk, ...], number: int, gap: str) -> str | None:
    """Which way of writing makes the two names a ticket; None if none does."""
    if scene.low(chunks[number].first - 1) == '"' and gap in _DASHES:
        return None
    if gap in _DASHES and (_in_context(scene, chunks, number) or _bracket_behind(scene, chunks[number + 1].last)):
        return "rule:ticket.dash"
    if gap in _JOINED and ("pasang" in gap or "gandeng" in gap):
        return "rule:ticket.running_mate"
    if gap in ("dan", "&", ", dan", "bersama", "dengan") and _opened(scene, chunks, number):
        return "rule:ticket.and"
    return None


def _in_context(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """A word of tickets not far in front, in this sentence or the one before."""
    first = chunks[number].first
    return any(scene.low(index) in listed("tickets", "context") for index in range(max(first - _LOOK_BACK, 0), first))


def _bracket_behind(scene: Scene, at: int) -> bool:
    token = scene.token(at + 1)
    return scene.low(at) == "(" and token is not None and token.capital


def _opened(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Directly behind "pasangan", "paslon", or behind a candidacy for both offices."""
    first = chunks[number].first
    at = first - 1
    at -= scene.low(at) in (",", ":", "yakni", "yaitu")
    for width in (3, 2, 1):
        turn = tuple(scene.low(index) for index in range(at - width + 1, at + 1))
        if turn in turns("tickets", "openers").get(turn[0], ()):
            return True
    if number == 0 or chunks[number - 1].kind != POST:
        return False
    gap = between(scene, chunks[number - 1], chunks[number])
    post = chunks[number - 1].post
    if gap is None or post is None or gap.strip(" ,:") not in ("", "yakni", "yaitu", "nomor urut"):
        return False
    both = scene.words(chunks[number - 1].first, chunks[number - 1].last).lower()
    return (post.cls == "candidate" or _candidates_before(scene, chunks[number - 1].first)) and "wakil" in both


def _candidates_before(scene: Scene, first: int) -> bool:
    """Whether the office words are those of candidates: pasangan calon [Wali Kota] dan [Wakil Wali Kota Metro], A-B."""
    return any(
        scene.low(index) in ("calon", "paslon", "pasangan", "bapaslon", "kandidat", ")")
        for index in range(first - 6, first)
    )


def _described(ground: Ground, chunks: tuple[Chunk, ...], ticket: Ticket) -> Ticket:
    scene = ground.scene
    office, region = office_before(ground, chunks, ticket.names[0])
    number = _number_near(scene, ticket)
    acronym, last = _acronym_behind(scene, ticket.last)
    before = _acronym_before(scene, ticket) if acronym is None else None
    start = scene.tokens[ticket.first].start
    end = scene.tokens[min(ticket.last + 14, len(scene.tokens) - 1)].end
    called = _CALLED.search(scene.text, scene.tokens[ticket.last - 1].end, end) if start < end else None
    tagline = called.group(1).strip(" '-") if called and _near(scene, ticket.last, called.start()) else None
    return replace(ticket, office=office, region=region, number=number, acronym=acronym or before, tagline=tagline)


def _near(scene: Scene, at: int, offset: int) -> bool:
    """Whether the offset is in the same sentence as the token before `at`."""
    sentence = scene.document.sentence_at(scene.tokens[at - 1].start)
    return sentence is not None and offset < sentence.span.end


def office_before(ground: Ground, chunks: tuple[Chunk, ...], number: int) -> tuple[str | None, str | None]:
    """Office and region of the candidacy named last before the chunk, in its sentence or the one before."""
    scene = ground.scene
    here = scene.sentences[chunks[number].first]
    for at in range(number - 1, max(number - 8, -1), -1):
        post = chunks[at].post
        if scene.sentences[chunks[at].first] < here - 1:
            break
        if post is not None and post.government in ("bupati", "walikota", "gubernur", "presiden"):
            return post.government, post.region
        if post is not None and post.government in _OFFICE_OF and _candidates_before(scene, chunks[at].first):
            return _OFFICE_OF[post.government], post.region
    return None, None


_OFFICE_OF = {"kabupaten": "bupati", "kota": "walikota", "provinsi": "gubernur"}


def to_number(word: str) -> int | None:
    """A number of a ticket from digits or a word."""
    value = words("tickets", "numbers").get(word, word)
    return int(value) if value.isdigit() else None


def _number_near(scene: Scene, ticket: Ticket) -> int | None:
    """The number named just before or just behind the pair."""
    start = scene.tokens[max(ticket.first - 12, 0)].start
    before = list(_NUMBER.finditer(scene.text[start : scene.tokens[ticket.first].start].lower()))
    if before and ticket.first - 12 <= ticket.first:
        return to_number(before[-1].group(1))
    stop = scene.tokens[min(ticket.last + 10, len(scene.tokens) - 1)].end
    behind = scene.text[scene.tokens[ticket.last - 1].end : stop].lower()
    match = _NUMBER.search(re.split(r"[.;]\s", behind)[0])
    return to_number(match.group(1)) if match else None


def _acronym_behind(scene: Scene, at: int) -> tuple[str | None, int]:
    """(ACR) right behind the pair; not when a list of other things is in the parentheses."""
    if scene.low(at) != "(":
        return None, at
    for last in range(at + 2, min(at + 6, len(scene.tokens))):
        if scene.low(last) == ")":
            word = scene.words(at + 1, last)
            known = word[:1].isupper() and not any(part in word.lower() for part in ("nomor", "paslon", "no."))
            return (word.strip('"'), last + 1) if known else (None, at)
    return None, at


def _acronym_before(scene: Scene, ticket: Ticket) -> str | None:
    """Paslon ACR (A-B): the word in front of the parenthesis that holds the pair."""
    if scene.low(ticket.first - 1) != "(" or scene.low(ticket.last) not in (")", ","):
        return None
    token = scene.token(ticket.first - 2)
    opener = scene.low(ticket.first - 3)
    if (
        token is not None
        and token.text[0].isupper()
        and opener in ("paslon", "pasangan", "duet", "bapaslon", "tim", "calon")
    ):
        return token.text
    return None
