"""Words of decision beside the matter: of another reason, of somebody else, only demanded, or undone later on."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit, cues
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import Line, Scene

_POLITICAL = (
    r"(?:kampanye|netral\w*|ketidaknetralan|pilkada|pemilu|pemilihan|pilgub|pilbup|paslon\w*|pasangan|calon|caleg|politik|partai"
    r"|baliho|dukung\w*|berpihak|memihak|keberpihakan)"
)
_LINK = (
    r"(?:karena|lantaran|gara-gara|soal|urusan|menyangkut|terkait|berkaitan|berhubungan|sangkut|kait\w*|hubungan\w*)"
)
_UNLINKED = re.compile(
    rf"\b(?:tidak|tak|bukan)\s+(?:ada\s+)?(?:\w+\s+){{0,1}}?{_LINK}\b[^.;\"]{{0,70}}\b(?:{_POLITICAL}|laporan|aduan)\b"
)
_DEMANDS = re.compile(
    r"\bpelapor(?:nya)?\s*,[^.;\"]{2,70},\s+(?:menyatakan|menyebut|menilai|menganggap|yakin|mengatakan|menegaskan)\b[^;\"]*$"
    r"|\b(?:bertuliskan|bertulisan|berbunyi|bertulis|meneriakkan|berteriak|memekikkan)\b[^.;]{0,60}$"
)
_OTHERS = re.compile(
    r"(?<!laporan )(?<!aduan )\b(?:tim\s+(?:kampanye|sukses|pemenangan)|partai|relawan|panitia|perusahaan|simpatisan"
    r"|pendukung|pelapor)(?:\s+(?!(?:dan|lalu|yang|terhadap|atas)\b)[\w-]+){0,4}\s+(?:dinyatakan\s+)?(?:terbukti|melanggar|bersalah|di\w{4,})$"
)
_ASKS = re.compile(r"(?:me)?(?:rekomendasi|usul|minta|ngusul)")
_NOT_YET = re.compile(
    r"\b(?:tetapi|tapi|namun)\b[^.;\"]{0,40}\bbelum\s+(?:memutus\w*|diputus\w*|menyetujui|setuju|mengambil)\b"
)
_AT_FIRST = re.compile(r"\b(?:semula|awalnya|mulanya|mula-mula|tadinya)\b")
_SOON = 3


def beside_the_matter(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a word of decision says nothing on this matter: whose words, of whom, what came of it."""
    if hit.kind in CLEARING:
        return False
    unlinked = _UNLINKED.search(scene.low, hit.end, line.end) is not None
    return unlinked or _by_who_demands(scene, line, hit) or _on_others(scene, line, hit) or _undone(scene, line, hit)


def _by_who_demands(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether only the one who reported him says so, or a banner."""
    return _DEMANDS.search(scene.low, line.start, hit.end) is not None


def _on_others(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Bawaslu menyatakan tim kampanye terbukti`: no servant is named before the word, but a team is."""
    clause = line.clause(hit.start)
    named = any(
        set(ref.refs) & scene.roles.servants
        for ref in line.refs
        if clause.start <= ref.start < hit.end and ref.how != "within"
    )
    return not named and _OTHERS.search(scene.low, clause.start, hit.end) is not None


def _undone(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Semula dinyatakan melanggar. KASN menyatakan tidak melanggar`; `mengusulkan sanksi, tetapi belum disetujui`."""
    if _ASKS.match(scene.low, hit.start) and _NOT_YET.search(scene.low, hit.start, line.end):
        return True
    if not _AT_FIRST.search(scene.low, line.start, hit.start):
        return False
    later = scene.lines[line.index : line.index + 1 + _SOON]
    return any(cues("decision", "cleared").search(scene.low, max(one.start, hit.end), one.end) for one in later)
