"""Two names joined by "dan" that the words around make a ticket, and those that they do not."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names

PAIR = [
    "Camat itu hadir dalam kampanye terbuka Wagiman Prastowo dan Endah Murti di lapangan desa.",
    "Ia menyebarkan visi misi Wagiman Prastowo dan Endah Murti.",
    "Ia mengaku condong kepada Wagiman Prastowo dan Endah Murti.",
    "Ia dituduh memihak Wagiman Prastowo dan Endah Murti dalam Pilkada.",
    "Ia dituduh berpihak kepada Wagiman Prastowo dan Endah Murti.",
    "Ia dituduh menguntungkan Wagiman Prastowo dan Endah Murti.",
    "Ia menggiring warga untuk memilih H. Wagiman Prastowo, S.E., dan Hj. Endah Murti, M.Si.",
    "Kabupaten di bawah Wagiman Prastowo dan Endah Murti, kata dia, bakal maju. Pasangan itu petahana.",
    "Ia menerima Wagiman Prastowo dan Endah Murti di rumah dinas. Keduanya berpasangan di Pilkada Lumajang.",
    "Petahana Wagiman Prastowo dan Endah Murti diuntungkan unggahan itu.",
    "Laporan itu menyebut nama pasangan yang didukung: Wagiman Prastowo dan Endah Murti.",
    '"Bupatinya Wagiman Prastowo, wakilnya Endah Murti," ujar camat di depan kader posyandu.',
    '"Bupati kita Wagiman Prastowo, wakilnya Endah Murti," ujar camat di depan kader posyandu.',
    "Ia hadir dalam kampanye Wagiman Prastowo, yang didampingi calon wakilnya Endah Murti.",
    "Ia hadir dalam kampanye calon kepala daerah Wagiman Prastowo dan Endah Murti.",
    "Ia hadir dalam kampanye pasangan yang diusung Partai Tunas Baru, Wagiman Prastowo dan Endah Murti.",
    "Ia hadir dalam kampanye jagoan Partai Tunas Baru, Wagiman Prastowo dan Endah Murti.",
    "Partai Tunas Baru mencalonkan Wagiman Prastowo dan Endah Murti.",
    "KPU menetapkan Wagiman Prastowo dan Endah Murti sebagai peserta Pilkada.",
    "Wagiman Prastowo dan Endah Murti akan bertarung melawan petahana.",
    "Wagiman Prastowo dan Endah Murti berpasangan dalam Pilkada Lumajang.",
    "Ia diapit Wagiman Prastowo dan Endah Murti, calon bupati dan wakil bupati nomor urut 2.",
    "Pasangan Wagiman Prastowo dari Partai Tunas Baru dan Endah Murti dari Partai Bahari Makmur membantah.",
    "Pasangan mantan bupati Wagiman Prastowo dan pengusaha Endah Murti membantah.",
    "Ia mendukung Wagiman Prastowo (bupati) dan Endah Murti (wakil bupati).",
]
NONE = [
    "Ia dituduh menguntungkan Wagiman Prastowo dan Endah Murti, dua kontraktor yang memenangi tender.",
    "Pasangan suami istri, Wagiman Prastowo dan Endah Murti, melapor ke Bawaslu.",
    "Bawaslu memeriksa pasangan suami istri Wagiman Prastowo dan Endah Murti yang menjadi saksi.",
    "Wagiman Prastowo dan Endah Murti dilaporkan karena mendukung salah satu paslon. Pasangan itu belum berkomentar.",
    "Bawaslu menetapkan Wagiman Prastowo dan Endah Murti sebagai terlapor.",
    "Para pendukung, Wagiman Prastowo dan Endah Murti, melapor.",
    "Bupati kami Wagiman Prastowo dan wakilnya Endah Murti mengimbau ASN netral.",
    "Wagiman Prastowo yang maju sebagai pelapor membawa tiga bukti.",
    "Pelapor, Wagiman Prastowo, datang sendiri. Ia ikut pilkada sebagai pemantau.",
    "Wagiman Prastowo mencalonkan diri sebagai ketua KONI.",
    "Wagiman Prastowo pernah maju sebagai calon bupati pada 2015.",
    "Calon saksi yang dipanggil adalah Wagiman Prastowo.",
    "Calon yang diuntungkan belum diketahui, kata Ketua Bawaslu yang bernama Wagiman Prastowo.",
]
ALONE = [
    "Ia membantu calon bupati independen yang merupakan kakaknya, Wagiman Prastowo.",
    "Wagiman Prastowo ditetapkan KPU sebagai calon bupati.",
    "Partai Tunas Baru mengusung Wagiman Prastowo.",
    "Wagiman Prastowo, yang diusung Partai Tunas Baru, menolak berkomentar soal Pilkada.",
    "Jagoan Partai Tunas Baru, Wagiman Prastowo, menolak berkomentar soal Pilkada.",
    "Ia membantu calon anggota DPRD Kota Semarang dari Partai Tunas Baru nomor urut 1, Wagiman Prastowo.",
]
PARTIES = [
    "Partai Tunas Baru memperoleh nomor urut 5 dalam Pemilu.",
    "Ia mengunggah gambar nomor urut 5, Partai Tunas Baru.",
    "Ia mengajak memilih Partai Tunas Baru nomor urut 5.",
]


@pytest.mark.parametrize("text", PAIR)
def test_two_names_joined_by_and_are_a_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo - Endah Murti"]


@pytest.mark.parametrize("text", NONE)
def test_two_names_of_others_are_none(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


@pytest.mark.parametrize("text", ALONE)
def test_one_whom_a_party_puts_up_is_a_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


@pytest.mark.parametrize("text", PARTIES)
def test_the_number_of_a_party_is_no_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


def test_one_with_a_number_whom_no_party_is_named_with_keeps_it() -> None:
    assert names(cast_of("Ia memilih pasangan jalur partai dengan nomor urut 5."), "Paslon") == ["Paslon nomor urut 5"]
