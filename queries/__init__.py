"""Questions to the graph, one .cypher file each, and the catalog that reads them."""
