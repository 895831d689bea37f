"""What the matcher has seen and decided, kept in a file, so that a load asks only about what it brings.

It holds nothing that cannot be computed anew: a lost, broken or outdated one is made again. All that one update writes
is one transaction, which whoever owns the memo ends.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any

from graph.identity import sight_lines
from graph.identity.groups import Pair
from graph.identity.proposals import SIDES, Proposal
from graph.identity.traits import Sight

HERE, LEXICON = Path(__file__).parent, Path(__file__).parents[1] / "lexicon"
MERGED, QUEUED = "merged", "queued"
AT_ONCE = 500  # values in one statement
SCHEMA = """
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE report (sha TEXT PRIMARY KEY, mark TEXT) WITHOUT ROWID;
CREATE TABLE sight (report TEXT, key TEXT, day TEXT, data TEXT);
CREATE TABLE block (block INTEGER, key TEXT, PRIMARY KEY (block, key)) WITHOUT ROWID;
CREATE TABLE held (key TEXT, stage TEXT, blocks TEXT, PRIMARY KEY (key, stage)) WITHOUT ROWID;
CREATE TABLE seat (body TEXT, key TEXT, PRIMARY KEY (body, key)) WITHOUT ROWID;
CREATE TABLE face (key TEXT PRIMARY KEY, face TEXT) WITHOUT ROWID;
CREATE TABLE proposal (one TEXT, other TEXT, stage TEXT, score REAL, strong INTEGER, reasons TEXT, state TEXT,
    shown TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE print (sha TEXT PRIMARY KEY, own TEXT) WITHOUT ROWID;
CREATE TABLE sketch (own TEXT PRIMARY KEY, sketch TEXT) WITHOUT ROWID;
CREATE TABLE band (band INTEGER, own TEXT, PRIMARY KEY (band, own)) WITHOUT ROWID;
CREATE TABLE near (one TEXT, other TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE unshown (kind TEXT, name TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID;
CREATE TABLE hub (sha TEXT, id TEXT, head TEXT, data TEXT, PRIMARY KEY (sha, id)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX IF NOT EXISTS sight_key ON sight (key);
CREATE INDEX IF NOT EXISTS sight_report ON sight (report);
CREATE INDEX IF NOT EXISTS seat_key ON seat (key);
CREATE INDEX IF NOT EXISTS proposal_other ON proposal (other);
CREATE INDEX IF NOT EXISTS proposal_state ON proposal (state, stage);
CREATE INDEX IF NOT EXISTS print_own ON print (own);
"""
INDEXED = re.findall(r"EXISTS (\w+)", INDEXES)
MADE = ("block", "held", "seat", "face", "proposal")
TABLES = (*MADE, "kept", "report", "sight", "print", "sketch", "band", "near", "unshown", "hub")
ROWS = "SELECT one, other, stage, score, strong, reasons, state, shown FROM proposal"


@dataclass(frozen=True, slots=True)
class Row:
    """What a stage told of a pair, what became of it (MERGED, QUEUED or empty), and how that is shown."""

    proposal: Proposal
    stage: str
    state: str
    shown: Proposal


@cache
def fingerprint() -> str:
    """Over all that decides how sights are matched: a memo by other rules is of no use."""
    found = sha256()
    for place in (HERE, LEXICON):
        for path in sorted(path for path in place.rglob("*") if path.suffix in {".py", ".toml", ".tsv"}):
            found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def block_id(stage: str, block: str) -> int:
    """A block of a stage as a number of 63 bits; the last two tell the side of one of two sides."""
    side = SIDES.index(block[-2:]) + 1 if block.endswith(SIDES) else 0
    name = f"{stage}\0{block[:-2] if side else block}"
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest()) >> 3 << 2 | side


def across(block: int) -> int:
    """The number of the block whose keys those of this one meet, as `graph.identity.proposals.across` tells it."""
    return block ^ 3 if block & 3 else block


class Memo:
    """An open memo. `path` is a file, or `:memory:`; one that is broken, or by other rules, is emptied. sqlite3's
    OperationalError where another process holds it."""

    def __init__(self, path: str = ":memory:") -> None:
        try:
            self._open(path)
        except sqlite3.OperationalError:  # another process holds it, or the disk is full: it is not broken
            raise
        except sqlite3.DatabaseError:
            Path(path).unlink(missing_ok=True)
            self._open(path)

    def _open(self, path: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, timeout=60)
        self._db.execute("BEGIN IMMEDIATE")
        tables = {name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables or self.kept("rules") != fingerprint():
            self.empty()

    def empty(self) -> None:
        """Forget everything."""
        for table in TABLES:
            self._db.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in SCHEMA.split(";"):
            self._db.execute(statement)
        self.keep("rules", fingerprint())

    def unmatch(self) -> None:
        """Forget what was made of the sights, and the indexes that make filling slow."""
        for name in INDEXED:
            self._db.execute(f"DROP INDEX IF EXISTS {name}")
        for table in MADE:
            self._db.execute(f"DELETE FROM {table}")

    def commit(self) -> None:
        """What has been written since the last commit stands from now on."""
        self._db.execute("COMMIT")
        self._db.execute("BEGIN IMMEDIATE")

    def close(self) -> None:
        """Close; what is not committed is as if never written."""
        self._db.close()

    def index(self) -> None:
        """Make the memo quick to ask; done when it has been filled."""
        for statement in INDEXES.split(";"):
            self._db.execute(statement)

    def kept(self, name: str) -> str:
        """A value by name; empty for none."""
        return "".join(value for (value,) in self._db.execute("SELECT value FROM kept WHERE name = ?", (name,)))

    def keep(self, name: str, value: str) -> None:
        """Set a value."""
        self._db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (name, value))

    def marks(self, among: Iterable[str]) -> dict[str, str]:
        """Those of these reports that the memo knows, each with the mark under which it was seen."""
        return dict(self._many("SELECT sha, mark FROM report WHERE sha IN ({})", sorted(among)))

    def reports(self) -> int:
        """How many reports the memo knows."""
        return int(self.ask("SELECT count(*) FROM report")[0][0])

    def put_sights(self, fresh: Mapping[str, Sequence[Sight]], gone: Iterable[str]) -> set[str]:
        """Replace what is known of these reports. The keys that they had or have."""
        shas = [(sha,) for sha in (*gone, *fresh)]
        keys = {key for sha in shas for (key,) in self._db.execute("SELECT key FROM sight WHERE report = ?", sha)}
        self._db.executemany("DELETE FROM sight WHERE report = ?", shas)
        self._db.executemany("DELETE FROM report WHERE sha = ?", shas)
        self._db.executemany("INSERT INTO report VALUES (?, '')", [(sha,) for sha in fresh])
        rows = [(one.report, one.key, one.day, sight_lines.dumps([one])) for sights in fresh.values() for one in sights]
        self._db.executemany("INSERT INTO sight VALUES (?, ?, ?, ?)", rows)
        return keys | {row[1] for row in rows}

    def mark(self, marks: Mapping[str, str]) -> None:
        """Note under which marks reports were seen."""
        self._db.executemany("UPDATE report SET mark = ? WHERE sha = ?", [(mark, sha) for sha, mark in marks.items()])

    def sights_of_key(self, key: str) -> list[Sight]:
        """What all reports say under a key."""
        return _sights(self._db.execute("SELECT data FROM sight WHERE key = ?", (key,)))

    def day_of_key(self, key: str) -> str:
        """The latest day of the reports that say something under a key."""
        return str(self._db.execute("SELECT max(day) FROM sight WHERE key = ?", (key,)).fetchone()[0] or "")

    def sights_of_report(self, sha: str) -> list[Sight]:
        """What one report says."""
        return _sights(self._db.execute("SELECT data FROM sight WHERE report = ?", (sha,)))

    def all_sights(self) -> dict[str, list[Sight]]:
        """What each report says."""
        found: dict[str, list[Sight]] = {sha: [] for (sha,) in self._db.execute("SELECT sha FROM report")}
        for sight in _sights(self._db.execute("SELECT data FROM sight")):
            found[sight.report].append(sight)
        return found

    def blocks(self, stage: str, key: str) -> set[int]:
        """The blocks in which a key is held."""
        found = self._db.execute("SELECT blocks FROM held WHERE key = ? AND stage = ?", (key, stage)).fetchone()
        return set(json.loads(found[0])) if found else set()

    def put_blocks(self, stage: str, held: Mapping[str, set[int]], gone: Iterable[tuple[int, str]] = ()) -> None:
        """Hold keys in blocks, and no longer in those from which they are gone."""
        self._db.executemany("DELETE FROM block WHERE block = ? AND key = ?", gone)
        rows = [(block, key) for key, blocks in held.items() for block in blocks]
        self._db.executemany("INSERT OR IGNORE INTO block VALUES (?, ?)", rows)
        self._db.executemany("DELETE FROM held WHERE key = ? AND stage = ?", [(key, stage) for key in held])
        kept = [(key, stage, json.dumps(sorted(blocks))) for key, blocks in held.items() if blocks]
        self._db.executemany("INSERT INTO held VALUES (?, ?, ?)", kept)

    def sizes(self, blocks: Collection[int]) -> dict[int, int]:
        """How many keys are held in each of these blocks."""
        asked = "SELECT block, count(*) FROM block WHERE block IN ({}) GROUP BY block"
        return dict.fromkeys(blocks, 0) | dict(self._many(asked, sorted(blocks)))

    def members(self, block: int) -> list[str]:
        """The keys in a block."""
        return [key for (key,) in self._db.execute("SELECT key FROM block WHERE block = ?", (block,))]

    def put_seats(self, seats: Mapping[str, Iterable[str]]) -> None:
        """Note in which bodies and on which tickets persons are."""
        self._db.executemany("DELETE FROM seat WHERE key = ?", [(key,) for key in seats])
        rows = [(body, key) for key, bodies in seats.items() for body in bodies]
        self._db.executemany("INSERT OR IGNORE INTO seat VALUES (?, ?)", rows)

    def seated(self, bodies: Iterable[str]) -> set[str]:
        """The persons in these bodies and on these tickets."""
        return {key for (key,) in self._many("SELECT key FROM seat WHERE body IN ({})", sorted(bodies))}

    def put_faces(self, faces: Mapping[str, str]) -> set[str]:
        """Note how bodies and tickets look from outside, empty for one that is gone. Those that looked otherwise
        before."""
        known: dict[str, str] = dict(self._many("SELECT key, face FROM face WHERE key IN ({})", sorted(faces)))
        changed = {key: face for key, face in faces.items() if known.get(key, "") != face}
        self._db.executemany("DELETE FROM face WHERE key = ?", [(key,) for key in changed])
        self._db.executemany("INSERT INTO face VALUES (?, ?)", [(key, face) for key, face in changed.items() if face])
        return set(changed)

    def rows_of(self, keys: Iterable[str]) -> dict[Pair, Row]:
        """What was told of pairs with one of these keys."""
        listed = sorted(keys)
        rows = (row for end in ("one", "other") for row in self._many(f"{ROWS} WHERE {end} IN ({{}})", listed))
        return {(row[0], row[1]): Row(_proposal(row), row[2], row[6], _shown(row)) for row in rows}

    def rows(self, pairs: Iterable[Pair]) -> Iterator[Row]:
        """What was told of these pairs."""
        for both in pairs:
            for row in self._db.execute(f"{ROWS} WHERE one = ? AND other = ?", both).fetchall():
                yield Row(_proposal(row), row[2], row[6], _shown(row))

    def merged_with(self, keys: Iterable[str]) -> list[Pair]:
        """The merged pairs with one of these keys."""
        listed = sorted(keys)
        # The sign keeps sqlite from going through all that is merged, which its index of states holds.
        asked = f"SELECT one, other FROM proposal WHERE {{}} IN ({{{{}}}}) AND +state = '{MERGED}'"
        return [both for end in ("one", "other") for both in self._many(asked.format(end), listed)]

    def drop_rows(self, pairs: Iterable[Pair]) -> None:
        """Forget what was told of these pairs."""
        self._db.executemany("DELETE FROM proposal WHERE one = ? AND other = ?", pairs)

    def put_rows(self, stage: str, proposals: Iterable[Proposal]) -> None:
        """Keep what a stage tells, of whatever nothing has become yet."""
        rows = [(*one.pair, stage, one.score, one.strong, json.dumps(one.reasons), "", "") for one in proposals]
        self._db.executemany("INSERT OR REPLACE INTO proposal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def put_states(self, state: str, shown: Iterable[Proposal]) -> None:
        """What has become of pairs, with the reasons that are shown."""
        rows = [(state, json.dumps(one.reasons), *one.pair) for one in shown]
        self._db.executemany("UPDATE proposal SET state = ?, shown = ? WHERE one = ? AND other = ?", rows)

    def in_state(self, state: str) -> Iterator[Proposal]:
        """The pairs of which this has become, as they are shown."""
        yield from map(_shown, self._db.execute(f"{ROWS} WHERE state = ?", (state,)))

    def strong(self) -> Iterator[Pair]:
        """The pairs of all strong proposals."""
        yield from self.ask("SELECT one, other FROM proposal WHERE strong")

    def ask(self, asked: str, values: Sequence[object] = ()) -> list[Any]:
        """The rows of a statement that reads."""
        return self._db.execute(asked, values).fetchall()

    def tell(self, told: str, rows: Iterable[Sequence[object]]) -> None:
        """A statement that writes, once for each row."""
        self._db.executemany(told, rows)

    def count(self, state: str) -> int:
        """Of how many pairs this has become."""
        return int(self.ask("SELECT count(*) FROM proposal WHERE state = ?", (state,))[0][0])

    def _many(self, asked: str, values: Sequence[object]) -> Iterator[Any]:
        for at in range(0, len(values), AT_ONCE):
            part = values[at : at + AT_ONCE]
            yield from self._db.execute(asked.format(",".join("?" * len(part))), part).fetchall()


def _sights(rows: Iterable[tuple[str]]) -> list[Sight]:
    return [sight for (text,) in rows for sight in sight_lines.loads(text) or ()]


def _proposal(row: Any) -> Proposal:
    return Proposal((row[0], row[1]), row[3], bool(row[4]), tuple(json.loads(row[5])))


def _shown(row: Any) -> Proposal:
    """As the matcher told it in the end: what waits for a person is not strong."""
    return Proposal((row[0], row[1]), row[3], row[6] == MERGED, tuple(json.loads(row[7] or row[5])))
