"""Copy one graph into another: everything, in batches; done again it writes only what differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from typing import TYPE_CHECKING, Any

from graph.errors import StoreError
from graph.identity.keys import report_id
from graph.ontology import load
from graph.store.session import parts
from graph.store.snapshot import split
from graph.store.withdrawal import withdrawn
from graph.store.write import FROM_START, MAKE_NODES, MEND

if TYPE_CHECKING:
    from graph.store.session import Row, Store

Tell = Callable[[int], None]
State = tuple[bytes, tuple[str, ...], tuple[str, ...]]
Labels = dict[tuple[str, str], list[dict[str, Any]]]

NODES = "MATCH (n:{label}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS props"
EDGES = (
    "MATCH (a{start})-[r:{kind}]->(b{end}) WHERE r.id IS NOT NULL"
    " RETURN r.id AS id, a.id AS start, b.id AS end, properties(r) AS props"
)
FOREIGN = "MATCH (n:{label}) RETURN n.id AS id"
CREATE_NODES = "UNWIND $rows AS row CREATE (n:{label}) SET n = row.props"
CREATE_EDGES = (
    "UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
    " CREATE (a)-[r:{kind}]->(b) SET r = row.props"
)
LABEL = "UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) {verb} n:{extra}"
DROP_NODES = "UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n"
DROP_EDGES = "UNWIND $rows AS row MATCH ()-[r:{kind} {{id: row.id}}]->() DELETE r"
LOADED = "UNWIND $rows AS row MATCH (n:Report {id: row.id}) SET n.loaded = row.loaded"


@dataclass(slots=True, kw_only=True)
class Pushed:
    """How many nodes and edges were new or changed over there, were right already, or were taken away."""

    nodes: int = 0
    edges: int = 0
    same: int = 0
    gone: int = 0


def size(source: Store) -> int:
    """Nodes and edges of the source, for a progress bar."""
    counted = [*source.read("MATCH (n) RETURN count(n) AS n"), *source.read("MATCH ()-[r]->() RETURN count(r) AS n")]
    return sum(int(row["n"]) for row in counted)


def push(source: Store, target: Store, tell: Tell = lambda done: None) -> Pushed:
    """Make the target hold just what the source holds. An analyst's own labels, properties and edges over there stay.

    StoreError where the target holds reports or judgements that the source does not: two graphs are joined by loading
    the same files into one, not by copying over one of them. `loaded` is set last: a copy that was broken off is
    finished by the next push, and a load into it meanwhile would finish its reports anew.
    """
    for label in ("Report", "Judgement"):
        _must_be_part(source, target, label)
    done, marks = Pushed(), []
    for label in load().nodes:
        marks += _nodes(source, target, label, done, tell)
    for kind in load().edges:
        _edges(source, target, kind, done, tell)
    target.batch(LOADED, marks)
    return done


def _must_be_part(source: Store, target: Store, label: str) -> None:
    ours = {row["id"] for row in source.stream(FOREIGN.format(label=label))}
    ours |= set(map(report_id, withdrawn(source)))
    foreign = sorted(str(row["id"]) for row in target.stream(FOREIGN.format(label=label)) if row["id"] not in ours)
    if foreign:
        raise StoreError(
            f"{target.where}: holds {len(foreign)} {label} node(s) that {source.where} does not know ({foreign[0]});"
            " expected an empty graph or an earlier copy; push into another database, or load the files there"
        )


def _digest(*values: object) -> bytes:
    return sha256(repr(values).encode()).digest()[:16]


def ahead(items: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """The same, each read by a thread of its own while the one before it is being written."""
    stream = iter(items)
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, stream, None)
        while part := coming.result():
            coming = pool.submit(next, stream, None)
            yield part


def _names(properties: Iterable[str]) -> tuple[str, ...]:
    """What is copied of a label or type: the ontology's own properties, in the order of their names, without the mark
    of a finished load."""
    return tuple(sorted(name for name in properties if name != "loaded"))


def _known(props: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: props[name] for name in names if name in props}


def _changed(part: list[Row], names: Iterable[str], theirs: Mapping[str, State]) -> list[Row]:
    """The rows that are not there, or otherwise; all where nothing is."""
    if not theirs:
        return part
    return [row for row in part if _state(row, names)[0] != theirs.get(row["id"], (b"", (), ()))[0]]


def _nodes(source: Store, target: Store, label: str, done: Pushed, tell: Tell) -> list[Row]:
    """Copy the nodes of one main label. The marks of finished loads, for the end."""
    names = _names(load().nodes[label].properties)
    theirs = {row["id"]: _state(row, names) for row in target.stream(NODES.format(label=label))}
    verb = MAKE_NODES if theirs else CREATE_NODES
    marks: list[Row] = []
    labelled: Labels = defaultdict(list)
    for part in ahead(parts(source.stream(NODES.format(label=label)))):
        changed = _changed(part, names, theirs)
        rows = [{"id": row["id"], "props": _over(row, names, theirs)} for row in changed]
        target.batch(verb.format(label=label), rows)
        _labels(changed, theirs, labelled)
        marks += [{"id": row["id"], "loaded": row["props"]["loaded"]} for row in part if "loaded" in row["props"]]
        for row in part:
            theirs.pop(row["id"], None)
        done.nodes += len(changed)
        done.same += len(part) - len(changed)
        tell(len(part))
    for (how, extra), given in sorted(labelled.items()):
        target.batch(LABEL.format(label=label, verb=how, extra=extra), given)
    target.batch(DROP_NODES.format(label=label), [{"id": key} for key in sorted(theirs)])
    done.gone += len(theirs)
    return marks


def _state(row: Row, names: Iterable[str]) -> State:
    """What a node or an edge is: a digest of all that counts, the names of its properties, its extra labels."""
    props, extra = _known(row["props"], names), split(row.get("labels", ()))[1]
    return _digest(props, extra, row.get("start"), row.get("end")), tuple(props), extra


def _over(row: Row, names: Iterable[str], theirs: Mapping[str, State]) -> dict[str, Any]:
    """The properties to set, None for what the other side has and ours has not."""
    props = _known(row["props"], names)
    if not theirs:
        return props
    before = theirs.get(row["id"], (b"", (), ()))[1]
    return dict.fromkeys(name for name in before if name not in props) | props


def _labels(changed: Iterable[Row], theirs: Mapping[str, State], wanted: Labels) -> None:
    """Note the extra labels; a node that is new cannot get them in its first transaction everywhere."""
    for row in changed:
        now, before = set(split(row["labels"])[1]), set(theirs.get(row["id"], (b"", (), ()))[2])
        for verb, extras in (("SET", now - before), ("REMOVE", before - now)):
            for extra in extras:
                wanted[verb, extra].append({"id": row["id"]})


def _edges(source: Store, target: Store, kind: str, done: Pushed, tell: Tell) -> None:
    """Copy the edges of one type, those between two main labels after each other."""
    what = load().edges[kind]
    names = _names(what.properties)
    every = EDGES.format(kind=kind, start="", end="")
    theirs = {row["id"]: _state(row, names) for row in target.stream(every)}
    for start, end in product(what.starts, what.ends):
        between = EDGES.format(kind=kind, start=f":{start}", end=f":{end}")
        for part in ahead(parts(source.stream(between))):
            changed = _changed(part, names, theirs)
            rows = [
                {"id": row["id"], "start": row["start"], "end": row["end"], "props": _over(row, names, theirs)}
                for row in changed
            ]
            target.batch(
                CREATE_EDGES.format(kind=kind, start=start, end=end), [row for row in rows if row["id"] not in theirs]
            )
            mend = FROM_START.format(kind=kind, label=start, do=MEND)
            target.batch(mend, [row for row in rows if row["id"] in theirs])
            for row in part:
                theirs.pop(row["id"], None)
            done.edges += len(changed)
            done.same += len(part) - len(changed)
            tell(len(part))
    target.batch(DROP_EDGES.format(kind=kind), [{"id": key} for key in sorted(theirs)])
    done.gone += len(theirs)
