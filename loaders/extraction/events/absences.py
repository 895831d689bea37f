"""Why somebody is not to be had, which answers nothing: he keeps away from an examination, or is out."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit
from loaders.extraction.events.scene import Line, Scene, once

_KEEPS_AWAY = re.compile(
    r"\b(?:(?:tidak|tak|belum|urung|batal|gagal)\s+(?:\w+\s+)?"
    r"(?:hadir|datang|memenuhi|menghadiri)\b|ketidakhadiran\w*|mangkir|absen|berhalangan"
    r"|(?:me(?:minta|mohon)|minta|mohon|permohonan|permintaan|surat|agar|pemeriksaan\w*|klarifikasi\w*)\s+(?:\w+\s+){0,3}?"
    r"(?:penundaan|ditunda|dijadwal(?:kan)? ulang|penjadwalan ulang)\b)"
    r"(?!\s+(?:\w+\s+){0,2}?(?:acara|deklarasi|kampanye|pertemuan|pawai|konser|pendaftaran|konsolidasi|syukuran)\b)"
)
_EXAMINED = re.compile(
    r"\b(?:panggilan|(?:di|me)panggil|pemanggilan|undangan|diundang|pemeriksaan|(?:di|me)periksa|(?:di)?klarifikasi"
    r"|(?:di|me)mintai?|sidang|persidangan|penyidik|jadwal\w*|bawaslu|panwas\w*|inspektorat|gakkumdu|bkn|kasn)\b"
)
_ANSWERS = re.compile(
    r"\b(?:mengaku|mengatakan|menyatakan|menyebut|menjelaskan|bilang|berkata|membantah|menepis|menampik|menegaskan)\b"
    r"(?!\s+(?:(?:ia|dia|dirinya|beliau|saya|bahwa)\s+)*(?:sedang|sakit|ada|masih|berhalangan|belum"
    r"|(?:tidak|tak) (?:bisa|dapat)|mengikuti|harus)\b)"
)
_IS_OUT = re.compile(
    r"\b(?:sedang|lagi|tengah|masih)\s+(?:(?:ada|berada|dalam|melakukan|mengikuti|menjalani|menunaikan|mengambil)\s+){0,2}"
    r"(?:di|ke|rapat|dinas|cuti|sakit|umrah|umroh|haji|istirahat|diklat|bimtek|pelatihan|tugas|perjalanan|kunjungan|mengurus"
    r"|keluar|luar|menghadiri|melayat|mengajar|ujian|salat|tidur|sibuk|mengantar|menjemput|berobat|dirawat|menemani)\b"
)
_THEN = re.compile(
    r"\b(?:saat|ketika|waktu|sewaktu|kala)\s+(?!(?:di(?:hubungi|temui|konfirmasi|tanya|datangi|jumpai|mintai))\b)"
    r"|\b(?:pada|hari|malam|jam|tanggal|pukul)\s+(?:\w+\s+)?(?:itu|tersebut|kejadian|acara)\b"
    r"|\bpada (?:jam|hari|tanggal|malam)\b"
)
_WHO_KEEPS_HOUSE = re.compile(
    r"\b(?:istri|suami|anak|menantu|keluarga|staf\w*|petugas|satpam|penjaga|ajudan|sekretaris\w*|rekan|pegawai"
    r"|guru piket|tetangga|sopir|bawahan|resepsionis|operator)(?:\w*|\s+\w+){0,4}?,?\s+"
    r"(?:menyebut|mengatakan|bilang|menyampaikan|menjelaskan|mengaku|berkata|ujar|kata|tutur|menuturkan|mengabarkan)\w*"
    r"|\b(?:kata|ujar|menurut|tutur|jelas)\s+(?:seorang\s+|salah seorang\s+)?"
    r"(?:istri|suami|anak|keluarga|staf|petugas|satpam|penjaga|ajudan|sekretaris|rekan|pegawai|guru piket"
    r"|tetangga|sopir)"
)
_NOT_HERE = re.compile(
    r"\b(?:tidak|tak|belum)\s+(?:ada|tampak|terlihat|kelihatan|ditemukan|dijumpai|berada|masuk"
    r"|bisa ditemui|dapat ditemui)\b"
)
_SOFT = re.compile(
    r"(?:alasan|beralasan|berdalih|dalih|berkilah|kilah|sakit|sedang|diminta|diundang|diajak|mengantar|menemani|tugas"
    r"|menjalankan|kebetulan|ditugaskan|(?:tidak|tak) (?:hadir|di)|(?:istri|suami|anak|keponakan|adik|cucu)nya"
    r"|acara|keluarga|hanya|cuma|mampir)"
)


@once
def is_absence(scene: Scene, line: Line) -> bool:
    """Whether a line tells why somebody does not come to be examined (`tidak hadir dengan alasan sakit`), or where he
    is while reporters look for him (`istrinya menyebut ia sedang ke kota`); not where he says he was at the time."""
    low, start = scene.low, line.start
    earlier = scene.lines[line.index - 1] if line.index else line
    away = _KEEPS_AWAY.search(low, start, line.end)
    examined = any(_EXAMINED.search(low, one.start, one.end) for one in (line, earlier))
    if away and examined and not _ANSWERS.search(low, away.end(), line.end):
        return True
    out = _IS_OUT.search(low, start, line.end)
    if out is None or _THEN.search(low, start, line.end):
        return False
    told = _WHO_KEEPS_HOUSE.search(low, start, line.end)
    near = (line, earlier) if earlier.sentence.paragraph >= line.sentence.paragraph - 1 else (line,)
    sought = any(_NOT_HERE.search(low, one.start, one.end) for one in near)
    return told is not None or sought


def excuses_absence(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a word of excuse only tells why he is not to be had."""
    return _SOFT.match(scene.low, hit.start) is not None and is_absence(scene, line)
