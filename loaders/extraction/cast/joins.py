"""The small words between a name and a post that say that the one holds the other."""

from __future__ import annotations

import re

from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.cues import words as table
from loaders.extraction.cast.phrases import PostPhrase

_BY_LETTERS = re.compile(r"yang (?:\w+ ){0,4}(?:ber)?inisial(?:nya)?")
_ASIDE = re.compile(
    r"\( ?\d+ ?(?:tahun)? ?\)|, \d\d (?:tahun )?(?=,)"
    r"|\( ?(?:paling |(?:dua|kedua|tiga|ketiga|nomor \w+) (?:dari )?)?(?:kiri|kanan|tengah|depan|belakang|berdiri|duduk"
    r"|berkemeja|berbaju|berkerudung|berjilbab|berpeci|bertopi|memegang)(?: \w+){0,3} ?\)"
)
_BESIDE = re.compile(r", (?!dan |serta )(?:[a-z]+ ){1,3}(?:sekaligus|merangkap|yang juga)")
_BODIES = ("dinas", "badan", "kantor", "instansi", "kecamatan", "kelurahan", "sekolah", "puskesmas", "desa", "lembaga",
           "uptd", "upt", "balai", "rsud", "sekretariat", "inspektorat", "distrik", "kampung", "nagari")  # fmt: skip
_HERE = ("wilayahnya", "daerahnya", "kampungnya", "desanya", "tempatnya", "lingkungannya", "situ", "sana", "wilayah")
_DAYS = ("waktu", "saat", "ketika", "kala", "masa")
_OWN = ("kampus", "sekolah", "puskesmas", "pustu", "kelurahan", "kecamatan", "distrik", "desa", "pekon", "nagari",
        "gampong", "kampung", "pemda", "uptd")  # fmt: skip
_BACK = ("sama", "itu", "tersebut", "ini", "setempat", "yang")


def joins_post_name(gap: str) -> bool:
    """Whether the words between a post and a name say that the one holds the other."""
    if _BY_LETTERS.fullmatch(gap):
        return True
    words = _without_place(past_days(gap).split())
    if len(words) > 1 and words[0] in ("nomor", "no") and words[1] != "urut":
        words = words[2:]
    elif words[:2] in (["nomor", "urut"], ["no", "urut"]):
        words = words[3:]
    if any(word not in listed("holdings", "post_name") for word in words):
        return False
    return len(words) != 1 or words[0] not in listed("holdings", "not_alone") - {"("}


def past_days(gap: str) -> str:
    """The words behind "waktu itu": Camat X waktu itu, N."""
    words = gap.split()
    return " ".join(words[2:]) if len(words) > 1 and words[0] in _DAYS and words[1] == "itu" else gap


def _without_place(words: list[str]) -> list[str]:
    """Without "pada dinas yang sama" in front, which only says again where the post is."""
    if len(words) > 1 and words[0] == "di" and words[1] in _HERE:
        return words[2:]
    if len(words) > 1 and words[0] == "tingkat" and words[1] in table("places", "levels"):
        return words[2:]
    if len(words) > 1 and words[0] in ("kantor", "balai") and words[1] in table("holdings", "office_words"):
        return words[2:]
    if len(words) > 1 and words[:2] == ["rumah", "sakit"]:
        return words[2:]
    if words and words[0] in _OWN:
        return words[1 + (len(words) > 1 and words[1] in _BACK) :]
    if len(words) < 2 or words[0] not in ("di", "pada") or words[1].removesuffix("nya") not in _BODIES:
        return words
    end = 2
    while end < len(words) and words[end] in _BACK:
        end += 1
    return words[end:]


def joins_name_post(gap: str) -> bool:
    """The same for a name and the post behind it."""
    words = [word for word in _ASIDE.sub("", gap).split() if not word.isdigit()]
    if _BESIDE.fullmatch(gap):
        return True
    if any(word not in listed("holdings", "name_post") for word in words):
        return False
    said = [word for word in words if word not in (",", "(", ")", "-")]
    return not said or any(word in listed("holdings", "name_post_joins") for word in said)


def appoints(gap: str, post: PostPhrase | None) -> bool:
    """N, yang dilantik Gubernur X: who governs is the one who does it."""
    governs = post is not None and post.government is not None and post.cls != "candidate"
    return governs and gap.split()[-1:] in (["dilantik"], ["ditunjuk"], ["diangkat"], ["dipercaya"])
