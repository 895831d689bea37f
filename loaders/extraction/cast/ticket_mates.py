"""The second of a pair that a report names in a sentence of its own: "Ia berpasangan dengan N", "Wakilnya, N"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from loaders.extraction.cast.chunks import NAME, POST
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.people import Figure

_ROLE = (
    r"(?:calon |bakal calon )?(?:wakil(?:nya|(?: bupati| gubernur| wali ?kota)(?:nya)?)|pasangannya|tandemnya"
    r"|(?:bupati|gubernur|wali ?kota)nya|ca(?:wa)?(?:pres|bup|gub|walkot|wali|wako)nya)"
    r"(?: (?:di|pada|dalam) (?:pil\w+|pemilihan))?"
)
_SMALL = (
    r"(?: (?:adalah|ialah|yakni|yaitu|bernama|kader|politikus|pengusaha|mantan|seorang|sosok|dokter gigi|dokter"
    r"|nyai|ning|kiai|abah|ustaz|pak|bu|bapak|ibu))*"
)
_RUN = (
    r"\b(?:mencalonkan diri|nyalon|mendaftar(?:kan diri)?(?= (?:ke|di|sebagai)\b)|maju(?= lagi| kembali| di | dalam "
    r"| ke | pada | sebagai | lewat | dari | melalui| berpasangan)"
    r"|(?:^|^(?:ia|dia|keduanya|beliau) (?:kini |akan |kembali )?)maju|berlaga|bertarung|berkontestasi"
    r"|diusung|(?:menang|terpilih)(?= lagi| kembali| bersama)"
    r"|(?:ikut|ikuti|mengikuti) (?:pilkada|pilbup|pilwali|pilgub))\b[^.;:]{0,90}?"
)
_OFFICE = r"(?:bupati|gubernur|wali ?kota)"
_PLAIN = re.compile(
    rf"(?:\b(?:berpasangan|dipasangkan|berduet|diduetkan|bertandem|disandingkan|bergandengan)(?: dengan| bersama)?"
    r"|\b(?:menggandeng|meminang|menggaet)|, pasangan(?: dari)?"
    r"|\b(?:pil(?:kada|bup|gub|wal|wako)\w*|pemilihan|kontestasi)\b(?: [\w']+){0,6} didampingi"
    r"|\b(?:bersama|dengan|didampingi|beserta|dan|serta|maupun|dihadiri|tanpa"
    r"|(?:muncul|tampil|disusul|menyusul|hadir|datang|ada)(?: pula| juga)?)"
    rf" {_ROLE}){_SMALL} ?[,:]?$"
)
_RUNS = re.compile(rf"{_RUN}(?:bersama|dengan|didampingi|menggandeng)(?: {_ROLE})?{_SMALL} ?,?$")
_OWN = re.compile(
    rf"^(?:sedangkan |sementara |adapun |kali ini |kini |yang (?:menjadi|jadi|maju sebagai) |sang )*"
    rf"(?:{_ROLE}|pendamping(?:nya| [\w']+)|(?:wakil|pasangan|tandem) [\w']+ (?=adalah|ialah|yakni))"
    rf"(?:{_SMALL} ?[,:]?|(?: \w+){{1,6}} ?,|(?<=nya) ,(?: [\w']+){{1,4}})$|^(?:sedangkan |adapun )?sang wakil ,$"
)
_NAMED = re.compile(
    r"\b(?:(?:calon )?wakil|cawa\w+|bacawa\w+|pasangan|tandem|pendamping)(?: dari)?"
    r"(?: (?:bupati|gubernur|wali ?kota))?(?: (?:yang )?(?:(?:akan|kini|maju) )*(?:mendampingi|digandeng|dipilih))?"
    rf" (?P<who>[\w']+(?: [\w']+)?)(?: (?:di|dalam|pada) \w+(?: \w+)?)? (?:,|adalah|ialah|yakni|yaitu|:){_SMALL} ?,?$"
)
_SEAT = re.compile(
    rf"^(?:sebagai|untuk)(?: posisi| kursi)? (?:calon )?wakil(?:nya| {_OFFICE})? ,? ?[\w' ]{{0,40}}?"
    rf"\b(?:memilih|menunjuk|mengajak|mempercayai){_SMALL} ?,?$"
    rf"|\b(?:posisi|kursi) (?:calon )?(?:wakil|orang kedua|nomor dua)(?: {_OFFICE})?(?:nya)? (?:kini |akan )?"
    rf"(?:ada|diisi|ditempati|diduduki|jatuh (?:ke|kepada)|dipercayakan kepada)(?: oleh| nama)*{_SMALL} ?,?$"
)
_IS = r"(?:yang|selaku|sebagai|adalah|ialah|merupakan|menjadi)"
_APPOSED = rf"^(?:,|\(|{_IS})(?: (?:{_IS}|kini|juga|sekaligus|maju|akan))*"
_HIS = re.compile(
    rf"{_APPOSED} (?:bakal )?(?:(?:calon )?wakil(?: {_OFFICE})?nya|(?:pasangan|tandem|pendamping)nya)\b"
    r"|^(?:yang |akan )*mendampinginya (?:sebagai|maju|di pil|dalam pil|di kertas)"
)
_CHOSEN = re.compile(r"\b(?:memilih|menunjuk|mengajak|memutuskan|mempercayai|menjatuhkan pilihan kepada|merangkul)$")
_AS_SECOND = re.compile(r"^(?:sebagai|menjadi|jadi|untuk menjadi) (?:calon )?(?:wakil|pendamping|pasangan|tandem)")
_TOGETHER = re.compile(
    r"^, (?:[\w']+ ){0,3}?(?:(?:kini|akan|juga|resmi|sudah|telah) )*"
    r"(?:diusung|didukung (?:partai|koalisi|\w+ partai)|mendaftar(?: ke|kan)|maju|bertarung|berlaga|mendapat nomor"
    r"|memperoleh nomor|ditetapkan|menjadi (?:paslon|pasangan))\b"
)
_OF = re.compile(
    rf"{_APPOSED} (?:bakal )?(?:(?:calon )?wakil|pasangan|tandem|pendamping|cawa\w+)(?: dari)?"
    rf" (?:calon {_OFFICE} )?(?P<who>[\w']+)"
)
_BESIDE = re.compile(
    rf"\b(?:mendampingi|pendamping|{_IS} (?:calon )?wakil(?: {_OFFICE})?)"
    rf"(?: (?:dari|calon|{_OFFICE}|petahana|bagi|untuk))* ?,?$"
)
_RUNS_AS = re.compile(r"\bmaju (?:sebagai|jadi|menjadi|mendampingi)\b[^.,;]*$")
_BACK = 2


def mates(draft: Draft, runs: Mapping[str, object], taken: set[str]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a candidate who runs alone as yet (by the refs of `runs`) and the one whom the report then calls the
    partner; `taken` are the members of other tickets."""
    free = set(runs) - taken
    used: set[str] = set()
    for number, chunk in enumerate(draft.chunks):
        mate = draft.figure_of.get(number)
        if chunk.kind != NAME or mate is None or mate.ref in taken or mate.ref in used:
            continue
        start, words = _before(draft, number)
        second = _beside(draft, number, start, words, free - used)
        if second is not None and second.ref != mate.ref:
            used.update((mate.ref, second.ref))
            yield mate, second
            continue
        first = _leader(draft, number, start, words, free - used) or _told_behind(draft, number, free - used)
        if first is not None and first.ref not in taken | used | {mate.ref}:
            used.update((first.ref, mate.ref))
            yield first, mate


