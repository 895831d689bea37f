"""Punishments told by their bare names: as labels, as sentences of their own, by whoever decides; and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read
from tests.verdict_stage import DARMAJI, NGADINO, PAIR, TWO, WINARTI, statuses


@pytest.mark.parametrize(
    ("words", "darmaji", "winarti"),
    [
        (f"Penurunan pangkat selama tiga tahun: {DARMAJI}. Teguran lisan: {WINARTI}.", "confirmed", "confirmed"),
        (f"Pernyataan tidak puas secara tertulis: Camat Pancang, {DARMAJI}.", "confirmed", "alleged"),
        (f"Direkomendasikan hukuman disiplin: berkas {WINARTI}.", "alleged", "confirmed"),
        (f"Ancaman hukuman disiplin: {DARMAJI} bisa diberhentikan.", "alleged", "alleged"),
        (f"Sanksi masih dibahas: {DARMAJI} dan {WINARTI} menunggu.", "alleged", "alleged"),
        (f"Dinyatakan melanggar: panitia acara. {DARMAJI} masih diperiksa.", "alleged", "alleged"),
        (f"{DARMAJI} direkomendasikan sanksi sedang.", "confirmed", "alleged"),
        (f"Kasus {DARMAJI} sudah dikirim ke Jakarta. Sanksi moral tertutup.", "confirmed", "alleged"),
        (f"Kasus {DARMAJI} sudah dikirim ke Jakarta. Sanksi apa pun siap ia terima.", "alleged", "alleged"),
        (f"Kasus {DARMAJI} sudah dikirim ke BKN. Teguran lisan atau tertulis.", "alleged", "alleged"),
        (f"Kasus {DARMAJI} sudah dikirim ke BKN. Sanksi disiplin di depan mata.", "alleged", "alleged"),
        (f"Kasus {DARMAJI} dikirim ke BKN. Jenis hukuman ada tiga. Hukuman disiplin berat.", "alleged", "alleged"),
        (f"Penurunan pangkat: ancaman bagi {DARMAJI}.", "alleged", "alleged"),
        (f"Hukuman disiplin berat: {DARMAJI} terancam dipecat.", "alleged", "alleged"),
        (f"Kesimpulan warga: {DARMAJI} bersalah.", "alleged", "alleged"),
        (f"Hasil survei: {DARMAJI} tidak netral.", "alleged", "alleged"),
        (f"Kesimpulannya: {DARMAJI} bersalah menurut LSM.", "alleged", "alleged"),
        (f"LSM Pesisir Terang merekomendasikan sanksi untuk {DARMAJI}.", "alleged", "alleged"),
        (f"Hanya {WINARTI} yang dihukum.", "alleged", "confirmed"),
    ],
)
def test_a_punishment_counts_for_those_to_whom_it_is_given(words: str, darmaji: str, winarti: str) -> None:
    assert statuses(TWO + words) == {DARMAJI: darmaji, WINARTI: winarti}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"Dia mengarak perahu hias {PAIR} mengelilingi teluk.", "confirmed"),
        (f"Dia diduga mengarak perahu hias {PAIR} mengelilingi teluk.", "alleged"),
    ],
)
def test_the_deed_behind_a_punishment_says_what_it_is_for(words: str, expected: str) -> None:
    post = "Kepala Dinas Perikanan Rembang"
    found = statuses(f"{post}, {NGADINO}, dijatuhi penundaan kenaikan pangkat. {words}\n\n{TWO}")
    assert found == {NGADINO: expected, DARMAJI: "alleged", WINARTI: "alleged"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Penjabat Bupati Rembang, Wahyu Triatmoko, menjatuhkan hukuman disiplin ringan, Kamis lalu.",
            "confirmed",
        ),
        ("Penjabat Bupati Rembang, Wahyu Triatmoko, akan menjatuhkan hukuman disiplin ringan.", "alleged"),
    ],
)
def test_a_chief_punishes_the_one_told_of_before_him(words: str, expected: str) -> None:
    found = statuses(f"{TWO}{NGADINO}, staf Satpol PP, memasang baliho {PAIR}. KASN memeriksanya. {words}")
    assert found[NGADINO] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hasil: pelanggaran netralitas, diteruskan ke KASN.", "confirmed"),
        ("Hasil: dugaan pelanggaran netralitas, diteruskan ke KASN.", "alleged"),
        ("Hasil: tidak terbukti.", "cleared"),
    ],
)
def test_a_labelled_result_belongs_to_the_case_above_it(words: str, expected: str) -> None:
    found = statuses(
        f"Hasil penanganan Bawaslu Rembang:\n\n1. Terlapor: Camat Pancang, {DARMAJI}. Perbuatan: menghadiri"
        f" konsolidasi tim {PAIR}. {words}\n\n2. Terlapor: guru SMPN 1 Pancang, {WINARTI}. Perbuatan: membagikan kaus"
        f" {PAIR}. Hasil: masih diperiksa."
    )
    assert found == {DARMAJI: expected, WINARTI: "alleged"}


def test_whoever_punishes_his_own_people_is_not_punished() -> None:
    found = statuses(
        f"Kepala Satpol PP Rembang, {NGADINO}, menjatuhkan sanksi skorsing kepada dua anggotanya yang muncul di video"
        f" dukungan untuk {PAIR}. Satu di antaranya diskors tiga bulan.\n\n{TWO}"
    )
    assert found.get(NGADINO) != "confirmed"


@pytest.mark.parametrize(
    ("aside", "expected"),
    [("yang mengajak warga mencoblos pasangan itu", "confirmed"), ("yang baru pulang dari luar kota", "alleged")],
)
def test_an_act_in_the_sentence_says_what_a_punishment_is_for(aside: str, expected: str) -> None:
    found = statuses(f"{NGADINO}, tenaga honorer {aside}, dijatuhi skorsing dua pekan. Bawaslu mengkaji"
                     f" unggahannya yang mendukung {PAIR}.\n\n{TWO}")  # fmt: skip
    assert found[NGADINO] == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Bagikan Kaus Paslon, Juru Parkir Rembang Diskors", "confirmed"),
        ("Diduga Bagikan Kaus Paslon, Juru Parkir Rembang Diskors", "alleged"),
        ("Lima Juru Parkir Rembang Diperiksa", "alleged"),
    ],
)
def test_a_headline_may_say_what_a_punishment_is_for(headline: str, expected: str) -> None:
    words = (
        f"{headline}\n\nREMBANG, KABAR SAMODRA - {NGADINO}, tenaga honorer pada Dinas Perhubungan Rembang, dijatuhi"
        f" skorsing tiga bulan. Itu diumumkan Rabu. Ia tampak dalam rekaman kampanye {PAIR} yang dikaji Bawaslu.\n"
    )
    relations = to_document(extract(read(Path("a.txt"), words.encode())))["relations"]
    assert isinstance(relations, list)
    assert [one["status"] for one in relations if one["type"] == "supports"] == [expected]


def test_a_part_of_the_law_that_is_proven_counts_beside_the_one_that_is_not() -> None:
    found = statuses(
        "Dua pegawai dinyatakan melanggar netralitas oleh Bawaslu Rembang. Untuk pidananya tidak memenuhi unsur, tetapi"
        f" untuk pelanggaran netralitas, keduanya terbukti.\n\nKedua pegawai tersebut Camat Pancang {DARMAJI} dan guru"
        f" SMPN 1 Pancang {WINARTI}. Mereka berfoto dengan {PAIR}."
    )
    assert found == {DARMAJI: "confirmed", WINARTI: "confirmed"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"Teguran itu diberikan lantaran ia menempel stiker {PAIR}.", "confirmed"),
        ("Teguran itu diberikan lantaran ia terlambat masuk kantor.", "alleged"),
    ],
)
def test_the_next_sentence_may_give_the_ground_of_a_reprimand(words: str, expected: str) -> None:
    found = statuses(
        f"{NGADINO}, staf Satpol PP, mendapat teguran tertulis dari atasannya. {words} Bawaslu Rembang mengkaji"
        f" fotonya dalam kampanye {PAIR}.\n\n{TWO}"
    )
    assert found.get(NGADINO, "alleged") == expected


@pytest.mark.parametrize(
    ("words", "darmaji"),
    [
        (f"Laporan mengenai Camat Pancang {DARMAJI} dinilai memenuhi unsur.", "confirmed"),
        (f"Laporan mengenai Camat Pancang {DARMAJI} dinilai memenuhi unsur formil.", "alleged"),
        (f"Laporan mengenai Camat Pancang {DARMAJI} diduga memenuhi unsur.", "alleged"),
        (f"Kesimpulannya tegas: {DARMAJI} melanggar asas netralitas.", "confirmed"),
        (f"Bunyi spanduk warga: {DARMAJI} melanggar asas netralitas.", "alleged"),
        (f"\"{DARMAJI} sudah dijatuhi hukuman disiplin,\" kata Komisioner KASN Bidang Etik, Tri Murti.", "confirmed"),
        (f"\"{DARMAJI} sudah dijatuhi hukuman disiplin,\" kata mantan Komisioner KASN, Tri Murti.", "alleged"),
        (f"\"{DARMAJI} sudah dijatuhi hukuman disiplin,\" kata Ketua LSM Pesisir Terang, Tri Murti.", "alleged"),
    ],
)  # fmt: skip
def test_a_finding_without_a_judge_in_its_sentence_needs_one_in_its_form(words: str, darmaji: str) -> None:
    assert statuses(TWO + words)[DARMAJI] == darmaji
