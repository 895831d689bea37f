"""What is true of every report: ontology, claims, identity, the build, the store, the page, exports."""
