"""The driver, as the rest of the store takes it: imported without numpy, pandas and pyarrow.

It imports these where they are installed, to hand out tables of its own; nobody here asks for one, and each command
would start half a second later.
"""

import sys

_UNUSED = ("numpy", "pandas", "pyarrow")
_absent = [name for name in _UNUSED if name not in sys.modules]
sys.modules.update(dict.fromkeys(_absent))  # type: ignore[arg-type] # None: an import of it fails, as if not installed
try:
    from neo4j import (
        READ_ACCESS,
        WRITE_ACCESS,
        Driver,
        GraphDatabase,
        ManagedTransaction,
        NotificationMinimumSeverity,
        Record,
    )
    from neo4j.exceptions import (
        AuthError,
        ConfigurationError,
        ConstraintError,
        CypherSyntaxError,
        DatabaseError,
        DriverError,
        Forbidden,
        Neo4jError,
        ServiceUnavailable,
        SessionExpired,
        TransientError,
    )
    from neo4j.graph import Node, Path, Relationship
    from neo4j.spatial import Point
    from neo4j.time import Date, DateTime, Duration, Time
finally:
    for _name in _absent:
        del sys.modules[_name]

__all__ = [
    "READ_ACCESS", "WRITE_ACCESS", "AuthError", "ConfigurationError", "ConstraintError", "CypherSyntaxError",
    "DatabaseError", "Date", "DateTime", "Driver", "DriverError", "Duration", "Forbidden", "GraphDatabase",
    "ManagedTransaction", "Neo4jError", "Node", "NotificationMinimumSeverity", "Path", "Point", "Record",
    "Relationship", "ServiceUnavailable", "SessionExpired", "Time", "TransientError",
]  # fmt: skip
