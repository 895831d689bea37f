"""Containers: which files hold several documents, and those documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.errors import InputError
from loaders.readers.feed import read_feed
from loaders.readers.formats import FEED, MAIL, RECORDS, ZIP, Format, format_of, lie, peek
from loaders.readers.mail import read_mail
from loaders.readers.parts import DEEPEST, Part
from loaders.readers.records import read_records
from loaders.readers.zipped import read_zip

OPENERS = {ZIP: read_zip, MAIL: read_mail, FEED: read_feed, RECORDS: read_records}
INHERITED = ("outlet", "kind")  # what a reports.csv says of a container goes for all that is in it


def documents(part: Part, depth: int = 0) -> Iterator[Part]:
    """The single documents in a container, containers in it opened as well; a single document is itself. InputError
    where the outermost container cannot be opened."""
    try:
        head = b"" if part.wrong else peek(part.path, part.data)
    except OSError as error:
        part, head = replace(part, wrong=f"cannot be read ({error.strerror}); check the name and its rights"), b""
    found = format_of(head, part.path.suffix)
    if not part.single and (told := lie(head, part.path.suffix)):
        part = replace(part, noise=(*part.noise, f"{part.path}: {told}"))
    if part.wrong or part.single or not found.many:
        yield part
    elif depth == DEEPEST:
        yield replace(part, data=None, wrong=f"{found.name} in a container in a container; unpack it first")
    else:
        yield from _inside(part, found, depth)


def _inside(part: Part, found: Format, depth: int) -> Iterator[Part]:
    known = {name: part.row[name] for name in INHERITED if name in part.row}
    noise = part.noise
    try:
        for inner in OPENERS[found](part.path, part.data):
            row = {**inner.row, **(part.row if inner.path == part.path else known)}
            yield from documents(replace(inner, row=row, noise=(*noise, *inner.noise)), depth + 1)
            noise = ()
    except InputError as error:
        if not depth:
            raise
        yield replace(part, data=None, wrong=str(error).removeprefix(f"{part.path}: "))
