"""Who stands in a case and is accused of nothing: successors, witnesses, retired people, signers of pledges."""

from __future__ import annotations

import pytest

from tests.readings import supports_in

CASE = (
    "Bupati Grobogan, Sri Hartati, mencopot Camat Ngaringan, Hartono, Selasa (3/12/2024). Pencopotan itu "
    "menindaklanjuti "
    "rekomendasi KASN karena Hartono terbukti mengampanyekan pasangan Wiranto Sasmita-Bekti Lestari."
)


def accused(text: str) -> set[str]:
    """Those who are said to have acted for somebody."""
    return {who for who, _ in supports_in(text)}


@pytest.mark.parametrize(
    "words",
    [
        "Sebagai penggantinya, bupati menunjuk Sekretaris Kecamatan Ngaringan, Wahyu Nurdin, sebagai pelaksana tugas.",
        "Posisinya kini diisi oleh Sekretaris Kecamatan Ngaringan, Wahyu Nurdin.",
        "Sekretaris Kecamatan Ngaringan, Wahyu Nurdin, ditunjuk menjadi pelaksana tugas camat.",
    ],
)
def test_who_comes_into_the_post_is_not_accused(words: str) -> None:
    text = f'{CASE}\n\n{words}\n\n"Saya siap," kata Wahyu usai menerima surat keputusan. Hartono belum berkomentar.'
    assert accused(text) == {"Hartono"}


def test_who_pledges_neutrality_supports_nobody() -> None:
    text = (
        "Camat Toroh, Darmaji, dan Camat Geyer, Berto Susilo, menandatangani pakta integritas netralitas di kantor "
        "Bawaslu Grobogan, Rabu (25/9/2024). Penandatanganan disaksikan Ketua Bawaslu Grobogan, Teguh "
        "Wicaksono. Kegiatan "
        'itu berlangsung singkat.\n\n"Kami siap disanksi," kata Darmaji.\n\nPilkada Grobogan diikuti dua '
        "pasangan, Wiranto "
        "Sasmita-Bekti Lestari dan Halimah Nasir-Gunadi Purnomo."
    )
    assert accused(text) == set()


def test_a_post_that_two_hold_together_makes_both_servants() -> None:
    text = (
        "Bawaslu Grobogan memanggil tiga guru yang jarinya membentuk simbol nomor 2, Kamis (17/10/2024). Sunarta Puji, "
        "kepala TK Pembina Gubug, mengacungkan dua jari sambil tertawa. Dua lainnya, Eko Budiono dan "
        "Ngatini, sama-sama "
        "guru SDN 3 Gubug, membentuk simbol yang sama. Ngatini beralasan gaya itu disuruh "
        "fotografer.\n\nNomor urut 2 di "
        "Pilkada Grobogan adalah pasangan Halimah Nasir-Gunadi Purnomo."
    )
    assert accused(text) == {"Sunarta Puji", "Eko Budiono", "Ngatini"}


def test_a_camp_that_is_harmed_is_no_target() -> None:
    text = (
        "Plt Kepala Satpol PP Grobogan, Tatang Sastra, kedapatan melepas baliho nomor 1 sambil membiarkan "
        "baliho nomor 2 "
        "di sebelahnya. Tim Wiranto Sasmita-Bekti Lestari mengadukannya ke Bawaslu Grobogan, Senin (4/11/2024). Tatang "
        "tidak menjawab telepon. Bawaslu mengkaji aduan itu.\n\nPilkada Grobogan diikuti Wiranto Sasmita-Bekti Lestari "
        "(nomor urut 1) dan Halimah Nasir-Gunadi Purnomo (nomor urut 2)."
    )
    found = {ticket for _, ticket in supports_in(text)}
    assert found == {"Halimah Nasir - Gunadi Purnomo"}
