"""What somebody sends back, read as changes that can be taken into a Board one by one."""
