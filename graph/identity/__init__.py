"""Who is who: deterministic keys of report-level entities."""
