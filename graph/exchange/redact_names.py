"""By what names and posts the texts of a graph know those who are masked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from graph.build.model import Node, View
from graph.exchange.redact_choice import Facts, texts
from graph.exchange.redact_forms import Form, Forms, form_of, index, joined
from graph.exchange.redact_posts import Led, led
from graph.lexicon.offices import lookup
from graph.lexicon.titles import is_title, strip_titles

EVERY = "*"  # instead of a report: texts of which nobody knows which report they come from
_SHORTEST = 3


def forms_of(view: View, facts: Facts, hidden: Collection[str], *, numbers: bool) -> Forms:
    """The forms of all hidden entities; full names of the persons who stay are known, so that they stay whole."""
    used = _mentions(view, facts, hidden)
    everywhere: set[Form] = set()
    local: defaultdict[str, set[Form]] = defaultdict(set)
    for key in sorted(set(hidden) & facts.nodes.keys()):
        node, homes = facts.nodes[key], used.get(key, {})
        wide, narrow = _forms(node, homes.values())
        everywhere |= wide
        for sha in (*homes, EVERY):
            local[sha] |= narrow
    kept = {form for node in facts.nodes.values() if node.id not in hidden for form in _full_names(node)}
    return Forms(
        everywhere=index(everywhere),
        local={sha: index(forms) for sha, forms in local.items()},
        kept=index(kept - everywhere),
        joined=joined(everywhere),
        led=tuple(_led(view, facts, hidden, used)),
        numbers=numbers,
    )


def _mentions(view: View, facts: Facts, hidden: Collection[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Each hidden entity with the reports (sha256) that mention it and the words that they use."""
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for edge in view.edges:
        if edge.type == "MENTIONED_IN" and edge.start in hidden and edge.end in facts.nodes:
            found[edge.start][str(facts.nodes[edge.end].props.get("sha256"))] = texts(edge.props.get("names"))
    return found


def _forms(node: Node, mentioned: Iterable[tuple[str, ...]]) -> tuple[set[Form], set[Form]]:
    """The forms that mean this entity wherever they stand, and those that do only where it is spoken of."""
    name = str(node.props.get("name") or "")
    said = {name, *texts(node.props.get("aliases")), *(form for names in mentioned for form in names)}
    person = node.label == "Person" and node.props.get("named") is not False
    said |= {strip_titles(form) for form in said} if person else set()
    wide = {form for text in said if len(form := form_of(text)) > 1 and not _bare(text)}
    narrow = {form_of(text) for text in said} - wide
    if person:
        wide |= {form_of(strip_titles(name))}
        narrow |= {(word,) for text in said for word in _parts(text)}
        narrow |= {form_of(post) for post in _posts(node)}
        return wide, {form for form in narrow if form and len("".join(form)) >= _SHORTEST}
    return wide, narrow if node.label == "Person" else set()


def _bare(text: str) -> bool:
    """A title without a place or a name means somebody only where it is known who is spoken of."""
    return lookup(text) is not None


def _parts(text: str) -> Iterator[str]:
    """The words of a name, each of which may stand for it."""
    name = strip_titles(text)
    if lookup(name):
        return
    for word in form_of(name):
        if len(word) >= _SHORTEST and not is_title(word) and not word.isdigit():
            yield word


def _posts(node: Node) -> Iterator[str]:
    """Posts of several words without the agency behind them, such as the field that a person leads."""
    for position in texts(node.props.get("positions")):
        title = position.removesuffix(" (former)").partition(",")[0]
        if len(title.split()) > 1 and not lookup(title):
            yield title


def _full_names(node: Node) -> Iterator[Form]:
    if node.label == "Person" and node.props.get("named") is not False:
        for text in (str(node.props.get("name") or ""), *texts(node.props.get("aliases"))):
            if len(form := form_of(text)) > 1:
                yield form


def _led(
    view: View, facts: Facts, hidden: Collection[str], used: dict[str, dict[str, tuple[str, ...]]]
) -> Iterator[Led]:
    """The agencies that masked persons head."""
    heads: defaultdict[str, set[str]] = defaultdict(set)
    for edge in view.edges:
        if edge.type == "HEADS" and edge.start in hidden and edge.end in facts.nodes:
            heads[edge.end] |= used.get(edge.start, {}).keys() | {EVERY}
    for key in sorted(heads):
        props = facts.nodes[key].props
        yield led(str(props.get("name", "")), str(props.get("kind", "")), str(props.get("region", "")), heads[key])
