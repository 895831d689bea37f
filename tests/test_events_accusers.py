"""Who accuses: by filing, by voicing, in the name of whom."""

from __future__ import annotations

from tests.event_stage import (
    BARA,
    BAWASLU,
    BRAM,
    CAMAT,
    CICI,
    CITIZEN,
    KABID,
    KADIS,
    LILIS,
    LSM,
    LURAH,
    OTHER_TICKET,
    RIVAL,
    SARMAN,
    SEKDA,
    YANUAR,
    accused,
    examined,
    facts,
    supports,
)


def test_the_passive_names_the_organization_and_its_chair_speaks_for_it() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, dilaporkan ke Bawaslu Arang oleh LSM Sorot. Ia dituding mengarahkan "
        "kepala desa agar memilih Bagas-Ratri.\n"
        '"Kami punya rekamannya," kata Ketua LSM Sorot, Udin Sarkowi.\n'
        "Titik Wulandari, Ketua Bawaslu Arang, menyebut laporan masih dikaji."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, LSM) == {
        accused(SARMAN),
        accused(SARMAN, "LSM Sorot"),
        examined(SARMAN),
        supports(SARMAN),
    }


def test_a_citizen_who_deplores_accuses() -> None:
    text = (
        "Video Camat Ranu, Sarman Widodo, mengacungkan dua jari bersama Bagas Waluyo beredar di grup "
        "WhatsApp.\n"
        'Udin Sarkowi, warga Ranu, menyayangkan sikap camatnya. "Sebagai ASN mestinya dia tahu diri," '
        "katanya."
    )
    assert facts(text, CAMAT, BARA, CITIZEN) == {accused(SARMAN), supports(SARMAN)}


def test_evidence_carried_to_the_watchdog_is_a_report() -> None:
    text = (
        "Udin Sarkowi mendatangi kantor Bawaslu Arang membawa bukti tangkapan layar. Warga Ranu itu "
        "menduga Camat Sarman Widodo membagikan sembako atas nama Bagas-Ratri."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, CITIZEN) == {accused(SARMAN), examined(SARMAN), supports(SARMAN)}


def test_a_politician_who_tells_the_act_accuses() -> None:
    text = (
        '"Camat Sarman Widodo itu jelas-jelas mengumpulkan kepala desa untuk memenangkan BARA," kata Udin'
        " Sarkowi, politisi Partai Angin Timur, kepada wartawan."
    )
    assert facts(text, CAMAT, BARA, "other: Udin Sarkowi, Udin = politisi Partai Angin Timur") == {
        accused(SARMAN),
        supports(SARMAN),
    }


def test_the_one_named_after_dilaporkan_accuses() -> None:
    text = (
        "Camat Ranu Sarman Widodo dilaporkan seorang warga bernama Ratna Juwita ke Bawaslu Arang karena "
        "memasang baliho Bagas-Ratri di kantor camat."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, "other: Ratna Juwita, Ratna = warga") == {
        accused(SARMAN, "Ratna Juwita"),
        examined(SARMAN),
        supports(SARMAN),
    }


def test_the_one_called_pelapor_accuses() -> None:
    text = (
        "Pelapor, Ratna Juwita, menyerahkan video Camat Ranu Sarman Widodo yang meneriakkan yel-yel BARA "
        "kepada Bawaslu Arang."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, "other: Ratna Juwita, Ratna") == {
        accused(SARMAN, "Ratna Juwita"),
        examined(SARMAN),
        supports(SARMAN),
    }


