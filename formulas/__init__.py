"""How the costs are shared: sentences, workings and the split."""

part_of = "cyfran"
