"""Partners, groups, drivers, income, indices, reserves, offers in kind and formulas."""

import pytest

from funding.board import driver_value
from tests.workspace_tables.helping import cell, made, shown, small, table, typed, why_not

YEARS = ("2026-27", "2027-28", "2028-29")


@pytest.mark.parametrize(
    ("name", "at", "text", "message"),
    [
        (
            "partners",
            ("wrexham", "group"),
            "local authoritys",
            "There is no group “local authoritys”. Did you mean “local authorities”?",
        ),
        ("partners", ("wrexham", "name"), "conwy", "There is “Conwy” already. Choose another name."),
        ("in_kind", ("room", "partner"), "Conwey", "There is no partner “Conwey”. Did you mean “Conwy”?"),
        (
            "in_kind",
            ("room", "meets"),
            "Visiting trainer",
            "There is no line “Visiting trainer” in the plan. Did you mean “Visiting trainers”?",
        ),
        ("in_kind", ("room", "status"), "agree", "“agree” is not one of the choices. Did you mean “agreed”?"),
        ("in_kind", ("room", "value"), "3", "This is worked out from the offer."),
        ("in_kind", ("nurse", "rate"), "3", "It is built up from a post. Open the offer (Ctrl+E) to change it."),
        (
            "in_kind",
            ("room", "years"),
            "2029-30",
            "2029-30 is not a year of the plan. The plan has 2026-27, 2027-28, 2028-29.",
        ),
        ("in_kind", ("room", "years"), "soon", "“soon” is not a financial year. Write it like 2026-27."),
        (
            "drivers",
            ("homes", "as_at"),
            "31/13/2025",
            "“31/13/2025” is not a date. Write it like 2023-06-30 or 30 June 2023.",
        ),
        ("driver_figures", ("homes", "homes"), "-1", "This must not be below zero."),
        (
            "driver_figures",
            ("+1", "homes"),
            "1",
            "Every row here is a partner. Add the partner in the table of partners first.",
        ),
        ("driver_figures", ("homes", "+partner"), "x", "Partners are named in their own table."),
        ("driver_figures", ("=", "homes"), "1", "This row is a total. It follows from the rows above."),
        (
            "indices",
            ("prices", "2026-27"),
            "3",
            "Rates from April start with the second year: amounts are in the prices of the first.",
        ),
        ("indices", ("prices", "2027-28"), "three", "“three” is not a percentage. Write it like 3% or 2.5%."),
        (
            "income",
            ("Course fees", "2026-27"),
            "3",
            "It is built up from places at a price. Open the form (Ctrl+E) to change it.",
        ),
        ("reserves", ("used", "2026-27"), "3", "Type first what there is at the start of 2026-27."),
        ("reserves", ("opening", "2027-28"), "3", "What there is follows from the year before."),
        ("formulas", ("agreed", "in_use"), "no", "One formula is always in use. Type yes beside another one instead."),
        ("formulas", ("+1", "in_use"), "yes", "Add the formula first, then put it in use."),
        ("formulas", ("agreed", "lines"), "3", "Type them on the screen of the formula."),
    ],
)
def test_what_is_refused(name: str, at: tuple[str, str], text: str, message: str) -> None:
    """A refusal says what is wrong and what to do."""
    assert message == why_not(table(small(), name).put({at: text}))


@pytest.mark.parametrize(
    ("name", "key", "message"),
    [
        (
            "partners",
            "homes",
            (
                "“Homes for All” gives “A nurse's time” in kind. "
                "Take those offers out first, or give them to another partner."
            ),
        ),
        (
            "groups",
            "housing associations",
            "“housing associations” is the group of “Homes for All”. Put them in another group first.",
        ),
        (
            "drivers",
            "children",
            "“children” is named in the formula “agreed”. Take it out of the sentences there first.",
        ),
        ("indices", "prices", "“prices” is what these lines grow with: “Office”. Take the growth away there first."),
    ],
)
def test_what_is_in_use_stays(name: str, key: str, message: str) -> None:
    """What something else rests on is not taken out, and the message says by what it is used."""
    delete = table(small(), name).delete
    assert delete is not None
    assert message == why_not(delete([key]))


def test_a_partner_that_a_formula_names_stays() -> None:
    """A formula is not left speaking of nobody."""
    board = small().model_copy(update={"in_kind": ()})
    delete = table(board, "partners").delete
    assert delete is not None
    message = why_not(delete(["wrexham"]))
    assert message == "“Wrexham” is named in the formula “agreed”. Take it out of the sentences there first."


def test_a_partner_takes_its_figures_along() -> None:
    """The figures of a partner that is taken out go too."""
    delete = table(small(), "partners").delete
    assert delete is not None
    after = made(delete(["conwy"])).board
    assert list(after.drivers[0].values) == ["wrexham"]


def test_a_group_may_be_typed_in_the_singular() -> None:
    """A group is understood in the form for one, and in Welsh."""
    partners = {("wrexham", "group"): "Housing association", ("conwy", "group"): "byrddau iechyd"}
    after = typed(small(), "partners", partners)
    assert [partner.group for partner in after.partners[:2]] == ["housing associations", "health boards"]


def test_two_names_may_change_places() -> None:
    """Names are compared with what the others will be called."""
    after = typed(small(), "drivers", {("children", "name"): "homes", ("homes", "name"): "children"})
    assert [driver.name for driver in after.drivers] == ["homes", "children"]


def test_driver_figures_stand_side_by_side() -> None:
    """A row for each partner, a column for each driver, and totals; newer figures where there are some."""
    assert shown(small(), "driver_figures", "homes", "children", "homes") == ["", "500"]
    assert shown(small(), "driver_figures", "homes", "children", "homes", year="2028-29") == ["", "600"]
    assert shown(small(), "driver_figures", "=", "children", "homes", year="2028-29") == ["48,840", "610"]


