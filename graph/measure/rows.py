"""Results as rows: what scripts get."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from graph.measure import words
from graph.measure.communities import Broker, brokers, communities
from graph.measure.evidence import BANDS
from graph.measure.links import Link
from graph.measure.results import TIERS, Run, least_ratio, p_parts

Floats = NDArray[np.float64]
Value = str | int | float | bool | list[str] | None
# The first thirteen are a contract; what follows may grow.
COLUMNS = (
    "agency", "region", "election", "ticket", "tier", "k", "n", "headcount", "expected", "p", "q", "needs", "origins",
    "test", "m", "ratio", "low", "high", "least_ratio", "p_all_sources", "p_without_heaviest", "heaviest",
    "region_k", "region_n", "coverage", "a1_q", "a3_q", "band_confirmed", "band_main", "band_denied", "unstable",
    "evidence", "linked", "community", "agency_id", "ticket_id", "own", "claims", "text",
)  # fmt: skip


def rows(run: Run, own: Mapping[tuple[str, str, str], Sequence[str]] | None = None) -> list[dict[str, Value]]:
    """One row for every cell, the strongest first. `own` are the statuses of claims that the agency itself supports the
    ticket: beside the counts, never in them."""
    claims: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for one in run.supports:
        claims[one.agency, one.election, one.ticket].append(one.claim)
    parts, groups = np.array([least_ratio(run), *p_parts(run)]), _communities(run)
    found = []
    for i in _order(run):
        key = run.grid.key(i)
        found.append(
            _headline(run, i)
            | _details(run, i, parts[:, i])
            | {
                "evidence": list(run.evidence[i]), "linked": _partners(run, key), "community": groups.get(key[0]),
                "agency_id": key[0], "ticket_id": key[2], "own": sorted((own or {}).get(key, [])),
                "claims": sorted(claims[key]), "text": words.text(run, i),
            }
        )  # fmt: skip
    return found


def _order(run: Run) -> list[int]:
    """The strongest tier first, then the smallest p, then the most persons."""
    p = np.where(run.grid.heads > 0, run.scores.rate.p, run.scores.composition.p)
    return [int(i) for i in np.lexsort((-run.counts.k, p, -run.tier))]


def _headline(run: Run, i: int) -> dict[str, Value]:
    cell, counts, heads = run.grid.cells[i], run.counts, int(run.grid.heads[i])
    test = run.headline(i)
    return {
        "agency": run.name(cell.agency), "region": cell.region, "election": cell.election,
        "ticket": run.name(cell.ticket), "tier": TIERS[run.tier[i]], "k": int(counts.k[i]), "n": int(counts.n[i]),
        "headcount": heads or None,
        "expected": _number(run.scores.expected[i]) if heads else _by_composition(run, i), "p": _number(test.p[i]),
        "q": _number(test.q[i]), "needs": int(run.needs[i]) or None, "origins": int(counts.origins[i]),
    }  # fmt: skip


def _by_composition(run: Run, i: int) -> float | None:
    """What test a1 expects: the region's share of the agency's named persons."""
    held = run.scores.margins
    return _number(run.counts.n[i] * held.marked[i] / held.total[i]) if held.total[i] else None


def _details(run: Run, i: int, parts: Floats) -> dict[str, Value]:
    """What lies behind the headline; `parts` are the least ratio, and p with all sources and without the heaviest."""
    counts, heads = run.counts, int(run.grid.heads[i])
    least, with_all, without = parts
    effect, low, high = run.sizes[:, i]
    return {
        "test": "a2" if heads else "a1", "m": run.headline(i).m,
        "ratio": _number(effect), "low": _number(low), "high": _number(high),
        "least_ratio": _number(least) if heads else None, "p_all_sources": _number(with_all),
        "p_without_heaviest": _number(without),
        "heaviest": counts.sources[counts.heaviest[i]] if counts.heaviest[i] >= 0 else None,
        "region_k": int(counts.marked[i]), "region_n": int(counts.total[i]), "coverage": _number(run.covered[i]),
        "a1_q": _number(run.scores.composition.q[i]), "a3_q": _number(run.scores.attention.q[i]) if heads else None,
        **{f"band_{name}": words.band(run, i, name) for name in BANDS}, "unstable": words.unstable(run, i),
    }  # fmt: skip


def _partners(run: Run, key: tuple[str, str, str]) -> list[str]:
    """The agencies that a validated link joins to the cell's."""
    links = [one.what for one in run.found.links.get(key, []) if isinstance(one.what, Link)]
    return sorted(run.name(agency) for agency in {agency for link in links for agency in link.agencies} - {key[0]})


def _communities(run: Run) -> dict[str, str]:
    """The community of each linked agency, named by its number, largest first."""
    parts = communities(sorted(run.found.present))
    return {agency: f"{number} ({len(part)} agencies)" for number, part in enumerate(parts, 1) for agency in part}


def between(run: Run) -> list[Broker]:
    """The agencies that stand between others, as far as that is stable."""
    return brokers(sorted(run.found.present), run.found.present)


def _number(value: float) -> float | None:
    """Six significant digits; None for what is no number."""
    return float(f"{float(value):.6g}") if isfinite(value) else None
