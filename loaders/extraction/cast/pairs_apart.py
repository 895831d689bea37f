"""Pairs of a ticket between whose names another phrase stands: a post, a party, another name."""

from __future__ import annotations

import re

from loaders.extraction.cast.chunks import NAME, ORG, POST, Chunk
from loaders.extraction.cast.cues import listed
from loaders.extraction.cast.gaps import between
from loaders.extraction.cast.phrases import PostPhrase
from loaders.extraction.cast.scene import WORD, Scene
from loaders.extraction.cast.ticket_cues import LINKED, MAJU, RUNNING, TAKES, WITH, as_deputy, runs

MATES = "rule:ticket.running_mate"
CANDIDACIES = "rule:ticket.two_candidacies"
_DASHES = ("-", "/", "- -", "|")
_JOINED = (*_DASHES, "dan", "&")
_TOGETHER = re.compile(
    r"(?:\w+ ){0,3}?(?:mendaftar|maju|datang|berlaga|tampil) .{0,60}?(?:bersama|dengan|didampingi) ?"
)
_PARTNER = re.compile(
    r"(?:yang |, )?(?:\w+ ){0,3}?"
    r"(?:didampingi|(?:calon )?wakilnya|menggandeng|mendampingi|diusung bersama|pasangan dari"
    r"|(?:berpasangan|dipasangkan|berduet|bertandem) dengan|maju (?:lagi )?(?:bersama|dengan|bareng))"
)
_RUNS_WITH = re.compile(
    r", (?:\w+ ){0,3}?(?:maju|diusung|berlaga|bertarung|mencalonkan diri)\b(?: \w+){0,4}?"
    r" (?:bersama|dengan|didampingi|menggandeng)"
)
_WHO_IS = (", yang juga", "yang juga", "yang merupakan", ", yang merupakan", "yang kini", "yang saat ini", "yang masih")


def across(scene: Scene, chunks: tuple[Chunk, ...], number: int, near: bool, opened: bool) -> str | None:
    """A (NICKNAME) - B; A alias C dan B; A mendaftar ke KPU bersama B sebagai bakal calon. `near`: a word of tickets
    stands near, `opened`: right in front. None for no pair. The third chunk is a name."""
    one, middle, two = chunks[number : number + 3]
    gap = between(scene, one, two)
    if gap is None:
        return None
    if middle.kind == NAME and between(scene, one, middle) == "alias":
        return MATES if opened and between(scene, middle, two) in _JOINED else None
    aside = middle.kind == NAME and scene.low(one.last) == "(" and scene.low(middle.last) == ")"
    joined = _JOINED if scene.low(two.last) != "(" else _DASHES
    if aside and near and gap.partition(") ")[2] in (_JOINED if opened else joined):
        return MATES
    runs_ = scene.low(two.last) == "sebagai" and scene.low(two.last + 1) in ("bakal", "calon", "pasangan", "paslon")
    if opened and middle.kind != NAME and aside_between(gap):
        return MATES
    return MATES if middle.kind != NAME and runs_ and _TOGETHER.fullmatch(gap) else None


_ASIDE = re.compile(r"(?:, [^,]+ ,?|\( [^()]+ \) ,?) ?(?:dan|serta|dengan|bersama|-)")


def aside_between(gap: str) -> bool:
    """Pasangan A, pengusaha kayu, dan B: what the first is stands between two commas."""
    return _ASIDE.fullmatch(gap) is not None


_DESCRIBED = re.compile(
    r"(?:,? ?(?:dari|asal|kader|,) [^,]{2,40}?)?,? ?(?:dan|dengan|serta|-|&)(?: [a-z]+){0,4}(?: dari [^,]{2,40}?)?,? ?"
)


def described(scene: Scene, chunks: tuple[Chunk, ...], number: int, second: int) -> bool:
    """Pasangan mantan bupati A dan pengusaha B; pasangan A dari Partai X dan B: with a few words on each."""
    gap = between(scene, chunks[number], chunks[second])
    if gap is None or not _DESCRIBED.fullmatch(gap):
        return False
    start = chunks[number].first - 1
    for at in range(start, start - 5, -1):
        low = scene.low(at)
        if low in listed("tickets", "married") or not scene.joined(at + 1):
            return False
        if low in ("pasangan", "paslon", "bapaslon", "duet"):
            return at < start or "dari" in gap or "kader" in gap
        if low != "," and (scene.tokens[at].kind != WORD or low in listed("tickets", "breaks") - {"mantan", "eks"}):
            return False
    return False


_OFFICE = r"(?:bakal )?(?:calon )?(?:bupati|gubernur|wali ?kota|presiden|cabup|cagub|cawalkot)"
_IN_BRACKETS = re.compile(rf"\( {_OFFICE}(?: [a-z]+)? \) ?,? ?(?:dan|serta|-|&|bersama|dengan)?")


