"""Everything that is printed, in words."""
