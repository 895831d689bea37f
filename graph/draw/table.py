"""The claims as plain rows, for the table that stands in the file when scripts are off."""

from __future__ import annotations

from typing import Any

from graph.draw.strings import word

Row = dict[str, Any]
CHECKS = {"accepted": "checked", "rejected": "rejected", "corrected": "corrected"}


def rows(rest: dict[str, Any], language: str) -> list[Row]:
    """One row a claim and line, support first. Beside an allegation stands each denial of its line."""
    rank = {relation: i for i, relation in enumerate(rest["relations"])}
    edges = sorted(rest["edges"], key=lambda edge: rank.get(edge["type"], len(rank)))
    return [row(rest, edge, index, language) for edge in edges for index in edge.get("claims", ())]


def row(rest: dict[str, Any], edge: Row, index: int, language: str) -> Row:
    """The cells of one claim on one line."""
    claim = rest["claims"][index]
    report = rest["reports"][claim["report"]] if claim.get("report", -1) >= 0 else {}
    return {
        "key": claim["status"],
        "status": word(language, "status", claim["status"]),
        "line": "" if edge["status"] == claim["status"] else word(language, "status", edge["status"]),
        "stage": stages(rest, claim, language),
        "decided": decided(claim, language),
        "relation": word(language, "relation", edge["type"]),
        "who": name(rest["nodes"][edge["from"]], language),
        "whom": name(rest["nodes"][edge["to"]], language),
        "act": act(claim, language),
        "quote": claim.get("quote", ""),
        "reply": reply(rest, edge, index, language),
        "speaker": claim.get("speaker") or word(language, "ui", "by_report"),
        "basis": word(language, "bases", claim["basis"]) if claim.get("basis", "own") != "own" else "",
        "outlet": report.get("outlet") or report.get("file", ""),
        "title": report.get("title", ""),
        "published": report.get("published", ""),
        "url": report.get("url", ""),
        "checked": "; ".join(filter(None, (checked(claim, language), hold(rest, edge, claim, report, language)))),
    }


def act(claim: Row, language: str) -> str:
    """What was done, on which day, under which circumstances."""
    parts = [claim.get("act") and word(language, "act", claim["act"]), claim.get("date")]
    parts += [word(language, "circumstance", item) for item in claim.get("circumstances", ())]
    return " · ".join(part for part in parts if part)


def decided(claim: Row, language: str) -> str:
    """Which body decided, on which track and day."""
    track = word(language, "tracks", claim["track"]) if claim.get("track") else ""
    parts = (claim.get("authority", ""), track, claim.get("decision_date", ""), claim.get("case_number", ""))
    told = ", ".join(part for part in parts if part)
    return f"{word(language, 'ui', 'authority')} {told}" if claim.get("authority") else told


def stages(rest: dict[str, Any], claim: Row, language: str) -> str:
    """How far the case of the claim is told to have come."""
    steps = rest["cases"][claim["matter"]].get("steps", ()) if "matter" in claim else ()
    return " → ".join(
        ", ".join(filter(None, (word(language, "stages", step[0]), *step[1:2], *step[3:4]))) for step in steps
    )


def checked(claim: Row, language: str) -> str:
    """Whether a person has looked at the claim."""
    return word(language, "ui", CHECKS.get(claim.get("checked", ""), "unchecked"))


def hold(rest: dict[str, Any], edge: Row, claim: Row, report: Row, language: str) -> str:
    """That the claim, its report or one of its ends is on hold; empty where none is."""
    bearers = (claim, report, rest["nodes"][edge["from"]], rest["nodes"][edge["to"]])
    found = next((bearer["held"] for bearer in bearers if "held" in bearer), None)
    return word(language, "ui", "on_hold").format(day=found[0], why=found[1]) if found else ""


def name(node: Row, language: str) -> str:
    """The node's name, or what the page calls those that have none."""
    if node.get("name"):
        return str(node["name"])
    kind = word(language, "kind", node["kind"]).lower()
    ticket = node["kind"] == "paslon"
    return word(language, "ui", "nameless_ticket") if ticket else word(language, "ui", "nameless").format(kind=kind)


def reply(rest: dict[str, Any], edge: Row, index: int, language: str) -> str:
    """The words of the claim's own reply, or its kind; for an allegation also those of the denials on its line."""
    claim = rest["claims"][index]
    denials = [rest["claims"][i] for i in edge["claims"] if i != index and rest["claims"][i]["status"] == "denied"]
    own = ["" if claim.get("words") == claim.get("quote") else claim.get("words", "")]
    if claim["status"] == "alleged":
        own += [denial.get("words") or denial.get("quote", "") for denial in denials]
    if not any(own) and claim.get("reply"):
        own.append(word(language, "replies", claim["reply"]))
    return " · ".join(dict.fromkeys(text for text in own if text))
