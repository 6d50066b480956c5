"""What leaves the program: workbooks and tables."""

part_of = "cyfran"
