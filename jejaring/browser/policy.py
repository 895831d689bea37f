"""What the site may ask for: itself and one Bolt port. Fonts, feedback and telemetry from outside are refused."""

from __future__ import annotations

from urllib.parse import urlsplit

DEFAULT_PORT = 7687


def bolt_sources(uri: str) -> tuple[str, ...]:
    """The WebSocket addresses under which the Bolt address of this URI is reached; loopback under all of its names."""
    parts = urlsplit(uri)
    scheme = "wss" if parts.scheme.partition("+")[2] else "ws"
    host, port = parts.hostname or "localhost", parts.port or DEFAULT_PORT
    hosts = ("127.0.0.1", "localhost") if host in ("127.0.0.1", "localhost") else (host,)
    return tuple(f"{scheme}://{name}:{port}" for name in hosts)


def content_security_policy(uri: str) -> str:
    """The header that holds the page to itself and the Bolt port of `uri`."""
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "worker-src": "'self' blob:",
        "style-src": "'self' 'unsafe-inline'",  # Browser writes its styles into the page
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "media-src": "'self'",
        "manifest-src": "'self'",
        "connect-src": " ".join(("'self'", *bolt_sources(uri))),
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
