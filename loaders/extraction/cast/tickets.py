"""Where a report names tickets: pairs in every way of writing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.pairs_apart import across, aside_between, told_apart, with_posts
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.ticket_clauses import apart
from loaders.extraction.cast.ticket_cues import (
    AS,
    HALF_OF,
    MAJU,
    MATE,
    OF_WHOM,
    RUNNING,
    TAKES,
    WITH,
    acronym_follows,
    as_pair,
    at_place,
    backed,
    bracket_behind,
    bracketed,
    chosen,
    headed_by_number,
    holds_office,
    numbered_soon,
    on_goods,
    registers,
    runs,
    told_later,
)
from loaders.extraction.cast.ticket_openers import SEVERAL, far_opened, opened
from loaders.extraction.cast.ticket_shown import behind_number, counted_pairs, favoured, listed_first, spelled_out
from loaders.extraction.cast.ticket_told import hoped_for, in_list, told_of_both

_LOOK_BACK = 24
_DASHES = ("-", "/", "- -", "|")
_NEXT = ("serta", ", serta", "dan pasangan")
_AGAINST = re.compile(
    r",? ?(?:dan )?(?:melawan|versus|vs|menghadapi|ditantang(?: oleh)?|berhadapan dengan|bersaing dengan|bukan"
    r"|melainkan|alih ?- ?alih)(?: pasangan| paslon)?"
)
_NUMBER_NEXT = re.compile(
    r"[,;]? ?(?:(?:dan|serta|lalu|sedangkan|sementara|adapun) )*(?:paslon |pasangan |calon )?(?:nomor|no)(?: urut)?"
    r" (?:0?\d|satu|dua|tiga|empat|lima|enam)(?: (?:adalah|ialah|yakni|yaitu|milik|diisi|ditempati|,|:))*"
)
_ASIDE = re.compile(r"^\( [^()]{1,40} \) ?")
_IN_LIST = (",", ";", ", dan", "; dan", "; serta", ", serta", "lalu", ", lalu", "dan")
_AND = ("dan", "&", ", dan", "bersama", "dengan", "serta", "beserta", "sareng", "jeung", "kalawan", "lan", "karo",
        "sarta")  # fmt: skip


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
    """The pairs of names that stand as a ticket, in their order, not yet described."""
    found: list[Ticket] = []
    taken: set[int] = set()
    for number, chunk in enumerate(chunks):
        if chunk.kind != NAME or number in taken:
            continue
        pair = _next_to(ground.scene, chunks, number) or _apart(ground.scene, chunks, number)
        pair = pair or _listed(ground.scene, chunks, number, found[-1] if found else None)
        if pair is not None:
            taken.update(pair.names)
            found.append(pair)
    found += [_told(chunks, names) for names in apart(ground.scene, chunks, taken)]
    fuller = (_in_full(ground.scene, chunks, ticket) for ticket in found)
    return tuple(sorted(fuller, key=lambda ticket: ticket.first))


def _in_full(scene: Scene, chunks: tuple[Chunk, ...], ticket: Ticket) -> Ticket:
    """Markus dan Fatma (Fatma Y): the full name in parentheses right behind a short one is the member's."""
    fuller = [number + _spelled_behind(scene, chunks, number) for number in ticket.names]
    if fuller == list(ticket.names):
        return ticket
    last = max(chunks[number].last + (scene.low(chunks[number].last) == ")") for number in fuller)
    return replace(ticket, names=(fuller[0], fuller[1]), last=last)


