"""What shows that a name is that of a person: the words in front of it and behind it."""

from __future__ import annotations

from functools import cache

from graph.lexicon import offices, titles
from loaders.extraction.cast.appositions import apposed, enclosed, speaker
from loaders.extraction.cast.chunks import AGENCY, ORG, POST, REGION, Chunk
from loaders.extraction.cast.cues import is_ordinary, listed, turns
from loaders.extraction.cast.cues import words as table
from loaders.extraction.cast.name_shapes import likeness
from loaders.extraction.cast.not_persons import ends_title, told_to
from loaders.extraction.cast.phrases import NamePhrase
from loaders.extraction.cast.runs import is_name_word, run_end
from loaders.extraction.cast.scene import BREAK, WORD, Scene

_LOOK_BACK = 9


def toward(scene: Scene, name: NamePhrase) -> bool:
    """Behind oleh, kepada, milik, mendukung: a name of two words or more that is no outlet's."""
    if name.end - name.begin < 2 or not scene.joined(name.first):
        return False
    lows = [token.low for token in scene.tokens[name.begin : name.end]]
    if any(
        low in listed("persons", "outlets") or low in listed("places", "first") or low in listed("places", "last")
        for low in lows
    ):
        return False
    return scene.low(name.first - 1) in listed("persons", "toward")


def given_name(scene: Scene, name: NamePhrase) -> bool:
    """Two to four words of which the first is a given name and none one of places, things or outlets."""
    lows = [token.low for token in scene.tokens[name.begin : name.end] if token.kind == WORD]
    if len(lows) > 2 and lows[0] == "lalu":
        return True
    if not 1 < len(lows) < 5 or lows[0] not in listed("names", "given") or scene.in_headline(name.begin):
        return False
    return not any(
        low in listed("places", "last")
        or low in listed("persons", "outlets")
        or (low not in listed("names", "given") and is_ordinary(low))
        for low in lows[1:]
    )


def barred(scene: Scene, name: NamePhrase) -> bool:
    """Whether the run names a place, a thing or a slogan: behind a noun or preposition of place, all in capitals, or
    an ordinary word that opens a sentence."""
    before = scene.low(name.first - 1) if scene.joined(name.first) else ""
    office = scene.low(name.first - 2) in ("wali", "kepala", "ketua", "sekretaris", "pj", "plt", "perangkat")
    if (before in listed("places", "place_nouns") and not office) or (
        before in listed("places", "prepositions") and not name.titled
    ):
        return True
    if scene.tokens[name.begin].capitals and scene.low(name.begin + 1) in listed("organizations", "branches"):
        return True
    single = scene.tokens[name.begin] if name.end - name.begin == 1 else None
    if single is not None and (
        single.capitals or titles.is_title(single.text) or single.low in listed("persons", "address")
    ):
        return True
    quoted = scene.low(name.first - 1) == '"' and scene.low(name.last) == '"'
    return (
        quoted or ends_title(scene, name) or told_to(scene, name) or (not name.titled and common_opening(scene, name))
    )


def common_opening(scene: Scene, name: NamePhrase) -> bool:
    """Whether the capital of a single word only opens a sentence: the report writes the word small elsewhere, or it
    has the shape of a verb or of a derived noun."""
    if name.end - name.begin != 1 or not scene.opens(name.begin):
        return False
    word = scene.low(name.begin)
    if (
        scene.lower[word]
        or word.endswith("nya")
        or word in listed("persons", "roles")
        or (is_ordinary(word) and word not in listed("names", "given"))
    ):
        return True
    return (
        word not in listed("names", "given")
        and word.endswith(tuple(listed("persons", "derived_endings")))
        and word.startswith(tuple(listed("persons", "derived_beginnings")))
    )


def announced(scene: Scene, first: int) -> bool:
    """Behind "bernama", "atas nama", "yakni", and at the end of a list that they open."""
    at = first - 1
    if scene.low(at) in (",", ":"):
        at -= 1
    while scene.low(at) in ("itu", "kala", "waktu", "saat"):
        at -= 1
    if scene.low(at) in listed("persons", "own") | table("holdings", "own_kinds").keys() or own_role(scene.low(at)):
        return True
    for width in (3, 2, 1):
        words = tuple(scene.low(index) for index in range(at - width + 1, at + 1))
        if words in turns("persons", "naming").get(words[0], ()):
            return words != ("bernama",) or not _group_of(scene, at)
    return False


