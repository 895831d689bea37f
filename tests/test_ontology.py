"""The ontology: closed, complete, and of one vocabulary with the claims."""

import json
from datetime import date

import pytest

from graph import claims
from graph.ontology import EdgeType, ExtraLabel, NodeType, Property, as_json, as_markdown, check_edge, check_node, load

FACT = {"id": "e1", "status": "alleged", "claims": ("c1",)}
PERSON = {"id": "person-1", "keys": ("person-1",), "named": True, "name": "Wirya Candra"}
LABELS = {
    "Person", "Agency", "Paslon", "Election", "Organization", "Region", "Event", "Case", "Step", "Report", "Source",
    "Exhibit", "Claim", "Law", "Judgement", "Finding", "Reading",
}  # fmt: skip
TYPES = {
    "WORKS_AT", "HEADS", "CONTROLLED_BY", "SUPPORTS", "CAMPAIGNS_FOR", "DIRECTED", "CANDIDATE_IN", "CONTESTS",
    "NOMINATED_BY", "MEMBER_OF", "APPOINTED_BY", "INVESTIGATED_BY", "ACCUSED_BY", "PART_OF", "IN_REGION", "ATTENDED",
    "ORGANISED", "MENTIONED_IN", "PUBLISHED_BY", "SUBJECT", "OBJECT", "STATED_IN", "SAID_BY", "DENIES", "AT",
    "IN_CASE", "CONCERNS", "HAS_STEP", "EVIDENCED_BY", "POSTED_BY", "SAID", "CITES", "ABOUT", "TOWARDS", "SAME_AS",
}  # fmt: skip


def properties() -> list[tuple[str, Property]]:
    ontology = load()
    types: list[NodeType | EdgeType] = [*ontology.nodes.values(), *ontology.edges.values()]
    return [(item.name, prop) for item in types for prop in item.properties.values()]


def test_the_labels_and_types_are_those_of_the_design() -> None:
    assert set(load().nodes) == LABELS
    assert set(load().edges) == TYPES
    assert set(load().extra_labels) == {"ASN", "Pj", "Candidate", "Official", "Dinas", "Party"}


def test_every_end_of_an_edge_and_every_extra_label_is_on_a_known_label() -> None:
    for edge in load().edges.values():
        assert edge.starts
        assert edge.ends
        assert set(edge.starts + edge.ends) <= LABELS, edge.name
    assert {extra.of for extra in load().extra_labels.values()} <= LABELS


def test_no_label_has_the_exact_name_of_a_relationship_type() -> None:
    assert not (LABELS | set(load().extra_labels)) & TYPES


def test_everything_says_what_it_is_and_what_it_is_not() -> None:
    ontology = load()
    everything: list[NodeType | EdgeType | ExtraLabel] = [*ontology.nodes.values(), *ontology.edges.values()]
    for item in (*everything, *ontology.extra_labels.values()):
        assert item.definition, item.name
        assert "not" in item.is_not.lower(), item.name
        assert item.id_label, item.name
    assert all(prop.definition for _, prop in properties())


def test_property_types_and_indexes_are_of_a_closed_list() -> None:
    known = {"string", "integer", "float", "boolean", "date", "strings", "integers"}
    assert {prop.type for _, prop in properties()} <= known
    assert {prop.index for _, prop in properties()} <= {"", "unique", "range", "text"}


def test_every_node_is_found_by_a_unique_id() -> None:
    assert all(node.properties["id"].index == "unique" for node in load().nodes.values())


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("acts", claims.ACTS), ("act", claims.ACTS), ("track", claims.TRACKS), ("basis", claims.BASES),
        ("reply", claims.REPLIES), ("capacity", claims.CAPACITIES), ("capacities", claims.CAPACITIES),
        ("circumstance", claims.CIRCUMSTANCES), ("status", claims.STATUSES),
    ],
)  # fmt: skip
def test_the_vocabulary_is_that_of_the_claims(name: str, values: tuple[str, ...]) -> None:
    found = {(owner, prop.values) for owner, prop in properties() if prop.name == name}
    assert found
    assert all(closed == values for _, closed in found)


