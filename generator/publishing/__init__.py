"""Artifacts to a directory, checked and swapped in whole."""
