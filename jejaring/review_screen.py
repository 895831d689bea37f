"""The screen of `jejaring review`: one pair after the other, both sides beside each other, one key for each answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from graph.errors import UsageError
from graph.identity.groups import judgements_of, pair, verdicts
from graph.identity.judgements import Judgement
from graph.store.connect import Store
from graph.store.judgements import judgements_in
from graph.store.waiting import Side, Waiting, sides
from jejaring.judging import find_entity, keep, on_entities, record
from jejaring.merge import merging

if TYPE_CHECKING:
    from rich.console import Console

ANSWERS = {"s": "same", "d": "different", "u": "unsure"}
LEAVE = ("q", "\x04", "\x1b", "")
KEYS = "[s]ame  [d]ifferent  [u]nsure  [k] skip  [w]hy  [z] undo  [q]uit"


@dataclass(slots=True)
class Screen:
    """A session: what was judged so far, and the reason that the next judgement will carry."""

    store: Store
    db: str
    console: Console
    made: list[Judgement] = field(default_factory=list)
    why: str = ""

    def ask(self, queue: Sequence[Waiting]) -> None:
        """Go through the queue until its end, or until the person leaves."""
        at = 0
        while at < len(queue) or self.made:
            answer = self.about(queue, at) if at < len(queue) else self.end()
            if answer == "quit":
                return
            at = max(0, at - 1) if answer == "back" else at + 1

    def about(self, queue: Sequence[Waiting], at: int) -> str:
        """What becomes of one pair: judged, skip, back or quit."""
        one = queue[at]
        found = {} if self.settled(one) else sides(self.store, one.label, (one.one, one.other))
        if len(found) < 2:
            return "skip"
        show(self.console, one, found, f"{at + 1} of {len(queue)}")
        return self.answer(one)

    def end(self) -> str:
        """After the last pair what was judged can still be taken back."""
        self.console.print("the end of the queue: [z] undo  [q]uit", markup=False)
        while True:
            key = click.getchar().lower()
            if key == "z" and self.undo():
                return "back"
            if key in LEAVE:
                return "quit"

    def settled(self, one: Waiting) -> bool:
        """Whether what was judged in this session has already decided the pair."""
        if not self.made:
            return False
        known = judgements_in(self.store)
        ids = judgements_of(known).ids
        return pair(one.one, one.other) in verdicts(known) or ids.get(one.one, one.one) == ids.get(one.other, one.other)

    def answer(self, one: Waiting) -> str:
        """Read keys until one of them settles the pair: judged, skip, back or quit."""
        while True:
            self.console.print(KEYS + (f"   why: {self.why}" if self.why else ""), markup=False)
            key = click.getchar().lower()
            if key in ANSWERS:
                if self.judge(one, ANSWERS[key]):
                    return "judged"
            elif key == "w":
                self.why = click.prompt("why", default="", show_default=False)
            elif key == "z":
                if self.undo():
                    return "back"
            elif key in ("k", " ", "\r", "\n"):
                return "skip"
            elif key in LEAVE:
                return "quit"

    def judge(self, one: Waiting, answer: str) -> bool:
        """Keep the judgement; False, with the reason on the screen, where it cannot be made."""
        try:
            ours, theirs = find_entity(self.store, one.one), find_entity(self.store, one.other)
            made = merging(self.store, ours, theirs, self.why) if answer == "same" else None
            made = made or on_entities(answer, (ours, theirs), self.why)
        except UsageError as error:
            self.console.print(str(error), markup=False)
            return False
        keep(self.store, self.db, [made], show=False)
        self.made.append(made)
        self.why = ""
        return True

    def undo(self) -> bool:
        """Take back the last judgement of this session; False where there is none."""
        if not self.made:
            self.console.print("nothing was judged in this session")
            return False
        last = self.made.pop()
        keep(self.store, self.db, [record("undone", [last.id], self.why)], show=False)
        self.console.print(f"taken back: {last.kind}, {' and '.join(last.seen)}", markup=False)
        return True


def show(console: Console, one: Waiting, found: Mapping[str, Side], place: str) -> None:
    """Both sides beside each other, with the reasons for the proposal above them."""
    from rich.table import Table  # noqa: PLC0415 - rich costs start-up time
    from rich.text import Text  # noqa: PLC0415

    console.rule(f"{place}: {one.label}, {one.claims} claim(s) at stake", align="left")
    console.print(Text(f"proposed because: {one.reasons}"))
    table = Table(expand=True, show_lines=False)
    ours, theirs = found[one.one], found[one.other]
    for side in (ours, theirs):
        table.add_column(Text(side.name + (" (not named)" if side.unnamed else "")), ratio=1, overflow="fold")
    table.add_row(Text("\n".join(told(ours))), Text("\n".join(told(theirs))))
    console.print(table)
    if bool(ours.unnamed) != bool(theirs.unnamed):
        console.print("One side is named by no report: `same` will be shown as your identification.")


def told(side: Side) -> Iterable[str]:
    """What is known of a side, in lines."""
    yield side.id + (f" ({len(side.keys)} keys)" if len(side.keys) > 1 else "")
    if side.aliases:
        yield f"also: {'; '.join(side.aliases)}"
    if side.region:
        yield f"region: {side.region}"
    yield from (f"post: {position}" for position in side.positions)
    yield from side.ties
    for passage in side.passages:
        yield ""
        yield f"[{passage.where}]"
        yield passage.words
