"""Derivatives and minima: binders over variables. They are written, not computed; the kernel differentiates."""

from __future__ import annotations

from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_scalar, as_term
from notesc.language.definitions import abstract_definition
from notesc.language.functions import FUNCTIONS
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Application,
    ArgumentOfMinimum,
    Convention,
    Derivative,
    DerivativeKind,
    Domain,
    Index,
    MatrixProperty,
    Number,
    Reference,
    Size,
    Subscript,
    Term,
    Variable,
    abstract,
)

_STRUCTURED = {
    MatrixProperty.SYMMETRIC,
    MatrixProperty.POSITIVE_DEFINITE,
    MatrixProperty.POSITIVE_SEMIDEFINITE,
    MatrixProperty.ORTHOGONAL,
    MatrixProperty.DIAGONAL,
}
_CLOSED = {MatrixProperty.POSITIVE_SEMIDEFINITE, MatrixProperty.ORTHOGONAL}  # no neighbourhood of their own


def _checked_convention(by: Variable, convention: Any, kind: DerivativeKind) -> Convention | None:
    """The convention of a derivative by a variable; None for a variable without structure."""
    structure = by.properties & _STRUCTURED
    names = ", ".join(sorted(p.value for p in structure))
    if convention is not None and not isinstance(convention, Convention):
        raise DerivationError(
            Code.CONVENTION,
            f"convention= is independent_entries or symmetric_part, found {convention!r}",
            "from notesc import independent_entries, symmetric_part",
        )
    if not structure:
        if convention is not None:
            raise DerivationError(
                Code.CONVENTION, f"convention= is for a symmetric or diagonal matrix, and {by!r} is declared neither"
            )
        return None
    if structure & _CLOSED or kind in (DerivativeKind.JACOBIAN, DerivativeKind.HESSIAN):
        raise DerivationError(
            Code.CONVENTION,
            f"there is no {kind.value} by {by!r}, declared {names}",
            "declare a matrix without that property for the derivative, and substitute afterwards with fact.at",
        )
    if convention is None:
        raise DerivationError(
            Code.CONVENTION,
            f"the derivative by {by!r}, declared {names}, depends on a convention",
            "write convention=independent_entries (the entries of one triangle are the variables, as in The Matrix "
            "Cookbook) or convention=symmetric_part (the gradient within the symmetric matrices)",
        )
    if convention is Convention.SYMMETRIC_PART and kind is DerivativeKind.PARTIAL:
        raise DerivationError(
            Code.CONVENTION,
            f"a single entry of {by!r} varies by itself only with convention=independent_entries",
            "take an entry of the gradient: grad(f, X, convention=symmetric_part)[i, j]",
        )
    return convention


def _differentiate(
    kind: DerivativeKind, body: Term, by: Term, subscripts: tuple[Term, ...], convention: Any = None
) -> Term:
    if isinstance(by, Variable):
        if by.domain is Domain.INTEGER:
            raise DerivationError(Code.BINDING, f"nothing is differentiated by {by!r}, which is declared an integer")
        agreed = _checked_convention(by, convention, kind)
        return Derivative(kind, by, abstract(by, body), by, subscripts, agreed)
    if convention is not None:
        raise DerivationError(Code.CONVENTION, f"convention= is for a declared variable, and {by!r} is none")
    if isinstance(by, Reference):
        variable, scope = abstract_definition(by, body)
        return Derivative(kind, variable, scope, by, subscripts)
    if isinstance(by, Index | Size | Number):
        hint = "indices, sizes and numbers do not vary"
    else:
        hint = "name it first: a = note.define('a', …), and differentiate by the name"
    raise DerivationError(Code.BINDING, f"a derivative is taken by a variable or a defined name, found {by!r}", hint)


def _by_stacked(kind: DerivativeKind, body: Term, by: Term) -> Term | None:
    """The derivative by `vec(X)`; None for any other. A gradient by it is the gradient by X, stacked."""
    if not (isinstance(by, Application) and by.function == "vec"):
        return None
    (operand,) = by.arguments
    derivative = _differentiate(kind, body, operand, ())
    return FUNCTIONS["vec"](derivative) if kind is DerivativeKind.GRADIENT else derivative


