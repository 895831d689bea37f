"""Who and what a report talks about: persons, agencies, tickets, organizations, and what it states of them."""
