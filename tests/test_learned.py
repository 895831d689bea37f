"""The trained part: what it may say, how it says why, and that training and reading are the same each time."""

from __future__ import annotations

import json
import math
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.annotated import samples
from benchmarks.learned import train, written
from benchmarks.reading import REPORTS
from benchmarks.regression import fit, guessed, likely, table
from graph.claims import Claim, Reading
from loaders.explain import why
from loaders.extraction import extract
from loaders.extraction.cast.cast import read_cast
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.scene import Scene
from loaders.extraction.events.story import read_story
from loaders.extraction.learned import revise
from loaders.extraction.learned.aims import PARTY
from loaders.extraction.learned.among import among
from loaders.extraction.learned.marks import marked
from loaders.extraction.learned.weights import QUESTIONS, in_words, weights
from loaders.extraction.text.document import prepare
from loaders.readers import read
from tests.event_stage import BARA, report_of, stage
from tests.readings import reading_of

FILE = Path(revise.__file__).parent / "weights.json"
LABELS = {"Agency", "ASN", "Candidate", "Official", "Organization", "Other", "Person", "Pj", "Politician"}


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [reading_of(path) for path in sorted(REPORTS.glob("*.txt"))]


def added(readings: list[Reading]) -> list[tuple[Reading, Claim]]:
    return [(one, claim) for one in readings for claim in one.claims if claim.rule.startswith("model:")]


def scene_of(path: Path) -> Scene:
    document = prepare(read(path))
    return read_scene(document, read_cast(document))


def test_the_weights_are_small_and_answer_every_question() -> None:
    assert FILE.stat().st_size <= 1_000_000
    assert set(json.loads(FILE.read_text("utf-8"))) == {*QUESTIONS, "trained"}
    for question in QUESTIONS:
        assert weights(question).of
        assert all(math.isfinite(value) for value in weights(question).of.values())


def test_no_feature_holds_a_name() -> None:
    names = {
        word
        for path in sorted(REPORTS.glob("own-*.json"))
        for item in json.loads(path.read_text("utf-8"))["persons"]
        for word in re.findall(r"\w{4,}", item["name"])
    }
    used = {word for question in QUESTIONS for name in weights(question).of for word in re.findall(r"\w+", name)}
    assert {word for word in used if word[0].isupper()} <= LABELS
    assert not {name.lower() for name in names} & used


def test_every_feature_can_be_said_in_words() -> None:
    for question in QUESTIONS:
        for name in weights(question).of:
            assert not re.search(r"[a-z_]:[a-z]|\{\}", in_words(name)), name


def test_a_feature_tells_whose_it_is_and_where() -> None:
    assert in_words("close_before:accuses twice") == "a verb of accusation right before the name (more than once)"
    assert in_words("body after:examines-passive").startswith("of the overseer: a word of examination (passive) behind")


def test_what_the_weights_add_says_why_in_words(readings: list[Reading]) -> None:
    found = added(readings)
    assert found
    for _, claim in found:
        _, question, reasons = claim.rule.split(":", 2)
        assert question in QUESTIONS
        assert 1 <= len(reasons.split("; ")) <= 3
        assert reasons.strip() in why(claim.rule)


def test_the_weights_decide_nothing(readings: list[Reading]) -> None:
    for reading, claim in added(readings):
        expected = {"SUPPORTS": ("alleged", "denied")}.get(claim.predicate, ("stated",))
        assert claim.status in expected
        assert claim.decision is None
        assert reading.report.quote(claim.spans)


def test_whom_only_the_weights_accuse_is_judged_by_an_authority_or_himself_alone(readings: list[Reading]) -> None:
    for reading in readings:
        mine = {claim.subject for claim in reading.claims if claim.rule.startswith("model:accused")}
        judged = [claim for claim in reading.claims if claim.subject in mine and claim.predicate == "SUPPORTS"]
        for claim in [claim for claim in judged if claim.status in ("confirmed", "cleared")]:
            assert claim.decision
            admitted = claim.decision.basis == "admission" and claim.status == "confirmed"
            named = claim.rule.endswith(".named")
            assert admitted or (claim.decision.authority and named) or claim.status == "cleared"
            assert admitted or claim.decision.authority or named


