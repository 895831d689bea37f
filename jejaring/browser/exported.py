"""Guide, style and questions as files, for a Neo4j that `jejaring browse` does not open."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from graph.draw.strings import LANGUAGES
from graph.errors import UsageError
from jejaring.browser.guide import file_name, guide
from jejaring.browser.style import as_grass, sheet
from jejaring.files import write_bytes
from queries.catalog import load

BROUGHT = {"README.md": "exported.md", "serve.py": "exported_serve.py"}


def pieces() -> dict[str, bytes]:
    """What is written, by its path in the folder; the same every time."""
    found = {file_name(language): guide(language).encode() for language in LANGUAGES}
    found["jejaring.grass"] = as_grass(sheet()).encode()
    for name, source in BROUGHT.items():
        found[name] = (files("jejaring.browser") / source).read_bytes()
    for question in load().values():
        found[f"questions/{question.group}/{question.path.name}"] = question.path.read_bytes()
    return found


def export(folder: Path) -> int:
    """Write all of it; how many files. What lies there under other names stays. UsageError where nothing can be."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"--export {folder}: is a file; expected a folder, new or old; name another")
    found = pieces()
    for name, data in found.items():
        write_bytes(folder / name, data)
    return len(found)
