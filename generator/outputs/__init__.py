"""Files to be: what each is made of, its key, and the cache in which it is kept."""
