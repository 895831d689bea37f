"""Whether a word of decision tells what happened, to somebody of whom the report speaks, in this case."""

from __future__ import annotations

import re

from loaders.extraction.events.beside import beside_the_matter
from loaders.extraction.events.corrected import only_printed, only_reported
from loaders.extraction.events.cues import Hit, cues
from loaders.extraction.events.headings import announced
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.unrelated import unrelated

_OR_NOT = re.compile(r"\batau\s+(?:tidak|bukan|belum)\b|\?")
_WISHED = re.compile(
    r"\b(?:harus|wajib|mesti|semestinya|seharusnya|sebaiknya|layak|patut|akan|bakal|agar|supaya|jika|bila|kalau)\b"
)
_NOT_YET = re.compile(
    r"(?:sanksi|hukuman|vonis|teguran|sk|surat)\b.*\b(?:akan|bakal|jika|bila|kalau|apabila|dapat|bisa|harus|segera|belum|apa|agar)\b",
    re.DOTALL,
)
_PROSECUTOR = re.compile(
    r"\b(?:jaksa|jpu|penuntut(?: umum)?)\b(?!\s+(?:\w+\s+){0,3}(?:ditolak|kalah))[^.;]{0,80}"
    r"\b(?:me(?:nilai|nyatakan|nyebut|yakini|nganggap|mandang|nuntut|ndakwa|minta|njelaskan|ngatakan|maparkan)|berpendapat|berkeyakinan)\b"
)
_RACE = re.compile(
    r"\b(?:pemilu|pilkada|pilgub|pilbup|pilwalkot|pilwako|pileg|pilpres|pilkades)(?:\s\w+){0,3}?\s(?P<year>(?:19|20)\d\d)\b"
)
_IS = re.compile(r"[\s,]*(?:(?:hanya|hanyalah|cuma|adalah|ialah|yakni|yaitu|baru|saudara|saudari|bapak|ibu|sdr|:)\W*)+")
_WHO_WAS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?,?\s*yang\s+(?:(?:sudah|telah|kemudian|akhirnya|juga|belakangan|dinyatakan)\s+)*"
)
_ABOUT = re.compile(r"\s+(?:pak|bu|bapak|ibu|saudara|untuk|soal|yang\s+(?:pertama|ke\w+|satu|terakhir|itu|ini))\b")
_DOING = re.compile(r"\b(?:me\w{4,}|di(?!nas)\w{4,}|ter\w{4,}|ber(?!sama)\w{4,}|nanti|benar|memang|sudah|ada|tidak)\b")
_NEAR = 30
_NO_WISH = (" maaf", " calon", " paslon", " pasangan", " caleg")  # pardon is asked, a `bakal calon` is no future


def in_force(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a decision word tells what happened: not in a rule, a condition, a threat, a wish, a question."""
    low, clause = scene.low, line.clause(hit.start)
    if line.sentence.legal or line.sentence.is_unreal(hit.start):
        return False
    supposed = cues("decision", "hypothetical").finditer(low, line.start, hit.start)
    if any(not _of_whom(line, low, match.end(), hit.start) for match in supposed):
        return False
    wishes = cues("decision", "unreal").finditer(low, clause.start, hit.start)
    if any(not low.startswith(_NO_WISH, wish.end()) for wish in wishes):
        return False
    if hit.kind in CLEARING and _WISHED.search(low, hit.start, hit.end):
        return False
    if _NOT_YET.match(low, hit.start, hit.end):
        return False
    if _prosecuted(scene, line, hit) or _past_race(scene, line, hit):
        return False
    if only_printed(scene, line, hit) or only_reported(scene, line, hit) or unrelated(scene, line, hit):
        return False
    if beside_the_matter(scene, line, hit) or cues("decision", "hearsay").search(low, line.start, hit.start):
        return False
    if _of_others(scene, line, hit):
        return False
    named = any(ref.how != "within" and clause.start <= ref.start < hit.start for ref in line.refs)
    law = cues("decision", "legal").search(low, clause.start, hit.start) is not None and not named
    return not law and _OR_NOT.search(low, hit.start, clause.end) is None


def _of_whom(line: Line, low: str, start: int, end: int) -> bool:
    """`Kalau Pak Camat, memang ia ada di sana`: the word says of whom the speaker goes on, and supposes nothing."""
    opened = _ABOUT.match(low, start, end)
    comma = low.find(",", start, end)
    if comma < 0 or _DOING.search(low, start, comma):
        return False
    return opened is not None or any(start <= ref.start <= start + _NEAR and ref.start < comma for ref in line.refs)


def _prosecuted(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether it is a prosecutor who says so, who only asks for a judgement."""
    said = _PROSECUTOR.search(scene.low, line.clause(hit.start).start, hit.end)
    return said is not None and said.start() < hit.start


def _past_race(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Pada Pemilu 2019, N terbukti`: told of an election years before another one of which the report speaks, in a
    sentence that names no candidate: another case."""
    clause = line.clause(hit.start)
    race = _RACE.search(scene.low, clause.start, clause.end)
    if race is None or any(scene.entities[one].label == "Paslon" for ref in line.refs for one in ref.refs):
        return False
    year = int(race.group("year"))
    later = [int(other.group("year")) for other in _RACE.finditer(scene.low)]
    published = int((scene.document.published or "0")[:4])
    again = cues("decision", "again").search(scene.low, 0, line.start) is not None
    return again or any(other > year for other in later) or published > year + 1


def _of_others(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether it is said of whoever breaks the rule (`ASN yang melanggar dijatuhi sanksi`), or of an earlier case."""
    low, clause = scene.low, line.clause(hit.start)
    if cues("decision", "earlier").search(low, clause.start, min(clause.end, hit.end + _NEAR)):
        return True
    if cues("decision", "former").match(low, line.start) and cues("decision", "again").search(low, 0, line.start):
        return True
    meant = any(
        ref.how != "within" and set(ref.refs) & scene.roles.servants for ref in line.refs if ref.end <= hit.start
    )
    if _singled_out(scene, line, hit):
        return False
    generic = list(cues("decision", "generic").finditer(low, clause.start, clause.end))
    inside = any(match.start() <= hit.start < match.end() for match in generic)
    return inside or (not meant and any(match.end() <= hit.start for match in generic))


def _singled_out(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Yang terbukti hanya Saudara N`, `N, yang terbukti`: of whom it is told stands right beside the word."""
    behind = any(ref.start >= hit.end and _IS.fullmatch(scene.low, hit.end, ref.start) for ref in line.refs)
    if behind or announced(scene, line, hit):
        return True
    named = [ref for ref in line.refs if ref.how == "name" and len(ref.refs) == 1 and ref.end <= hit.start]
    return any(_WHO_WAS.fullmatch(scene.low, ref.end, hit.start) for ref in named)
