"""python -m benchmarks.reports [--count N] [--seed S] [--workers 1 2] [--load] [--engine embedded] [--out FILE.jsonl]

Reports made from templates with varied names, places, tickets, acts and statuses; how many a second are read by one
process and by several, and with --load how long the main job takes on an empty graph of an engine (embedded, or a
Neo4j that is started for it), how much of the processors, and how much memory at most the load, each process that
reads for it, and the engine. Nobody in these reports exists. Equal seeds give equal reports. The machine should have
nothing else to do; processor time tells something even where it has.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.used import watched
from graph.claims import Reading
from graph.lexicon.regions import Region, all_regions
from graph.store.places import place_of
from graph.store.session import parts
from jejaring.crew import crew_of, read, reports
from jejaring.load import BATCH
from jejaring.reading import Taken, documents
from loaders.inputs import collect

# Names are put together: a region has thousands of persons, few of whom share a word of their names.
FIRST = ("An Bu Da Fir Gu Har Im Ju Kas Lu Mar Nu Rah Sa Sis Su Tar Wah Yu Zul", "di ni to man wan ti sih yono lis mad")
LAST = (
    "Ang Bas Can Dar Er Gun Hap Is Kun Lak Mahar Nug Pras Sant Wib Wira Yud Sur Kus Pur",
    "ara koro dra mawan yanto adi sari wanto coro sana dika roho etya ika owo bowo tama jaya uma noto",
)
PLACES = (
    "Anggara Baskoro Candra Darmawan Eryanto Gunadi Hapsari Iswanto Kuncoro Laksana Mahardika Nugraha Prasetya Santika"
)
SEATS = {
    "Camat {place}": "Kecamatan {place}", "Kepala Dinas Sosial {region}": "Dinas Sosial {region}",
    "Kepala Dinas Perhubungan {region}": "Dinas Perhubungan {region}", "Lurah {place}": "Kelurahan {place}",
    "Sekretaris Daerah {region}": "Sekretariat Daerah {region}", "Pj Bupati {region}": "Pemerintah {region}",
}  # fmt: skip
ACTS = (
    "menghadiri deklarasi", "mengunggah foto dukungan untuk", "membagikan stiker", "memimpin yel-yel bagi",
    "mengarahkan bawahannya memilih", "memasang baliho", "memberi tanda suka pada unggahan kampanye",
)  # fmt: skip
ENDS = (
    "Hingga berita ini ditulis, {short} belum menjawab.",
    "“Tidak benar, saya hanya lewat,” kata {short} saat dihubungi.",
    "Bawaslu {region} menyatakan {short} terbukti melanggar netralitas ASN, {later}.",
    "Bawaslu {region} menghentikan laporan itu karena tidak cukup bukti, {later}.",
    "Ketua Bawaslu {region}, {chief}, membenarkan adanya laporan dan akan memanggil {short}.",
)  # fmt: skip
FILLERS = (
    "Masa kampanye berlangsung sejak {day}.", "Warga berharap pemilihan berjalan damai dan jujur di {region}.",
    "Undang-undang melarang ASN ikut berkampanye.", "Cuaca di {region} cerah sepanjang pekan itu.",
)  # fmt: skip
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"


@dataclass(frozen=True, slots=True)
class Race:
    """An election of a region: who heads the Bawaslu there, and who stands."""

    chief: str
    tickets: tuple[str, ...]


def made(count: int, seed: int) -> Iterator[dict[str, str]]:
    """So many reports, as records that `load` reads. A region has one election, with two to four tickets."""
    chance = random.Random(seed)
    races = {
        region: _race(random.Random(f"{seed} {region.code}"))
        for region in all_regions()
        if region.level in ("kabupaten", "kota")
    }
    regions = list(races)
    for number in range(count):
        region = chance.choice(regions)
        yield _report(chance, region, races[region], number)


def _race(chance: random.Random) -> Race:
    tickets = (f"{number}, {_name(chance)} - {_name(chance)}" for number in range(1, chance.randint(2, 4) + 1))
    return Race(_name(chance), tuple(f"pasangan calon nomor urut {ticket}" for ticket in tickets))


def _name(chance: random.Random) -> str:
    return " ".join("".join(chance.choice(part.split()) for part in parts) for parts in (FIRST, LAST, LAST))


def _day(day: date) -> str:
    return f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"


def _report(chance: random.Random, region: Region, race: Race, number: int) -> dict[str, str]:
    day = date(2024, 9, 25) + timedelta(days=chance.randrange(60))
    accused, place = (
        _name(chance),
        f"{chance.choice(PLACES.split())} {chance.choice(('Utara', 'Timur', 'Jaya', 'Baru'))}",
    )
    seat = chance.choice(list(SEATS)).format(place=place, region=region.name)
    words = {
        "region": region.name, "short": accused.split()[0], "chief": race.chief, "day": "25 September 2024",
        "later": _day(day + timedelta(days=9)),
    }  # fmt: skip
    ticket = chance.choice(race.tickets)
    outlet = f"Kabar {region.base}"
    act, witness, source = chance.choice(ACTS), _name(chance), f"{region.base.upper()}, {outlet.upper()}"
    lines = [
        f"{seat} Diduga Tak Netral, Warga Lapor ke Bawaslu",
        f"{source} - {seat}, {accused}, diduga {act} {ticket}, {_day(day)}.",
        f"{witness}, warga setempat, melaporkan hal itu ke Bawaslu {region.name}. “Kami melihat sendiri,” ujarnya.",
        *(chance.choice(FILLERS).format(**words) for _ in range(chance.randint(2, 8))),
        *(end.format(**words) for end in chance.sample(ENDS, chance.randint(1, 2))),
        f"(Laporan ke-{number})",
    ]
    text, url = "\n\n".join(lines) + "\n", f"https://kabar.example/{number}"
    return {"text": text, "outlet": outlet, "published": (day + timedelta(days=1)).isoformat(), "url": url}


def write(path: Path, count: int, seed: int) -> None:
    """The reports as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for record in made(count, seed):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def reading(path: Path, workers: int) -> tuple[float, int]:
    """Seconds that the reading of all reports takes once the processes are warm; and how many claims were read."""
    taken, claims = Taken(), 0
    with crew_of(workers, 1) as crew:
        warm = next(reports(crew, parts(documents(collect([str(path)]).files, taken), BATCH), taken))[: 16 * workers]
        crew.give(read, warm).result()
        start = time.perf_counter()
        waiting = [
            crew.give(read, batch)
            for batch in reports(crew, parts(documents(collect([str(path)]).files, taken), BATCH), taken)
        ]
        for work in waiting:
            claims += sum(len(one.claims) for one in work.result() if isinstance(one, Reading))
        return time.perf_counter() - start, claims


