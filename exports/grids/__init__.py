"""Tables that people send: workbooks and text files as plain grids of cells."""
