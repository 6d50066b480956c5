"""The place Options, for the wall of a meeting room."""
