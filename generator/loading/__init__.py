"""Files to records: text and where it stood, no meaning."""
