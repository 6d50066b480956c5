"""The wall of a meeting room: sides side by side, and an amendment upon one of them."""

from formulas.split import split_board
from funding.board import Board
from funding.money import format_money
from tests.workspace_scenarios.boards import POLICE, TRAINER, board_with
from tui.workspace.edits import Edit, Refused
from tui.workspace.options.amending import amended, amendment_form, sentence_of
from tui.workspace.options.sides import choices, comparison_form, first_sides, known_sides, under
from tui.workspace.options.wall import Wall, Wanted, wall_of

YEAR = "2027-28"


def wall(
    *sides: str, amendment: str = "", board: Board | None = None, selected: int = 0, by_effect: bool = True
) -> Wall:
    """The wall with these sides."""
    return wall_of(Wanted(board or board_with(), sides, YEAR, selected, amendment, by_effect))


def test_sides_beside_each_other() -> None:
    """Totals and every partner's amount, and the difference to the first."""
    shown = wall("agreed", POLICE.name)
    assert [(side.name, side.total, side.gap) for side in shown.sides] == [
        ("agreed", "£100,000.00", ""),
        ("Police pay less", "£102,300.00", "£7,700.00"),
    ]
    first = shown.rows[0]
    assert first.name == "Example Police"
    assert [cell.amount for cell in first.cells] == ["£15,000.00", "£8,800.00"]
    assert (first.cells[1].difference, first.cells[1].percent) == ("-£6,200.00", "-41.3%")
    assert len(shown.effects) == len(shown.rows)


def test_in_the_board_s_order() -> None:
    """Sorted by who is most affected, or as the Board has them."""
    assert [row.name for row in wall("agreed", POLICE.name, by_effect=False).rows][:2] == ["Wrexham", "Conwy"]


def test_an_amendment_is_one_more_side() -> None:
    """A sentence of a formula as it is typed, put upon the selected side, is exactly that formula's split."""
    shown = wall("agreed", POLICE.name, amendment="police pay 10%")
    assert [side.amended for side in shown.sides] == [False, False, True]
    assert shown.sentence == "In the formula, police pay 10%"
    changed = board_with(
        sentences="Local authorities pay 60%, shared by children.\nHealth boards pay 25%.\nPolice pay 10%.\n"
    )
    split = split_board(changed, "agreed").split
    assert split is not None
    paid = {row.name: row.cells[2].amount for row in shown.rows}
    (police,) = (share for share in split.year(YEAR).partners if share.partner == "police")
    assert paid["Example Police"] == format_money(police.assessed)


def test_an_amendment_may_be_a_scenario_s_sentence() -> None:
    """What a scenario can say needs no formula before it."""
    assert wall("agreed", TRAINER.name, amendment='"Trainer" costs £50,000 in 2027-28.').sides[2].total == "£130,000.00"


def test_a_half_typed_amendment_leaves_the_wall_as_it_is() -> None:
    """The sides stay, and what is wrong is told in the words of the sentence that was begun."""
    shown = wall("agreed", POLICE.name, amendment="Police pay")
    assert len(shown.sides) == 2
    assert shown.slip
    assert "'s percentage" not in shown.slip


def test_the_base_is_never_altered() -> None:
    """An amendment stands on a Board of its own."""
    board = board_with()
    before = board.model_dump()
    wall("agreed", POLICE.name, amendment="police pay 10%", board=board)
    assert board.model_dump() == before


def test_kept_as_a_scenario() -> None:
    """Under a name it is a scenario of the Board, and the side reads back as the amended one."""
    board = board_with()
    sentence = sentence_of(board, POLICE.name, "police pay 10%")
    assert isinstance(sentence, str)
    form = amendment_form(board, POLICE.name, sentence)
    edit = form.take({"name": "Police at ten"})
    assert isinstance(edit, Edit)
    assert edit.board.scenarios[-1].changes == ("In the formula, police pay 10%",)
    assert edit.row == "Police pay less + Police at ten"
    paid = {row.name: row.cells[0].amount for row in wall(edit.row, "agreed", board=edit.board).rows}
    assert paid["Example Police"] == "£11,000.00"


def test_names_that_are_taken() -> None:
    """A formula's name would make the side ambiguous."""
    board = board_with()
    assert isinstance(amendment_form(board, "agreed", "Police pay 10%.").take({"name": "agreed"}), Refused)
    assert isinstance(amendment_form(board, "agreed", "Police pay 10%.").take({"name": " "}), Refused)
    assert isinstance(amended(board, "nowhere", "Police pay 10%."), Refused)


def test_what_there_is_to_choose() -> None:
    """Formulas, which may stand under a scenario, scenarios, and comparisons."""
    board = board_with()
    form = comparison_form(board, ("agreed", POLICE.name))
    edit = form.take({"name": "September"})
    assert isinstance(edit, Edit)
    known = choices(edit.board)
    assert [(choice.name, choice.kind) for choice in known] == [
        ("agreed", "formula"),
        ("Trainer is dearer", "scenario"),
        ("Police pay less", "scenario"),
        ("Nobody knows", "scenario"),
        ("September", "kept comparison"),
    ]
    assert known[-1].sides == ("agreed", "Police pay less")
    assert first_sides(edit.board, "agreed", None) == ("agreed", "Police pay less")
    assert first_sides(edit.board, "agreed", TRAINER.name) == ("agreed", under("agreed", TRAINER.name))


def test_sides_that_are_gone() -> None:
    """What the Board has no more comes off the wall."""
    assert known_sides(board_with(TRAINER), ("agreed", POLICE.name, TRAINER.name)) == ("agreed", TRAINER.name)


def test_a_side_without_a_split_says_why() -> None:
    """The others hang on."""
    broken = TRAINER.model_copy(update={"changes": ("Nonsense.",)})
    shown = wall("agreed", TRAINER.name, board=board_with(broken))
    assert [side.name for side in shown.sides] == ["agreed"]
    assert shown.problems[0].startswith("“Trainer is dearer”: ")
