"""Ties beside acts of support: teams and campaigners, appointments, orders, occasions. Nobody in them exists."""

from __future__ import annotations

import pytest

from graph.claims import Claim, Reading, Report
from loaders.extraction import extract

PAIR = "pasangan calon Wali Kota Palembang Nindya Laras dan Setyarini Wening"
CAMAT = "Camat Sela Rimba, Wiratmo Sejati"
TICKET = "Nindya Laras - Setyarini Wening"


def read(text: str) -> Reading:
    return extract(Report(sha256="0" * 64, text=f"PALEMBANG - {text}", file="a.txt", published="2024-10-08"))


def claims(text: str, predicate: str) -> list[tuple[str, str, Claim]]:
    reading = read(text)
    names = {entity.ref: entity.name for entity in reading.entities}
    found = (claim for claim in reading.claims if claim.predicate == predicate)
    return [(names[one.subject], names[one.object or ""], one) for one in found]


def ends(text: str, predicate: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other, _ in claims(text, predicate)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Relawan Arum Bersatu mendeklarasikan dukungan kepada {PAIR}.", "Relawan Arum Bersatu"),
        (f"Gumelar Praba, juru kampanye {PAIR}, menyebut hal itu.", "Gumelar Praba"),
        (f"{PAIR} hadir. Jurkam pasangan Nindya Laras-Setyarini Wening, Gumelar Praba, hadir.", "Gumelar Praba"),
        (
            f"Ketua Tim Pemenangan Nindya Laras-Setyarini Wening, Gumelar Praba, diam. {PAIR} hadir.",
            "Tim Pemenangan Nindya Laras-Setyarini Wening",
        ),
    ],
)
def test_who_campaigns_for_a_ticket(text: str, who: str) -> None:
    assert (who, TICKET) in ends(text, "CAMPAIGNS_FOR")


@pytest.mark.parametrize(
    "text",
    [
        f"Relawan Arum Bersatu tidak mendukung {PAIR}.",
        f"Relawan Arum Bersatu akan mendukung {PAIR}.",
        f"Relawan Arum Bersatu melaporkan Gumelar Praba. Camat Sela Rimba itu diduga mendukung {PAIR}.",
        f"Camat Sela Rimba, Gumelar Praba, diduga menjadi juru kampanye {PAIR}.",
    ],
)
def test_who_does_not(text: str) -> None:
    assert ends(text, "CAMPAIGNS_FOR") == []


def test_an_appointment_has_its_day_and_its_decree() -> None:
    ((who, body, claim),) = claims(
        "Pj Wali Kota Palembang, Gumelar Praba, dilantik oleh Gubernur Sumatera Selatan, Wiratmo Sejati, sebagai Pj"
        " Wali Kota Palembang, Senin (7/10/2024), dengan SK Nomor 100.2-77.",
        "APPOINTED_BY",
    )
    assert (who, body) == ("Gumelar Praba", "Pemerintah Provinsi Sumatera Selatan")
    assert (claim.date, claim.outcome, claim.status) == ("2024-10-07", "100.2-77", "stated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gubernur Sumatera Selatan, Wiratmo Sejati, menunjuk Gumelar Praba sebagai Pj Bupati Muara Enim.",
            [("Gumelar Praba", "Pemerintah Provinsi Sumatera Selatan")],
        ),
        (
            "“Saya ditunjuk Kemendagri menjadi Pj Wali Kota Palembang,” kata Pj Wali Kota Palembang Gumelar Praba.",
            [("Gumelar Praba", "Kemendagri")],
        ),
        ("Gubernur Sumatera Selatan, Wiratmo Sejati, akan menunjuk Gumelar Praba sebagai Pj Bupati Muara Enim.", []),
        ("Gubernur Sumatera Selatan, Wiratmo Sejati, menunjuk Gumelar Praba sebagai contoh.", []),
    ],
)
def test_who_was_put_into_a_post_by_whom(text: str, expected: list[tuple[str, str]]) -> None:
    assert ends(text, "APPOINTED_BY") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{CAMAT}, diduga menginstruksikan Lurah Arum Jaya, Gumelar Praba, memenangkan {PAIR}.",
            [("Wiratmo Sejati", "Gumelar Praba")],
        ),
        (
            f"Lurah Arum Jaya, Gumelar Praba, mengaku diperintah {CAMAT}, menghadiri kampanye {PAIR}.",
            [("Wiratmo Sejati", "Gumelar Praba")],
        ),
        (
            f"{CAMAT}, diduga memerintahkan para lurah memenangkan {PAIR}.",
            [("Wiratmo Sejati", "para lurah")],
        ),
        (
            f"{CAMAT}, diduga mengarahkan para guru memilih caleg DPRD Kota Palembang. {PAIR} diam.",
            [("Wiratmo Sejati", "para guru")],
        ),
        (f"{CAMAT}, tidak memerintahkan para lurah memenangkan {PAIR}.", []),
        (f"{CAMAT}, memerintahkan para lurah menjaga netralitas. {PAIR} diam.", []),
    ],
)
def test_orders_towards_a_ticket(text: str, expected: list[tuple[str, str]]) -> None:
    found = claims(text, "DIRECTED")
    assert [(one, other) for one, other, _ in found] == expected
    assert {claim.status for _, _, claim in found} <= {"alleged"}


def test_a_class_that_took_an_order_is_never_counted() -> None:
    reading = read(f"{CAMAT}, diduga memerintahkan para lurah memenangkan {PAIR}.")
    (told,) = (one for one in reading.entities if one.name == "para lurah")
    assert told.props["unnamed"] == "class"


def test_an_occasion_has_its_host_day_and_place() -> None:
    text = "Aliansi Pemuda Arum telah menggelar diskusi publik, bertempat di Aula Dahlia. Senin (7/10/2024)."
    ((host, name, claim),) = claims(text, "ORGANISED")
    (event,) = (one for one in read(text).entities if one.label == "Event")
    assert (host, name, claim.date) == ("Aliansi Pemuda Arum", "diskusi", "2024-10-07")
    assert dict(event.props) == {"kind": "discussion", "date": "2024-10-07", "place": "Aula Dahlia"}
    assert ends("Aliansi Pemuda Arum akan menggelar diskusi publik.", "ORGANISED") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{CAMAT}, diduga bergabung dalam Tim Pemenangan Nindya Laras-Setyarini Wening. {PAIR} diam.", ["alleged"]),
        (f"Gumelar Praba masuk dalam Tim Sukses Laras-Wening untuk {PAIR}.", ["stated"]),
        (f"{CAMAT}, tidak bergabung dengan Tim Pemenangan Nindya Laras-Setyarini Wening.", []),
        (f"{CAMAT}, menyebut suaminya masuk dalam Tim Pemenangan Nindya Laras-Setyarini Wening.", []),
    ],
)
def test_who_joins_a_team_is_its_member(text: str, status: list[str]) -> None:
    assert [claim.status for _, _, claim in claims(text, "MEMBER_OF")] == status
