"""The Board paper: what partners are asked to decide, as a document."""
