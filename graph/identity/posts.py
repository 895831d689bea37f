"""Titles of posts, compared: whether two of them can be one post."""

from __future__ import annotations

from functools import cache, lru_cache

from graph.identity.spelling import sounds_of
from graph.lexicon import offices
from graph.lexicon.data import fold_words, read_toml


@lru_cache(maxsize=4096)
def title_of(surface: str) -> str:
    """The title in its canonical words, folded, acting markers off: Plt Kabid Sarana is "kepala bidang sarana". Empty
    for nothing; words that no table has stay."""
    _, title = offices.acting(surface)
    words = [word for word in title.split() if fold_words(word)]
    for size in range(len(words), 0, -1):
        if post := offices.lookup(" ".join(words[:size])):
            return " ".join(fold_words(" ".join([post.title, *words[size:]])))
    return " ".join(fold_words(title))


@cache
def _empty() -> frozenset[str]:
    return frozenset(read_toml("titles_empty.toml")["empty"]["words"])


@cache
def _loose() -> frozenset[str]:
    return frozenset(read_toml("titles_empty.toml")["loose"]["words"])


@lru_cache(maxsize=4096)
def _core(title: str) -> frozenset[str]:
    return frozenset(word for word in title.split() if word not in _empty())


def is_loose(title: str) -> bool:
    """Whether many hold the post in one body ("guru", "staf"), so that it tells nobody apart."""
    return _core(title) <= _loose()


@lru_cache(maxsize=4096)
def agree(one: str, other: str) -> str:
    """`same` where the words of one title are among those of the other, however places in them are written (Watu Sewu,
    Watusewu); `open` where one says too little ("staf", "pegawai") or nothing, `conflict` otherwise."""
    ours, theirs = _core(one), _core(other)
    if sounds_of(one) == sounds_of(other):
        return "same"
    if not ours - _loose() or not theirs - _loose():
        return "same" if ours == theirs and ours else "open"
    return "same" if ours <= theirs or theirs <= ours else "conflict"
