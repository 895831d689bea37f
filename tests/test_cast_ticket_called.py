"""What a ticket is called and which number it has, where this stands apart from a pair of names."""

from __future__ import annotations

import pytest

from tests.casting import cast_of, names, one, persons

PAIR = "Wagiman Prastowo - Endah Murti"


@pytest.mark.parametrize(
    "text",
    [
        "Guyub Tentrem adalah sebutan bagi pasangan nomor urut 1, Wagiman Prastowo dan Endah Murti.",
        "Guyub Tentrem merupakan slogan petahana Wagiman Prastowo/Endah Murti yang bernomor urut 2.",
        "'Guyub Tentrem!' ialah semboyan paket Wagiman Prastowo-Endah Murti.",
    ],
)
def test_what_is_called_the_slogan_of_a_pair_is_its(text: str) -> None:
    assert one(cast_of(text), PAIR).props["tagline"] == "Guyub Tentrem"


@pytest.mark.parametrize(
    "text",
    [
        "Ia difoto di depan tenda kampanye GUYUB, sebutan pasangan nomor urut 2 Wagiman Prastowo dan Endah Murti.",
        "GUYUB itu singkatan Wagiman Prastowo dan Endah Murti, pasangan nomor urut 4.",
        "Ketua Tim GUYUB, akronim dari pasangan Wagiman Prastowo-Endah Murti, membantah.",
    ],
)
def test_letters_that_the_text_spells_out_are_those_of_the_pair(text: str) -> None:
    assert one(cast_of(text), PAIR).props["tagline"] == "GUYUB"


def test_a_camp_in_front_of_a_pair_is_no_slogan_of_it() -> None:
    text = "Camat Sukodono, pendukung pasangan Wagiman Prastowo dan Endah Murti, membantah."
    assert "tagline" not in one(cast_of(text), PAIR).props


def test_a_word_in_capitals_right_behind_a_pair_is_its() -> None:
    assert one(cast_of("Itu warna pasangan Wagiman Prastowo-Endah Murti, GUYUB."), PAIR).props["tagline"] == "GUYUB"


def test_a_slogan_belongs_to_the_pair_beside_which_it_stands() -> None:
    text = (
        "Guyub Tentrem merupakan slogan pasangan Wagiman Prastowo-Endah Murti, sementara Bowo Lasmana dan Nining Sekar "
        "memakai sebutan BONING."
    )
    cast = cast_of(text)
    assert one(cast, PAIR).props["tagline"] == "Guyub Tentrem"
    assert one(cast, "Bowo Lasmana - Nining Sekar").props["tagline"] == "BONING"


@pytest.mark.parametrize(
    "text",
    [
        "Pemilik kebun itu Wagiman Prastowo, calon bupati nomor urut 2 yang menggandeng Endah Murti. Nomor urut "
        "2 dilaporkan.",
        "Nomor 2 di Lumajang yakni Wagiman Prastowo dan Endah Murti.",
        "Petahana Wagiman Prastowo (calon nomor 2) maju bersama Endah Murti.",
    ],
)
def test_a_number_told_of_one_candidate_is_that_of_the_pair(text: str) -> None:
    cast = cast_of(text)
    assert names(cast, "Paslon") == [PAIR]
    assert one(cast, PAIR).props["number"] == 2


def test_a_number_of_the_one_whom_it_is_not_is_not_that_of_the_pair() -> None:
    text = "Poster itu bukan milik GUYUB (nomor 1) melainkan milik pasangan Wagiman Prastowo-Endah Murti."
    assert "number" not in one(cast_of(text), PAIR).props


@pytest.mark.parametrize(
    "words", ["daerah pemilihan Lumajang 3 dengan nomor urut 4", "daerah pemilihan Jatim IV nomor urut 4"]
)
def test_the_place_in_a_list_of_a_district_makes_no_ticket(words: str) -> None:
    text = f"Ia membantu caleg DPRD Wagiman Prastowo. Wagiman, yang maju dari {words}, menolak dikaitkan."
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]


def test_the_first_of_two_words_in_capitals_is_no_ticket_of_its_own() -> None:
    text = (
        "Ia memutar lagu pasangan Wagiman Prastowo-Endah Murti (SATU JIWA). Ketua tim pemenangan SATU JIWA membantah."
    )
    assert names(cast_of(text), "Paslon") == [PAIR]


