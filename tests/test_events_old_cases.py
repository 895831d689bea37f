"""Cases of years ago that a report recalls: nobody named only there acted for a ticket of today."""

from __future__ import annotations

import pytest

from tests.readings import supports_in

TODAY = (
    "Camat Toroh, Darmaji, diperiksa Bawaslu Kabupaten Grobogan, Selasa (22/10/2024). Ia diduga berkampanye untuk "
    'pasangan Wiranto Sasmita-Bekti Lestari. "Masih kami kaji," kata Ketua Bawaslu Grobogan, Teguh Wicaksono.\n\n'
)
TICKET = "Wiranto Sasmita - Bekti Lestari"
OLD = [
    "Pada 2020 Lurah Kuripan saat itu, Sumadi Waskito, dijatuhi sanksi teguran karena terbukti memasang stiker calon.",
    "Ia teringat kasus Pilkada 2015, ketika Lurah Kuripan, Sumadi Waskito, ditegur karena mengunggah gambar calon.",
    "Lima tahun silam Toroh pernah geger. Lurah Kuripan waktu itu, Sumadi Waskito, terbukti berfoto bersama calon.",
]


def of_sumadi(text: str) -> set[str]:
    """The tickets for which Sumadi is said to have acted."""
    return {ticket for who, ticket in supports_in(text) if who == "Sumadi Waskito"}


@pytest.mark.parametrize("recalled", OLD)
def test_a_case_of_years_ago_leads_to_no_ticket_of_today(recalled: str) -> None:
    found = supports_in(TODAY + recalled)
    assert ("Darmaji", TICKET) in found
    assert of_sumadi(TODAY + recalled) <= {"?"}


def test_a_ticket_of_the_recalled_case_is_its_own() -> None:
    text = TODAY + (
        "Pada Pilkada 2015 Lurah Kuripan saat itu, Sumadi Waskito, terbukti berkampanye untuk pasangan "
        "Hamdan Yusuf-Lela Marlina."
    )
    assert of_sumadi(text) == {"Hamdan Yusuf - Lela Marlina"}


@pytest.mark.parametrize(
    "told",
    [
        "Lurah Kuripan, Sumadi Waskito, yang menjabat sejak 2018, juga diduga berkampanye untuk pasangan itu.",
        "Berdasarkan Undang-Undang Nomor 20 Tahun 2020 Lurah Kuripan, Sumadi Waskito, diperiksa. Ia ikut berkampanye.",
    ],
)
def test_a_year_of_something_else_recalls_nothing(told: str) -> None:
    assert of_sumadi(TODAY + told) == {TICKET}
