"""The parent's side: start the embedded engine on a folder and say how to reach it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from graph.errors import StoreError
from graph.store.address import Address
from graph.store.child import Child, running, spawn
from graph.store.embedded.server import DATABASE, LOOPBACK, READER, WRITER
from graph.store.holder import Holder, this_process
from graph.store.places import Place, create

SECONDS = 120.0  # the engine answers in a fraction of one; after a power cut it first replays its log


@contextmanager
def engine(place: Place) -> Iterator[Address]:
    """The address of an engine that runs until the context is left. StoreError in words where it cannot run."""
    create(place)
    log = place.arcadedb / "log" / "engine.log"
    writer, reader = secrets.token_hex(24), secrets.token_hex(24)
    order = {
        "home": str(place.arcadedb),
        "lock": str(place.lock),
        "holder": asdict(this_process()),
        "writer": writer,
        "reader": reader,
    }
    with running(spawn("graph.store.embedded.server", order, log), SECONDS, log) as child:
        yield Address(
            uri=f"bolt://{LOOPBACK}:{port_of(child, place)}",
            database=DATABASE,
            writer=(WRITER, writer),
            reader=(READER, reader),
            alive=child.alive,
        )


def port_of(child: Child, place: Place) -> int:
    """The port in the child's answer. StoreError where it answered with an error."""
    if "port" in child.answer:
        return int(child.answer["port"])
    if child.answer.get("error") == "locked":
        raise StoreError(locked(place, child.answer.get("holder")))
    said = str(child.answer.get("error"))
    if re.search(r"\block(ed|exception)", said, re.IGNORECASE):
        raise StoreError(locked(place, None))
    raise StoreError(
        f"{place.folder}: the engine cannot open the graph: {said}; its log is in {place.arcadedb / 'log'}"
    )


def locked(place: Place, holder: Mapping[str, Any] | None) -> str:
    """Who holds the graph, and what can be done."""
    who = str(Holder(**holder)) if holder else "another process"
    return (
        f"{place.folder}: the graph is in use by {who}; one process at a time may open it; wait for it or end it,"
        f" or run `jejaring serve --db {place.folder}`, beside which other commands run"
    )
