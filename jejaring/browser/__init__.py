"""Neo4j Browser on the analyst's graph: its site, its style, its guides, and the questions as files."""
