"""Excel files read and written. Owns openpyxl."""
