"""What somebody typed into a workbook, as proposed changes of the Board that it was made from."""
