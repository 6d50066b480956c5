"""The tour: five steps through the places, on an example."""
