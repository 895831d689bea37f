"""What stands around a pair: its number, acronym, tagline, office and region."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.cues import words
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.ticket_openers import candidates_before
from loaders.extraction.cast.ticket_shown import number_told
from loaders.extraction.cast.tickets import Ticket

_COUNT = r"0?(\d|satu|dua|tiga|empat|lima|enam|tujuh|delapan)\b"
_BEFORE = re.compile(
    rf"(?:(?:nomor urut|nomor|no\.? ?urut|no\.?) *{_COUNT}|(?:paslon|pasangan|calon)(?: urut)? {_COUNT})"
    r"[ ,:(\"]*(?:yakni |yaitu |atas nama )?$"
    r"|(?:^|[\n:;,]|\bdan|\bserta)\s*(?:\(([1-9])\)|([1-9])[.)])\s*$"
)
_FAR_BEFORE = re.compile(rf"nomor (?:urut )?{_COUNT}(?:(?!melainkan)[^.]){{0,60}}$")
_OPENS = re.compile(rf"(?:paslon |pasangan |sementara |sedangkan )?(?:nomor urut|nomor|no\.?) *{_COUNT}[^.,;]{{0,40}}$")
_BEHIND = re.compile(
    r"^[ ,(]*(?:[^.,;]{0,25}?[,(] ?)?(?:yang )?(?:dengan |bernomor |mendapat(?:kan)? |memperoleh |meraih |mengantongi "
    r"|memegang |dapat |kebagian |menempati |pemegang |pemilik |di )?"
    rf"(?:paslon |pasangan |calon |kandidat |peserta )*"
    rf"(?:(?:nomor urut|nomor|no\.? ?urut|no\.?|urut) *{_COUNT})|^ ?\((0?[1-9])\)"
)
_TOUCHES = re.compile(r"[ ,:(]*(?:yakni|yaitu|atas nama)?[ ,:(]*$")
_CALLED = re.compile(
    r"(?:akronim|tagline|slogan|jargon|sebutan|disingkat|singkatan|(?:akrab |dikenal |populer )?disebut|julukan"
    r"|dijuluki|semboyan|moto|motto)"
    r"\w*(?: dengan| sebagai)? \"?([A-Z][\w' -]{1,30}?)(?=\"|[,.)]| di | pada | yang | saat | ke | itu )"
)
_PAIR = r"(?:petahana|(?:pasangan|paslon|bapaslon|paket|duet)[^.;\"]{0,60}?)"
_EXPLAINED = re.compile(
    r"(?<![\w-])([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})!?[\"']?,?(?: sendiri| itu)?(?: adalah| ialah| merupakan| yakni)?"
    r"(?: nama)? (?:(?:sebutan|jargon|julukan|tagline|slogan|semboyan)(?: kampanye)?(?: untuk| bagi| dari| milik)* "
    rf"{_PAIR}|(?:akronim|singkatan|kependekan)(?: dari| nama)*(?: {_PAIR})?)[ ,]*$"
)
_LETTERS = re.compile(r"^.* (?=[A-Z]{3,}$)(?<=[a-z] )")  # what stands before capitals: Tim [WITA]
_SHOUTED = re.compile(r", \"?([A-Z]{5,}(?:-[A-Z]{2,})?)\"?(?=[.,;])")
_APPOSED = re.compile(r"[,(]? ?(?:(?:yang )?(?:maju |terdaftar )?sebagai|selaku|pendaftar|pasangan|paslon|calon|\(|,)*")
_REST = 110  # characters behind a pair
_NEAR = 14  # tokens in front of a pair
OFFICE_OF = {"kabupaten": "bupati", "kota": "walikota", "provinsi": "gubernur"}


def describe(ground: Ground, chunks: tuple[Chunk, ...], pairs: tuple[Ticket, ...]) -> tuple[Ticket, ...]:
    """The pairs with what the words around each tell. In a list that puts its numbers behind the names, the number in
    front of a pair is that of the pair before it."""
    scene = ground.scene
    ends = [0, *(pair.last for pair in pairs)]
    starts = [*(pair.first for pair in pairs[1:]), len(scene.tokens)]
    behind = [_number_behind(scene, pair, start) for pair, start in zip(pairs, starts, strict=False)]
    after = {scene.sentences[pair.first] for pair, number in zip(pairs, behind, strict=True) if number is not None}
    after -= {scene.sentences[pair.first] for pair in pairs if _opened_by_number(scene, pair)}
    described = []
    for pair, number, end, start in zip(pairs, behind, ends, starts, strict=False):
        listed_after = scene.sentences[pair.first] in after
        before = None if listed_after else _number_before(scene, pair, end)
        told = replace(pair, number=before if before is not None else number, tagline=_tagline(scene, pair, end, start))
        described.append(_described(ground, chunks, told))
    return tuple(described)


def _described(ground: Ground, chunks: tuple[Chunk, ...], ticket: Ticket) -> Ticket:
    scene = ground.scene
    office, region = _office_behind(scene, chunks, ticket.names[1])
    if office is None:
        office, region = office_before(ground, chunks, ticket.names[0])
    acronym = _acronym_behind(scene, ticket.last) or _acronym_before(scene, ticket)
    return replace(ticket, office=office, region=region, acronym=acronym)


def _office_behind(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> tuple[str | None, str | None]:
    """Office and region of the candidacy in apposition: A dan B, pendaftar calon Wali Kota X."""
    post = chunks[number + 1].post if number + 1 < len(chunks) else None
    if post is None or post.cls != "candidate" or post.government is None or post.region is None:
        return None, None
    gap = between(scene, chunks[number], chunks[number + 1])
    return (post.government, post.region) if gap is not None and _APPOSED.fullmatch(gap) else (None, None)


def _tagline(scene: Scene, ticket: Ticket, end: int, start: int) -> str | None:
    """What the pair is called by its team, in the rest of its sentence, else what is called so in front of it; between
    the end of the pair before and the start of the next one."""
    sentence = scene.document.sentence_at(scene.tokens[ticket.last - 1].start)
    here = scene.tokens[ticket.last - 1].end
    if sentence is None or here >= sentence.span.end:
        return None
    stop = scene.tokens[start].start if start < len(scene.tokens) else sentence.span.end
    stop = min(sentence.span.end, here + _REST, stop)
    called = _CALLED.search(scene.text, here, stop) or _SHOUTED.match(scene.text, here, stop)
    opened = max(sentence.span.start, scene.tokens[end].start if end else 0)
    explained = _EXPLAINED.search(scene.text, opened, scene.tokens[ticket.first].start)
    if called is None and explained is not None:
        return _LETTERS.sub("", explained.group(1))
    return called.group(1).strip(" '-") if called else None


def office_before(ground: Ground, chunks: tuple[Chunk, ...], number: int) -> tuple[str | None, str | None]:
    """Office and region of the candidacy named last before the chunk, in its sentence or the one before."""
    scene = ground.scene
    here = scene.sentences[chunks[number].first]
    contest, told = _contest_before(scene, chunks[number].first)
    for at in range(number - 1, max(number - 8, -1), -1):
        post = chunks[at].post
        if contest is not None and chunks[at].last <= told:
            break
        if scene.sentences[chunks[at].first] < here - 1:
            break
        if post is not None and post.government in ("bupati", "walikota", "gubernur", "presiden"):
            return post.government, post.region
        if post is not None and post.government in OFFICE_OF and candidates_before(scene, chunks[at].first):
            return OFFICE_OF[post.government], post.region
    return contest, None


def _contest_before(scene: Scene, first: int) -> tuple[str | None, int]:
    """The office of the contest named last before a pair in its sentence (di Pilbup X: A-B), and where it is named."""
    offices = words("posts", "offices")
    for at in range(first - 1, max(first - _NEAR, -1), -1):
        if scene.sentences[at] != scene.sentences[first]:
            break
        said = (scene.low(at), f"{scene.low(at)} {scene.low(at + 1)}", scene.words(at, at + 3).lower())
        found = next((offices[word] for word in said if word in offices and word.startswith("pil")), None)
        if found or said[1].startswith("pemilihan "):
            return found or next((offices[word] for word in said[1:] if word in offices), None), at
    return None, -1


def to_number(word: str | None) -> int | None:
    """A number of a ticket from digits or a word."""
    value = words("tickets", "numbers").get(word or "", word or "")
    return int(value) if value.isdigit() else None


def _number_before(scene: Scene, ticket: Ticket, end: int) -> int | None:
    """The number in front of a pair, behind the end of the pair before."""
    start = scene.tokens[max(ticket.first - 14, min(end, ticket.first))].start
    text = scene.text[start : scene.tokens[ticket.first].start].lower()
    match = _BEFORE.search(text) or _FAR_BEFORE.search(text)
    told = next((group for group in match.groups() if group), None) if match else number_told(scene, ticket.first)
    return to_number(told)


def _opened_by_number(scene: Scene, ticket: Ticket) -> bool:
    """Nomor urut 1 ditempati A-B, nomor urut 2 C-D: the sentence begins with the number of its first pair."""
    start = ticket.first
    while start > 0 and scene.sentences[start - 1] == scene.sentences[ticket.first]:
        start -= 1
    return _OPENS.match(scene.text[scene.tokens[start].start : scene.tokens[ticket.first].start].lower()) is not None


def _number_behind(scene: Scene, ticket: Ticket, start: int) -> int | None:
    """The number behind a pair, which is not right in front of the next one."""
    here = scene.tokens[ticket.last - 1].end
    stop = scene.tokens[min(ticket.last + 10, len(scene.tokens) - 1)].end
    match = _BEHIND.match(scene.text[here:stop].lower())
    if match is None or (
        start < len(scene.tokens) and _TOUCHES.match(scene.text[here + match.end() : scene.tokens[start].start])
    ):
        return None
    return to_number(match.group(1) or match.group(2))


def _acronym_behind(scene: Scene, at: int) -> str | None:
    """(ACR) right behind the pair; not when something else is in the parentheses."""
    if scene.low(at) != "(":
        return None
    for last in range(at + 2, min(at + 6, len(scene.tokens))):
        if scene.low(last) == ")":
            word = scene.words(at + 1, last)
            other = any(part in word.lower() for part in ("nomor", "paslon", "no."))
            return word.strip('"') if word[:1].isupper() and not other else None
    return None


def _acronym_before(scene: Scene, ticket: Ticket) -> str | None:
    """Paslon ACR (A-B): the word in front of the parenthesis that holds the pair."""
    if scene.low(ticket.first - 1) != "(" or scene.low(ticket.last) not in (")", ","):
        return None
    token, opener = scene.token(ticket.first - 2), scene.low(ticket.first - 3)
    openers = (
        "paslon",
        "pasangan",
        "paket",
        "duet",
        "bapaslon",
        "tim",
        "calon",
        "bupati",
        "gubernur",
        "walikota",
        "kota",
    )
    if token is not None and token.text[0].isupper() and opener in openers:
        return token.text
    return None
