"""Tables beside or instead of reports."""
