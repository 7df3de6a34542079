"""Outputs: what each is made of, its key, and the cache."""
