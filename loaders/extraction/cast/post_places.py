"""Posts of districts, villages and hamlets: the place behind the title is the agency."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import regions
from graph.lexicon.offices import Post
from loaders.extraction.cast.agency_phrases import agency_at
from loaders.extraction.cast.cues import is_ordinary, listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import districts, place_words
from loaders.extraction.cast.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.post_fields import TERRITORIES, field_end, next_agency
from loaders.extraction.cast.runs import is_name_word, run_end, spaced
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.title_holders import is_named_elsewhere, is_person
from loaders.extraction.cast.titles_of_posts import title_at

_HEADING = 100


def of_place(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """Camat, Lurah, Kades: of the place behind, in which the name of a person may follow without a boundary."""
    scene, start = ground.scene, at
    if post.agency == "Desa Adat":
        return replace(base, last=place_named(ground, at), kind="", cls="other", head=False)
    if base.title.lower() in listed("posts", "hamlets"):
        return of_hamlet(ground, base, at)
    at = start = start + _past_state(scene, start)
    field = field_end(scene, start)
    while field > start and scene.low(field - 1) in listed("posts", "village_words"):
        field -= 1
    if field > start and scene.low(field) in listed("posts", "village_words"):
        base, start, at = replace(base, title=scene.words(base.first, field)), field, field
    start, own = _named_from(scene, post, start)
    at = start if scene.low(start - 1).isdigit() else at
    bare = start == at and (
        is_person(scene, ground.runs, start, post.kind in ground.seats)
        or is_named_elsewhere(scene, ground.runs, start)
        or base.title.lower().startswith(("kaur", "kasi", "kepala urusan", "kepala seksi"))
    )
    end = start if bare else place_named(ground, start)
    end += end > start and scene.low(end) == "'" and scene.tokens[end].tight and scene.low(end + 1) == ","
    if post.kind == "desa" and regions.is_clip(scene.words(start, end)):  # the heads of all villages of Halsel
        return replace(base, last=end)
    if end == start:
        phrase = next_agency(ground, at) if scene.low(at) in listed("posts", "between") else None
        if phrase is None:
            return replace(base, last=at)
        if phrase.kind == "kecamatan" and post.kind != "kecamatan":
            return replace(base, last=phrase.last)
        inner = phrase.kind == "kua"
        return replace(base, agency=phrase, last=phrase.last, head=base.head and not inner)
    kind = "desa" if post.agency == "Kelurahan" and _of_yogyakarta(ground) else post.kind
    head = "Desa" if kind != post.kind else village_word(post.agency) if post.kind == "desa" else post.agency
    name = f"{head} {scene.words(start - own, end)}"
    agency = AgencyPhrase(
        first=base.first, last=end, kind=kind, name=name, listed=name, full=False, stem=end,
        rule="rule:agency.head_title",
    )  # fmt: skip
    return replace(base, last=end, agency=agency, rule="rule:post.place")


def _named_from(scene: Scene, post: Post, at: int) -> tuple[int, bool]:
    """Where the name of the place begins, past a word for such places; whether the token before is part of it (Lurah
    [Kampung] X, Lurah [24] X)."""
    if post.kind == "kelurahan" and scene.low(at).isdigit() and is_name_word(scene, at + 1):
        return at + 1, True
    own = post.kind in ("kelurahan", "kecamatan") and scene.low(at) == "kampung" and scene.tokens[at].capital
    headed = scene.low(at - 1) in listed("posts", "place_heads")
    word = scene.low(at) in listed("posts", "place_heads") and (own or not headed)
    return at + (word or (post.kind == "desa" and scene.low(at) == "negeri")), own


def _past_state(scene: Scene, at: int) -> bool:
    """Kades | nonaktif | X: a word for the state of the post between the title and the place."""
    state = scene.low(at) in ("nonaktif", "definitif", "terpilih", "demisioner")
    return state and scene.joined(at + 1) and is_name_word(scene, at + 1)


def of_hamlet(ground: Ground, base: PostPhrase, at: int) -> PostPhrase:
    """The head of a part of a village: the hamlet's own name or number is passed over, the village is the agency."""
    scene, end = ground.scene, at
    while end < len(scene.tokens) and scene.joined(end) and _numbers(scene, end):
        end += 1
    if base.title.lower().endswith(("rt", "rw")):
        agency = next_agency(ground, end)
        return replace(base, last=agency.last if agency and agency.kind in TERRITORIES else end, kind="")
    counted = end > at
    end += scene.low(end) in listed("posts", "hamlet_words") and is_name_word(scene, end + 1)
    if counted and _holder_behind(ground, end):
        return replace(base, last=end)
    if is_name_word(scene, end) and spaced(scene, end):
        end = ground.place_end(end)
    agency = next_agency(ground, end)
    fits = agency is not None and agency.kind in TERRITORIES
    return replace(base, last=agency.last if agency and fits else end, agency=agency if fits else None)


