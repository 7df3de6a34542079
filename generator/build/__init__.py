"""The line from files to a directory, and what is asked of it."""
