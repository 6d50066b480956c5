"""Every problem of meaning: the sentence that provokes it, and exactly what is said."""

from decimal import Decimal

import pytest

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.split import split_board, split_formula
from tests.formulas.boards import LAST_YEAR, board, told

PROBLEMS = {
    # Who
    "Housing associations pay 5%, shared equally.": (
        "line 1: No partner of this Board belongs to the group “housing associations”. "
        'Add a partner with group = "housing associations", or take the sentence out.'
    ),
    "All partners pay 50%, shared equally.\nAll other partners pay 5%, shared equally.": (
        "line 2: Every partner is named by an earlier sentence; no other partner is left. Take the sentence out."
    ),
    "Conwy and local authorities pay 5%, shared equally.": (
        "line 1: The sentence names Conwy twice. Name each payer once."
    ),
    # How much
    "Police pay 60%.\nProbation pays 40.5%.": (
        "line 2: The percentages add up to 100.5%, which is more than 100%. "
        "Lower them until they add up to 100% or less."
    ),
    "Each local authority pays 60%.": (
        "line 1: The percentages add up to 120%, which is more than 100%. Lower them until they add up to 100% or less."
    ),
    "Police pay the rest.\n\nProbation pays the rest.": (
        "line 3: The rest is claimed twice: line 1 claims it already. "
        "Name all who pay the rest in one sentence, and say how they share it."
    ),
    "Each local authority pays the rest.": (
        "line 1: The rest cannot be paid by each. Name the payers together and add “, shared equally”."
    ),
    "Police pay 60%, but no less than £100 and no more than £50.": (
        "line 1: The least this sentence allows is above the most. Make the first amount the smaller one."
    ),
    # Shared how
    "Local authorities pay 60%.": (
        "line 1: The sentence names 2 payers and does not say how they share. "
        "Add “, shared equally”, or begin the sentence with “Each” if each of them pays that much."
    ),
    "Each local authority pays £10, shared equally.": (
        "line 1: There is nothing to share here: each of them pays on its own. Leave out “shared ...”."
    ),
    "All partners pay 60%, shared by children.": (
        "line 1: The driver “children” has no figure for Health Board, North Police, Probation in 2026-27. "
        "Add the figure under [[drivers]]; write 0 if it truly is nothing."
    ),
    "Police and probation pay 60%, shared by officers.": (
        "line 1: The driver “officers” is nothing for every payer named here: North Police, Probation. "
        "Enter the figures under [[drivers]], or share in another way."
    ),
    "Conwy and police pay 60%, shared 2 to 1 to 1.": (
        "line 1: The ratio has 3 numbers for 2 payers. "
        "Give one number for each payer, in the order in which they are named."
    ),
    "Local authorities pay 60%, shared 2 to 1.": (
        "line 1: A ratio needs a payer for each number, and the sentence names several partners by one word. "
        "Name the partners one by one, in the order of the numbers."
    ),
    "Conwy and police pay 60%, shared 0 to 0.": (
        "line 1: Every number of the ratio is nothing. Give at least one payer a number above nothing."
    ),
    "Local authorities pay 60%, shared 40% equally and 50% by children.": (
        "line 1: The weights of the blend add up to 90%. Change them so that they add up to 100%."
    ),
    "Local authorities pay by children: £500 up to 5,000, £900 up to 1,000, £1,000 above.": (
        "line 1: The bands do not rise. Write the smallest first, each “up to” above the one before."
    ),
    "Local authorities pay 60%, shared by bands of children: 0 up to 90,000, 2 above.": (
        "line 1: Every payer named here is in a band of “children” with a weight of nothing. "
        "Give at least one of their bands a weight above nothing."
    ),
    # Headings and limits
    "For core:\nPolice pay 60%.\nFor all other costs:\nPolice pay 5%.\nFor all other costs:\nConwy pays 5%.": (
        "line 5: The formula has two parts for all other costs. Put their sentences under one heading."
    ),
    "For core:\nPolice pay 60%.\nFor core:\nConwy pays 5%.": (
        "line 3: The pool “core” has two headings. Put its sentences under one heading."
    ),
    "Police pay 60%.\nOver the whole contribution:\nConwy pays 5%.": (
        "line 3: A payment cannot stand under “Over the whole contribution”. "
        "Move it above that heading, or under a heading for a pool of costs."
    ),
    "No partner pays more than £50.\nFor core:\nPolice pay 60%.": (
        "line 1: This limit stands above the first heading, where nobody pays anything. "
        "Move it under a heading, or under “Over the whole contribution:”."
    ),
    "Police pay 60%.\nWhat a limit takes off falls on police.": (
        "line 2: There is no limit here that could fall on anybody. Add a limit, or take the sentence out."
    ),
    (
        "Police pay 60%.\nNo partner pays more than £50.\n"
        "What a limit takes off falls on police.\nWhat a limit takes off falls on Conwy."
    ): "line 4: The formula says twice on whom a limit falls. Keep one of the two sentences.",
    "For core:\nPolice pay 60%.\nNo partner pays more than last year.": (
        "line 3: Last year's share is known for whole contributions, not for one pool of costs. "
        "Move the sentence under “Over the whole contribution:”."
    ),
    "For core:\nPolice pay 60%.\nNo contribution rises by more than 5%.": (
        "line 3: Last year's share is known for whole contributions, not for one pool of costs. "
        "Move the sentence under “Over the whole contribution:”."
    ),
    "Police pay 60%.\nNo contribution falls by more than 101%.": (
        "line 2: A contribution cannot fall by more than 100%; the sentence says 101%. "
        "Give a percentage of 100% or less."
    ),
    # Phasing and terms
    "Police pay 60%.\nMove from last year's shares over 3 years.\nMove from last year's shares over 2 years.": (
        "line 3: The formula moves from last year's shares twice. Keep one of the two sentences."
    ),
    "Police pay 60%.\nRound each contribution to £10.\nRound each contribution to £1.": (
        "line 3: This says again what line 2 settles. Keep one of the two sentences."
    ),
    "Police pay 60%.\nIn-kind contributions count in full.\nIn-kind contributions do not count.": (
        "line 3: This says again what line 2 settles. Keep one of the two sentences."
    ),
}


