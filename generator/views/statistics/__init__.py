"""Figures in words: rates, verdicts, indicators."""
