"""How long a page takes to write, to open, to draw a frame, to filter; beside it neo4j-viz on the same graph.

python -m benchmarks.page [NODES ...] [--unfolded]

Default 200 2000 5000. Needs a Chromium (see tests/page_browser.py); `pip install neo4j-viz` for the comparison, which
is left out without it. Frames are timed while the wheel zooms, 40 of them; "at rest" is when the picture has stopped
moving. Figures of a busy machine say little: the load is printed first.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from playwright.sync_api import Browser, Page

from graph.draw.data import PageClaim, PageData, PageEdge, PageNode, PageReport
from graph.draw.layout import arrange
from graph.draw.page import render
from tests.page_browser import chromium

SENTENCE = "Menurut laporan itu ia hadir dalam kegiatan pasangan calon dan mengajak orang lain memilih, kata saksi."


def invented(size: int) -> PageData:
    """A graph of that many nodes: agencies with their people, a few tickets, 1.5 claims a person."""
    chance = random.Random(size)
    count = max(4, size // 18)
    agencies = [agent("agency", i, f"Dinas Urusan {i} Kabupaten Rekaan {i % 17}", "dinas") for i in range(count)]
    tickets = [node("Paslon", i, f"Calon {i} – Wakil {i}") for i in range(max(2, size // 160))]
    overseers = [agent("overseer", i, f"Bawaslu Rekaan {i}", "bawaslu") for i in range(3)]
    people = [node("Person", i, f"Orang Rekaan {i}") for i in range(size - len(agencies) - len(tickets) - 3)]
    lines: list[tuple[str, PageNode, PageNode, str]] = []
    for i, person in enumerate(people):
        home = i % len(agencies)
        lines.append(("WORKS_AT", person, agencies[home], "stated"))
        if i % 2 == 0:
            ticket = tickets[home % len(tickets)] if i % 10 else chance.choice(tickets)
            lines.append(("SUPPORTS", person, ticket, chance.choice(("alleged", "denied", "confirmed", "cleared"))))
        if i % 7 == 0:
            lines.append(("INVESTIGATED_BY", person, chance.choice(overseers), "stated"))
    return told((*agencies, *tickets, *overseers, *people), lines, chance)


def node(label: str, i: int, name: str) -> PageNode:
    """A node without a kind."""
    return PageNode(id=f"{label.lower()}-{i:05}", label=label, name=name)


def agent(what: str, i: int, name: str, kind: str) -> PageNode:
    """An agency."""
    return PageNode(id=f"{what}-{i:05}", label="Agency", name=name, kind=kind)


def told(
    nodes: tuple[PageNode, ...], lines: list[tuple[str, PageNode, PageNode, str]], chance: random.Random
) -> PageData:
    """The page data of these lines, each with one claim of one of many reports."""
    reports = tuple(
        PageReport(
            id=f"report-{i}", outlet=f"Media {i % 20}", published="2024-10-05", url=f"https://m{i % 20}.example/{i}"
        )
        for i in range(max(5, len(nodes) // 6))
    )
    claims, edges = [], []
    for i, (kind, start, end, status) in enumerate(lines):
        claim = PageClaim(
            id=f"claim-{i:06}",
            predicate=kind,
            status=status,
            report=chance.choice(reports).id,
            quote=f"{start.name}: {SENTENCE}",
        )
        claims.append(claim)
        edge = f"edge-{i:06}"
        edges.append(PageEdge(id=edge, type=kind, start=start.id, end=end.id, status=status, claims=(claim.id,)))
    return PageData(title=f"{len(nodes)} nodes", nodes=nodes, edges=tuple(edges), claims=tuple(claims), reports=reports)


FRAMES = """async () => {
  const target = [...document.querySelectorAll('canvas')].find((item) => item.getBoundingClientRect().height > 200);
  const canvas = target.getBoundingClientRect();
  const at = { x: canvas.left + canvas.width / 2, y: canvas.top + canvas.height / 2 };
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < 40; i += 1) {
    const wheel = { deltaY: i % 2 ? 60 : -60, clientX: at.x, clientY: at.y, bubbles: true, cancelable: true };
    target.dispatchEvent(new WheelEvent('wheel', wheel));
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}"""
FILTER = """async () => {
  const box = document.querySelector('input[data-entry=denied]');
  const start = performance.now();
  box.click();
  const done = performance.now() - start;
  await new Promise(requestAnimationFrame);
  box.click();
  return done;
}"""
# Milliseconds since the navigation: when the largest canvas first held anything, and when it last changed.
WATCH = """
window.seen = { first: 0, last: 0 };
let before = '';
const look = () => {
  const all = [...document.querySelectorAll('canvas')].sort((a, b) => b.width * b.height - a.width * a.height);
  if (all.length && all[0].width) {
    const small = document.createElement('canvas');
    small.width = 160; small.height = 100;
    const ctx = small.getContext('2d');
    all.filter((item) => item.width === all[0].width).forEach((item) => ctx.drawImage(item, 0, 0, 160, 100));
    const now = small.toDataURL();
    const data = ctx.getImageData(0, 0, 160, 100).data;
    if (data.some((value, i) => i % 4 === 3 && value > 0)) {
      window.seen.first = window.seen.first || performance.now();
      if (now !== before) window.seen.last = performance.now();
      before = now;
    }
  }
  if (!window.seen.stop) setTimeout(look, 50);
};
setTimeout(look, 0);
"""
REST_MS, MOST_MS = 1500, 60_000


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds to write, to the first picture and until it rests; milliseconds of the 95th percentile of a frame and of
    a filter (none where there is no filter); size of the file in MB."""

    name: str
    wrote: float
    size: float
    first: float
    rests: float
    frame: float
    filtered: float | None = None

    def line(self) -> str:
        """As one line."""
        told = (
            f"{self.name:>12}: {self.size:5.2f} MB, written in {self.wrote:5.2f} s, first picture {self.first:5.2f} s, "
        )
        told += f"at rest {self.rests:5.2f} s, p95 frame {self.frame:4.0f} ms"
        return told + (f", filter {self.filtered:.0f} ms" if self.filtered is not None else "")


