"""`jejaring load`: reports in, graph and page out."""

from __future__ import annotations

import gc
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import click

from graph.claims import Reading, Report
from graph.errors import UsageError
from graph.store import refusals
from graph.store.attachments import relink
from graph.store.checking import checks_in
from graph.store.connect import Store, open_store
from graph.store.imported import refuse_imported
from graph.store.news import News
from graph.store.readings import drop_readings, put_readings, readings_of
from graph.store.session import parts
from graph.store.sync import SLICE, Slices, Summary, sync
from graph.store.watches import watches
from graph.store.withdrawal import Withdrawal, restore, withdrawn
from jejaring import news
from jejaring.crew import EACH, Crew, Work, ask, crew_of, read, reports
from jejaring.fetch import Fetcher
from jejaring.judging import replay
from jejaring.links import Fetched, fetched, is_link, listed
from jejaring.models import MODEL, model_of
from jejaring.options import DB
from jejaring.output import say
from jejaring.progress import paced
from jejaring.reading import Taken, documents, extracts, start, tables
from jejaring.redaction import REDACT
from jejaring.watch import tell_news
from loaders.extraction import VERSION
from loaders.inputs import InputFile, Refusal, collect
from loaders.metadata import from_given, given, merged
from loaders.model import Model, Modelled
from loaders.tables.kinds import TABLES

BATCH = 200
LINE = 3000  # bytes of a report in a file of lines
SWEEP = 10  # batches between two searches for cycles
AHEAD = 2  # batches that are read while others are kept


@dataclass(slots=True)
class Load:
    """One load on its way. `bring_back`: withdrawn reports are taken again; `reread`: edited extracts give way. `gone`:
    what is withdrawn; `shas`: what was read, where somebody is on watch; `news`: what the graph did not
    show before."""

    store: Store
    taken: Taken
    bring_back: bool = False
    reread: bool = False
    gone: Mapping[str, Withdrawal] = field(default_factory=dict)
    watching: bool = False
    fresh: int = 0
    unchanged: int = 0
    supports: int = 0
    shas: list[str] = field(default_factory=list)
    ahead: deque[tuple[frozenset[str], Work]] = field(default_factory=deque)
    model: Model | None = None
    added: int = 0
    news: News = field(default_factory=News)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How to load: `bring_back` withdrawn reports, `reread` by rules what edited extracts had replaced; `workers`:
    processes that read, None for as many as there are cores; `cluster`: the address of others that do; `links`: pages
    that were fetched; `model`: a second reader, asked for what the rules miss."""

    bring_back: bool = False
    reread: bool = False
    workers: int | None = None
    links: Fetched = field(default_factory=Fetched)
    model: Model | None = None
    cluster: str | None = None


def load(store: Store, paths: Sequence[str], wishes: Wishes | None = None) -> tuple[Load, Summary]:
    """Read all that the paths hold into the store, and bring the graph up to date.

    Safe to be killed at any moment and done again; the same input twice changes nothing.
    """

    def shown(slices: Slices, what: str) -> Iterable[Sequence[str]]:
        return paced(slices, f"{what}, slices of {SLICE} reports", len(slices))

    with unswept():
        work = _kept(store, paths, wishes or Wishes())
        return work, sync(store, shown, work.news)


@contextmanager
def unswept() -> Iterator[None]:
    """Without the search for cycles, which goes over millions of claims again and again and finds none."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _kept(store: Store, paths: Sequence[str], wishes: Wishes) -> Load:
    """The load once all is read and kept. The list of files, which may be long, is not held any longer."""
    inputs = collect(paths)
    work = Load(store, start(inputs), wishes.bring_back, wishes.reread, withdrawn(store), bool(watches(store)))
    work.taken.refused += wishes.links.refused
    work.model = wishes.model
    files = [file for file in inputs.files if file.kind == "report"] + wishes.links.files
    about = sum(map(documents_in, files))
    with readers_of(wishes, about) as crew:
        single = paced(documents(files, work.taken), "reading", about)
        for number, batch in enumerate(reports(crew, parts(single, BATCH), work.taken), 1):
            put(work, crew, merged_by_bytes(batch))
            if not number % SWEEP:
                gc.collect()
        settle(work, 0)
    edited = extracts([file for file in inputs.files if file.kind == "extract"], work.taken)
    edited += tables([file for file in inputs.files if file.kind in TABLES], work.taken)
    allowed = {report.sha256 for report in admitted(work, [reading.report for reading in edited])}
    count(work, [reading for reading in edited if reading.report.sha256 in allowed])
    return work


