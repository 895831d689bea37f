"""Persons: each way in which the language brings a name into a report, and what is no person."""

import pytest

from tests.casting import cast_of, forms, one, persons, told, unnamed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kepala Dinas Sosial Kabupaten Lumajang, Wiryanto Guntoro, membantah.", ["Wiryanto Guntoro"]),
        ("Ketua Bawaslu Lumajang Wiryanto Guntoro menyebut hal itu.", ["Wiryanto Guntoro"]),
        ("Camat Ranu Pakel Wiryanto Guntoro, SE, hadir. Camat Ranu Pakel diam.", ["Wiryanto Guntoro"]),
        ("Penjabat (Pj) Bupati Lumajang, Wiryanto Guntoro, hadir.", ["Wiryanto Guntoro"]),
        ("Sekretaris Daerah (Sekda) Kabupaten Lumajang Wiryanto Guntoro hadir.", ["Wiryanto Guntoro"]),
        ("Wiryanto Guntoro, Ketua LSM Lereng Peduli, melapor.", ["Wiryanto Guntoro"]),
        ("Wiryanto Guntoro selaku Kepala SMP Negeri 7 Ranu Pakel hadir.", ["Wiryanto Guntoro"]),
        ("Laporan disusun warga Ranu Pakel, Wiryanto.", ["Wiryanto"]),
        ("Hendra wirasaba selaku aktivis di Lumajang menduga lain.", ["Hendra Wirasaba"]),
        ("Pengamat Politik Kabupaten Lumajang Wiryanto Guntoro, menyebut hal itu.", ["Wiryanto Guntoro"]),
        ("Oknum itu diketahui bernama Wiryanto.", ["Wiryanto"]),
        ("Surat itu atas nama Wiryanto Guntoro.", ["Wiryanto Guntoro"]),
        ('"Tidak benar," ujar Wiryanto Guntoro.', ["Wiryanto Guntoro"]),
        ('"Tidak benar," kata Wiryanto, Senin (7/10/2024).', ["Wiryanto"]),
        ("Kemarin H. Wiryanto Guntoro, S.Sos., M.Si. hadir di sana.", ["Wiryanto Guntoro"]),
        ("Laporan itu diterima oleh Wiryanto Guntoro kemarin.", ["Wiryanto Guntoro"]),
        ("Wiryanto Guntoro (45) mengaku lewat saja.", ["Wiryanto Guntoro"]),
        ("Namanya Wiryanto Guntoro.", ["Wiryanto Guntoro"]),
        ("Laporan dari Wiryanto Guntoro diterima pada Senin.", ["Wiryanto Guntoro"]),
        ("Aduan itu datang dari Wiryanto Guntoro.", ["Wiryanto Guntoro"]),
        ("Kasus ini dilaporkan Wiryanto Guntoro.", ["Wiryanto Guntoro"]),
        ("Dua staf Setda Lumajang yaitu Wiryanto dan Suharlik diperiksa.", ["Wiryanto", "Suharlik"]),
        ("Anggota Bawaslu Lumajang, Wiryanto dan Suharlik, hadir.", ["Wiryanto", "Suharlik"]),
        ("Wiryanto (Kabid Sosial) dan Suharlik, staf Setda Lumajang, diperiksa.", ["Wiryanto", "Suharlik"]),
        (
            "Hadir Camat Ranu Pakel Wiryanto Guntoro, Kades Jero Lor Suharlik Anwar, serta Lurah Tomo Kidul Rubiyah.",
            ["Wiryanto Guntoro", "Suharlik Anwar", "Rubiyah"],
        ),
        ("Penjaga parkir di situ, Wiryanto, mengaku melihat mobil itu.", ["Wiryanto"]),
        ("Camat Ranu Pakel I Nengah Wirama hadir. Camat Ranu Pakel diam.", ["I Nengah Wirama"]),
        ("Kepala Dinas Sosial Lumajang, Hasan Al-Makruf, hadir.", ["Hasan Al-Makruf"]),
        ("Kepala Dinas Sosial Lumajang, Wiryanto bin Guntoro, hadir.", ["Wiryanto bin Guntoro"]),
        ("Kepala Dinas Sosial Lumajang, M. Wiryanto G., hadir.", ["M. Wiryanto G."]),
        ("Ketua RW di wilayahnya, Mbah Wiryanto, menolak.", ["Wiryanto"]),
        ("Di ruang itu duduk Hendra Guntoro sambil diam.", ["Hendra Guntoro"]),
        ("Kepala Dinas Sosial Lumajang, Wiryanto Ganting-anting, hadir.", ["Wiryanto Ganting-anting"]),
        ("Ketua Bawaslu Lumajang Wiryanto Guntoro hadir. Wirya Guntoro diam.", ["Wiryanto Guntoro"]),
        ('"Bapak itu sudah tua, Mas. Sudahlah," ucapnya.', []),
        ("Bolehkah seorang ASN hadir di sana?", []),
        ("Kalau Bu Lurah, ia hanya lewat.", []),
        ("Warga lereng Gunung Arjasari datang ke sana.", []),
        ("Laporan dibuat Lereng Election Watch kemarin.", []),
        ("Sore itu Wringinrejo terlihat ramai.", []),
        ('Ia anggota grup "Warga Bahagia" sejak lama.', []),
        ("Liga Lereng (LERENGMU) diam. Ketua LERENGMU Wiryanto Guntoro hadir.", ["Wiryanto Guntoro"]),
        ("Doa dibaca Datuk Wiryanto Guntoro. Datuk Wiryanto hadir lagi.", ["Datuk Wiryanto Guntoro"]),
        ("Kepala Dinas Sosial Lumajang, Lalu Wiryanto Guntoro, hadir.", ["Lalu Wiryanto Guntoro"]),
    ],
)
def test_a_person_is_found(text: str, expected: list[str]) -> None:
    assert persons(cast_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Seorang ASN berinisial WG diperiksa. WG diam.", ["WG"]),
        ("Tiga guru berinisial WG, SA, dan RB diperiksa.", ["WG", "SA", "RB"]),
        ("Mereka yaitu WG (Setda), SA (Dinas Sosial).", ["WG", "SA"]),
        ("Seorang oknum camat (WG) diperiksa.", ["WG"]),
        ("Lurah Tomo Kidul, WG, membayar denda.", ["WG"]),
        ("Terdakwa itu WG (51 tahun), pejabat Dinas Sosial.", ["WG"]),
        ("Rapat dihadiri PKK, lurah, dan warga. Guru berinisial RB absen.", ["RB"]),
        ("Laporan itu menyangkut TK, Kepala Bagian Umum Setda Lumajang.", ["TK"]),
        ("Bripka WG diperiksa.", ["WG"]),
        ("Pangkat Aiptu SH, MH tidak dikenal.", []),
        ("Ketiganya, yakni WG, Kepala Seksi Trantib, dan lainnya, diam.", ["WG"]),
        ("Ketiganya, WG, RB, dan staf honorer berinisial TK, diperiksa.", ["WG", "RB", "TK"]),
        ("Mereka berinisial WG dan RB dari Dinas Sosial, TK dari Kecamatan Ranu.", ["WG", "RB", "TK"]),
        ("Guru berinisial WG diperiksa, PKK dan PAN dari Ranu diam.", ["WG"]),
        ("Seorang kepala puskesmas berinisial dr. WG diperiksa.", ["WG"]),
        ("Untuk tiga guru ia hanya menyebut inisial, yaitu WG, SA, dan RB.", ["WG", "SA", "RB"]),
        ("Inisial mereka masing-masing WG dan SA.", ["WG", "SA"]),
    ],
)
def test_a_person_known_by_letters_is_found(text: str, letters: list[str]) -> None:
    cast = cast_of(text)
    assert persons(cast) == letters
    assert all(one(cast, name).props["initials"] for name in letters)


