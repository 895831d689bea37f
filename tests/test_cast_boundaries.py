"""Where the name of a person begins and ends beside ranks, letters, fields of units, bodies, clips and outlets."""

import pytest

from tests.casting import cast_of, persons


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kombes Pol Wasis Wiguno membenarkan laporan itu.", ["Wasis Wiguno"]),
        ("Kabid Humas Polda Jatim Kombes Pol Wasis Wiguno membenarkan.", ["Wasis Wiguno"]),
        ("Komandan Koramil Ranu Kapten Inf Wasis hadir.", ["Wasis"]),
        ("Kepala Penerangan Kodam Semerawa Kolonel Wasis Wiguno hadir.", ["Wasis Wiguno"]),
        ('"Bripka WX, anggota Polsek Ranu, sudah diperiksa," kata Wasis Wiguno.', ["WX", "Wasis Wiguno"]),
        ("Brigjen TNI hadir di Lumajang.", []),
    ],
)
def test_ranks_and_their_corps_stand_before_names_and_letters(text: str, names: list[str]) -> None:
    assert persons(cast_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Terlapor adalah Sekretaris Camat Ranu berinisial PT dan guru SD berinisial EW.", ["PT", "EW"]),
        ("Tiga guru lainnya masing-masing SK, FT dan RL. Mereka diperiksa Bawaslu.", ["SK", "FT", "RL"]),
        ("Terlapor, PNS di Dinas Sosial Lumajang, tidak hadir.", []),
        ("Syaratnya KTP, SK dan NIP yang sah.", []),
    ],
)
def test_two_letters_that_mean_something_else_are_initials_where_the_report_says_so(
    text: str, names: list[str]
) -> None:
    assert persons(cast_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kepala UPTD Samwira, Wasis Wiguno, melapor.", ["Wasis Wiguno"]),
        ("Kepala Korwilkersatka Kecamatan Ranu, Wasis, hadir.", ["Wasis"]),
        ("Kepala Jawatan Sosial Kapanewon Ranu, Wasis, hadir.", ["Wasis"]),
        ("Atasannya ialah Kabid Persampahan Suhardi Wiguno.", ["Suhardi Wiguno"]),
        ("Warga Tanah Baru, Wasis Wiguno, berharap semua tenang.", ["Wasis Wiguno"]),
        ("Camat Ranu Wasis Wiguno dan Lurah Gesi Bagas hadir.", ["Wasis Wiguno", "Bagas"]),
    ],
)
def test_what_a_post_is_of_is_nobody(text: str, names: list[str]) -> None:
    assert persons(cast_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pemantau pemilu JPXR Lumajang, Desri Wiguno, mengantarkan bukti ke Bawaslu.", ["Desri Wiguno"]),
        ("Tim sukses Sikar, Hasbullah, mengatakan ia hanya salat.", ["Hasbullah"]),
        (
            '"Jangan begitu," kata kuasa hukum Sastro-Bagas, Wasis Wiguno, Sabtu.',
            ["Sastro", "Bagas", "Wasis Wiguno"],
        ),
        ("Foto itu dipasang salah satu dari mereka, Desri Wiguno, di Instagram.", ["Desri Wiguno"]),
        ('"Jangan begitu," kata warga Sukamaju, Karang Anyar, Sabtu.', []),
        ('"Sudah selesai," katanya kepada Kaba Luhung, Jumat.', []),
        ("Terlapor terbukti melanggar Kode Etik dan Pedoman Perilaku, kata Bawaslu.", []),
        ("Wasis Wiguno diperiksa. Sehari-hari Wasis mengajar di SMP Negeri 2 Ranu.", ["Wasis Wiguno"]),
    ],
)
def test_who_stands_between_commas_or_behind_a_verb_of_speech(text: str, names: list[str]) -> None:
    assert persons(cast_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bawaslu memanggil Lurah Jatirogo Slamet, Kades Wiru Kuwat dan Kades Sengon Rahajeng.",
            ["Slamet", "Kuwat", "Rahajeng"],
        ),
        ("Bawaslu memanggil Lurah Jatirogo Slamet dan Kades Sumber Rejo.", ["Slamet"]),
        ("Camat Pulau Panggung dan Kades Wiru Kuwat hadir.", []),
        ("Bawaslu memanggil Lurah Jatirogo Slamet dan Camat Tanjung Kuwat.", ["Slamet"]),
    ],
)
def test_in_a_row_of_heads_each_is_named_as_one_of_them_is(text: str, names: list[str]) -> None:
    assert persons(cast_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NJ dan AK, dua lurah di Lumajang, diperiksa.", ["NJ", "AK"]),
        ("MT (51), Kepala SDN 2 Ranu, diperiksa.", ["MT"]),
        ("Wartawan Tapal Pagi menemuinya di Lumajang.", []),
        ("KPU dan KPPS, dua penyelenggara, hadir.", []),
    ],
)
def test_letters_with_an_age_or_a_count_are_persons_and_who_writes_for_an_outlet_is_not_it(
    text: str, names: list[str]
) -> None:
    assert persons(cast_of(text)) == names


def test_the_holder_of_a_title_is_known_by_the_village_that_the_report_names_elsewhere() -> None:
    text = (
        "Aparatur Kelurahan Kampung Seroja ramai. Sekretaris Lurah Nurhaida mengaku tahu, Lurah Abdul Wiguno menolak."
    )
    assert persons(cast_of(text)) == ["Nurhaida", "Abdul Wiguno"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wayan Suwirna, juru kampanye, hadir. 'Silakan, Pak Yan,' kata seorang warga.", ["Wayan Suwirna"]),
        ("Bupati Lumajang Unggono Wiguno hadir. Warga menyapa Mas Ung dengan hangat.", ["Unggono Wiguno"]),
    ],
)
def test_two_or_three_letters_of_address_stand_for_the_only_fuller_name(text: str, names: list[str]) -> None:
    assert persons(cast_of(text)) == names
