"""Whether a word of denial or excuse is one: of the accusation, and no part of a summons or of the act."""

from __future__ import annotations

import re

from loaders.extraction.events.absences import excuses_absence
from loaders.extraction.events.cues import Hit, find
from loaders.extraction.events.scene import Line, Scene

DENIALS = ("denies_act", "denies_intent", "explains")
_CALLED = re.compile(
    r"\b(?:tim|hasil|proses|tahap|tahapan|undangan|ruang|agenda|jadwal|saat|ketika|usai|setelah|seusai|selesai|sebelum"
    r"|forum|acara|hadir\w*|menghadiri|memenuhi|panggilan|dimintai?|meminta|minta|sesi|untuk|menjalani|melakukan|dilakukan"
    r"|pemeriksaan|surat panggilan|mengikuti|permintaan|dalam)\s+$"
)
_TO_COME = re.compile(
    r"\b(?:akan|bakal|hendak|dijadwalkan|untuk|tanpa|kesempatan)\s+(?:segera\s+|tetap\s+|juga\s+)?"
    r"(?:memberi(?:kan)?\s+|menyampaikan\s+)?"
    r"(?P<word>membantah|menampik|menepis|menyangkal|berdalih|berkilah|mengelak|menangkis|menyanggah|beralasan"
    r"|(?:meng)?klarifikasi|meluruskan"
    r"|(?:mendengar|menunggu|menampung|meminta)(?:kan)? (?:bantahan|klarifikasi|penjelasan))"
)
_IF_NOT_ME = re.compile(r"\b(?:kalau|jika|bila|nek|yen) bukan (?:saya|aku|beta|kami|sa|kula|ambo)$")
_URGED = re.compile(r"\b(?:jangan|jgn|aja|ojo|jang|ulah)\s+(?:sampai\s+|sampe\s+|nganti\s+)?$")
_NOT_TOLD = re.compile(
    r"(?:belum|tidak|tak) (?:tahu|mengetahui)\s+(?:kalau |bahwa |soal |jika |ada |adanya |tentang |isi )?"
    r"(?:dirinya |ia |saya |dia |namanya )?(?:telah |sudah |sedang |ikut )?"
    r"(?:dilaporkan|diadukan|laporan|aduan|pengaduan|panggilan)\b"
)
_ONLY_SAID = re.compile(
    r"(?:hanya|cuma|cuman|sekadar)\s+(?:bisa\s+|mau\s+|sempat\s+)?"
    r"(?:berujar|berkata|bilang|mengatakan|menyatakan|menyebut|menjawab|dijawab|berucap|membalas|menimpali|tertawa|tersenyum|diam|membaca|melihat|membuka|dibaca|dilihat|dibuka)"
)
_AWAY = re.compile(
    r"sedang (?:cuti|(?:berada )?(?:di|ke)|sakit|dinas)|(?:tidak|tak) di (?:tempat|kantor|lokasi|situ|sana)"
)
_NOT_ONLY = re.compile(r"\b(?:bukan|tidak|tak|tdk|nggak)(?:lah)?\s+$")
_ONLY = re.compile(r"hanya|cuma|sekadar|sekedar|sebatas|semata")
_THEIR_PART = re.compile(
    r"\b(?:teman-teman|kawan-kawan|rekan-rekan|yang lain(?:nya)?|anak buah)(?:\s+(?:saya|lain|lainnya))?\s+$"
)
_NO_NEWS = re.compile(
    r"(?:tidak|tak|belum|nggak) pernah (?:ada (?:kabar|panggilan|surat|tindak lanjut|keputusan|hasil|kelanjutan)"
    r"|(?:di|men)(?:panggil|periksa|hubungi|dapat\w*|erima) )"
)
_CALLS = re.compile(
    r"\b(?:menulis(?:kan|i)?|menyeru(?:kan)?|meneriakkan|berteriak|memekikkan|melontarkan|mengajak|bertuliskan|berbunyi|membubuhkan"
    r"|mengucapkan (?:kalimat|kata-kata)|(?:kalimat|tulisan|caption|jargon|slogan|yel-yel|seruan))\b[^.;\"]{0,60}\"?$"
)
_SUMMONED = re.compile(  # `diminta hadir memberikan keterangan`
    r"(?:diminta|diundang|dipanggil)\s+(?:untuk\s+)?(?:hadir|datang|menghadap|memberi(?:kan)?)\b[^.;\"]{0,40}?"
    r"\b(?:keterangan|klarifikasi|penjelasan|bawaslu|panwas\w*|penyidik|pemeriksaan)\b"
)
STANDS_BY = re.compile(  # `tetap pada jawabannya bahwa ia hadir`
    r"\b(?:tetap|bertahan|berpegang|kukuh|teguh)\s+(?:\w+\s+)?(?:pada|dengan)\s+"
    r"(?:jawaban|keterangan|pendirian|penjelasan|pernyataan|versi|cerita)\w*\s+(?:\w+\s+)?(?:bahwa|kalau)\s+"
    r"(?:(?:ia|dia|dirinya|beliau|saya|memang)\s+)+(?:hadir|datang|berada|ada|ikut|turut|me(?!nolak|larang|mbantah)\w{4,})\b"
    r"(?![^.;\"]*\b(?:tidak|tak|bukan|hanya|cuma|sekadar|karena|tanpa|belum)\b)"
)


