"""Whether a word of decision tells what happened: no rule, condition, threat, wish, draft or question."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit, cues
from loaders.extraction.events.headings import announced
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import Line, Scene

_OR_NOT = re.compile(r"\batau\s+(?:tidak|bukan|belum)(?:nya)?\b|\?")
_WISHED = re.compile(
    r"\b(?:harus|wajib|mesti|semestinya|seharusnya|sebaiknya|layak|patut|akan|bakal|agar|supaya|jika|bila|kalau)\b"
)
_NOT_YET = re.compile(
    r"(?:sanksi|hukuman|vonis|teguran|sk|surat)\b.*\b(?:akan|bakal|jika|bila|kalau|apabila|dapat|bisa|harus|segera|belum|apa|agar)\b",
    re.DOTALL,
)
_ASKS = re.compile(r"(?:me)?(?:rekomendasi|usul|minta|ngusul)")
_UNSIGNED = re.compile(r"\b(?:tetapi|tapi|namun)\b[^.;\"]{0,40}\bbelum\s+(?:me\w{3,}|di\w{4,}|setuju|ada)\b")
_PROSECUTOR = re.compile(
    r"\b(?:jaksa|jpu|penuntut(?: umum)?)\b(?!\s+(?:\w+\s+){0,3}(?:ditolak|kalah))[^.;]{0,80}"
    r"\b(?:me(?:nilai|nyatakan|nyebut|yakini|nganggap|mandang|nuntut|ndakwa|minta|njelaskan|ngatakan|maparkan)|berpendapat|berkeyakinan)\b"
)
_FOR_THE_STATE = re.compile(r"\b(?:jaksa|jpu|penuntut(?: umum)?|kejaksaan|kejari|kejati)\b")
_SENTENCED = re.compile(r"\b(?:hakim|majelis|vonis|divonis|memvonis|putusan|inkrah?t?|terpidana|eksekusi|dieksekusi)\b")
_IN_CASE = re.compile(r"\b(?:dalam hal|dengan catatan|dengan syarat)\s+(?!(?:ini|itu|tersebut)\b)")
_WARNS = re.compile(r"(?:peringatan|teguran|imbauan)")
_BE_GOOD = re.compile(
    r"[^.;\"]{0,120}?\b(?:agar|supaya|untuk)\s+(?:(?:selalu|tetap|lebih|senantiasa)\s+)*(?:netral|menjaga|bersikap|jangan)\b"
)
_OPEN_STILL = re.compile(
    r"[^.\"]{0,60}?(?:;|\b(?:namun|tetapi|tapi|sementara|sedangkan|adapun)\b)[^.;\"]{0,60}?"
    r"\b(?:apakah|keterlibatan|peran|dugaan)\b[^.;\"]{0,60}"
)
_STILL = re.compile(r"\b(?:masih|belum|tengah|sedang)\b")
_ABOUT = re.compile(r"\s+(?:pak|bu|bapak|ibu|saudara|untuk|soal|yang\s+(?:pertama|ke\w+|satu|terakhir|itu|ini))\b")
_DOING = re.compile(r"\b(?:me\w{4,}|di(?!nas)\w{4,}|ter\w{4,}|ber(?!sama)\w{4,}|nanti|benar|memang|sudah|ada|tidak)\b")
_IS = re.compile(r"[\s,]*(?:(?:hanya|hanyalah|cuma|adalah|ialah|yakni|yaitu|baru|saudara|saudari|bapak|ibu|sdr|:)\W*)+")
_WHO_WAS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?,?\s*yang\s+(?:(?:sudah|telah|kemudian|akhirnya|juga|belakangan|dinyatakan)\s+)*"
)
_KINDS = re.compile(  # `ada tiga jenis hukuman: ringan, sedang, berat`
    r"\b(?:jenis|macam|ragam|bentuk|kategori|tingkatan?|pilihan|opsi|daftar|skala)(?:-\w+)?\s+(?:\w+\s+)?(?:hukuman|sanksi)(?:nya)?\b"
    r"(?![^.;]{0,60}\b(?:dijatuhkan|dijatuhi|diberikan|diterima\w*|dijalani\w*|dikenakan|diteken|diputuskan|ditetapkan)\b)"
)
_BEFORE = re.compile(r"\bsebelum\s+(?:\w+\s+)?$")
_MAY = re.compile(r"\b(?:siap|begitu|bisa|dapat|akan|bakal|mungkin|berpotensi|sebelum me\w+)\b")
_PLANS = re.compile(  # `menyusun rekomendasi sanksi`
    r"\b(?:menyusun|menyiapkan|mempersiapkan|merumuskan|menggodok|mempertimbangkan|memikirkan|mematangkan)\s+(?:\w+\s+)?$"
)
_PROCESS = re.compile(
    r"\b(?:pemeriksaan|sidang|penelusuran|klarifikasi|pengkajian|meneruskan|melimpahkan|diteruskan|dilimpahkan)\b"
)
_NOUN = re.compile(r"(?:hukuman|sanksi|penurunan|penundaan|pemotongan)\b")
_IN_TITLE = re.compile(r"\b(?:penanganan|penindakan|pencegahan)\s+$")
_TALKED_OF = re.compile(
    r"\b(?:sidang|mengkaji|kajian|memproses|diproses|proses|mengingatkan|ancaman|membahas|menghitung|usulan|terkait|soal|tentang"
    r"|pemeriksaan|menyoal|kemungkinan|opsi)\s+(?:\w+\s+)?$"
)
_EXPLAINED = re.compile(  # `memberikan penjelasan soal sanksi`
    r"(?:(?:mem|di)?beri(?:kan)?|menerima|mendapat(?:kan)?|memperoleh|dapat)\s+(?:[\w-]+[\s,]+){0,3}?"
    r"(?:penjelasan|keterangan|tanggapan|komentar|pandangan|masukan|saran|usul\w*|informasi|kabar|sosialisasi|arahan|pengarahan"
    r"|pembekalan|contoh|bocoran|sinyal|isyarat|jawaban|pertimbangan|soal|tentang|terkait|mengenai|perihal|ihwal|seputar)\b"
)
_GENUINE = re.compile(r"\bterbukti\s+(?:asli|otentik|autentik|valid|sahih|milik|direkam|diambil|beredar|diedit)\b")
_ADMISSIBLE = re.compile(
    r"\s+(?:telah\s+|sudah\s+)?memenuhi\s+(?:syarat|persyaratan|unsur (?:formil|formal|mater\w+))\b"
)
_NOT_FOUND_YET = re.compile(
    r"[^.\"]{0,60}?(?:;|\b(?:namun|tetapi|tapi|meski\w*|walau\w*)\b)[^.;\"]{0,30}?"
    r"\bbelum\s+(?:(?:bisa|dapat|tentu)\s+)?(?:disimpulkan|diputus\w*|dinyatakan|dipastikan|melanggar"
    r"|(?:menetapkan|menentukan|mengetahui|menyebut(?:kan)?|memastikan)\s+(?:siapa|pelaku\w*))\b"
)
_ONCE_MORE = re.compile(
    r"\bsekali\s+(?:lagi|saja)\s+(?:(?:ia|dia|saja|ada)\s+)?$"
)  # `sekali lagi terbukti, kami copot`
_IF_FOUND = re.compile(  # `menjatuhkan sanksi bila ditemukan pelanggaran`
    r"[^.,;:\"]{0,40}?\b(?:bila|jika|apabila|kalau)\s+(?:(?:nanti|memang|ia|dia|benar|kelak)\s+){0,2}"
    r"(?:ditemukan|terbukti|terdapat|ada|bersalah|melanggar)\b"
)
_AWAITED = re.compile(r"[^.;\"]{0,50}?\b(?:menunggu|tinggal|masih|belum|segera|tengah)\b")
_USUAL = re.compile(
    r"\b(?:kerap(?:kali)?|sering(?:kali)?|acap(?: ?kali)?|biasanya|umumnya|lazimnya|selalu)\s+(?:\w+\s+)?$"
)
_AS_FOR = re.compile(r"\b(?:untuk|soal|mengenai|perihal|terkait)\s+$")  # `untuk pelanggaran etik, terbukti`
_APPEALS = re.compile(
    r"\b(?:(?:meng)?imbau\w*|(?:meng)?ingatkan|mengajak|ajakan|berpesan|pesan|komitmen|berkomitmen|ikrar)\b"
    r"[^.;:\"]*\b(?:asn|pns|aparatur|pegawai|kades|semua|seluruh|para|masyarakat|warga)\b[^.;:\"]*$"
)
_DEEMED = re.compile(r"\b(?:dikira|mengira|disangka|menyangka|seolah(?:-olah)?|seakan(?:-akan)?)\b")
_REQUEST = re.compile(
    r"(?:(?:di|me)?(?:rekomendasi|ng?usul|usul|minta)|menyurati|bersurat|kami (?:minta|usul|rekomendasi))"
)
_ON_TRIAL = re.compile(r"\b(?:tersangka|terdakwa)\b")
_NEAR = 30
# Pardon is asked, whoever `bisa bernapas lega` is relieved, a `bakal calon` is no future.
_NO_WISH = (" maaf", " bernapas", " bernafas", " calon", " paslon", " pasangan", " caleg")


def in_force(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a decision word tells what happened, to somebody of whom the report speaks."""
    low, clause = scene.low, line.clause(hit.start)
    if line.sentence.legal or line.sentence.is_unreal(hit.start):
        return False
    supposed = cues("decision", "hypothetical").finditer(low, line.start, hit.start)
    if any(not _of_whom(line, low, match.end(), hit.start) for match in supposed):
        return False
    wishes = cues("decision", "unreal").finditer(low, clause.start, hit.start)
    if any(not low.startswith(_NO_WISH, wish.end()) for wish in wishes):
        return False
    if hit.kind in CLEARING and (
        _WISHED.search(low, hit.start, hit.end)
        or _DEEMED.search(low, clause.start, hit.start)
        or _APPEALS.search(low, clause.start, hit.start)
    ):
        return False
    if _USUAL.search(low, clause.start, hit.start):
        return False
    if _NOT_YET.match(low, hit.start, hit.end) or _prosecuted(scene, line, hit):
        return False
    if hit.kind not in CLEARING and (
        _only_spoken_of(low, line, hit)
        or _MAY.search(low, hit.start, hit.end)
        or _KINDS.search(low, line.start, hit.end)
        or _refused(scene, line, hit)
        or _undecided(scene, line, hit)
    ):
        return False
    if _of_whoever(scene, line, hit):
        return False
    named = any(ref.how != "within" and clause.start <= ref.start < hit.start for ref in line.refs)
    law = cues("decision", "legal").search(low, clause.start, hit.start) is not None and not named
    return not law and _OR_NOT.search(low, hit.start, clause.end) is None


