"""Tickets by what stands in front of two names: a number that they hold, somebody who shows or greets them."""

from __future__ import annotations

import re

from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.scene import BREAK, Scene
from loaders.extraction.cast.ticket_openers import SEVERAL

_N = r"(?:0?\d|satu|dua|tiga|empat|lima|enam)"
_OF_NUMBER = (
    re.compile(
        rf"\b(?:paslon|pasangan|calon|kandidat|peserta|memilih|pilih|mencoblos|coblos|mendukung|dukung|menangkan"
        rf"|memenangkan) (?:nomor|no\.?)(?: urut)? (?P<n>{_N})"
        r"(?: ,? ?(?:yakni|yaitu|ialah|adalah|atas nama|alias)| ,| \(|)$"
    ),
    re.compile(
        rf"\b(?:nomor|angka)(?: urut)?(?: (?:(?P<n>{_N})|itu|tersebut|ini))?"
        r" (?:(?:itu|tersebut|ini|adalah|ialah|merupakan|memang|sendiri|sudah|telah) )*"
        r"(?:,? ?nomor(?: urut)?(?: milik)?|milik|kepunyaan|punya|di(?:pegang|isi|tempati|sandang|dapat|dapatkan"
        r"|peroleh|miliki|pakai|kantongi|raih)|jatuh (?:ke|kepada)|ditujukan (?:ke|kepada)|merujuk (?:ke|kepada|pada))"
        r"(?: (?:oleh|pasangan|paslon|kepada|pada|bagi))*$"
    ),
    re.compile(
        rf"(?:^|[.?!\"] |\b(?:sedangkan|sementara|adapun) )(?:siapa )?(?:paket |paslon |pasangan |calon )?"
        rf"nomor(?: urut)? (?:(?P<n>{_N})(?: [.?!])?"
        rf"|berapa \?(?: [.]+)* nomor(?: urut)? (?P<m>{_N}) [.!])(?: \.)*$"
    ),
)
_LAST = re.compile(rf"\bnomor(?: urut)? (?P<n>{_N})\b")
_REACH, _FAR = 14, 60
_LIST = 80
_ALL_OF_THEM = ("mereka", "keduanya", "ketiganya", "keempatnya", "kelimanya")


def _words_before(scene: Scene, first: int, reach: int = _REACH) -> str:
    """The words in front of a token, marks included, the ends of paragraphs as full stops."""
    near = range(max(first - reach, 0), first)
    return " ".join("." if scene.tokens[index].kind == BREAK else scene.low(index) for index in near)


def behind_number(scene: Scene, first: int) -> bool:
    """Mencoblos nomor 3 (A dan B), nomor urut 3 itu milik A dan B, "Nomor satu. Bapak A dengan Ibu B"."""
    near = _words_before(scene, first)
    return any(pattern.search(near) for pattern in _OF_NUMBER)


def number_told(scene: Scene, first: int) -> str | None:
    """The number that such words give to a ticket; for "nomor itu" the one told last before."""
    near = _words_before(scene, first)
    for pattern in _OF_NUMBER:
        if match := pattern.search(near):
            groups = match.groupdict()
            told = groups.get("n") or groups.get("m")
            last = list(_LAST.finditer(_words_before(scene, first, _FAR)))
            return told or (last[-1]["n"] if last else None)
    return None


def favoured(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Menyambut kedatangan A dan B, mendoakan A dan B, foto A & B: two people of whom the report tells no post are
    shown or greeted, in a sentence about an election in which nobody is examined."""
    one, two = chunks[number : number + 2]
    at = one.first - 1
    at -= scene.low(at) == '"'
    with_both = scene.low(at) in ("bersama", "dengan") and scene.low(at - 1) in listed("tickets", "poses")
    linked = scene.low(one.last) == "&"
    shown = scene.low(at) in listed("tickets", "favours") or with_both
    if not (shown or linked) or _posted(scene, chunks, number):
        return False
    return _of_election(scene, one.first, two.last, shown and linked)


def _of_election(scene: Scene, first: int, last: int, sure: bool) -> bool:
    here = scene.sentences[first]
    start, end = first, last
    while start > 0 and scene.sentences[start - 1] == here:
        start -= 1
    while end < len(scene.tokens) and scene.sentences[end] == here:
        end += 1
    told = {scene.low(index) for index in range(start, end) if not first <= index < last}
    other = told & (listed("tickets", "of_lists") | listed("tickets", "of_inquiries"))
    return (sure or bool(told & listed("tickets", "of_elections"))) and not other


def _posted(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Whether the report gave one of the two a post before."""
    words = {scene.low(index) for chunk in chunks[number : number + 2] for index in range(chunk.first, chunk.last)}
    for at in range(1, number):
        name, post = chunks[at], chunks[at - 1]
        if name.kind == NAME and words & {scene.low(index) for index in range(name.first, name.last)}:
            beside = post.kind == POST and name.first - post.last < 2
            if beside and (post.post is None or post.post.cls != "candidate"):
                return True
    return False


def counted_pairs(scene: Scene, first: int) -> bool:
    """Ada tiga pasangan: A dan B, ...: several pairs are counted in front of the first of them; in the sentence before
    where this one opens with "Mereka adalah", "Ketiganya yakni"."""
    at, crossed = first - 1, False
    while at > 0 and first - at < _LIST:
        if scene.low(at) in ("pasangan", "paslon", "bapaslon") and scene.low(at - 1) in SEVERAL:
            return True
        if not scene.joined(at):
            if crossed or scene.low(at) not in _ALL_OF_THEM or scene.low(at + 1) not in _IS:
                return False
            crossed = True
        at -= 1
    return False


def listed_first(scene: Scene, first: int) -> bool:
    """Keempat bapaslon itu ialah | A dan B; ...: right behind the words that count pairs."""
    at = first - 1
    at -= scene.low(at) == "pasangan"
    return scene.low(at) in _OPENS_LIST and scene.joined(first) and counted_pairs(scene, first)


_OPENS_LIST = ("adalah", "ialah", "yakni", "yaitu", ":", "masing-masing", "masing")
_IS = ("adalah", "ialah", "yakni", "yaitu", "merupakan", "diisi", "berisi", "itu", "nama", "dari", "terdiri", "atas",
       ":", "alias", "gabungan", "maksudnya", "=", "memuat", "oleh", "menggabungkan", ",", "yang")  # fmt: skip


def spelled_out(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """ACR adalah A dan B, ACR diisi A dan B: a word in capitals, of whose letters the names are made."""
    one, two = chunks[number : number + 2]
    at = one.first - 1
    while scene.low(at) in _IS and scene.joined(at + 1):
        at -= 1
    word = scene.token(at - (scene.low(at) == '"'))
    if word is None or at == one.first - 1 or not scene.joined(at + 1) or not word.capitals or len(word.text) < 3:
        return False
    return spells(word.text, f"{scene.words(one.first, one.last)} {scene.words(two.first, two.last)}")


def spells(word: str, name: str) -> bool:
    """Whether the letters of the acronym stand in the names in this order, the first at the beginning of a word."""
    letters, at = [char for char in word.lower() if char.isalpha()], 0
    low = name.lower()
    if not letters or letters[0] not in {part[0] for part in low.split() if part[0].isalpha()}:
        return False
    for letter in letters:
        at = low.find(letter, at) + 1
        if at == 0:
            return False
    return True
