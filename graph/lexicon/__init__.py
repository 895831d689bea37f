"""What Indonesia is made of, as data: regions, offices, agencies, titles, spellings, polling days."""
