"""Random rearrangements are shown; random blunders, labelled by ball arithmetic, never are."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.equality import equal_scalars
from notesc.language.constants import Rational
from notesc.language.functions import exp, log, sigmoid, softplus, sqrt, tanh
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    Add,
    Application,
    Divide,
    Domain,
    Multiply,
    Node,
    Number,
    Power,
    Subtract,
    Term,
    Variable,
    subterms,
)
from notesc.language.tree import rebuild

x, y = (Variable(name, SCALAR) for name in ("x", "y"))
a, b = (Variable(name, SCALAR, Domain.POSITIVE) for name in ("a", "b"))


def is_positive(term: Term) -> bool:
    """What is declared to be."""
    return isinstance(term, Variable) and term.domain is Domain.POSITIVE


def _grow(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    """Terms that are defined everywhere, made of terms that are."""
    unary: list[Callable[[Term], Term]] = [
        exp,
        sigmoid,
        tanh,
        softplus,
        lambda t: sqrt(1 + t**2),
        lambda t: log(1 + t**2),
        lambda t: 1 / (1 + t**2),
        lambda t: sqrt(exp(t)),
        lambda t: t**2,
        lambda t: sqrt(t**2),
    ]
    binary: list[Callable[[Term, Term], Term]] = [
        lambda s, t: s + t,
        lambda s, t: s - t,
        lambda s, t: s * t,
        lambda s, t: s / a + t,
    ]
    return st.one_of(
        st.builds(lambda f, t: f(t), st.sampled_from(unary), inner),
        st.builds(lambda f, s, t: f(s, t), st.sampled_from(binary), inner, inner),
    )


LEAVES = st.sampled_from([x, y, a, b, sqrt(a), log(b), Number(Fraction(2)), Number(Fraction(-1, 3))])
TERMS = st.recursive(LEAVES, _grow, max_leaves=4)


def _rearranged(_: int, node: Node) -> Node | None:
    """One true rearrangement at a node; None where there is none."""
    match node:
        case Add(left, right):
            return _everywhere(right) + _everywhere(left)
        case Subtract(left, right):
            return -(_everywhere(right) - _everywhere(left))
        case Multiply(left, right):
            return _everywhere(right) * _everywhere(left)
        case Divide(left, right):
            return _everywhere(left) * _everywhere(right) ** -1
        case Application("exp", (t,)):
            return exp(_everywhere(t) / 3) ** 3
        case Application("sigmoid", (t,)):
            return 1 - sigmoid(-_everywhere(t))
        case Application("tanh", (t,)):
            return 2 * sigmoid(2 * _everywhere(t)) - 1
        case Application("softplus", (t,)):
            return _everywhere(t) + softplus(-_everywhere(t))
        case Application("sqrt", (t,)):
            return _everywhere(t) ** Rational(3, 2) / t
        case Application("log", (t,)):
            return 2 * log(sqrt(_everywhere(t)))
    return None


def _everywhere(term: Term) -> Term:
    rearranged = rebuild(term, _rearranged)
    assert isinstance(rearranged, Term)
    return rearranged


@settings(max_examples=150, deadline=None, derandomize=True)
@given(TERMS)
def test_random_rearrangements_are_shown(term: Term) -> None:
    """Every operation written in another way, all at once."""
    assert equal_scalars(term, _everywhere(term), is_positive)


def _blunders(node: Node) -> list[Term]:
    """What a tired author might write instead."""
    match node:
        case Add(left, right):
            return [left - right, left]
        case Subtract(left, right):
            return [left + right, right - left]
        case Multiply(left, right):
            return [left + right, left / (1 + right**2)]
        case Divide(left, right):
            return [left * right, right]
        case Power(base, Number(value)):
            return [base ** Number(value + 1), base]
        case Application("sqrt", (Power(base, _),)):
            return [base, -base]
        case Application("sqrt", (t,)):
            return [t, sqrt(2 * t), exp(log(t) / 3)]
        case Application("log", (t,)):
            return [2 * log(t), log(2 * t), t]
        case Application("exp", (t,)):
            return [exp(-t), exp(2 * t), exp(t) + 1]
        case Application(_, (t,)):
            return [t, node + t]
        case Variable():
            return [-node, 2 * node, sqrt(node**2)]
        case Number(value):
            return [Number(value + 1), Number(-value)]
    return []


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TERMS, st.data())
def test_random_blunders_are_never_shown(surely_differ: Callable[..., bool], term: Term, data: st.DataObject) -> None:
    """One blunder in a rearranged term: where the sides surely differ, they are not shown to be equal."""
    target = data.draw(st.sampled_from([node for node in subterms(term) if _blunders(node)]))
    blunder = data.draw(st.sampled_from(_blunders(target)))
    wrong = rebuild(term, lambda _, node: blunder if node is target else None)
    assert isinstance(wrong, Term)
    assume(surely_differ(term, wrong))
    with suppress(NotNormalisable):
        assert not equal_scalars(_everywhere(term), wrong, is_positive)
