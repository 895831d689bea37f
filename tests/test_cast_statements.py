"""What a report states as fact of its persons: heads, works_at, member_of, controlled_by; and what it does not."""

import pytest

from tests.casting import cast_of, names, one, told

SOSIAL = "Dinas Sosial Kabupaten Lumajang"


@pytest.mark.parametrize(
    ("text", "agency", "capacity"),
    [
        ("Kepala Dinas Sosial Lumajang, Wiryanto, hadir.", SOSIAL, "definitif"),
        ("Plt. Kepala Dinas Sosial Lumajang, Wiryanto, hadir.", SOSIAL, "plt"),
        ("Kepala Dinas Sosial Lumajang (Plt), Wiryanto, hadir.", SOSIAL, "plt"),
        ("Pelaksana Tugas (Plt) Kepala Dinas Sosial Lumajang, Wiryanto, hadir.", SOSIAL, "plt"),
        ("Plh Camat Ranu Pakel, Wiryanto, hadir.", "Kecamatan Ranu Pakel", "plh"),
        ("Penjabat Sekretaris Daerah (Pj) Lumajang, Wiryanto, hadir.", "Sekretariat Daerah Kabupaten Lumajang", "pj"),
        ("Ketua Bawaslu Lumajang, Wiryanto, hadir.", "Bawaslu Kabupaten Lumajang", "definitif"),
        ("Kepala SMPN 3 Ranu Pakel, Wiryanto, hadir.", "SMP Negeri 3 Ranu Pakel", "definitif"),
        ("Kepala Desa Jero Lor, Kecamatan Ranu Pakel, Wiryanto, hadir.", "Desa Jero Lor", "definitif"),
        ("Wiryanto, orang nomor satu di Kelurahan Tomo Kidul, hadir.", "Kelurahan Tomo Kidul", "definitif"),
        ("Wiryanto mengaku hadir. Dia memimpin SMPN 3 Ranu Pakel.", "SMP Negeri 3 Ranu Pakel", "definitif"),
        ("Terlapornya Lurah Tomo Kidul. Namanya Wiryanto.", "Kelurahan Tomo Kidul", "definitif"),
        ("Kepala SDN Tomo Kidul 2, Wiryanto, hadir.", "SD Negeri Tomo Kidul 2", "definitif"),
        ("Bernama Wiryanto orangnya. Ia Camat Ranu Pakel.", "Kecamatan Ranu Pakel", "definitif"),
    ],
)
def test_who_heads_an_agency(text: str, agency: str, capacity: str) -> None:
    cast = cast_of(text)
    assert told(cast, "HEADS") == {("Wiryanto", agency)}
    assert [claim.capacity for claim in cast.claims if claim.predicate == "HEADS"] == [capacity]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Kabid Rehabilitasi Dinas Sosial Lumajang, Wiryanto, hadir.", SOSIAL),
        ("Wiryanto yang menjabat sebagai Kasi Jaminan di Dinas Sosial Lumajang hadir.", SOSIAL),
        ("Wiryanto, staf Dinas Sosial Lumajang, hadir.", SOSIAL),
        ("Wiryanto (Dinas Sosial) hadir.", SOSIAL),
        ("Wiryanto mengaku hadir. Dia tercatat berdinas di Dinas Sosial Lumajang.", SOSIAL),
        ("Seorang pegawai Dinas Sosial Lumajang bernama Wiryanto hadir.", SOSIAL),
        ("Guru SMPN 3 Ranu Pakel, Wiryanto, hadir.", "SMP Negeri 3 Ranu Pakel"),
        ("Sekcam Ranu Pakel, Wiryanto, hadir.", "Kecamatan Ranu Pakel"),
        ("Sekdes Jero Lor, Wiryanto, hadir.", "Desa Jero Lor"),
        ("Komisioner Bawaslu Lumajang, Wiryanto, hadir.", "Bawaslu Kabupaten Lumajang"),
        (
            "Koordinator Divisi Penanganan Pelanggaran, Data, dan Informasi Bawaslu Lumajang, Wiryanto, hadir.",
            "Bawaslu Kabupaten Lumajang",
        ),
        ("Kabag Hukum Setda Lumajang, Wiryanto, hadir.", "Sekretariat Daerah Kabupaten Lumajang"),
        ("Wiryanto mengaku hadir. Staf Puskesmas Ranu Pakel itu menolak bicara.", "Puskesmas Ranu Pakel"),
        ("Ketua Komisi II DPRD Lumajang, Wiryanto, hadir.", "DPRD Kabupaten Lumajang"),
        ("Seorang tenaga kontrak di Kantor Camat Ranu Pakel, Wiryanto, hadir.", "Kecamatan Ranu Pakel"),
    ],
)
def test_who_works_in_an_agency(text: str, agency: str) -> None:
    cast = cast_of(text)
    assert told(cast, "WORKS_AT") == {("Wiryanto", agency)}
    assert told(cast, "HEADS") == set()


