"""A language model as a second reader: it may add relations with words of the report, and decides nothing.

Off unless it is asked for. Any server that speaks OpenAI's chat completions will do. What the rules have read stays; a
relation of the model is added where its words stand in the report and its names occur there, else it is rejected and
counted. Its status never comes from the model: support is an allegation, or denied where the rules read a denial in
those words. So a text that instructs the model can at most name words that stand in it.
"""

from __future__ import annotations

import json
import re
import time
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from graph.claims import Reading, Report
from graph.errors import InputError
from loaders.extraction import extract
from loaders.extraction.text.folding import fold
from loaders.gold_read import ENDS, from_document
from loaders.gold_write import to_document
from loaders.metadata import given
from loaders.readers.formats import missing

LISTS = {"Person": "persons", "Agency": "agencies", "Organization": "organizations", "Paslon": "paslon"}
RETRIED = frozenset({408, 429, 500, 502, 503, 504})
LONGEST = 60_000  # characters of a report that a model is given
BY_FILE = "manual:file"


@dataclass(frozen=True, slots=True)
class Model:
    """Which model to ask, and where: `url` is the base of the API (.../v1), `cache` a folder for answers, if any."""

    url: str
    name: str
    key: str = ""
    cache: Path | None = None
    timeout: float = 120.0
    pause: float = 1.0

    @property
    def version(self) -> str:
        """Of the readings: the model and the prompt."""
        return f"{self.name}/{prompt()['version']}"


@dataclass(frozen=True, slots=True)
class Modelled:
    """A reading by rules and model; how many relations the model added; why others were rejected, or why none came."""

    reading: Reading
    added: int = 0
    rejected: tuple[str, ...] = ()


@cache
def prompt() -> dict[str, Any]:
    """What is asked."""
    return tomllib.loads((Path(__file__).parent / "model_prompt.toml").read_text("utf-8"))


def read_with(model: Model, report: Report) -> Modelled:
    """The reading of a report by rules, and by the model what the rules have missed. A model that does not answer
    leaves the reading of the rules, and a reason."""
    base = replace(extract(report), given=given(report))
    try:
        relations = answer(model, report)
    except InputError as error:
        return Modelled(base, rejected=(str(error),))
    document = to_document(base)
    rejected = list(_add(document, relations, base.report))
    reading, refused = from_document(document, base.report.text, report.file, base.report)
    rule = f"model:{model.version}"
    claims = tuple(replace(one, rule=rule) if one.rule == BY_FILE else one for one in reading.claims)
    entities = tuple(replace(one, rule=rule) if one.rule == BY_FILE else one for one in reading.entities)
    whole = replace(
        reading, claims=claims, entities=entities, by="model", version=model.version, given=base.given,
        election=base.election,
    )  # fmt: skip
    return Modelled(whole, sum(one.rule == rule for one in claims), (*rejected, *refused))


def _add(document: dict[str, Any], relations: Iterable[Any], report: Report) -> Iterable[str]:
    """Put what the model adds into the document; a line for each relation that is rejected."""
    known = {(one["type"], one["source"], one["target"]) for one in document["relations"]}
    for number, item in enumerate(relations, 1):
        where = f"{report.file}: relation {number} of the model"
        if wrong := _wrong(item, report.text):
            yield f"{where}: {wrong}"
        elif (key := (item["type"], item["source"], item["target"])) not in known:
            known.add(key)
            labels = ENDS[item["type"].upper()]
            for name, allowed in zip(key[1:], labels, strict=True):
                _enter(document, name, allowed)
            status = _status(item, report) if item["type"] == "supports" else "stated"
            document["relations"].append({**item, "status": status})


