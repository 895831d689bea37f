"""Agencies: which bodies a report names, of which region, under which of their names."""

import pytest

from tests.casting import cast_of, forms, names, one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kasus ini ditangani Bawaslu.", "Bawaslu Kabupaten Lumajang"),
        ("Kasus ini ditangani Bawaslu Jatim.", "Bawaslu Provinsi Jawa Timur"),
        ("Kasus ini ditangani Bawaslu RI.", "Bawaslu RI"),
        ("Kasus ini ditangani Badan Pengawas Pemilihan Umum (Bawaslu) Lumajang.", "Bawaslu Kabupaten Lumajang"),
        ("Kasus ini ditangani Panwaslu Kabupaten Lumajang.", "Panwaslu Kabupaten Lumajang"),
        ("Kasus ini ditangani Panwascam Ranu Pakel.", "Panwascam Ranu Pakel"),
        ("Kasus ini diteruskan ke Komisi Aparatur Sipil Negara (KASN).", "KASN"),
        ("Kasus ini diteruskan ke BKN.", "BKN"),
        ("Ia berkantor di Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Lumajang.",
         "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Lumajang"),
        ("Ia berkantor di Dinas Koperasi dan UKM Provinsi Jatim.", "Dinas Koperasi dan UKM Provinsi Jawa Timur"),
        ("Ia berkantor di dinas Kominfo Lumajang.", "Dinas Komunikasi dan Informatika Kabupaten Lumajang"),
        ("Ia berkantor di Dinas PUPR Lumajang.", "Dinas PUPR Kabupaten Lumajang"),
        ("Ia hadir di lingkungan Pemkab Lumajang.", "Pemerintah Kabupaten Lumajang"),
        ("Ia hadir di lingkungan Pemerintah Kabupaten.", "Pemerintah Kabupaten Lumajang"),
        ("Seorang guru SDN 4 Ranu Pakel diperiksa.", "SD Negeri 4 Ranu Pakel"),
        ("Seorang bidan Puskesmas Ranu Pakel diperiksa.", "Puskesmas Ranu Pakel"),
        ("Kasus ini ditangani Polres Lumajang.", "Polres Lumajang"),
        ("Kasus ini ditangani Kejari Lumajang.", "Kejaksaan Negeri Lumajang"),
        ("Camat Ranu Pakel diperiksa.", "Kecamatan Ranu Pakel"),
        ("Lurah Tomo Kidul diperiksa.", "Kelurahan Tomo Kidul"),
        ("Keuchik Blang Rambong diperiksa.", "Desa Blang Rambong"),
        ("Wali Nagari Koto Lamo diperiksa.", "Nagari Koto Lamo"),
        ("Sekda Lumajang diperiksa.", "Sekretariat Daerah Kabupaten Lumajang"),
        ("Perawat Puskesmas Tanjung Slamet diperiksa.", "Puskesmas Tanjung Slamet"),
        ("Kadishub Lumajang diperiksa.", "Dinas Perhubungan Kabupaten Lumajang"),
        ("Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi telah bersurat.", "Kementerian PAN-RB"),
        ("Kasus ini ditangani BKPSDMAD Lumajang.", "BKPSDMAD Kabupaten Lumajang"),
        ("Ia berkantor di Dinas Pemberdayaan Masyarakat dan Lembang Lumajang.",
         "Dinas Pemberdayaan Masyarakat dan Lembang Kabupaten Lumajang"),
        ("Kadis Pendidikan Lumajang diperiksa.", "Dinas Pendidikan Kabupaten Lumajang"),
        ("Sekwan Lumajang diperiksa.", "Sekretariat DPRD Kabupaten Lumajang"),
        ("Kasus ini sampai ke Gakkumdu.", "Gakkumdu"),
        ("Kasus ini sampai ke Sentra Gakkumdu.", "Sentra Gakkumdu Kabupaten Lumajang"),
        ("Kasus ini ditangani Kantor Kemenag Lumajang.", "Kantor Kementerian Agama Kabupaten Lumajang"),
        ("Sidang digelar Pengadilan Negeri Wringinjati kemarin.", "Pengadilan Negeri Wringinjati"),
        ("Ia berkantor di Dinas Sosial PPPA Lumajang. Dinsos PPPA diam.", "Dinas Sosial PPPA Kabupaten Lumajang"),
        ("Direktur RSUD diam. Ia berkantor di RSUD Ranu Pakel.", "RSUD Ranu Pakel"),
        ("Kasus ini ditangani Panwaslu Kapanewon Ranu Pakel.", "Panwaslu Kapanewon Ranu Pakel"),
    ],
)  # fmt: skip
def test_an_agency_is_found_under_its_full_name(text: str, expected: str) -> None:
    assert names(cast_of(text), "Agency") == [expected]


def test_a_headline_in_capitals_does_not_spell_the_name() -> None:
    read = cast_of("CAMAT RANU PAKEL DIPERIKSA\n\nLUMAJANG – Camat Ranu Pakel diperiksa Bawaslu.")
    assert "Kecamatan Ranu Pakel" in names(read, "Agency")


def test_a_dateline_and_a_neighbour_do_not_take_the_region_of_an_agency() -> None:
    cast = cast_of("Bawaslu Kabupaten Probolinggo dan Bawaslu Kota Probolinggo berbeda pendapat.")
    assert names(cast, "Agency") == ["Bawaslu Kabupaten Probolinggo", "Bawaslu Kota Probolinggo"]
    assert [one(cast, name).props["region"] for name in names(cast, "Agency")] == ["35.13", "35.74"]