def _group_of(scene: Scene, at: int) -> bool:
    """Grup WhatsApp bernama X: no person."""
    return any(scene.low(index) in ("grup", "group", "akun", "laman", "tim", "kanal") for index in range(at - 3, at))


def own_role(word: str) -> bool:
    """A role or a post with -nya: kuasa hukumnya, iparnya, komisionernya."""
    role = word[:-3]
    return word.endswith("nya") and (role in _last_words() or offices.lookup(role) is not None or role in _posts())


@cache
def _posts() -> frozenset[str]:
    """The general words for posts of one word."""
    return listed("posts", "serves") | listed("posts", "leads")


@cache
def _last_words() -> frozenset[str]:
    return frozenset(role.split()[-1] for role in listed("persons", "roles"))


def speech_before(scene: Scene, name: NamePhrase) -> bool:
    before = name.first - 1
    said = scene.joined(name.first) and scene.low(before) in listed("persons", "speech")
    return said or speaker(scene, name)


def role_before(scene: Scene, chunks: tuple[Chunk, ...], number: int, name: NamePhrase) -> bool:
    """A noun for a kind of person in front, with its modifiers, a region, a comma: "Pengamat politik Kota X N",
    "seorang penjual minuman, N"."""
    at, seen = name.first - 1, 0
    if not scene.joined(name.first):
        return False
    comma = scene.low(at) in (",", ":")
    at -= comma
    before = chunks[number - 1] if number else None
    stop = before.last if before is not None and before.kind in (AGENCY, ORG, POST) else 0
    stop = before.first if before is not None and before.last > name.first else stop
    while at >= stop and seen < _LOOK_BACK and scene.tokens[at].kind == WORD and scene.joined(at + 1):
        if _is_role(scene, at):
            if scene.low(at + 1) == ":" and scene.low(at) in listed("persons", "makers"):
                return False
            if not comma and (_group(scene, at) or _lives_there(scene, at, name)):
                return False
            if not comma and name.first - at == 1:
                return _takes_name(scene, at, name) and not (name.end - name.begin > 1 and _of_named(scene, name))
            return comma or (_bounded(scene, chunks, number, at) and not _of_named(scene, name))
        if _is_verb(scene.low(at)):
            return False
        at, seen = at - 1, seen + 1
    return False


def _group(scene: Scene, at: int) -> bool:
    """Tim hukum X, tim pemantau Y, ketua tim Z: what stands behind is a team's name."""
    return "tim" in (scene.low(at - 1), scene.low(at), scene.low(at + 1))


def _lives_there(scene: Scene, at: int, name: NamePhrase) -> bool:
    """N, warga X Y, melapor: behind a name the words for where somebody lives."""
    behind = scene.low(at - 1) == "," and scene.tokens[at - 2].capital and scene.low(at) in ("warga", "penduduk")
    return behind and scene.low(name.last) in (",", ".") and name.first == at + 1


def _of_named(scene: Scene, name: NamePhrase) -> bool:
    """Pakar hukum [Xyz], N; warga [Xx Baru], N M: one word that is no given name, or words of places, with a name
    behind the comma, is where he belongs."""
    lows = [token.low for token in scene.tokens[name.begin : name.end]]
    single = len(lows) == 1 and lows[0] not in listed("names", "given")
    place = single or (all(likeness(low) <= 0 for low in lows) and likeness(scene.low(name.last + 1)) > 0)
    return place and not name.titled and scene.low(name.last) == "," and is_name_word(scene, name.last + 1)


def _is_verb(word: str) -> bool:
    """A verb between a role and a name: then the role is another's."""
    if word in listed("persons", "says") or word in listed("persons", "does"):
        return True
    opens = word.startswith(("men", "mem", "meng", "mel", "mer"))
    opens = opens and word not in ("merah", "merdeka", "mertua", "melayu")
    return (opens and len(word) > 5) or (word.startswith("di") and word.endswith(("kan", "i")) and len(word) > 5)


