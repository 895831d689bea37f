"""Decisions told of several by a word for them: all but one, nobody, three cases, posts, one each."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read

WHO = ("Darmaji Wiryono", "Supiyah Handayani", "Bachtiar Nugraha", "Ratna Puspitarini")
POSTS = ("Camat Pancang", "Lurah Latih", "Kepala Dinas Perikanan Rembang", "guru SMPN 4 Lasum")
COUNT = {2: "dua", 3: "tiga", 4: "empat"}


def statuses(count: int, words: str) -> str:
    """The first letters of the statuses (x: cleared) of so many accused, with these words as the last paragraph."""
    listed = "; ".join(f"{post}, {name}" for post, name in list(zip(POSTS, WHO, strict=True))[:count])
    text = (
        "Bawaslu Umumkan Hasil Pemeriksaan\n\nREMBANG, KABAR SAMODRA - Bawaslu Kabupaten Rembang mengumumkan hasil"
        f" pleno atas {COUNT[count]} aparatur dalam Pilkada 2024. Mereka ialah {listed}.\n\nKe{COUNT[count]}nya diduga"
        f" membagikan kaus untuk pasangan nomor urut 2 Sulkan Hadiwijaya-Mira Lestariningsih.\n\n{words}\n"
    )
    relations = to_document(extract(read(Path("a.txt"), text.encode())))["relations"]
    assert isinstance(relations, list)
    found = {str(one["source"]): str(one["status"]) for one in relations if one["type"] == "supports"}
    return "".join({"cleared": "x"}.get(status := found.get(name, "-"), status[0]) for name in WHO[:count])


@pytest.mark.parametrize(
    ("count", "words", "expected"),
    [
        (4, "Kecuali Camat Pancang, semua terlapor dinyatakan bersalah oleh Bawaslu.", "xccc"),
        (4, "Semua terlapor, kecuali Darmaji, dinyatakan terbukti melanggar oleh Bawaslu.", "xccc"),
        (4, "Bawaslu memutuskan semua terlapor terbukti melanggar, kecuali lurah.", "cxcc"),
        (4, "Keempatnya dinyatakan melanggar oleh Bawaslu, kecuali Darmaji yang tidak terbukti.", "xccc"),
        (4, "Kecuali Darmaji yang masih diperiksa, semua terlapor dinyatakan bersalah oleh Bawaslu.", "accc"),
        (4, "Semua terlapor dinyatakan tidak terbukti, kecuali Ratna yang dijatuhi sanksi oleh bupati.", "xxxc"),
    ],
)
def test_who_is_excepted_does_not_share_the_decision(count: int, words: str, expected: str) -> None:
    assert statuses(count, words) == expected


@pytest.mark.parametrize(
    ("count", "words", "expected"),
    [
        (3, '"Tidak satu pun dari ketiganya yang terbukti," kata Ketua Bawaslu Rembang, Totok Suparyanto.', "xxx"),
        (3, "Tak satu pun terlapor yang terbukti melanggar, kata Bawaslu.", "xxx"),
        (3, "Ketiga perkara dihentikan Bawaslu dengan alasan berbeda.", "xxx"),
        (3, "Bawaslu menghentikan ketiga laporan itu karena tidak cukup bukti.", "xxx"),
        (4, "Darmaji dan Supiyah sudah diperiksa. Bawaslu menghentikan kedua perkara.", "xxaa"),
    ],
)
def test_cases_and_nobody_mean_those_taken_together(count: int, words: str, expected: str) -> None:
    assert statuses(count, words) == expected


@pytest.mark.parametrize(
    ("count", "words", "expected"),
    [
        (2, "Darmaji dan Supiyah masing-masing dinyatakan terbukti dan tidak terbukti oleh Bawaslu.", "cx"),
        (3, "Darmaji, Supiyah, dan Bachtiar berturut-turut dinyatakan terbukti, dihentikan, dan masih dikaji.", "cxa"),
        (4, "Camat dan kepala dinas dinyatakan tidak terbukti oleh Bawaslu, sementara lurah diperiksa.", "xaxa"),
        (3, "Kedua lurah dinyatakan terbukti melanggar oleh Bawaslu.", "aaa"),
        (3, "Dua orang dinyatakan tidak terbukti oleh Bawaslu, yaitu Darmaji dan Supiyah.", "xxa"),
    ],
)
def test_each_gets_what_the_sentence_gives_him(count: int, words: str, expected: str) -> None:
    assert statuses(count, words) == expected
