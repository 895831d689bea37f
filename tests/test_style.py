"""The style of Neo4j Browser: every label and type of the ontology has its rule, in the page's colours."""

import re

import pytest

from graph.ontology import load
from jejaring.browser.style import as_grass, contrast, sheet, tones, words

RULES = sheet()


@pytest.mark.parametrize("name", [*load().nodes, *load().extra_labels])
def test_every_label_has_a_rule(name: str) -> None:
    rule = RULES[f"node.{name}"]
    assert rule["color"] in tones().values()
    assert contrast(rule["color"], rule["text-color-internal"]) >= 4.5


@pytest.mark.parametrize("name", load().edges)
def test_every_type_has_a_rule_and_a_fact_says_its_status(name: str) -> None:
    rule = RULES[f"relationship.{name}"]
    assert rule["color"] in tones().values()
    assert ("{status}" in rule["caption"]) == load().edges[name].is_fact


def test_a_caption_shows_only_properties_that_the_label_has() -> None:
    for name, node in load().nodes.items():
        shown = set(re.findall(r"{(\w+)}", RULES[f"node.{name}"]["caption"]))
        assert shown
        assert shown <= set(node.properties)


def test_the_words_speak_of_nothing_that_the_ontology_does_not_have() -> None:
    assert set(words().captions) == set(load().nodes)
    assert set(words().lines) == set(load().edges)


def test_support_has_the_colour_of_an_allegation_and_no_other_relation_but_an_instruction_has_it() -> None:
    alleged = {name for name, rule in RULES.items() if rule["color"] == tones()["s-alleged"]}
    assert alleged == {"relationship.SUPPORTS", "relationship.DIRECTED"}


def test_the_more_telling_role_comes_later() -> None:
    order = list(RULES)
    assert order.index("node.Person") < order.index("node.ASN") < order.index("node.Pj") < order.index("node.Candidate")


def test_the_notation_is_one_that_browser_reads() -> None:
    text = as_grass(RULES)
    found = re.findall(
        r"^([\w.]+) \{\n((?:  [a-z-]+: (?:'[^':;{}]*(?:\{\w+\}[^':;{}]*)*'|[^':;{}]+);\n)+)\}$", text, re.M
    )
    assert [selector for selector, _ in found] == list(RULES)
