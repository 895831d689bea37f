"""Why something was read: each rule in words, and the words of the report that gave a claim its status."""

from __future__ import annotations

from functools import cache

from graph.claims import Claim, Report
from loaders.extraction.events.cues import find, lexicon, lower

# Where the words are listed that speak for a status, or for a relation that is stated without one.
_LISTS = {
    "alleged": (("allegation", ("alleged", "files", "filed", "accuses")),),
    "confirmed": (("decision", ("confirmed",)), ("denial", ("admits_act", "admits_fully"))),
    "cleared": (("decision", ("cleared",)),),
    "denied": (("denial", ("denies_act", "denies_intent", "explains")),),
    "INVESTIGATED_BY": (("oversight", ("examines",)),),
    "ACCUSED_BY": (("allegation", ("files", "filed", "accuses")),),
}
_UNKNOWN = "A rule without a description."


def why(rule: str) -> str:
    """What the rule of this id looks for; a decision by a model says its own reasons behind the first colon."""
    kind, _, rest = rule.partition(":")
    if kind == "model":
        return f"Proposed by the trained weights: {rest}."
    return _words().get(rest) or _general(rest) or _UNKNOWN


def known(rule: str) -> bool:
    """Whether the rule has a description."""
    return why(rule) != _UNKNOWN


def status_words(report: Report, claim: Claim) -> tuple[str, ...]:
    """The words in the claim's sentences that speak for its status or, of a case, for the relation; each once, in
    their order; none where the sentence itself states a fact."""
    return _found(report, claim, _LISTS.get(claim.status, _LISTS.get(claim.predicate, ())))


def act_words(report: Report, claim: Claim) -> tuple[str, ...]:
    """The words in the claim's sentences that tell the act."""
    return _found(report, claim, (("acts", (claim.act,)),)) if claim.act else ()


def _found(report: Report, claim: Claim, lists: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    low = lower(report.text)
    found = {
        (hit.start, hit.end)
        for name, kinds in lists
        for span in claim.spans
        for hit in find(name, kinds, low, span.start, span.end)
    }
    longest = [one for one in found if not any(other != one and _inside(one, other) for other in found)]
    return tuple(dict.fromkeys(" ".join(low[start:end].split()) for start, end in sorted(longest)))


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _general(rest: str) -> str | None:
    """The entry with a star that fits: the star stands for one part, a last star for all that follow."""
    parts = rest.split(".")
    starred = [".".join((*parts[:at], "*", *parts[at + 1 :])) for at in range(len(parts))]
    return next((text for key in (*starred, f"{parts[0]}.*") if (text := _words().get(key))), None)


@cache
def _words() -> dict[str, str]:
    return lexicon("rules")
