"""How each construct of the language stands on the page."""

from __future__ import annotations

import pytest
from readback.examples import EXAMPLES, INLINE, J, jacobian_of_p, w, x, y, z

from notesc import D
from notesc.language.terms import Node, substitute
from notesc.mathematics import layout, to_latex


@pytest.mark.parametrize(("node", "expected"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_notation(node: Node, expected: str) -> None:
    """Each construct is printed as agreed."""
    assert to_latex(layout(node)) == expected


@pytest.mark.parametrize(("node", "expected"), INLINE, ids=lambda value: value if isinstance(value, str) else "")
def test_running_text_takes_slashes(node: Node, expected: str) -> None:
    """In running text nothing is stacked but small numbers, and a slash has the brackets that it needs."""
    assert to_latex(layout(node, display=False)) == expected


def test_a_derivative_at_another_point_has_a_bar() -> None:
    """An instance of a derivative opens with a fresh name, says at which point, and shows what depends on it."""
    left = jacobian_of_p.at({z: 2 * z}).proposition.left  # type: ignore[attr-defined]
    assert to_latex(layout(left)) == (
        r"\left. \frac{\partial\mathbf{p}(\mathbf{z}^{\prime})_{i}}{\partial z_{j}^{\prime}} "
        r"\right|_{\mathbf{z}^{\prime} = 2\mathbf{z}}"
    )


def test_a_variable_that_is_also_held_fixed_is_not_differentiated() -> None:
    """D(xy, x) at y = x is the derivative of t ↦ tx at t = x, and must not print as that of x²."""
    assert to_latex(layout(substitute(D(x * y, x), {y: x}))) == (
        r"\left. \frac{\partial}{\partial x^{\prime}}(x^{\prime}x) \right|_{x^{\prime} = x}"
    )


def test_changed_arguments_of_a_definition_are_shown() -> None:
    """A single argument stands alone; among several it says which one it is."""
    right = jacobian_of_p.at({z: 2 * z}).proposition.right  # type: ignore[attr-defined]
    assert to_latex(layout(right)).startswith(r"\mathbf{p}(2\mathbf{z})_{i}")
    assert to_latex(layout(substitute(J, {w: 2 * w}))) == r"J(\mathbf{w} = 2\mathbf{w})"


def test_an_unknown_node_is_refused() -> None:
    """Nothing is printed by guessing."""

    class Stranger(Node):
        pass

    with pytest.raises(TypeError, match="Stranger"):
        layout(Stranger())
