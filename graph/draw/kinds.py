"""Which symbol a node gets: its kind on the page, with the shape that tells it apart without colour."""

from __future__ import annotations

from dataclasses import dataclass

from graph.draw.data import PageNode

STATUSES = ("confirmed", "alleged", "denied", "cleared", "stated")
OVERSEERS = frozenset({
    "bawaslu", "panwaslu", "panwascam", "kasn", "bkn", "bkd", "bkpsdm", "inspektorat", "gakkumdu", "polri", "polda",
    "polres", "polsek", "kejaksaan", "kejari", "kejati", "dkpp", "ombudsman",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A symbol: a shape of vis-network and its radius in units of the drawing."""

    shape: str
    size: float


KINDS = {
    "paslon": Kind("star", 15),
    "candidate": Kind("dot", 8),
    "head": Kind("dot", 8),
    "person": Kind("dot", 7),
    "agency": Kind("square", 8),
    "overseer": Kind("diamond", 12),
    "organization": Kind("triangle", 10),
    "election": Kind("hexagon", 11),
    "region": Kind("hexagon", 10),
    "event": Kind("triangleDown", 9),
    "document": Kind("square", 7),
    "other": Kind("diamond", 8),
}
_BY_LABEL = {
    "Paslon": "paslon",
    "Organization": "organization",
    "Election": "election",
    "Region": "region",
    "Event": "event",
    **dict.fromkeys(("Report", "Source", "Exhibit", "Law", "Case", "Step", "Finding", "Claim"), "document"),
}


def kind_of(node: PageNode) -> str:
    """One of KINDS: persons by their role, agencies by whether they oversee; unknown labels are other."""
    if node.label == "Person":
        if "Candidate" in node.labels:
            return "candidate"
        return "head" if {"Pj", "Official"} & set(node.labels) else "person"
    if node.label == "Agency":
        return "overseer" if (node.kind or "").casefold() in OVERSEERS else "agency"
    return _BY_LABEL.get(node.label, "other")


def status_of(status: str | None) -> str:
    """The status itself, or alleged for any that is missing or unknown: never a fact by mistake."""
    return status if status in STATUSES else "alleged"
