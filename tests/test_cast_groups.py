"""Groups and single officials whom a report does not name."""

import pytest

from loaders.extraction import extract
from tests.casting import HEAD, cast_of, document, one, unnamed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panwas memeriksa 19 kepala desa.", ["19 kepala desa"]),
        ("Tiga kepala dusun diperiksa. Tiga kepala dusun itu diam.", ["Tiga kepala dusun"]),
        ("Seorang kades diperiksa. Sang kades diam.", ["Seorang kades"]),
        ("Kepala Dinas Sosial Anton Basuki diam. Dua pegawai Dinas Sosial diperiksa.", ["Dua pegawai Dinas Sosial"]),
        ("Camat Pasirian Anton Basuki diperiksa. Dua camat diam, seorang camat pulang.", ["seorang camat"]),
        ("Camat Pasirian Anton Basuki diperiksa. Dua camat lain diam.", ["Dua camat"]),
        ("Anton Basuki diduga mengumpulkan 80 guru.", []),
    ],
)
def test_who_is_not_named_is_told_by_number_and_post(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected


def rules(text: str) -> list[str]:
    cast = cast_of(text)
    return [one(cast, name).rule for name in unnamed(cast)]


NAMED = "Camat Pasirian Anton Basuki diperiksa Bawaslu. Kabid Pasar Dinas Dagang Rubiyah Sarwi juga diperiksa. "
FAR = "Keduanya dimintai keterangan. Bawaslu bekerja cepat. Warga menunggu. Hasilnya belum ada. "


@pytest.mark.parametrize(
    "text",
    [
        NAMED + "Tiga kepala dusun ikut membagikan kaus.",
        NAMED + "Dua camat lain ikut membagikan kaus.",
        NAMED + FAR + "Dua perangkat Desa Condro mengaku membagikan kaus.",
        NAMED + "Selain itu, empat guru SDN 2 Klakah dipanggil Panwascam.",
        NAMED + "Dua lurah, inisialnya tidak disebut, ikut membagikan kaus.",
        NAMED + "Bawaslu juga mendata tiga kepala dusun. Ketiganya disebut membagikan kaus.",
        NAMED + "Di tempat lain puluhan camat ikut membagikan kaus.",
    ],
)
def test_a_group_of_which_nobody_named_can_be_is_a_group_of_its_own(text: str) -> None:
    assert rules(text) == ["rule:unnamed.group"]


@pytest.mark.parametrize(
    "text",
    [
        "Dua lurah dilaporkan. Mereka ialah Lurah Condro Anton Basuki dan Lurah Bago Rubiyah Sarwi.",
        "Dua lurah dilaporkan. Keduanya, Anton Basuki dan Rubiyah Sarwi, membagikan kaus.",
        "Dua camat dilaporkan: Camat Pasirian Anton Basuki dan Camat Tempeh Rubiyah Sarwi.",
        "Panwascam memanggil dua guru SDN 2 Klakah berinisial AB dan RS.",
        "Tiga pegawai Dinas Dagang dilaporkan ke Bawaslu. " + NAMED,
    ],
)
def test_a_group_that_the_report_may_name_is_none_of_its_own(text: str) -> None:
    assert "rule:unnamed.group" not in rules(text)


def test_a_count_of_decisions_is_not_matched_with_a_group_of_people() -> None:
    text = (
        "Bawaslu Lumajang memeriksa lima kepala desa yang hadir di kampanye pasangan Bowo Lasmana – Nining Sekar. "
        "Hasilnya, dua dari lima kepala desa dinyatakan terbukti mendukung salah satu pasangan calon. Tiga lainnya "
        "tidak cukup bukti. Bawaslu hanya menyebut satu nama, yakni Kepala Desa Condro, Anton Basuki. Di luar itu, ia "
        "juga memeriksa dua guru SDN 2 Klakah. Dua guru tersebut membagikan kaus pasangan Bowo Lasmana – Nining Sekar. "
        "Guru diduga tidak netral."
    )
    reading = extract(document(HEAD + text).report)
    groups = {entity.ref for entity in reading.entities if entity.props.get("unnamed") == "class"}
    told = [claim.status for claim in reading.claims if claim.subject in groups and claim.predicate == "SUPPORTS"]
    assert told
    assert "confirmed" not in told


GROUP = "Camat Pasirian Anton Basuki sudah diperiksa. Panwaslu juga menerima limpahan mengenai enam kepala dusun. "


@pytest.mark.parametrize(
    ("text", "group"),
    [
        (GROUP + "Keenamnya disebut membagikan kaus pasangan Bowo Lasmana – Nining Sekar.", True),
        (GROUP + "Ketiganya disebut membagikan kaus pasangan Bowo Lasmana – Nining Sekar.", False),
    ],
)
def test_a_word_for_as_many_as_were_counted_means_the_group(text: str, group: bool) -> None:
    reading = extract(document(HEAD + text).report)
    groups = {entity.ref for entity in reading.entities if entity.props.get("unnamed") == "class"}
    told = {claim.status for claim in reading.claims if claim.subject in groups and claim.predicate == "SUPPORTS"}
    assert told == ({"alleged"} if group else set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NAMED + "Dua stafnya yang ikut berteriak belum dikenali.", ["Dua stafnya"]),
        (NAMED + "Empat rekannya diskors dua pekan.", ["Empat rekannya"]),
        (NAMED + "Pada hari itu seorang stafnya juga diperiksa.", ["seorang stafnya"]),
        (NAMED + "Dua stafnya, Wiji Lestari dan Marno Sasmito, diperiksa.", []),
        (NAMED + "Ia menyuruh dua stafnya mengantar kaus.", []),
        ("Ketua Bawaslu Lumajang Anton Basuki dan dua anggotanya diperiksa DKPP.", []),
        ("Ketua LSM Sorot Anton Basuki dan dua anggotanya datang ke Bawaslu.", []),
    ],
)
def test_counted_staff_of_whom_nobody_is_named_are_a_group(text: str, expected: list[str]) -> None:
    assert unnamed(cast_of(text)) == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("seorang pria yang disebut-sebut staf Dinas Dagang", True),
        ("seorang penyanyi yang kebetulan ASN Dinas Dagang", True),
        ("dua pria yang belakangan diketahui staf Kecamatan Tempeh", True),
        ("seorang tenaga sukarela di RSUD Condro", True),
        ("seorang pembantu direktur", True),
        ("seorang saksi yang juga guru SD", False),
        ("seorang perempuan yang memarahi pegawai Dinas Dagang", False),
        ("warga yang diduga pegawai Dinas Dagang", False),
    ],
)
def test_somebody_told_by_his_looks_is_what_he_is_said_to_be(who: str, expected: bool) -> None:
    assert unnamed(cast_of(f"Camat Pasirian Anton Basuki diam. Bawaslu mendata {who}.")) == ([who] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Yang menyanyi Wiji Lestari, wanita 51 tahun, Sekretaris Dinas Dagang.",
        "Yang menyanyi Wiji Lestari (44), Sekretaris Dinas Dagang.",
    ],
)
def test_a_post_behind_a_name_and_an_age_is_no_other_persons(text: str) -> None:
    assert unnamed(cast_of("Bawaslu memeriksa foto itu. " + text)) == []
