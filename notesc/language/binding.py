"""TRUSTED. Binding and substitution.

Bound names are locally nameless: inside the scope of a binder the bound variable is `Bound(level)`, counted outwards
from the innermost binder, so that nothing can be captured and two terms that differ only in bound names are equal.
A scope is opened (`instantiate`) with a term before anybody looks inside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from notesc.language.atoms import Bound, Index, Term, Variable
from notesc.language.tree import Node, kept, rebuild


def _loose(term: Node) -> int:
    """How many enclosing binders the term needs: 0 for a term that stands by itself."""
    return int(kept(term, "_loose", _count_loose))


def needs_binders(term: Node) -> bool:
    """Whether the variable of a binder around the term stands in it."""
    return _loose(term) > 0


def _count_loose(term: Node) -> int:
    if isinstance(term, Bound):
        return term.level + 1
    return max((_loose(child) - entered for entered, child in term.children()), default=0)


def free_variables(body: Node) -> frozenset[Variable | Index]:
    """The free variables and indices."""
    found: frozenset[Variable | Index] = kept(body, "_free_variables", _collect_free_variables)
    return found


def _collect_free_variables(body: Node) -> frozenset[Variable | Index]:
    if isinstance(body, Variable | Index):
        return frozenset((body,))
    parts = [free for _, child in body.children() if (free := free_variables(child))]
    if not parts:
        return frozenset()
    largest = max(parts, key=len)
    return largest if all(free <= largest for free in parts) else frozenset().union(*parts)


def _shift(term: Any, by: int) -> Any:
    """The term moved under `by` more binders: its loose bound variables still mean the same binders."""
    if by == 0:
        return term

    def visit(depth: int, current: Node) -> Node | None:
        if _loose(current) <= depth:
            return current
        return Bound(current.level + by, current.shape) if isinstance(current, Bound) else None

    return rebuild(term, visit)


def abstract(target: Node, body: Any) -> Any:
    """`body` as a scope: every free occurrence of `target`, a term, becomes the bound variable."""
    named = isinstance(target, Variable | Index)

    def visit(depth: int, current: Node) -> Node | None:
        if current == target:
            return Bound(depth, target.shape)  # type: ignore[attr-defined]  # target is a term
        if _loose(current) <= depth and named and target not in free_variables(current):
            return current
        if isinstance(current, Bound) and current.level >= depth:
            return Bound(current.level + 1, current.shape)
        return None

    return rebuild(body, visit)


def instantiate(body: Any, value: Term) -> Any:
    """The scope `body` with `value` in place of its bound variable."""

    def visit(depth: int, current: Node) -> Node | None:
        if _loose(current) <= depth:
            return current
        if not isinstance(current, Bound):
            return None
        return _shift(value, depth) if current.level == depth else Bound(current.level - 1, current.shape)

    return rebuild(body, visit)


def substitute(body: Any, mapping: Mapping[Any, Term]) -> Any:
    """`body` with each free occurrence of a key replaced by its value, all at once. Nothing is captured.

    Keys are variables and indices, or closed terms and propositions. A size is replaced where it stands as a number
    only, not in the shapes and ranges that are made of it. Raises TypeError where a value has another shape than its
    key.
    """
    for key, value in mapping.items():
        if isinstance(key, Term) and key.shape != value.shape:
            raise TypeError(f"{value!r} cannot stand for {key!r}: a {value.shape} for a {key.shape}")
    keys = frozenset(mapping)
    named = all(isinstance(key, Variable | Index) for key in keys)

    def visit(depth: int, current: Node) -> Node | None:
        if named and keys.isdisjoint(free_variables(current)):
            return current
        found = mapping.get(current)
        return None if found is None else _shift(found, depth)

    return rebuild(body, visit)
