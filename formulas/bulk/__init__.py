"""The bulk reader: the same workings for thousands of draws at once; the one part of formulas that loads numpy."""

from formulas.bulk.evaluate import WANTED, BadDraws, Draws, evaluate_bulk

__all__ = ["WANTED", "BadDraws", "Draws", "evaluate_bulk"]
