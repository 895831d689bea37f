"""Teams and bodies that are called in further ways, and people whose names a report keeps back. Nobody here exists."""

import pytest

from tests.casting import cast_of, names, persons, unnamed


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Juru bicara tim petahana, Hasto Broto, membantah.", "tim petahana"),
        ("Menurut Tim Pembela Rakyat Lereng (TPRL), itu salah.", "Tim Pembela Rakyat Lereng"),
        ("Yang melapor Ketua Badan Pemantau Pilkada Lumajang, Hasto Broto.", "Badan Pemantau Pilkada Lumajang"),
        ("Ia dilaporkan oleh Forum Ibu Peduli Lereng.", "Forum Ibu Peduli Lereng"),
        ("Tim SERUNI membantah lewat pesan.", "Tim SERUNI"),
        ("Juru bicara tim Sindara Bersatu, Hasto Broto, membantah.", "tim Sindara Bersatu"),
    ],
)
def test_a_body_is_read_by_its_head_word_or_by_who_speaks_for_it(text: str, club: str) -> None:
    assert names(cast_of(text), "Organization") == [club]


@pytest.mark.parametrize("text", ["Doa digelar di Rumah Dinas Bupati.", "Ketua tim pasangan itu datang."])
def test_a_house_and_a_plain_team_are_no_organizations(text: str) -> None:
    assert not names(cast_of(text), "Organization")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Acara itu dihadiri pegawai Kecamatan Randu yang belum ketahuan namanya.", "pegawai Kecamatan Randu"),
        ("Dua orang staf Bapenda Lumajang yang namanya belum diungkap hadir.", "Dua orang staf Bapenda Lumajang"),
    ],
)
def test_somebody_whose_name_is_kept_back_is_an_unnamed_actor(text: str, actor: str) -> None:
    cast = cast_of(text)
    assert unnamed(cast) == [actor]
    assert not persons(cast)
