"""Each check of a whole Board, with the case that provokes it and what is said."""

import pytest

from tests.funding.boards import SMALL, adoption, small, told

POLICE = '[[partners]]\nid = "police"\nname = "{name}"\ngroup = "police"\n\n[[drivers]]'


def test_a_sound_board_has_no_problems() -> None:
    """Nothing is said of a Board in order."""
    assert told(SMALL) == []


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ("[]", 'No year is given. Write them like years = ["2026-27", "2027-28", "2028-29"].'),
        ('["2026-27", "2026-27", "2027-28"]', "2026-27 is given more than once. Keep it once."),
        ('["2027-28", "2026-27"]', "2026-27 comes after 2027-28. Put the years in order, the earliest first."),
        (
            '["2026-27", "2028-29"]',
            (
                "After 2026-27 comes 2028-29, so a year is left out. "
                "The years must follow one another. Add what is missing."
            ),
        ),
    ],
)
def test_years_follow_one_another(years: str, expected: str) -> None:
    """None, repeated, out of order, with a year left out."""
    assert f"board, years: {expected}" in told(small(('["2026-27", "2027-28"]', years)))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            '[[partners]]\nid = "conwy"\nname = "Conwy again"\ngroup = "police"',
            "partners, “conwy”: The id “conwy” is used 2 times. Give each its own id.",
        ),
        (
            '[[costs]]\nid = "training-officer"\nname = "Another"\namount = 1',
            "costs, “training-officer”: The id “training-officer” is used 2 times. Give each its own id.",
        ),
        (
            '[[in_kind]]\nid = "room"\npartner = "conwy"\nkind = "goods"\nwhat = "Laptops"',
            "in_kind, “room”: The id “room” is used 2 times. Give each its own id.",
        ),
    ],
)
def test_ids_are_used_once(table: str, expected: str) -> None:
    """Partners, costs and offers are told apart by their ids."""
    assert told(f"{SMALL}\n{table}\n") == [expected]


@pytest.mark.parametrize(
    ("table", "entry", "name"),
    [
        ("groups", 'name = "Housing"\nsingular = "one"\n[[groups]]\nname = "housing"\nsingular = "one"', "housing"),
        ("drivers", 'name = "CHILDREN"\nunit = "x"\nvalues = {}', "CHILDREN"),
        ("indices", 'name = "Pay Award"\nrates = { "2027-28" = "1%" }', "Pay Award"),
        ("drivers", 'name = "plant"\nname_cy = "Children"\nunit = "x"\nvalues = {}', "Children"),
        ("scenarios", 'name = "Leaner"\n[[scenarios]]\nname = "leaner"', "leaner"),
    ],
)
def test_names_are_used_once(table: str, entry: str, name: str) -> None:
    """Two names that differ only in capitals or spacing are one name."""
    what = f"The name “{name}” is used twice. Capitals and spacing make no difference. Change one of the names."
    assert told(f"{SMALL}\n[[{table}]]\n{entry}\n") == [f"{table}, “{name}”: {what}"]


def test_formulas_have_names_of_their_own() -> None:
    """The formula in use is known by its name."""
    text = small(("years = [", 'base = "agreed"\nyears = ['))
    assert told(text + '\n[[formulas]]\nname = "Agreed"\ntext = ""\n') == [
        (
            "formulas, “Agreed”: The name “Agreed” is used twice. Capitals and spacing make no difference. "
            "Change one of the names."
        )
    ]


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("name", 'name = "WREXHAM"'),
        ("short", 'name = "X"\nshort = "wrexham"'),
        ("name_cy", 'name = "X"\nname_cy = "Wrexham county borough council"'),
        ("short_cy", 'name = "X"\nshort_cy = "Wrexham"'),
    ],
)
def test_partners_are_told_apart(key: str, line: str) -> None:
    """A name of one partner, in either language, is no name of another."""
    [said] = told(small(('name = "Conwy County Borough Council"', line)))
    name = line.split('"')[-2]
    assert said == (
        f"partners, “conwy”, {key}: “{name}” is also a name of the partner “wrexham”. "
        "A sentence could not tell them apart. Change one of the names."
    )


def test_a_lone_police_force_may_be_called_police() -> None:
    """A partner with the name of its group is the group."""
    assert told(small(("[[drivers]]", POLICE.format(name="Police")))) == []


def test_one_of_two_police_forces_may_not_be_called_police() -> None:
    """With others in the group, the name means all of them."""
    other = POLICE.format(name="Gwent Police").replace('"police"\nname', '"gwent"\nname')
    text = small(("[[drivers]]", POLICE.format(name="Police")), ("[[drivers]]", other))
    assert told(text) == [
        (
            "partners, “police”, name: “Police” is also the name of its group “police”, which has other partners. "
            "A sentence could not tell them apart. Call the partner something else."
        )
    ]


