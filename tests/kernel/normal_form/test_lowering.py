"""Terms become sums of products of entries: each kind of node, small whole sizes, names that stand for one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.symbols import Symbols, index_of, label_of, size_name
from notesc.language.arithmetic import as_term
from notesc.language.calculus import argmin
from notesc.language.constants import Rational, nonnegative, pi, positive
from notesc.language.functions import delta, diag, exp, identity, log, norm, outer, sigmoid, softmax, softplus, sqrt, tr
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import diagonal, symmetric
from notesc.language.shapes import SCALAR, column, matrix
from notesc.language.terms import (
    Application,
    Constant,
    Filled,
    Index,
    MatrixProperty,
    Number,
    Size,
    Term,
    Transpose,
    Variable,
)

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
r = d.index("r")
x, y = note.scalar("x"), note.scalar("y")
a = note.scalar("a", domain=positive)
u = note.scalar("u", domain=nonnegative)
z, v = note.vector("z", n), note.vector("v", n)
w, e = note.vector("w", d), note.vector("e", 2)
A, X, G = note.matrix("A", n, n), note.matrix("X", n, d), note.matrix("G", 2, 2)
S = note.matrix("S", n, n, properties=[symmetric])
L = note.matrix("L", n, n, properties=[diagonal])
phi = note.function("phi")
s = note.define("s", 1 / (1 + exp(-x)), of=[x])
half = Rational(1, 2)

TRUE: list[tuple[object, object]] = [
    (X @ w, components(Sum(X[i, r] * w[r], r), i)),
    (w.T @ X.T, components(Sum(X[i, r] * w[r], r), i).T),
    (z.T @ v, Sum(z[k] * v[k], k)),
    (z @ w.T, components(z[i] * w[r], i, r)),
    (outer(z, v).T, outer(v, z)),
    (X.row(i) @ w, Sum(X[i, r] * w[r], r)),
    (X.row(2).T[r], X[2, r]),
    (diag(z) @ v, z * v),
    (diag(z)[i, j], delta(i, j) * z[j]),
    (tr(A @ A.T), Sum(A[i, j] ** 2, i, j)),
    (S[i, j] * S[j, i], S[i, j] ** 2),
    (S, S.T),
    (L[i, j], delta(i, j) * L[i, i]),
    (L @ z, components(L[k, k] * z[k], k)),
    (1 - z, components(1 - z[k], k)),
    (z / (1 + exp(v)), components(z[k] / (1 + exp(v[k])), k)),
    (sigmoid(z), components(1 / (1 + exp(-z[k])), k)),
    (softplus(z)[i], log(1 + exp(z[i]))),
    (softmax(z)[i], exp(z[i]) / Sum(exp(z[k]), k)),
    (norm(z) ** 2, z.T @ z),
    (s(2 * y), 1 / (1 + exp(-2 * y))),
    (phi(z)[i], phi(z[i])),
    (Sum(X[i, r], i, r), Sum(X[i, r], r, i)),
    (a**x * a, a ** (x + 1)),
    (a**n, exp(n * log(a))),
    (pi * sqrt(pi) ** 2, pi * pi),
    (i + n - i, n),
    (identity(n)[i, j], delta(i, j)),
    (Sum(x, k), n * x),
    # small whole sizes are written out
    (e.T @ e, e[1] ** 2 + e[2] ** 2),
    (tr(G), G[1, 1] + G[2, 2]),
    (identity(2)[1, 2], 0),
    (delta(1, 2), 0),
    (delta(2, 2), 1),
    (Sum(Index("h", 3) ** 2, Index("h", 3)), 14),
    (Sum(Index("h", 30), Index("h", 30)), 465),
]


@pytest.mark.parametrize(("left", "right"), TRUE)
def test_two_ways_of_writing_one_thing(left: Term, right: Term, are_equal: Callable[..., bool]) -> None:
    """Each operation is what its components say."""
    assert are_equal(left, right)


FALSE: list[tuple[object, object]] = [
    (A, A.T),
    (A[i, j], A[j, i]),
    (z.T @ A, (A @ z).T),
    (X @ w, components(Sum(X[i, r], r), i)),
    (phi(x), x),
    (phi(x), phi.prime(x)),
    (x, Variable("x", SCALAR, a.domain)),
    (pi, Variable("pi", SCALAR)),
    (z[1], z[2]),
    (n * x, d * x),
    (i, j),
    (L[i, j], L[i, i]),
    (Sum(z[k], k), Sum(v[k], k)),
]


@pytest.mark.parametrize(("left", "right"), FALSE)
def test_different_things_stay_different(left: Term, right: Term, are_equal: Callable[..., bool]) -> None:
    """Also a variable and another of its name, and a variable called like a constant."""
    assert not are_equal(left, right)


def test_what_has_no_normal_form_is_refused() -> None:
    """A power of a base of unknown sign that need not be whole, a power of 1000, a minimum that depends on an index."""
    for term in (x**y, (-a) ** (n / 2), (x + y) ** 1000, argmin((x - z[i]) ** 2, x)):
        with pytest.raises(NotNormalisable):
            Lowering().lower(term)


def test_a_minimum_is_equal_to_itself_alone(are_equal: Callable[..., bool]) -> None:
    """Whatever its bound variable is called."""
    assert are_equal(argmin((x - y) ** 2, x) * 2, 2 * argmin((a * 0 + u - y) ** 2, u)) is False
    assert are_equal(argmin((x - y) ** 2, x) * 2, argmin((x - y) ** 2, x) + argmin((x - y) ** 2, x))


def test_a_symbol_stands_for_one_term() -> None:
    """Two terms of one name get two keys, and one term one."""
    symbols = Symbols()
    real, other = Variable("x", SCALAR), Variable("x", column(n))
    keys = {symbols.key(real), symbols.key(other), symbols.key(Constant("x"))}
    assert len(keys) == 3
    assert symbols.key(real) == symbols.key(Variable("x", SCALAR))


def test_a_copy_of_symbols_grows_by_itself() -> None:
    """What one use learns is not known to the next."""
    symbols = Symbols()
    copy = symbols.copy()
    copy.key(x)
    copy.symmetric.add("A")
    assert x not in symbols.keys
    assert symbols.symmetric == set()


def test_declared_domains_are_noted() -> None:
    """Positive symbols may come out of roots; nonnegative ones are known to be so, and no more."""
    lowering = Lowering()
    for variable in (x, a, u):
        lowering.lower(variable)
    assert lowering.normaliser.positive_symbols == {"a"}
    assert lowering.symbols.nonnegative == {"u"}


def test_labels_name_their_range() -> None:
    """An index by its own range, a position by that of what it is in; other subscripts have no label."""
    assert label_of(i, n) == "i:n"
    assert label_of(as_term(2), n) == "=2:n"
    assert label_of(Index("h", 4), 4) == "h:4"
    assert size_name(n) == "n"
    assert size_name(3) == "3"
    assert index_of("=2:n", n) == Number(as_term(2).value)  # type: ignore[attr-defined]
    assert index_of("i:n", n) == i
    with pytest.raises(NotNormalisable):
        label_of(x, n)


def test_a_node_without_a_rule_is_refused() -> None:
    """It is never passed over in silence."""
    from notesc.language.terms import Bound

    with pytest.raises(NotNormalisable, match="Bound"):
        Lowering().lower(Bound(0))


def test_every_primitive_function_has_a_rule() -> None:
    """A function of the language without an expansion is lowered by name; others may be too."""
    from notesc.kernel.normal_form.lowering_functions import PRIMITIVES
    from notesc.language.functions import FUNCTIONS

    assert set(PRIMITIVES) >= {name for name, function in FUNCTIONS.items() if function.expansion is None}


def test_a_number_adapted_to_a_shape_is_that_number_everywhere(are_equal: Callable[..., bool]) -> None:
    """The bold 2 is 2 in every component."""
    two = Number(as_term(2).value)  # type: ignore[attr-defined]
    assert are_equal(Filled(two, column(n)), components(as_term(2) + 0 * z[k], k))
    assert are_equal(Filled(two, matrix(n, d))[i, r], 2)


def test_a_scalar_is_its_own_transpose(are_equal: Callable[..., bool]) -> None:
    """The transpose of a product is the product of the transposes turned round."""
    assert are_equal(Transpose(z.T @ A @ v), v.T @ A.T @ z)


def test_a_fractional_power_of_one_factor_times_the_factor(are_equal: Callable[..., bool]) -> None:
    """a·√a = a^(3/2), also under a sum and beside other factors."""
    assert are_equal(Sum(z[k] * a * sqrt(a), k), a ** Rational(3, 2) * Sum(z[k], k))


def test_steps_are_bounded() -> None:
    """A form that explodes is left to other provers."""
    lowering = Lowering()
    lowering.normaliser.limit = 50
    with pytest.raises(NotNormalisable, match="too large"):
        lowering.lower((x + y + a + u) ** 4)


def test_properties_that_no_rule_reads_do_not_change_the_form() -> None:
    """Invertible says nothing about entries."""
    plain, declared = (
        Variable("P", matrix(n, n)),
        Variable("P", matrix(n, n), properties=frozenset({MatrixProperty.INVERTIBLE})),
    )
    texts = {tuple(f.key for m in Lowering().lower(term[i, j]) for f in m.factors) for term in (plain, declared)}
    assert len(texts) == 1


def test_an_application_of_an_unknown_name_is_refused() -> None:
    """There is no fallback."""
    with pytest.raises(KeyError):
        Lowering().lower(Application("unknown", (x,), SCALAR))


def test_a_size_is_positive_and_whole() -> None:
    """A size comes out of a root, and a sum over it is never empty."""
    lowering = Lowering()
    (monomial,) = lowering.lower(sqrt(Size("n") * x))
    assert len(monomial.factors) == 2
