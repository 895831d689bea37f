"""A graph as the files of an offline import into an empty Neo4j: `neo4j-admin database import`.

That tool keeps no empty list, and no list of one empty text: both become "no value". In their place stands a mark,
which a statement of `finish` turns back once the database runs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from graph.build.model import Edge, Node, Prop, Props
from graph.ontology import Property, load

BETWEEN = "\x1f"  # between labels and the values of a list; in a text of a list a space stands in its place
TYPES: Mapping[str, str] = {
    "string": "string", "integer": "long", "float": "double", "boolean": "boolean", "date": "date",
    "strings": "string[]", "integers": "long[]",
}  # fmt: skip
EMPTY, BLANK, NONE = "\x1e", "\x1d", "-1"  # an empty list of texts, a list of one empty text, an empty list of numbers
MARKED: Mapping[str, tuple[str, str]] = {  # as Cypher writes the marked list, and what it stands for
    EMPTY: ("['\\u001e']", "[]"), BLANK: ("['\\u001d']", "['']"), NONE: ("[-1]", "[]"),
}  # fmt: skip
LEAST_BUFFER = 4 << 20  # bytes; the tool's own choice
ARGUMENTS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination=true")


class Sheet:
    """The lines of one file as they are asked for: a header, then the nodes of a main label or the edges of a type.
    Then `marks` holds what was marked (property, mark), `longest` the bytes of the longest line."""

    def __init__(self, owner: str, items: Iterable[Node | Edge]) -> None:
        ontology = load()
        self.owner = owner
        self.of_nodes = owner in ontology.nodes
        self.file = f"{'nodes' if self.of_nodes else 'edges'}-{owner}.csv"
        self.marks: set[tuple[str, str]] = set()
        self.longest = 0
        known = (ontology.nodes if self.of_nodes else ontology.edges)[owner].properties
        self._properties = [item for item in known.values() if not (self.of_nodes and item.name == "id")]
        self._items = items

    def __iter__(self) -> Iterator[str]:
        """Header and lines with their ends; nothing at all where nothing is to be told."""
        for number, item in enumerate(self._items):
            if not number:
                yield self._header()
            line = ",".join([*self._first(item), *self._cells(item.props)]) + "\n"
            self.longest = max(self.longest, len(line.encode()))
            yield line

    def _header(self) -> str:
        first = ("id:ID", ":LABEL") if self.of_nodes else (":START_ID", ":END_ID", ":TYPE")
        return ",".join([*first, *(f"{item.name}:{TYPES[item.type]}" for item in self._properties)]) + "\n"

    def _first(self, item: Node | Edge) -> tuple[str, ...]:
        if isinstance(item, Edge):
            return _quoted(item.start), _quoted(item.end), item.type
        return _quoted(item.id), _quoted(BETWEEN.join((item.label, *item.labels)))

    def _cells(self, props: Props) -> Iterator[str]:
        for item in self._properties:
            value = props.get(item.name)
            if mark := _mark(item, value):
                self.marks.add((item.name, mark))
            yield mark or ("" if value is None else _cell(value))


def _mark(item: Property, value: Prop | None) -> str:
    """What stands for a list that the tool would lose; nothing for all other values."""
    if not isinstance(value, tuple | list):
        return ""
    if not value:
        return NONE if item.type == "integers" else EMPTY
    return BLANK if tuple(value) == ("",) else ""


def _cell(value: Prop) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return _quoted(BETWEEN.join(str(part).replace(BETWEEN, " ") for part in value))
    if isinstance(value, date):
        return value.isoformat()
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    """A text as the tool reads it: in quotes, which makes an empty one a text and not "no value"."""
    return '"' + text.replace('"', '""') + '"'


def arguments(sheets: Collection[Sheet]) -> str:
    """The tool's options, one a line, for its `@FILE`; files are named as they stand in their folder."""
    buffer = max([LEAST_BUFFER, *(2 * sheet.longest for sheet in sheets)])
    named = (f"--{'nodes' if sheet.of_nodes else 'relationships'}=./{sheet.file}" for sheet in sheets)
    return "".join(f"{line}\n" for line in (*named, *ARGUMENTS, f"--read-buffer-size={buffer}"))


def finish(sheets: Iterable[Sheet], schema: Iterable[str]) -> Iterator[str]:
    """The statements that follow, one a line with its semicolon, harmless when run again: what was marked becomes what
    it stands for, then come constraints and indexes."""
    for sheet in sheets:
        pattern = f"(x:{sheet.owner})" if sheet.of_nodes else f"()-[x:{sheet.owner}]->()"
        for name, mark in sorted(sheet.marks):
            marked, meant = MARKED[mark]
            yield f"MATCH {pattern} WHERE x.{name} = {marked} SET x.{name} = {meant};"
    yield from (f"{statement};" for statement in schema)
