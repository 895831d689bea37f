"""Those who stand beside an accused: witnesses, who refused or was pressed, superiors, and who calls for order."""

from __future__ import annotations

import pytest

from loaders.extraction.events.hit import is_object
from loaders.extraction.events.reading import read_scene
from loaders.extraction.text.document import prepare
from tests.event_stage import BARA, BAWASLU, CAMAT, KABID, LURAH, claims_of, report_of, stage

ACCUSED = "Camat Ranu Sarman Widodo diperiksa Bawaslu Arang karena diduga membagikan kaus bergambar Bagas-Ratri."


def supporters(text: str) -> set[str]:
    found = claims_of(f"{ACCUSED} {text}", CAMAT, KABID, BAWASLU, BARA)
    return {claim.subject for claim in found if claim.predicate == "SUPPORTS"}


BYSTANDERS = {
    "heard as a witness only": "Lilis Handayani, Kabid Aset, hanya dimintai keterangan sebagai saksi.",
    "heard as a witness, a sentence later": "Bawaslu juga memanggil Lilis Handayani. Ia diperiksa sebagai saksi.",
    "heard as a witness, behind one who is not": "Sarman diperiksa, sedangkan Lilis Handayani hanya saksi.",
    "called, but not as one reported": "Lilis Handayani dipanggil hari yang sama, tetapi bukan sebagai terlapor.",
    "not among those reported": "Bawaslu tidak memasukkan Lilis Handayani sebagai terlapor.",
    "not blamed": "Kami tidak menuduh Lilis Handayani. Ia datang, tetapi langsung pulang.",
    "never reported": "Lilis Handayani tak pernah menjadi terlapor.",
    "no report about her": "Nama Lilis Handayani sempat disebut-sebut, namun belum ada laporan terhadapnya.",
    "refused to come": "Lilis Handayani menolak hadir dalam rapat pasangan Bagas-Ratri.",
    "refused to obey": "Lilis Handayani menolak perintah camat untuk mengumpulkan warga.",
    "went home": "Lilis Handayani memilih pulang begitu kaus Bagas-Ratri dibagikan.",
    "did not join in the picture": "Hanya Lilis Handayani yang tidak ikut berfoto dengan pose dua jari.",
    "was pressed to vote": "Lilis Handayani dipaksa camat agar memilih Bagas-Ratri.",
    "was moved after refusing": "Lilis Handayani dimutasi setelah menolak ikut kampanye Bagas-Ratri.",
    "there by chance": "Lilis Handayani kebetulan berada di lokasi untuk pengobatan gratis.",
    "welcomes the inquiry": "Lilis Handayani menyambut baik langkah Bawaslu.",
    "backs the inquiry": "Lilis Handayani mendukung langkah Bawaslu.",
    "calls for neutrality": "Lilis Handayani mengajak guru tetap netral.",
    "issues a circular on neutrality": "Lilis Handayani menerbitkan surat edaran netralitas.",
    "waits for an order": "Lilis Handayani menunggu instruksi bupati.",
    "takes her people away": "Lilis Handayani menarik stafnya dari lokasi.",
    "has dismissed them": "Dua staf sudah dipecat sama Lilis Handayani karena terbukti membagikan kaus Bagas-Ratri.",
    "has removed them": "Dua staf dicopot sementara oleh Lilis Handayani setelah terbukti berkampanye.",
    "orders an inquiry": "Lilis Handayani memerintahkan Inspektorat mengusut pembagian kaus Bagas-Ratri.",
    "has a post looked into": "Lilis Handayani menugaskan stafnya mengecek unggahan jadwal kampanye Bagas-Ratri.",
    "they admitted it before her": "Di depan Kabid Aset, Lilis Handayani, mereka mengakui pose itu untuk Bagas-Ratri.",
    "speaks of his shirt": "Lilis Handayani angkat bicara soal stafnya, Sarman Widodo, yang berkaus Bagas-Ratri.",
    "filed the second report": "Laporan kedua dibuat oleh Lilis Handayani. Lilis membawa rekaman.",
    "is said to be the reporter": "Pelapor adalah Kabid Aset, Lilis Handayani.",
    "is the plaintiff of a record": "Terlapor: Sarman Widodo. Pelapor: Kabid Aset, Lilis Handayani.",
    "breaks it up": "Lilis Handayani membubarkan pembagian kaus Bagas-Ratri di halaman kantornya.",
    "one of the witnesses": "Jaksa menghadirkan tiga saksi, satu di antaranya Kabid Aset, Lilis Handayani.",
    "does not reply to a message": "Lilis Handayani belum merespons pesan yang dikirim wartawan.",
    "may be called": "Bawaslu tidak menutup kemungkinan memanggil Lilis Handayani.",
    "is startled by it": "Lilis Handayani kaget stafnya terlibat pembagian kaus Bagas-Ratri.",
    "is ashamed of them": "Lilis Handayani mengaku malu stafnya membagikan kaus Bagas-Ratri.",
    "says nothing of it": "Lilis Handayani enggan berkomentar soal kaus Bagas-Ratri.",
    "calls her people together": "Lilis Handayani memimpin apel netralitas setelah kaus Bagas-Ratri dibagikan.",
    "one of the witnesses who were examined": "Sudah tiga orang saksi yang diperiksa, yakni Udin dan Lilis Handayani.",
    "one of several witnesses": "Lima orang saksi, di antaranya Kabid Aset, Lilis Handayani, memperkuat temuan itu.",
    "acting for him": "Pelaksana tugas camat dipercayakan kepada Kabid Aset, Lilis Handayani.",
    "taking over his work": "Tugasnya sementara diambil alih oleh Kabid Aset, Lilis Handayani.",
    "invited to be taught": "Lilis Handayani diundang Bawaslu untuk sosialisasi larangan kampanye.",
    "at a roll call": "Lilis Handayani mengikuti apel netralitas pegawai.",
    "tells another story": "Keterangan berbeda datang dari Lilis Handayani, yang melihat kaus Bagas-Ratri dibagikan.",
    "gets an apology": "Kami meminta maaf kepada Kabid Aset, Lilis Handayani, yang tidak ikut kampanye Bagas-Ratri.",
    "has nothing to do with it": "Lilis Handayani sama sekali tidak ada hubungan dengan kampanye Bagas-Ratri.",
    "has punished him": "Hukuman itu dijatuhkan Kabid Aset, Lilis Handayani, karena kaus Bagas-Ratri.",
    "has his seat": "Jabatan Camat Ranu untuk sementara dipegang Lilis Handayani.",
    "is only rumoured of": "Lilis Handayani hanya disebut-sebut di Facebook berkaus Bagas-Ratri.",
    "handed over the proof": "Lilis Handayani menyerahkan rekaman pembagian kaus Bagas-Ratri.",
    "is begged pardon": "Kepada Lilis Handayani, kami mohon maaf atas berita kaus Bagas-Ratri.",
    "one of those who testify": "Lima pejabat dimintai keterangan sebagai saksi. Salah satunya Lilis Handayani.",
    "is who reported": "Adapun yang melaporkan camat itu Bu Lilis Handayani.",
}


