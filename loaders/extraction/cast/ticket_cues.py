"""The words around two names that make them a ticket, or keep them from being one."""

from __future__ import annotations

import re

from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.scene import MARK, Scene

# What may stand between the two names of a ticket, or between a candidacy and the names.
MATE = re.compile(
    r",? ?(?:yang )?(?:(?:datang|hadir|tampil|muncul) )?(?:dan|bersama|dengan|beserta|serta|didampingi)"
    r" (?:calon |bakal calon )?(?:wakilnya|pasangannya|wakil nya) ?,? ?"
)
OF_WHOM = re.compile(
    r",? ?(?:dan |dengan |sama )?(?:calon )?wakil(?:nya| bupati| bupatinya| gubernur| wali ?kota)? ?,?"
)
RUNNING = re.compile(
    r"(?:(?:.* )?(?:berpasangan|dipasangkan|digandengkan|disandingkan|diduetkan|berduet|bertandem)"
    r"|,? ?(?:tandem|duet))\b"
    r"(?: \w+){0,2} ?,? ?"
)
WITH = re.compile(
    r"(?!.*\b(?:duduk|berdiri|berfoto|berpose|foto|makan|terlihat|tampak)\b)"
    r"(?:.* )?(?:(?:maju|diusung|berlaga|bertarung|bertanding|mencalonkan diri|nyalon|berkontestasi|menang|terpilih)"
    r" (?:.* )?(?:bersama|bareng|dengan)"
    r"|menggandeng|digandeng|didampingi|berdampingan dengan)\b"
    r"(?: \w+){0,2} ?,? ?"
)
MAJU = re.compile(r"\b(?:maju|diusung|berlaga|bertarung|mencalonkan|nyalon|berkontestasi)\b")
TAKES = re.compile(r"(?:\w+ ){0,2}(?:menggandeng|meminang|menggaet|digandeng|dipinang|digaet)(?: \w+){0,2}? ?,? ?")
AS = re.compile(r"(?:,? ?sebagai|selaku|,? ?(?:yang )?(?:memang |kini |juga )?(?:adalah|merupakan|ialah|memang))")
HALF_OF = re.compile(
    r",? ?(?:(?:adalah|merupakan|ialah|yang merupakan|yang menjadi|menjadi) (?:pasangan|tandem|duet)(?: dari)?"
    r"|(?:pasangan|tandem|pendamping) dari)"
)
LINKED = re.compile(r",? ?(?:dan|bersama|beserta|serta|-|/|&|dengan|berpasangan dengan|,) ?")
BEHIND_POST = re.compile(
    r",? ?(?:yakni|yaitu)? ?(?:petahana|incumbent)? ?(?:nomor urut \w+|nomor \w+)? ?,? ?(?:yakni|yaitu)? ?[,:(]?"
)


def chosen(scene: Scene, first: int) -> bool:
    """Behind a word that takes a ticket: partai pengusung A dan B, lawannya, A dan B, pemenang A dan B."""
    at = first - 1
    if scene.low(at) in ("adalah", "ialah", "yakni", "yaitu") and _speaks_of_rival(scene, at):
        return True
    marked = scene.low(at) in (",", ":", "yakni", "yaitu", "adalah")
    at -= marked
    if marked and scene.low(at) == "pendukung":
        return False
    at -= scene.low(at) in ("mereka", "keduanya", "petahana") and scene.low(at - 1) in listed("tickets", "takes")
    if scene.low(at) == "dari":
        at -= scene.low(at - 1) in ("singkatan", "akronim", "kependekan", "gabungan", "nama")
    return scene.joined(at + 1) and scene.low(at) in listed("tickets", "takes")


def backed(scene: Scene, first: int) -> bool:
    """Mendukung | A dan B, dukungan untuk | A dan B, tim hukum | A dan B: who is backed in an election of pairs."""
    at = first - 1
    at -= scene.low(at) == '"' and scene.joined(first)
    led = scene.low(at) in listed("tickets", "to") and scene.low(at - 1) in listed("tickets", "leans")
    at -= led
    at -= scene.low(at) in listed("tickets", "kinds")
    at -= scene.low(at) == "nama" and scene.low(at - 1) in ("singkatan", "akronim", "kependekan", "gabungan")
    if not scene.joined(at + 1) or not _in_pairs(scene, first):
        return False
    low, team = scene.low(at), scene.low(at - 1) == "tim"
    if led or low in listed("tickets", "backs") or low in ("singkatan", "akronim", "kependekan", "suara", "restu"):
        return low != "alias" or scene.tokens[at - 1].capitals
    if low in ("pertama", "kedua", "ketiga", "keempat"):
        return scene.low(at - 1) in ("pasangan", "paslon")
    if low in ("atas", "dari", "ialah", "adalah", "diketahui", "yakni", "yaitu", ":"):
        return _speaks_of_pair(scene, at)
    return team and low in ("hukum", "advokasi", "kampanye", "sukses", "media")


