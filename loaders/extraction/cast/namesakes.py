"""Who is somebody else though his name is part of another's: by the posts that stand with the two, and by tickets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.identity.posts import agree, title_of
from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.name_index import Key, part_of, shortened
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.sightings import Sighting

_NO_RUNNERS = frozenset(
    ("kecamatan", "kelurahan", "desa", "sekolah", "puskesmas", "bawaslu", "bawaslu_adhoc", "kpu", "polisi")
)
_SMALL = frozenset(("kecamatan", "kelurahan", "desa", "sekolah", "puskesmas"))


@dataclass(slots=True)
class Held:
    """What stands with a name: the kinds of agencies in which it has a post, and which it leads, and the titles of its
    posts; `moves`: one of them is held for the time being, or was left."""

    kinds: set[str] = field(default_factory=set)
    leads: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    moves: bool = False


def posts_by_name(
    chunks: tuple[Chunk, ...], sightings: tuple[Sighting, ...], holdings: tuple[Holding, ...]
) -> dict[Key, Held]:
    """Name -> what stands with it."""
    keys = {sighting.chunk: sighting.key for sighting in sightings}
    found: dict[Key, Held] = {}
    for holding in holdings:
        post = chunks[holding.post].post
        if post is not None and holding.name in keys:
            held = found.setdefault(keys[holding.name], Held())
            held.titles.add(title_of(post.title))
            held.moves = held.moves or holding.former or post.former or bool(post.capacity)
            held.kinds |= _kinds_of(post) if not holding.former else set()
            held.leads |= _kinds_of(post) if post.head else set()
    return found


def _kinds_of(post: PostPhrase) -> set[str]:
    """The kind of agency in which the post is; an elected head is of the government."""
    if post.agency is not None:
        return {post.agency.kind}
    return {"pemda"} if post.head and post.government and not post.capacity and post.cls != "candidate" else set()


def is_other(key: Key, full: Key, ticket: set[Key], held: Mapping[Key, Held]) -> bool:
    """Whether the short name stands for somebody else than the fuller one."""
    return _in_another_post(key, full, held) or _on_another_side(key, full, ticket, held)


def _in_another_post(key: Key, full: Key, held: Mapping[Key, Held]) -> bool:
    """Whether a single word stands with a post in another kind of agency than the fuller name (Lurah A, Kadis B A), a
    shortened first name with a post that the other name is not given (Muhammad A ... Kades M. A), or a shorter name
    with another post in the same village or district (Kades A B C, Sekdes B C): who has been named is not introduced
    once more under a shorter name."""
    own, other = held.get(key, Held()), held.get(full, Held())
    elsewhere = bool(own.kinds) and bool(other.kinds) and not own.kinds & other.kinds
    if len(key) == 1:
        return elsewhere
    agreed = {agree(one, another) for one in own.titles for another in other.titles}
    if shortened(key) != shortened(full) and own.titles and "same" not in agreed:
        return True
    beside = own.kinds & other.kinds
    return (
        bool(beside)
        and beside <= _SMALL
        and not own.leads & other.leads
        and agreed == {"conflict"}
        and not (own.moves or other.moves)
    )


def _on_another_side(key: Key, full: Key, ticket: set[Key], held: Mapping[Key, Held]) -> bool:
    """Whether one of them is on a ticket and the other in an office: the fuller one in one of those who may not run, or
    the short one in any, by a word with which the candidate's name does not begin (a parent, a namesake)."""
    own, other = (held[one].kinds if one in held else set[str]() for one in (key, full))
    if key in ticket:
        return full not in ticket and bool(other) and other <= _NO_RUNNERS
    runs = any(part_of(member, full) and member[0] == full[0] for member in ticket)
    return runs and len(key) == 1 and key[0] != full[0] and bool(own) and not other


def apart(key: Key, full: Key, ticket: set[Key]) -> bool:
    """Whether the short name stands in a ticket and the fuller one in none."""
    return key in ticket and full not in ticket
