"""The forms of partners, groups, drivers and indices: the tables' rules, with room to explain."""

from dataclasses import replace

import pytest

from funding.board import Board
from tests.workspace_forms.filling_in import SMALL, kept, lines, problems, small_board
from tui.workspace.edits import Refused
from tui.workspace.forms.board_rows import driver_form, group_form, index_form, partner_form
from tui.workspace.forms.form import Form
from tui.workspace.forms.rows import RowForm, row_form
from tui.workspace.tables.partners import partners_table

BOARD = small_board()
BY_CHILDREN = small_board(SMALL.replace("Wrexham pays 60%.", "All partners pay 60%, shared by children."))


def text_of(board: Board) -> str:
    """The sentences of the only formula."""
    return board.formulas[0].text


def test_sentences_follow_a_partner() -> None:
    """A new short name is what sentences use from then on, and that is told before it is kept."""
    typed = {"Short name": "Wrecsam"}
    assert lines(partner_form(BOARD, "wrexham"), typed) == [
        "In sentences: Wrecsam",
        "The sentences of “agreed” follow the new name.",
    ]
    edit = kept(partner_form(BOARD, "wrexham"), typed)
    assert text_of(edit.board) == "Wrecsam pays 60%.\nPolice pay 40%.\n"
    assert (edit.label, edit.row) == ("Wrexham", "wrexham")


def test_a_new_partner_gets_an_id_and_stands_last() -> None:
    """A new partner needs a name and a group, and nothing else."""
    edit = kept(partner_form(BOARD), {"Partner": "Example Probation", "Group": "probation", "Last year": "8k"})
    partner = edit.board.partners[-1]
    assert (partner.id, partner.group, partner.last_year) == ("example-probation", "probation", 800_000)
    assert (edit.label, edit.row) == ("Add a partner", "example-probation")


def test_a_partner_joins_and_leaves() -> None:
    """Years are taken as people write them; nobody leaves before joining."""
    edit = kept(partner_form(BOARD, "wrexham"), {"Joins": "2027/28", "Leaves": "2028-29", "Last year": ""})
    partner = edit.board.partners[0]
    assert (partner.joins, partner.leaves, partner.last_year) == ("2027-28", "2028-29", None)
    typed = {"Joins": "2028-29", "Leaves": "2027-28"}
    told = "It joins from 2028-29, so it cannot leave from 2027-28. Choose a later year to leave in."
    assert told in str(problems(partner_form(BOARD, "wrexham"), typed))


def test_a_new_group_in_sentences() -> None:
    """Both forms of a group's name are shown as sentences use them."""
    typed = {"Group": "housing associations", "One of them": "housing association"}
    assert lines(group_form(BOARD), typed) == ["In sentences: “housing associations”, “each housing association”"]
    assert kept(group_form(BOARD), typed).board.groups[0].singular == "housing association"


def test_partners_follow_a_group() -> None:
    """The partners of a group are shown, and go along when it gets another name."""
    with_group = kept(group_form(BOARD), {"Group": "forces", "One of them": "force"}).board
    board = kept(partner_form(with_group, "police"), {"Group": "forces"}).board
    typed = {"Group": "police forces"}
    told = ["In sentences: “police forces”, “each force”", "Partners: Example Police"]
    assert told == lines(group_form(board, "forces"), typed)[:2]
    assert kept(group_form(board, "forces"), typed).board.partners[1].group == "police forces"


def test_sentences_follow_a_driver() -> None:
    """A driver's new name is written into the sentences that share by it; its day is shown in words."""
    typed = {"Driver": "children aged 0-17", "As at": "31/3/2025"}
    assert lines(driver_form(BY_CHILDREN, "children"), typed) == [
        "In sentences: shared by children aged 0-17",
        "As at 31 March 2025",
        "The sentences of “agreed” follow the new name.",
    ]
    board = kept(driver_form(BY_CHILDREN, "children"), typed).board
    assert text_of(board).startswith("All partners pay 60%, shared by children aged 0-17.")
    assert board.drivers[0].values == BY_CHILDREN.drivers[0].values


def test_cost_lines_follow_an_index() -> None:
    """What an index comes to is shown year by year, with the lines that grow with it."""
    typed = {"Index": "pay", "2027-28": "2.5"}
    assert lines(index_form(BOARD, "pay award"), typed) == [
        "2026-27: x 1",
        "2027-28: x 1.025",
        "Lines that grow with it: Training officer",
    ]
    assert kept(index_form(BOARD, "pay award"), typed).board.costs[0].grows_with == "pay"


def test_an_index_from_another_month() -> None:
    """A rate that starts within the year is told with its month."""
    typed = {"Index": "uplift", "From": "September", "2026-27": "3%"}
    assert lines(index_form(BOARD), typed) == ["2026-27: x 1, from September x 1.03", "2027-28: no rate yet"]


@pytest.mark.parametrize(
    ("form", "typed", "expected"),
    [
        (partner_form(BOARD), {}, {"Partner": "This is needed.", "Group": "This is needed."}),
        (
            partner_form(BOARD),
            {"Partner": "wrexham", "Group": "police"},
            {"Partner": "There is “Wrexham” already. Choose another name."},
        ),
        (
            partner_form(BOARD, "police"),
            {"Group": "polise", "Last year": "lots"},
            {
                "Group": "There is no group “polise”. Did you mean “police”?",
                "Last year": "“lots” is not an amount of money. Write it like £52,000 or £52,000.50.",
            },
        ),
        (partner_form(BOARD, "police"), {"Partner": " "}, {"Partner": "This is needed."}),
        (driver_form(BOARD), {"Driver": "homes"}, {"Unit": "This is needed."}),
        (
            driver_form(BOARD, "children"),
            {"As at": "soon"},
            {"As at": "“soon” is not a date. Write it like 2023-06-30 or 30 June 2023."},
        ),
        (
            index_form(BOARD, "pay award"),
            {"2027-28": "x"},
            {"2027-28": "“x” is not a number. Write it like 20,890 or 0.6."},
        ),
    ],
)
def test_problems_stand_under_their_question(form: Form, typed: dict[str, str], expected: dict[str, str]) -> None:
    """The tables' own messages, under the question they belong to."""
    assert problems(form, typed) == expected


def test_what_the_whole_table_refuses_stands_below_all_questions() -> None:
    """Where the table takes each text and not the whole, the form says why and keeps nothing."""
    table = replace(partners_table(BOARD), put=lambda _texts: Refused("No sentence could say it."))
    form = row_form(
        RowForm(BOARD, table, "wrexham", "Wrexham", "", needed=(), closed=(), long=(), lines=lambda _board, _row: ())
    )
    assert problems(form, {"Short name": "x"}) == {"": "No sentence could say it."}
    assert form.take({**form.start, "short": "x"}) == Refused("No sentence could say it.")


@pytest.mark.parametrize("form", [partner_form, group_form, driver_form, index_form])
def test_a_row_that_is_gone(form: object) -> None:
    """A key that no row has is a slip of the program."""
    assert callable(form)
    with pytest.raises(KeyError):
        form(BOARD, "nowhere")
