"""The store → what users look at: networks, files, tables and answers to questions."""
