"""The pattern table, a module per topic; `harmless` holds what only sounds like danger."""
