"""python -m benchmarks.printed [FOLDER]: what is lost of reports that are printed otherwise.

Reads the annotated reports of FOLDER (NAME.txt and NAME.json; without it, the invented reports of the tests) as they
are and as other programs print them: broken at the ends of lines, with soft hyphens, stars, `&nbsp;`, names in
capitals, words shortened as in messages, Kab. and Kec., names behind posts without a comma. Prints F1 over persons and
over all relations, status included, for each.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.packed import folder_of
from benchmarks.reading import REPORTS, rate, scores
from loaders.extraction import extract
from loaders.extraction.text.words import lexicon
from loaders.readers import read

WIDTH = 64  # letters of a line
_VOWELS = "aiueo"
_POSTS = "Kepala|Camat|Lurah|Sekretaris|Ketua|Anggota|Komisioner|Koordinator|Direktur|Bupati|Wali Kota|Kadis|Kabid"


def hyphenated(text: str) -> str:
    """Lines of a narrow page, long words parted in front of a consonant and a vowel."""
    return "\n\n".join("\n".join(_lines(paragraph.split())) for paragraph in re.split(r"\n\s*\n", text))


def _lines(words: list[str]) -> list[str]:
    lines, line = [], ""
    for word in words:
        rest = word
        if line and len(line) + 1 + len(word) > WIDTH:
            part = _part(word, WIDTH - len(line) - 2)
            lines.append(f"{line} {word[:part]}-" if part else line)
            line, rest = "", word[part:]
        line = f"{line} {rest}".strip()
    return [*lines, line]


def _part(word: str, room: int) -> int:
    """After how many letters the word is parted; 0 where it is not."""
    if not word.isalpha() or len(word) < 6:
        return 0
    places = range(min(room, len(word) - 3), 1, -1)
    return next((at for at in places if word[at] not in _VOWELS and word[at + 1] in _VOWELS), 0)


def soft(text: str) -> str:
    """A soft hyphen in every fifth long word."""
    found = re.compile(r"\b([A-Za-z]{4})([a-z]{4,})")
    return found.sub(lambda word: f"{word[1]}{'' if word.start() % 5 else chr(0xAD)}{word[2]}", text)


def starred(text: str) -> str:
    """Titles between stars, as in messages."""
    return re.sub(r"(Bupati|Camat|Kepala Dinas|Lurah)", r"*\1*", text)


def spelled(text: str) -> str:
    """Some blanks and all quotation marks as a web page spells them."""
    blanks = re.sub(" ", lambda blank: " " if blank.start() % 17 else "&nbsp;", text)
    return blanks.replace("“", "&ldquo;").replace("”", "&rdquo;").replace('"', "&quot;")


def shortened(text: str) -> str:
    """Words as messages shorten them."""
    short = {whole: key for key, whole in lexicon("shortened")["words"].items()}
    return re.sub(r"(?<![\w-])[a-z]+(?![\w-])", lambda word: short.get(word[0], word[0]), text)


def pictured(text: str) -> str:
    """A picture before each paragraph."""
    return re.sub(r"(?m)^(?=[A-Z])", "📌 ", text)


def clipped(text: str) -> str:
    """Levels of places and numbers of tickets as local media shorten them."""
    for whole, short in (("Kabupaten", "Kab."), ("Kecamatan", "Kec."), ("nomor urut", "No. urut")):
        text = re.sub(rf"\b{whole}(?= [A-Z0-9])", short, text)
    return text


def capitals(text: str, gold: Path) -> str:
    """All names of persons in capitals, as in letters."""
    names = _names(gold)
    return re.sub(rf"\b(?:{names})\b", lambda name: name[0].upper(), text) if names else text


def commaless(text: str, gold: Path) -> str:
    """Names between commas right behind a post without them: Camat X N M mengatakan."""
    names = _names(gold)
    behind = re.compile(rf"(\b(?:{_POSTS})\b[^.,;:“”\"()\n]{{0,70}}), ({names}),")
    return behind.sub(r"\1 \2", text) if names else text


def _names(gold: Path) -> str:
    """A pattern of all forms of the names of persons; empty without any."""
    forms = {
        form
        for person in json.loads(gold.read_text("utf-8"))["persons"]
        for form in (person["name"], *person["mentions"])
        if len(form) > 3
    }
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def told(folder: Path, printed: Callable[[str, Path], str]) -> str:
    """The figures of the reports of a folder, printed so."""
    with tempfile.TemporaryDirectory() as place:
        for gold in sorted(folder.glob("*.json")):
            path = gold.with_suffix(".txt")
            if path.is_file():
                (Path(place) / gold.name).write_bytes(gold.read_bytes())
                (Path(place) / path.name).write_text(printed(path.read_text("utf-8"), gold), "utf-8")
        found = scores(Path(place), lambda path: extract(read(path)))
    return f"persons {rate(found['persons'])[2]:.3f}, all relations {rate(found['all relations'])[2]:.3f}"


def main() -> None:
    """Print a line for each way of printing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=REPORTS)
    with folder_of(parser.parse_args().folder) as folder:
        print(f"as they are: {told(folder, lambda text, _: text)}", flush=True)
        for way in (hyphenated, soft, starred, spelled, shortened, pictured, clipped):
            print(f"{way.__name__}: {told(folder, lambda text, _, way=way: way(text))}", flush=True)  # type: ignore[misc]
        for named in (capitals, commaless):
            print(f"{named.__name__}: {told(folder, named)}", flush=True)


if __name__ == "__main__":
    main()
