"""TRUSTED. What an equation between values of one-to-one functions says of their arguments."""

from __future__ import annotations

from collections.abc import Iterator

from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Application, Term, unfold_all

ONE_TO_ONE = {"exp", "log", "sqrt", "tanh", "sigmoid", "softplus"}  # on the whole of their domains, and elementwise
_INVERSE = {"exp": "log", "log": "exp"}


def consequences(comparison: Comparison) -> Iterator[Comparison]:
    """u = v from f(u) = f(v); u = log v from exp u = v, where v is > 0 as exp u is; u = exp v from log u = v."""
    left, right = unfold_all(comparison.left), unfold_all(comparison.right)
    match left, right:
        case Application(f, (u,)), Application(g, (v,)) if f == g and f in ONE_TO_ONE:
            yield Comparison(Relation.EQ, u, v)
        case Application(f, (u,)), _ if f in _INVERSE:
            yield _solved(f, u, right)
        case _, Application(f, (u,)) if f in _INVERSE:
            yield _solved(f, u, left)


def _solved(function: str, argument: Term, value: Term) -> Comparison:
    return Comparison(Relation.EQ, argument, FUNCTIONS[_INVERSE[function]](value))
