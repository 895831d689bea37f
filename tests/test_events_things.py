"""For whom an act was where another sentence tells whose the team, the occasion or the thing of the act is."""

from __future__ import annotations

import pytest

from tests.readings import supports_in

ONE, TWO = "Wiranto Sasmita - Bekti Lestari", "Halimah Nasir - Gunadi Purnomo"
BOTH = "Pilkada Grobogan diikuti Wiranto Sasmita-Bekti Lestari dan Halimah Nasir-Gunadi Purnomo."
END = "Bawaslu Grobogan masih mengkaji laporan itu, Selasa (22/10/2024). Darmaji belum menanggapi."


@pytest.mark.parametrize(
    "words",
    [
        "berada di posko pemenangan pasangan Halimah Nasir-Gunadi Purnomo",
        "menghadiri rapat tim pemenangan Halimah Nasir-Gunadi Purnomo",
        "meminjamkan tenda kepada tim sukses Halimah Nasir-Gunadi Purnomo",
    ],
)
def test_what_is_done_at_a_team_or_for_it_is_for_its_ticket(words: str) -> None:
    text = f"Camat Toroh, Darmaji, kedapatan {words} pada Senin malam.\n\n{END}\n\nIa diminta datang Kamis.\n\n{BOTH}"
    assert supports_in(text) == {("Darmaji", TWO)}


def test_the_team_that_only_reports_gives_no_ticket() -> None:
    text = (
        "Tim pemenangan Halimah Nasir-Gunadi Purnomo melaporkan Camat Toroh, Darmaji, ke Bawaslu Grobogan. Ia diduga "
        "hadir dalam kampanye pasangan calon. Bawaslu mengkajinya.\n\nDarmaji belum menanggapi. Ia tidak di kantor."
    )
    assert ("Darmaji", TWO) not in supports_in(text)
