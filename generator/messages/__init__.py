"""Problems: what can be reported to a writer, worded in two languages, and how a report looks."""
