"""python -m benchmarks.extract [FOLDER]: how fast reports are read, against a bare tokenizer on the same files.

Prints reports a second on one core, the ratio to spaCy's `blank("id")` tokenizer with its sentencizer in the same run
(`pip install spacy`; without it only our own rate), and the time and memory for worst cases of growing size, which
should grow as the size does. FOLDER holds .txt reports; without it, the invented reports of the tests.
"""

from __future__ import annotations

import argparse
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from graph.claims import Report
from loaders.extraction import extract
from loaders.readers import read

REPORTS = Path(__file__).parent.parent / "tests" / "data" / "reports"
NAMES = ("Budi", "Sari", "Arta", "Wira", "Lestari", "Gunawan", "Hasan", "Mulya", "Dewi", "Rangga")


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def tokenizer() -> Callable[[str], object] | None:
    """The bare pipeline to compare with, None where spaCy is not installed."""
    try:
        spacy = import_module("spacy")
    except ImportError:
        return None
    pipeline = spacy.blank("id")
    pipeline.add_pipe("sentencizer")
    found: Callable[[str], object] = pipeline
    return found


def rates(reports: Sequence[Report], rounds: int) -> Iterator[str]:
    """Both rates, taken in turns so that a busy machine slows both."""
    other = tokenizer()
    own, bare = [], []
    for _ in range(rounds):
        own.append(seconds(lambda: [extract(report) for report in reports]))
        if other:
            bare.append(seconds(lambda: [other(report.text) for report in reports]))
    mine = statistics.median(own)
    yield f"read: {len(reports)} reports, {len(reports) / mine:.1f} a second, {1000 * mine / len(reports):.1f} ms each"
    if bare:
        theirs = statistics.median(bare)
        yield f"spaCy blank('id') with sentencizer: {len(reports) / theirs:.1f} a second"
        yield f"ratio: {statistics.median(b / o for o, b in zip(own, bare, strict=True)):.3f}"


def name(number: int) -> str:
    """A name that no other number below 10,000 bears."""
    ones, tens, hundreds, thousands = (number // 10**power % 10 for power in range(4))
    return f"{NAMES[ones]} {NAMES[tens]}{NAMES[hundreds].lower()} {NAMES[thousands]}"


def worst_cases(scale: int) -> Iterator[tuple[str, str]]:
    """Texts of about `scale` words, each bad in its own way."""
    yield "one sentence", "camat diduga mendukung paslon " * (scale // 4)
    yield "many names", ", ".join(f"Camat {name(i)} diduga mendukung paslon" for i in range(scale // 7))
    yield "many accused", " ".join(f"Camat {name(i)} diduga mendukung paslon Ada - Ini." for i in range(scale // 10))
    yield "many short sentences", "Camat Budi Arta diduga ikut kampanye. " * (scale // 6)
    yield "open quotation marks", 'Camat "Budi Arta ' * (scale // 3)
    yield "open brackets", "(dinas (Camat " * (scale // 2)


def growth(scale: int) -> Iterator[str]:
    """Time and memory of each worst case at `scale` and twice of it; a ratio of 2 is linear."""
    for (kind, small), (_, large) in zip(worst_cases(scale), worst_cases(2 * scale), strict=True):
        one, two = timed(small), timed(large)
        tracemalloc.start()
        extract(report_of(small))
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        sizes = f"{len(small) // 1000} kB {one:.2f} s, {len(large) // 1000} kB {two:.2f} s"
        yield f"{kind}: {sizes}, x {two / one:.1f}; {peak:.0f} MB"


def timed(text: str) -> float:
    """How long one text takes."""
    report = report_of(text)
    return seconds(lambda: extract(report))


def report_of(text: str) -> Report:
    """A report of just this text."""
    return read(Path("worst.txt"), text.encode())


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=REPORTS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=int, default=4000, help="words of the smaller worst case; 0 leaves them out")
    given = parser.parse_args()
    reports = [read(path) for path in sorted(given.folder.glob("*.txt"))]
    for line in rates(reports, given.rounds):
        print(line)
    for line in growth(given.scale) if given.scale else ():
        print(line, flush=True)


if __name__ == "__main__":
    main()
