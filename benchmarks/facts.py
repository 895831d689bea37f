"""Which of the facts that persons wrote down about some reports the graph of these reports holds.

    python -m benchmarks.facts FOLDER

FOLDER holds reports and facts/facts.json: for each report's stem a list of {subject, predicate, object, status,
evidence}. The reports are loaded into a graph of their own, and each fact is asked of it: a claim (or law, event,
ticket, exhibit, post) of the relation that the predicate means, of the subject that the fact names, with the fact's
status, whose words are those of the evidence. Names come from that file alone.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.store.connect import open_store
from graph.store.session import Store
from jejaring.load import load

Row = Mapping[str, Any]
CLAIMS = (
    "MATCH (c:Claim)-[i:STATED_IN]->(r:Report {file: $file}) OPTIONAL MATCH (c)-[:SUBJECT]->(s)"
    " OPTIONAL MATCH (c)-[:OBJECT]->(o) RETURN properties(c) AS claim, i.starts AS starts, i.ends AS ends,"
    " coalesce(s.name, '') AS subject, coalesce(s.aliases, []) AS subjects, coalesce(o.name, '') AS object,"
    " coalesce(o.aliases, []) AS objects"
)
NODES = "MATCH (n)-[:MENTIONED_IN]->(r:Report {file: $file}) RETURN labels(n) AS labels, properties(n) AS props"
REPORT = "MATCH (r:Report {file: $file}) RETURN r.text AS text"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SMALL = 4  # letters; shorter words tell nobody apart


@dataclass(frozen=True, slots=True)
class Known:
    """What the graph holds of one report."""

    text: str
    claims: Sequence[Row]
    nodes: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it was written down."""

    subject: str
    predicate: str
    object: str
    status: str
    evidence: str


Check = Callable[[Known, Fact], bool]


def words(text: str) -> set[str]:
    """Its words of some length, in lower case."""
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) >= SMALL}


def named(names: list[str], text: str) -> bool:
    """Whether one of these names shares a word with the text."""
    return any(words(name) & words(text) for name in names)


def told(row: Row, known: Known, fact: Fact) -> bool:
    """Whether the words of a claim are those of the evidence: they overlap in the text."""
    at = known.text.find(fact.evidence)
    end = at + len(fact.evidence)
    return any(start < end and at < stop for start, stop in zip(row["starts"], row["ends"], strict=True)) or bool(
        row["claim"].get("replyQuote") and words(row["claim"]["replyQuote"]) & words(fact.evidence)
    )


def claim(
    *predicates: str, kinds: tuple[str, ...] = (), turned: bool = False, anywhere: bool = False, **props: str
) -> Check:
    """A claim of one of these predicates (and kinds, and properties) about the subject, in the words of the evidence;
    `turned`: the fact has its ends the other way round; `anywhere`: it follows from several places of the report, so
    the other end must be the one in the fact instead."""

    def check(known: Known, fact: Fact) -> bool:
        for row in known.claims:
            made = row["claim"]
            ends = ["object", "objects"] if turned else ["subject", "subjects"]
            of = [row[ends[0]], *row[ends[1]], *([made.get("speaker", "")] if kinds else [])]
            fits = made["predicate"] in predicates and (not kinds or made.get("kind") in kinds)
            there = named([row["object"], *row["objects"]], fact.object) if anywhere else told(row, known, fact)
            if fits and there and named(of, fact.subject) and _rest(made, fact, props):
                return True
        return False

    return check


def _rest(made: Row, fact: Fact, props: Mapping[str, str]) -> bool:
    same = bool(props) or made["status"] == fact.status or made["predicate"] != "SUPPORTS"
    return same and all(value in str(made.get(key, "")).lower() for key, value in props.items())


def node(label: str, test: Callable[[Row, Fact], bool]) -> Check:
    """A node of the label that the report mentions, of which the test holds."""
    return lambda known, fact: any(label in row["labels"] and test(row["props"], fact) for row in known.nodes)


def any_of(*checks: Check) -> Check:
    """One of several."""
    return lambda known, fact: any(check(known, fact) for check in checks)


def dated(known: Known, fact: Fact) -> bool:
    """The day in the fact is that of an event, or of a claim in the words of the evidence."""
    found = DAY.search(fact.object)
    days = {str(row["props"].get("date")) for row in known.nodes if "Event" in row["labels"]}
    days |= {str(row["claim"].get("date")) for row in known.claims if told(row, known, fact)}
    return found is not None and found.group() in days


def circumstance(kind: str) -> Check:
    """A claim of support with this circumstance."""
    return lambda known, fact: any(kind in (row["claim"].get("circumstance") or ()) for row in known.claims)


def is_of(props: Row, fact: Fact) -> bool:
    """Whether the node is the subject of the fact."""
    return named([props.get("name") or "", *(props.get("aliases") or ())], fact.subject)


def cited(props: Row, fact: Fact) -> bool:
    """Whether the law is the one that the fact is about."""
    return words(str(props.get("name", "")).split(" Pasal")[0]) <= words(fact.subject) and bool(
        set(re.findall(r"\d+|ASN", str(props.get("name", "")))) & set(re.findall(r"\d+|ASN", fact.subject))
    )