def _speaks_of_pair(scene: Scene, at: int) -> bool:
    """Pasangan itu terdiri atas, paslon yang dimaksud ialah."""
    start = at
    while start > 0 and at - start < 7 and scene.joined(start) and scene.tokens[start - 1].kind != MARK:
        start -= 1
        if scene.low(start) in ("pasangan", "paslon", "bapaslon", "duet"):
            return scene.low(start - 1) not in ("dua", "tiga", "empat", "para", "kedua")
    return False


def _in_pairs(scene: Scene, first: int) -> bool:
    """Whether the sentence speaks of no lists of parties."""
    for step in (-1, 1):
        index = first
        while 0 <= index < len(scene.tokens) and scene.sentences[index] == scene.sentences[first]:
            if scene.low(index) in listed("tickets", "of_lists"):
                return False
            index += step
    return True


RIVALS = ("rival", "lawan", "saingan", "pesaing", "penantang")


def _speaks_of_rival(scene: Scene, at: int) -> bool:
    """Rival X adalah | A dan B, pesaingnya yakni | A dan B: a rival, with at most three words of his behind it."""
    for index in range(at - 1, max(at - 5, -1), -1):
        if not scene.joined(index + 1) or scene.tokens[index].kind == MARK:
            return False
        if scene.low(index).removesuffix("nya") in RIVALS:
            return True
    return False


def lettered(scene: Scene, first: int) -> bool:
    """SERU (A dan B): the pair stands in the parenthesis behind a word in capitals that its names begin."""
    word = scene.token(first - 2)
    if scene.low(first - 1) != "(" or word is None or not word.capitals or len(word.text) < 4:
        return False
    return scene.joined(first - 1) and word.low[:2] == scene.low(first)[:2]


def told_later(scene: Scene, at: int) -> bool:
    """A dan B, nomor urut 2; A dan B, yang memakai sebutan X: what only a ticket has follows behind a comma."""
    if scene.low(at) in _USES and scene.low(at + 1) in _CATCHWORDS and scene.joined(at + 1):
        word = scene.token(at + 2 + (scene.low(at + 2) == '"'))
        return word is not None and word.capitals
    if scene.low(at) != "," or not scene.joined(at + 1):
        return False
    start = at + 1 + (scene.low(at + 1) in ("yang", "dengan"))
    if scene.low(start) in ("nomor", "bernomor", "no"):
        return numbered_soon(scene, start)
    for index in range(start, min(start + 4, len(scene.tokens))):
        if not scene.joined(index) or scene.tokens[index].kind == MARK:
            return False
        if scene.low(index) in _CATCHWORDS:
            word = scene.token(index + 1 + (scene.low(index + 1) == '"'))
            return word is not None and word.capital
    return False


def _consists_of(scene: Scene, first: int) -> bool:
    """Paket X terdiri dari | A dengan B: a ticket whose members follow."""
    if scene.low(first - 1) not in ("dari", "atas") or scene.low(first - 2) != "terdiri":
        return False
    near = range(max(first - 12, 0), first - 2)
    return any(scene.low(index) in ("paket", "paslon", "pasangan", "bapaslon", "duet") for index in near)


def headed_by_number(scene: Scene, first: int) -> bool:
    """Nomor 1, A dan B, ...: the number opens the clause and only a comma stands behind it; X itu nomor urut 1, A dan
    B; terdiri dari A, B."""
    if _consists_of(scene, first):
        return True
    at = first - 1
    at -= scene.low(at) in (",", ":", "yakni", "yaitu", "adalah", "ialah")
    at = _past_place(scene, at)
    if at == first - 1 or not (scene.low(at).isdigit() or scene.low(at) in words("tickets", "numbers")):
        return False
    at -= 1
    full = scene.low(at) == "urut"
    at -= full
    opens = scene.opens(at) or scene.low(at - 1) in _OPENS_NUMBER or scene.tokens[at - 1].capitals
    return scene.low(at) in ("nomor", "no") and (opens or (full and _in_pairs(scene, first)))


def _past_place(scene: Scene, at: int) -> int:
    """The token in front of `di X` in `nomor 1 di X adalah`; the token itself where no place ends at it."""
    near = (index for index in range(at, max(at - 4, 0), -1) if scene.low(index) == "di" and scene.joined(index + 1))
    place = next(near, at + 1)
    return place - 1 if place > at or scene.tokens[place + 1].capital else at


_OPENS_NUMBER = ("sedangkan", "sementara", "adapun", "lalu", "kubu", "dan", ";", "itu", "adalah", "ialah", "yakni",
                 "yaitu")  # fmt: skip


_USES = ("memakai", "menggunakan", "mengusung", "dengan", "membawa")
_CATCHWORDS = ("sebutan", "akronim", "jargon", "tagline", "slogan", "julukan", "singkatan", "berjuluk", "berakronim",
               "bertagline", "berjargon", "dijuluki", "disingkat", "semboyan")  # fmt: skip


def holds_office(chunks: tuple[Chunk, ...], number: int) -> bool:
    """Bupati A dan wakilnya, B: those who govern now."""
    post = chunks[number - 1].post if number else None
    return post is not None and post.cls != "candidate"


