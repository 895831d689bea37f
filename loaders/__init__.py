"""A file in, reports and claims out: no network, no database."""
