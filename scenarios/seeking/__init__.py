"""What would it take: the smallest change of some figures with which a split keeps its targets."""
