"""Cue words of the language, as data."""
