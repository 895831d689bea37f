"""What is measured and timed, as scripts: `python -m benchmarks.NAME`."""
