"""Redaction before writing: what a profile masks is in no byte of what is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph.build.model import View
from graph.build.view import build
from graph.claims import Claim, Entity, Position, Reading, Reply, Span
from graph.draw.page import render
from graph.errors import UsageError
from graph.exchange.jsonl import lines
from graph.exchange.redact import redact
from graph.exchange.redact_forms import MASK
from graph.exchange.redact_profile import Profile, profile, profile_names
from graph.exchange.redact_rows import redact_rows
from jejaring.view import blank, page_of
from tests.invented import CAST, SOME_RACE, admitted, agency, claim, decided, person, report

ACCUSED = "Wiratmo Sejati"
TEXTS = (
    "Camat Lembah Arum Wiratmo Sejati, S.Sos (NIP 198001012005011002) diduga hadir. #WiratmoSejati ramai, "
    "kata Pak Wiratmo kepada Darsih Melati, warga. Camat Lembah Arum membantah: saya tidak hadir. "
    "Sulastri Wening juga hadir, menurut putusan Bawaslu Kota Arang, bersama Camat Lembah Arum dan Wiratmo.",
    "Bawaslu Kota Arang menyatakan Sulastri Wening terbukti melanggar. WIRATMO SEJATI tidak datang. Camat bungkam.",
)


def spot(text: str, words: str) -> tuple[Span, ...]:
    at = text.index(words)
    return (Span(at, at + len(words)),)


def reading(number: int, *claims: Claim, cast: tuple[Entity, ...] = CAST, **more: str) -> Reading:
    """A report with one of the texts, in which the cast stands with its names."""
    text = TEXTS[number]
    found = report(f"r{number}-camat-wiratmo", text=text, outlet=f"Warta {number}", **more)
    entities = tuple(
        replace(one, mentions=spot(text, one.name)) if one.name in text else one for one in (*cast, DARSIH)
    )
    head = replace(claim("a", "HEADS", "k"), spans=spot(text, "Camat"))
    works = replace(claim("b", "WORKS_AT", "k"), spans=spot(text, "Sulastri Wening"))
    runs = tuple(replace(claim(ref, "CANDIDATE_IN", "t"), spans=spot(text, "Bawaslu")) for ref in "gn")
    return Reading(
        report=replace(found, origin=f"origin-{number}"),
        entities=entities,
        claims=(head, works, *runs, *claims),
        election=SOME_RACE,
        version="1",
    )


DARSIH = person("d", "Darsih Melati")


def said(number: int, words: str, **more: object) -> Claim:
    return replace(claim("b", "SUPPORTS", "t"), spans=spot(TEXTS[number], words), **more)  # type: ignore[arg-type]


def graph() -> View:
    """The camat is alleged and denies; the clerk is confirmed in two reports; a neighbour told it."""
    url = "https://warta.example/2024/camat-lembah-arum-wiratmo-sejati-hadir"
    first = reading(
        0,
        said(0, TEXTS[0][:97], subject="a", status="alleged", speaker="d"),
        said(0, "Camat Lembah Arum membantah", subject="a", status="denied", reply=Reply(kind="denies_act")),
        said(0, "Sulastri Wening juga hadir", status="confirmed", **decided("bawaslu", "administrative")),
        said(0, "bersama Camat Lembah Arum dan Wiratmo", status="alleged", speaker="d", ordinal=1),
        claim("a", "ACCUSED_BY", "d"),
        url=url,
        title="Camat Lembah Arum Membantah, Wiratmo Sejati: Fitnah",
    )
    second = reading(1, said(1, TEXTS[1], status="confirmed", **decided("bawaslu", "administrative")))
    return build((first, second))


def written(view: View, name: str | None = "public", held: tuple[str, ...] = ()) -> str:
    """Everything that leaves: JSON lines and the page, as one text."""
    done = redact(view, profile(name), held)
    page = render(page_of(done.view, None, blank("T", done))).decode()
    return "\n".join(lines(done.view)) + page


def ids(view: View, name: str) -> set[str]:
    return {node.id for node in view.nodes if node.props.get("name") == name}


@pytest.mark.parametrize(
    "form",
    [
        "Wiratmo", "WIRATMO", "wiratmo", "Sejati", "SEJATI", "wiratmosejati", "Camat Lembah Arum", "camat-lembah-arum",
        "Camat bungkam", "198001012005011002", "Darsih", "Melati",
    ],
)  # fmt: skip
def test_no_surface_form_of_a_masked_person_is_in_the_file(form: str) -> None:
    assert form in written(graph(), None) or form.islower()
    assert form not in written(graph())


def test_masked_persons_are_gone_by_id_and_with_their_claims() -> None:
    view = graph()
    text = written(view)
    for key in ids(view, ACCUSED) | ids(view, "Darsih Melati"):
        assert key not in text
    assert "diduga hadir" not in text


def test_who_is_confirmed_in_two_origins_stays_with_masked_words() -> None:
    text = written(graph())
    assert "Sulastri Wening juga hadir" in text
    assert MASK in text
    assert "Bawaslu Kota Arang menyatakan Sulastri Wening terbukti" in text


def test_one_origin_is_not_enough_for_the_public() -> None:
    once = build((reading(1, said(1, TEXTS[1], status="confirmed", **decided("bawaslu"))),))
    assert "Sulastri" not in written(once)
    assert "Sulastri" in written(once, "editor")


def test_the_editor_sees_accused_and_answer_but_no_private_source() -> None:
    text = written(graph(), "editor")
    assert "Wiratmo Sejati" in text
    assert "Camat Lembah Arum membantah" in text
    assert "Darsih" not in text
    assert "198001012005011002" not in text


@pytest.mark.parametrize("name", profile_names())
def test_no_allegation_stays_without_its_denial(name: str) -> None:
    done = redact(graph(), profile(name))
    claims = {node.id: node.props for node in done.view.nodes if node.label == "Claim"}
    for edge in graph().edges:
        if edge.type == "DENIES" and edge.end in claims:
            assert edge.start in claims


def test_holding_a_denial_takes_the_allegation_along() -> None:
    view = graph()
    denial = next(node.id for node in view.nodes if node.label == "Claim" and node.props["status"] == "denied")
    text = written(view, "editor", (denial,))
    assert "diduga hadir" not in text
    assert denial not in text
    assert denial in written(view, None, (denial,))


def test_held_reports_and_persons_leave_in_internal_only() -> None:
    view = graph()
    sha = next(str(node.props["sha256"]) for node in view.nodes if node.props.get("file") == "r0-camat-wiratmo.txt")
    assert "Sulastri Wening juga hadir" not in written(view, "editor", (sha,))
    assert sha not in written(view, "editor", (sha,))
    (key,) = ids(view, "Sulastri Wening")
    assert "Sulastri" not in written(view, "editor", (key,))
    assert "Sulastri" in written(view, "internal", (key,))


def test_a_line_that_loses_its_decision_is_no_longer_confirmed() -> None:
    view = graph()
    confirmed = tuple(node.id for node in view.nodes if node.label == "Claim" and node.props["status"] == "confirmed")
    done = redact(view, replace(profile("editor"), name="x"), confirmed)
    supports = [edge.props for edge in done.view.edges if edge.type == "SUPPORTS"]
    assert "confirmed" not in {props["status"] for props in supports}
    assert not any("authority" in props for props in supports)


def test_persons_whose_names_differ_in_spelling_only_are_masked_together() -> None:
    other = person("z", "Wiratmo Sedjati", labels=("ASN",))
    text = "Wiratmo Sedjati bekerja di Kecamatan Lembah Arum."
    entities = (replace(other, mentions=spot(text, "Wiratmo Sedjati")), *CAST)
    works = replace(claim("z", "WORKS_AT", "k"), spans=spot(text, text))
    more = Reading(report=report("r9", text=text), entities=entities, claims=(works,), version="1")
    first = reading(0, said(0, "diduga hadir", subject="a", status="alleged"))
    assert "Sedjati" not in written(build((first, more)))


def test_a_first_name_that_others_bear_masks_nobody_else() -> None:
    text = "Wiratmo Kusumo, Camat Telaga Biru, bekerja di sana."
    other = person("z", "Wiratmo Kusumo", labels=("ASN",))
    lake = agency("l", "Kecamatan Telaga Biru", "kecamatan")
    entities = (replace(other, mentions=spot(text, "Wiratmo Kusumo")), lake)
    works = replace(claim("z", "HEADS", "l"), spans=spot(text, text))
    more = Reading(report=report("r9", text=text), entities=entities, claims=(works,), version="1")
    first = reading(0, said(0, "diduga hadir", subject="a", status="alleged"))
    assert "Wiratmo Kusumo, Camat Telaga Biru" in written(build((first, more)))


def test_unnamed_people_unknown_candidates_and_initials_leave_with_the_public_profile() -> None:
    text = "Oknum Camat Sako diduga hadir. Inisial WS juga."
    cast = (
        replace(person("o", "Oknum Camat Sako", named=False, unnamed="post"), mentions=spot(text, "Oknum Camat Sako")),
        replace(person("i", "WS", initials=True), mentions=spot(text, "WS")),
    )
    claims = tuple(replace(claim(ref, "SUPPORTS", None, "alleged"), spans=spot(text, "diduga hadir")) for ref in "oi")
    found = build((Reading(report=report("r8", text=text), entities=cast, claims=claims, version="1"),))
    assert "Oknum Camat Sako" in written(found, "editor")
    public = redact(found, profile("public")).view
    assert not [node for node in public.nodes if node.label in ("Person", "Paslon", "Claim")]
    assert "Sako" not in written(found)


def test_posts_without_head_are_masked_where_the_person_is_spoken_of() -> None:
    text = "Kabid Lalu Lintas Tirta Wana diduga hadir. Kabid Lalu Lintas diam. Sulastri Wening juga hadir."
    cast = (
        Entity(
            ref="w",
            label="Person",
            name="Tirta Wana",
            mentions=spot(text, "Tirta Wana"),
            labels=("ASN",),
            positions=(Position(title="Kabid Lalu Lintas", agency="k"),),
        ),
        *CAST,
    )
    claims: tuple[Claim, ...] = (
        replace(claim("w", "SUPPORTS", "t", "alleged"), spans=spot(text, "diduga hadir")),
        replace(claim("b", "WORKS_AT", "k"), spans=spot(text, "Kabid Lalu Lintas diam. Sulastri Wening juga hadir.")),
    )
    claims = (*claims, replace(claim("b", "WORKS_AT", "k"), ordinal=1, spans=spot(text, "diam. Sulastri Wening")))
    found = build((Reading(report=report("r7", text=text), entities=cast, claims=claims, version="1"),))
    assert "Kabid Lalu Lintas" not in written(found)
    assert "diam. Sulastri Wening" in written(found)


def test_rows_of_an_answer_lose_what_is_hidden() -> None:
    view = graph()
    done = redact(view, profile("public"))
    (key,), (stays,) = ids(view, ACCUSED), ids(view, "Sulastri Wening")
    rows = [
        [ACCUSED, 1],
        ["Sulastri Wening", 2],
        [{"labels": ["Person"], "properties": {"id": key, "name": ACCUSED}}, 3],
        [{"labels": ["Person"], "properties": {"id": stays, "name": "Sulastri Wening"}}, 4],
        [[ACCUSED, "Sulastri Wening"], 5],
        ["kata Pak Wiratmo itu", 6],
        ["https://x.example/wiratmo-sejati", 7],
    ]
    shown = redact_rows(rows, done)
    assert [row[1] for row in shown] == [2, 4, 5, 6, 7]
    assert shown[2][0] == ["Sulastri Wening"]
    assert "Wiratmo" not in str(shown)
    assert "wiratmo" not in str(shown)
    assert redact_rows(rows, redact(view, profile(None))) == rows


def test_internal_changes_nothing() -> None:
    view = graph()
    assert redact(view, profile(None), ("x",)).view is view
    assert profile(None).banner


def test_redacting_twice_gives_the_same_bytes() -> None:
    assert written(graph()) == written(graph())


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[x]\nstatusess = ['alleged']", "statusess"),
        ("[x]\nprivate = 'yes'", "private"),
        ("[x]\nstatuses = ['proven']", "proven"),
        ("[x]\n[y]", "one table"),
        ("private = true", "no table"),
        ("[x", "no TOML"),
    ],
)
def test_a_profile_that_is_not_understood_is_refused(tmp_path: Path, text: str, part: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match=part):
        profile(str(path))


def test_a_profile_of_ones_own_is_taken_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[desk]\nis = ["For the desk.", "Untuk meja."]\nunchecked = true\n')
    own = profile(str(path))
    assert own == Profile(name="desk", text=("For the desk.", "Untuk meja."), unchecked=True)
    assert "SUPPORTS" not in {edge.type for edge in redact(graph(), own).view.edges}
    with pytest.raises(UsageError, match="no such profile"):
        profile("publik")


def test_an_admission_of_one_origin_is_masked_and_of_two_is_not() -> None:
    one = reading(1, said(1, TEXTS[1], status="confirmed", **admitted()))
    two = reading(0, said(0, "Sulastri Wening juga hadir", status="confirmed", **admitted()))
    assert "Sulastri" not in written(build((one,)))
    assert "Sulastri" in written(build((one, two)))


def test_candidates_tickets_and_days_stay() -> None:
    assert "Gumelar Praba - Nindya Laras" in written(graph())
    assert date(2024, 10, 5).isoformat() in written(graph())
