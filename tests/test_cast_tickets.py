"""Tickets: pairs in all ways of writing, with number, acronym and tagline; lone candidates; numbers without names."""

import pytest

from tests.casting import cast_of, forms, names, one, persons, told

PAIR = "Wiryo Mangku - Tuti Handayani"


@pytest.mark.parametrize(
    "text",
    [
        "Ia mendukung pasangan Wiryo Mangku-Tuti Handayani.",
        "Ia mendukung pasangan Wiryo Mangku – Tuti Handayani.",
        "Ia mendukung pasangan Wiryo Mangku — Tuti Handayani.",
        "Ia mendukung paslon Wiryo Mangku/Tuti Handayani.",
        "Ia mendukung pasangan Wiryo Mangku dan Tuti Handayani.",
        "Ia mendukung pasangan calon nomor urut 2, yakni Drs. H. Wiryo Mangku, M.M. dan Hj. Tuti Handayani, S.E.",
        "Ia mendukung pasangan calon (paslon) bupati dan wakil bupati Lumajang, Wiryo Mangku dan Tuti Handayani.",
        "Ia mendukung cabup-cawabup Wiryo Mangku dan Tuti Handayani.",
        "Calon bupati Lumajang Wiryo Mangku dan calon wakil bupati Tuti Handayani hadir.",
        "Calon bupati Lumajang, Wiryo Mangku, berpasangan dengan Tuti Handayani.",
        "Petahana Wiryo Mangku yang kembali maju bersama Tuti Handayani tidak hadir.",
        "Calon bupati Wiryo Mangku bersama calon wakilnya, Tuti Handayani, hadir.",
        "Ia ikut deklarasi Wiryo Mangku dan Tuti Handayani sebagai bakal calon bupati dan wakil bupati.",
        "Ia membagikan kaus paslon WITA (Wiryo Mangku dan Tuti Handayani).",
        "Calon bupati Wiryo Mangku menolak. Di tempat lain, calon wakil bupati Tuti Handayani diam.",
        "Pasangan tunggal Pilkada Lumajang, Wiryo Mangku dan Tuti Handayani, menang.",
        "Kabid itu memakai kaus bergambar Wiryo Mangku – Tuti Handayani.",
        "Partai yang mengusung Wiryo Mangku dan Tuti Handayani ini menolak.",
        "Ia mendukung pasangan Wiryo Mangku (Yoyok) - Tuti Handayani.",
        "Itu tagline pasangan calon bupati petahana nomor urut 1, Wiryo Mangku dan Tuti Handayani.",
        "Calon bupati Wiryo Mangku datang. Wiryo Mangku hadir bersama calon wakilnya, Tuti Handayani.",
        "Ia mendukung pasangan Gus Wiryo Mangku dan Teh Tuti Handayani.",
        "Ia mendukung Calon Bupati (Cabup) Wiryo Mangku dan Calon Wakil Bupati (Cawabup) Tuti Handayani.",
        'Ia mendukung pasangan "SERASI" Wiryo Mangku-Tuti Handayani.',
        "Baju itu bertulisan WITA, singkatan dari Wiryo Mangku dan Tuti Handayani.",
        "Baju itu bergambar paslon Bupati Lumajang Wiryo Mangku dan Wakil Bupati Tuti Handayani.",
        "Ia memilih pasangan petahana, yakni Bupati Wiryo Mangku dan Wakil Bupati Tuti Handayani.",
        "Ia hadir saat Wiryo Mangku mendaftar ke KPU bersama Tuti Handayani sebagai bakal calon bupati.",
        "Pasangan calon nomor urut 1 adalah Wiryo Mangku dan Tuti Handayani.",
        "WITA itu nomor urut 1, Wiryo Mangku dan Tuti Handayani.",
        "Orang menyebut WITA nomor 1, Wiryo Mangku dan Tuti Handayani.",
        "Baju itu milik pasangan nomor urut 1, Wiryo Mangku sareng Tuti Handayani.",
        "Mereka menitip pesan kepada lawannya, Wiryo Mangku dan Tuti Handayani.",
        "Selain itu ada Wiryo Mangku dan Tuti Handayani di nomor 2.",
        "Wiryo Mangku dan Tuti Handayani mendaftar sebagai bakal pasangan calon ke KPU.",
        "Dia mengajak warga memilih Wiryo Mangku sebagai bupati dan Tuti Handayani sebagai wakilnya.",
        "Stiker itu bergambar Wiryo Mangku dan wakilnya, Tuti Handayani.",
        "Mantan bupati Wiryo Mangku maju lagi, kali ini bersama Tuti Handayani.",
        "Wiryo Mangku dan Tuti Handayani memang calon bupati-wakil bupati Lumajang nomor urut 1.",
        "Calon bupati Lumajang Wiryo Mangku hadir. Wiryo Mangku adalah pasangan Tuti Handayani.",
        "Calon wakil bupati Lumajang Tuti Handayani adalah pasangan Wiryo Mangku.",
        "Calon bupati nomor urut 1 adalah Wiryo Mangku, yang berlaga bersama Tuti Handayani.",
        "Ia hadir di konsolidasi relawan cabup-cawabup nomor urut 3, Wiryo Mangku dan Tuti Handayani.",
    ],
)
def test_a_pair_is_a_ticket_of_two_candidates(text: str) -> None:
    cast = cast_of(text)
    assert names(cast, "Paslon") == [PAIR]
    assert told(cast, "CANDIDATE_IN") == {("Wiryo Mangku", PAIR), ("Tuti Handayani", PAIR)}
    assert all("Candidate" in one(cast, name).labels for name in ("Wiryo Mangku", "Tuti Handayani"))