def test_two_matters_have_their_own_accusers() -> None:
    text = (
        "Bawaslu Arang menerima dua laporan pekan ini.\n"
        "Laporan pertama disampaikan LSM Sorot terhadap Camat Ranu, Sarman Widodo, yang diduga "
        'mengerahkan perangkat desa ke kampanye Bagas-Ratri. "Ada daftar hadirnya," kata Ketua LSM Sorot,'
        " Udin Sarkowi.\n"
        "Laporan kedua datang dari Ratna Juwita, warga Ranu. Ia melaporkan Kabid Aset Dinas Sosial, Lilis"
        " Handayani, karena membagikan tautan siaran langsung Joko-Sinta di grup kantor.\n"
        "Ketua Bawaslu Arang, Titik Wulandari, mengatakan kedua laporan sudah diregister."
    )
    assert facts(text, CAMAT, KABID, BAWASLU, BARA, RIVAL, LSM, "other: Ratna Juwita, Ratna = warga Ranu") == {
        accused(LILIS, "Ratna Juwita"),
        accused(SARMAN),
        accused(SARMAN, "LSM Sorot"),
        examined(LILIS),
        examined(SARMAN),
        supports(LILIS, "alleged", OTHER_TICKET),
        supports(SARMAN),
    }


def test_a_councillor_who_blames_accuses() -> None:
    text = (
        "Anggota DPRD Arang, Doni Saputra, menuding Camat Ranu Sarman Widodo tidak netral. Menurut Doni, "
        'Sarman memasang spanduk Bagas-Ratri di halaman kantor kecamatan. "Bukti fotonya sudah saya '
        'serahkan ke Bawaslu," ujarnya.'
    )
    assert facts(text, CAMAT, BAWASLU, BARA, "other: Doni Saputra, Doni = Anggota DPRD Arang") == {
        accused(SARMAN, "Doni Saputra"),
        examined(SARMAN),
        supports(SARMAN),
    }


def test_an_organization_that_demands_and_its_chair_accuse() -> None:
    text = (
        "LSM Sorot mendesak Bawaslu Arang segera memanggil Camat Ranu Sarman Widodo. Ketua LSM Sorot, "
        "Udin Sarkowi, menilai sang camat terang-terangan mengampanyekan Bagas-Ratri dalam rapat dengan "
        "para kepala dusun."
    )
    assert facts(text, CAMAT, BAWASLU, BARA, LSM) == {accused(SARMAN), accused(SARMAN, "LSM Sorot"), supports(SARMAN)}


def test_a_member_speaks_for_the_team_that_files() -> None:
    text = (
        "Tim Advokasi Joko-Sinta melaporkan Sekda Arang, Yanuar Kesuma, ke Bawaslu Arang atas dugaan "
        'menggerakkan camat dan lurah untuk memenangkan pasangan Bagas-Ratri. "Ada rekaman suaranya," '
        "ujar anggota tim, Udin Sarkowi."
    )
    assert facts(
        text,
        SEKDA,
        BAWASLU,
        BARA,
        RIVAL,
        "team: Tim Advokasi Joko-Sinta",
        "other: Udin Sarkowi, Udin = anggota tim @ Tim Advokasi Joko-Sinta",
    ) == {accused(YANUAR), accused(YANUAR, "Tim Advokasi Joko-Sinta"), examined(YANUAR), supports(YANUAR)}


def test_demonstrators_accuse() -> None:
    text = (
        "Puluhan mahasiswa dari Aliansi Pemuda Arang berunjuk rasa di depan kantor bupati. Mereka "
        "menuntut Sekda Arang, Yanuar Kesuma, dicopot karena terang-terangan memihak Bagas-Ratri.\n"
        '"Sekda mengumpulkan camat untuk memenangkan BARA," teriak Udin Sarkowi, koordinator aksi.'
    )
    assert facts(text, SEKDA, BARA, "other: Udin Sarkowi, Udin = koordinator aksi @ Aliansi Pemuda Arang") == {
        accused(YANUAR),
        accused(YANUAR, "Aliansi Pemuda Arang"),
        supports(YANUAR),
    }


def test_a_party_official_accuses_in_the_name_of_the_party() -> None:
    text = (
        "Sekretaris DPC Partai Angin Timur, Doni Saputra, memprotes keras Camat Ranu Sarman Widodo yang "
        'memfasilitasi pertemuan Bagas-Ratri dengan kepala desa. "Partai kami punya bukti undangannya," '
        "tegas Doni."
    )
    assert facts(text, CAMAT, BARA, "other: Doni Saputra, Doni = Sekretaris DPC @ Partai Angin Timur") == {
        accused(SARMAN, "Doni Saputra"),
        accused(SARMAN, "Partai Angin Timur"),
        supports(SARMAN),
    }


