"""Removals from office and other punishments: when they are said to be for what somebody did."""

from __future__ import annotations

import re

from graph.claims import ACTS
from loaders.extraction.events.cues import Hit, cues, find
from loaders.extraction.events.scene import Line, Scene

REMOVAL = re.compile(
    r"(?:di|men?|mem|me)(?:copot|nonaktif|berhentikan|pecat|cat|bebastugas|hukum|tegur)"
    r"|\w+\s(?:[\w-]+\s){0,4}(?:peringatan keras|surat peringatan|teguran keras)"
)
_WHILE = re.compile(r"\bselama\b[^.;]{0,40}\b(?:pemeriksaan|proses|penyelidikan|diperiksa|klarifikasi)")
_PROVEN = re.compile(r"\b(?:terbukti|bersalah|dinyatakan melanggar|sanksi|hukuman|putusan|penjara|mengaku\w*)\b")
_RELIEVED = re.compile(r"(?:di|mem|me)(?:bebastugas|nonaktif)")  # of his duties: often while he is examined
_GUILTY = re.compile(r"\b(?:terbukti|bersalah|dinyatakan melanggar)\b")
_SUSPECTED = re.compile(r"\b(?:diduga|dugaan|terduga|indikasi|terindikasi)\b")
_FINDS = re.compile(r"(?:terbukti|dinyatakan|diputus|divonis|vonis|memvonis|bersalah|menyatakan|memutus)")
_WHY = re.compile(r"\b(?:karena|lantaran|atas|gara-gara|buntut|akibat|setelah)\b")
_AFTER = re.compile(
    r"\b(?:pencopotan|pemberhentian|penonaktifan|pemecatan|sanksi|hukuman|teguran|keputusan|langkah|dicopot"
    r"|diberhentikan|dinonaktifkan|kehilangan (?:kursi|jabatan|posisi))\w*\b[^.;\"]{0,50}"
    r"\b(?:buntut|karena|lantaran|setelah|usai|akibat|menyusul|imbas|dipicu|gara-gara|terkait)\b"
)
_BECAUSE = re.compile(r"\W*(?:alasannya|penyebabnya|sebabnya|pasalnya|musababnya)\b")
_TAKES_SIDES = re.compile(r"\b(?:politik praktis|(?:tidak|tak) netral|ketidaknetralan|berpihak|memihak|berkampanye)\b")
_MEANWHILE = re.compile(
    r"\b(?:sebelum|selama|sementara|saat|ketika|sambil)\s+(?:\w+\s+)?(?:di|me)?(?:periksa|klarifikasi|proses)\w*\b"
)
_OTHER_REASON = re.compile(
    r"\b(?:membantah|menepis|menampik|menyangkal)\b[^.;\"]{0,40}"
    r"\b(?:pencopotan|pemberhentian|penonaktifan|mutasi|pergeseran|rotasi)\b"
    r"|\b(?:murni|semata\w*)\s+(?:\w+\s+)?(?:penyegaran|rotasi|mutasi|promosi|kebutuhan)\b"
    r"|\b(?:mutasi|rotasi|penyegaran) biasa\b"
)
_DEED = re.compile(r"\b(?:ajakan|unggahan|dukungan|kampanye|keikutsertaan)")
_HE_ALONE = re.compile(
    r"\b(?:hanya|cuma|cuman|satu-satunya(?=\s+(?:terlapor|teradu|terperiksa|terduga)))\b[^.;:]{2,60}"
    r"\byang\s+(?:akhirnya\s+)?$"
)
_OF_CASE = re.compile(
    r"\b(?:terlapor|teradu|terperiksa|terduga|dilaporkan|diadukan|diperiksa|kasus|perkara|laporan|rekomendasi\w*)\b"
)
_ROTATION = re.compile(r"\b(?:mutasi|dimutasi|rotasi|dirotasi|pelantikan|penyegaran|promosi|pergeseran)\b")
_SOON = 60


def for_it(scene: Scene, line: Line, hit: Hit, judges: tuple[str, ...]) -> bool:
    """Whether a removal or reprimand is said to be for what he did, and no mere measure while that is examined."""
    if cues("decision", "interim").search(scene.low, hit.start, min(line.end, hit.end + _SOON)):
        return False
    if _WHILE.search(scene.low, line.start, hit.start) or _routine(scene, line):
        return False
    if _he_alone(scene, line, hit):
        return True
    grounds = scene.has(line, "decision", "grounds") or _for_act(scene, line, hit) or _explained(scene, line)
    if _RELIEVED.match(scene.low, hit.start):
        suspected = _SUSPECTED.search(scene.low, line.start, line.end) is not None
        if any(len(ref.refs) > 1 for ref in line.refs):
            return _GUILTY.search(scene.low, line.start, line.end) is not None
        return grounds and (not suspected or _PROVEN.search(scene.low, line.start, line.end) is not None)
    return grounds or (bool(judges) and _MEANWHILE.search(scene.low, hit.end, line.end) is None)


