"""What would make a failing step true."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import D, Eq, Sum, components, exp, grad, invertible, norm, sqrt
from notesc.audit.differences import first_difference
from notesc.audit.hints import with_repairs
from notesc.audit.repairs import Repair, repaired


def best(world: Any, left: Any, right: Any, **options: Any) -> Repair:
    """The first repair of a wrong step."""
    world.note.calc(left, **options).eq(right)
    return repaired(world.step())[0].repair


def test_a_wrong_sign(world: Any) -> None:
    """Of the middle term of a square."""
    x, y = world.x, world.y
    found = best(world, (x - y) ** 2, x**2 + 2 * x * y + y**2)
    assert (found.kind, found.code) == ("sign", "x ** 2 - 2 * x * y + y ** 2")
    assert found.sentence == "the sign of 2 x y changed"


def test_a_missing_half(world: Any) -> None:
    """In front of a sum of squares."""
    found = best(world, grad(norm(world.w) ** 2 / 4, world.w), world.w)
    assert (found.kind, found.code) == ("factor", "Rational(1, 2) * w")


def test_a_missing_two(world: Any) -> None:
    """The gradient of a square."""
    X, w, t = world.X, world.w, world.t
    found = best(world, grad(norm(X @ w - t) ** 2, w), X.T @ (X @ w - t))
    assert (found.kind, found.code) == ("factor", "2 * (X.T @ (X @ w - t))")


def test_a_missing_transpose(world: Any) -> None:
    """The gradient of a quadratic form has two terms."""
    A, w = world.A, world.w
    found = best(world, grad(w.T @ A @ w, w), A @ w + A @ w)
    assert found.kind == "transpose"
    assert found.code in ("A.T @ w + A @ w", "A @ w + A.T @ w")


def test_a_missing_condition(world: Any) -> None:
    """What a quotient needs is the line to add."""
    found = best(world, world.x / world.x, 1)
    assert (found.kind, found.code) == ("condition", "note.assume(Ne(x, 0))")


def test_a_missing_symmetry(world: Any) -> None:
    """The gradient that everybody writes holds for symmetric matrices only."""
    A, w = world.A, world.w
    found = best(world, grad(w.T @ A @ w, w), 2 * A @ w)
    assert (found.kind, found.code) == ("condition", "given=[symmetric(A)]")


def test_a_missing_assumption_of_the_note(world: Any) -> None:
    """It was made, and not named."""
    x, y = world.x, world.y
    world.note.assume(Eq(x, 2 * y))
    found = best(world, x + y, 3 * y + 0 * x)
    assert found.kind == "condition"
    assert "note.assume(Eq(x, 2 * y))" in found.code


def test_a_number_that_is_not_negative(world: Any) -> None:
    """The root of a square."""
    found = best(world, sqrt(world.x**2), world.x)
    assert (found.kind, found.mathematics) == ("condition", "x ≥ 0")


def test_a_wrong_index_and_a_wrong_exponent(world: Any) -> None:
    """Derivatives."""
    x, z, i, j = world.x, world.z, world.i, world.j
    assert best(world, D(x**3, x), 3 * x**3).code == "3 * x ** 2"
    assert best(world, D(Sum(z[i] ** 2, i), z[j]), 2 * world.z[world.K.index("k")]).code == "2 * z[j]"


def test_something_forgotten(world: Any) -> None:
    """A summand of the line above, a factor, a denominator."""
    x, y, z, i, K = world.x, world.y, world.z, world.i, world.K
    assert best(world, x + 2 * x * y + y, x + y).sentence == "2 x y added"
    assert best(world, Sum(1 / K * z[i], i), Sum(z[i], i)).code == "Sum(z[i], i) / K"
    assert best(world, x * (y + 3), x * y + 3).code == "x * y + x * 3"


def test_an_order_the_wrong_way_round(world: Any) -> None:
    """≥ for ≤; and ≥ for >."""
    x, y = world.x, world.y
    world.note.calc(x**2 + y**2).le(2 * x * y)
    assert repaired(world.step())[0].repair.code == ".ge(2 * x * y, …)"
    world.note.calc(x**2).gt(0)
    assert repaired(world.step())[0].repair.code == ".ge(0, …)"


def test_at_most_three_and_none_where_nothing_small_helps(world: Any) -> None:
    """A wild step has none."""
    world.note.calc((world.x + 2) ** 3).eq(7 * world.y)
    assert repaired(world.step()) == ()
    world.note.calc(world.x + world.y).eq(world.x - world.y + world.x - world.x)
    assert 1 <= len(repaired(world.step())) <= 3


def test_a_mistake_is_named_where_it_was_made(world: Any) -> None:
    """The step after a wrong line is right as soon as that line is."""
    x = world.x
    world.note.calc((x + 1) ** 2).eq(x**2 + x + 1).eq(x * (x + 2) + 1)
    first, second = with_repairs(world.checked()).steps
    assert "x doubled" in first.diagnostics[0].hints[0]
    assert "the line above repaired" in second.diagnostics[0].hints[0]


def test_a_condition_that_is_asked_for_is_not_asked_for_twice(world: Any) -> None:
    """The diagnostic of an undefined step has the line already."""
    world.note.calc(world.x / world.x).eq(1)
    (step,) = with_repairs(world.checked()).steps
    assert len([hint for hint in step.diagnostics[0].hints if "note.assume(Ne(x, 0))" in hint]) == 1


def test_passing_steps_are_left_alone(world: Any) -> None:
    """The report is the very one."""
    regular = world.note.assume(invertible(world.A))
    world.note.calc(world.x + world.x).eq(2 * world.x, using=[regular])
    checked = world.checked()
    assert with_repairs(checked) is checked


@pytest.mark.parametrize(
    ("left", "right", "parts"),
    [
        ("x ** 2 + 2 * x + 1", "x ** 2 + x + 1", ("2 x", "x")),
        ("Sum(z[i] * exp(z[i] + 1), i)", "Sum(z[i] * exp(z[i] - 1), i)", ("zᵢ + 1", "zᵢ − 1")),
        ("components(z[i] ** 2, i)", "components(z[i] ** 3, i)", ("zᵢ²", "zᵢ³")),
        ("X.T @ (X @ w - t)", "X.T @ (X @ w + t)", ("−t", "t")),
        ("x + y", "x + y + exp(x)", ("0", "eˣ")),
    ],
)
def test_the_first_difference(world: Any, left: str, right: str, parts: tuple[str, str]) -> None:
    """The parts that differ, where all around them agrees; sums and components are opened."""
    scope = {"Sum": Sum, "exp": exp, "components": components}
    one, other = (eval(side, scope, world.names) for side in (left, right))  # noqa: S307  # the test's own words
    world.note.calc(one).eq(other)
    found = first_difference(world.step().claim)
    assert found is not None
    assert (found.left, found.right) == parts
    assert found.left_value != found.right_value


def test_sides_that_differ_as_wholes_have_no_first_difference(world: Any) -> None:
    """Where they have nothing in common, there is nothing to show."""
    world.note.calc((world.x + 1) ** 2).eq(world.x**2 + world.x)
    assert first_difference(world.step().claim) is None
