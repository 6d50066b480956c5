"""The first screen: what can be opened."""
