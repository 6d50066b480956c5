"""Sentences about what is not known, and draws of it: chance lives here and nowhere else."""
