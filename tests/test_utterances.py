"""What people say that binds or warns: SAID, with its kind, its day and about whom."""

from __future__ import annotations

import pytest

from graph.claims import Claim, Report
from loaders.extraction import extract

HEAD = (
    "PALEMBANG - Camat Sela Rimba, Wiratmo Sejati, diduga menghadiri kampanye pasangan calon Wali Kota Palembang"
    " Gumelar Praba dan Nindya Laras, Sabtu (5/10/2024).\n\n"
)


def said(text: str) -> list[tuple[str, str | None, str]]:
    """Speaker, kind and object of each utterance."""
    reading = extract(Report(sha256="0" * 64, text=HEAD + text, file="a.txt", published="2024-10-07"))
    names = {entity.ref: entity.name for entity in reading.entities}
    return [(names[one.subject], one.kind, names[one.object or ""]) for one in claims(text)]


def claims(text: str) -> list[Claim]:
    reading = extract(Report(sha256="0" * 64, text=HEAD + text, file="a.txt", published="2024-10-07"))
    return [claim for claim in reading.claims if claim.predicate == "SAID"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“Besok kami akan memanggil Wiratmo,” kata Ketua Bawaslu Kota Palembang, Sulastri Wening.", "promises"),
        ("“Kami minta Wiratmo segera diproses,” kata Ketua LSM Sorot Arum, Sulastri Wening.", "demands"),
        ("“Wiratmo akan ditindak, kami tidak segan,” kata Sekda Kota Palembang, Sulastri Wening.", "warns"),
        ("“Kami akan melaporkan balik Wiratmo, ini pencemaran nama baik,” kata Sulastri Wening.", "threatens_legal"),
        ("Sekda Kota Palembang, Sulastri Wening, membenarkan Wiratmo bertugas di sana.", "confirms"),
        ("“Mungkin itu inisiatif pribadi Wiratmo,” kata Sekda Kota Palembang, Sulastri Wening.", "explains"),
    ],
)
def test_the_kinds_of_utterances(words: str, kind: str) -> None:
    assert ("Sulastri Wening", kind, "Wiratmo Sejati") in said(words)


@pytest.mark.parametrize(
    "words",
    [
        "“Kami tidak pernah meminta Wiratmo datang,” kata Sekda Kota Palembang, Sulastri Wening.",
        "“Wiratmo sudah minta maaf,” kata Sekda Kota Palembang, Sulastri Wening.",
        "“Apakah Wiratmo akan dipanggil?” kata Sekda Kota Palembang, Sulastri Wening.",
    ],
)
def test_words_that_only_look_like_one(words: str) -> None:
    assert [kind for _, kind, _ in said(words) if kind in ("demands", "promises")] == []


def test_what_an_accused_demands_is_what_he_is_accused_of() -> None:
    found = said(
        "Wiratmo mengatakan, kepala desa diminta hadir. “Saya minta semua datang ke Sulastri Wening,” kata Wiratmo."
    )
    assert [kind for name, kind, _ in found if name == "Wiratmo Sejati" and kind == "demands"] == []


def test_the_day_is_that_of_the_utterance() -> None:
    (one,) = claims(
        "“Kami akan memanggil Wiratmo,” kata Ketua Bawaslu Kota Palembang, Sulastri Wening, Senin (7/10/2024)."
    )
    assert (one.date, one.kind) == ("2024-10-07", "promises")


def test_several_sentences_of_one_kind_are_one_claim() -> None:
    (one,) = claims(
        "“Kami minta Wiratmo diproses. Harapannya, Wiratmo harus ditindak,” kata Ketua LSM Sorot Arum, Sulastri Wening."
    )
    assert len(one.spans) == 2


def test_who_was_asked_and_did_not_answer() -> None:
    words = "Wiratmo yang dihubungi melalui pesan WhatsApp tidak merespon hingga berita ini ditayangkan."
    for text, expected in ((words, {"no_answer"}), ("Warga ramai.", {None})):
        reading = extract(Report(sha256="0" * 64, text=HEAD + text, file="a.txt", published="2024-10-07"))
        supports = [claim for claim in reading.claims if claim.predicate == "SUPPORTS"]
        assert {claim.reply.kind if claim.reply else None for claim in supports} == expected
        assert {claim.status for claim in supports} == {"alleged"}


@pytest.mark.parametrize(
    ("words", "tagline"),
    [("Warga memakai kaus paslon dengan tagline “Arum Maju” itu.", "Arum Maju"), ("Warga ramai.", None)],
)
def test_a_tagline_apart_from_the_names_is_that_of_the_only_ticket(words: str, tagline: str | None) -> None:
    reading = extract(Report(sha256="0" * 64, text=HEAD + words, file="a.txt", published="2024-10-07"))
    assert [one.props.get("tagline") for one in reading.entities if one.label == "Paslon"] == [tagline]


def test_a_sentence_between_two_of_one_speaker_is_his() -> None:
    between = "Hal itu terjadi karena belum ada sanksi sampai kini."
    text = (
        "Ketua LSM Sorot Arum, Sulastri Wening, mengatakan bahwa Wiratmo Sejati hadir. {}\n\n"
        "“Kami mendesak Wiratmo ditindak,” kata Sulastri Wening."
    )
    assert ("Sulastri Wening", "explains", "Wiratmo Sejati") in said(text.format(between))
    assert not [one for one in said(text.format("Diketahui, " + between)) if one[1] == "explains"]


def test_a_demand_about_the_agency_spoken_of_by_its_noun() -> None:
    found = said(
        "Akun Dinas Sosial Kota Palembang diduga mengunggah dukungan kepada Gumelar Praba. “Dinas tersebut tak netral."
        " Kami minta segera bertindak,” kata Ketua LSM Sorot Arum, Sulastri Wening."
    )
    assert ("Sulastri Wening", "demands", "Dinas Sosial Kota Palembang") in found