@pytest.mark.parametrize(
    ("text", "prop", "value"),
    [
        ("Ia mendukung paslon nomor urut 3 Wiryo Mangku-Tuti Handayani.", "number", 3),
        ("Ia mendukung Paslon 03 Wiryo Mangku-Tuti Handayani.", "number", 3),
        ("Ia mendukung pasangan Wiryo Mangku-Tuti Handayani, nomor urut tiga.", "number", 3),
        ("Ia mendukung pasangan Wiryo Mangku-Tuti Handayani (WITA).", "acronym", "WITA"),
        ("Ia mendukung paslon WITA (Wiryo Mangku-Tuti Handayani).", "acronym", "WITA"),
        ("Buku berjudul paket WITA (Wiryo Mangku-Tuti Handayani) beredar.", "acronym", "WITA"),
        ("Ia mendukung pasangan Wiryo Mangku-Tuti Handayani. Pendukung WITA bersorak.", "acronym", "WITA"),
        ("Ia mendukung pasangan Wiryo Mangku-Tuti Handayani. Tim pemenangan BERKAH diam.", "acronym", "BERKAH"),
        (
            'Ia mendukung pasangan Wiryo Mangku-Tuti Handayani dengan tagline "Lumajang Guyub".',
            "tagline",
            "Lumajang Guyub",
        ),
        ("Ia mendukung calon Wali Kota Probolinggo, Wiryo Mangku-Tuti Handayani.", "office", "Walikota"),
        ("Ia mendukung calon Gubernur Jawa Timur, Wiryo Mangku-Tuti Handayani.", "region", "35"),
        ("Ia mendukung calon Bupati Lumajang, Wiryo Mangku-Tuti Handayani.", "region", "35.08"),
    ],
)
def test_what_stands_around_a_pair_is_its_own(text: str, prop: str, value: object) -> None:
    assert one(cast_of(text), PAIR).props[prop] == value


def test_numbers_behind_the_pairs_of_a_list_belong_to_the_pair_before() -> None:
    cast = cast_of(
        "Pesertanya paslon Wiryo Mangku-Tuti Handayani nomor urut 1 dan Bowo Lasmana-Nining Sekar nomor urut 2."
    )
    assert one(cast, PAIR).props["number"] == 1
    assert one(cast, "Bowo Lasmana - Nining Sekar").props["number"] == 2


@pytest.mark.parametrize("short", ["Wiryo-Tuti", "wiryo-tuti", "WITA"])
def test_a_short_form_is_the_same_ticket(short: str) -> None:
    text = f"Ia mendukung pasangan Wiryo Mangku-Tuti Handayani (WITA). Menurut dia, {short} pasti menang."
    cast = cast_of(text)
    assert names(cast, "Paslon") == [PAIR]
    assert short in forms(cast, PAIR, text)


def test_first_names_alone_are_members_where_nothing_fuller_is_said() -> None:
    cast = cast_of("Ia mengajak memilih pasangan Wiryo-Tuti.")
    assert names(cast, "Paslon") == ["Wiryo - Tuti"]
    assert persons(cast) == ["Wiryo", "Tuti"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Calon tunggal Wiryo Mangku melawan kotak kosong pada Pilkada Lumajang.", "Bupati"),
        ("Caleg DPRD Kabupaten Lumajang dari Partai Padi Emas, Wiryo Mangku, hadir.", "DPRD Kabupaten"),
        ("Ia membagikan kartu nama caleg DPR RI Partai Padi Emas nomor urut 3 Wiryo Mangku.", "DPR RI"),
        ("Ia tampak bersama cagub Jawa Timur Wiryo Mangku.", "Gubernur"),
    ],
)
def test_a_lone_candidate_is_a_ticket_of_one(text: str, office: str) -> None:
    cast = cast_of(text)
    assert names(cast, "Paslon") == ["Wiryo Mangku"]
    (ticket,) = (entity for entity in cast.entities if entity.label == "Paslon")
    assert ticket.props["office"] == office
    assert told(cast, "CANDIDATE_IN") == {("Wiryo Mangku", "Wiryo Mangku")}


