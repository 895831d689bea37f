"""Posts of ministers: the words behind the title, or a clip of both, tell the ministry."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import agencies
from loaders.extraction.cast.agency_phrases import spelled
from loaders.extraction.cast.cues import words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.cast.post_fields import field_end

_LONGEST = 9


def minister(ground: Ground, base: PostPhrase, at: int) -> PostPhrase:
    """Menteri and the field of the ministry behind it, or a clip of both (Mendagri)."""
    ends = range(min(at + 3, len(ground.scene.tokens)), at - 1, -1)
    known = {end: words("posts", "ministers").get(ground.scene.words(base.first, end).lower()) for end in ends}
    end, clip = next(((end, name) for end, name in known.items() if name), (field_end(ground.scene, at), None))
    end, clip = _in_full(ground, at) or (end, clip)
    field = f"Kementerian {spelled(ground.scene.words(at, end))}" if end > at else None
    name = clip or field
    if name is None:
        return replace(base, last=at)
    rows = agencies.lookup(name)
    agency = AgencyPhrase(
        first=base.first, last=end, kind="kementerian", name=name, listed=rows[0].name if rows else name, full=False,
        stem=end, region="ID", topic=True, rule="rule:agency.head_title",
    )  # fmt: skip
    return replace(base, title=ground.scene.words(base.first, end), last=end, agency=agency)


def _in_full(ground: Ground, at: int) -> tuple[int, str] | None:
    """Menteri | Pendayagunaan Aparatur Negara dan Reformasi Birokrasi |: the end and the name of a known ministry."""
    for end in range(min(at + _LONGEST, len(ground.scene.tokens)), at + 2, -1):
        rows = agencies.lookup(f"Kementerian {ground.scene.words(at, end)}")
        if rows and rows[0].kind == "kementerian":
            return end, rows[0].name
    return None
