"""`jejaring merge`: two entities are one."""

from __future__ import annotations

from collections.abc import Sequence

import click

from graph.errors import UsageError
from graph.identity.groups import pair, verdicts
from graph.identity.judgements import Judgement, in_force
from graph.store.connect import Store
from graph.store.judgements import judgements_in, matched_in
from jejaring.judging import UNDO, WHY, Found, find_entity, judging, keep, on_entities, record
from jejaring.options import DB
from jejaring.output import say


def merging(store: Store, one: Found, other: Found, why: str) -> Judgement:
    """The judgement that merges them. UsageError where they cannot be one, or where a judgement stands against it."""
    if one.id == other.id:
        raise UsageError(f"{one.name} ({one.id}): both names mean this one entity; nothing to merge")
    if one.label != other.label:
        raise UsageError(f"{one.name} is a {one.label}, {other.name} a {other.label}; expected two of one label")
    if "class" in (one.unnamed, other.unnamed):
        name = one.name if one.unnamed == "class" else other.name
        raise UsageError(f"{name}: a class of persons, which is never resolved to anybody; nothing was merged")
    if against := opposing(judgements_in(store), one, other):
        raise UsageError(
            f"{one.name} and {other.name}: {against.by} judged at {against.at} that they, or parts of them, are"
            f" different ({against.why or 'no reason given'}); take {against.id} back first"
        )
    return on_entities("same", (one, other), why)


def opposing(known: Sequence[Judgement], one: Found, other: Found) -> Judgement | None:
    """The judgement that keeps parts of the two apart."""
    apart = {both: found for both, found in verdicts(known).items() if found.kind == "different"}
    return next((apart[both] for a in one.keys for b in other.keys if (both := pair(a, b)) in apart), None)


def unmerging(store: Store, one: str, other: str, why: str) -> list[Judgement]:
    """What takes back the merges of these two, by persons or by the matcher. UsageError where none is in force."""
    made = [*in_force(judgements_in(store)), *matched_in(store)]
    known = [_keys(store, name) for name in (one, other)]
    together = max(known, key=len) if known[0] == known[1] or not all(known) else set[str]()
    sides = [{name} if together else keys or {name} for name, keys in zip((one, other), known, strict=True)]
    standing = [found for found in made if found.kind == "same" and all(set(found.targets) & side for side in sides)]
    if not standing:  # of the names that were merged, one is no longer that of an entity
        named = [found for found in made if found.kind == "same" and together.issuperset(found.targets)]
        standing = [found for found in named if {one, other} == set(found.seen)]
    if not standing:
        inside = [f"{' '.join(found.targets)} (by {found.by})" for found in made if together.issuperset(found.targets)]
        through = f"; they are one through: {', '.join(inside)}" if inside else "; see `jejaring split`"
        raise UsageError(f"{one}, {other}: no merge of these two is in force{through}")
    return [record("undone", [found.id for found in standing], why)]


def _keys(store: Store, name: str) -> set[str]:
    """The keys of the entity of this name; none where there is none."""
    try:
        return set(find_entity(store, name).keys)
    except UsageError:
        return set()


@click.command("merge")
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@WHY
@UNDO
@DB
def command(one: str, other: str, why: str, undo: bool, db: str) -> None:
    """Judge that two entities are one: they become one node that keeps the keys of both.

    ID is an entity's id, one of its keys, or its whole name where only one bears it. The judgement is kept in the graph
    and in judgements.jsonl beside it; --undo takes it back (also one that the matcher made), and the graph is as if it
    had never been made.
    """
    with judging(db) as store:
        if undo:
            keep(store, db, unmerging(store, one, other, why))
            say(f"the merge of {one} and {other} is taken back")
            return
        merge = merging(store, find_entity(store, one), find_entity(store, other), why)
        keep(store, db, [merge])
        merged = find_entity(store, min(merge.targets))
    say(f"{' and '.join(merge.seen)} are one: {merged.id}, {len(merged.keys)} keys, {len(merged.reports)} report(s)")
