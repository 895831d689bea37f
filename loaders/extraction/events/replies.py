"""What kind of answer words give: they deny, explain, or admit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import ACTS, Span
from loaders.extraction.events.acts import NOT
from loaders.extraction.events.admissions import doubtful
from loaders.extraction.events.cues import Hit, cues, find
from loaders.extraction.events.excuses import DENIALS, no_excuse
from loaders.extraction.events.scene import Line, Scene

FIRST = re.compile(r"\b(?:mula-mula|semula|awalnya|sempat|tadinya|sebelumnya)\b")
_POLITE = re.compile(
    r"(?:(?:mohon|minta) )?maaf\b(?:,? (?:ya|pak|mas|mbak|bang|bapak|ibu))*,? (?:saya |aku |kami )?"
    r"(?:lagi|sedang|masih|ada|belum|tidak (?:bisa|dapat)|nggak bisa|tak bisa|harus|mau|sudah ditunggu)\b"
    r"|[\w ]{0,20}\bmaaf (?:kepada|ke|pada) (?:wartawan|awak media|media|jurnalis)"
)
_CANNOT = re.compile(r"\b(?:tidak|tak|nggak|ndak|gak)\s+(?:bisa|dapat|mampu|sanggup|kuasa)\s+(?:lagi\s+)?$")
REFUSED = re.compile(r"\b(?:menolak|(?:tidak|tak|belum|enggan|urung)\s+(?:\w+\s+){0,2}\w*)$")
_IT = re.compile(
    r"\s*(?:kaus|kaos|akun|uang|nomor|stiker|baliho|spanduk|amplop|daftar|barang|surat|mobil|kalender|pesan)\s+(?:itu|tersebut)\s+(?:memang\s+)?"
    r"(?:milik(?!\s+(?:(?!dirinya|pribadinya)\w+nya|orang|teman|saudara|kawan|kerabat|anak|adik|kakak|istri|suami|panitia|tim"
    r"|warga|tetangga|kantor|dinas|desa)\b)|di\w+nya|buatan|tulisan|nomor)|\s*(?:ikut\s+|turut\s+)?terlibat|\s*(?:isi\s+|soal\s+|perihal\s+|kebenaran\s+)?(?:hal|perbuatan|kesalahan|tindakan|itu|semua|memang|sendiri|kejadian|kekeliruan|kehadiran|kedatangan|keikutsertaan|keterlibatan|ucapan|ajakan"
    r"|(?:doa|pidato|sambutan|kalimat|orasi|seruan)\s+(?:itu|tersebut)"
    r"|(?:foto|video|tulisan|unggahan|komentar|postingan|status|rekaman|suara)\s+(?:itu|tersebut|ini|di\w*))\w*\b"
)
_TOLD = {"admits_told": "admits_act", "admits_bare": "admits_act"}
_OUTRIGHT_BARE = re.compile(
    r"\W*(?:$|[.,;])|\s*(?:(?:bahwa |kalau |jika )?(?:dia|ia|dirinya|beliau|saya)(?:lah)?\s+(?:sendiri(?:lah)?\s+)?"
    r"yang\s+(?!di\w{4}|ter\w{4}|tidak|tak|belum)"
    r"|(?:dari|sejak) awal|dan (?:menangis|menyesal|minta|meminta|sudah|telah|siap|bilang)"
    r"|kepada|di (?:depan|hadapan)"
    r"|(?:me(?:ndukung|neken|nandatangani|masang|mbagikan|ngunggah|nyebar\w*|mposting|nempel\w*|mpromosikan|ngarahkan|ngajak))"
    r"|menjadi (?:pengelola|pengumpul|admin|koordinator|tim|relawan|saksi|moderator|pengurus|juru|anggota)"
    r"|teken|dibayar|diupah)\b"
)
_IF = re.compile(
    r"\b(?:menurut|versi|begitu|demikian|berdasarkan|jika|bila|apabila|kalau|seandainya|agar|supaya|untuk|diminta|harus|wajib)\s(?:[\w-]+\s){0,4}$"
)
_OUTRIGHT = re.compile(
    r"(?:(?:sudah|telah|akhirnya|belakangan)\s+mengaku$|mengaku[i\s]|(?:[a-z]+\s+)?akui|membenarkan)"
)
_BARE_END = re.compile(r"\W*(?:$|[.,;])|\s*(?:kepada|di (?:depan|hadapan)|saat|ketika|waktu|dan|dalam)\b")
_DOES = re.compile(
    r"\s*(?:bahwa\s+|kalau\s+|jika\s+)?(?:(?:ia|dia|dirinya|beliau|saya|memang|sengaja|telah|sudah|ikut|turut|pernah|sendiri|dialah|dirinyalah"
    r"|ialah|yang|bersama\s+\w+|(?:dan|serta)\s+(?:\w+\s+){0,2}\w+nya)\s+)*(?!memang\b)(?:me\w{4,}|namanya\s+di\w+)"
)
_DID = re.compile(
    r"\s+(?:nempel|pasang|masang|upload|posting|unggah|ngirim|kirim|bagi|nulis|tulis|bikin|buat|suruh|nyuruh|pegang|antar|ngantar|bawa"
    r"|ikat|ngikat|undang|ngundang|ajak|ngajak|baca|bacakan|bikinkan|cetak|ngumpulkan|kumpulkan|panggil|belikan|pimpin|mimpin|setir|nyetir"
    r"|edit|teken|sebar|share|cat|ngecat)\b"
)
_MINE = re.compile(rf"\s+yang\s+(?:me\w{{4,}}|bagi\w*)|\s+(?:pu|pung|punya)\b|\s+yang{_DID.pattern}")
_HARMLESS = re.compile(
    r"[^.;\"]{0,40}?\b(?:me(?:nyerahkan|negur|larang|ngingatkan|ngimbau|nasihati|ncegah|nolak|ngawasi|mantau|ngamankan"
    r"|laporkan|lapor|ngikuti (?:semua|seluruh|proses|tahapan|pemeriksaan)|njalani|menuhi|ngenal|lihat|ndengar|nunggu"
    r"|mahami|mastikan|nghormati|nghapus|mpelajari|mbaca|ngundurkan|milih diam|njaga|njelaskan|ngklarifikasi|nghadap)"
    r"|memberi(?:kan)? (?:penjelasan|keterangan|klarifikasi|jawaban|peringatan|teguran)|dirugikan|difitnah|terganggu)\b"
)
_TAKES_BACK = re.compile(
    r"[^.;\"]*?(?:,|;)?\s(?:tetapi|tapi|namun|cuma|hanya saja|akan tetapi)\s"
    r"(?![^.;]*\b(?:me(?:nyesal|minta maaf|mohon maaf)|minta maaf|khilaf|salah|siap|terima|janji|berjanji"
    r"|sanksi|disanksi|dihukum)\b)"
    r"|[^.;\"]*?,\s*yang\s+(?:menurut|kata|klaim)(?:nya| dia| ia| beliau)\b"
)
_IF_I = re.compile(
    r"\b(?:kalau|jika|bila|jikalau)\s+(?:saya|aku|beta|ambo|tiang|sa|kami)\s+(?:bilang|katakan|jawab|mengatakan|ngomong)\b"
)
_FRANK = re.compile(r"(?:\w+ )?(?:(?:ber)?terus terang|terang-terangan|blak-blakan|jujur|apa adanya)$")
_TO_WHOM = re.compile(
    r"^\s*,?\s*(?:kepada|di (?:depan|hadapan))\s+"
    r"(?:(?!bahwa|kalau|jika|ia|dia|soal|me\w{4})\w+\s*){1,4}"
)
_NO_DENIAL = re.compile(r"(?:tidak|tak|nggak|ndak)\s")
_SUPPOSED = re.compile(
    r"\b(?:jika|bila|apabila|kalau|andai\w*|seandainya|agar|supaya|sekiranya|berharap|mendesak|menuntut)\b[^,;:.\"]*$"
)
_NOT_AT_ALL = re.compile(
    r"\b(?:tidak|tak|belum|bukan|tanpa|nggak)\s+(?:(?:merasa|pernah|perlu|akan|mau|sedikit pun)\s+)?\w+$"
)
_SLIP = re.compile(
    r"\s+(?:satu|seorang|parkir|jadwal|alamat|orang|jalan|waktu|tanggal|hari|nama|baca|dengar|lihat|ambil|duduk|tempat|masuk|jam|ruang(?:an)?"
    r"|seragam|kostum|pakaian|ucap|sebut|omong|bicara|kata|kirim|unggah|posting|upload|pencet|tekan|klik|ketik|kamar|sambung)\b"
)
_MISTOOK = re.compile(
    r"[^.;\"]{0,60}?\b(?:karena|lantaran|sebab|saat|ketika)\s+(?:ia |dia |dirinya |saya )?"
    r"(?:mengira|menyangka|salah (?:kirim|pencet|klik|kamar))\b"
)
_AND_DID = re.compile(
    r"\s*,?\s*(?:dan|lalu|serta|kemudian)\s+(?:me\w{4,}|(?:minta|sudah|telah|langsung|siap|bersedia)\b)"
)
_ANOTHER_WHO = re.compile(  # `saudaranya yang jadi tim sukses`: what somebody else does
    r"\b(?:saudara|adik|kakak|anak|istri|isteri|suami|ipar|menantu|mertua|sepupu|keponakan|ponakan|paman|teman|kawan|rekan|tetangga"
    r"|kerabat|keluarga|atasan|orang)(?:nya|\s+(?:saya|dia|ia|beliau))?\s+yang\b"
)
_NEAR = 45


def kinds_of(scene: Scene, line: Line, span: Span) -> tuple[str, ...]:
    """The kinds of answer in a stretch of text; a word of denial inside one of admission (`tidak membantah`) falls, and
    an admission that goes on as an excuse (`mengaku salah kirim`). That he was told to takes no admission back."""
    supposed = _IF_I.search(scene.low, span.start, span.end)
    stop = supposed.start() if supposed else span.end
    excuses = list(find("denial", DENIALS, scene.low, span.start, stop))
    excuses = [hit for hit in excuses if not _CANNOT.search(scene.low, span.start, hit.start)]
    excuses = [hit for hit in excuses if not no_excuse(scene, line, hit)]
    hits = [
        hit
        for hit in find("denial", _admissions(scene, line), scene.low, span.start, span.end)
        if not any(hit.start <= excuse.start < hit.end < excuse.end for excuse in excuses)
        and not any(excuse.start < hit.start and hit.end <= excuse.end for excuse in excuses)
    ]
    admits = [hit for hit in hits if _admits(scene, line, hit, span)]
    plain = [hit for hit in admits if hit.kind != "admits_fully"]
    last = max((hit.start for hit in admits), default=-1)
    excuses = [hit for hit in excuses if hit.start > last or not FIRST.search(scene.low, span.start, hit.start)]
    found = [_TOLD.get(hit.kind, hit.kind) for hit in admits] or list(_negated(scene, span))
    inside = [*(admits or hits), *(find("denial", ("obeyed",), scene.low, span.start, span.end) if admits else ())]
    inside += [hit for hit in hits if _NO_DENIAL.match(scene.low, hit.start)]
    halves = [*plain, *(hit for hit in hits if hit not in admits and _NO_DENIAL.match(scene.low, hit.start))]
    found += ["explains"] if any(_TAKES_BACK.match(scene.low, hit.end, span.end) for hit in halves) else []
    found += [hit.kind for hit in excuses if not any(a.start <= hit.start < a.end for a in inside)]
    return tuple(dict.fromkeys(found))


def _admissions(scene: Scene, line: Line) -> tuple[str, ...]:
    """The words that admit: bare `mengaku` only in the mouth of an authority."""
    vouched = line.speaker in scene.roles.watchers or line.speaker in scene.roles.chiefs
    kinds = ("admits_fully", "admits_act", "admits_bare")
    return (*kinds, "admits_told") if vouched else kinds


def _admits(scene: Scene, line: Line, hit: Hit, span: Span) -> bool:
    """Whether a word of admission admits, and no condition, wish or negation stands before it."""
    if _SUPPOSED.search(scene.low, line.start, hit.start) or _SLIP.match(scene.low, hit.end):
        return False
    if REFUSED.search(scene.low, span.start, hit.start) or _IF.search(scene.low, span.start, hit.start):
        return False
    if hit.kind == "admits_fully" and _NOT_AT_ALL.search(scene.low, hit.start, hit.end):
        return False
    if _MISTOOK.match(scene.low, hit.end, line.end):
        return False
    if _POLITE.match(scene.low, hit.start) or doubtful(scene, line, hit):
        return False
    if hit.kind == "admits_bare":
        outright = _OUTRIGHT_BARE.match(scene.low, hit.end) is not None
        return outright and not _HARMLESS.match(scene.low, hit.end, line.end)
    if _says_nothing(scene, hit, span.end):
        return False
    return hit.kind == "admits_fully" or _of_act(scene, hit.start, hit.end, span.end)


def _says_nothing(scene: Scene, hit: Hit, stop: int) -> bool:
    """Whether somebody is frank about something else than the act: `mengaku terus terang bingung`."""
    if not _FRANK.match(scene.low, hit.start, hit.end):
        return False
    behind = _TO_WHOM.sub("", scene.low[hit.end : min(stop, hit.end + 80)], count=1).lstrip(" ,")
    return cues("denial", "admits_nothing").match(behind) is not None or _HARMLESS.match(behind) is not None


def _negated(scene: Scene, span: Span) -> Iterator[str]:
    """`Saya tidak membagikan apa pun`: an act of support right behind a word that negates it."""
    acts = find("acts", ACTS, scene.low, span.start, span.end)
    found = (NOT.search(scene.low, span.start, hit.start) for hit in acts)
    if any(match and not match.group().startswith(("jangan", "dilarang", "larangan")) for match in found):
        yield "denies_act"


def _of_act(scene: Scene, start: int, end: int, stop: int) -> bool:
    """Whether it is the act that is admitted: `mengakui hadir`, `tidak membantah hadir`, `diakui oleh`."""
    low, word = scene.low, scene.low[start:end]
    near = min(stop, end + _NEAR)
    if word.startswith(("tidak", "tak", "nggak", "ndak")):
        done = (cues("acts", kind).search(low, end, near) for kind in ACTS if kind != "attend")
        return any(done)
    behind = _ANOTHER_WHO.split(low[end : min(stop, end + 80)], maxsplit=1)[0]
    if cues("denial", "admits_nothing").match(behind.lstrip(" ,")):
        return False
    if _OUTRIGHT.match(word) and _AND_DID.match(behind):
        return True
    if _HARMLESS.match(behind):
        return False
    act = _IT.match(behind) is not None or any(cues("acts", kind).search(behind) for kind in ACTS)
    if word.startswith(("iya", "ya", "benar", "betul")):
        return act or _BARE_END.match(behind) is not None or _MINE.match(behind) is not None
    if word.startswith(("mengaku ", "sudah mengaku", "telah mengaku")) or word == "mengaku":
        return act or cues("denial", "deeds").search(behind) is not None or _BARE_END.match(behind) is not None
    if word.endswith(" yang") and _DID.match(behind):
        return True
    if word.endswith("menyesal"):
        return act or cues("denial", "obeyed").search(behind) is not None or _DOES.match(behind) is not None
    if _OUTRIGHT.match(word):
        return act or _BARE_END.match(behind) is not None or _DOES.match(behind) is not None
    return act if (word.startswith(("me", "sengaja")) and "maaf atas" not in word) or word.endswith(" yang") else True
