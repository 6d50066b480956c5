"""Partner returns: the form that each partner is sent, and the way back into the Board file."""
