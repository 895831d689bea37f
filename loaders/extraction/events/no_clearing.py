"""What sounds like a clearing and is none: of another's report, of something else, by whoever has no say, not yet."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit
from loaders.extraction.events.scene import Line, Scene

_COUNTER = re.compile(r"\b(?:laporan|aduan|pengaduan|gugatan)\s+balik\b")
_CASE = r"(?:laporan|aduan|penyelidikan|penyidikan|penelusuran|kasus|perkara)"
_ON_ACCOUNT = re.compile(
    rf"\b{_CASE}\b[^.;:\"]{{0,60}}?\b(?:atas|terhadap|soal)\s+(?:\w+\s+)?(?:akun|pelapor(?:nya)?|pengadu(?:nya)?)\b"
)
_ON_UPLOADER = re.compile(
    rf"\b{_CASE}\b[^.;:\"]{{0,60}}?\b(?:atas|terhadap|soal)\s+(?:penyebar|pengunggah|perekam|pembuat)\s+(?:\w+\s+)?"
    r"(?:video|foto|rekaman|gambar)(?:nya)?\s"
)
_STRUCK = re.compile(
    r"\s+(?:\w+\s+)?dari\s+(?:daftar\s+)?(?:calon|bakal|penerima|pemilih|peserta|promosi|undangan|saksi|tamu|hadir|dpt)\b"
)
_ENDED = re.compile(r"(?:selesai|tuntas|berakhir|rampung)$")
_AWAITED = re.compile(
    r"\b(?:hasil|putusan|keputusan|kesimpulan|rekomendasi)(?:nya)?\s+(?:\w+\s+){0,2}?(?:menunggu|ditunggu|belum|akan|segera"
    r"|(?:baru\s+)?di(?:bahas|plenokan|umumkan))\b|\b(?:menunggu|tinggal|segera)\s+(?:rapat\s+)?(?:pleno|hasil|putusan|kajian)\b"
)
_ONE_IS_NOT_ENOUGH = re.compile(r"(?:tidak|tak)\s+cukup\s+(?:hanya\s+|dengan\s+)?satu\b")
_OR_NOT = re.compile(r"\batau\s+$")
_PRESUMED = re.compile(r"\bpraduga\s+$")
_NOT_TRUE = re.compile(
    r"\b(?:(?:tidak|tak) benar|bukan berarti|keliru jika|hoaks (?:kalau|jika|bahwa))\s+[^.;,\"]{0,60}$"
)
_UNDONE = re.compile(
    r"\bpenghentian\b[^.;,\"]{0,60}\b(?:dibatalkan|dicabut|dianulir)\b"
    r"|\b(?:membatalkan|mencabut|menganulir)\s+(?:\w+\s+){0,2}?penghentian\b"
)
_PAPER_SAYS = re.compile(
    r"\b(?:surat|dokumen|salinan|sk|kabar|informasi|pesan)\b[^.;\"]{0,60}\b(?:menyatakan|berisi|menyebut\w*|bahwa|soal)\b[^.;\"]{0,60}$"
)
_CLEARING_PAPER = re.compile(
    r"\b(?:surat|dokumen|salinan|sk)\b[^.;\"]{0,90}"
    r"\b(?:(?:tidak|tak) (?:terbukti|bersalah|melanggar)|dihentikan|bebas)\b"
)
_FORGED = re.compile(r"(?:surat|dokumen|salinan|sk)\b.*\b(?:palsu|dipalsukan|direkayasa|rekayasa|tiruan)$")
_PAPER_FALSE = re.compile(
    r"\b(?:surat|dokumen|salinan|sk|kabar|informasi|pesan)\s+(?:itu|tersebut|ini)\b[^.;\"]{0,40}"
    r"\b(?:palsu|hoaks|bohong|(?:tidak|tak) benar|rekayasa|(?:tidak|tak) pernah)\b"
)
_BELIEVES = re.compile(r"\b(?:yakin|meyakini|percaya|optimistis|berkeyakinan)\b[^.;,\"]{0,60}$")
_NO_MATTER = re.compile(r"(?:tidak|tak)\s+(?:me|di)mpermasalahkan|(?:tidak|tak)\s+dipermasalahkan")
_PART_GOES_ON = re.compile(
    r"[^.;\"]*?,\s*(?P<rest>(?:(?:tetapi|tapi|namun|adapun|sedangkan|sementara)\s+)?(?:soal|dugaan|laporan|kasus|perkara|unsur)\b"
    r"[^.;\"]{0,80}?\b(?:masih\s+di\w{4,}|masih berjalan|diteruskan|dilanjutkan|berlanjut|jalan terus"
    r"|tetap (?:di\w{4,}|berjalan|jalan)))\b"
)
_HIS_OWN = re.compile(r"\b(?!lain)\w+nya\b")
_NEAR = 60


def clears_nobody(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a word of clearing leaves the accused where he was."""
    low, start = scene.low, line.clause(hit.start).start
    if _OR_NOT.search(low, start, hit.start) or _PRESUMED.search(low, start, hit.start):
        return True
    if _STRUCK.match(low, hit.end, line.end) or _ONE_IS_NOT_ENOUGH.match(low, hit.start):
        return True
    return (
        _of_others(scene, line, hit)
        or _of_no_say(scene, line, hit)
        or _taken_back(scene, line, hit)
        or _not_yet(scene, line, hit)
        or _in_part(scene, line, hit)
    )


