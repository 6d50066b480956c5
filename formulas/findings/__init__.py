"""The findings of the 2011 joint inspection, each a small function of a split."""