def _wrong(item: Any, text: str) -> str:
    """Why a relation cannot be taken, in words; empty where it can."""
    if not isinstance(item, Mapping) or set(item) != {"type", "source", "target", "evidence"}:
        return "not of the shape that was asked for"
    if str(item["type"]).upper() not in ENDS or item["type"] == "controlled_by":
        return f"unknown type {item['type']!r}"
    if not isinstance(item["evidence"], str) or len(item["evidence"].split()) < 3:
        return "no evidence; expected words of the report"
    if item["target"] is None and item["type"] != "supports":
        return "no target"
    for name in (item["source"], item["target"]):
        if name is not None and not (isinstance(name, str) and name.strip() and _occurs(name, text)):
            return f"{str(name)[:80]!r} does not occur in the report"
    return ""


def _occurs(name: str, text: str) -> bool:
    """Whether a name stands in the text as whole words; a pair where both of its members do."""
    parts = re.split(r"\s+[-–—]\s+", name)
    return all(re.search(rf"(?<!\w){re.escape(fold(part))}(?!\w)", fold(text)) for part in parts)


def _enter(document: dict[str, Any], name: str | None, labels: Iterable[str]) -> None:
    """List an entity that the rules have not listed, with the first label that the relation allows."""
    allowed = [LISTS[label] for label in labels]
    listed = {
        item.get("name") or item.get("description") for key in (*allowed, "unnamed_actors") for item in document[key]
    }
    if name is None or name in listed:
        return
    if allowed[0] == "persons" and not name[:1].isupper():
        document["unnamed_actors"].append({"description": name})
    else:
        document[allowed[0]].append({"name": name})


def _status(item: Mapping[str, Any], report: Report) -> str:
    """What the rules read in the words of the model's evidence: a denial, else an allegation. Never a decision."""
    read = extract(replace(report, text=str(item["evidence"]) + "\n"))
    return "denied" if any(one.status == "denied" for one in read.claims if one.predicate == "SUPPORTS") else "alleged"


def answer(model: Model, report: Report) -> list[Any]:
    """The relations that the model gives, from the cache where it has been asked before. InputError, in words, where no
    usable answer came."""
    body = _question(model, report.text)
    key = sha256(json.dumps([model.url, body], sort_keys=True).encode()).hexdigest()
    kept = model.cache / f"{key}.json" if model.cache else None
    content = kept.read_text("utf-8") if kept and kept.is_file() else _asked(model, body, report.file)
    try:
        found = json.loads(content)["relations"]
        if not isinstance(found, list):
            raise TypeError("relations is no list")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise InputError(
            f"{report.file}: the answer of {model.name} is not of the shape asked for ({error})"
        ) from error
    if kept and not kept.is_file():
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept.write_text(content, "utf-8")
    return found


def _question(model: Model, text: str) -> dict[str, Any]:
    inside = text[:LONGEST].replace("</report>", "< /report>")
    return {
        "model": model.name, "temperature": 0, "seed": 7,
        "messages": [
            {"role": "system", "content": prompt()["system"]},
            {"role": "user", "content": f"<report>\n{inside}\n</report>"},
        ],
        "response_format": {
            "type": "json_schema", "json_schema": {"name": "relations", "strict": True, "schema": prompt()["schema"]},
        },
    }  # fmt: skip


def _asked(model: Model, body: Mapping[str, Any], file: str) -> str:
    """The words of the answer; asked again once where the server is busy or breaks off."""
    try:
        import httpx  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise missing(model.url, "httpx", "links") from None
    headers = {"authorization": f"Bearer {model.key}"} if model.key else {}
    why = ""
    for attempt in range(2):
        time.sleep(model.pause * attempt)
        try:
            url = f"{model.url.rstrip('/')}/chat/completions"
            found = httpx.post(url, json=body, headers=headers, timeout=model.timeout, trust_env=False)
            if found.status_code == 200:
                choice = found.json()["choices"][0]
                if choice.get("finish_reason") == "length":
                    raise InputError(f"{file}: the answer of {model.name} was cut off; read by rules alone")
                return str(choice["message"]["content"])
            why = f"it answers {found.status_code}"
            if found.status_code not in RETRIED:
                break
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            why = " ".join(str(error).split())[:80] or type(error).__name__
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            why = f"no chat completion ({error})"
    raise InputError(f"{file}: {model.name} at {model.url} gave no answer ({why}); read by rules alone")
