"""From a report to its reading, end to end: pure, the same for every typography, every span within the text."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import Reading, Report
from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read

SHARED = Path(__file__).parent.parent.parent / "shared"
TEXT = """RANU, KABARJAYA.COM – Camat Ranu, Sarman Widodo, diduga menghadiri kampanye pasangan calon Bupati dan \
Wakil Bupati Wonosobo nomor urut 2, Bagas Waluyo – Ratri Mulya (BARA), di Lapangan Ranu, Minggu (6/10/2024).

Ketua LSM Sorot, Udin Sarkowi, melaporkan Sarman ke Bawaslu Wonosobo, Senin (7/10). “Buktinya foto,” kata Udin.

Ketua Bawaslu Wonosobo, Titik Wulandari, membenarkan laporan itu. “Jika terbukti, kami teruskan ke KASN,” ujarnya.

Sarman membantah. “Saya hanya lewat,” katanya."""
VOCABULARY = """Camat Ranu Sarman Widodo ia keduanya diduga terbukti tidak jika membantah mengakui hadir kampanye BARA
Bagas-Ratri Bawaslu melaporkan dijatuhi sanksi kata Udin ujarnya ketiganya dua ASN tersebut Pasal 71 . , " ; dan yang"""
WORDS = [*VOCABULARY.split(), "\n"]


def reading(text: str) -> Reading:
    return extract(Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="a.txt"))


def relations(text: str) -> set[tuple[str, str, str | None, str]]:
    return {(r["type"], r["source"], r["target"], r["status"]) for r in to_document(reading(text))["relations"]}


def test_the_main_parts_of_a_story_are_read() -> None:
    found = relations(TEXT)
    assert ("supports", "Sarman Widodo", "Bagas Waluyo - Ratri Mulya", "denied") in found
    assert ("accused_by", "Sarman Widodo", "Udin Sarkowi", "stated") in found
    assert [source for kind, source, _, _ in found if kind == "investigated_by"] == ["Sarman Widodo"]


def test_the_same_report_gives_the_same_reading() -> None:
    assert reading(TEXT) == reading(TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [("\n", "\r\n"), (" – ", " - "), ("“", '"'), ("”", '"'), ("Ketua LSM", "Ketua\xa0LSM")],
)
def test_typography_changes_nothing(old: str, new: str) -> None:
    assert relations(TEXT.replace(old, new)) == relations(TEXT)


def test_boilerplate_between_paragraphs_changes_nothing() -> None:
    parts = TEXT.split("\n\n")
    noisy = "\n\nBaca juga: Harga Cabai Naik di Pasar Induk\n\n".join(parts)
    assert relations(noisy) == relations(TEXT)


def test_ordinals_tell_apart_what_agrees_in_all_else() -> None:
    keys = [
        (c.subject, c.predicate, c.object, c.act, c.ordinal) for c in reading(TEXT).claims if c.predicate != "IN_REGION"
    ]
    assert len(keys) == len(set(keys))


def test_a_report_of_nothing_gives_an_empty_reading() -> None:
    for text in ("", " \n ", "Cuaca cerah."):
        found = reading(text)
        assert not [claim for claim in found.claims if claim.predicate == "SUPPORTS"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_no_text_breaks_it_and_every_span_lies_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = reading(text)
    spans = [span for claim in found.claims for span in claim.spans]
    spans += [span for claim in found.claims if claim.reply for span in claim.reply.spans]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    refs = {entity.ref for entity in found.entities}
    ends = {
        end for claim in found.claims for end in (claim.subject, claim.object) if end and claim.predicate != "CITES"
    }
    assert ends <= refs


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "dev" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="needs ../shared/seeds, which is not part of the project")
def test_the_given_reports_are_read_with_every_support_and_none_extra() -> None:
    score, total, supports = _scorer(), 0, [0, 0, 0]
    for path in sorted((SHARED / "seeds").glob("seed-*.txt")):
        gold: dict[str, Any] = score.json.loads(path.with_suffix(".json").read_text("utf-8"))
        found = to_document(replace(extract(read(path))))
        _, _, labelled, _ = score.score_doc(gold, found)
        total += sum(counts[0] for counts in labelled.values())
        supports = [a + b for a, b in zip(supports, labelled.get("supports", [0, 0, 0]), strict=True)]
    assert supports == [6, 0, 0]
    assert total >= 28
