"""What the rest of a report tells of an agency that a phrase leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extraction.cast.agency_book import Mentioned
from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.scene import Scene


def in_own_district(mentioned: Iterable[Mentioned], chunks: tuple[Chunk, ...]) -> Iterator[Mentioned]:
    """A bare Panwascam is that of the only district which the report names; else it has no place in its name."""
    districts = {phrase.name.split(maxsplit=1)[-1] for phrase in _phrases(chunks) if phrase.kind == "kecamatan"}
    name = f"Panwascam {next(iter(districts))}" if len(districts) == 1 else None
    for item in mentioned:
        bare = item.phrase.name == "Panwascam" and item.phrase.region is None and item.phrase.level is None
        if bare and name is not None:
            yield replace(item, phrase=replace(item.phrase, name=name, full=True, rule="rule:agency.placed"))
        elif bare:
            yield replace(item, phrase=replace(item.phrase, rule="rule:agency.listed"))
        else:
            yield item


def only_government(phrase: AgencyPhrase, chunks: tuple[Chunk, ...]) -> bool:
    """Kabag Hukum in a report that names the government and never its secretariat: he works for the government."""
    if phrase.kind != "sekretariat" or phrase.region is not None:
        return False
    others = [other for other in _phrases(chunks) if other.kind in ("sekretariat", "setwan", "pemda")]
    led = {id(chunk.post.agency) for chunk in chunks if chunk.post is not None and chunk.post.head}
    told = any(other.kind != "pemda" and (other.rule != phrase.rule or id(other) in led) for other in others)
    return not told and any(other.kind == "pemda" for other in others)


def of_account(scene: Scene, at: int) -> bool:
    """Akun Facebook resmi | Kecamatan X, Instagram | Bagian Y: whose account it is acts itself, be it else a mere place
    or a part of another."""
    first, channels = at, listed("unnamed", "channels")
    while scene.joined(first) and scene.low(first - 1) in channels | listed("unnamed", "account"):
        first -= 1
    return any(scene.low(index) in channels for index in range(first, at))


def _phrases(chunks: tuple[Chunk, ...]) -> Iterator[AgencyPhrase]:
    """The agencies that the chunks name or evoke."""
    for chunk in chunks:
        phrase = chunk.agency or (chunk.post.agency if chunk.post is not None else None)
        if phrase is not None:
            yield phrase
