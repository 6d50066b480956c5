"""The place Export."""
