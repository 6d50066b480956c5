"""Answers read in the words of the sentences themselves, so that a form and the text take and refuse the same."""

from collections.abc import Sequence
from decimal import Decimal

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.parser import parse
from formulas.language.pieces import capital
from formulas.language.printed_payments import one_of, payers_words
from formulas.language.speech import Speech, Style
from funding.board import Board
from funding.groups import groups_of
from funding.money import Pence, parse_money
from funding.names import same
from funding.places import did_you_mean, listed, quoted
from funding.quantities import parse_number, parse_percent
from funding.wording import _


def clause_of(words: Sequence[str], lexicon: Lexicon) -> c.Clause:
    """The clause that some words make; raises `ValueError` with what is wrong."""
    read = parse(" ".join(" ".join(words).split()), lexicon)
    if read.problems:
        problem = read.problems[0]
        raise ValueError(" ".join(part for part in (problem.what, problem.mend) if part))
    if len(read.formula.clauses) != 1:
        raise ValueError(_("This cannot be read. Choose one of the answers offered, or write it like them."))
    return read.formula.clauses[0]


def _unread() -> ValueError:
    return ValueError(_("This cannot be read. Choose one of the answers offered, or write it like them."))


def payers_of(text: str, lexicon: Lexicon) -> c.Payers:
    """Who pays, such as `Wrexham and Conwy` or `Each local authority`; raises `ValueError`."""
    clause = clause_of((text, lexicon.phrase("PAY"), lexicon.phrase("NOTHING")), lexicon)
    match clause:
        case c.Payment(payers, c.Nothing(), None, None, None):
            return payers
    raise _unread()


def payers_said(payers: c.Payers, lexicon: Lexicon) -> str:
    """Payers as a person would write them, so that `payers_of` reads them back."""
    for style in Style:
        said = capital(" ".join(payers_words(payers, Speech(lexicon, otherwise=style))))
        try:
            if payers_of(said, lexicon) == payers:
                return said
        except ValueError:
            continue
    return said


def known_payers(board: Board, lexicon: Lexicon) -> tuple[str, ...]:
    """Who may pay: everybody, all others, each and all of the groups that have partners, and every partner."""
    present = {partner.group for partner in board.partners}
    groups = [c.GroupNamed(group.name) for group in groups_of(board) if group.name in present]
    everybody = (c.Payers((c.AllPartners(),)), c.Payers((c.AllOtherPartners(),)))
    together = [c.Payers((group,)) for group in groups]
    each = [c.Payers((group,), each=True) for group in groups]
    alone = [c.Payers((c.PartnerNamed(partner.id),)) for partner in board.partners]
    offered = (*everybody, *together, *each, c.Payers((c.AllPartners(),), each=True), *alone)
    return tuple(dict.fromkeys(payers_said(payers, lexicon) for payers in offered))


On = c.AllPartners | c.GroupNamed | c.PartnerNamed


def limited_of(text: str, board: Board, lexicon: Lexicon) -> On:
    """Whom a limit is on, from one of `known_limited`; raises `ValueError`."""
    known = known_limited(board, lexicon)
    by_form = {same(name): on for name, on in known.items()}
    if same(text) in by_form:
        return by_form[same(text)]
    what = _("{value} is not one of the choices.").format(value=quoted(text))
    raise ValueError(f"{what} {did_you_mean(text, known, _('Choose one from the list.'))}")


def known_limited(board: Board, lexicon: Lexicon) -> dict[str, On]:
    """On whom a limit may be: each partner, each of a group, or one partner by name."""
    speech = Speech(lexicon)
    present = {partner.group for partner in board.partners}
    groups = [c.GroupNamed(group.name) for group in groups_of(board) if group.name in present]
    each: list[On] = [c.AllPartners(), *groups]
    told = {capital(f"{lexicon.phrase('EACH')} {one_of(on, speech)}"): on for on in each}
    alone: list[c.PartnerNamed] = [c.PartnerNamed(partner.id) for partner in board.partners]
    return told | {payers_said(c.Payers((on,)), lexicon): on for on in alone}


