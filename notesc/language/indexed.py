"""Binders over indices: sums and tensors given by their components."""

from __future__ import annotations

from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_scalar, as_term
from notesc.language.terms import Components, Index, Node, Size, Summation, Term, abstract, free_variables, subterms


def fresh_index(extent: int | Size, avoid: Node, name: str) -> Index:
    """An index of this range that does not occur in a term."""
    taken = {variable.name for variable in free_variables(avoid)}
    while name in taken:
        name += "'"
    return Index(name, extent)


def _checked_index(value: Any, body: Term, binder: str) -> Index:
    if not isinstance(value, Index):
        raise DerivationError(
            Code.BINDING, f"{binder} binds an index, found {value!r}", "make an index with K.index('k')"
        )
    for node in subterms(body):
        bound = getattr(node, "variable", None)
        if isinstance(bound, Index) and bound.name == value.name and bound.sort != value.sort:
            raise DerivationError(
                Code.BINDING, f"{value.name!r} names two indices of different ranges in {body!r}", "give one another name"
            )
    return value


def Sum(body: Any, *indices: Any) -> Term:  # noqa: N802  # `sum` is Python's
    """Σ of the body over all values of each index, the last index innermost.

    Raises DerivationError where an index is missing or is not an index. A body without the index is allowed: `Sum(1, k)` is K.
    """
    term = as_term(body)
    if not indices:
        raise DerivationError(Code.BINDING, f"Sum needs an index: Sum({term!r}, k)")
    for value in reversed(indices):
        index = _checked_index(value, term, "Sum")
        term = Summation(index, abstract(index, term))
    return term


def components(body: Any, *indices: Any) -> Term:
    """The column whose k-th component is the body, or with two indices the matrix: `components(a[i] * b[k], i, k)`."""
    term = as_scalar(body, "the component of a tensor")
    if len(indices) not in (1, 2):
        raise DerivationError(Code.BINDING, f"components needs one index or two, found {len(indices)}")
    if len(set(indices)) != len(indices):
        raise DerivationError(Code.BINDING, "the two indices of a matrix must be different")
    for value in reversed(indices):
        index = _checked_index(value, term, "components")
        term = Components(index, abstract(index, term))
    return term
