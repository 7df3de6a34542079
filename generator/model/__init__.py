"""The meaning of records: frozen models; no input or output, no formatting."""