def sharing_of(text: str, lexicon: Lexicon) -> c.Sharing:
    """How several share, such as `equally`, `by officers` or `2 to 1`; raises `ValueError`."""
    said = text.strip()
    start = next((p for p in lexicon.phrases("SHARED") if same(said).startswith(same(p) + " ")), None)
    how = said if start is None else said[len(start) :]
    phrases = [lexicon.phrase(notion) for notion in ("ALL_PARTNERS", "PAY", "REST")]
    match clause_of((*phrases, ",", lexicon.phrase("SHARED"), how), lexicon):
        case c.Payment(_payers, c.TheRest(), None, None, shared) if shared is not None:
            return shared
    raise _unread()


def bound_of(text: str, lexicon: Lexicon) -> c.Bound:
    """A limit such as `£5,000`, `40%` or `last year`; raises `ValueError`."""
    phrases = [lexicon.phrase(notion) for notion in ("NO", "ONE_PARTNER", "PAYING", "MORE_THAN")]
    match clause_of((*phrases, text), lexicon):
        case c.PayLimit(c.AllPartners(), bound, None) if bound is not None:
            return bound
    raise _unread()


def change_of(text: str, lexicon: Lexicon) -> c.Sum | c.Points:
    """A change such as `5%` or `£500`; raises `ValueError`."""
    match bound_of(text, lexicon):
        case c.Sum() | c.Points() as change:
            return change
    raise ValueError(_("Write a percentage such as 5%, or an amount such as £500."))


def parts_of(text: str, lexicon: Lexicon) -> tuple[c.OverspendPart, ...]:
    """Who bears an overspend, such as `80% on local authorities and 20% on police`; raises `ValueError`."""
    match clause_of((lexicon.phrase("OVERSPEND"), lexicon.phrase("FALLS"), text), lexicon):
        case c.OverspendFalls(parts):
            return parts
    raise _unread()


def pools_of_text(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Pools of costs, such as `training and practice reviews`; raises `ValueError`."""
    match clause_of((lexicon.phrase("FOR"), text, ":"), lexicon):
        case c.ForPools(pools):
            return pools
    raise _unread()


def kinds_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Kinds of contribution, such as `staff and accommodation`; raises `ValueError`."""
    match clause_of((lexicon.phrase("ONLY"), text, lexicon.phrase("COUNT")), lexicon):
        case c.OnlyKinds(kinds):
            return kinds
    raise _unread()


def years_of(text: str, lexicon: Lexicon) -> int:
    """A number of years; raises `ValueError`."""
    match clause_of((lexicon.phrase("MOVE_OVER"), text, lexicon.phrase("YEARS")), lexicon):
        case c.MoveFromLastYear(years):
            return years
    raise _unread()


def driver_of(text: str, lexicon: Lexicon) -> str:
    """A driver by one of its names; raises `ValueError`."""
    for meaning in lexicon.spelt("DRIVER"):
        if same(meaning.text) == same(text):
            return meaning.value
    names = lexicon.names("DRIVER")
    otherwise = _("This Board's drivers: {names}.").format(names=listed(names))
    if not names:
        otherwise = _("This Board has no drivers yet. Add one first.")
    what = _("There is no driver called {value}.").format(value=quoted(text))
    raise ValueError(f"{what} {did_you_mean(text, names, otherwise)}")


def pence_of(text: str) -> Pence:
    """An amount of money, zero or more; raises `ValueError`."""
    pence = parse_money(text)
    if pence < 0:
        raise ValueError(_("An amount in a sentence is zero or more."))
    return pence


def points_of(text: str) -> Decimal:
    """Percentage points, zero or more; the sign may be left out; raises `ValueError`."""
    said = text.strip()
    points = parse_percent(said) if said.endswith(("%", "t")) else parse_number(said)
    return _not_below(points)


def number_of(text: str) -> Decimal:
    """A plain number, zero or more; raises `ValueError`."""
    return _not_below(parse_number(text))


def _not_below(number: Decimal) -> Decimal:
    if number < 0:
        raise ValueError(_("Write zero or more."))
    return number
