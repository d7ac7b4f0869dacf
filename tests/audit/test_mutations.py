"""Small changes of terms and propositions."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import Eq, ForAll, Ge, Implies, Le, Lt, Sum, exp, inv
from notesc.audit.mutations import KINDS, mutations
from notesc.language.terms import Term


def results(node: Any, kind: str) -> list[Any]:
    return [mutation.result for mutation in mutations(node) if mutation.kind == kind]


def test_a_sign_changes(world: Any) -> None:
    """That of each summand, and of an argument."""
    x, y = world.x, world.y
    assert x - y in results(x + y, "sign")
    assert -x + y in results(x + y, "sign")
    assert exp(-x) in results(exp(x), "sign")
    assert x in results(-x, "sign")


def test_a_factor_changes(world: Any) -> None:
    """A number in front is doubled and halved, a term without one gets one."""
    x, y = world.x, world.y
    assert 4 * x in results(2 * x, "factor")
    assert x in results(2 * x, "factor")
    assert x / 2 in results(x, "factor")
    assert 2 * x + y in results(x + y, "factor")


def test_something_is_left_out(world: Any) -> None:
    """A summand, a factor, a denominator."""
    x, y = world.x, world.y
    assert set(results(x + y, "drop")) == {x, y}
    assert set(results(x * y, "drop")) == {x, y}
    assert results(x / y, "drop") == [x]
    assert -y in results(x - y, "drop")


def test_a_transpose_comes_and_goes_where_it_fits(world: Any) -> None:
    """A square matrix is transposed; a rectangle is not, for its product would not fit."""
    assert world.A.T @ world.w in results(world.A @ world.w, "transpose")
    assert world.A @ world.w in results(world.A.T @ world.w, "transpose")
    assert results(world.X @ world.w, "transpose") == []


def test_an_index_changes_within_its_range(world: Any) -> None:
    """Free and bound ones, each for another of the same range."""
    z, i, j = world.z, world.i, world.j
    found = results(Sum(z[i] * z[j], i), "index")
    assert Sum(z[j] * z[j], i) in found
    assert Sum(z[i] * z[i], i) in found
    assert results(world.w[1] * z[i], "index") == []


def test_the_subscripts_of_a_square_matrix_change_places(world: Any) -> None:
    """B[k, l] for B[l, k]."""
    k, m = world.d.indices("k m")
    assert world.A[m, k] in results(world.A[k, m], "index")


def test_an_exponent_changes(world: Any) -> None:
    """By one, or its sign."""
    x = world.x
    assert {x**3, x, x**-2} <= set(results(x**2, "exponent"))


def test_a_product_changes_its_order_where_it_fits(world: Any) -> None:
    """Square matrices."""
    assert world.B @ world.A in results(world.A @ world.B, "order of a product")
    assert results(world.X @ world.w, "order of a product") == []


def test_an_order_changes(world: Any) -> None:
    """Its strictness, and its sides."""
    x, y = world.x, world.y
    assert results(Lt(x, y), "strictness") == [Le(x, y)]
    assert results(Le(x, y), "strictness") == [Lt(x, y)]
    assert results(Le(x, y), "sides") == [Le(y, x)]
    assert Implies(Le(x, 0), Ge(y, 0)) in results(Implies(Ge(y, 0), Le(x, 0)), "sides")


def test_bounds_of_ranges_move(world: Any) -> None:
    """By one; so do numbers and sizes that are bounds, as everywhere."""
    x, n, i, j = (world.names[name] for name in ("x", "n", "i", "j"))
    assert Sum(x, (j, 1, i - 1)) in results(Sum(x, (j, 1, i)), "bound")
    assert {Sum(x, (j, 0, n)), Sum(x, (j, 1, n - 1))} <= set(results(Sum(x, (j, 1, n)), "number"))


def test_a_change_says_what_it_is_under_binders_too(world: Any) -> None:
    """Bound variables have their names."""
    z, i = world.z, world.i
    sentences = [mutation.sentence for mutation in mutations(ForAll(i, Ge(exp(z[i]), z[i])))]
    assert "the sign of zᵢ changed" in sentences


@pytest.mark.parametrize("written", ["inv(A) @ w", "w.T @ A @ w / 2", "(X @ w - t) * 3", "x ** 2 - y / x"])
def test_what_comes_out_has_the_shape_and_is_another_term(world: Any, written: str) -> None:
    """Whatever would not fit is left out, and nothing comes twice."""
    term = eval(written, {"inv": inv}, world.names)  # noqa: S307  # the test's own words
    found = [mutation.result for mutation in mutations(term)]
    assert len(found) > 3
    assert len(set(found)) == len(found)
    assert term not in found
    assert all(isinstance(one, Term) and one.shape == term.shape for one in found)


def test_each_kind_happens(world: Any) -> None:
    """No row of the table is idle."""
    x, y, A, B, z, i, j, n = (world.names[name] for name in ("x", "y", "A", "B", "z", "i", "j", "n"))
    props = [
        Le((x - 2) ** 2 / y, exp(x * y) + 3 / n),
        Eq(A.T @ B, B @ A),
        Eq(z[i] * z[j], z[j]),
        Lt(x * n, y),
        Eq(Sum(z[j], (j, 1, i)), x),
    ]
    assert {mutation.kind for one in props for mutation in mutations(one)} == set(KINDS)
