"""The words around one name by which somebody runs for an office: memilih N sebagai gubernur, N maju lagi."""

from __future__ import annotations

import re

from loaders.extraction.cast.candidacies import office_at
from loaders.extraction.cast.cues import is_ordinary, listed, words
from loaders.extraction.cast.scene import MARK, Scene

_REACH = 16
KIN = "istri|suami|anak|putra|putri|adik|kakak|ipar|ayah|ibu|keponakan|menantu|sepupu|besan"
ALSO = (
    r"(?:(?:juga|kini|akan|kembali|sudah|telah|diketahui|dipastikan"
    r"|disebut|disebut ?- ?sebut|dikabarkan|bakal|berniat|berencana|hendak"
    r"|ingin|siap|resmi|baru|ikut|turut|sedang|tengah|memutuskan|kali ini|pun|lagi|sendiri|saat ini) )*"
)
_VOTE = (
    r"(?:(?:ajang|kontestasi|perhelatan|bursa|kursi|gelanggang|panggung|arena) )?"
    r"(?:pil(?:kada|bup|gub|wal|wako|pres|eg)\w*|pemilu\w*|pemilihan|dapil|daerah pemilihan|dpr\w*|dpd|senayan|caleg)"
)
_SMALLER = (
    r"(?! (?:diri )?(?:sebagai|jadi|menjadi|untuk)(?: calon)?"
    r" (?:ketua|kepala (?:desa|dusun)|kades|rektor|direktur|pengurus|sekjen)\b)"
)
_NO_WATCH = r"(?! sebagai (?:pemantau|saksi|pengawas|pemilih|penyelenggara|relawan))"
RUN = (
    rf"(?:mencalonkan diri{_SMALLER}|nyaleg|nyalon|mencaleg|digadang ?- ?gadang"
    r"|(?:maju|bertarung|berlaga|berkontestasi|bertanding|ikut|ikut serta|berebut)"
    rf"(?: (?:lagi|kembali))?(?: (?:di|dalam|pada|ke|dari|menuju|untuk|lewat|melalui|sebagai))? {_VOTE}{_NO_WATCH}"
    r"|(?:maju|mendaftar|bertarung|berlaga)(?: (?:lagi|kembali))?(?: sebagai| jadi| menjadi)"
    r" (?:calon|(?:ba)?caleg|ba?ca(?:wa)?(?:bup|gub|walkot|wali|wako|pres)|bakal|bacalon|balon|bupati|gubernur"
    r"|wali ?kota|kepala daerah|pasangan|wakil|anggota dpr\w*|anggota dpd|senator)"
    r"|(?<=kembali )maju|maju (?:lagi|kembali|untuk (?:periode|kedua|kali|jabatan kedua))"
    r"|(?:tercatat|terdaftar|masuk|tercantum)(?: di| dalam| pada| sebagai)?(?: daftar)?"
    r" (?:calon (?:tetap|sementara)|dct|dcs|caleg|peserta pil\w+))\b"
)
_YANG = re.compile(
    r"(?:, (?!(?:men|mem)\w+)(?:[\w']+ ){0,6}?)?yang "
    rf"{ALSO}(?:{RUN}|mencalonkan{_SMALLER}|dicalonkan{_SMALLER}|maju (?:lagi|kembali|di pil\w+|dalam pil\w+))"
)
_LEAVE = (
    r"(?:, (?:wakil )?(?:bupati|gubernur|wali ?kota|petahana)(?: [\w']+){0,2} )?(?:yang )?"
    r"(?:(?:sedang|tengah|masih|kini|telah) )*(?:(?:menjalani|mengambil) )?cuti (?:kampanye|pilkada)"
)
_CLUB = rf"(?:partai|koalisi|gabungan|[\w']+ partai|{'|'.join(map(re.escape, words('organizations', 'parties')))})"
_PARTY = rf"diusung(?: oleh)? {_CLUB}"
_NAMED = (
    r"(?:ditetapkan|didaftarkan|diumumkan|dideklarasikan|diusung)(?: [\w']+){0,3} (?:sebagai|menjadi)"
    r" (?:bakal )?(?:calon (?:bupati|gubernur|wali ?kota|wakil|presiden|anggota|legislat)|caleg|peserta pil)"
)
_DOES = re.compile(
    rf"(?:, )?(?:(?:{KIN})\b[^,]{{0,40}}, )?(?:yang )?{ALSO}"
    rf"(?:{RUN}|{_PARTY}|{_NAMED}|(?:mengembalikan|mengambil) (?:formulir|berkas))"
    r"|(?:yang )?(?:di\w+ )?layak (?:jadi|menjadi) (?:bupati|gubernur|wali kota|walikota|presiden)\b"
    r"|, (?:salah satu |seorang )?(?:kontestan|peserta|kandidat) (?:pil\w+|pemilihan|pemilu)\b"
    rf"|{_LEAVE}|,? (?:yang )?nomor(?: urut)? \w+ (?:di|dalam|pada) daftar (?:calon|caleg)"
    r"|, (?:saingan|lawan|rival)(?:nya)? (?:di |dari )?(?:satu )?dapil\b|, petahana yang (?:bernomor|maju|mendapat)\b"
    rf"|, (?:jagoan|usungan|andalan|kandidat|calon)(?: dari| usungan)? {_CLUB}(?!\w)"
)
_SELF = re.compile(
    r"(?:, )?(?:(?!(?:mengatakan|menyebut|melaporkan|menuding|kata|bahwa|menurut|mengaku|menilai)\b)[\w']+ ){1,12}?"
    r"(?:memilih|memenangkan|mendukung|mencoblos) dirinya\b"
)
_WHO_RUNS = re.compile(
    rf"\b(?!(?:partai|warga|asn|pns|tim|para|semua|dua|pasangan|paslon)\b)[\w']+(?: [\w']+){{0,4}} yang {ALSO}{RUN}"
    r"(?: [\w']+){0,4}(?: ,|,? yakni|,? yaitu| bernama)$"
    r"|^sebelum (?:mencalonkan diri|maju|nyaleg|nyalon)(?: [\w']+){0,5} ,$"
    r"|^calon (?:bupati|gubernur|wali ?kota)nya(?: ,| adalah| ialah| yakni| yaitu)$"
    r"|\bcalegnya(?: [\w']+){0,4}(?: ,| yakni| yaitu| :)?$|\bnama caleg(?: [\w']+){0,5} :$"
    rf"|\b(?:jagoan|usungan|andalan|kandidat|calon)(?: dari| usungan)? {_CLUB}(?!\w)[^.,;]{{0,40}} ,$"
    r"|\b(?:calon (?:bupati|gubernur|wali ?kota)|cabup|cagub|caleg)(?: [\w']+){0,2} yang"
    r" (?:juga|merupakan|adalah|dikenal|tak lain)(?: [\w']+){1,6} ,$"
)
CANDIDATE = (
    r"(?:caleg|calon(?! (?:tetap|sementara|saksi|pemilih|pengawas|pengantin|jemaah|haji|pj|penjabat|kepala|pejabat"
    r"|pegawai|anggota (?:kpps|pps|ppk|bawaslu|kpu|panwas\w*))\b)|kandidat|bakal calon|cabup|cagub|capres)"
)
_WHICH = re.compile(
    rf"^{CANDIDATE}\b(?:[^.;:]{{0,40}}?\b(?:yang|itu|tersebut)\b(?:(?!\b(?:belum|tidak|bukan|kata|ujar)\b)[^.;:]){{0,70}}?"
    r"\b(?:ialah|adalah|yakni|yaitu)|[^.,;:]{0,40}? bernama)$"
)
_SEAT = re.compile(r"(?:sebagai|jadi|menjadi|untuk) (?:calon )?(?:anggota )?(dprd|dpr|dpd|legislatif|senator)\b")
_AGAIN = re.compile(
    r"(?:agar|supaya|untuk|biar) (?:(?:kembali|bisa|dapat) )*(?:menjadi|menjabat|terpilih|jadi|duduk|lolos|memimpin)"
    r"(?: (?:lagi|kembali|sebagai|ke|di))*"
    r" (?:bupati|gubernur|wali ?kota|anggota dpr\w*|dpr\w*|dua periode|legislatif)\b"
)
_LISTS = ("caleg", "legislatif", "pileg", "memilih", "mencoblos")


