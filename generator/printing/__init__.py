"""Everything that is printed, from views to verified files."""
