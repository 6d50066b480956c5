"""What if: named changes to a Board, written as sentences."""

part_of = "cyfran"
