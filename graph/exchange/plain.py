"""What all exports share: which nodes leave, and values as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from graph.build.model import Edge, Node, Prop, Props, View
from graph.exchange.jsonl import KEPT_BACK

INSIDE = ("Reading", "Judgement")
JOINT = "; "
CAVEAT = (
    "What reports say, not what happened. `status` is part of every relation: alleged is not a fact, denied and cleared"
    " are the answer to it. `checked` says whether a person has looked at the reading."
)
# What XML 1.0 cannot hold.
_STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def nodes(view: View) -> Iterator[Node]:
    """The nodes that leave the store, in the view's order."""
    yield from (node for node in view.nodes if node.label not in INSIDE)


def edges(view: View) -> Iterator[Edge]:
    """The edges between them."""
    yield from (edge for edge in view.edges if edge.start_label not in INSIDE and edge.end_label not in INSIDE)


def kept(props: Props) -> dict[str, Prop]:
    """The properties that leave the store, by name."""
    return {key: props[key] for key in sorted(props) if key not in KEPT_BACK and props[key] is not None}


def text(value: Prop) -> str:
    """A value as text: days as ISO days, lists joined."""
    if isinstance(value, tuple | list):
        return JOINT.join(map(text, value))
    return value.isoformat() if isinstance(value, date) else str(value)


def for_xml(value: str) -> str:
    """The text with a sign in the place of each character that XML cannot hold."""
    return _STRANGE.sub("\ufffd", value)
