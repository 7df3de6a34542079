"""Vietnamese as it is read aloud: numbers, dates, times and phone numbers in words."""
