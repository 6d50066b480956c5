"""Scenarios as they are listed, written and asked about."""
