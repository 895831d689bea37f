"""What is said to have been done, by whom, for whom, who says so, and what became of it."""
