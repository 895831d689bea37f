"""What a load brought, each piece once and with its claim: nothing that was merely written anew."""

from collections.abc import Sequence
from pathlib import Path

from graph.build.model import View
from graph.build.view import build
from graph.claims import Reading
from graph.store.difference import differences
from graph.store.news import CLAIM, HELD, STATUS, STEP, News
from jejaring.reading import read_report
from loaders.readers import read

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
ALLEGED, DENIED, PROVEN = (
    read_report(read(EXAMPLES / name))
    for name in ("03-camat-kumpulkan-kades.txt", "04-camat-membantah.txt", "01-deklarasi-alun-alun.txt")
)


def news(before: Sequence[Reading], after: Sequence[Reading]) -> News:
    """What going from one graph to the other brings."""
    found, shas = News(), {one.report.sha256 for one in before}
    old = build(before) if before else View((), ())
    assert list(found.noted(differences(old, [build(after)]), lambda sha: sha not in shas))
    return found


def test_a_first_load_has_claims_and_steps_and_no_changed_status() -> None:
    found = news([], [ALLEGED, DENIED])
    assert found.supports == found.counts[CLAIM] - sum(
        one.predicate != "SUPPORTS" and one.predicate not in ("CONTESTS", "IN_REGION", "PART_OF", "CITES", "SAID")
        for reading in (ALLEGED, DENIED)
        for one in reading.claims
    )
    assert found.counts[STATUS] == 0
    assert found.counts[STEP]
    assert len(found.items[CLAIM]) <= HELD
    assert found.since is not None


def test_a_denial_turns_the_status_and_its_claim_is_the_evidence() -> None:
    found = news([ALLEGED], [ALLEGED, DENIED])
    (item,) = found.items[STATUS]
    assert item.says == "alleged -> denied"
    claims = {node.id: node.props for node in build([DENIED]).nodes if node.label == "Claim"}
    assert claims[item.claim]["status"] == "denied"
    assert all(one.claim in claims for one in (*found.items[CLAIM], *found.items[STEP]))


def test_what_stays_as_it_was_is_no_news() -> None:
    found = news([ALLEGED, DENIED], [DENIED, ALLEGED])
    assert not found.counts.total()
    assert news([ALLEGED], [ALLEGED, PROVEN]).counts[STATUS] == 0
