"""The words that decide: which of a sentence confirm, which clear, and which are taken back in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extraction.events.cues import Hit, cues, find
from loaders.extraction.events.no_clearing import clears_nobody
from loaders.extraction.events.scene import Line, Scene

_NOT = re.compile(
    r"\b(?:tidak(?! netral)|tak(?! netral)|bukan|belum|tanpa|nggak|gak|ndak|ga|jangan"
    r"|batal|lolos|luput|terhindar|bebas|gagal|urung|nihil)(?:\s+[\w-]+){0,5}\s*$"
)
_INSIDE = re.compile(r"\b(?:tidak|tak|bukan|belum)\b(?!\s+(?:netral|menjaga|puas))")
_NEGATIVE = re.compile(r"(?:tidak|tak|bukan|belum|kurang|minim|tiada)\b")
_NOT_DONE = re.compile(
    r"\b(?:tidak|tak|belum|bukan|jangan|menolak|membantah|enggan|ogah)\s+"
    r"(?:(?:akan|telah|sudah|serta|merta|pernah|bisa|dapat|boleh|mau|lantas|otomatis|juga|sempat|ikut|lagi|berarti|menutup|untuk)\s+)*$"
)
_NOT_STOPPED = re.compile(
    r"(?:kasus|perkara|laporan|aduan|penanganan|penyidikan|penyelidikan|penelusuran|proses|pemeriksaan|dugaan)\w*\b[^.;:]*"
    r"\b(?:tidak|tak|belum|batal|urung)\s+(?:\w+\s+)?(?:dihentikan|ditutup|berhenti|gugur|digugurkan|disetop|selesai)$"
)
_HIS_PLEA = re.compile(
    r"\s+(?:\w+\s+)?(?:keberatan|permintaan|permohonan|bantahan|banding|undangan|panggilan|surat|usulan|desakan|protes)\b"
)
_TO_CALL = re.compile(r"\s+(?:untuk|guna|agar)\s+(?:memanggil|menghadirkan|memeriksa|menahan|memblokir|menyita)\w*\b")
_FOR_A_TIME = re.compile(r"\s+(?:untuk )?sementara\b")
_WITH_RESULT = re.compile(r"[^,.;:]{0,40}\bdengan (?:hasil|putusan|rekomendasi|vonis)\b")
_ALIBI = re.compile(
    r"\b(?:alibi|alasan|dalih|bantahan|pembelaan|kilah|sanggahan|eksepsi|dalil)(?:nya)?\s+(?:\w+\s+){0,3}?"
    r"(?:gugur|mentah|kandas|ditolak|dimentahkan|dikesampingkan|dipatahkan|(?:tidak|tak) (?:dapat |bisa )?diterima)$"
)
_REJECTED = re.compile(
    r"\b(?:alibi|alasan|dalih|bantahan|pembelaan)\b[^.;]{0,200}\b(?:tidak|tak) (?:dapat|bisa) diterima$"
)
_ONLY = re.compile(r"\byang terbukti (?:hanya|cuma)$")
_UNPUNISHED = re.compile(r"(?:tidak|tak)\s+(?:dikenai|dijatuhi|diberi|mendapat|disanksi|dihukum)")
_OWNED_UP = re.compile(r"\b(?:mengakui|mengaku (?:salah|bersalah|khilaf)|(?:minta|meminta|permintaan) maaf)\b")
_VERB_OF_END = re.compile(
    r"(?:me|di)?(?:nyatakan|anggap|nganggap|ngabulkan|nerima)\b[^.;]*?\b(?:belum|tidak|tak|ora|bukan|nggak)\b"
)
_STILL_ON = re.compile(
    r"[^.;\"]{0,40}?\b(?:pemeriksaan|proses|penyelidikan|penyidikan|penelusuran|klarifikasi|kajian|pendalaman|perkara|kasus)\w*\s+"
    r"(?:\w+\s+)?(?:masih|tetap|terus|lanjut|dilanjutkan|diteruskan|berlanjut|berjalan|jalan|diperdalam)\b"
)
_STOPPED = re.compile(r"(?:dihentikan|disetop)\b")
_BARE = re.compile(r"\b(?P<word>tidak|lolos|bebas|bersih|selamat)\W*$")
_FROM_OFFICE = re.compile(
    r"(?:di|mem)bebaskan(?:nya)?\s+(?:[\w.'-]+\s+){0,5}?dari\s+(?:\w+\s+)?(?:jabatan|tugas|posisi|kedudukan)"
)
CLEARING = ("cleared", "acquits")
_PARTLY = re.compile(
    r"[^.;:\"]{0,30}\b(?:tetapi|tapi|namun|melainkan)\b"
    r"[^.;:\"]{0,40}\b(?:melanggar|pelanggaran|sanksi|kode etik|administra\w+)"
)
_GOES_ON_AS = re.compile(
    r"\b(?:penanganan|kasus|perkara|laporan|proses|kajian|dugaan)(?:nya)?\s+(?:\w+\s+){0,3}?(?:di(?:lanjutkan|teruskan|alihkan|tangani|proses)"
    r"|berlanjut|tetap berjalan)\b[^.;\"]{0,30}\b(?:sebagai|ke|pada|dalam|di)\s+(?:\w+\s+){0,2}"
    r"(?:pelanggaran|netralitas|etik\w*|administra\w+|disiplin|hukum lain\w*|perundang-undangan)"
)
_VERB = re.compile(r"\b(?:me(?:ng|m|n|ny|r|l)\w{3,}|di(?!nas)\w{4,}|ber(?!sama)\w{4,})\b")
_UNDONE_DUTY = re.compile(  # `Bawaslu disanksi karena tidak menindaklanjuti laporan`
    r"\b(?:karena|lantaran|sebab|akibat|dituding|mengkritik|menyesalkan|menyayangkan|mempertanyakan)\s+(?:\w+\s+){0,3}?"
    r"(?:tidak|tak)\s+(?:menindaklanjuti|memproses|melanjutkan|meneruskan|meregistrasi)\b[^.;,]*$"
)
_REOPENED = re.compile(
    r"\b(?:pelapor|pengadu)\b[^.;]{0,40}\b(?:melengkapi|memperbaiki|melapor(?:kan)? (?:lagi|kembali|ulang))"
    r"|\b(?:membawa|memasukkan|mengajukan|menyerahkan|menyampaikan) (?:kembali|ulang|lagi) (?:laporan|aduan)"
    r"|\blaporan (?:baru|ulang|kedua) (?:itu |tersebut )?(?:dinyatakan )?(?:memenuhi|diterima|diregistrasi|diproses)"
    r"|\b(?:melengkapi|memperbaiki)(?:nya\b|\s+(?:berkas|syarat|laporan|bukti)\w*)[^.;]{0,60}\bkini\s+di\w+"
    r"|\b(?:laporan|kasus|perkara)\w*\s+(?:itu |tersebut |pun )?(?:kini|kembali|akhirnya|lalu)\s+"
    r"(?:diproses|diregistrasi|dibuka|diterima|dikaji)"
)
_STILL_FREE = re.compile(r"\bmasih\s+bebas\s+\w+$")
_PASSES = re.compile(r"lolos\s+(?:ke|seleksi|verifikasi|ujian|tes|tahap|uji|passing)\b")
_UNAWARE = re.compile(r"terbukti\s+(?:tidak|tak)\s+(?:tahu|mengetahui)\b")
_SOON, _SHORT = 30, 100


def outcomes(scene: Scene, line: Line) -> Iterator[Hit]:
    """The words of decision in a line, clearings first; what is negated or undone is none."""
    found = find("decision", CLEARING, scene.low, line.start, line.end)
    cleared = [*(_last_part(scene, hit) for hit in found), *_left_out(scene, line)]
    cleared = [hit for hit in cleared if not _FROM_OFFICE.match(scene.low, hit.start) and not _undone(scene, line, hit)]
    cleared = [hit for hit in cleared if not clears_nobody(scene, line, hit)]
    cleared = [hit for hit in cleared if not _partly(scene, line, hit) and not _named(line, hit)]
    yield from (hit for hit in cleared if not _all_the_same(scene, line, hit))
    for hit in _confirming(scene, line, cleared):
        inside = any(c.start <= hit.start < c.end for c in cleared)
        if (
            not inside
            and not _INSIDE.search(scene.low, hit.start, hit.end)
            and not _NOT.search(scene.low, line.clause(hit.start).start, hit.start)
        ):
            yield hit


def _all_the_same(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Terbukti tidak tahu larangan itu, tetapi tetap dijatuhi sanksi`: who did not know is not cleared by that."""
    if not _UNAWARE.match(scene.low, hit.start):
        return False
    found = find("decision", ("confirmed",), scene.low, hit.end, line.end)
    return any(not _NOT.search(scene.low, hit.end, one.start) for one in found)


