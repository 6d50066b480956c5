"""One case, many laws: a case is dearer to make up than a law is to try, so all laws of a kind are tried on each."""

from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Laws(Generic[P]):
    """The laws of one kind of case, in the order in which they are written.

    A law is a function that asserts, with the law in words as its docstring; it joins by the decorator `of`.
    """

    def __init__(self) -> None:
        self._laws: list[Callable[P, None]] = []

    def of(self, law: Callable[P, None]) -> Callable[P, None]:
        """The law itself, from now on one of these."""
        self._laws.append(law)
        return law

    def hold(self, *case: P.args, **more: P.kwargs) -> None:
        """Try every law on a case; a failure names the law that is broken."""
        assert self._laws
        for law in self._laws:
            try:
                law(*case, **more)
            except Exception as broken:
                broken.add_note(f"The law broken is {law.__name__}: {law.__doc__}")
                raise
