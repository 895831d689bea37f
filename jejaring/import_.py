"""`jejaring import`: an export back into an empty graph, a file of judgements, or graphs joined into one."""

from __future__ import annotations

from pathlib import Path

import click

from graph.errors import InputError, UsageError
from graph.exchange.incoming import view_of_lines
from graph.store.connect import open_store
from graph.store.imported import put_view
from graph.store.places import is_uri
from jejaring.judgements_file import is_of_judgements, take
from jejaring.options import DB
from jejaring.output import say


@click.command("import")
@click.argument("paths", nargs=-1, required=True)
@DB
def command(paths: tuple[str, ...], db: str) -> None:
    """Read an export (our own JSON lines, or FollowTheMoney) into an empty graph, to look at, to ask and to export; a
    file of judgements (export --judgements) into any graph, before or after its reports are loaded. Or join graphs:
    folders that `load` made, or Neo4j (bolt://...) into which it loaded, whose readings and judgements come into --db
    as if all had been loaded there.

    Texts of reports are not in exports, so nothing can be loaded on top of one: load the reports into a graph of their
    own.
    """
    for path in paths:
        if not is_uri(path) and not Path(path).exists():
            raise UsageError(f"import {path}: is not there; expected an export, a folder of a graph, or bolt://...")
    if all(is_uri(path) or Path(path).is_dir() for path in paths):
        from jejaring.join import join  # noqa: PLC0415 - it needs the rules of reading, which cost start-up time

        say(f"{join(db, paths)} reading(s) were new; {len(paths)} graph(s) joined into {db}")
        return
    if len(paths) > 1:
        raise UsageError("import: several paths, one of them a file; expected one file, or graphs to join")
    take_file(Path(paths[0]), db)


def take_file(path: Path, db: str) -> None:
    """An export, or a file of judgements."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}); expected lines of JSON in UTF-8") from error
    if is_of_judgements(lines):
        with open_store(db) as store:
            store.ensure_schema()
            say(f"{take(store, db, path, lines)} judgement(s) read")
        return
    view = view_of_lines(lines, str(path))
    if not view.nodes:
        raise InputError(f"{path}: holds nothing; expected an export")
    with open_store(db) as store:
        store.ensure_schema()
        if not put_view(store, view):
            raise UsageError(f"--db {db}: holds a graph; an export can only go into an empty one; name another --db")
    say(f"{len(view.nodes)} nodes and {len(view.edges)} edges imported")
