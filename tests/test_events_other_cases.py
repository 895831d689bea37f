"""Cases told beside the main one: nobody told of only there acted for a ticket that the passage does not mean."""

from __future__ import annotations

import pytest

from tests.readings import supports_in

MAIN = (
    "Bawaslu Kabupaten Grobogan memeriksa Camat Toroh, Darmaji, Selasa (22/10/2024). Ia diduga berkampanye untuk "
    'pasangan Wiranto Sasmita-Bekti Lestari. "Masih kami kaji," kata Ketua Bawaslu Grobogan, Teguh Wicaksono.\n\n'
)
TICKET = "Wiranto Sasmita - Bekti Lestari"


def of_sumadi(told: str) -> set[str]:
    """The tickets for which Sumadi is said to have acted."""
    found = supports_in(MAIN + told)
    assert ("Darmaji", TICKET) in found
    return {ticket for who, ticket in found if who == "Sumadi Waskito"}


@pytest.mark.parametrize(
    "told",
    [
        "Kasus lain menyangkut Lurah Kuripan, Sumadi Waskito, yang diduga membagikan beras di balai kelurahan.",
        "Dua laporan lain, salah satunya terhadap Lurah Kuripan Sumadi Waskito, dihentikan karena tidak cukup bukti.",
        "Dua laporan sebelumnya, antara lain terhadap Lurah Kuripan Sumadi Waskito, dihentikan karena tak cukup bukti.",
        "Di luar laporan itu, Lurah Kuripan, Sumadi Waskito, diduga meminjamkan aula untuk rapat relawan.",
        "Teguh memberi contoh Lurah Kuripan, Sumadi Waskito, yang ditegur karena terbukti mengajak pegawai memilih.",
        "Kasus begini bukan yang pertama. Agustus lalu Lurah Kuripan, Sumadi Waskito, ditegur karena membagikan beras.",
        "Masih ada satu perkara lagi, yakni Lurah Kuripan Sumadi Waskito, yang dilaporkan meminjamkan tenda kampanye.",
        "Sebelumnya Bawaslu pernah memeriksa Lurah Kuripan, Sumadi Waskito, soal kehadirannya di posko pemenangan.",
        "Bawaslu menangani enam kasus selama kampanye. Lurah Kuripan, Sumadi Waskito, terbukti menyimpan baliho.",
        "Bawaslu pernah memeriksa Lurah Kuripan, Sumadi Waskito, yang diduga hadir di posko pemenangan.",
        "Perkara lain menyangkut Lurah Kuripan, Sumadi Waskito, yang dilaporkan meminjamkan tenda untuk kampanye.\n\n"
        '"Pak Lurah sudah kami klarifikasi," kata Teguh.',
    ],
)
def test_another_case_leads_to_no_ticket(told: str) -> None:
    assert of_sumadi(told) == {"?"}


@pytest.mark.parametrize(
    "told",
    [
        "Sementara itu Lurah Kuripan, Sumadi Waskito, ditegur karena hadir di rapat salah satu pasangan calon.",
        "Lurah Kuripan, Sumadi Waskito, terbukti membagikan kalender seorang caleg di kantornya.",
    ],
)
def test_a_candidate_left_open_in_the_only_passage_stays_open(told: str) -> None:
    assert of_sumadi(told) == {"?"}


@pytest.mark.parametrize(
    "told",
    [
        "Kasus lain menyangkut Lurah Kuripan, Sumadi Waskito, yang membagikan beras untuk Wiranto-Bekti.",
        "Dalam laporan terpisah, Lurah Kuripan, Sumadi Waskito, diadukan karena berkampanye memakai kaus yang sama.",
        "Laporan berbeda menyebut Lurah Kuripan, Sumadi Waskito, ikut membagikan kaus di acara itu.",
        "Kasus lain menyangkut Lurah Kuripan, Sumadi Waskito. Ia hadir di kampanye pasangan tersebut.",
        "Lurah Kuripan, Sumadi Waskito, juga diperiksa. Ia diduga ikut berkampanye bersama Darmaji.",
        "Lurah Kuripan, Sumadi Waskito, diduga ikut berkampanye. Bawaslu pernah memanggil Sumadi, tetapi ia mangkir.",
        "Lurah Kuripan, Sumadi Waskito, diduga ikut berkampanye. Ia tak pernah diperiksa.",
        "Lurah Kuripan, Sumadi Waskito, diduga ikut berkampanye. Bawaslu belum pernah memanggil Sumadi.",
    ],
)
def test_a_passage_that_means_the_ticket_leads_to_it(told: str) -> None:
    assert of_sumadi(told) == {TICKET}


def test_a_case_of_another_place_leads_to_no_ticket_of_this_one() -> None:
    text = (
        "Bawaslu Jawa Tengah mengumumkan perkara netralitas, Selasa (22/10/2024).\n\n"
        "Di Kabupaten Grobogan, Camat Toroh, Darmaji, diduga berkampanye untuk pasangan Wiranto Sasmita-Bekti "
        "Lestari.\n\n"
        "Di Kabupaten Blora, Lurah Kuripan, Sumadi Waskito, diduga membagikan stiker di kantornya."
    )
    assert supports_in(text) >= {("Darmaji", TICKET), ("Sumadi Waskito", "?")}
    assert ("Sumadi Waskito", TICKET) not in supports_in(text)


def test_a_ticket_of_the_lead_may_be_meant_in_any_place() -> None:
    text = (
        "Bawaslu Jawa Tengah memeriksa dua pegawai yang diduga mendukung pasangan Wiranto Sasmita-Bekti Lestari.\n\n"
        "Di Kabupaten Grobogan, Camat Toroh, Darmaji, diduga memasang baliho Wiranto Sasmita-Bekti Lestari.\n\n"
        "Di Kabupaten Blora, Lurah Kuripan, Sumadi Waskito, diduga membagikan stiker di kantornya."
    )
    assert ("Sumadi Waskito", TICKET) in supports_in(text)