def test_a_partner_may_not_be_called_like_another_group() -> None:
    """The probation service cannot be called police, in Welsh neither."""
    [said] = told(
        small(("[[drivers]]", POLICE.format(name="Yr Heddlu").replace('group = "police"', 'group = "probation"')))
    )
    assert said == (
        "partners, “police”, name: “Yr Heddlu” is also the name of the group “police”. "
        "A sentence could not tell them apart. Call the partner something else."
    )


@pytest.mark.parametrize(
    ("group", "mend"),
    [
        ("local authoritys", "Did you mean “local authorities”?"),
        (
            "zzz",
            (
                "Choose one of: local authorities, health boards, NHS trusts, police, probation, "
                "youth offending teams, others. A group of your own needs a table [[groups]]."
            ),
        ),
    ],
)
def test_a_partner_is_in_a_group_that_there_is(group: str, mend: str) -> None:
    """The nearest known group is named, or all of them."""
    expected = f"partners, “wrexham”, group: There is no group “{group}”. {mend}"
    assert told(small(('"local authorities"', f'"{group}"'))) == [expected]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("wrexam = 1", "values: There is no partner with the id “wrexam”. Did you mean “wrexham”?"),
        ("zzz = 1", "values: There is no partner with the id “zzz”. Use the id of a partner of this Board."),
        (
            '"2027-28" = { wrexam = 1 }',
            "values, 2027-28: There is no partner with the id “wrexam”. Did you mean “wrexham”?",
        ),
        (
            '"2028-29" = { wrexham = 1 }',
            (
                "values, 2028-29: 2028-29 is after the last year of the plan, 2027-28. "
                "Change the year, or take these figures out."
            ),
        ),
    ],
)
def test_drivers_speak_of_partners_and_years_that_there_are(values: str, expected: str) -> None:
    """A figure for nobody, or for a year that never comes, would be lost without a word."""
    text = small(("wrexham = 27950, conwy = 20890", values))
    assert told(text) == [f"drivers, “children”, {expected}"]


def test_a_driver_may_begin_before_the_plan() -> None:
    """Figures of an earlier year serve until newer ones come."""
    assert told(small(("wrexham = 27950, conwy = 20890", '"2023-24" = { wrexham = 1 }'))) == []


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (
            "",
            (
                "costs, “training-officer”: The line does not say what it costs. "
                "Add one of: amount, amounts, staff, units."
            ),
        ),
        (
            'amount = 5\nunits = { quantity = 1, rate = "£5" }',
            "costs, “training-officer”: The line says in 2 ways what it costs: amount, units. Keep one of them.",
        ),
        (
            'amounts = { "2026-27" = 6000 }',
            (
                "costs, “training-officer”, amounts: There is no amount for 2027-28. "
                'Blank is never zero: write the amount, or "2027-28" = "£0".'
            ),
        ),
        (
            'amounts = { "2026-27" = 6000, "2027-28" = 6000, "2028-29" = 1 }',
            (
                "costs, “training-officer”, amounts, 2028-29: 2028-29 is not a year of the plan. "
                "Change the year, or take the amount out."
            ),
        ),
    ],
)
def test_a_cost_line_has_one_figure_for_every_year(figure: str, expected: str) -> None:
    """None, two, a year without, a year too many."""
    text = small(('amount = "£41,200"\ngrows_with = "pay award"', figure), ('amount = "£6,000"', "amount = 0"))
    assert told(text) == [expected]


def test_a_cost_line_with_an_amount_for_each_year_does_not_grow() -> None:
    """The amounts already say what the growth is."""
    text = small(('amount = "£41,200"', 'amounts = { "2026-27" = 6000, "2027-28" = 6000 }'))
    assert told(text) == [
        (
            "costs, “training-officer”, grows_with: A line with an amount for each year does not grow besides. "
            "Take grows_with out, or give one amount for the first year."
        )
    ]


@pytest.mark.parametrize(
    ("index", "mend"), [("pay awards", "Did you mean “pay award”?"), ("zzz", "Add it as a table [[indices]].")]
)
def test_a_cost_line_grows_with_an_index_that_there_is(index: str, mend: str) -> None:
    """The nearest known index is named."""
    text = small(('grows_with = "pay award"', f'grows_with = "{index}"'))
    assert told(text) == [f"costs, “training-officer”, grows_with: There is no index “{index}”. {mend}"]


