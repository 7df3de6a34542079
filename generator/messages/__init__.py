"""What a writer can be told: problems, their words in two languages, and how they look."""
