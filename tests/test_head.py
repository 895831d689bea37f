"""Datelines and headlines."""

import pytest

from graph.claims import Report
from loaders.extraction.text.document import Document, prepare
from loaders.extraction.text.outlets import outlet_name

BODY = "Seorang lurah terlihat menari di atas panggung. Warga merekamnya."


def document(text: str) -> Document:
    return prepare(Report(sha256="0", text=text, file="a.txt"))


@pytest.mark.parametrize(
    ("head", "outlet", "place"),
    [
        ("PALEMBANG, LENSAKITA.COM – ", "Lensa Kita", "Palembang"),
        ("Lensakita.com, Palembang – ", "Lensakita", "Palembang"),
        ("LENSAKITA.CO.ID, Lampung — ", "Lensa Kita", "Lampung"),
        ("LENSAKITA.COM-", "Lensa Kita", None),
        ("LensaKita.com-", "Lensa Kita", None),
        ("LENSAKITA.NET–", "Lensa Kita", None),
        ("Palembang | Kabar Lembayung – ", "Kabar Lembayung", "Palembang"),
        ("LENSAKITA.COM || Palembang || ", "Lensa Kita", "Palembang"),
        ("Palembang – Lensakita.com ¦ ", "Lensakita", "Palembang"),
        ("PALEMBANG (KABARLEMBAYUNG) - ", "Kabar Lembayung", "Palembang"),
        ("PALEMBANG, LensaKita -- ", "Lensa Kita", "Palembang"),
        ("LENSAKITA.COM: PALEMBANG – ", "Lensa Kita", "Palembang"),
        ("LENSAKITA.ID – PALEMBANG, ", "Lensa Kita", "Palembang"),
        ("[LENSAKITA.COM] Palembang - ", "Lensa Kita", "Palembang"),
        ("PALEMBANG, 24/9/2024 (LensaKita) - ", "Lensa Kita", "Palembang"),
        ("PALEMBANG/LensaKita - ", "Lensa Kita", "Palembang"),
        ("PALEMBANG, LENSAKITA-", "Lensa Kita", "Palembang"),
        ("PALEMBANG, LENSAKITA.COM-", "Lensa Kita", "Palembang"),
        ("Palembang, Lensakita.com,- ", "Lensakita", "Palembang"),
        ("Palembang, lensakita.com - ", "Lensakita", "Palembang"),
        ("lensakita.com, Palembang - ", "Lensakita", "Palembang"),
        ("PALEMBANG, LENSA-KITA.COM – ", "Lensa-Kita", "Palembang"),
        ("LENSAKITA.COM – PALEMBANG. ", "Lensa Kita", "Palembang"),
        ("LENSAKITA.COM (PALEMBANG) - ", "Lensa Kita", "Palembang"),
        ("PALEMBANG [LENSAKITA] - ", "Lensa Kita", "Palembang"),
        ("PALEMBANG, SUMSEL - ", None, "Palembang"),
        ("PALEMBANG, (24/9/2024) - ", None, "Palembang"),
        ("Sungai Anyar (LensaKita) - ", "Lensa Kita", "Sungai Anyar"),
        ("SUNGAI ANYAR, LEMBAYUNG – ", "Lembayung", "Sungai Anyar"),
        ("Sungai Anyar, LEMBAYUNG – ", "Lembayung", "Sungai Anyar"),
        ("(LENSAKITA.COM) Palembang – ", "Lensa Kita", "Palembang"),
        ("Palembang. Lensakita.com – ", "Lensakita", "Palembang"),
        ("LENSAKITA.COM\nPALEMBANG – ", "Lensa Kita", "Palembang"),
        ("PALEMBANG\n", None, "Palembang"),
        ("PALEMBANG - ", None, "Palembang"),
        ("PALEMBANG – ", None, "Palembang"),
        ("Palembang: ", None, "Palembang"),
        ("Palembang | Kabar Lembayung\n", "Kabar Lembayung", "Palembang"),
        ("Palembang, KabarLembayung\n", "Kabar Lembayung", "Palembang"),
        ("", None, None),
    ],
)
def test_datelines_of_all_shapes_are_read_and_taken_off(head: str, outlet: str | None, place: str | None) -> None:
    read = document(head + BODY)
    assert (read.head.outlet, read.head.place) == (outlet, place)
    first = read.sentences[0].span
    assert read.text[first.start : first.end] == "Seorang lurah terlihat menari di atas panggung."


def test_a_headline_stands_before_the_dateline() -> None:
    read = document(f"Lurah Menari, Warga Merekam\n\nPALEMBANG, LENSAKITA.COM – {BODY}")
    assert read.headline is not None
    assert read.text[read.headline.start : read.headline.end] == "Lurah Menari, Warga Merekam"
    assert [sentence.headline for sentence in read.sentences] == [True, False, False]
    assert read.report.title == "Lurah Menari, Warga Merekam"


