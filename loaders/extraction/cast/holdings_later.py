"""All holdings that are read once the persons of a report are known."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.extraction.cast.chunks import Chunk
from loaders.extraction.cast.ground import Ground
from loaders.extraction.cast.holdings import Holding
from loaders.extraction.cast.holdings_acting import acting_holdings
from loaders.extraction.cast.holdings_far import far_holdings
from loaders.extraction.cast.holdings_own import orphan_posts, own_staff
from loaders.extraction.cast.holdings_regions import region_heads
from loaders.extraction.cast.holdings_rows import row_holdings
from loaders.extraction.cast.holdings_side import led_bodies, pronoun_posts
from loaders.extraction.cast.holdings_told import told_holdings
from loaders.extraction.cast.people import Figure


def later_holdings(
    ground: Ground, chunks: tuple[Chunk, ...], figures: Mapping[int, Figure], near: tuple[Holding, ...]
) -> tuple[Holding, ...]:
    """`near` with the holdings of posts, agencies and organizations that stand apart from the name."""
    scene = ground.scene
    kept = (*near, *far_holdings(ground, chunks, figures, near))
    held = {holding.post for holding in kept}
    kept = (*kept, *led_bodies(scene, chunks, figures, held), *pronoun_posts(scene, chunks, figures, held))
    kept = (*kept, *region_heads(ground, chunks, figures, {holding.post for holding in kept}))
    rows = (holding for holding in row_holdings(scene, chunks, kept) if holding.name in figures)
    kept = (*kept, *rows, *own_staff(scene, chunks, figures, kept), *orphan_posts(scene, chunks, kept))
    kept = (*kept, *told_holdings(scene, chunks, figures, kept))
    return (*kept, *acting_holdings(scene, chunks, figures, kept))