def test_a_number_without_names_is_a_ticket_without_members() -> None:
    cast = cast_of("Ia mengajak warga memilih paslon nomor urut 03 dalam Pilbup Lumajang.")
    assert one(cast, "Paslon nomor urut 3").props["members"] == ()


@pytest.mark.parametrize(
    "text",
    [
        "Undang-Undang Pilkada dan Undang-Undang ASN berlaku.",
        "TNI-Polri berjaga di jalur Timur-Barat.",
        "Pj Sekda Lumajang, Wiryo Mangku, didampingi Plh Kepala BKPSDM Tuti Handayani menjelaskan.",
        "Camat Ranu Pakel Wiryo Mangku dan Kades Jero Lor Tuti Handayani hadir.",
        "Menurut Wiryo Mangku dan Tuti Handayani, laporan itu benar.",
        "Kepala Dinas Sosial Lumajang, Hasan Al-Makruf, hadir.",
        "Ia mengajak memilih salah satu pasangan calon.",
    ],
)
def test_two_names_that_run_for_nothing_are_no_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


def test_the_office_in_front_of_a_pair_is_not_held() -> None:
    cast = cast_of("Ia mendukung calon Bupati Lumajang, Wiryo Mangku-Tuti Handayani. Pemkab Lumajang diam.")
    assert told(cast, "CONTROLLED_BY") == set()


def test_the_election_is_told_by_office_region_and_polling_day() -> None:
    cast = cast_of("Ia mendukung calon Bupati Lumajang, Wiryo Mangku-Tuti Handayani, Senin (7/10/2024).")
    assert cast.election == "bupati/35.08/2024"
    assert one(cast, PAIR).props["election"] == cast.election


