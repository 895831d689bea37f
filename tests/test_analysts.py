"""Two analysts on one Neo4j, each with a home of their own, at once: nothing that either does is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.identity.keys import entity_ids
from graph.serial import dumps
from graph.store.address import Address
from graph.store.connect import open_store
from graph.store.judgements import judgements_in
from graph.store.readings import readings_of
from graph.store.snapshot import view_of
from tests.invented import shown
from tests.processes import ROOT
from tests.test_checked import READINGS, TWO, id_of
from tests.test_judgements import ALL, A, B, told

WORK = """
import sys
from graph.serial import loads
from graph.store.connect import open_store
from graph.store.readings import put_readings
from graph.store.sync import sync
from jejaring.cli import cli
target, readings, *commands = sys.argv[1:]
for line in open(readings, encoding="utf-8"):
    with open_store(target) as store:
        store.ensure_schema()
        put_readings(store, [loads(line)])
        sync(store)
    if commands:
        try:
            cli([*commands.pop(0).split("|"), "--db", target], standalone_mode=False)
        except SystemExit as end:
            assert not end.code, end.code
"""
MORE = [told("empat"), told("lima", called="Sulastri Wening", seat="Kecamatan Jauh")]


def analyst(folder: Path, target: str, name: str, readings: list[str], *commands: str) -> subprocess.Popen[str]:
    """A process of an analyst with a home of their own, who loads one report after the other and judges in between."""
    import os  # noqa: PLC0415

    folder.mkdir()
    (folder / "readings").write_text("\n".join(readings), "utf-8")
    env = {**os.environ, "JEJARING_HOME": str(folder / "home"), "JEJARING_USER": name}
    command = [sys.executable, "-c", WORK, target, str(folder / "readings"), *commands]
    return subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_who_load_check_and_judge_at_once_lose_nothing(
    empty_neo4j: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert empty_neo4j.writer
    monkeypatch.setenv("NEO4J_USERNAME", empty_neo4j.writer[0])
    monkeypatch.setenv("NEO4J_PASSWORD", empty_neo4j.writer[1])
    ours, theirs = [*ALL, MORE[0]], [READINGS[1], READINGS[0], MORE[1]]
    merge, reject = f"merge|{A}|{B}|--why|x", f"check|{id_of(TWO)}|--reject"
    works = [
        analyst(tmp_path / "laras", empty_neo4j.uri, "Laras", list(map(dumps, ours)), "info", merge),
        analyst(tmp_path / "bayu", empty_neo4j.uri, "Bayu", list(map(dumps, theirs)), reject),
    ]
    for work in works:
        _, errors = work.communicate(timeout=180)
        assert work.returncode == 0, errors
    monkeypatch.setenv("JEJARING_HOME", str(tmp_path / "home"))
    with open_store(empty_neo4j.uri, read_only=True) as store:
        records, held = judgements_in(store), readings_of(store, [one.report.sha256 for one in [*ours, *theirs]])
        assert sorted((record.kind, record.by) for record in records) == [("check", "Bayu"), ("same", "Laras")]
        assert len(held) == len(ours) + len(theirs)
        assert entity_ids(held[0])
        assert view_of(store) == shown(held, records)