def test_an_index_in_use_has_a_rate_for_each_year_after_the_first() -> None:
    """A missing rate is asked for; the first year needs none."""
    assert told(small(('"2027-28" = "3%"', ""))) == [
        (
            "indices, “pay award”, rates: There is no rate for 2027-28, and the cost line “training-officer” grows "
            'with this index. Add the rate expected, or "2027-28" = "0%" for no growth.'
        )
    ]


def test_an_index_nobody_uses_needs_no_rates() -> None:
    """Rates may be filled in before a cost line grows with them."""
    assert told(small(('"2027-28" = "3%"', ""), ('grows_with = "pay award"', ""))) == []


def test_nothing_falls_by_more_than_all_of_it() -> None:
    """-101% would turn a cost into income."""
    text = small(('"2027-28" = "3%"', '"2027-28" = "-101%"'), ('amount = "£6,000"', "amount = 0"))
    expected = "A fall of more than 100% would make costs negative. Write a fall like -2%."
    assert f"indices, “pay award”, rates, 2027-28: {expected}" in told(text)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("", "income, “Course fees”: The line does not say what it brings in. Add one of: amount, amounts, fees."),
        (
            'amount = 1\namounts = { "2026-27" = 1, "2027-28" = 1 }',
            "income, “Course fees”: The line says in 2 ways what it brings in: amount, amounts. Keep one of them.",
        ),
        (
            "amounts = {}",
            (
                "income, “Course fees”, amounts: There is no amount for 2026-27, 2027-28. "
                'Blank is never zero: write the amount, or "2026-27" = "£0".'
            ),
        ),
    ],
)
def test_an_income_has_one_figure_for_every_year(figure: str, expected: str) -> None:
    """None, two, years without."""
    assert told(small(('amount = "£6,000"', figure))) == [expected]


def test_income_is_within_costs() -> None:
    """£42,000 of fees is £800 more than the officer costs in the first year; the year after, pay has risen."""
    assert told(small(('"£6,000"', '"£42,000"'))) == [
        (
            "income: In 2026-27 income is £42,000 and costs are £41,200: income is £800 more. "
            "Check both. Use less of the reserves, or add the costs that are missing."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'partner = "wrexham"',
            'partner = "wrexam"',
            "partner: There is no partner with the id “wrexam”. Did you mean “wrexham”?",
        ),
        (
            'meets = "training-officer"',
            'meets = "training-oficer"',
            "meets: There is no cost line with the id “training-oficer”. Did you mean “training-officer”?",
        ),
        (
            'meets = "training-officer"',
            'meets = "zzz"',
            "meets: There is no cost line with the id “zzz”. Use the id of a cost line, or take meets out.",
        ),
        (
            'years = ["2026-27"]',
            'years = ["2025-26"]',
            "years: 2025-26 is not a year of the plan. Change the year, or take it out.",
        ),
    ],
)
def test_an_offer_speaks_of_what_there_is(old: str, new: str, expected: str) -> None:
    """The partner who gives, the cost line it meets, the years it is given."""
    assert told(small((old, new))) == [f"in_kind, “room”, {expected}"]


def test_one_of_several_formulas_is_named_as_the_one_in_use() -> None:
    """With one formula there is no doubt; with two there is."""
    assert told(SMALL + '\n[[formulas]]\nname = "other"\ntext = ""\n') == [
        (
            "board: There are 2 formulas, and none is named as the one in use. "
            'Add a line like base = "agreed". The formulas are: agreed, other.'
        )
    ]


@pytest.mark.parametrize(
    ("base", "mend"),
    [("agred", "Did you mean “agreed”?"), ("zzz", "Use the name of a formula of this Board, or take base out.")],
)
def test_the_formula_in_use_is_one_that_there_is(base: str, mend: str) -> None:
    """The nearest known formula is named."""
    text = small(("years = [", f'base = "{base}"\nyears = ['))
    assert told(text) == [f"board, base: There is no formula “{base}”. {mend}"]


def test_pools_are_told_apart() -> None:
    """“Training” and “training” would be one pool to a sentence and two in a table."""
    assert told(SMALL + '\n[[costs]]\nid = "a"\nname = "A"\npool = "Training"\namount = 1\n') == [
        (
            "costs, pool: The pools “training” and “Training” differ only in capitals or spacing. "
            "Write the same name for both, or tell them apart."
        )
    ]


def test_an_adoption_is_never_checked() -> None:
    """A decision stays as it was recorded, whatever has become of its partners."""
    gone = '{ year = "1999-00", partner = "gone", name = "Gone", assessed = "£1", cash_due = "£1", last_year = "£1" }'
    assert told(SMALL + adoption(shares=f"[{gone}]")) == []
