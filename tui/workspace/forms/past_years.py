"""The form of a past year: what there was to share, whole or pool by pool, and what each partner paid."""

from collections.abc import Iterator, Mapping

from funding.board import Board, Past
from funding.board_names import driver_name
from funding.money import format_money
from funding.names import same
from funding.past_checks import past_years_follow
from funding.places import listed
from funding.plan import pools_of
from funding.quantities import format_number
from funding.records import Fields
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.forms.answers import Asked, ask
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.placing import at_row, placed, row_of
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.fields import Kind, money_kind, year_kind
from tui.workspace.tables.known import partners_known
from tui.workspace.tables.past_years import costs_of

POOL, PAID = "pool {number}", "paid"
MOST_NAMED = 40


def past_form(board: Board, row: str | None = None) -> Form:
    """The form of a past year, or of a new one; raises `KeyError` when there is no such row.

    What each partner counted in the year stays as it is.
    """
    was: Past | None = None if row is None else at_row(board, "past", row)
    pools = _pools(board, was)
    subject = Subject(
        Past,
        "past",
        board,
        was,
        {} if was is None else _fields(was, pools),
        placed=lambda new: _placed(board, was, new),
        label=lambda new: _("add {name}").format(name=new.year) if was is None else new.year,
        finish=lambda typed: _finished(typed, pools),
        as_it_stands=was is not None,
    )
    return form_over(
        subject,
        f"past {row_of(board, 'past', was) if was else '+'}",
        _("New past year") if was is None else was.year,
        _("A year before the plan: say what there was to share, in all or for each pool, and what each partner paid."),
        tuple(_asked(board, was, pools)),
        lines=past_told,
        faults=_faults,
    )


def past_told(board: Board, past: Past) -> Iterator[str]:
    """What there was to share, what was paid of it and by whom, and which facts of the year are known."""
    costs, paid = costs_of(past), past.paid or {}
    if costs is not None:
        yield _("To share: {money}").format(money=format_money(costs))
    if past.pools:
        pools = [f"{pool} {format_money(pence)}" for pool, pence in past.pools.items()]
        yield _("By pool: {pools}").format(pools=listed(pools, MOST_NAMED))
    if paid:
        names = partners_known(board).labels
        each = [f"{names.get(partner, partner)} {format_money(pence)}" for partner, pence in paid.items()]
        yield _("Paid: {money}. {partners}").format(
            money=format_money(sum(paid.values())), partners=listed(each, MOST_NAMED)
        )
        missing = [name for partner, name in names.items() if partner not in paid]
        if missing:
            yield _("Not said what was paid by: {names}").format(names=listed(missing, MOST_NAMED))
    yield from _counted(board, past)


def _counted(board: Board, past: Past) -> Iterator[str]:
    names = {same(driver.name): driver_name(driver) for driver in board.drivers}
    shown = partners_known(board).labels
    for driver, figures in (past.drivers or {}).items():
        each = [f"{shown.get(partner, partner)} {format_number(figure)}" for partner, figure in figures.items()]
        yield f"{names.get(same(driver), driver)}: {listed(each, MOST_NAMED)}"


def _pools(board: Board, was: Past | None) -> dict[str, str]:
    """The pools that are asked for, by the key of their question: those of the year, then the others of the plan."""
    names = dict.fromkeys((was.pools or {}) if was else {})
    known = {same(name) for name in names}
    names |= dict.fromkeys(pool for pool in pools_of(board) if same(pool) not in known)
    return {POOL.format(number=number): name for number, name in enumerate(names, start=1)}


def _fields(past: Past, pools: Mapping[str, str]) -> Fields:
    """The year with each pool under a key of its own: a name may hold dots, and a key may not."""
    fields = fields_of(past)
    by_name: Fields = fields.pop("pools", None) or {}
    return fields | {key: by_name[name] for key, name in pools.items() if name in by_name}


def _finished(fields: Fields, pools: Mapping[str, str]) -> Fields:
    kept = {key: value for key, value in fields.items() if key not in pools}
    by_name = {name: fields[key] for key, name in pools.items() if key in fields}
    return kept | ({"pools": by_name} if by_name else {})


def _asked(board: Board, was: Past | None, pools: Mapping[str, str]) -> Iterator[Asked]:
    yield ask("year", _("Year"), _("A financial year before the plan, like 2024-25."), year_kind(), needed=True)
    yield ask(
        "costs",
        _("Costs to share"),
        _("What there was to share in all, like £118,000. Blank when it is said for each pool."),
        _amount_kind(),
    )
    for key, name in pools.items():
        label = _("Costs of {pool}").format(pool=name)
        yield ask(key, label, _("What there was to share of this pool. Blank when it is not known."), _amount_kind())
    names = partners_known(board).labels
    gone = [partner for partner in ((was.paid or {}) if was else {}) if partner not in names]
    for partner in (*names, *gone):
        label = _("Paid by {partner}").format(partner=names.get(partner, partner))
        told = _("What the partner paid in the year, like £47,000. Blank is not known, and never zero.")
        yield ask(f"{PAID}.{partner}", label, told, _amount_kind())
    yield ask("source", _("Source"), _("Where the figures come from, like Accounts 2024-25."), long=True)


def _amount_kind() -> Kind:
    """Money that is not below zero."""
    money = money_kind()

    def read(text: str) -> object | Refused:
        found = money.read(text)
        below = isinstance(found, str) and found.startswith("-")
        return Refused(_("This must not be below zero.")) if below else found

    return Kind(read, money.shown, money.typed, right=True)


def _placed(board: Board, was: Past | None, new: Past) -> Board:
    """The Board with the year where it stood, or where it belongs among the others."""
    after = placed(board, "past", was, new)
    years = [past.year for past in board.past]
    if was is None and years == sorted(years):
        return after.model_copy(update={"past": tuple(sorted(after.past, key=lambda past: past.year))})
    return after


def _faults(board: Board, past: Past) -> dict[str, str]:
    if sum(known.year == past.year for known in board.past) > 1:
        return {"year": _("There is {year} already. Choose another year.").format(year=past.year)}
    alone = board.model_copy(update={"past": (past,)})
    for problem in past_years_follow(alone):
        return {"year": f"{problem.what} {problem.mend}"}
    if past.costs is None and past.pools is None:
        return {"costs": _("Say what there was to share, in all or for each pool.")}
    if past.costs is not None and past.pools is not None:
        return {"costs": _("Say it in all or for each pool, not both. Leave this blank, or the pools.")}
    return {}
