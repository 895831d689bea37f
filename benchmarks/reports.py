"""python -m benchmarks.reports [--count N] [--seed S] [--workers 1 2] [--load] [--out FILE.jsonl]

Reports made from templates with varied names, places, tickets, acts and statuses; how many a second are read by one
process and by several, and with --load how long the main job takes on an empty embedded graph and how much memory.
Nobody in these reports exists. Equal seeds give equal reports. The machine should have nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from graph.claims import Reading
from graph.lexicon.regions import Region, all_regions
from graph.store.session import parts
from jejaring.crew import crew_of, read, reports
from jejaring.load import BATCH
from jejaring.reading import Taken, documents
from loaders.inputs import collect

FIRST = (
    "Adi Budi Citra Dewi Eko Fajar Galih Hendra Indah Joko Kirana Lestari Mulyo Nanda Oki Pandu Ratna Sekar Tirto Wira"
)
LAST = (
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


def made(count: int, seed: int) -> Iterator[dict[str, str]]:
    """So many reports, as records that `load` reads."""
    chance = random.Random(seed)
    places = [region for region in all_regions() if region.level in ("kabupaten", "kota")]
    for number in range(count):
        yield _report(chance, chance.choice(places), number)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(FIRST.split())} {chance.choice(LAST.split())} {chance.choice(LAST.split())}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"


def _report(chance: random.Random, region: Region, number: int) -> dict[str, str]:
    day = date(2024, 9, 25) + timedelta(days=chance.randrange(60))
    accused, place = _name(chance), f"{chance.choice(LAST.split())} {chance.choice(('Utara', 'Timur', 'Jaya', 'Baru'))}"
    seat = chance.choice(list(SEATS)).format(place=place, region=region.name)
    words = {
        "region": region.name, "short": accused.split()[0], "chief": _name(chance), "day": "25 September 2024",
        "later": _day(day + timedelta(days=9)),
    }  # fmt: skip
    ticket = f"pasangan calon nomor urut {chance.randint(1, 4)}, {_name(chance)} - {_name(chance)}"
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


def loading(path: Path, workers: int) -> tuple[float, int]:
    """Seconds of the main job on an empty graph, and the most memory in MB that a process of it took."""
    with tempfile.TemporaryDirectory() as place:
        command = [
            sys.executable,
            "-m",
            "jejaring",
            "load",
            str(path),
            "--workers",
            str(workers),
            "--db",
            f"{place}/x.db",
        ]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--load", action="store_true")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        path = given.out or Path(place) / "reports.jsonl"
        write(path, given.count, given.seed)
        print(f"seed {given.seed}: {given.count} reports, {path.stat().st_size / 1e6:.1f} MB")
        for workers in given.workers:
            seconds, claims = reading(path, workers)
            print(f"reading, {workers} worker(s): {given.count / seconds:7.1f} docs/s  ({claims} claims)")
        for workers in given.workers if given.load else ():
            seconds, memory = loading(path, workers)
            each = 1000 * seconds / given.count
            print(f"load,    {workers} worker(s): {given.count / seconds:7.1f} docs/s  {each:.1f} ms each, {memory} MB")


if __name__ == "__main__":
    main()
