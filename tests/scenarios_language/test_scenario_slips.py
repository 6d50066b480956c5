"""What is said of scenario sentences that cannot be read: the word, what was expected, the nearest name."""

import pytest

from scenarios.language.reading import read_lever, read_statement, read_target, read_varied
from tests.scenarios_language.sayings import LEVERS, STATEMENTS, TARGETS, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('"Wbsite" costs £5.', "There is no “Wbsite” here. Did you mean “Website”?"),
        ('"Website" csts £5.', "“csts” is not known here. Did you mean “costs”?"),
        ('"Website" costs 5.', "“5” needs a sign. Write “£5”."),
        (
            '"Website" costs £5 in 2031-32.',
            "2031-32 is not a year of the plan. The plan has 2026-27, 2027-28, 2028-29.",
        ),
        ('"Website" costs £5 from 2028-29 to 2026-27.', "2028-29 is after 2026-27. Put the earlier year first."),
        (
            "Example Police leaves with probability 120%.",
            "A probability of 120% is more than certain. Write a percentage from 0% to 100%.",
        ),
        ('"Pay award" is between 5% and 2%.', "The lowest figure is above the highest. Write the lowest first."),
        (
            '"Pay award" is between 2% and 2%.',
            "The lowest and the highest figure are the same, so nothing is uncertain.",
        ),
        (
            '"Pay award" is between 1% and 2%, most likely 3%.',
            (
                "The likeliest figure is not between the lowest and the highest. "
                "Write the lowest first, then the highest, then one between them."
            ),
        ),
        (
            '"Website" costs about £5, give or take £0.',
            "What is given or taken must be more than nothing. Write the figure without “about” if it is known.",
        ),
        (
            '"Website" number about -1.5 a year at £5 each.',
            "A figure below zero makes no sense here. Write it without “-”.",
        ),
        ('"Website" costs -£5.', "A figure below zero makes no sense here. Write it without “-”."),
        (
            '"Training room for half the courses" is lost.',
            "“lost” does not belong here. After “is” comes “offered”, “agreed” or “declined”.",
        ),
        (
            "Local authorities leave.",
            "A group of several partners does not come or go by one sentence. Name one partner.",
        ),
        (
            "Housing association joins local authorities.",
            (
                "There is no partner called “Housing association”. "
                "Check the spelling. The name of somebody new stands in quotes."
            ),
        ),
        ('Use formula "agred".', "There is no formula called “agred”. Did you mean “agreed”?"),
        ("In the formula, polic pay 12%.", "There is no partner or group called “polic”. Did you mean “police”?"),
        (
            'Use formula "by pool" in 2027-28.',
            "This cannot be for some years only. Leave the years out.",
        ),
        ("Training costs fall by 120%.", "Costs cannot fall by more than 100%. Write a percentage from 0% to 100%."),
        ("", "There is no sentence here. Write one."),
        ('"Website" ends. "Website" ends.', "There are several sentences here. Write one."),
        (
            "Nonsense!",
            (
                "There is no “Nonsense!” here. There are: “Business manager”, “Board administrator”, "
                "“Participation worker”, “Independent chair” and 15 more."
            ),
        ),
    ],
)
def test_a_statement_that_cannot_be_read_is_told(sentence: str, expected: str) -> None:
    """One slip, in words that say what to do."""
    read = read_statement(sentence, STATEMENTS["en"])
    assert (read.said, told(read.problems)) == (None, [expected])


def test_all_slips_are_told_at_once() -> None:
    """An unknown name does not hide an unknown year."""
    read = read_statement("Children aged 0-17 in Wrexam are 28,000 from 2031-32.", STATEMENTS["en"])
    assert told(read.problems) == [
        "There is no partner called “Wrexam”. Did you mean “Wrexham”?",
        "2031-32 is not a year of the plan. The plan has 2026-27, 2027-28, 2028-29.",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Helth boards pay no more than £5.",
            "There is no partner or group called “Helth boards”. Did you mean “health boards”?",
        ),
        (
            "All other partners pay no more than £5.",
            "Nobody is named before them, so “others” says nothing here. Name the partners.",
        ),
        (
            "Wrexham and Conwy pay no more than 20%.",
            (
                "What several pay together is held to an amount of money. "
                "Write an amount such as £5,000, or begin with “No” for each of them on its own."
            ),
        ),
    ],
)
def test_a_target_that_cannot_be_read_is_told(sentence: str, expected: str) -> None:
    """Likewise for targets."""
    read = read_target(sentence, TARGETS["en"])
    assert (read.said, told(read.problems)) == (None, [expected])


def test_levers_and_what_is_varied_are_told_apart() -> None:
    """Steps are for tables, bounds for levers."""
    stepped = read_lever("Police's percentage from 10% to 20% in steps of 5%", LEVERS["en"])
    whole = read_varied("Police's percentage", LEVERS["en"])
    assert told(stepped.problems) == [
        (
            "A lever is not changed in steps. Say between which figures it may be, as in "
            "“The percentage of police between 10% and 20%”."
        )
    ]
    assert told(whole.problems) == [
        (
            "It is not said at which figures to try this. Say from what to what and in which steps, as in "
            "“from 50% to 70% in steps of 5%”."
        )
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Police's percentage between £5 and £6",
            ["“£5” does not belong here. After “between” comes a percentage such as 10% or “minus”."],
        ),
        ('"Website" from £5 to £10 in steps of £0', ["A step of nothing leads nowhere. Write a step above zero."]),
        (
            '"Website" from £5 to £1,000,000 in steps of £1',
            ["That would be more than 1,000 steps. Take larger steps, or a shorter stretch."],
        ),
    ],
)
def test_a_lever_that_cannot_be_read_is_told(sentence: str, expected: list[str]) -> None:
    """Likewise for levers and figures to vary."""
    assert told(read_varied(sentence, LEVERS["en"]).problems) == expected
