"""Whether words that admit may be taken as an admission. It confirms, so that in doubt they are none."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.claims import ACTS
from loaders.extraction.events.cues import Hit, cues
from loaders.extraction.events.scene import Line, Scene

_REACH = 60
ASIDE = frozenset({"attend", "photo_gesture", "speak", "host", "party_member", "approach_party", "spouse_accompany"})
_PRESSED = re.compile(
    r"\bbukan(?:lah)?\s+$"
    r"|\b(?:alih-alih|bukannya|daripada|ketimbang|tanpa)\s+(?:pernah\s+|mau\s+|berani\s+|harus\s+)?$"
    r"|(?<!tidak )(?<!tak )(?<!tanpa )\b(?:dipaksa|didesak|ditekan|disuruh|diancam|dijebak|kesempatan)\s+"
    r"(?:\w+\s+){0,3}$"
    r"|\b(?:belum (?:jelas|diketahui|pasti)|tidak (?:jelas|diketahui|dijelaskan)|menunggu|mau tidaknya)\b[^.;:\"]*$"
    r"|\b(?:bisa|mungkin|barangkali|boleh jadi|kadang|manusia|siapa (?:pun|saja)|setiap orang)\s+(?:\w+\s+){0,4}$"
    r"|\b(?:di(?:sebut|katakan|kabarkan|isukan|ceritakan|tuduh|tuding|beritakan)(?:kan)?|katanya|kabarnya|konon)\s+"
    r"(?:\w+\s+){0,3}$"
    r"|\b(?:kabar|isu|rumor|informasi|cerita|desas-desus|gosip)(?:nya)?\b[^.;:\"]*$"
    r"|\b(?:masa|masak|mosok|seolah(?:-olah)?|seakan(?:-akan)?)\s+(?:[\w-]+\s+){0,4}$"
    r"|\b(?:apa|di ?mana|mana)(?:lah|kah)?\s+(?:letak\s+|sih\s+)?$"
)
_PARRIED = re.compile(r"\"\s*,?\s*(?:kilah|dalih|bantah|elak|tepis|tampik|sangkal|sanggah)")
_BEFORE = re.compile(
    r"\b(?:pernah)\s+(?:juga\s+|sekali\s+)?$"
    r"|\b(?:(?:kasus|perkara|kejadian|urusan) (?:yang )?(?:lain|lama|berbeda)"
    r"|(?:tahun|periode) (?:lalu|silam|sebelumnya))\b[^.;:\"]*$"
)
_OF_OLD = re.compile(
    r"\s*(?:(?:kesalahan|perbuatan|pelanggaran|tindakan|hal)\w*\s+)?(?:yang\s+)?(?:serupa|lain)\b(?! pun)"
)
_THEIRS = re.compile(
    r"\b(?:(?:staf|anak|istri|isteri|suami|sopir|supir|ajudan|admin|operator|adik|kakak|bawahan|anak buah|keponakan"
    r"|ponakan|tim|rekan|teman|kawan|tetangga|menantu|mertua|sepupu|ipar|asisten|sekretaris|pembantu)"
    r"(?:nya|\s+(?:saya|kami|beliau|dia|ia|sendiri))"
    r"|(?:panitia|warga|relawan|saksi|timses|tim sukses|seseorang|orang lain|pihak lain|seorang \w+))\s+"
    r"(?:(?:yang|itu|tersebut|sudah|telah|juga|sendiri|sendirilah|akhirnya|justru|malah|pun|memang)\s+){0,3}$"
)
_IF_BEHIND = re.compile(r"[^.;\"]{0,90}?\b(?:jika|bila|apabila|bilamana|seandainya|andai|sekiranya|asalkan)\b")
_OR_WHEN = re.compile(r"[^.;\"]{0,90}?\bkalau\b")
_UNLIKE = re.compile(
    r"\W*(?:jika|kalau|bila)\s[^,.;:\"]{3,70}\b(?:membantah|berdalih|mengelak|berkilah|bungkam|menampik|menepis|menyangkal)\b[^,.;:\"]*,"
)
_IF_AT_ALL = re.compile(  # `kalau saya salah, saya minta maaf`
    r"(?:^|[\",.;:])\W*(?:kalau|jika|bila|apabila|andai\w*|seandainya|sekiranya)\s+[^,.;:\"]{0,30}$"
)
_IF_WRONG = re.compile(
    r"(?:^|[\",.;:])\W*(?:kalau|jika|bila|apabila|andai\w*|seandainya|sekiranya)\s[^,.;:\"]{0,50}"
    r"\b(?:salah|keliru|khilaf|menyinggung|dianggap|dinilai|tersinggung|berkenan)\b"
    r"[^,.;:\"]{0,30},\s+(?:saya\s+|kami\s+|ia\s+)?$"
)
_IF_CALLED = re.compile(r"(?:\s+\w+)?\s+(?:kalau|jika|bila)\s+di(?:bilang|sebut|katakan|anggap|nilai|tuduh|pandang)\b")
_FOR_SILENCE = re.compile(
    r"\b(?:saat|ketika) ditanya (?:mengapa|kenapa)\s+(?:\w+\s+)?(?:tidak|tak|belum|baru|terlambat|sulit|susah)\b"
)
_READY = re.compile(r"\b(?:siap|bersedia|rela|pasrah)(?:\s+untuk)?\s+$")
_OF_HIS = re.compile(
    r"\b(?:sopir|supir|istri|isteri|suami|anak|adik|kakak|ajudan|asisten|anak buah|bawahan|keluarga|kerabat|mertua"
    r"|menantu|sepupu|keponakan|ipar|admin|teman|rekan)\s+$"
)
_THEN = re.compile(r"[\s,]*(?:(?:sudah|telah|juga|akhirnya|sendiri|pun|memang)\s+)*")
_FORCED = re.compile(r"\b(?:dipaksa|ditekan|diancam|terpaksa)\b")
_TAKEN_BACK = re.compile(
    r"[^.;\"]{0,30}\b(?:karena|lantaran|sebab)\s+(?:\w+\s+)?(?:dipaksa|ditekan|diancam|disiksa)\b"
    r"|[^.;\"]{0,80}\b(?:mencabut(?:nya|\s+(?:pengakuan|pernyataan|ucapan)\w*)|meralat(?:nya)?|dicabut(?:nya)?\s+(?:kembali|lagi))\b"
)
_OF_ALL = re.compile(
    r"(?:\w*akui(?:nya)?\s+)?semua(?:nya)?\s+"
    r"(?:sudah|telah|akan|masih|tergantung|orang|warga|pihak|hoaks|fitnah|tidak|tak|bukan|di\w{4,})\b"
)
_UNDONE = re.compile(r"\w*\s+yang\s+(?:tidak|tak|belum|bukan|nggak)\b")
_FAULT = re.compile(
    r"(?:menyesal|maaf|salah|khilaf|keliru|kesalahan|kekeliruan|kelalaian|kekhilafan|penyesalan)\w*(?:\s+(?:saya|kami|aku|pribadi|sendiri))*$"
)
_BARE = re.compile(
    r"\s*(?:$|[^\w\s]|(?:saya|kami|aku|kita|ini|itu|sendiri|pribadi|sekali|besar|banget|betul|dan|serta|lalu|kepada"
    r"|pada|di (?:depan|hadapan)|dalam (?:pemeriksaan|klarifikasi|sidang|surat|pernyataan|video)"
    r"|saat|ketika|waktu|usai|setelah|secara|dengan|atas|pak|bu|bapak|ibu|yang mulia|majelis)\b)"
)
_WHY = re.compile(
    r"\s*(?:kepada [\w ]{2,30}?\s)?(?:karena|sebab|lantaran|soal|dalam|terkait|atas|perihal|mengenai|telah|sudah|tidak"
    r"|tak|belum|kurang|jika|kalau|bahwa)\s"
)
_LEFT_UNDONE = re.compile(
    r"[\s,]*(?:karena|sebab|lantaran|telah|sudah|soal|atas|yaitu|yakni)?\s*(?:ia|dia|dirinya|saya|beliau|kami)?\s*"
    r"(?:tidak|tak|belum|kurang)\s(?!(?:tahu|paham|mengerti|netral|menjaga|bersikap|mengetahui)\b)"
)
_IT = re.compile(
    r"\b(?:perbuatan|tindakan|kesalahan|kekeliruan|kekhilafan|pelanggaran|ulah|ucapan|unggahan|postingan|foto|video|komentar"
    r"|pernyataan|ajakan|sikap|kejadian|peristiwa|kasus|hal|aksi|kelakuan|perilaku|netral\w*|politik|kampanye"
    r"|pilkada|pemilu|dukung\w*|pilihan|aturan|calon\w*|paslon|pasangan|kandidat|caleg|jari)\b"
)
_OBJECT = re.compile(r"\s+(?:semua\s+|seluruh\s+)?(?:perbuatan|kesalahan|kekeliruan|kekhilafan|kelalaian)\w*")
_DEED = re.compile(r"\b(?:ulah|perbuatan|tindakan|kesalahan|kelakuan|aksi|sikap|kekhilafan|kekeliruan)$")
_IN = re.compile(r"\b(?:dalam|dari|atas|soal|tanpa|ada|adanya|menunggu)\s+$")
_HIS_ACT = re.compile(r"\s+(?:sudah|telah)\s+me\w{4,}nya\b")
_FOR_WHAT = re.compile(  # `minta maaf, tanpa merinci untuk apa`
    r"[^.;\"]{0,60}?\b"
    r"(?:tanpa (?:merinci|menyebut\w*|menjelaskan)|entah|(?:untuk|soal|atas) apa"
    r"|(?:tidak|tak|belum) (?:jelas|dijelaskan|dirinci|diketahui))\b"
)
_FOR_ELSE = re.compile(  # `membuat video itu untuk promosi wisata`
    r"[^.;\"]{0,60}?\b(?:untuk|demi|guna|dalam rangka)\s+(?:ke(?:perluan|pentingan)\s+)?"
    r"(?:promosi|lomba|dokumentasi|tugas|dinas|kantor|sekolah|wisata|hiburan|konten|pribadi|keluarga|koleksi|kenang\w*|laporan"
    r"|usaha|dagang\w*|jualan|pekerjaan|olahraga|senam|arisan)\b"
    r"(?![^.;\"]{0,60}\b(?:calon|paslon|pasangan|kampanye|nomor|caleg|partai)\b)"
)
_STOP = re.compile(r"[.;\"]")
_NOT_OF = re.compile(
    r"[^.;\"]{0,80}?,\s*(?:tetapi\s+|tapi\s+|namun\s+)?bukan\s+(?:soal|karena|dalam|terkait|perkara|atas)\b"
)
_TELLS = re.compile(
    r"\b(?:menyebut|mengatakan|menulis|menyatakan|mengklaim|menuturkan|menceritakan|mengungkap|menjelaskan|memberitakan"
    r"|mengabarkan|menuding|menuduh|bilang|bercerita|mendengar|menduga|meyakini|yakin|mengira|menginformasikan|melansir)(?:kan)?\b"
)


def doubtful(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a word of admission is asked for, supposed, forced or only told, or is about something else or by
    somebody else: `kesempatan mengakui`, `menerima sanksi bila ...`, `stafnya mengakui`, `kesalahan serupa`."""
    low, start = scene.low, line.start
    contrast = _UNLIKE.match(low, start, hit.start)
    if (line.sentence.is_unreal(hit.start) and not contrast) or _asked(scene, line, hit):
        return True
    if _PRESSED.search(low, start, hit.start) or _BEFORE.search(low, start, hit.start):
        return True
    quote = next((one for one in line.sentence.quotes if one.start <= hit.start < one.end), None)
    if quote is not None and _PARRIED.search(low, quote.end - 1, line.end):
        return True
    if _IF_AT_ALL.search(low, start, hit.start) or _IF_WRONG.search(low, start, hit.start) or _of_his(line, low, hit):
        return True
    if (
        _FOR_SILENCE.search(low, hit.end, line.end)
        or _IF_CALLED.match(low, hit.end)
        or low.startswith("siap menerima", hit.start)
        or _READY.search(low, start, hit.start)
    ):
        return True
    told = low.startswith("pengaku", hit.start)
    if _TAKEN_BACK.match(low, hit.end, line.end) or _OF_ALL.match(low, max(low.rfind(" ", 0, hit.end - 1) + 1, start)):
        return True
    if _THEIRS.search(low, start, hit.start) or (not told and _OF_OLD.match(low, hit.end)):
        return True
    if told and _IN.search(low, start, hit.start):
        return True
    that = "aku" in low[hit.start : hit.end] or "benar" in low[hit.start : hit.end]
    if _IF_BEHIND.match(low, hit.end, line.end) or (not that and _OR_WHEN.match(low, hit.end, line.end)):
        return True
    return _of_else(scene, line, hit)


