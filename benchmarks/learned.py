"""python -m benchmarks.learned FOLDER... [--out FILE]: train the weights beside the rules, and say what they are worth.

Each FOLDER holds NAME.txt and NAME.json in the extract format, or is a `.jsonl` of many, which count half. Every
likelihood in the table is of weights that were trained without the report (six parts); `rules` are right on reports
that they were written on, so judge by others. With --out the weights of all reports are written: the same reports and
rules give the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.annotated import RELATION, Rows, Sample, samples
from benchmarks.packed import folder_of
from benchmarks.regression import Array, fit, guessed, table
from loaders.extraction.events.accused import Accused
from loaders.extraction.events.answers import denied
from loaders.extraction.events.story import read_story
from loaders.extraction.learned.aims import field_of, with_ticket
from loaders.extraction.learned.among import among
from loaders.extraction.learned.marks import may_stand_accused
from loaders.extraction.learned.profiles import around_all
from loaders.extraction.learned.proof import cues_of, may_prove, with_cues
from loaders.extraction.learned.revise import AGAIN, accused_by, others, pair_features
from loaders.extraction.learned.veto import PROVEN, proved

PENALTY = {
    "accused": 5.0, "examined": 10.0, "examined again": 10.0, "blamed": 10.0, "blamed again": 10.0, "denying": 5.0,
    "aimed": 6.0, "proven": 10.0,
}  # fmt: skip
_OPEN = frozenset({"alleged", "denied"})
_DOUBT = 0.2


def accused_rows(found: list[Sample]) -> Rows:
    """Who is accused: one row for each who may be."""
    rows = Rows()
    for sample in found:
        sources = {source for source, _ in sample.facts["supports"]}
        by_rules = {one.ref for one in sample.story.accused}
        known = set()
        for ref in may_stand_accused(sample.scene):
            known.add(sample.names[ref])
            truth = sample.names[ref] in sources
            rows.add(around_all(sample.seen, ref), truth, sample, ref in by_rules)
        rows.lost[sample.report] = len(sources - known)
    return rows


def retold(found: list[Sample], likely: Mapping[tuple[str, str], float]) -> list[Sample]:
    """The samples with the stories that follow where the weights choose the accused, as in reading."""
    out = []
    for sample in found:
        chances = {ref: likely[sample.report, ref] for ref in may_stand_accused(sample.scene)}
        chosen, _ = accused_by(sample.story, sample.seen, chances)
        out.append(replace(sample, story=read_story(sample.scene, chosen, sample.story.acts)))
    return out


def pair_rows(
    found: list[Sample], question: str, likely: Mapping[tuple[str, str], float]
) -> tuple[Rows, list[tuple[Sample, tuple[str, str]]]]:
    """Who examines or accuses whom: one row for each other of each who is accused, or may be; and whose it is."""
    rows, pairs = Rows(), []
    for sample in found:
        facts, known = sample.facts[RELATION[question]], set()
        sources = {source for source, _ in sample.facts["supports"]}
        by_rules = sample.story.examined if question == "examined" else sample.story.blamed
        chosen = {one.ref for one in sample.story.accused}
        for one in may_stand_accused(sample.scene):
            chance = likely[sample.report, one]
            if not (sample.names[one] in sources or one in chosen or chance >= _DOUBT):
                continue
            for other in others(sample.scene, question, one, chosen):
                fact = (sample.names[one], sample.names[other])
                known.add(fact)
                features = pair_features(sample.seen, sample.story, question, (one, other), chance)
                rows.add(features, fact in facts, sample, (one, other) in by_rules)
                pairs.append((sample, (one, other)))
        rows.lost[sample.report] = len(facts - known)
    return rows, pairs


def again(rows: Rows, pairs: list[tuple[Sample, tuple[str, str]]], guess: Array) -> Rows:
    """The rows of the second look, by the likelihoods of the first."""
    first: dict[str, dict[tuple[str, str], float]] = {}
    for (sample, pair), value in zip(pairs, guess, strict=True):
        first.setdefault(sample.report, {})[pair] = float(value)
    wider = []
    for (sample, pair), features in zip(pairs, rows.features, strict=True):
        accused = [one.ref for one in sample.story.accused]
        wider.append(features | among(sample.seen, pair, first[sample.report], accused))
    return replace(rows, features=wider)


def denying_rows(found: list[Sample]) -> Rows:
    """Who denies: one row for each accused for whom nothing was decided."""
    rows = Rows()
    for sample in found:
        refs = [ref for ref in may_stand_accused(sample.scene) if sample.replies.get(sample.names[ref], set()) & _OPEN]
        refs = [ref for ref in refs if not sample.replies[sample.names[ref]] & {"confirmed", "cleared"}]
        story = read_story(sample.scene, tuple(Accused(ref=ref, weight=1.0, acts=()) for ref in refs))
        for ref in refs:
            truth = "denied" in sample.replies[sample.names[ref]]
            rows.add(around_all(sample.seen, ref), truth, sample, bool(denied(story.said(ref))))
    return rows


def proven_rows(found: list[Sample]) -> Rows:
    """Whose act is proven: one row for each accused of a report that tells of any proof."""
    rows = Rows()
    for sample in found:
        accused = frozenset(one.ref for one in sample.story.accused)
        cues = cues_of(sample.scene, accused)
        for ref in (one.ref for one in sample.story.accused if may_prove(cues)):
            if statuses := sample.replies.get(sample.names[ref]):
                features = around_all(sample.seen, ref) | with_cues(sample.scene, cues, ref, accused)
                rows.add(features, "confirmed" in statuses, sample, proved(sample.story, ref))
    return rows


def aimed_rows(found: list[Sample]) -> Rows:
    """For whom the accused acted: one row for each ticket and party that the report names."""
    rows = Rows()
    for sample in found:
        facts = {fact for fact in sample.facts["supports"] if fact[1]}
        sources = {source for source, _ in sample.facts["supports"]}
        refs = [ref for ref in may_stand_accused(sample.scene) if sample.names[ref] in sources]
        acts = {ref: tuple(act for act in sample.story.acts if ref in act.actors) for ref in refs}
        chosen = tuple(Accused(ref=ref, weight=1.0, acts=acts[ref]) for ref in refs)
        held, known = field_of(read_story(sample.scene, chosen)), set()
        for one in held.story.accused:
            for ticket in (ticket for ticket in held.named if ticket != one.ref):
                fact = (sample.names[one.ref], sample.names[ticket])
                known.add(fact)
                rules = ticket in held.story.targets[one.ref]
                rows.add(with_ticket(held, one, ticket), fact in facts, sample, rules)
        rows.lost[sample.report] = len(facts - known)
    return rows


def train(found: list[Sample]) -> dict[str, tuple[Rows, Array]]:
    """For each question its rows and their likelihoods, each by weights trained without its report."""
    rows = accused_rows(found)
    guess = _guess(rows, "accused")
    refs = [(sample.report, ref) for sample in found for ref in may_stand_accused(sample.scene)]
    likely = {key: float(value) for key, value in zip(refs, guess, strict=True)}
    out = {"accused": (rows, guess)}
    told = retold(found, likely)
    for question in ("examined", "blamed"):
        rows, pairs = pair_rows(told, question, likely)
        out[question] = (rows, _guess(rows, question))
        rows = again(rows, pairs, out[question][1])
        out[question + AGAIN] = (rows, _guess(rows, question + AGAIN))
    rows = denying_rows(found)
    out["denying"] = (rows, _guess(rows, "denying"))
    for question, rows in (("aimed", aimed_rows(found)), (PROVEN, proven_rows(told))):
        out[question] = (rows, _guess(rows, question))
    return out


def _guess(rows: Rows, question: str) -> Array:
    return guessed(rows.features, rows.truth, rows.reports, PENALTY[question], rows.heavy)


def weights_of(rows: Rows, penalty: float) -> dict[str, Any]:
    """The weights of all rows, rounded to three places; those that round to nothing are left out."""
    known = table(rows.features)
    values = [round(float(value), 3) for value in fit(known, rows.truth, penalty, rows.heavy)]
    named = {name: value for name, value in zip(known.names[1:], values[1:], strict=True) if abs(value) >= 0.01}
    return {"bias": values[0], "weights": named}


def _counts(rows: Rows, chosen: NDArray[np.bool_], number: int) -> tuple[int, int, int]:
    inside = np.array([report.startswith(f"{number}/") for report in rows.reports])
    truth = np.array(rows.truth, dtype=bool)
    right = int((chosen & truth & inside).sum())
    lost = sum(count for report, count in rows.lost.items() if report.startswith(f"{number}/"))
    return right, int((chosen & ~truth & inside).sum()), int((~chosen & truth & inside).sum()) + lost


def show(question: str, rows: Rows, guess: Array, folders: list[str]) -> None:
    """One line for each folder: right, extra, missed and F1 of the rules, and of the weights at three limits."""
    ways = {"rules": np.array(rows.rules), **{f">= {limit}": guess >= limit for limit in (0.25, 0.35, 0.45)}}
    for number, folder in enumerate(folders):
        for way, chosen in ways.items():
            right, extra, missed = _counts(rows, chosen, number)
            both = 2 * right / max(2 * right + extra + missed, 1)
            print(f"{question:<10} {folder:<18} {way:<8} {right:>5} {extra:>5} {missed:>5} {both:>6.3f}")


def written(found: list[Sample], trained: Mapping[str, tuple[Rows, Array]]) -> str:
    """The weights of all reports as JSON, with the number and a digest of the texts that they were trained on."""
    digest = sha256("".join(sorted(sample.scene.document.report.sha256 for sample in found)).encode()).hexdigest()
    data: dict[str, Any] = {name: weights_of(rows, PENALTY[name]) for name, (rows, _) in trained.items()}
    data["trained"] = {"reports": len(found), "texts": digest[:16]}
    return json.dumps(data, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main() -> None:
    """Train, print the table and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    with ExitStack() as stack:
        light = {number for number, path in enumerate(given.folders) if path.suffix == ".jsonl"}
        found = list(samples([stack.enter_context(folder_of(path)) for path in given.folders], light))
    trained = train(found)
    for question, (rows, guess) in trained.items():
        show(question, rows, guess, [f"{path.parent.name}/{path.stem}"[-18:] for path in given.folders])
    if given.out:
        given.out.write_text(written(found, trained), "utf-8")


if __name__ == "__main__":
    main()
