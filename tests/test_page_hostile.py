"""Hostile values in every field of a page, with everything used: nothing may run, with the policy or without it."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Page

from graph.draw.data import PageClaim, PageData, PageEdge, PageNode, PageReport, PageStep
from graph.draw.page import render
from tests.page_sample import sample

pytest_plugins = ("tests.page_browser",)

PAYLOADS = {
    "script": "<script>hits.push(1)</script>",
    "img": '<img src=x onerror="hits.push(2)">',
    "closing": "</script><script>hits.push(3)</script>",
    "closing noscript": "</noscript></table><img src=x onerror=hits.push(4)>",
    "comment": "<!--<script>",
    "svg in a quote": "\"'><svg onload=hits.push(5)>",
    "separator": "\u2028hits.push(6)\u2029</style><style>*{display:none}",
    "template": "{{7*7}}${hits.push(7)}{% raw %}#{8}",
    "quotes": "';hits.push(8);'\";hits.push(8);\"`${hits.push(8)}`",
    "javascript": "javascript:hits.push(9)",
    "data": "data:text/html,<script>opener.hits.push(10)</script>",
    "bidi": "\u202egnp.exe\u2066<b onmouseover=hits.push(11)>x</b>",
    "object": "__proto__",
    "inherited": "constructor",
    "long": "<img src=x onerror=hits.push(12)>" + "A" * 10_000,
    "href": '<a href="https://evil.example" onclick=hits.push(13)>href</a>',
}
# What the list above does not think of: other events, frames, styles, mixed parsers, escapes of escapes, broken text,
# keys that every object has, ids of the page's own elements, addresses of many kinds, formulas, days that are none.
MORE = (
    "<svg><animate onbegin=hits.push(20) attributeName=x dur=1s>",
    "<details open ontoggle=hits.push(21)>",
    '<iframe srcdoc="<script>parent.hits.push(22)</script>"></iframe>',
    '<object data="data:text/html,<script>parent.hits.push(23)</script>"></object>',
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=hits.push(24)&gt;'>",
    "</style><style>@import 'https://evil.example/a.css';*{background:url(https://evil.example/b)}",
    "<link rel=stylesheet href=https://evil.example/c.css><base href=https://evil.example/>",
    '<meta http-equiv=refresh content="0;url=https://evil.example/d">',
    "<form action=https://evil.example><input autofocus onfocus=hits.push(25)>",
    "<video src=https://evil.example/e><source onerror=hits.push(26)></video>",
    "]]></script><script>hits.push(27)</script><![CDATA[",
    "&lt;img src=x onerror=hits.push(28)&gt;&#60;script&#62;hits.push(29)&#60;/script&#62;",
    "\\u003cscript\\u003ehits.push(30)\\u003c/script\\u003e\\x3cimg src=x onerror=hits.push(30)\\x3e",
    "%3Cscript%3Ehits.push(31)%3C/script%3E",
    "<scr\x00ipt>hits.push(32)</scr\x00ipt>\x1b[2J\x7f",
    "\ud800<img src=x onerror=hits.push(33)>\udfff",
    "\ufffe\uffff\ufdd0<script\u2028>hits.push(34)</script>",
    "{{constructor.constructor('hits.push(35)')()}}{{ ''.__class__.__mro__ }}{% include '/etc/passwd' %}",
    "toString", "valueOf", "__defineGetter__", "hasOwnProperty", "data", "network", "panel", "search", "svg",
    '"] , * { display: none } [data-entry="\\',
    "#node=../../x&hops=9e9", "JaVaScRiPt:hits.push(36)", " java\nscript:hits.push(37)", "vbscript:hits.push(38)",
    "file:///etc/passwd", "//evil.example/f", "https://user:pw@evil.example/g", "https://evil.example\\@good.example/",
    "blob:https://evil.example/h", "http:evil.example", "https://[::1", "https://evil.example:99999/",
    "Z" + "\u0301" * 3000, "\u202e\u2067\u200f" * 500 + "x", "", " ", "\t\n", "@SUM(1)",
    "=HYPERLINK(\"https://evil.example\")", "-1+cmd|' /C calc'!A0", "9999-99-99", "0000-00-00T00:00:00Z",
    "NaN", "1e999", "null", "\\", "'",
    "`${hits.push(39)}`",
)  # fmt: skip
KEPT = {"id", "start", "end", "report", "claims", "label", "type", "named", "language"}
Row = TypeVar("Row", PageNode, PageEdge, PageClaim, PageReport)


def hostile(row: Row, value: str) -> Row:
    """The row with every text replaced, ids aside, which carry the value behind their own."""
    changes: dict[str, Any] = {}
    for field in fields(row):
        now = getattr(row, field.name)
        if field.name in KEPT or isinstance(now, bool | int):
            continue
        changes[field.name] = (value, value) if isinstance(now, tuple) else value
    if isinstance(row, PageNode):
        changes["facts"] = ((value, value), ("number", value))
    return replace(row, **changes)


def poisoned(value: str) -> PageData:
    """The sample with the value everywhere, and in ids, types and labels of some rows."""
    data = sample()
    names = {node.id: f"{node.id} {value}" for node in data.nodes}
    claims = {claim.id: f"{claim.id} {value}" for claim in data.claims}
    edges = [
        replace(
            hostile(edge, value),
            start=names[edge.start],
            end=names[edge.end],
            claims=tuple(claims[claim] for claim in edge.claims),
            type=value if i % 3 == 0 else edge.type,
            status=value if i % 4 == 0 else edge.status,
        )
        for i, edge in enumerate(data.edges)
    ]
    return replace(
        data,
        nodes=tuple(
            replace(hostile(node, value), id=names[node.id], label=value if i % 5 == 4 else node.label)
            for i, node in enumerate(data.nodes)
        ),
        edges=tuple(edges),
        claims=tuple(
            replace(hostile(claim, value), id=claims[claim.id], report=value + str(claim.report))
            for claim in data.claims
        ),
        reports=tuple(replace(hostile(report, value), id=value + report.id) for report in data.reports),
        title=value,
        subtitle=value,
        made=value,
        version=value,
        query=value,
        profile=value,
        profile_text=(value, value),
        internal=True,
        held=tuple((key, value, value) for key in (*names.values(), *claims.values())),
        story=(
            PageStep(title=value, text=value, node=names["person-1"], sources=(value,), acts=(value,), since=value),
        ),
    )


def rotated(shift: int) -> PageData:
    """The sample, each text of each row another of the values, in turn from `shift` on."""
    turn = iter(range(shift, 10**6))
    data = poisoned("x")

    def other(row: Row) -> Row:
        names = [field.name for field in fields(row) if field.name not in KEPT]
        texts = {name: getattr(row, name) for name in names}
        changes: dict[str, Any] = {
            name: tuple(MORE[next(turn) % len(MORE)] for _ in now)
            if isinstance(now, tuple)
            else MORE[next(turn) % len(MORE)]
            for name, now in texts.items()
            if isinstance(now, str) or (isinstance(now, tuple) and name != "facts")
        }
        return replace(row, **changes)

    return replace(
        data,
        nodes=tuple(map(other, data.nodes)),
        edges=tuple(map(other, data.edges)),
        claims=tuple(map(other, data.claims)),
        reports=tuple(map(other, data.reports)),
        story=(replace(data.story[0], title=MORE[shift], text=MORE[-shift], since=MORE[shift + 1]),),
        title=MORE[shift + 2],
        subtitle=MORE[shift + 3],
        query=MORE[shift + 4],
        profile=MORE[shift + 5],
    )


def use(tab: Page) -> None:
    """Hover and click over the drawing; every node, line, filter and row; search, languages, print."""
    box = tab.locator("#network canvas").bounding_box()
    assert box
    places = tab.evaluate("Object.values(drawing.getPositions()).map((at) => drawing.canvasToDOM(at))")
    for spot in places[:5]:
        tab.mouse.move(box["x"] + spot["x"], box["y"] + spot["y"])
        tab.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    tab.fill("#search", "a")
    tab.press("#search", "Enter")
    tab.click("#view-table")
    tab.click("#story-write")
    tab.fill("#step-title", tab.text_content("h1") or "")
    tab.click("#step-add")
    # One after the other inside the page: every button of rows, panel and legend, and every filter, there and back.
    tab.evaluate(
        """() => {
          const all = (where) => [...document.querySelectorAll(where)];
          all('#table button').forEach((item) => item.click());
          all('#panel button').forEach((item) => item.click());
          all('#side input[type=checkbox]').forEach((item) => { item.click(); item.click(); });
          const over = new MouseEvent('mouseover', { bubbles: true });
          all('#table td, #panel *').forEach((item) => item.dispatchEvent(over));
          all('#lang-id, #lang-en, #theme').forEach((item) => item.click());
          dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'));
        }"""
    )


def without_policy(content: bytes) -> bytes:
    """The file with the policy taken out: what then does not run, does not run by itself."""
    return re.sub(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\n', b"", content)


@pytest.mark.parametrize(("name", "policy"), [*((name, False) for name in PAYLOADS), ("img", True), ("closing", True)])
def test_no_value_runs_or_asks_for_anything(show: Any, requests: list[str], name: str, policy: bool) -> None:
    content = render(poisoned(PAYLOADS[name]))
    tab = show(content if policy else without_policy(content))
    use(tab)
    assert tab.evaluate("window.hits") == []
    assert tab.evaluate("window.violations") == []
    assert [url for url in requests if not url.startswith("data:image")] == []
    assert tab.locator("#network canvas").is_visible()


@pytest.mark.parametrize(("shift", "policy"), [(1, False), (29, True)])
def test_no_mixture_of_further_values_runs_or_asks_for_anything(
    show: Any, requests: list[str], shift: int, policy: bool
) -> None:
    content = render(rotated(shift))
    tab = show(content if policy else without_policy(content), mark="#node=" + MORE[shift] + "&hops=9e9")
    use(tab)
    assert tab.evaluate("window.hits") == []
    assert tab.evaluate("window.violations") == []
    assert [url for url in requests if not url.startswith("data:image")] == []
    assert {link.split("/")[2] for link in tab.evaluate("[...document.links].map((a) => a.href)")} <= {"evil.example"}


def test_values_are_shown_as_they_stand_and_never_computed(show: Any) -> None:
    tab = show(poisoned(PAYLOADS["template"]))
    assert tab.text_content("h1") == PAYLOADS["template"]
    tab.click("#view-table")
    assert PAYLOADS["template"] in (tab.text_content("#table") or "")
    assert tab.evaluate("({}).polluted") is None


def test_only_addresses_of_the_web_become_links(show: Any) -> None:
    for name in ("javascript", "data", "href", "bidi"):
        tab = show(poisoned(PAYLOADS[name]))
        tab.click("#view-table")
        assert tab.locator("a").count() == 0
        tab.close()


def test_a_link_tells_the_other_side_nothing_and_shows_its_host(show: Any) -> None:
    tab = show(sample())
    tab.click("#view-table")
    link = tab.locator("#table a").first
    assert link.get_attribute("href") == "https://www.wartarancawuni.example/2024/10/jadwal"
    assert link.get_attribute("rel") == "noopener noreferrer nofollow"
    assert "wartarancawuni.example" in (link.text_content() or "")


@pytest.mark.parametrize(("policy", "hits"), [(True, []), (False, [14, 15])], ids=["with the policy", "without it"])
def test_the_policy_stops_what_would_run_without_it(show: Any, policy: bool, hits: list[int]) -> None:
    evil = b'<script>hits.push(14)</script><img src="data:," onerror="hits.push(15)"><footer'
    content = render(sample()).replace(b"<footer", evil, 1)
    tab = show(content if policy else without_policy(content))
    tab.wait_for_timeout(200)
    assert tab.evaluate("window.hits") == hits
    assert bool(tab.evaluate("window.violations.length")) is policy
