"""posts.csv: who held which post, and who was in office on a day."""

from __future__ import annotations

from pathlib import Path

from graph.build.model import Edge
from graph.build.view import build
from graph.store.readings import put_readings
from graph.store.session import Store
from graph.store.sync import sync
from loaders.tables.posts_table import read_posts_table
from queries.catalog import load

TABLE = """person,agency,position,capacity,from,to,decree,url
Sarman Widodo,Pemerintah Kota Palembang,Pj Wali Kota,pj,2023-09-18,2024-06-24,SK 131,
Udin Sarkowi,Pemerintah Kota Palembang,Penjabat Wali Kota,,2024-06-25,,,
Ratri Mulya,Dinas Kebun Kota Palembang,Kepala Dinas,definitif,2022-01-03,,,
Bagas Waluyo,Dinas Kebun Kota Palembang,Kepala Bidang Sarana,,2022-01-03,2023-01-01,,
,Dinas Kebun Kota Palembang,Kepala Dinas,,,,,
Bagas Waluyo,Dinas Kebun Kota Palembang,Staf,,kemarin,,,
Bagas Waluyo,Dinas Kebun Kota Palembang,Staf,,2024-02-01,2024-01-01,,
Bagas Waluyo,Dinas Kebun Kota Palembang,Staf,raja,,,,
"""


def table(folder: Path) -> Path:
    path = folder / "posts.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_posts_have_their_periods_and_capacities(tmp_path: Path) -> None:
    (reading,), noise = read_posts_table(table(tmp_path))
    assert [
        words in line for line, words in zip(noise, ("no person", "kemarin", "ends before", "raja"), strict=True)
    ] == [True] * 4
    view = build([reading])
    names = {node.id: str(node.props.get("name")) for node in view.nodes}

    def told(edge: Edge) -> tuple[object, ...]:
        held = edge.props
        return names[edge.start], names[edge.end], held.get("capacities"), held.get("froms"), held.get("tos")

    assert sorted(told(edge) for edge in view.edges if edge.type == "HEADS") == [
        ("Ratri Mulya", "Dinas Kebun Kota Palembang", ("definitif",), ("2022-01-03",), ("",)),
        ("Sarman Widodo", "Pemerintah Kota Palembang", ("pj",), ("2023-09-18",), ("2024-06-24",)),
        ("Udin Sarkowi", "Pemerintah Kota Palembang", ("pj",), ("2024-06-25",), ("",)),
    ]
    assert [
        edge.type for edge in view.edges if names.get(edge.start) == "Bagas Waluyo" and edge.type != "MENTIONED_IN"
    ] == ["WORKS_AT"]
    control = [told(edge) for edge in view.edges if edge.type == "CONTROLLED_BY"]
    assert ("Dinas Kebun Kota Palembang", "Sarman Widodo", ("pj",), ("2023-09-18",), ("2024-06-24",)) in control
    assert len(control) == 4


def test_who_was_in_office_on_a_day(tmp_path: Path, embedded: Store) -> None:
    readings, _ = read_posts_table(table(tmp_path))
    embedded.ensure_schema()
    put_readings(embedded, readings)
    sync(embedded)
    question = load()["head-on-day"]

    def head(day: str) -> list[tuple[str, str | None]]:
        rows = embedded.read(question.cypher, {**question.params, "agency": "Pemerintah Kota", "day": day})
        return [(row["answer"], row["head"]) for row in rows]

    assert head("2024-06-24") == [("in office", "Sarman Widodo")]
    assert head("2024-06-25") == [("in office", "Udin Sarkowi")]
    assert head("2023-09-17") == [("not known", None)]