def _with_result(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Menutup perkara itu dengan sanksi`: the case ends, but with a result that clears nobody."""
    end = line.clause(hit.start).end
    told = _WITH_RESULT.match(scene.low, hit.end, end)
    return told is not None and next(find("decision", CLEARING, scene.low, told.end(), end), None) is None


def _last_part(scene: Scene, hit: Hit) -> Hit:
    """`Laporan pertama terbukti, laporan kedua dihentikan`: of words that begin before a comma what is whole behind."""
    comma = scene.low.rfind(",", hit.start, hit.end)
    later = cues("decision", hit.kind).search(scene.low, comma + 1, hit.end) if comma >= 0 else None
    return Hit(later.start(), hit.end, hit.kind) if later and later.end() == hit.end else hit


def _confirming(scene: Scene, line: Line, cleared: list[Hit]) -> Iterator[Hit]:
    """The words that confirm; of those that begin before a clearing and reach over it (`menjatuhkan vonis bebas`) only
    what stands behind it."""
    for hit in find("decision", ("confirmed", "weak"), scene.low, line.start, line.end):
        over = [one.end for one in cleared if hit.start < one.start < hit.end]
        if over:
            yield from find("decision", (hit.kind,), scene.low, max(over), hit.end)
        else:
            yield hit


def _named(line: Line, hit: Hit) -> bool:
    """Whether the word is part of a name: `Forum Pemuda Bersih`."""
    return any(ref.start < hit.start and hit.end <= ref.end and ref.how in ("name", "within") for ref in line.refs)


def _undone(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a clearing is itself negated (`tidak menghentikan kasus itu`), or no case is stopped, or for a time."""
    if scene.low.startswith("belum", hit.start) and _STILL_ON.match(scene.low, hit.end, line.end):
        return True
    if _NOT_STOPPED.match(scene.low, hit.start, hit.end) or _of_something_else(scene, line, hit):
        return True
    if _UNPUNISHED.match(scene.low, hit.start) and _OWNED_UP.search(scene.low, line.start, hit.start):
        return True
    if hit.kind == "acquits" and _VERB_OF_END.match(scene.low, hit.start, hit.end):
        return True
    if _PASSES.match(scene.low, hit.start) or _STILL_FREE.search(scene.low, line.start, hit.end):
        return True
    if _FOR_A_TIME.match(scene.low, hit.end) or _FOR_A_TIME.search(scene.low, hit.start, hit.end):
        return True
    if _UNDONE_DUTY.search(scene.low, line.start, hit.end) or _goes_on(scene, line) or _with_result(scene, line, hit):
        return True
    if (
        _REJECTED.search(scene.low, line.start, hit.end)
        or _ALIBI.search(scene.low, line.start, hit.end)
        or _ONLY.search(scene.low, line.start, hit.end)
    ):
        return True
    if _STOPPED.match(scene.low, hit.start) and cues("decision", "not_case").search(
        scene.low, max(line.start, hit.start - 2 * _SOON), hit.start
    ):
        return True
    return not _NEGATIVE.match(scene.low, hit.start) and _NOT_DONE.search(scene.low, line.start, hit.start) is not None


def _of_something_else(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Tidak menindaklanjuti keberatan N`, `tidak cukup bukti untuk memanggil saksi`: no case is ended."""
    if scene.low.startswith(("tidak", "tak"), hit.start) and _HIS_PLEA.match(scene.low, hit.end, line.end):
        return True
    return "bukti" in scene.low[hit.start : hit.end] and _TO_CALL.match(scene.low, hit.end, line.end) is not None


def _goes_on(scene: Scene, line: Line) -> bool:
    """`Laporan tidak diregistrasi. Pelapor melengkapinya dan laporan kini diproses`: it goes on."""
    after = scene.lines[line.index + 1 : line.index + 3]
    return any(_REOPENED.search(scene.low, one.start, one.end) for one in (line, *after))


def _partly(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Bukan tindak pidana, tetapi melanggar kode etik`, `Unsur pidana tidak terpenuhi. Penanganan dilanjutkan sebagai
    pelanggaran netralitas`: it is the other part that is decided."""
    near = scene.low[max(line.start, hit.start - 2 * _SOON) : min(line.end, hit.end + _SOON)]
    if "pidana" not in near:
        return False
    after = scene.lines[line.index + 1 : line.index + 2]
    goes_on = any(_GOES_ON_AS.search(scene.low, one.start, one.end) for one in after)
    return goes_on or _PARTLY.match(scene.low, hit.end, line.end) is not None


def _last_named(scene: Scene, line: Line) -> Hit | None:
    """`A dinyatakan melanggar, B bebas`: a bare word of clearing behind the last comma, with a name."""
    comma = scene.low.rfind(",", line.start, line.end)
    match = _BARE.search(scene.low, comma + 1, line.end) if comma >= 0 and len(line.clauses) == 1 else None
    if match is None or match.start() - comma > _SHORT // 2:
        return None
    named = any(comma < ref.start and ref.end <= match.start() and ref.how == "name" for ref in line.refs)
    told = named and cues("decision", "confirmed").search(scene.low, line.start, comma)
    return Hit(match.start("word"), match.end("word"), "cleared") if told else None


def _left_out(scene: Scene, line: Line) -> Iterator[Hit]:
    """`A dinyatakan melanggar, sedangkan B tidak`, `Satu lainnya, B, tidak`: a bare word of clearing at the end of a
    clause of contrast, or of a short sentence right behind a decision."""
    for clause in line.clauses[1:]:
        match = _BARE.search(scene.low, clause.start, clause.end)
        if match and cues("decision", "confirmed").search(scene.low, line.start, clause.start):
            yield Hit(match.start("word"), match.end("word"), "cleared")
    last = _last_named(scene, line)
    if last is not None:
        yield last
        return
    match = _BARE.search(scene.low, line.start, line.end)
    earlier = scene.lines[line.index - 1] if line.index else line
    if not match or match.start() - line.start > _SHORT or _VERB.search(scene.low, line.start, match.start()):
        return
    named = any(ref.end <= match.start() and ref.how != "within" for ref in line.refs)
    same = earlier.sentence.paragraph == line.sentence.paragraph
    if named and same and scene.has(earlier, "decision", "confirmed"):
        yield Hit(match.start("word"), match.end("word"), "cleared")
