"""What opens a ticket in front of its names: pasangan, paslon nomor urut 1, calon bupati dan wakil bupati."""

from __future__ import annotations

from graph.lexicon import titles
from loaders.extraction.cast.chunks import NAME, ORG, POST, Chunk
from loaders.extraction.cast.cues import listed, turns, words
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.ticket_cues import BEHIND_POST

_BEFORE_PAIR = (",", ":", "yakni", "yaitu", "(", "petahana", "perseorangan", "tunggal", "independen",
                "lain", "lainnya", "tersebut", "itu", "adalah", "ialah", '"')  # fmt: skip
_COMPETES = ("bersaing", "bertarung", "berlaga", "berkontestasi", "mendaftar", "bertanding")
SEVERAL = ("dua", "tiga", "empat", "lima", "enam", "para", "kedua", "ketiga", "keempat", "kelima", "sejumlah", "semua",
           "beberapa")  # fmt: skip


def opened(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Directly behind "pasangan", "paslon nomor urut 1", or behind a candidacy for both offices."""
    start = _past_rank(scene, chunks[number].first - 1)
    at = _before_number(scene, start)
    told = scene.low(at + 1) in ("nomor", "no") and scene.low(start) in ("adalah", "yakni", "yaitu", "ialah", ":", ",")
    if told and any(scene.low(index) in turns("tickets", "openers") for index in range(max(at - 24, 0), at + 1)):
        return True
    if scene.low(at) in ("kandidat", "calon") and scene.low(at - 1) in SEVERAL:
        return False
    for width in (3, 2, 1):
        turn = tuple(scene.low(index) for index in range(at - width + 1, at + 1))
        if turn in turns("tickets", "openers").get(turn[0], ()):
            return True
    chunk = _post_before(chunks, number)
    post, gap = (chunk.post, between(scene, chunk, chunks[number])) if chunk is not None else (None, None)
    if chunk is None or gap is None or post is None or not BEHIND_POST.fullmatch(gap):
        return False
    if post.cls == "candidate" and scene.low(chunk.first - 1) in listed("tickets", "openers_plain"):
        return True
    both = scene.words(chunk.first, chunk.last).lower()
    if both.endswith("tunggal") or both.startswith("calon tunggal"):
        return True
    if post.cls == "candidate" and post.head and "nomor" in f"{both} {gap}":
        return True
    return (post.cls == "candidate" or candidates_before(scene, chunk.first)) and (
        "wakil" in both or "cawa" in both or scene.low(chunk.first) in ("paslon", "pasangan", "bapaslon")
    )


def _past_rank(scene: Scene, at: int) -> int:
    """The token in front of "Brigjen TNI (Purn)", the token itself where no such rank ends at it."""
    if scene.low(at) != ")" or scene.low(at - 1) not in ("purn", "purnawirawan", "ret"):
        return at
    at -= 3
    while titles.is_title(scene.low(at)) or scene.low(at) in ("tni", "polri", "ad", "al", "au"):
        at -= 1
    return at


def _post_before(chunks: tuple[Chunk, ...], number: int) -> Chunk | None:
    """The post in front of the name, past the word for an incumbent: calon bupati [petahana] N."""
    near = [chunk for chunk in chunks[max(number - 2, 0) : number] if chunk.kind == POST]
    if not near or near[-1] is not chunks[number - 1]:
        return None
    incumbent = near[-1].post is not None and near[-1].post.title.lower() in ("petahana", "incumbent")
    return near[0] if incumbent and near[0].last == near[-1].first else near[-1]


def _before_number(scene: Scene, at: int) -> int:
    """The token in front of ", nomor urut 2, yakni (" and the like, walking back from the name."""
    while scene.low(at) in _BEFORE_PAIR:
        at -= 1
    if scene.low(at).isdigit() or scene.low(at) in words("tickets", "numbers"):
        at -= 1
        while scene.low(at) in ("nomor", "urut", "no", "."):
            at -= 1
    while scene.low(at) in _BEFORE_PAIR:
        at -= 1
    return at


def candidates_before(scene: Scene, first: int) -> bool:
    """Whether the office words are those of candidates: pasangan calon [Wali Kota] dan [Wakil Wali Kota Metro], A-B."""
    near = range(first - 6, first)
    return any(scene.low(index) in ("calon", "paslon", "pasangan", "bapaslon", "kandidat", ")") for index in near)


def _party(chunk: Chunk) -> bool:
    return chunk.org is not None and chunk.org.kind == "party"


def far_opened(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> bool:
    """Pasangan tunggal Pilkada X, A dan B: a comma in front, and before it "pasangan" with only places between."""
    at = chunks[number].first - 1
    at -= scene.low(at) in ("yaitu", "yakni")
    if scene.low(at) != ",":
        return False
    for index in range(at - 1, max(at - 14, -1), -1):
        if scene.low(index) in ("pasangan", "paslon", "bapaslon", "tunggal", "jagoan", "usungan"):
            return not any(
                index < chunk.first < at and (chunk.kind in (NAME, POST) or (chunk.kind == ORG and not _party(chunk)))
                for chunk in chunks[max(number - 4, 0) : number]
            )
        if scene.low(index) in listed("tickets", "married"):
            return False
        verb = scene.low(index).startswith(("men", "mem", "meng", "ber")) and scene.low(index) not in _COMPETES
        if not scene.joined(index) or verb:
            return False
    return False
