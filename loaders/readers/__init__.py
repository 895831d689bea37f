"""One file a format: bytes in, a Report out."""