@pytest.mark.parametrize("text", BYSTANDERS.values(), ids=BYSTANDERS)
def test_a_bystander_is_not_accused(text: str) -> None:
    assert supporters(text) == {"person:Sarman Widodo"}


ACCOMPLICES = {
    "a witness who is a suspect now": "Lilis Handayani, semula saksi menjadi tersangka, diduga membagikan kaus itu.",
    "a witness of the ticket at the poll": "Lilis Handayani diduga menjadi saksi pasangan Bagas-Ratri di TPS.",
    "one who rejects the word": "Lilis Handayani diduga memasang baliho Bagas-Ratri. Ia menolak disebut mendukung.",
    "not only present": "Lilis Handayani diduga tidak hanya hadir dalam kampanye Bagas-Ratri.",
    "the one who gathered, behind the passive": "Warga dikumpulkan Lilis Handayani untuk memilih Bagas-Ratri.",
    "backs a ticket": "Lilis Handayani diduga mendukung Bagas-Ratri.",
    "bids them put up banners": "Lilis Handayani diduga memerintahkan stafnya memasang spanduk Bagas-Ratri.",
    "named in the report, though not held guilty": "Terlapor adalah Camat Ranu dan Kabid Aset, Lilis Handayani. "
    "Lilis disuruh memasang kaus Bagas-Ratri. Lilis kami anggap bukan pelaku.",
    "reported where a seat is filled": "Jabatan itu diisi. Lilis Handayani diduga memasang baliho Bagas-Ratri.",
    "reported, and another the witness": "Budi hanya saksi, sementara Lilis Handayani terlapor kampanye Bagas-Ratri.",
    "says it himself": "Lilis Handayani diduga menulis bahwa dirinya telah berkampanye untuk Bagas-Ratri.",
    "named as who gave": "Di sidang, ia menyebut nama Kabid Aset, Lilis Handayani, sebagai orang yang menyerahkan"
    " kartu Bagas-Ratri. Lilis lalu dihadirkan sebagai saksi.",
    "named as its head": "Sarman menyebut Kabid Aset, Lilis Handayani, sebagai dalang pembagian kaus Bagas-Ratri.",
    "at a campaign that was called teaching": "Lilis Handayani diduga menghadiri sosialisasi pasangan Bagas-Ratri.",
    "dismissed for it": "Lilis Handayani sudah dipecat karena terbukti membagikan kaus Bagas-Ratri.",
    "is ashamed of his own act": "Lilis Handayani mengaku malu karena membagikan kaus Bagas-Ratri.",
    "leads the team": "Posisi ketua tim pemenangan Bagas-Ratri diisi Kabid Aset, Lilis Handayani.",
    "called for what she did at a lesson": "Lilis Handayani dipanggil Bawaslu karena mengajak warga memilih Bagas-Ratri"
    " saat sosialisasi.",
    "called to be set right": "Lilis Handayani dipanggil Inspektorat untuk pembinaan usai berfoto dengan Bagas-Ratri.",
    "reported though he takes over": "Kursi camat dijabat Lilis Handayani, yang juga dilaporkan membagikan kaus"
    " Bagas-Ratri.",
    "while invited": "Lilis Handayani mengajak warga memilih Bagas-Ratri ketika diundang KPU untuk sosialisasi.",
    "hands over proof of support": "Lilis Handayani menyerahkan bukti dukungan warga kepada tim Bagas-Ratri.",
    "did it before him": "Di depan Camat Ranu, Sarman Widodo, Lilis Handayani membagikan kaus Bagas-Ratri.",
}


