"""However a text writes a masked person, it does not leave: split, misspelt, joined, as initials, by the post."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from graph.build.view import build
from graph.claims import Entity, Position, Reading
from graph.exchange import ftm, jsonl, networks, script, tables
from graph.exchange.redact import Redacted, redact
from graph.exchange.redact_forms import MASK, mask, tells
from graph.exchange.redact_names import EVERY
from graph.exchange.redact_profile import profile
from graph.exchange.redact_rows import redact_rows
from graph.exchange.redact_words import close
from tests.invented import CAST, agency, claim, decided, person, report
from tests.test_redact import TEXTS, graph, reading, said, spot, written

ANYWHERE = (
    "Wiratmo\u00a0Sejati", "Wiratmo\nSejati", "WIRATMO  SEJATI", "Wirat-\nmo Sejati", "Wi\u00adratmo Se\u200bjati",
    "Wira\u0301tmo Sejati", "W i r a t m o S e j a t i", "W.I.R.A.T.M.O. Sejati", "WiratmoSejati",
    "#WiratmoSejatiMundur", "Wiratmo-Sejati", "Wiratmo_Sejati", "Wiratmo Sedjati", "Wiratma Sejati", "Wirtamo Sejaty",
    "Wiratmoh Sejati",
    "W1ratmo S3jati", "Wirаtmo Sejаti", "Ｗｉｒａｔｍｏ Ｓｅｊａｔｉ", "Wrtm Sejati", "wiratmo.sejati@surat.example",
    "Drs. H. Wiratmo Sejati, M.Si.", "Camat Lembah Arum", "CAMAT LEMBAH ARUM", "camat lembah arum",
    "Camat, Lembah Arum", "Ca-\nmat Lembah Arum", "Camat Lembaharum", "Camat L. Arum", "Camat (Lembah Arum)",
    "Camatnya Lembah Arum",
    "Plt. Camat di Kecamatan Lembah Arum", "kepala Kecamatan Lembah Arum", "mantan Camat\u00a0Lembah Arum",
    "orang nomor satu di Kecamatan Lembah Arum", "pimpinan Kecamatan Lembah Arum", "#CamatLembahArumMundur",
    "Sejati Wiratmo",
)  # fmt: skip
AT_HOME = (
    "Wiratmo", "Wirat-\nmo", "Wi\u00adratmo", "Wirаtmo", "Wíratmo", "W1ratmo", "Wiratma", "Wirtamo", "Wiratmonya",
    "Sedjati", "W. Sejati", "Wiratmo S.", "W.S.", "W. S.", "WS", "(WS)", "inisial W", "berinisial WS", "Pak W",
    "#WiratmoMundur",
    "@wiratmos", "@wsejati", "@pak_wiratmo", "Pak Camat", "camat itu", "Sejati (Wiratmo)", "Wiratmo bin Sejati",
    "Wiratmo Kusumo Sejati", "orang nomor satu di kecamatan", "PakWiratmo", "Wiratmoisme",
)  # fmt: skip
TRACES = ("wira", "wirtamo", "wrtm", "wsejati", "jati", "ratmo", "camat ", "camat-", "arum", "ws", "w.", "inisial w")


@cache
def public() -> Redacted:
    return redact(graph(), profile("public"))


@cache
def home() -> str:
    (sha,) = {str(n.props["sha256"]) for n in graph().nodes if n.props.get("file") == "r0-camat-wiratmo.txt"}
    return sha


@pytest.mark.parametrize("form", ANYWHERE)
def test_no_writing_of_a_full_name_or_post_stays_in_any_text(form: str) -> None:
    told = mask(f"Ia datang bersama {form} pada hari itu.", public().forms)
    assert MASK in told
    assert not [trace for trace in TRACES if trace in told.casefold()]


@pytest.mark.parametrize("form", AT_HOME)
def test_no_short_writing_stays_where_the_person_is_spoken_of(form: str) -> None:
    told = mask(f"Ia datang bersama {form} pada hari itu.", public().forms, (home(),))
    assert MASK in told
    assert not [trace for trace in TRACES if trace in told.replace("pada hari itu.", "").casefold()]


@pytest.mark.parametrize(
    "words",
    [
        "Wiratmo Kusumo Adi dari Kota Arang", "Lurah Lembah Arum", "Kecamatan Lembah Arum", "Camat Telaga Biru",
        "Pemerintah Kota Arang", "jati diri bangsa", "warga RT 05 RW 02", "pegawai ASN dan PNS", "Sulastri Wening",
        "Sekretaris Camat Lembah Arum",
    ],
)  # fmt: skip
def test_what_is_about_others_stays(words: str) -> None:
    assert mask(f"Menurut {words}.", public().forms) == f"Menurut {words}."


@pytest.mark.parametrize(
    ("a", "b"), [("hadi", "handi"), ("budi", "rudi"), ("wiratmo", "wirya"), ("santoso", "suprapto"), ("sri", "sari")]
)
def test_other_names_are_no_spelling_of_this_one(a: str, b: str) -> None:
    assert not close(a, b)


@pytest.mark.parametrize(
    "path",
    [
        "wiratmo-sejati", "?p=wiratmo+sejati", "w%69ratmo-sejati", "w%2569ratmo-sejati", "wiratmosejati.jpg",
        "WiratmoSejati", "wiratma-sejati", "camat-lembah-arum", "camatlembaharum", "camat-lembaharum-bantah",
    ],
)  # fmt: skip
def test_an_address_with_a_masked_name_tells_wherever_it_stands(path: str) -> None:
    assert tells(f"https://warta.example/{path}", public().forms)


@pytest.mark.parametrize(
    "path", ["pakwiratmo", "wsejati", "wirat%6Do", "2024/wiratmo-mundur", "#/wiratmo", "pak-camat"]
)
def test_an_address_of_its_report_tells_by_a_part_of_the_name(path: str) -> None:
    assert tells(f"https://warta.example/{path}", public().forms, (home(),))
    assert not tells("https://warta.example/2024/10/pilkada", public().forms, (home(),))


def one_more(text: str, *cast: Entity, name: str = "r9") -> Reading:
    """A further report with this text, in which these are mentioned."""
    entities = tuple(replace(one, mentions=spot(text, one.name)) for one in cast if one.name in text)
    claims = tuple(replace(claim(one.ref, "WORKS_AT", "k"), spans=spot(text, text)) for one in entities)
    lake = next(one for one in CAST if one.ref == "k")
    return Reading(report=report(name, text=text), entities=(*entities, lake), claims=claims, version="1")


def test_a_name_that_a_report_states_to_be_anothers_is_masked_in_it() -> None:
    text = "Wiratmo Sejati, yang akrab disapa Mas Gendut, hadir. Mas Gendut diam, kata Kirana Asri."
    view = build((reading(0, said(0, "diduga hadir", subject="a", status="alleged")), one_more(text, *CAST, KIRANA)))
    assert "Gendut" in written(view, None)
    assert "Gendut" not in written(view)
    assert "Kirana Asri" in written(view)


KIRANA = Entity(
    ref="q", label="Person", name="Kirana Asri", labels=("ASN",),
    positions=(Position(title="Ajudan Camat Lembah Arum", agency="k"), Position(title="Staf", agency="k")),
)  # fmt: skip


def test_a_post_of_another_that_names_the_masked_is_left_out() -> None:
    view = build((reading(0, said(0, "diduga hadir", subject="a", status="alleged")), one_more("Kirana Asri.", KIRANA)))
    assert "Ajudan Camat" in written(view, None)
    text = written(view)
    assert "Ajudan" not in text
    assert "Staf" in text


def test_who_is_known_by_one_word_of_a_masked_name_alone_is_masked_too() -> None:
    lone, other = person("x", "Wiratmo", labels=("ASN",)), person("y", "Seruni", labels=("ASN",))
    more = one_more("Wiratmo diam. Seruni bicara.", lone, other)
    text = written(build((reading(0, said(0, "diduga hadir", subject="a", status="alleged")), more)))
    assert "Wiratmo" not in text
    assert "Seruni" in text


def test_no_format_of_export_holds_what_is_masked() -> None:
    view = public().view
    files = {
        "jsonl": "\n".join(jsonl.lines(view)), "csv": tables.node_table(view) + tables.edge_table(view),
        "graphml": networks.graphml(view), "gexf": networks.gexf(view), "ftm": "\n".join(ftm.lines(view)),
        "cypher": "\n".join(script.statements(view)),
    }  # fmt: skip
    for name, text in files.items():
        assert "Sulastri Wening" in text, name
        assert not [
            form for form in ("wiratmo", "sejati", "darsih", "camat lembah", "camat-") if form in text.casefold()
        ], name
        assert not [key for key in public().hidden if key in text], name


def test_a_long_name_is_known_by_its_parts_but_not_by_the_name_of_another() -> None:
    long, other = person("x", "Sejati Langit Biru Kelana", labels=("ASN",)), person("y", "Langit Biru", labels=("ASN",))
    text = "Sejati Langit Biru Kelana diduga hadir. Langit Biru tidak hadir."
    accused = Reading(
        report=report("r8", text=text),
        entities=(replace(long, mentions=spot(text, long.name)), *CAST),
        claims=(replace(claim("x", "SUPPORTS", "t", "alleged"), spans=spot(text, "diduga hadir")),),
        version="1",
    )
    forms = redact(build((accused, one_more("Langit Biru bicara.", other))), profile("public")).forms
    for part in ("Sejati Kelana", "Biru Kelana", "Sejati Langit"):
        assert mask(f"Kata {part}, benar.", forms) == f"Kata {MASK}, benar."
    assert mask("Kata Langit Biru, benar.", forms) == "Kata Langit Biru, benar."


def test_rows_lose_texts_of_reports_sentences_and_names_of_files() -> None:
    rows = [
        [TEXTS[0], 1], [TEXTS[0][:97].replace(" ", "\n"), 2], ["03-camat-lembah-arum.txt", 3],
        ["www.x.example/pak-camat", 4],
        [{"quote": TEXTS[0][:97]}, 5], ["Sulastri Wening juga hadir", 6], [{"p": {"deep": ["Wiratma Sejati", 7]}}, 7],
    ]  # fmt: skip
    shown = redact_rows(rows, public())
    assert [row[-1] for row in shown] == [3, 4, 6, 7]
    assert "amat" not in str(shown)
    assert EVERY in public().forms.local


def test_a_denial_by_another_stays_with_its_allegation_or_both_go() -> None:
    accused = person("s", "Sulastri Wening")
    charge = said(1, TEXTS[1], status="confirmed", **decided("bawaslu"))
    wife = replace(said(1, "WIRATMO SEJATI tidak datang", status="denied"), speaker="d")
    lake = agency("z", "Dinas Rawa", "dinas")
    view = build(
        (reading(1, charge, wife, cast=(*CAST, accused, lake)), reading(0, said(0, TEXTS[0][-40:], status="alleged")))
    )
    for name in ("editor", "public"):
        kept = {n.id: n.props for n in redact(view, profile(name)).view.nodes if n.label == "Claim"}
        charged = [key for key, props in kept.items() if props["status"] in ("alleged", "confirmed")]
        for edge in view.edges:
            assert edge.type != "DENIES" or edge.end not in charged or edge.start in kept