def test_an_opponent_of_a_candidate_keeps_his_number() -> None:
    text = "Ia mendukung pasangan Wagiman Prastowo-Endah Murti, calon yang melawan nomor 1."
    assert "number" not in one(cast_of(text), PAIR).props


def test_who_wins_again_with_somebody_runs_with_him() -> None:
    text = "Ia mengawal petahana. Petahana di Lumajang, Wagiman Prastowo, menang lagi bersama Endah Murti."
    assert names(cast_of(text), "Paslon") == [PAIR]


@pytest.mark.parametrize(
    "text",
    [
        "Nomor 1 di kelasnya adalah Wagiman Prastowo dan Endah Murti.",
        "Lurah Wagiman Prastowo dan Endah Murti datang dengan sebutan Duo Lereng.",
        "Bupati terpilih Wagiman Prastowo datang bersama Endah Murti, sekretarisnya.",
    ],
)
def test_other_pairs_of_names_are_no_ticket(text: str) -> None:
    assert PAIR not in names(cast_of(text), "Paslon")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ia menghadiri kampanye terbatas WAGI-ENDAH di Sukodono.", "WAGI-ENDAH"),
        ("Ia datang pada pelantikan tim GUYUB-RUKUN.", "GUYUB-RUKUN"),
        ("Ia memasang spanduk pasangan Ramah-Pro di kantor desa.", "Ramah-Pro"),
        ("Ia diduga mendukung paslon Sehat-Cerdas.", "Sehat-Cerdas"),
        ("Ia menjadi moderator sarasehan pemenangan pasangan Berkibar.", "Berkibar"),
    ],
)
def test_what_only_a_ticket_is_called_is_one(text: str, name: str) -> None:
    assert names(cast_of(text), "Paslon") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ia datang pada pelantikan tim TNI-POLRI.",
        "Tim Berita Lereng mendatangi camat itu.",
        "Ia ikut kampanye Bersih Pantai.",
    ],
)
def test_other_words_behind_a_team_or_a_campaign_are_no_ticket(text: str) -> None:
    assert names(cast_of(text), "Paslon") == []


def test_a_catchword_in_small_letters_is_that_of_the_pair() -> None:
    text = "Paslon Wagiman Prastowo-Endah Murti (BERKIBAR) hadir. Pasangan Berkibar menang."
    assert names(cast_of(text), "Paslon") == [PAIR]


@pytest.mark.parametrize("word", ["paslon", "pasangan", "pasangan nomor urut 2"])
def test_two_single_names_right_behind_a_word_for_a_ticket_are_persons(word: str) -> None:
    cast = cast_of(f"Ia tidak tahu bahwa stafnya datang ke acara {word} Sadewi-Wicarna di desa.")
    assert names(cast, "Paslon") == ["Sadewi - Wicarna"]
    assert persons(cast) == ["Sadewi", "Wicarna"]


def test_two_ordinary_words_behind_a_word_for_a_ticket_are_no_persons() -> None:
    assert persons(cast_of("Tim advokasi pasangan Suka-Damai melapor.")) == []


@pytest.mark.parametrize("post", ["Penasihat hukum", "Juru bicara", "Saksi", "Istri"])
def test_who_runs_and_who_speaks_for_him_are_told_apart(post: str) -> None:
    text = f"{post} calon bupati Lumajang Wagiman Prastowo, Endah Murti, menyebut tudingan itu tidak benar."
    assert names(cast_of(text), "Paslon") == ["Wagiman Prastowo"]
    assert persons(cast_of(text)) == ["Wagiman Prastowo", "Endah Murti"]


def test_a_slogan_of_two_words_is_no_pair_of_persons() -> None:
    text = "Ia memasang spanduk pasangan Ramah-Pro. Ramah-Pro membantah."
    assert persons(cast_of(text)) == []
    assert persons(cast_of(text.replace("Ramah-Pro", "Wagiman-Endah"))) == ["Wagiman", "Endah"]


def test_a_slogan_of_two_words_is_that_of_the_pair_whose_names_it_shortens() -> None:
    cast = cast_of("Ia memasang spanduk Rahmat Maulana-Prabawati Endah. Pasangan Ramah-Pro membantah.")
    assert names(cast, "Paslon") == ["Rahmat Maulana - Prabawati Endah"]
