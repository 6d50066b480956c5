"""Scenarios by name: stacked, based on one another, and put to the Board."""

from funding.board import Board
from funding.checks import check_board
from funding.plan import cost_of
from funding.problems import Weight
from scenarios.conflicts import conflicts
from scenarios.review import scenario_problems, story_problems
from scenarios.stories import applied, how_many, left_open, scenario_of, sentences
from tests.scenarios_stories.telling import BOARD, board_with, scenario, story

DEARER = scenario("Dearer", '"Website" costs £3,000 in 2027-28.')
ADDED = scenario("Added", 'Add "Helpline" to core at £100 a year.', '"Helpline" ends from 2028-29.')
ON_DEARER = scenario("More", '"Website" rises by 10%.', on="dearer")
LEFT = scenario("Gone", "Probation leaves from 2027-28.")
PLUS = scenario("A + B", "All costs rise by 1%.")


def amounts(name: str, line: str) -> list[int | None]:
    """What a line costs under a scenario, year by year."""
    board = board_with(DEARER, ADDED, ON_DEARER, LEFT, PLUS)
    done = applied(board, None, name)
    assert done.problems == ()
    cost = next(cost for cost in done.board.costs if cost.id == line)
    return [cost_of(done.board, cost, year) for year in done.board.years]


def test_a_scenario_without_sentences_is_the_base() -> None:
    """Nothing said, nothing changed: the same object comes back."""
    board = board_with(scenario("Nothing"))
    done = applied(board, "agreed", "nothing")
    assert (done.board is board, done.formula, done.problems, done.changed) == (True, "agreed", (), ())
    assert how_many(scenario_of(board, "Nothing")) == "changes nothing"


def test_what_a_scenario_is_based_on_comes_first() -> None:
    """10% on top of what the base of the scenario set."""
    assert amounts("More", "website") == [264_000, 330_000, 274_666]


def test_stacked_scenarios_hold_in_order_and_each_base_once() -> None:
    """The stack "Dearer + More" says no more than "More", which brings "Dearer" with it."""
    twice = story("dearer + MORE", [DEARER, ON_DEARER])
    assert (twice.name, [told.scenario for told in twice.told]) == ("Dearer + More", ["Dearer", "More"])


def test_a_name_with_a_plus_sign_is_one_name() -> None:
    """A scenario may be called "A + B", and be stacked with another."""
    found = story("A + B + Dearer", [DEARER, PLUS])
    assert [told.scenario for told in found.told] == ["A + B", "Dearer"]


def test_a_name_that_a_sentence_brings_is_known_to_the_next() -> None:
    """The new line ends by its name, in its own scenario and in one stacked on it."""
    assert amounts("Added", "helpline") == [10_000, 10_000, 0]
    later = scenario("Later", '"Helpline" costs £50 in 2026-27.')
    stacked = story("Added + Later", [ADDED, later])
    assert (stacked.problems, len(stacked.told)) == ((), 3)
    assert [str(problem.what) for problem in story("Later", [later]).problems] == ["There is no “Helpline” here."]


def test_unknown_names_are_told_with_the_nearest() -> None:
    """Each name of a stack that nobody knows."""
    found = story("Deerer + Other", [DEARER, ON_DEARER])
    assert [(problem.what, problem.mend) for problem in found.problems] == [
        ("There is no scenario called “Deerer”.", "Did you mean “Dearer”?"),
        ("There is no scenario called “Other”.", "There are: “Dearer”, “More”."),
    ]


def test_a_sentence_that_cannot_be_read_changes_nothing() -> None:
    """The base comes back, and the problem says which scenario and which of its changes."""
    board = board_with(scenario("Bad", "All costs rise by 1%.", '"Website" costs 5.'))
    done = applied(board, None, "Bad")
    assert done.board is board
    assert [str(problem) for problem in done.problems] == ["scenario “Bad”, change 2: “5” needs a sign. Write “£5”."]


def test_a_change_that_cannot_be_made_is_told_at_its_sentence() -> None:
    """The problem of a stack stands where the sentence stands."""
    bad = scenario("Bad", "All costs rise by 1%.", 'Add "Website" to core at £5 a year.')
    (problem,) = applied(board_with(DEARER, bad), None, "Dearer + Bad").problems
    assert problem.where == "scenario “Bad”, change 2"


