"""Whether the one who tells of a decision, or takes it, has a say in it: no accuser, no crowd, no false paper."""

from __future__ import annotations

import re
from functools import cache

from loaders.extraction.events.cues import Hit, cues, lower
from loaders.extraction.events.outcomes import CLEARING
from loaders.extraction.events.scene import Line, Scene

_AND_WAS = re.compile(r"\bdan\s+(?:(?:sudah|telah|kini|lalu|kemudian|akhirnya|langsung)\s+)+$")
_BY = re.compile(r"\s+(?:oleh\s+)?(?:pihak\s+|sentra\s+)?")
_REJECTED = re.compile(r"(?:alasan|dalih|bantahan|pembelaan|sanggahan|kilah|dalil)")
_JUDGES = (
    r"(?:menyatakan|menilai|menyebut(?:kan)?|menganggap|menyimpulkan|memvonis|memutus(?:kan)?|menghukum|menjatuhkan|menjatuhi|memecat"
    r"|memberhentikan|mencopot|menskors|menegur|menegaskan|menuding|menuduh|menyanksi|meyakini|yakin|mengatakan|mengklaim|berkeyakinan|berpendapat)"
)
_GAP = (
    r"(?:\s+(?!(?:yang|karena|lantaran|kepada|ke|terhadap|oleh|dan|serta|untuk|bawaslu|panwas\w*|kasn|bkn|bkpsdm|bupati|gubernur"
    r"|wali|pj|majelis|hakim|pengadilan|inspektorat|sekda|pleno|dinas|badan)\b)[^\s,.;:\"]+){0,6}?"
)
_APPOSED = r"(?:\s*,[^,.;\"]{2,70},)?"
_PUBLISH = r"(?:\s+me(?:nerbitkan|ngeluarkan|rilis|nyebarkan|mbuat|nggelar|nyusun)\s+[\w ]{2,40}?\s(?:yang|dan))?"
_MEETING = re.compile(r"forum\s+\w+")  # `forum menyimpulkan`: the meeting of an authority
_DEMANDS = re.compile(
    r"\b(?:bertuliskan|bertulisan|berbunyi|bertulis|meneriakkan|berteriak|memekikkan|diteriakkan)\b[^.;]{0,60}$"
    r"|\b(?:spanduk|poster|pamflet|karton|yel-yel|petisi|coretan|selebaran)\b[^.;\"]{0,60}\"[^\"]*$"
)
_DECIDES = re.compile(
    r"\bhakim\b|\b(?:komisioner|ketua|anggota|asisten|deputi|kepala|koordinator|wakil ketua)(?:\s+komisioner)?\s+"
    r"(?:kasn|komisi aparatur|bkn|badan kepegawaian negara|bawaslu|panwas\w*|mahkamah|pengadilan|dkpp|inspektorat)\b"
)
_FORMER = re.compile(r"\b(?:mantan|bekas|eks|purna\w*|pensiunan)\b")
_PRINTED = re.compile(
    r"\b(?:(?:kami|redaksi)\s+(?:(?:telah|sempat|pernah|juga|keliru|salah|sebelumnya)\s+)*"
    r"(?:menulis|memberitakan|menyebut|melaporkan|memuat|menayangkan|mewartakan|mengabarkan)(?:kan)?\b"
    r"|(?:berita|artikel|edisi|tulisan|pemberitaan|laporan utama|judul|kalimat|paragraf|alinea)\b[^.;]{0,90}"
    r"\b(?:tertulis|termuat|ditulis|dimuat|disebut(?:kan)?|tercantum|berbunyi|menyebut(?:kan)?|menulis)\b"
    r"|\b(?:tertulis|tercetak)\b)"
)
_PAPERS = "surat|dokumen|salinan|sk|pesan|kabar|informasi|unggahan|tangkapan layar|tudingan|tuduhan|isu"
_PAPER = re.compile(rf"\b(?:{_PAPERS})\b")
_TITLE = re.compile(r"\b(?:judul|berjudul|bertajuk)\b[^\".;]{0,60}\"[^\"]*$")
_WRONG = re.compile(
    r"\b(?:ralat|koreksi|hak jawab|keliru|kekeliruan|tidak benar|tak benar|tidak tepat|tidak akurat"
    r"|salah (?:tulis|kutip|sebut|ketik|cetak)|yang benar|seharusnya|semestinya)\b"
)
_FALSE = re.compile(
    rf"\b(?:{_PAPERS})\b[^.;\"]{{0,60}}\b(?:palsu|hoaks|bohong|fitnah|(?:tidak|tak) benar|rekayasa|dibantah"
    r"|(?:tidak|tak) pernah (?:ada|terbit|diterbitkan|dikeluarkan))\b"
)
_REPORTED = re.compile(
    r"\b(?:dilaporkan|dilapor|diadukan|digugat|dipersoalkan|dipermasalahkan)"
    r"(?:\s+(?!(?:itu|tersebut|ini|tadi|pun|memang|jelas|sah|di(?:nyata|putus|nilai|anggap)\w*)\b)[\w-]+){0,4}\s+$"
)
_OF_REPORT = re.compile(
    r"\b(?:adanya|membenarkan|menerima|mendapat\w*|menindaklanjuti|mendalami|menelusuri)\s+(?:\w+\s+)?"
    r"(?:laporan|aduan|pengaduan|informasi|kabar)\b(?:(?!\b(?:menyatakan|menyimpulkan|memutuskan|menilai)\b)[^,.;:\"]){0,60}$"
)
_CLAIMS = re.compile(r"(?:tidak|tak|nggak|bukan)\s+(?:bersalah|melanggar|pelanggaran|merupakan|ada yang)")
_CLAIMED = re.compile(r"\b(?:mengklaim|mengeklaim|bersikeras|merasa|tetap pada (?:keterangan|pendirian)\w*)\b")
_HIS_LABEL = re.compile(
    r"\W*(?:(?:isi|bunyi|inti)\s+)?(?:pernyataan|bantahan|tanggapan|pembelaan|jawaban|pengakuan|dalih|versi|sanggahan)\b"
    r"[^:;.\"]{2,60}:"
)
_OF_HIMSELF = re.compile(r"\b(?:dirinya|ia|dia|saya)\s+$")
_UNPROVEN = re.compile(r"(?:tidak|tak)\s+terbukti\b")
_SOON = 30


