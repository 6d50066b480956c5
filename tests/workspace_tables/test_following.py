"""What must follow a rename: formulas, partners and lines say under the new name what they said under the old."""

from hypothesis import assume, given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from formulas.language.printer import print_formula
from formulas.split import split_board
from funding.board import Board, FormulaText
from tests.strategies_formula import boards_with_names, clauses, names
from tests.strategies_split import Case, cases
from tests.workspace_tables.helping import made, small, table, typed, why_not
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.pools import rename_pool


def sentences(board: Board) -> list[str]:
    """The lines of the first formula."""
    return board.formulas[0].text.splitlines()


def changed(before: Board, after: Board) -> list[str]:
    """The lines of the first formula that are not as they were."""
    return [new for old, new in zip(sentences(before), sentences(after), strict=True) if old != new]


def renamed_driver(board: Board, old: str, new: str) -> Board:
    """The Board after a driver was given another name."""
    return typed(board, "drivers", {(old, "name"): new})


def test_a_partner_of_another_name() -> None:
    """Sentences that use the name follow; notes and sentences that could not be read stay."""
    after = typed(small(), "partners", {("wrexham", "short"): "Wrecsam"})
    assert changed(small(), after) == [
        "Wrecsam pays £550.",
        "Wrecsam and housing associations pay the rest, shared by homes.",
    ]


def test_a_name_that_sentences_do_not_use() -> None:
    """Sentences stay when a name changes that they do not use."""
    after = typed(small(), "partners", {("wrexham", "name"): "Wrexham Council"})
    assert small().formulas == after.formulas


def test_a_short_name_taken_out() -> None:
    """Sentences go over to the full name."""
    after = typed(small(), "partners", {("wrexham", "short"): ""})
    assert changed(small(), after)[0] == "Wrexham County Borough Council pays £550."


def test_a_name_that_needs_quotes() -> None:
    """A name that would be misread bare is put in quotes."""
    after = typed(small(), "partners", {("wrexham", "short"): "#1"})
    assert changed(small(), after)[0] == '"#1" pays £550.'


def test_a_name_that_makes_a_bad_sentence_readable() -> None:
    """A sentence with an unknown name is read once a partner has that name, and is not touched."""
    after = typed(small(), "partners", {("conwy", "name"): "Wrexam"})
    assert "Wrexam pays all." in sentences(after)


def test_a_driver_of_another_name() -> None:
    """Sentences that share by the driver follow."""
    after = renamed_driver(small(), "children", "children aged 0-17")
    assert changed(small(), after) == ["Local authorities pay the rest, shared by children aged 0-17."]


def test_a_group_of_another_name() -> None:
    """Partners go with their group, and sentences follow in the form for many and the form for one."""
    group = {("housing associations", "name"): "social landlords", ("housing associations", "singular"): "landlord"}
    after = typed(small(), "groups", group)
    assert changed(small(), after) == [
        "All partners pay 40%, shared equally.   Each landlord pays 5%.",
        "Wrexham and social landlords pay the rest, shared by homes.",
    ]
    assert [partner.group for partner in after.partners][-1] == "social landlords"


def test_a_group_keeps_its_capital_at_the_start_of_a_sentence() -> None:
    """The first letter of a sentence stays a capital."""
    text = "Housing associations pay 5%, shared equally."
    board = small().model_copy(update={"formulas": (FormulaText(name="agreed", text=text),)})
    after = typed(board, "groups", {("housing associations", "name"): "social landlords"})
    assert sentences(after) == ["Social landlords pay 5%, shared equally."]


def test_names_in_welsh_sentences() -> None:
    """A Welsh name follows in Welsh sentences, mutated as the old one was."""
    text = "Mae cymdeithasau tai yn talu 5%, wedi'i rannu'n gyfartal."
    lexicon = lexicon_of(small(), "cy")
    formula = c.Formula(
        (c.FallsOn(c.Payers((c.GroupNamed("housing associations"),))), *parse(text, lexicon).formula.clauses)
    )
    written = FormulaText(name="agreed", text=print_formula(formula, lexicon), language="cy")
    assert "gymdeithasau tai" in written.text
    board = small().model_copy(update={"formulas": (written,)})
    after = typed(board, "groups", {("housing associations", "name_cy"): "cartrefi cymunedol"})
    assert "gartrefi cymunedol" in after.formulas[0].text


