"""Sheets of costs from elsewhere: which column holds what, which rows are lines, and what they change in the plan."""
