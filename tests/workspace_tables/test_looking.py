"""Another order for viewing, and finding."""

from tests.workspace_tables.helping import north_wales, small, table
from tui.workspace.tables.looking import find, ordered
from tui.workspace.tables.table import Table


def keys(found: Table, column: str, *, descending: bool | None) -> list[str]:
    """The keys of the rows in the order of a column."""
    return [row.key for row in ordered(found, column, descending=descending)]


def test_money_goes_by_value() -> None:
    """£1,000 is more than £900, and the total stays at the end."""
    order = ["yearly", "growing", "paid", "flat", "days", "post", "less", "="]
    assert order == keys(table(small(), "costs"), "2026-27", descending=False)


def test_blanks_come_last_both_ways() -> None:
    """A line without a figure stands after the others whichever way they go."""
    order = ["post", "days", "flat", "paid", "growing", "yearly", "less", "="]
    assert order == keys(table(small(), "costs"), "2026-27", descending=True)


def test_words_go_by_the_alphabet() -> None:
    """Capitals and accents make no difference."""
    order = ["paid", "yearly", "less", "growing", "post", "days", "flat", "="]
    assert order == keys(table(small(), "costs"), "name", descending=False)


def test_as_entered() -> None:
    """Without a direction the rows stand as they were entered."""
    found = table(small(), "costs")
    assert [row.key for row in found.rows] == keys(found, "name", descending=None)


def test_find_goes_on_and_comes_round() -> None:
    """Each search goes on after the last find, and from the top again at the end."""
    found = table(small(), "costs")
    first = find(found, "TRAIN")
    second = find(found, "train", first)
    assert (first, second) == (("yearly", "pool"), ("post", "name"))
    assert find(found, "website", ("less", "name")) == ("flat", "name")


def test_accents_make_no_difference() -> None:
    """Plain letters find letters with accents."""
    assert find(table(north_wales(), "partners"), "ynys mon") == ("anglesey", "name_cy")


def test_nothing_found() -> None:
    """There may be nothing to find."""
    assert (find(table(small(), "costs"), "zebra"), find(table(small(), "costs"), " ")) == (None, None)
