"""The questions: one .cypher file each, in folders by subject.

A file runs as it stands in Neo4j Browser. Its first line is `// Title`; further `//` lines at the top hold TOML:
`question`, `caveat` (what an answer does not prove), `shape` (table or graph), where it applies `slow` (why it takes
more than two seconds on a graph of 100,000 reports, and what makes it quick), and the tables `[columns]` and
`[parameters]`, which say in words what each is. Defaults follow as `:param name => value;`, then one statement.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.errors import UsageError

ROOT = Path(__file__).parent
SHAPES = ("table", "graph")
WORDS = ("question", "caveat", "shape")
SLOW = "slow"  # may stand beside them: why the answer takes long on a large graph
COUNTS = "counts of reports, not of conduct"
Scalar = str | int | float | bool | None
Default = Scalar | tuple[Scalar, ...]

_PARAM = re.compile(r":param\s+(?P<name>[A-Za-z_]\w*)\s*=>\s*(?P<value>.*?)\s*;\s*$")
_LITERALS: Mapping[str, Scalar] = {"true": True, "false": False, "null": None}
_STRING = re.compile(r"'((?:[^'\\]|\\.)*)'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. `params` holds the defaults, `columns` and `about` say in words what the columns and the
    parameters are; `cypher` is the statement alone; `group` the folder, `shape` table or graph."""

    name: str
    title: str
    question: str
    caveat: str
    columns: Mapping[str, str]
    params: Mapping[str, Default]
    about: Mapping[str, str]
    cypher: str
    group: str
    shape: str
    path: Path
    slow: str = ""


@dataclass(frozen=True, slots=True)
class _Parts:
    """A file cut up: its title, the TOML of its header, the :param lines by number, and the statement."""

    title: str
    header: str
    params: Mapping[int, str]
    cypher: str


@cache
def load(root: Path = ROOT) -> Mapping[str, Question]:
    """All questions below `root` by name, in the order of folder and file. UsageError names file and line."""
    found: dict[str, Question] = {}
    for path in sorted(root.rglob("*.cypher")):
        question = parse(path.read_text("utf-8"), path)
        if question.name in found:
            raise UsageError(f"{path}:1: the name {question.name} is taken by {found[question.name].path}; rename one")
        found[question.name] = question
    return found


def parse(text: str, path: Path) -> Question:
    """The question that a file of this text and path asks. UsageError with file:line, what is wrong, what to write."""
    parts = _cut(text, path)
    header = _header(parts.header, path)
    params = dict(_default(line, number, path) for number, line in parts.params.items())
    for name in sorted(set(params) ^ set(header["parameters"])):
        raise _error(path, 1, f"parameter {name} needs both a :param line and words under [parameters]")
    return Question(
        name=path.stem,
        title=parts.title,
        question=header["words"]["question"],
        caveat=header["words"]["caveat"],
        shape=header["words"]["shape"],
        slow=header["words"].get(SLOW, ""),
        columns=header["columns"],
        params=params,
        about=header["parameters"],
        cypher=parts.cypher,
        group=path.parent.name,
        path=path,
    )


def _error(path: Path, line: int, what: str) -> UsageError:
    return UsageError(f"{path}:{line}: {what}")


def _cut(text: str, path: Path) -> _Parts:
    lines = text.splitlines()
    if not lines or not lines[0].startswith("// ") or "=" in lines[0]:
        raise _error(path, 1, "expected the title, as in: // Agencies under one acting head")
    body = next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("//")), len(lines))
    header = "\n".join(["", *(line.removeprefix("//").strip() for line in lines[1:body])])
    params: dict[int, str] = {}
    while body < len(lines) and (lines[body].startswith(":param") or not lines[body].strip()):
        if lines[body].strip():
            params[body + 1] = lines[body]
        body += 1
    return _Parts(lines[0].removeprefix("//").strip(), header, params, _statement(lines, body, path))


def _statement(lines: list[str], start: int, path: Path) -> str:
    statement = "\n".join(lines[start:]).strip()
    if not statement.endswith(";"):
        raise _error(path, len(lines) or 1, "expected one statement that ends with ;")
    return statement.removesuffix(";").rstrip()


def _header(text: str, path: Path) -> dict[str, dict[str, str]]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise _error(path, int(line[1]) if line else 1, f"the header is no TOML: {error}") from error
    tables = {key: data.pop(key, {}) for key in ("columns", "parameters")}
    for key in sorted((set(data) - {SLOW}) ^ set(WORDS)):
        raise _error(path, 1, f"{key}: expected in the header are {', '.join(WORDS)}, [columns], [parameters]")
    for key, value in (*data.items(), *tables["columns"].items(), *tables["parameters"].items()):
        if not isinstance(value, str) or not value:
            raise _error(path, 1, f"{key}: expected words in quotes")
    if data["shape"] not in SHAPES or not tables["columns"]:
        raise _error(path, 1, f"expected shape to be {' or '.join(SHAPES)}, and at least one line under [columns]")
    return {"words": data, **tables}


def _default(line: str, number: int, path: Path) -> tuple[str, Default]:
    match = _PARAM.match(line)
    if not match:
        raise _error(path, number, "expected :param name => value;")
    try:
        return match["name"], literal(match["value"])
    except ValueError as error:
        expected = "'text', a number, true, false, null or a list of these"
        raise _error(path, number, f"{match['value']} is no value; expected {expected}") from error


def literal(text: str) -> Default:
    """The value of a Cypher literal: a string in single quotes, a number, a boolean, null or a list of these.
    ValueError for anything else."""
    if text.startswith("[") and text.endswith("]"):
        return tuple(_scalar(item) for item in re.findall(r"'(?:[^'\\]|\\.)*'|[^,\s]+", text[1:-1]))
    return _scalar(text)


def _scalar(text: str) -> Scalar:
    if text in _LITERALS:
        return _LITERALS[text]
    string = _STRING.fullmatch(text)
    if string:
        return re.sub(r"\\(.)", r"\1", string[1])
    return int(text) if re.fullmatch(r"-?\d+", text) else float(text)
