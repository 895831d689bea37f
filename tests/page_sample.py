"""A small invented graph with every status, for the tests of the page."""

from __future__ import annotations

from dataclasses import replace

from graph.draw.data import PageClaim, PageData, PageEdge, PageNode, PageReport

ALLEGED = "Sulaksana Pradipta diduga mengunggah jadwal kampanye pasangan itu."
DENIAL = "Akun saya diretas, bukan saya yang mengunggah."
DECIDED = "Pleno Bawaslu menyatakan Ganis Tirtakusuma terbukti melanggar netralitas."

NODES = (
    PageNode(
        id="paslon-1",
        label="Paslon",
        name="Bramasta Wiryo – Nawang Puspita",
        members=("Bramasta Wiryo", "Nawang Puspita"),
        facts=(("number", "2"), ("acronym", "BRANA")),
    ),
    PageNode(id="paslon-2", label="Paslon", name="salah satu calon", named=False),
    PageNode(
        id="agency-1", label="Agency", name="Dinas Perkebunan Kabupaten Rancawuni", labels=("Dinas",), kind="dinas"
    ),
    PageNode(id="agency-2", label="Agency", name="Kecamatan Ujungkaliwungu", kind="kecamatan"),
    PageNode(id="agency-3", label="Agency", name="Bawaslu Kabupaten Rancawuni", kind="bawaslu"),
    PageNode(id="agency-4", label="Agency", name="Pemerintah Kabupaten Rancawuni", kind="pemda"),
    PageNode(
        id="person-1",
        label="Person",
        name="Sulaksana Pradipta",
        labels=("ASN",),
        aliases=("S. Pradipta", "Pak Sulak"),
        positions=("Kepala Bidang Dinas Perkebunan",),
    ),
    PageNode(id="person-2", label="Person", name="Ganis Tirtakusuma", labels=("ASN", "Official")),
    PageNode(id="person-3", label="Person", name="oknum staf kecamatan", named=False, unnamed="post"),
    PageNode(id="person-4", label="Person", name="Waluyo Sastranegara", labels=("Pj",)),
    PageNode(id="person-5", label="Person", name="Kirana Lembayung", labels=("ASN",)),
    PageNode(id="person-6", label="Person", name="Bramasta Wiryo", labels=("Candidate",)),
    PageNode(id="organization-1", label="Organization", name="Simpul Warga Rancawuni", kind="ngo"),
)
REPORTS = (
    PageReport(
        id="report-1",
        title="Jadwal Kampanye Beredar di Grup Pegawai",
        outlet="Warta Rancawuni",
        published="2024-10-03",
        url="https://www.wartarancawuni.example/2024/10/jadwal",
    ),
    PageReport(id="report-2", title="Pleno: Terbukti", outlet="Kabar Ujung", published="2024-10-19", file="pleno.txt"),
)
_LINES = (
    ("SUPPORTS", "person-1", "paslon-1", "denied"),
    ("SUPPORTS", "person-2", "paslon-1", "confirmed"),
    ("SUPPORTS", "person-3", "paslon-2", "alleged"),
    ("SUPPORTS", "person-5", "paslon-1", "cleared"),
    ("WORKS_AT", "person-1", "agency-1", "stated"),
    ("WORKS_AT", "person-3", "agency-2", "stated"),
    ("WORKS_AT", "person-5", "agency-1", "stated"),
    ("HEADS", "person-2", "agency-2", "stated"),
    ("HEADS", "person-4", "agency-4", "stated"),
    ("CONTROLLED_BY", "agency-1", "person-4", "stated"),
    ("CONTROLLED_BY", "agency-2", "person-4", "stated"),
    ("CANDIDATE_IN", "person-6", "paslon-1", "stated"),
    ("INVESTIGATED_BY", "person-2", "agency-3", "stated"),
    ("ACCUSED_BY", "person-1", "organization-1", "stated"),
)
_EXTRA = (
    PageClaim(
        id="claim-denied",
        predicate="SUPPORTS",
        status="alleged",
        report="report-1",
        quote=ALLEGED,
        act="post_like_share",
        date="2024-10-01",
        date_basis="stated",
        circumstances=("office_hours",),
    ),
    PageClaim(
        id="claim-confirmed",
        predicate="SUPPORTS",
        status="alleged",
        report="report-1",
        quote="Ganis Tirtakusuma disebut hadir dalam deklarasi.",
        speaker="seorang warga",
        act="attend",
    ),
)


def _claim(number: int, line: tuple[str, str, str, str]) -> PageClaim:
    kind, _, _, status = line
    quotes = {"denied": "Ia membantah tuduhan itu.", "confirmed": DECIDED, "cleared": "Laporan dihentikan."}
    return PageClaim(
        id=f"claim-{number:02}",
        predicate=kind,
        status=status,
        report="report-2" if status in ("confirmed", "cleared") else "report-1",
        quote=quotes.get(status, f"Kalimat ke-{number} tentang hubungan ini."),
        reply="denies_act" if status == "denied" else None,
        reply_quote=DENIAL if status == "denied" else "",
        speaker="Sulaksana Pradipta" if status == "denied" else None,
        authority="Bawaslu Kabupaten Rancawuni" if status in ("confirmed", "cleared") else None,
        track="administrative" if status in ("confirmed", "cleared") else None,
    )


def _edge(number: int, line: tuple[str, str, str, str]) -> PageEdge:
    kind, start, end, status = line
    own = [f"claim-{number:02}"]
    if status in ("denied", "confirmed"):
        own.insert(0, f"claim-{status}")
    return PageEdge(
        id=f"edge-{number:02}",
        type=kind,
        start=start,
        end=end,
        status=status,
        claims=tuple(own),
        reports=len(own),
        origins=1,
        first="2024-10-03",
        last="2024-10-19",
    )


def sample(**changes: object) -> PageData:
    """The graph; keyword arguments replace fields of PageData."""
    data = PageData(
        title="Netralitas di Rancawuni",
        subtitle="Data rekaan",
        nodes=NODES,
        edges=tuple(_edge(i, line) for i, line in enumerate(_LINES)),
        claims=(*_EXTRA, *(_claim(i, line) for i, line in enumerate(_LINES))),
        reports=REPORTS,
        made="2024-11-01",
        version="9.9.9",
    )
    return replace(data, **changes)  # type: ignore[arg-type]
