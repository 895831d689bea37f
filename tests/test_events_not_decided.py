"""What sounds like a decision and is none: supposed, refused, of others, of another time, for something else."""

from __future__ import annotations

import pytest

from tests.event_stage import BARA, BAWASLU, CAMAT, SARMAN, facts, supports
from tests.test_events_beside import THREE, statuses

NOT_YET = [
    "Dengan catatan Darmaji dinyatakan melanggar, pemkab menjatuhkan hukuman disiplin.",
    "Dalam hal Darmaji terbukti melanggar, Bawaslu merekomendasikan sanksi kepada BKN.",
    "Dinyatakan melanggar atau tidaknya Darmaji baru diketahui pekan depan, kata Bawaslu Rembang.",
    "Terlalu dini menyebut Darmaji melanggar, kata Bawaslu Rembang.",
    "Bawaslu Rembang tinggal selangkah lagi menyatakan Darmaji melanggar.",
    "Bawaslu Rembang cenderung menyatakan Darmaji melanggar netralitas.",
    "Bawaslu Rembang nyaris menyatakan Darmaji melanggar netralitas.",
    "Bupati Rembang menyatakan siap mencopot Darmaji begitu terbukti.",
    '"Sekali lagi terbukti, Darmaji kami copot," kata Bupati Rembang.',
    "Bawaslu Rembang meminta bupati memeriksa Darmaji dan menjatuhkan sanksi bila ditemukan pelanggaran.",
    "Redaksi meralat berita yang menyebut Darmaji dijatuhi sanksi.",
    "Darmaji sempat dinyatakan melanggar, tetapi kajian ulang menyebut laporan itu salah orang.",
    "Bawaslu Rembang menyatakan terjadi pelanggaran, tetapi belum menetapkan pelakunya. Darmaji diperiksa.",
    "Bawaslu Rembang membantah telah menyatakan Darmaji melanggar.",
    "Bawaslu Rembang tidak sependapat dengan pelapor yang menyatakan Darmaji terbukti melanggar.",
    "Rancangan surat keputusan hukuman disiplin untuk Darmaji sudah disiapkan BKPSDM Rembang.",
    "Inspektorat Rembang mengusulkan sanksi ringan untuk Darmaji, tetapi bupati belum menekennya.",
    "Bawaslu Rembang menyatakan Darmaji terbukti hadir, namun masih mengkaji apakah itu pelanggaran.",
    "Bupati Rembang memberi peringatan tertulis kepada semua camat, termasuk Darmaji, agar menjaga netralitas.",
    "Sentra Gakkumdu menyatakan perkara Darmaji memenuhi unsur untuk dinaikkan ke tahap penyidikan.",
    "Surat keputusan soal sanksi untuk Darmaji diserahkan kepada bupati untuk dipertimbangkan.",
    "Darmaji menjalani sidang soal sanksi di Kantor Bupati Rembang.",
    "Keberatan Darmaji atas dakwaan jaksa ditolak majelis hakim.",
]
NAMED_ONLY = [
    "Bawaslu Rembang menyatakan laporan terhadap Darmaji terbukti memenuhi syarat.",
    "Bawaslu Rembang menyebut Darmaji terbukti hadir di lokasi, namun belum disimpulkan melanggar.",
    "Secara kasat mata Darmaji melanggar netralitas, kata Bawaslu Rembang.",
    "Bawaslu Rembang membenarkan adanya laporan Darmaji melanggar netralitas.",
    "Inspektorat Rembang memanggil Darmaji untuk menjalani sidang hukuman disiplin.",
    "BKN merekomendasikan pemeriksaan disiplin terhadap Darmaji.",
    "Inspektorat Rembang menyebut hukuman disiplin untuk Darmaji menunggu tanda tangan bupati.",
    "BKN mengingatkan hukuman disiplin bagi Darmaji.",
    "Inspektorat Rembang mengkaji hukuman disiplin bagi Darmaji.",
    "Bawaslu Rembang memutuskan meneruskan Darmaji ke BKN sebagai pelanggaran disiplin ASN.",
    "Darmaji dicopot bupati sebelum diperiksa Bawaslu Rembang.",
    "Darmaji satu-satunya camat yang dicopot bupati.",
    "Bawaslu Rembang menyatakan video Darmaji itu terbukti asli.",
    "Bawaslu Rembang menyatakan tiga peserta kampanye terbukti melanggar. Darmaji bukan salah satunya.",
    "Dalam mutasi pekan lalu hanya camat yang dilaporkan itu, Darmaji, yang dicopot bupati.",
    "Bupati Rembang memberikan penjelasan soal sanksi kepada Darmaji.",
    "Darmaji mendapat pengarahan tentang hukuman disiplin dari BKPSDM Rembang.",
    "Bupati Rembang menerima masukan mengenai sanksi disiplin untuk Darmaji.",
    "Darmaji berstatus tersangka. Bawaslu Rembang menyurati bupati agar menjatuhkan sanksi kepada Darmaji.",
    "Darmaji menjadi terdakwa. Bawaslu Rembang merekomendasikan kepada bupati agar ia dijatuhi sanksi disiplin.",
    "Komisioner Bawaslu Rembang Bidang Penanganan Pelanggaran, yakni Sugiarta Wibowo, menyebut Darmaji terlihat.",
]
NO_POWER = [
    "Warganet sudah memvonis Darmaji bersalah.",
    "Massa menggelar sidang rakyat dan memvonis Darmaji bersalah.",
    "Koalisi Pemantau Pemilu menerbitkan rapor merah yang menyatakan Darmaji melanggar netralitas.",
    "Sumber yang enggan disebut namanya mengatakan Darmaji sudah diputus melanggar.",
    "Sebuah unggahan di Facebook menyebut Darmaji terbukti melanggar.",
    '"Dengar-dengar Darmaji sudah disanksi," kata seorang pedagang.',
    "Darmaji divonis bersalah oleh opini publik.",
    "Tim hukum pasangan nomor urut 1 menilai Darmaji terbukti melanggar.",
    "Paguyuban Camat Rembang menjatuhkan sanksi kepada Darmaji.",
    "Dalam laporannya, Sugiarta Wibowo menyatakan Darmaji terbukti melanggar netralitas.",
    'Massa membentangkan spanduk "Darmaji terbukti tidak netral, copot sekarang".',
    "Surat yang beredar menyatakan Darmaji dijatuhi sanksi disiplin. BKPSDM Rembang menyebut surat itu hoaks.",
    "Kuasa hukumnya menyebut tudingan bahwa Darmaji terbukti melanggar adalah fitnah.",
]
BESIDE = [
    "Darmaji dikenai denda adat seekor kerbau oleh kampungnya.",
    "Darmaji dinyatakan melanggar protokol kesehatan karena tidak memakai masker.",
    "Pejabat yang menunjuk Darmaji sudah dijatuhi sanksi oleh gubernur.",
    "Akun palsu yang mengatasnamakan Darmaji terbukti dikelola seorang mahasiswa.",
    "Darmaji menggantikan pejabat lama yang dicopot karena tidak netral.",
    "Bawaslu Rembang menyatakan Darmaji melanggar disiplin kerja, bukan netralitas.",
    "Bawaslu Rembang menyatakan Darmaji tidak terbukti mendukung siapa pun, tetapi melanggar disiplin.",
    "Inspektorat Rembang menemukan Darmaji melanggar jam kerja.",
    "Darmaji diberi teguran lisan oleh bupati pekan lalu, tetapi gara-gara dua kali tidak ikut upacara.",
    "Darmaji dijatuhi teguran oleh bupati karena jarang hadir di rapat kecamatan.",
    "Inspektorat Rembang menjatuhkan sanksi kepada Darmaji karena lalai mengawasi stafnya.",
    "Darmaji dijatuhi teguran oleh bupati karena terlambat menyerahkan laporan keuangan kecamatan.",
    "Darmaji ditegur Bawaslu Rembang karena mangkir dari panggilan klarifikasi.",
    "Darmaji dinyatakan melanggar prosedur pengadaan oleh Inspektorat Rembang.",
    "Darmaji dijatuhi hukuman disiplin oleh bupati atas kasus perkelahian di kantor kecamatan.",
    "Lima tahun lalu Bawaslu Rembang menyatakan Darmaji melanggar netralitas.",
    "Pada pilkada lalu ia dijatuhi hukuman disiplin oleh bupati karena kasus yang sama.",
    "Ayah Darmaji dihukum penjara oleh Pengadilan Negeri Rembang.",
    "Bawaslu Rembang menyatakan pasangan nomor 2 terbukti melakukan politik uang.",
]


