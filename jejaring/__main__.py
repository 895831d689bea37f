"""Entry point of `jejaring` and `python -m jejaring`."""

import sys
from importlib.util import find_spec
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent


def stranger() -> str | None:
    """The first of our packages that Python would take from elsewhere, with its place; None when all lie beside us."""
    for name in ("graph", "loaders", "queries"):
        spec = find_spec(name)
        place = Path(spec.origin).resolve().parent if spec and spec.origin else None
        if place != HOME / name:
            return f"{name} ({place or 'not found'})"
    return None


def main() -> None:
    """Check that the packages belong together, then run the command line."""
    if found := stranger():
        print(
            f"jejaring: another package is in the way: {found}; expected beside {HOME / 'jejaring'}."
            " Start jejaring from another folder, or take that folder off PYTHONPATH.",
            file=sys.stderr,
        )
        sys.exit(2)
    from jejaring.cli import cli  # noqa: PLC0415 - only after the check, since it imports the packages

    cli()


if __name__ == "__main__":
    main()