@pytest.mark.parametrize("text", ACCOMPLICES.values(), ids=ACCOMPLICES)
def test_who_took_part_is_accused_too(text: str) -> None:
    assert supporters(text) == {"person:Sarman Widodo", "person:Lilis Handayani"}


NOT_NAMED_AS_DOER = [
    "Ia menyebut Kabid Aset, Lilis Handayani, sebagai orang yang melaporkannya.",
    "Ia tidak menyebut Lilis Handayani sebagai orang yang menyerahkan kaus.",
    "Ia menyebut Kabid Aset, Lilis Handayani, sebagai pejabat yang berwenang.",
    "Ia menyebut Kabid Aset, Lilis Handayani, sebagai sosok yang berdedikasi melayani warga.",
    "Bupati menunjuk Kabid Aset, Lilis Handayani, sebagai pejabat yang menggantikan camat.",
    "Ia menyebut Kabid Aset, Lilis Handayani, sebagai orang yang membantu korban banjir.",
    "Ia menyebut Kabid Aset, Lilis Handayani, sebagai penggerak koperasi.",
    "Bawaslu menyebut Kabid Aset, Lilis Handayani, sebagai pengirim laporan.",
    "Ia menyebut Kabid Aset, Lilis Handayani, sebagai orang yang mengirim laporan itu.",
]


@pytest.mark.parametrize("text", NOT_NAMED_AS_DOER)
def test_who_is_named_as_somebody_else_is_not_the_doer(text: str) -> None:
    assert supporters(text) == {"person:Sarman Widodo"}


def test_the_words_of_a_friend_spare_nobody() -> None:
    text = 'Lilis Handayani diduga ikut kampanye Bagas-Ratri. "Bu Lilis bukan terlapor," kata Sarman.'
    assert supporters(text) == {"person:Sarman Widodo", "person:Lilis Handayani"}


@pytest.mark.parametrize(
    "text",
    [
        "Sarman diperiksa sejak Senin, sedangkan Lilis Handayani dimintai keterangan sebagai saksi.",
        "Istri Sarman, Lilis Handayani, diperiksa sebagai saksi.",
    ],
)
def test_a_witness_makes_no_witness_of_another(text: str) -> None:
    assert supporters(text) == {"person:Sarman Widodo"}


def test_two_witnesses_in_one_list_are_both_witnesses() -> None:
    text = "Lilis Handayani dan Cici Paramida dimintai keterangan sebagai saksi."
    found = claims_of(f"{ACCUSED} {text}", CAMAT, KABID, LURAH, BAWASLU, BARA)
    assert {claim.subject for claim in found if claim.predicate == "SUPPORTS"} == {"person:Sarman Widodo"}


@pytest.mark.parametrize("some", ["ada camat", "seorang camat", "sejumlah camat"])
def test_somebody_who_was_reported_once_is_nobody_of_the_story(some: str) -> None:
    text = (
        f"Camat Ranu Sarman Widodo menandatangani ikrar netralitas. Dulu {some} yang dilaporkan karena mendukung BARA."
    )
    assert not [claim for claim in claims_of(text, CAMAT, BARA) if claim.predicate == "SUPPORTS"]


def test_the_one_who_was_reported_is_the_accused() -> None:
    text = "Camat Ranu Sarman Widodo diperiksa Bawaslu Arang. Yang dilaporkan ikut kampanye BARA itu bungkam."
    found = claims_of(text, CAMAT, BAWASLU, BARA)
    assert {claim.subject for claim in found if claim.predicate == "SUPPORTS"} == {"person:Sarman Widodo"}


