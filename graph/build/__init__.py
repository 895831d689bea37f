"""From claims to the view: nodes, edges and their status."""
