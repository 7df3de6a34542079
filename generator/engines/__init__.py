"""Site engines: adapters at the edge."""
