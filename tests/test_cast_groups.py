"""Groups and single officials whom a report does not name."""

import pytest

from tests.casting import cast_of, unnamed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panwas memeriksa 19 kepala desa.", ["19 kepala desa"]),
        ("Tiga kepala dusun diperiksa. Tiga kepala dusun itu diam.", ["Tiga kepala dusun"]),
        ("Seorang kades diperiksa. Sang kades diam.", ["Seorang kades"]),
        ("Kepala Dinas Sosial Anton Basuki diam. Dua pegawai Dinas Sosial diperiksa.", ["Dua pegawai Dinas Sosial"]),
        ("Camat Pasirian Anton Basuki diperiksa. Dua camat diam, seorang camat pulang.", []),
        ("Camat Pasirian Anton Basuki diperiksa. Dua camat lain diam.", ["Dua camat"]),
        ("Anton Basuki diduga mengumpulkan 80 guru.", []),
    ],
)
def test_who_is_not_named_is_told_by_number_and_post(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected
