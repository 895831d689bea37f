"""Progress tells rate and time left, on a terminal alone."""

import io
import sys

import pytest

from jejaring import progress
from jejaring.progress import line, paced


def test_a_line_tells_how_many_how_fast_and_how_long_still() -> None:
    assert line("reading", 1200, 40.0, 5000) == "reading: 1,200 of 5,000, 30.0 a second, 2 min left"
    assert line("reading", 1200, 40.0, None) == "reading: 1,200, 30.0 a second"
    assert line("graph", 0, 3.0, 2) == "graph: 0 of 2, 0.0 a second"


def test_a_terminal_sees_it_and_a_file_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "WAIT", -1.0)
    monkeypatch.setattr(progress, "STEP", -1.0)
    out = io.StringIO()
    monkeypatch.setattr(sys, "stderr", out)
    assert list(paced("abc", "reading", 3)) == ["a", "b", "c"]
    assert out.getvalue() == ""
    monkeypatch.setattr(out, "isatty", lambda: True)
    assert list(paced("abc", "reading", 3)) == ["a", "b", "c"]
    assert "reading: 2 of 3" in out.getvalue()
    assert out.getvalue().endswith("\x1b[K")