def test_a_board_that_a_scenario_spoils_is_told() -> None:
    """More reserves used than there are is as wrong in a scenario as in the plan."""
    done = applied(board_with(scenario("Rich", "Use £30,000 of reserves in 2026-27.")), None, "Rich")
    assert [problem.where for problem in done.problems] == ["scenario “Rich”, reserves, used, 2026-27"]


def test_what_is_uncertain_is_left_out_and_told() -> None:
    """Figures that are looked at are sure ones."""
    found = story("Maybe", [scenario("Maybe", '"Website" costs between £1 and £2.', "Probation leaves.")])
    assert (len(found.changes), len(found.uncertainties)) == (1, 1)
    assert [problem.what for problem in left_open(found)] == ["One of its sentences is uncertain and is left out here."]


def test_sentences_are_printed_in_either_language() -> None:
    """What was written in English is read out in Welsh too."""
    found = story("Dearer", [DEARER])
    assert sentences(found, "en") == ('"Website" costs £3,000 in 2027-28.',)
    assert sentences(found, "cy") == ('"Gwefan" i gostio £3,000 yn 2027-28.',)
    assert how_many(found) == "changes one thing"


def test_a_scenario_may_be_written_in_welsh() -> None:
    """With `language = "cy"` its sentences are read as Welsh."""
    welsh = DEARER.model_copy(update={"changes": ('"Gwefan" i gostio £3,000 yn 2027-28.',), "language": "cy"})
    assert story("Dearer", [welsh]).statements == story("Dearer", [DEARER]).statements


# Conflicts


def test_stacked_scenarios_that_set_the_same_are_told() -> None:
    """Both sentences stand in the notice, and the later one holds."""
    cheaper = scenario("Cheaper", '"Website" costs £1,000 from 2026-27 to 2027-28.')
    board = board_with(DEARER, cheaper)
    (notice,) = conflicts(board, scenario_of(board, "Dearer + Cheaper"))
    assert (notice.weight, notice.what, notice.mend) == (
        Weight.NOTICE,
        (
            "“Dearer” says “"
            '"Website" costs £3,000 in 2027-28” and “Cheaper” says “"Website" costs £1,000 from 2026-27 to 2027-28”, '
            "which is about the same thing."
        ),
        "The later one holds.",
    )


def test_other_years_other_figures_and_bases_are_no_conflict() -> None:
    """What a scenario goes on from is there to be changed; other years and other lines have nothing to do with it."""
    elsewhen = scenario("Else", '"Website" costs £1,000 in 2028-29.', '"Office, insurance and telephones" costs £1.')
    derived = scenario("Derived", '"Website" costs £4,000 in 2027-28.', on="Dearer")
    board = board_with(DEARER, elsewhen, derived)
    assert conflicts(board, scenario_of(board, "Dearer + Else")) == ()
    assert conflicts(board, scenario_of(board, "Derived")) == ()


def test_one_scenario_that_says_two_things_of_the_same_is_told() -> None:
    """Two formulas cannot both be in use."""
    board = board_with(scenario("Two", 'Use formula "by pool".', 'Use formula "equal shares".'))
    (notice,) = conflicts(board, scenario_of(board, "Two"))
    assert notice.what == '“Use formula "by pool"” and “Use formula "equal shares"” are about the same thing.'


def test_how_much_and_how_it_is_shared_are_no_conflict() -> None:
    """A percentage and a weight of one sentence both hold; two weights of it do not."""
    percentage = "The percentage of all partners for training is 90%."
    weight = "The weight of staff trained in the share of all partners for training is {points}."
    both = scenario("Both", 'Use formula "by pool".', percentage, weight.format(points="70%"))
    twice = scenario("Twice", 'Use formula "by pool".', weight.format(points="70%"), weight.format(points="50%"))
    board = board_with(both, twice)
    assert conflicts(board, scenario_of(board, "Both")) == ()
    assert "All partners pay 90%, shared 30% equally and 70% by staff trained." in used_text(board, "Both")
    assert len(conflicts(board, scenario_of(board, "Twice"))) == 1


def used_text(board: Board, name: str) -> str:
    """The formula that a scenario leaves in use."""
    done = applied(board, None, name)
    return next(formula.text for formula in done.board.formulas if formula.name == "by pool")


# Checks


