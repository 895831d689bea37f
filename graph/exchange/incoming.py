"""Exports read back: our own JSON lines, and FollowTheMoney entities. Lines in, a view out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from graph.build.model import Edge, Node, Prop, View, edge, given
from graph.claims import STATUSES
from graph.errors import InputError
from graph.exchange.ftm import ARTICLE, LINK, LINKS, SCHEMATA, UNNAMED
from graph.identity.searching import sounds
from graph.ontology import Property, load

NEAREST = {
    "Person": "Person", "PublicBody": "Agency", "Organization": "Organization", "Company": "Organization",
    "LegalEntity": "Organization", "Event": "Event", "Article": "Report",
}  # fmt: skip
ENDS = {schema: (start, end) for schema, start, end in LINKS.values()} | {"UnknownLink": ("subject", "object")}


def view_of_lines(lines: Iterable[str], where: str) -> View:
    """The view of an export. InputError, with the line, for what is none."""
    items = list(_objects(lines, where))
    ours = [item for _, item in items if "kind" in item]
    if ours and len(ours) < len(items):
        raise InputError(f"{where}: lines of two formats; expected either our own or FollowTheMoney's")
    read = _own if ours else _foreign
    view = read(items, where)
    ids = {node.id for node in view.nodes}
    for one in view.edges:
        if one.start not in ids or one.end not in ids:
            raise InputError(f"{where}: {one.id}: an end of it is not in the file; expected a whole export")
    nodes = {node.id: _findable(node) for node in view.nodes}
    return View(
        tuple(sorted(nodes.values(), key=lambda node: (node.label, node.id))),
        tuple(sorted({one.id: one for one in view.edges}.values(), key=lambda one: (one.type, one.id))),
    )


def _findable(node: Node) -> Node:
    """The node with what questions find names by, which exports leave out."""
    names, aliases = node.props.get("name"), node.props.get("aliases", ())
    if not load().nodes[node.label].is_entity or not isinstance(aliases, tuple):
        return node
    return replace(node, props=given({**node.props, "sounds": sounds(map(str, filter(None, (names, *aliases))))}))


def _objects(lines: Iterable[str], where: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                item = json.loads(line)
                if not ({"kind", "schema"} & set(item) and isinstance(item["id"], str)):
                    raise ValueError("neither kind nor schema")
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise InputError(f"{where}:{number}: not a line of an export ({error})") from error
            yield number, item


def _own(items: Iterable[tuple[int, Mapping[str, Any]]], where: str) -> View:
    known, nodes, edges = load(), [], []
    labels: dict[str, str] = {}
    for number, item in items:
        if item["kind"] == "edge":
            edges.append((number, item))
            continue
        main = next((label for label in item.get("labels", ()) if label in known.nodes), None)
        if main is None:
            raise InputError(f"{where}:{number}: labels {item.get('labels')}; expected one that the ontology knows")
        extra = tuple(sorted(label for label in item["labels"] if label in known.extra_labels))
        labels[item["id"]] = main
        nodes.append(Node(item["id"], main, extra, _typed(item, known.nodes[main].properties, f"{where}:{number}")))
    return View(tuple(nodes), tuple(_edge(item, labels, f"{where}:{number}") for number, item in edges))


def _edge(item: Mapping[str, Any], labels: Mapping[str, str], where: str) -> Edge:
    kind, start, end = (str(item.get(key)) for key in ("type", "start", "end"))
    if kind not in load().edges or start not in labels or end not in labels:
        raise InputError(f"{where}: {kind} from {start} to {end}; expected a known type between nodes of the file")
    return Edge(
        item["id"], kind, start, end, labels[start], labels[end], _typed(item, load().edges[kind].properties, where)
    )


def _typed(item: Mapping[str, Any], known: Mapping[str, Property], where: str) -> dict[str, Prop]:
    """The properties as the ontology types them; one that it does not know is refused."""
    given = item.get("properties", {})
    if strange := sorted(set(given) - set(known)):
        raise InputError(f"{where}: property {strange[0]!r}; expected one that the ontology knows")
    try:
        return {"id": item["id"], **{key: _value(value, known[key].type) for key, value in given.items()}}
    except (ValueError, TypeError) as error:
        raise InputError(f"{where}: {error}") from error


def _value(value: Any, kind: str) -> Prop:
    if kind == "date":
        return date.fromisoformat(value)
    if kind in ("strings", "integers"):
        return tuple(value)
    if isinstance(value, dict | list | None):
        raise ValueError(f"{value!r} is no {kind}")
    return value  # type: ignore[no-any-return]


def _foreign(items: Iterable[tuple[int, Mapping[str, Any]]], where: str) -> View:
    nodes: dict[str, Node] = {}
    links = []
    for number, item in items:
        if item["schema"] in ENDS:
            links.append((number, item))
        elif item["schema"] in NEAREST:
            nodes[item["id"]] = _thing(item)
        else:
            raise InputError(f"{where}:{number}: schema {item['schema']}; expected {', '.join((*NEAREST, *ENDS))}")
    edges = [_link(item, nodes, f"{where}:{number}") for number, item in links]
    for (_, item), one in zip(links, edges, strict=True):
        claims, traces = _claims(item, one, nodes)
        nodes |= {node.id: node for node in claims}
        edges = [*edges, *traces]
    return View(tuple(nodes.values()), tuple(edges))


def _claims(item: Mapping[str, Any], link: Edge, nodes: Mapping[str, Node]) -> tuple[list[Node], list[Edge]]:
    """The claims behind a link, each with its own status, where the export names them."""
    claims, traces = [], []
    for record in item.get("properties", {}).get("recordId", ()):
        key, status, report = (*str(record).split(" "), "", "")[:3]
        if status in STATUSES and report in nodes:
            props: dict[str, Prop] = {
                "id": key, "predicate": link.type, "status": status, "rule": "import:ftm",
                "report": str(nodes[report].props.get("sha256", report)), "checked": "none",
            }  # fmt: skip
            claims.append(Node(key, "Claim", (), props))
            start = (key, "Claim")
            traces.append(edge("SUBJECT", start, (link.start, link.start_label)))
            traces.append(edge("OBJECT", start, (link.end, link.end_label)))
            traces.append(edge("STATED_IN", start, (report, "Report")))
    return claims, traces


def _thing(item: Mapping[str, Any]) -> Node:
    props, known = item.get("properties", {}), load()
    words = [str(word) for word in props.get("keywords", ())]
    label = next((word for word in words if SCHEMATA.get(word) == item["schema"]), NEAREST[item["schema"]])
    extra = tuple(sorted(word for word in words if word in known.extra_labels))
    name = next(iter(props.get("name", ())), "")
    if label == "Report":
        return _report(item, name)
    found: dict[str, Prop] = {"id": item["id"], "keys": (item["id"],), "named": UNNAMED not in props.get("notes", ())}
    found |= {"name": name} if name else {}
    for ours, theirs in (("aliases", "alias"), ("positions", "position")):
        if theirs in props and ours in known.nodes[label].properties:
            found[ours] = tuple(sorted(map(str, props[theirs])))
    if "date" in props and "date" in known.nodes[label].properties:
        found["date"] = date.fromisoformat(str(props["date"][0])[:10])
    return Node(item["id"], label, extra, found)


def _report(item: Mapping[str, Any], name: str) -> Node:
    props = item.get("properties", {})
    found: dict[str, Prop] = {ours: str(props[theirs][0]) for ours, theirs in ARTICLE.items() if props.get(theirs)}
    if "published" in found:
        found["published"] = date.fromisoformat(str(found["published"])[:10])
    found = {"id": item["id"], "name": name, "sha256": item["id"], "file": name} | found
    return Node(item["id"], "Report", (), found)


def _link(item: Mapping[str, Any], nodes: Mapping[str, Node], where: str) -> Edge:
    props = item.get("properties", {})
    start, end = (next(iter(props.get(name, ())), "") for name in ENDS[item["schema"]])
    if start not in nodes or end not in nodes:
        raise InputError(f"{where}: from {start} to {end}; expected both in the file")
    role = next(iter(props.get("role", ())), "").upper().replace(" ", "_")
    default = {"Employment": "WORKS_AT", "Directorship": "HEADS", "Membership": "MEMBER_OF"}.get(item["schema"], "")
    kind = role if role in load().edges else default
    if not kind:
        raise InputError(f"{where}: role {role.lower()!r}; expected one such as supports, investigated by")
    found: dict[str, Prop] = {"id": item["id"], "claims": _ids(props.get("recordId", ()))}
    for ours, theirs in LINK.items():
        if props.get(theirs):
            found[ours] = date.fromisoformat(props[theirs][0][:10]) if ours in ("first", "last") else props[theirs][0]
    found["status"] = found.get("status", "alleged")  # a link without a status is somebody's word
    return Edge(item["id"], kind, start, end, nodes[start].label, nodes[end].label, found)


def _ids(records: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(str(record).partition(" ")[0] for record in records))
