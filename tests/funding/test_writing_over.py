"""A changed Board is written into the file it came from: the change is made, and nothing else moves."""

import pytest

from funding.document import write_board
from funding.writing import same_value
from tests.funding.boards import adoption, board_of

HEAD = """\
# Our Board. Ask the manager before you change this file.
format = 1

[board]
name = "Example Board"      # as on the letterhead
years = ["2026-27"]
"""

COSTS = """
# ---- what it costs ----

# paid by the council
[[costs]]
id = "officer"
name = "Officer"
amount = "£41,200"      # 1.0 FTE
# agreed in May
note_of_our_own = ""

[[costs]]
id = "venue"
name = "Venue"
amount = '£500'
""".replace('note_of_our_own = ""\n', "")


def written(before: str, after: str) -> str:
    """The text of one Board with another Board, read from its own text, written over it."""
    return write_board(board_of(after), over=before)


def test_a_changed_value_keeps_its_comment_in_its_column() -> None:
    """£41,200 becomes £9,000, and what stands beside it stays where it was."""
    before = HEAD + COSTS
    after = before.replace('"£41,200" ', '"£9,000"  ')
    assert written(before, after) == after


def test_a_removed_entry_takes_its_own_comments_along() -> None:
    """The remark above an entry goes with it; the banner above them all stays."""
    before = HEAD + COSTS
    expected = HEAD + '\n# ---- what it costs ----\n\n[[costs]]\nid = "venue"\nname = "Venue"\namount = \'£500\'\n'
    assert written(before, expected) == expected


def test_a_new_entry_stands_after_the_one_before_it() -> None:
    """An entry put in the middle is written in the middle."""
    new = '[[costs]]\nid = "new"\nname = "New"\namount = "£1"\n\n'
    before = HEAD + COSTS
    after = before.replace('[[costs]]\nid = "venue"', new + '[[costs]]\nid = "venue"')
    assert written(before, after) == after


def test_a_new_first_entry_stands_before_the_others() -> None:
    """An entry put first is written first, below the banner."""
    new = '[[costs]]\nid = "new"\nname = "New"\namount = "£1"\n\n'
    before = HEAD + COSTS
    after = before.replace("# paid by", f"{new}# paid by")
    assert written(before, after) == after


def test_moved_entries_keep_their_comments() -> None:
    """Two entries change places, each with its remarks; the banner stays on top."""
    first, second = COSTS.removeprefix("\n# ---- what it costs ----\n\n").split("\n\n")
    top = HEAD + "\n# ---- what it costs ----\n\n"
    assert (
        written(top + first + "\n\n" + second, top + second + "\n" + first + "\n") == top + second + "\n" + first + "\n"
    )


def test_a_new_list_stands_in_its_place_in_the_file() -> None:
    """Partners come before costs, also when there were none."""
    partners = '[[partners]]\nid = "a"\nname = "A"\ngroup = "police"\n'
    before = HEAD + COSTS
    expected = HEAD + f"\n{partners}" + COSTS
    assert written(before, expected) == expected


def test_a_new_key_stands_in_the_order_of_the_table() -> None:
    """A Welsh name is written below the English one."""
    before = HEAD + COSTS
    after = before.replace('name = "Venue"\n', 'name = "Venue"\nname_cy = "Lleoliad"\n')
    assert written(before, after) == after


def test_a_removed_key_takes_the_comment_above_it_along() -> None:
    """A note and the remark on it go together; a remark set apart stays."""
    before = HEAD + '# General\n\n# for the minutes\nnote = "Draft"\n'
    assert written(before, HEAD) == HEAD + "# General\n\n"[:-1]


def test_one_figure_of_many_is_changed_alone() -> None:
    """A driver with a line for each partner keeps the remarks on the others."""
    driver = '\n[[drivers]]\nname = "children"\nunit = "children"\n\n[drivers.values]\n'
    before = HEAD + driver + "wrexham = 27950   # mid-2023\nconwy   = 20_890   # mid-2023\n"
    after = HEAD + driver + "wrexham = 27951   # mid-2023\nconwy   = 20_890   # mid-2023\nflint = 1\n"
    assert written(before, after) == after