def opened(browser: Browser, content: bytes) -> tuple[Page, float, float]:
    """The page, and the seconds until its first picture and until it changed last, if within a minute."""
    path = Path(tempfile.mkdtemp(prefix="page-")) / "page.html"
    path.write_bytes(content)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.add_init_script(WATCH)
    page.goto(path.as_uri())
    seen = {"first": 0.0, "last": 0.0, "now": 0.0}
    while not (seen["first"] and seen["now"] - seen["last"] > REST_MS) and seen["now"] < MOST_MS:
        time.sleep(0.2)
        seen = page.evaluate("({ ...window.seen, now: performance.now() })")
    page.evaluate("window.seen.stop = true")
    return page, seen["first"] / 1000, seen["last"] / 1000


def empty(browser: Browser) -> float:
    """The p95 frame of a page that draws nothing: what the machine itself takes."""
    page = browser.new_page()
    page.set_content("<canvas width=800 height=600></canvas>")
    found: float = page.evaluate(FRAMES)
    page.close()
    return found


def ours(browser: Browser, data: PageData) -> Figures:
    """The figures of a page of this project."""
    start = time.perf_counter()
    content = render(data)
    wrote = time.perf_counter() - start
    page, first, rests = opened(browser, content)
    filtered = statistics.median(page.evaluate(FILTER) for _ in range(3))
    frame = page.evaluate(FRAMES)
    print(f"{'':>14}{page.text_content('#sum')}; {drawn(data)}")
    page.close()
    return Figures("jejaring", wrote, len(content) / 1e6, first, rests, frame, filtered)


def drawn(data: PageData) -> str:
    """How many symbols stand in the drawing as it opens, and how long their layout takes."""
    start = time.perf_counter()
    layout = arrange(data)
    took = time.perf_counter() - start
    heads = sum(home < 0 for home in layout.homes) if layout.closed else len(layout.homes)
    return f"{heads} symbols drawn, layout {took:.2f} s"


def theirs(browser: Browser, data: PageData) -> Figures | None:
    """The same nodes and lines by neo4j-viz, as it writes them by itself; None where it is not installed."""
    try:
        viz = import_module("neo4j_viz")
    except ImportError:
        return None
    start = time.perf_counter()
    nodes = [viz.Node(id=node.id, caption=node.name) for node in data.nodes]
    edges = [viz.Relationship(source=edge.start, target=edge.end, caption=edge.type) for edge in data.edges]
    content = str(viz.VisualizationGraph(nodes=nodes, relationships=edges).render(height="900px").data).encode()
    wrote = time.perf_counter() - start
    page, first, rests = opened(browser, content)
    frame = page.evaluate(FRAMES)
    page.close()
    return Figures("neo4j-viz", wrote, len(content) / 1e6, first, rests, frame)


def bars(size: int, drawn_at_once: int) -> dict[str, float]:
    """The most that each figure may be, by the number of nodes."""
    small = size <= 300
    most = {"wrote": 5.0 if small else 15.0, "first": 1.0 if small else 3.0, "filtered": 100.0}
    most["frame"] = 50.0 if drawn_at_once <= 1000 else 100.0
    if size <= 2000:
        most["size"] = 1.0 if size <= 200 else 4.0
    return most


def verdict(found: Figures, most: dict[str, float]) -> Iterator[str]:
    """What lies over its bar."""
    for name, bar in most.items():
        value = getattr(found, name)
        if value > bar:
            yield f"{name} {value:.2f} > {bar:g}"


def measure(browser: Browser, size: int, unfolded: bool) -> None:
    """Print the figures for an invented graph of that size."""
    data = invented(size)
    data = replace(data, collapse_above=size) if unfolded else data
    print(f"{size} nodes, {len(data.edges)} lines, {len(data.claims)} claims", flush=True)
    mine = ours(browser, data)
    print(mine.line(), flush=True)
    other = theirs(browser, data)
    if other:
        print(other.line())
        shares = (
            (name, getattr(mine, name) / max(getattr(other, name), 1e-3))
            for name in ("size", "first", "rests", "frame")
        )
        print(f"{'ratio':>12}: " + ", ".join(f"{name} {share:.2f}" for name, share in shares))
    over = list(verdict(mine, bars(size, size if unfolded else min(size, 350))))
    print(f"{'bars':>12}: " + ("; ".join(over) if over else "all met"), flush=True)


def main(given: Sequence[str] | None = None) -> None:
    """Measure each size in one browser."""
    parser = argparse.ArgumentParser(description="Times of pages, beside neo4j-viz.")
    parser.add_argument("sizes", nargs="*", type=int, default=[200, 2000, 5000])
    parser.add_argument("--unfolded", action="store_true", help="draw every person at once, whatever their number")
    options = parser.parse_args(given)
    with chromium() as browser:
        idle = empty(browser)
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; p95 frame of an empty page {idle:.0f} ms")
        for size in options.sizes or [200, 2000, 5000]:
            measure(browser, size, options.unfolded)


if __name__ == "__main__":
    main()
