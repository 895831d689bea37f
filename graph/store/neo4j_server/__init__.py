"""A real Neo4j in a child process, with no Java, Maven or Docker on the machine: the extra `neo4j-server`.

Neo4j Community is GPLv3: it is fetched when the user asks for it, and never part of this package.
"""
