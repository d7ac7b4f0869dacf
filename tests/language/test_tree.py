"""The generic tree: large trees, other processes, and what Python may not do with a term."""

from __future__ import annotations

import pickle
import subprocess
import sys
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notesc import Eq, Sum
from notesc.diagnostics import Code, DerivationError
from notesc.language.binding import abstract, free_variables, instantiate, substitute
from notesc.language.terms import subterms, unfold_all

READ_BACK = """
import pickle, sys
from notesc import Note, Sum, softmax
from notesc.language.terms import unfold_all
note = Note("the same again")
n = note.size("n"); u = note.vector("u", n); k = n.index("k")
p = note.define("p", softmax(u))
term = pickle.loads(sys.stdin.buffer.read())
assert term == Sum(p[k], k), term
assert hash(term) == hash(Sum(p[k], k))
assert term in {Sum(p[k], k)}
assert term.shape == Sum(p[k], k).shape
unfold_all(term)
"""


def test_a_term_is_itself_in_another_process(world: Any) -> None:
    """What is kept on a node, its hash above all, does not travel to a process with other hashes of strings."""
    term = Sum(world.p[world.k], world.k)
    hash(term), free_variables(term), unfold_all(term)
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", READ_BACK],
            input=pickle.dumps(term),
            env={
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": ":".join(filter(None, sys.path)),
                "PYTHONDONTWRITEBYTECODE": "1",
            },
            check=True,
        )


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_pickling_keeps_a_term(scalars: Any, data: st.DataObject) -> None:
    """A term that was used, pickled and read back is the same term."""
    term = data.draw(scalars)
    hash(term)
    again = pickle.loads(pickle.dumps(term))  # noqa: S301  # our own
    assert again == term
    assert repr(again) == repr(term)
    assert again.shape == term.shape


def long_sum(world: Any, count: int) -> Any:
    total = world.x
    for number in range(count):
        total = total + world.u[world.k] * number
    return total


def test_a_sum_of_thousands_of_terms(world: Any) -> None:
    """Nothing in the language runs out of stack on a long sum."""
    first, second = long_sum(world, 3000), long_sum(world, 3000)
    assert first == second
    assert first != long_sum(world, 3001)
    assert first.shape == world.x.shape
    assert repr(first).count("+") == 3000
    assert free_variables(first) == {world.x, world.u, world.k}
    replaced = substitute(first, {world.x: world.y})
    assert substitute(replaced, {world.y: world.x}) == first
    assert instantiate(abstract(world.k, first), world.k) == first
    assert unfold_all(first) is first
    assert sum(1 for _ in subterms(first)) > 9000


def test_substitution_is_quick(world: Any) -> None:
    """A thousand nodes are rebuilt in a few milliseconds."""
    body = long_sum(world, 200)
    assert 1000 < sum(1 for _ in subterms(body)) < 1300
    substitute(body, {world.k: world.j})
    times = []
    for name in ("a", "b", "c"):
        start = time.perf_counter()
        substitute(body, {world.k: world.n.index(name)})
        times.append(time.perf_counter() - start)
    assert min(times) < 0.03


@pytest.mark.parametrize(
    "misuse",
    [list, len, lambda term: 1 in term, bool, lambda term: [*term], lambda term: term and 1, lambda term: not term],
)
def test_python_takes_no_liberties_with_terms(world: Any, misuse: Any) -> None:
    """A term is not iterated over, measured, searched or taken for a truth value."""
    with pytest.raises(DerivationError) as caught:
        misuse(world.u)
    assert caught.value.diagnostic.code in (Code.TYPE, Code.TRUTH)
    assert caught.value.diagnostic.span.path == __file__


def test_terms_are_frozen(world: Any) -> None:
    """No field of a node can be changed."""
    with pytest.raises(AttributeError):
        Eq(world.x, 1).left = world.y  # type: ignore[misc]


def test_equality_is_structural_and_a_bool(world: Any) -> None:
    """`==` compares as written, and with anything else says no."""
    x, y = world.x, world.y
    assert x + y == x + y
    assert x + y != y + x
    assert (x == 1) is False
    assert (x == "x") is False
    assert len({x + y, x + y, y + x}) == 2
