"""Actors whom the report does not name: an oknum, the holder of a post, somebody in an agency."""

from __future__ import annotations

from dataclasses import dataclass

from graph.claims import Span
from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.chunks import POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.unnamed_alone import is_held_now, is_named_behind, noun_of, stands_alone
from loaders.extraction.cast.unnamed_apart import is_apart, is_listed
from loaders.extraction.cast.unnamed_members import is_aide, is_former, is_member, kin_at, serves
from loaders.extraction.cast.unnamed_own import Own, own_staff
from loaders.extraction.cast.unnamed_posts import is_addressed, is_sole
from loaders.extraction.cast.unnamed_words import KIN, ONE, Told, doubled, told_at, withheld


@dataclass(frozen=True, slots=True)
class Nameless:
    """An unnamed actor: `kind` is post for one holder of a post or one member of an agency, class for several."""

    ref: str
    description: str
    kind: str
    agency: Body | None
    chunk: Chunk
    spans: tuple[Span, ...]
    rule: str


def nameless(draft: Draft) -> tuple[Nameless, ...]:
    """The unnamed actors, one for each description, in the order of the text. Posts that a named person of the report
    holds are no unnamed actors, whatever stands in front of them."""
    held = {holding.post for holding in draft.holdings}
    named = _named_posts(draft)
    found: dict[str, Nameless] = {}
    for number, chunk in enumerate(draft.chunks):
        if chunk.kind != POST or chunk.post is None or number in held or chunk.post.former:
            continue
        if chunk.post.cls in ("candidate", "party") or chunk.first < draft.ground.scene.body:
            continue
        if is_former(draft.ground.scene, chunk.first) or is_held_now(draft, chunk.first):
            continue
        actor = _actor_at(draft, number, len(found))
        if actor is not None and is_named_behind(draft, actor.spans[0].end):
            continue
        if actor is None or (actor.kind == "post" and actor.rule != KIN and _post_key(draft, chunk) in named):
            continue
        key = actor.description.lower()
        known = found.get(key) or _same_post(draft, found, actor) or _again(found, actor)
        if known is None and _points_back(actor):
            continue
        if known is None:
            found[key] = actor
        else:
            found[known.description.lower()] = _joined(known, actor)
    for own in own_staff(draft):
        told = _of_head(draft, own, len(found))
        found.setdefault(told.description.lower(), told)
    return tuple(found.values())


def _of_head(draft: Draft, own: Own, count: int) -> Nameless:
    """Seorang stafnya, dua stafnya: who serves under the head told before."""
    scene = draft.ground.scene
    words, span = scene.words(own.start, own.end), scene.span(own.start, own.end)
    kind, rule = ("class", "rule:unnamed.group") if own.many else ("post", "rule:unnamed.own")
    return Nameless(f"u{count + 1}", words, kind, own.body, own.chunk, (span,), rule)


def _named_posts(draft: Draft) -> set[tuple[str, bool]]:
    return {
        (body.ref, chunk.post.head)
        for holding in draft.holdings
        if (chunk := draft.chunks[holding.post]).post is not None
        and chunk.post.head
        and not holding.former
        and (body := draft.agency_of(chunk.post.agency)) is not None
    }


def _post_key(draft: Draft, chunk: Chunk) -> tuple[str, bool]:
    body = draft.agency_of(chunk.post.agency) if chunk.post else None
    return (body.ref if body else "", bool(chunk.post and chunk.post.head))


def _same_post(draft: Draft, found: dict[str, Nameless], actor: Nameless) -> Nameless | None:
    """The head of an agency is one person, however described."""
    kin = actor.rule == KIN
    if actor.agency is None or kin or actor.kind != "post" or not (actor.chunk.post and actor.chunk.post.head):
        return None
    return next(
        (
            known
            for known in found.values()
            if known.agency == actor.agency and known.chunk.post and known.chunk.post.head and known.rule != KIN
        ),
        None,
    )


def _again(found: dict[str, Nameless], actor: Nameless) -> Nameless | None:
    """Sang guru, dua guru tersebut: those of this title and number who were told before."""
    if actor.agency is not None or not (_points_back(actor) or actor.kind == "class"):
        return None
    alike = (known for known in found.values() if known.kind == actor.kind and _noun(known) == _noun(actor))
    same = (
        known for known in alike
        if _points_back(actor) or known.description.split()[0].lower() == actor.description.split()[0].lower()
    )  # fmt: skip
    return next(same, None)


def _noun(actor: Nameless) -> str:
    return noun_of(actor.chunk.post) if actor.chunk.post is not None else ""


def _points_back(actor: Nameless) -> bool:
    return actor.agency is None and actor.description.lower().startswith(("sang ", "si "))


def _joined(known: Nameless, actor: Nameless) -> Nameless:
    longer = actor if actor.rule == "rule:unnamed.oknum" != known.rule else known
    return Nameless(
        known.ref, longer.description, known.kind, known.agency, longer.chunk, (*known.spans, *actor.spans), longer.rule
    )


def _actor_at(draft: Draft, number: int, count: int) -> Nameless | None:
    """The actor whom the words of a post tell: its holder, or somebody of his."""
    chunk = draft.chunks[number]
    kin = kin_at(draft.ground.scene, chunk.first)
    return _of_holder(draft, chunk, kin, count) if kin < chunk.first else _actor(draft, number, count)


