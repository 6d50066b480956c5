"""Help for people who never used a terminal application: F1, the palette, the keys."""
