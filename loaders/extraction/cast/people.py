"""From sightings to persons: which names are one person, and what each person is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.lexicon import offices, titles
from loaders.extraction.cast.anchors import common_opening
from loaders.extraction.cast.chunks import POST, Chunk
from loaders.extraction.cast.cues import is_ordinary, listed
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.name_clips import first_chunks, joined_clips
from loaders.extraction.cast.name_index import Key, NameIndex, part_of
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.namesakes import Held, apart, is_other, posts_by_name
from loaders.extraction.cast.not_persons import ends_title, slogan, thing
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.sightings import Sighting, barred
from loaders.extraction.cast.spellings import joined_spellings


@dataclass(frozen=True, slots=True)
class Figure:
    """A person of the report. `key` is the fullest name in lower case, `name` the same as written; `chunks` the
    numbers of the name chunks; `keys` every shorter name that stands for the person."""

    ref: str
    key: Key
    name: str
    chunks: tuple[int, ...]
    keys: frozenset[Key]
    rule: str
    initials: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the names of a report before they are joined: `pairs` are chunks that stand in tickets, `opened`
    those right behind a word for a ticket, of which one at least is no ordinary word; `words` the keys of places,
    acronyms and slogans, which are no persons; `nicknames` lead to the key of the name to which the report gives them
    (N alias M, N akrab disapa M)."""

    sightings: tuple[Sighting, ...]
    holdings: tuple[Holding, ...]
    pairs: frozenset[int]
    words: frozenset[Key]
    nicknames: Mapping[Key, Key] = field(default_factory=dict)
    opened: frozenset[int] = frozenset()


def gather(ground: Ground, chunks: tuple[Chunk, ...], evidence: Evidence) -> tuple[Figure, ...]:
    """The persons of the report, in the order of their first full naming."""
    held = {holding.name for holding in evidence.holdings}
    often = Counter(sighting.key for sighting in evidence.sightings)
    sure = {
        sighting.key
        for sighting in evidence.sightings
        if _is_sure(ground.scene, sighting, evidence, held)
        and (often[sighting.key] > 1 or sighting.chunk in evidence.opened or not _plain_word(sighting))
    }
    may_be = NameIndex(
        sighting.key
        for sighting in evidence.sightings
        if len(sighting.key) > 1 and _may_be(ground.scene, sighting, evidence)
    )
    fuller = {full for key in sure for full in may_be.fuller(key)}
    ticket = {sighting.key for sighting in evidence.sightings if sighting.chunk in evidence.pairs}
    sure = {key for key in sure | fuller if not _is_pair(key, ticket)}
    held_with = posts_by_name(chunks, evidence.sightings, evidence.holdings)
    groups = _group(evidence.sightings, sure - set(evidence.nicknames), ticket, held_with)
    groups = joined_clips(groups, evidence.sightings)
    groups = joined_spellings(ground.scene, groups, evidence.sightings, held_with)
    _add_letters(groups, evidence.sightings, _posts_held(ground.scene, chunks, evidence.holdings))
    _add_nicknames(groups, evidence.nicknames)
    by_key: dict[Key, list[Sighting]] = {}
    for sighting in evidence.sightings:
        by_key.setdefault(sighting.key, []).append(sighting)
    return tuple(_figure(ground.scene, number, keys, by_key) for number, keys in enumerate(groups))


def _add_nicknames(groups: list[list[Key]], nicknames: Mapping[Key, Key]) -> None:
    for nickname, key in nicknames.items():
        owner = next((group for group in groups if key in group or part_of(key, group[0])), None)
        if owner is not None:
            owner.append(nickname)


def _posts_held(scene: Scene, chunks: tuple[Chunk, ...], holdings: tuple[Holding, ...]) -> dict[int, str]:
    """Name chunk -> the first word of the post held, for posts without an agency."""
    plain = ((holding.name, chunks[holding.post].post) for holding in holdings)
    return {name: post.title.lower().split()[0] for name, post in plain if post is not None and post.agency is None}


def _add_letters(groups: list[list[Key]], sightings: tuple[Sighting, ...], posts: Mapping[int, str]) -> None:
    """Letters that stand with a bare post (Kadis berinisial SK) join the only person with these initials."""
    for sighting in sightings:
        if not sighting.name.initials or sighting.chunk not in posts:
            continue
        letters = "".join(sighting.key)
        fits = [group for group in groups if len(group[0]) > 1 and "".join(word[0] for word in group[0]) == letters]
        own = next((group for group in groups if group[0] == sighting.key), None)
        if len(fits) == 1 and own is not None:
            groups.remove(own)
            fits[0].extend(own)


def _is_pair(key: Key, ticket: set[Key]) -> bool:
    """Two members of a ticket run together without a dash: "A B sudah tuntas"."""
    return any(key[:cut] in ticket and key[cut:] in ticket for cut in range(1, len(key)))


def _may_be(scene: Scene, sighting: Sighting, evidence: Evidence) -> bool:
    return sighting.key not in evidence.words and not (barred(scene, sighting.name) or thing(scene, sighting.name))


def _is_sure(scene: Scene, sighting: Sighting, evidence: Evidence, held: set[int]) -> bool:
    """Whether this sighting alone shows a person."""
    if sighting.key in evidence.words or not sighting.key or thing(scene, sighting.name) or _no_name(sighting.key):
        return False
    if sighting.name.initials:
        return True
    if sighting.chunk in evidence.pairs:
        return not scene.tokens[sighting.name.begin].capitals or len(sighting.key) > 1
    if sighting.chunk in held:
        place = not sighting.name.titled and scene.low(sighting.name.first - 1) in ("di", "ke")
        if place or ends_title(scene, sighting.name):
            return False
        if common_opening(scene, sighting.name) or _is_post(scene, sighting):
            return False
        return not scene.tokens[sighting.name.begin].capitals or len(sighting.key) > 1 or sighting.name.titled
    if slogan(scene, sighting.name) and "rule:person.speech_before" not in sighting.rules:
        return False
    return sighting.anchored and not _is_post(scene, sighting)


