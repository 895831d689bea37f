"""Which reports are copies, from a memo of the prints of all: only new texts are compared with others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from graph.build.copies import ALIKE, BAND, DIGITS, alike, root_of, taken_apart
from graph.identity.memo import Memo, block_id

BANDS = "SELECT DISTINCT own FROM band WHERE band = ? AND own <> ?"


def keep_prints(memo: Memo, fresh: Mapping[str, str], gone: Collection[str]) -> None:
    """Bring the prints of new and changed reports in, take those of others out."""
    memo.tell("DELETE FROM print WHERE sha = ?", [(sha,) for sha in (*gone, *fresh)])
    rows = [(sha, *taken_apart(text)) for sha, text in fresh.items()]
    memo.tell("INSERT INTO print VALUES (?, ?)", [row[:2] for row in rows])
    for own, sketch in sorted({own: sketch for _, own, sketch in rows if sketch}.items()):
        _compare(memo, own, sketch)


def own_of(memo: Memo, shas: Iterable[str]) -> dict[str, str]:
    """The own origin of each of these reports."""
    found = (memo.ask("SELECT sha, own FROM print WHERE sha = ?", (sha,)) for sha in shas)
    return {sha: own for rows in found for sha, own in rows}


def _compare(memo: Memo, own: str, sketch: str) -> None:
    """Look up a text beside those that meet it in a band, and note which are nearly the same."""
    size = BAND * DIGITS
    bands = [block_id(str(at), sketch[at : at + size]) for at in range(0, len(sketch), size)]
    if not memo.ask("SELECT 1 FROM band WHERE band = ? AND own = ?", (bands[0], own)):
        mates = {mate for band in bands for (mate,) in memo.ask(BANDS, (band, own))}
        near = [mate for mate in sorted(mates) if alike(sketch, _sketch(memo, mate)) >= ALIKE]
        memo.tell("INSERT OR IGNORE INTO near VALUES (?, ?)", [sorted((own, mate)) for mate in near])
        memo.tell("INSERT OR IGNORE INTO band VALUES (?, ?)", [(band, own) for band in bands])
        memo.tell("INSERT OR IGNORE INTO sketch VALUES (?, ?)", [(own, sketch)])


def _sketch(memo: Memo, own: str) -> str:
    """The minhash of a text, also of one that no report has just now: it may come back."""
    ((found,),) = memo.ask("SELECT sketch FROM sketch WHERE own = ?", (own,))
    return str(found)


def origins_kept(memo: Memo) -> dict[str, str]:
    """Report -> the origin that it shares, as `graph.build.copies.origins_of` tells it of all prints."""
    roots: dict[str, str] = {}
    there = "EXISTS (SELECT 1 FROM print WHERE own = {})"
    asked = f"SELECT one, other FROM near WHERE {there.format('one')} AND {there.format('other')} ORDER BY one, other"
    owns: dict[str, list[str]] = defaultdict(list)
    for one, other in memo.ask(asked):
        ours, theirs = root_of(roots, one), root_of(roots, other)
        if ours != theirs:
            roots[max(ours, theirs)] = min(ours, theirs)
        owns |= {one: [], other: []}
    for own in owns:
        owns[own] = [sha for (sha,) in memo.ask("SELECT sha FROM print WHERE own = ?", (own,))]
    return {sha: root for own, shas in owns.items() if (root := root_of(roots, own)) != own for sha in shas}
