"""The page: one HTML file that opens offline, asks nobody for anything, and leads from each line to its sentences.

pyvis writes it, through its own `generate_html`, from a template of ours that escapes everything. The scripts and
the style are allowed by their hashes and nothing else is; the data are inert JSON that the script reads as text.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from graph.draw.data import PageData
from graph.draw.payload import Payload, payload
from graph.draw.strings import words
from graph.draw.table import rows
from graph.errors import JejaringError

VIS_FILE = "lib/vis-9.1.2/vis-network.min.js"
VIS_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
SCRIPTS = (
    "page_text.js", "page_state.js", "page_sift.js", "page_style.js", "page_graph.js", "page_lines.js",
    "page_canvas.js", "page_filters.js",
    "page_claim.js", "page_time.js", "page_panel.js", "page_overview.js", "page_table.js",
    "page_picture.js", "page_save.js", "page_story.js", "page_write.js", "page_main.js",
)  # fmt: skip


def render(data: PageData) -> bytes:
    """The file's bytes: UTF-8, LF, the same for equal data. No clock, no network, no file but the package's own."""
    content = payload(data)
    net = Network(directed=True, cdn_resources="in_line", heading=content.rest["meta"]["title"])
    net.nodes, net.edges, net.options = content.nodes, content.edges, options()
    net.templateEnv, net.path = environment(content), "page.html.j2"
    return (str(net.generate_html()).rstrip() + "\n").replace("\r\n", "\n").encode("utf-8")


def environment(content: Payload) -> Environment:
    """A Jinja environment that escapes; pyvis' own does not, so that names would run as code."""
    env = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=PackageLoader("graph.draw", "."),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    language = content.rest["meta"]["language"]
    env.globals["page"] = {
        "rest": content.rest,
        "words": words(),
        "ui": words()[language]["ui"],
        "legend": words()[language],
        "present": frozenset(edge["type"] for edge in content.rest["edges"]),
        "meta": content.rest["meta"],
        "rows": rows(content.rest, language),
        "vis": Markup(vis_script()),
        "app": Markup(app_script()),
        "style": Markup(asset("page.css")),
        "policy": policy(),
    }
    return env


def options() -> dict[str, Any]:
    """vis-network without physics, so that nothing moves and each opening shows the same picture."""
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 7},
        "interaction": {
            "hover": True,
            "dragNodes": False,
            "zoomSpeed": 0.6,
            "selectConnectedEdges": False,
            "hideEdgesOnDrag": True,
            "hideEdgesOnZoom": True,
        },
        "nodes": {"chosen": False, "borderWidth": 1.6},
        "edges": {"chosen": False, "smooth": False, "selectionWidth": 0, "hoverWidth": 0},
    }


def policy() -> str:
    """The content security policy: the two scripts and the style by their hashes, nothing else at all."""
    scripts = f"{source(vis_script())} {source(app_script())}"
    return (
        f"default-src 'none'; script-src {scripts}; style-src {source(asset('page.css'))}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def source(text: str) -> str:
    """The hash source of a policy for exactly this inline text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def asset(name: str) -> str:
    """A file of this package."""
    return (files("graph.draw") / name).read_text("utf-8").replace("\r\n", "\n")


@cache
def app_script() -> str:
    """The page's own script: its files joined in one closed scope."""
    return "(function () {\n'use strict';\n" + "\n".join(asset(name) for name in SCRIPTS) + "\n}());\n"


@cache
def vis_script() -> str:
    """The vis-network that pyvis carries. JejaringError if it is not, byte for byte, the one that was examined."""
    raw = (files("pyvis") / VIS_FILE).read_bytes()
    if sha256(raw).hexdigest() != VIS_SHA256:
        raise JejaringError(f"{VIS_FILE}: not the file that was examined (SHA-256 differs); install pyvis 0.3.2 anew")
    text = raw.decode("utf-8").replace("\r\n", "\n").rpartition("//# sourceMappingURL=")[0]
    if "</script" in text.lower() or "<!--" in text:
        raise JejaringError(f"{VIS_FILE}: holds the end of a script; it cannot stand inside a page")
    return text
