"""Writing sentences of any dialect: the editor, and the list of what may come next."""
