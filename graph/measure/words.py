"""Results in words. Every line ends with what it does not prove; none says what an agency is; no person has a score."""

from __future__ import annotations

from math import isfinite

from graph.measure import heads as heading
from graph.measure.corroboration import Corroborated
from graph.measure.counts import Counts
from graph.measure.evidence import BANDS
from graph.measure.links import Link
from graph.measure.results import Run
from graph.measure.slates import Slate

PER_HEAD = "under the null that every civil servant of the region is named equally often"
SHUFFLED = "under the null that tickets fall on the named persons of the region by lot"
CAVEATS = (
    "Untested is not clean.",
    "This does not show that the agency is neutral, only that reports do not tell it from chance.",
    "This does not prove that anybody acted together, on orders, or at all: a much-reported agency stands out as well.",
    "This does not prove that anybody acted together, on orders, or at all: read the reports, then ask the accused.",
)


def text(run: Run, i: int) -> str:
    """The cell's result in words, with its caveat as the last sentence."""
    tier = int(run.tier[i])
    said = {0: untested, 1: seen, 2: concentrated, 3: concentrated}[tier](run, i)
    return " ".join([*said, CAVEATS[tier]])


def untested(run: Run, i: int) -> list[str]:
    """Why the cell cannot be tested, and what it needs."""
    counts, needs, heads = run.counts, int(run.needs[i]), int(run.grid.heads[i])
    have = f"reports name {counts.k[i]} for the ticket and {counts.n[i]} of the agency in this election"
    if not needs:
        all_of = f"not even all {heads} who work there would stand out" if heads else "nearly all of the region are"
        return [f"Not testable: {have}, and {all_of}."]
    how = "of more than one source" if heads else "all for this ticket, or its headcount"
    said = [f"Not testable: needs at least {needs} persons {how}; {have}."]
    alone = not heads and counts.total[i] == counts.n[i]
    return [*said, "Nobody of another agency of the region is named to compare with."] if alone else said


def seen(run: Run, i: int) -> list[str]:
    """A cell that was tested and does not stand out."""
    return [f"{counted(run, i)}: not distinguishable from chance {null(run, i)} ({numbers(run, i)}).", *against(run, i)]


def concentrated(run: Run, i: int) -> list[str]:
    """A cell that stands out, what else speaks for it, and what against."""
    head = f"{counted(run, i)}: reports concentrate beyond chance {null(run, i)} ({numbers(run, i)})."
    return [head, *cancelling(run, i), *corroborating(run, i), *against(run, i)]


def counted(run: Run, i: int) -> str:
    """What was counted, and of how many."""
    counts, cell = run.counts, run.grid.cells[i]
    of_heads = f", of {run.grid.heads[i]} who work there" if run.grid.heads[i] else ", headcount unknown"
    stratum = f"{counts.marked[i]} of {counts.total[i]} in the region"
    return (
        f"{run.name(cell.agency)}, {run.name(cell.ticket)}: {counts.k[i]} of {counts.n[i]} named persons{of_heads};"
        f" {stratum}; {run.covered[i]:.0%} of its agencies occur in any report"
    )


def null(run: Run, i: int) -> str:
    """The null model in words."""
    return PER_HEAD if run.grid.heads[i] else SHUFFLED


def numbers(run: Run, i: int) -> str:
    """Expectation, effect with interval, p, q and m of the headline test, and what the heaviest source leaves."""
    found, counts, test = run.scores, run.counts, run.headline(i)
    name = "a2" if run.grid.heads[i] else "a1"
    effect, low, high = run.sizes[:, i]
    what = "times as many" if run.grid.heads[i] else "odds ratio"
    size = f"{what} {effect:.1f}, 95 % interval {low:.1f} to {high:.1f}; " if isfinite(effect) else ""
    expected = f"expected {found.expected[i]:.2f}; " if run.grid.heads[i] else ""
    which = f"the heaviest of {counts.origins[i]} sources" if counts.origins[i] > 1 else "the only source"
    least = f"without {source(counts, i)}, {which}, {counts.kept[i]} left: "
    return f"{expected}{size}{least}{name} p = {test.p[i]:.2g}, q = {test.q[i]:.2g}, {test.m} tests"


def source(counts: Counts, i: int) -> str:
    """The heaviest source of a cell by name."""
    return counts.sources[counts.heaviest[i]] if counts.heaviest[i] >= 0 else "any one source"


