"""Tests that tell coordination from coincidence in what reports say."""
