"""What is said of a text that is no Board, or not yet: each case with its exact words."""

import pytest

from funding.document import MOST_PROBLEMS, read_board
from funding.problems import Problem
from tests.funding.boards import SMALL, board_of, small, told


@pytest.mark.parametrize(
    ("line", "place", "expected"),
    [
        (
            "amount = £500",
            "3, column 10",
            'The value after = cannot be read. Text and money stand in quotes, like "£52,000".',
        ),
        (
            "name = Wrexham",
            "3, column 8",
            'The value after = cannot be read. Text and money stand in quotes, like "£52,000".',
        ),
        (
            "amount = 52 000",
            "3, column 13",
            'Something follows where the line should end. Text and money stand in quotes, like "£52,000".',
        ),
        (
            'name = "Wrexham',
            "3, column 16",
            'A quotation mark is opened here and never closed. Add " at the end of the text.',
        ),
        ("b = 1\nb = 2", "4, column 6", "This key is already given in the same table. Keep one of them."),
        ("b = { c = 1, c = 2 }", "3, column 19", "A key is given twice in these curly brackets. Keep one of them."),
        ("[a]\n[a]", "4, column 3", "This table is opened twice. Put its lines together under one heading."),
        (
            "Wrexham pays",
            "3, column 9",
            (
                "An equals sign is missing after the name of the key. "
                'A line is a key, = and a value, like name = "Wrexham", or opens a table, like [[partners]].'
            ),
        ),
        (
            "= 3",
            "3, column 1",
            (
                "This line cannot be read. "
                'A line is a key, = and a value, like name = "Wrexham", or opens a table, like [[partners]].'
            ),
        ),
        ("[a", "3, column 3", "The name of a table must end with ]. Write it like [board]."),
        ("[[a]", "3, column 4", "The name of a list of tables must end with ]]. Write it like [[partners]]."),
        ("b = [1", "4, column 1", "A list is opened with [ and never closed. Add ] at its end."),
        ("b = { c = 1", "3, column 12", "A table is opened with { and never closed. Add } at its end."),
        ("b = 2026-02-30", "3, column 5", "There is no such date. Write it like 2026-03-31."),
        (r'b = "C:\Boards"', "3, column 10", r"A backslash in a text needs another one before it: \\ stands for \."),
        ('b = "\x07"', "3, column 6", "There is a character here that cannot be printed. Take it out."),
        ('b = "\ud800"', "3, column 6", "There is a character here that cannot be printed. Take it out."),
        (r'b = "\ud800"', "3, column 12", "There is a character here that cannot be printed. Take it out."),
        (
            'b = """\nfor ever',
            "5, column 1",
            (
                "A quotation mark is opened here and never closed. "
                'Add " where the text ends, or """ if it has several lines.'
            ),
        ),
        ("b = " + "9" * 5000, "3, column 5", "This number has too many digits. Write it like 20890 or 0.6."),
        ("b = 1e" + "9" * 20, "3, column 5", "This number has too many digits. Write it like 20890 or 0.6."),
        (
            ".".join("b" * 300) + " = 1",
            "3, column 1",
            "The name of this key has too many parts. Keep to one name, or two joined by a full stop.",
        ),
    ],
)
def test_a_slip_in_the_notation(line: str, place: str, expected: str) -> None:
    """Line and column, what is wrong there, what to do."""
    assert told(f"format = 1\n\n{line}\n") == [f"Board file, line {place}: {expected}"]


def test_a_slip_carries_its_line_and_column() -> None:
    """An editor can jump to the place."""
    [problem] = read_board("format = 1\namount = £500\n", where="north.toml").problems
    assert (problem.where, problem.line, problem.column) == ("north.toml, line 2, column 10", 2, 10)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            "[" * 60 + "]" * 60,
            "b: Lists or tables are nested too deeply. A Board file needs no more than three levels.",
        ),
        (
            "[" * 100_000,
            "Board file: Lists or tables are nested too deeply. A Board file needs no more than three levels.",
        ),
        ("0x" + "f" * 5000, "b: This number has too many digits. Write it like 20890 or 0.6."),
        ("[1, inf]", "b, 2: “Infinity” is not a number. Write it like 20890 or 0.6."),
        ("nan", "b: “NaN” is not a number. Write it like 20890 or 0.6."),
    ],
)
def test_what_no_board_needs(value: str, expected: str) -> None:
    """Endless nesting and numbers that are none are refused before anything is built from them."""
    assert told(f"format = 1\nb = {value}\n") == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", "Board file: The file does not say which format it is in. Write format = 1 as the first line."),
        ("format = 0", "format: There is no such format. Write format = 1 as the first line."),
        ('format = "1"', "format: There is no such format. Write format = 1 as the first line."),
        ("format = true", "format: There is no such format. Write format = 1 as the first line."),
        ("format = 1.0", "format: There is no such format. Write format = 1 as the first line."),
        (
            "format = 2",
            (
                "Board file: This file was made by a newer Cyfran: its format is 2, and this Cyfran reads 1. "
                "Nothing was changed. Update Cyfran, then try again."
            ),
        ),
    ],
)
def test_the_format_is_one_that_is_known(line: str, expected: str) -> None:
    """A newer file is left to a newer program."""
    assert told(small(("format = 1", line))) == [expected]
    assert read_board(small(("format = 1", line))).board is None


