"""A report is read alike in every process, in whatever order Python walks through its sets."""

import os
import subprocess
import sys
from pathlib import Path

REPORTS = Path(__file__).parent / "data" / "reports"


def test_the_order_of_sets_changes_no_reading() -> None:
    files = [str(path) for path in sorted(REPORTS.glob("own-*.txt"))[::4]]
    command = [sys.executable, "-m", "jejaring", "extract", *files]
    read = {
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2", "3")
    }
    assert len(read) == 1
    assert next(iter(read)).count(b"\n") > len(files)
