"""Organizations, unnamed actors, the mentions of all, and the cast as a whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.extraction import extract
from loaders.extraction.cast.cast import read_cast
from tests.casting import HEAD, cast_of, document, forms, names, one, persons, told, unnamed

STORY = (
    "Camat Ranu Pakel, Drs. Wiryanto Guntoro, M.Si., diduga hadir di kampanye pasangan Bowo Lasmana – Nining Sekar "
    '(BONI), Senin (7/10/2024). "Saya hanya lewat," kata Wiryanto. Ketua LSM Lereng Peduli (LLP), Rubiyah, melaporkan '
    "Camat Ranu Pakel itu ke Bawaslu. LLP menyebut BONI ikut bertanggung jawab. Bupati Lumajang, Suharlik, menolak."
)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Partai Padi Emas (PPE) menolak.", "Partai Padi Emas", "party"),
        ("LSM Lereng Peduli menolak.", "LSM Lereng Peduli", "ngo"),
        ("Aliansi Mahasiswa dan Pemuda Lereng menolak.", "Aliansi Mahasiswa dan Pemuda Lereng", "ngo"),
        ("Forum Warga Lereng Kabupaten Lumajang menolak.", "Forum Warga Lereng Kabupaten Lumajang", "ngo"),
        ("Tim Pemenangan BONI menolak.", "Tim Pemenangan BONI", "timses"),
        ("Tim Sukses Wiryo-Tuti menolak.", "Tim Sukses Wiryo-Tuti", "timses"),
        ("Ketua Pesisir Muda Jatim, Wiryanto, menolak.", "Pesisir Muda Jatim", "other"),
    ],
)
def test_an_organization_is_found(text: str, name: str, kind: str) -> None:
    assert one(cast_of(text), name).props["kind"] == kind


def test_letters_stand_for_the_organization_that_the_report_explained() -> None:
    assert forms(cast_of(STORY), "LSM Lereng Peduli", STORY) >= {"LSM Lereng Peduli", "LLP"}


def test_a_bare_team_is_no_organization() -> None:
    assert names(cast_of("Ia dituduh menjadi anggota tim sukses salah satu calon."), "Organization") == []


@pytest.mark.parametrize(
    ("text", "description", "agency"),
    [
        ("Seorang oknum Camat Ranu Pakel diduga hadir.", "oknum Camat Ranu Pakel", "Kecamatan Ranu Pakel"),
        ("Seorang staf Bawaslu Lumajang diduga hadir.", "Seorang staf Bawaslu Lumajang", "Bawaslu Kabupaten Lumajang"),
        ("Oknum ASN di Setda Lumajang hadir.", "Oknum ASN di Setda Lumajang", "Sekretariat Daerah Kabupaten Lumajang"),
        ("Lurah Tomo Kidul diduga hadir.", "Lurah Tomo Kidul", "Kelurahan Tomo Kidul"),
        ("Admin akun Instagram Diskominfo Lumajang mengaku salah.", "Admin akun Instagram Diskominfo Lumajang",
         "Dinas Komunikasi dan Informatika Kabupaten Lumajang"),
    ],
)  # fmt: skip
def test_an_unnamed_actor_is_kept_with_its_agency(text: str, description: str, agency: str) -> None:
    cast = cast_of(text)
    (actor,) = (entity for entity in cast.entities if not entity.props.get("named", True))
    assert actor.name.lower() == description.lower()
    assert actor.props["unnamed"] == "post"
    assert cast.entity(str(actor.props["agency"])).name == agency


def test_several_are_a_class() -> None:
    cast = cast_of("Dua pejabat Pemkab Lumajang diduga hadir.")
    assert [one(cast, name).props["unnamed"] for name in unnamed(cast)] == ["class"]
    assert unnamed(cast) == ["Dua pejabat Pemkab Lumajang"]


def test_a_head_in_a_place_that_is_no_agency_is_an_unnamed_actor() -> None:
    assert unnamed(cast_of("Dulu seorang kepala puskesmas di Wringinjati dihukum.")) == [
        "seorang kepala puskesmas di Wringinjati"
    ]


def test_an_unnamed_actor_of_whom_nothing_is_told_is_left_out() -> None:
    reading = extract(document(HEAD + "Suratnya ditembuskan kepada Sekda Lumajang dan Camat Ranu Pakel.").report)
    assert [entity.name for entity in reading.entities if entity.props.get("unnamed")] == []


def test_a_post_that_a_named_person_holds_is_no_unnamed_actor() -> None:
    cast = cast_of("Oknum Camat Ranu Pakel diduga hadir. Camat Ranu Pakel, Wiryanto, membantah.")
    assert unnamed(cast) == []


def test_a_post_stands_for_its_named_holder() -> None:
    cast = cast_of(STORY)
    person = one(cast, "Wiryanto Guntoro")
    titles = [mention for mention in cast.mentions if mention.ref == person.ref and mention.form == "title"]
    assert len(titles) == 1
    assert titles[0].span not in person.mentions


def test_every_mention_slices_back_to_the_text_and_stands_in_order() -> None:
    text = HEAD + STORY
    cast = cast_of(STORY)
    assert list(cast.mentions) == sorted(cast.mentions)
    assert all(text[mention.span.start : mention.span.end].strip() for mention in cast.mentions)
    assert {mention.ref for mention in cast.mentions} <= {entity.ref for entity in cast.entities}


def test_mentions_within_a_stretch_are_those_that_lie_wholly_in_it() -> None:
    cast = cast_of(STORY)
    whole = [mention for mention in cast.mentions if mention.span.end <= 120]
    assert list(cast.within(0, 120)) == whole


def test_the_same_document_gives_the_same_cast() -> None:
    assert cast_of(STORY) == cast_of(STORY)


@pytest.mark.parametrize(
    ("old", "new"), [("–", "-"), ("–", "—"), ('"', "”"), (" ", "\u00a0"), ("\n", "\r\n"), ("Wiryanto", "Hadrawati")]
)
def test_typography_and_names_change_nothing(old: str, new: str) -> None:
    before, after = cast_of(STORY), cast_of(STORY.replace(old, new))
    assert [name.replace(old, new) if old.isalpha() else name for name in persons(before)] == persons(after)
    assert len(before.claims) == len(after.claims)


def test_a_credit_and_another_story_name_nobody() -> None:
    text = STORY + "\n\nBaca juga: Bupati Jember Hadrian Sukoco Dilaporkan\n\nPenulis: Nurman | Editor: Salwati"
    assert persons(cast_of(text)) == persons(cast_of(STORY))


def test_the_article_has_a_region() -> None:
    assert cast_of(STORY).region == "35.08"


def test_the_heads_of_two_regions_stay_apart() -> None:
    cast = cast_of("Bupati Lumajang, Rubiyah, dan Wali Kota Probolinggo, Ratmoko, bertemu. Camat Ranu Pakel absen.")
    assert told(cast, "CONTROLLED_BY") == {("Kecamatan Ranu Pakel", "Rubiyah")}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ABCabc KadisCamatDr.,()\"-–'0123\n\t&/", max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    cast = read_cast(document(text))
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in cast.mentions)
