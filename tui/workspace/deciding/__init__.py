"""What partners put forward, what the Board decides, and the papers of a decision."""