_CALL = (
    r"(?:ajakan|mengajak|ajak|diajak|menyerukan|seruan|meminta|diminta|mengarahkan|diarahkan|mengimbau|imbauan|agar"
    r"|supaya|memerintahkan|perintah|menyuruh|disuruh|harus|wajib|ayo|mari|jangan lupa|pastikan|mewajibkan)"
)
_BACKED = re.compile(
    rf"\b{_CALL}(?: [\w'-]+){{0,5}}? (?:memilih|pilih|mencoblos|coblos|memenangkan|menangkan|mendukung|dukung)$"
    r"|\b(?:dukungan|dukungannya|suara|suaranya|keberpihakan|keberpihakannya) (?:ke|kepada|untuk|bagi|buat|terhadap)$"
    r"|\b(?:menyokong|disokong|menjagokan|mengunggulkan|mengelu-elukan|memihak|pro)(?: ke| kepada| pada)?$"
    r"|\b(?:condong|berpihak|merapat|memihak|loyal)(?: ke| kepada| pada)$"
    r"|\b(?:membantu|memihak|membela|mendukung|memenangkan|untuk|ke|kepada|bersama) kubu$"
    r"|(?<!juru )(?<!ketua )(?<!koordinator )(?<!manajer )(?<!direktur )"
    r"(?<!kepala )(?<!bidang )(?<!divisi )(?<!petugas )"
    r"\bkampanye(?: (?:akbar|terbuka|terbatas|dialogis|tatap muka))?$"
    r"|\b(?:kemenangan|pemenangan|barisan|barisan pendukung|simpatisan|loyalis|pencalonan)$"
    r"|\b(?<!ketua )(?<!koordinator )(?<!sekretaris )(?<!anggota )(?<!bicara )tim"
    r" (?:kampanye|pemenangan|sukses|relawan)(?: pasangan| paslon)?$|\btim lawan ,$"
)
_GOES_ON = re.compile(
    r"^(?:,|\.|\"|;|!|\?|\)|$|saat |ketika |karena |sebab |lewat |melalui |padahal |usai |jelang |"
    r"(?:di|dalam|pada) (?!musyawarah|musda|muscab|munas|konferensi|kongres|rapat|pemilihan ketua))"
)


