"""The open graph: what both engines must do alike."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from graph.errors import StoreError, UsageError
from graph.ontology import load
from graph.store.connect import open_store
from graph.store.schema import statements
from graph.store.session import Store, engine_of

PAIR = (
    "CREATE (a:Person {id: 'a', name: 'Abimanyu'})-[:KNOWS {id: 'k', since: date('2024-05-06')}]->"
    "(b:Person {id: 'b', name: 'Bestari'})"
)
ABIMANYU = {"labels": ["Person"], "properties": {"id": "a", "name": "Abimanyu"}}
BESTARI = {"labels": ["Person"], "properties": {"id": "b", "name": "Bestari"}}
KNOWS = {"type": "KNOWS", "start": "a", "end": "b", "properties": {"id": "k", "since": "2024-05-06"}}
WRITES = (
    "CREATE (n:Person {id: 'new'})",
    "CREATE (n:NeverSeen {id: 'new'})",
    "MERGE (n:Person {id: 'new'})",
    "MATCH (n:Person) SET n.name = 'changed'",
    "MATCH (n:Person) SET n:Changed",
    "MATCH (n:Person) REMOVE n.name",
    "MATCH (n:Person) DETACH DELETE n",
    "MATCH ()-[r:KNOWS]->() DELETE r",
    "MATCH (n:Person) FOREACH (i IN [1] | SET n.name = 'changed')",
    "CREATE CONSTRAINT refused IF NOT EXISTS FOR (x:Person) REQUIRE x.name IS UNIQUE",
    "CREATE INDEX refused IF NOT EXISTS FOR (x:Person) ON (x.name)",
)


@pytest.fixture
def reader(target: str) -> Iterator[Store]:
    """Two persons, one of whom knows the other, opened for reading only."""
    with open_store(target) as store:
        store.write(PAIR)
    with open_store(target, read_only=True) as opened:
        yield opened


def test_the_engine_tells_its_name_and_version(store: Store) -> None:
    assert store.engine.name in ("arcadedb", "neo4j")
    assert store.engine.version[:1].isdigit()


def test_the_engine_is_known_from_its_agent() -> None:
    assert engine_of("Neo4j/2026.08.1").version == "2026.08.1"
    assert engine_of("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)").name == "arcadedb"


def test_nodes_relationships_and_paths_are_plain_and_bear_our_ids(reader: Store) -> None:
    assert reader.read("MATCH (n:Person {id: 'a'}) RETURN n") == [{"n": ABIMANYU}]
    assert reader.read("MATCH p = (:Person {id: 'a'})-[:KNOWS]->() RETURN p") == [{"p": [ABIMANYU, KNOWS, BESTARI]}]
    assert reader.read("MATCH (a)-[r:KNOWS]->(b) RETURN a, r, b") == [{"a": ABIMANYU, "r": KNOWS, "b": BESTARI}]


def test_a_relationship_alone_or_deep_in_a_value_still_knows_its_ends(reader: Store) -> None:
    assert reader.read("MATCH ()-[r:KNOWS]->() RETURN r") == [{"r": KNOWS}]
    rows = reader.read("MATCH ()-[r:KNOWS]->() RETURN {found: [r]} AS deep, collect(r) AS many")
    assert rows == [{"deep": {"found": [KNOWS]}, "many": [KNOWS]}]


def test_scalars_lists_and_dates_come_back_plain(store: Store) -> None:
    rows = store.read("RETURN $day AS day, [1, 2.5, true, null, 'teks'] AS many, {a: {b: []}} AS deep", {"day": DAY})
    assert rows == [{"day": "2024-11-27", "many": [1, 2.5, True, None, "teks"], "deep": {"a": {"b": []}}}]


DAY = date(2024, 11, 27)


def test_properties_keep_their_types_in_the_graph(store: Store) -> None:
    props = {"id": "x", "day": DAY, "names": ("Ayu", "Bayu"), "count": 3, "named": False, "text": "“é” …\n\t"}
    store.batch("UNWIND $rows AS row MERGE (n:Person {id: row.id}) SET n += row.props", [{"id": "x", "props": props}])
    assert store.natives("MATCH (n:Person) RETURN properties(n) AS props") == [{"props": props}]
    assert store.read("MATCH (n:Person) WHERE n.day = date('2024-11-27') RETURN n.day.year AS year") == [{"year": 2024}]


def test_a_property_set_to_none_is_removed(store: Store) -> None:
    store.write("CREATE (n:Person {id: 'x', name: 'Ayu', act: 'speak'})")
    store.write("MATCH (n:Person) SET n += $props", {"props": {"act": None, "name": "Bayu"}})
    assert store.natives("MATCH (n:Person) RETURN properties(n) AS p") == [{"p": {"id": "x", "name": "Bayu"}}]


def test_columns_keep_their_order(store: Store) -> None:
    assert store.columns_and_rows("MATCH (n:Nowhere) RETURN n.z AS z, n.a AS a")[1] == []
    assert store.columns_and_rows("RETURN 2 AS z, 1 AS a") == (["z", "a"], [[2, 1]])


def test_a_failing_transaction_leaves_nothing(store: Store) -> None:
    store.ensure_schema()
    store.write("CREATE (n:Person {id: 'there'})")
    rows = [{"id": "one"}, {"id": "two"}, {"id": "there"}]
    with pytest.raises(StoreError, match="constraint"):
        store.batch("UNWIND $rows AS row CREATE (n:Person {id: row.id})", rows)
    with pytest.raises(StoreError, match="constraint"):
        store.commit([("CREATE (n:Person {id: 'one'})", {}), ("CREATE (n:Person {id: 'there'})", {})])
    assert store.read("MATCH (n:Person) RETURN n.id AS id") == [{"id": "there"}]


def test_many_rows_go_in_parts_and_all_arrive(store: Store) -> None:
    store.ensure_schema()
    store.batch("UNWIND $rows AS row MERGE (n:Person {id: row.id})", [{"id": f"p{i}"} for i in range(4501)])
    assert store.read("MATCH (n:Person) RETURN count(n) AS n") == [{"n": 4501}]


def test_the_schema_is_made_once_and_ids_are_unique(store: Store) -> None:
    store.ensure_schema()
    store.ensure_schema()
    names = {row["name"] for row in store.read("SHOW INDEXES YIELD name") + store.read("SHOW CONSTRAINTS YIELD name")}
    assert {name for name, _ in statements(load()) if name.endswith("_unique")} <= names


def test_extra_labels_come_and_go_in_transactions_of_their_own(store: Store) -> None:
    store.ensure_schema()
    store.write(PAIR)
    store.write("MATCH (n:Person {id: 'a'}) SET n:ASN")
    assert store.read("MATCH (n:Person) WHERE n:ASN RETURN labels(n) AS labels, n.id AS id")[0]["id"] == "a"
    store.write("MATCH (n:Person {id: 'a'}) REMOVE n:ASN")
    assert store.read("MATCH (a)-[r:KNOWS]->(b) RETURN a, r, b") == [{"a": ABIMANYU, "r": KNOWS, "b": BESTARI}]


@pytest.mark.parametrize("statement", WRITES)
def test_a_reader_is_refused_by_the_engine(reader: Store, statement: str) -> None:
    with pytest.raises(StoreError, match="reading only"):
        reader.columns_and_rows(statement)
    assert reader.read("MATCH (n) RETURN count(n) AS n, count(n.name) AS names") == [{"n": 2, "names": 2}]
    assert reader.read("MATCH ()-[r]->() RETURN count(r) AS n") == [{"n": 1}]


def test_write_words_inside_strings_pass_for_a_reader(reader: Store) -> None:
    words = "CREATE (n) SET n.x = 1 DELETE n // MERGE"
    assert reader.read(f"MATCH (n {{id: 'a'}}) RETURN '{words}' AS said") == [{"said": words}]
    assert reader.read("RETURN $said AS said", {"said": words}) == [{"said": words}]


def test_a_reader_says_so_before_it_asks_the_engine_where_we_write_ourselves(reader: Store) -> None:
    with pytest.raises(StoreError, match="opened for reading only"):
        reader.write("CREATE (n:Person)")
    with pytest.raises(StoreError, match="opened for reading only"):
        reader.ensure_schema()


@pytest.mark.parametrize(
    ("statement", "words"),
    [("RETRUN 1", "Cypher cannot be read"), ("RETURN $missing AS x", "missing"), ("RETURN 1 / 0 AS x", "refused")],
)
def test_broken_statements_are_told_in_one_line(store: Store, statement: str, words: str) -> None:
    with pytest.raises(StoreError, match=words) as caught:
        store.read(statement)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["http://localhost:7474", "mysql://db", "bolts://x"])
def test_a_foreign_scheme_is_a_mistake_of_usage(name: str) -> None:
    with pytest.raises(UsageError, match="unknown scheme"), open_store(name):
        pass


@pytest.mark.parametrize("name", ["bolt://localhost:notaport", "neo4j://:7687:1"])
def test_an_address_that_is_none_is_told_in_words(name: str) -> None:
    with pytest.raises(StoreError, match="expected bolt://"), open_store(name):
        pass


def test_a_large_text_comes_back_exactly(store: Store) -> None:
    text = "Baris dengan “kutipan” dan 😀.\n" * 50_000
    store.write("CREATE (n:Report {id: 'r', text: $text})", {"text": text})
    assert store.read("MATCH (n:Report) RETURN n.text AS text") == [{"text": text}]


def test_the_graph_stays_when_it_is_closed_and_opened_again(target: str, tmp_path: Path) -> None:
    for _ in range(2):
        with open_store(target) as store:
            store.write("MERGE (n:Person {id: 'a'}) SET n.times = coalesce(n.times, 0) + 1")
    with open_store(target, read_only=True) as store:
        assert store.read("MATCH (n:Person) RETURN n.times AS times") == [{"times": 2}]
    assert not list(tmp_path.glob("*.wal"))


def test_no_statement_reads_files_of_the_machine(store: Store, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n")
    with pytest.raises(StoreError):
        store.read(f"LOAD CSV FROM '{secret.as_uri()}' AS line RETURN line")


class Word(str):
    """A word whose end can be seen."""


def test_nothing_that_was_sent_is_held_until_circles_are_looked_for(store: Store) -> None:
    gc.collect()
    gc.disable()
    try:
        sent = [Word("Sela"), Word("Ranu")]
        known = [weakref.ref(word) for word in sent]
        store.commit([("UNWIND $rows AS row MERGE (r:Region {id: row})", {"rows": [sent.pop()]})])
        store.natives("UNWIND $ids AS id MATCH (r:Region {id: id}) RETURN r.id AS id", {"ids": [sent.pop()]})
        assert [word() for word in known] == [None, None]
    finally:
        gc.enable()
