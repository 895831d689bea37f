"""The trained weights: how likely something holds by its features, and which of them speak for it most."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from loaders.extraction.events.cues import lexicon
from loaders.extraction.learned.marks import Features
from loaders.extraction.learned.profiles import TWICE

QUESTIONS = ("accused", "examined", "examined again", "blamed", "blamed again", "denying", "aimed", "proven")
_REASONS = 3


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of one question (see QUESTIONS): a logistic regression."""

    bias: float
    of: Mapping[str, float]

    def score(self, features: Features) -> float:
        """The logarithm of the odds; the sum is exact, in whatever order the features come."""
        of = self.of
        return self.bias + math.fsum([of[name] * value for name, value in features.items() if name in of])

    def likely(self, features: Features) -> float:
        """The likelihood, between 0 and 1."""
        return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, self.score(features)))))

    def reasons(self, features: Features) -> str:
        """The features that speak for it most, in words, the strongest first."""
        return self._strongest(features, -1.0)

    def against(self, features: Features) -> str:
        """The features that speak against it most, in words, the strongest first."""
        return self._strongest(features, 1.0)

    def _strongest(self, features: Features, sign: float) -> str:
        pulls = sorted((sign * self.of.get(name, 0.0) * value, name) for name, value in features.items())
        return "; ".join(in_words(name) for pull, name in pulls[:_REASONS] if pull < 0)


@cache
def weights(question: str) -> Weights:
    """The weights that answer a question; they come with the package."""
    data = json.loads(files("loaders.extraction.learned").joinpath("weights.json").read_text("utf-8"))[question]
    return Weights(data["bias"], data["weights"])


def in_words(name: str) -> str:
    """A feature in words."""
    words: dict[str, dict[str, str]] = lexicon("learned")
    bare, twice = (name.removesuffix(TWICE), " (more than once)") if name.endswith(TWICE) else (name, "")
    side, _, rest = bare.partition(" ")
    owner = f"of {words['sides'][side]}: " if side in words["sides"] and rest else ""
    bare = rest if owner else bare
    place, colon, kind = bare.partition(":")
    if colon and place in words["places"]:
        kind, comma, order = kind.partition(",")
        return owner + words["places"][place].format(_kind(kind) or "a sentence") + comma + order + twice
    return owner + words["facts"].get(bare, bare) + twice


def _kind(kind: str) -> str:
    words = lexicon("learned")
    bare, _, form = kind.partition("-")
    told: str = words["marks"][bare]["words"] if bare in words["marks"] else words["others"].get(bare, bare)
    return told + {"passive": " (passive)", "unreal": " (not said to have happened)"}.get(form, "")