def backed(scene: Scene, first: int, last: int) -> bool:
    """Menyerukan warga memilih | N |., dukungan ke | N |, ..., tim kampanye pasangan | N |.: a full name that ends the
    words of those who back somebody."""
    apart = scene.low(last) == ","
    if last - first < 2 or (apart and acts(scene, last)) or _GOES_ON.match(words_behind(scene, last)) is None:
        return False
    found = _BACKED.search(words_before(scene, first))
    return found is not None and not (found.group().startswith("kampanye") and is_ordinary(scene.low(first)))


def acts(scene: Scene, last: int) -> bool:
    """Whether a verb of somebody who speaks or does something follows the name, also behind a comma."""
    after = scene.low(last + (scene.low(last) == ","))
    return after in listed("persons", "says") or after.startswith(("men", "mem", "meng"))


_TOLD = re.compile(
    r"(?<!tim )(?<!saksi )(?<!kubu )(?<!pasangan )(?<!pendukung )(?<!relawan )(?<!istri )(?<!suami )"
    r"(?<!hukum )(?<!bicara )(?<!jubir )(?<!advokat )(?<!sukses )(?<!pemenangan )(?<!kampanye )(?<!media )"
    rf"\b(?:bakal )?(?:{CANDIDATE}|cawali|cawalkot|balon|bacalon|calon kepala daerah\b)"
    r"(?P<np>(?: [^\s.;?!\",:]+){0,10}?)(?P<is> :| yakni| yaitu| ialah| adalah| bernama| tak lain(?: adalah)?)?$"
)
_OTHER_TALK = re.compile(
    r"\b(?:kata|ujar|bahwa|menurut|belum|tidak|bukan|agar|karena|ketika|saat|sebab|dengan|kepada|untuk|dilaporkan"
    r"|diperiksa|melaporkan|mengaku|tim|istri|suami|anak|adik|kakak|pendukung|relawan|saksi|ketua|mendukung|terhadap"
    r"|bersama|tertentu|mana ?pun|hadir|datang|pasangan|paslon|dan|atau|camat|lurah|desa|kecamatan|di|ke|kampanye)\b"
)
_STRAIGHT = 4


def called(scene: Scene, first: int) -> bool:
    """Calon wali kota independen | N; calon yang dijagokan bupati ialah | N: words in front call her a candidate."""
    told = _TOLD.search(words_before(scene, first))
    if told is None or _OTHER_TALK.search(told["np"]):
        return False
    inner = told["np"].split()
    if any(word in listed("persons", "says") for word in inner):
        return False
    if told["is"]:
        return bool(inner)
    if not inner and told.group().endswith("calon kepala daerah"):
        return True
    capitals = any(scene.tokens[index].capital for index in range(first - len(inner), first))
    return 0 < len(inner) <= _STRAIGHT and "yang" not in inner and not capitals


def words_before(scene: Scene, first: int) -> str:
    """The last words in front of the token, in its sentence."""
    start = first
    while start > 0 and first - start < _REACH and scene.joined(start):
        start -= 1
    return " ".join(scene.low(index) for index in range(start, first))


def taken(scene: Scene, first: int, last: int) -> str | None:
    """Memilih N sebagai gubernur, memenangkan N di Pilkada, N nyaleg: the office, "" for an unknown one; None where
    nobody runs."""
    verb = last + (scene.low(last) == ",")
    if scene.low(verb) in ("nyaleg", "nyalon", "mencaleg") and scene.joined(last):
        return ""
    if (chamber := _for_chamber(scene, verb)) is not None:
        return chamber
    if _does_run(scene, last) or _named_as_runner(scene, first):
        return ""
    if _other_candidate(scene, first):
        return ""
    if (chamber := _in_lists(scene, last)) is not None:
        return chamber
    return _chosen_for(scene, first, last)


