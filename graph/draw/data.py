"""What a page shows, independent of any store: plain data that `graph.draw.page.render` turns into a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNode:
    """An entity as the graph merges it. `label` is its main label of the ontology, `labels` the extra ones (ASN, Pj).

    `named` is false for those known by a description only; `unnamed` then says post or class. A ticket without a name
    is shown as an unknown candidate, others by their kind. `facts` are further properties to show, as (property, text);
    dates are ISO days everywhere on the page.
    """

    id: str
    label: str
    name: str
    labels: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    named: bool = True
    unnamed: str | None = None
    kind: str | None = None
    region: str | None = None
    positions: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEdge:
    """One fact edge: every line of the page. `claims` are the ids of the claims that it is computed from;
    `reports` and `origins` count reports and distinct origins, never conduct."""

    id: str
    type: str
    start: str
    end: str
    status: str | None = None
    claims: tuple[str, ...] = ()
    reports: int = 0
    origins: int = 0
    checked: str = "none"
    first: str | None = None
    last: str | None = None
    matters: tuple[str, ...] = ()
    capacities: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    authority: str | None = None
    track: str | None = None
    decision_source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageClaim:
    """One statement of one report. `quote` holds the exact sentences, `speaker` the name of who says it (None: the
    report itself), `reply_quote` the words of the accused; `report` is the id of a PageReport, `case` of a PageCase."""

    id: str
    predicate: str
    status: str | None = None
    report: str | None = None
    quote: str = ""
    speaker: str | None = None
    basis: str | None = None
    subject: str = ""
    object: str = ""
    act: str | None = None
    position: str | None = None
    capacity: str | None = None
    date: str | None = None
    date_basis: str | None = None
    until: str | None = None
    circumstances: tuple[str, ...] = ()
    reply: str | None = None
    reply_quote: str = ""
    authority: str | None = None
    track: str | None = None
    decision_basis: str | None = None
    decision_date: str | None = None
    decision_source: str | None = None
    case_number: str | None = None
    case: str | None = None
    ticket_from: str | None = None
    checked: str = "none"
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStage:
    """One step of a case: `date` its day where that is told, `published` the first day on which it was."""

    stage: str
    date: str | None = None
    published: str | None = None
    authority: str | None = None
    outcome: str | None = None
    sanction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCase:
    """One accusation on its way, with its steps in their order."""

    id: str
    number: str | None = None
    track: str | None = None
    steps: tuple[PageStage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReport:
    """The document that a claim stands in. `file` is a base name, shown where there is no address."""

    id: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_basis: str | None = None
    url: str | None = None
    archive: str | None = None
    file: str = ""
    kind: str = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStep:
    """One view of a story. `node` is the id of the node that it is about; of each list that is given, only what it
    names is shown (`tickets` are ids of nodes); `since` and `until` bound the days of publication."""

    title: str = ""
    text: str = ""
    node: str | None = None
    hops: int = 0
    statuses: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tickets: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageData:
    """Everything that one page shows. Without a title it is named for what it is about. `language` (en or id) is how
    it opens; `made` a day that the caller gives,
    since drawing reads no clock; `query` the question whose answer is drawn; `collapse_above` the number of nodes
    from which members stand folded into their agency; `profile` the redaction that the data went through, with what it
    is for in English and Indonesian; an `internal` page says that it is not to be handed on, and alone tells of `held`:
    what is on hold, as (id of a node, claim or report, last day, why)."""

    title: str
    nodes: tuple[PageNode, ...] = ()
    edges: tuple[PageEdge, ...] = ()
    claims: tuple[PageClaim, ...] = ()
    reports: tuple[PageReport, ...] = ()
    cases: tuple[PageCase, ...] = ()
    subtitle: str = ""
    language: str = "en"
    made: str | None = None
    version: str = ""
    query: str = ""
    collapse_above: int = 300
    profile: str = ""
    profile_text: tuple[str, str] = ("", "")
    internal: bool = False
    held: tuple[tuple[str, str, str], ...] = ()
    story: tuple[PageStep, ...] = ()
