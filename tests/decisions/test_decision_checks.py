"""Checks of what is said of meetings and proposals."""

from tests.decisions.meeting import BOARD
from tests.funding.boards import told

PROPOSAL = '\n[[proposals]]\nname = "{name}"\ndate = 2026-05-01\nformula = "agreed"\ntext = ""\n'


def test_a_quorum_needs_partners_that_there_are() -> None:
    """The id of a partner that left stands in the rule still."""
    assert told(BOARD.replace('quorum_needs = ["health"]', 'quorum_needs = ["helth"]')) == [
        "board, quorum_needs: There is no partner with the id “helth”. Did you mean “health”?"
    ]


def test_a_quorum_is_told_how_it_is_written() -> None:
    """Neither a part nor a number."""
    assert told(BOARD.replace('quorum = "half of partners"', 'quorum = "most"')) == [
        'board, quorum: A quorum is written like "half of partners", "two thirds of partners" or "5 partners".'
    ]


def test_a_quorum_may_be_a_bare_number() -> None:
    """Three partners."""
    assert told(BOARD.replace('quorum = "half of partners"', "quorum = 3")) == []


def test_a_counter_proposal_answers_one_that_there_is() -> None:
    """The proposal was renamed by hand."""
    answer = PROPOSAL.format(name="Second") + 'answers = "Frist"\n'
    assert told(BOARD + PROPOSAL.format(name="First") + answer) == [
        "proposals, “Second”, answers: There is no proposal “Frist”. Did you mean “First”?"
    ]


def test_proposals_have_names_of_their_own() -> None:
    """“first” and “First” would be one to whoever adopts."""
    (problem,) = told(BOARD + PROPOSAL.format(name="First") + PROPOSAL.format(name="first"))
    assert problem.startswith("proposals, “first”: The name “first” is used twice.")


def test_an_adoption_of_a_newer_program_is_told() -> None:
    """It is not taken for an older one."""
    newer = BOARD + '\n[[adoptions]]\nformat = 2\nname = "Adopted"\n'
    assert "This decision was recorded by a newer Cyfran. Update Cyfran, then try again." in " ".join(told(newer))
