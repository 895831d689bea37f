"""Posts in front of a name that are not held by it: istri Bupati X, N; juru bicara tim petahana, N."""

from __future__ import annotations

from loaders.extraction.cast.chunks import NAME, POST, Chunk
from loaders.extraction.cast.cues import listed, turns
from loaders.extraction.cast.name_shapes import districts
from loaders.extraction.cast.scene import WORD, Scene

_CAMP = ("pasangan", "paslon", "dari", "pendukung", "para", "tim", "pihak", "pemenangan", "kubu", "sukses", "kampanye",
         "relawan", "simpatisan", "timses")  # fmt: skip
_ABOUT = (
    "kepada",
    "selain",
    "bersama",
    "hadapan",
    "soal",
    "terkait",
    "mengenai",
    "tentang",
    "ihwal",
    "perihal",
    "menyangkut",
    "apakah",
)
_ASKED = {"di", "saat", "ketika", "ditanya", "disinggung", "dikonfirmasi", "ditemui", "dimintai", "menanggapi"}
_INTERVIEWED = ("ditemui", "dikonfirmasi", "ditanya", "ditanyai", "dihubungi", "diwawancarai", "dikontak", "disambangi",
                "dimintai", "diminta", "didampingi", "dijumpai", "dicegat")  # fmt: skip
_ABOUT_WHOM = ("yang", "dimaksud", "sosok", "nama", "nasib", "status", "posisi", "kasus", "keterlibatan", "apakah",
               "itu", "adalah", "oknum")  # fmt: skip
_FOR_PAIRS = (
    "juru bicara",
    "jubir",
    "kuasa hukum",
    "penasihat hukum",
    "penasehat hukum",
    "pengacara",
    "humas",
    "advokat",
)
_OBSERVERS = ("pengamat", "pemerhati", "pakar", "ahli", "akademisi")
_OBSERVER_WORDS = 7
_SPEAKERS = ("bicara", "jubir", "ketua", "sekretaris", "koordinator", "wakil", "anggota", "bendahara", "humas")


def belongs_to_other(scene: Scene, chunk: Chunk) -> bool:
    """Whether the words in front say that not the holder but somebody of his is named: istri Bupati X, N; Ibu Kepala X
    is the holder, and suami istri pegawai X are two of them."""
    start = chunk.first
    while scene.low(start - 1) in _CAMP:
        start -= 1
    if scene.low(start - 1) in (_SPEAKERS if start < chunk.first else ("bicara", "jubir")):
        return True
    for width in (2, 1):
        first = start - width
        words = tuple(scene.low(index) for index in range(first, start))
        if words == ("ibu",) and scene.tokens[first].capital:
            return False
        if first >= 0 and words in turns("posts", "of_other").get(words[0], ()):
            couple = scene.low(first - 1 - (scene.low(first - 1) == "-")) == "suami"
            return not couple and scene.low(first - 1) not in ("lain", "adalah", "merupakan", "juga")
    return False


def not_holder(scene: Scene, chunks: tuple[Chunk, ...], at: int, number: int) -> bool:
    """Whether the name behind the comma is not that of the post's holder: somebody of his, or one who is only asked
    about him (Ditanya soal Camat X, N tersenyum)."""
    if chunks[number].first == chunks[at].last:
        return speaks_for_pair(scene, chunks, at, number)
    return belongs_to_other(scene, chunks[at]) or _only_asked(scene, chunks[at], chunks[number])


def speaks_for_pair(scene: Scene, chunks: tuple[Chunk, ...], at: int, number: int) -> bool:
    """Juru bicara A-B; kuasa hukum pasangan nomor urut 1 A/B: whether the name is the first of a ticket that calls for
    whom the holder of the post speaks."""
    post = chunks[at].post
    if post is None or post.agency is not None or post.title.lower() not in _FOR_PAIRS or number + 1 >= len(chunks):
        return False
    words = [scene.low(index) for index in range(chunks[at].last, chunks[number].first)]
    dash = chunks[number].last
    two = chunks[number + 1].kind == NAME and chunks[number + 1].first == dash + 1
    called = all(word in _CAMP or word.isdigit() or word in ("nomor", "urut", "no", ".") for word in words)
    return two and called and scene.low(dash) in ("-", "/", "–")


