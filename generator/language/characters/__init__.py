"""Characters damaged before a text reaches us: hidden marks, wrong encodings, lost letters."""