def _actor(draft: Draft, number: int, count: int) -> Nameless | None:
    """The actor that the post's words describe: behind "oknum" or "seorang", or a post that one person holds."""
    scene, chunk = draft.ground.scene, draft.chunks[number]
    post, told = chunk.post, told_at(draft, chunk)
    if post is None or told is None:
        return None
    single = not told.many and post.agency is not None and post.government is None
    single = (single and (post.head or is_sole(draft, chunk))) or is_addressed(draft, chunk)
    rule = told.rule or (None if single else _rule(draft, number, told))
    start, end, body = told.start - (rule is not None and told.counted), told.end, told.body
    start -= rule is None and is_addressed(draft, chunk)
    rule = rule or (ONE if post.title.lower() == "admin" and body is not None else None)
    if (rule is None and not single) or (told.many and _is_moved(scene, start)):
        return None
    rule = withheld(scene, end, rule)
    if rule == ONE and body is None and "eselon" not in post.title.lower():
        if post.head and scene.low(end) == "di" and is_name_word(scene, end + 1):
            end = run_end(scene, end + 1)
        elif not stands_alone(draft, chunk, start, end):
            return None
    rule = _among_others(draft, chunk, body, (start, end), rule)
    several = told.many or rule == "rule:unnamed.class"
    span = Span(scene.tokens[start].start, scene.tokens[end - 1].end)
    return Nameless(
        f"u{count + 1}", _told(scene, post, start, end), "class" if several else "post", body, chunk, (span,),
        rule or "rule:unnamed.post",
    )  # fmt: skip


def _is_moved(scene: Scene, start: int) -> bool:
    """Menyuruh | dua puluh guru, mengarahkan sekitar | 20 guru: a group of whom only is told what somebody bade."""
    about = scene.low(start - 1) in listed("unnamed", "about")
    return scene.low(start - 1 - about) in listed("unnamed", "moved_by")


def _rule(draft: Draft, number: int, told: Told) -> str | None:
    """The rule by which words without oknum or seorang tell an actor: a group, a member of an agency, an aide."""
    chunk = draft.chunks[number]
    if told.counted and is_listed(draft, told.start - 1, told.end):
        return None
    if told.many:
        return "rule:unnamed.count" if _is_group(draft, chunk, told) else None
    if is_member(draft, number, told.body):
        return "rule:unnamed.member"
    return KIN if told.body is not None and is_aide(draft.ground.scene, chunk, told.end) else None


def _of_holder(draft: Draft, chunk: Chunk, kin: int, count: int) -> Nameless | None:
    """Kin or staff of the holder of a post, where nobody is named behind: ajudan Lurah X; istri Camat X yang juga guru;
    the holder himself is only told of."""
    scene, post = draft.ground.scene, chunk.post
    body = draft.agency_of(post.agency) if post is not None else None
    aide = scene.low(kin) in listed("unnamed", "aides")
    named = any(chunk.last <= other.first <= chunk.last + 1 and other.name is not None for other in draft.chunks)
    if named or (body is None and (post is None or post.government is None)) or not (aide or serves(scene, chunk.last)):
        return None
    start = kin - (scene.low(kin - 1) in ("seorang", "oknum"))
    span = Span(scene.tokens[start].start, scene.tokens[chunk.last - 1].end)
    place = body if aide else None
    words_ = scene.words(start, chunk.last)
    return Nameless(f"u{count + 1}", words_, "post", place, chunk, (span,), KIN)


def _among_others(
    draft: Draft, chunk: Chunk, body: Body | None, place: tuple[int, int], rule: str | None
) -> str | None:
    """The rule of an actor, with what he is beside those whom the report names: anybody, or a group of its own."""
    if body is None and chunk.post is not None and chunk.post.title.lower() in listed("unnamed", "general"):
        return "rule:unnamed.class"
    return "rule:unnamed.group" if rule is not None and is_apart(draft, chunk, body, *place) else rule


def _is_group(draft: Draft, chunk: Chunk, told: Told) -> bool:
    """Whether several holders of the post are actors of their own, and not those whom the report names."""
    if told.body is None:
        counted = told.counted or _is_plural(draft.ground.scene, chunk)
        return counted and stands_alone(draft, chunk, chunk.first - 1, told.end)
    return told.body.kind == "pemda" or not _staffed(draft, told.body)


def _is_plural(scene: Scene, chunk: Chunk) -> bool:
    """Ketua-ketua RT, lurah-lurah: not guru-guru, who may be all there are."""
    leads = chunk.post is not None and (chunk.post.head or chunk.post.title.lower() in listed("posts", "hamlets"))
    return leads and doubled(scene, chunk.first)


def _told(scene: Scene, post: PostPhrase, start: int, end: int) -> str:
    """The words of the actor, with the title that stands in front of another one's place: Camat X dan [Camat] Y."""
    words_ = scene.words(start, end)
    return f"{post.title} {words_}" if post.rule == "rule:post.shared" else words_


def _staffed(draft: Draft, body: Body) -> bool:
    """Whether the report names somebody of the agency beside its head: then the group is that of the named."""
    posts = (draft.chunks[holding.post].post for holding in draft.holdings)
    return any(post is not None and not post.head and draft.agency_of(post.agency) == body for post in posts)