def _only_asked(scene: Scene, post: Chunk, name: Chunk) -> bool:
    """Whether the clause in front of the comma is about the post, and the name behind it begins the main one."""
    start = post.first - 1
    while scene.low(start) in _ABOUT_WHOM and scene.joined(start + 1):
        start -= 1
    about = (
        scene.low(start) in _ABOUT
        or _done_by(scene, start)
        or (scene.low(start + 1) == "apakah" and start + 1 < post.first)
    )
    verb = scene.token(name.last)
    if not about or verb is None or not scene.joined(name.last) or verb.kind != WORD or verb.capital:
        return False
    while start > 0 and scene.joined(start):
        start -= 1
        if scene.tokens[start].kind != WORD:
            return False
    return scene.low(start) in _ASKED | set(_ABOUT) and not verb.low.startswith("di")


def _done_by(scene: Scene, at: int) -> bool:
    """Saat ditegur POST, N ...: a passive verb of no reporter's question (Saat ditemui Camat X, N mengatakan)."""
    word = scene.low(at)
    return (
        word.startswith("di")
        and len(word) > 4
        and word not in _INTERVIEWED
        and word not in listed("persons", "told_by")
    )


def is_aside(scene: Scene, name: Chunk, post: Chunk | None) -> bool:
    """Whether what stands behind the name tells of somebody else: N is named for his kin, or only says what the
    sentence tells (Yang dipanggil, kata N, ialah Camat X)."""
    start = post.first if post is not None and post.kind == POST and post.last == name.first else name.first
    speech = scene.low(start - 1) in listed("persons", "speech") or scene.low(start - 1) in ("menurut", "versi")
    behind = scene.low(name.last + 1) if scene.low(name.last) == "," else ""
    told = speech and scene.low(start - 2) == "," and behind in ("ialah", "adalah", "yakni", "yaitu")
    return told or _reporter(scene, name) or is_kin(scene, name, post)


def _reporter(scene: Scene, name: Chunk) -> bool:
    """Setelah dilaporkan warga bernama N, Camat X datang: a clause that tells who reports ends with the name."""
    start = name.first - 1 - (scene.low(name.first - 1) == "bernama")
    if scene.low(start) not in listed("holdings", "resident_nouns") or scene.low(name.last) != ",":
        return False
    return scene.low(start - 1) in ("dilaporkan", "diadukan", "oleh", "seorang", "aduan", "laporan")


def is_kin(scene: Scene, name: Chunk, post: Chunk | None) -> bool:
    """N, putra Bupati X [M], ...: the name behind the post is there only to tell whose kin N is."""
    if post is None or post.kind != POST or post.last != name.first:
        return False
    at = post.first - 1
    return (scene.low(at),) in {turn for found in turns("posts", "of_other").values() for turn in found} and scene.low(
        at - 1
    ) == ","


def is_district(scene: Scene, chunks: tuple[Chunk, ...], at: int) -> bool:
    """Anggota Komunitas X [Way Y], N: a district between the post and the comma in front of its holder."""
    chunk, post, behind = chunks[at], chunks[at - 1], chunks[at + 1]
    placed = post.kind == POST and post.last == chunk.first and (post.org is not None or post.post is not None)
    if not placed or behind.kind != NAME or behind.first != chunk.last + 1 or scene.low(chunk.last) != ",":
        return False
    return " ".join(scene.low(index) for index in range(chunk.first, chunk.last)) in districts()


def of_observer(scene: Scene, at: int) -> bool:
    """Pengamat politik dari | Universitas X: where one who only comments teaches plays no part in the report."""
    for index in range(at - 1, at - _OBSERVER_WORDS, -1):
        if not scene.joined(index + 1) or scene.token(index) is None or scene.tokens[index].kind != WORD:
            return False
        if scene.low(index) in _OBSERVERS:
            return True
    return False
