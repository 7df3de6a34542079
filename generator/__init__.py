"""Loa: campaign definitions and area figures in, a bilingual site and printable posters out."""

__version__ = "0.1.0"
