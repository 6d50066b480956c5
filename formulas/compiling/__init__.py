"""Clauses to workings: one small function for each kind of clause."""
