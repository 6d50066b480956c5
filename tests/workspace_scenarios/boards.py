"""A small Board with scenarios."""

from funding.board import Board, ScenarioText
from tests.workspace_sentences.boards import AGREED, board

TRAINER = ScenarioText(name="Trainer is dearer", changes=('"Trainer" costs £30,000 in 2027-28.',))
POLICE = ScenarioText(name="Police pay less", on=TRAINER.name, changes=("In the formula, police pay 8%.",))
UNKNOWN = ScenarioText(
    name="Nobody knows", changes=('"Trainer" costs between £20,000 and £40,000, most likely £30,000 in 2027-28.',)
)


def board_with(*scenarios: ScenarioText, sentences: str = AGREED) -> Board:
    """The small Board with these scenarios, or with all of these tests."""
    return board(sentences).model_copy(update={"scenarios": scenarios or (TRAINER, POLICE, UNKNOWN)})
