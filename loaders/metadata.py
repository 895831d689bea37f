"""Metadata of one document that came more than once: merged so that the order of coming does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.claims import Report, Value

FIELDS = ("title", "outlet", "author", "url", "archive", "place")
BASES = ("metadata", "text", "inferred", "none")


def given(report: Report) -> dict[str, Value]:
    """What came with the file, as a reading keeps it; empty values are left out."""
    found: dict[str, Value] = {"files": report.files or (report.file,)}
    for name in FIELDS:
        if value := getattr(report, name):
            found[name] = value
    if report.published:
        found["published"], found["published_basis"] = report.published, report.published_basis
    if report.kind != "news":
        found["kind"] = report.kind
    return found


def from_given(report: Report, metadata: Mapping[str, Value]) -> Report:
    """The bare document of a report with this metadata, as it was before it was read."""
    files = metadata.get("files")
    bare = Report(
        sha256=report.sha256,
        text=report.text,
        file=report.file,
        files=files if isinstance(files, tuple) else (report.file,),
    )
    names = (*FIELDS, "published", "published_basis", "kind")
    return replace(bare, **{name: str(metadata[name]) for name in names if name in metadata})  # type: ignore[arg-type]


def merged(reports: Iterable[Report]) -> Report:
    """One report of several with the same bytes: all file names, and of each field the value that is there, the
    better founded day, else the smallest. ValueError for none."""
    first, *others = reports
    for other in others:
        first = _two(first, other)
    files = tuple(sorted({*first.files} or {first.file}))
    return replace(first, files=files, file=files[0])


def _two(one: Report, other: Report) -> Report:
    days = [(BASES.index(report.published_basis), report.published) for report in (one, other) if report.published]
    basis, day = min(days, default=(BASES.index("none"), None))
    kinds = {report.kind for report in (one, other)} - {"news"}
    chosen = {name: min(filter(None, (getattr(one, name), getattr(other, name))), default=None) for name in FIELDS}
    return replace(
        one,
        **chosen,  # type: ignore[arg-type]
        files=tuple({*(one.files or (one.file,)), *(other.files or (other.file,))}),
        published=day,
        published_basis=BASES[basis],
        kind=min(kinds, default="news"),
    )
