"""Languages: formats of numbers and dates, speech, characters."""