def D(body: Any, *by: Any, convention: Any = None) -> Term:  # noqa: N802  # mathematics writes it with a capital
    """The partial derivative by a scalar variable or by one component: `D(f, x)`, `D(L, z[j])`.

    By several, one after the other: `D(f, x, y)` is `D(D(f, x), y)`. By an entry of a symmetric or diagonal matrix
    `convention=independent_entries` says what else moves.
    """
    term = as_term(body)
    if not by:
        raise DerivationError(Code.TYPE, f"D needs a variable to differentiate by: D({term!r}, x)")
    for variable in by:
        term = _partial(term, as_term(variable), convention)
    return term


def _partial(term: Term, variable: Term, convention: Any) -> Term:
    if isinstance(variable, Subscript):
        return _differentiate(DerivativeKind.PARTIAL, term, variable.operand, variable.subscripts, convention)
    if not variable.shape.is_scalar:
        raise DerivationError(
            Code.KIND,
            f"D is by a scalar or a component, and {variable!r} is a {variable.shape}",
            "write grad, jacobian, or D(f, z[j])",
        )
    return _differentiate(DerivativeKind.PARTIAL, term, variable, (), convention)


def grad(body: Any, by: Any, convention: Any = None) -> Term:
    """The gradient of a scalar; it has the shape of the variable.

    By a matrix declared symmetric, positive definite or diagonal it takes a convention (The Matrix Cookbook, §2.8).
    """
    term, variable = as_scalar(body, "what grad differentiates"), as_term(by)
    if variable.shape.kind is Kind.ROW:
        raise DerivationError(
            Code.KIND, f"a gradient is by a scalar, a column or a matrix, and {variable!r} is a {variable.shape}"
        )
    stacked = _by_stacked(DerivativeKind.GRADIENT, term, variable)
    return _differentiate(DerivativeKind.GRADIENT, term, variable, (), convention) if stacked is None else stacked


def jacobian(body: Any, by: Any) -> Term:
    """The Jacobian of a column by a column: entry (i, j) is the derivative of component i by variable j."""
    term, variable = as_term(body), as_term(by)
    if term.shape.kind is not Kind.COLUMN or variable.shape.kind is not Kind.COLUMN:
        raise DerivationError(
            Code.KIND,
            f"a Jacobian is of a column by a column, found a {term.shape} by a {variable.shape}",
            "stack matrices, jacobian(vec(F), vec(X)), or write components: D(f[i], W[j, k])",
        )
    stacked = _by_stacked(DerivativeKind.JACOBIAN, term, variable)
    return _differentiate(DerivativeKind.JACOBIAN, term, variable, ()) if stacked is None else stacked


def hessian(body: Any, by: Any) -> Term:
    """The Hessian of a scalar by a column."""
    term, variable = as_scalar(body, "what hessian differentiates"), as_term(by)
    if variable.shape.kind is not Kind.COLUMN:
        raise DerivationError(
            Code.KIND,
            f"a Hessian is by a column, and {variable!r} is a {variable.shape}",
            "stack the matrix, hessian(f, vec(W)), or write components: D(D(f, W[i, j]), W[k, l])",
        )
    stacked = _by_stacked(DerivativeKind.HESSIAN, term, variable)
    return _differentiate(DerivativeKind.HESSIAN, term, variable, ()) if stacked is None else stacked


def argmin(body: Any, variable: Any) -> Term:
    """The point of the variable's domain at which a scalar is least."""
    term = as_scalar(body, "what argmin minimises")
    if not isinstance(variable, Variable):
        raise DerivationError(Code.BINDING, f"argmin ranges over a variable, found {variable!r}")
    if variable.properties:
        raise DerivationError(
            Code.CONVENTION, f"argmin ranges over a declared domain; it cannot take properties as of {variable!r}"
        )
    return ArgumentOfMinimum(variable, abstract(variable, term))
