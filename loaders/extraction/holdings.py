"""Who holds which post: names and posts that stand together in one of the language's ways."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extraction.chunks import AGENCY, NAME, ORG, POST, REGION, Chunk
from loaders.extraction.cues import turns
from loaders.extraction.ground import Ground
from loaders.extraction.scene import WORD, Scene

_LONGEST_GAP = 10
_POST_NAME = re.compile(
    r"(?:(?:itu|ini|tersebut|setempat|nonaktif|non aktif|aktif|definitif|terpilih|yang baru|lama) ?)?,? ?"
    r"(?:(?:yang |dan )?(?:diketahui |bisa |berinisial |bernama|yakni|yaitu|ialah|adalah|atas nama|a n|an ?\.?|tak lain adalah|tak lain|"
    r"tidak lain adalah|tidak lain|masing - masing|masing masing|dijabat|dijabat oleh|dipimpin|dipimpin oleh|bersama|sdr|saudara)"
    r" ?(?:adalah|bernama)? ?)?[,:(]? ?"
)
_NAME_POST = re.compile(
    r",? ?\(?(?: ?(?:yang|juga|kini|saat ini|sekarang|masih|sehari - hari|seharinya|notabene|merupakan|adalah|ialah|menjabat|sebagai|"
    r"selaku|seorang|tak lain|tidak lain|dulu|pernah|sempat|salah satu|salah seorang|dikenal|tercatat|diketahui|saat itu|waktu itu|"
    r"bertugas|bekerja|berstatus|berprofesi|dari|tersebut|itu|sosok|oknum|keseharian|kesehariannya|ini|aktif|sudah|lama|dan|mantan|eks|orang nomor satu di|pemilik jabatan))* ?,? ?"
)
_LINK = re.compile(
    r",? ?(?:sekaligus|merangkap|merangkap sebagai|yang juga|dan juga|juga|dan|serta|/|&|,|sekaligus sebagai|sekaligus selaku|yang juga menjabat|yang juga menjabat sebagai|yang merangkap|dan selaku) ?"
)
_STRONG_LINK = re.compile(
    r",? ?(?:sekaligus|merangkap|yang juga|dan juga|/|sekaligus sebagai|sekaligus selaku|merangkap sebagai|yang merangkap|yang juga menjabat|yang juga menjabat sebagai) ?"
)
_FORMER = ("dulu", "pernah", "sempat", "mantan", "eks", "saat itu", "waktu itu")
_COUNTS = (
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "kedua",
    "ketiga",
    "keempat",
    "kelima",
    "para",
    "beberapa",
    "sejumlah",
    "duo",
)
_AND = re.compile(r"(?:,|dan|, dan|serta|, serta|bersama|maupun|&)")


@dataclass(frozen=True, slots=True)
class Holding:
    """The person of the name chunk holds the post of the post chunk (or works in the agency, belongs to the organization
    of a chunk of these kinds); by number."""

    name: int
    post: int
    former: bool
    rule: str


def between(scene: Scene, first: Chunk, second: Chunk) -> str | None:
    """The lower-case words and marks between two chunks, spaced; None if they are far apart or in two sentences."""
    count = second.first - first.last
    if count < 0 or count > _LONGEST_GAP:
        return None
    if any(not scene.joined(index) for index in range(first.last, second.first + 1)):
        return None
    return " ".join(scene.low(index) for index in range(first.last, second.first))


def hold(ground: Ground, chunks: tuple[Chunk, ...]) -> tuple[Holding, ...]:
    """All holdings; every post is held once, by the name before or behind it, in the order of the text."""
    found: list[Holding] = []
    taken: set[int] = set()
    for number, chunk in enumerate(chunks):
        if chunk.kind != NAME:
            continue
        new = _post_before(ground.scene, chunks, number, taken) or _post_behind(ground.scene, chunks, number, taken)
        taken.update(holding.post for holding in new)
        found.extend(new)
        found.extend(_list_behind(ground.scene, chunks, new, number))
    return tuple(found)


def _post_before(scene: Scene, chunks: tuple[Chunk, ...], number: int, taken: set[int]) -> list[Holding]:
    """POST[,] NAME, with places between them skipped, and posts linked in front (X sekaligus Y, N)."""
    at = number - 1
    right = chunks[number]
    for _ in range(2):
        if at < 0 or chunks[at].kind not in (REGION, AGENCY) or between(scene, chunks[at], right) not in ("", ","):
            break
        if chunks[at].kind == AGENCY and not _territory(chunks[at]):
            break
        right, at = chunks[at], at - 1
    if at < 0 or chunks[at].kind != POST or at in taken:
        return []
    gap = between(scene, chunks[at], right)
    if gap is None or not _POST_NAME.fullmatch(gap) or _belongs_to_other(scene, chunks[at]):
        return []
    found = [Holding(number, at, False, "rule:holding.post_name")]
    while at > 0 and chunks[at - 1].kind == POST and at - 1 not in taken:
        link = between(scene, chunks[at - 1], chunks[at])
        if link is None or not _STRONG_LINK.fullmatch(link):
            break
        at -= 1
        found.append(Holding(number, at, False, "rule:holding.posts_name"))
    return found


def _territory(chunk: Chunk) -> bool:
    return chunk.agency is not None and chunk.agency.kind in ("kecamatan", "kelurahan", "desa")


def _belongs_to_other(scene: Scene, chunk: Chunk) -> bool:
    """Whether the words in front say that not the holder but somebody of his is named: istri Bupati X, N."""
    for width in (2, 1):
        first = chunk.first - width
        words = tuple(scene.low(index) for index in range(first, chunk.first))
        if first >= 0 and words in turns("posts", "of_other").get(words[0], ()):
            return True
    return False


def _post_behind(scene: Scene, chunks: tuple[Chunk, ...], number: int, taken: set[int]) -> list[Holding]:
    """NAME, POST / NAME (POST) / NAME selaku POST dan POST / NAME yang menjabat POST."""
    if number + 1 >= len(chunks):
        return []
    found: list[Holding] = []
    left, at = chunks[number], number + 1
    gap = between(scene, left, chunks[at])
    while gap is not None and at not in taken and _fits_behind(scene, chunks, number, at, gap, bool(found)):
        former = any(word in gap for word in _FORMER)
        leads = gap.endswith("orang nomor satu di")
        found.append(Holding(number, at, former, "rule:holding.number_one" if leads else "rule:holding.name_post"))
        left, at = chunks[at], at + 1
        gap = between(scene, left, chunks[at]) if at < len(chunks) else None
    return found


def _fits_behind(scene: Scene, chunks: tuple[Chunk, ...], number: int, at: int, gap: str, linked: bool) -> bool:
    if chunks[at].kind not in (POST, AGENCY, ORG):
        return False
    if linked:
        return bool(_LINK.fullmatch(gap)) and chunks[at].kind in (POST, ORG) and not _has_holder(scene, chunks, at)
    if chunks[at].kind != POST:
        return gap in ("dari", "(", ", dari") or gap.endswith(("selaku", "sebagai", "orang nomor satu di"))
    if not _NAME_POST.fullmatch(gap):
        return False
    if gap == "":
        name = chunks[number].name
        return name is not None and name.end - name.begin > 1 and not _has_holder(scene, chunks, at)
    return gap != "," or (_ends_apposition(scene, chunks[at].last) and not _has_holder(scene, chunks, at))


def _has_holder(scene: Scene, chunks: tuple[Chunk, ...], at: int) -> bool:
    """Whether the name behind the post is that of its holder."""
    if at + 1 >= len(chunks) or chunks[at + 1].kind != NAME:
        return False
    return between(scene, chunks[at], chunks[at + 1]) in ("", ",", "yaitu", "yakni", ", yakni", ", yaitu", "bernama")


def _ends_apposition(scene: Scene, at: int) -> bool:
    token = scene.token(at)
    if token is None or not scene.joined(at):
        return True
    return token.kind != WORD or token.low in (
        "yang",
        "saat",
        "ketika",
        "di",
        "itu",
        "ini",
        "tersebut",
        "dan",
        "serta",
        "kepada",
        "usai",
        "pada",
        "dalam",
        "sekaligus",
    )


def _list_behind(scene: Scene, chunks: tuple[Chunk, ...], new: list[Holding], number: int) -> list[Holding]:
    """Further names of a counted post: "dua staf Setda yaitu A dan B"."""
    posts = [holding for holding in new if holding.rule == "rule:holding.post_name"]
    if not posts or scene.low(chunks[posts[0].post].first - 1) not in _COUNTS:
        return []
    found, at = [], number
    while at + 1 < len(chunks) and chunks[at + 1].kind == NAME:
        gap = between(scene, chunks[at], chunks[at + 1])
        if gap is None or not _AND.fullmatch(gap):
            break
        at += 1
        found.append(Holding(at, posts[0].post, False, "rule:holding.list"))
    return found