def test_letters_of_one_named_person_are_that_person() -> None:
    cast = cast_of("Kadis Sosial Wiryanto Guntoro dilaporkan. Pejabat berinisial WG itu diam.")
    assert persons(cast) == ["Wiryanto Guntoro"]


def test_a_feast_and_the_outlet_are_no_persons() -> None:
    text = (
        "Kadis Sosial Wiryanto Guntoro diam. Pada Maulid 19 Oktober ia hadir. Ia menulis 'Bismillah, nomor dua' dan "
        "menjawab kepada Gema Lereng."
    )
    assert persons(cast_of(text, "LUMAJANG, Radio Gema Lereng - ")) == ["Wiryanto Guntoro"]


@pytest.mark.parametrize("short", ["Wiryanto", "Guntoro"])
def test_a_part_of_the_name_is_the_same_person(short: str) -> None:
    text = f"Kepala Dinas Sosial Lumajang, Wiryanto Guntoro, hadir. Menurut {short}, itu biasa."
    cast = cast_of(text)
    assert persons(cast) == ["Wiryanto Guntoro"]
    assert forms(cast, "Wiryanto Guntoro", text) == {"Wiryanto Guntoro", short}


def test_two_persons_may_share_a_word() -> None:
    cast = cast_of("Camat Ranu Pakel, Ramon Tolib, hadir. Kepala Dinas Sosial Lumajang, Ramon Guntoro, tidak.")
    assert persons(cast) == ["Ramon Tolib", "Ramon Guntoro"]


