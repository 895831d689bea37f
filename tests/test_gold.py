"""The extract format: written, edited by hand, read back."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.build.view import View, build
from graph.errors import InputError
from loaders.gold import from_document, to_document

SHARED = Path(__file__).parent.parent.parent / "shared"
TEXT = (
    "WANASRI, KABAR WANASRI - Camat Wanasri, Lestari Ningrum, diduga menghadiri deklarasi pasangan Bagas Tirta – Umi "
    "Salma, Rabu (2/10/2024). Ketua Bawaslu Kabupaten Brebes, Harun Palestin, akan memanggil Lestari.\n"
)


def document() -> dict[str, Any]:
    """A hand-made document of TEXT."""
    return {
        "id": "camat",
        "outlet": "Kabar Wanasri",
        "date": "2024-10-03",
        "persons": [
            {"name": "Lestari Ningrum", "mentions": ["Lestari Ningrum", "Lestari"], "kinds": ["ASN"], "positions": []},
            {"name": "Harun Palestin", "mentions": ["Harun Palestin"], "kinds": ["Official"], "positions": []},
            {"name": "Bagas Tirta", "mentions": ["Bagas Tirta"], "kinds": ["Candidate"], "positions": []},
            {"name": "Umi Salma", "mentions": ["Umi \nSalma", "Umi Salma"], "kinds": ["Candidate"], "positions": []},
        ],
        "agencies": [
            {"name": "Kecamatan Wanasri", "mentions": ["Camat Wanasri"]},
            {"name": "Bawaslu Kabupaten Brebes", "mentions": ["Bawaslu Kabupaten Brebes"]},
        ],
        "organizations": [],
        "paslon": [
            {
                "name": "Bagas Tirta - Umi Salma",
                "mentions": ["Bagas Tirta – Umi Salma"],
                "members": ["Bagas Tirta", "Umi Salma"],
                "acronym": None,
                "number": None,
                "office": "Bupati",
                "region": "Kabupaten Brebes",
            }
        ],
        "unnamed_actors": [],
        "relations": [
            {"type": "heads", "source": "Lestari Ningrum", "target": "Kecamatan Wanasri", "status": "stated"},
            {"type": "heads", "source": "Harun Palestin", "target": "Bawaslu Kabupaten Brebes", "status": "stated"},
            {
                "type": "supports",
                "source": "Lestari Ningrum",
                "target": "Bagas Tirta - Umi Salma",
                "status": "alleged",
                "evidence": "diduga menghadiri deklarasi pasangan Bagas Tirta - Umi Salma",
            },
        ],
    }


def edges(view: View, kind: str) -> list[str]:
    """The statuses of the edges of a type."""
    return [str(edge.props["status"]) for edge in view.edges if edge.type == kind]


def test_a_hand_made_document_becomes_a_reading_with_its_evidence_located() -> None:
    reading, refused = from_document(document(), TEXT, "camat.txt")
    assert not refused
    (claim,) = [claim for claim in reading.claims if claim.predicate == "SUPPORTS"]
    assert reading.report.quote(claim.spans) == "diduga menghadiri deklarasi pasangan Bagas Tirta – Umi Salma"
    assert edges(build([reading]), "CONTESTS") == ["stated"]


def test_writing_and_reading_back_gives_the_same_view() -> None:
    reading, _ = from_document(document(), TEXT, "camat.txt")
    again, refused = from_document(json.loads(json.dumps(to_document(reading))), TEXT, "camat.txt", reading.report)
    assert not refused
    assert build([again]) == build([reading])


def test_an_edited_status_wins_and_a_deleted_relation_stays_away() -> None:
    written = to_document(from_document(document(), TEXT, "camat.txt")[0])
    for item in written["relations"]:
        if item["type"] == "supports":
            item["status"] = "denied"
    written["relations"] = [item for item in written["relations"] if item["source"] != "Harun Palestin"]
    view = build([from_document(written, TEXT, "camat.txt")[0]])
    assert edges(view, "SUPPORTS") == ["denied"]
    assert len(edges(view, "HEADS")) == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"evidence": "words that nobody wrote"}, "not in the report"),
        ({"evidence": None}, "no evidence"),
        ({"evidence": ["diduga menghadiri", 7]}, "expected words"),
        ({"source": "Somebody Else"}, "in none of the lists"),
        ({"type": "loves"}, "unknown type"),
    ],
)
def test_a_relation_that_cannot_stand_is_refused_with_its_reason_and_stops_no_other(
    change: dict[str, Any], words: str
) -> None:
    data = document()
    data["relations"][2] |= change
    reading, refused = from_document(data, TEXT, "camat.txt")
    assert len(refused) == 1
    assert words in refused[0]
    assert sum(claim.predicate == "HEADS" for claim in reading.claims) == 2


def test_an_unknown_status_is_an_allegation_and_a_null_target_an_unknown_candidate() -> None:
    data = document()
    data["relations"][2] |= {"status": "proven", "target": None}
    view = build([from_document(data, TEXT, "camat.txt")[0]])
    assert edges(view, "SUPPORTS") == ["alleged"]
    assert [node.props["named"] for node in view.nodes if node.label == "Paslon" and not node.props["named"]] == [False]


def test_without_evidence_both_ends_need_a_mention() -> None:
    data = document()
    data["agencies"][0] = {"name": "Kecamatan Tanjung", "mentions": ["Camat Tanjung"]}
    data["relations"][0]["target"] = "Kecamatan Tanjung"
    _, refused = from_document(data, TEXT, "camat.txt")
    assert "neither evidence nor a mention" in refused[0]


@pytest.mark.parametrize("data", [[], "text", {"relations": 3}])
def test_another_shape_is_refused_in_words(data: Any) -> None:
    with pytest.raises(InputError, match="extract format"):
        from_document(data, TEXT, "camat.txt")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated reports beside the project are absent")
def test_annotated_reports_come_through_with_every_status() -> None:
    for path in sorted((SHARED / "seeds").glob("seed-*.json")):
        data = json.loads(path.read_text("utf-8"))
        reading, refused = from_document(data, path.with_suffix(".txt").read_text("utf-8"), f"{path.stem}.txt")
        assert not refused
        written = to_document(reading)["relations"]
        keys = ("type", "source", "target", "status")
        assert [[item[key] for key in keys] for item in written] == [
            [item[key] for key in keys] for item in data["relations"]
        ]
