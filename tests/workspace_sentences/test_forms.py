"""The menu "Add a sentence": every form writes its sentence, and every kind of sentence has a form."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from funding.board import Board
from tests.strategies_formula import KINDS, boards_with_names
from tests.workspace_sentences.answering import form_and_answers
from tests.workspace_sentences.boards import AGREED, LEXICON, board, sentences_of
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Form, Told
from tui.workspace.sentences.asking import clause_made
from tui.workspace.sentences.forms import outlines_of, sentence_forms
from tui.workspace.sentences.ground import ground_of, many
from tui.workspace.sentences.spoken import payers_of, payers_said

BOARD = board("")


def _form(form_id: str, of: Board = BOARD, line: int = 0) -> Form:
    return next(form for form in sentence_forms(of, "agreed", line) if form.id == f"sentence {form_id}")


def _told(form_id: str, answers: Mapping[str, str], of: Board = BOARD) -> Told:
    form = _form(form_id, of)
    return form.tell({**form.start, **answers})


def _written(form_id: str, answers: Mapping[str, str], of: Board = BOARD) -> str:
    form = _form(form_id, of)
    edit = form.take({**form.start, **answers})
    assert isinstance(edit, Edit), edit
    return sentences_of(edit.board)


CASES: tuple[tuple[str, dict[str, str], str], ...] = (
    ("amount", {"who": "Example Police", "amount": "550"}, "Example Police pays £550."),
    ("amount", {"who": "Each local authority", "amount": "£5k"}, "Each local authority pays £5,000."),
    (
        "percentage",
        {"who": "Local authorities", "percent": "60", "shared": "by children"},
        "Local authorities pay 60%, shared by children.",
    ),
    (
        "percentage",
        {"who": "Health boards", "percent": "25%", "base": "of what fixed amounts leave"},
        "Health boards pay 25% of the remainder.",
    ),
    (
        "percentage",
        {"who": "Example Police", "percent": "50", "at_most": "5,000"},
        "Example Police pays 50%, but no more than £5,000.",
    ),
    (
        "percentage",
        {"who": "Wrexham and Conwy", "percent": "15", "shared": "2 to 1"},
        "Wrexham and Conwy pay 15%, shared 2 to 1.",
    ),
    ("rest", {"who": "wrexham"}, "Wrexham pays the rest."),
    (
        "blend",
        {"who": "All partners", "equally": "40", "by children": "35", "by officers": "25"},
        "All partners pay the rest, shared 40% equally, 35% by children and 25% by officers.",
    ),
    (
        "bands",
        {"who": "Local authorities", "driver": "children", "amount1": "500", "up_to1": "150", "above": "£4,000"},
        "Local authorities pay by children: £500 up to 150, £4,000 above.",
    ),
    ("nothing", {"who": "Police"}, "Police pay nothing."),
    ("pay-limit", {"who": "Each partner", "at_most": "40%"}, "No partner pays more than 40%."),
    ("pay-limit", {"who": "Each partner", "at_most": "last year"}, "No partner pays more than last year."),
    ("pay-limit", {"who": "Wrexham", "at_most": "£5,000"}, "Wrexham pays no more than £5,000."),
    (
        "pay-limit",
        {"who": "Each local authority", "at_least": "£2,000"},
        "No local authority pays less than £2,000.",
    ),
    (
        "change-limit",
        {"who": "Each partner", "rise": "5%", "fall": "10%"},
        "No contribution rises by more than 5% or falls by more than 10%.",
    ),
    ("falls-on", {"who": "Local authorities"}, "What a limit takes off falls on local authorities."),
    ("phasing", {"years": "3"}, "Move from last year's shares over 3 years."),
    ("in-kind", {"how": "in full"}, "In-kind contributions count in full."),
    ("kinds", {"kinds": "staff and accommodation"}, "Only staff and accommodation count."),
    ("beyond", {"becomes": "is repaid to the partner"}, "In-kind beyond a share is repaid."),
    ("rounding", {"unit": "£10"}, "Round each contribution to £10."),
    (
        "underspend",
        {"how": "is kept in reserve", "up_to": "5"},
        "An underspend is kept in reserve, up to 5% of costs.",
    ),
    (
        "overspend",
        {"how": "falls on some, in parts", "parts": "80% on local authorities and 20% on police"},
        "An overspend falls 80% on local authorities and 20% on police.",
    ),
    (
        "undelivered",
        {"how": "are paid in cash"},
        "In-kind contributions not delivered are paid in cash.",
    ),
    ("pools", {"pools": "training"}, "For training:"),
    ("other-costs", {}, "For all other costs:"),
    ("whole", {}, "Over the whole contribution:"),
    ("note", {"text": "  Agreed in principle. "}, "# Agreed in principle."),
)


@pytest.mark.parametrize(("form_id", "answers", "sentence"), CASES)
def test_a_form_writes_its_sentence(form_id: str, answers: dict[str, str], sentence: str) -> None:
    """What the form tells is what it writes, in the words of the formula."""
    assert (_told(form_id, answers).lines[0], _written(form_id, answers)) == (sentence, sentence)


def test_every_form_of_the_menu_is_tried_above() -> None:
    """A form that is added is to be tried."""
    assert {form_id for form_id, _answers, _sentence in CASES} == {
        outline.id for outline in outlines_of(ground_of(BOARD, LEXICON))
    }


def test_every_kind_of_clause_is_tried_below() -> None:
    """A kind of sentence that the language learns is to have a form."""
    assert set(KINDS) == set(get_args(c.Clause))


def _can_be_done(clause: c.Clause) -> bool:
    """Whether a clause is one that a form should write: sentences that nobody could compute are refused there."""
    match clause:
        case c.Payment(payers, pays, most, least, shared):
            if isinstance(pays, c.Nothing | c.AmountByBand):
                return shared is None and most is None and least is None and _few(pays)
            alone = not many(payers, BOARD)
            ordered = most is None or least is None or least <= most
            rest_by_each = payers.each and isinstance(pays, c.TheRest)
            return ordered and not rest_by_each and (not payers.each if shared is not None else alone)
        case c.Note(text):
            return bool(text) and text == " ".join(text.split())
    return True


def _few(pays: c.Pays) -> bool:
    """Whether bands rise and are no more than the form asks for."""
    if not isinstance(pays, c.AmountByBand):
        return True
    tops = [band.up_to for band in pays.bands if band.up_to is not None]
    return len(tops) <= 3 and sorted(set(tops)) == tops and tops[0] > 0


_PRESENT = {partner.group for partner in BOARD.partners}


def _known(clause: object) -> bool:
    """Whether a clause names only groups of which the Board has partners; the menu offers no others."""
    if isinstance(clause, c.GroupNamed):
        return clause.name in _PRESENT
    if isinstance(clause, tuple):
        return all(map(_known, clause))
    fields = getattr(clause, "__dataclass_fields__", {})
    return all(_known(getattr(clause, name)) for name in fields)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_kind_of_sentence_can_be_had_from_the_menu(kind: type, data: st.DataObject) -> None:
    """Each clause has "one small form" that writes it, and its sentence parses to the clause."""
    clause = data.draw(KINDS[kind](BOARD))
    assume(_can_be_done(clause) and _known(clause))
    form_id, answers = form_and_answers(clause, LEXICON)
    assert parse(_told(form_id, answers).lines[0], LEXICON).formula.clauses == (clause,)


def test_a_form_asks_in_english_and_writes_welsh() -> None:
    """The sentence is in the language of the formula."""
    welsh = board("", "cy")
    said = next(name for name in _form("rest", welsh).questions[0].choices if "Conwy" in name)
    assert _written("rest", {"who": said}, welsh) == "Conwy i dalu gweddill y costau."


@pytest.mark.parametrize(
    ("form_id", "answers", "problems"),
    [
        ("amount", {}, {"who": "This is needed.", "amount": "This is needed."}),
        (
            "amount",
            {"who": "Wrexam", "amount": "-5"},
            {
                "who": "There is no partner or group called “Wrexam”. Did you mean “Wrexham”?",
                "amount": "An amount in a sentence is zero or more.",
            },
        ),
        (
            "percentage",
            {"who": "Local authorities", "percent": "60"},
            {"shared": "Several pay this together. Say how they share it, such as equally."},
        ),
        (
            "percentage",
            {"who": "Each local authority", "percent": "6", "shared": "equally"},
            {"shared": "Each of them pays on its own, so nothing is shared. Leave this blank."},
        ),
        (
            "rest",
            {"who": "Each local authority"},
            {"who": "The rest cannot be paid by each. Name them together, and say how they share."},
        ),
        (
            "amount",
            {"who": "Wrexham", "amount": "5", "at_least": "3", "at_most": "2"},
            {"at_most": "The most must not be below the least."},
        ),
        (
            "blend",
            {"who": "All partners", "equally": "40", "by children": "35"},
            {"equally": "The parts add up to 75%. Change them so that they add up to 100%."},
        ),
        (
            "bands",
            {"who": "Police", "driver": "homes", "amount1": "1", "up_to1": "2", "above": "3"},
            {"driver": "There is no driver called “homes”. This Board's drivers: children, officers."},
        ),
        (
            "bands",
            {"who": "Police", "driver": "officers", "amount1": "1", "up_to1": "2", "amount2": "2", "above": "3"},
            {"up_to2": "A band needs both its amount and its largest figure."},
        ),
        ("pay-limit", {"who": "Each partner"}, {"at_most": "Write the most, the least, or both."}),
        ("pay-limit", {"who": "police", "at_most": "5%"}, {"who": "“police” is not one of the choices. Did you mean"}),
        ("phasing", {"years": "0"}, {"years": "Shares cannot move over 0 years. Write a whole number from 1 to 50."}),
        ("in-kind", {"how": "in full", "percent": "5"}, {"percent": "This needs no percentage. Leave it blank."}),
        ("in-kind", {"how": "well"}, {"how": "Choose one of: in full, at a percentage of their value, "}),
        ("rounding", {"unit": "0"}, {"unit": "Write an amount above nothing, such as £1, £10 or £100."}),
        (
            "overspend",
            {"how": "falls on some, in parts", "parts": "80% on police"},
            {"parts": "The parts of an overspend add up to 80%. Make them add up to 100%."},
        ),
    ],
)
def test_what_is_wrong_stands_at_its_question(form_id: str, answers: dict[str, str], problems: dict[str, str]) -> None:
    """Each answer that cannot be taken says why, and what would do."""
    told = _told(form_id, answers).problems
    assert {key: text[: len(problems.get(key, ""))] for key, text in told.items()} == problems


def test_answers_with_a_problem_are_not_kept() -> None:
    """The refusal names the question."""
    assert _form("nothing").take({"who": ""}) == Refused("Who pays nothing: This is needed.")


@pytest.mark.parametrize("answer", ["Wrexham pays £5. Conwy", "Wrexham pays £5; Conwy", "[b]", "£5", '"', "#", "  x  "])
def test_no_answer_makes_another_sentence(answer: str) -> None:
    """An answer is one part of one sentence, whatever is typed."""
    assert list(_told("nothing", {"who": answer}).problems) == ["who"]


def test_what_the_sentence_brings_about_is_told_before_it_is_kept() -> None:
    """A percentage too many is said in the form already; it can be kept, since another sentence may be changed."""
    told = _told("percentage", {"who": "Conwy", "percent": "5"}, board(AGREED))
    assert told.lines[1].startswith("! ")
    assert "105%, which is more than 100%" in told.lines[1]


def test_the_edit_leads_to_the_line_of_the_sentence() -> None:
    """The cursor can be put there."""
    form = _form("note", board(AGREED), line=1)
    edit = form.take({"text": "Why"})
    assert isinstance(edit, Edit)
    assert (edit.label, edit.row, sentences_of(edit.board).split("\n")[2]) == (
        "add a sentence to formula “agreed”",
        "2",
        "# Why",
    )


def test_every_answer_that_is_offered_is_taken() -> None:
    """Whatever is chosen from a list is an answer."""
    refused: list[Any] = []
    for outline in outlines_of(ground_of(BOARD, LEXICON)):
        for ask in outline.asks:
            only = replace(outline, asks=(ask,), make=lambda _values: c.Nothing)  # type: ignore[arg-type,return-value]
            for choice in ask.question.choices:
                refused += [(outline.id, choice, p) for p in [clause_made(only, {ask.question.key: choice})[1]] if p]
    assert refused == []


@given(data=st.data())
def test_payers_read_back_whatever_they_are_called(data: st.DataObject) -> None:
    """Names with quotes, commas and the language's own words are offered so that they are understood."""
    lexicon = lexicon_of(data.draw(boards_with_names()))
    partners = [c.PartnerNamed(meaning.value) for meaning in lexicon.named("PARTNER")]
    named = data.draw(st.lists(st.sampled_from(partners), min_size=1, max_size=3, unique=True))
    payers = c.Payers(tuple(named))
    assert payers_of(payers_said(payers, lexicon), lexicon) == payers


def test_a_board_without_drivers_or_costs_has_all_forms() -> None:
    """An empty Board offers fewer answers and no fewer kinds of sentence."""
    bare = board("").model_copy(update={"drivers": (), "costs": (), "partners": ()})
    assert len(sentence_forms(bare, "agreed", 0)) == len(sentence_forms(BOARD, "agreed", 0))


def test_the_language_of_answers_is_the_boards() -> None:
    """A group that a Board adds is offered with its own words."""
    lexicon = lexicon_of(BOARD)
    assert "Each local authority" in ground_of(BOARD, lexicon).payers