def test_the_superior_tells_where_somebody_works() -> None:
    cast = cast_of(
        "Kepala Dinas Sosial Lumajang, Wiryanto, membenarkan Rubiyah tercatat sebagai ASN di dinas yang dia pimpin."
    )
    assert told(cast, "WORKS_AT") == {("Rubiyah", SOSIAL)}


@pytest.mark.parametrize("word", ["Mantan", "Eks", "Bekas"])
def test_a_post_left_behind_gives_no_relation(word: str) -> None:
    cast = cast_of(f"{word} Kepala Dinas Sosial, Wiryanto, hadir.")
    assert told(cast, "HEADS") == set()
    (position,) = one(cast, "Wiryanto").positions
    assert position.former


def test_what_was_held_back_then_gives_no_relation() -> None:
    assert told(cast_of("Waktu itu Wiryanto masih Camat Ranu Pakel."), "HEADS") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Politisi Partai Padi Emas, Wiryanto, hadir.", {("Wiryanto", "Partai Padi Emas")}),
        ("Ketua DPC Partai Padi Emas Lumajang, Wiryanto, hadir.", {("Wiryanto", "Partai Padi Emas")}),
        ("Wiryanto, Ketua LSM Lereng Peduli, hadir.", {("Wiryanto", "LSM Lereng Peduli")}),
        (
            "Wiryanto selaku Ketua Forum Warga Lereng dan Aliansi Pemuda Pesisir hadir.",
            {("Wiryanto", "Forum Warga Lereng"), ("Wiryanto", "Aliansi Pemuda Pesisir")},
        ),
        ("Forum Warga Lereng (FWL) melapor. Sekretaris FWL, Wiryanto, hadir.", {("Wiryanto", "Forum Warga Lereng")}),
        ("Forum Warga Lereng melapor. Ketuanya, Wiryanto, hadir.", {("Wiryanto", "Forum Warga Lereng")}),
        ("Jubir Tim Kampanye Wiryo-Tuti, Wiryanto, hadir.", {("Wiryanto", "Tim Kampanye Wiryo-Tuti")}),
        ("Tim Hukum Paslon nomor urut 1 melapor. Salah satu anggotanya, Wiryanto, hadir.",
         {("Wiryanto", "Tim Hukum Paslon nomor urut 1")}),
        ("Wiryanto dari LSM Lereng Peduli hadir.", {("Wiryanto", "LSM Lereng Peduli")}),
    ],
)  # fmt: skip
def test_who_belongs_to_an_organization(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(cast_of(text), "MEMBER_OF") == expected


def test_a_member_of_parliament_sits_there_and_belongs_to_a_party() -> None:
    cast = cast_of("Anggota DPRD Lumajang dari Partai Padi Emas, Wiryanto, hadir.")
    assert told(cast, "WORKS_AT") == {("Wiryanto", "DPRD Kabupaten Lumajang")}
    assert told(cast, "MEMBER_OF") == {("Wiryanto", "Partai Padi Emas")}


@pytest.mark.parametrize("title", ["Bupati", "Pj Bupati", "Plt Bupati", "Pjs Bupati"])
def test_the_agencies_of_a_government_are_under_its_named_head(title: str) -> None:
    cast = cast_of(f"{title} Lumajang, Rubiyah, menegur Dinas Sosial dan Camat Ranu Pakel. Pemkab Lumajang diam.")
    ours = (SOSIAL, "Kecamatan Ranu Pakel", "Pemerintah Kabupaten Lumajang")
    assert told(cast, "CONTROLLED_BY") == {(agency, "Rubiyah") for agency in ours}
    assert one(cast, "Rubiyah").props["heads_region"] == "35.08"


@pytest.mark.parametrize(
    "text",
    [
        "Wakil Bupati Lumajang, Rubiyah, menegur Dinas Sosial.",
        "Mantan Bupati Lumajang, Rubiyah, menegur Dinas Sosial.",
        "Calon Bupati Lumajang, Rubiyah, menegur Dinas Sosial.",
        "Bupati Jember, Rubiyah, menegur Dinas Sosial Lumajang.",
        "Bupati Lumajang, Rubiyah, bertemu Bawaslu, KPU, Polres dan DPRD Lumajang serta Kades Jero Lor.",
    ],
)
def test_who_controls_no_agency(text: str) -> None:
    assert told(cast_of(text), "CONTROLLED_BY") == set()


def test_senior_secondary_schools_are_under_the_governor() -> None:
    cast = cast_of(
        "Bupati Lumajang, Rubiyah, dan Gubernur Jawa Timur, Ratmoko, menegur Kepala SMAN 1 Lumajang "
        "dan Kepala SMPN 2 Lumajang."
    )
    assert told(cast, "CONTROLLED_BY") == {("SMA Negeri 1 Lumajang", "Ratmoko"), ("SMP Negeri 2 Lumajang", "Rubiyah")}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kepala Dinas Sosial Lumajang, Wiryanto, hadir.", ("ASN", "Official")),
        ("Plt Kepala Dinas Sosial Lumajang, Wiryanto, hadir.", ("ASN", "Pj")),
        ("Pj Bupati Lumajang, Wiryanto, hadir.", ("Pj",)),
        ("Bupati Lumajang, Wiryanto, hadir.", ("Official",)),
        ("Ketua Bawaslu Lumajang, Wiryanto, hadir.", ("Official",)),
        ("Staf Dinas Sosial Lumajang, Wiryanto, hadir.", ("ASN",)),
        ("Politisi Partai Padi Emas, Wiryanto, hadir.", ("Politician",)),
        ("Ketua LSM Lereng Peduli, Wiryanto, hadir.", ("Other",)),
        ("Pengamat politik, Wiryanto, menilai hal itu biasa.", ("Other",)),
    ],
)
def test_what_kind_of_person_it_is(text: str, kinds: tuple[str, ...]) -> None:
    assert one(cast_of(text), "Wiryanto").props["kinds"] == kinds


