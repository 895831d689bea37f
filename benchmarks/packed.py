"""Folders of annotated reports, also from one file: many short reports lie in one `.jsonl` of {name, text, gold}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def folder_of(path: Path) -> Iterator[Path]:
    """The folder itself; of a `.jsonl` a folder of NAME.txt and NAME.json, called like the file, that is gone after."""
    if path.suffix != ".jsonl":
        yield path
        return
    with TemporaryDirectory() as place:
        folder = Path(place) / path.stem
        folder.mkdir()
        for line in path.read_text("utf-8").splitlines():
            report = json.loads(line)
            (folder / f"{report['name']}.txt").write_text(report["text"], "utf-8")
            (folder / f"{report['name']}.json").write_text(json.dumps(report["gold"], ensure_ascii=False), "utf-8")
        yield folder