def test_the_same_report_gives_the_same_reading(readings: list[Reading]) -> None:
    paths = sorted(REPORTS.glob("*.txt"))[:8]
    assert [extract(read(path)) for path in paths] == readings[:8]


@pytest.mark.parametrize("bound", ["_LARGEST", "_MOST_TICKETS"])
def test_what_is_far_larger_than_a_report_is_left_to_the_rules(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of(REPORTS / "own-02.txt")
    monkeypatch.setattr(revise, bound, 0)
    assert revise.revised(scene) == revise.Opinion(story=read_story(scene), reasons={}, denials={})


def test_the_same_reports_train_the_same_bytes(tmp_path: Path) -> None:
    for path in sorted(REPORTS.glob("own-0[1-5].*")):
        shutil.copy(path, tmp_path)
    first, second = (written(found, train(found)) for found in (list(samples([tmp_path])) for _ in range(2)))
    assert first == second
    assert json.loads(first)["trained"]["reports"] == 5


def test_reports_of_the_same_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for number, kept in (("1", "own-01"), ("2", "own-02")):
        (tmp_path / number).mkdir()
        for ending in (".txt", ".json"):
            shutil.copy(REPORTS / f"{kept}{ending}", tmp_path / number / f"read-001{ending}")
    found = list(samples([tmp_path / "1", tmp_path / "2"]))
    assert len({sample.report for sample in found}) == 2
    assert {sample.scene.document.report.sha256 for sample in found} == {
        read(REPORTS / "own-01.txt").sha256,
        read(REPORTS / "own-02.txt").sha256,
    }


def test_a_regression_finds_what_speaks_for_and_against() -> None:
    rows = [{"for": 1.0}, {"for": 1.0}, {"against": 1.0}, {"against": 1.0}, {}] * 4
    truth = [True, True, False, False, False] * 4
    known = table(rows)
    found = dict(zip(known.names, fit(known, truth, 1.0).tolist(), strict=True))
    assert found["for"] > 0 > found["against"]
    assert likely(table([{"for": 1.0}, {}], names=known.names), fit(known, truth, 1.0)).tolist() > [0.5, 0.0]


def test_rows_that_count_half_pull_less() -> None:
    rows, truth = [{"for": 1.0}] * 6 + [{}] * 6, [True] * 6 + [False] * 6
    known = table(rows)
    whole, half = fit(known, truth, 1.0), fit(known, truth, 1.0, [0.5] * 12)
    assert whole[1] > half[1] > 0
    assert fit(known, truth, 1.0, [1.0] * 12).tolist() == whole.tolist()


def test_a_guess_comes_from_other_reports_alone() -> None:
    rows = [{"only": 1.0}] * 3 + [{}] * 9
    truth = [True] * 3 + [False] * 9
    reports = ["a"] * 3 + [f"b{number}" for number in range(9)]
    assert all(value < 0.5 for value in guessed(rows, truth, reports, 1.0)[:3])


def test_an_open_candidate_stays_open_unless_the_weights_are_as_good_as_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of(REPORTS / "own-02.txt")
    rules = read_story(scene)
    blank = replace(rules, targets={one.ref: (None,) for one in rules.accused})
    monkeypatch.setattr(revise, "_likely", lambda question, features: 0.75)
    monkeypatch.setattr(revise, "only_vague", lambda scene, one: True)
    reasons: revise.Reasons = {}
    assert revise._targets(blank, reasons) == blank.targets
    assert not reasons


def test_what_the_weights_aim_at_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of(REPORTS / "own-02.txt")
    rules = read_story(scene)
    blank = replace(rules, targets={one.ref: (None,) for one in rules.accused})
    monkeypatch.setattr(revise, "_likely", lambda question, features: 0.95)
    reasons: revise.Reasons = {}
    aimed = revise._targets(blank, reasons)
    assert {("aimed", one, ticket) for one, found in aimed.items() for ticket in found if ticket} == set(reasons)


def test_a_pair_is_weighed_beside_the_others_of_its_report() -> None:
    scene = scene_of(REPORTS / "own-02.txt")
    seen = marked(scene, ())
    one, other, third = sorted(scene.entities)[:3]
    alone = among(seen, (one, third), {(one, third): 0.5}, (one, other))
    both = among(seen, (one, third), {(one, third): 0.5, (other, third): 0.9, (one, other): 0.7}, (one, other))
    assert alone["at first sight"] == both["at first sight"] == 0.0
    assert both["for the likeliest of the others, at first sight"] > 0.5
    assert both["1 are likelier at first sight"] == alone["0 others are likely at first sight"] == 1.0
    assert not any("of the others" in name for name in alone)


def test_who_stands_beside_an_accuser_is_weighed_with_him(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(
        "Kepala Dinas Perikanan Kota Tual, Yosias Renwarin, dilaporkan ke Bawaslu Kota Tual, Senin (7/10/2024).\n\n"
        "Laporan itu dibawa Forum Pesisir Tual yang dipimpin Melkianus Rahanra, Senin siang.",
        "utf-8",
    )
    scene = scene_of(path)
    refs = {entity.name: ref for ref, entity in scene.entities.items()}
    club, leader, accused = refs["Forum Pesisir Tual"], refs["Melkianus Rahanra"], refs["Yosias Renwarin"]
    seen = marked(scene, ())
    assert seen.mates["beside"][club] == (leader,)
    found = among(seen, (accused, leader), {(accused, leader): 0.2, (accused, club): 0.9}, (accused,))
    assert found["for who stands right beside the other, at first sight"] > 0.5


def test_a_class_of_people_is_added_only_where_the_weights_are_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of(REPORTS / "own-02.txt")
    ref = next(ref for ref, entity in scene.entities.items() if entity.label == "Person")
    crowd = replace(scene, roles=replace(scene.roles, crowds=frozenset({ref})))
    brief = replace(scene, lines=scene.lines[:10])
    cases = ((scene, 0.5, False), (scene, 0.58, True), (brief, 0.5, True), (crowd, 0.5, False), (crowd, 0.6, True))
    for seen, chance, added in cases:
        story = replace(read_story(seen), accused=())
        chosen, _ = revise.accused_by(story, marked(seen, story.acts), {ref: chance})
        assert [one.ref for one in chosen] == [ref] * added


def test_an_agency_whose_account_did_it_stays_accused_at_a_lower_chance() -> None:
    text = "Akun resmi Dinas Sosial mengunggah poster Bagas-Ratri."
    scene = read_scene(prepare(report_of(text)), stage(text, "body: Dinas Sosial", BARA).cast())
    story = read_story(scene)
    (ref,) = (one.ref for one in story.accused)
    for chance, stays in ((0.25, True), (0.1, False)):
        chosen, _ = revise.accused_by(story, marked(scene, story.acts), {ref: chance})
        assert [one.ref for one in chosen] == [ref] * stays


def test_a_party_is_a_second_target_only_where_it_is_named_with_the_accused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "one.txt"
    path.write_text(
        "Kepala Dinas Perikanan Kota Tual, Yosias Renwarin, diduga memakai kaus pasangan Markus Ohoira-"
        "Lisa Fakaubun.\n\nIa dipanggil Bawaslu Kota Tual, Senin (7/10/2024). Yosias belum menjawab.\n\n"
        "Bendera Partai Angin Timur berkibar di depan kantor wali kota.\n\nSidang dilanjutkan besok.",
        "utf-8",
    )
    scene = scene_of(path)
    refs = {entity.name: ref for ref, entity in scene.entities.items()}
    accused, ticket = refs["Yosias Renwarin"], refs["Markus Ohoira - Lisa Fakaubun"]
    monkeypatch.setattr(revise, "_likely", lambda question, features: 0.8 if PARTY in features else 0.9)
    assert revise._targets(read_story(scene), {})[accused] == (ticket,)
    monkeypatch.setattr(revise, "told_with", lambda features: True)
    assert set(revise._targets(read_story(scene), {})[accused]) == {ticket, refs["Partai Angin Timur"]}


def test_an_accuser_whom_no_rule_knows_is_added_more_easily_in_a_brief_report() -> None:
    assert revise.added_at("blamed", 12) < revise.added_at("blamed", 13)
    assert revise.added_at("examined", 12) == revise.added_at("examined", 13)
