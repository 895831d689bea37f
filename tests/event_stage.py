"""A stage for tests of events: a cast written by hand, so that only the reading of events is tested.

Nobody and nothing in these tests exists. A cast is a list of lines such as

    asn: Sarman Widodo, Sarman = Camat Ranu @ Kecamatan Ranu
    watch: Titik Wulandari, Titik = Ketua Bawaslu Arang @ Bawaslu Kabupaten Arang, Bawaslu
    chief: Hadi Prasetya = Bupati Arang
    other: Udin Sarkowi, Udin = aktivis @ LSM Sorot
    unnamed: seorang guru honorer
    ticket: Bagas Waluyo - Ratri Mulya, Bagas-Ratri, BARA
    body: Dinas Sosial Kabupaten Arang, Dinas Sosial
    overseer: KASN
    party: Partai Angin Timur
    ngo: LSM Sorot

Names behind a comma are further forms; behind `=` stands the post, behind `@` where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from graph.build.status import fold
from graph.claims import Claim, Entity, Position, Reading, Report, Span
from loaders.extraction.cast.mentions import Cast, Mention
from loaders.extraction.events.events import read_events
from loaders.extraction.learned.revise import by_rules
from loaders.extraction.text.document import prepare

SPEC = re.compile(r"(?P<role>\w+):\s*(?P<names>[^=@]+?)\s*(?:=\s*(?P<post>[^@]+?)\s*)?(?:@\s*(?P<place>.+))?$")
KINDS = {"asn": ("ASN",), "chief": ("Official",), "watch": ("Official",), "other": ("Other",), "unnamed": ("ASN",)}
LABELS = {
    "ticket": "Paslon",
    "body": "Agency",
    "overseer": "Agency",
    "party": "Organization",
    "ngo": "Organization",
    "team": "Organization",
}
ORGANIZATIONS = {"party": "party", "ngo": "ngo", "team": "timses"}


@dataclass(slots=True)
class Stage:
    """Entities, claims and forms of a cast on its way."""

    text: str
    entities: dict[str, Entity] = field(default_factory=dict)
    forms: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    def put(self, label: str, names: str, kind: str = "", /, **props: str | bool | tuple[str, ...]) -> str:
        """The ref of a thing of these names; it is made once."""
        listed = [name.strip() for name in names.split(",")]
        ref = f"{label.lower()}:{listed[0]}"
        if ref not in self.entities:
            given = {"kind": kind, **props} if kind else props
            self.entities[ref] = Entity(ref=ref, label=label, name=listed[0], props=given)
        known = self.forms.setdefault(ref, [])
        known.extend((name, "name") for name in listed if (name, "name") not in known)
        return ref

    def person(self, role: str, names: str, post: str | None, place: str | None) -> None:
        """A person with a post and, where it has one, an agency or organization."""
        unnamed: dict[str, str | bool | tuple[str, ...]] = {"named": False, "unnamed": "post"}
        ref = self.put("Person", names, kinds=KINDS[role], **(unnamed if role == "unnamed" else {}))
        where = None
        if place:
            club = role == "other"
            where = self.put("Organization" if club else "Agency", place, "ngo" if club else "")
            predicate = "MEMBER_OF" if club else "WORKS_AT"
            self.claims.append(Claim(subject=ref, predicate=predicate, object=where, position=post))
        entity = self.entities[ref]
        props = dict(entity.props) | ({"heads_region": "99"} if role == "chief" else {})
        positions = (Position(title=post, agency=where),) if post else ()
        self.entities[ref] = Entity(ref=ref, label="Person", name=entity.name, props=props, positions=positions)
        if post and role != "other":
            self.forms[ref].append((post, "title"))

    def mentions(self) -> Iterator[Mention]:
        """Every place of every form; a form inside a longer one of the same thing is none."""
        for ref, forms in self.forms.items():
            taken: list[Span] = []
            for form, how in sorted(forms, key=lambda item: -len(item[0])):
                for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", self.text):
                    span = Span(match.start(), match.end())
                    if not any(old.start <= span.start and span.end <= old.end for old in taken):
                        taken.append(span)
                        yield Mention(span, ref, how)

    def ticket(self, names: str) -> None:
        """A ticket with its members as candidates."""
        members = [part.strip() for part in names.split(",", maxsplit=1)[0].split(" - ")]
        refs = tuple(self.put("Person", member, kinds=("Candidate",)) for member in members)
        ticket = self.put("Paslon", names, members=refs)
        self.claims.extend(Claim(subject=ref, predicate="CANDIDATE_IN", object=ticket) for ref in refs)

    def cast(self) -> Cast:
        """The finished cast."""
        found = sorted(self.mentions())
        return Cast(entities=tuple(self.entities.values()), claims=tuple(self.claims), mentions=tuple(found))


def stage(text: str, *lines: str) -> Stage:
    """The stage of a text with a cast of these lines."""
    made = Stage(text)
    for line in lines:
        match = SPEC.match(line)
        assert match, line
        role, names = match.group("role"), match.group("names")
        if role == "ticket":
            made.ticket(names)
        elif role in LABELS:
            made.put(LABELS[role], names, ORGANIZATIONS.get(role, ""))
        else:
            made.person(role, names, match.group("post"), match.group("place"))
    return made


def report_of(text: str) -> Report:
    """A report of this text."""
    return Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="stage.txt")


def claims_of(text: str, *lines: str) -> tuple[Claim, ...]:
    """The claims about events in a text."""
    made = stage(text, *lines)
    report = Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="stage.txt")
    return read_events(prepare(report), made.cast(), by_rules)[1]


def facts(text: str, *lines: str) -> set[str]:
    """The relations of a text in words: `Sarman supports BARA alleged`, by the first words of the names."""
    made = stage(text, *lines)
    cast = made.cast()
    report = Report(sha256=sha256(text.encode()).hexdigest(), text=text, file="stage.txt")
    _, claims = read_events(prepare(report), cast, by_rules)
    reading = Reading(report=report, entities=cast.entities, claims=claims)
    groups: dict[tuple[str, str, str | None], list[Claim]] = {}
    for claim in claims:
        if claim.predicate in ("SUPPORTS", "INVESTIGATED_BY", "ACCUSED_BY"):
            groups.setdefault((claim.predicate, claim.subject, claim.object), []).append(claim)
    return {" ".join(_words(reading, key, group)) for key, group in groups.items()}


def _words(reading: Reading, key: tuple[str, str, str | None], group: list[Claim]) -> Iterator[str]:
    predicate, subject, target = key
    yield reading.entity(subject).name
    yield predicate.lower()
    yield reading.entity(target).name if target else "nobody named"
    if predicate == "SUPPORTS":
        yield fold(group, reading)


CAMAT = "asn: Sarman Widodo, Sarman = Camat Ranu @ Kecamatan Ranu"
KABID = "asn: Lilis Handayani, Lilis = Kabid Aset @ Dinas Sosial Kabupaten Arang, Dinas Sosial"
KEPSEK = "asn: Murdoko Slamet, Murdoko = Kepala SMP 3 Ranu @ SMP 3 Ranu"
KADES = "asn: Wagiman Hadi, Wagiman = Kepala Desa Kedung @ Desa Kedung"
SEKDA = "asn: Yanuar Kesuma, Yanuar = Sekda Arang @ Sekretariat Daerah Kabupaten Arang"
BUPATI = "chief: Hadi Prasetya, Hadi = Bupati Arang"
BAWASLU = "watch: Titik Wulandari, Titik = Ketua Bawaslu Arang @ Bawaslu Kabupaten Arang, Bawaslu Arang, Bawaslu"
KASN = "overseer: Komisi Aparatur Sipil Negara, KASN"
BKN = "overseer: Badan Kepegawaian Negara, BKN"
INSPECTORATE = "overseer: Inspektorat Kabupaten Arang, Inspektorat"
GAKKUMDU = "overseer: Sentra Gakkumdu Kabupaten Arang, Sentra Gakkumdu, Gakkumdu"
BARA = "ticket: Bagas Waluyo - Ratri Mulya, Bagas-Ratri, BARA"
RIVAL = "ticket: Joko Lestari - Sinta Dewi, Joko-Sinta"
LSM = "other: Udin Sarkowi, Udin = Ketua LSM Sorot @ LSM Sorot"
CITIZEN = "other: Udin Sarkowi, Udin = warga Ranu"
KADIS = "asn: Bram Kusuma, Bram = Kadis PU @ Dinas PU Kabupaten Arang"
LURAH = "asn: Cici Paramida, Cici = Lurah Sumber @ Kelurahan Sumber"
HEADMASTER = "asn: Dodo Rahardian, Dodo = Kepala SD 2 Ranu @ SD 2 Ranu"
BRAM, CICI, DODO = "Bram Kusuma", "Cici Paramida", "Dodo Rahardian"
COMMISSION, PERSONNEL = "Komisi Aparatur Sipil Negara", "Badan Kepegawaian Negara"
INSPECTORS = "Inspektorat Kabupaten Arang"
SARMAN, LILIS, MURDOKO, WAGIMAN, YANUAR = (
    "Sarman Widodo", "Lilis Handayani", "Murdoko Slamet", "Wagiman Hadi", "Yanuar Kesuma",
)  # fmt: skip
TICKET, OTHER_TICKET, NOBODY = "Bagas Waluyo - Ratri Mulya", "Joko Lestari - Sinta Dewi", "nobody named"
WATCHDOG, UDIN = "Bawaslu Kabupaten Arang", "Udin Sarkowi"


def supports(who: str, status: str = "alleged", target: str = TICKET) -> str:
    return f"{who} supports {target} {status}"


def examined(who: str, overseer: str = WATCHDOG) -> str:
    return f"{who} investigated_by {overseer}"


def accused(who: str, accuser: str = UDIN) -> str:
    return f"{who} accused_by {accuser}"
