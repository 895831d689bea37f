"""How Indonesian reports on civil-servant neutrality are read: rules over the language."""
