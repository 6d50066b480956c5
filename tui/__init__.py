"""The command line and the terminal application."""

part_of = "cyfran"
