"""python -m benchmarks.fuzz [-runs=N] [CORPUS]: look for texts that break the reader, guided by coverage.

Needs `pip install atheris`. A text breaks it by a crash, by a span that does not slice back to the text, by a claim
whose ends are unknown, or by a second reading that differs from the first. Without -runs it goes on until Ctrl-C;
libFuzzer's own options (-max_len=, -seed=, -max_total_time=) are passed on. A text that broke it is kept as crash-*.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module

from graph.claims import Reading, Report

WORDS = re.findall(
    r"\S+",
    "Camat Bupati Kadis Lurah Bawaslu KASN diduga dilaporkan terbukti membantah mendukung pasangan calon nomor urut 2"
    ' Budi Santosa Tuti Arwani Dinas Pendidikan Kabupaten Lamongan kata ujarnya yang dan , . - " ( ) : ; / 12/10/2024'
    " Pj Plt H. S.Sos. PAN LSM dia ia nya tersebut jika apabila tidak",
)


def text_of(data: bytes) -> str:
    """The bytes as a text: even bytes choose a word of the language, odd ones are letters of their own."""
    return " ".join(WORDS[byte // 2 % len(WORDS)] if byte % 2 == 0 else chr(byte) for byte in data)


def check(reading: Reading) -> None:
    """AssertionError for a reading that cannot be right."""
    size = len(reading.report.text)
    known = {entity.ref for entity in reading.entities}
    for spans in ([e.mentions for e in reading.entities], [c.spans for c in reading.claims]):
        assert all(0 <= span.start < span.end <= size for group in spans for span in group)
    for claim in reading.claims:
        assert claim.subject in known
        assert claim.predicate == "CITES" or claim.object is None or claim.object in known


def main() -> None:
    """Run the fuzzer: each text is read twice."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["loaders"]):
        extract = import_module("loaders.extraction").extract

    def one(data: bytes) -> None:
        report = Report(sha256="0", text=text_of(data), file="fuzz.txt")
        first = extract(report)
        check(first)
        assert first == extract(report)

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