def test_a_nickname_is_the_same_person() -> None:
    assert persons(cast_of("Rusminah alias Mama Alya dilaporkan. Rusminah, warga setempat, menyesal.")) == ["Rusminah"]
    assert persons(cast_of("Ketua panitia, Fatihul Anwar (Fatih), hadir. Menurut Fatih, itu biasa.")) == [
        "Fatihul Anwar"
    ]


def test_a_name_written_small_once_is_still_the_person() -> None:
    text = 'Kades Jero Lor, Wiryanto, hadir. "Lewat saja," ujar wiryanto.'
    assert "wiryanto" in forms(cast_of(text), "Wiryanto", text)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat digelar di Gedung Panti Marhaen, Jalan Ahmad Yani, Lumajang.",
        "Acara berlangsung di Desa Jero Lor, Kecamatan Ranu Pakel, Lumajang.",
        "Dinas Sosial dan Dinas Kesehatan Lumajang menolak, ujar Bawaslu.",
        "Pilkada Serentak 2024 menurut Undang-Undang Nomor 10 Tahun 2016.",
        "Senin (7/10/2024) pada bulan Oktober, kata Bawaslu Lumajang.",
        'Ia memakai kaus bertuliskan "Menang Bersama Rakyat" di lapangan.',
        "Teka-teki itu terjawab. Sabar-sabar saja, kata dia.",
        "Kepada Radar Lereng, ia menolak bicara.",
        "Rute Ranu Pakel-Jero Lor macet. TNI-Polri berjaga.",
        "Partai Padi Emas dan LSM Lereng Peduli menolak.",
        "Pria itu tersenyum. Umurnya belum tua. Perkaranya selesai.",
        "Bupati Lumajang dan Camat Ranu Pakel tidak hadir.",
    ],
)
def test_what_is_no_person_is_not_taken_for_one(text: str) -> None:
    assert persons(cast_of(text)) == []


def test_the_headline_names_nobody_whom_the_body_does_not_name() -> None:
    text = "Pejabat Ranu Pakel Bela Calon Petahana\n\nLUMAJANG, Gema Lereng - Camat Ranu Pakel, Wiryanto, hadir."
    assert persons(cast_of(text, head="")) == ["Wiryanto"]


def test_the_wife_of_an_official_is_not_the_official() -> None:
    cast = cast_of("Istri Camat Ranu Pakel, Rubiyah Anwar, ikut kampanye.")
    assert told(cast, "HEADS") == set()


def test_a_post_without_a_name_is_no_named_person() -> None:
    cast = cast_of("Camat Ranu Pakel diduga hadir di kampanye.")
    assert persons(cast) == []
    assert unnamed(cast) == ["Camat Ranu Pakel"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hadir juga Camat Rawalumbang Hartadi saat itu.", "Hartadi"),
        ("Hadir juga Camat IV Nagari Rubiyati Harsanta saat itu.", "Rubiyati Harsanta"),
        ("Hadir juga Lurah Wringinjati Zulfahmi Harsanta saat itu.", "Zulfahmi Harsanta"),
        ("Hadir juga Kades Tanjung Wringin Cut Nurlian saat itu.", "Cut Nurlian"),
        ("Hadir juga Camat Sungai Raya Timur Muhidin Harsanta saat itu.", "Muhidin Harsanta"),
        ("Hadir juga Kepala SMPN 2 Wringinjati Wa Ode Harsanti saat itu.", "Wa Ode Harsanti"),
    ],
)
def test_the_name_of_a_place_ends_where_that_of_a_person_begins(text: str, name: str) -> None:
    assert persons(cast_of(text)) == [name]


def test_an_observer_keeps_his_title_without_the_place_behind_it() -> None:
    person = one(cast_of("Pengamat Politik Kabupaten Lumajang Wiryanto Guntoro, menyebut hal itu."), "Wiryanto Guntoro")
    assert [(post.title, post.agency) for post in person.positions] == [("Pengamat Politik", None)]


@pytest.mark.parametrize(
    ("words", "servant"),
    [
        ("sebagai Pj Bupati dan sekaligus sebagai ASN, ia diam", True),
        ("Pj Bupati Wiryanto Guntoro, yang juga seorang PNS, diam", True),
        ("Pj Bupati Wiryanto Guntoro dan seorang ASN diam", False),
    ],
)
def test_who_is_called_a_servant_in_passing_is_one(words: str, servant: bool) -> None:
    cast = cast_of(f"Pj Bupati Lumajang Wiryanto Guntoro hadir. Kemarin {words}.")
    assert ("ASN" in one(cast, "Wiryanto Guntoro").labels) is servant
