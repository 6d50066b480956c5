"""The health page, and who gives what, as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from exports.amounts import pounds_and_pence
from exports.headings import formula_heading
from exports.tables import WIDTH, csv_text, table
from formulas.findings.finding import told
from formulas.giving import Giving, giving
from formulas.health import Figure, Finding, State, health
from formulas.split import Split
from funding.board import partner_named, short_name
from funding.money import format_money, round_half_up
from funding.wording import _, language

EXACT = 6
"""Decimals of a part of one in JSON and CSV."""


def health_json(split: Split) -> str:
    """The findings and who gives what; money in pence, parts of one as text with six decimals."""
    return json.dumps(
        {
            "board": split.board.board.name,
            "formula": split.formula_name,
            "findings": [_finding_json(finding) for finding in health(split)],
            "giving": [_giving_json(row) for year in split.board.years for row in giving(split, year)],
        },
        ensure_ascii=False,
        indent=2,
    )


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "key": finding.key,
        "question": finding.question,
        "answer": finding.answer,
        "state": finding.state.value,
        "paragraph": finding.paragraph,
        "figures": [_figure_json(figure) for figure in finding.figures],
    }


def _figure_json(figure: Figure) -> dict[str, Any]:
    if figure.pence is not None:
        return {"label": figure.label, "pence": figure.pence}
    if figure.count is not None:
        return {"label": figure.label, "count": figure.count}
    return {"label": figure.label, "part": None if figure.part is None else _decimal(figure.part)}


def _giving_json(row: Giving) -> dict[str, Any]:
    return {
        "year": row.year,
        "partner": row.partner,
        "group": row.group,
        "cash_pence": row.cash,
        "in_kind_pence": row.in_kind,
        "in_kind_met_pence": row.meets,
        "both_pence": row.both,
        "share_of_true_cost": _decimal(row.share_of_true_cost),
    }


def health_csv(split: Split) -> str:
    """A row for each figure of each finding; money in pounds."""
    rows: list[Sequence[str]] = [("finding", "state", "paragraph", "question", "answer", "figure", "value")]
    for found in health(split):
        head = (found.key, found.state.value, found.paragraph, found.question, found.answer)
        rows += [(*head, figure.label, _cell(figure)) for figure in found.figures] or [(*head, "", "")]
    for year in split.board.years:
        for row in giving(split, year):
            head = ("giving", "", "", year, row.partner)
            rows += [
                (*head, "cash", pounds_and_pence(row.cash)),
                (*head, "in_kind", pounds_and_pence(row.in_kind)),
                (*head, "in_kind_met", pounds_and_pence(row.meets)),
                (*head, "share_of_true_cost", _decimal(row.share_of_true_cost)),
            ]
    return csv_text(rows)


def _cell(figure: Figure) -> str:
    if figure.pence is not None:
        return pounds_and_pence(figure.pence)
    if figure.count is not None:
        return str(figure.count)
    return "" if figure.part is None else _decimal(figure.part)


def health_text(split: Split) -> str:
    """The findings one below the other, then who gives what, for people."""
    head = f"{split.board.board.name}\n" + formula_heading(split.formula_name, split.scenario)
    source = _("The questions are those of the 2011 joint inspection of Boards in Wales; the paragraph is in brackets.")
    blocks = [head, "\n".join(textwrap.wrap(source, WIDTH))]
    blocks += [_finding_text(number, finding) for number, finding in enumerate(health(split), start=1)]
    blocks += [_giving_text(split, year) for year in split.board.years]
    return "\n\n".join(blocks)


def _finding_text(number: int, finding: Finding) -> str:
    title = f"{number}. {finding.question} ({finding.paragraph})"
    lines = textwrap.wrap(title, WIDTH, subsequent_indent="   ")
    lines += textwrap.wrap(
        f"{_state(finding.state)}: {finding.answer}", WIDTH, initial_indent="   ", subsequent_indent="   "
    )
    return "\n".join(lines)


def _state(state: State) -> str:
    return {State.GOOD: _("Good"), State.LOOK: _("Look at this"), State.MISSING: _("Missing")}[state]


def _giving_text(split: Split, year: str) -> str:
    heading = [_("Partner"), _("Cash"), _("In kind"), _("Both"), _("Of true cost")]
    rows = [
        [
            short_name(partner_named(split.board, row.partner), language()),
            format_money(row.cash),
            format_money(row.in_kind),
            format_money(row.both),
            told(row.share_of_true_cost),
        ]
        for row in giving(split, year)
    ]
    all_rows = giving(split, year)
    rows.append(
        [
            _("Total"),
            format_money(sum(row.cash for row in all_rows)),
            format_money(sum(row.in_kind for row in all_rows)),
            format_money(sum(row.both for row in all_rows)),
            told(sum((row.share_of_true_cost for row in all_rows), Fraction(0))),
        ]
    )
    title = _("Who gives what in {year}").format(year=year)
    lines = [title, "-" * len(title), *table(heading, rows, total=True)]
    if any(row.in_kind != row.meets for row in all_rows):
        note = _(
            "Of the true cost: cash, and what meets costs of the plan. In kind that meets none is shown beside it."
        )
        lines += ["", *textwrap.wrap(note, WIDTH)]
    return "\n".join(lines)


def _decimal(part: Fraction) -> str:
    fine = round_half_up(part * 10**EXACT)
    sign = "-" if fine < 0 else ""
    return f"{sign}{abs(fine) // 10**EXACT}.{abs(fine) % 10**EXACT:0{EXACT}d}"
