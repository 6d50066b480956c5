"""Past years that follow what happens to the partners, drivers and pools that they speak of."""

from collections.abc import Collection, Mapping
from typing import Literal

from funding.board import Past
from funding.names import same


def past_renamed(past: Past, key: Literal["drivers", "pools"], names: Mapping[str, str]) -> Past:
    """The past year with its drivers or pools under their new names."""
    new = {same(old): name for old, name in names.items()}
    figures: Mapping[str, object] = getattr(past, key) or {}
    if not any(same(name) in new for name in figures):
        return past
    return past.model_copy(update={key: {new.get(same(name), name): each for name, each in figures.items()}})


def past_without(past: Past, ids: Collection[str]) -> Past:
    """The past year without what some partners paid and counted."""
    paid = {partner: pence for partner, pence in (past.paid or {}).items() if partner not in ids}
    drivers = {
        driver: {partner: figure for partner, figure in figures.items() if partner not in ids}
        for driver, figures in (past.drivers or {}).items()
    }
    left = past.model_copy(update={"paid": paid or None, "drivers": drivers or None})
    return (
        past if left == past.model_copy(update={"paid": past.paid or None, "drivers": past.drivers or None}) else left
    )
