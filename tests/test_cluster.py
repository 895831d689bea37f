"""Reading on a cluster gives the graph of one process, also where a worker dies."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

import jejaring.load as loading
from graph.claims import Reading
from graph.errors import UsageError
from graph.store.connect import open_store
from graph.store.readings import put_readings
from graph.store.session import Store
from graph.store.snapshot import view_of
from jejaring.cluster import cluster_of
from jejaring.load import Wishes, load

pytest.importorskip("distributed", reason="NOT TESTED ON A CLUSTER: pip install 'jejaring[cluster]'")

REPORTS = [str(path) for path in sorted((Path(__file__).parent / "data" / "reports").glob("own-*.txt"))[:24]]
SCHEDULER = """
import asyncio
from distributed import Scheduler
async def run():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()
asyncio.run(run())
"""
WORKER = """
import asyncio, sys
from distributed import Worker
async def run():
    async with Worker(sys.argv[1], host=sys.argv[2], nthreads=1, dashboard=False) as worker:
        print(worker.address, flush=True)
        await worker.finished()
if __name__ == "__main__":
    asyncio.run(run())
"""


@contextmanager
def said(script: str, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process and its first line; killed at the end."""
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
def test_a_cluster_that_loses_a_worker_gives_the_graph_of_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "BATCH", 8)
    with open_store(str(tmp_path / "one.db")) as store:
        store.ensure_schema()
        load(store, REPORTS, Wishes(workers=1))
        expected = view_of(store)
    with ExitStack() as stack:
        _, address = stack.enter_context(said(SCHEDULER))
        first, there = stack.enter_context(said(WORKER, address, "127.0.0.1"))
        _, other = stack.enter_context(said(WORKER, address, "127.0.0.2"))
        assert "127.0.0.1" in there
        assert "127.0.0.2" in other

        def killing(store: Store, readings: Sequence[Reading]) -> int:
            first.kill()  # when the first batch is kept, the next ones are being read
            return put_readings(store, readings)

        monkeypatch.setattr(loading, "put_readings", killing)
        store = stack.enter_context(open_store(str(tmp_path / "many.db")))
        store.ensure_schema()
        load(store, REPORTS, Wishes(cluster=address))
        assert first.poll() is not None
        assert view_of(store) == expected


def test_where_no_scheduler_answers_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jejaring.cluster.SECONDS", 0.3)
    with pytest.raises(UsageError, match="no scheduler answers"), cluster_of("tcp://127.0.0.1:1", None):
        pass
