"""Posts in rows: "- N: POST", "N | POST | ...", and the labelled lines of decisions and letters, "Nama: N" over
"Jabatan: POST"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.cast.chunks import AGENCY, NAME, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.scene import MARK, WORD, Scene

RULE = "rule:holding.list"
_CELLS = (":", "|", "–", "—", "-", "\t", ";", ")", ") :", ") -", "| :")
_ROW_LINES = 6


def row_holdings(scene: Scene, chunks: tuple[Chunk, ...], near: tuple[Holding, ...]) -> Iterator[Holding]:
    """The holdings of rows and of labelled lines that the sentences around have not told yet."""
    held = {holding.post for holding in near}
    for number, chunk in enumerate(chunks):
        if chunk.kind not in (POST, AGENCY) or number in held or chunk.first < scene.body:
            continue
        name = _labelled(scene, chunks, number)
        if name is None:
            name = _in_row(scene, chunks, number)
        if name is not None:
            yield Holding(name, number, False, RULE)


def _in_row(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> int | None:
    """The name that opens the row of the post: only a mark stands between, and the cell ends behind the post."""
    if number == 0 or chunks[number - 1].kind != NAME or not _ends_cell(scene, chunks[number].last):
        return None
    gap = between(scene, chunks[number - 1], chunks[number])
    if gap not in _CELLS or not _opens_row(scene, chunks[number - 1].first):
        return None
    return number - 1


def _opens_row(scene: Scene, at: int) -> bool:
    """Whether only marks, numbers and the label "nama" stand before the token in its sentence."""
    while scene.joined(at):
        at -= 1
        token = scene.tokens[at]
        if token.kind == WORD and token.low not in listed("holdings", "row_words") and not token.text.isdigit():
            return False
    return True


def _ends_cell(scene: Scene, at: int) -> bool:
    token = scene.token(at)
    return token is None or not scene.joined(at) or (token.kind == MARK and token.text not in "\"'")


def _labelled(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> int | None:
    """The name of the line "Nama: N" that stands over "Jabatan: POST"."""
    at = chunks[number].first
    if scene.low(at - 1) != ":" or scene.low(at - 2) not in listed("holdings", "post_labels"):
        return None
    here = scene.sentences[at]
    for before in range(number - 1, -1, -1):
        chunk = chunks[before]
        if scene.sentences[chunk.first] < here - _ROW_LINES:
            return None
        label = chunk.first - 1
        if chunk.kind == NAME and scene.low(label) == ":" and scene.low(label - 1) in listed("holdings", "name_labels"):
            return before
    return None
