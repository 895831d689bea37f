"""Sentences that speak the language of decisions and decide nothing, and decisions in plain words beside them."""

from collections import Counter

from benchmarks.traps import PROOFS, read, springs

# As many as there still are; none is aimed at.
TAKEN_FOR_DECISIONS = {"confirmed": 0, "cleared": 3}
LOST = {"confirmed": 0, "cleared": 1}


def test_what_only_sounds_like_a_decision_is_none_and_plain_decisions_are_read() -> None:
    frames, traps = read()
    taken, lost = Counter[str](), Counter[str]()
    for number, trap in enumerate(traps):
        read_as = springs(trap, frames[number % len(frames)])
        if trap.kind == PROOFS:
            lost[trap.status] += not read_as
        else:
            taken[trap.status] += read_as
    assert all(taken[status] <= count for status, count in TAKEN_FOR_DECISIONS.items()), taken
    assert all(lost[status] <= count for status, count in LOST.items()), lost


def test_there_are_traps_of_many_kinds() -> None:
    frames, traps = read()
    assert len(frames) >= 3
    assert len({trap.kind for trap in traps}) >= 12
    assert len({trap.sentence for trap in traps}) == len(traps) >= 250
