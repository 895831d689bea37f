"""What was never asked of the accused, and what to ask: for the right of reply."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.draw.clean import SENTENCE, clean
from graph.draw.dossier_data import (
    Entry,
    Line,
    answers_on,
    listed,
    met,
    sha_of,
    status_in,
    texts_in,
)
from graph.draw.dossier_words import ask, tell
from graph.draw.strings import LANGUAGES, word


def never_asked(lines: Sequence[Line], language: str) -> list[str]:
    """Acts of which no report says that the accused was asked; then reports that print an allegation without answer."""
    accusing = [line for line in lines if line.accusing]
    answers = [(line.edge, entry.claim) for line in accusing for entry in line.entries if _answers(line, entry)]
    found = []
    for line in accusing:
        deeds: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in line.entries:
            if status_in(entry.claim) == "alleged":
                deeds[_deed(entry)].append(entry)
        bare = any(edge.id == line.edge.id and not reply.props.get("act") for edge, reply in answers)
        for deed, entries in sorted(deeds.items()):
            heard = any(
                (reply.props.get("act") or "") == deed and met((line.edge, entry.claim), (edge, reply))
                for entry in entries
                for edge, reply in answers
            )
            if not heard and not (bare and len(deeds) == 1):
                what = ", ".join(filter(None, (line.relation, line.whom, word(language, "act", deed) if deed else "")))
                numbers = listed(entry.number for entry in entries)
                found.append(tell(language, "never_item", who=line.who, what=what, numbers=numbers))
    return found + list(_silent(accusing, language))


def _answers(line: Line, entry: Entry) -> bool:
    return answers_on(line.edge, entry.claim)


def _silent(accusing: Iterable[Line], language: str) -> Iterator[str]:
    """Each report that charges somebody and holds no answer of that person to any charge."""
    printed: defaultdict[tuple[str, str], list[tuple[Line, Entry]]] = defaultdict(list)
    for line in accusing:
        for entry in line.entries:
            printed[line.edge.start, sha_of(entry.claim)].append((line, entry))
    for _, group in sorted(printed.items()):
        charged = [entry.number for _, entry in group if status_in(entry.claim) == "alleged"]
        if charged and not any(_answers(line, entry) for line, entry in group):
            line, entry = group[0]
            published = str(entry.report.get("published") or tell(language, "unknown"))
            told = {"who": line.who, "outlet": entry.outlet, "published": published}
            yield tell(language, "silent_item", numbers=listed(charged), **told)


def _deed(entry: Entry) -> str:
    return str(entry.claim.props.get("act") or "")


def questions(lines: Iterable[Line]) -> list[tuple[str, list[tuple[str, str]]]]:
    """For everybody who is accused here: the questions to ask, each in Indonesian and English."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    own: defaultdict[str, list[str]] = defaultdict(list)
    accusing = [line for line in lines if line.accusing]
    for line in accusing:
        said = (entry.claim.props.get("replyQuote") for entry in line.entries if _answers(line, entry))
        own[line.edge.start] += [clean(str(words), SENTENCE) for words in said if words]
    for line in accusing:
        asked = found.setdefault(line.who, {})
        for entry in line.entries:
            asked.update(dict.fromkeys(_about(entry, line, own[line.edge.start])))
    last = [_both("more"), _both("naming")]
    return [(who, [*asked, *last]) for who, asked in sorted(found.items())]


def _about(entry: Entry, line: Line, own: Sequence[str]) -> Iterator[tuple[str, str]]:
    """`own`: what the accused is reported to have said, which is not put to them as an accusation."""
    props = entry.claim.props
    published = str(entry.report.get("published") or "–")
    charged = status_in(entry.claim) in ("alleged", "confirmed", "stated") and entry.quote
    if charged and not any(entry.quote in words for words in own):
        yield _both("correct", outlet=entry.outlet, published=published, quote=entry.quote)
        if not props.get("date"):
            yield _both("day")
        if line.edge.end_label == "Paslon" and line.whom in (tell(one, "unknown_candidate") for one in LANGUAGES):
            yield _both("target")
    for item in texts_in(props.get("circumstance")):
        yield _both(item)
    if words := clean(str(props.get("replyQuote") or ""), SENTENCE):
        yield _both("answer", reply=words)
    if props.get("authority"):
        yield _both("authority", authority=clean(str(props["authority"])))


def _both(key: str, **values: str) -> tuple[str, str]:
    return ask("id", key, **values), ask("en", key, **values)
