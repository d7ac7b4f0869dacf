"""This engine beside SymPy, in one run and on one list of claims from books; and how the cost of a step grows.

`python -m tests.benchmarks` from a checkout. The exit code is 1 where this engine accepts something false.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import median, quantiles
from typing import Any

from notesc.kernel.claim import Claim, Context
from notesc.kernel.judge import judge
from notesc.language.propositions import Eq
from notesc.language.source import as_source
from notesc.language.terms import Proposition
from notesc.provers.table import evidence_for
from tests.benchmarks.claims.catalogue import SUBJECTS, WANTED
from tests.benchmarks.claims.record import BookClaim
from tests.benchmarks.growth import growth_tables
from tests.benchmarks.table import table
from tests.benchmarks.worker import Answer, Worker

OUR_LIMIT = 30.0  # seconds for one claim, after which it counts as undecided

Given = tuple[Proposition, ...]
_OUTCOMES = {"proved": "accepted", "attested": "accepted", "refuted": "rejected"}  # of our statuses


@dataclass(frozen=True, slots=True)
class Result:
    """What one engine said to one statement."""

    subject: str
    claim: BookClaim
    is_true: bool  # the claim itself, or its twin
    outcome: str  # "accepted", "rejected", "undecided", or "not written": the engine has no words for it
    detail: str  # the status, or what stopped it
    seconds: float


# ---- what is compared: each takes a statement and its hypotheses, and gives the outcome and a detail -----------------


def by_notesc(statement: Proposition, given: Given) -> tuple[str, str]:
    """The kernel's verdict, with all provers."""
    claim = Claim(statement, Context(given))
    status = judge(claim, evidence_for(claim)).status.value
    return _OUTCOMES.get(status, "undecided"), status


def by_simplify(statement: Proposition, given: Given) -> tuple[str, str]:
    """`sympy.simplify(l - r) == 0`. A difference that does not simplify to 0 says nothing."""
    import sympy

    return _by_sympy(statement, given, lambda left, right: _is_zero(sympy.simplify(left - right)) or None)


def by_equals(statement: Proposition, given: Given) -> tuple[str, str]:
    """`l.equals(r)`: True, False or None."""
    return _by_sympy(statement, given, lambda left, right: left.equals(right))


def _is_zero(expression: Any) -> bool:
    return expression == 0 or getattr(expression, "is_ZeroMatrix", False) is True


def _by_sympy(statement: Proposition, given: Given, decide: Callable[[Any, Any], bool | None]) -> tuple[str, str]:
    from tests.benchmarks.sympy_terms import NotNatural, both_sides

    try:
        said = decide(*both_sides(statement, given))
    except NotNatural:
        return "not written", ""
    except Exception as error:  # noqa: BLE001  # SymPy may fail in any way; that is a result
        return "undecided", type(error).__name__
    return "undecided" if said is None else "accepted" if said else "rejected", str(said)


ENGINES: dict[str, Callable[[Proposition, Given], tuple[str, str]]] = {
    "notesc": by_notesc,
    "simplify": by_simplify,
    "equals": by_equals,
}


def _warm() -> None:
    """Loads what the engines load when they are first asked."""
    from notesc import Note, exp, grad, log, tr

    note = Note("Warm")
    n = note.size("n")
    x, matrix = note.scalar("x"), note.matrix("A", n, n)
    for statement in (Eq(log(exp(x)), x), Eq(grad(tr(matrix), matrix), grad(tr(matrix.T), matrix))):
        for engine in ENGINES.values():
            engine(statement, ())


# ---- one run ---------------------------------------------------------------------------------------------------------


def _statements(first: int | None, subject: str | None) -> Iterator[tuple[str, BookClaim, bool, Proposition, Given]]:
    for name, claims in SUBJECTS.items():
        if subject not in (None, name):
            continue
        for claim in islice(claims, first):
            yield name, claim, True, claim.statement, claim.given
            if claim.twin is not None:
                yield name, claim, False, claim.twin.statement, claim.twin.given


def results(engine: str, limit: float, first: int | None, subject: str | None) -> list[Result]:
    """What an engine says to every claim and every twin."""
    found = []
    with Worker(ENGINES[engine], _warm) as worker:
        for name, claim, is_true, statement, given in _statements(first, subject):
            answer: Answer = worker.ask(limit, statement, given)
            outcome, detail = answer.value if answer.in_time else ("undecided", "time was up")
            found.append(Result(name, claim, is_true, outcome, detail, answer.seconds))
    return found


def _milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:.1f}"


