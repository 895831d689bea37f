"""Whom a sentence is about, with whom it begins, and who speaks on after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.extraction.events.cues import before, cues
from loaders.extraction.events.memory import Memory
from loaders.extraction.events.scene import Ref
from loaders.extraction.events.voices import Voice
from loaders.extraction.text.parts import Sentence

_DONE_REACH = 40
_DONE_TO = re.compile(r"\b(?:di(?!duga|tuding|tuduh)\w{4,}|ter\w{4,})\b")
_FRONTED = re.compile(
    r"(?:saat |ketika )?(?:ditanya\w*|disinggung|dimintai (?:tanggapan|konfirmasi)|dikonfirmasi)\s[^,.;\"]+,"
)
_UNLIKE = re.compile(  # `Pranoto lain lagi.`: he it is who speaks next
    r"\W*(?:\w+[\s,]+){1,4}(?:lain|beda|berbeda|berlainan)(?:\s+(?:lagi|cerita\w*|halnya|pula|soal|sikap\w*|versi\w*|jawaban\w*))?\W*"
)
_LATE = re.compile(r"\b(?:me\w{3,}|ber\w{4,}|di\w{4,}|ke|kepada|oleh|dari|terhadap|untuk|dengan|bersama|soal)\b")


def subject_of(sentence: Sentence, refs: tuple[Ref, ...], memory: Memory, low: str) -> str | None:
    """The person whom the sentence is about: the first one outside of quotes and not behind a preposition."""
    fronted = _FRONTED.match(low, sentence.span.start, sentence.span.end)
    for ref in refs:
        if fronted and ref.start < fronted.end():
            continue
        one = len(ref.refs) == 1 and ref.refs[0] in memory.roles.persons
        if (
            one
            and not sentence.is_quoted(ref.start)
            and not before("oblique").search(low, sentence.span.start, ref.start)
        ):
            return ref.refs[0]
    people = {ref.refs[0] for ref in refs if len(ref.refs) == 1 and ref.refs[0] in memory.roles.persons}
    alone = next(iter(people)) if len(people) == 1 else None
    return alone if alone not in memory.roles.tickets and not sentence.quotes else None


def turned(
    sentence: Sentence, voice: Voice, subject: str | None, watcher: str | None, memory: Memory, low: str
) -> None:
    """Note whom the sentence is about and who speaks on."""
    here = sentence.paragraph
    if voice.certain and voice.speaker:
        memory.focus = memory.talker = voice.speaker
        memory.talked = memory.focused = here
    elif subject is not None:
        memory.focus, memory.focused = subject, here
        if subject not in memory.roles.servants or _asked(sentence, low) or _UNLIKE.fullmatch(low, *_ends(sentence)):
            memory.talker, memory.talked = subject, here
    elif watcher is not None:
        memory.talker, memory.talked = watcher, here


def opener_of(sentence: Sentence, shown: Sequence[Ref], memory: Memory, low: str) -> str | None:
    """The person with whom the sentence begins: nobody before him, and no verb between its start and his name."""
    first = next((ref for ref in shown if not sentence.is_quoted(ref.start)), None)
    if first is None or len(first.refs) != 1 or first.refs[0] not in memory.roles.persons:
        return None
    end = sentence.span.end
    passive = _DONE_TO.search(low, first.end, min(end, first.end + _DONE_REACH)) and not _asked(sentence, low)
    return None if passive or _LATE.search(low, sentence.span.start, first.start) else first.refs[0]


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.span.start, sentence.span.end


def _asked(sentence: Sentence, low: str) -> bool:
    start, end = _ends(sentence)
    return any(cues(*kind).search(low, start, end) for kind in (("speech", "contact"), ("denial", "verbs")))


def watcher_of(refs: tuple[Ref, ...], memory: Memory) -> str | None:
    """The person last named who speaks for the overseer that the sentence is about."""
    first = next((ref for ref in refs if ref.how != "within"), None)
    if first is None or first.refs[0] not in memory.roles.overseers:
        return None
    return next((r for r in reversed(memory.seen) if first.refs[0] in memory.roles.watchers.get(r, ())), None)