def test_of_a_newer_file_nothing_else_is_said() -> None:
    """What it means by its tables, only the newer program knows."""
    assert len(told("format = 3\nsomething = 'new'\n")) == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'last_year = "£48,250"',
            'lastyear = "£1"',
            "partners, “wrexham”: “lastyear” is not known here. Did you mean “last_year”?",
        ),
        (
            'last_year = "£48,250"',
            "zzz = 1",
            (
                "partners, “wrexham”: “zzz” is not known here. "
                "Known here: id, name, name_cy, group, short, short_cy, last_year, joins, leaves, note."
            ),
        ),
        ("[[income]]", "[[incomes]]", "Board file: “incomes” is not known here. Did you mean “income”?"),
        (
            'id = "wrexham"\n',
            "",
            'partners, “Wrexham County Borough Council”: “id” is missing. Write it like id = "wrexham".',
        ),
        ('[board]\nname = "Example Board"', "[board]", 'board: “name” is missing. Write it like name = "...".'),
        ('unit = "children"\n', "", 'drivers, “children”: “unit” is missing. Write it like unit = "children".'),
        ('name = "Example Board"', "name = 3", 'board, name: This must be text in quotes. Write it like name = "3".'),
        (
            'name = "Example Board"',
            "name = [1]",
            'board, name: This must be text in quotes. Write it like name = "...".',
        ),
        ('name = "Example Board"', 'name = " "', "board, name: This must not be blank."),
        ('name = "Example Board"', r'name = "a\nb"', "board, name: This must stand on one line."),
        (
            'name = "Example Board"',
            f'name = "{"x" * 201}"',
            "board, name: This is longer than 200 characters. Make it shorter.",
        ),
        (
            '["2026-27", "2027-28"]',
            '["2026-27", "2027"]',
            "board, years, the 2nd: “2027” is not a financial year. Write it like 2026-27.",
        ),
        (
            '["2026-27", "2027-28"]',
            '"2026-27"',
            (
                "board, years: This must be a list in square brackets. "
                'Write it like years = ["2026-27", "2027-28", "2028-29"].'
            ),
        ),
        (
            '["2026-27", "2027-28"]',
            "[2026]",
            (
                "board, years, the 1st: This must be text in quotes. "
                'Write it like years = ["2026-27", "2027-28", "2028-29"].'
            ),
        ),
        (
            '["2026-27", "2027-28"]',
            str(["2026-27"] * 61),
            "board, years: There are more than 60 here. Take some out.",
        ),
        (
            'id = "wrexham"',
            'id = "Wrexham CBC"',
            ("partners, “Wrexham CBC”, id: An id is made of small letters, digits, - and _, like north-wales-police."),
        ),
        (
            '"£48,250"',
            "48250.505",
            (
                "partners, “wrexham”, last_year: “48250.505” has more than two decimal places. "
                "Money is kept in whole pence."
            ),
        ),
        ('"£48,250"', '"-£5"', "partners, “wrexham”, last_year: This must not be below zero."),
        (
            '"£48,250"',
            "true",
            (
                "partners, “wrexham”, last_year: "
                'Money is written in quotes, like "£52,000.50", or as whole pounds, like 52000.'
            ),
        ),
        (
            '"£48,250"',
            '"a lot"',
            ("partners, “wrexham”, last_year: “a lot” is not an amount of money. Write it like £52,000 or £52,000.50."),
        ),
        (
            '"£48,250"',
            "1e30",
            "partners, “wrexham”, last_year: 1E+30 is too large. The largest amount is £10,000,000,000.",
        ),
        ("27950", "-1", "drivers, “children”, values, wrexham: This must not be below zero."),
        (
            "27950",
            '"many"',
            "drivers, “children”, values, wrexham: “many” is not a number. Write it like 20,890 or 0.6.",
        ),
        (
            "wrexham = 27950",
            '"2027" = { wrexham = 1 }',
            "drivers, “children”, values: “2027” is not a financial year. Write it like 2026-27.",
        ),
        (
            "wrexham = 27950",
            '"2027-28" = { wrexham = true }',
            "drivers, “children”, values, 2027-28, wrexham: A number is needed here, like 20890 or 0.6.",
        ),
        (
            "values = { wrexham = 27950, conwy = 20890 }",
            "values = 5",
            (
                "drivers, “children”, values: This must be a table of keys and values. "
                "Write it like values = { wrexham = 27950 }."
            ),
        ),
        (
            'unit = "children"',
            'unit = "children"\nas_at = "June 2023"',
            "drivers, “children”, as_at: This must be a date. Write it without quotes, like 2026-03-31.",
        ),
        ('"3%"', "3", 'indices, “pay award”, rates, 2027-28: A percentage is written in quotes, like "3%".'),
        (
            '"2027-28" = "3%"',
            '"2027" = "3%"',
            "indices, “pay award”, rates, 2027: “2027” is not a financial year. Write it like 2026-27.",
        ),
        (
            'amount = "£41,200"',
            "staff = 5",
            (
                "costs, “training-officer”, staff: This must be a table of keys and values. "
                'Write it like staff = { fte = 0.6, salary = "£38,000", on_costs = "30%" }.'
            ),
        ),
        (
            'amount = "£41,200"',
            "staff = { fte = 1 }",
            'costs, “training-officer”, staff: “salary” is missing. Write it like salary = "£38,000".',
        ),
        (
            'amount = "£41,200"',
            'staff = { fte = 1, salary = 5, oncosts = "1%" }',
            "costs, “training-officer”, staff: “oncosts” is not known here. Did you mean “on_costs”?",
        ),
        (
            'kind = "accommodation"',
            'kind = "accomodation"',
            "in_kind, “room”, kind: “accomodation” is not one of the choices. Did you mean “accommodation”?",
        ),
        (
            'kind = "accommodation"',
            'kind = "zzz"',
            (
                "in_kind, “room”, kind: “zzz” is not one of the choices. "
                "Choose one of: staff, goods, services, accommodation."
            ),
        ),
        (
            'kind = "accommodation"',
            "kind = 1",
            'in_kind, “room”, kind: This must be text in quotes. Write it like kind = "1".',
        ),
        (
            "[[income]]",
            "[income]",
            "income: This must be a table of keys and values. Start each entry with the line [[income]].",
        ),
        (
            "format = 1",
            "format = 1\nscenarios = [3]",
            (
                "the 1st of scenarios: This must be a table of keys and values. "
                "Start each entry with the line [[scenarios]]."
            ),
        ),
        (
            "[[income]]\nname",
            "[[scenarios]]\n[[income]]\nname",
            'the 1st of scenarios: “name” is missing. Write it like name = "...".',
        ),
    ],
)
def test_a_key_that_does_not_fit(old: str, new: str, expected: str) -> None:
    """Where it stands, what is wrong with it, how it is written."""
    assert expected in told(small((old, new)))