def test_every_claim_has_its_words_and_its_rule() -> None:
    cast = cast_of("Bupati Lumajang, Rubiyah, menegur Kepala Dinas Sosial, Wiryanto, kader Partai Padi Emas.")
    assert cast.claims
    assert all(claim.spans and claim.rule.startswith("rule:") and claim.status == "stated" for claim in cast.claims)


def test_an_agency_evoked_by_a_general_word_is_none() -> None:
    assert names(cast_of("Kepala dinas dan camat di Lumajang wajib netral."), "Agency") == []


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Forum Lereng Bersih yang dimotori Wiryanto Guntoro melapor.", "Forum Lereng Bersih"),
        ("Wiryanto Guntoro, anggota DPRD Lumajang dari Partai Lereng Raya, hadir.", "Partai Lereng Raya"),
        ("Wiryanto Guntoro, legislator Partai Lereng Raya, hadir.", "Partai Lereng Raya"),
        ("Camat Jero Lor Wiryanto Guntoro, ketua Forum Lereng Bersih, hadir.", "Forum Lereng Bersih"),
        (
            "Forum Lereng Bersih mendatangi Bawaslu Lumajang. Koordinatornya, Wiryanto Guntoro, diam.",
            "Forum Lereng Bersih",
        ),
    ],
)
def test_who_belongs_to_a_body_by_side_words(text: str, club: str) -> None:
    assert ("Wiryanto Guntoro", club) in told(cast_of(text), "MEMBER_OF")


def test_who_leads_a_bench_works_in_the_court() -> None:
    cast = cast_of("Majelis hakim Pengadilan Negeri Lumajang yang diketuai Wiryanto Guntoro bersidang.")
    assert told(cast, "WORKS_AT") == {("Wiryanto Guntoro", "Pengadilan Negeri Lumajang")}