def _of_his(line: Line, low: str, hit: Hit) -> bool:
    """`Sopir N mengakui perbuatannya`: not he himself."""
    ahead = [ref for ref in line.refs if ref.end <= hit.start and ref.how != "within"]
    if not ahead or not _THEN.fullmatch(low, ahead[-1].end, hit.start):
        return False
    return _OF_HIS.search(low, line.start, ahead[-1].start) is not None


def _asked(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether the words stand in a question."""
    part = next((one for one in line.sentence.quotes if one.start <= hit.start < one.end), line.span)
    return scene.low[part.start : part.end].rstrip('" ').endswith("?")


def _of_else(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether the fault or the pardon is for something else: `menyesal tidak menolak`, `maaf karena terlambat`."""
    low = scene.low
    named = _OBJECT.match(low, hit.end)
    hit = replace(hit, end=named.end()) if named else hit
    if _FOR_ELSE.match(low, hit.end, line.end) or _anothers(scene, line, hit):
        return True
    if _FORCED.search(low, hit.start, hit.end) or _UNDONE.match(low, hit.end) or _NOT_OF.match(low, hit.end, line.end):
        return True
    if not _FAULT.search(low, hit.start, hit.end):
        return False
    if _LEFT_UNDONE.match(low, hit.end) or ("maaf" in low[hit.start : hit.end] and _FOR_WHAT.match(low, hit.end)):
        return True
    why = _WHY.match(low, hit.end)
    if why is None and ("maaf" in low[hit.start : hit.end] or _BARE.match(low, hit.end)):
        return False
    end = min(line.end, hit.end + _REACH)
    stop = _STOP.search(low, hit.end, end)
    end = stop.start() if stop else end
    if _HIS_ACT.match(low, hit.end):
        return False
    done = any(cues("acts", kind).search(low, hit.end, end) for kind in ACTS if kind not in ASIDE)
    done = done or cues("denial", "deeds").search(low, hit.end, end) is not None
    return not done and _IT.search(low, hit.end, end) is None


def _anothers(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether the deed is that of somebody else: `N meminta maaf atas ulah M`."""
    if not _DEED.search(scene.low, hit.start, hit.end):
        return False
    people = [ref for ref in line.refs if ref.how in ("name", "title") and set(ref.refs) & scene.roles.persons]
    him = next((ref for ref in reversed(people) if ref.end <= hit.start), None)
    whose = next((ref for ref in people if ref.start == hit.end + 1), None)
    return him is not None and whose is not None and not set(him.refs) & set(whose.refs)


def hearsay(scene: Scene, line: Line, ref: str, accused: frozenset[str]) -> bool:
    """Whether somebody who need not know tells that he admits: `seorang warga mengatakan A mengakui`."""
    roles = scene.roles
    mine = next((one for one in line.refs if ref in one.refs and one.how != "within"), None)
    if mine is None:
        return False
    knows = roles.overseers | roles.watchers.keys() | roles.chiefs | (roles.servants - accused)
    for match in _TELLS.finditer(scene.low, line.start, mine.start):
        if line.sentence.is_quoted(match.start()):
            continue
        if not any(one.end <= match.start() and set(one.refs) & knows for one in line.refs):
            return True
    return False
