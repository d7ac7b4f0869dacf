"""How the cost of one step grows with layers of a network, factors of a product and indices of a sum."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import matmul

from notesc.kernel.claim import Claim
from notesc.kernel.judge import judge
from notesc.language.calculus import grad
from notesc.language.functions import exp, log, tr
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import Eq
from notesc.language.terms import Proposition, Term
from notesc.provers.table import evidence_for
from tests.benchmarks.table import table
from tests.benchmarks.worker import Worker

LIMIT = 30.0  # seconds for one step; what is larger is not tried any more


def network(depth: int) -> Proposition:
    """Backpropagation: the gradient of vᵀφ(W_L φ(… φ(W_1 x))) by x, with an opaque φ and layers of any width."""
    note = Note("Network")
    widths = [note.size(f"n_{layer}") for layer in range(depth + 1)]
    x, v = note.vector("x", widths[0]), note.vector("v", widths[-1])
    weights = [note.matrix(f"W_{layer + 1}", widths[layer + 1], widths[layer]) for layer in range(depth)]
    activation = note.function("phi")
    sums: list[Term] = []
    below: Term = x
    for weight in weights:
        sums.append(weight @ below)
        below = activation(sums[-1])
    signal: Term = v
    for weight, layer in zip(reversed(weights), reversed(sums), strict=True):
        signal = weight.T @ (signal * activation.prime(layer))
    return Eq(grad(v.T @ below, x), signal)


def cyclic_trace(factors: int) -> Proposition:
    """The trace of a product of rectangular matrices, turned by one."""
    note = Note("Trace")
    extents = [note.size(f"n_{place}") for place in range(factors)]
    matrices = [note.matrix(f"A_{k + 1}", extents[k], extents[(k + 1) % factors]) for k in range(factors)]
    return Eq(tr(reduce(matmul, matrices)), tr(reduce(matmul, [*matrices[1:], matrices[0]])))


def nested_sums(indices: int) -> Proposition:
    """The logarithm of a weight e^{z_1(k_1) + …}, summed with it over every index, by each index alone."""
    note = Note("Sums")
    extents = [note.size(f"n_{place + 1}") for place in range(indices)]
    labels = [extent.index(f"k_{place + 1}") for place, extent in enumerate(extents)]
    entries = [
        note.vector(f"z_{place + 1}", extent)[label]
        for place, (extent, label) in enumerate(zip(extents, labels, strict=True))
    ]
    total = reduce(lambda left, right: left + right, entries)
    left = Sum(exp(total) * log(exp(total)), *labels)
    parts = []
    for chosen in range(indices):
        factors = [
            Sum(exp(entry) * (entry if place == chosen else 1), label)
            for place, (entry, label) in enumerate(zip(entries, labels, strict=True))
        ]
        parts.append(reduce(lambda first, second: first * second, factors))
    return Eq(left, reduce(lambda first, second: first + second, parts))


SERIES: tuple[tuple[str, Callable[[int], Proposition], range], ...] = (
    ("layers", network, range(1, 9)),
    ("factors", cyclic_trace, range(2, 11)),
    ("indices", nested_sums, range(1, 6)),
)


def growth_tables() -> str:
    """One table for each series: the time for a step, and its ratio to the next smaller."""
    return "\n".join(_growth(name, make, sizes) for name, make, sizes in SERIES)


def _growth(name: str, make: Callable[[int], Proposition], sizes: range) -> str:
    rows: list[list[str]] = []
    before = 0.0
    with Worker(_judged, lambda: _judged(make(sizes[0]))) as worker:
        for size in sizes:
            answer = worker.ask(LIMIT, make(size))
            ratio = f"{answer.seconds / before:.1f}" if before else ""
            rows.append([f"{size}", answer.value or "time was up", f"{1000 * answer.seconds:.1f}", ratio])
            before = answer.seconds
            if not answer.in_time:
                break
    return table([name, "status", "ms", "ratio"], rows)


def _judged(statement: Proposition) -> str:
    claim = Claim(statement)
    return judge(claim, evidence_for(claim)).status.value
