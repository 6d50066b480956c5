"""Sentences of a formula found by what they say and of whom, exchanged, added and left out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from formulas import clauses as c
from formulas.compiling.structure import settles
from formulas.language.printer import print_clause
from funding.board import Board
from funding.wording import _
from scenarios.clauses import InFormula, NotInFormula, Part
from scenarios.refusal import CannotChange
from scenarios.written_formula import Section, Written, with_new_sentence, with_sentence, without_sentence, written

C = TypeVar("C", bound=c.Clause)


def with_formula_sentence(board: Board, formula_name: str | None, said: InFormula) -> Board:
    """The Board with a sentence in a formula, instead of the one that says the same thing; raises `CannotChange`."""
    if isinstance(said.clause, c.Note | c.ForPools | c.ForAllOtherCosts | c.OverTheWhole):
        raise CannotChange(_("A heading or a remark changes nothing by itself."), _("Write a whole sentence."))
    formula = written(board, formula_name)
    number = the_one(_same_thing(board, formula, said.clause, said.under), formula)
    if number is None:
        return added(board, formula, said.clause, said.under)
    return with_sentence(board, formula, number, said.clause)


def without_formula_sentence(board: Board, formula_name: str | None, said: NotInFormula) -> Board:
    """The Board with a sentence of a formula left out; raises `CannotChange`."""
    formula = written(board, formula_name)
    fitting = [number for number, _c in sentences_of(formula, type(said.clause), said.under) if _c == said.clause]
    number = the_one(fitting, formula)
    if number is None:
        what = _("The formula “{name}” does not say: {sentence}")
        sentence = print_clause(said.clause, formula.lexicon)
        alike = [formula.clauses[i] for i in _same_thing(board, formula, said.clause, said.under)]
        mend = _("Write the sentence as it stands in the formula.")
        if alike:
            mend = _("It says: {sentence}").format(sentence=print_clause(alike[0], formula.lexicon))
        raise CannotChange(what.format(name=formula.formula.name, sentence=sentence), mend)
    return without_sentence(board, formula, number)


def sentences_of(formula: Written, kind: type[C], under: Part | None) -> Iterator[tuple[int, C]]:
    """The sentences of a kind, in one part of the formula or in all, each with its place."""
    for number, (clause, section) in enumerate(zip(formula.clauses, formula.sections, strict=True)):
        if isinstance(clause, kind) and _in_part(section, under):
            yield number, clause


def _in_part(section: Section, under: Part | None) -> bool:
    match under:
        case None:
            return True
        case c.ForPools(pools):
            return isinstance(section, c.ForPools) and set(pools) <= set(section.pools)
    return isinstance(section, c.ForAllOtherCosts)


def payers_meant(board: Board, fitting: Sequence[tuple[int, c.Payment]], payers: c.Payers) -> list[int]:
    """Of some payments those of these payers: named alike, or failing that the same partners by other names."""
    exact = [number for number, payment in fitting if payment.payers == payers]
    if exact:
        return exact
    members = _members(board, payers)
    return [
        number
        for number, payment in fitting
        if payment.payers.each == payers.each and members and _members(board, payment.payers) == members
    ]


def _members(board: Board, payers: c.Payers) -> frozenset[str] | None:
    """The partners that payers stand for, by id; None where that depends on what stands before."""
    found: set[str] = set()
    for payer in payers.named:
        match payer:
            case c.PartnerNamed(key):
                found.add(key)
            case c.GroupNamed(name):
                found.update(partner.id for partner in board.partners if partner.group == name)
            case c.AllPartners():
                found.update(partner.id for partner in board.partners)
            case c.AllOtherPartners():
                return None
    return frozenset(found)


def the_one(fitting: Iterable[int], formula: Written) -> int | None:
    """The only sentence that fits; None when none does. Raises `CannotChange` when several do."""
    found = list(fitting)
    if len(found) < 2:  # noqa: PLR2004 -- one
        return found[0] if found else None
    lines = ", ".join(str(formula.places[number].line) for number in found)
    what = _("{count} sentences of the formula “{name}” say this, on lines {lines}.")
    sections = {formula.sections[number] for number in found}
    mend = _("Leave out all but one of them first.")
    pools = [section.pools[0] for section in sections if isinstance(section, c.ForPools)]
    if len(sections) == len(found) and pools:
        mend = _("Say which is meant, as in “in the formula for {pool}”.").format(pool=min(pools))
    raise CannotChange(what.format(count=len(found), name=formula.formula.name, lines=lines), mend)


def _same_thing(board: Board, formula: Written, new: c.Clause, under: Part | None) -> list[int]:
    """The sentences that say the same thing of the same payers."""
    alike = list(sentences_of(formula, type(new), under))
    match new:
        case c.Payment(payers, pays):
            payments = [(number, clause) for number, clause in alike if isinstance(clause, c.Payment)]
            meant = payers_meant(board, payments, payers)
            narrow = [number for number in meant if isinstance(dict(payments)[number].pays, type(pays))]
            return narrow if len(meant) > 1 and narrow else meant
        case c.PayLimit(on, most, least):
            limits = [(number, clause) for number, clause in alike if isinstance(clause, c.PayLimit)]
            limits = [(number, clause) for number, clause in limits if clause.on == on]
            same_sides = [
                n for n, limit in limits if (bool(limit.at_most), bool(limit.at_least)) == (bool(most), bool(least))
            ]
            return same_sides if len(limits) > 1 and same_sides else [number for number, _limit in limits]
        case c.ChangeLimit(on):
            return [number for number, clause in alike if isinstance(clause, c.ChangeLimit) and clause.on == on]
        case c.FallsOn() | c.MoveFromLastYear():
            return [number for number, _clause in alike]
    return [
        number for number, clause in enumerate(formula.clauses) if settles(clause) and settles(clause) == settles(new)
    ]


def added(board: Board, formula: Written, clause: c.Clause, under: Part | None = None) -> Board:
    """The Board with one more sentence in a formula, put where it has its meaning; raises `CannotChange`."""
    match clause:
        case c.Payment():
            return _payment_added(board, formula, clause, under)
        case c.PayLimit() | c.ChangeLimit() | c.FallsOn() if under is not None:
            return with_new_sentence(board, formula, clause, _end_of_part(formula, under))
        case c.PayLimit() | c.ChangeLimit() | c.FallsOn() if formula.headed:
            if c.OverTheWhole() in formula.clauses:
                return with_new_sentence(board, formula, clause, _end_of_part(formula, c.OverTheWhole()))
            return with_new_sentence(board, formula, clause, None, c.OverTheWhole())
    return with_new_sentence(board, formula, clause, None)


def _payment_added(board: Board, formula: Written, payment: c.Payment, under: Part | None) -> Board:
    if under is None and formula.headed:
        what = _("The formula “{name}” has parts for pools of costs.").format(name=formula.formula.name)
        pool = next(section.pools[0] for section in formula.sections if isinstance(section, c.ForPools))
        raise CannotChange(what, _("Say which is meant, as in “in the formula for {pool}”.").format(pool=pool))
    part = under or c.ForAllOtherCosts()
    others = [
        number for number, known in sentences_of(formula, c.Payment, part) if c.AllOtherPartners() in known.payers.named
    ]
    # "All other partners" are those whom no sentence before names.
    return with_new_sentence(board, formula, payment, others[0] if others else _end_of_part(formula, part))


def _end_of_part(formula: Written, part: Section) -> int | None:
    """The sentence before which a new one of a part belongs; None at the end. Raises `CannotChange`."""
    inside = [
        number
        for number, section in enumerate(formula.sections)
        if section == part or (not isinstance(part, c.OverTheWhole) and _in_part(section, part))
    ]
    if not inside and formula.clauses and formula.headed:
        raise CannotChange(_("The formula “{name}” has no such part.").format(name=formula.formula.name))
    after = inside[-1] + 1 if inside else 0
    return after if after < len(formula.clauses) else None
