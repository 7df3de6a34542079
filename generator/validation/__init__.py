"""Records to one frozen Site, or problems."""
