"""What other programs read: search, feeds, calendars, the web app."""
