"""Site to page models: all wording and deciding happens here."""
