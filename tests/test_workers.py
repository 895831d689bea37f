"""Any number of processes gives the same graph, and one that dies loses nothing."""

import os
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing import parent_process
from pathlib import Path

from click.testing import CliRunner, Result

from jejaring.cli import cli
from jejaring.crew import EACH, Crew, crew_of
from tests.processes import runs, soon

REPORTS = sorted((Path(__file__).parent / "data" / "reports").glob("own-*.txt"))[: 3 * EACH]


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def doubled(chunk: Sequence[int]) -> list[int]:
    """A task."""
    return [2 * number for number in chunk]


def dying(chunk: Sequence[int]) -> list[int]:
    """A task that kills whatever process is given it, but not the one that asks."""
    if parent_process() is not None:
        os._exit(9)
    return doubled(chunk)


def test_two_processes_give_the_bytes_of_one_and_name_what_was_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for path in REPORTS:
        (tmp_path / "in" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "in" / "salinan.txt").write_bytes(REPORTS[0].read_bytes())
    (tmp_path / "in" / "rusak.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    found = []
    for workers in ("1", "2"):
        db = tmp_path / f"{workers}.db"
        done = run("load", tmp_path / "in", "--workers", workers, "--db", db)
        assert done.exit_code == 1
        assert f"refused: {tmp_path}/in/rusak.txt: binary" in done.stderr
        found.append(run("export", "-o", "-", "--db", db).stdout_bytes)
    assert found[0] == found[1]
    assert found[0].count(b"salinan.txt") > 0


def test_a_process_that_dies_loses_nothing() -> None:
    with crew_of(2, 1000) as crew:
        numbers = list(range(5 * EACH))
        assert crew.give(dying, numbers).result() == [2 * number for number in numbers]
        assert crew.give(doubled, numbers).result() == [2 * number for number in numbers]


def whoami(chunk: Sequence[int]) -> list[int]:
    """A task that says which process does it."""
    return [os.getpid() for _ in chunk]


def test_the_processes_end_with_the_one_that_is_killed(tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom jejaring.crew import EACH, crew_of\nfrom tests.test_workers import whoami\n"
        "if __name__ == '__main__':\n with crew_of(2, 99) as crew:\n"
        "  print(*set(crew.give(whoami, range(4 * EACH)).result()), flush=True)\n  time.sleep(60)\n"
    )
    (tmp_path / "work.py").write_text(code)
    root = str(Path(__file__).parent.parent)
    with subprocess.Popen(
        [sys.executable, str(tmp_path / "work.py")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    ) as process:
        assert process.stdout
        pids = [int(pid) for pid in process.stdout.readline().split()]
        process.kill()
    assert pids
    assert soon(lambda: not any(runs(pid) for pid in pids))


def test_few_documents_are_not_worth_a_process() -> None:
    with crew_of(None, 14) as crew:
        assert crew == Crew(1)
