"""Actors whom the report does not name: an oknum, the holder of a post, somebody in an agency."""

from __future__ import annotations

from dataclasses import dataclass

from graph.claims import Span
from loaders.extraction.cast.agency_book import Body
from loaders.extraction.cast.chunks import AGENCY, POST, Chunk
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.draft import Draft
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import Scene
from loaders.extraction.cast.unnamed_apart import is_apart

_PUBLIC = ("civil_servant", "village")


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
        actor = _actor(draft, chunk, len(found))
        if actor is None or (actor.kind == "post" and _post_key(draft, chunk) in named):
            continue
        key = actor.description.lower()
        known = found.get(key) or _same_post(draft, found, actor) or _again(found, actor)
        if known is None and _points_back(actor):
            continue
        if known is None:
            found[key] = actor
        else:
            found[known.description.lower()] = _joined(known, actor)
    return tuple(found.values())


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
    if actor.agency is None or actor.kind != "post" or not (actor.chunk.post and actor.chunk.post.head):
        return None
    return next(
        (
            known
            for known in found.values()
            if known.agency == actor.agency and known.chunk.post and known.chunk.post.head
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
    return actor.chunk.post.title.lower().split()[0] if actor.chunk.post is not None else ""


def _points_back(actor: Nameless) -> bool:
    return actor.agency is None and actor.description.lower().startswith(("sang ", "si "))


def _joined(known: Nameless, actor: Nameless) -> Nameless:
    longer = actor if actor.rule == "rule:unnamed.oknum" != known.rule else known
    return Nameless(
        known.ref, longer.description, known.kind, known.agency, longer.chunk, (*known.spans, *actor.spans), longer.rule
    )


def _actor(draft: Draft, chunk: Chunk, count: int) -> Nameless | None:
    """The actor that the post's words describe: behind "oknum" or "seorang", or a post that one person holds."""
    scene, post = draft.ground.scene, chunk.post
    if post is None:
        return None
    start, rule, many = _opening(scene, chunk.first)
    body = draft.agency_of(post.agency)
    end = chunk.last
    rule = _withheld(scene, end, rule)
    if body is None:
        body, end = _agency_behind(draft, chunk)
    single = post.head and post.agency is not None and post.government is None
    counted = many and _counted(scene, start, chunk.first)
    if many and rule is None and not single and _is_group(draft, chunk, body, counted):
        rule = "rule:unnamed.count"
    start -= rule is not None and counted
    if post.title.lower() == "admin" and body is not None:
        rule = rule or "rule:unnamed.one"
    if (rule is None and not single) or (many and scene.low(start - 1) in listed("unnamed", "moved_by")):
        return None
    rule = _withheld(scene, end, rule)
    if rule == "rule:unnamed.one" and body is None and "eselon" not in post.title.lower():
        if post.head and scene.low(end) == "di" and is_name_word(scene, end + 1):
            end = run_end(scene, end + 1)
        elif not _stands_alone(draft, chunk):
            return None
    rule = _among_others(draft, chunk, body, (start, end), rule)
    many = many or rule == "rule:unnamed.class"
    span = Span(scene.tokens[start].start, scene.tokens[end - 1].end)
    return Nameless(
        f"u{count + 1}", _told(scene, post, start, end), "class" if many else "post", body, chunk, (span,),
        rule or "rule:unnamed.post",
    )  # fmt: skip


def _among_others(
    draft: Draft, chunk: Chunk, body: Body | None, place: tuple[int, int], rule: str | None
) -> str | None:
    """The rule of an actor, with what he is beside those whom the report names: anybody, or a group of its own."""
    if body is None and chunk.post is not None and chunk.post.title.lower() in listed("unnamed", "general"):
        return "rule:unnamed.class"
    return "rule:unnamed.group" if rule is not None and is_apart(draft, chunk, body, *place) else rule


def _is_group(draft: Draft, chunk: Chunk, body: Body | None, counted: bool) -> bool:
    """Whether several holders of the post are actors of their own, and not those whom the report names."""
    if body is None:
        return counted and _stands_alone(draft, chunk)
    return body.kind == "pemda" or not _staffed(draft, body)


def _told(scene: Scene, post: PostPhrase, start: int, end: int) -> str:
    """The words of the actor, with the title that stands in front of another one's place: Camat X dan [Camat] Y."""
    words_ = scene.words(start, end)
    return f"{post.title} {words_}" if post.rule == "rule:post.shared" else words_


def _counted(scene: Scene, start: int, first: int) -> bool:
    """Whether the number stands right in front of the description: dua [orang] staf X."""
    alone = start == first or scene.low(start) == "orang"
    return alone and _many(scene, start - 1)


def _many(scene: Scene, at: int) -> bool:
    return scene.low(at) in listed("unnamed", "many") or (scene.low(at).isdigit() and len(scene.low(at)) < 3)


def _stands_alone(draft: Draft, chunk: Chunk) -> bool:
    """Whether a public post without an agency is that of nobody whom the report names: a named camat is the camat."""
    post = chunk.post
    if post is None or post.cls not in _PUBLIC or post.title.lower() in listed("unnamed", "general"):
        return False
    if draft.ground.scene.low(chunk.last) in listed("unnamed", "others"):
        return True
    first = post.title.lower().split()[0]
    named = (draft.chunks[holding.post].post for holding in draft.holdings)
    alike = (
        other
        for other in named
        if other is not None
        and (other.title.lower().split()[0] == first or (post.head and other.kind == post.kind != "" and other.head))
    )
    return next(alike, None) is None


def _withheld(scene: Scene, at: int, rule: str | None) -> str | None:
    told = rule in (None, "rule:unnamed.one") and _name_withheld(scene, at)
    return "rule:unnamed.withheld" if told else rule


def _name_withheld(scene: Scene, at: int) -> bool:
    """Behind the post: yang namanya tidak disebut, yang belum diketahui identitasnya, (nama disamarkan)."""
    at += scene.low(at) in (",", "(")
    near = [scene.low(index) for index in range(at, at + 6) if scene.joined(index)]
    named = any(word in ("namanya", "identitasnya", "nama", "identitas") for word in near)
    kept = any(word in ("tidak", "tak", "belum", "dirahasiakan", "disamarkan", "masih") for word in near)
    return bool(near) and near[0] in ("yang", "nama", "namanya", "identitas", "tak", "belum") and named and kept


def _staffed(draft: Draft, body: Body) -> bool:
    """Whether the report names somebody of the agency beside its head: then the group is that of the named."""
    posts = (draft.chunks[holding.post].post for holding in draft.holdings)
    return any(post is not None and not post.head and draft.agency_of(post.agency) == body for post in posts)


def _opening(scene: Scene, first: int) -> tuple[int, str | None, bool]:
    """Where the description begins, by which rule, and whether it is of several."""
    start, rule, many = first, None, False
    while scene.low(start - 1) in ("tenaga", "pegawai", "pejabat", "seorang") and scene.low(start - 2) in (
        "oknum",
        "seorang",
    ):
        start -= 1
    if scene.low(start - 1) in ("oknum", "-") and scene.joined(start):
        if scene.low(start - 1) == "-":
            return first, None, True
        start, rule = start - 1, "rule:unnamed.oknum"
    counted = scene.low(start - 1) == "orang" and scene.joined(start)
    start -= counted
    before = scene.low(start - 1) if scene.joined(start) else ""
    two = f"{scene.low(start - 2)} {before}"
    if two in listed("unnamed", "one") or before in listed("unnamed", "one"):
        rule = rule or "rule:unnamed.one"
        start = start - 2 if two in listed("unnamed", "one") else start - 1 if rule == "rule:unnamed.one" else start
    elif before and _many(scene, start - 1):
        many = True
    return start, rule, many


def _agency_behind(draft: Draft, chunk: Chunk) -> tuple[Body | None, int]:
    """The agency named behind "di lingkungan", "di salah satu dinas lingkup" in the same sentence, close by."""
    scene = draft.ground.scene
    following = [other for other in draft.chunks if chunk.last <= other.first <= chunk.last + 7]
    for other in following:
        between = [scene.low(index) for index in range(chunk.last, other.first)]
        fits = all(
            word in listed("posts", "between")
            or word in listed("unnamed", "account")
            or word in words("agencies", "heads")
            or word.startswith("dilingku")
            for word in between
        )
        if other.kind == AGENCY and other.agency is not None and between and fits:
            return draft.agency_of(other.agency), other.last
    return None, chunk.last