@pytest.mark.parametrize(("text", "expected"), PROBLEMS.items())
def test_a_problem_of_meaning(text: str, expected: str) -> None:
    """Each says which line, what is wrong, and how to mend it."""
    outcome = split_board(board(text, last_year=LAST_YEAR, officers={"police": 0, "probation": 0}))
    assert [f"formula “agreed”, {expected}"] == told(outcome)
    assert outcome.split is None


def test_all_at_once() -> None:
    """All errors at once, not only the first, by line."""
    text = "Local authorities pay 60%.\nPolice pay 50%.\nHealth boards pay the rest.\nProbation pays the rest."
    lines = [problem.line for problem in split_board(board(text)).problems]
    assert lines == [1, 2, 4]


def test_the_same_in_several_years_is_told_once() -> None:
    """What is wrong with a sentence is wrong every year, and said once."""
    outcome = split_board(board("Local authorities pay 60%.", years=("2026-27", "2027-28", "2028-29")))
    assert len(outcome.problems) == 1


def test_a_limit_that_needs_last_year() -> None:
    """A limit against last year's shares needs to know them, for the first year."""
    known = {key: amount for key, amount in LAST_YEAR.items() if key not in {"police", "health"}}
    outcome = split_board(board("Police pay 60%.\nNo partner pays more than last year.", last_year=known))
    assert told(outcome) == [
        (
            "formula “agreed”, line 2: Last year's share is not known for Health Board, North Police. "
            'Add last_year to the partner in the Board file; write "£0" if it paid nothing.'
        )
    ]


def test_a_move_that_needs_last_year() -> None:
    """There is nothing to move from while last year's shares are not known."""
    outcome = split_board(
        board("Police pay 60%.\nMove from last year's shares over 3 years.", last_year={"conwy": "£1"})
    )
    assert told(outcome) == [
        (
            "formula “agreed”, line 2: Last year's share is not known for "
            "Denbighshire, Health Board, North Police, Probation. "
            'Add last_year to the partner in the Board file; write "£0" if it paid nothing.'
        )
    ]


def test_a_move_from_nothing() -> None:
    """Last year's share of the total is no share when nobody paid."""
    text = "Police pay 60%.\nMove from last year's shares over 3 years."
    outcome = split_board(board(text, last_year=dict.fromkeys(LAST_YEAR, "£0")))
    assert told(outcome) == [
        (
            "formula “agreed”, line 2: Nobody paid anything last year, so there is nothing to move from. "
            "Take the sentence out."
        )
    ]


def test_income_above_the_costs() -> None:
    """Income above the costs leaves nothing to share, which is more likely a slip than a plan."""
    outcome = split_board(board("Police pay 60%.", costs={"core": "£50"}, income={None: "£60"}))
    assert told(outcome) == [
        (
            "formula “agreed”: In 2026-27 the income is more than the costs, so there is nothing to share. "
            "Put the part that is left over into reserves, or correct the income."
        )
    ]


def test_nobody_named() -> None:
    """A formula of remarks and limits shares nothing."""
    outcome = split_board(board("# To be agreed\nNo partner pays more than 40%."))
    assert told(outcome) == [
        (
            "formula “agreed”: No sentence says who pays. "
            "Add one, such as “Local authorities pay the rest, shared equally.”"
        )
    ]


def test_a_board_without_partners() -> None:
    """Without partners there is nobody to share with."""
    alone = board("All partners pay 100%, shared equally.").model_copy(update={"partners": ()})
    assert told(split_board(alone)) == [
        "formula “agreed”: The Board has no partners, so nobody can pay. Add partners under [[partners]]."
    ]


@pytest.mark.parametrize(
    ("driver", "mend"),
    [("childen", "Did you mean “children”?"), ("hectares", "Add it to the Board file under [[drivers]].")],
)
def test_a_driver_that_is_not_there(driver: str, mend: str) -> None:
    """Clauses that were never text may still name a driver that the Board lacks; the nearest is offered."""
    payers = c.Payers((c.GroupNamed("local authorities"),))
    formula = c.Formula((c.Payment(payers, c.Percentage(Decimal(5)), shared=c.ByDriver(driver)),))
    given = board("Police pay 60%.")
    outcome = split_formula(given, "", formula, lexicon_of(given))
    assert told(outcome) == [f"the formula, line 1: There is no driver called “{driver}”. {mend}"]