@pytest.mark.parametrize(
    "text",
    [
        "Laporan dibuat Wiryo Mangku, warga setempat yang juga caleg DPRD Lumajang dari Partai Lereng Raya.",
        "Ia menjadi juru kampanye Wiryo Mangku. Nama itu caleg DPRD Lumajang.",
        "Ia menyambut caleg dari Partai Lereng Raya dapil 2, Wiryo Mangku.",
        "Ia mengajak warga mendukung Wiryo Mangku sebagai gubernur.",
        "Ia mengajak warga memenangkan Wiryo Mangku di Pemilihan Gubernur.",
        "Anaknya, Wiryo Mangku, nyaleg untuk DPRD Lumajang.",
        "Tim hukum calon bupati Wiryo Mangku melapor.",
        "Acara itu dihadiri Wiryo Mangku, mantan bupati yang kini maju sebagai calon gubernur.",
    ],
)
def test_who_runs_alone_is_a_ticket_of_one(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wiryo Mangku"]


def test_who_reports_a_candidate_is_none() -> None:
    text = "Wiryo Mangku yang membagikan poster calon bupati diperiksa. Kuasa hukum calon bupati, Tuti Handayani, diam."
    assert names(cast_of(text), "Paslon") == []


def test_nobody_runs_with_two() -> None:
    text = "Pasangan Wiryo Mangku-Tuti Handayani menang. Warga lain memilih pasangan Wiryo-Tutik."
    assert names(cast_of(text), "Paslon") == [PAIR]


def test_two_officials_with_their_villages_in_brackets_are_no_ticket() -> None:
    cast = cast_of("Ia mendukung calon bupati. Dua lurah, Wiryo Mangku (Sukun) dan Tuti Handayani (Blimbing), hadir.")
    assert names(cast, "Paslon") == []


def test_every_number_of_a_list_is_a_ticket() -> None:
    cast = cast_of("Perwakilan tim paslon nomor 1, nomor 2 dan nomor urut 4 hadir.")
    assert names(cast, "Paslon") == [f"Paslon nomor urut {number}" for number in (1, 2, 4)]


def test_a_rival_of_the_named_pair_known_by_its_catchword_is_a_ticket_of_its_own() -> None:
    cast = cast_of(
        "Buku itu memuat paket WITA (Wiryo Mangku-Tuti Handayani). Tim Pemenangan LOKA, paket lawan, melapor."
    )
    assert names(cast, "Paslon") == [PAIR, "LOKA"]


def test_parties_agencies_and_words_of_law_are_no_catchwords() -> None:
    text = "Ia mendukung pasangan Wiryo Mangku-Tuti Handayani. Kubu ASN netral, tim kampanye KPU tidak ada."
    assert names(cast_of(text), "Paslon") == [PAIR]


def test_a_number_in_the_part_about_another_region_is_another_ticket() -> None:
    cast = cast_of(
        "Di Kabupaten Lumajang, camat Sukodono membagikan kaus pasangan Wiryo Mangku-Tuti Handayani.\n\n"
        "Di Kabupaten Jember, seorang guru dituduh berkampanye untuk paslon nomor 4."
    )
    assert names(cast, "Paslon") == [PAIR, "Paslon nomor urut 4"]
    here = cast_of(
        "Di Kabupaten Lumajang, camat Sukodono membagikan kaus pasangan Wiryo Mangku-Tuti Handayani.\n\n"
        "Di Lumajang pula, seorang guru dituduh berkampanye untuk paslon nomor 4."
    )
    assert names(here, "Paslon") == [PAIR]


def test_who_sits_beside_a_candidate_is_not_the_running_mate() -> None:
    cast = cast_of("Camat Wiryo Mangku duduk berdampingan dengan Tuti Handayani, bakal calon bupati.")
    assert names(cast, "Paslon") == ["Tuti Handayani"]


def test_the_contest_named_last_before_a_pair_tells_its_office() -> None:
    cast = cast_of(
        "Camat Sukodono menghadiri kampanye pasangan calon gubernur Jawa Timur nomor 1, Gumelar Praba-Nindya Laras."
        " Lusanya ia memperkenalkan jagoannya di pemilihan bupati Lumajang: Wiryo Mangku-Tuti Handayani."
    )
    offices = {one.name: one.props.get("office") for one in cast.entities if one.label == "Paslon"}
    assert offices == {"Gumelar Praba - Nindya Laras": "Gubernur", PAIR: "Bupati"}


@pytest.mark.parametrize("words", ["Apabila ada aparat yang memihak", "Kalau misalnya sekda mendukung"])
def test_a_number_in_a_supposition_is_no_ticket(words: str) -> None:
    text = (
        f"Ia mendukung pasangan Wiryo Mangku-Tuti Handayani, nomor urut 3. {words} pasangan nomor urut 1 atau 2, lapor."
    )
    assert names(cast_of(text), "Paslon") == [PAIR]
    told_so = "Ia mendukung pasangan Wiryo Mangku-Tuti Handayani, nomor urut 3. Lurah memihak pasangan nomor urut 1."
    assert names(cast_of(told_so), "Paslon") == [PAIR, "Paslon nomor urut 1"]


def test_the_place_in_a_list_is_the_number_of_the_candidate() -> None:
    cast = cast_of("Ia mendukung caleg DPRD Lumajang Wiryo Mangku. Wiryo Mangku yang duduk di nomor urut 3 membantah.")
    assert names(cast, "Paslon") == ["Wiryo Mangku"]
    assert [entity.props["number"] for entity in cast.entities if entity.label == "Paslon"] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Konsolidasi calon bupati Wiryo Mangku digerebek. Lawan Wiryo, yakni Tuti Handayani, tidak kaget.",
        "Calon bupati Wiryo Mangku meminta Bawaslu memeriksa juga pertemuan yang diadakan Tuti Handayani, pesaingnya.",
        "Calon bupati Lumajang Wiryo Mangku membantah. Ia bersaing dengan Tuti Handayani serta seorang petani.",
        "Dua nama disebut bakal maju di Pilbup Lumajang, yakni Wiryo Mangku, dan Tuti Handayani.",
        "Ia mendukung calon bupati Wiryo Mangku. Kepala dinas sebaliknya membantu kubu Tuti Handayani.",
    ],
)
def test_rivals_and_those_who_are_said_to_run_are_candidates(text: str) -> None:
    assert names(cast_of(text), "Paslon") == ["Wiryo Mangku", "Tuti Handayani"]


@pytest.mark.parametrize(
    "text",
    [
        "Dua nama dilaporkan dalam Pilkada Lumajang, yakni Wiryo Mangku, dan Tuti Handayani.",
        "Camat Toroh Wiryo Mangku membantah. Ia bersaing dengan Tuti Handayani dalam lomba tenis.",
    ],
)
def test_those_who_are_only_listed_or_compete_in_sport_are_none(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


@pytest.mark.parametrize(
    "words",
    ["hadir di posko pemenangan nomor 3", "mendata warga sambil menyebut nomor 3", 'mengajak murid memilih "03"'],
)
def test_a_bare_number_in_a_campaign_is_a_ticket(words: str) -> None:
    assert names(cast_of(f"Camat Toroh Wiryo Mangku {words}."), "Paslon") == ["Paslon nomor urut 3"]
