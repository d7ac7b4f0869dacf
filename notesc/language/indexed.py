"""Binders over indices: sums and tensors given by their components."""

from __future__ import annotations

from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_scalar, as_term
from notesc.language.terms import (
    Components,
    Index,
    Node,
    Size,
    Summation,
    Term,
    abstract,
    free_variables,
    sizes,
    subterms,
)


def fresh_index(extent: int | Size, avoid: Node, name: str) -> Index:
    """An index of this range that does not occur in a term, nor has the name of anything in it, free or bound."""
    taken = {symbol.name for symbol in (*free_variables(avoid), *sizes(avoid))}
    taken.update(inner.variable.name for inner in subterms(avoid) if hasattr(inner, "variable"))
    if isinstance(extent, Size):
        taken.add(extent.name)
    while name in taken:
        name += "'"
    return Index(name, extent)


def bound_indices(indices: tuple[Any, ...], body: Node, binder: str) -> tuple[Index, ...]:
    """The indices that a binder is to bind in a body.

    Raises DerivationError for what is no index, for one given twice, and where another symbol or an index of another
    range has its name.
    """
    for position, value in enumerate(indices):
        if not isinstance(value, Index):
            hint = "make an index with K.index('k'); it ranges from 1 to K"
            raise DerivationError(Code.BINDING, f"{binder} binds an index, found {value!r}", hint)
        if value.name in {earlier.name for earlier in indices[:position]}:
            raise DerivationError(Code.BINDING, f"{binder} binds the index {value!r} twice", "give one another name")
        _check_name(value, body)
    return indices


def _check_name(index: Index, body: Node) -> None:
    for other in (*free_variables(body), *sizes(body), *sizes(index)):
        if other.name == index.name and other != index:
            what = f"over 1..{other.range!r}" if isinstance(other, Index) else "that is no index"
            raise DerivationError(
                Code.BINDING,
                f"the index {index.name!r} over 1..{index.range!r} has the name of another symbol, {what}, in {body!r}",
                "give one another name",
            )
    for inner in subterms(body):
        bound = getattr(inner, "variable", None)
        if isinstance(bound, Index) and bound.name == index.name and bound.sort != index.sort:
            raise DerivationError(
                Code.BINDING,
                f"{index.name!r} names two indices of different ranges in {body!r}",
                "give one another name",
            )


def Sum(body: Any, *indices: Any) -> Term:  # noqa: N802  # mathematics writes it with a capital
    """Σ of the body over all values of each index, the last index innermost.

    Raises DerivationError where an index is missing or is not an index. A body without the index is allowed:
    `Sum(1, k)` is K.
    """
    term = as_term(body)
    if not indices:
        raise DerivationError(Code.BINDING, f"Sum needs an index: Sum({term!r}, k)")
    for index in reversed(bound_indices(indices, term, "Sum")):
        term = Summation(index, abstract(index, term))
    return term


def components(body: Any, *indices: Any) -> Term:
    """The column whose k-th component is the body, or with two indices the matrix: `components(a[i] * b[k], i, k)`."""
    term = as_scalar(body, "the component of a tensor")
    if len(indices) not in (1, 2):
        raise DerivationError(Code.BINDING, f"components needs one index or two, found {len(indices)}")
    for index in reversed(bound_indices(indices, term, "components")):
        term = Components(index, abstract(index, term))
    return term
