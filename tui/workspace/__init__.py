"""What people work at, without a screen: the open Board, what was done to it, what can be undone."""
