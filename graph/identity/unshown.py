"""What a memo has decided and the graph may not show yet. It is kept in the memo, so that a load that is killed goes on
with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.identity.groups import Pair
from graph.identity.incremental import Change
from graph.identity.memo import Memo

KEY, PAIR, REPORT = "key", "pair", "report"
AT_ONCE = 2000
PAGE = "SELECT name FROM unshown WHERE kind = ? AND name > ? ORDER BY name LIMIT ?"


def add(memo: Memo, kind: str, names: Iterable[str]) -> None:
    """Keys whose groups or proposals may be other than they were, pairs that are merged or were, reports that were seen
    or share another origin."""
    memo.tell("INSERT OR IGNORE INTO unshown VALUES (?, ?)", ((kind, name) for name in names))


def add_change(memo: Memo, change: Change) -> None:
    """All that an update may have changed."""
    add(memo, KEY, change.touched)
    add(memo, PAIR, (" ".join(one.pair) for one in (*change.before.merged, *change.after.merged)))


def parts(memo: Memo, kind: str) -> Iterator[list[str]]:
    """What is unshown of a kind, in parts."""
    after = ""
    while found := [name for (name,) in memo.ask(PAGE, (kind, after, AT_ONCE))]:
        yield found
        after = found[-1]


def pairs(memo: Memo) -> Iterator[list[Pair]]:
    """The pairs, in parts."""
    for names in parts(memo, PAIR):
        yield [(one, other) for one, _, other in (name.partition(" ") for name in names)]


def clear(memo: Memo) -> None:
    """The graph shows everything."""
    memo.tell("DELETE FROM unshown", [()])
