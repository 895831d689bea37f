"""Who runs by a sentence that does not name her: "Ia maju lagi untuk kursi DPRD", "Istri bupati itu nyaleg"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.extraction.cast.chunks import NAME
from loaders.extraction.cast.cues import words
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.lone_words import ALSO, KIN, RUN
from loaders.extraction.cast.people import Figure

_ME = r"ia|dia|beliau|yang bersangkutan"
_CALON = (
    r"(?:(?:bakal )?(?:calon|kandidat)(?: petahana)?"
    r" (?:bupati|gubernur|wali ?kota|wakil|presiden|anggota|legislat\w+|dp[rd]\w*|senator)"
    r"|(?:ba)?caleg|ba?ca(?:wa)?(?:bup|gub|walkot|wali|wako|pres))\b"
)
_TOLD = re.compile(
    r"(?P<who>(?:ia|dia|beliau|yang bersangkutan|sang \w+)(?= )"
    r"|(?!pasangan|paslon|duet|kedua|(?:di|pada|dalam|ke|dari|untuk|dengan|atas|saat|ketika|gambar|foto)\b)"
    rf"[\w']+(?: [\w'-]+){{0,3}} (?:itu|tersebut|ini)) {ALSO}"
    rf"(?:{RUN}|(?<=itu )(?:berpasangan|berduet|bertandem) dengan|(?<=itu )(?:menggandeng|didampingi) (?:calon )?wakil"
    rf"|(?:(?:adalah|merupakan|ialah|menjadi|berstatus|sebagai) )?(?:seorang |salah satu )?{_CALON})"
)
_FORMS = re.compile(
    rf"(?:[\w']+ ){{0,3}}{_CALON}[\w' ]{{0,12}} (?:itu|tersebut|ini)"
    r" (?:mengembalikan|mengambil|menyerahkan) (?:formulir|berkas)"
)
_BACK = 3


def told_runs(draft: Draft) -> Iterator[tuple[Figure, str | None]]:
    """Each person of whom the next sentence tells that she runs, with the office if it has its words."""
    scene = draft.ground.scene
    people: dict[int, dict[str, int]] | None = None
    for sentence in scene.document.sentences:
        if sentence.legal or sentence.headline:
            continue
        low = " ".join(scene.text[sentence.span.start : sentence.span.end].lower().split())
        told = _TOLD.match(low)
        told = None if told is not None and _names_another(draft, sentence.index) else told
        if told is None and _FORMS.match(low) is None:
            continue
        people = _people(draft) if people is None else people
        figure = _meant(draft, people, sentence.index, told["who"] if told else None)
        if figure is not None:
            yield figure, _office(low)


def _names_another(draft: Draft, here: int) -> bool:
    """Di panggung itu calon bupati N berorasi: the candidacy stands right in front of a name."""
    chunks, scene = draft.chunks, draft.ground.scene
    for chunk, name in pairwise(chunks):
        beside = scene.sentences[chunk.first] == here and name.kind == NAME and name.first - chunk.last <= 1
        if beside and chunk.post is not None and chunk.post.cls == "candidate":
            return True
    return False


def _people(draft: Draft) -> dict[int, dict[str, int]]:
    """By sentence the persons that it names, each with the number of the first chunk."""
    found: dict[int, dict[str, int]] = {}
    for number in sorted(draft.figure_of):
        sentence = draft.ground.scene.sentences[draft.chunks[number].first]
        found.setdefault(sentence, {}).setdefault(draft.figure_of[number].ref, number)
    return found


def _meant(draft: Draft, people: dict[int, dict[str, int]], here: int, who: str | None) -> Figure | None:
    """The only person of the last sentence with persons; of several the subject for a pronoun, the last one for a
    noun, and nobody for the word candidate itself."""
    back = range(here - 1, here - 1 - _BACK, -1)
    again = who is not None and re.fullmatch(_ME, who) is not None
    near = next((people[at] for at in back if at in people and not (again and _of_pronoun(draft, at))), {})
    chunks = list(near.values())
    if len(chunks) == 1:
        return draft.figure_of[chunks[0]]
    if not chunks or who is None:
        return None
    if re.fullmatch(_ME, who):
        first = draft.figure_of[chunks[0]]
        return first if draft.ground.scene.opens(draft.chunks[chunks[0]].first) else None
    return draft.figure_of[chunks[-1]]


def _of_pronoun(draft: Draft, at: int) -> bool:
    """Ia istri N: a sentence that tells whose kin somebody is, of whom a pronoun behind it speaks on."""
    start = draft.ground.scene.document.sentences[at].span.start
    return (
        re.match(
            rf"(?:{_ME}) (?:(?:adalah|merupakan|ialah) )?(?:{KIN})\b",
            draft.ground.scene.text[start : start + 40].lower(),
        )
        is not None
    )


def _office(low: str) -> str | None:
    """The office or the chamber that the sentence names."""
    chamber = re.search(r"\b(dprd|dpr|dpd)\b", low)
    table = words("posts", "offices")
    return chamber.group(1) if chamber else next((table[word] for word in low.split() if word in table), None)