def _spelled_behind(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    short, full = chunks[number], chunks[number + 1] if number + 1 < len(chunks) else None
    if full is None or full.name is None or _full(short) or full.first != short.last + 1:
        return False
    words = [scene.low(index) for index in range(full.name.begin, full.name.end)]
    return scene.low(short.last) == "(" and scene.low(short.first) in words


def _told(chunks: tuple[Chunk, ...], names: tuple[int, int]) -> Ticket:
    first, last = chunks[min(names)].first, chunks[max(names)].last
    return Ticket(names=names, first=first, last=last, rule="rule:ticket.clause")


def _apart(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> Ticket | None:
    """Two names with another phrase between them."""
    if number + 2 >= len(chunks) or chunks[number + 2].kind != NAME:
        return None
    near = _in_context(scene, chunks, number)
    rule = with_posts(scene, chunks, number) or across(scene, chunks, number, near, opened(scene, chunks, number))
    rule = rule or told_apart(scene, chunks, number, number + 2) or _past_nickname(scene, chunks, number)
    if rule is None:
        return None
    return Ticket(names=(number, number + 2), first=chunks[number].first, last=chunks[number + 2].last, rule=rule)


def _past_nickname(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> str | None:
    """A (NICKNAME) dan wakilnya, B; A (NICKNAME) dan B mendaftar ke KPU: what makes a ticket of A and B without it."""
    one, middle, two = chunks[number : number + 3]
    gap = between(scene, one, two)
    if gap is None or middle.kind != NAME or scene.low(one.last) != "(" or scene.low(middle.last) != ")":
        return None
    return _rule(scene, (*chunks[: number + 1], *chunks[number + 2 :]), number, _ASIDE.sub("", gap))


def _listed(scene: Scene, chunks: tuple[Chunk, ...], number: int, before: Ticket | None) -> Ticket | None:
    """A dan B serta | C dan D: another pair right behind one."""
    if before is None or number + 1 >= len(chunks) or before.names[1] != number - 1 or chunks[number + 1].kind != NAME:
        return None
    gap = between(scene, chunks[number - 1], chunks[number])
    if gap is None or between(scene, chunks[number], chunks[number + 1]) not in ("dan", "&"):
        return None
    told = before.rule == "rule:ticket.and" or scene.low(before.first - 1) in ("ialah", "adalah", "yakni", "yaitu")
    next_one = (gap in _NEXT and told) or _NUMBER_NEXT.fullmatch(gap) is not None
    if not (next_one or _AGAINST.fullmatch(gap) or (gap in _IN_LIST and counted_pairs(scene, before.first))):
        return None
    if not (_full(chunks[number]) and _full(chunks[number + 1])):
        return None
    return Ticket(
        names=(number, number + 1), first=chunks[number].first, last=chunks[number + 1].last, rule="rule:ticket.and"
    )


def _next_to(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> Ticket | None:
    """Two names with only a dash, "dan" or "berpasangan dengan" between them."""
    if number + 1 >= len(chunks) or chunks[number + 1].kind != NAME:
        return None
    gap = between(scene, chunks[number], chunks[number + 1])
    free = gap is not None and not _is_no_half(scene, chunks[number], gap)
    rule = _rule(scene, chunks, number, _ASIDE.sub("", gap)) if gap is not None and free else None
    if rule is None:
        return None
    return Ticket(names=(number, number + 1), first=chunks[number].first, last=chunks[number + 1].last, rule=rule)


def _rule(scene: Scene, chunks: tuple[Chunk, ...], number: int, gap: str) -> str | None:
    """Which way of writing makes the two names a ticket; None if none does."""
    if gap in _DASHES and not (gap == "|" and scene.low(chunks[number + 1].last) == ":"):
        return _dashed(scene, chunks, number)
    if RUNNING.fullmatch(gap) or (WITH.fullmatch(gap) and (runs(chunks, number) or MAJU.search(gap))):
        return "rule:ticket.running_mate"
    if (TAKES.fullmatch(gap) or HALF_OF.fullmatch(gap)) and _in_context(scene, chunks, number):
        return "rule:ticket.running_mate"
    if OF_WHOM.fullmatch(gap) and hoped_for(scene, chunks[number].first, gap):
        return "rule:ticket.running_mate"
    if MATE.fullmatch(gap) and (runs(chunks, number) or not holds_office(chunks, number)):
        return "rule:ticket.running_mate"
    first = chunks[number].first
    if gap in _AND and (opened(scene, chunks, number) or _headed(scene, first)):
        return "rule:ticket.and"
    if aside_between(gap) and opened(scene, chunks, number):
        return "rule:ticket.and"
    if gap in ("dengan", "bersama") and scene.low(first - 1) in ("menduetkan", "memasangkan", "menyandingkan"):
        return "rule:ticket.and"
    if gap in ("bersama", "sama") and _backed(scene, chunks, number):
        return "rule:ticket.and"
    name = chunks[number].name
    degree = gap == ", dan" and name is not None and name.end < chunks[number].last
    found = _with_and(scene, chunks, number) if gap in ("dan", "&") or degree else None
    return found or told_apart(scene, chunks, number, number + 1)


def _is_no_half(scene: Scene, chunk: Chunk, gap: str) -> bool:
    """WITA adalah pasangan | A dan B: a catchword of the ticket, none of its names; "calon yang dimaksud N, maju dengan
    menggandeng": N is only who means it."""
    catchword = chunk.last - chunk.first == 1 and scene.tokens[chunk.first].capitals
    return (catchword and HALF_OF.fullmatch(gap) is not None) or scene.low(chunk.first - 1) == "dimaksud"


def _headed(scene: Scene, first: int) -> bool:
    """Behind a number, or first of the pairs that the words in front count."""
    return headed_by_number(scene, first) or behind_number(scene, first) or listed_first(scene, first)


def _with_and(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> str | None:
    """Which words around "A dan B" make the two names a ticket; None if none do."""
    first, last = chunks[number].first, chunks[number + 1].last
    if bracketed(scene, first, last):
        return "rule:ticket.bracket"
    if (
        _closed(scene, chunks, number + 1)
        or registers(scene, last)
        or on_goods(scene, first)
        or in_list(scene, first, last)
    ):
        return "rule:ticket.closed"
    if acronym_follows(scene, last) and _in_context(scene, chunks, number):
        return "rule:ticket.acronym"
    taken = far_opened(scene, chunks, number) or chosen(scene, first) or _backed(scene, chunks, number)
    taken = taken or (_free(scene, chunks, number) and favoured(scene, chunks, number))
    taken = taken or spelled_out(scene, chunks, number)
    return "rule:ticket.and" if taken else None


def _backed(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Two full names that somebody backs, with no post of their own right behind."""
    return _free(scene, chunks, number) and backed(scene, chunks[number].first)


def _free(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Two full names, behind which nothing tells their post or that they are several others."""
    one, two = chunks[number : number + 2]
    behind = chunks[number + 2] if number + 2 < len(chunks) else None
    posted = behind is not None and behind.kind == POST and between(scene, two, behind) in ("", ",", "(", "sebagai")
    posted = posted and behind is not None and behind.post is not None and behind.post.cls != "candidate"
    counted = scene.low(two.last) == "," and scene.low(two.last + 1) in SEVERAL
    return _full(one) and _full(two) and not (posted or counted)


def _closed(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """A dan B (nomor 1); A dan B, pasangan calon ...; A dan B sebagai calon bupati dan wakil bupati."""
    at = chunks[number].last
    if scene.low(at) == "(" and scene.low(at + 1) in ("nomor", "no", "paslon", "pasangan", "bapaslon"):
        return True
    if scene.low(at) in ("di", "dengan", "bernomor", "nomor", "pemilik", "pemegang") and numbered_soon(scene, at):
        return True
    if scene.low(at) == "," and scene.low(at + 1) in ("pasangan", "paslon", "bapaslon"):
        return True
    if scene.low(at) == "," and scene.low(at + 1) in ("calon", "kandidat") and numbered_soon(scene, at + 2):
        return True
    if as_pair(scene, at) or told_later(scene, at) or told_of_both(scene, at):
        return True
    behind = chunks[number + 1] if number + 1 < len(chunks) else None
    if behind is None or behind.post is None or behind.post.cls != "candidate" or not behind.post.head:
        return False
    both = "wakil" in behind.post.title.lower()
    gap = between(scene, chunks[number], behind)
    return both and gap is not None and (gap == "," or AS.fullmatch(gap) is not None)


def _dashed(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> str | None:
    """A-B and A - B: with a word of tickets near; without one only two full names, or common given names."""
    one, two = chunks[number], chunks[number + 1]
    behind_post = number > 0 and chunks[number - 1].kind == POST and chunks[number - 1].last == one.first
    quoted = scene.low(one.first - 1) == '"' and scene.tokens[one.first].tight and not (_full(one) and _full(two))
    named = _full(one) and _full(two) and acronym_follows(scene, two.last)
    acting = scene.low(one.first - 1) in ("plt", "plh", "pj", "pjs")
    if (acting or (behind_post and _of_official(chunks[number - 1]))) and _full(one) and not _full(two):
        return None
    if quoted or (at_place(scene, one.first) and not behind_post and not named):
        return None
    context = (
        _in_context(scene, chunks, number) or bracket_behind(scene, two.last) or _closed(scene, chunks, number + 1)
    )
    tight = scene.tokens[two.first].tight and scene.tokens[one.last].tight
    if context:
        return "rule:ticket.dash"
    if (_full(one) and _full(two)) or (tight and _personal(scene, one) and _personal(scene, two)):
        return "rule:ticket.bare_dash"
    return None


def _of_official(chunk: Chunk) -> bool:
    """A post that nobody runs for: what a dash binds behind it is one surname (Plt N-M)."""
    return chunk.post is not None and chunk.post.cls not in ("candidate", "elected")


def _full(chunk: Chunk) -> bool:
    return chunk.name is not None and chunk.name.end - chunk.name.begin > 1


def _personal(scene: Scene, chunk: Chunk) -> bool:
    """Not a compass point nor a word of places: Timur-Barat, Kota-Desa."""
    low = scene.low(chunk.first)
    return len(low) > 2 and low not in listed("places", "last") and low not in listed("places", "first")


def _in_context(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """A word of tickets not far in front, in this sentence or the one before."""
    first = chunks[number].first
    return any(scene.low(index) in listed("tickets", "context") for index in range(max(first - _LOOK_BACK, 0), first))