def as_pair(scene: Scene, at: int) -> bool:
    """A dan B [mendaftar, diusung X] sebagai [bakal] pasangan ...: in the same clause."""
    for index in range(at, at + 7):
        if not scene.joined(index) or scene.tokens[index].kind == MARK:
            return False
        if scene.low(index) == "sebagai":
            at = index + 1 + (scene.low(index + 1) == "bakal")
            contest = scene.low(at) in ("peserta", "kontestan") and scene.low(at + 1).startswith(("pil", "pemilihan"))
            return contest or scene.low(at) in ("pasangan", "paslon", "bapaslon") or _both_offices(scene, at)
    return False


def _both_offices(scene: Scene, at: int) -> bool:
    """Calon bupati dan [calon] wakil bupati."""
    if scene.low(at) not in ("calon", "cabup", "cagub", "cawalkot", "capres"):
        return False
    near = [scene.low(index) for index in range(at, at + 9) if scene.joined(index)]
    linked = [place for place, word in enumerate(near) if word in ("dan", "-", "/")]
    return any(word.startswith(("wakil", "cawa")) for place in linked for word in near[place + 1 : place + 3])


def numbered_soon(scene: Scene, at: int) -> bool:
    """[di] nomor 2, dengan nomor urut 2, bernomor urut 2 behind the names."""
    near = [scene.low(index) for index in range(at, at + 4) if scene.joined(index)]
    return any(word.endswith("nomor") for word in near[:2]) and any(
        word.isdigit() or word in words("tickets", "numbers") for word in near
    )


_REGISTERS = re.compile(
    r"(?:(?:resmi|akan|telah|sudah|saat|ketika|juga) )*(?:mendaftar(?:kan diri)?|maju|berlaga|bertarung|berkontestasi)"
    r" (?:ke|di|pada|dalam|menuju)(?: kantor)?"
    r" (?:kpu|kip|pilkada|pilbup|pilgub|pilwalkot|pilwali|pilwako|pemilihan)\b.*"
    r"|(?:yang )?(?:diusung|didukung|dicalonkan)(?: oleh)? (?:partai|koalisi|gabungan|\w+ partai|jalur)\b.*"
    r"|(?:mendapat|mendapatkan|memperoleh|meraih|memegang|mengantongi) nomor\b.*"
    r"|(?:adalah|merupakan|ialah) (?:pasangan|paslon|bapaslon)\b.*"
    r"|(?:(?:akan|kini|resmi|sudah|telah) )*"
    r"(?:berpasangan|berduet|bertandem|(?:bertarung|berlaga) (?:melawan|menghadapi))\b.*"
    r"|, (?:peserta|kontestan|dua figur|dua tokoh|dua sosok)\b.*"
    r"|(?:(?:akan|hanya|bakal) )*(?:melawan|menghadapi) (?:kotak|kolom) kosong\b.*"
)


def registers(scene: Scene, at: int) -> bool:
    """A dan B | mendaftar ke KPU X, A dan B | maju di Pilkada X."""
    near = [scene.low(index) for index in range(at, at + 7) if scene.joined(index)]
    return _REGISTERS.fullmatch(" ".join(near)) is not None


def on_goods(scene: Scene, first: int) -> bool:
    """Kaus bergambar | A dan B, baliho | A dan B: what is given out in a campaign shows a ticket."""
    at = first - 1
    pictured = scene.low(at) in listed("tickets", "pictures") and scene.joined(first)
    at -= pictured
    return scene.joined(at + 1) and scene.low(at) in listed("tickets", "goods") and scene.joined(first)


def as_deputy(scene: Scene, at: int) -> bool:
    """ "... sebagai wakilnya", "sebagai wakil bupati" behind the second name."""
    at += scene.low(at) == "calon"
    return scene.low(at) in ("sebagai", "selaku") and any(
        scene.low(index).startswith("wakil") for index in (at + 1, at + 2)
    )


def acronym_follows(scene: Scene, at: int) -> bool:
    """(ACR) in capitals behind the pair."""
    return scene.low(at) == "(" and scene.low(at + 2) == ")" and scene.tokens[at + 1].capitals


def runs(chunks: tuple[Chunk, ...], number: int) -> bool:
    """Whether a candidacy stands in front of the name or is what it stands for."""
    post = chunks[number - 1].post if number else None
    return post is not None and post.cls == "candidate"


def bracket_behind(scene: Scene, at: int) -> bool:
    token = scene.token(at + 1)
    return scene.low(at) == "(" and token is not None and token.capital


def bracketed(scene: Scene, first: int, last: int) -> bool:
    """paslon ACR (A dan B); pasangan nomor urut 2 (A dan B)."""
    if lettered(scene, first):
        return True
    if scene.low(first - 1) != "(" or scene.low(last) not in (")", ","):
        return False
    return any(scene.low(index) in listed("tickets", "openers_plain") for index in range(first - 6, first - 1))


def at_place(scene: Scene, first: int) -> bool:
    """Behind a word for a place a dash joins two places (rute Metro-Bandar Jaya)."""
    before = scene.low(first - 1)
    place = before in listed("places", "prepositions") or before in listed("places", "place_nouns")
    place = place and before not in listed("tickets", "places_of")
    return place and before not in listed("tickets", "context") and before != "dari"
