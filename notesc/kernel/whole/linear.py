"""TRUSTED. Linear inequalities between whole numbers: elimination of one unknown after the other, with rounding.

Fourier and Motzkin's method decides the inequalities over the rationals; dividing an inequality by the common divisor
of its coefficients and rounding its constant down is sound for whole numbers (A. Schrijver, Theory of Linear and
Integer Programming, 1986, §12.2 and §23.1). What is found to be impossible is; the converse is not promised.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import gcd

from notesc.kernel.whole.affine import Affine

_MOST_INEQUALITIES = 160


def tightened(inequality: Affine) -> Affine:
    """An inequality `… ≥ 0` with coprime coefficients that holds at the same whole numbers."""
    divisor = gcd(*(abs(value) for _, value in inequality.parts)) if inequality.parts else 1
    if divisor == 1:
        return inequality
    return Affine(inequality.constant // divisor, tuple((atom, value // divisor) for atom, value in inequality.parts))


def is_impossible(inequalities: Iterable[Affine]) -> bool:
    """Whether no whole numbers make every one of the expressions ≥ 0. False means *not shown*."""
    return _is_impossible(frozenset(map(tightened, inequalities)))


def follows(inequality: Affine, premises: Iterable[Affine]) -> bool:
    """Whether the expression is ≥ 0 at all whole numbers that make every premise ≥ 0. False means *not shown*."""
    if not inequality.parts and inequality.constant >= 0:
        return True
    return is_impossible((*_relevant(inequality, premises), inequality * -1 + -1))


def _relevant(inequality: Affine, premises: Iterable[Affine]) -> list[Affine]:
    """The premises that share unknowns with the inequality, directly or by way of others."""
    waiting = list(premises)
    reached = set(inequality.atoms)
    found: list[Affine] = []
    grew = True
    while grew:
        grew = False
        for premise in tuple(waiting):
            if not premise.parts or not reached.isdisjoint(premise.atoms):
                waiting.remove(premise)
                found.append(premise)
                grew = grew or not premise.atoms <= reached
                reached |= premise.atoms
    return found


@lru_cache(maxsize=8192)
def _is_impossible(inequalities: frozenset[Affine]) -> bool:
    remaining = _strongest(inequalities)
    while remaining is not None:
        pairs = {atom: _pairs(remaining, atom) for inequality in remaining for atom, _ in inequality.parts}
        if not pairs:
            return False
        atom = min(sorted(pairs), key=pairs.__getitem__)
        if pairs[atom] > _MOST_INEQUALITIES:
            return False
        remaining = _strongest(_eliminated(remaining, atom))
    return True


def _strongest(inequalities: Iterable[Affine]) -> list[Affine] | None:
    """Of those that differ in the constant only, the strongest; None where a constant is negative."""
    least: dict[tuple[tuple[str, int], ...], int] = {}
    for inequality in inequalities:
        if not inequality.parts:
            if inequality.constant < 0:
                return None
            continue
        known = least.get(inequality.parts)
        if known is None or inequality.constant < known:
            least[inequality.parts] = inequality.constant
    return [Affine(constant, parts) for parts, constant in sorted(least.items())]


def _pairs(inequalities: list[Affine], atom: str) -> int:
    signs = [inequality.coefficient(atom) for inequality in inequalities]
    return sum(value > 0 for value in signs) * sum(value < 0 for value in signs)


def _eliminated(inequalities: list[Affine], atom: str) -> list[Affine]:
    """What follows about the other unknowns: each lower bound is at most each upper bound."""
    result = [inequality for inequality in inequalities if not inequality.coefficient(atom)]
    lower = [inequality for inequality in inequalities if inequality.coefficient(atom) > 0]
    upper = [inequality for inequality in inequalities if inequality.coefficient(atom) < 0]
    for one in lower:
        for other in upper:
            joined = one * -other.coefficient(atom) + other * one.coefficient(atom)
            result.append(tightened(joined))
    return result
