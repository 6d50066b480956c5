"""Formulas, scenarios and decisions side by side: who is affected, and by how much."""
