"""Who files an accusation: before a verb of reporting, behind a word like `laporan`, `dilaporkan oleh`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extraction.events.cues import Hit, cues, find
from loaders.extraction.events.scene import Line, Ref, Scene
from loaders.extraction.events.several import in_turn, of_own_report, through

REACH, _FAR, _SOON, _BEHIND, _NEXT = 150, 260, 60, 80, 12
_BY = re.compile(r"[^.;\"]{0,40}?\boleh\b")
_TO = re.compile(r"\b(?:ke|kepada|di|terhadap|untuk|bagi|dengan)\s+(?:kantor\s+|sekretariat\s+)?$")
_TO_HOLDER = re.compile(r"\bkepada\s+(?:[\w./-]+,?\s+){0,6}$")
_NO_VERB = (
    r"(?:(?!(?:ke|kepada|di|dari|karena|atas|terkait|soal|pada|dengan|untuk|setelah|usai|yang|dan|sebagai|telah|sudah"
    r"|tidak|lantaran|dalam|bersama|sejak|saat|hari|bahwa|juga|me\w+|ber(?!nama|inisial)\w+|di\w{4,})\b)[\w.'-]+\s+)"
)
_AGENT = re.compile(
    r"\s+(?:oleh\s+)?(?:(?:saudara|saudari|sdr|sdri|bapak|ibu|haji|hj|h|warga|seorang|bernama|calon|caleg|bacaleg)\b\.?\s*,?\s*)*"
    + _NO_VERB
    + "{0,3}"
)
_PLAINTIFF = re.compile(
    r"[\s,]*(?:(?:kasus|perkara|laporan)\s+(?:ini|itu|tersebut)[\s,]+)?(?:oleh\s+|sendiri\s+|sesama\s+)?"
    + _NO_VERB
    + "{0,5}"
)
_HANDED_IN = ("dibuat", "dilayang", "disampai", "diaju", "dimasuk", "diserah", "didaftar")
_AS_CANDIDATE = re.compile(
    r"[\s,]*(?:oleh\s+)?(?:bakal\s+)?(?:calon|cabup|cawabup|cagub|cawagub|kandidat|caleg|bacaleg)\s+(?:[\w/-]+,?\s+){0,9}"
)
_OF_MONEY = re.compile(r"[\s,]+(?:[\w-]+\s+){0,3}?(?:dana|harta|kekayaan|keuangan|sumbangan|lhkpn|ladk|lppdk)\b")
_PARTNER = re.compile(
    r"[\s,]*(?:\([^)]*\))?[\s,]*(?:dan|serta|bersama|maupun|didampingi|diwakili)\s+"
    + _NO_VERB.replace(r"]+\s+", r"]+,?\s+")
    + "{0,6}"
)
_HEADLESS = re.compile(
    r"(?:^|[.,;:\"(])[\s\"]*(?:(?:adapun|sedangkan|sementara|dan|tetapi|tapi|namun)\s+)?(?:(?:orang|warga|pihak|sosok|pelaku)\s+)?yang\s+(?:[\w-]+\s+){0,2}$"
)
_JOINED = re.compile(r",?\s+(?:dan|lalu|kemudian|untuk|guna|serta|seraya|sambil|sekaligus)\s+(?:juga\s+)?$")
_CALLED = re.compile(
    r"\s*,\s*(?:(?:yang|nama|si|sang|juga|sekaligus|selaku|sebagai|merupakan|adalah|menjadi|salah\s+(?:satu|seorang)"
    r"|(?:satu|seorang)\s+dari\s+\w+)\s+){0,4}(?:pelapor|pengadu)\b(?!\s+(?:adalah|ialah|yakni|yaitu|bernama|me\w{4,}))"
)
_BY_TITLE = re.compile(r"(?:\s*oleh)?\s+" + _NO_VERB.replace(r"]+\s+", r"]+,?\s+") + "{1,6}")
_BY_OFFICE = re.compile(
    r"(?:\s*oleh)?,?\s+(?:ketua|koordinator|direktur|sekretaris|presidium|juru|jubir|pengacara|advokat|kuasa|aktivis|tim|saksi)\s+"
    + _NO_VERB.replace(r"-]+\s+", r"()-]+,?\s+")
    + "{1,14}"
)
_CAUSE = re.compile(
    r"\b(?:karena|lantaran|sebab|gara-gara|akibat|buntut|usai|setelah|terkait|soal|mengenai|perihal"
    r"|atas (?:dugaan|tuduhan|sangkaan))\b(?!.*\boleh\b)"
)
_BRINGS_WITNESS = re.compile(
    r"\b(?:membawa|didampingi|menghadirkan|bersama|menyertakan|mengajukan|disertai|ditemani|dikuatkan|diperkuat)\s+(?:\w+\s+){0,4}"
    r"saksi(?:nya|-saksi)?(?!\s+(?:mandat|paslon|pasangan|partai|calon|tim|tps)\b)[\s,:]+"
    r"(?:(?!(?:oleh|ke|kepada|kata|ujar|me\w{3,}|di\w{4,})\b)[\w.'-]+,?\s+){0,10}$"
)
_HIS_MAN = re.compile(r"\s+(?:\w+\s+){0,2}?(?:anak\s+buah|bawahan|pejabat|staf|asn|pns|pegawai|camat|lurah|kades|guru)")
_PAIR = re.compile(
    r"\W*(?:(?:pasangan|paslon|bapaslon|kandidat|bakal|calon|bupati|wakil|wali|walikota|gubernur|kota|kabupaten|dan|nomor|urut|\d+"
    r"|pilkada|pilgub|pilbup|pilwalkot)\b[\s,]*(?:(?<=pilkada )\w+,?\s+)?)*(?:h|hj|drs|dr|ir)?\.?\s*"
)
_RECEIVES = re.compile(
    r"\b(?:penerima(?:an)?|(?:petugas|bagian|subbagian|bidang|subbidang|divisi|seksi|layanan|unit|meja|loket|staf)"
    r"(?:\s+penerima(?:an)?)?)\s+$"
)
_DOES = re.compile(r"(?<=kan)\s*(?:telah\s+|sudah\s+|ikut\s+|turut\s+|kerap\s+|sering\s+)?me\w{3,}")
_TAKEN_IN = re.compile(r"\b(?:penerima(?:an)?\s+(?:laporan|pengaduan|aduan)|diterima(?!\s+dari))\b")
_DENIED = re.compile(
    r"\b(?:tidak|tak|belum|bukan|tanpa|urung|batal|berjanji|berencana|berniat|hendak|enggan|menolak|ogah|segan)\s+(?:\w+\s+){0,2}$"
)


def is_free(scene: Scene, one: str, accused: frozenset[str], filing: bool = False) -> bool:
    """Whether somebody can be an accuser at all: no accused, no overseer, no head of a region; servants and candidates
    only where they file (`filing`)."""
    roles = scene.roles
    if one in accused or one in roles.watchers or one in roles.chiefs or one in roles.unnamed:
        return False
    if not filing and (one in roles.servants or one in roles.tickets):
        return False
    return scene.entities[one].label in ("Person", "Organization")


def filings(scene: Scene, line: Line, accused: frozenset[str]) -> Iterator[tuple[str, int]]:
    """(who, where) of those who stand before a verb of reporting, or after a word like `laporan`, `dilaporkan oleh`."""
    low = scene.low
    free = _free(scene, line, accused)
    filed: list[int] = []
    for hit in (*_told(scene, line, "files"), *_brought(scene, line)):
        if is_idle(scene, line, hit.start):
            continue
        filed.append(hit.start)
        before = [(ref, one) for ref, one in free if ref.end <= hit.start and not is_cut(scene, line, ref, hit.start)]
        before += (*_chiefs(scene, line, hit, accused), *_candidates(scene, line, hit))
        joined = _JOINED.search(low, line.start, hit.start) is not None
        near = [one for ref, one in before if hit.start - ref.end <= (_FAR if joined else REACH)]
        behind = {body for one in near for body in scene.roles.members.get(one, ())}
        yield from ((one, hit.start) for one in near if one not in behind)
        if not before:
            yield from ((one, hit.start) for one in _named_behind(scene, line, hit, free, accused))
        if not before and line.speaker and is_free(scene, line.speaker, accused) and line.said(hit.start):
            yield line.speaker, hit.start
    for hit in _told(scene, line, "filed"):
        if _RECEIVES.search(low, line.start, hit.start):
            continue
        if not line.sentence.is_unreal(hit.start):
            filed.append(hit.start)
            yield from ((one, hit.start) for _, one in _behind(scene, line, hit, free, accused))
            yield from ((one, hit.start) for ref, one in free if is_agent(scene, hit, ref))
    yield from ((one, ref.end) for ref, one in free if _CALLED.match(low, ref.end, line.end))
    yield from (*through(scene, line, free, filed), *in_turn(scene, line, free), *of_own_report(scene, line, free))
    for hit in find("accusers", ("done_by",), low, line.start, line.end):
        told = [(ref, one) for ref, one in free if is_agent(scene, hit, ref) or in_office(scene, hit, ref)]
        yield from ((one, hit.start) for _, one in told)


def _behind(
    scene: Scene, line: Line, hit: Hit, free: list[tuple[Ref, str]], accused: frozenset[str]
) -> list[tuple[Ref, str]]:
    """Those named behind a word like `dilaporkan oleh`, with whoever is joined to the last of them."""
    by = _BY.match(scene.low, hit.end)
    last = by.end() + _BEHIND if by else hit.end + _SOON
    free_here = [(ref, one) for ref, one in free if is_free(scene, one, accused)]
    told = [
        (ref, one)
        for ref, one in free
        if hit.start < ref.start <= last
        and ((ref, one) in free_here or _is_plaintiff(scene, hit, ref))
        and not _is_aside(scene, hit, ref)
    ]
    told = told or [(ref, one) for ref, one in free_here if in_office(scene, hit, ref)]
    return [*told, *_partners(scene, told, free)]


def _free(scene: Scene, line: Line, accused: frozenset[str]) -> list[tuple[Ref, str]]:
    """Those of a line who may have filed: all but those who are brought along to testify, and who are only told of to
    say who did: `tetangga N`, `bukan N`."""
    named = [ref for ref in line.refs if ref.how != "within" and not _testifies(scene, line, ref)]
    named = [ref for ref in named if not cues("accusers", "of_him").search(scene.low, line.start, ref.start)]
    return [(ref, one) for ref in named for one in ref.refs if is_free(scene, one, accused, True)]


def _is_aside(scene: Scene, hit: Hit, ref: Ref) -> bool:
    """Whether somebody named behind a word of reporting takes it in, is told it, belongs to the reason, or is only
    his party."""
    does = _DOES.match(scene.low, hit.end) is not None
    taken_in = _TAKEN_IN.search(scene.low, hit.end, ref.start) is not None
    return (
        does
        or taken_in
        or _is_told(scene.low, hit.end, ref.start)
        or _of_cause(scene.low, hit, ref)
        or _of_his(scene, ref)
    )


def _is_told(low: str, start: int, end: int) -> bool:
    """Whether what stands from here to there leads to one who is told: `disampaikan warga kepada anggota DPRD, N`."""
    return _TO.search(low, start, end) is not None or _TO_HOLDER.search(low, start, end) is not None


def _partners(scene: Scene, told: list[tuple[Ref, str]], free: list[tuple[Ref, str]]) -> list[tuple[Ref, str]]:
    """Those joined to the last of these: `laporan dibuat FORUM X bersama seorang pedagang, N`."""
    out = told[-1:]
    for ref, one in free:
        if out and ref.start > out[-1][0].end and _PARTNER.fullmatch(scene.low, out[-1][0].end, ref.start):
            out.append((ref, one))
    return [pair for pair in out[1:] if is_free(scene, pair[1], frozenset())]


def is_agent(scene: Scene, hit: Hit, ref: Ref) -> bool:
    """`Dilaporkan Sdr. N, caleg ...`: right behind the passive verb, with no more than an address between."""
    low, between = scene.low, (hit.end, ref.start)
    if not low.startswith("di", hit.start) or ref.start < hit.end:
        return False
    titled = low.startswith("oleh", hit.end - 4) or low.startswith(" oleh", hit.end)
    behind_title = titled and low[: ref.start].endswith(", ") and _BY_TITLE.fullmatch(low, *between) is not None
    return _AGENT.fullmatch(low, *between) is not None or behind_title


def in_office(scene: Scene, hit: Hit, ref: Ref) -> bool:
    """`Laporan itu dimasukkan ketua tim hukum pasangan nomor urut 1, A-B, N`: behind a post outside of the state,
    however long."""
    words = scene.low[hit.start : hit.end].rstrip().removesuffix(" oleh").split()
    told = words[-1].startswith("di") or words[0].startswith(("pelapor", "pengadu", "penggugat"))
    return told and ref.how == "name" and _BY_OFFICE.fullmatch(scene.low, hit.end, ref.start) is not None


def _chiefs(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> Iterator[tuple[Ref, str]]:
    """Heads of a region who report their own people: `Bupati N melaporkan anak buahnya`."""
    if not scene.low.startswith(("melaporkan", "mengadukan"), hit.start):
        return
    behind = [one for ref in line.refs if hit.end <= ref.start <= hit.end + _SOON for one in ref.refs]
    if not set(behind) & accused and not _HIS_MAN.match(scene.low, hit.end):
        return
    for ref in line.refs:
        one = ref.refs[0]
        if ref.how != "within" and 0 <= hit.start - ref.end <= _NEXT and one in scene.roles.chiefs - accused:
            yield ref, one


def _candidates(scene: Scene, line: Line, hit: Hit) -> Iterator[tuple[Ref, str]]:
    """Both of a pair that is itself the subject: `Pasangan A-B melaporkan`, but `Tim A-B melaporkan`."""
    low, start = scene.low, line.clause(hit.start).start
    if not low.startswith(("melapor", "mengadu", "menggugat", "melayangkan"), hit.start):
        return
    for ref in line.refs:
        pair = scene.entities[ref.refs[0]]
        if pair.label == "Paslon" and 0 <= hit.start - ref.end <= _SOON and _PAIR.fullmatch(low, start, ref.start):
            yield from ((ref, one) for one, tickets in scene.roles.tickets.items() if pair.ref in tickets)


def _testifies(scene: Scene, line: Line, ref: Ref) -> bool:
    """`Dilaporkan N, didampingi dua saksi, A dan B`: those brought along to testify accuse nobody."""
    return _BRINGS_WITNESS.search(scene.low, line.start, ref.start) is not None


def _of_cause(low: str, hit: Hit, ref: Ref) -> bool:
    """`Dilaporkan karena menyambut TIM X`: who is named in the reason did not report."""
    return low.startswith("di", hit.start) and _CAUSE.search(low, hit.end, ref.start) is not None


def _of_his(scene: Scene, ref: Ref) -> bool:
    """`Dilaporkan N, kader PARTAI X`: he is of the party, and reports for himself."""
    party = scene.entities[ref.refs[0]].props.get("kind") == "party"
    return party and cues("accusers", "of_party").search(scene.low, max(0, ref.start - _SOON), ref.start) is not None


def _is_plaintiff(scene: Scene, hit: Hit, ref: Ref) -> bool:
    """`Pelapornya seorang mantri bernama N`, `laporan dibuat sesama PNS, N`: whoever he is, he is called so."""
    words = scene.low[hit.start : hit.end]
    verb = words.removesuffix(" oleh").split()[-1]
    called = words.startswith(("pelapor", "pengadu", "penggugat")) or verb.startswith(_HANDED_IN)
    told = ref.refs[0] in scene.roles.tickets and (called or words.startswith(("laporan", "aduan")))
    candidate = told and _AS_CANDIDATE.fullmatch(scene.low, hit.end, ref.start) is not None
    candidate = candidate and (called or _OF_MONEY.match(scene.low, ref.end) is None)
    return candidate or (called and _PLAINTIFF.fullmatch(scene.low, hit.end, ref.start) is not None)


def _named_behind(
    scene: Scene, line: Line, hit: Hit, free: list[tuple[Ref, str]], accused: frozenset[str]
) -> list[str]:
    """`Yang melapor ketua RW, N`; `yang membawanya ke panwas ialah N`; `yang melaporkan mereka bukan M, melainkan N`:
    whoever the sentence names behind a relative clause without a head."""
    low, clause = scene.low, line.clause(hit.start)
    if not _HEADLESS.search(low[clause.start : hit.start]):
        return []
    is_he = [match.end() for match in cues("accusers", "is_he").finditer(low, hit.end, line.end)]
    start = is_he[-1] if is_he else hit.end
    single = [(ref, one) for ref, one in free if ref.how == "name" and len(ref.refs) == 1]
    behind = [(ref, one) for ref, one in single if start <= ref.start and ref.start - start <= _BEHIND]
    first = next((ref for ref, _ in behind), None)
    return [] if first is None else [one for one in first.refs if is_free(scene, one, accused, True)]


def _told(scene: Scene, line: Line, kind: str) -> tuple[Hit, ...]:
    """The cues of a list of both lexica, those of allegation first."""
    return tuple(
        hit for name in ("allegation", "accusers") for hit in find(name, (kind,), scene.low, line.start, line.end)
    )


def _brought(scene: Scene, line: Line) -> Iterator[Hit]:
    """Weaker words of accusing, where a relative clause without a head begins with them."""
    for hit in find("accusers", ("brought",), scene.low, line.start, line.end):
        if _HEADLESS.search(scene.low[line.clause(hit.start).start : hit.start]):
            yield hit


def is_idle(scene: Scene, line: Line, offset: int) -> bool:
    """Whether the report is only threatened, conditional or denied."""
    threat = any(
        m.start() <= offset <= m.end() for m in cues("allegation", "threat").finditer(scene.low, line.start, line.end)
    )
    other = cues("accusers", "no_report").match(scene.low, offset, line.end)
    return (
        threat
        or other is not None
        or line.sentence.is_unreal(offset)
        or _DENIED.search(scene.low, line.start, offset) is not None
    )


def is_cut(scene: Scene, line: Line, ref: Ref, offset: int) -> bool:
    """Whether someone else stands between as the subject: an overseer or an accused."""
    between = [
        other
        for other in line.refs
        if ref.end <= other.start < offset
        and other.how not in ("within", "pronoun")
        and not _TO.search(scene.low, ref.end, other.start)
    ]
    taken = scene.roles.overseers | scene.roles.servants
    return any(set(other.refs) & taken for other in between)
