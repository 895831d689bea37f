"""The one door: commands, and all wiring of loaders, queries and graph."""