def test_fact_edges_carry_status_claims_counts_and_days() -> None:
    wanted = {
        "id", "status", "matters", "claims", "reports", "origins", "checked", "first", "last", "acts", "positions",
        "quote",
    }  # fmt: skip
    facts = [edge for edge in load().edges.values() if edge.is_fact]
    assert len(facts) == 19
    assert all(wanted <= set(edge.properties) for edge in facts)
    assert {"capacities", "froms", "tos"} <= set(load().edges["HEADS"].properties)


def test_texts_and_readings_are_not_exported() -> None:
    kept = {(owner, prop.name) for owner, prop in properties() if not prop.exported}
    of_reading = {("Reading", name) for name in ("data", "mark", "place", "sights", "prints")}
    found_by = {("Report", "words"), *((node.name, "sounds") for node in load().nodes.values() if node.is_entity)}
    assert kept == {("Report", "text"), ("Report", "loaded"), *of_reading, *found_by}


def test_every_entity_can_be_mentioned_and_be_the_subject_of_a_claim() -> None:
    entities = tuple(node.name for node in load().nodes.values() if node.is_entity)
    edges = load().edges
    assert set(edges["MENTIONED_IN"].starts) == set(edges["SUBJECT"].ends) == set(edges["OBJECT"].ends) == set(entities)


def test_a_right_node_and_a_right_edge_pass() -> None:
    assert check_node("Person", ("ASN", "Pj"), PERSON | {"positions": ("Camat",)}) == ()
    assert check_edge("SUPPORTS", "Person", "Paslon", FACT | {"first": date(2024, 10, 3)}) == ()


@pytest.mark.parametrize(
    ("label", "extra", "props", "fault"),
    [
        ("Robot", (), PERSON, "label Robot is unknown"),
        ("Person", ("Dinas",), PERSON, "a Person bears the label Dinas"),
        ("Person", (), PERSON | {"nip": "1"}, "Person: property nip is unknown"),
        ("Person", (), PERSON | {"named": "yes"}, "Person: named is 'yes', expected boolean"),
        ("Person", (), {"id": "x", "named": True}, "Person: property keys is missing"),
        ("Person", (), PERSON | {"kinds": ("King",)}, "Person: kinds holds 'King', expected one of ASN"),
    ],
)
def test_a_wrong_node_is_told_in_words(
    label: str, extra: tuple[str, ...], props: dict[str, object], fault: str
) -> None:
    assert any(words.startswith(fault) for words in check_node(label, extra, props))


@pytest.mark.parametrize(
    ("kind", "ends", "props", "fault"),
    [
        ("LIKES", ("Person", "Paslon"), FACT, "relationship type LIKES is unknown"),
        ("SUPPORTS", ("Paslon", "Person"), FACT, "SUPPORTS starts at Paslon, expected Person or Agency"),
        ("SUPPORTS", ("Person", "Region"), FACT, "SUPPORTS ends at Region"),
        ("SUPPORTS", ("Person", "Paslon"), FACT | {"status": "proven"}, "SUPPORTS: status holds 'proven'"),
        ("SUPPORTS", ("Person", "Paslon"), FACT | {"reports": True}, "SUPPORTS: reports is True, expected integer"),
    ],
)
def test_a_wrong_edge_is_told_in_words(kind: str, ends: tuple[str, str], props: dict[str, object], fault: str) -> None:
    assert any(words.startswith(fault) for words in check_edge(kind, *ends, props))


def test_the_rendered_ontology_holds_everything() -> None:
    text = as_markdown(load())
    data = json.loads(as_json(load()))
    for name in (*LABELS, *TYPES, *load().extra_labels):
        assert f"### {name} (" in text
    assert set(data["nodes"]) == LABELS
    assert data["edges"]["SUPPORTS"]["ends"] == ["Paslon", "Organization", "Person"]


def test_a_node_type_is_read_once_and_cannot_be_changed() -> None:
    assert load() is load()
    with pytest.raises(AttributeError):
        NodeType.__setattr__(load().nodes["Person"], "name", "Human")