NOT_HIS = {
    "bidden": "Camat Ranu Sarman Widodo memerintahkan Lilis Handayani mengumpulkan warga untuk Bagas-Ratri.",
    "looking on": "Di hadapan Lilis Handayani, Camat Ranu Sarman Widodo mengajak warga memilih Bagas-Ratri.",
    "recording it": "Lilis Handayani, Kabid Aset, merekam Camat Ranu Sarman Widodo saat mengampanyekan Bagas-Ratri.",
    "taking the picture": "Foto Sarman Widodo bersama Bagas-Ratri diambil Lilis Handayani.",
}


@pytest.mark.parametrize("text", NOT_HIS.values(), ids=NOT_HIS)
def test_who_is_bidden_or_only_sees_it_did_not_do_it(text: str) -> None:
    found = claims_of(text, CAMAT, KABID, BARA)
    assert {claim.subject for claim in found if claim.predicate == "SUPPORTS"} == {"person:Sarman Widodo"}


@pytest.mark.parametrize(
    "text",
    [
        "Lilis Handayani menertibkan baliho Bagas-Ratri yang melanggar aturan.",
        "Lilis Handayani menyita stiker Bagas-Ratri.",
    ],
)
def test_who_clears_away_props_supports_nobody(text: str) -> None:
    assert not [claim for claim in claims_of(text, KABID, BARA) if claim.predicate == "SUPPORTS"]


BOSS = "asn: Dirga Mahesa, Dirga = Kepala Dinas Sosial @ Dinas Sosial Kabupaten Arang"
STAFF = "Kabid Aset Dinas Sosial, Lilis Handayani, diduga membagikan kaus bergambar Bagas-Ratri."
ANSWERS = {
    "denies for his office": (f"{STAFF} Kepala Dinas Sosial, Dirga Mahesa, membantah kantornya berkampanye.", False),
    "is sorry for his people": (f"{STAFF} Dirga Mahesa minta maaf atas ulah anak buahnya memasang spanduk.", False),
    "denies his own act": (f"{STAFF} Dirga Mahesa juga dilaporkan. Ia membantah memasang spanduk Bagas-Ratri.", True),
    "gathers his people": (f"{STAFF} Dirga Mahesa mengumpulkan stafnya dan mengajak memilih Bagas-Ratri.", True),
    "did it with her": (f"{STAFF} Dirga Mahesa ikut memasang spanduk Bagas-Ratri.", True),
}


@pytest.mark.parametrize(("text", "himself"), ANSWERS.values(), ids=ANSWERS)
def test_who_answers_for_the_staff_that_he_leads_is_not_accused(text: str, himself: bool) -> None:
    found = claims_of(text, BOSS, KABID, BAWASLU, BARA)
    assert ("person:Dirga Mahesa" in {claim.subject for claim in found if claim.predicate == "SUPPORTS"}) == himself


@pytest.mark.parametrize(
    ("text", "nurses"),
    [
        ("Lilis Handayani memecat tiga perawat yang keluarganya mendukung Bagas-Ratri.", False),
        ("Lilis Handayani memergoki tiga perawat yang mendukung Bagas-Ratri.", True),
    ],
)
def test_what_kin_of_somebody_did_he_did_not(text: str, nurses: bool) -> None:
    found = claims_of(text, KABID, BARA, "unnamed: tiga perawat")
    assert ("person:tiga perawat" in {claim.subject for claim in found if claim.predicate == "SUPPORTS"}) == nurses


def test_a_headline_of_who_dismisses_tells_no_act_of_his() -> None:
    text = "Lilis Handayani Pecat Honorer: Ikut Kampanye Bagas-Ratri\n\nPemecatan itu diumumkan Senin."
    assert not [claim for claim in claims_of(text, KABID, BARA) if claim.predicate == "SUPPORTS"]


def test_staff_of_an_overseer_who_are_said_to_be_of_a_team_are_accused() -> None:
    staff = "watch: Wira Laksana, Wira = staf Inspektorat Arang @ Inspektorat Kabupaten Arang"
    text = "Wira Laksana disebut menjadi admin akun kampanye Bagas-Ratri."
    assert {c.subject for c in claims_of(text, staff, BARA) if c.predicate == "SUPPORTS"} == {"person:Wira Laksana"}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Lurah itu dilaporkan warga bernama Lilis Handayani karena kalender Bagas-Ratri.", False),
        ("Yang dilaporkan seorang pegawai bernama Lilis Handayani karena kalender Bagas-Ratri.", True),
    ],
)
def test_a_citizen_who_reports_is_not_reported(text: str, hit: bool) -> None:
    scene = read_scene(prepare(report_of(text)), stage(text, KABID, BARA).cast())
    assert any(is_object(scene, scene.lines[0], ref) for ref in scene.lines[0].refs if ref.how == "name") == hit
