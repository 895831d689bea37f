"""Which worker runs which file where tests run side by side: one Neo4j for all, and no long file at the end."""

from __future__ import annotations

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

# Long files, the longest first: what runs last should be short.
LONG = ("browse_use", "page_hostile", "questions", "load", "analysts", "offline", "judging", "check", "store_crash",
        "reading_quality", "page_access", "repair", "redact_door", "page_use", "neo4j", "matching", "detect", "output",
        "review", "store", "page_story", "join", "ask", "page_save", "page_sift", "push", "notebooks", "cluster",
        "page_open", "store_info", "embedded", "neo4j_restart", "store_killed", "dossier")  # fmt: skip
# Files that need Neo4j without saying so in the names of their tests.
ALSO = ("analysts", "browse", "push", "store_killed")


def name_of(file: str) -> str:
    """The subject of a file of tests."""
    return file.rpartition("/")[2].removeprefix("test_").removesuffix(".py")


def needs_neo4j(file: str, tests: dict[str, bool]) -> bool:
    """Whether tests of this file start the Neo4j of their worker."""
    return name_of(file) in ALSO or any("neo4j" in test for test in tests)


class OneNeo4j(LoadFileScheduling):  # type: ignore[misc]
    """The first worker takes the files that need Neo4j, the others the rest; who has no more of them helps out."""

    def __init__(self, config: pytest.Config, log: Producer | None) -> None:
        super().__init__(config, log)
        self.first: WorkerController | None = None

    def _assign_work_unit(self, node: WorkerController) -> None:
        self.first = self.first or node

        def rank(file: str) -> tuple[bool, int]:
            foreign = needs_neo4j(file, self.workqueue[file]) != (node is self.first)
            return foreign, LONG.index(name_of(file)) if name_of(file) in LONG else len(LONG)

        self.workqueue.move_to_end(min(self.workqueue, key=rank), last=False)
        super()._assign_work_unit(node)
