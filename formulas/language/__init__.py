"""Formula sentences: read to clauses, printed back from clauses."""
