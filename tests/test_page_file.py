"""The bytes of a page: the same each time, asking nobody for anything, allowing only its own scripts."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from benchmarks.page import invented
from graph.draw import page
from graph.draw.data import PageData
from graph.draw.page import SCRIPTS, app_script, asset, render
from graph.draw.strings import words
from graph.errors import JejaringError
from tests.page_sample import sample

FOLDER = Path(str(files("graph.draw")))
SINKS = (
    "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
    "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts", "localStorage",
    "setTimeout('", ".title =", "srcdoc",
)  # fmt: skip


def page_text(data: PageData | None = None) -> str:
    return render(data or sample()).decode("utf-8")


def test_the_file_is_utf8_with_line_feeds_only_and_no_mark() -> None:
    content = render(sample())
    assert content.startswith(b"<!doctype html>\n")
    assert b"\r" not in content
    assert content.endswith(b"</html>\n")
    content.decode("utf-8")


@pytest.mark.parametrize(("nodes", "most"), [(200, 1_000_000), (2000, 4_000_000)])
def test_a_page_is_small_enough_to_be_sent(nodes: int, most: int) -> None:
    assert len(render(invented(nodes))) <= most


def test_the_same_data_give_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import sys; from graph.draw.page import render; from tests.page_sample import sample;"
        "sys.stdout.buffer.write(render(sample(collapse_above=int(sys.argv[1]))))"
    )
    for above in ("500", "5"):
        found = {
            subprocess.run(
                [sys.executable, "-c", code, above],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
                cwd=Path(__file__).parent.parent,
            ).stdout
            for seed in ("0", "42")
        }
        assert len(found) == 1


def test_the_policy_comes_first_and_allows_exactly_the_inline_texts() -> None:
    text = page_text()
    head = text[text.index("<head>") + 6 :].lstrip()
    assert head.startswith('<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"')
    policy = re.search(r'Policy" content="([^"]*)"', text)
    assert policy
    allowed = policy.group(1).replace("&#39;", "'")
    assert "unsafe" not in allowed
    assert allowed.startswith("default-src 'none'; ")
    assert "base-uri 'none'; form-action 'none'" in allowed
    inline = re.findall(r"<script>(.*?)</script>|<style>(.*?)</style>", text, re.DOTALL)
    assert len(inline) == 3
    for script, style in inline:
        digest = b64encode(sha256((script or style).encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed


def test_nothing_in_the_file_fetches_anything() -> None:
    text = page_text()
    for pattern in (r"\ssrc\s*=", r"<link", r"@import", r"url\(", r"sourceMappingURL", r"<iframe", r"<base", r"<form"):
        ours = re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)
        assert not re.search(pattern, ours), pattern
    assert "sourceMappingURL" not in text


def test_no_inline_handler_or_style_attribute_is_written() -> None:
    ours = re.sub(r"<script.*?</script>|<style>.*?</style>", "", page_text(), flags=re.DOTALL)
    assert not re.search(r"<[^>]*\s(on\w+|style)\s*=", ours)


@pytest.mark.parametrize("name", SCRIPTS)
def test_our_scripts_use_no_sink_that_reads_markup_or_the_network(name: str) -> None:
    source = asset(name)
    assert [sink for sink in SINKS if sink in source] == []


def test_the_functions_of_our_scripts_are_short() -> None:
    for name in SCRIPTS:
        for match in re.finditer(r"^function (\w+)\(.*?^}$", asset(name), re.MULTILINE | re.DOTALL):
            assert match.group().count("\n") <= 40, f"{name}: {match.group(1)}"


def test_all_script_files_are_in_the_page() -> None:
    assert set(SCRIPTS) == {path.name for path in FOLDER.glob("*.js")}
    assert app_script() in page_text()


def test_a_changed_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    page.vis_script.cache_clear()
    monkeypatch.setattr(page, "VIS_SHA256", "0" * 64)
    with pytest.raises(JejaringError, match="install pyvis"):
        render(sample())
    page.vis_script.cache_clear()


def test_the_licence_of_vis_network_travels_with_it() -> None:
    assert "Apache 2.0 License" in page_text()
    assert "MIT License" in page_text()


def test_the_data_stand_in_an_inert_block_that_no_value_can_close() -> None:
    text = page_text(sample(title="</script><!--<script>"))
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert block
    assert "<" not in block.group(1)
    data = json.loads(block.group(1))
    assert data["rest"]["meta"]["title"] == "</script><!--<script>"


def test_vis_network_gets_no_text_at_all() -> None:
    block = re.search(r'id="data">(.*?)</script>', page_text(), re.DOTALL)
    assert block
    data = json.loads(block.group(1))
    assert {key for node in data["nodes"] for key in node} == {"id", "shape", "size"}
    assert {key for edge in data["edges"] for key in edge} == {"id", "from", "to"}


def test_title_language_version_and_snapshot_are_in_the_file() -> None:
    text = page_text(sample(language="id"))
    assert '<html lang="id">' in text
    assert "<title>Netralitas di Rancawuni</title>" in text
    assert '"version":"9.9.9"' in text
    assert re.search(r'"snapshot":"[0-9a-f]{64}"', text)


def test_every_word_exists_in_both_languages_and_every_used_word_exists() -> None:
    english, indonesian = words()["en"], words()["id"]
    assert {g: set(e) for g, e in english.items()} == {g: set(e) for g, e in indonesian.items()}
    used = set(re.findall(r"\bui\('(\w+)'", app_script())) | set(re.findall(r"page\.ui\.(\w+)", asset("page.html.j2")))
    used -= {"unnamed_", "by_"}
    assert used <= set(english["ui"])


def test_a_sentence_that_is_not_asked_for_is_not_in_the_file() -> None:
    data = sample()
    assert "Kalimat ke-13" in page_text(data)
    assert "Kalimat ke-13" not in page_text(sample(edges=data.edges[:-1]))


def contrast(first: str, second: str) -> float:
    """WCAG contrast of two colours #rrggbb."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((light(first), light(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize(("theme", "start"), [("light", ":root {"), ("dark", ':root[data-theme="dark"] {')])
def test_text_and_lines_stand_out_in_both_themes(theme: str, start: str) -> None:
    css = asset("page.css")
    block = css[css.index(start) :]
    tones = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block[: block.index("}")]))
    for text in ("ink", "soft", "muted", "accent", "s-alleged", "s-cleared"):
        for ground in ("paper", "chrome", "card"):
            assert contrast(tones[text], tones[ground]) >= 4.5, (theme, text, ground)
    assert contrast(tones["note-ink"], tones["note"]) >= 4.5
    for line in ("confirmed", "alleged", "denied", "cleared", "stated"):
        for ground in ("paper", "card"):
            assert contrast(tones[f"s-{line}"], tones[ground]) >= 3, (theme, line, ground)
