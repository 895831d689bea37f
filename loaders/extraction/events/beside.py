"""Words of decision beside the matter: for another offence, of another time, of somebody else, or undone later on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.claims import ACTS
from loaders.extraction.events.cues import MONTHS, SMALL, Hit, cues, find
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
_GROUND = re.compile(
    r"(?:(?!\b(?:meski|walau|namun|tetapi|tapi|sedangkan)\b)[^.;:\"]){0,60}?\b(?:karena|lantaran|gara-gara|akibat|sebab"
    r"|(?:atas|dalam) (?:kasus|perkara|tuduhan|dugaan)"
    r"|terkait|berkaitan dengan|soal|dengan alasan)\s+(?P<why>[^.;\"]*)"
)
_BUT_FOR = re.compile(
    r"[\s,]*(?:tetapi|tapi|namun)\s+(?:itu\s+|hanya\s+)?(?:karena|lantaran|gara-gara|akibat|soal|urusan)\b"
)
_NOT_THAT = re.compile(
    r"(?P<what>[^.;\"]{0,60}?),?\s*(?:tetapi\s+|tapi\s+)?bukan\s+(?:(?:pelanggaran|soal|karena|atas|urusan|perkara)\s+)*"
    r"(?:netral\w*|ketidaknetralan|kampanye|berkampanye|politik|keberpihakan|dukung\w*|pilkada|pemilu)\b"
)
_NOT_PARTISAN = re.compile(
    r"\b(?:tidak|tak) terbukti\s+(?:\w+\s+){0,3}?(?:mendukung|berkampanye|memihak|berpihak|netral\w*)\b[^.;]{0,40}$"
)
_THAT_ONE = re.compile(r"\W*(?:sanksi|hukuman|teguran|pencopotan|pemberhentian|vonis|putusan)\s+(?:itu|tersebut|ini)\b")
_TEAM = (
    r"(?:tim\s+(?:kampanye|sukses|pemenangan|relawan)|partai|relawan|panitia|perusahaan|simpatisan|pendukung|pelapor)"
)
_OTHERS = re.compile(
    r"(?<!laporan )(?<!aduan )(?<!acara )(?<!rapat )(?<!kegiatan )(?<!atribut )(?<!di )(?<!ke )"
    rf"\b{_TEAM}(?:\s+(?!(?:dan|lalu|yang|terhadap|atas)\b)[\w-]+){{0,4}}\s+(?:dinyatakan\s+)?(?:terbukti|melanggar|melakukan|bersalah|di\w{{4,}})\b"
)
_TEAMS = re.compile(rf"{_TEAM}\b")
_FREED = re.compile(rf"\b(?:menyatakan|memutuskan|menilai|memastikan)\s+(?:bahwa\s+)?(?:para\s+)?{_TEAM}\b[^.,;]*$")
_TO_THEM = re.compile(
    r"\s+(?:[\w-]+\s+){0,4}?(?:kepada|terhadap|bagi|untuk)\s+(?:(?:para|kedua|pasangan|paslon|calon|kandidat|bakal|caleg"
    r"|bupati|wakil|wali|kota|gubernur|kubu|petahana|nomor|urut|\d+|dan)\s*)*"
)
_AT_FIRST = re.compile(
    r"\b(?:semula|awalnya|mulanya|mula-mula|tadinya|(?:di|pada) tingkat pertama)\b|\bsempat\s+(?:\w+\s+){0,3}$"
)
_FIRST = re.compile(
    r"\b(?:sejak|setelah|sesudah|usai|sebelum|akibat|karena|lewat|dengan)\s+(?:vonis|putusan|hukuman|sanksi|keputusan|sk)\s+"
    r"(?:pertama|awal|lama|semula|terdahulu|tingkat pertama)\b"
)
_RACE = re.compile(
    r"\b(?:pemilu|pilkada|pilgub|pilbup|pilwalkot|pilwako|pileg|pilpres|pilkades)(?:\s\w+){0,3}?\s(?P<year>(?:19|20)\d\d)\b"
)
_LONG_AGO = re.compile(
    rf"\b(?:{SMALL}|belasan|puluhan|beberapa|\d{{1,2}})\s+tahun\s+(?:yang\s+)?(?:lalu|silam|lampau)\b"
)
_YEAR = re.compile(rf"(?<!\d )\b(?:pada|tahun|sejak|{MONTHS})\s+(?P<year>(?:19|20)\d\d)\b")
_PAIR = re.compile(
    r"\W*(?:(?:sedangkan|sementara|adapun|bahwa|pasangan|paslon|calon|bupati|wali|kota|gubernur|nomor|urut|\d+)\s+)*"
)
_STRAIGHT = re.compile(r"\s+(?:(?:juga|pun|akhirnya|sendiri|sudah|telah|dinyatakan|diputus\w*|dinilai)\s+)*")
_CASE_OF = re.compile(r"\b(?:kasus|perkara|penyidikan|penyelidikan|laporan|dugaan)\b")
_OF_THAT = re.compile(r"\b(?:kasus|perkara|penyidikan|penyelidikan|laporan|dugaan|dari|bersih)$")
_WHO_DID = re.compile(  # `pejabat yang menunjuk N`, `akun palsu yang mengatasnamakan N`
    r"\b(?:pejabat|pegawai|orang|pria|wanita|pelaku|pemuda|penyebar|pembuat|akun|staf|atasan)\s+(?:\w+\s+)?yang\s+(?:\w+\s+)?"
    r"me\w{4,}\s+(?:[\w.-]+\s+){0,2}$"
)
_WAS = re.compile(r"\s+(?:(?:itu|sudah|telah|juga|akhirnya|kini|kemudian|pun|sendiri)\s+)*")
_REPLACES = re.compile(
    r"\b(?:meng)?gantikan\s+(?:[\w.-]+\s+){1,5}?yang\s+(?:(?:sudah|telah|baru|sebelumnya|lebih dulu)\s+)*$"
)
_TICKET_DID = re.compile(
    rf"\b(?:menyatakan|menilai|memutuskan|menyimpulkan)\s+(?:bahwa\s+)?(?:para\s+|kedua\s+)?(?:pasangan|paslon|kandidat|{_TEAM})\b"
)
_SOON, _FAR = 3, 90


def beside_the_matter(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a word of decision says nothing on this matter: of what and of when, of whom, what came of it."""
    if _earlier(scene, line, hit):
        return True
    if hit.kind in CLEARING:
        if _clears_ticket(scene, line, hit) or _of_other_crime(scene, line, hit):
            return True
        return _FREED.search(scene.low, line.clause(hit.start).start, hit.start) is not None
    return (
        _UNLINKED.search(scene.low, hit.end, line.end) is not None
        or _for_another(scene, line, hit)
        or _on_others(scene, line, hit)
        or _undone(scene, line, hit)
        or _first_round(scene, line, hit)
        or _of_whom_he_met(scene, line, hit)
    )


