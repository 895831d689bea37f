"""Who answers for an accused: his lawyer, a relative, the head of his agency, a spokesman of his government."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Span
from loaders.extraction.events.cues import cues
from loaders.extraction.events.scene import Line, Ref, Scene

_COUNSEL = 90
_DEFENDS = re.compile(
    r"\s+(?:(?:itu|tersebut|memang|sama sekali|saat itu)\s+)*(?:(?:hanya|cuma|cuman|sekadar|sekedar|sebatas)\b"
    r"|(?:tidak|tak|belum) pernah\s+"
    r"(?:bicara|terlibat|ikut|me(?:ng|m|n|ny)?(?:ajak|arahkan|dukung|yebut|suruh|minta|promosikan)|ber(?:kampanye|pihak|politik))\b"
    r"|(?:tidak|tak|nggak|bukan)\s+(?:terlibat|ikut|me(?:mbagi|masang|ngajak|ngarahkan|ndukung|nyuruh|ngunggah|mposting)\w*|ber(?:kampanye"
    r"|pihak|politik)|kampanye)\b)"
)

_REJECTS = re.compile(r"\b(?:membantah|dibantah|menepis|menampik|menyangkal|menyanggah|bantah|tepis|tampik|sangkal)\b")
_CHARGE = re.compile(
    r"\s+(?:keras\s+|tegas\s+|semua\s+|segala\s+)?(?:kabar|isu|tuduhan|tudingan|dugaan|informasi|laporan|pemberitaan)"
    r"(?:\s+(?:miring|itu|tersebut|ini|pelapor|koalisi|lsm))*\s*(?P<that>(?:bahwa|jika|kalau|soal|terkait|mengenai)\b)?"
)
_HIS_MAN = re.compile(
    r"\s+(?:bahwa\s+|jika\s+|kalau\s+)?(?:salah satu\s+)?(?:anggota|bawahan|staf|anak buah|pegawai|pejabat)nya\b"
)
_SPEAKS_FOR = re.compile(r"\b(?:humas|hukum|protokol|juru bicara|kominfo|komunikasi|sekda|sekretaris daerah)\b")
_NAMED_SOON = 90


def proxies(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """What a lawyer says for the accused whom the line names, the head for his accused agency or his own man, and a
    spokesman for one of his government."""
    who = line.speaker
    for ref in line.refs:
        if ref.how == "client" and ref.refs[0] in accused:
            yield ref.refs[0], line.span
    if who is None or who in scene.roles.watchers:
        return
    for one in clients(scene, line, accused):
        yield one, line.span
    for one in (*_defended(scene, line, accused), *_vouched(scene, line, accused)):
        yield one, line.span
    for position in scene.entities[who].positions:
        if position.agency in accused and position.agency and not position.former:
            yield position.agency, line.span


def clients(scene: Scene, line: Line, accused: frozenset[str]) -> tuple[str, ...]:
    """For whom the one who says a line answers as a lawyer or a relative: the accused whom it names, else his own."""
    who = line.speaker
    if who is None or who in accused or who in scene.roles.watchers:
        return ()
    posts = scene.posts(who)
    lawyer = cues("denial", "lawyers").search(posts) and not cues("denial", "lawyers_of_teams").search(posts)
    mine = _clients(scene, who, accused)
    if not mine and not lawyer:
        return ()
    named = [one for ref in line.refs for one in ref.refs if one in accused]
    return tuple(dict.fromkeys(named)) or mine or (tuple(accused) if len(accused) == 1 else ())


def _clients(scene: Scene, who: str, accused: frozenset[str]) -> tuple[str, ...]:
    """For whom a lawyer or a relative speaks whom the report first names as such: `kuasa hukum N, M`, `pengacaranya,
    M`. Nobody for those who speak for others."""
    line = next((one for one in scene.lines for ref in one.refs if who in ref.refs and ref.how == "name"), None)
    if line is None:
        return ()
    place = min(ref.start for ref in line.refs if who in ref.refs)
    teams = cues("denial", "lawyers_of_teams").search(scene.low, max(line.start, place - _COUNSEL), place)
    counsel = list(cues("denial", "lawyers").finditer(scene.low, max(line.start, place - _COUNSEL), place))
    people = [
        ref for ref in line.refs if set(ref.refs) & scene.roles.persons and ref.how != "within" and who not in ref.refs
    ]
    if not counsel or teams:
        return ()
    if counsel[-1].group().endswith("nya"):
        mine = [ref for ref in people if ref.end <= counsel[-1].start()][-1:] or _last_before(scene, line)
    else:
        mine = [ref for ref in people if counsel[-1].end() <= ref.start < place]
    return tuple(dict.fromkeys(one for ref in mine for one in ref.refs if one in accused))


def _last_before(scene: Scene, line: Line) -> list[Ref]:
    """The last person whom the three lines before a line mention."""
    before_it = (ref for one in scene.lines[max(line.index - 3, 0) : line.index] for ref in one.refs)
    return [ref for ref in before_it if set(ref.refs) & scene.roles.persons and ref.how != "within"][-1:]


def _defended(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[str]:
    """Those for whom somebody of their own agency answers: `"Mereka hanya mengamankan jalan," kata kepalanya`."""
    mine = {position.agency for position in scene.entities[line.speaker or ""].positions if not position.former}
    for ref in line.refs:
        if ref.how == "within" or line.speaker in ref.refs or not _DEFENDS.match(scene.low, ref.end):
            continue
        theirs = {position.agency for one in ref.refs for position in scene.entities[one].positions}
        yield from (one for one in ref.refs if one in accused and (mine & theirs) - {None})


def _vouched(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[str]:
    """For whom a servant denies who is not accused himself: `Kabag Humas membantah kabar bahwa N mengantar calon`,
    `Kapolres membantah anggotanya berpihak`, and of one accused alone `Kabag Hukum menepis tuduhan itu`."""
    who, roles = line.speaker or "", scene.roles
    if who in accused or who not in roles.servants | roles.chiefs or set(roles.members.get(who, ())) & roles.teams:
        return
    for match in _REJECTS.finditer(scene.low, line.start, line.end):
        his = any(who in ref.refs and ref.end <= match.start() for ref in line.refs if ref.how != "within")
        if not his or line.sentence.is_quoted(match.start()):
            continue
        charge = _CHARGE.match(scene.low, match.end(), line.end)
        behind = [ref for ref in line.refs if charge and charge.end() <= ref.start <= charge.end() + _NAMED_SOON]
        if charge and charge["that"]:
            yield from dict.fromkeys(one for ref in behind if ref.how != "within" for one in ref.refs if one in accused)
        elif charge and len(accused) == 1 and (who in roles.chiefs or _SPEAKS_FOR.search(scene.posts(who))):
            yield from accused
        elif _HIS_MAN.match(scene.low, match.end(), line.end):
            men = [one for one in accused if _agencies(scene, one) & _agencies(scene, who)]
            yield from men if len(men) == 1 else ()


def _agencies(scene: Scene, ref: str) -> set[str]:
    return {one.agency for one in scene.entities[ref].positions if one.agency and not one.former}
