"""The place Year."""
