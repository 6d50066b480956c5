"""The tables of a Board as rows and columns to look at and to type into."""
