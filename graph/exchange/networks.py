"""The graph as GraphML and GEXF, for Gephi, yEd, Cytoscape and networkx.

Neither format holds lists or days: lists are joined by "; ", days are ISO texts. The label of a relation says its
status, so that no drawing shows an allegation as a fact.
"""

from __future__ import annotations

import io

import networkx as nx

from graph.build.model import Prop, Props, View
from graph.exchange.plain import CAVEAT, edges, for_xml, kept, nodes, text


def graphml(view: View) -> str:
    """GraphML; days as texts."""
    return "\n".join(nx.generate_graphml(network(view), prettyprint=True)) + "\n"


def gexf(view: View) -> str:
    """GEXF 1.2."""
    out = io.BytesIO()
    nx.write_gexf(network(view), out, version="1.2draft")
    return out.getvalue().decode() + "\n"


def network(view: View) -> nx.MultiDiGraph[str]:
    """The view as a networkx graph; attributes are texts, numbers and truth values."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph(caveat=CAVEAT)
    for node in nodes(view):
        label = for_xml(str(node.props.get("name") or node.props.get("quote") or node.id))
        kind = {"kind_of_node": node.label, "labels": "; ".join((node.label, *node.labels))}
        found.add_node(node.id, label=label, **kind, **_plain(node.props))
    for edge in edges(view):
        status = edge.props.get("status")
        label = f"{edge.type} ({status})" if status else edge.type
        found.add_edge(edge.start, edge.end, key=edge.id, label=label, relation=edge.type, **_plain(edge.props))
    return found


def _plain(props: Props) -> dict[str, str | int | float | bool]:
    hidden = ("id", "label", "labels")
    return {key: _scalar(value) for key, value in kept(props).items() if key not in hidden}


def _scalar(value: Prop) -> str | int | float | bool:
    return value if isinstance(value, bool | int | float) else for_xml(text(value))
