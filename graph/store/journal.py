"""The judgements in a plain file beside the graph, one a line, that can be kept in git and outlives the graph.

Lines are only ever added. Two files merge by putting their lines together: a record that is there twice is one, and
what stands is a function of the set.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError, StoreError
from graph.identity.judgements import Judgement, from_line, line_of
from graph.store.places import beside

NAME = "judgements.jsonl"
FOR_GIT = f"{NAME} merge=union\n"
MARKS = ("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")


@dataclass(frozen=True, slots=True)
class Journal:
    """What a file holds: the records, and for each line that is none, where it stands and why."""

    records: tuple[Judgement, ...] = ()
    wrong: tuple[str, ...] = ()


def journal_path(target: str) -> Path:
    """The file of a graph; it may not exist."""
    return beside(target) / NAME


def read_journal(target: str) -> Journal:
    """All records of the file, each once; no file: none. The lines between which git puts two versions are records
    like all others; its marks are passed over. StoreError where the file cannot be read."""
    path = journal_path(target)
    try:
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeError) as error:
        raise StoreError(f"{path}: cannot be read ({error}); expected one judgement a line, in UTF-8") from error
    found: dict[str, Judgement] = {}
    wrong = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith(MARKS):
            continue
        try:
            record = from_line(line)
            if found.setdefault(record.id, record) != record:
                wrong.append(f"{path}:{number}: {record.id} is there with other words; expected one; the first counts")
        except InputError as error:
            wrong.append(f"{path}:{number}: {error}; the line was passed over; mend or remove it")
    return Journal(tuple(found.values()), tuple(wrong))


def append_journal(target: str, records: Iterable[Judgement]) -> None:
    """Add records at the end, on lines of their own. StoreError where the file cannot be written."""
    lines = "".join(f"{line_of(record)}\n" for record in records)
    path = journal_path(target)
    if not lines:
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.with_name(".gitattributes").write_text(FOR_GIT, "utf-8")
        with path.open("a+b") as stream:
            stream.write((_rest_of_line(path) + lines).encode())
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be written ({error.strerror}); the judgement is in the graph alone; make the folder"
            " writable, then use the graph again: it is added"
        ) from error


def _rest_of_line(path: Path) -> str:
    """A line end where the last line has none: a process that was killed while it wrote left one half."""
    data = path.read_bytes()
    return "\n" if data and not data.endswith(b"\n") else ""