def test_a_table_too_wide_for_its_line_takes_a_line_for_each_figure() -> None:
    """Figures that no longer fit in one line are written one below the other, and the comment stays."""
    partners = {f"a-partner-with-a-long-name-{number}": number for number in range(1, 5)}
    driver = '\n[[drivers]]\nname = "children"\nunit = "children"\n'
    inline = ", ".join(f"{key} = {value}" for key, value in partners.items())
    lines = [f"values.{key} = {value}" for key, value in partners.items()]
    lines[0] += "  # mid-2023"
    before = HEAD + driver + "values = { a = 1 }  # mid-2023\n"
    assert written(before, HEAD + driver + f"values = {{ {inline} }}\n") == HEAD + driver + "\n".join(lines) + "\n"


def test_sentences_of_a_scenario_keep_their_comments() -> None:
    """One change is taken out and one put in; the remarks on the others stay."""
    top = HEAD + '\n[[scenarios]]\nname = "Leaner"\nchanges = [\n    # the big one\n    "A.",  # from March\n'
    before = top + '    "B.",\n    "C."  # last\n]\n'
    after = top + '    "C.",  # last\n    "D.",\n]\n'
    assert written(before, after) == after


def test_an_empty_list_gives_way_to_entries() -> None:
    """`scenarios = []` at the top becomes a table once there is a scenario."""
    before = HEAD.replace("format = 1\n", "format = 1\nscenarios = []  # none yet\n")
    entry = '\n[[scenarios]]\nname = "Leaner"\n'
    assert written(before, HEAD + entry) == HEAD + entry


def test_an_entry_is_known_by_its_name_when_its_id_changes() -> None:
    """A new id for the same name keeps the remarks of the entry."""
    before = HEAD + COSTS
    after = before.replace('id = "officer"', 'id = "training-officer"')
    assert written(before, after) == after


def test_a_renamed_driver_keeps_its_remarks() -> None:
    """A driver that says all the same under another name is the same driver."""
    driver = '\n[[drivers]]\n# ONS\nname = "children"\nunit = "children"\nvalues = { a = 1 }\n'
    before = HEAD + driver
    after = before.replace('name = "children"', 'name = "children aged 0-17"')
    assert written(before, after) == after


def test_an_adoption_with_lists_inside_is_written_anew() -> None:
    """Entries with lists of tables of their own are replaced whole; the others stay as they are."""
    year = 'year = "2026-27"\ntrue_cost = "£1"\ncosts_to_share = "£1"\n'
    told = adoption().replace("years = []\n", "") + "\n[[adoptions.years]]\n" + year
    before = HEAD + "\n# minute 7" + told + COSTS
    after = before.replace('year = "2026-27"', 'year = "2027-28"')
    line = '{ year = "2027-28", true_cost = "£1", costs_to_share = "£1" }'
    assert written(before, after) == HEAD + "\n# minute 7" + adoption(years=f"[{line}]") + COSTS


def test_interwoven_tables_are_written_anew() -> None:
    """Where a table inside an entry stands far from it, a change of the list writes the whole file anew."""
    driver = '\n[[drivers]]\nname = "children"\nunit = "children"\n'
    before = HEAD + driver + '\n[[scenarios]]\nname = "Leaner"\n\n[drivers.values]\na = 1\n'
    after = board_of(before.replace("a = 1", "a = 2"))
    assert write_board(after, over=before) == write_board(after)


def test_figures_in_another_order_are_the_same_figures() -> None:
    """Nothing is moved because the program holds partners in an order of its own."""
    before = HEAD + '\n[[drivers]]\nname = "children"\nunit = "children"\nvalues = { a = 1, b = 2 }\n'
    assert written(before, before.replace("a = 1, b = 2", "b = 2, a = 1")) == before


def test_true_is_not_one() -> None:
    """What is written tells the two apart, although the program counts them as equal."""
    assert not same_value({"unanimous": 1}, {"unanimous": True})


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_byte_order_mark_stay(mark: str, newline: str) -> None:
    """A file from Windows stays a file from Windows, new lines included."""
    before = mark + (HEAD + COSTS).replace("\n", newline)
    after = before + f'{newline}[[scenarios]]{newline}name = "Leaner"{newline}'
    assert written(before, after) == after


def test_a_file_without_a_last_line_end_stays_one_unless_it_grows() -> None:
    """What is added begins on a line of its own."""
    before = (HEAD + COSTS).rstrip("\n")
    after = HEAD + COSTS + '\n[[scenarios]]\nname = "Leaner"\n'
    assert written(before, after) == after


def test_over_a_broken_text_all_is_written_anew() -> None:
    """A text that is no Board file has nothing to keep."""
    board = board_of(HEAD)
    assert write_board(board, over="format = ") == write_board(board)
