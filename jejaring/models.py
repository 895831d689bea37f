"""The option `--model`: a language model as a second reader, off unless it is asked for."""

from __future__ import annotations

import os

import click

from graph.errors import UsageError
from graph.store.places import home
from loaders.model import Model

MODEL = click.option(
    "--model",
    "model_name",
    metavar="NAME",
    help="Also ask this language model, at JEJARING_MODEL_URL (https://.../v1; key in JEJARING_MODEL_KEY). It gets the"
    " texts of the reports.",
)


def model_of(name: str | None) -> Model | None:
    """The model of this name, its answers kept under JEJARING_HOME; None where none was asked for. UsageError without
    an address."""
    if not name:
        return None
    url = os.environ.get("JEJARING_MODEL_URL", "")
    if not url.startswith(("http://", "https://")):
        raise UsageError(f"--model {name}: JEJARING_MODEL_URL is {url!r}; expected an address like http://host/v1")
    return Model(url, name, key=os.environ.get("JEJARING_MODEL_KEY", ""), cache=home() / "model")
