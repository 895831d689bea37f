"""The national chambers, which are no agencies of a report by a mere mention."""

from __future__ import annotations

from loaders.extraction.cast.agency_phrases import parenthesis
from loaders.extraction.cast.phrases import AgencyPhrase
from loaders.extraction.cast.scene import Scene


def chamber_at(scene: Scene, at: int) -> AgencyPhrase | None:
    """DPR RI and DPD RI, which count only where somebody sits in them or runs for them."""
    token, long_form = scene.token(at), " ".join(scene.low(at + step) for step in range(3))
    if long_form in ("dewan perwakilan daerah", "dewan perwakilan rakyat"):
        letters, end = ("DPD" if long_form.endswith("daerah") else "DPR"), parenthesis(scene, at + 3)[1]
    elif token is not None and token.low in ("dpr", "dpd") and token.capitals and scene.low(at + 1) == "ri":
        letters, end = token.text, at + 2
    else:
        return None
    end += scene.low(end) == "ri"
    name = f"{letters} RI"
    return AgencyPhrase(first=at, last=end, kind="lembaga", name=name, listed=name, full=False, stem=end, region="ID")