def _only_spoken_of(low: str, line: Line, hit: Hit) -> bool:
    """`Sidang hukuman disiplin`, `hukuman disiplin untuk N menunggu tanda tangan`, `merekomendasikan pemeriksaan
    disiplin`, `Bidang Penanganan Pelanggaran`, `memberi penjelasan soal sanksi`: the name of a step or a unit, or
    what is only talked of."""
    if _ADMISSIBLE.match(low, hit.end) or _EXPLAINED.match(low, hit.start, hit.end):
        return True
    if _GENUINE.search(low, hit.start, line.end):
        return True
    if hit.kind == "weak" and _IN_TITLE.search(low, line.start, hit.start):
        return True
    if hit.kind == "weak" and _NOUN.match(low, hit.start):
        spoken = _TALKED_OF.search(low, line.start, hit.start) or _AWAITED.match(low, hit.end, line.end)
        return spoken is not None
    step = low.startswith(("rekom", "mereko", "direko", "memutuskan", "diputuskan", "memutus"), hit.start)
    return step and _PROCESS.search(low, hit.start, hit.end) is not None


def _of_whom(line: Line, low: str, start: int, end: int) -> bool:
    """`Kalau Pak Camat, memang ia ada di sana`: the word says of whom the speaker goes on, and supposes nothing."""
    opened = _ABOUT.match(low, start, end)
    comma = low.find(",", start, end)
    if comma < 0 or _DOING.search(low, start, comma):
        return False
    return opened is not None or any(start <= ref.start <= start + _NEAR and ref.start < comma for ref in line.refs)


