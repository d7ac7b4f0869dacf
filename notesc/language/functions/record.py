"""TRUSTED. What is known of a named function of the language: one record each.

A *derived* function says what it means as a term in other functions (`expansion`), and that is all the kernel needs:
its definedness, derivative, normal form and evaluation all follow. A *primitive* function (no expansion) needs a rule
in the kernel's normal form, in its evaluator and in its definedness as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from notesc.language.arithmetic import as_term
from notesc.language.prose import not_for_prose
from notesc.language.shapes import Shape
from notesc.language.terms import Application, Term


@dataclass(frozen=True)
class Function:
    """One function of the language."""

    name: str  # as an author writes it, and its key in the table
    shape: Callable[
        ..., Shape
    ]  # shapes of the arguments → shape of the result; raises DerivationError where they do not fit
    expansion: Callable[..., Term] | None = None  # its meaning in other functions; None for a primitive
    elementwise: bool = False  # acts on each entry of a vector by itself
    latex: str = ""  # the operator's LaTeX, where it is not its name in upright letters

    def __repr__(self) -> str:
        return self.name

    def __format__(self, specification: str) -> str:
        raise not_for_prose(f"the function {self.name}", f"write {{{self.name}(x)}} for its value at x, or its name")

    def __call__(self, *arguments: Any) -> Term:
        terms = tuple(as_term(argument) for argument in arguments)
        return Application(self.name, terms, self.shape(self, *terms))
