"""Everything that is printed, from views to proved files."""
