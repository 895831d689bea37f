"""What a site's robots.txt asks of programs, by RFC 9309: the longest rule that fits decides, `*` and `$` are signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

NAME = "jejaring"
ALL = "*"
LONGEST = 2000  # characters of a rule; a longer one is no path


@dataclass(slots=True)
class Rules:
    """Rules as (path, allowed), and the seconds between two requests that the site asks for."""

    rules: list[tuple[str, bool]] = field(default_factory=list)
    delay: float = 0.0

    def allows(self, url: str) -> bool:
        """Whether the address may be fetched; of two rules of one length the one that allows counts."""
        parts = urlsplit(url)
        path = unquote(parts.path or "/") + (f"?{unquote(parts.query)}" if parts.query else "")
        fitting = [(len(rule), allowed) for rule, allowed in self.rules if _fits(rule, path)]
        return max(fitting, default=(0, True))[1]


def _fits(rule: str, path: str) -> bool:
    first, *others = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    last = others.pop() if others and rule.endswith("$") else ""
    at = len(first)
    for part in others:
        if (found := path.find(part, at)) < 0:
            return False
        at = found + len(part)
    if not rule.endswith("$"):
        return True
    return len(path) - len(last) >= at and path.endswith(last) and ("*" in rule or at == len(path))


def rules_of(text: str) -> Rules:
    """The rules for this program: those of its own name, else those for all. Lines that are none are passed over."""
    groups: dict[str, Rules] = {}
    agents: list[str] = []
    named = False
    for line in text.splitlines():
        key, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if key.lower() == "user-agent":
            agents = [*(agents if named else []), value.lower()]
            named = True
            groups.setdefault(agents[-1], Rules())
        elif key:
            named = False
            for agent in agents:
                _add(groups[agent], key.lower(), value)
    return groups.get(NAME) or groups.get(ALL) or Rules()


def _add(group: Rules, key: str, value: str) -> None:
    if key in ("allow", "disallow") and 0 < len(value) <= LONGEST:
        group.rules.append((unquote(value), key == "allow"))
    elif key == "crawl-delay" and re.fullmatch(r"\d{1,4}(\.\d+)?", value):
        group.delay = float(value)
