"""By what names and posts the texts of a graph know those who are masked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.build.model import Node, View
from graph.exchange.redact_choice import Facts, texts
from graph.exchange.redact_forms import MASK, Forms, joined, mask
from graph.exchange.redact_net import Net, index, net
from graph.exchange.redact_posts import Led, led
from graph.exchange.redact_words import Form, form_of
from graph.lexicon.offices import lookup
from graph.lexicon.titles import is_title, strip_titles

EVERY = "*"  # instead of a report: texts of which nobody knows which report they come from
BODIES = frozenset({"Agency", "Region", "Organization", "Paslon", "Election", "Source"})
_SHORTEST = 3
_CALLED = re.compile(
    r"\b(?:alias|(?:nama panggilan|panggilan akrab)(?:nya)?|disapa|(?:akrab|biasa|kerap|sering) (?:dipanggil|disebut)|"
    r"dikenal (?:dengan )?(?:nama|sapaan|sebagai)),?\s+[\"“'‘]?((?:[A-Z][\w.’'-]*\s?){1,3})"
)
_REACH = 80  # letters before such a word in which the person stands who is called so


@dataclass(slots=True)
class Known:
    """How one entity is known: `wide` forms mean it wherever they stand, `local` ones only in the report (sha256) that
    speaks of it; `names` are those of both that are a person's name, without titles."""

    wide: set[Form] = field(default_factory=set)
    local: dict[str, set[Form]] = field(default_factory=dict)
    names: set[Form] = field(default_factory=set)


def forms_of(view: View, facts: Facts, hidden: Collection[str], *, numbers: bool) -> Forms:
    """The forms of all hidden entities; full names of the persons who stay are known, so that they stay whole."""
    used = _mentions(view, facts, hidden)
    known = [_known(facts.nodes[key], used.get(key, {})) for key in sorted(set(hidden) & facts.nodes.keys())]
    stay = [node for node in facts.nodes.values() if node.id not in hidden]
    heads = tuple(_led(view, facts, hidden, used))
    forms = _forms(known, stay, heads, numbers)
    called = list(_called(view, forms))
    return _forms([*known, *called], stay, heads, numbers) if called else forms


def _forms(known: Iterable[Known], stay: Iterable[Node], heads: tuple[Led, ...], numbers: bool) -> Forms:
    kept = {form for node in stay for form in _full_names(node)}
    bodies = {form_of(str(node.props.get("name") or "")) for node in stay if node.label in BODIES}
    names = {form for one in known for form in one.names}
    shorter = {part for name in names for part in _shorter(name)} - kept
    wide = {form for one in known for form in one.wide} | shorter
    names |= shorter
    local: defaultdict[str, list[Known]] = defaultdict(list)
    for one in known:
        for sha in one.local:
            local[sha].append(one)
    posts = frozenset(post for head in heads for post in head.joined)
    return Forms(
        everywhere=net(wide, names & wide, posts, home=False),
        local={sha: _local(there, sha) for sha, there in local.items()},
        kept=index(kept - wide),
        kept_words=frozenset(word for form in kept | bodies for word in form),
        joined=joined({*posts, *("".join(form) for form in wide if len(form) > 1)}),
        led=heads,
        numbers=numbers,
    )


def _shorter(name: Form) -> Iterator[Form]:
    """What a full name is shortened to, or turned round, in texts that no reading has linked to its bearer."""
    if len(name) == 2:
        yield name[::-1]
    elif len(name) > 2:
        yield name[0], name[-1]
        yield from (name[at : at + size] for size in range(2, len(name)) for at in range(len(name) - size + 1))


def _local(known: Iterable[Known], sha: str) -> Net:
    forms = {form for one in known for form in one.local[sha]}
    return net(forms, {form for one in known for form in one.names} if sha != EVERY else ())


def _called(view: View, forms: Forms) -> Iterator[Known]:
    """Further names that a report itself states: "... alias Momo", "... akrab disapa Pak Mo"."""
    for node in view.nodes:
        sha, text = str(node.props.get("sha256")), str(node.props.get("text") or "")
        for found in _CALLED.finditer(text) if node.label == "Report" and sha in forms.local else ():
            before = mask(text[max(0, found.start() - _REACH) : found.start()], forms, (sha,))
            name = form_of(strip_titles(found[1]))
            if name and re.search(re.escape(MASK) + r"[^.!?]{0,25}$", before):
                words = {(word,) for word in name if len(word) >= _SHORTEST and not is_title(word)}
                yield Known(local={sha: {name} | words, EVERY: {name}}, names={name})


def _mentions(view: View, facts: Facts, hidden: Collection[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Each hidden entity with the reports (sha256) that mention it and the words that they use."""
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for edge in view.edges:
        if edge.type == "MENTIONED_IN" and edge.start in hidden and edge.end in facts.nodes:
            found[edge.start][str(facts.nodes[edge.end].props.get("sha256"))] = texts(edge.props.get("names"))
    return found


def _known(node: Node, mentioned: Mapping[str, tuple[str, ...]]) -> Known:
    """The forms of a hidden entity; of other kinds than persons only names of several words."""
    name = str(node.props.get("name") or "")
    said = {name, *texts(node.props.get("aliases")), *(form for names in mentioned.values() for form in names)}
    person = node.label == "Person" and node.props.get("named") is not False
    said |= {strip_titles(form) for form in said} if person else set()
    wide = {form for text in said if len(form := form_of(text)) > 1 and not _bare(text)}
    narrow = {form_of(text) for text in said} - wide if node.label == "Person" else set()
    names: set[Form] = set()
    if person:
        names = {form for text in said if not _is_post(text) and (form := form_of(strip_titles(text)))}
        wide |= {form_of(strip_titles(name))}
        narrow |= {(word,) for form in names for word in _parts(form)} | {form_of(post) for post in _posts(node)}
        narrow = {form for form in narrow if form and len("".join(form)) >= _SHORTEST}
        names = {form for form in names if any(len(word) >= _SHORTEST for word in form)}
    return Known(wide, {sha: set(narrow) for sha in (*mentioned, EVERY)}, names)


def _bare(text: str) -> bool:
    """A title without a place or a name means somebody only where it is known who is spoken of."""
    return lookup(text) is not None


def _is_post(text: str) -> bool:
    """Whether the words begin with the title of a post, so that what follows is a place or a field."""
    words = text.split()
    return any(lookup(" ".join(words[:size])) for size in range(1, min(4, len(words)) + 1))


def _parts(form: Form) -> Iterator[str]:
    """The words of a name, each of which may stand for it."""
    for word in form:
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