def test_a_driver_figure_goes_where_the_newest_are() -> None:
    """Where a driver has figures from a year on, a figure typed in a later year belongs to those."""
    after = typed(small(), "driver_figures", {("wrexham", "homes"): "12"}, "2028-29").drivers[1]
    assert [driver_value(after, "wrexham", year) for year in YEARS] == [10, 12, 12]


def test_a_driver_figure_for_every_year() -> None:
    """Before such figures, and without them, a figure holds for every year."""
    after = typed(small(), "driver_figures", {("wrexham", "homes"): "12"}, "2026-27").drivers[1]
    assert [driver_value(after, "wrexham", year) for year in YEARS] == [12, 12, 12]


def test_a_driver_figure_taken_out() -> None:
    """A blank takes out the figure that holds; an older one holds again, and is shown before it is kept."""
    taken = table(small(), "driver_figures", "2028-29").read("homes", "homes", "")
    after = typed(small(), "driver_figures", {("homes", "homes"): ""}, "2028-29").drivers[1]
    assert driver_value(after, "homes", "2028-29") == 500
    assert taken == table(small(), "driver_figures", "2028-29").read("homes", "homes", "500")


def test_a_day_in_several_ways() -> None:
    """Days are read as people write them, day first."""
    drivers = table(small(), "drivers")
    ways = ("2023-06-30", "30/6/2023", "30.06.23", "30 June 2023", "30-Jun-23", "30th June, 2023")
    assert {"30 June 2023"} == {getattr(drivers.read("homes", "as_at", way), "shown", way) for way in ways}


def test_a_rate_without_its_sign() -> None:
    """In a column of percentages 3 is 3%, as is shown before it is kept."""
    assert shown(typed(small(), "indices", {("prices", "2027-28"): "3"}), "indices", "prices", "2027-28") == ["3%"]


def test_reserves_begin_and_end() -> None:
    """Typing what there is at the start begins the reserves, and clearing all of it ends them."""
    begun = typed(small(), "reserves", {("used", "2027-28"): "£1,000", ("opening", "2026-27"): "£10k"})
    assert shown(begun, "reserves", "opening", *YEARS) == ["£10,000.00", "£10,000.00", "£9,000.00"]
    assert shown(begun, "reserves", "closing", *YEARS) == ["£10,000.00", "£9,000.00", "£9,000.00"]
    ended = {("opening", "2026-27"): "", ("used", "2027-28"): ""}
    assert typed(begun, "reserves", ended).reserves is None


def test_reserves_do_not_end_by_accident() -> None:
    """What there is at the start is not taken out while something is used."""
    begun = typed(small(), "reserves", {("used", "2027-28"): "£1,000", ("opening", "2026-27"): "£10k"})
    message = why_not(table(begun, "reserves").put({("opening", "2026-27"): ""}))
    assert message == "Clear the other rows first. Without what there is at the start there are no reserves."


def test_the_register_says_what_counts() -> None:
    """Every offer has a row, with its value in the year, whether it counts, and if not why."""
    columns = ("partner", "quantity", "meets", "value", "counts", "why_not", "years")
    assert shown(small(), "in_kind", "room", *columns) == [
        "Wrexham", "24", "Visiting trainers", "£2,040.00", "yes", "", "2026-27"
    ]  # fmt: skip
    assert shown(small(), "in_kind", "nurse", *columns) == [
        "Homes for All", "0.2 posts", "", "£8,000.00", "no", "The offer is not agreed yet.", "every year"
    ]  # fmt: skip


def test_an_offer_of_another_year() -> None:
    """An offer that is not given in the year still has a row."""
    columns = ("value", "counts", "why_not")
    assert shown(small(), "in_kind", "room", *columns, year="2027-28") == ["", "no", "It is not given in 2027-28."]


def test_an_offer_needs_a_partner() -> None:
    """Nothing can be given where there is nobody to give it."""
    board = small().model_copy(update={"in_kind": (), "partners": ()})
    insert = table(board, "in_kind").insert
    assert insert is not None
    assert why_not(insert(None)) == "There is no partner to give anything yet. Add a partner first."


def test_a_second_formula_leaves_the_first_in_use() -> None:
    """When a second formula comes, the Board says which one is in use."""
    insert = table(small(), "formulas").insert
    assert insert is not None
    after = made(insert(None)).board
    assert (after.board.base, shown(after, "formulas", "New formula", "in_use")) == ("agreed", ["no"])


def test_another_formula_is_put_in_use() -> None:
    """Yes beside a formula puts it in use; it can then not be taken out."""
    duplicate = table(small(), "formulas").duplicate
    assert duplicate is not None
    board = made(duplicate(["agreed"])).board
    used = made(table(board, "formulas").put({("agreed (copy)", "in_use"): "yes"}))
    assert (used.label, used.board.board.base) == ("Use the formula “agreed (copy)”", "agreed (copy)")
    delete = table(used.board, "formulas").delete
    assert delete is not None
    assert why_not(delete(["agreed (copy)"])) == "“agreed (copy)” is in use. Put another formula in use first."


def test_two_partners_of_one_name_are_told_apart() -> None:
    """Where two partners have one name, the register shows their ids beside it."""
    partner = small().partners[0].model_copy(update={"id": "wrexham-2"})
    board = small().model_copy(update={"partners": (*small().partners, partner)})
    assert cell(board, "in_kind", "room", "partner").typed == "Wrexham (wrexham)"
