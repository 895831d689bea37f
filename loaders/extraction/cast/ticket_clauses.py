"""Pairs whose names stand apart in a sentence: N, mantan bupati, yang menggandeng M; N bersama wakilnya, M."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.ticket_lines import Line, lines

_OFFICE = r"(?:HW?|B|(?:calon )?(?:bupati|gubernur|wali ?kota)|orang nomor satu)"
_DEPUTY = r"(?:W|V|(?:calon )?wakil\w*|cawa\w+)"
_AS = r"(?:,|\(|sebagai|untuk|jadi|menjadi|selaku)(?: (?:sebagai|untuk|jadi|posisi|kursi|,))*"
_HIS = r"(?:(?:wakil|pasangan|tandem|pendamping)nya|wakil|wakil \w+nya)"
_HIS_SURE = (
    r"(?:(?:bakal )?calon (?:wakil|pasangan|pendamping)(?: \w+)?nya|cawa\w+nya|W pendampingnya"
    r"|W(?! (?:pendamping|pasangan|dari|untuk|bagi|yang|berp|mend)))"
)
_TOGETHER = (
    r"(?:berpasangan|dipasangkan|disandingkan|berduet|diduetkan|bertandem|digandengkan|bergandengan)\b"
    r"(?: dengan| bersama)?"
)
_TAKES = r"(?:menggandeng|meminang|menggaet|digandeng|dipinang|digaet)"
_CHOOSES = rf"(?:memilih|menunjuk|mengajak|mempercayai|merangkul|{_TAKES})"
_RUNS = r"(?:maju|mendaftar|diusung|berlaga|bertarung|bertanding|mencalonkan diri|dicalonkan|nyalon|berkontestasi)"
_AND = r"(?:dan|serta|dengan|bersama|beserta|-|&|/)"
_PAIR = r"(?:pasangan|paslon|bapaslon|duet|pasangan calon|tandem)"
_BOTH = rf"(?:HW|B dan V|(?:calon )?(?:bupati|gubernur|wali ?kota) dan (?:calon )?wakil|{_OFFICE} dan {_DEPUTY})"
_ALSO = r"(?:(?:,|yang|akhirnya|resmi|kini|pun|akan|bakal|telah|sudah|dinyatakan|kembali|berhasil|tampil|keluar) )*"
_BACKS = (
    r"(?:dukung|mendukung|pilih|memilih|coblos|mencoblos|menangkan|memenangkan|hidup|menetapkan|melantik|mengusung"
    r"|merekomendasikan|mengampanyekan|mengkampanyekan|mengantarkan|menjadikan|untuk|bagi|kepada)"
)
_VERSUS = r"(?:berhadapan dengan|melawan|menghadapi|bersaing dengan|menantang|ditantang|versus|vs|bertarung melawan)"


def _free(most: int) -> str:
    """So many signs at most without a name."""
    return rf"[^NT;]{{0,{most}}}?"


def _ways(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<!\S){pattern}") for pattern in patterns)


_MEET, _AGAINST = r"(?:mempertemukan|menghadapkan|antara)", r"(?:dengan|melawan|dan|serta|versus|vs)"
_NO_VOICE = r"(?<!hukum )(?<!bicara )(?<!jubir )(?<!saksi )(?<!ketua )(?<!P )"
_OTHERS = (
    r"(?:paslon|pasangan|kontestan|peserta|bapaslon|lawan\w*|rival\w*|kubu)"
    r"(?: (?:calon|lain\w*|itu|tersebut|pil\w+|adalah|ialah|yakni|yaitu|masing ?- ?masing|R|:|,))+"
)
_NO_DEED = r"(?!(?:menjadi|memakai|mendampingi|memimpin) )"
_A, _B = r"(?P<a>N)", r"(?P<b>N)"
_SURE = _ways(
    rf"{_A}(?P<gap> {_free(110)}){_TOGETHER}(?P<told> {_free(70)}){_B}",
    rf"{_A}(?P<gap> {_free(80)})(?:{_AND}|,|didampingi|ada) (?:\w+ )?{_HIS_SURE}(?P<told> {_free(60)}){_B}",
    rf"(?<!P ){_A} ,? ?yang (?:kini |akan )?(?:didampingi|menggandeng|digandeng)(?P<told> {_free(30)}){_B}"
    r" (?=(?:di|pada|dalam|untuk) (?:pil|pemilihan))",
    rf"{_A} {_AS} {_OFFICE}(?P<gap> {_free(50)}){_AND}(?P<told> {_free(40)}){_B} {_AS} {_DEPUTY}",
    rf"{_B}(?P<gap> {_free(40)})(?:, )?W (?:(?:pendamping|pasangan|dari|untuk|bagi|yang|{_TOGETHER}|mendampingi) )*"
    rf"(?P<told>{_free(40)}){_A}",
    rf"{_B} , (?:pendamping|pasangan|tandem) (?:dari )?(?P<told>{_free(20)}){_A}",
    rf"{_B}(?P<gap> {_free(40)})mendampingi(?P<told> {_free(40)}){_A}"
    rf" ,? ?(?=sebagai {_DEPUTY}|maju|berlaga|(?:di|dalam|pada) (?:pil|kertas))",
    rf"{_A}(?P<gap> {_free(40)}){_CHOOSES}(?P<told> {_free(50)}){_B} (?:sebagai|menjadi|jadi|untuk menjadi)"
    rf" (?:{_DEPUTY}|pendamping|pasangan|tandem)",
    rf"(?:memasangkan|menduetkan|menyandingkan|memaketkan)(?P<gap> {_free(40)}){_A} {_AND}(?P<told> {_free(40)}){_B}",
    rf"{_NO_VOICE}{_PAIR} (?P<gap>{_free(80)}){_A} {_AND} {_NO_DEED}(?P<told>{_free(50)}){_B}",
    rf"{_NO_VOICE}{_PAIR} (?P<gap>{_free(40)}){_A} (?:,|\(|yang|dari|asal)(?P<aside> {_free(70)}){_AND}"
    rf" {_NO_DEED}(?P<told>{_free(50)}){_B}",
    rf"{_A} (?:dan|&|-) {_B} {_ALSO}{_VERSUS} (?P<gap>{_free(30)})T (?:dan|&|-|/) T",
    r"\b(?:berkas (?:pendaftaran|pencalonan)|pendaftar (?:pertama|kedua|ketiga|terakhir)|bapaslon)\b[^NT;]{0,20}?"
    rf" (?:atas nama|milik|yakni|yaitu|adalah|ialah) {_A} (?:dan|&) {_B}(?= [.,;]|$)",
    r"paket \w+ (?:adalah |ialah |yakni |yaitu )?(?:dipimpin|milik|kepunyaan|diisi|berisi|terdiri (?:dari|atas))"
    rf"(?: oleh)? (?P<gap>{_free(30)}){_A} {_AND} (?P<told>{_free(40)}){_B}",
)
_IN_CONTEST = _ways(
    rf"(?<!P ){_A}(?P<gap> {_free(80)})(?:{_TAKES}|{_AND} {_HIS}|, {_HIS}|didampingi {_HIS})(?P<told> {_free(60)}){_B}",
    rf"{_A}(?P<gap> {_free(80)}{_RUNS} {_free(50)})(?:bersama|dengan|didampingi)(?P<told> {_free(60)}){_B}",
    rf"(?<!P ){_A}(?P<gap> {_free(60)})(?:bersama|dengan|didampingi)(?P<told> {_free(40)}){_B} (?:\w+ ){{0,2}}{_RUNS}",
    rf"{_A}(?P<gap> (?:{_free(60)})?(?:sebagai|menjadi|jadi|adalah|,|merupakan) )H(?: R)?"
    rf" (?:bersama|dengan|didampingi|bareng|menggandeng)(?: W| P)?(?P<told> {_free(25)}){_B}",
    rf"{_B}(?P<gap> {_free(30)}(?:maju|diusung|mendaftar|berlaga|bertarung) (?:\w+ ){{0,2}})mendampingi"
    rf"(?P<told> {_free(30)}){_A}",
    rf"{_OTHERS} {_A} (?:bersama|dengan) {_B}(?= (?:[,;] )?(?:(?:dan|serta) )?N (?:bersama|dengan) N)",
    rf"{_OTHERS} N (?:bersama|dengan) (?=N (?:[,;] )?(?:(?:dan|serta) )?{_A} (?:bersama|dengan) {_B})",
    rf"{_B}(?P<gap> (?:,|\(|yang|adalah) {_free(40)})(?:wakil|pendamping|pasangan|tandem)(?: dari| bagi)?"
    rf"(?P<told> {_free(30)}){_A}",
)
_TWO = _ways(
    rf"{_BACKS} (?P<gap>{_free(20)}){_A} {_AND} (?P<told>{_free(30)}){_B} {_AS} (?:pasangan )?{_BOTH}",
    rf"{_BACKS} (?P<gap>{_free(12)}){_A} (?:\((?P<aside> {_free(40)})\)|,(?P<aside2> {_free(40)}),) dan"
    rf" (?P<told>{_free(20)}){_B}",
    rf"{_A} (?:dan|&|serta) {_B} {_ALSO}(?:unggul|menang\b|memenangi|memenangkan pil|kalah|sebagai pemenang|pemenang"
    rf"|mera(?:ih|up) (?:suara|\d)|memperoleh (?:suara|\d)|terpilih|dilantik (?:sebagai|menjadi) {_OFFICE}"
    rf"|sebagai (?:paslon|pasangan)|ditetapkan (?:sebagai|menjadi) (?:{_BOTH}|paslon|pasangan))",
    rf"{_A}(?P<gap> {_free(50)}){_AND}(?P<told> {_free(40)}){_B}(?P<tail> {_free(60)})"
    rf"(?:(?:sebagai|menjadi|adalah|merupakan) (?:pasangan|paslon)|, (?:pasangan|paslon))\b",
    rf"milik {_A} ,(?P<gap> {_free(50)}), dan {_B}(?= [.,;]|$)",
    rf"{_A} (?:bersama|dengan) {_B} {_ALSO}(?:menyerahkan|mengantarkan|menyetor\w*|menyetorkan)(?: \S+){{0,4}}"
    r" (?:dukungan|ktp|berkas|formulir|syarat)\b",
    rf"{_A} (?:dan|&|-) {_B} {_ALSO}{_VERSUS} (?P<gap>{_free(30)})[NT] (?:dan|&|-|/) [NT]",
    rf"[NT] (?:dan|&|-) [NT] {_ALSO}{_VERSUS} (?P<gap>{_free(30)}){_A} (?:dan|&|-|/) {_B}",
    rf"{_MEET} (?P<gap>{_free(40)}){_A} (?:dan|&) {_B} {_AGAINST}"
    r" (?:pasangan |paslon )?[NT] (?:dan|&|-) [NT]",
    rf"{_MEET} (?P<gap>{_free(40)})[NT] (?:dan|&|-) [NT] {_AGAINST}"
    rf" (?P<told>{_free(12)}){_A} (?:dan|&) {_B}",
)
_LISTS = re.compile(
    r"\b(?:L|caleg|bacaleg|dprd?|dpd|legislatif|dapil|masing ?- ?masing|(?:dua|kedua|para) (?:calon|kandidat|bakal))\b"
)
_CONTEST = re.compile(
    r"\b(?:pil(?:kada|bup|gub|wal|wali|wako|kot)\w*|pemilihan|calon|cabup|cagub|cawal\w*|paslon|kontestan|petahana|in[ck]umbent?"
    r"|kampanye\w*|mengampanyekan|dukung|mendukung|coblos|mencoblos|pilih|memenangkan|pencalonan|mencalonkan|maju|diusung|kpu)\b"
    r"|\b(?:nomor urut|H|W|HW)\b|\bnomor (?:0?[1-9]|satu|dua|tiga|empat|lima|enam)\b"
)
_VERB = re.compile(r"(?:me[mn]\w{4,}|me[lrwy]\w{4,}|ber\w{4,}|di\w{4,}|ter\w{4,})")


def apart(scene: Scene, chunks: tuple[Chunk, ...], taken: set[int]) -> Iterator[tuple[int, int]]:
    """The numbers of two name chunks of one sentence that its words make a ticket, the candidate for head first."""
    used = set(taken)
    for line in lines(scene, chunks, taken):
        for first, second in _found(line):
            if not used & {first, second}:
                used |= {first, second}
                yield first, second


def _found(line: Line) -> Iterator[tuple[int, int]]:
    ways = (*_SURE, *_IN_CONTEST) if _in_contest(line) else _SURE
    ways = (*ways, *_TWO) if _in_contest(line) and not _LISTS.search(line.text) else ways
    for way in ways:
        for match in way.finditer(line.text):
            if all(_plain(part) for name, part in match.groupdict().items() if part and name not in "ab"):
                yield line.chunk_at(match.start("a")), line.chunk_at(match.start("b"))


def _in_contest(line: Line) -> bool:
    return _CONTEST.search(line.text) is not None or _CONTEST.search(line.before) is not None


def _plain(part: str) -> bool:
    """Words that only describe: no kin, no others, no verb but those of running and of being."""
    for word in part.split():
        if word in listed("tickets", "married") or word in listed("tickets", "not_beside"):
            return False
        if _VERB.fullmatch(word) and word not in listed("tickets", "beside"):
            return False
    return True