@pytest.mark.parametrize("words", [*NOT_YET, *NAMED_ONLY, *NO_POWER, *BESIDE])
def test_it_stays_an_allegation(words: str) -> None:
    assert "confirmed" not in statuses(words)


@pytest.mark.parametrize(
    "words",
    [
        "Setelah memeriksa Darmaji, Bawaslu Rembang menyatakan ia terbukti melanggar netralitas.",
        "Dalam hal ini Bawaslu Rembang menyatakan Darmaji terbukti melanggar netralitas.",
        "Menindaklanjuti laporan warga, bupati menjatuhkan sanksi kepada Darmaji karena ikut kampanye.",
        "Darmaji diberi teguran tertulis oleh bupati karena perbuatannya itu.",
        "Bawaslu Rembang menyatakan Darmaji melanggar netralitas, bukan pidana pemilu.",
        "BKN merekomendasikan hukuman disiplin bagi Darmaji.",
        "Setelah menerima laporan itu, Bawaslu Rembang menyatakan Darmaji melanggar netralitas.",
        "Dari lima terlapor hanya Darmaji yang dicopot bupati.",
        "Darmaji, pejabat yang menunjuk panitia itu, dijatuhi sanksi karena ikut kampanye.",
        "Sebuah surat Bawaslu Rembang menyatakan Darmaji terbukti melanggar netralitas.",
        "Sekali lagi Bawaslu Rembang menyatakan Darmaji melanggar netralitas.",
        "Bawaslu Rembang menyatakan Darmaji melanggar netralitas, dan ia bisa dicopot bila terbukti lagi.",
        "Bupati Rembang menggantikan Darmaji, yang dicopot karena ikut kampanye.",
        "Bupati Rembang memberikan sanksi tertulis kepada Darmaji karena ikut kampanye.",
        "Bawaslu Rembang menyurati bupati agar menjatuhkan sanksi administrasi kepada Darmaji.",
    ],
)
def test_what_only_looks_so_confirms(words: str) -> None:
    assert statuses(words) == {"confirmed"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Majelis hakim Pengadilan Negeri Rembang memvonisnya bersalah.", "confirmed"),
        ("Putusan majelis kode etik menyebutkan Darmaji bersalah.", "confirmed"),
        ("Hukuman bagi Darmaji berupa penurunan pangkat setingkat sudah diteken bupati.", "confirmed"),
        ("Surat keputusan hukuman disiplin untuk Darmaji diteken bupati pada 2 November.", "confirmed"),
        ("Tunjangan Darmaji dipotong selama enam bulan sebagai sanksi atas ketidaknetralannya.", "confirmed"),
        ("Inspektorat Rembang menyimpulkan Darmaji ikut mengampanyekan pasangan nomor 2.", "confirmed"),
        ("Darmaji dinyatakan tidak terlibat oleh Inspektorat Rembang.", "cleared"),
        ("Bawaslu menyatakan tidak ditemukan peran Darmaji dalam pembagian itu.", "cleared"),
        ("Darmaji diputus lepas dari segala tuntutan hukum oleh Pengadilan Tinggi Semarang.", "cleared"),
        ("Perkara Darmaji berhenti di Gakkumdu.", "cleared"),
        ("Bupati menjatuhkan teguran kepada Darmaji. Sanksi itu terkait absensi, bukan kampanye.", "alleged"),
    ],
)
def test_other_words_of_decision_decide(words: str, status: str) -> None:
    assert statuses(words) == {status}


