"""The style of Neo4j Browser (GraSS): the page's colours on every label and relationship type of the ontology.

Browser applies all rules that match, the later over the earlier: extra labels stand after their main label, the more
telling role last. It cannot tell statuses by colour; so each line has the colour of its type and says its status.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.draw.data import PageNode
from graph.draw.kinds import KINDS, kind_of
from graph.ontology import load

Sheet = dict[str, dict[str, str]]

ROLES = ("person", "head", "candidate")  # of a person with several extra labels the last of these is shown
DARK, LIGHT = "#18222e", "#ffffff"
RIMMED = ("paslon", "event")  # on the page their shape tells them from candidates and heads of the same colour
PIXELS = 4  # of a diameter for one unit of a symbol's size on the page


@cache
def tones() -> Mapping[str, str]:
    """The page's colours on white paper, by name (s- for statuses, k- for kinds)."""
    sheet = (files("graph.draw") / "page.css").read_text("utf-8")
    light = sheet[: sheet.index("@media (prefers-color-scheme: dark)")]
    return dict(re.findall(r"--([sk]-[a-z]+): (#[0-9a-f]{6});", light))


def brightness(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The ratio of two colours' contrast, 1 to 21, as WCAG defines it."""
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: str) -> str:
    """The text colour that reads better on this one."""
    return max((DARK, LIGHT), key=lambda ink: contrast(ink, colour))


def face(kind: str) -> dict[str, str]:
    """Colours and size of a kind of node."""
    colour = tones()[f"k-{kind}"]
    size = round(KINDS[kind].size * PIXELS) + 32  # a longer word fits than on the page, which writes beside the symbol
    return {
        "color": colour,
        "border-color": DARK,
        "border-width": "4px" if kind in RIMMED else "1px",
        "text-color-internal": ink_on(colour),
        "diameter": f"{size}px",
    }


def kind(label: str, *extra: str) -> str:
    """The kind that the page gives a node of these labels."""
    return kind_of(PageNode(id="", label=label, name="", labels=extra))


def place(name: str) -> tuple[int, str]:
    """Where the rule of an extra label stands: the more telling role later."""
    role = kind(load().extra_labels[name].of, name)
    return (ROLES.index(role) if role in ROLES else 0, name)


@dataclass(frozen=True, slots=True)
class Words:
    """What style.toml says: the caption of each label, the colour's name and the width of each type."""

    captions: Mapping[str, str]
    lines: Mapping[str, tuple[str, int]]


@cache
def words() -> Words:
    """What style.toml says, read once."""
    data = tomllib.loads((files("jejaring.browser") / "style.toml").read_text("utf-8"))
    return Words(data["captions"], {name: (tone, width) for name, (tone, width) in data["lines"].items()})


def node_rules() -> Sheet:
    """The rules of all labels."""
    ontology = load()
    rules = {f"node.{name}": {**face(kind(name)), "caption": words().captions[name]} for name in ontology.nodes}
    for name in sorted(ontology.extra_labels, key=place):
        rules[f"node.{name}"] = face(kind(ontology.extra_labels[name].of, name))
    return rules


def line_rules() -> Sheet:
    """The rules of all relationship types; those of facts say their status before all else."""
    rules: Sheet = {}
    for name, edge in load().edges.items():
        tone, width = words().lines[name]
        rules[f"relationship.{name}"] = {
            "color": tones()[tone],
            "shaft-width": f"{width}px",
            "caption": f"{{status}} · {name}" if edge.is_fact else "<type>",  # Browser cuts the end off short lines
        }
    return rules


def sheet() -> Sheet:
    """All rules by selector, in the order in which Browser applies them. KeyError for a label or type without one."""
    base = {
        "node": {**face("other"), "font-size": "10px"},
        "relationship": {
            "color": tones()["s-stated"],
            "shaft-width": "1px",
            "font-size": "9px",
            "padding": "3px",
            "text-color-external": DARK,
            "text-color-internal": LIGHT,
            "caption": "<type>",
        },
    }
    return base | node_rules() | line_rules()


def as_grass(rules: Sheet) -> str:
    """The rules in the notation that `:style` reads and writes: captions in single quotes, the rest bare."""
    lines = []
    for selector, properties in rules.items():
        shown = {name: f"'{value}'" if name == "caption" else value for name, value in properties.items()}
        lines += [f"{selector} {{", *(f"  {name}: {value};" for name, value in shown.items()), "}", ""]
    return "\n".join(lines)
