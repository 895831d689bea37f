"""Who is charged along with others, and whom nobody accuses since an overseer found the case by itself."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, CICI, LURAH, SARMAN, accused, facts

SOROT = "ngo: LSM Sorot"
BUDI = "other: Budi Karsa, Budi"
ACT = "Camat Ranu Sarman Widodo diduga memakai kaus BARA saat kampanye."


@pytest.mark.parametrize(
    "words",
    [
        "Selain dia, ikut dilaporkan pula Lurah Sumber Cici Paramida.",
        "Lurah Sumber Cici Paramida juga dilaporkan karena menyanyi.",
        "Terlapor lainnya ialah Lurah Sumber Cici Paramida.",
        "Berkas kedua ditujukan kepada Lurah Sumber Cici Paramida.",
        "Lembaga itu juga mencantumkan Lurah Sumber Cici Paramida.",
    ],
)
def test_who_is_reported_too_is_accused_by_who_reported_before(words: str) -> None:
    text = f"{ACT} Cici Paramida diduga memasang spanduk BARA.\nLSM Sorot melaporkan Sarman ke Bawaslu Arang. {words}"
    assert accused(CICI, "LSM Sorot") in facts(text, CAMAT, LURAH, BAWASLU, BARA, SOROT)


def test_a_case_that_an_overseer_found_has_no_accuser() -> None:
    text = (
        f"{ACT} Pelapornya LSM Sorot.\n"
        "Lurah Sumber Cici Paramida diduga memasang spanduk BARA. Perkara ini merupakan temuan Panwascam Ranu.\n"
        "Keduanya dipanggil Bawaslu Arang."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, SOROT)
    assert accused(SARMAN, "LSM Sorot") in found
    assert accused(CICI, "LSM Sorot") not in found


@pytest.mark.parametrize(
    "words",
    [
        "Esoknya Budi Karsa berjalan kaki ke kantor Bawaslu Arang.",
        "Budi Karsa, Senin (7/10/2024), datang ke Bawaslu Arang tanpa pengacara, cuma ditemani istri dan dua orang "
        "tetangga yang ikut melihat kejadian di lapangan itu, dan melaporkan Sarman.",
        "Surat pengaduan itu diteken Budi Karsa.",
        "Laporan datang dari dua pihak, yaitu LSM Sorot dan seorang pedagang sate keliling, Budi Karsa.",
        "LSM Sorot geram. Lembaga yang dinakhodai Budi Karsa mengadukan Sarman ke Bawaslu Arang.",
    ],
)
def test_more_ways_to_report(words: str) -> None:
    assert accused(SARMAN, "Budi Karsa") in facts(f"{ACT} {words}", CAMAT, BAWASLU, BARA, SOROT, BUDI)


def test_a_demand_to_all_of_a_kind_takes_no_accused_together() -> None:
    text = (
        f"{ACT}\nLurah Sumber Cici Paramida diduga memasang spanduk BARA. Pelapornya LSM Sorot.\n"
        "Bupati meminta semua pejabat menahan diri."
    )
    assert accused(SARMAN, "LSM Sorot") not in facts(text, CAMAT, LURAH, BAWASLU, BARA, SOROT)


def test_a_post_in_the_headline_is_no_title_of_who_opens_the_report() -> None:
    text = f"Warga Adukan Dua Pejabat\n\nLSM Sorot melaporkan Sarman Widodo ke Bawaslu Arang. {ACT}"
    assert accused(SARMAN, "LSM Sorot") in facts(text, CAMAT, BAWASLU, BARA, SOROT)


def test_a_record_of_a_case_names_whom_it_is_about() -> None:
    text = (
        f"{ACT} Lurah Sumber Cici Paramida diduga memasang spanduk BARA.\n"
        "1. Laporan Nomor 4. Pelapor: LSM Sorot. Terlapor: Sarman Widodo.\n"
        "2. Temuan Nomor 5. Terlapor: Cici Paramida.\n"
        "3. Laporan Nomor 6. Pelapor: Budi Karsa. Terlapor: seorang guru."
    )
    found = facts(text, CAMAT, LURAH, BAWASLU, BARA, SOROT, BUDI)
    assert accused(SARMAN, "LSM Sorot") in found
    assert not {accused(CICI, "LSM Sorot"), accused(SARMAN, "Budi Karsa"), accused(CICI, "Budi Karsa")} & found


def test_who_speaks_for_his_client_accuses_nobody() -> None:
    words = "Budi Karsa, pengacara, menyebut kliennya difitnah Lurah Sumber Cici Paramida yang memasang spanduk BARA."
    text = f"{ACT}\n{words}"
    assert accused(CICI, "Budi Karsa") not in facts(text, CAMAT, LURAH, BAWASLU, BARA, SOROT, BUDI)