def test_a_file_without_a_board() -> None:
    """The table that every file has is asked for in the words of the file."""
    assert told("format = 1\n") == [
        "Board file: “board” is missing. Start it with the line [board], then give its name and years."
    ]


def test_everything_is_told_at_once() -> None:
    """Misfits of all tables, in the order of the file."""
    text = small(
        ('"£48,250"', '"a lot"'),
        ("unit =", "units ="),
        ('"£6,000"', '"£6"\nsorce = "x"'),
        ('kind = "accommodation"', 'kind = "loan"'),
    )
    assert [problem.where for problem in read_board(text).problems] == [
        "partners, “wrexham”, last_year",
        "drivers, “children”",
        "drivers, “children”",
        "income, “Course fees”",
        "in_kind, “room”, kind",
    ]


def test_what_can_be_checked_is_checked_beside_misfits() -> None:
    """A figure that cannot be read does not hide a group that is not there."""
    text = small(('"£48,250"', '"a lot"'), ('"pay award"\n\n[[income', '"pay awards"\n\n[[income'))
    assert [problem.where for problem in read_board(text).problems] == [
        "partners, “wrexham”, last_year",
        "costs, “training-officer”, grows_with",
    ]


def test_nothing_is_inferred_from_what_could_not_be_read() -> None:
    """A cost line whose amount cannot be read is not said to have none, nor income to be above costs."""
    assert told(small(('"£41,200"', '"a lot"'))) == [
        "costs, “training-officer”, amount: “a lot” is not an amount of money. Write it like £52,000 or £52,000.50."
    ]


def test_a_board_with_problems_is_still_a_board() -> None:
    """Whoever opens the file to mend it gets what is there."""
    reading = read_board(small(('"local authorities"', '"councils"')))
    assert reading.board is not None
    assert len(reading.problems) == 1


def test_no_more_is_told_than_anybody_would_read() -> None:
    """Thousands of misfits are cut short, and it is said so."""
    problems = read_board(SMALL + "[[scenarios]]\n" * 2000, where="north.toml").problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1] == Problem(
        "north.toml", "There are more problems than these.", "Mend these first, then check again."
    )


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_files_from_windows_are_read(mark: str, newline: str) -> None:
    """A byte-order mark and CRLF line ends mean nothing."""
    assert board_of(mark + SMALL.replace("\n", newline)) == board_of(SMALL)


@pytest.mark.parametrize(
    ("written", "pence"),
    [("52000", 5_200_000), ("52000.5", 5_200_050), ('"£52k"', 5_200_000), ('"52,000.50"', 5_200_050), ("0e-999999", 0)],
)
def test_money_is_read_exactly(written: str, pence: int) -> None:
    """In quotes as people write it, or as a plain number of pounds."""
    assert board_of(small(('"£48,250"', written))).partners[0].last_year == pence