def test_twins_are_told_apart_by_what_the_report_says_elsewhere() -> None:
    told_by = "PROBOLINGGO, Gema Lereng - Wali Kota menegur. Pemkot diam. Bawaslu Probolinggo memanggil camat itu."
    assert "Bawaslu Kota Probolinggo" in names(cast_of(told_by, head=""), "Agency")


def test_twins_that_nothing_tells_apart_are_left_open() -> None:
    cast = cast_of("Bawaslu memanggil seorang ASN asal Probolinggo.", head="")
    assert all("region" not in one(cast, name).props for name in names(cast, "Agency"))


def test_two_agencies_behind_one_another_stay_two() -> None:
    cast = cast_of(
        "Dinas Pendidikan dan Kebudayaan serta Dinas Kesehatan Lumajang hadir, juga Bawaslu dan Inspektorat."
    )
    assert names(cast, "Agency") == [
        "Dinas Pendidikan dan Kebudayaan Kabupaten Lumajang", "Dinas Kesehatan Kabupaten Lumajang",
        "Bawaslu Kabupaten Lumajang", "Inspektorat Kabupaten Lumajang",
    ]  # fmt: skip


def test_one_agency_in_two_spellings_is_one() -> None:
    text = "Ia berkantor di Dinas Koperasi dan UKM Lumajang. Dinas Koperasi UKM menolak. Diskop diam."
    cast = cast_of(text)
    assert names(cast, "Agency") == ["Dinas Koperasi dan UKM Kabupaten Lumajang"]
    assert {"Dinas Koperasi UKM", "Diskop"} <= forms(cast, names(cast, "Agency")[0], text)


def test_the_acronym_that_the_report_gives_outdoes_the_table() -> None:
    text = "Ia berkantor di Dinas Ketenagakerjaan dan Transmigrasi (Disnakertrans) Lumajang. Disnakertrans menolak."
    assert names(cast_of(text), "Agency") == ["Dinas Ketenagakerjaan dan Transmigrasi Kabupaten Lumajang"]


def test_a_district_named_as_a_place_is_no_agency() -> None:
    assert names(cast_of("Acara itu digelar di Desa Jero Lor, Kecamatan Ranu Pakel."), "Agency") == []


def test_those_who_must_be_neutral_are_no_agencies() -> None:
    assert names(cast_of("ASN, TNI, Polri, anggota DPR dan kepala desa wajib netral."), "Agency") == []


def test_a_rule_of_a_body_is_not_the_body() -> None:
    assert names(cast_of("Hal itu diatur Peraturan KPU dan Peraturan Bawaslu."), "Agency") == []


def test_the_head_of_a_bureau_does_not_make_it_an_agency() -> None:
    cast = cast_of("Kabag Hukum Setda Lumajang, Wiryanto, hadir.")
    assert names(cast, "Agency") == ["Sekretariat Daerah Kabupaten Lumajang"]


def test_the_title_of_a_head_is_a_mention_of_the_agency() -> None:
    text = "Camat Ranu Pakel diperiksa."
    assert forms(cast_of(text), "Kecamatan Ranu Pakel", text) == {"Camat Ranu Pakel"}


def test_a_region_is_spelled_as_the_report_spells_it() -> None:
    cast = cast_of("Bawaslu Lubuklinggau memanggil camat itu.", head="LUBUKLINGGAU, Gema Lereng - ")
    assert names(cast, "Agency") == ["Bawaslu Kota Lubuklinggau"]


def test_in_a_report_on_many_regions_each_part_tells_its_own() -> None:
    cast = cast_of(
        "Bupati Lumajang diam.\n\nDi Jember, Inspektorat memeriksa camat.\n\nDi Bondowoso, kasus ditutup.\n\n"
        "Di Situbondo, kasus ditutup. Pemkab Lumajang diam."
    )
    assert "Inspektorat Kabupaten Jember" in names(cast, "Agency")


def test_the_first_letters_of_the_region_stand_for_it_unless_they_are_somebody() -> None:
    head = "CURUP, Gema Lereng - Bupati Rejang Lebong diam. "
    cast = cast_of("Kepala Disdikbud RL, Palaka Tone, diperiksa.", head=head)
    assert (names(cast, "Person"), names(cast, "Agency")[0]) == (
        ["Palaka Tone"], "Dinas Pendidikan dan Kebudayaan Kabupaten Rejang Lebong",
    )  # fmt: skip
    assert "RL" in names(cast_of("Camat berinisial RL diperiksa. RL membantah.", head=head), "Person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Akun Instagram resmi Kecamatan Condro memuat foto itu.", "Kecamatan Condro"),
        ("Fanpage Kelurahan Bago menyiarkan orasi itu.", "Kelurahan Bago"),
        ("Unggahan di akun Kecamatan Condro itu dihapus.", "Kecamatan Condro"),
        ("Warga Kecamatan Condro melihat akun itu.", None),
        ("Akun itu milik warga Kecamatan Condro.", None),
        ("Acara di Kecamatan Condro disiarkan di Instagram.", None),
    ],
)
def test_a_place_or_a_unit_with_an_account_is_an_agency(text: str, name: str | None) -> None:
    assert [found for found in names(cast_of(text), "Agency") if "Lumajang" not in found or found == name] == (
        [name] if name else []
    )
