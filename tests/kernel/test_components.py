"""The component of a tensor as a term, the subscript moved inwards; and names that occur in no script."""

from __future__ import annotations

from fractions import Fraction

import pytest

from notesc.kernel.claim import Claim
from notesc.kernel.components import component
from notesc.kernel.fresh import new_index, new_variable, shown_index
from notesc.kernel.semantics.agreement import agree
from notesc.language.functions import diag, exp, identity, inv, outer, sigmoid, softmax
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import Eq
from notesc.language.shapes import Kind
from notesc.language.terms import Filled, Number, Subscript, Term, free_variables

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
r = d.index("r")
x = note.scalar("x")
z, v, w = note.vector("z", n), note.vector("v", n), note.vector("w", d)
A, X = note.matrix("A", n, n), note.matrix("X", n, d)
phi = note.function("phi")
p = note.define("p", softmax(z))

TENSORS: list[Term] = [
    z,
    -z,
    z + v,
    z - v,
    2 * z,
    z * v,
    z / (1 + exp(v)),
    1 - z,
    z / (1 + x**2),
    X @ w,
    A @ X @ w,
    z @ w.T,
    (X @ w).T,
    z.T @ X,
    A.T,
    A @ A,
    A + x * A.T,
    X.row(i),
    exp(z),
    sigmoid(z + v),
    softmax(z),
    p,
    phi(z),
    phi.prime(2 * z),
    identity(n),
    diag(z),
    outer(z, v),
    components(z[k] * x, k),
    components(z[i] * w[r], i, r),
    Sum(X[i, r] * w, r),
    Sum(x * z * v[k], k),
]


@pytest.mark.parametrize("term", TENSORS)
def test_a_component_is_the_entry(term: Term) -> None:
    """The evaluator cannot tell them apart, and the subscript has moved inwards."""
    at = {Kind.COLUMN: (j,), Kind.ROW: (j,), Kind.MATRIX: (i, j)}[term.shape.kind]
    if term.shape.dimensions[-1] == d:
        at = (*at[:-1], r)
    inside = component(term, at)
    assert inside.shape.is_scalar
    assert term is z or not (isinstance(inside, Subscript) and inside.operand == term)
    column = term.T if term.shape.kind is Kind.ROW else term
    claim = Eq(column[at if len(at) > 1 else at[0]], inside)
    found = agree(Claim(claim))
    assert found.counterexample is None
    assert found.points > 0


def test_the_label_of_a_sum_is_not_captured() -> None:
    """(A z)_l with an index called l, and nested products."""
    ell = n.index("l")
    inside = component(A @ (A @ z), (ell,))
    assert ell in free_variables(inside)
    assert agree(Claim(Eq((A @ (A @ z))[ell], inside))).counterexample is None


def test_a_scalar_is_its_own_component_and_an_inverse_keeps_its_subscript() -> None:
    """Nothing can be moved into an inverse."""
    assert component(x, ()) is x
    inside = component(inv(A), (i, j))
    assert isinstance(inside, Subscript)
    two = Number(Fraction(2))
    assert component(Filled(two, z.shape), (i,)) == two


def test_new_names_occur_in_no_script() -> None:
    """Each is another, over the range and domain asked for, and shown under the name it was made from."""
    first, second = new_index(n, "k"), new_index(n, "k")
    assert first != second
    assert first.range == n
    assert "·" in first.name
    assert shown_index(first) == k
    assert shown_index(new_index(n, first.name)) == k
    variable = new_variable("x", x.shape, x.domain)
    assert variable != x
    assert variable.sort[1:] == x.sort[1:]