def _no_name(key: Key) -> bool:
    """A single compass point or a word that joins words of a club's name: Selatan, Peduli."""
    return len(key) == 1 and (key[0] in listed("places", "last") or key[0] in listed("organizations", "inside"))


def _plain_word(sighting: Sighting) -> bool:
    """A single word that is an ordinary one or has the shape of a verb, without a title: a name only if repeated."""
    if len(sighting.key) != 1 or sighting.name.titled or sighting.name.initials:
        return False
    word = sighting.key[0]
    if word in listed("names", "given") or "rule:person.announced" in sighting.rules:
        return False
    doubtful = bool(sighting.rules) and set(sighting.rules) <= _WEAK and likeness(word) <= 0
    verb = word.startswith(("me", "ber", "ter", "di")) and len(word) > 6
    return is_ordinary(word) or doubtful or (verb and likeness(word) < 0)


_WEAK = {
    "rule:person.reports",
    "rule:person.acts_behind",
    "rule:person.role_before",
    "rule:person.list",
    "rule:person.spoken_of",
}


def _is_post(scene: Scene, sighting: Sighting) -> bool:
    """Bu Carik, Pak Camat: a form of address in front of a post."""
    word = scene.low(sighting.name.begin)
    alone = len(sighting.key) == 1 and word not in listed("names", "given")
    return alone and (offices.lookup(word) is not None or word in listed("names", "adat"))


def _group(
    sightings: tuple[Sighting, ...], keys: set[Key], ticket: set[Key], held: Mapping[Key, Held]
) -> list[list[Key]]:
    """The keys of each person, the fullest first; a shorter key joins the person named before it with that word, by
    the first word if it can."""
    first = first_chunks(sightings)
    groups: dict[Key, list[Key]] = {}
    index = NameIndex()
    letters = {sighting.key for sighting in sightings if sighting.name.initials}
    for key in sorted(keys, key=lambda item: (-len(item), first[item])):
        fits = index.fuller(key) if key not in letters else []
        fits = [full for full in fits if not is_other(key, full, ticket, held)]
        if fits:
            groups[min(fits, key=lambda full: (apart(key, full, ticket), _distance(key, full, first)))].append(key)
        else:
            groups[key] = [key]
            if key not in letters:
                index.add(key)
    return sorted(groups.values(), key=lambda group: min(first[key] for key in group))


def _distance(key: Key, full: Key, first: dict[Key, int]) -> tuple[bool, bool, int]:
    """How far a short name is from a person: named later, not by the first word, by order of the text."""
    return first[full] > first[key], full[0] != key[0], first[full]


def _figure(scene: Scene, number: int, keys: list[Key], by_key: Mapping[Key, list[Sighting]]) -> Figure:
    full = by_key[keys[0]][0]
    members = sorted((s for key in dict.fromkeys(keys) for s in by_key.get(key, ())), key=lambda s: s.chunk)
    rules = [rule for sighting in members for rule in sighting.rules]
    return Figure(
        ref=f"p{number + 1}", key=keys[0], name=shown(scene.words(full.name.begin, full.name.end)),
        chunks=tuple(sighting.chunk for sighting in members), keys=frozenset(keys),
        rule=rules[0] if rules else _plain_rule(full), initials=full.name.initials,
    )  # fmt: skip


def _plain_rule(sighting: Sighting) -> str:
    return "rule:person.initials" if sighting.name.initials else "rule:person.ticket"


def shown(name: str) -> str:
    """The name as it is shown: without titles that may be parts of names, capitals mended."""
    first = name.split(maxsplit=1)[0]
    style = first.lower().strip(".")
    kept = first if style in listed("names", "adat") or style in listed("names", "ballot_styles") else ""
    plain = titles.strip_titles(name)
    plain = f"{kept} {plain}" if kept and not plain.startswith(kept) else plain
    plain = " ".join(_shown(word) for word in plain.split())
    return f"{plain}." if name.endswith(".") and plain[-2:-1] == " " else plain


def _shown(word: str) -> str:
    if len(word) > 3 and word.isupper() and word.isalpha():
        return word.capitalize()
    return word[:1].upper() + word[1:] if word.islower() and word not in ("bin", "binti", "al", "el") else word


def only_with(words: set[str], figures: Iterable[Figure]) -> Figure | None:
    """The only person of whose fullest name all the words are part; None for nobody or several."""
    found = {figure.ref: figure for figure in figures if words <= set(figure.key)}
    return next(iter(found.values())) if len(found) == 1 else None


def weak(key: Key) -> bool:
    """Whether a single word is too common a first name to stand for somebody where nothing else tells."""
    return len(key) == 1 and key[0] in listed("names", "weak")


def known_words(chunks: tuple[Chunk, ...]) -> frozenset[Key]:
    """The places of the report's districts and villages, which are no persons."""
    found: set[Key] = set()
    for chunk in chunks:
        agency = chunk.agency or (chunk.post.agency if chunk.kind == POST and chunk.post else None)
        if agency is not None and agency.kind in ("kecamatan", "kelurahan", "desa", "puskesmas", "sekolah"):
            found.add(tuple(agency.name.lower().split()[1:]))
    return frozenset(found)
