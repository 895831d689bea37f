"""How long a page takes: to lay out and write, to open, to draw a frame, to filter. Prints one line per size.

python -m benchmarks.page [NODES ...]        (default 200 2000 5000; needs a Chromium, see tests/page_browser.py)
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from graph.draw.data import PageClaim, PageData, PageEdge, PageNode, PageReport
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


FRAMES = """async (kind) => {
  const canvas = document.querySelector('#network canvas').getBoundingClientRect();
  const at = { x: canvas.left + canvas.width / 2, y: canvas.top + canvas.height / 2 };
  const target = document.querySelector('#network canvas');
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


def measure(size: int) -> str:
    """One line of figures for an invented graph of that size."""
    data = invented(size)
    start = time.perf_counter()
    content = render(data)
    wrote = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "page.html"
        path.write_bytes(content)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        start = time.perf_counter()
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-drawn=yes]", state="attached", timeout=60_000)
        opened = time.perf_counter() - start
        filtered = page.evaluate(FILTER)
        frame = page.evaluate(FRAMES)
        drawn = page.evaluate("document.getElementById('sum').textContent")
    return (
        f"{size:>6} nodes: {len(data.claims)} claims, {len(content) / 1e6:.2f} MB, written in {wrote:.2f} s, "
        f"drawn in {opened:.2f} s, filter {filtered:.0f} ms, p95 frame {frame:.0f} ms ({drawn})"
    )


if __name__ == "__main__":
    for wanted in sys.argv[1:] or ("200", "2000", "5000"):
        print(measure(int(wanted)), flush=True)
