"""Figures as an Excel workbook, out and back in."""
