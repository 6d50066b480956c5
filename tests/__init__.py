"""The tests of Cyfran; a package so that no other `tests` can stand in for it."""
