"""The place Formula."""
