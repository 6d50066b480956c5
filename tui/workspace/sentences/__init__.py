"""The sentences of a formula while they are written: edits, colours, completion, and forms that write them."""
