"""What a paper only says that it had printed, or what somebody is only reported for: neither is a decision."""

from __future__ import annotations

import re

from loaders.extraction.events.cues import Hit
from loaders.extraction.events.scene import Line, Scene

_PRINTED = re.compile(
    r"\b(?:(?:kami|redaksi)\s+(?:(?:telah|sempat|pernah|juga|keliru|salah|sebelumnya)\s+)*"
    r"(?:menulis|memberitakan|menyebut|melaporkan|memuat|menayangkan|mewartakan|mengabarkan)(?:kan)?\b"
    r"|(?:berita|artikel|edisi|tulisan|pemberitaan|laporan utama|judul|kalimat|paragraf|alinea)\b[^.;]{0,90}"
    r"\b(?:tertulis|termuat|ditulis|dimuat|disebut(?:kan)?|tercantum|berbunyi|menyebut(?:kan)?|menulis)\b"
    r"|\b(?:tertulis|tercetak)\b)"
)
_TITLE = re.compile(r"\b(?:judul|berjudul|bertajuk)\b[^\".;]{0,60}\"[^\"]*$")
_WRONG = re.compile(
    r"\b(?:ralat|koreksi|hak jawab|keliru|kekeliruan|tidak benar|tak benar|tidak tepat|tidak akurat"
    r"|salah (?:tulis|kutip|sebut|ketik|cetak)|yang benar|seharusnya|semestinya)\b"
)
_REPORTED = re.compile(
    r"\b(?:dilaporkan|dilapor|diadukan|digugat|dipersoalkan|dipermasalahkan)"
    r"(?:\s+(?!(?:itu|tersebut|ini|tadi|pun|memang|jelas|sah|di(?:nyata|putus|nilai|anggap)\w*)\b)[\w-]+){0,4}\s+$"
)


def only_printed(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Kami menulis bahwa N dijatuhi sanksi. Berita itu keliru`: told as what was printed, and corrected."""
    if _TITLE.search(scene.low, line.start, hit.start):
        return True
    if not _PRINTED.search(scene.low, line.start, hit.start):
        return False
    around = scene.lines[max(line.index - 2, 0) : line.index + 4]
    headed = any(_WRONG.search(scene.low, one.start, one.end) for one in scene.lines[:2])
    return headed or any(_WRONG.search(scene.low, one.start, one.end) for one in around)


def only_reported(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Aparatur yang dilaporkan tidak netral`: a mere word for the breach tells what the report says of him."""
    return hit.kind == "weak" and _REPORTED.search(scene.low, line.clause(hit.start).start, hit.start) is not None
