"""The pages; a page's model stands beside its builder."""
