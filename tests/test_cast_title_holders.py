"""Where the place behind a title ends and the name of its holder begins."""

import pytest

from tests.casting import cast_of, told


@pytest.mark.parametrize(
    ("text", "holding"),
    [
        ("Camat Tuah Negeri Hilir Sastro Wiguno hadir.", ("Sastro Wiguno", "Kecamatan Tuah Negeri Hilir")),
        ("Lurah Sei Lumut Tiurma br. Wiguno hadir.", ("Tiurma Br. Wiguno", "Kelurahan Sei Lumut")),
        ("Wali Nagari Panti Elok, Masrizal Mudo, dan warganya hadir.", ("Masrizal Mudo", "Nagari Panti Elok")),
        ("Kepala Lembang Buntu Randa', Sastro Wiguno, hadir.", ("Sastro Wiguno", "Desa Buntu Randa'")),
        ("Kepala Desa Watu Ijo, Maria Wiguno-Palar, hadir.", ("Maria Wiguno-Palar", "Desa Watu Ijo")),
        ("Camat Ranu Pakel Novita Wiguno-Palar, S.Sos hadir.", ("Novita Wiguno-Palar", "Kecamatan Ranu Pakel")),
        ("Reje Kampung Kute Randu, Sabirin, hadir.", ("Sabirin", "Desa Kute Randu")),
        ("Camat Rendang I Dewa Gede Wiguno hadir.", ("I Dewa Gede Wiguno", "Kecamatan Rendang")),
        (
            "Camat Ranu Pakel, Onlyman Wiguno, hadir. Lalu Camat Onlyman Wiguno pergi.",
            ("Onlyman Wiguno", "Kecamatan Ranu Pakel"),
        ),
        (
            "Perbekel Watu Kangin I Wayan Budiarsa hadir. Perbekel Budiarsa pergi.",
            ("I Wayan Budiarsa", "Desa Watu Kangin"),
        ),
        ("Kades Watu Ijo, Suyatno Wiguno, hadir. Kades Suyatno pergi.", ("Suyatno Wiguno", "Desa Watu Ijo")),
        ("Camat Ranu Pakel, Agustinus Lebo, hadir. Camat Lebo pergi.", ("Agustinus Lebo", "Kecamatan Ranu Pakel")),
        ("Camat Lebo Agustinus Wiguno hadir. Camat Lebo pergi.", ("Agustinus Wiguno", "Kecamatan Lebo")),
    ],
)  # fmt: skip
def test_the_holder_and_the_place(text: str, holding: tuple[str, str]) -> None:
    assert told(cast_of(text), "HEADS") == {holding}
