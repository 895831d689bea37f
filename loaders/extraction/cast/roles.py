"""What a report states of its persons as fact: where they work, what they head, what they belong to and run for."""

from __future__ import annotations

from loaders.extraction.cast.phrases import PostPhrase

_RANK = {"pj": "Pj", "plt": "Plt", "plh": "Plh", "pjs": "Pjs"}


def shown_title(post: PostPhrase) -> str:
    """The title of a position as it is shown, the acting marker in front."""
    return f"{_RANK[post.capacity]} {post.title}" if post.capacity else post.title


def kinds_of(posts: list[tuple[PostPhrase, bool]]) -> tuple[str, ...]:
    """The kinds of a person by the posts that the report gives; `True` marks posts left behind."""
    found: list[str] = []
    for post, former in posts:
        for kind in _kinds(post, former):
            if kind not in found:
                found.append(kind)
    return tuple(found) or ("Other",)


def _kinds(post: PostPhrase, former: bool) -> tuple[str, ...]:
    if former:
        return ()
    if post.cls == "candidate":
        return ("Candidate",)
    if post.cls == "party":
        return ("Politician",)
    if post.government is not None:
        return ("Pj",) if post.capacity else ("Official",)
    if post.cls == "civil_servant":
        return _servant(post)
    if post.cls in ("oversight", "election", "elected", "security"):
        return _official(post)
    if post.cls == "village":
        return ("Official",) if post.head or post.agency else ("Other",)
    return ("Other",)


def _servant(post: PostPhrase) -> tuple[str, ...]:
    if post.capacity:
        return ("ASN", "Pj")
    return ("ASN", "Official") if post.head else ("ASN",)


def _official(post: PostPhrase) -> tuple[str, ...]:
    kind = post.agency.kind if post.agency else ""
    if kind in ("kepegawaian", "inspektorat"):
        return _servant(post)
    return ("Official",)
