"""Files that people write, written for them: new ones, changed ones, and what helps to write them."""