def test_a_pool_of_another_name() -> None:
    """Lines, income and headings follow a pool's new name."""
    after = made(rename_pool(small(), "training", "courses")).board
    assert changed(small(), after) == ["For courses:"]
    assert {cost.pool for cost in after.costs} == {"core", "courses"}


def test_a_pool_cannot_take_the_name_of_another() -> None:
    """Two pools do not become one by renaming."""
    message = why_not(rename_pool(small(), "training", "Core"))
    assert message == "There is a pool “Core” already. To put the lines there, type that pool at each of them."


def test_there_is_no_such_pool() -> None:
    """The nearest pool is offered."""
    assert why_not(rename_pool(small(), "trainin", "x")) == "There is no pool “trainin”. Did you mean “training”?"


def test_an_index_of_another_name() -> None:
    """Lines that grow with an index follow its new name."""
    after = typed(small(), "indices", {("prices", "name"): "CPI"})
    assert [cost.grows_with for cost in after.costs if cost.id == "growing"] == ["CPI"]


def test_a_formula_of_another_name() -> None:
    """The formula in use stays in use under its new name."""
    board = made(table(small(), "formulas").duplicate(["agreed"])).board  # type: ignore[misc]
    assert typed(board, "formulas", {("agreed", "name"): "2026"}).board.base == "2026"


def test_a_new_partner_called_like_a_group() -> None:
    """A sentence that names a group still names it when a partner is added under the same name."""
    text = "Police pay 5%, shared equally."
    board = small().model_copy(update={"formulas": (FormulaText(name="agreed", text=text),)})
    after = typed(board, "partners", {("+1", "name"): "Police"})
    assert sentences(after) == ["The group police pay 5%, shared equally."]


@given(cases(), names(), st.data())
def test_a_rename_moves_no_penny(case: Case, name: str, data: st.DataObject) -> None:
    """Whatever is renamed, every partner pays what it paid."""
    text = print_formula(case.formula, lexicon_of(case.board))
    before = case.board.model_copy(update={"formulas": (FormulaText(name="agreed", text=text),)})
    edit = _some_rename(before, name, data)
    assume(isinstance(edit, Edit))
    assert _figures(before) == _figures(made(edit).board)


def _some_rename(board: Board, name: str, data: st.DataObject) -> Edit | Refused:
    kinds = {
        "partners": [partner.id for partner in board.partners],
        "groups": [group.name for group in board.groups],
        "drivers": [driver.name for driver in board.drivers],
        "pool": [cost.pool for cost in board.costs],
    }
    kind = data.draw(st.sampled_from([kind for kind, keys in kinds.items() if keys]))
    key = data.draw(st.sampled_from(kinds[kind]))
    return rename_pool(board, key, name) if kind == "pool" else table(board, kind).put({(key, "name"): name})


def _figures(board: Board) -> list[tuple[list[tuple[str, int]], int, int]]:
    split = split_board(board).split
    assert split is not None
    return [([(row.partner, row.assessed) for row in year.partners], year.gap, year.surplus) for year in split.years]


@given(boards_with_names(), names(), st.sampled_from(["en", "cy"]), st.data())
def test_sentences_over_awkward_names_follow(board: Board, name: str, language: str, data: st.DataObject) -> None:
    """A formula that could be read says the same after a partner was renamed, in either language."""
    said = data.draw(st.lists(clauses(board), min_size=1, max_size=3).map(tuple))
    lexicon = lexicon_of(board, language)
    text = print_formula(c.Formula(said), lexicon)
    before = board.model_copy(
        update={"formulas": (FormulaText.model_validate({"name": "agreed", "text": text, "language": language}),)}
    )
    read = parse(text, lexicon).formula
    partner = data.draw(st.sampled_from(before.partners))
    key = data.draw(st.sampled_from(["name", "short", "name_cy", "short_cy"]))
    edit = table(before, "partners").put({(partner.id, key): name})
    assume(isinstance(edit, Edit))
    after = made(edit).board
    assert parse(after.formulas[0].text, lexicon_of(after, language)).formula == read
