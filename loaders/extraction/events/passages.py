"""Which stretch of a report is about whom, and which tickets are named there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.extraction.events.cues import before, either, lower
from loaders.extraction.events.scene import Line, Ref, Scene, once

HERE, AMONG, FOLLOWS, AFTER, AHEAD, LAST = 5.0, 4.0, 3.0, 2.0, 2.0, 1.0
_REACH = 2
_WORD = re.compile(r"(?!pasangan|paslon|nomor|calon|urut)\w{4,}")
_FOR = re.compile(r"\b(?:untuk|bagi|demi|buat|guna|massa|rombongan|menyambut|menghadiri|ke)\b")
_TURNED = re.compile(r"\b(?:selain|kecuali|tidak|tak|merusak|mencopot|menurunkan|menolak|melawan|di luar)\b")
_HIS = re.compile(r"nya\b|\btim(?:ses)?\b")
_RIVALS = ("lawan", "pesaing", "penantang", "rival", "calon lain")
_NOT_DONE = re.compile(
    r"\b(?:di(?:lapor|adu|desak|gugat|kritik|kecam|protes|soal|minta|hadap|tuntut|temu|konfirmasi)\w*|laporan|aduan"
    r"|pengaduan|tudingan|tuduhan|keberatan|oleh|kata|ujar|menurut|versi|soal|terhadap|lawan\w*|rival\w*|bukan|tidak|tak"
    r"|me(?:lapor|nolak|mbantah|nepis|larang|ngusir|nghalang|nyebut|ngatakan|minta|njawab)\w*)\b"
    r"|[\";:]|\bdi\w{4,}\s+(?:\w+\s+)?$"
)
_TEAM = re.compile(r"\b(?:tim|pihak)\s+(?:(?:pasangan|paslon)\s+)?$")
_WITH = re.compile(r"[\s,]*(?:\([^)]*\))?[\s,]*(?:dan|serta|maupun)\s+(?:(?:pasangan|paslon|nomor|urut|\d+)\s+)*")


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a line names a ticket, or points back to the one named last (`back`)."""

    line: Line
    start: int
    ticket: str
    back: bool = False


@cache
def _back() -> re.Pattern[str]:
    """`Pasangan tersebut`, `calon yang sama`, `rapat yang sama`."""
    return re.compile(
        rf"\b{either('vague')}(?:\s+[\w/-]+){{0,4}}?\s+(?:yang\s+sama|{either('demonstrative')})\b"
        r"|\b(?:acara|rapat|kampanye|kegiatan|pertemuan|deklarasi|grup|panggung)\s+yang\s+sama\b"
    )


_OF_TICKET = (
    r"(?:[\s,.]+(?:pasangan|paslon|bapaslon|calon|bakal|bupati|wakil|gubernur|wali|kota|walikota|presiden|nomor|nomer|no|urut"
    r"|dan|\d+|petahana|kubu|koalisi|adalah|ialah|yakni|yaitu))*[\s,(]*$"
)


@cache
def _of_team() -> re.Pattern[str]:
    """`tim hukum pasangan calon bupati dan wakil bupati nomor urut 1, N`, `menantang petahana N`, `lawannya, nomor 1,
    N`, `rival M adalah pasangan N`: only words of a ticket in between."""
    rivals = rf"{either('rivals')}(?:\s+[\w-]+){{0,4}}?\s+(?:adalah|ialah|yakni|yaitu)"
    works = r"(?<!diduga )(?<!dituding )(?<!dituduh )(?<!disinyalir )(?<!ditengarai )bekerja\s+untuk"
    return re.compile(rf"\b(?:{rivals}|{either('teams')}|{either('rivals')}|{either('contends')}|{works}){_OF_TICKET}")


