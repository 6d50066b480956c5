"""The terminal application: Textual over the workspace."""