def _of_others(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Laporan balik N ditolak`, `penyelidikan atas penyebar video N dihentikan`: what he reported himself."""
    start, end = line.clause(hit.start).start, min(line.end, hit.end + _NEAR)
    if _COUNTER.search(scene.low, start, end) or _ON_ACCOUNT.search(scene.low, start, end):
        return True
    told = _ON_UPLOADER.search(scene.low, start, end)
    return told is not None and any(ref.start == told.end() and ref.how == "name" for ref in line.refs)


def _of_no_say(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Bupati yakin N tidak bersalah`, `partai tidak mempermasalahkan kehadiran N`: no authority is named."""
    if line.speaker in scene.roles.watchers or any(set(ref.refs) & scene.roles.overseers for ref in line.refs):
        return False
    believed = _BELIEVES.search(scene.low, line.start, hit.start)
    return believed is not None or _NO_MATTER.match(scene.low, hit.start) is not None


def _taken_back(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Penghentian kasus N dibatalkan`, `tidak benar kasus N kami hentikan`, a letter of clearing that is forged."""
    if _NOT_TRUE.search(scene.low, line.start, hit.start) or _UNDONE.search(scene.low, line.start, line.end):
        return True
    if _FORGED.match(scene.low, hit.start, hit.end) and line.index:
        earlier = scene.lines[line.index - 1]
        return _CLEARING_PAPER.search(scene.low, earlier.start, earlier.end) is not None
    near = scene.lines[line.index : line.index + 2]
    return _PAPER_SAYS.search(scene.low, line.start, hit.start) is not None and any(
        _PAPER_FALSE.search(scene.low, max(one.start, hit.end), one.end) for one in near
    )


def _not_yet(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Pemeriksaan dinyatakan selesai, hasilnya menunggu pleno`."""
    ended = _ENDED.search(scene.low, hit.start, hit.end)
    return ended is not None and _AWAITED.search(scene.low, hit.end, line.end) is not None


def _in_part(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Dugaan politik uang tidak terbukti, dugaan keberpihakan N masih diperiksa`: the case goes on for the only one
    whom the sentence names; not `Laporan terhadap M dihentikan, laporan terhadap N diteruskan`."""
    goes_on = _PART_GOES_ON.match(scene.low, hit.end, line.end)
    if goes_on is None:
        return False
    named = [ref for ref in line.refs if set(ref.refs) & scene.roles.persons and ref.how == "name"]
    if any(ref.start >= goes_on.start("rest") for ref in named):
        return all(ref.start >= goes_on.start("rest") for ref in named)
    return _HIS_OWN.search(scene.low, *goes_on.span("rest")) is not None