def to_come(scene: Scene, line: Line) -> bool:
    """Whether a line tells only of an answer that has not been given yet: `akan membantah`, `untuk klarifikasi`; but
    `dipanggil untuk klarifikasi, N membantah`."""
    if _TO_COME.search(scene.low, line.start, line.end) is None:
        return False
    told = find("denial", DENIALS, scene.low, line.start, line.end)
    return all(_is_to_come(scene, line, hit) or _is_called(scene, line, hit) for hit in told)


def _is_called(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether `klarifikasi` is that of the authority: `dalam klarifikasi`."""
    return (
        scene.low.startswith("klarifikasi", hit.start) and _CALLED.search(scene.low, line.start, hit.start) is not None
    )


def _is_to_come(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a word of denial is that of an answer to come, or stands right behind it: `akan berdalih lupa`."""
    ahead = _TO_COME.finditer(scene.low, line.start, hit.end)
    return any(match.start() <= hit.start <= match.end() + 1 for match in ahead)


def no_excuse(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a word only looks like an excuse: `Hanya N yang menulis`, `kalau bukan saya, siapa lagi`, `berkasnya
    tidak pernah ada kabar`, `belum memberi klarifikasi`."""
    low = scene.low
    if any(ref.start < hit.end <= ref.end and hit.start < ref.start and ref.how == "name" for ref in line.refs):
        return True
    if _URGED.search(low, line.start, hit.start) or _called_out(line, low, hit):
        return True
    if _ONLY.match(low, hit.start) and _NOT_ONLY.search(low, line.start, hit.start):
        return True
    if _THEIR_PART.search(low, line.start, hit.start):
        return True
    if _is_to_come(scene, line, hit) and not line.sentence.quotes:
        return True
    if _IF_NOT_ME.search(low, line.start, hit.end) or _NO_NEWS.match(low, hit.start):
        return True
    if (
        excuses_absence(scene, line, hit)
        or _SUMMONED.match(low, hit.start)
        or STANDS_BY.match(low, hit.start, line.end)
    ):
        return True
    if _is_called(scene, line, hit) or _ONLY_SAID.match(low, hit.start) or _NOT_TOLD.match(low, hit.start):
        return True
    silences = list(find("denial", ("no_answer",), low, line.start, line.end))
    if _AWAY.match(low, hit.start) and any(one.end <= hit.start for one in silences):
        return True
    return hit.kind == "explains" and any(one.start <= hit.start < one.end for one in silences)


def _called_out(line: Line, low: str, hit: Hit) -> bool:
    """Whether a word stands in a quotation that is told as part of the act: `menyerukan agar petani "tidak lupa"`."""
    quote = next((one for one in line.sentence.quotes if one.start <= hit.start < one.end), None)
    return quote is not None and _CALLS.search(low, line.start, quote.start) is not None
