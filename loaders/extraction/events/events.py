"""From a document and its cast to claims: who is said to have done what for whom, and what became of it."""

from __future__ import annotations

from collections.abc import Callable

from graph.claims import Claim, Entity
from loaders.extraction.cast.mentions import Cast
from loaders.extraction.events.claims import support_claims
from loaders.extraction.events.exhibits import with_exhibits
from loaders.extraction.events.reading import read_scene
from loaders.extraction.events.relations import relation_claims
from loaders.extraction.events.scene import Scene
from loaders.extraction.events.superiors import with_superiors
from loaders.extraction.learned.revise import Opinion, revised, signed
from loaders.extraction.text.parts import Document


def read_events(
    document: Document, cast: Cast, judge: Callable[[Scene], Opinion] = revised
) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """What the report says was done, examined, decided, answered and cited: claims on the cast, and the entities
    that the cast lacks (laws, occasions). `judge` forms the opinion, by rules and weights or by rules alone. Pure: the
    same document and cast give the same claims in the same order."""
    wider = with_superiors(document, cast)
    opinion = judge(read_scene(document, wider))
    story = opinion.story
    entities, claims = relation_claims(story)
    told = (claim for claim in support_claims(story) if not _runs_himself(story.scene, claim))
    exhibits, found = with_exhibits(story.scene, signed((*told, *claims), opinion))
    entities = (*entities, *exhibits)
    used = {ref for claim in found for ref in (claim.subject, claim.object)}
    superiors = [entity for entity in wider.entities[len(cast.entities) :] if entity.ref in used]
    return (*superiors, *entities), tuple(found)


def _runs_himself(scene: Scene, claim: Claim) -> bool:
    """Whether somebody is said to support the ticket that he is on: candidates campaign, and are bound to nothing."""
    ticket = scene.entities.get(claim.object or "")
    members = ticket.props.get("members", ()) if ticket is not None else ()
    return isinstance(members, tuple) and claim.subject in members
