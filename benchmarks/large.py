"""A large graph without its reports being read: nodes and edges as `graph.build` would make them of many reports.

Each report tells of a person's support for a ticket, of the post, and of one thing more; persons, agencies and tickets
are those of its region, some regions have many reports and most have few. Nobody in it exists; equal seeds give equal
graphs.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from graph.build.model import Edge, Node, Prop, edge
from graph.identity.searching import sounds, words

SYLLABLES = ("ba", "ke", "lu", "mo", "ni", "pa", "ra", "si", "ta", "wo", "yu", "den", "gar", "mul", "san", "tir")
FIRST_DAY = date(2024, 9, 25)
ACTS = ("attend", "campaign_online", "post_like_share", "photo_gesture", "mobilise", "speak", "declare")
STATUSES = ("alleged",) * 6 + ("denied",) * 2 + ("confirmed", "cleared")
KINDS = ("dinas", "badan", "kecamatan", "kelurahan", "sekretariat", "sekolah")
STAGES = ("reported", "found", "registered", "clarified", "forwarded", "sanctioned", "stopped")
PERSONS, AGENCIES, REGIONS = 0.3, 0.02, 0.005  # for each report
Ends = tuple[str, str, str]


def name(chance: random.Random, parts: int = 2) -> str:
    """An invented name."""
    return " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).capitalize() for _ in range(parts))


@cache
def vocabulary() -> tuple[str, ...]:
    """The words of all texts."""
    chance = random.Random(0)
    return tuple(name(chance, 1) for _ in range(8000))


def entity(key: str, label: str, called: str, labels: tuple[str, ...] = (), **props: Prop) -> Node:
    """An entity with what all of them have."""
    own: dict[str, Prop] = {"id": key, "keys": (key,), "name": called, "aliases": (f"{called} itu",), "named": True}
    return Node(key, label, labels, own | {"sounds": sounds((called, f"{called} itu"))} | props)


@dataclass(slots=True)
class Large:
    """The graph as it grows: nodes, edges of traces, and the claims behind each fact."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    facts: dict[Ends, list[Node]] = field(default_factory=lambda: defaultdict(list))
    labels: dict[str, str] = field(default_factory=dict)

    def add(self, *nodes: Node) -> None:
        """Keep nodes."""
        self.nodes += nodes
        self.labels.update((node.id, node.label) for node in nodes)

    def link(self, kind: str, start: str, end: str, props: Mapping[str, Prop | None] | None = None) -> None:
        """An edge that is no fact."""
        self.edges.append(edge(kind, (start, self.labels[start]), (end, self.labels[end]), props))

    def claim(self, kind: str, start: str, end: str, report: Node, /, **props: Prop) -> Node:
        """A claim of a report, and what leads from it."""
        number = len(self.facts[kind, start, end])
        key = f"claim-{kind}-{start}-{end}-{number}".lower()
        own: dict[str, Prop] = {
            "id": key, "predicate": kind, "status": "stated", "rule": "rule:made", "by": "rules", "checked": "none",
            "report": report.id, "quote": f"Kalimat tentang {start} dan {end}.", "dateBasis": "none", "ordinal": number,
        }  # fmt: skip
        made = Node(key, "Claim", (), own | props)
        self.add(made)
        self.facts[kind, start, end].append(made)
        self.link("SUBJECT", key, start)
        self.link("OBJECT", key, end)
        self.link("STATED_IN", key, report.id, {"starts": (0,), "ends": (40,)})
        return made

    def mention(self, report: Node, keys: Iterable[str]) -> None:
        """What a report names."""
        for key in dict.fromkeys(keys):
            self.link("MENTIONED_IN", key, report.id, {"names": (key,), "count": 1})


@dataclass(frozen=True, slots=True)
class Region:
    """A region and who is in it."""

    key: str
    code: str
    agencies: tuple[str, ...]
    staff: tuple[tuple[str, str], ...]  # person, agency
    tickets: tuple[str, ...]
    overseer: str
    head: str


def large(reports: int, seed: int = 1) -> Large:
    """The graph of so many reports."""
    chance, graph = random.Random(seed), Large()
    regions = [region(graph, chance, number, reports) for number in range(max(2, int(reports * REGIONS)))]
    graph.add(*(entity(f"law-{n}", "Law", f"UU {n}/2014", number=f"UU {n}/2014") for n in range(1, 20)))
    sources = [
        Node(f"source-{n}", "Source", (), {"id": f"source-{n}", "name": f"Kabar {name(chance)}"}) for n in range(40)
    ]
    graph.add(*sources)
    weights = [1 / (1 + rank) ** 0.7 for rank in range(len(regions))]
    for number, place in enumerate(chance.choices(regions, weights, k=reports)):
        tell(graph, chance, place, number)
    for ends, claims in graph.facts.items():
        graph.edges.append(fact(graph, ends, claims))
    return graph


