"""From a file's text to a document: boilerplate blanked, head and dates read, sentences flagged."""