def _percentile_95(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def _row(name: str, engine: str, of_engine: Iterable[Result]) -> list[str]:
    chosen = list(of_engine)
    written = [result for result in chosen if result.outcome != "not written"]
    true, false = ([r for r in chosen if r.is_true is kind] for kind in (True, False))
    times = [result.seconds for result in written] or [0.0]
    accepted = sum(r.outcome == "accepted" for r in true)
    proved = sum(r.detail == "proved" for r in true)
    return [
        name,
        engine,
        f"{len(true)}",
        f"{accepted} ({accepted / len(true):.0%})",
        f"{proved}" if engine == "notesc" else "",
        f"{len(false)}",
        f"{sum(r.outcome == 'accepted' for r in false)}",
        f"{sum(r.outcome == 'rejected' for r in false)}",
        f"{sum(r.outcome == 'undecided' for r in chosen)}",
        f"{len(chosen) - len(written)}",
        _milliseconds(median(times)),
        _milliseconds(_percentile_95(times)),
    ]


HEADINGS = [
    "subject", "by", "true", "accepted", "proved", "false", "accepted", "rejected", "undecided", "not written",
    "median ms", "95 % ms",
]  # fmt: skip


def comparison_table(found: dict[str, list[Result]]) -> str:
    """One row for each subject and engine, and the totals."""
    subjects = list(dict.fromkeys(result.subject for result in found["notesc"]))
    rows = [
        _row(name, engine, [r for r in of_engine if name in (r.subject, "all")])
        for name in [*subjects, "all"]
        for engine, of_engine in found.items()
    ]
    return table(HEADINGS, rows)


def ratios(found: dict[str, list[Result]]) -> str:
    """How many times as long SymPy takes in the median, on the statements that both can write."""
    rows = []
    for engine, theirs in found.items():
        if engine == "notesc":
            continue
        for name in [*dict.fromkeys(r.subject for r in theirs), "all"]:
            pairs = [
                (our.seconds, their.seconds)
                for our, their in zip(found["notesc"], theirs, strict=True)
                if name in (their.subject, "all") and their.outcome != "not written"
            ]
            if pairs:
                ours, others = (median(column) for column in zip(*pairs, strict=True))
                rows.append(
                    [name, engine, f"{len(pairs)}", _milliseconds(ours), _milliseconds(others), f"{others / ours:.1f}"]
                )
    return table(["subject", "by", "statements", "notesc ms", "SymPy ms", "ratio"], rows)


def _listed(chosen: Iterable[Result]) -> str:
    lines = []
    for result in chosen:
        twin = None if result.is_true else result.claim.twin
        statement, flaw = (result.claim.statement, "") if twin is None else (twin.statement, f" [{twin.flaw.value}]")
        lines.append(f"  {result.detail:12} {result.claim.source}{flaw}: {as_source(statement)}")
    return "\n".join(lines) or "  none"


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--subject", choices=[*SUBJECTS], help="one subject only")
    parser.add_argument("--first", type=int, metavar="N", help="the first N claims of each subject")
    parser.add_argument(
        "--sympy-seconds", type=float, default=3.0, metavar="S", help="time limit for SymPy on one claim"
    )
    parser.add_argument("--without-sympy", action="store_true", help="this engine alone")
    parser.add_argument("--without-growth", action="store_true", help="the claims alone")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the tables; ends with 1 where this engine accepted something false."""
    chosen = _arguments(arguments)
    say = sys.stdout.write
    engines = ["notesc"] if chosen.without_sympy else [*ENGINES]
    limits = dict.fromkeys(engines, chosen.sympy_seconds) | {"notesc": OUR_LIMIT}
    found = {engine: results(engine, limits[engine], chosen.first, chosen.subject) for engine in engines}
    say(comparison_table(found) + "\n")
    say(f"{len(WANTED)} more claims are not expressible yet: the language lacks their words.\n\n")
    if len(engines) > 1:
        say("Medians on the statements that both engines can write:\n" + ratios(found) + "\n")
    ours = found["notesc"]
    say("True, and not accepted by this engine:\n")
    say(_listed(r for r in ours if r.is_true and r.outcome != "accepted") + "\n\n")
    say("False, neither accepted nor refuted:\n")
    say(_listed(r for r in ours if not r.is_true and r.outcome == "undecided") + "\n\n")
    for engine in engines[1:]:
        say(f"False, and accepted by {engine}:\n")
        say(_listed(r for r in found[engine] if not r.is_true and r.outcome == "accepted") + "\n\n")
    if not chosen.without_growth:
        say(growth_tables() + "\n")
    wrong = [r for r in ours if not r.is_true and r.outcome == "accepted"]
    if wrong:
        say("!!! FALSE, AND ACCEPTED BY THIS ENGINE !!!\n" + _listed(wrong) + "\n")
    sys.exit(1 if wrong else 0)
