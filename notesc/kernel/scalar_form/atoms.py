"""TRUSTED. Terms of which nothing is known but their sign: variables, components, sums, values of opaque functions."""

from __future__ import annotations

from collections.abc import Hashable

from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.signs import says_positive
from notesc.language.terms import Constant, Domain, Index, Size, Subscript, Term, Variable

_NONNEGATIVE_DOMAINS = (Domain.POSITIVE, Domain.NONNEGATIVE, Domain.UNIT_INTERVAL)


def opaque(field: Field, structure: Hashable, term: Term) -> Element:
    """The generator for a structure, one value wherever it occurs; `term` is a term for it."""

    def make(identity: int, denominator: int) -> Generator:
        answers = field.memory.answers
        if identity not in answers:
            answers[identity] = _is_one_or_more(term) or says_positive(field, term)
        strict = answers[identity]
        return Generator(identity, denominator, strict or _is_declared_nonnegative(term), strict, term=term)

    return field.value(field.generator(structure, make))


def _is_one_or_more(term: Term) -> bool:
    return isinstance(term, Size | Index) or (isinstance(term, Constant) and term.name == "pi")


def _is_declared_nonnegative(term: Term) -> bool:
    symbol = term.operand if isinstance(term, Subscript) else term
    return isinstance(symbol, Variable) and symbol.domain in _NONNEGATIVE_DOMAINS