def _beside(draft: Draft, number: int, start: int, words: str, free: set[str]) -> Figure | None:
    """The candidate for the deputy's office of whom the words in front of a name say whom she runs beside: Norlaila
    mendampingi N."""
    told = _BESIDE.search(words)
    if told is None:
        return None
    named = [at for at in range(max(number - 6, 0), number) if draft.chunks[at].first >= start]
    own = [draft.figure_of[at] for at in named if at in draft.figure_of]
    short = words[: told.start()].removesuffix(" maju ").split()[-1:]
    own = own or [figure for figure in draft.figures if figure.ref in free and set(short) & set(figure.key)]
    if not own or own[-1].ref not in free:
        return None
    held = [chunk.post for chunk, _ in draft.held_by(own[-1])]
    deputy = any(post is not None and post.cls == "candidate" and not post.head for post in held)
    return own[-1] if deputy or _RUNS_AS.search(words) else None


def _before(draft: Draft, number: int) -> tuple[int, str]:
    """Where the sentence begins, and its words in front of the name, a candidacy right before it aside."""
    scene, chunk = draft.ground.scene, draft.chunks[number]
    end = chunk.first
    before = draft.chunks[number - 1] if number else None
    own = before is not None and before.kind == POST and before.post is not None and before.post.cls == "candidate"
    if before is not None and own and between(scene, before, chunk) in ("", ","):
        named = before.post is not None and not before.post.head
        end = before.first if not named else end
    elif before is not None and before.kind == POST and before.last == chunk.first:
        end = before.first
    start = end
    while start > 0 and scene.sentences[start - 1] == scene.sentences[chunk.first] and end - start < 40:
        start -= 1
    return start, " ".join(scene.low(index) for index in range(start, end))


