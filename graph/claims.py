"""What is read from one report: a Reading of report-level entities and claims.

Everything that an analyst sees in the graph is computed from readings. A reading is never edited: better
rules, or a corrected file, replace it whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

Value = str | int | bool | tuple[str, ...]

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphens and signs without width
_BROKEN = re.compile(f"[{UNSEEN}]+|(?<=[a-z])-\\s*\n\\s*(?=[a-z])")

STATUSES = ("stated", "alleged", "confirmed", "denied", "cleared")
TRACKS = ("ethics", "discipline", "administrative", "criminal")
BASES = ("own", "data", "viral", "hearsay")
REPLIES = ("denies_act", "denies_intent", "explains", "admits_act", "no_answer", "not_asked")
STAGES = (
    "reported", "found", "registered", "clarified", "plenary", "forwarded", "recommended", "sanctioned", "court",
    "appeal", "stopped",
)  # fmt: skip
CAPACITIES = ("definitif", "pj", "plt", "plh", "pjs")
CIRCUMSTANCES = ("office_hours", "no_leave", "state_facility", "uniform", "official_account")
ACTS = (
    "install_props", "campaign_online", "post_like_share", "photo_gesture", "attend", "lead_chants", "mobilise",
    "host", "decision_benefit", "approach_party", "party_member", "campaign_team", "speak", "sign_support",
    "spouse_accompany", "aid", "declare",
)  # fmt: skip
JOINT = " … "


def digest(*parts: object) -> str:
    """A stable id of 16 hexadecimal digits; the parts are hashed with a separator that no text holds."""
    try:
        joined = "\x1f".join(parts)  # type: ignore[arg-type] # nearly always texts: not to ask each is twice as quick
    except TypeError:
        joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return sha256(joined.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points [start, end) of the report's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One document with its exact text. `files` are all base names under which its bytes were given, `file` the
    smallest of them. Dates are ISO days or None; `published_basis` says where the day of
    publication comes from: metadata, text, inferred (the weekday chose the year) or none. `pages` are the code points
    at which the pages of a paged document begin."""

    sha256: str
    text: str
    file: str
    files: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    archive: str | None = None
    published: str | None = None
    published_basis: str = "none"
    place: str | None = None
    kind: str = "news"
    origin: str = ""
    pages: tuple[int, ...] = ()

    def page(self, place: int) -> int | None:
        """The number, from 1, of the page on which a code point stands; None in a document without pages."""
        return sum(start <= place for start in self.pages) or None

    def quote(self, spans: tuple[Span, ...]) -> str:
        """The words of the spans, in their order, joined by an ellipsis."""
        return JOINT.join(self.text[span.start : span.end] for span in spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A post that the report gives a person. `agency` is the ref of an agency or organization in the same reading;
    `of` the words of the report where there is none; `former` for posts left behind."""

    title: str
    agency: str | None = None
    of: str | None = None
    capacity: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something as one report knows it. `ref` is unique in the reading only.

    `mentions` hold every surface form; `labels` the extra labels (ASN, Pj, Candidate, Official, Dinas, Party);
    `props` what the ontology allows for the label, `named: False` for unnamed actors, whose name is a description.
    """

    ref: str
    label: str
    name: str
    mentions: tuple[Span, ...] = ()
    labels: tuple[str, ...] = ()
    props: Mapping[str, Value] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()
    rule: str = "rule:unknown"

    def surface_forms(self, text: str) -> Counter[str]:
        """Each surface form and how often it occurs among the mentions: as printed, but for the ends of lines and
        the signs that nobody sees."""
        forms = (_BROKEN.sub("", text[span.start : span.end]) for span in self.mentions)
        return Counter(" ".join(form.split()) for form in forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the accused answered: one of REPLIES, by whom (ref; None: the report tells it), in which words."""

    kind: str
    speaker: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What makes a claim confirmed or cleared. `basis` is decision or admission; `authority` a ref, None for an
    admission; `source` tells whether the decision itself or news of it was read."""

    basis: str = "decision"
    authority: str | None = None
    track: str | None = None
    date: str | None = None
    number: str | None = None
    source: str = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of one report. `subject`, `object`, `speaker`, `event`, `exhibits` are refs of the same reading; an
    object of None is an unknown candidate. `predicate` is an edge type of the ontology. `status` as in STATUSES: an
    allegation and its denial in one report are two claims. `kind` is that of an utterance, or, of what a body did with
    an accused, one of STAGES, with its `outcome` in words. `date` is the day of the act, never of publication or
    interview."""

    subject: str
    predicate: str
    object: str | None
    status: str = "stated"
    ordinal: int = 0
    act: str | None = None
    position: str | None = None
    capacity: str | None = None
    date: str | None = None
    date_basis: str = "none"
    until: str | None = None
    circumstances: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    speaker: str | None = None
    basis: str = "own"
    reply: Reply | None = None
    decision: Decision | None = None
    case_number: str | None = None
    election: str | None = None
    event: str | None = None
    kind: str | None = None
    outcome: str | None = None
    exhibits: tuple[str, ...] = ()
    rule: str = "rule:unknown"

    def key(self, report: Report, names: Mapping[str, str]) -> str:
        """The claim's id, without rule, status or position, so that a check finds it again after better rules."""
        target = names.get(self.object, self.object) if self.object else None
        return "claim-" + digest(
            report.sha256, self.predicate, names.get(self.subject, self.subject), target, self.act, self.ordinal
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read from one report. `by` says who read it: rules, file (an edited extract), model or table;
    `election` is the report's election key where it has one; `notes` are doubts for a person to look at; `given` is
    the metadata that came with the file, before the text added to it."""

    report: Report
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    by: str = "rules"
    version: str = ""
    election: str | None = None
    notes: tuple[str, ...] = ()
    given: Mapping[str, Value] = field(default_factory=dict)

    def entity(self, ref: str) -> Entity:
        """The entity of this ref; KeyError if the reading has none."""
        for entity in self.entities:
            if entity.ref == ref:
                return entity
        raise KeyError(ref)