def test_a_punishment_for_nothing_told_of_somebody_new_confirms_nothing() -> None:
    assert "confirmed" not in statuses("Seorang guru di kecamatan itu, Wagiman Sutarko, diskors.")


def test_what_is_told_of_one_alone_beats_what_is_told_of_several() -> None:
    words = "Bawaslu menyatakan ketiganya terbukti melanggar. Belakangan Inspektorat menyatakan Supiyah tidak terbukti."
    assert statuses(words, THREE) == {"confirmed", "cleared"}


@pytest.mark.parametrize("words", ["Unsur terpenuhi sementara ini", "Unsur pelanggaran terpenuhi untuk sementara"])
def test_what_is_met_so_far_confirms_nothing(words: str) -> None:
    text = (
        f'Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA. "{words}," ujar Ketua Bawaslu Arang, Titik Wulandari.'
    )
    assert supports(SARMAN, "confirmed") not in facts(text, CAMAT, BAWASLU, BARA)


@pytest.mark.parametrize("who", ["Tim hukum", "Ketua tim pemenangan", "Koalisi warga"])
def test_who_decides_nothing_clears_nobody(who: str) -> None:
    text = f"Camat Ranu, Sarman Widodo, diduga membagikan kaus BARA. {who} menyebut Sarman tidak terbukti bersalah."
    assert supports(SARMAN, "cleared") not in facts(text, CAMAT, BAWASLU, BARA)