def _he_alone(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Hanya N yang dicopot`, told of a case of several; not `satu-satunya camat yang dicopot`."""
    earlier = scene.lines[line.index - 1] if line.index else line
    if not _HE_ALONE.search(scene.low, line.start, hit.start) or _ROTATION.search(scene.low, earlier.start, line.end):
        return False
    return _OF_CASE.search(scene.low, earlier.start, hit.start) is not None


def _routine(scene: Scene, line: Line) -> bool:
    """`Membantah pencopotan itu terkait pemeriksaan. "Murni penyegaran"`: said soon after to have another reason."""
    after = scene.lines[line.index : line.index + 4]
    return any(_OTHER_REASON.search(scene.low, one.start, one.end) for one in after)


def _for_act(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Memberi N teguran keras karena ajakan itu`: the reason behind the word is an act of support."""
    why = _WHY.search(scene.low, hit.end, line.end)
    return why is not None and _tells_act(scene, why.end(), line.end)


def _explained(scene: Scene, line: Line) -> bool:
    """`Gubernur mencopot N. Pencopotan itu buntut pidatonya di rapat partai`: a sentence beside it gives an act of
    support as the reason, and suspects nothing."""
    for other in scene.lines[max(line.index - 1, 0) : line.index + 3]:
        because = _BECAUSE.match(scene.low, other.start, other.end) if other.index == line.index + 1 else None
        told = _AFTER.search(scene.low, other.start, other.end) or because
        if told and other.sentence.paragraph - line.sentence.paragraph <= 1:
            doubted = _SUSPECTED.search(scene.low, other.start, other.end)
            known = doubted is None and not other.sentence.is_unreal(other.start)
            return known and _tells_act(scene, told.end(), other.end)
    return False


def _tells_act(scene: Scene, start: int, end: int) -> bool:
    found = next(find("acts", ACTS, scene.low, start, end), None)
    return found is not None or any(one.search(scene.low, start, end) is not None for one in (_DEED, _TAKES_SIDES))


def groundless(scene: Scene, line: Line, hit: Hit, refs: tuple[str, ...]) -> bool:
    """Whether a punishment is told without who gave it and what it is for, in a sentence that is the first to name the
    punished: of another matter, for all that one can tell."""
    if _FINDS.match(scene.low, hit.start) or _WHY.search(scene.low, line.start, line.end):
        return False
    if cues("decision", "partisan").search(scene.low, line.start, line.end) or ":" in scene.low[line.start : hit.start]:
        return False
    if cues("oversight", "courts").search(scene.low, line.start, hit.start):
        return False
    if _he_alone(scene, line, hit) or _explained(scene, line):
        return False
    if _deed_behind(scene, line, refs) or _tells_act(scene, line.start, hit.start) or _headlined(scene):
        return False
    return not any(refs[0] in ref.refs for other in scene.lines[: line.index] for ref in other.refs)


def _headlined(scene: Scene) -> bool:
    """`Bagikan Kaus Paslon, Juru Parkir Diskors`: the headline tells a punishment and what it is for."""
    for line in scene.lines:
        if line.sentence.headline and _SUSPECTED.search(scene.low, line.start, line.end) is None:
            return scene.has(line, "decision", "confirmed") and _tells_act(scene, line.start, line.end)
    return False


def _deed_behind(scene: Scene, line: Line, refs: tuple[str, ...]) -> bool:
    """`Kepala Dinas N dijatuhi penundaan pangkat. Dia mengarak perahu paslon`: the next sentence of the paragraph tells
    as a fact what he did."""
    for other in scene.lines[line.index + 1 : line.index + 2]:
        opens = next((ref for ref in other.refs if ref.how != "within"), None)
        his = opens is not None and set(opens.refs) == set(refs) and not scene.low[other.start : opens.start].strip()
        if his and opens and other.sentence.paragraph == line.sentence.paragraph:
            known = _SUSPECTED.search(scene.low, other.start, other.end) is None
            return known and not other.speaker and _tells_act(scene, opens.end, other.end)
    return False
