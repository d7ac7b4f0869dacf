"""TRUSTED. The table of all functions of the language, by the name an author writes.

To add a function: write its record in the file of its subject, list it in that file's tuple, and its name in
`notesc/__init__.py`.
"""

from __future__ import annotations

from notesc.language.functions.elementary import ELEMENTARY
from notesc.language.functions.kronecker import KRONECKER
from notesc.language.functions.matrices import OF_MATRICES
from notesc.language.functions.matrix_functions import FUNCTIONS_OF_MATRICES
from notesc.language.functions.piecewise import PIECEWISE
from notesc.language.functions.record import Function
from notesc.language.functions.special import SPECIAL
from notesc.language.functions.trigonometric import TRIGONOMETRIC
from notesc.language.functions.vectors import OF_VECTORS
from notesc.language.terms import Application, Number, Power, Term

FUNCTIONS: dict[str, Function] = {
    function.name: function
    for function in (
        *ELEMENTARY,
        *TRIGONOMETRIC,
        *SPECIAL,
        *OF_VECTORS,
        *OF_MATRICES,
        *PIECEWISE,
        *KRONECKER,
        *FUNCTIONS_OF_MATRICES,
    )
}


def expand(term: Application) -> Term | None:
    """What a derived function means at these arguments; None for a primitive."""
    function = FUNCTIONS[term.function]
    return None if function.expansion is None else function.expansion(*term.arguments)


def squared_norm_argument(term: Term) -> tuple[Term, int] | None:
    """For `norm(v) ** (2 * m)` with a whole m ≥ 1: v and m. By convention this is (Σ v²)^m, smooth everywhere.

    The same for a matrix, whose norm is the root of the sum of the squares of its entries.
    """
    if not (isinstance(term, Power) and isinstance(term.base, Application) and term.base.function == "norm"):
        return None
    if not (isinstance(term.exponent, Number) and term.exponent.value.denominator == 1):
        return None
    exponent = int(term.exponent.value)
    if exponent <= 0 or exponent % 2:
        return None
    return term.base.arguments[0], exponent // 2
