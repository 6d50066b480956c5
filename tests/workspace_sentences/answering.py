"""The answers that a person would give to have a clause written: the other way round from the forms."""

from decimal import Decimal

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.printer import print_clause
from funding.money import format_money
from funding.quantities import format_number
from tui.workspace.sentences.ground import sharing_said
from tui.workspace.sentences.spoken import payers_said

Answers = dict[str, str]


def form_and_answers(clause: c.Clause, lexicon: Lexicon) -> tuple[str, Answers]:
    """The form in the menu that writes a clause, and what to answer there."""
    match clause:
        case c.Payment():
            return _payment(clause, lexicon)
        case c.PayLimit(on, most, least):
            bounds = {"at_most": _bound(most, lexicon), "at_least": _bound(least, lexicon)}
            return "pay-limit", {"who": _limited(on, lexicon), **bounds}
        case c.ChangeLimit(on, rise, fall):
            changes = {"rise": _bound(rise, lexicon), "fall": _bound(fall, lexicon)}
            return "change-limit", {"who": _limited(on, lexicon), **changes}
        case c.FallsOn(payers):
            return "falls-on", {"who": payers_said(payers, lexicon)}
        case c.MoveFromLastYear(years):
            return "phasing", {"years": str(years)}
        case c.Note(text):
            return "note", {"text": text}
        case c.ForPools():
            said = print_clause(clause, lexicon)
            return "pools", {"pools": said[len(lexicon.phrase("FOR")) :].removesuffix(":")}
        case c.ForAllOtherCosts():
            return "other-costs", {}
        case c.OverTheWhole():
            return "whole", {}
    return _terms(clause, lexicon)


def _terms(clause: c.Clause, lexicon: Lexicon) -> tuple[str, Answers]:
    match clause:
        case c.InKindInFull():
            return "in-kind", {"how": "in full"}
        case c.InKindAtPercent(points):
            return "in-kind", {"how": "at a percentage of their value", "percent": _number(points)}
        case c.InKindUpTo(points):
            return "in-kind", {"how": "up to a percentage of a partner's share", "percent": f"{_number(points)}%"}
        case c.InKindNotAtAll():
            return "in-kind", {"how": "not at all"}
        case c.OnlyKinds(kinds):
            return "kinds", {"kinds": " and ".join(lexicon.name("KIND", kind).text for kind in kinds)}
        case c.InKindBeyond(becomes):
            fates = {
                c.BeyondShare.GIFT: "is a gift to all",
                c.BeyondShare.CARRIED_FORWARD: "is carried forward to next year",
                c.BeyondShare.REPAID: "is repaid to the partner",
            }
            return "beyond", {"becomes": fates[becomes]}
        case c.UndeliveredPaid():
            return "undelivered", {"how": "are paid in cash"}
        case c.UndeliveredNotPaid():
            return "undelivered", {"how": "are not paid in cash"}
        case c.RoundTo(pence):
            return "rounding", {"unit": format_money(pence)}
        case c.UnderspendReturned():
            return "underspend", {"how": "is returned in the same shares"}
        case c.UnderspendKept(up_to):
            return "underspend", {"how": "is kept in reserve", "up_to": "" if up_to is None else _number(up_to)}
        case c.OverspendShared():
            return "overspend", {"how": "is shared in the same shares"}
        case c.OverspendFalls():
            start = " ".join((lexicon.phrase("OVERSPEND"), lexicon.phrase("FALLS")))
            parts = print_clause(clause, lexicon)[len(start) :].removesuffix(".")
            return "overspend", {"how": "falls on some, in parts", "parts": parts}
    raise AssertionError(clause)


def _payment(payment: c.Payment, lexicon: Lexicon) -> tuple[str, Answers]:
    answers = {"who": payers_said(payment.payers, lexicon)}
    for key, cap in (("at_most", payment.at_most), ("at_least", payment.at_least)):
        if cap is not None:
            answers[key] = format_money(cap)
    if payment.shared is not None:
        answers["shared"] = sharing_said(payment.shared, lexicon)
    match payment.pays:
        case c.FixedAmount(pence):
            return "amount", {**answers, "amount": format_money(pence)}
        case c.Percentage(points, of_remainder):
            base = "of what fixed amounts leave" if of_remainder else "of the costs"
            return "percentage", {**answers, "percent": _number(points), "base": base}
        case c.TheRest():
            return "rest", answers
        case c.Nothing():
            return "nothing", answers
        case c.AmountByBand(driver, bands):
            answers["driver"] = lexicon.name("DRIVER", driver).text
            answers["above"] = format_money(int(bands[-1].value))
            for number, band in enumerate(bands[:-1], start=1):
                answers[f"amount{number}"] = format_money(int(band.value))
                answers[f"up_to{number}"] = format_number(band.up_to or 0)
            return "bands", answers


def _limited(on: c.AllPartners | c.GroupNamed | c.PartnerNamed, lexicon: Lexicon) -> str:
    return payers_said(c.Payers((on,), each=not isinstance(on, c.PartnerNamed)), lexicon)


def _bound(bound: c.Bound | None, lexicon: Lexicon) -> str:
    match bound:
        case None:
            return ""
        case c.Sum(pence):
            return format_money(pence)
        case c.Points(points):
            return f"{_number(points)}%"
        case c.LastYear.SHARE:
            return lexicon.phrase("LAST_YEAR")


def _number(number: Decimal) -> str:
    return format_number(number)
