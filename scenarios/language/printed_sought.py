"""Targets, levers and figures that are varied, in words."""

from formulas import clauses as c
from formulas.language.forms import pay_form
from formulas.language.printed_payments import payers_words
from formulas.language.printed_terms import limit_words
from formulas.language.speech import SOFTENED, Speech
from funding.money import format_money_short
from scenarios import clauses as s
from scenarios.language.printed_figures import figure_words, value_words, when_words


def target_words(target: s.Target, speech: Speech) -> list[str]:
    """The words of a target, in order."""
    return [*_rule_words(target.rule, speech), *when_words(target.when, speech)]


def _rule_words(rule: s.TogetherPay | c.PayLimit | c.ChangeLimit | s.GapAtMost, speech: Speech) -> list[str]:
    match rule:
        case s.TogetherPay(payers, at_most, at_least):
            least = [] if at_least is None else [*speech.say("NO_LESS"), format_money_short(at_least)]
            most = [] if at_most is None else [*speech.say("NO_MORE"), format_money_short(at_most)]
            both = speech.say("AND") if least and most else []
            many = len(payers.named) > 1 or not isinstance(payers.named[0], c.PartnerNamed)
            return [*payers_words(payers, speech), speech.form("PAY", pay_form(many=many)), *least, *both, *most]
        case s.GapAtMost(0):
            return [*speech.say("THE_GAP", "IS"), speech.form("NOTHING", SOFTENED)]
        case s.GapAtMost(pence):
            return [*speech.say("THE_GAP", "IS"), speech.form("NO_MORE", SOFTENED), format_money_short(pence)]
    return limit_words(rule, speech)


def lever_words(lever: s.Lever, speech: Speech) -> list[str]:
    """The words of a lever, in order."""
    figure = lever.figure
    words = [*figure_words(figure, speech), *when_words(lever.when, speech)]
    match lever.low, lever.high:
        case None, None:
            return words
        case low, None if low is not None:
            return [*words, *speech.say("NO_LESS"), *value_words(figure, low, speech)]
        case None, high if high is not None:
            return [*words, *speech.say("NO_MORE"), *value_words(figure, high, speech)]
    ends = [value_words(figure, end, speech) for end in (lever.low, lever.high) if end is not None]
    return [*words, *speech.say("BETWEEN"), *ends[0], *speech.say("AND"), *ends[1]]


def varied_words(varied: s.Varied, speech: Speech) -> list[str]:
    """The words of a figure that is varied, in order."""
    figure = varied.figure
    start, stop, step = (value_words(figure, value, speech) for value in (varied.start, varied.stop, varied.step))
    words = [*figure_words(figure, speech), *when_words(varied.when, speech)]
    return [*words, *speech.say("FROM"), *start, *speech.say("TO"), *stop, *speech.say("IN_STEPS"), *step]