def _prosecuted(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether it is a prosecutor who says so, who only asks for a judgement: `jaksa menilai N terbukti`, `"Terdakwa
    terbukti," ujar jaksa`."""
    said = _PROSECUTOR.search(scene.low, line.clause(hit.start).start, hit.end)
    if said is not None and said.start() < hit.start:
        return True
    if hit.kind in CLEARING or not line.said(hit.start) or _SENTENCED.search(scene.low, line.start, line.end):
        return False
    tag = _FOR_THE_STATE.search(scene.low, hit.end, line.end) if line.sentence.quotes else None
    return tag is not None or (
        line.speaker is not None and _FOR_THE_STATE.search(scene.posts(line.speaker)) is not None
    )


def _refused(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Terlalu dini menyebut N melanggar`, `Bawaslu membantah telah menyatakan N bersalah`: said not to be so."""
    start = line.clause(hit.start).start
    found = cues("decision", "unsaid").finditer(scene.low, start, hit.start)
    if any(not re.search(r"[,:\"]", scene.low[match.end() : hit.start]) for match in found):
        return True
    if _PLANS.search(scene.low, start, hit.start) or (
        scene.low.startswith("me", hit.start) and _BEFORE.search(scene.low, start, hit.start)
    ):
        return True
    return (
        _ONCE_MORE.search(scene.low, start, hit.start) is not None
        or _IN_CASE.search(scene.low, start, hit.start) is not None
    )


def _undecided(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether the sentence goes on that it is not decided: `mengusulkan sanksi, tetapi bupati belum meneken`, `terbukti
    hadir, namun masih dikaji apakah itu pelanggaran`; or only warns those who have done nothing."""
    low = scene.low
    if _ASKS.match(low, hit.start) and _UNSIGNED.search(low, hit.start, line.end):
        return True
    if _WARNS.search(low, hit.start, hit.end) and _BE_GOOD.match(low, hit.end, line.end):
        return True
    if _IF_FOUND.match(low, hit.end, line.end):
        return True
    tail = _NOT_FOUND_YET.match(low, hit.end, line.end) or _OPEN_STILL.match(low, hit.end, line.end)
    if tail is None or not _STILL.search(low, tail.start(), tail.end()):
        return False
    people = [ref for ref in line.refs if set(ref.refs) & scene.roles.servants and ref.how != "within"]
    return not any(ref.end <= hit.end for ref in people) or not any(ref.start >= hit.end for ref in people)


def _of_whoever(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether it is said of whoever breaks the rule: `ASN yang melanggar dijatuhi sanksi`."""
    low, clause = scene.low, line.clause(hit.start)
    found = cues("decision", "generic").finditer(low, clause.start, clause.end)
    generic = [one for one in found if one.end() > hit.start or not _AS_FOR.search(low, clause.start, one.start())]
    labelled = cues("decision", "result").match(low, line.start)
    if not generic or _singled_out(scene, line, hit) or (labelled and not low[labelled.end() : hit.start].strip()):
        return False
    told = any(
        ref.how != "within" and set(ref.refs) & scene.roles.servants and ":" not in low[ref.end : hit.start]
        for ref in line.refs
        if ref.end <= hit.start
    )
    inside = any(match.start() <= hit.start < match.end() for match in generic)
    return inside or (not told and any(match.end() <= hit.start for match in generic))


def _singled_out(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Yang terbukti hanya Saudara N`, `N, yang terbukti`: of whom it is told stands right beside the word."""
    behind = any(ref.start >= hit.end and _IS.fullmatch(scene.low, hit.end, ref.start) for ref in line.refs)
    if behind or announced(scene, line, hit):
        return True
    named = [ref for ref in line.refs if ref.how == "name" and len(ref.refs) == 1 and ref.end <= hit.start]
    return any(_WHO_WAS.fullmatch(scene.low, ref.end, hit.start) for ref in named)


def asked_while_tried(scene: Scene, hit: Hit, refs: tuple[str, ...]) -> bool:
    """`N tersangka. Bawaslu menyurati bupati agar menjatuhkan sanksi`: a request about a suspect whose trial is still
    to come decides nothing."""
    if not _REQUEST.match(scene.low, hit.start) or _SENTENCED.search(scene.low):
        return False
    tried = (line for line in scene.lines if _ON_TRIAL.search(scene.low, line.start, line.end))
    return any(set(ref.refs) & set(refs) and ref.how != "within" for line in tried for ref in line.refs)
