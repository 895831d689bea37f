"""Pages from the web, with care: no private address, robots respected, a pause for each host, a limit on size."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from graph.errors import InputError
from jejaring.robots import Rules, rules_of
from loaders.readers import LARGEST
from loaders.readers.formats import missing

if TYPE_CHECKING:
    import httpx

AGENT = "jejaring/0.1 (reads single news pages for a person; obeys robots.txt)"
TIMEOUT = 20.0  # seconds for each of: to connect, to read, to write
WHOLE = 120.0  # seconds for a page in all: a server that drips a byte at a time ends here
HOPS = 5
PAUSE = 1.0  # seconds between two requests to one host
LONGEST_PAUSE = 30.0  # seconds that a site may ask for, between two requests or before a second try
BUSY = frozenset({429, 503})
ROBOTS_LARGEST = 500_000
KEPT = ("content-type", "date", "last-modified", "etag", "server", "content-language")


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: `url` the one asked for, `final` the one that answered after redirects, `at` when (UTC)."""

    url: str
    final: str
    data: bytes
    headers: dict[str, str]
    status: int
    at: str

    @property
    def sha256(self) -> str:
        """Of the bytes."""
        return sha256(self.data).hexdigest()


@dataclass(slots=True)
class Fetcher:
    """Fetches one after the other; remembers robots and when each host was last asked. `allow_local`: addresses of this
    machine and of private networks may be asked too."""

    allow_local: bool = False
    pause: float = PAUSE
    _robots: dict[str, Rules] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)
    _pauses: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Page:
        """The page of an address. InputError, in words, for one that cannot or must not be fetched."""
        try:
            import httpx  # noqa: PLC0415 - an extra, and slow to import
        except ImportError:
            raise missing(url, "httpx", "links") from None
        try:
            with httpx.Client(timeout=TIMEOUT, follow_redirects=False, trust_env=False) as client:
                return self._page(client, url)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError) as error:
            words = " ".join(str(error).split())[:100] or type(error).__name__
            raise InputError(f"{url}: cannot be fetched ({words}); look at it in a browser and save it") from error

    def _page(self, client: httpx.Client, url: str) -> Page:
        place, patient = url, True
        if "@" in urlsplit(url).netloc:
            raise InputError(f"{url}: holds a name or a password; expected an address without")
        for _ in range(HOPS + 1):
            if not self._allowed(client, place, url):
                raise InputError(f"{url}: the site's robots.txt asks programs not to fetch it; save it in a browser")
            with self._answer(client, place, url) as answer:
                if answer.is_redirect:
                    place = urljoin(place, answer.headers.get("location", ""))
                    continue
                if patient and (delay := delay_of(answer)):
                    time.sleep(delay)
                    patient = False
                    continue
                if answer.status_code >= 400:
                    raise InputError(f"{url}: the site answers {answer.status_code}; {advice(answer.status_code)}")
                data = _body(answer, url, LARGEST)
                headers = {name: answer.headers[name] for name in KEPT if name in answer.headers}
                now = datetime.now(UTC).isoformat(timespec="seconds")
                return Page(url, place, data, headers, answer.status_code, now)
        raise InputError(f"{url}: more than {HOPS} redirects; name the address where they end")

    @contextmanager
    def _answer(self, client: httpx.Client, place: str, url: str) -> Iterator[httpx.Response]:
        """The answer of the very address that was checked: a name is looked up once."""
        parts = urlsplit(place)
        host = parts.hostname or ""
        address = self._address(host, parts.port or (443 if parts.scheme == "https" else 80), url)
        self._wait(host)
        numbers = f"[{address}]" if ":" in address else address
        target = parts._replace(netloc=f"{numbers}:{parts.port}" if parts.port else numbers, fragment="").geturl()
        headers = {"host": parts.netloc.rpartition("@")[2], "user-agent": AGENT}
        with client.stream("GET", target, headers=headers, extensions={"sni_hostname": host}) as answer:
            yield answer

    def _address(self, host: str, port: int, url: str) -> str:
        try:
            found = {str(item[4][0]) for item in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        except (OSError, UnicodeError) as error:
            raise InputError(f"{url}: {host} is not known ({error}); check the address") from error
        private = sorted(one for one in found if not is_public(one))
        if private and not self.allow_local:
            raise InputError(
                f"{url}: leads to {host} ({private[0]}), an address of this machine or of a private network; only"
                " --allow-local fetches those"
            )
        return sorted(found, key=lambda one: (":" in one, one))[0]

    def _wait(self, host: str) -> None:
        left = self._asked.get(host, 0.0) + max(self.pause, self._pauses.get(host, 0.0)) - time.monotonic()
        if host in self._asked and left > 0:
            time.sleep(left)
        self._asked[host] = time.monotonic()

    def _allowed(self, client: httpx.Client, place: str, url: str) -> bool:
        """What robots.txt of the host says; a host without one allows all, one that fails to answer (5xx) nothing."""
        parts = urlsplit(place)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InputError(f"{url}: leads to {place[:100]!r}; expected http:// or https://")
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules(client, site, url)
        rules = self._robots[site]
        self._pauses[parts.hostname] = min(rules.delay, LONGEST_PAUSE)
        return rules.allows(place)

    def _rules(self, client: httpx.Client, site: str, url: str) -> Rules:
        with self._answer(client, f"{site}/robots.txt", url) as answer:
            if answer.status_code >= 500:
                return Rules([("/", False)])
            if answer.status_code == 200:
                return rules_of(_body(answer, url, ROBOTS_LARGEST).decode("utf-8", "replace"))
        return Rules()


def is_public(address: str) -> bool:
    """Whether anybody on the internet could mean this address; IPv4 in IPv6 is looked at as IPv4."""
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (inner is None or inner.is_global)


def delay_of(answer: httpx.Response) -> float:
    """The seconds after which a busy site wants to be asked again; 0 where it is not busy, or wants too many."""
    after = answer.headers.get("retry-after", "")
    seconds = float(after) if after.isdecimal() and answer.status_code in BUSY else 0.0
    return seconds if seconds <= LONGEST_PAUSE else 0.0


def advice(status: int) -> str:
    """What to do where a site answers so."""
    if status in BUSY or status >= 500:
        return "try again later"
    return "the page is gone; look for a copy in an archive" if status in (404, 410) else "look at it in a browser"


def _body(answer: httpx.Response, url: str, largest: int) -> bytes:
    data, end = bytearray(), time.monotonic() + WHOLE
    for block in answer.iter_bytes():  # as they come: a server that drips fills no block
        data += block
        if len(data) > largest:
            raise InputError(f"{url}: more than {largest // 1_000_000} MB; expected a page")
        if time.monotonic() > end:
            raise InputError(f"{url}: not whole after {WHOLE:.0f} seconds; try again later")
    return bytes(data)
