"""What names and words are found by: folded here, and in the same way in the questions."""

from __future__ import annotations

import re

import pytest

from graph.build.view import build
from graph.exchange.incoming import view_of_lines
from graph.exchange.jsonl import lines
from graph.identity.searching import LONGEST, TOO_LONG, rules, sound, sounds, words
from graph.ontology import load as ontology
from queries.catalog import load
from tests.invented import read, support

ONE = [
    ("Soekarman", "Sukarman"), ("Djoko Soesilo", "JOKO SUSILO"), ("Syarifuddin", "Sarifudin"), ("Achmad", "Ahmad"),
    ("Moch. Yusuf", "Muhammad Jusuf"), ("Mohd Yusup", "Muh Yusup"), ("Chairul", "Khairul"),
    ("Tjahjo", "Cahyo"), ("Nur Hayati", "Nurhayati"), ("Azis", "Aziz"), ("Widjaja", "Wijaya"), ("Nu'man", "Numan"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other) != ""


def test_names_of_different_sound_stay_apart() -> None:
    assert len({sound(name) for name in ("Sutejo", "Sutarjo", "Bambang", "Retno", "Rini")}) == 5


def test_the_question_folds_by_the_same_rules() -> None:
    written = re.findall(r"\['([^']+)', '([^']*)'\]", load()["find-name"].cypher)
    assert tuple(written) == rules()


def test_what_is_kept_for_an_index_is_never_too_long_for_it() -> None:
    many = [f"Nama {number} Yang Panjang" for number in range(5000)]
    assert len(sounds(many).encode()) <= LONGEST
    assert sounds(many).startswith(sound(many[0]))
    assert words(" ".join(f"kata{number}" for number in range(5000))) == TOO_LONG
    assert words("Camat  HADIR,\nhadir camat") == "camat hadir hadir,"


def test_reports_and_all_that_bear_names_can_be_found_and_no_export_shows_by_what() -> None:
    view = build([read("Camat Wanasri hadir.", support("t", act="attend"))])
    named = [node for node in view.nodes if node.props.get("name") and ontology().nodes[node.label].is_entity]
    assert named
    assert all(sound(str(node.props["name"])) in str(node.props["sounds"]) for node in named)
    kept = [str(node.props["words"]).split() for node in view.nodes if node.label == "Report"]
    assert {"camat", "wanasri"} <= set(kept[0])
    told = list(lines(view))
    assert not [line for line in told if '"sounds"' in line or '"words"' in line]
    again = {node.id: node.props.get("sounds") for node in view_of_lines(told, "berkas").nodes}
    assert again == {node.id: node.props.get("sounds") for node in view.nodes}
