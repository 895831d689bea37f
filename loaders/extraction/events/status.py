"""What has been decided: the words that take a claim out of the state of an allegation.

Turning an allegation into a confirmation is the worst mistake here, so every decision word has to pass all guards."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.claims import Span
from loaders.extraction.events.beside import beside_the_matter
from loaders.extraction.events.counts import bare_number, counted, in_all, of_counted, rest
from loaders.extraction.events.credible import credible, own_words
from loaders.extraction.events.cues import Hit, before, cues, lexicon, lower
from loaders.extraction.events.force import asked_while_tried, in_force
from loaders.extraction.events.headings import Headed, announced, headed
from loaders.extraction.events.judged import judged
from loaders.extraction.events.meant import NEVER, criminal, meant, number, told_before
from loaders.extraction.events.numbering import by_number
from loaders.extraction.events.outcomes import CLEARING, outcomes
from loaders.extraction.events.punishers import punishers
from loaders.extraction.events.removals import REMOVAL, for_it, groundless
from loaders.extraction.events.same_decision import likewise
from loaders.extraction.events.scene import Line, Scene
from loaders.extraction.events.shares import excepted, shared
from loaders.extraction.events.topical import falls_back
from loaders.extraction.events.verdict import Verdict, without

_BOTH = re.compile(r"ke\w+nya$")
_LISTED = re.compile(r"\w\s*:\s*$")
_SUSPECTS = re.compile(r"\b(?:(?:ter|ber)?indikasi\w*|(?:di|ter)?duga|dugaan|disinyalir|berpotensi|potensi)\b")
_EARLY = re.compile(
    r"\b(?:kesimpulan|simpulan|kajian|penilaian|telaah|analisis|pendapat|dugaan|hasil) (?:awal|sementara|pendahuluan)\b"
    r"|\b(?:kasat mata|sepintas|sekilas|secara pribadi|menurut (?:hemat|pendapat|pandangan) (?:saya|kami))\b"
)
_SO_FAR = re.compile(
    r"\s*,?\s*(?:untuk\s+sementara|sementara(?:\s+(?:ini|waktu)\b|(?=\s*[,.\"]))|sejauh\s+ini|pada\s+tahap\s+awal)"
)
_COURT = re.compile(r"\b(?:(?:majelis )?hakim|pengadilan|ptun|mahkamah agung)\b")
_STATE_COURT = re.compile(r"\b(?:ptun|pttun|tata usaha negara|badan pertimbangan)\b")
_PENAL = re.compile(r"\b(?:pengadilan negeri|pn|pidana|penjara|kurungan|dakwaan|jaksa)\b")
_FOUND = re.compile(r"(?<!belum )(?<!tidak )\bdinilai\s+(?:telah\s+|sudah\s+)?$")  # `N dinilai terbukti`
_POLICE = re.compile(r"(?:pol(?:res|da|sek|ri|restabes|resta)|kepolisian|kejaksaan|kejari|kejati|bareskrim)")
_FORMAL = re.compile(
    r"(?:memenuhi|terpenuhi)\w*\s+(?:\w+\s+){0,2}?(?:unsur|syarat)\w*\s+(?:\w+\s+){0,2}?(?:formil|formal|mater\w+)\b"
)
_RECOMMENDS = re.compile(r"\bmerekomendasikan\b")
_RESULT = re.compile(
    r"\b(?:hasil|simpulan|kesimpulan|putusan) (?:rapat )?(?:pleno|kajian|pemeriksaan|klarifikasi|penelusuran)\w*"
    r"\s+(?:\w+\s+)?(?:menyatakan|menyimpulkan|menyebut(?:kan)?|menunjukkan|memutuskan|menemukan)\b"
)
_PENALTY = re.compile(
    r"\W*(?:rekomendasi(?:nya)?\s+)?(?:sanksi|hukuman|teguran|penurunan|penundaan|pemotongan|pernyataan|peringatan)(?:nya)?"
    r"(?:\s+(?:moral|disiplin|administra\w+|etik|kode|lisan|tertulis|tertutup|terbuka|ringan|sedang|berat|tidak|puas|secara"
    r"|pangkat|jabatan|gaji|berkala|tunjangan|tpp|kenaikan|setingkat|satu|dua|tiga|empat|lima|enam|sebesar|sebanyak|selama|kali"
    r"|lebih|rendah|tingkat|pertama|kedua|ketiga|keras|berupa|dan|tahun|bulan|hari|persen|\d+%?))+\W*"
)
_CHOICE = re.compile(r"\b(?:jenis|macam|tingkat(?:an)?|bentuk|pilihan|opsi|kategori|golongan)\b")
_FOR_ANOTHER = re.compile(r"\b(?:menurut|versi|klaim|kata|ujar|dalih)\b")
_CONCLUDED = re.compile(
    r"\b(?:kesimpulan|simpulan|putusan|hasil)(?:nya)?(?:\s+(?:\w*kaji\w*|\w*periksa\w*|pleno|rapat|sidang|klarifikasi|akhir|itu"
    r"|resmi|tegas|jelas|bulat|final|(?:bawaslu|panwas\w*|kasn|bkn|inspektorat|majelis)(?:\s+\w+)?)){0,4}\s*:[^.;:\"]{0,80}$"
)
_REACHED = re.compile(
    r"\b(?:laporan|aduan|kasus|perkara|temuan|perbuatan|tindakan)\w*\b[^.;\"]{0,120}\bmemenuhi unsur(?: pelanggaran)?$"
)
_GOT_AWAY = re.compile(r"(?:yang\s+)?(?:lolos|bebas|selamat)\b")
_SOON = 30


def _judges(scene: Scene, line: Line, hit: Hit) -> tuple[str, ...]:
    """Who decides in this line, the likeliest first: the overseers it names before the word, else behind it, else
    those that its speaker speaks for; bodies of criminal prosecution last."""
    named = [(ref, one) for ref in line.refs for one in ref.refs if one in scene.roles.overseers]
    ahead = [one for ref, one in named if ref.how != "within" and ref.start < hit.start]
    watching = scene.roles.watchers.get(line.speaker or "", ())
    if line.speaker and line.sentence.is_quoted(hit.start):
        ahead = [*watching, *ahead]
    found = ahead or [one for _, one in named] or list(watching)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: criminal(scene, one)))


def verdicts(
    scene: Scene, accused: frozenset[str], topics: dict[int, tuple[int, tuple[str, ...]]]
) -> tuple[Verdict, ...]:
    """The decisions about the accused. `topics` tells for each line whom the text was last about, and in which line."""
    out: list[Verdict] = []
    lists = headed(scene)
    heads = {one.head.index for one in lists}
    for line in scene.lines:
        for hit in outcomes(scene, line) if line.index not in heads else ():
            if not in_force(scene, line, hit) or beside_the_matter(scene, line, hit):
                continue
            if not credible(scene, line, hit, accused):
                continue
            verdict = _verdict(scene, line, hit, accused, topics)
            if verdict is not None:
                out.append(verdict)
                spared = excepted(scene, line, hit, accused)
                out += [replace(verdict, outcome="cleared", refs=spared, count=None)] if spared else []
    out += [one for entry in lists if (one := _below_heading(scene, entry, accused, out)) is not None]
    out += likewise(scene, out, accused)
    freed = frozenset(ref for one in out if one.sure and one.outcome == "cleared" for ref in one.refs)
    out = [one if one.sure or one.outcome == "cleared" else without(one, freed) for one in out]
    out = [without(one, _singly(out, one)) for one in out]
    out = [one for one in out if one.refs or one.count is not None]
    out = [in_all(scene, one, accused) for one in out]
    single = (ref for ref in accused - punishers(scene) if scene.entities[ref].props.get("unnamed") != "class")
    return (*out, *of_counted(scene, out, frozenset(single)))


def _below_heading(scene: Scene, entry: Headed, accused: frozenset[str], found: list[Verdict]) -> Verdict | None:
    """The decision of a heading on those of an entry below it; none where the entry itself tells of another one."""
    refs = tuple(ref for ref in entry.refs if ref in accused)
    here = [one for one in found if one.line.sentence.paragraph == entry.line.sentence.paragraph]
    if not refs or any(one.outcome != entry.outcome for one in here if set(one.refs) & set(refs)):
        return None
    judges = _overseers(scene, entry.head) or told_before(scene, entry.head) or _decided_above(scene, entry.head)
    return Verdict(
        line=entry.line, start=entry.start, outcome=entry.outcome, refs=refs, sure=True, judges=judges, track=None
    )


def _overseers(scene: Scene, line: Line) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for ref in line.refs for one in ref.refs if one in scene.roles.overseers))


def _decided_above(scene: Scene, head: Line) -> tuple[str, ...]:
    """Who decides in the sentence right above a heading that repeats the decision with the names."""
    above = scene.lines[max(head.index - 1, 0)]
    return _overseers(scene, above) if scene.has(above, "decision", "confirmed") else ()


def _singly(found: list[Verdict], group: Verdict) -> frozenset[str]:
    """Those of a decision on several of whom alone another line tells the contrary."""
    if len(group.refs) < 2:
        return frozenset()
    return frozenset(one.refs[0] for one in found if len(one.refs) == 1 and one.outcome != group.outcome)


def _verdict(
    scene: Scene, line: Line, hit: Hit, accused: frozenset[str], topics: dict[int, tuple[int, tuple[str, ...]]]
) -> Verdict | None:
    clause = line.clause(hit.start)
    judges = _judges(scene, line, hit)
    listed = hit.kind == "weak" and _LISTED.search(scene.low, line.start, hit.start) is not None
    clears = hit.kind in CLEARING
    if not clears and _suspected(scene, hit, clause):
        return None
    named = announced(scene, line, hit)
    if hit.kind == "weak" and _only_charges(scene, hit, judges):
        return None
    judges = judges or (_recommended(scene, line) if hit.kind == "weak" else ())
    judged_by = named or judges or listed or _COURT.search(scene.low, clause.start, hit.end) or _given(scene, line, hit)
    if hit.kind == "weak" and not judged_by:
        return None
    if hit.kind == "acquits" and not (named or judges or told_before(scene, line) or _gets_away(scene, line, hit)):
        return None
    if REMOVAL.match(scene.low, hit.start) and not for_it(scene, line, hit, judges):
        return None
    refs, sure, count = _whom(scene, line, hit, accused, topics, judges)
    if (not refs and count is None) or (clears and own_words(scene, line, hit, refs, judges)):
        return None
    if hit.kind == "weak" and asked_while_tried(scene, hit, refs):
        return None
    known = judges or named or scene.low.startswith("direkomendasikan", hit.start)
    if refs and not clears and not known and groundless(scene, line, hit, refs):
        return None
    return Verdict(
        line=line,
        start=hit.start,
        outcome="cleared" if clears else "confirmed",
        refs=refs,
        sure=sure,
        judges=judges or told_before(scene, line),
        track=track_of(scene, clause),
        count=None if refs else count,
    )


def _given(scene: Scene, line: Line, hit: Hit) -> bool:
    """`N direkomendasikan sanksi sedang`, `laporan itu memenuhi unsur`, what stands behind `kesimpulannya:`, or a
    sentence that is nothing but the punishment: `Sanksi moral tertutup.`"""
    before = scene.lines[line.index - 1] if line.index else line
    chosen_from = _CHOICE.search(scene.low, before.start, before.end)
    alone = _PENALTY.fullmatch(scene.low, line.start, line.end) is not None and not chosen_from
    found = _CONCLUDED.search(scene.low, line.start, hit.start) or _REACHED.search(scene.low, line.start, hit.end)
    found = None if _FOR_ANOTHER.search(scene.low, hit.end, line.end) else found
    return scene.low.startswith("direkomendasikan", hit.start) or alone or found is not None


def _gets_away(scene: Scene, line: Line, hit: Hit) -> bool:
    """`Hanya satu yang bersalah. ... Tiga lainnya lolos`: a decision is told right before it in the paragraph."""
    near = scene.lines[max(line.index - 2, 0) : line.index]
    same = (one for one in near if one.sentence.paragraph == line.sentence.paragraph)
    return _GOT_AWAY.match(scene.low, hit.start) is not None and any(
        scene.has(one, "decision", "confirmed") for one in same
    )


def _only_charges(scene: Scene, hit: Hit, judges: tuple[str, ...]) -> bool:
    """`Polres menyebut perkaranya memenuhi unsur`: police and prosecutors decide nothing; `memenuhi unsur formil dan
    materiil`: that a report may be examined."""
    if _FORMAL.match(scene.low, hit.start):
        return True
    return "unsur" in scene.low[hit.start : hit.end] and any(
        _POLICE.match(lower(scene.entities[one].name)) for one in judges[:1]
    )


def _recommended(scene: Scene, line: Line) -> tuple[str, ...]:
    """`Bawaslu merekomendasikan A dan B ke BKN. Keduanya dinilai melanggar`: the body that the sentence before says
    recommends them, or whose result this is."""
    told = told_before(scene, line)
    earlier = scene.lines[line.index - 1] if line.index else line
    result = _RESULT.search(scene.low, line.start, line.end) is not None
    return told if told and (result or _RECOMMENDS.search(scene.low, earlier.start, earlier.end)) else ()


def _whom(
    scene: Scene,
    line: Line,
    hit: Hit,
    accused: frozenset[str],
    topics: dict[int, tuple[int, tuple[str, ...]]],
    judges: tuple[str, ...],
) -> tuple[tuple[str, ...], bool, int | None]:
    """(who, whether his sentence names him, how many where it only counts them) of a word of decision."""
    clause, since = line.clause(hit.start), topics.get(line.index, (NEVER, ()))
    share = shared(scene, line, hit, accused)
    if share is not None:
        return share, True, None
    place = by_number(scene, line, clause, hit, accused)
    if place is not None:
        return place, True, None
    named = tuple(ref for ref in announced(scene, line, hit) if ref in accused)
    if named:
        return named, True, None
    others = rest(scene, line, clause, hit, accused)
    if others is not None:
        return (), False, others
    told = bare_number(scene, clause, hit)
    both = told is not None and _BOTH.match(told["count"]) is not None
    if told and both and not any(ref.start == told.start("count") for ref in line.refs):
        return (), True, None
    refs, sure = ((), False) if told and not both else judged(scene, line, hit, clause, accused)
    if sure and not refs:
        return (), True, None
    count = number(told["count"]) if told else counted(scene, clause, hit)
    if not refs and count is None and falls_back(scene, line, hit):
        refs = meant(scene, line, hit, accused, since, judges)
        sure = len(refs) == 1 and cues("decision", "result").match(scene.low, line.start) is not None
    return refs, sure, count


def _suspected(scene: Scene, hit: Hit, clause: Span) -> bool:
    """Whether the clause only suspects: right before a strong word of decision, anywhere before a weak one; or tells
    what is thought so far."""
    if _EARLY.search(scene.low, clause.start, hit.end) or _SO_FAR.match(scene.low, hit.end):
        return True
    if hit.kind == "weak":
        assessed = "unsur" in scene.low[hit.start : hit.end] and _FOUND.search(scene.low, clause.start, hit.start)
        end = assessed.start() if assessed else hit.start
        ahead = cues("frames", "suspicion").search(scene.low, clause.start, end)
        return (
            ahead or cues("decision", "suspects").search(scene.low, clause.start, min(clause.end, hit.end + _SOON))
        ) is not None
    inside = _SUSPECTS.search(scene.low, hit.start, hit.end) is not None
    if scene.low.startswith("terbukti", hit.start) and _FOUND.search(scene.low, clause.start, hit.start):
        return inside
    return inside or before("suspicion", 1).search(scene.low, clause.start, hit.start) is not None


def track_of(scene: Scene, clause: Span) -> str | None:
    """The track of a decision by the words around it; None where they tell none."""
    for track in lexicon("decision")["track"]:
        if cues("decision", track, "track").search(scene.low, clause.start, clause.end):
            return None if track == "criminal" and _of_state(scene, clause) else str(track)
    return None


def _of_state(scene: Scene, clause: Span) -> bool:
    """Whether the court is one of administration, that tries the sanction and no crime: by the clause, else by all
    that the report tells of courts."""
    if _PENAL.search(scene.low, clause.start, clause.end):
        return False
    if _STATE_COURT.search(scene.low, clause.start, clause.end):
        return True
    return _STATE_COURT.search(scene.low) is not None and _PENAL.search(scene.low) is None