def _clears_ticket(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Pasangan A-B dinyatakan tidak terbukti`: the ticket itself is the subject."""
    start = line.clause(hit.start).start
    first = next((ref for ref in line.refs if start <= ref.start < hit.start and ref.how != "within"), None)
    if first is None or scene.entities[first.refs[0]].label != "Paslon":
        return False
    return _PAIR.fullmatch(scene.low, start, first.start) is not None and (
        _STRAIGHT.fullmatch(scene.low, first.end, hit.start) is not None
    )


def _of_other_crime(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Penyidikan kasus korupsi yang menjerat N dihentikan`, `bersih dari narkoba`: a case of another offence ends."""
    if cues("decision", "partisan").search(scene.low, line.start, line.end):
        return False
    near = (hit.end, min(line.end, hit.end + _SOON * 8))
    if _OF_THAT.search(scene.low, hit.start, hit.end) and cues("decision", "other_offence").search(scene.low, *near):
        return True
    return cues("decision", "other_offence").search(scene.low, hit.start, hit.end) is not None or (
        _CASE_OF.search(scene.low, line.clause(hit.start).start, hit.start) is not None
        and cues("decision", "other_offence").search(scene.low, line.clause(hit.start).start, hit.start) is not None
    )


def _earlier(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether it is told of an earlier case."""
    clause = line.clause(hit.start)
    if cues("decision", "earlier").search(scene.low, clause.start, min(clause.end, hit.end + _SOON * 10)):
        return True
    if cues("decision", "former").match(scene.low, line.start) and _again(scene, line):
        return True
    return _past_race(scene, line, hit) or (hit.kind not in CLEARING and _long_ago(scene, line, hit))


def _again(scene: Scene, line: Line) -> bool:
    return cues("decision", "again").search(scene.low, 0, line.start) is not None


def _past_race(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Pada Pemilu 2019, N terbukti`: told of an election years before another one of which the report speaks, in a
    sentence that names no candidate: another case."""
    clause = line.clause(hit.start)
    race = _RACE.search(scene.low, clause.start, clause.end)
    if race is None or _names_ticket(scene, line):
        return False
    year = int(race.group("year"))
    later = [int(other.group("year")) for other in _RACE.finditer(scene.low)]
    return _again(scene, line) or any(other > year for other in later) or _published(scene) > year + 1


def _long_ago(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Lima tahun lalu N dihukum`: years before the report, which tells no more of that year, in a sentence that names
    no candidate, and nobody of whom the report has not told before it."""
    end = min(line.end, hit.end + _FAR)
    year = _YEAR.search(scene.low, line.start, end)
    old = year is not None and 0 < int(year["year"]) < _published(scene) - 1 and scene.low.count(year["year"]) == 1
    if not (old or _LONG_AGO.search(scene.low, line.start, end)) or _names_ticket(scene, line):
        return False
    people = {one for ref in line.refs if ref.how != "within" for one in ref.refs if one in scene.roles.servants}
    before = {one for other in scene.lines[: line.index] for ref in other.refs for one in ref.refs}
    return people <= before


def _names_ticket(scene: Scene, line: Line) -> bool:
    return any(scene.entities[one].label == "Paslon" for ref in line.refs for one in ref.refs)


def _published(scene: Scene) -> int:
    return int((scene.document.published or "0")[:4])


def _for_another(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether a decision is for another offence (`terbukti 46 hari tidak masuk kerja`), or on a ground in which nothing
    tells of partisanship, or the next sentence says that it has nothing to do with the case."""
    clause = line.clause(hit.start)
    end = line.end if _BUT_FOR.match(scene.low, clause.end, line.end) else clause.end
    instead = _NOT_THAT.match(scene.low, hit.end, line.end)
    if instead and cues("decision", "partisan").search(scene.low, hit.start, instead.end("what")) is None:
        return True
    if cues("decision", "partisan").search(scene.low, hit.start, end) is None:
        if _NOT_PARTISAN.search(scene.low, line.start, hit.start):
            return True
        if cues("decision", "other_offence").search(scene.low, clause.start, min(end, hit.end + _FAR)):
            return True
        ground = _GROUND.match(scene.low, hit.end, clause.end)
        if ground and _foreign(scene, line, ground.start("why"), ground.end("why")):
            return True
    after = scene.lines[line.index : line.index + 2]
    return any(scene.has(one, "decision", "nothing_to_do") for one in after) or _explained(scene, after[1:])


def _explained(scene: Scene, after: Sequence[Line]) -> bool:
    """`Sanksi itu terkait absensi, bukan kampanye`: the next sentence gives another offence as the ground."""
    for line in after:
        opened = _THAT_ONE.match(scene.low, line.start, line.end)
        ground = _GROUND.match(scene.low, opened.end(), line.end) if opened else None
        if ground:
            return cues("decision", "other_offence").search(scene.low, *ground.span("why")) is not None
    return False


def _foreign(scene: Scene, line: Line, start: int, end: int) -> bool:
    """Whether a ground tells of no act of support, of no ticket and of nothing told before (`perbuatan itu`)."""
    if cues("decision", "this").search(scene.low, start, end):
        return False
    labels = [scene.entities[ref.refs[0]].label for ref in line.refs if start <= ref.start < end]
    return (
        not {"Paslon", "Organization"} & set(labels) and next(find("acts", ACTS, scene.low, start, end), None) is None
    )


def _on_others(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Bawaslu menyatakan tim kampanye terbukti`: no servant is named before the word, but a team is, or a ticket."""
    clause = line.clause(hit.start)
    ahead = [ref for ref in line.refs if clause.start <= ref.start < hit.end and ref.how != "within"]
    if any(set(ref.refs) & scene.roles.servants for ref in ahead):
        return False
    team = _OTHERS.search(scene.low, clause.start, hit.end) or _TICKET_DID.match(scene.low, hit.start, hit.end)
    if team or _to_others(scene, line, hit):
        return True
    last = ahead[-1] if ahead else None
    ticket = last is not None and scene.entities[last.refs[0]].label == "Paslon"
    return ticket and last is not None and (last.start > hit.start or hit.start - last.end <= _SOON * 5)


def _of_whom_he_met(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Pejabat yang menunjuk N dijatuhi sanksi`, `N menggantikan camat yang dicopot`: told of somebody else."""
    low, start = scene.low, line.clause(hit.start).start
    if _REPLACES.search(low, start, hit.start):
        return True
    ahead = [ref for ref in line.refs if start <= ref.start and ref.end <= hit.start and ref.how != "within"]
    if not ahead or not _WAS.fullmatch(low, ahead[-1].end, hit.start):
        return False
    return _WHO_DID.search(low, start, ahead[-1].start) is not None


def _to_others(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Menjatuhkan teguran kepada pasangan A-B`, `menyanksi tim kampanye`: those who are bound to nothing."""
    given = _TO_THEM.match(scene.low, hit.end, line.clause(hit.start).end)
    if given is None:
        return False
    if _TEAMS.match(scene.low, given.end()):
        return True
    behind = next((ref for ref in line.refs if ref.start >= hit.end and ref.how != "within"), None)
    if behind is None or behind.start > given.end():
        return False
    return scene.entities[behind.refs[0]].label == "Paslon" or behind.refs[0] in scene.roles.tickets


def _first_round(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Sejak vonis pertama ia dibebastugaskan`, told behind what undid it."""
    word = _FIRST.search(scene.low, line.start, line.end)
    near = word is not None and word.start() <= hit.start and hit.start - word.end() <= _FAR
    return near and any(scene.has(one, "decision", "reversed") for one in scene.lines[: line.index])


def _undone(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Semula dinyatakan melanggar. KASN menyatakan tidak melanggar`: told as what was undone."""
    if not _AT_FIRST.search(scene.low, line.start, hit.start):
        return False
    here = [(line.start, hit.start), (hit.end, line.end)]
    later = [(one.start, one.end) for one in scene.lines[line.index + 1 : line.index + 1 + _SOON]]
    words = ("cleared", "reversed")
    return any(cues("decision", kind).search(scene.low, *span) for span in (*here, *later) for kind in words)
