"""What a Board paper says: the decision, the options, the effect on each partner, the true cost, the gap, the risks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.paper.blocks import Block, Heading, Paper, Paragraph, Points, Quoted
from exports.paper.figures import (
    cash_table,
    cost_by_priority,
    cost_to_cash,
    options_against,
    options_table,
    shares_tables,
)
from exports.provenance import fingerprint, program_version
from formulas import clauses as c
from formulas.language.printer import print_clause
from formulas.split import Split
from funding.board_names import board_name
from funding.money import format_money
from funding.wording import _, language, plural


@dataclass(frozen=True, slots=True)
class Option:
    """A way to share the costs, under the name by which the Board speaks of it."""

    name: str
    split: Split


def paper_of(recommended: Option, others: Sequence[Option] = (), risks: Sequence[str] = ()) -> Paper:
    """The paper that recommends an option, beside others; `risks` are sentences about what may come otherwise."""
    split = recommended.split
    board = split.board
    name = board_name(board)
    years = _span(board.years)
    return Paper(
        title=_("{board}: sharing the costs of {years}").format(board=name, years=years),
        subtitle=_("Paper for decision"),
        author=name,
        subject=_("Contributions in {years}").format(years=", ".join(board.years)),
        language={"en": "en-GB", "cy": "cy-GB"}[language()],
        blocks=tuple(_blocks(recommended, others, risks)),
    )


def _blocks(recommended: Option, others: Sequence[Option], risks: Sequence[str]) -> Iterator[Block]:
    split = recommended.split
    yield Heading(_("The decision asked for"))
    yield from _decision(recommended)
    yield Heading(_("The options"))
    yield from _options(recommended, others)
    yield Heading(_("What it means for each partner"))
    yield from _effects(recommended, others)
    yield Heading(_("The true cost"))
    yield Paragraph(_("The true cost is all that the plan needs, whether it is paid in money or given in kind."))
    yield cost_by_priority(split)
    yield cost_to_cash(split)
    yield Heading(_("The gap"))
    yield from _gap(split)
    yield Heading(_("Risks"))
    yield from _risks(risks)
    yield Heading(_("The formula in full"))
    yield Paragraph(_("The formula is these sentences and nothing else. The figures in this paper come from them."))
    yield from _sentences(split)
    yield Heading(_("Recommended minute"))
    yield Quoted(_minute(recommended))
    yield Heading(_("Next steps"))
    yield Points(tuple(_next_steps(split)))
    yield Heading(_("Where the figures come from"))
    yield from _provenance(split)


def _decision(recommended: Option) -> Iterator[Block]:
    split = recommended.split
    words = _("The Board is asked to share its costs in {years} under “{name}”, as set out below.")
    yield Paragraph(words.format(years=_span(split.board.years), name=recommended.name))
    entries = []
    for year in split.years:
        asked = sum(row.assessed for row in year.partners)
        told = _("{year}: {costs} to share. Partners are asked for {asked}: {cash} in cash and {kind} in kind.")
        cash = sum(row.cash_due for row in year.partners)
        entries.append(
            told.format(
                year=year.year,
                costs=format_money(year.costs_to_share),
                asked=format_money(asked),
                cash=format_money(cash),
                kind=format_money(asked - cash),
            )
        )
    yield Points(tuple(entries))


def _options(recommended: Option, others: Sequence[Option]) -> Iterator[Block]:
    if not others:
        yield Paragraph(_("One option is put to the Board."))
    else:
        count = len(others) + 1
        words = plural("{count} option was worked out.", "{count} options were worked out.", count)
        yield Paragraph(words.format(count=count))
    named = [(option.name, option.split) for option in (recommended, *others)]
    yield options_table(named)


def _effects(recommended: Option, others: Sequence[Option]) -> Iterator[Block]:
    split = recommended.split
    yield from _most_affected(split)
    yield from shares_tables(split)
    yield cash_table(split, split.years[0])
    if others:
        yield from options_against(split, [(option.name, option.split) for option in (recommended, *others)])


def _most_affected(split: Split) -> Iterator[Block]:
    first = split.years[0]
    changes = [row.change for row in first.partners if row.change is not None]
    rises, falls = [change for change in changes if change > 0], [change for change in changes if change < 0]
    words = _("In {year}, {rises} of {count} partners are asked for more than in the year before, {falls} for less.")
    yield Paragraph(words.format(year=first.year, rises=len(rises), count=len(first.partners), falls=len(falls)))
    unknown = len(first.partners) - len(changes)
    if unknown:
        told = plural(
            "What {n} partner paid in the year before is not known.",
            "What {n} partners paid in the year before is not known.",
            unknown,
        )
        yield Paragraph(told.format(n=unknown))


def _gap(split: Split) -> Iterator[Block]:
    told = []
    for year in split.years:
        if year.gap:
            words = _("In {year}, {money} of the costs is asked of nobody. The Board must find it or spend less.")
            told.append(words.format(year=year.year, money=format_money(year.gap)))
        if year.surplus:
            words = _("In {year}, {money} more is asked than the costs to share.")
            told.append(words.format(year=year.year, money=format_money(year.surplus)))
    if told:
        yield Points(tuple(told))
    if not any(year.gap for year in split.years):
        yield Paragraph(_("There is no gap: partners are asked for all of the costs to share, in every year."))


def _risks(risks: Sequence[str]) -> Iterator[Block]:
    if risks:
        yield Points(tuple(risks))
        return
    words = _("The figures are those of the plan as it stands. How far they may move has not been worked out here.")
    yield Paragraph(words)


def _sentences(split: Split) -> Iterator[Block]:
    """The sentences, numbered from first to last; remarks and headings of sections stand between them."""
    for clause in split.formula.clauses:
        text = print_clause(clause, split.lexicon)
        if isinstance(clause, c.Note | c.ForPools | c.ForAllOtherCosts | c.OverTheWhole):
            yield Paragraph(text.removeprefix("#").strip())
        else:
            yield Points((text,), numbered=True)


def _minute(recommended: Option) -> str:
    split = recommended.split
    words = _(
        "The Board agreed to share its costs in {years} under the formula “{formula}”, in the sentences and with the "
        "contributions set out in this paper."
    )
    told = [words.format(years=_span(split.board.years), formula=split.formula_name)]
    if split.scenario:
        told.append(_("The figures are those of the scenario “{name}”.").format(name=split.scenario))
    gaps = [year for year in split.years if year.gap]
    if gaps:
        amounts = ", ".join(f"{format_money(year.gap)} ({year.year})" for year in gaps)
        told.append(_("It noted a gap of {amounts}.").format(amounts=amounts))
    return " ".join(told)


def _next_steps(split: Split) -> Iterator[str]:
    yield _("Record the decision in the Board file, so that the adopted figures stay as they are.")
    yield _("Send each partner its statement and ask for its contribution of {year}.").format(year=split.years[0].year)
    waiting = [offer for offer in split.board.in_kind if offer.status == "offered"]
    if waiting:
        words = plural(
            "Settle the offer in kind that is not agreed yet; it does not count until it is.",
            "Settle the {count} offers in kind that are not agreed yet; they do not count until they are.",
            len(waiting),
        )
        yield words.format(count=len(waiting))
    if any(year.gap for year in split.years):
        yield _("Decide how the gap is met before the year begins.")
    yield _("Ask partners to confirm their figures and offers before the next year is shared.")


def _provenance(split: Split) -> Iterator[Block]:
    words = _("Worked out by Cyfran, version {version}, from the Board file with the fingerprint {fingerprint}.")
    yield Paragraph(words.format(version=program_version(), fingerprint=fingerprint(split.base_board)))
    yield Paragraph(_("Each figure can be traced in the workbook that the command “cyfran export” writes."))


def _span(years: Sequence[str]) -> str:
    if len(years) == 1:
        return years[0]
    return _("{first} to {last}").format(first=years[0], last=years[-1])
