"""Sums as lists of summands, and back."""

from __future__ import annotations

from fractions import Fraction

from notesc.language.arithmetic import filled
from notesc.language.terms import Add, Negate, Number, Subtract, Term


def summands(term: Term) -> list[Term]:
    """The summands of a term, each with its sign; the term alone where it is no sum."""
    if isinstance(term, Add):
        return [*summands(term.left), *summands(term.right)]
    if isinstance(term, Subtract):
        return [*summands(term.left), *map(_negative, summands(term.right))]
    return [term]


def _negative(term: Term) -> Term:
    return term.operand if isinstance(term, Negate) else -term


def joined(terms: list[Term], like: Term) -> Term:
    """The sum of some terms of one shape; the zero of the shape of `like`, where there are none."""
    if not terms:
        zero = Number(Fraction(0))
        return filled(zero, like.shape)
    total = terms[0]
    for summand in terms[1:]:
        total = total - summand.operand if isinstance(summand, Negate) else total + summand
    return total