def test_a_servant_may_be_the_one_who_reports() -> None:
    text = (
        "Kabid Aset Dinas Sosial, Lilis Handayani, melaporkan Camat Ranu Sarman Widodo ke Bawaslu Arang. "
        "Menurut Lilis, Sarman menekan para kepala dusun agar memilih Bagas-Ratri."
    )
    assert facts(text, CAMAT, KABID, BAWASLU, BARA) == {accused(SARMAN, LILIS), examined(SARMAN), supports(SARMAN)}


def test_an_organization_reports_an_unnamed_lurah() -> None:
    text = (
        "LSM Sorot mengadukan oknum Lurah Sidomulyo ke Bawaslu Arang. Lurah tersebut diduga mengumpulkan "
        "KTP warga untuk Bagas-Ratri."
    )
    assert facts(text, "unnamed: oknum Lurah Sidomulyo", BAWASLU, "ngo: LSM Sorot", BARA) == {
        accused("oknum Lurah Sidomulyo", "LSM Sorot"),
        examined("oknum Lurah Sidomulyo"),
        supports("oknum Lurah Sidomulyo"),
    }


def test_a_coalition_and_its_spokesman_accuse() -> None:
    text = (
        "Koalisi Warga Arang menuntut Kadis PU Bram Kusuma dicopot. Juru bicara Koalisi Warga Arang, Udin"
        " Sarkowi, menuturkan Bram berkali-kali mengarahkan kontraktor memilih Bagas-Ratri."
    )
    assert facts(text, KADIS, BARA, "other: Udin Sarkowi, Udin = Juru bicara @ Koalisi Warga Arang") == {
        accused(BRAM),
        accused(BRAM, "Koalisi Warga Arang"),
        supports(BRAM),
    }


def test_two_citizens_report_two_officials() -> None:
    text = (
        "Dua warga, Ratna Juwita dan Udin Sarkowi, melaporkan Kadis PU Bram Kusuma serta Lurah Sumber "
        "Cici Paramida ke Bawaslu Arang. Laporan bernomor 03/LP/PB/2024 itu menyebut keduanya menghadiri "
        "kampanye Bagas-Ratri."
    )
    assert facts(text, KADIS, LURAH, BAWASLU, BARA, "other: Ratna Juwita, Ratna", "other: Udin Sarkowi, Udin") == {
        accused(BRAM),
        accused(BRAM, "Ratna Juwita"),
        accused(CICI),
        accused(CICI, "Ratna Juwita"),
        examined(BRAM),
        examined(CICI),
        supports(BRAM),
        supports(CICI),
    }


def test_whoever_hands_over_what_shows_the_act_accuses() -> None:
    act = "Camat Ranu, Sarman Widodo, diduga menghadiri kampanye Bagas-Ratri. "
    for text in (
        act + "Salinan fotonya diserahkan Udin Sarkowi, warga setempat, kepada Bawaslu Arang.",
        act + "Informasi tersebut datang dari Udin Sarkowi, warga setempat.",
        act + "Udin Sarkowi meneruskan buku tamu ke Bawaslu Arang.",
    ):
        assert accused(SARMAN) in facts(text, CAMAT, BAWASLU, BARA, CITIZEN), text


def test_whoever_only_receives_something_or_is_told_to_hand_it_over_accuses_nobody() -> None:
    act = "Camat Ranu, Sarman Widodo, diduga menghadiri kampanye Bagas-Ratri. "
    for text in (
        act + "Bantuan itu diserahkan kepada Udin Sarkowi, warga setempat.",
        act + "Udin Sarkowi belum menyerahkan apa pun ke Bawaslu Arang.",
        act + "Berkasnya diteruskan Bawaslu Arang ke BKN.",
    ):
        assert accused(SARMAN) not in facts(text, CAMAT, BAWASLU, BARA, CITIZEN), text
