"""The sheets of the agreed-split workbook: what stands where, and how each is written."""
