"""How many cases a law is tried on where each case is dear."""

from hypothesis import settings


def at_most(cases: int) -> settings:
    """So many cases, or fewer where the profile asks for fewer."""
    usual = settings().max_examples
    return settings(max_examples=min(cases, usual))
