"""The place Decide."""
