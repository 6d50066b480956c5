"""Reading what comes back: workbooks of our own, edited or not, and whether a file is safe to read at all."""