def test_a_sentence_of_the_formula_that_only_may_come_is_tried() -> None:
    """What could not be shared out in the draws in which it comes is told at the scenario."""
    pays = "In the formula, local authorities pay 50% of the remainder with probability 40%."
    (problem,) = scenario_problems(board_with(scenario("Perhaps", pays)))
    assert problem.where.startswith("scenario “Perhaps”, formula “agreed”, line ")
    assert problem.what == "The sentence names 6 payers and does not say how they share."
    fine = pays.replace("remainder with", "remainder, shared equally with")
    assert scenario_problems(board_with(scenario("Perhaps", fine))) == ()


def test_bases_that_are_missing_or_go_in_a_circle_are_told() -> None:
    """Told by the checks of the Board; a circle is told at each scenario in it, and reading still ends."""
    one, other = scenario("One", on="Other"), scenario("Other", on="one")
    board = board_with(one, other, scenario("Lost", on="Zzz"))
    told = [str(problem) for problem in check_board(board)]
    assert told == [
        "scenarios, “One”, on: The scenario goes on from itself, by way of “Other”. Take on out of one of them.",
        "scenarios, “Other”, on: The scenario goes on from itself, by way of “one”. Take on out of one of them.",
        "scenarios, “Lost”, on: There is no scenario “Zzz”. Use the name of a scenario, or take on out.",
    ]
    assert len(scenario_of(board, "One").told) == 0


def test_every_scenario_is_tried() -> None:
    """Sentences, changes, the Board and its formula: whatever is wrong in a scenario is told."""
    board = board_with(
        scenario("Unread", "Nonsense!"),
        scenario("Too much", "In the formula, police pay 60% of the remainder."),
        scenario("Unsure", "The amount of police is between £5 and £9."),
    )
    told = [(problem.where, problem.what) for problem in scenario_problems(board)]
    assert told == [
        ("scenario “Unread”, change 1", "There is no “Nonsense!” here."),
        (
            "scenario “Too much”, formula “agreed”, line 9",
            "The percentages add up to 149%, which is more than 100%.",
        ),
        ("scenario “Unsure”", "No sentence of the formula “agreed” asks a fixed amount of these payers."),
    ]


def test_what_comes_only_perhaps_cannot_be_spoken_of() -> None:
    """In the draws in which it does not come there is nothing to speak of: told at the sentence, by its name."""
    rises = '"Helpline" rises by 2% a year from 2028-29.'
    added = 'Add "Helpline" to core at £12,000 a year from 2027-28{perhaps}.'
    counted = "Children aged 0-17 in Homes are 9."
    joins = '"Homes" joins local authorities from 2027-28{perhaps}.'
    perhaps = " with probability 50%"
    unsure = scenario("Unsure", added.format(perhaps=perhaps), rises, joins.format(perhaps=perhaps), counted)
    told = [(problem.where, problem.what) for problem in scenario_of(board_with(unsure), "Unsure").problems]
    assert told == [
        ("scenario “Unsure”, change 2", "“Helpline” comes only perhaps, so no other sentence can be about it."),
        ("scenario “Unsure”, change 4", "“Homes” comes only perhaps, so no other sentence can be about it."),
    ]
    sure = scenario("Sure", added.format(perhaps=""), rises, joins.format(perhaps=""), counted)
    assert scenario_of(board_with(sure), "Sure").problems == ()
    moves = "Example Youth Justice joins local authorities with probability 30%."
    known = scenario("Known", moves, "Children aged 0-17 in Example Youth Justice are 9.")
    assert scenario_of(board_with(known), "Known").problems == ()


def test_a_notice_of_a_base_is_not_told_again() -> None:
    """What is said of a scenario is not said once more of those that go on from it."""
    board = board_with(LEFT, scenario("Further", "All costs rise by 1%.", on="Gone"))
    told = [problem.where for problem in scenario_problems(board)]
    assert told == ["scenario “Gone”, formula “agreed”, line 8"] * len(told)
    assert told


def test_the_scenarios_of_the_example_have_no_errors() -> None:
    """Every one can be read, made and shared out; only notices are told."""
    for text in BOARD.scenarios:
        problems = story_problems(BOARD, None, scenario_of(BOARD, text.name))
        assert [problem for problem in problems if problem.weight is Weight.ERROR] == []


def test_a_long_sentence_of_a_formula_has_room() -> None:
    """A sentence may name every partner of the Board, which takes more than two hundred characters."""
    names = " and ".join(f'"{partner.name}"' for partner in BOARD.partners)
    long = scenario("Long", f"In the formula, {names} pay 1%, shared equally.")
    assert len(long.changes[0]) > 200
    assert story("Long", [long]).problems == ()
