"""The one walk through a report that finds out, sentence by sentence, who is meant and who speaks."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import chain

from graph.claims import Span
from loaders.extraction.cast.mentions import Cast
from loaders.extraction.events.anaphora import anaphors, resolve
from loaders.extraction.events.beforehand import client_of, kin_of, lists_of
from loaders.extraction.events.bound import widened
from loaders.extraction.events.cues import before, cues, either, lower
from loaders.extraction.events.fronts import with_fronts
from loaders.extraction.events.holders import holders, names_holder
from loaders.extraction.events.identified import named_later, with_names
from loaders.extraction.events.incumbents import incumbent_of, with_incumbent
from loaders.extraction.events.memory import Memory
from loaders.extraction.events.named import named_in
from loaders.extraction.events.offices import clients, offices
from loaders.extraction.events.roles import Roles, is_listed, roles_of
from loaders.extraction.events.scene import BY_NAME, Line, Ref, Scene, clauses
from loaders.extraction.events.ticket_signs import tickets_by_number, with_numbers
from loaders.extraction.events.turns import opener_of, subject_of, turned, watcher_of
from loaders.extraction.events.voices import Voice, is_charged_with, spoken, tagged, writer
from loaders.extraction.text.parts import Document, Sentence

_LABEL = re.compile(r"[\w.' ]{1,30}\s?:\s")
_RELATIVE = re.compile(r"\s*,\s*yang\s[^,;.:\"]*")
_PARTY = re.compile(r"\s+[ivx]+\b|(?:\s+(?:pertama|kedua|ketiga|lain|lainnya))?\s*:")
_AGENT = re.compile(r"\boleh\s+(?:(?!yang\b)[\w.]+\s+){0,4}$")
_ASIDE = re.compile(r"\w+nya\s*,")
_SHOWN = re.compile(
    r"\b(?:ber|di)?(?:tulis(?:kan|an)?|bunyi|tajuk|judul|tema|nama|juluk(?:an)?|slogan|jargon|tagline)\W*(?:\w+\s+)?\"?$"
)
_TAG_BEFORE = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|terang|tegas|sebut|imbuh|tambah|lanjut|papar|sambung|tandas|menurut)\s+$"
)


@cache
def _says_next() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+{either('adverbs')})?\s+{either('said_verbs_next')}\b")


def read_scene(document: Document, cast: Cast) -> Scene:
    """The scene of a document: its lines with their references and speakers."""
    low = lower(document.folded)
    roles = widened(roles_of(cast), cast, low)
    roles = replace(roles, members=with_fronts(roles, cast, low))
    entities = {entity.ref: entity for entity in cast.entities}
    memory = Memory(
        roles=roles,
        entities=entities,
        coming=tuple((m.span.start, m.ref) for m in cast.mentions),
        lists=tuple(lists_of(document, cast, roles, entities, low)),
        kin=kin_of(cast, low),
        numbers=tickets_by_number(cast, low),
        incumbent=incumbent_of(cast, roles, low),
        client=client_of(cast, roles, low),
    )
    lines = [_line(sentence, cast, memory, low) for sentence in document.sentences]
    same = named_later(lines, roles, entities, low)
    lines, roles = with_names(lines, same), replace(roles, servants=roles.servants | set(same.values()))
    return Scene(document=document, low=low, roles=roles, entities=entities, lines=tuple(_voices(lines, memory, low)))


def _line(sentence: Sentence, cast: Cast, memory: Memory, low: str) -> Line:
    start, end = sentence.span.start, sentence.span.end
    named = named_in(tuple(cast.within(start, end)), memory.roles, low)
    named = with_numbers(sentence, named, memory.numbers, memory.roles.tickets, low)
    named = with_incumbent(sentence, named, memory.incumbent, low)
    _interview(sentence, named, memory, low)
    voice = _voice(sentence, named, memory, low)
    refs = _all_refs(sentence, named, voice, memory, low)
    if voice.speaker is None and not voice.certain:
        voice = _voice(sentence, refs, memory, low)
    listed = _remember(sentence, refs, voice, memory, low)
    if sentence.legal and any(_case(ref, memory.roles) for ref in named):
        sentence = replace(sentence, legal=False)
    return Line(
        index=sentence.index,
        start=start,
        end=end,
        sentence=sentence,
        refs=refs,
        speaker=voice.speaker,
        reported=voice.reported,
        clauses=clauses(low, start, end),
        listed=listed,
    )


def _case(ref: Ref, roles: Roles) -> bool:
    """Whether a servant is named: the sentence is about his case, whatever law it recites."""
    return ref.how == "name" and bool(set(ref.refs) & roles.servants - roles.chiefs - roles.crowds)


def _interview(sentence: Sentence, named: tuple[Ref, ...], memory: Memory, low: str) -> None:
    """Note who speaks a paragraph that begins with a name and a colon, as interviews are printed."""
    if not _LABEL.match(low, sentence.span.start) or memory.interview[0] == sentence.paragraph:
        return
    first = named[0] if named else None
    opens = (
        first is not None and first.start == sentence.span.start and low[first.end : first.end + 3].lstrip()[:1] == ":"
    )
    person = first is not None and first.refs[0] in memory.roles.persons
    memory.interview = (sentence.paragraph, first.refs[0] if first and opens and person else "")


def _voice(sentence: Sentence, refs: tuple[Ref, ...], memory: Memory, low: str) -> Voice:
    if memory.interview[0] == sentence.paragraph and memory.interview[1]:
        return Voice(memory.interview[1], certain=True, reported=sentence.span)
    subject = spoken(sentence, refs, memory.roles, low)
    tag = tagged(sentence, refs, memory.roles.persons, low)
    reported = Span(subject[1], sentence.span.end) if subject else None
    if tag is not None and tag.speaker is not None:
        retold = subject is not None and tag.at < subject[0].start and tag.speaker not in subject[0].refs
        return Voice(tag.speaker, certain=True, reported=sentence.span if retold else reported or sentence.span)
    if subject is not None:
        head = _head(refs, subject[0], memory, low)
        who = next(ref for ref in head.refs if ref in memory.roles.persons)
        return Voice(who, certain=True, reported=reported)
    if tag is None and cues("frames", "we_open").match(low, sentence.span.start) and memory.talker:
        return Voice(memory.talker, certain=True, reported=sentence.span)
    if tag is not None and _ASIDE.match(low, tag.at) and low[max(tag.at - 3, 0) : tag.at].rstrip().endswith(","):
        return Voice(_talker(sentence, memory), certain=True, reported=sentence.span)
    if tag is not None:
        ahead = tuple(ref for ref in refs if ref.end <= tag.at and not tag.him)
        own = subject_of(sentence, ahead, memory, low)
        there = memory.opener[1] if memory.opener[0] == sentence.paragraph and not tag.him else None
        quoted = {one for ref in refs if ref.how == "name" and sentence.is_quoted(ref.start) for one in ref.refs}
        others = (one for one in (own, there, _talker(sentence, memory)) if one and one not in quoted)
        return Voice(next(others, None), certain=True, reported=sentence.span)
    return Voice(None)


def _talker(sentence: Sentence, memory: Memory) -> str | None:
    """Who speaks on without being named: whoever spoke, unless he did so before this paragraph and it is about
    somebody else."""
    here = memory.focus if memory.talked < memory.focused == sentence.paragraph else None
    opener = memory.opener[1] if memory.opener[0] == sentence.paragraph and memory.talked < sentence.paragraph else None
    return opener or here or memory.talker or memory.focus


def _head(refs: tuple[Ref, ...], last: Ref, memory: Memory, low: str) -> Ref:
    """`N, yang dituduh mengawal M, menyatakan`: the subject is N, in whose relative clause the last one stands."""
    for ref in refs:
        inside = ref.end <= last.start and set(ref.refs) & memory.roles.persons and ref.how != "within"
        if inside and _RELATIVE.fullmatch(low, ref.end, last.start):
            return ref
    return last


def _all_refs(sentence: Sentence, named: tuple[Ref, ...], voice: Voice, memory: Memory, low: str) -> tuple[Ref, ...]:
    """The names and, between them in order, the words that stand for somebody."""
    taken = [(ref.start, ref.end) for ref in named]
    named = tuple(sorted((*named, *holders(named, memory, low))))
    words = []
    finders = (anaphors,) if sentence.headline else (anaphors, offices, clients)
    for start, end, how, match in chain.from_iterable(
        one(low, sentence.span.start, sentence.span.end) for one in finders
    ):
        titled = (how == "concerned" and _PARTY.match(low, end)) or names_holder(how, match, named)
        if not titled and all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
            words.append((start, end, how, match))
    out: list[Ref] = []
    steps = sorted([(ref.start, ref, None) for ref in named] + [(w[0], None, w) for w in words], key=lambda s: s[0])
    for _, ref, word in steps:
        if ref is None and word is not None:
            refs = _resolved(word, sentence, out, voice, memory, low)
            found = Ref(word[0], word[1], refs, word[2]) if refs else None
        else:
            found = ref
        if found is not None:
            out.append(found)
            memory.note(found.refs)
    return tuple(out)


def _resolved(
    word: tuple[int, int, str, re.Match[str]],
    sentence: Sentence,
    before: list[Ref],
    voice: Voice,
    memory: Memory,
    low: str,
) -> tuple[str, ...]:
    start, end, how, match = word
    single = [ref for ref in before if len(ref.refs) == 1 and ref.refs[0] in memory.roles.persons]
    people = [ref.refs[0] for ref in single]
    free = [ref.refs[0] for ref in single if not _AGENT.search(low, sentence.span.start, ref.start)]
    subject = (free or people)[-1] if people else None
    if how == "pronoun" and match.group() == "dirinya":
        subject = voice.speaker or (people[0] if people else None)
    elif how == "pronoun" and (sentence.is_quoted(start) or memory.interview == (sentence.paragraph, voice.speaker)):
        others = [ref for ref in people if ref != voice.speaker] or memory.servants(voice.speaker)
        return (
            (others[-1] if people and others == [r for r in people if r != voice.speaker] else others[0],)
            if others
            else ()
        )
    elif (
        how == "pronoun"
        and voice.certain
        and not sentence.quotes
        and _TAG_BEFORE.search(low, sentence.span.start, start)
    ):
        return (voice.speaker,) if voice.speaker else ()
    elif how == "pronoun" and memory.talker and _TAG_BEFORE.search(low, sentence.span.start, start):
        later = memory.talked < memory.focused == sentence.paragraph
        return (memory.focus if later and memory.focus else memory.talker,)
    elif how == "pronoun" and _says_next().match(low, end) and not (people and memory.talker is None):
        stale = memory.talked < memory.focused == sentence.paragraph
        subject = subject or memory.focus if stale else memory.talker or subject
    named = tuple(one for ref in before for one in ref.refs)
    if how == "client":
        return (memory.client,) if memory.client else ()
    return resolve(memory, how, match, named, subject)


def _remember(sentence: Sentence, refs: tuple[Ref, ...], voice: Voice, memory: Memory, low: str) -> tuple[str, ...]:
    shown = [ref for ref in refs if ref.how in BY_NAME]
    own = [ref for ref in shown if not before("kin", 4).search(low, sentence.span.start, ref.start)]
    start = sentence.span.start
    listed = [r for o in own for r in o.refs if is_listed(memory.roles, memory.entities, r, low[start : o.start])]
    unique = tuple(dict.fromkeys(ref for ref in listed if ref not in memory.roles.chiefs))
    earlier = memory.enumerated
    if len(unique) > 1:
        memory.enumerated = unique
    elif (
        unique
        and memory.enumerated
        and unique[0] not in memory.enumerated
        and cues("frames", "enumeration_goes_on").match(low, sentence.span.start)
    ):
        memory.enumerated = (*memory.enumerated, *unique)
    if memory.enumerated != earlier:
        memory.groups.append(memory.enumerated)
    subject = subject_of(sentence, refs, memory, low)
    watcher = watcher_of(refs, memory)
    opener = voice.speaker if voice.certain else opener_of(sentence, shown, memory, low)
    if opener:
        memory.opener = (sentence.paragraph, opener)
    memory.openers[sentence.index] = memory.opener[1] if memory.opener[0] == sentence.paragraph else None
    turned(sentence, voice, subject, watcher, memory, low)
    return unique


def _voices(lines: list[Line], memory: Memory, low: str) -> list[Line]:
    """Give each quote without a tag the next speaker of its paragraph, else the one with whom a sentence before it in
    the paragraph begins, else the one who spoke before."""
    out = list(lines)
    for place, line in enumerate(lines):
        if line.speaker is not None or not (line.sentence.in_quote or line.sentence.quotes):
            continue
        if line.sentence.quotes and not line.sentence.in_quote and _cites_act(line, low):
            continue
        after = next(
            (o.speaker for o in lines[place + 1 :] if o.sentence.paragraph == line.sentence.paragraph and o.speaker),
            None,
        )
        before = next((o.speaker for o in reversed(out[:place]) if o.speaker), None)
        after = writer(line, memory.roles.persons, low) or after
        out[place] = replace(line, speaker=after or memory.openers.get(line.index) or before)
    return out


def _cites_act(line: Line, low: str) -> bool:
    """`N dilaporkan karena menulis "..."`: the quotation is what he is accused of; `kaus bertuliskan "..."`."""
    if _SHOWN.search(low, line.start, line.sentence.quotes[0].start):
        return True
    verbs = list(cues("speech", "verbs").finditer(low, line.start, line.sentence.quotes[0].start))
    return bool(verbs) and is_charged_with(low[line.start : verbs[-1].start()])
