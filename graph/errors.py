"""The errors that somebody catches.

JejaringError
├── InputError    a file, a row or a value that cannot be taken; the rest goes on (exit code 1)
├── UsageError    what was asked for does not exist or makes no sense (exit code 2)
└── StoreError    the graph cannot be reached, is locked, or refused the statement (exit code 3)
"""


class JejaringError(Exception):
    """A failure told to the user as one line: where, what is wrong, what was expected, what to do."""


class InputError(JejaringError):
    """An input that cannot be taken; it leaves nothing behind, and other inputs go on."""


class UsageError(JejaringError):
    """A request that does not exist or makes no sense."""


class StoreError(JejaringError):
    """The graph cannot be reached, is locked, or refused the statement."""