def region(graph: Large, chance: random.Random, number: int, reports: int) -> Region:
    """A region with its government, agencies, staff, tickets and election."""
    count = max(2, int(reports * REGIONS))
    code, called = f"{10 + number // 90}.{10 + number % 90}", f"Kabupaten {name(chance, 1)}{number}"
    key, head, election = f"region-{number}", f"person-head-{number}", f"election-{number}"
    own = f"agency-pemda-{number}"
    agencies = tuple(f"agency-{number}-{n}" for n in range(max(2, int(reports * AGENCIES / count))))
    tickets = tuple(f"paslon-{number}-{n}" for n in range(3))
    people = tuple(f"person-{number}-{n}" for n in range(max(4, int(reports * PERSONS / count))))
    graph.add(
        entity(key, "Region", called, code=code, level="kabupaten"),
        entity(election, "Election", f"bupati {called} 2024", office="bupati", region=code, year=2024),
        entity(own, "Agency", f"Pemerintah {called}", kind="pemda", region=code),
        entity(f"agency-watch-{number}", "Agency", f"Bawaslu {called}", kind="bawaslu", region=code),
        entity(head, "Person", name(chance), ("ASN", "Pj"), region=code, kinds=("ASN", "Pj")),
        *(agency(key, chance, called, code) for key in agencies),
        *(entity(key, "Paslon", f"{name(chance)} - {name(chance)}", region=code) for key in tickets),
        *(entity(key, "Person", name(chance, 3), ("ASN",), region=code, kinds=("ASN",)) for key in people),
        *(entity(f"{key}-calon", "Person", name(chance), ("Candidate",), region=code) for key in tickets),
    )  # fmt: skip
    found = Region(key, code, agencies, tuple((one, chance.choice(agencies)) for one in people), tickets,
                   f"agency-watch-{number}", head)  # fmt: skip
    settle(graph, found, own, election)
    return found


def agency(key: str, chance: random.Random, place: str, code: str) -> Node:
    """An agency of a region."""
    kind = chance.choice(KINDS)
    return entity(key, "Agency", f"{kind.capitalize()} {name(chance)} {place}", ("Dinas",) if kind == "dinas" else (),
                  kind=kind, region=code)  # fmt: skip


def settle(graph: Large, place: Region, own: str, election: str) -> None:
    """What one report says of the whole region: who leads what, who runs."""
    first = report(graph, f"0{place.key}", place, random.Random(place.key))
    graph.claim("HEADS", place.head, own, first, capacity="pj", position="Pj Bupati", date=date(2024, 1, 5))
    for key in (own, *place.agencies, place.overseer):
        graph.claim("IN_REGION", key, place.key, first)
    for key in (own, *place.agencies):
        graph.claim("CONTROLLED_BY", key, place.head, first)
    for key in place.tickets:
        graph.claim("CONTESTS", key, election, first)
        graph.claim("CANDIDATE_IN", f"{key}-calon", key, first)
    for boss, office in place.staff[: len(place.agencies)]:
        graph.claim("HEADS", boss, office, first, capacity="definitif", position="Kepala Dinas")


def report(graph: Large, number: object, place: Region, chance: random.Random) -> Node:
    """A report with a text of some 1,500 letters."""
    key = f"report-{number}"
    text = " ".join(chance.choices(vocabulary(), k=200)) + f". Laporan dari {place.code}."
    outlet = chance.randrange(40)
    props: dict[str, Prop] = {
        "id": key, "sha256": key, "file": f"{number}.txt", "files": (f"{number}.txt",), "title": f"Judul {number}",
        "name": f"Judul {number}", "text": text, "words": words(text), "kind": "news", "outlet": f"Kabar {outlet}",
        "origin": f"origin-{chance.randrange(10**9)}", "published": FIRST_DAY + timedelta(days=chance.randrange(90)),
        "publishedBasis": "text", "readBy": "rules", "loaded": "1",
    }  # fmt: skip
    made = Node(key, "Report", (), props)
    graph.add(made)
    if f"source-{outlet}" in graph.labels:
        graph.link("PUBLISHED_BY", key, f"source-{outlet}")
    return made


