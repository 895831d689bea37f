"""`jejaring view`, and the page that `load --view` and `query --view` write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from graph.build.view import Edge, Node, View
from graph.draw.data import PageData
from graph.draw.page import render
from graph.draw.rows import from_rows
from graph.draw.stages import cases_of
from graph.draw.story import read_story
from graph.errors import UsageError
from graph.exchange.redact import Redacted
from graph.exchange.redact_forms import mask
from graph.exchange.redact_names import EVERY
from graph.lexicon.titles import fold
from graph.store.connect import Store, open_store
from graph.store.holds import held
from jejaring.files import write_bytes
from jejaring.options import DB
from jejaring.output import say
from jejaring.redaction import REDACT, redacted_view

DRAWN = ("Person", "Agency", "Paslon", "Organization")
LINES = frozenset({
    "WORKS_AT", "HEADS", "CONTROLLED_BY", "SUPPORTS", "CAMPAIGNS_FOR", "DIRECTED", "CANDIDATE_IN", "MEMBER_OF",
    "APPOINTED_BY", "INVESTIGATED_BY", "ACCUSED_BY", "PART_OF",
})  # fmt: skip


def lines_of(view: View) -> list[Edge]:
    """The edges that a page draws: fact edges between actors."""
    drawn = {node.id for node in view.nodes if node.label in DRAWN}
    return [edge for edge in view.edges if edge.type in LINES and edge.start in drawn and edge.end in drawn]


def around(edges: Sequence[Edge], centre: set[str], hops: int) -> set[str]:
    """The ids within this many steps of the centre, in either direction."""
    reached = set(centre)
    for _ in range(hops):
        reached |= {end for edge in edges for end in (edge.start, edge.end) if {edge.start, edge.end} & reached}
    return reached


def named(view: View, name: str) -> set[str]:
    """The drawn nodes of this id, name or alias, else those whose name holds it. UsageError if there are none."""
    wanted, exact, within = fold(name), set(), set()
    for node in view.nodes:
        if node.label in DRAWN:
            forms = {fold(str(node.props.get("name", "")))} | {
                fold(alias) for alias in _texts(node.props.get("aliases"))
            }
            if node.id == name or wanted in forms:
                exact.add(node.id)
            elif any(wanted in form for form in forms):
                within.add(node.id)
    if not exact | within:
        raise UsageError(f"--focus {name}: no person, agency, ticket or organization of this name in the graph")
    return exact or within


def page_of(view: View, ids: set[str] | None, page: PageData) -> PageData:
    """The page's data: all that is drawn, or what lies between these ids; with the claims and reports behind it."""
    edges = [edge for edge in lines_of(view) if ids is None or {edge.start, edge.end} <= ids]
    touched = {end for edge in edges for end in (edge.start, edge.end)} | (ids or set())
    nodes = [node for node in view.nodes if node.id in touched and node.label in DRAWN]
    wanted = {claim for edge in edges for claim in _texts(edge.props.get("claims"))}
    claims = [node for node in view.nodes if node.label == "Claim" and node.id in wanted]
    reports = {str(claim.props.get("report")) for claim in claims}
    return from_rows(
        nodes=map(_row, nodes),
        edges=[{"type": edge.type, "start": edge.start, "end": edge.end, "properties": edge.props} for edge in edges],
        claims=map(_row, claims),
        reports=_reports(view, reports),
        page=page,
        cases=cases_of(view),
    )


def _reports(view: View, wanted: set[str]) -> Iterator[dict[str, Any]]:
    names = {node.id: node.props.get("name") for node in view.nodes if node.label == "Source"}
    outlet = {edge.start: names.get(edge.end) for edge in view.edges if edge.type == "PUBLISHED_BY"}
    for node in view.nodes:
        if node.label == "Report" and node.props.get("sha256") in wanted:
            yield {"properties": {**node.props, "outlet": outlet.get(node.id)}}


def _row(node: Node) -> dict[str, Any]:
    return {"labels": [node.label, *node.labels], "properties": node.props}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple | list) else ()


def blank(title: str, redacted: Redacted, query: str = "") -> PageData:
    """A page without content that carries title, version and what the profile of redaction is for."""
    rules = redacted.profile
    return PageData(
        title=title, version=version("jejaring"), query=query, profile=rules.name, profile_text=rules.text,
        internal=rules.banner, made=date.today().isoformat(),
    )  # fmt: skip


def write_page(data: PageData, path: Path) -> None:
    """Write the page and say where it is."""
    if path.suffix != ".html":
        raise UsageError(f"{path}: the page is an HTML file; give a name that ends in .html")
    write_bytes(path, render(data))
    say(f"page: {path.resolve()}")


def draw_store(
    store: Store,
    path: Path,
    focus: str | None = None,
    hops: int = 2,
    profile: str | None = None,
    story: Path | None = None,
    title: str = "",
) -> None:
    """The whole graph, or what lies around one name, as the profile of redaction lets it out."""
    redacted = redacted_view(store, profile)
    view = redacted.view
    ids = around(lines_of(view), named(view, focus), hops) if focus else None
    data = with_holds(page_of(view, ids, blank(over(title, redacted) or focus or "", redacted)), store)
    write_page(with_story(data, story, redacted) if story else data, path)


def over(text: str, redacted: Redacted) -> str:
    """Words of the user's own, gone over as those of the reports are."""
    return mask(text, forms=redacted.forms, reports=(EVERY,)) if redacted.profile.masks else text


def with_holds(data: PageData, store: Store) -> PageData:
    """The page with what is on hold marked, where it is an internal one."""
    found = held(store, date.today()) if data.internal else {}
    return replace(data, held=tuple(sorted((key, one.until.isoformat(), one.why) for key, one in found.items())))


def with_story(data: PageData, path: Path, redacted: Redacted) -> PageData:
    """The page with the story of that file; its words are gone over as those of the reports are."""
    steps = read_story(path, data.nodes)
    steps = tuple(replace(step, title=over(step.title, redacted), text=over(step.text, redacted)) for step in steps)
    return replace(data, story=steps)


def draw_rows(store: Store, redacted: Redacted, rows: Iterable[Sequence[Any]], title: str, path: Path) -> None:
    """What rows of an answer name: nodes, relationships, and the edges of claims, by their ids."""
    view, found = redacted.view, set(_ids(list(rows)))
    edges = [e for e in lines_of(view) if e.id in found or found & set(_texts(e.props.get("claims")))]
    ids = {end for edge in edges for end in (edge.start, edge.end)}
    ids |= {node.id for node in view.nodes if node.id in found and node.label in DRAWN}
    write_page(with_holds(page_of(view, ids, blank(title, redacted, query=title)), store), path)


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _ids(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _ids(item)


@click.command("view")
@click.option("--focus", metavar="NAME", help="Only what lies around this person, agency, ticket or organization.")
@click.option("--hops", type=click.IntRange(0, 6), default=2, show_default=True, help="How far around it.")
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Ends in .html.")
@click.option("--story", type=click.Path(dir_okay=False, path_type=Path), help="A TOML file of views to step through.")
@click.option("--title", default="", help="The heading of the page.")
@REDACT
@DB
def command(
    focus: str | None, hops: int, out: Path, story: Path | None, title: str, profile_name: str | None, db: str
) -> None:
    """Write the graph as one HTML file that opens offline and shows the evidence in one click."""
    with open_store(db, read_only=True) as store:
        draw_store(store, out, focus, hops, profile_name, story, title)
