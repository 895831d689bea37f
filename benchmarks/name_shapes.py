"""Learns loaders/lexicon/shapes.toml: how words of names of persons look, against words of names of places.

python benchmarks/name_shapes.py AREAID_DATA_FOLDER: the folder `data` of the package areaid (MIT; names of villages and
districts). The persons' words are the given names of loaders/lexicon/names.toml. No report is used.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
import textwrap
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "loaders" / "lexicon"
HEAD = """\
# How the words of names of persons look, against those of names of places: weights of their letters, learned by
# logistic regression over the given names of names.toml and the words of villages and districts; "^" begins, "$" ends a
# word; a word whose weights add up to more than nothing is rather a person's. benchmarks/name_shapes.py learns them.
"""


def place_words(folder: Path) -> Counter[str]:
    """How many villages and districts have each word in their names."""
    found: Counter[str] = Counter()
    for path in sorted(folder.glob("*.json")):
        for province in json.loads(path.read_text("utf-8")):
            for district in (one for region in province["kabupaten"] for one in region["kecamatan"]):
                names = {district["kec"], *(village["kelu"] for village in district.get("kelurahan", []))}
                found.update(word for name in names for word in re.findall(r"[a-z']{3,}", name.lower()))
    return found


def parts(word: str) -> set[str]:
    """The runs of two to four letters of a word."""
    marked = f"^{word}$"
    return {marked[at : at + size] for size in (2, 3, 4) for at in range(len(marked) - size + 1)}


def learn(persons: list[str], places: list[str]) -> tuple[float, dict[str, float]]:
    """Bias and weights, by stochastic gradient descent with a fixed seed."""
    chance, bias, weights = random.Random(0), 0.0, defaultdict[str, float](float)
    data = [(parts(word), 1) for word in persons] * 3 + [(parts(word), 0) for word in places]
    often = Counter(part for found, _ in data for part in found)
    for turn in range(8):
        chance.shuffle(data)
        rate = 0.1 / (1 + turn)
        for found, person in data:
            known = [part for part in found if often[part] >= 6]
            total = bias + sum(weights[part] for part in known)
            error = person - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            bias += rate * error
            for part in known:
                weights[part] += rate * (error - 0.002 * weights[part])
    return bias, {part: weight for part, weight in weights.items() if abs(weight) >= 0.35}


def main(folder: Path) -> None:
    """Writes the file."""
    names = tomllib.loads((LEXICON / "names.toml").read_text("utf-8"))
    given = {word for word in (*names["given"], *names["weak"]) if len(word) > 2}
    places = [word for word, count in sorted(place_words(folder).items()) if count > 1 and word not in given]
    bias, weights = learn(sorted(given), places)
    rows: dict[int, list[str]] = defaultdict(list)
    for part, weight in sorted(weights.items()):
        rows[round(weight * 5)].append(part)
    table = "\n".join(
        f'"{key / 5:.1f}" = """\n' + "\n".join(textwrap.wrap(" ".join(row), 150)) + '\n"""'
        for key, row in sorted(rows.items())
    )
    (LEXICON / "shapes.toml").write_text(f"{HEAD}bias = {bias:.1f}\n[weights]\n{table}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
