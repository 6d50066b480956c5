"""Options side by side, for the wall of a meeting room."""
