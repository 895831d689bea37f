"""One port to the graph, Bolt, whichever engine holds it."""
