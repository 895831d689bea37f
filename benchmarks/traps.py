"""python -m benchmarks.traps: how many sentences that only sound like a decision are taken for one.

Reads each sentence of tests/data/traps.toml below the openings of three invented reports, as the end of the report and
with a closing behind it, and prints by kind in how many of these readings the accused is held confirmed, or cleared:
of traps, where nothing is, and of proofs, where it is decided or admitted in plain words; then the sentences that are
read wrongly.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from graph.claims import Report
from loaders.extraction import extract
from loaders.gold import to_document

PROOFS = "proofs"
TRAPS = Path(__file__).parent.parent / "tests" / "data" / "traps.toml"


@dataclass(frozen=True, slots=True)
class Trap:
    """A sentence, the status that it does not give, or gives where it is a proof, and its kind."""

    status: str
    kind: str
    sentence: str


def read() -> tuple[list[dict[str, Any]], list[Trap]]:
    """The frames (who is accused, how the report begins and ends) and the traps."""
    data = tomllib.loads(TRAPS.read_text("utf-8"))
    traps = [
        Trap(status, kind, sentence)
        for status in ("confirmed", "cleared")
        for kind, sentences in data[status].items()
        for sentence in sentences
    ]
    proofs = [Trap(status, PROOFS, sentence) for status, sentences in data["proofs"].items() for sentence in sentences]
    return data["frames"], traps + proofs


def springs(trap: Trap, frame: dict[str, Any], *, closed: bool = False) -> bool:
    """Whether the accused of the frame gets that status; `closed`: the report goes on after the sentence."""
    heading, _, sentence = trap.sentence.format_map(frame).rpartition(" // ")
    parts = [heading, *frame["opening"], sentence, *(frame["closing"] if closed else ())]
    text = "\n\n".join(part for part in parts if part)
    document = to_document(extract(Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="report.txt")))
    acts = [edge for edge in document["relations"] if edge["type"] == "supports" and edge["source"] == frame["name"]]
    return any(edge["status"] == trap.status for edge in acts)


def sprung() -> Iterator[tuple[Trap, bool]]:
    """Each trap in each frame, without and with a closing."""
    frames, traps = read()
    for trap in traps:
        for frame in frames:
            for closed in (False, True):
                yield trap, springs(trap, frame, closed=closed)


def main() -> None:
    """Print the counts, then the sentences that are read wrongly."""
    found = list(sprung())
    read_in = Counter((trap.status, trap.kind) for trap, _ in found)
    fell = Counter((trap.status, trap.kind) for trap, fallen in found if fallen)
    for (status, kind), count in read_in.items():
        print(f"{status:<9} {kind:<45} {fell[status, kind]:>4} of {count}")
    for trap in dict.fromkeys(trap for trap, fallen in found if fallen != (trap.kind == PROOFS)):
        print(f"{trap.status}: {trap.sentence}")


if __name__ == "__main__":
    main()
