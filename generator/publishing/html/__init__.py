"""Finished pages, read as a browser reads them: the one room that knows turbohtml, a parser of HTML."""
