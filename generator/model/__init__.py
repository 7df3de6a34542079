"""What it all means: frozen models, no input or output, no formatting."""
