"""Names in capitals are read like others; acronyms, headlines and lines in capitals stay as they are."""

from __future__ import annotations

import pytest

from loaders.extraction import extract
from loaders.extraction.shouted import in_small
from tests.event_stage import report_of


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Camat Ranu, SARMAN WIDODO, diperiksa.", "Camat Ranu, Sarman Widodo, diperiksa."),
        ("Hadir pula Drs. KALMAN TIRTA di sana.", "Hadir pula Drs. Kalman Tirta di sana."),
        ("Terlapor atas nama SITI M. RAHAYU hadir.", "Terlapor atas nama Siti M. Rahayu hadir."),
        ("Lurah BUDI SUDARMO hadir. Kata BUDI, ia diam.", "Lurah Budi Sudarmo hadir. Kata Budi, ia diam."),
        (
            "Lurah BUDI SUDARMO dan Kades AGUS HARTONO hadir, begitu pula TIRTAWAN, kata warga.",
            "Lurah Budi Sudarmo dan Kades Agus Hartono hadir, begitu pula Tirtawan, kata warga.",
        ),
    ],
)
def test_names_in_capitals_are_written_like_others(printed: str, read: str) -> None:
    assert in_small(printed) == read


@pytest.mark.parametrize(
    "text",
    [
        "BUDI SUDARMO DIPERIKSA BAWASLU\n\nIa diam.",
        "BOGOR, SARI BUDI POST – Camat diperiksa.",
        "Kasus itu sampai ke KPU dan DPRD NTB lalu ke BKPSDM.",
        "Ia memakai kaus BERSINAR dan berteriak “SALAM DUA JARI” di sana.",
        "Tim pasangan (BUDI SUDARMO) hadir.",
        "Jingle BARA diputar oleh TNI.",
    ],
)
def test_other_capitals_stay(text: str) -> None:
    assert in_small(text) == text


def test_the_acronym_of_a_ticket_stays_beside_names_in_capitals() -> None:
    text = (
        "Lurah BUDI SUDARMO dan Kades AGUS HARTONO memakai kaus pasangan Bagas-Ratri (BARAMA). Jingle BARAMA diputar."
    )
    assert in_small(text).count("BARAMA") == 2


def test_a_report_with_names_in_capitals_is_read_and_quoted_as_it_came() -> None:
    text = "RANU – Camat Ranu, SARMAN WIDODO, diduga membagikan kaus pasangan calon Bagas Waluyo-Ratri Mulya, Senin."
    reading = extract(report_of(text))
    sarman = next(one for one in reading.entities if one.name == "Sarman Widodo")
    assert reading.report.text == text
    assert {text[span.start : span.end] for span in sarman.mentions} == {"SARMAN WIDODO"}
    assert any(claim.predicate == "SUPPORTS" and claim.subject == sarman.ref for claim in reading.claims)


def test_the_name_of_a_party_or_a_slogan_stays_beside_names_in_capitals() -> None:
    text = "Lurah BUDI SANTOSO dan Kades AGUS HARTONO memakai kaus bertuliskan SEHATI, lalu menyebut pasangan HARMONI."
    assert {"SEHATI", "HARMONI"} <= set(in_small(text).replace(",", "").replace(".", "").split())
