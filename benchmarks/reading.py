"""python -m benchmarks.reading [FOLDER]: how well annotated reports are read, kind by kind.

FOLDER holds NAME.txt and NAME.json in the extract format; without it, the invented reports of the tests. A read entity
is right where its name, titles off, is a name or a mention of an annotated one; a relation where type, both ends and
status are. Reports on which rules were written score higher than others: say which ones a figure is of.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.packed import folder_of
from graph.claims import Reading
from graph.lexicon.titles import fold, strip_titles
from loaders.extraction import extract
from loaders.gold import to_document
from loaders.readers import read

REPORTS = Path(__file__).parent.parent / "tests" / "data" / "reports"
LISTS = {
    "persons": "name",
    "agencies": "name",
    "paslon": "name",
    "organizations": "name",
    "unnamed_actors": "description",
}
Document = Mapping[str, Any]
Fact = tuple[str, ...]


def plain(name: str) -> str:
    """A name for comparison."""
    return fold(strip_titles(name))


def names_of(gold: Document) -> dict[str, dict[str, str]]:
    """For each list, every written form of an annotated entity with its annotated name."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for key, name in LISTS.items():
        for item in gold[key]:
            for form in (item[name], *item.get("mentions", ())):
                found[key].setdefault(plain(form), item[name])
    return found


def entities(data: Document, key: str, names: Mapping[str, str]) -> set[Fact]:
    """The entities of a list under their annotated names, others under their own with a mark."""
    return {(key, names.get(plain(item[LISTS[key]]), f"? {item[LISTS[key]]}")) for item in data[key]}


def relations(data: Document, names: Mapping[str, Mapping[str, str]]) -> set[Fact]:
    """Type, ends and status of each relation, ends under their annotated names."""
    forms = {form: name for known in names.values() for form, name in known.items()}

    def end(name: str | None) -> str:
        return "nobody named" if name is None else forms.get(plain(name), f"? {name}")

    return {(item["type"], end(item["source"]), end(item["target"]), item["status"]) for item in data["relations"]}


def compare(gold: Document, found: Document) -> Iterable[tuple[str, set[Fact], set[Fact]]]:
    """Kind by kind: what is annotated and what was read."""
    names = names_of(gold)
    for key in LISTS:
        yield key, entities(gold, key, names[key]), entities(found, key, names[key])
    annotated, seen = relations(gold, names), relations(found, names)
    for kind in sorted({fact[0] for fact in annotated | seen}):
        yield kind, {fact for fact in annotated if fact[0] == kind}, {fact for fact in seen if fact[0] == kind}
    yield "all relations", annotated, seen


def reading_of(path: Path) -> Reading:
    """What is read from a file."""
    return extract(read(path))


def scores(folder: Path, reading: Callable[[Path], Reading] = reading_of) -> dict[str, Counter[str]]:
    """Right, extra and missed, summed over the reports of a folder."""
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        for kind, annotated, seen in compare(gold, to_document(reading(path))):
            total[kind].update(right=len(annotated & seen), extra=len(seen - annotated), missed=len(annotated - seen))
    return total


def rate(counts: Mapping[str, int]) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean; 0 where there is nothing to divide by."""
    right, extra, missed = (counts[key] for key in ("right", "extra", "missed"))
    precision, recall = right / max(right + extra, 1), right / max(right + missed, 1)
    return precision, recall, 2 * right / max(2 * right + extra + missed, 1)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=REPORTS)
    print(f"{'':<16} right extra missed  precision recall   F1")
    with folder_of(parser.parse_args().folder) as folder:
        found = scores(folder)
    for kind, counts in found.items():
        precision, recall, both = rate(counts)
        numbers = f"{counts['right']:>5} {counts['extra']:>5} {counts['missed']:>6}"
        print(f"{kind:<16} {numbers}  {precision:>9.3f} {recall:>6.3f} {both:>5.3f}")


if __name__ == "__main__":
    main()
