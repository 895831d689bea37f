"""The screen of `jejaring check`: one claim after the other, one key for each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from graph.claims import ACTS, STATUSES
from graph.errors import UsageError
from graph.identity.judgements import Judgement
from graph.store.checking import Shown, claim_of
from graph.store.connect import Store
from jejaring.check import checking, lines_of
from jejaring.judging import keep, record
from jejaring.output import printable

if TYPE_CHECKING:
    from rich.console import Console

PLAIN = {"a": "accepted", "r": "rejected", "n": "noted"}
FIELDS = {"s": ("status", " ".join(STATUSES)), "o": ("object", "id or whole name, ? for a candidate not named"),
          "d": ("date", "YYYY-MM-DD, or none"), "c": ("act", " ".join(ACTS))}  # fmt: skip
LEAVE = ("q", "\x04", "\x1b", "")
KEYS = "[a]ccept  [r]eject  correct [s]tatus [o]bject [d]ate a[c]t  [n]ote  [k] skip  [z] undo  [q]uit"


@dataclass(slots=True)
class Screen:
    """A session: what was checked so far."""

    store: Store
    db: str
    console: Console
    made: list[Judgement] = field(default_factory=list)

    def ask(self, queue: Sequence[str]) -> None:
        """Go through the queue until its end, or until the person leaves."""
        at = 0
        while at < len(queue):
            self.console.rule(f"{at + 1} of {len(queue)}", align="left")
            shown = claim_of(self.store, queue[at])
            for line in lines_of(shown):
                self.console.print(printable(line), markup=False)
            answer = self.answer(shown)
            if answer == "quit":
                return
            at = max(0, at - 1) if answer == "back" else at + 1

    def answer(self, shown: Shown) -> str:
        """Read keys until one of them settles the claim: checked, skip, back or quit."""
        while True:
            self.console.print(KEYS, markup=False)
            key = click.getchar().lower()
            if key in LEAVE:
                return "quit"
            if key in ("k", " ", "\r", "\n"):
                return "skip"
            if key == "z" and self.undo():
                return "back"
            if self.judged(shown, key):
                return "checked"

    def judged(self, shown: Shown, key: str) -> bool:
        """Whether the key made a check that could be kept; a refusal is told."""
        if key in PLAIN:
            why = self.line("note") if key == "n" else ""
            return self.keep(lambda: checking(self.store, shown, PLAIN[key], why))
        if key in FIELDS:
            name, hint = FIELDS[key]
            value = self.line(f"{name} ({hint})")
            allowed = {"status": STATUSES, "act": (*ACTS, "none")}.get(name)
            if not value or (allowed and value not in allowed):
                self.console.print(f"{value or 'nothing'}: expected {hint}", markup=False)
                return False
            return self.keep(lambda: checking(self.store, shown, "corrected", field=name, value=value))
        return False

    def line(self, words: str) -> str:
        """A line that the person types."""
        return str(click.prompt(words, default="", show_default=False)).strip()

    def keep(self, make: Callable[[], Judgement]) -> bool:
        """Keep what is made; False, with the reason on the screen, where it cannot be made."""
        try:
            made = make()
        except UsageError as error:
            self.console.print(str(error), markup=False)
            return False
        keep(self.store, self.db, [made], show=False)
        self.made.append(made)
        return True

    def undo(self) -> bool:
        """Take back the last check of this session; False where there is none."""
        if not self.made:
            self.console.print("nothing was checked in this session")
            return False
        last = self.made.pop()
        keep(self.store, self.db, [record("undone", [last.id])], show=False)
        self.console.print(f"taken back: {last.outcome} {last.field}".rstrip(), markup=False)
        return True
