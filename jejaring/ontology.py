"""`jejaring ontology`: what the labels, relationships and properties mean, and what they do not."""

from __future__ import annotations

import click

from graph import ontology


@click.command("ontology")
@click.option("--json", "json", is_flag=True, help="As JSON instead of Markdown.")
def command(json: bool) -> None:
    """Print every label, relationship type and property, with definition and limits."""
    click.echo(ontology.as_json(ontology.load()) if json else ontology.as_markdown(ontology.load()))
