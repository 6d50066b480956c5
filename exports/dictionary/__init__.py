"""The data dictionary: every field that the commands print as data, with its type, unit and meaning."""