def test_a_headline_that_begins_like_a_dateline_is_none_where_a_better_one_follows() -> None:
    read = document(f"Kota Palembang: Dua Lurah Menari\nPALEMBANG, LENSAKITA.COM - {BODY}")
    assert (read.head.outlet, read.head.place) == ("Lensa Kita", "Palembang")
    assert read.headline is not None


def test_a_line_with_the_date_is_no_sentence() -> None:
    read = document(f"Lurah Menari\n\nSelasa, 17/04/2018 | 06.12 WIB\n\nPalembang, LensaKita -- {BODY}")
    assert len(read.sentences) == 3
    assert read.head.outlet == "Lensa Kita"


@pytest.mark.parametrize(
    "text",
    [
        "Paslon Andika-Burhan hadir di alun-alun.",
        "TNI-Polri siap mengawal pemilihan.",
        "Undang-undang itu jelas.",
        "Lurah Damar - begitu ia disapa - hadir.",
        "Ketua Panwas, Danu Warsita - yang juga guru - hadir.",
    ],
)
def test_hyphens_in_a_sentence_make_no_dateline(text: str) -> None:
    read = document(text)
    assert (read.head.outlet, read.head.place, read.head.body) == (None, None, 0)


def test_an_outlet_beside_a_place_of_the_text_is_one_by_any_name() -> None:
    read = document("Sungai Anyar, Tabloid Lembayung – Lurah itu menari di panggung. Warga di Sungai Anyar merekamnya.")
    assert (read.head.outlet, read.head.place) == ("Tabloid Lembayung", "Sungai Anyar")


def test_a_pair_behind_an_adverb_is_no_dateline() -> None:
    read = document("Kemarin, Andika Surya - Burhan Tirta mendaftar ke KPU. Andika datang lebih dulu.")
    assert (read.head.outlet, read.head.place) == (None, None)


def test_a_small_place_is_one_where_the_text_says_so() -> None:
    read = document("Sungai Anyar – Lurah itu menari di panggung. Warga di Sungai Anyar merekamnya.")
    assert read.head.place == "Sungai Anyar"


def test_a_pair_behind_the_name_of_the_outlet_is_no_place() -> None:
    read = document("LENSAKITA.COM - Andika Surya - Burhan Tirta mendaftar ke KPU. Warga menonton.")
    assert read.head.place is None
    assert read.text[read.head.body :].startswith("Andika Surya")


@pytest.mark.parametrize(
    ("raw", "text", "name"),
    [
        ("RADARTANJUNG.COM", "", "Radar Tanjung"),
        ("RADARTANJUNG.COM", "Dari penelusuran Radar Tanjung, ...", "Radar Tanjung"),
        ("LEMBAYUNGPOST.CO.ID", "", "Lembayung Post"),
        ("LENSAKITA.COM", "Begitu katanya kepada LensaKita.", "Lensa Kita"),
        ("LensaNews.com", "", "LensaNews"),
        ("LKN.co", "", "LKN"),
        ("lensakita.com", "", "Lensakita"),
    ],
)
def test_the_name_of_an_outlet_is_made_from_its_address(raw: str, text: str, name: str) -> None:
    assert outlet_name(raw, text) == name


@pytest.mark.parametrize(
    "text",
    [
        f"Lurah Menari - LensaKita\n\nPALEMBANG – {BODY}",
        f"PALEMBANG – {BODY} “Benar,” katanya kepada LensaKita, Senin.",
        f"PALEMBANG – {BODY}\n\nCOPYRIGHT © LensaKita 2024",
    ],
)
def test_an_outlet_is_found_outside_of_the_dateline(text: str) -> None:
    assert document(text).report.outlet == "Lensa Kita"


def test_a_person_that_somebody_speaks_to_is_no_outlet() -> None:
    assert document(f"PALEMBANG – {BODY} “Benar,” katanya kepada Danu Warsita, Senin.").report.outlet is None


def test_what_the_metadata_say_stays() -> None:
    read = prepare(
        Report(sha256="0", text=f"PALEMBANG, LENSAKITA.COM – {BODY}", file="a", outlet="Warta Elang", title="T")
    )
    assert (read.report.outlet, read.report.title, read.report.place) == ("Warta Elang", "T", "Palembang")


def test_a_release_has_its_kind_and_number_above_the_dateline() -> None:
    above = "SIARAN PERS\n\nNomor: 12/HUMAS/2024\n\nPerihal: Imbauan\n\nCamat Jaga Jarak dari Calon\n\nKata Humas\n\n"
    read = document(f"{above}PALEMBANG, LENSAKITA.COM – {BODY}")
    assert (read.head.place, read.report.outlet) == ("Palembang", "Lensa Kita")


def test_no_dateline_stands_behind_running_text() -> None:
    text = "\n\n".join(f"{count} warga pulang dari balai desa." for count in ("Dua", "Tiga", "Empat", "Lima", "Enam"))
    text += f"\n\nPALEMBANG – {BODY}"
    assert document(text).head.place is None


def test_pictures_before_the_dateline_name_nobody() -> None:
    assert document(f"📌 PALEMBANG, LENSAKITA.COM – {BODY}").head.place == "Palembang"
