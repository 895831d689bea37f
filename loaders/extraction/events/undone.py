"""Cues of acts that tell of none: refused, suffered, or with words around them that turn them into something else."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import Hit, cues, either
from loaders.extraction.events.scene import Line, Ref, Scene

_REFUSED = re.compile(
    r"\b(?:menolak(?!\s+di(?:sebut|kata|tud|bilang|anggap|cap|nilai)\w*)|enggan|ogah|emoh|urung|batal"
    r"|(?:tidak|tak)\s+(?:mau|sudi|bersedia|jadi|ikut|turut|berani)(?:\s+serta)?)"
    r"(?:\s+(?!(?:dan|lalu|tetapi|tapi|karena|sebab|setelah|meski|walau|yang)\b)[\w-]+){0,6}\s*$"
)
_SUFFERED = re.compile(
    r"di(?:mutasi|minta|suruh|perintah|ajak|paksa|ancam|intimidasi|tekan|kumpulkan|wajibkan|instruksi|arah|imbau|doktrin"
    r"|giring|hasut|bujuk|koordinir|himpun|kerah|mobilis|beri|iming|janji|untung|rugi|gerak|pindah|mobilisir)\w*"
)
_ALONE = re.compile(
    r"(?:\s*,(?!\s*yang\b)[^,.;:\"]{3,70},)?(?:\s*,?\s*(?:yang|juga|ikut|turut|sempat|sudah|telah|pernah|akan|mengaku|bahkan|kerap"
    r"|sering|pun|justru|malah|lalu|kemudian|merasa|terus|selalu))*\s*"
)
_TITLE = (
    r"(?:(?!(?:di|ke|untuk|agar|supaya|bersama|dengan|dan|pada|dalam|saat|kepada|karena|yang|dari|oleh)\b)[\w./-]+\s+)"
)
_AGENT = re.compile(rf"\s+(?:oleh\s+)?{_TITLE}{{0,5}}(?:,\s*)?")
_GUIDED = re.compile(r"(?:(?:mem|men)(?:ilih|coblos|dukung|enangkan)|coblos|pilih|dukung|(?:agar|supaya|untuk)\s)")

_PACT = re.compile(r"\bpakta\b")
_PARTISAN = re.compile(r"\b(?:(?:men)?dukung\w*|(?:me)?menang\w*|pemenangan|suara|pasangan|paslon|calon|nomor urut)\b")


def is_idle(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a cue tells of no partisanship: it is refused, or the words around it say what else is meant."""
    low = scene.low
    if _REFUSED.search(low, line.start, hit.start):
        return True
    if _PACT.search(low, hit.start, hit.end) and not _PARTISAN.search(low, line.start, line.end):
        return True
    return (
        _turned().match(low, hit.start, line.end) is not None
        or _led_in().search(low, line.start, hit.start) is not None
    )


@cache
def _turned() -> re.Pattern[str]:
    """`Menyambut baik`, `mendukung langkah Bawaslu`, `mengajak guru tetap netral`: from the cue on."""
    return re.compile(rf"{either('turned')}(?![\w-])")


@cache
def _led_in() -> re.Pattern[str]:
    """`Menunggu instruksi`, `ikrar netralitas`: up to the cue."""
    return re.compile(rf"(?<![\w-]){either('led_in')}\s+$")


def suffers(scene: Scene, line: Line, ref: Ref, hit: Hit) -> bool:
    """Whether the act was done to him: `N dipaksa camat membeli kaus`; or he was only told to vote."""
    low = scene.low
    if _SUFFERED.match(low, hit.start):
        return _ALONE.fullmatch(low, ref.end, hit.start) is not None
    if not _GUIDED.match(low, hit.start):
        return False
    pressed = next(_SUFFERED.finditer(low, ref.end, hit.start), None)
    return pressed is not None and _ALONE.fullmatch(low, ref.end, pressed.start()) is not None


def agent_of(scene: Scene, line: Line, hit: Hit) -> Ref | None:
    """The person right behind a passive verb, who did it: `dikumpulkan Camat N`, with at most his title between."""
    if not scene.low.startswith("di", hit.start) or scene.low.startswith("diri", hit.start):
        return None
    for ref in line.refs:
        if ref.start >= hit.end and ref.how != "within":
            near = set(ref.refs) & scene.roles.servants and _AGENT.fullmatch(scene.low, hit.end, ref.start)
            return ref if near and cues("speech", "verbs").search(scene.low, hit.end, ref.start) is None else None
    return None