def cancelling(run: Run, i: int) -> list[str]:
    """What the tests say that cancel attention."""
    a1, a3 = run.scores.composition, run.scores.attention
    stand = [
        f"{words} ({name} q = {test.q[i]:.2g})"
        for name, words, test in (
            ("a1", "the agency's named persons are named for this ticket more than others of the region", a1),
            ("a3", "attention to the agency does not explain it", a3),
        )
        if test.testable[i] and test.q[i] <= run.level
    ]
    return [f"Also {' and '.join(stand)}."] if stand else ["Attention to the agency could explain it."]


def corroborating(run: Run, i: int) -> list[str]:
    """What tests b to e add."""
    side = run.grid.key(i)
    found = [linked(run, one) for one in run.found.links.get(side, [])]
    found += [slated(run, one) for one in run.found.slates.get(side, [])]
    if "c" in run.evidence[i]:
        p, q = run.found.synchrony[side]
        found.append(f"The acts lie on nearer days than those of others of the region (c p = {p:.2g}, q = {q:.2g}).")
    if "d" in run.evidence[i]:
        found.append(followed(run.found.led[side], run.found.following))
    return found


def linked(run: Run, one: Corroborated) -> str:
    """A validated link in words."""
    link = one.what
    assert isinstance(link, Link)
    return (
        f"Reports put persons of {' and '.join(map(run.name, link.agencies))} at {len(link.events)} common events that"
        f" nobody calls open to all, {link.kept} of them without the heaviest source, of {link.total} events in the"
        f" region (b p = {link.p:.2g}, q = {one.q:.2g}; {link.p_sizes:.2g} where large events bring anybody together;"
        f" returns in {one.stable:.0%} of draws of sources)."
    )


def slated(run: Run, one: Corroborated) -> str:
    """A slate in words."""
    slate = one.what
    assert isinstance(slate, Slate)
    both = " and ".join(f"{run.name(ticket)} ({election})" for election, ticket in slate.sides)
    return f"{slate.k} are named for both {both}, expected {slate.expected:.2f} (e p = {slate.p:.2g}, q = {one.q:.2g})."


def followed(office: heading.Office, found: heading.Following) -> str:
    """What the test of heads says; it is one test of all agencies."""
    return (
        f"The head is named for this ticket too, with {office.same} of {office.staff} named subordinates; over all"
        f" {found.offices} agencies {found.same} of {found.staff} follow their head's ticket,"
        f" {found.expected:.1f} expected (d p = {found.p:.2g})."
    )


def against(run: Run, i: int) -> list[str]:
    """The status bands, where they do not agree."""
    if not unstable(run, i):
        return []
    return [f"Unstable: {'; '.join(band(run, i, name) for name in BANDS)}."]


def unstable(run: Run, i: int) -> bool:
    """Whether the persons whose only claims are denied change the answer."""
    return len({stands(run, i, band) for band in ("main", "denied")}) > 1


def stands(run: Run, i: int, band: str) -> bool:
    """Whether the headline test stands in a band."""
    test = run.headline(i, band)
    return bool(test.testable[i] and test.q[i] <= run.level)


def band(run: Run, i: int, name: str) -> str:
    """Count and q of a band."""
    counts, test = run.bands[name][0], run.headline(i, name)
    label = {"confirmed": "confirmed only", "main": "main", "denied": "with denied"}[name]
    return f"{label} k = {counts.k[i]}, q = {test.q[i]:.2g}"


def overall(run: Run) -> list[str]:
    """What tests d and f say of all agencies together, and how many cells could be tested, a line each."""
    follow, acting = run.found.following, run.found.acting
    tiers = ", ".join(
        f"{int((run.tier == number).sum())} {name}" for number, name in enumerate(("T0", "T1", "T2", "T3"))
    )
    lines = [
        f"{len(run.grid.cells)} pairs of an agency and a ticket: {tiers}; alpha of attention {run.scores.alpha:.2g}."
    ]
    if follow.offices < heading.LEAST_AGENCIES:
        lines.append(
            f"d not testable: {follow.offices} agencies with a head and a subordinate who are named; needs about"
            f" {heading.LEAST_AGENCIES}."
        )
    else:
        lines.append(
            f"d: {follow.same} of {follow.staff} named subordinates are named for their head's ticket,"
            f" {follow.expected:.1f} expected, p = {follow.p:.2g}. One culture gives the same picture as an order."
        )
    if acting.acting is not None and acting.definitive is not None:
        lines.append(
            f"Under acting heads {acting.acting:.0%} of them, under definitive ones {acting.definitive:.0%},"
            f" p = {acting.p:.2g}. Who was made acting head of what was no draw: this shows no order either."
        )
    return lines
