"""Who runs by what others do for her: mengantar N mendaftar ke KPU, mendoakan N agar terpilih."""

from __future__ import annotations

import re

from loaders.extraction.cast.lone_words import KIN, backed, called, taken, words_before, words_behind
from loaders.extraction.cast.name_shapes import SURE, likeness
from loaders.extraction.cast.scene import Scene

_RACE = r"(?:pil(?:kada|bup|gub|wal|wako|pres|eg)\w*|pemilu\w*|pemilihan|dapil|daerah pemilihan|dpr\w*|dpd)\b"
_AS = r"sebagai (?:(?:bakal|salah satu|seorang) )*(?:calon|cabup|cagub|cawal\w+|caleg|bacaleg|bacalon|peserta pil)"
_NOT_LED = (
    r"(?! (?:(?:sebagai|jadi|menjadi|kembali|lagi|memimpin) )*"
    r"(?:koperasi|yayasan|organisasi|pengurus|ketua|kepala (?:desa|dusun)|kades|rektor|direktur))"
)
_BEHIND = re.compile(
    rf"(?:agar|supaya|biar) (?:[\w']+ ){{0,2}}?terpilih\b{_NOT_LED}"
    r"|(?:, )?(?:(?:yang|saat|ketika|usai|setelah|baru|saja|telah|sudah|resmi) )*"
    r"(?:menerima|mendapat(?:kan)?|memperoleh|mengantongi|meraih|penerima) (?:surat )?"
    r"(?:rekomendasi|restu|tiket|mandat)(?: [\w']+){0,6}?"
    rf" (?:(?:untuk|guna|di|dalam|pada|maju) )+{_RACE}"
    r"|(?:, )?(?:(?:yang|saat|ketika|baru|saja|telah|sudah|resmi|akan|hendak|juga|ikut) )*"
    rf"(?:mendaftar(?:kan diri)?|penerima rekomendasi|menerima rekomendasi) (?:[\w']+ ){{0,7}}?{_AS}"
)
_BRINGS = re.compile(
    r"\b(?:mengantar(?:kan)?|mendampingi|menemani|mengawal|mengiringi|menjemput|mengarak|rombongan)(?: [\w'.]+)?$"
)
_TO_ENTER = re.compile(
    r"(?:ke|saat|ketika|untuk|yang|guna|dalam|mendaftar|mengambil|mengembalikan)\b"
    r"(?![^.;]*\b(?:me(?:lapor|ngadu|mprotes|nggugat|nolak)\w*|menerima pendaftaran)\b)"
    r"(?=[^.;]*\b(?:mendaftar\w*|pendaftaran|formulir|penjaringan)\b)"
    r"(?=[^.;]*\b(?:kpu|kip|calon|partai|parpol|penjaringan|dp[cdw]|pil\w+)\b)"
)
_OF_KIN = re.compile(
    r"\b(?P<verb>mencoblos|coblos|memilih|pilih|mendukung|dukung|memenangkan|menangkan|pencalonan|pencalegan"
    rf"|(?:kampanye|mengampanyekan|baliho|banner|spanduk|stiker|poster)) (?:(?:{KIN})nya|sang (?:{KIN})) ,$"
)
_VERBS = ("mencoblos", "coblos", "memilih", "pilih", "mendukung", "dukung", "memenangkan", "menangkan")
_SHOWS = re.compile(
    r"\b(?:(?:baliho|spanduk|banner|stiker|poster)(?: (?:bergambar|bertuliskan|bertulisan|bergambarkan|nama))*"
    r"|(?:kaus|kaos|jaket|kalender)(?: (?:bergambar|bertuliskan|bertulisan|bergambarkan))+)$"
)
_NO_CANDIDATE = re.compile(r", (?:pemilik|pendiri|pahlawan|mendiang|almarhum|penyanyi|artis|ulama|presiden)\b")
_IN_RACE = re.compile(rf",? ?(?:pada|di|dalam|untuk) {_RACE}")
_CONTESTANT = re.compile(
    rf"(?<!pasangan )(?<!para )\b(?:kontestan|peserta (?=pil|pem))(?: ?{_RACE})?(?: [\w']+){{0,2}}(?: ,| bernama|"
    r" yakni| yaitu)?$"
)
_PRESENTS = re.compile(
    r"\b(?:memperkenalkan|mengenalkan|mempromosikan|menyosialisasikan|mensosialisasikan|menyebut|memuji)$"
)
_AS_LEADER = re.compile(r"sebagai (?:bakal )?calon (?:pemimpin|kepala daerah|bupati|gubernur|wali ?kota|wakil)\b")


_PARTNER = re.compile(
    r"\b(?:(?:maju|berlaga|bertarung|diusung|mendaftar)(?: lagi| kembali)?(?: [\w']+){0,6}?"
    r" (?:bersama|dengan|didampingi)"
    r"|(?:berpasangan|berduet|bertandem|dipasangkan|diduetkan|digandengkan)(?: dengan| bersama)?|menggandeng|meminang"
    r"|maju mendampingi|(?:wakil|pendamping|pasangan|tandem)nya)(?: ,| adalah| ialah| yakni| yaitu)?$"
    r"|^(?:wakil|pendamping|pasangan|tandem)nya(?: [\w']+){1,6} ,$"
)


def runs_by_words(scene: Scene, first: int, last: int) -> bool:
    """Whether the words around the name show that it is that of somebody who runs, alone or as a partner."""
    told = taken(scene, first, last) is not None or backed(scene, first, last) or called(scene, first)
    return told or brought(scene, first, last) or _PARTNER.search(words_before(scene, first)) is not None


def brought(scene: Scene, first: int, last: int) -> bool:
    """Whether the words around a name show that others help her to run."""
    before, behind = words_before(scene, first), words_behind(scene, last)
    kin = _OF_KIN.search(before)
    return (
        _BEHIND.match(behind) is not None
        or (_BRINGS.search(before) is not None and _TO_ENTER.match(behind) is not None)
        or (kin is not None and (kin["verb"] not in _VERBS or _IN_RACE.match(behind) is not None))
        or (_SHOWS.search(before) is not None and last - first > 1 and _is_shown(scene, first, behind))
        or _CONTESTANT.search(before) is not None
        or (_PRESENTS.search(before) is not None and _AS_LEADER.match(behind) is not None)
    )


def _is_shown(scene: Scene, first: int, behind: str) -> bool:
    """Whether a name on a banner is that of a person, and not said to be of somebody who does other things."""
    return likeness(scene.low(first)) == SURE and _NO_CANDIDATE.match(behind) is None
