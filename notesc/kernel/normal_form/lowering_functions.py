"""TRUSTED. The functions of the language as forms; those that mean something in other functions are expanded before."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.determinants import lower_determinant, lower_inverse
from notesc.kernel.normal_form.forms import Bracket, Determinant, Form, Monomial
from notesc.kernel.normal_form.lowering_compound import lower_kronecker, lower_stacked
from notesc.kernel.normal_form.lowering_matrix_functions import MATRIX_FUNCTIONS
from notesc.kernel.normal_form.lowering_special import lower_binomial, lower_factorial, lower_polygamma
from notesc.kernel.normal_form.normaliser import matrix_text
from notesc.kernel.normal_form.places import At, delta_of, labels_in
from notesc.kernel.normal_form.symbols import place_of, position_of
from notesc.language.terms import Application, Index

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering


def note_invertible(lowering: Lowering, nonzero: Form) -> None:
    """A determinant that is a factor of something nonzero is that of an invertible matrix."""
    if len(nonzero) == 1:
        for factor in nonzero[0].factors:
            if isinstance(factor, Determinant) and factor.labels.isdisjoint(nonzero[0].bound):
                lowering.normaliser.invertible_matrices.add(matrix_text(factor.matrix))


def _call(lowering: Lowering, term: Application, at: At) -> Form:
    argument = lowering.lower(term.arguments[0], at)
    if term.function == "log":
        note_invertible(lowering, argument)
    return lowering.normaliser.call(term.function, argument)


def _square_root(lowering: Lowering, term: Application, at: At) -> Form:
    return lowering.normaliser.power(lowering.lower(term.arguments[0], at), Fraction(1, 2))


def _delta(lowering: Lowering, term: Application, at: At) -> Form:
    ranges = [argument.range for argument in term.arguments if isinstance(argument, Index)]
    if not ranges:
        gap = position_of(term.arguments[0]) - position_of(term.arguments[1])
        return lowering.normaliser.normalise((Monomial(Fraction(1), (), (Bracket(gap), Bracket(gap * -1))),))
    left, right = (labels_in(place_of(argument, ranges[0])) for argument in term.arguments)
    return lowering.normaliser.normalise(delta_of(left, right))


PRIMITIVES: dict[str, Callable[[Lowering, Application, At], Form]] = {
    "exp": _call,
    "log": _call,
    "tanh": _call,
    "sin": _call,
    "cos": _call,
    "arcsin": _call,
    "arctan": _call,
    "arcsinh": _call,
    "arccosh": _call,
    "arctanh": _call,
    "Gamma": _call,
    "digamma": _call,
    "erf": _call,
    "polygamma": lower_polygamma,
    "factorial": lower_factorial,
    "binomial": lower_binomial,
    "sqrt": _square_root,
    "delta": _delta,
    "inv": lower_inverse,
    "det": lower_determinant,
    "kron": lower_kronecker,
    "vec": lower_stacked,
    **MATRIX_FUNCTIONS,
}