def credible(scene: Scene, line: Line, hit: Hit, accused: frozenset[str]) -> bool:
    """Whether the one who says it can know: the report itself, an authority, the head of the region, the accused of
    his own acquittal; and nobody without power took the decision."""
    if _only_printed(scene, line, hit) or _only_reported(scene, line, hit):
        return False
    if cues("decision", "hearsay").search(scene.low, line.start, hit.start):
        return False
    if _told_by_outsiders(scene, line, hit) or _of_no_power(scene, line, hit):
        return False
    if hit.kind not in CLEARING and _shouted(scene, line, hit):
        return False
    who = line.speaker
    if who is None or not line.said(hit.start) or who in scene.roles.watchers or who in scene.roles.chiefs:
        return True
    if cues("oversight", "courts").match(lower(scene.entities[who].name)) or _decides(scene, who):
        return True
    if who in accused and _told_on(scene, line, hit):
        return True
    if hit.kind == "cleared" and who not in accused and _body_did(scene, line, hit):
        return True
    if who in accused:
        return hit.kind in CLEARING and cues("denial", "staged").search(scene.low, line.start, line.end) is None
    return who in scene.roles.servants


def _decides(scene: Scene, who: str) -> bool:
    """Whether somebody sits where decisions are taken: `komisioner KASN`; not `mantan komisioner KASN`."""
    posts = scene.posts(who)
    return _DECIDES.search(posts) is not None and _FORMER.search(posts) is None


