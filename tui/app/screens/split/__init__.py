"""The place Split."""
