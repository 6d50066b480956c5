"""A formula tried before it is agreed: on years that are past, and on facts that are a little off."""
