"""How large a file may be that somebody sends."""

MOST_BYTES = 40_000_000
"""Bytes of the file itself; the workbook of 60 partners, 300 lines and 10 years takes about a tenth."""
MOST_PARTS = 2_000
"""Files inside a spreadsheet file."""
MOST_UNPACKED = 600_000_000
"""Bytes that all parts come to once unpacked."""
MOST_RATIO = 200
"""Times that a large part may grow when it is unpacked; what people type grows ten to thirty times."""
LARGE_PART = 1_000_000
"""Bytes from which the ratio is looked at: a short part full of blanks may well shrink to nothing."""
MOST_SHEETS = 300
"""Sheets of a workbook: statements for two hundred partners among them."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""Rows and columns that a spreadsheet has."""
MOST_CELLS = 3_000_000
"""Cells of a workbook of our own that hold anything."""
