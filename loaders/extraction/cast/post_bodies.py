"""Posts that tell their body by themselves: Sekda, Inspektur, Kapolres, Kepala Puskesmas, guru."""

from __future__ import annotations

from dataclasses import replace

from graph.lexicon import agencies
from graph.lexicon.offices import Post
from loaders.extraction.cast.agency_numbers import commanded, in_district, past_class, past_command
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.phrases import AgencyPhrase, PostPhrase
from loaders.extraction.cast.places import region_at
from loaders.extraction.cast.post_fields import TERRITORIES, field_end, in_field, next_agency, past_unknown
from loaders.extraction.cast.post_ministers import minister
from loaders.extraction.cast.runs import is_name_word, run_end, spaced
from loaders.extraction.cast.scene import Scene

_OF_DISTRICTS = ("Polsek", "Koramil")


def of_body(ground: Ground, base: PostPhrase, post: Post, at: int) -> PostPhrase:
    """A post that tells its agency: Sekda, Inspektur, Kapolres, Kapus; with the region, place or school behind it."""
    scene = ground.scene
    if post.kind == "sekretariat" and not post.head and scene.low(at) in ("sekda", "setda") and scene.joined(at + 1):
        at += scene.low(at) == "sekda"
    at = _past_subject(ground, _past_field(scene, base, post, at), post)
    at += post.kind == "sekretariat" and not post.head and scene.low(at) == "sekda" and scene.joined(at)
    behind = _body_behind(ground, base, post, at)
    if behind is not None and _only_there(post, behind):
        return replace(base, last=behind.last)
    if behind is not None and (behind.kind == post.kind or not post.agency or not post.head):
        return replace(base, agency=behind, last=behind.last)
    start, at = at, past_class(scene, past_command(scene, at)) if post.kind in ("tni", "vertikal") else at
    placed = agencies.kinds()[post.kind].place or post.agency in _OF_DISTRICTS
    if placed and is_name_word(scene, at) and (at > start or spaced(scene, at)) and post.agency:
        end = ground.place_end(at)
        name = f"{post.agency} {scene.words(at, end)}"
        made = _made(base, post, end, name, rule="rule:agency.head_title")
        if post.agency in _OF_DISTRICTS:
            made = replace(made, full=True, rule="rule:agency.placed")
        made = _with_number(ground, replace(made, listed=post.agency), start, at) if at > start else made
        return replace(base, last=end, agency=made)
    if not post.agency:
        return replace(base, last=at)
    if post.kind == "kementerian":
        return minister(ground, base, at) if post.head else replace(base, last=at, kind="", cls="other")
    told = agencies.region_level(scene.words(base.first, at))
    region, level, end = region_at(scene, ground.geography, at, hint=told)
    level = level or told
    made = replace(_made(base, post, max(at, end), post.agency), region=region.code if region else None, level=level)
    made = _with_number(ground, replace(made, stem=max(at, end)), start, at) if at > start else made
    end = max(end, made.last)
    if behind is not None and behind.kind == "pemda":
        made, end = replace(made, region=behind.region, level=behind.level), behind.last
    return replace(base, last=max(at, end), agency=made)


def _body_behind(ground: Ground, base: PostPhrase, post: Post, at: int) -> AgencyPhrase | None:
    """The agency named behind a post; of the head of the schools of a district his office."""
    behind = next_agency(ground, at)
    if behind is None and post.kind == "kampus" and not post.head:
        return past_unknown(ground, at)[0]
    if behind is not None and post.kind == "korwil" and behind.kind == "kecamatan":
        return _of_schools(ground.scene, base, post, behind)
    return behind


def _of_schools(scene: Scene, base: PostPhrase, post: Post, district: AgencyPhrase) -> AgencyPhrase:
    """Korwil Pendidikan | Kecamatan X: the office for the schools of a district."""
    made = _made(base, post, district.last, f"{post.agency} {scene.words(district.first, district.stem)}")
    return replace(made, region=district.region, level=district.level)


def _with_number(ground: Ground, made: AgencyPhrase, first: int, at: int) -> AgencyPhrase:
    """Dandim 0101/X, Kalapas Kelas IIB X: with what stands between the title and the place in its name."""
    if made.kind == "tni":
        return commanded(ground, made, first, at)
    return in_district(ground, replace(made, name=f"{made.name} {ground.scene.words(first, at)}", full=True))


def _past_field(scene: Scene, base: PostPhrase, post: Post, at: int) -> int:
    """The end of the field of a post inside a body, or of the name of a parliamentary group: Ketua Fraksi | X Y |."""
    if base.title.lower().endswith("fraksi"):
        return max(at, run_end(scene, at))
    inside = not post.head and not agencies.kinds()[post.kind].place
    return field_end(scene, at, going=in_field(scene, at - 1)) if inside else at


def _past_subject(ground: Ground, at: int, post: Post) -> int:
    """Guru | mata pelajaran sejarah | SMPN 2 X: the end of what somebody teaches, or of how he is employed."""
    scene, end = ground.scene, at
    teaches = post.kind in ("sekolah", "madrasah") and not post.head
    while teaches and scene.joined(end) and scene.low(end) in listed("posts", "subjects") and end < at + 6:
        end += 1
    return end - (end > at and scene.low(end - 1) == "dan")


def _made(base: PostPhrase, post: Post, end: int, name: str, rule: str = "rule:agency.head_title") -> AgencyPhrase:
    rows = agencies.lookup(post.agency)
    return AgencyPhrase(
        first=base.first, last=end, kind=post.kind, name=name, listed=name, full=False, stem=end, rule=rule,
        region="ID" if rows and rows[0].national else None,
    )  # fmt: skip


def _only_there(post: Post, behind: AgencyPhrase) -> bool:
    """Seorang guru di Kecamatan X, Babinsa Desa Y, bidan desa di Kecamatan Z: where the school stands or somebody is
    posted, and not where he works."""
    posted = post.kind in ("tni", "polisi") and not post.head
    nurses = post.kind == "puskesmas" and behind.kind == "kecamatan"
    return nurses or ((posted or post.kind in ("sekolah", "madrasah")) and behind.kind in TERRITORIES)