@cache
def reported_by() -> re.Pattern[str]:
    """`Diadukan tim A-B`, `dilaporkan oleh relawan pasangan nomor 1, A-B`, `dilaporkan N, ketua tim A-B`, `laporan
    calon bupati A`: the people of a ticket accuse."""
    nouns = "laporan|aduan|pengaduan|tudingan|tuduhan"
    passive = rf"(?:di(?:lapor|adu|tuding|tuduh|soal|persoal|protes|gugat|kritik|kecam)\w*|{nouns})"
    people = rf"(?:{either('teams')}|tim|relawan|pendukung|simpatisan|massa|koalisi|pihak|loyalis|saksi)"
    between = r"(?:\s+(?:balik|resmi|itu|oleh|dari|ke\s+\w+))*"
    who = r"(?:\s+(?!(?:karena|lantaran|sebab|atas|soal|terkait|diduga|kepada)\b)[\w.'-]+){1,6}?\s*,"
    posts = "ketua|koordinator|sekretaris|anggota|wakil\\s+ketua|pengurus|advokat|direktur"
    by = rf"(?:{who}(?:\s+(?:selaku|sebagai))?\s+(?:{posts}))?"
    own = r"(?:calon|caleg|kandidat|pasangan|paslon|bacaleg)\b"
    words = r"(?:[\s,]+(?!(?:soal|terkait|terhadap|atas|tentang|yang)\b)[\w.-]+){0,9}?"
    by_them = rf"\b(?:laporan|aduan|pengaduan)(?:\s+dari)?\s+{own}{words}[\s,(]*$"
    return re.compile(rf"\b{passive}{between}{by}\s+{people}(?:\s+[\w-]+)?{_OF_TICKET}|{by_them}")


@cache
def _of_rivals() -> re.Pattern[str]:
    """`Dua pesaingnya, N`."""
    return re.compile(rf"\b{either('rivals')}{_OF_TICKET}")


@once
def points_back(scene: Scene, line: Line) -> bool:
    """Whether a line points back to a ticket named before: `pasangan tersebut`."""
    return _back().search(scene.low, line.start, line.end) is not None


@once
def tickets_in(scene: Scene, line: Line, parties: bool = False, teams: bool = False) -> list[tuple[Ref, str]]:
    """The tickets (also of the candidates; with `parties` also parties) that a line names, but for those that only
    name a team, its lawyers or a rival (with `teams` these too), unless something was done at or for the team."""
    out: list[tuple[Ref, str]] = []
    for ref in line.refs:
        for one in _tickets_of(scene, line, ref, parties):
            side = not teams and _on_side(scene, line, ref)
            against = is_against(scene, line, ref)
            if not side and not against and (ref, one) not in out:
                out.append((ref, one))
    return out + [(ref, one) for ref, one in of_teams(scene, line) if _hosted(scene, line, ref)]


