"""What a Board is and what it costs."""

part_of = "cyfran"
