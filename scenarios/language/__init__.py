"""Sentences of scenarios, read to statements and printed back."""
