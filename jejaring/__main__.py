"""Entry point of `jejaring` and `python -m jejaring`."""


def main() -> None:
    """Run the command line."""


if __name__ == "__main__":
    main()
