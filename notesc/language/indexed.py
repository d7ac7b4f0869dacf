"""Binders over indices: sums and tensors given by their components."""

from __future__ import annotations

from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_scalar, as_term, is_whole
from notesc.language.extents import Dimension, sizes_in
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    Components,
    Domain,
    Index,
    InfiniteSum,
    Infinity,
    Node,
    RangeProduct,
    RangeSummation,
    Summation,
    Term,
    Variable,
    abstract,
    free_variables,
    sizes,
    subterms,
)


def fresh_index(extent: Dimension, avoid: Node, name: str) -> Index:
    """An index of this range that does not occur in a term, nor has the name of anything in it, free or bound."""
    taken = {symbol.name for symbol in (*free_variables(avoid), *sizes(avoid))}
    taken.update(inner.variable.name for inner in subterms(avoid) if hasattr(inner, "variable"))
    taken.update(size.name for size in sizes_in(extent))
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

    A triple `(k, lower, upper)` ranges over the whole numbers from lower to upper, which may mention the indices before
    it; an empty sum is 0. Raises DerivationError where an index is missing or is not an index, and where a bound is not
    a whole number. A body without the index is allowed: `Sum(1, k)` is K.
    """
    term = as_term(body)
    for index, bounds in reversed(_ranges(indices, term, "Sum")):
        if bounds is None:
            term = Summation(index, abstract(index, term))
        elif isinstance(bounds[1], Infinity):
            term = _infinite_sum(index, bounds[0], bounds[1], term)
        else:
            lower, upper = bounds
            term = RangeSummation(_whole_number(index), lower, upper, abstract(index, term))
    return term


def _infinite_sum(index: Index | Variable, lower: Term, upper: Infinity, body: Term) -> Term:
    """Σ from a whole number on. Raises DerivationError for another end, and for a body that is no scalar."""
    if upper.sign < 0:
        raise DerivationError(Code.BINDING, "a sum ends at oo, found -oo", "write Sum(…, (k, 0, oo))")
    scope = abstract(index, as_scalar(body, "what an infinite sum adds"))
    return InfiniteSum(_whole_number(index), lower, scope)


def Product(body: Any, *indices: Any) -> Term:  # noqa: N802  # mathematics writes it with a capital
    """∏ of a scalar over all values of each index, or over a range as in `Sum`; an empty product is 1.

    Raises DerivationError as `Sum` does, and for a body that is no scalar.
    """
    term = as_scalar(body, "what Product multiplies")
    for index, bounds in reversed(_ranges(indices, term, "Product")):
        lower, upper = bounds or (as_term(1), as_term(index.range))
        if isinstance(upper, Infinity):
            raise DerivationError(Code.BINDING, "a product has finitely many factors, found the bound oo")
        term = RangeProduct(_whole_number(index), lower, upper, abstract(index, term))
    return term


def _whole_number(index: Index | Variable) -> Variable:
    """The bound variable of a range: a whole number, whatever the index that gave it its name ranges over."""
    return Variable(index.name, SCALAR, Domain.INTEGER)


def _ranges(indices: tuple[Any, ...], body: Term, binder: str) -> list[tuple[Any, tuple[Term, Term | Infinity] | None]]:
    """Each index with its bounds, None for its declared range. An integer variable may name a range too."""
    if not indices:
        raise DerivationError(Code.BINDING, f"{binder} needs an index: {binder}({body!r}, k)")
    names: list[Any] = []
    bounds: list[tuple[Term, Term | Infinity] | None] = []
    for item in indices:
        if not isinstance(item, tuple):
            names.append(item)
            bounds.append(None)
            continue
        if len(item) != 3:  # noqa: PLR2004  # an index and two bounds
            hint = f"write {binder}(…, (k, 1, n)) for k from 1 to n"
            raise DerivationError(Code.BINDING, f"a range is (index, lower, upper), found {item!r}", hint)
        names.append(item[0])
        upper = item[2] if isinstance(item[2], Infinity) else _bound(item[2])
        bounds.append((_bound(item[1]), upper))
    integers = [name for name, pair in zip(names, bounds, strict=True) if pair and _is_integer_variable(name)]
    bound_indices(tuple(name for name in names if name not in integers), body, binder)
    for position, pair in enumerate(bounds):
        for bound in pair or ():
            for later in names[position:]:
                if later in free_variables(bound):
                    raise DerivationError(
                        Code.BINDING,
                        f"the bound {bound!r} of {names[position]!r} mentions {later!r}, which is not yet bound there",
                        "the bounds of a range may mention the indices before it; the last index is innermost",
                    )
    return list(zip(names, bounds, strict=True))


def _is_integer_variable(value: Any) -> bool:
    return isinstance(value, Variable) and value.domain is Domain.INTEGER and value.shape.is_scalar


def _bound(value: Any) -> Term:
    """One end of a range."""
    term = as_scalar(value, "the bound of a range")
    if not is_whole(term):
        raise DerivationError(
            Code.TYPE,
            f"expected a whole number as the bound of a range, found {term!r}",
            "bounds are made of whole numbers, sizes and indices by + - *: (k, 2, n - 1), (k, 1, j)",
        )
    return term


def components(body: Any, *indices: Any) -> Term:
    """The column whose k-th component is the body, or with two indices the matrix: `components(a[i] * b[k], i, k)`."""
    term = as_scalar(body, "the component of a tensor")
    if len(indices) not in (1, 2):
        raise DerivationError(Code.BINDING, f"components needs one index or two, found {len(indices)}")
    for index in reversed(bound_indices(indices, term, "components")):
        term = Components(index, abstract(index, term))
    return term