def _takes_name(scene: Scene, at: int, name: NamePhrase) -> bool:
    """Whether a name may stand right behind the role: not a lone word behind warga, kader, tokoh."""
    if (
        scene.low(at) in listed("persons", "of_something")
        and scene.low(name.last) == ","
        and is_name_word(scene, name.last + 1)
    ):
        return False
    known = any(token.low in listed("names", "given") for token in scene.tokens[name.begin : name.end])
    return known or name.end - name.begin > 1 or scene.low(at) not in listed("persons", "of_something")


def _is_role(scene: Scene, at: int) -> bool:
    for turn in turns("persons", "roles").get(scene.low(at), ()):
        if all(scene.low(at + place) == word for place, word in enumerate(turn)):
            return True
    return False


def _bounded(scene: Scene, chunks: tuple[Chunk, ...], number: int, role: int) -> bool:
    """Without a comma the name must be set off from the role's modifiers by a region or a small word."""
    before = chunks[number - 1] if number else None
    name = chunks[number]
    if before is not None and before.last == name.first and before.kind in (REGION, AGENCY, ORG, POST):
        return before.first > role
    word = scene.tokens[name.first - 1]
    return word.kind == WORD and word.text.islower()


def role_behind(scene: Scene, name: NamePhrase) -> bool:
    """ "N, warga X", "N (45)", "N, yang ..." with a noun for a kind of person."""
    at = name.last
    if scene.low(at) == "(" and scene.low(at + 1).isdigit():
        return scene.low(at + 2) in (")", "tahun", "th")
    if scene.low(at) == "(":
        return _is_role(scene, at + 1) and scene.low(at + 1) not in listed("persons", "makers")
    if scene.low(at) != "," or not scene.joined(at + 1):
        return False
    if len(scene.low(at + 1)) == 2 and scene.low(at + 1).isdigit() and scene.low(at + 2) in ("tahun", "thn", "th", ","):
        return True
    near = [index for index in range(at + 1, at + 4) if all(scene.low(i).isalpha() for i in range(at + 1, index + 1))]
    return any(_is_role(scene, index) for index in near) and scene.low(at + 1) != "dan"


def acts_behind(scene: Scene, name: NamePhrase) -> bool:
    """The subject of a verb of speech or of a deed: "N mengatakan", "N, saat ditemui, mengaku"."""
    at = name.last
    if scene.low(at) == "," and (apposed(scene, name) or enclosed(scene, name)):
        return True
    if scene.low(at) == "kepada" and not name.titled and name.end - name.begin > 1:
        at = run_end(scene, at + 1)
        return at > name.last + 1 and scene.low(at) in listed("persons", "says")
    if scene.low(at) == "," and scene.low(at + 1) in ("yang", "saat", "ketika", "kepada", "juga"):
        at += 1
    for _ in range(3):
        if at >= len(scene.tokens) or not scene.joined(at) or scene.tokens[at].kind == BREAK:
            return False
        if scene.low(at) in listed("persons", "says"):
            return True
        if scene.low(at) in listed("persons", "does"):
            return not _lone_opening(scene, name)
        if scene.low(at) not in listed("persons", "skipped"):
            return name.end - name.begin > 1 and _would_not(scene, at)
        at += 1
    return False


def _would_not(scene: Scene, at: int) -> bool:
    """N tidak mau | berbelit, N tak | menyangka: what only somebody with a will or a mind does not do."""
    before, two = scene.low(at - 1), scene.low(at - 2)
    willing = before in ("mau", "ingin", "sudi") and two in ("tidak", "tak", "ogah")
    return willing or (before in ("tidak", "tak") and scene.low(at) in listed("persons", "thinks"))


def _lone_opening(scene: Scene, name: NamePhrase) -> bool:
    """A single word at the opening of a sentence that is no common given name: deeds do not make it a person."""
    single = name.end - name.begin == 1 and scene.opens(name.begin)
    return single and scene.low(name.begin) not in listed("names", "given")
