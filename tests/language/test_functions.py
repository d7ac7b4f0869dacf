"""The table of functions: what the derived ones mean, wherever they stand."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import Sum, components, exp, log, norm, sigmoid, softmax, softplus, sqrt
from notesc.language.arithmetic import as_term
from notesc.language.functions import FUNCTIONS, expand, squared_norm_argument
from notesc.language.terms import Application, abstract, instantiate


def test_derived_functions_mean_their_formula(world: Any) -> None:
    """The expansions are the definitions of the books."""
    x, u, i, k = world.x, world.u, world.i, world.k
    assert expand(sigmoid(x)) == 1 / (1 + exp(-x))
    assert expand(softplus(x)) == log(1 + exp(x))
    assert expand(norm(u)) == sqrt(Sum(u[k] ** 2, k))
    assert expand(softmax(u)) == components(exp(u[i]) / Sum(exp(u[k]), k), i)
    assert expand(exp(x)) is None


def test_every_expansion_keeps_the_shape(world: Any) -> None:
    """A derived function and its meaning have one shape."""
    pair = (world.x, 2 * world.x)
    arguments = {"tr": (world.A,), "outer": (world.u, world.w), "maximum": pair, "minimum": pair, "Beta": pair}
    arguments |= dict.fromkeys(("singular_values", "spectral_norm", "nuclear_norm"), (world.A,))
    for name, function in FUNCTIONS.items():
        if function.expansion is not None:
            term = function(*arguments.get(name, (world.u,)))
            meaning = expand(term)
            assert meaning is not None
            assert meaning.shape == term.shape


def test_expansions_avoid_the_indices_of_their_argument(world: Any) -> None:
    """An argument may hold indices of any name and range, free or bound, and bound variables of what is around."""
    w = world
    m, k = w.n.index("m"), w.d.index("k")
    vector = components(Sum(w.X[m, k], k) * w.u[w.k], m)
    assert expand(norm(vector)) == sqrt(Sum(vector[w.j] ** 2, w.j))
    inside = abstract(w.i, norm(w.u * w.u[w.i]))
    assert instantiate(expand(inside), w.i) == expand(norm(w.u * w.u[w.i]))


@pytest.mark.parametrize(("exponent", "half"), [(2, 1), (4, 2), (1, None), (3, None), (0, None), (-2, None)])
def test_even_powers_of_a_norm_are_smooth(world: Any, exponent: int, half: int | None) -> None:
    """norm(u) ** 2m is (Σ u²)^m for m ≥ 1, and nothing else is."""
    found = squared_norm_argument(norm(world.u) ** as_term(exponent))
    assert found == (None if half is None else (world.u, half))


def test_a_function_is_known_by_its_name(world: Any) -> None:
    """An application holds the key of the table; the record prints as its name."""
    term = exp(world.x)
    assert isinstance(term, Application)
    assert FUNCTIONS[term.function] is exp
    assert repr(exp) == "exp"
