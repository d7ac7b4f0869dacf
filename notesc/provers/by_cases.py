"""Proposes a proof by cases: one for each comparison that the values by cases in the claim depend on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TypeGuard

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByCases, Evidence
from notesc.language.arithmetic import as_term
from notesc.language.functions import PIECEWISE, expand
from notesc.language.propositions import Comparison, compared_in
from notesc.language.terms import Application, Bound, Cases, Node, Term, subterms, unfold_all

_NAMES = frozenset(function.name for function in PIECEWISE)
_MOST_COMPARISONS = 5
_DEEPEST = 3


def cases_evidence(claim: Claim) -> Iterator[Evidence]:
    """For comparisons in which something is given by cases: one split, or up to three, one inside the other."""
    if not isinstance(claim.proposition, Comparison):
        return
    found = list(dict.fromkeys(_compared(unfold_all(claim.proposition))))[:_MOST_COMPARISONS]
    for depth in range(1, min(_DEEPEST, len(found)) + 1):
        for chosen in combinations(found, depth):
            yield ByCases(chosen)


def _compared(node: Node) -> Iterator[tuple[Term, Term]]:
    """The pairs of terms on whose order a value in the tree depends, outside of scopes."""
    for inner in subterms(node):
        if isinstance(inner, Application) and inner.function in _NAMES and inner.shape.is_scalar:
            expansion = expand(inner)
            if expansion is not None:
                yield from _compared(expansion)
        if _is_absolute(inner) and not _is_in_scope(inner):
            yield inner.arguments[0], as_term(0)
        if isinstance(inner, Cases):
            for condition in inner.conditions:
                for comparison in compared_in(condition):
                    if not _is_in_scope(comparison):
                        yield comparison.left, comparison.right


def _is_absolute(node: Node) -> TypeGuard[Application]:
    return isinstance(node, Application) and node.function == "absolute" and node.shape.is_scalar


def _is_in_scope(node: Node) -> bool:
    """Whether something in the tree is bound outside of it."""
    return any(isinstance(part, Bound) for part in subterms(node))