@contextmanager
def graph_of(engine: str, place: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The name of an empty graph, and what the environment must say to reach it."""
    if engine == "embedded":
        yield str(place / "x.db"), {}
        return
    from graph.store.neo4j_server import launch  # noqa: PLC0415 - an extra, needed here alone

    with launch.engine(place_of(str(place / "neo4j")), launch.Options(heap="2g", kept=False)) as address:
        assert address.writer
        login = {"NEO4J_USERNAME": address.writer[0], "NEO4J_PASSWORD": address.writer[1]}
        yield address.uri, login | {"JEJARING_HOME": str(place / "home")}


def loading(path: Path, workers: int, engine: str, count: int) -> str:
    """What the main job takes on an empty graph."""
    with tempfile.TemporaryDirectory() as place, graph_of(engine, Path(place)) as (target, login):
        command = [sys.executable, "-m", "jejaring", "load", str(path), "--workers", str(workers), "--db", target]
        start = time.perf_counter()
        with watched() as used:
            subprocess.run(command, check=True, capture_output=True, env=os.environ | login)
        seconds = time.perf_counter() - start
    each = "".join(f", {name} {1000 * cpu / count:.1f} ms of a core" for name, cpu in used.seconds().items())
    peaks = ", ".join(f"{name} {peak} MB" for name, peak in used.peaks().items())
    return f"{count / seconds:7.1f} docs/s  {1000 * seconds / count:.1f} ms each{each}; peaks: {peaks}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--load", action="store_true")
    parser.add_argument("--engine", choices=("embedded", "neo4j"), default="embedded")
    parser.add_argument("--only-load", action="store_true", help="not how fast reading alone is")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        path = given.out or Path(place) / "reports.jsonl"
        write(path, given.count, given.seed)
        print(f"seed {given.seed}: {given.count} reports, {path.stat().st_size / 1e6:.1f} MB")
        for workers in () if given.only_load else given.workers:
            seconds, claims = reading(path, workers)
            print(f"reading, {workers} worker(s): {given.count / seconds:7.1f} docs/s  ({claims} claims)", flush=True)
        for workers in given.workers if given.load or given.only_load else ():
            told = loading(path, workers, given.engine, given.count)
            print(f"load,    {workers} worker(s), {given.engine}: {told}", flush=True)


if __name__ == "__main__":
    main()
