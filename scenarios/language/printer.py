"""Statements, targets and levers to sentences that read back as what they say."""

from formulas.language.lexicon import Lexicon
from formulas.language.printer import in_sentence, joined
from formulas.language.speech import Speech
from scenarios import clauses as s
from scenarios.language.printed_figures import figure_words
from scenarios.language.printed_sought import lever_words, target_words, varied_words
from scenarios.language.printed_statements import statement_words


def print_statement(statement: s.Statement, lexicon: Lexicon) -> str:
    """A change or an uncertainty as a sentence; the lexicon is that of `scenario_lexicon`."""
    return in_sentence(statement, lambda speech: statement_words(statement, speech), lexicon)


def print_target(target: s.Target, lexicon: Lexicon) -> str:
    """A target as a sentence; the lexicon is that of `target_lexicon`."""
    return in_sentence(target, lambda speech: target_words(target, speech), lexicon)


def print_lever(lever: s.Lever | s.Varied, lexicon: Lexicon) -> str:
    """A lever, or a figure that is varied, in words; the lexicon is that of `lever_lexicon`."""
    if isinstance(lever, s.Lever):
        return in_sentence(lever, lambda speech: lever_words(lever, speech), lexicon, stop="")
    return in_sentence(lever, lambda speech: varied_words(lever, speech), lexicon, stop="")


def figure_name(figure: s.Figure, lexicon: Lexicon) -> str:
    """What a figure is called, as in the middle of a sentence; any lexicon of a scenario's dialects will do."""
    return joined(figure_words(figure, Speech(lexicon)))
