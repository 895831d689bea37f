"""Who runs alone by those who back him and by those whom he runs against: ajakan memilih N, kalah tipis dari N,
Pilkada X diikuti N, M, dan K."""

from __future__ import annotations

import re

from loaders.extraction.cast.chunks import NAME
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.lone_words import CANDIDATE, acts, backed, called, words_before, words_behind
from loaders.extraction.cast.people import Figure

_OPPOSES = re.compile(
    r"\b(?:(?:berhadapan|bersaing|bertarung|beradu|berebut suara|berkompetisi) (?:dengan|melawan)"
    r"|versus|vs|menghadapi|melawan|menantang|ditantang(?: oleh)?|mengalahkan|mengungguli|dikalahkan(?: oleh)?"
    r"|(?:kalah|unggul|menang|tertinggal)(?: [\w,%]+){0,3}? (?:dari|atas|oleh)"
    r"|(?:lawan\w*|rival\w*|penantang\w*|pesaing\w*)(?: [\w']+){0,6}?(?: ,)? (?:adalah|ialah|yakni|yaitu|,))$"
)
_FIGHTS = re.compile(
    r"^(?:(?:akan|bakal|kini|hanya|juga) )*(?:(?:berhadapan|bersaing|bertarung|beradu) (?:dengan|melawan)|versus|vs"
    r"|menghadapi|melawan|menantang|ditantang|mengalahkan|(?:kalah|unggul|menang)\b[^.;]{0,20} (?:dari|atas))"
)
_ELECTION = re.compile(r"\b(?:pil(?:kada|bup|gub|wal|wako|wali|eg)\w*|pemilihan (?:bupati|gubernur|wali)|suara|tps)\b")
_RIVAL = re.compile(r"^, (?:pesaing|rival|lawan|penantang|saingan)(?:nya(?= [,.])| (?P<who>[\w']+)(?: [\w']+)? [,.])")
_CONTEST = re.compile(
    r"\b(?:pil(?:kada|bup|gub|wal|wako|wali)\w*|pemilihan)(?: [\w']+){0,3}?"
    r" (?:diikuti|diramaikan|diperebutkan|mempertemukan)(?: oleh)?"
    r"(?: (?:dua|tiga|empat|lima|enam|calon|kandidat|nama|figur|tokoh|peserta|bakal|lain|lainnya|yakni|yaitu|:|,))*$"
)
_HIS_RIVAL = re.compile(r"\b(?:lawan|rival|penantang|pesaing|saingan)nya\b|^(?:ia|dia|beliau) ")
_COUNTED = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|kedua|ketiga|keempat)(?: [\w']+)? (?:calon|kandidat|figur|nama|balon|bacalon)"
    r"(?: (?:bupati|gubernur|wali ?kota|kepala daerah|itu|tersebut|lain|lainnya|yang bersaing|yang bertarung))*"
    r"(?:(?: [\w'-]+){0,4}? (?:maju|bertarung|berlaga|bersaing|mencalonkan diri|mendaftar|berebut)(?: [\w'-]+){0,5}?)?"
    r"(?: ,| :| yakni| yaitu| ialah| adalah| masing ?- ?masing)+$"
    r"|\b(?:mempertemukan|memperhadapkan)(?: (?:dua|calon|kandidat|nama|figur|tokoh|yakni|yaitu|:|,))*$"
)
_ALL = re.compile(
    rf"\b(?:para|semua|calon (?:bupati|gubernur|wali ?kota)) ?(?:{CANDIDATE})?[\w' ]{{0,20}} ?(?:,|:|yakni|yaitu)?$"
)
_SELAIN = re.compile(r"^, pil\w+(?: [\w']+){0,3} (?:juga )?(?:diikuti|diramaikan)\b")
_OTHERS = re.compile(r"\b(?:calon|kandidat|balon|bacalon) (?:lain|lainnya)(?: (?:,|adalah|ialah|yakni|yaitu|:))*$")
_IS_ONE = re.compile(
    r"^(?:,|\(|adalah|ialah|merupakan|yang merupakan|menjadi|, yang juga)(?: (?:salah satu|salah seorang|seorang|dari"
    rf"|dua|tiga|empat|para))* {CANDIDATE}(?! (?:tetap|sementara))|^\( (?:nomor|no)(?: urut)? \d \)"
)
_BY_NUMBER = re.compile(
    r"^(?:(?:sedangkan|sementara|adapun|dan) )?nomor(?: urut)? (?:\d|satu|dua|tiga|empat|lima)"
    r"(?: (?:adalah|ialah|ditempati|diisi|milik|,|:))*$"
)
_WITH_NUMBER = re.compile(
    r"^(?:bernomor|nomor|mendapat nomor|memperoleh nomor)(?: urut)? (?:\d|satu|dua|tiga|empat|lima)\b"
)
_LINKS = (",", "dan", ", dan", "serta", ", serta", "maupun")


def backed_alone(draft: Draft, number: int) -> bool:
    """Whether the name is that of somebody of whom the report tells no post and whom others back or run against."""
    figure, scene, chunk = draft.figure_of[number], draft.ground.scene, draft.chunks[number]
    if len(figure.key) < 2 or figure.initials or len(figure.chunks) > 2 or draft.held_by(figure):
        return False
    if backed(scene, chunk.first, chunk.last) or _opposed(draft, number) or _contestant(draft, number):
        return True
    return _called_candidate(draft, number)


def _opposed(draft: Draft, number: int) -> bool:
    """A akan berhadapan dengan | N; N, pesaing A: the rival of somebody who runs."""
    scene, chunk = draft.ground.scene, draft.chunks[number]
    before, behind = words_before(scene, chunk.first), words_behind(scene, chunk.last)
    votes = _ELECTION.search(before + " | " + behind) is not None
    if _FIGHTS.match(behind) and votes:
        return not draft.pairs
    rival = _RIVAL.match(behind)
    if rival is not None and rival["who"]:
        return any(rival["who"] in figure.key and runs_for_office(draft, figure) for figure in draft.figures)
    if rival is None and _OPPOSES.search(before) is None:
        return False
    his = rival is not None or _HIS_RIVAL.search(before) is not None
    return votes or _runs_before(draft, number, his)


def _runs_before(draft: Draft, number: int, further: bool) -> bool:
    """Whether the person named last before, in the same sentence or (`further`) the one before it, runs for an
    office."""
    scene = draft.ground.scene
    here = scene.sentences[draft.chunks[number].first] - further
    for at in range(number - 1, max(number - 8, -1), -1):
        if scene.sentences[draft.chunks[at].first] < here:
            break
        own = draft.named_at(at) if draft.chunks[at].kind == NAME else None
        if own is not None:
            return runs_for_office(draft, own)
    return False


def _called_candidate(draft: Draft, number: int) -> bool:
    """Calon wali kota independen | N; calon yang dijagokan bupati ialah | N; N, kandidat kuat; nomor urut 2 | N |."""
    scene, chunk = draft.ground.scene, draft.chunks[number]
    before, behind = words_before(scene, chunk.first), words_behind(scene, chunk.last)
    if _IS_ONE.match(behind):
        return True
    if acts(scene, chunk.last):
        return False
    alone = scene.low(chunk.last) not in ("dan", "-", "/", "&")
    if _BY_NUMBER.match(before):
        return alone and not draft.pairs
    if _WITH_NUMBER.match(behind):
        return re.search(rf"\b{CANDIDATE}", before) is not None
    return called(scene, chunk.first) and alone


def runs_for_office(draft: Draft, figure: Figure) -> bool:
    """Whether the report gives somebody a candidacy, or makes a member of a ticket of her."""
    posts = (chunk.post for chunk, _ in draft.held_by(figure))
    if any(post is not None and post.cls == "candidate" for post in posts):
        return True
    return any(at in figure.chunks for pair in draft.pairs for at in pair.names)


def _contestant(draft: Draft, number: int) -> bool:
    """Pilkada X diikuti A, B dan C; selain N, Pilkada X diikuti A; calon lain, A dan B, where no pairs run."""
    scene, chunks = draft.ground.scene, draft.chunks
    if draft.pairs:
        return False
    chunk, first, size = chunks[number], number, 1
    if scene.low(chunk.first - 1) == "selain" and _SELAIN.match(words_behind(scene, chunk.last)):
        return True
    while first > 0 and chunks[first - 1].kind == NAME and between(scene, chunks[first - 1], chunks[first]) in _LINKS:
        first, size = first - 1, size + 1
    last = number
    while (
        last + 1 < len(chunks)
        and chunks[last + 1].kind == NAME
        and between(scene, chunks[last], chunks[last + 1]) in _LINKS
    ):
        last, size = last + 1, size + 1
    before = words_before(scene, chunks[first].first)
    if _OTHERS.search(before):
        return before.split()[-1] not in listed("tickets", "breaks")
    if size > 1 and (_COUNTED.search(before) or (size > 2 and _ALL.search(before))):
        return _ELECTION.search(before) is not None or "calon" in before or "kandidat" in before
    return size != 2 and _CONTEST.search(before) is not None
