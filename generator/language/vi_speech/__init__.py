"""Vietnamese as it is read aloud: numbers, dates, times and telephone numbers in words."""
