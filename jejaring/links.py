"""Links as inputs: each page is fetched once, its bytes are kept beside the graph, and it is read like any file.

PATH.d/snapshots/ holds for each page its bytes and, in a .json of the same stem, address, time, headers and sha256:
evidence that disappears from the web stays.
"""

from __future__ import annotations

import glob
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import InputError
from graph.store.places import beside
from jejaring.fetch import Fetcher, Page
from jejaring.files import write_bytes
from loaders.inputs import InputFile, Refusal
from loaders.readers import LARGEST
from loaders.readers.feed import is_address, links
from loaders.readers.formats import DOCX, FEED, HTML, MAIL, PDF, RECORDS, ZIP, by_content
from loaders.snapshots import FOLDER, known_of

GZIP = b"\x1f\x8b"
MOST = 500  # pages of one feed or sitemap
SUFFIX = {PDF: ".pdf", DOCX: ".docx", ZIP: ".zip", FEED: ".xml", HTML: ".html", MAIL: ".eml", RECORDS: ".jsonl"}


@dataclass(slots=True)
class Fetched:
    """What links gave: files to read, and what was refused."""

    files: list[InputFile] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def by_address(self, refused: Sequence[Refusal]) -> list[Refusal]:
        """Refusals of files that were fetched under the address that they came from."""
        known = {str(file.path): file.row["url"] for file in self.files}
        return [replace(one, where=known.get(one.where, one.where)) for one in refused]


def is_link(path: str) -> bool:
    """Whether an argument is an address of the web."""
    return path.lower().startswith(("http://", "https://"))


def listed(path: Path) -> list[str]:
    """The addresses of a file, one a line; blank lines and those that begin with # are none. InputError in words."""
    try:
        lines = [line.strip() for line in path.read_text("utf-8-sig").splitlines()]
    except (OSError, UnicodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}); expected one address a line") from error
    found = [line for line in lines if line and not line.startswith("#")]
    if wrong := [line for line in found if not is_link(line)]:
        raise InputError(f"{path}: {wrong[0][:80]!r} is no address; expected http:// or https://")
    return found


def fetched(addresses: Sequence[str], db: str, fetcher: Fetcher) -> Fetched:
    """The pages of addresses, kept beside the graph; of a feed or a sitemap the pages that it names."""
    found = Fetched()
    for page in _pages(addresses, fetcher, found):
        kept = keep(page, db)
        row, charset = known_of(kept)
        found.files.append(InputFile(kept, row=row, charset=charset))
    return found


def _pages(addresses: Sequence[str], fetcher: Fetcher, found: Fetched) -> Iterable[Page]:
    waiting = [(address, 0) for address in dict.fromkeys(addresses)]
    seen = {address for address, _ in waiting}
    while waiting:
        address, depth = waiting.pop(0)
        try:
            page = fetcher.fetch(address)
            named = _named(page) if depth < 2 else []
        except (InputError, zlib.error) as error:
            where = re.sub("//[^/@]*@", "//...@", address)
            found.refused.append(Refusal(where, str(error).removeprefix(f"{address}: ")))
            continue
        if not named:
            yield page
        for link in named:
            if not is_address(link):
                found.refused.append(Refusal(address, f"names {link[:100]!r}; expected http:// or https://"))
            elif link not in seen and len(seen) <= MOST:
                seen.add(link)
                waiting.append((link, depth + 1))


def _named(page: Page) -> list[str]:
    """The addresses that a feed or a sitemap names, packed or not; none of another page."""
    data = page.data
    if data.startswith(GZIP):
        data = zlib.decompressobj(wbits=31).decompress(data, LARGEST)
    if by_content(data) is not FEED:
        return []
    return links(Path(urlsplit(page.final).path.rpartition("/")[2] or "feed.xml"), data, page.final)


def keep(page: Page, db: str) -> Path:
    """Write the bytes and what is known of them beside the graph; the file of the bytes."""
    found = by_content(page.data)
    suffix = SUFFIX.get(found, ".txt") if found else ".txt"
    slug = re.sub(r"[^A-Za-z0-9]+", "-", urlsplit(page.final).netloc + urlsplit(page.final).path).strip("-")[:80]
    path = beside(db) / FOLDER / f"{slug}-{page.sha256[:12]}{suffix}"
    record = {
        "url": page.url, "final": page.final, "fetched": page.at, "status": page.status, "sha256": page.sha256,
        "headers": page.headers,
    }  # fmt: skip
    if not path.exists():
        write_bytes(path, page.data)
        write_bytes(path.with_suffix(".json"), (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())
    return path


def altered(db: str) -> Iterator[str]:
    """A line for each kept page whose bytes are gone, or are others than when it was fetched."""
    for record in sorted((beside(db) / FOLDER).glob("*.json")):
        try:
            known = json.loads(record.read_text("utf-8"))
            url, digest, at = known["final"], known["sha256"], known["fetched"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            yield f"{record}: cannot be read ({error}); expected what is known of a page"
            continue
        kept = [path for path in record.parent.glob(f"{glob.escape(record.stem)}.*") if path != record]
        if not kept:
            yield f"{url}: gone; expected its bytes beside {record}"
        elif sha256(kept[0].read_bytes()).hexdigest() != digest:
            yield f"{url}: has changed since {at}; {kept[0]}"