def test_the_meeting_of_an_authority_is_no_outsider() -> None:
    text = (
        "Camat Ranu, Sarman Widodo, dilaporkan ke Bawaslu Arang karena diduga membagikan kaus BARA. "
        "Menurut Ketua Bawaslu, forum menyimpulkan unsur tidak terpenuhi sehingga laporan dihentikan."
    )
    assert supports(SARMAN, "cleared") in facts(text, CAMAT, BAWASLU, BARA)


@pytest.mark.parametrize(
    ("words", "cleared"),
    [
        ("Pernyataan Darmaji: tidak bersalah.", False),
        ("Kasus Darmaji tidak dihentikan, kata Bawaslu.", False),
        ("Bawaslu tidak menindaklanjuti keberatan Darmaji.", False),
        ("Penyidikan kasus korupsi yang menjerat Darmaji dihentikan.", False),
        ("Saksi tidak datang. Tidak cukup bukti untuk memanggil ulang mereka, kata Bawaslu.", False),
        ("Pasangan Sulkan Hadiwijaya-Mira Lestariningsih dinyatakan tidak terbukti melakukan politik uang.", False),
        ("Bawaslu mengimbau semua ASN tidak melanggar netralitas.", False),
        ("Penyidikan perkara pemilu yang menjerat Darmaji dihentikan Gakkumdu.", True),
        ("Bawaslu tidak menindaklanjuti laporan terhadap Darmaji.", True),
        ("Isi bantahan Darmaji: tidak terbukti melanggar.", False),
        ("Pernyataan Bawaslu Rembang atas laporan terhadap Darmaji: tidak terbukti melanggar.", True),
        ("Unsur pidana dalam kasus Darmaji tidak terpenuhi, kata Bawaslu. Penanganan dilanjutkan sebagai pelanggaran"
         " netralitas.", False),
        ("Bawaslu menyebut dugaan pidana Darmaji tidak terbukti. Perkaranya diteruskan ke BKN sebagai pelanggaran kode"
         " etik.", False),
        ("Bawaslu menyebut dugaan terhadap Darmaji tidak terbukti. Berkasnya disimpan di kantor kecamatan.", True),
    ],
)  # fmt: skip
def test_his_own_word_and_the_end_of_one_track_clear_nobody(words: str, cleared: bool) -> None:
    assert ("cleared" in statuses(words)) == cleared