def _leader(draft: Draft, number: int, start: int, words: str, free: set[str]) -> Figure | None:
    """The candidate to whom the words in front of the name give it as the partner."""
    if words == "bersama":
        return _next_candidate(draft, number, free)
    own = None if _governs(draft, number) else _OWN.search(words)
    plain, runs = _PLAIN.search(words) or own or _SEAT.search(words), _RUNS.search(words)
    plain = plain or (_CHOSEN.search(words) if _AS_SECOND.match(_near(draft, number, 5)) else None)
    if plain is None and runs is None:
        named_one = _NAMED.search(words)
        return _by_word(draft, free, named_one["who"]) if named_one else None
    named = [at for at in range(max(number - 6, 0), number) if draft.chunks[at].first >= start]
    near = [figure for at in named if (figure := draft.named_at(at)) is not None]
    if near:
        return near[-1] if near[-1].ref in free or runs is not None else None
    return _last_candidate(draft, number, free)


def _governs(draft: Draft, number: int) -> bool:
    """Wakil Bupati X, N, ...: the post right in front is the office that somebody holds, and no candidacy."""
    before = draft.chunks[number - 1] if number else None
    if before is None or before.post is None or before.post.cls != "elected":
        return False
    return between(draft.ground.scene, before, draft.chunks[number]) in ("", ",")


def _near(draft: Draft, number: int, size: int) -> str:
    """The words behind a name in its sentence."""
    scene, last = draft.ground.scene, draft.chunks[number].last
    return " ".join(scene.low(index) for index in range(last, last + size) if scene.joined(index))


def _next_candidate(draft: Draft, number: int, free: set[str]) -> Figure | None:
    """Bersama B, A diusung tiga partai; bersama B, ia mendaftar ke KPU: the candidate named next, or named before."""
    if not _TOGETHER.match(_near(draft, number, 12)):
        return None
    scene, last = draft.ground.scene, draft.chunks[number].last
    following = draft.named_at(number + 1) if number + 1 < len(draft.chunks) else None
    if following is not None and draft.chunks[number + 1].first == last + 1:
        return following if following.ref in free else None
    return _last_candidate(draft, number, free) if scene.low(last + 1) in ("ia", "dia", "beliau") else None


def _told_behind(draft: Draft, number: int, free: set[str]) -> Figure | None:
    """The candidate whose partner a name is by the words behind it: N, calon wakilnya; N yang menjadi pendamping M."""
    near = _near(draft, number, 9)
    of = _OF.match(near)
    own = _by_word(draft, free, of["who"]) if of else None
    if own is not None or not _HIS.match(near):
        return own
    mate = draft.figure_of[number]
    return _last_candidate(draft, number, free - {mate.ref})


def _by_word(draft: Draft, free: set[str], who: str) -> Figure | None:
    """The only candidate in whose name the words stand; none for two."""
    own = [figure for figure in draft.figures if figure.ref in free and set(who.split()) <= set(figure.key)]
    return own[0] if len(own) == 1 else None


def _last_candidate(draft: Draft, number: int, free: set[str]) -> Figure | None:
    """The candidate named last, in the two sentences before; anywhere before if there is but one."""
    scene = draft.ground.scene
    here = scene.sentences[draft.chunks[number].first]
    for at in range(number - 1, -1, -1):
        if len(free) > 1 and scene.sentences[draft.chunks[at].first] < here - _BACK:
            return None
        figure = draft.figure_of.get(at)
        if figure is not None and figure.ref in free:
            return figure
    return None