def _chosen_for(scene: Scene, first: int, last: int) -> str | None:
    """Memilih N sebagai gubernur, memenangkan N di Pilkada, pencalonan N."""
    if scene.low(first - 1) == "pendaftaran" and re.match(
        r"(?:ke|di) (?:kpu|kip)\b|sebagai", words_behind(scene, last)
    ):
        return ""
    if not scene.joined(first) or scene.low(first - 1) not in listed("tickets", "chooses"):
        return None
    if scene.low(first - 1) in ("pencalonan", "pencalegan", "mengusung"):
        return ""
    if (seat := _SEAT.match(words_behind(scene, last))) is not None:
        return seat.group(1) if seat.group(1) in ("dpr", "dpd") else "dprd"
    if scene.low(last) in ("sebagai", "jadi", "menjadi"):
        return office_at(scene, last + 1 + (scene.low(last + 1) == "calon"))[0]
    if scene.low(last) in ("di", "pada", "dalam") and scene.low(last + 1) in listed("tickets", "elections"):
        return office_at(scene, last + 1)[0] or office_at(scene, last + 2)[0] or ""
    return "" if _AGAIN.match(words_behind(scene, last)) else None


def words_behind(scene: Scene, last: int) -> str:
    """The next words from the token on, in its sentence."""
    end = last
    while end < last + _REACH and scene.joined(end):
        end += 1
    return " ".join(scene.low(index) for index in range(last, end))


def _does_run(scene: Scene, last: int) -> bool:
    """N yang maju lagi, N mengembalikan formulir, N, istri bupati, ikut bertarung di Pilkada X."""
    near = words_behind(scene, last)
    return any(way.match(near) is not None for way in (_YANG, _DOES, _SELF))


def _named_as_runner(scene: Scene, first: int) -> bool:
    """Istri bupati yang maju di Pilkada, N; caleg yang diuntungkan ialah N."""
    words = words_before(scene, first)
    return _WHO_RUNS.search(words) is not None or _WHICH.match(words) is not None


def _in_lists(scene: Scene, last: int) -> str | None:
    """Caleg A (DPRD X) dan B (DPR RI), memilih A untuk DPRD X: the chamber for which somebody runs, told behind the
    name in a sentence about lists."""
    at = last + (scene.low(last) in ("(", "untuk")) + (scene.low(last + 1) == "kursi")
    low = scene.low(at)
    if at == last or not (low in ("dpr", "dpd") or low.startswith("dprd")) or not scene.joined(at):
        return None
    for index in range(last - 1, max(last - 40, 0), -1):
        if not scene.joined(index + 1):
            return None
        if scene.low(index) in _LISTS:
            return low if low in ("dpr", "dpd") else "dprd"
    return None


def _for_chamber(scene: Scene, at: int) -> str | None:
    """N maju [lagi] ke DPRD, N maju untuk kursi DPR RI: the chamber for which somebody runs."""
    if scene.low(at) not in ("maju", "berlaga", "bertarung"):
        return None
    for index in range(at + 1, at + 7):
        low = scene.low(index)
        if not scene.joined(index) or scene.tokens[index].kind == MARK:
            return None
        if low in ("dpr", "dpd") or (low.startswith("dpr") and scene.tokens[index].capitals):
            return low if low in ("dpr", "dpd") else "dprd"
    return None


def _other_candidate(scene: Scene, first: int) -> bool:
    """Calon lain, yaitu N; calon perseorangan N; kandidat independen bernama N; jagoannya, N."""
    at = first - 1
    while (scene.low(at) in _AFTER_CALON or _is_number(scene, at)) and scene.joined(at + 1):
        at -= 1
    if not scene.joined(at + 1) or scene.low(at - 1) in ("pasangan", "para", "semua", "dua", "kedua", "tim"):
        return False
    if at == first - 1:
        return scene.low(at) in ("bacalon", "balon") or (scene.low(at) == "calon" and scene.low(at - 1) == "bakal")
    return scene.low(at) in ("calon", "kandidat", "bacalon", "balon") and scene.low(at + 1) not in (",", ":")


def _is_number(scene: Scene, at: int) -> bool:
    """Calon [nomor urut 2], N."""
    low, before = scene.low(at), scene.low(at - 1)
    return low in ("nomor", "urut") or (before in ("nomor", "urut") and (low.isdigit() or low in _NUMBERS))


_NUMBERS = ("satu", "dua", "tiga", "empat", "lima", "enam")
_AFTER_CALON = (",", ":", "yaitu", "yakni", "ialah", "adalah", "bernama", "lain", "lainnya", "perseorangan",
                "independen", "tunggal", "petahana", "itu", "tersebut", "terkuat")  # fmt: skip
