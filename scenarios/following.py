"""What must follow a change of names so that every scenario says what it said before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.parser import read_text
from funding.board import Board, ScenarioText
from funding.names import same
from funding.plan import pools_of
from scenarios import clauses as s
from scenarios.language.lexicon import scenario_lexicon
from scenarios.language.printer import print_statement
from scenarios.stories import bases_of, with_new_names

T = TypeVar("T")
Renames = Mapping[tuple[str, str], str]
"""The new key for a kind of name and an old key."""

_KEYS: Mapping[type, Mapping[str, str]] = {
    c.PartnerNamed: {"id": "PARTNER"},
    c.GroupNamed: {"name": "GROUP"},
    c.ByDriver: {"driver": "DRIVER"},
    c.AmountByBand: {"driver": "DRIVER"},
    c.WeightByBand: {"driver": "DRIVER"},
    c.ForPools: {"pools": "POOL"},
    s.CostOfLine: {"line": "COST"},
    s.RateOfIndex: {"index": "INDEX"},
    s.IncomeFrom: {"source": "INCOME"},
    s.DriverOf: {"driver": "DRIVER", "partner": "PARTNER"},
    s.WeightOf: {"driver": "DRIVER"},
    s.LineAdded: {"pool": "POOL"},
    s.LineEnds: {"line": "COST"},
    s.PartnerLeaves: {"partner": "PARTNER"},
    s.PartnerJoins: {"name": "PARTNER", "group": "GROUP"},
    s.OfferBecomes: {"offer": "OFFER"},
    s.UsesFormula: {"name": "FORMULA"},
    s.Counted: {"line": "COST"},
}


def scenarios_followed(before: Board, after: Board) -> Board:
    """The Board with its scenarios saying under its new names what they said under the old.

    Sentences that could not be read before, or have no way to be said any more, stay as they are.
    """
    if not after.scenarios or _all_names(before) == _all_names(after):
        return after
    renames = dict(_renames(before, after))
    if len(before.scenarios) != len(after.scenarios):
        return after
    texts = tuple(
        _followed(before, after, old, new, renames) for old, new in zip(before.scenarios, after.scenarios, strict=True)
    )
    return after if texts == after.scenarios else after.model_copy(update={"scenarios": texts})


def _all_names(board: Board) -> object:
    """Everything that sentences call things by; figures change far more often, and then nothing follows."""
    return (
        board.years,
        board.groups,
        tuple((p.id, p.name, p.name_cy, p.short, p.short_cy, p.group, p.joins, p.leaves) for p in board.partners),
        tuple((driver.name, driver.name_cy) for driver in board.drivers),
        tuple((cost.id, cost.name, cost.name_cy, cost.pool) for cost in board.costs),
        tuple((income.name, income.name_cy, income.pool) for income in board.income),
        tuple((index.name, index.name_cy) for index in board.indices),
        tuple((offer.id, offer.what) for offer in board.in_kind),
        tuple(formula.name for formula in board.formulas),
        tuple(scenario.name for scenario in board.scenarios),
    )


def _followed(before: Board, after: Board, old: ScenarioText, new: ScenarioText, renames: Renames) -> ScenarioText:
    on = renames.get(("SCENARIO", same(new.on)), new.on) if new.on is not None else None
    if old.changes != new.changes:
        return new.model_copy(update={"on": on}) if on != new.on else new
    here, there = before, after
    for base in bases_of(before, old)[:-1]:
        for line in base.changes:
            said = read_text(line, scenario_lexicon(here, base.language)).said
            here, there = with_new_names(here, said), with_new_names(there, _renamed(said, renames))
    changes: list[str] = []
    for line in new.changes:
        known, anew = scenario_lexicon(here, old.language), scenario_lexicon(there, new.language)
        changes.append(_line(line, known, anew, renames))
        said = read_text(line, known).said
        here, there = with_new_names(here, said), with_new_names(there, _renamed(said, renames))
    update: dict[str, object] = {"on": on, "changes": tuple(changes)}
    return new if (on, tuple(changes)) == (new.on, new.changes) else new.model_copy(update=update)


def _line(line: str, old: Lexicon, new: Lexicon, renames: Renames) -> str:
    read = read_text(line, old)
    if read.problems or any(isinstance(said, c.Note) for said in read.said):
        return line
    wanted = _renamed(read.said, renames)
    if _says(line, wanted, new):
        return line
    try:
        printed = " ".join(print_statement(said, new) for said in wanted)
    except KeyError:
        return line  # what it speaks of is gone
    return printed if _says(printed, wanted, new) else line


def _says(line: str, wanted: tuple[Any, ...], lexicon: Lexicon) -> bool:
    read = read_text(line, lexicon)
    return read.said == wanted and not read.problems


def _renames(before: Board, after: Board) -> Iterator[tuple[tuple[str, str], str]]:
    """Names that are keys and changed: where an entry of a table was, there is one of another name."""
    tables: dict[str, tuple[Sequence[str], Sequence[str]]] = {
        "COST": ([cost.id for cost in before.costs], [cost.id for cost in after.costs]),
        "OFFER": ([offer.id for offer in before.in_kind], [offer.id for offer in after.in_kind]),
        "PARTNER": ([partner.id for partner in before.partners], [partner.id for partner in after.partners]),
        "GROUP": ([group.name for group in before.groups], [group.name for group in after.groups]),
        "DRIVER": ([driver.name for driver in before.drivers], [driver.name for driver in after.drivers]),
        "INDEX": ([index.name for index in before.indices], [index.name for index in after.indices]),
        "INCOME": ([income.name for income in before.income], [income.name for income in after.income]),
        "FORMULA": ([formula.name for formula in before.formulas], [formula.name for formula in after.formulas]),
        "POOL": (pools_of(before), pools_of(after)),
    }
    for terminal, (old, new) in tables.items():
        yield from (((terminal, key), now) for key, now in exchanged(old, new))
    scenarios = ([text.name for text in before.scenarios], [text.name for text in after.scenarios])
    yield from ((("SCENARIO", same(key)), now) for key, now in exchanged(*scenarios))


def exchanged(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The names that went, each with the name that came where it was; none where the lists are not as long."""
    if len(old) == len(new):
        gone, come = set(old) - set(new), set(new) - set(old)
        yield from ((key, now) for key, now in zip(old, new, strict=True) if key in gone and now in come)


def _renamed(thing: T, renames: Renames) -> T:
    """A statement, or a part of one, with the new keys in place of the old."""
    if isinstance(thing, tuple):
        return tuple(_renamed(part, renames) for part in thing)  # type: ignore[return-value]
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    keys = _KEYS.get(type(thing), {})
    changed: dict[str, Any] = {}
    for entry in fields(thing):
        value, terminal = getattr(thing, entry.name), keys.get(entry.name)
        changed[entry.name] = _renamed(value, renames) if terminal is None else _new_key(value, terminal, renames)
    return replace(thing, **changed)


def _new_key(value: Any, terminal: str, renames: Renames) -> Any:
    if isinstance(value, tuple):
        return tuple(renames.get((terminal, key), key) for key in value)
    return value if value is None else renames.get((terminal, value), value)
