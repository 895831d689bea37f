"""The file through which commands reach a running `jejaring serve`: address and logins, readable by its owner alone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graph.errors import StoreError
from graph.store.address import Address, Login
from graph.store.holder import process_alive
from graph.store.places import Place


def login(data: Any) -> Login | None:
    """A login as it stands in the file."""
    return (str(data[0]), str(data[1])) if data else None


def read(place: Place) -> Address | None:
    """The address of the serving process; None where there is no file, it cannot be read, or that process is gone."""
    try:
        data: Mapping[str, Any] = json.loads(place.served.read_text("utf-8"))
        if not process_alive(int(data["pid"])):
            return None
        return Address(
            uri=str(data["uri"]),
            database=data["database"],
            writer=login(data["writer"]),
            reader=login(data["reader"]),
            patience=float(data["patience"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


@contextmanager
def written(place: Place, address: Address) -> Iterator[None]:
    """The file, as long as the context lasts. StoreError where it cannot be written."""
    content = {
        "pid": os.getpid(),
        "uri": address.uri,
        "database": address.database,
        "writer": address.writer,
        "reader": address.reader,
        "patience": address.patience,
    }
    draft = place.served.with_suffix(f".{os.getpid()}")
    try:
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
            json.dump(content, stream)
        draft.replace(place.served)
    except OSError as error:
        raise StoreError(
            f"{place.served}: cannot be written ({error.strerror}); expected a folder you may write"
        ) from error
    try:
        yield
    finally:
        if read(place) == address:
            place.served.unlink(missing_ok=True)