def post(*titles: str) -> Check:
    """A person of that name whose posts hold one of these words."""
    return node(
        "Person", lambda props, fact: is_of(props, fact) and any(
            title in " ".join(props.get("positions") or ()).lower() for title in titles)
    )  # fmt: skip


def ticket(prop: str) -> Check:
    """A ticket with this property, whose value the fact names."""
    return node(
        "Paslon", lambda props, fact: is_of(props, fact) and str(props.get(prop, "-")).lower() in fact.object.lower()
    )


SAID = ("confirms", "explains", "promises", "demands", "warns", "threatens_legal", "declares_neutral")
EXPLAINS = claim("SAID", kinds=("explains", "confirms"))
# The beginning of a predicate -> what in the graph it means. The first that fits counts.
MEANINGS: dict[str, Check] = {
    "works_at": claim("WORKS_AT"),
    "heads": claim("HEADS"),
    "supports": claim("SUPPORTS"),
    "controlled_by": claim("CONTROLLED_BY", anywhere=True),
    "investigated_by": claim("INVESTIGATED_BY"),
    "accused_by": claim("ACCUSED_BY"),
    "member_of": claim("MEMBER_OF"),
    "chairs": claim("MEMBER_OF", "HEADS"),
    "represents": claim("MEMBER_OF", "HEADS"),
    "organised": claim("ORGANISED"),
    "accuses": any_of(claim("ACCUSED_BY", turned=True), claim("SUPPORTS", "DIRECTED", kinds=())),
    "suspects": any_of(claim("ACCUSED_BY", turned=True), EXPLAINS),
    "confirms": any_of(claim("SAID", kinds=("confirms", "explains")), claim("SUPPORTS", reply="admits")),
    "suggests": EXPLAINS,
    "states": any_of(claim("SAID", kinds=SAID), circumstance("no_leave")),
    "explains away": any_of(EXPLAINS, claim("SUPPORTS", turned=False)),
    "denies": claim("SUPPORTS"),
    "will ": claim("SAID", kinds=("promises",)),
    "demands": claim("SAID", kinds=("demands",)),
    "reminds": claim("SAID", kinds=("warns",)),
    "threatens (": claim("SAID", kinds=("warns", "threatens_legal")),
    "threatens": claim("SAID", kinds=("threatens_legal",)),
    "declares": claim("SAID", kinds=("declares_neutral",)),
    "has the task": EXPLAINS,
    "repeated": claim("SAID", kinds=("warns", "explains")),
    "clarified on": dated,
    "appointed": any_of(claim("APPOINTED_BY"), EXPLAINS),
    "did not answer": claim("SUPPORTS", reply="no_answer"),
    "date": dated,
    "took place during": circumstance("office_hours"),
    "favours": any_of(claim("SUPPORTS"), lambda known, fact: any(
        row["claim"]["predicate"] == "SUPPORTS" and told(row, known, fact) for row in known.claims)),
    "was": node("Exhibit", lambda props, _: props.get("state") == "deleted"),
    "withdrew": node("Exhibit", lambda props, _: props.get("state") == "withdrawn"),
    "length": node("Exhibit", lambda props, fact: str(props.get("kind") or "-") in fact.subject),
    "posted": claim("POSTED_BY", turned=True),
    "is Pj": post("pj", "penjabat"),
    "is also": node("ASN", is_of),
    "is candidate pair": ticket("number"),
    "has tagline": ticket("tagline"),
    "attended and spoke as": post("pengamat"),
    **dict.fromkeys(("forbids", "obliges", "makes", "is cited", "punishes"), node("Law", cited)),
}  # fmt: skip


def held(known: Known, fact: Fact) -> bool:
    """Whether the graph holds the fact; a predicate without a meaning here is not held."""
    return next((check(known, fact) for start, check in MEANINGS.items() if fact.predicate.startswith(start)), False)


def known_of(store: Store, file: str) -> Known:
    """What the graph holds of a report."""
    (row,) = store.read(REPORT, {"file": file})
    return Known(row["text"], store.read(CLAIMS, {"file": file}), store.read(NODES, {"file": file}))


def answers(folder: Path) -> Iterator[tuple[str, Fact, bool]]:
    """Each fact with its report, and whether it is held."""
    listed = json.loads((folder / "facts" / "facts.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as place, open_store(f"{place}/facts.db") as store:
        store.ensure_schema()
        load(store, [str(path) for path in sorted(folder.glob("*.txt"))])
        for stem, facts in listed.items():
            known = known_of(store, f"{stem}.txt")
            for fact in (Fact(**item) for item in facts):
                yield stem, fact, held(known, fact)


def main() -> None:
    """Print what is not held, and how many are."""
    found = list(answers(Path(sys.argv[1])))
    for stem, fact, good in found:
        if not good:
            print(f"not held: {stem}: {fact.subject} | {fact.predicate} | {fact.object} | {fact.status}")
    print(f"{sum(good for _, _, good in found)} of {len(found)} facts hold")


if __name__ == "__main__":
    main()
