"""The place Scenarios."""