def documents_in(file: InputFile) -> int:
    """About how many documents a file holds: of a file of lines its size tells, another one counts as one."""
    return max(1, file.path.stat().st_size // LINE) if file.data is None and file.path.suffix == ".jsonl" else 1


def readers_of(wishes: Wishes, files: int) -> AbstractContextManager[Crew]:
    """Those who read: processes of this machine, or a cluster."""
    if wishes.cluster:
        from jejaring.cluster import cluster_of  # noqa: PLC0415 - only where it is asked for

        return cluster_of(wishes.cluster, wishes.workers)
    return crew_of(wishes.workers, files)


def merged_by_bytes(found: Iterable[Report]) -> list[Report]:
    """One report for each document, with the metadata of all its copies."""
    copies: dict[str, list[Report]] = defaultdict(list)
    for report in found:
        copies[report.sha256].append(report)
    return [merged(same) for same in copies.values()]


def admitted(work: Load, found: Sequence[Report]) -> list[Report]:
    """The reports that are not withdrawn; the withdrawn ones come back with `--restore` only."""
    back = [report.sha256 for report in found if report.sha256 in work.gone]
    if back and work.bring_back:
        restore(work.store, back)
        work.gone = withdrawn(work.store)
        return list(found)
    for report in found:
        if record := work.gone.get(report.sha256):
            why = f"withdrawn by {record.by} at {record.at} ({record.why}); --restore takes it back"
            work.taken.refused.append(Refusal(report.file, why))
    return [report for report in found if report.sha256 not in work.gone]


def put(work: Load, crew: Crew, found: Sequence[Report]) -> None:
    """Have those documents read that the store does not hold as they are; their readings are kept in the order of the
    batches, a batch behind, so that the store writes while the others read."""
    allowed = admitted(work, found)
    shas = [report.sha256 for report in allowed]
    if any(batch & set(shas) for batch, _ in work.ahead):
        settle(work, 0)  # a copy of what is being read: its other names and metadata must be seen
    if work.reread:
        drop_readings(work.store, shas, by="file")
    stored = readings_of(work.store, shas)
    known = {reading.report.sha256: reading for reading in stored if reading.by == "rules"}
    fresh = []
    for report in allowed:
        old = known.get(report.sha256)
        whole = merged([report, from_given(report, old.given)]) if old else report
        if old and old.version == VERSION and old.given == given(whole):
            work.unchanged += 1
        else:
            fresh.append(whole)
    work.ahead.append((frozenset(report.sha256 for report in fresh), crew.give(read, fresh, anywhere=True)))
    if model := work.model:
        done = {one.report.sha256 for one in stored if one.by == "model" and one.version == model.version}
        asked = [report for report in allowed if report.sha256 not in done]
        work.ahead.append((frozenset(), crew.give(partial(ask, model), asked)))
    settle(work, max(AHEAD, 2 * crew.size * EACH // BATCH))


def settle(work: Load, most: int) -> None:
    """Keep readings, the oldest batch first, until at most so many batches are still being read."""
    while len(work.ahead) > most:
        _, reading = work.ahead.popleft()
        found = reading.result()
        count(work, [one for one in found if isinstance(one, Reading)])
        second = [one for one in found if isinstance(one, Modelled)]
        put_readings(work.store, [one.reading for one in second if one.reading.by == "model"])
        work.added += sum(one.added for one in second)
        work.taken.noise.extend(line for one in second for line in one.rejected)


def count(work: Load, fresh: Sequence[Reading]) -> None:
    """Keep readings; those that differ from what is there count as new."""
    changed = put_readings(work.store, fresh)
    work.fresh += changed
    work.unchanged += len(fresh) - changed
    work.shas.extend(reading.report.sha256 for reading in fresh if work.watching)
    work.supports += sum(claim.predicate == "SUPPORTS" for reading in fresh for claim in reading.claims)


def summary(work: Load, done: Summary) -> str:
    """What was done, in one paragraph."""
    parts = [
        f"{work.fresh} report(s) read, {work.unchanged} unchanged, {len(work.taken.refused)} refused",
        f"{work.supports} claims of support, each with its words and a status; nothing of it is checked by a person",
        f"graph: {done.nodes} nodes and {done.edges} edges written, {done.gone_nodes} and {done.gone_edges} removed",
    ]
    if work.model:
        parts.append(
            f"{work.model.name}: {work.added} relation(s) added, each with its words; none of them is a decision"
        )
    if done.merged or done.proposed:
        parts.append(
            f"identity: {done.merged} pair(s) merged by the matcher, {done.proposed} wait for a person"
            " (jejaring review)"
        )
    return "\n".join(parts)


@click.command("load")
@click.argument("paths", nargs=-1)
@click.option("--view", "page", type=click.Path(dir_okay=False, path_type=Path), help="Also write the HTML page.")
@click.option("--restore", "bring_back", is_flag=True, help="Take withdrawn reports back in.")
@click.option("--reread", is_flag=True, help="Read by rules again what an edited extract had replaced.")
@click.option("--workers", type=click.IntRange(1, 256), metavar="N", help="Processes that read; default: cores.")
@click.option("--cluster", metavar="ADDRESS", help="Read on a Dask cluster, tcp://host:port; local starts one.")
@click.option("--links", "listing", type=click.Path(path_type=Path), metavar="FILE", help="Addresses, one a line.")
@click.option("--allow-local", is_flag=True, help="Fetch also from this machine and private networks.")
@MODEL
@REDACT
@DB
def command(
    paths: tuple[str, ...], page: Path | None, listing: Path | None, profile_name: str | None, db: str, **how: Any
) -> None:
    """Read reports (files, folders, - for standard input, edited extracts .json, https:// links) into the graph.

    One bad file never stops the others; the same input twice changes nothing. Of links the bytes are kept beside the
    graph.
    """
    if not paths and not listing:
        raise UsageError("load: nothing named; expected files, folders, links, - for standard input, or --links FILE")
    if page and page.suffix != ".html":
        raise UsageError(f"--view {page}: the page is an HTML file; give a name that ends in .html")
    with open_store(db) as store:
        store.ensure_schema()
        refuse_imported(store)
        replay(store, db)
        addresses = [*filter(is_link, paths), *(listed(listing) if listing else ())]
        allow_local, second = how.pop("allow_local"), model_of(how.pop("model_name"))
        links = fetched(addresses, db, Fetcher(allow_local)) if addresses else Fetched()
        work, done = load(
            store, [path for path in paths if not is_link(path)], Wishes(links=links, model=second, **how)
        )
        work.taken.refused = links.by_address(work.taken.refused)
        relink(store)
        say(summary(work, done))
        if lost := sum(not target for _, target in checks_in(store)):
            say(f"warning: {lost} check(s) by persons fit no claim any more and count nowhere (jejaring check --list)")
        news.tell(store, work.news)
        tell_news(store, work.shas)
        work.taken.tell()  # before anything else can fail: no refusal is silent
        refusals.note(db, [refusals.Refusal(item.where, item.why) for item in work.taken.refused])
        if page:
            from jejaring.view import draw_store  # noqa: PLC0415 - drawing costs start-up time

            draw_store(store, page, profile=profile_name)
    work.taken.finish()
