"""Provers: each finds evidence that the kernel accepts, and none for claims that it is not for."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterable

import pytest

from notesc.kernel.claim import Claim, Context, Lemma
from notesc.kernel.decisions.table import check_evidence
from notesc.kernel.evidence import (
    Attestation,
    ByConvexity,
    ByHypothesis,
    ByInjection,
    ByMonotonicity,
    ByMultiplier,
    ByNormalForm,
    ByScalarForm,
    BySign,
    BySquares,
    BySquaring,
    BySummands,
    ByTangents,
    Evidence,
)
from notesc.kernel.judge import judge
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.verdict import Status
from notesc.language.calculus import D, argmin, hessian
from notesc.language.constants import positive, unit_interval
from notesc.language.functions import exp, identity, inv, log, norm, sigmoid, sqrt, tanh
from notesc.language.indexed import Product, Sum
from notesc.language.note import Note
from notesc.language.propositions import (
    And,
    Eq,
    Equivalent,
    ForAll,
    Ge,
    Gt,
    Implies,
    Le,
    Lt,
    Ne,
    Proposition,
    invertible,
    positive_definite,
)
from notesc.provers import by_sympy
from notesc.provers.by_equivalence import equivalence_evidence
from notesc.provers.by_minimum import minimum_evidence
from notesc.provers.by_normal_form import normal_form_evidence
from notesc.provers.by_sign import sign_evidence
from notesc.provers.by_squares import squares_evidence
from notesc.provers.by_sympy import sympy_evidence
from notesc.provers.by_tangents import tangent_evidence
from notesc.provers.table import PROVERS, evidence_for

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, k = n.indices("i k")
x, y, m = note.scalar("x"), note.scalar("y"), note.scalar("m")
a, b = note.scalar("a", domain=positive), note.scalar("b", domain=positive)
u = note.scalar("u", domain=unit_interval)
z, v = note.vector("z", n), note.vector("v", n)
p, q = note.vector("p", n, domain=positive), note.vector("q", n, domain=positive)
w, t = note.vector("w", d), note.vector("t", n)
A, X = note.matrix("A", n, n), note.matrix("X", n, d)
gram = X.T @ X
squares = norm(X @ w - t) ** 2
Prover = Callable[[Claim], Iterable[Evidence]]


def in_context(proposition: Proposition, *hypotheses: Proposition, lemmas: tuple[Lemma, ...] = ()) -> Claim:
    return Claim(proposition, Context(hypotheses, lemmas))


def accepted(prover: Prover, claim: Claim) -> list[type]:
    """The kinds of evidence that the prover offers and the kernel accepts."""
    found = []
    for evidence in prover(claim):
        try:
            if check_evidence(evidence, claim.proposition, claim.context):
                found.append(type(evidence))
        except NotNormalisable:
            continue
    return found


FOUND: list[tuple[Prover, Claim, type]] = [
    (normal_form_evidence, in_context(Eq((x + y) ** 2, x**2 + 2 * x * y + y**2)), ByNormalForm),
    (normal_form_evidence, in_context(ForAll(k, Eq(z[k] + z[k], 2 * z[k]))), ByNormalForm),
    (normal_form_evidence, in_context(Eq(sqrt(x) ** 2, x)), ByScalarForm),
    (normal_form_evidence, in_context(Eq(D(log(1 + exp(x)), x), sigmoid(x))), BySummands),
    (normal_form_evidence, in_context(Eq(norm(2 * z), 2 * norm(z))), BySquaring),
    (sign_evidence, in_context(Gt(exp(x), 0)), BySign),
    (sign_evidence, in_context(Lt(exp(x), exp(y)), Lt(x, y)), ByMonotonicity),
    (sign_evidence, in_context(positive_definite(gram), invertible(gram)), BySign),
    (squares_evidence, in_context(Ge(x**2 + y**2, 2 * x * y)), BySquares),
    (squares_evidence, in_context(Ge(5 * x**2 + y**2 + 1, 4 * x * y)), BySquares),
    (squares_evidence, in_context(Ge(Sum(z[k] ** 2 + v[k] ** 2, k), 2 * Sum(z[k] * v[k], k))), BySquares),
    (tangent_evidence, in_context(Le(Sum(p[k] * log(q[k]), k), Sum(p[k] * (q[k] - 1), k))), ByTangents),
    (tangent_evidence, in_context(Ge(exp(x) - 1, x)), ByTangents),
    (equivalence_evidence, in_context(Equivalent(Eq(2 * x, 6 * y), Eq(x, 3 * y))), ByMultiplier),
    (equivalence_evidence, in_context(Equivalent(Eq(x / a, y), Eq(x, a * y))), ByMultiplier),
    (equivalence_evidence, in_context(Equivalent(Lt(log(a), log(b)), Lt(a, b))), ByInjection),
    (equivalence_evidence, in_context(Implies(Eq(x, y), Eq(x**2, y**2))), ByHypothesis),
    (
        equivalence_evidence,
        in_context(Equivalent(Eq(gram @ w, X.T @ t), Eq(w, inv(gram) @ X.T @ t)), invertible(gram)),
        ByMultiplier,
    ),
    (minimum_evidence, in_context(Eq(argmin((x - y) ** 2, x), y)), ByConvexity),
    (minimum_evidence, in_context(Eq(argmin(squares, w), inv(gram) @ X.T @ t), invertible(gram)), ByConvexity),
    (
        minimum_evidence,
        in_context(
            Eq(argmin(squares + a * norm(w) ** 2, w), inv(gram + a * identity(d)) @ X.T @ t),
            lemmas=(Lemma("Hessian", Eq(hessian(squares + a * norm(w) ** 2, w), 2 * (gram + a * identity(d)))),),
        ),
        ByConvexity,
    ),
]


@pytest.mark.parametrize(("prover", "claim", "kind"), FOUND)
def test_a_prover_finds_what_the_kernel_accepts(prover: Prover, claim: Claim, kind: type) -> None:
    """Each kind of evidence, for a claim that it is for."""
    assert kind in accepted(prover, claim)


FALSE_CLAIMS = [
    in_context(Eq((x + y) ** 2, x**2 + y**2)),
    in_context(Ge(x**2 + y**2, 3 * x * y)),
    in_context(Ge(x * y, 0)),
    in_context(Le(Sum(p[k] * log(p[k] / q[k]), k), Sum(q[k] - p[k], k))),
    in_context(Ge(exp(x) - 2, x)),
    in_context(Equivalent(Eq(x * m, y * m), Eq(x, y))),
    in_context(Equivalent(Eq(x**2, y**2), Eq(x, y))),
    in_context(Equivalent(Lt(-x, -y), Lt(x, y))),
    in_context(Implies(Eq(x**2, y**2), Eq(x, y))),
    in_context(Eq(argmin((x - y) ** 2, x), -y)),
    in_context(Eq(argmin(squares, w), 2 * inv(gram) @ X.T @ t), invertible(gram)),
    in_context(positive_definite(gram)),
    in_context(Lt(exp(x), exp(y)), Lt(y, x)),
    in_context(Ne(x, 0)),
]


@pytest.mark.parametrize("claim", FALSE_CLAIMS)
def test_nothing_that_a_prover_offers_shows_a_false_claim(claim: Claim) -> None:
    """Asked of all of them, with the decisions called directly."""
    offered = [e for _, prover in PROVERS for e in prover(claim)]
    for evidence in offered:
        if isinstance(evidence, Attestation):
            pytest.fail(f"{evidence.oracle} attests {claim.proposition!r}")
        try:
            assert not check_evidence(evidence, claim.proposition, claim.context), evidence
        except NotNormalisable:
            continue


NOT_FOR: list[tuple[Prover, Proposition]] = [
    (normal_form_evidence, Lt(x, y)),
    (normal_form_evidence, invertible(A)),
    (normal_form_evidence, And(Eq(x, x), Lt(x, y))),
    (normal_form_evidence, Equivalent(Eq(x, y), Eq(y, x))),
    (sign_evidence, Eq(x, x)),
    (sign_evidence, Equivalent(Eq(x, y), Eq(y, x))),
    (squares_evidence, Gt(x**2 + 1, 0)),
    (squares_evidence, Eq(x, x)),
    (squares_evidence, Ge(z * z, 0)),
    (squares_evidence, Ge(x**3, 0)),
    (squares_evidence, Ge(-(x**2), 0)),
    (tangent_evidence, Lt(log(a), a)),
    (tangent_evidence, Ge(x**2, 0)),
    (tangent_evidence, Le(z, z)),
    (equivalence_evidence, Eq(x, x)),
    (minimum_evidence, Eq(x, y)),
    (minimum_evidence, Le(argmin((x - y) ** 2, x), y)),
    (sympy_evidence, Le(x, x)),
    (sympy_evidence, Eq(z, z)),
    (sympy_evidence, Eq(Sum(z[k], k), Sum(z[i], i))),
    (sympy_evidence, Eq(D(z[k] ** 2, z[k]), 2 * z[k])),
    (sympy_evidence, Eq(z[i], z[i])),
    (sympy_evidence, Eq(Sum(k, (k, i, 3)), (4 - i) * (i + 3) / 2)),
]


@pytest.mark.parametrize(("prover", "proposition"), NOT_FOR)
def test_a_prover_offers_nothing_for_what_it_is_not_for(prover: Prover, proposition: Proposition) -> None:
    """No time is lost on it."""
    assert list(prover(in_context(proposition))) == []


def test_squares_add_up_to_the_gap() -> None:
    """Every diagonalisation found is exact, also with a constant and several unknowns."""
    for claim in (
        Ge(x**2 + 2 * x * y + 2 * y**2 + 2 * y + 1, 0),
        Ge(3 * x**2 + 3 * y**2 + 3 * m**2, (x + y + m) ** 2),
        Ge((x - y) ** 2 * 4, 0),
        Ge(tanh(x) ** 2 + 1, 2 * tanh(x)),
    ):
        assert BySquares in accepted(squares_evidence, in_context(claim)), repr(claim)


def test_the_author_s_factor_is_tried_first() -> None:
    """times= names it."""
    claim = Claim(Equivalent(Eq(x, y), Eq(a * x, a * y)), times=a)
    assert next(iter(equivalence_evidence(claim))) == ByMultiplier(a)


def test_every_prover_is_in_the_table_under_its_own_name() -> None:
    """In the order in which they are asked, the oracle last."""
    names = [name for name, _ in PROVERS]
    assert len(set(names)) == len(names)
    assert names[-1] == "SymPy"
    kinds = [type(evidence) for evidence in evidence_for(in_context(Eq(x + x, 2 * x)))]
    assert kinds[0] is ByNormalForm
    assert kinds[-1] is Attestation


# ---- SymPy --------------------------------------------------------------------------------------------------------


def test_sympy_attests_with_its_version() -> None:
    """And says nothing of what is false."""
    import sympy

    (found,) = sympy_evidence(in_context(Eq(sigmoid(x) + sigmoid(-x), 1)))
    assert found == Attestation(f"SymPy {sympy.__version__} simplify")
    assert list(sympy_evidence(in_context(Eq(sigmoid(x) + sigmoid(-x), 2)))) == []


def test_sympy_works_out_sums_and_derivatives() -> None:
    """Over an index, over a range, and by a scalar variable at a point."""
    true = (
        Eq(Sum(k**4, k), n * (n + 1) * (2 * n + 1) * (3 * n**2 + 3 * n - 1) / 30),
        Eq(Sum(k**2, (k, 2, n)), n * (n + 1) * (2 * n + 1) / 6 - 1),
        Eq(Product(1 + 1 / k, k), n + 1),
        Eq(D(exp(x * y), x), y * exp(x * y)),
        Eq(Sum(D(x**2, x) * k, k), x * n * (n + 1)),
    )
    for equation in true:
        assert len(list(sympy_evidence(in_context(equation)))) == 1
        assert list(sympy_evidence(in_context(Eq(equation.left, equation.right + 1)))) == []


def test_sympy_knows_the_declared_domains() -> None:
    """√(a²) = a for positive a; for a real number it says nothing."""
    assert list(sympy_evidence(in_context(Eq(sqrt(a**2), a)))) != []
    assert list(sympy_evidence(in_context(Eq(sqrt(u**2), u)))) != []
    assert list(sympy_evidence(in_context(Eq(sqrt(x**2), x)))) == []
    assert list(sympy_evidence(in_context(Eq(n / n, 1)))) != []


def test_sympy_running_out_of_time_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The claim stays undecided, in about the time allowed, and no timer is left behind."""
    import sympy

    def slow(*_: object) -> object:
        while True:
            time.sleep(0.005)

    monkeypatch.setattr(by_sympy, "_SECONDS", 0.05)
    monkeypatch.setattr(sympy, "simplify", slow)
    before = signal.getsignal(signal.SIGALRM)
    started = time.perf_counter()
    assert list(sympy_evidence(in_context(Eq(x, x)))) == []
    assert time.perf_counter() - started < 2
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize("error", [StopIteration, RecursionError, NotImplementedError, MemoryError, AttributeError])
def test_sympy_crashing_says_nothing(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it raises; the verdict is that of a claim that nothing proves."""
    import sympy

    def crash(*_: object) -> object:
        raise error

    monkeypatch.setattr(sympy, "simplify", crash)
    claim = in_context(Eq(x + x, 2 * x))
    assert list(sympy_evidence(claim)) == []
    assert judge(claim, sympy_evidence(claim)).status is Status.TESTED


@pytest.mark.parametrize("answer", [None, "0", object()])
def test_sympy_answering_anything_but_zero_says_nothing(answer: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """None is no answer."""
    import sympy

    monkeypatch.setattr(sympy, "simplify", lambda *_: answer)
    assert list(sympy_evidence(in_context(Eq(x, x)))) == []