def tell(graph: Large, chance: random.Random, place: Region, number: int) -> None:
    """What one report says."""
    told = report(graph, number, place, chance)
    person, office = chance.choice(place.staff)
    lean = place.tickets[int(office.rpartition("-")[2]) % len(place.tickets)]
    ticket = lean if chance.random() < 0.7 else chance.choice(place.tickets)
    day = FIRST_DAY + timedelta(days=chance.randrange(60))
    status = chance.choice(STATUSES)
    decided: dict[str, Prop] = {"authority": "Bawaslu", "track": "ethics", "decisionBasis": "decision"}
    own = {"reply": "denies_act", "replyQuote": "Tidak benar"} if status == "denied" else {}
    made = graph.claim("SUPPORTS", person, ticket, told, status=status, act=chance.choice(ACTS), date=day,
                       dateBasis="stated", **(decided if status in ("confirmed", "cleared") else own))  # fmt: skip
    graph.claim("WORKS_AT", person, office, told, position="staf")
    more(graph, chance, place, made, (person, office), told)
    graph.mention(told, (person, office, ticket, place.key, place.overseer))


def more(graph: Large, chance: random.Random, place: Region, support: Node, who: tuple[str, str], told: Node) -> None:
    """The one thing more."""
    person, choice, number = who[0], chance.random(), len(graph.nodes)
    if choice < 0.4:
        claim = graph.claim(
            "INVESTIGATED_BY", person, place.overseer, told, status="stated", kind=chance.choice(STAGES)
        )
        case, step = f"case-{number}", f"step-{number}"
        stage, first = str(claim.props["kind"]), told.props["published"]
        graph.add(
            entity(
                case, "Case", f"Perkara {number}", track="ethics", stage=stage, open=stage != "stopped", first=first
            ),
            Node(step, "Step", (), {"id": step, "stage": stage, "first": first, "claims": (claim.id,)}),
        )
        graph.link("CONCERNS", case, person)
        graph.link("HAS_STEP", case, step)
        graph.link("IN_CASE", claim.id, case)
        graph.link("IN_CASE", support.id, case)
    elif choice < 0.6:
        event = f"event-{place.key}-{number % 20}"
        if event not in graph.labels:
            day = FIRST_DAY + timedelta(days=number % 20)
            graph.add(entity(event, "Event", f"Rapat {place.code}", (), kind="rally", date=day, region=place.code))
        graph.claim("ATTENDED", person, event, told)
        graph.link("AT", support.id, event)
    elif choice < 0.75:
        graph.claim("DIRECTED", chance.choice(place.staff)[0], person, told, status="alleged")
    elif choice < 0.9:
        graph.claim("ACCUSED_BY", person, place.overseer, told, status="alleged")
    else:
        graph.link("CITES", told.id, f"law-{chance.randrange(1, 20)}", {"status": "stated", "claims": ()})


def fact(graph: Large, ends: Ends, claims: list[Node]) -> Edge:
    """The one edge of all claims of a type between two ends."""
    kind, start, end = ends
    reports = sorted({str(claim.props["report"]) for claim in claims})
    props: dict[str, Prop | None] = {
        "status": claims[-1].props["status"],
        "matters": tuple(sorted({str(c.props["status"]) for c in claims})),
        "claims": tuple(claim.id for claim in claims), "reports": len(reports), "origins": len(reports),
        "checked": "none", "quote": claims[0].props["quote"],
        "first": FIRST_DAY, "last": FIRST_DAY + timedelta(days=80),
        "acts": tuple(sorted({str(c.props["act"]) for c in claims if "act" in c.props})),
        "positions": tuple(sorted({str(c.props["position"]) for c in claims if "position" in c.props})),
        "authority": claims[-1].props.get("authority"), "track": claims[-1].props.get("track"),
    }  # fmt: skip
    if kind == "HEADS":
        props |= {"capacities": (str(claims[0].props["capacity"]),), "froms": ("2024-01-05",), "tos": ("",)}
    return edge(kind, (start, graph.labels[start]), (end, graph.labels[end]), props)


def grouped(items: Iterable[Node | Edge]) -> Iterator[tuple[str, list[Node | Edge]]]:
    """By main label or type."""
    found: dict[str, list[Node | Edge]] = defaultdict(list)
    for item in items:
        found[item.label if isinstance(item, Node) else item.type].append(item)
    yield from found.items()
