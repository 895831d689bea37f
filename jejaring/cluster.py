"""Reading on a cluster: a Dask scheduler and its workers, on this machine or on many.

Only texts go there and readings come back: files, the graph and the language model stay with this process. A worker
that dies loses nothing: its work is given to another one, or done here.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from graph.errors import UsageError
from jejaring.crew import Crew, cores
from loaders.extraction import VERSION

LOCAL = "local"
SECONDS = 10  # within which a scheduler answers


def version() -> str:
    """The version of the rules where this is asked."""
    return VERSION


@contextmanager
def cluster_of(address: str, workers: int | None) -> Iterator[Crew]:
    """A crew whose reading is done by the workers behind a scheduler, `tcp://host:port`; `local` starts so many on this
    machine. UsageError where nobody answers, or a worker has other rules."""
    try:
        import distributed  # noqa: PLC0415 - an extra, and slow to start
    except ImportError as error:
        raise UsageError("--cluster: needs the package `distributed`; pip install 'jejaring[cluster]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with _client(distributed, address, workers) as client:
        _must_agree(client, address)
        size = max(2, sum(client.nthreads().values()))
        yield Crew(size, client.get_executor(pure=False, retries=0), lost=_lost(distributed), far=True)


@contextmanager
def _client(distributed: Any, address: str, workers: int | None) -> Iterator[Any]:
    if address == LOCAL:
        options = {
            "processes": True,
            "threads_per_worker": 1,
            "dashboard_address": None,
            "silence_logs": logging.CRITICAL,
        }
        with distributed.LocalCluster(workers or cores(), **options) as local, distributed.Client(local) as client:
            yield client
        return
    try:
        client = distributed.Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"--cluster {address}: no scheduler answers; expected tcp://host:port of a running `dask scheduler`, or"
            " `local`"
        ) from error
    with client:
        yield client


def _must_agree(client: Any, address: str) -> None:
    """UsageError where a worker has other rules than this process, or none at all, or there is no worker."""
    try:
        found = client.run(version, on_error="return")
    except Exception as error:  # whatever a broken cluster says
        raise UsageError(f"--cluster {address}: the workers cannot be asked ({error}); start them again") from error
    if not found:
        raise UsageError(f"--cluster {address}: the scheduler has no worker; start some with `dask worker {address}`")
    if other := sorted(worker for worker, told in found.items() if told != VERSION):
        raise UsageError(
            f"--cluster {address}: {', '.join(other)} reads by other rules; expected version {VERSION} on each worker;"
            " install the same jejaring there"
        )


def _lost(distributed: Any) -> tuple[type[Exception], ...]:
    """What it says where work came back without a result, however often it was given anew."""
    from concurrent.futures import CancelledError  # noqa: PLC0415 - of use here alone

    comm = distributed.comm.core.CommClosedError
    return (distributed.scheduler.KilledWorker, distributed.client.FutureCancelledError, CancelledError, comm, OSError)
