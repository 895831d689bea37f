"""What goes into the file: cleaned text, numbers for ids, only what a line leads to, statuses that fail closed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, replace
from hashlib import sha256
from typing import Any

from graph.draw.cards import Box
from graph.draw.clean import NAME, SENTENCE, TITLE, address, base_name, clean
from graph.draw.data import PageCase, PageClaim, PageData, PageEdge, PageNode, PageReport, PageStep
from graph.draw.kinds import KINDS, STATUSES, kind_of, status_of
from graph.draw.layout import Layout, arrange
from graph.draw.strings import words
from graph.lexicon.regions import all_regions, full_name

Item = dict[str, Any]
NAMELESS = "x" * 23  # as long as what the page calls those without a name
BARE = frozenset({"IN_REGION", "PART_OF", "CONTESTS", "NOMINATED_BY", "MENTIONED_IN", "PUBLISHED_BY"})


@dataclass(frozen=True, slots=True)
class Payload:
    """The lists that pyvis writes, and everything else that the page's own script reads."""

    nodes: list[Item]
    edges: list[Item]
    rest: Item


def snapshot(data: PageData) -> str:
    """SHA-256 of the data, in whatever order they come: the id by which two readers know that they see one thing."""
    content = {name: getattr(data, name) for name in PageData.__slots__ if name != "made"}
    for part in ("nodes", "edges", "claims", "reports", "cases", "story"):
        rows = [asdict(item) for item in content[part]]
        content[part] = rows if part == "story" else sorted(rows, key=lambda item: str(item["id"]))
    return sha256(json.dumps(content, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def payload(data: PageData) -> Payload:
    """The content of a page. Lines without an end, or of a kind that needs a sentence and has none, are left out and
    counted, as are claims that no line leads to: nothing is drawn that cannot be read."""
    kept = drawable(data)
    layout = arrange(
        replace(kept, nodes=tuple(replace(node, name=clean(node.name) or NAMELESS) for node in kept.nodes))
    )
    nodes = {node.id: i for i, node in enumerate(kept.nodes)}
    claims = {claim.id: i for i, claim in enumerate(kept.claims)}
    reports = {report.id: i for i, report in enumerate(kept.reports)}
    cases = {case.id: i for i, case in enumerate(kept.cases)}
    stated = {claim.id: claim.status for claim in kept.claims}
    held = {key: [clean(until), clean(why, SENTENCE)] for key, until, why in (data.held if data.internal else ())}
    rest: Item = {
        "nodes": [node_item(node) for node in kept.nodes],
        "edges": [edge_item(edge, nodes, claims, stated) for edge in kept.edges],
        "claims": [claim_item(claim, reports, cases) for claim in kept.claims],
        "cases": [case_item(case) for case in kept.cases],
        "reports": [report_item(report) for report in kept.reports],
        "kinds": [[name, kind.shape] for name, kind in KINDS.items()],
        "statuses": STATUSES,
        "relations": list(words()["en"]["relation"]),
        "meta": meta(data, kept),
        "regions": region_names(kept),
        "story": [step_item(step, nodes, known_entries(kept)) for step in kept.story],
        **layout_item(layout, len(kept.nodes) > kept.collapse_above),
    }
    known = {"nodes": nodes, "claims": claims, "reports": reports}
    for part, index in known.items():
        for key in held.keys() & index.keys():
            rest[part][index[key]]["held"] = held[key]
    return Payload([vis_node(i, node) for i, node in enumerate(kept.nodes)], vis_edges(kept, nodes), rest)


def region_names(data: PageData) -> dict[str, str]:
    """The names of the region codes that nodes bear; codes that are not official have none."""
    known = {"ID": "Indonesia", **{region.code: full_name(region) for region in all_regions()}}
    codes = sorted({node.region for node in data.nodes if node.region})
    return {clean(code): known[code] for code in codes if code in known}


def drawable(data: PageData) -> PageData:
    """The data without what cannot be drawn and read, in an order of its own: input in any order gives one page."""
    claims = {claim.id: claim for claim in data.claims}
    ids = {node.id for node in data.nodes}
    edges = [
        replace(edge, claims=tuple(dict.fromkeys(claim for claim in edge.claims if claim in claims)))
        for edge in sorted(data.edges, key=lambda edge: (edge.type, edge.start, edge.end, edge.id))
        if edge.start in ids and edge.end in ids
    ]
    edges = [edge for edge in edges if edge.claims or edge.type in BARE]
    used = {claim for edge in edges for claim in edge.claims}
    reports = {claims[claim].report for claim in used}
    cases = {claims[claim].case for claim in used}
    return replace(
        data,
        nodes=tuple(sorted(data.nodes, key=lambda node: node.id)),
        edges=tuple(edges),
        claims=tuple(sorted((claims[claim] for claim in used), key=lambda claim: claim.id)),
        reports=tuple(sorted((report for report in data.reports if report.id in reports), key=lambda item: item.id)),
        cases=tuple(sorted((case for case in data.cases if case.id in cases), key=lambda item: item.id)),
    )


def meta(data: PageData, kept: PageData) -> Item:
    """What the page says of itself."""
    language = data.language if data.language in ("en", "id") else "en"
    return {
        "title": clean(data.title, TITLE) or words()[language]["ui"]["untitled"],
        "untitled": not clean(data.title, TITLE),
        "subtitle": clean(data.subtitle, TITLE),
        "language": language,
        "made": clean(data.made),
        "version": clean(data.version),
        "query": clean(data.query, SENTENCE),
        "profile": clean(data.profile),
        "profileText": dict(zip(("en", "id"), (clean(text, SENTENCE) for text in data.profile_text), strict=True)),
        "internal": data.internal,
        "snapshot": snapshot(data),
        "leftEdges": len(data.edges) - len(kept.edges),
        "leftClaims": len(data.claims) - len(kept.claims),
    }


def vis_node(i: int, node: PageNode) -> Item:
    """A node as vis-network takes it; never a label or a title: the page's own script writes all text."""
    kind = KINDS[kind_of(node)]
    size = kind.size if node.named else min(kind.size, 8.0)
    return {"id": f"n{i}", "shape": kind.shape, "size": size}


def vis_edges(data: PageData, nodes: Mapping[str, int]) -> list[Item]:
    """The lines as vis-network takes them."""
    return [
        {"id": f"e{i}", "from": f"n{nodes[edge.start]}", "to": f"n{nodes[edge.end]}"}
        for i, edge in enumerate(data.edges)
    ]


def node_item(node: PageNode) -> Item:
    """A node's content."""
    return _full({
        "id": clean(node.id),
        "kind": kind_of(node),
        "label": clean(node.label),
        "name": clean(node.name),
        "aliases": _cleaned(alias for alias in node.aliases if alias != node.name),
        "unnamed": "" if node.named else node.unnamed or ("ticket" if node.label == "Paslon" else "post"),
        "type": clean(node.kind),
        "region": clean(node.region),
        "positions": _cleaned(node.positions),
        "members": _cleaned(node.members),
        "facts": [[clean(key), clean(value, TITLE)] for key, value in node.facts],
    })  # fmt: skip


def edge_item(
    edge: PageEdge, nodes: Mapping[str, int], claims: Mapping[str, int], stated: Mapping[str, str | None]
) -> Item:
    """A line's content. Confirmed without a claim that says so is not confirmed: it is shown as alleged."""
    bare = edge.type in BARE and not edge.claims
    status = "stated" if bare and edge.status is None else status_of(edge.status)
    if status == "confirmed" and not any(stated[claim] == "confirmed" for claim in edge.claims):
        status = "alleged"
    return _full({
        "type": clean(edge.type) or "UNNAMED",
        "from": nodes[edge.start],
        "to": nodes[edge.end],
        "status": status,
        "doubt": status != edge.status and not bare,
        "claims": [claims[claim] for claim in edge.claims],
        "reports": edge.reports,
        "origins": edge.origins,
        "checked": edge.checked if edge.checked in ("part", "all") else "",
        "first": clean(edge.first),
        "last": clean(edge.last),
        "matters": _cleaned(edge.matters),
        "capacities": _cleaned(edge.capacities),
        "periods": _cleaned(edge.periods),
        "authority": clean(edge.authority),
        "track": clean(edge.track),
    })  # fmt: skip


def claim_item(claim: PageClaim, reports: Mapping[str, int], cases: Mapping[str, int]) -> Item:
    """A claim's content."""
    texts = (
        "speaker", "basis", "act", "position", "capacity", "date", "date_basis", "until", "reply", "authority", "track",
        "decision_basis", "decision_date", "decision_source", "case_number",
    )  # fmt: skip
    return _full({
        "status": status_of(claim.status),
        "doubt": claim.status != status_of(claim.status),
        "quote": clean(claim.quote, SENTENCE),
        "words": clean(claim.reply_quote, SENTENCE),
        "ticket": bool(claim.ticket_from),
        "report": reports.get(claim.report or "", -1),
        "matter": cases.get(claim.case or "", False),
        "circumstances": _cleaned(claim.circumstances),
        "checked": claim.checked if claim.checked in ("accepted", "rejected", "corrected") else "",
        **{name: clean(getattr(claim, name)) for name in texts},
    })  # fmt: skip


def case_item(case: PageCase) -> Item:
    """A case's number, track and steps: stage, day, day of publication, body, outcome, sanction."""
    steps = [[clean(text) for text in astuple(step)] for step in case.steps]
    return _full({"number": clean(case.number), "track": clean(case.track), "steps": steps})


def report_item(report: PageReport) -> Item:
    """A report's content; an address that is not plainly a web page's is not linked."""
    return _full({
        "title": clean(report.title, TITLE),
        "outlet": clean(report.outlet),
        "published": clean(report.published),
        "inferred": report.published_basis == "inferred",
        "url": address(report.url),
        "withheld": bool(report.url) and not address(report.url),
        "archive": address(report.archive),
        "file": base_name(report.file),
        "kind": clean(report.kind),
    })  # fmt: skip


def known_entries(data: PageData) -> dict[str, set[str]]:
    """What a step may list: nothing that the page does not say anyway, so that nothing masked comes in by a story."""
    return {
        "kinds": set(KINDS),
        "acts": {claim.act for claim in data.claims if claim.act},
        "regions": {node.region for node in data.nodes if node.region},
        "sources": {report.outlet or base_name(report.file) for report in data.reports},
        "checked": {claim.checked for claim in data.claims},
    }


def step_item(step: PageStep, nodes: Mapping[str, int], known: Mapping[str, set[str]]) -> Item:
    """A step of the story; about the whole graph where its node is not on the page."""
    return _full({
        **{key: [clean(item) for item in getattr(step, key) if item in entries] for key, entries in known.items()},
        "tickets": [nodes[ticket] for ticket in step.tickets if ticket in nodes],
        "title": clean(step.title, TITLE),
        "text": clean(step.text, SENTENCE),
        "node": nodes.get(step.node or "", False),
        "hops": step.hops or False,
        "statuses": list(step.statuses),
        "relations": list(step.relations),
        "since": clean(step.since),
        "until": clean(step.until),
    })  # fmt: skip


def layout_item(layout: Layout, folded: bool) -> Item:
    """Places (x, y, side, lines), homes and boxes; rounded, so that the last digit of a sum moves nothing."""
    return {
        "places": [[round(p.x, 1), round(p.y, 1), p.side, [clean(line) for line in p.lines]] for p in layout.places],
        "homes": list(layout.homes),
        "boxes": {str(i): _box(box) for i, box in sorted(layout.boxes.items())},
        "closed": {str(i): [*_box(box), side] for i, (box, side) in sorted(layout.closed.items())},
        "folded": folded,
        "grown": layout.grown,
    }


def _box(box: Box) -> list[float]:
    return [round(side, 1) for side in (box.left, box.top, box.width, box.height)]


def _full(item: Item) -> Item:
    """Without what is empty; zero stays, it is an index or a count."""
    return {key: value for key, value in item.items() if value or (isinstance(value, int) and value is not False)}


def _cleaned(texts: Any) -> list[str]:
    return list(dict.fromkeys(filter(None, (clean(str(text), NAME) for text in texts))))