def _holder_behind(ground: Ground, at: int) -> bool:
    """Kadus III N: behind a number the holder, unless a village or a name behind a comma tells otherwise."""
    scene, end = ground.scene, run_end(ground.scene, at)
    village = next_agency(ground, end)
    placed = village is not None and village.kind in TERRITORIES
    return end > at and not placed and not (scene.low(end) == "," and is_name_word(scene, end + 1))


def _numbers(scene: Scene, index: int) -> bool:
    """02, RW 09, II: how hamlets and neighbourhoods are counted."""
    token = scene.tokens[index]
    return token.text.isdigit() or token.low in ("rw", "rt", "/") or token.text in ("I", "II", "III", "IV", "V", "VI")


def _of_yogyakarta(ground: Ground) -> bool:
    """Whether a lurah leads a village: in the kabupaten of Yogyakarta, where villages are called kalurahan."""
    here = (ground.geography.region or "").startswith("34.0")
    return here or any(token.low == "kalurahan" for token in ground.scene.tokens)


def place_named(ground: Ground, at: int) -> int:
    """The end of the place behind a post; in a headline only as far as the body knows the name as well."""
    scene = ground.scene
    token = scene.token(at)
    if token is None or not token.capital or not scene.joined(at) or _opens_title(scene, at):
        return at
    if not is_name_word(scene, at) and (scene.in_headline(at) or scene.low(at) in listed("persons", "does")):
        return at
    end = ground.place_end(at)
    if end == at + 1 and _is_verb(scene, at):
        return at
    while scene.in_headline(at) and end > at and not ground.runs.begins(scene, at, end):
        end -= 1
    return end


def _opens_title(scene: Scene, at: int) -> bool:
    """Whether another title stands there, and no district that is called like one of a village (Camat Bayan)."""
    title = title_at(scene, at)
    if title is None:
        return False
    alone = title.last == at + 1 and title.post is not None and title.post.kind == "desa"
    return not (alone and scene.low(at - 1) in ("camat", "kecamatan") and scene.low(at) in districts())


def _is_verb(scene: Scene, at: int) -> bool:
    """Kades Muncul, Camat Terseret: in a line of capitals a word of the sentence, and no place."""
    word, sentence = scene.low(at), scene.document.sentence_at(scene.tokens[at].start)
    if sentence is None or sentence.span.end - sentence.span.start > _HEADING:
        return False
    if scene.text[sentence.span.end - 1] in '.!?")':
        return False
    verb = word.startswith(("me", "di", "ter", "ber")) and len(word) > 6 and word not in districts() | place_words()
    return (
        bool(scene.lower[word])
        or is_ordinary(word)
        or (verb and scene.lower[word[2:]] > 0)
        or (verb and is_ordinary(word[3:]))
    )


def known_place(ground: Ground, at: int) -> bool:
    """Bidan X, perawat X: behind them rather the person stands than the place, but for a place that the report names
    as one."""
    words = tuple(token.low for token in ground.scene.tokens[at : ground.place_end(at)])
    return ground.runs.behind[words] > 0 or " ".join(words) in districts()


def village_word(word: str) -> str:
    """The general word for a village: Desa for all local names but Nagari."""
    return word if word in ("Nagari", "Jorong", "Mukim") else "Desa"


def located(ground: Ground, at: int) -> tuple[int, str | None]:
    """The end of ", Kecamatan X, Kabupaten Y" behind a village, and the code of the region named."""
    scene, end, code = ground.scene, at, None
    while True:
        start = end + 1 if scene.low(end) == "," else end
        if not scene.joined(start) or start >= len(scene.tokens):
            return end, code
        inner = agency_at(ground, start) if scene.low(start) in words("places", "locators") else None
        region, level, stop = region_at(scene, ground.geography, start)
        if inner is not None and inner.kind in TERRITORIES:
            end = inner.last
        elif region is not None and (level or start == end):
            end, code = stop, region.code
        else:
            return end, code