def _hosted(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a team is where something was done or for whom: `hadir di posko pemenangan A`, `milik tim A`."""
    return before("hosted", 1).search(scene.low, line.start, ref.start) is not None


@once
def is_against(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether what is told there is done against the one named: `merusak baliho N`, `melarang warga datang ke kampanye
    N`; but who threatens those who refuse N is for N, and who withholds what is due to his supporters against him."""
    pressed = _pressed().search(scene.low, line.start, ref.start)
    if pressed:
        return pressed["refuse"] is None
    if forbidden := before("forbids", 6).search(scene.low, line.start, ref.start):
        return _TURNED.search(scene.low, forbidden.start(), ref.start) is None
    return before("against", 2).search(scene.low, line.start, ref.start) is not None or _harmed(scene, line, ref)


@cache
def _pressed() -> re.Pattern[str]:
    """`Mencoret warga yang tidak memilih N`; `menahan bantuan bagi keluarga yang memasang spanduk N`."""
    clause = r"(?:[\s,]+[\w/.-]+)"
    why = rf"(?:yang|jika|bila|kalau|apabila|karena|lantaran|sebab){clause}{{0,2}}?"
    refuse = r"(?:\s+(?P<refuse>tidak|tak|nggak|ndak|enggan|menolak|emoh|ogah)(?:\s+(?:mau|ikut|akan|ingin))?)?"
    done = rf"\s+{either('sides_with')}{clause}{{0,5}}"
    return re.compile(
        rf"\b{either('withholds')}{clause}{{0,8}}?[\s,]+{either('citizens')}{clause}{{0,2}}?[\s,]+{why}{refuse}{done}[\s,(]*$"
    )


def _harmed(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Merusak baliho N`; but `menurunkan massa untuk kampanye N` is for N."""
    found = before("harms", 5).search(scene.low, line.start, ref.start)
    return found is not None and _FOR.search(scene.low, found.start(), ref.start) is None


@once
def _on_side(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a ticket is named only for its team, its lawyers or as a rival; but `membagi kaus bergambar pasangan
    lawannya, N`, `bersama tim sukses N` and `membawa map saksi N` are for N."""
    low = scene.low
    if reported_by().search(low, line.start, ref.start):
        return True
    team = before("teams", 3).search(low, line.start, ref.start)
    if _TEAM.search(low, line.start, ref.start) and _says().match(low, ref.end, line.end):
        return True
    found = _of_team().search(low, line.start, ref.start) or team
    if found is None:
        return _among_rivals(scene, line, ref)
    acted = any(set(one.refs) & scene.roles.servants for one in line.refs if one.end <= found.start())
    if team and acted and not team.group().startswith(_RIVALS) and _done(scene, line, found.start()):
        return False
    mine = _HIS.search(low, found.start(), ref.start) or _of_rivals().search(low, line.start, ref.start)
    return not (acted and mine and before("aimed_at", 1).search(low, line.start, found.start()))


@cache
def _says() -> re.Pattern[str]:
    """Behind `tim A-B`: it says or reports something."""
    return re.compile(
        rf"(?:\s*\([^)]*\))?\s+(?:(?:juga|pun|kemudian|lalu|balik|sudah|telah)\s+)*{either('verbs', 'speech')}"
    )


def _done(scene: Scene, line: Line, at: int) -> bool:
    """Whether only what a servant did himself stands between his name and a place in a line."""
    servants = scene.roles.servants
    ends = [one.end for one in line.refs if one.end <= at and one.how != "within" and set(one.refs) & servants]
    return bool(ends) and _NOT_DONE.search(scene.low, ends[-1], at) is None


def _among_rivals(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Dua pesaingnya, A (nomor 1) dan B (nomor 2)`: joined to one that is named as a rival."""
    ahead = [o for o in line.refs if o.end <= ref.start and o.refs != ref.refs and _is_ticket(scene, o)]
    if not ahead or not _WITH.fullmatch(scene.low, ahead[-1].end, ref.start):
        return False
    return _of_rivals().search(scene.low, line.start, ahead[-1].start) is not None


def _is_ticket(scene: Scene, ref: Ref) -> bool:
    return scene.entities[ref.refs[0]].label == "Paslon"


def _tickets_of(scene: Scene, line: Line, ref: Ref, parties: bool) -> tuple[str, ...]:
    entity = scene.entities[ref.refs[0]]
    party = entity.label == "Organization" and entity.props.get("kind") == "party"
    joined = party and before("of_party").search(scene.low, line.start, ref.start) is not None
    if (ref.how == "within" and not joined) or len(ref.refs) != 1:
        return ()
    return (entity.ref,) if parties and party else own_tickets(scene, ref)


def own_tickets(scene: Scene, ref: Ref) -> tuple[str, ...]:
    """The ticket that is named, or those of the candidate who is."""
    entity = scene.entities[ref.refs[0]]
    return (entity.ref,) if entity.label == "Paslon" else scene.roles.tickets.get(entity.ref, ())


@once
def of_teams(scene: Scene, line: Line) -> list[tuple[Ref, str]]:
    """The tickets after whose names the teams that a line names are called: `tim A-B`."""
    teams = [ref for ref in line.refs if ref.refs[0] in scene.roles.teams]
    tickets = [one for one in scene.entities.values() if one.label == "Paslon"] if teams else []
    out = []
    for ref in teams:
        words = set(_WORD.findall(lower(scene.entities[ref.refs[0]].name)))
        out += [(ref, one.ref) for one in tickets if words & set(_WORD.findall(lower(one.name)))]
    return out


@once
def namings(scene: Scene, rivals: frozenset[str]) -> tuple[Naming, ...]:
    """Every place that names a ticket which is no rival's, in the order of the text."""
    out: list[Naming] = []
    for line in scene.lines:
        if line.sentence.legal:
            continue
        named = [(ref, one) for ref, one in tickets_in(scene, line) if one not in rivals or _aimed(scene, line, ref)]
        here = [Naming(line, ref.start, one) for ref, one in named]
        backs = [match.start() for match in _back().finditer(scene.low, line.start, line.end)]
        for start in backs:
            earlier = [naming for naming in here if naming.start < start] or out
            if earlier:
                here.append(Naming(line, start, max(earlier, key=lambda n: n.start).ticket, back=True))
        out += sorted(here, key=lambda naming: naming.start)
    return tuple(out)


def _aimed(scene: Scene, line: Line, ref: Ref) -> bool:
    """Whether a line says outright that a servant named before did something for a ticket, though its own people
    accuse: `mengumpulkan KTP untuk A`."""
    ahead = any(
        set(one.refs) & scene.roles.servants for one in line.refs if one.end <= ref.start and one.how != "within"
    )
    return ahead and before("aim", 2).search(scene.low, line.start, ref.start) is not None


def topics_of(scene: Scene, accused: frozenset[str]) -> tuple[tuple[int, frozenset[str]], ...]:
    """For each line, since which line the text has been about which of the accused."""
    out: list[tuple[int, frozenset[str]]] = []
    topic: tuple[int, frozenset[str]] = (-9, frozenset())
    for line in scene.lines:
        found = frozenset(one for ref in line.refs if ref.how != "within" for one in ref.refs if one in accused)
        if found:
            topic = (line.index, found)
        out.append(topic)
    return tuple(out)


def passage_weights(
    scene: Scene, one: str, found: tuple[Naming, ...], topics: tuple[tuple[int, frozenset[str]], ...]
) -> dict[str, float]:
    """How near each ticket is named to what the report says of one accused: in his own sentences, in those that go on
    about him, in those right before he comes in."""
    out: dict[str, float] = {}
    for naming in found:
        out[naming.ticket] = max(out.get(naming.ticket, 0.0), _weight(scene, one, naming, topics))
    first = next((place for place, (since, who) in enumerate(topics) if one in who and since == place), None)
    ahead = [naming for naming in found if first is not None and naming.line.index < first]
    for weight, naming in _leading(scene, ahead, first):
        out[naming.ticket] = max(out[naming.ticket], weight)
    return {ticket: weight for ticket, weight in out.items() if weight}


def _weight(scene: Scene, one: str, naming: Naming, topics: tuple[tuple[int, frozenset[str]], ...]) -> float:
    since, who = topics[naming.line.index]
    if one not in who:
        return 0.0
    paragraphs = naming.line.sentence.paragraph - scene.lines[since].sentence.paragraph
    if since == naming.line.index:
        return HERE if len(who) == 1 else AMONG
    return (FOLLOWS if paragraphs == 0 else AFTER) if paragraphs <= _REACH else 0.0


def _leading(scene: Scene, ahead: list[Naming], first: int | None) -> Iterator[tuple[float, Naming]]:
    """The ticket named last before he comes in: it counts more in the same paragraph."""
    if ahead and first is not None:
        last = ahead[-1]
        same = last.line.sentence.paragraph == scene.lines[first].sentence.paragraph
        yield (AHEAD if same else LAST), last
