"""The command line: a group that imports a command only when it is asked for."""

from __future__ import annotations

import ast
import os
import sys
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from graph.errors import InputError, JejaringError, StoreError

COMMANDS = {
    "load": "jejaring.load",
    "extract": "jejaring.extract",
    "query": "jejaring.query",
    "detect": "jejaring.detect",
    "view": "jejaring.view",
    "export": "jejaring.export",
    "import": "jejaring.import_",
    "info": "jejaring.info",
    "review": "jejaring.review",
    "check": "jejaring.check",
    "claim": "jejaring.claim",
    "merge": "jejaring.merge",
    "split": "jejaring.split",
    "dossier": "jejaring.dossier",
    "hold": "jejaring.hold",
    "watch": "jejaring.watch",
    "attach": "jejaring.attach",
    "withdraw": "jejaring.withdraw",
    "rebuild": "jejaring.rebuild",
    "push": "jejaring.push",
    "serve": "jejaring.serve",
    "browse": "jejaring.browse",
    "ontology": "jejaring.ontology",
}


def exit_code(error: JejaringError) -> int:
    """1 for a refused input, 3 for the store, 2 for the rest, which is usage."""
    if isinstance(error, InputError):
        return 1
    return 3 if isinstance(error, StoreError) else 2


def first_sentence(module: str) -> str:
    """What the command of a module does, in the first sentence of its docstring, without importing it."""
    spec = find_spec(module)
    source = Path(spec.origin).read_text("utf-8") if spec and spec.origin else ""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == "command":
            return " ".join((ast.get_docstring(node) or "").split()).partition(". ")[0].rstrip(".")
    return ""


def leave_output() -> None:
    """Let the interpreter's own flush of standard output at its end not complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Door(click.Group):
    """Commands by name, imported on demand so that `--help` and small commands start at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Names and first sentences, without the imports that running a command costs."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, first_sentence(module)) for name, module in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run; our own errors become one line on stderr and an exit code."""
        try:
            return super().invoke(ctx)
        except JejaringError as error:
            click.echo(f"jejaring: {error}", err=True)
            ctx.exit(exit_code(error))
        except BrokenPipeError:
            leave_output()  # the reader of it left, which is its right
            ctx.exit(0)
        except OSError as error:
            leave_output()
            where = error.filename or "the output"
            click.echo(f"jejaring: {where}: {error.strerror}; see that it can be read or written", err=True)
            ctx.exit(2)


@click.command(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("jejaring"), prog_name="jejaring")
def cli() -> None:
    """A knowledge graph of reports on the neutrality of Indonesian civil servants.

    Reports say, the graph shows who said what of whom; an allegation is never a fact.
    """