def _of_no_power(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Warganet memvonis N`, `tim hukum menilai N terbukti`, `divonis bersalah oleh opini publik`, `sanksi sosial`: the
    words and deeds of those who decide nothing."""
    for match in _outsiders_say().finditer(scene.low, line.clause(hit.start).start, hit.end):
        between = [one for ref in line.refs if match.start() <= ref.start < match.start("verb") for one in ref.refs]
        if _MEETING.fullmatch(match[0]):
            continue
        if not any(one in scene.roles.overseers or one in scene.roles.watchers for one in between):
            return True
    return _by_outsiders().match(scene.low, hit.end, line.end) is not None


def _told_by_outsiders(scene: Scene, line: Line, hit: Hit) -> bool:
    """`N tidak dapat dikategorikan melanggar, kata pengacaranya`: no overseer is named, and only they say so."""
    told = _outsiders_told().search(scene.low, hit.end, line.end)
    return told is not None and not any(set(ref.refs) & scene.roles.overseers for ref in line.refs)


@cache
def _outsiders_told() -> re.Pattern[str]:
    verbs = r"(?:kata|ujar|ucap|tutur|klaim|dalih|menurut|versi|tegas|jelas|ungkap|sebut|terang)"
    who = cues("decision", "outsiders").pattern
    return re.compile(rf"[,\"]\s*{verbs}\s+(?:(?:para|seorang|salah seorang|sejumlah|tim)\s+)?{who}")


@cache
def _outsiders_say() -> re.Pattern[str]:
    return re.compile(
        rf"{cues('decision', 'outsiders').pattern}{_GAP}{_APPOSED}{_GAP}{_PUBLISH}\s+(?P<verb>{_JUDGES})\b"
    )


@cache
def _by_outsiders() -> re.Pattern[str]:
    told = cues("decision", "outsiders").pattern
    return re.compile(rf"(?:\s+[\w-]+){{0,4}}?\s+oleh\s+(?:(?:para|sejumlah|sebagian|banyak)\s+)?{told}|\s+sosial\b")


def _shouted(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether only a banner says so, or a headline between quotation marks without a word of whose they are."""
    if _DEMANDS.search(scene.low, line.start, hit.start) or _DEMANDS.search(scene.low, line.start, hit.end):
        return True
    quoted = line.sentence.headline and line.sentence.is_quoted(hit.start)
    return quoted and not any(set(ref.refs) & scene.roles.overseers or ref.refs[0] == line.speaker for ref in line.refs)


def _only_printed(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Kami menulis bahwa N dijatuhi sanksi. Berita itu keliru`, `surat itu palsu`: told as printed, and wrong."""
    if _TITLE.search(scene.low, line.start, hit.start):
        return True
    near = scene.lines[line.index : line.index + 3]
    paper = hit.kind not in CLEARING and _PAPER.search(scene.low, line.start, hit.end) is not None
    if paper and any(_FALSE.search(scene.low, one.start, one.end) for one in near):
        return True
    if not _PRINTED.search(scene.low, line.start, hit.start):
        return False
    around = scene.lines[max(line.index - 2, 0) : line.index + 4]
    headed = any(_WRONG.search(scene.low, one.start, one.end) for one in scene.lines[:2])
    return headed or any(_WRONG.search(scene.low, one.start, one.end) for one in around)


def _only_reported(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Aparatur yang dilaporkan tidak netral`: a mere word for the breach tells what the report says of him."""
    start = line.clause(hit.start).start
    told = (one.search(scene.low, start, hit.start) for one in (_REPORTED, _OF_REPORT))
    return hit.kind == "weak" and any(one is not None for one in told)


def _body_did(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Laporan itu dihentikan Gakkumdu`: it is told as what a body did, that is named right behind the word."""
    ends = [ref.start for ref in line.refs if set(ref.refs) & scene.roles.overseers and ref.start >= hit.end]
    return bool(ends) and _BY.fullmatch(scene.low, hit.end, ends[0]) is not None


def _told_on(scene: Scene, line: Line, hit: Hit) -> bool:
    """Whether the report goes on behind what the accused says (`mengaku dan sudah dijatuhi teguran`), or the words can
    only be those of who decides: `kami rekomendasikan`, `dalihnya dimentahkan majelis`."""
    if not line.sentence.is_quoted(hit.start) and not line.sentence.in_quote:
        return (
            _AND_WAS.search(scene.low, line.start, hit.start) is not None
            or _REJECTED.match(scene.low, hit.start) is not None
        )
    near = scene.lines[line.index : line.index + 2]
    return any(
        one.speaker == line.speaker
        and one.sentence.paragraph == line.sentence.paragraph
        and scene.has(one, "decision", "we_decide")
        for one in near
    )


def own_words(scene: Scene, line: Line, hit: Hit, refs: tuple[str, ...], judges: tuple[str, ...]) -> bool:
    """Whether only the accused himself clears himself: he speaks, or his words are labelled so, or he insists on it, or
    claims that others did."""
    if _labelled_his(scene, line, hit, refs):
        return True
    if judges:
        said = line.speaker in refs and line.said(hit.start)
        return said and _CLAIMED.search(scene.low, line.start, hit.start) is not None
    if line.speaker in refs and line.said(hit.start):
        plain = _OF_HIMSELF.search(scene.low, line.start, hit.start) and _UNPROVEN.match(scene.low, hit.start)
        return hit.kind == "acquits" or bool(plain) or _CLAIMS.match(scene.low, hit.start) is not None
    for match in cues("denial", "insists").finditer(scene.low, line.start, hit.start):
        ahead = [ref for ref in line.refs if ref.end <= match.start() <= ref.end + _SOON and ref.how != "within"]
        if ahead and set(ahead[-1].refs) & set(refs):
            return True
    return False


def _labelled_his(scene: Scene, line: Line, hit: Hit, refs: tuple[str, ...]) -> bool:
    """`Pernyataan N: tidak bersalah`: the label says whose words follow."""
    label = _HIS_LABEL.match(scene.low, line.start, hit.start)
    named = {one for ref in line.refs if label and ref.end <= label.end() for one in ref.refs}
    return bool(named & set(refs)) and not named & scene.roles.overseers
