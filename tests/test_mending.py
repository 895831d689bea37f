"""Words that printing has broken are read whole, and quoted as they stand in the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims import Entity, Span
from loaders.extraction import extract
from loaders.extraction.text.mending import mended
from tests.event_stage import report_of

PLAIN = (
    "RANU – Camat Ranu, Sarman Widodo, diduga membagikan kaus pasangan calon Bagas Waluyo-Ratri Mulya kepada "
    "orang-orang di kantor kecamatan. Bawaslu Kabupaten Bogor memeriksa Sarman Widodo, Senin (7/10/2024)."
)


def broken(text: str) -> str:
    made = mended(text)
    return made.text if made else text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Sar\u00adman Wi\u00addodo", "Sarman Widodo"),
        ("Sar\u200bman", "Sarman"),
        ("dibagi-\nkan kemarin", "dibagikan kemarin"),
        ("dibagi\u00ad\nkan", "dibagikan"),
        ("orang-\norang itu", "orang-orang itu"),
        ("Bagas Waluyo-\nRatri Mulya", "Bagas Waluyo-Ratri Mulya"),
        ("rumah-\nrumahnya", "rumah-rumahnya"),
        ("wali murid hadir. Para wali-\nmurid pulang", "wali murid hadir. Para wali-murid pulang"),
        ("\ufb01nal", "final"),
        ("Jose\u0301", "José"),
        ("*Camat Ranu* hadir", "Camat Ranu hadir"),
        ("**Sarman**, _camat_", "Sarman, camat"),
        ("Ia berkata, ''Siap.'' dan ``pulang``", 'Ia berkata, "Siap." dan "pulang"'),
        ("Camat yg hadir blm menjawab, tdk tahu", "Camat yang hadir belum menjawab, tidak tahu"),
        ("Bawaslu Kab. Bogor, Kec Ranu", "Bawaslu Kabupaten Bogor, Kecamatan Ranu"),
        ("CAMAT DI KAB.BOGOR, Kel. Arum, Prov. Jabar", "CAMAT DI KABUPATEN BOGOR, Kelurahan Arum, Provinsi Jabar"),
        ("Ka. Dinas di Kep. Meranti", "Kepala Dinas di Kepulauan Meranti"),
        ("paslon No. Urut 2 dan no urut 3", "paslon Nomor Urut 2 dan nomor urut 3"),
        ("PASLON NO. URUT 2, NO URUT 3", "PASLON NOMOR URUT 2, NOMOR URUT 3"),
        ("# Camat Ditegur\n> Ia hadir", "Camat Ditegur\nIa hadir"),
        ("Camat&nbsp;Ranu &quot;hadir&quot; &#8211; sore", 'Camat\u00a0Ranu "hadir" – sore'),
    ],
)
def test_words_are_whole(printed: str, read: str) -> None:
    assert broken(printed) == read


@pytest.mark.parametrize(
    "text",
    [
        "Camat Ranu - hadir",
        "RANU -\nCamat Ranu hadir",
        "S*** dan B***",
        "'hadir' dan ma'ruf'",
        "5*3*2 = 30, *) lihat bawah",
        "a_b_c nama_berkas_satu",
        "* butir satu\n* butir dua",
        "R&D; AT&T;",
        "lihat kabar.org dan org-tua di DPT, Dgn. Riau",
        "tingkat kab. Ia hadir di Kab/Kota, Kab itu, Ka Meranti",
        "Kep. Dinas Pangan dan SK Kep. Gubernur",
        "No. 2 di urutan kedua",
        "zat \u200b kosong",
    ],
)
def test_what_only_looks_so_stays(text: str) -> None:
    assert mended(text) is None


@given(st.text(alphabet="ab Su-\n\u00ad\u200b*_#>&amp;\u0301\ufb01.", max_size=60), st.data())
def test_every_stretch_leads_back_into_the_text(text: str, data: st.DataObject) -> None:
    made = mended(text)
    if made is None or not made.text:
        return
    start = data.draw(st.integers(0, len(made.text) - 1))
    end = data.draw(st.integers(start, len(made.text)))
    span = made.back(Span(start, end))
    assert 0 <= span.start <= span.end <= len(text)
    assert letters_of(made.text[start:end]) == letters_of(text[span.start : span.end])


def letters_of(text: str) -> list[str]:
    return [char for char in unicodedata.normalize("NFD", text) if char in "Sub"]


def told(text: str) -> set[tuple[str, str, str | None, str]]:
    reading = extract(report_of(text))
    names = {one.ref: one.name for one in reading.entities}
    return {
        (names[one.subject], one.predicate, names.get(one.object or ""), one.status)
        for one in reading.claims
        if one.subject in names
    }


def hyphenated(text: str) -> str:
    return (
        text.replace("membagikan", "memba-\ngikan").replace("kecamatan", "keca-\nmatan").replace("Widodo", "Wido-\ndo")
    )


@pytest.mark.parametrize(
    "printed",
    [
        PLAIN.replace("Sarman", "Sar\u00adman").replace("Bawaslu", "Ba\u00adwas\u00adlu"),
        PLAIN.replace("Sarman Widodo", "*Sarman Widodo*"),
        PLAIN.replace(", ", ",&nbsp;"),
        unicodedata.normalize("NFD", PLAIN),
        hyphenated(PLAIN),
    ],
    ids=["soft hyphens", "emphasis", "entities", "accents", "ends of lines"],
)
def test_a_report_is_read_alike_however_it_is_printed(printed: str) -> None:
    found = told(printed)
    assert found == told(PLAIN)
    assert ("Sarman Widodo", "SUPPORTS", "Bagas Waluyo - Ratri Mulya", "alleged") in found


def test_spans_are_those_of_the_text_as_it_came() -> None:
    printed = hyphenated(PLAIN)
    reading = extract(report_of(printed))
    assert reading.report.text == printed
    sarman = next(one for one in reading.entities if one.name == "Sarman Widodo")
    assert {printed[span.start : span.end] for span in sarman.mentions} == {"Sarman Wido-\ndo"}
    assert sarman.surface_forms(printed) == {"Sarman Widodo": 2}
    quotes = [printed[span.start : span.end] for claim in reading.claims for span in claim.spans]
    assert any("memba-\ngikan" in quote for quote in quotes)


def test_a_form_is_shown_without_what_printing_put_into_it() -> None:
    text = "Sar\u00adman\nWidodo"
    entity = Entity(ref="p", label="Person", name="Sarman Widodo", mentions=(Span(0, len(text)),))
    assert entity.surface_forms(text) == {"Sarman Widodo": 1}
