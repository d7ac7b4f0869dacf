"""What the tests of the language share: symbols, random terms, and the error that a line raises."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import strategies as st

from notesc import D, Note, Rational, Sum, delta, exp, grad, log, norm, pi, sigmoid, softmax
from notesc.diagnostics import Code, DerivationError, Diagnostic


@dataclass(frozen=True)
class World:
    """A note with symbols of every kind, under the names that source code calls them by."""

    names: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        return self.names[name]


def build_world() -> World:
    note = Note("A note")
    n, d = note.size("n"), note.size("d")
    x, y = note.scalar("x"), note.scalar("y")
    u, v, w = note.vector("u", n), note.vector("v", n), note.vector("w", d)
    A, X = note.matrix("A", n, n), note.matrix("X", n, d)
    i, j, k = n.indices("i j k")
    phi = note.function("phi")
    p = note.define("p", softmax(u), "probabilities")
    s = note.define("s", 1 / (1 + exp(-x)), of=[x])
    a = note.define("a", X @ w)
    L = note.define("L", norm(a - v) ** 2)
    names = {name: value for name, value in locals().items() if name != "names"}
    functions = {
        f.__name__ if hasattr(f, "__name__") else f.name: f
        for f in (D, Sum, Rational, grad, exp, log, sigmoid, delta, norm)
    }
    return World({**names, **functions, "pi": pi, "softmax": softmax})


WORLD = build_world()


@pytest.fixture
def world() -> World:
    """A fresh note with symbols of every kind."""
    return build_world()


@pytest.fixture(scope="session")
def shared() -> World:
    """The symbols that random terms are made of."""
    return WORLD


def _scalars(w: World) -> st.SearchStrategy[Any]:
    indices = st.sampled_from([w.i, w.j, w.k])
    whole = st.integers(-3, 3).map(Rational)
    leaves = st.one_of(
        st.sampled_from([w.x, w.y, w.n, pi, w.s, w.L, Rational(1, 2), Rational(-2, 3)]),
        whole,
        st.builds(lambda i: w.u[i], indices),
        st.builds(lambda i: w.p[i], indices),
        st.builds(lambda i, j: w.A[i, j], indices, indices),
        st.builds(delta, indices, indices),
        indices,
    )

    def extend(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.one_of(
            st.builds(lambda a, b: a + b, inner, inner),
            st.builds(lambda a, b: a - b, inner, inner),
            st.builds(lambda a, b: a * b, inner, inner),
            st.builds(lambda a, b: a / b, inner, inner),
            st.builds(lambda a, b: a**b, inner, inner),
            inner.map(lambda a: -a),
            inner.map(exp),
            inner.map(w.s),
            inner.map(w.phi.prime),
            st.builds(Sum, inner, indices),
            st.builds(D, inner, st.sampled_from([w.x, w.y])),
            st.builds(lambda a, i: D(a, w.u[i]), inner, indices),
            st.builds(lambda a, b: (w.u * a).T @ (w.v / b), inner, inner),
        )

    return st.recursive(leaves, extend, max_leaves=10)


@pytest.fixture(scope="session")
def scalars() -> st.SearchStrategy[Any]:
    """Random scalar terms over the shared symbols, with sums, derivatives and definitions nested in each other."""
    return _scalars(WORLD)


@pytest.fixture
def error_of() -> Callable[[Callable[[], Any], Code], Diagnostic]:
    """Runs a function that must raise an error of a code on its own line; gives the diagnostic."""

    def run(action: Callable[[], Any], code: Code) -> Diagnostic:
        with pytest.raises(DerivationError) as caught:
            action()
        diagnostic = caught.value.diagnostic
        assert diagnostic.code is code
        assert diagnostic.span.path == inspect.getsourcefile(action)
        assert diagnostic.span.line == action.__code__.co_firstlineno
        return diagnostic

    return run