def as_offices(scene: Scene, chunks: tuple[Chunk, ...], number: int, second: int) -> bool:
    """A (bupati) dan B (wakil bupati)."""
    gap, at = between(scene, chunks[number], chunks[second]), chunks[second].last
    deputy = any(scene.low(index).startswith(("wakil", "cawa")) for index in range(at + 1, at + 4))
    return gap is not None and _IN_BRACKETS.fullmatch(gap) is not None and scene.low(at) == "(" and deputy


def told_apart(scene: Scene, chunks: tuple[Chunk, ...], number: int, second: int) -> str | None:
    """The rule by which two names with a few words on each are a ticket; None for none."""
    if as_offices(scene, chunks, number, second):
        return CANDIDACIES
    return "rule:ticket.and" if described(scene, chunks, number, second) else None


def with_posts(scene: Scene, chunks: tuple[Chunk, ...], number: int) -> str | None:
    """calon bupati A dan calon wakil bupati B; A ... berpasangan dengan kader X B; A, calon bupati yang didampingi B.
    None for no pair. The third chunk is a name."""
    if chunks[number + 1].kind not in (POST, ORG):
        return None
    middle = chunks[number + 1]
    left, right = between(scene, chunks[number], middle), between(scene, middle, chunks[number + 2])
    if left is None or right is None:
        return None
    if middle.post is not None and _told_partner(scene, chunks[number], middle.post, left, right):
        return MATES
    return _two_candidacies(scene, chunks, number, left, right) if right in ("", ",", "yakni", "dan") else None


def _told_partner(scene: Scene, name: Chunk, post: PostPhrase, left: str, right: str) -> bool:
    """A, calon bupati yang didampingi B; A, yang maju sebagai calon bupati bersama B; pasangan A yang juga Bupati X
    dan B."""
    if left in _WHO_IS and right in ("dan", ", dan"):
        return scene.low(name.first - 1) in ("pasangan", "paslon", "bapaslon", "duet", "paket")
    if left == "," and _RUNS_WITH.fullmatch(right):
        return True
    if post.cls != "candidate":
        return False
    if MAJU.search(left) and right in ("bersama", "dengan", "didampingi", "bareng"):
        return True
    if left.endswith(" sebagai") and RUNNING.fullmatch(right):
        return True
    return left in (",", "(", "adalah", ", yang juga", "sebagai") and _PARTNER.fullmatch(right) is not None


def _two_candidacies(scene: Scene, chunks: tuple[Chunk, ...], number: int, left: str, right: str) -> str | None:
    middle = chunks[number + 1]
    first, second = chunks[number - 1].post if number else None, middle.post
    if right == "dan":
        deputy = left == "sebagai" and second is not None and as_deputy(scene, chunks[number + 2].last)
        return CANDIDACIES if deputy else None
    free = second is None or (second.agency is None and second.government is None) or second.cls == "candidate"
    if free and (RUNNING.fullmatch(left) or (WITH.fullmatch(left) and runs(chunks, number))):
        return CANDIDACIES
    if runs(chunks, number) and right in ("", ",") and (TAKES.fullmatch(left) or RUNNING.fullmatch(left)):
        return MATES
    if first is None or second is None or not LINKED.fullmatch(left):
        return None
    both = first.cls == second.cls == "candidate" and first.government == second.government
    both = both or (second.cls == "elected" and _in_pair_words(scene, chunks[number - 1], first))
    both = both or (first.cls == second.cls == "elected" and _run_again(scene, chunks[number + 2].last))
    deputy = "wakil" in second.title.lower() or second.title.lower().startswith(("cawa", "bacawa"))
    return CANDIDACIES if both and deputy and not second.head else None


def _run_again(scene: Scene, last: int) -> bool:
    """Bupati A dan Wakil Bupati B | kembali maju sebagai pasangan, ..., yang mencalonkan diri lagi."""
    near = " ".join(scene.low(index) for index in range(last, last + 9) if scene.joined(index))
    return _AGAIN.match(near) is not None


_AGAIN = re.compile(
    r",? ?(?:yang )?(?:(?:kini|akan|juga|sama ?- ?sama|resmi|keduanya|kembali|lagi|sedang|pun) )*"
    r"(?:(?:maju|bertarung|berlaga|mencalonkan diri)"
    r"(?: (?:kembali|lagi|bersama|sebagai pasangan|untuk periode|(?:di|dalam|pada) pil)|\b(?<=kembali maju))"
    r"|adalah (?:pasangan|paslon) petahana|menjadi (?:pasangan|paslon)|berpasangan)"
)


def _in_pair_words(scene: Scene, chunk: Chunk, post: PostPhrase) -> bool:
    """Paslon Bupati X A dan Wakil Bupati B; pasangan petahana, yakni Bupati A dan Wakil Bupati B."""
    openers = listed("tickets", "openers")
    if post.cls == "candidate":
        return post.title.lower().split()[0] in openers
    return any(scene.low(index) in openers for index in range(chunk.first - 5, chunk.first))
