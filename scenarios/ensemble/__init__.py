"""Thousands of draws of a Board: what each partner may have to pay, and how sure that is."""
