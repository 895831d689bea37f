"""Where a report names the team of a ticket: Tim Sukses A-B, tim kampanye ACR, Tim Hukum Paslon nomor urut 1."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.lexicon import titles
from loaders.extraction.cast.agency_phrases import parenthesis
from loaders.extraction.cast.cues import listed, words
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.runs import is_name_word
from loaders.extraction.cast.scene import NUMBER, WORD, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgPhrase:
    """Tokens [first, last) name an organization; `stem` is the end of its name without parentheses and region; `party`
    the end of a party's own name inside "DPC Partai X Kabupaten Y", as (first, last); `names` the token at which the
    names of a ticket may begin inside the name of a team."""

    first: int
    last: int
    stem: int
    kind: str
    acronym: str | None = None
    party: tuple[int, int] | None = None
    names: int | None = None
    cut: tuple[int, int] | None = None
    rule: str = "rule:organization.head_word"


def led_team(scene: Scene, at: int) -> bool:
    """Ketua tim pasangan A-B, koordinator tim nomor urut 1, juru bicara tim ACR: a post in front of the word."""
    before = scene.low(at - 1)
    if before not in ("bicara", "jubir", "humas") and before not in listed("organizations", "posts"):
        return False
    word, next_word = scene.token(at + 1), scene.token(at + 2)
    if word is None or next_word is None or not scene.joined(at + 1):
        return False
    if word.low in ("pasangan", "paslon", "bapaslon", "nomor", "kandidat"):
        return word.low == "nomor" or next_word.capital or next_word.low in ("nomor", "calon")
    return word.capitals and len(word.text) > 2 and word.low not in listed("tickets", "no_catchwords")


def team_at(ground: Ground, at: int, end: int) -> OrgPhrase | None:
    """Tim Sukses [Paslon] A-B, tim kampanye ACR, Tim Hukum Paslon nomor urut 1; a bare "tim sukses" counts too."""
    scene, index = ground.scene, end
    index += _level_inside(scene, index)
    while (
        scene.joined(index) and index < len(scene.tokens) and scene.low(index) in listed("organizations", "of_ticket")
    ):
        index += 1
    start = index
    while index < len(scene.tokens) and scene.joined(index) and _of_ticket(scene, index, start):
        index += 1
        numbered = scene.tokens[index - 1].kind == NUMBER
        if _holder_follows(scene, at, index) or (numbered and not _goes_on(scene, at, index)):
            break
    if (held := _before_holder(ground, at, start, index)) < index:
        return OrgPhrase(first=at, last=held, stem=held, kind="timses", rule="rule:organization.team")
    if index > start and scene.low(index) in ("dan", "&") and is_name_word(scene, index + 1) and start > end:
        index += 1
        while is_name_word(scene, index) and scene.joined(index):
            index += 1
    if index == start and index > end and scene.low(index - 1) in ("dan", "urut", "no", "nomor"):
        index = end
    return _with_what_follows(scene, OrgPhrase(first=at, last=index, stem=end, kind="timses", names=start))


def _with_what_follows(scene: Scene, team: OrgPhrase) -> OrgPhrase:
    """A team whose own words end at its `stem`, and what it is called after at its end, with the pair, level, number
    and letters behind them."""
    at, end, stem, first = team.first, team.stem, team.last, team.names or team.last
    start, index = _apposed_pair(scene, first, stem)
    while scene.joined(index) and _of_level(scene, index):
        index += 1
        index += scene.joined(index) and scene.low(index) in ("01", "02", "03", "04", "05")
    index = _number_end(scene, index)
    if start == first:
        start, index = _apposed_pair(scene, first, index)
    acronym, last = parenthesis(scene, index)
    if start > first and scene.low(start - 1) == "," and scene.tokens[start - 2].kind == NUMBER:
        return replace(team, last=last, stem=index, names=start, cut=(end, start), rule="rule:organization.team")
    if acronym is not None and acronym.isupper() and index > end:
        return OrgPhrase(
            first=at, last=last, stem=index, kind="timses", acronym=acronym, names=start if start < index else None,
            rule="rule:organization.team",
        )  # fmt: skip
    stem = stem if scene.tokens[stem - 1].kind == NUMBER else index
    names = start if start < index else None
    return OrgPhrase(first=at, last=index, stem=stem, kind="timses", names=names, rule="rule:organization.team")


def _number_end(scene: Scene, index: int) -> int:
    """Tim advokasi pasangan calon Bupati X [nomor urut 2]: the end of the number behind the words; else the token."""
    end = index
    while scene.low(end) in ("nomor", "no", "no.", "urut", ".") and scene.joined(end) and end - index < 3:
        end += 1
    numbered = end > index and end < len(scene.tokens) and scene.tokens[end].kind == NUMBER
    return end + 1 if numbered else index


def _goes_on(scene: Scene, at: int, index: int) -> bool:
    """Whether names may follow the number of a ticket, behind a post those of a pair alone."""
    if not is_name_word(scene, index) or scene.in_headline(index):
        return False
    end = index
    while is_name_word(scene, end) and scene.joined(end):
        end += 1
    return scene.low(end) in _DASHES or not _posted(scene, at)


def _before_holder(ground: Ground, at: int, start: int, end: int) -> int:
    """Ketua Tim Hukum A-B | N M: where the pair ends if the holder of the post follows it without a comma, as the
    report names the second of the pair elsewhere; Ketua tim hukum | N M."""
    scene = ground.scene
    if scene.low(start - 1) not in listed("organizations", "of_ticket") and _is_holder(ground, at, start, end):
        return start
    dash = next((index for index in range(end - 1, start, -1) if scene.low(index) in _DASHES), end)
    if not _posted(scene, at) or end - dash < 4 or scene.in_headline(at):
        return end
    lows = tuple(scene.low(index) for index in range(dash + 1, end))
    told = (size for size in (2, 3, 1) if size + 1 < len(lows) and ground.runs.whole[lows[:size]])
    return dash + 1 + next(told, _as_long(scene, dash - start, lows, end))


def _as_long(scene: Scene, first: int, lows: tuple[str, ...], end: int) -> int:
    """Ketua Tim Hukum A B-C D | N M melapor: how many words the second of a pair that stands nowhere else has, as many
    as the first, if a name of two words and a verb follow; else all."""
    held = first + 2 <= len(lows) and all(map(str.isalpha, lows)) and likeness(lows[first]) > 0
    return first if held and _no_name_behind(scene, end) else len(lows)


def _is_holder(ground: Ground, at: int, start: int, end: int) -> bool:
    """Ketua tim hukum [N M] membantah: behind a post words that the report has nowhere else, with no further name
    behind them, are the name of who holds it, and none of a ticket."""
    scene = ground.scene
    lows = tuple(scene.low(index) for index in range(start, end))
    if not _posted(scene, at) or not 1 < len(lows) < 5 or scene.in_headline(at) or not all(map(str.isalpha, lows)):
        return False
    return _no_name_behind(scene, end) and likeness(lows[0]) > 0 and ground.runs.whole[lows] < 2


def _no_name_behind(scene: Scene, end: int) -> bool:
    """Whether what stands at the token, or behind its comma, goes on about the name before it."""
    behind = end + (scene.low(end) == ",")
    goes_on = scene.joined(behind) and scene.low(behind).isalpha() and not is_name_word(scene, behind)
    return goes_on and scene.low(end) not in ("dan", "serta")


def _posted(scene: Scene, at: int) -> bool:
    return scene.low(at - 1) in listed("organizations", "posts") or scene.low(at - 1) in ("bicara", "jubir")


def _holder_follows(scene: Scene, at: int, index: int) -> bool:
    """Ketua Tim Pemenangan ACR [N M]: behind an acronym the name of who holds the post."""
    posted = _posted(scene, at)
    letters, name = scene.tokens[index - 1], scene.token(index)
    named = name is not None and name.capital and not name.capitals
    return posted and letters.capitals and len(letters.text) > 2 and named and is_name_word(scene, index + 1)


def _apposed_pair(scene: Scene, start: int, at: int) -> tuple[int, int]:
    """Where the pair behind the comma begins and ends in "tim hukum pasangan rival, A-B"; the tokens given for none."""
    index, dashed = at + 1, False
    if scene.low(at - 1) not in ("rival", "lawan", "petahana") and scene.tokens[at - 1].kind != NUMBER:
        return start, at
    if scene.low(at) == "(" and (end := _bracket_end(scene, at)) > at:
        return at + 1, end
    while scene.low(at) == "," and scene.joined(index) and (is_name_word(scene, index) or scene.low(index) in _DASHES):
        dashed = dashed or scene.low(index) in _DASHES
        index += 1
    return (at + 1, index) if dashed and is_name_word(scene, index - 1) else (start, at)


def _bracket_end(scene: Scene, at: int) -> int:
    """The end of "(A-B)" at the token; the token itself for anything else."""
    index, dashed = at + 1, False
    while scene.joined(index) and (is_name_word(scene, index) or scene.low(index) in _DASHES) and index - at < 10:
        dashed = dashed or scene.low(index) in _DASHES
        index += 1
    return index + 1 if dashed and scene.low(index) == ")" else at


def quoted_end(scene: Scene, at: int) -> int:
    """The end of the quotation marks around a name, Tim Advokasi "X Y"; the token itself for anything else."""
    index = at + 1
    if scene.low(at) != '"':
        return at
    while index - at < 6 and scene.tokens[index].kind == WORD and scene.tokens[index].capital:
        index += 1
    return index + 1 if index > at + 1 and scene.low(index) == '"' else at


_DASHES = ("-", "–", "/")


def _level_inside(scene: Scene, index: int) -> bool:
    """Tim Kampanye [Nasional] A-B, tim kampanye [daerah] pasangan A - B."""
    if scene.low(index) not in ("daerah", "nasional", "wilayah") or not scene.joined(index + 1):
        return False
    return scene.low(index + 1) in listed("organizations", "of_ticket") or is_name_word(scene, index + 1)


def _of_level(scene: Scene, index: int) -> bool:
    """Tim Kampanye Daerah, Tim Pemenangan Nasional."""
    token = scene.token(index)
    return token is not None and token.capital and token.low in ("daerah", "nasional", "wilayah", "cabang", "pusat")


def _of_ticket(scene: Scene, index: int, start: int) -> bool:
    token = scene.tokens[index]
    if token.kind == NUMBER:
        return index == start
    dash = token.text in "-/" and index > start and scene.tokens[index - 1].capital
    styled = scene.low(index - 1) in _DASHES and is_name_word(scene, index + 1)
    capital = token.kind == WORD and token.text[0].isupper() and (styled or not titles.is_title(token.text))
    small_number = token.low in words("tickets", "numbers") and scene.low(index - 1) in ("urut", "nomor", "no")
    return dash or small_number or (capital and (token.capitals or token.low not in listed("names", "never")))
