"""The place Board."""
