"""What to tell the author about a step that does not pass: what was claimed, what was found, and what to do next."""

from __future__ import annotations

from notesc.checking.basis import Basis
from notesc.diagnostics import Code, Diagnostic
from notesc.kernel.claim import Claim
from notesc.kernel.verdict import Counterexample, Status, Verdict
from notesc.language.calc import Step
from notesc.language.note import ClaimBlock
from notesc.language.propositions import Comparison, Relation
from notesc.language.source import as_source
from notesc.language.terms import Node, Proposition
from notesc.mathematics.notation import layout
from notesc.mathematics.text import to_text


def readable(node: Node) -> str:
    """A term or proposition as one line of mathematics."""
    return to_text(layout(node, display=False))


def diagnostics_of(
    source: Step | ClaimBlock, claim: Claim, verdict: Verdict, basis: Basis, *, passes: bool
) -> tuple[Diagnostic, ...]:
    """The messages about one step; none where it passes."""
    if passes:
        return ()
    statement = readable(claim.proposition)
    unsettled = _without_implied([c.proposition for c in verdict.conditions if not c.settled_by])
    if verdict.status is Status.REFUTED:
        return (
            Diagnostic(
                Code.REFUTED,
                f"{statement} is {_found(verdict)}{_where(verdict.agreement.counterexample)}",
                source.span,
                tuple(f"if you mean to exclude this: note.assume({as_source(p)})" for p in unsettled),
            ),
        )
    if verdict.method == "definedness":
        hints = tuple(f"note.assume({as_source(p)})" for p in unsettled)
        needed = f": nothing settles {', '.join(readable(p) for p in unsettled)}" if unsettled else ""
        return (Diagnostic(Code.UNDEFINED, f"{statement}: {verdict.explanation}{needed}", source.span, hints),)
    if verdict.method == "evaluation":
        return (
            Diagnostic(
                Code.CONTRADICTORY,
                f"{statement}: {verdict.explanation}",
                source.span,
                ("look for two hypotheses that exclude each other",),
            ),
        )
    if verdict.status in (Status.OPEN, Status.TESTED):
        return (Diagnostic(Code.OPEN, f"{statement} is not shown: {verdict.explanation}", source.span, _next(verdict)),)
    if not basis.all_pass:
        message = f"{statement} follows only from facts that are not established"
        hint = "the steps of the facts named in using=[…] come first: make them pass, or derive this without them"
        return (Diagnostic(Code.OPEN, message, source.span, (hint,)),)
    return ()


def _without_implied(conditions: list[Proposition]) -> list[Proposition]:
    """The conditions without u ≠ 0 and u ≥ 0 where u > 0 is one of them."""
    strict = {(c.left, c.right) for c in conditions if isinstance(c, Comparison) and c.relation is Relation.GT}
    weaker = (Relation.NE, Relation.GE)
    return [
        c
        for c in conditions
        if not (isinstance(c, Comparison) and c.relation in weaker and (c.left, c.right) in strict)
    ]


def _found(verdict: Verdict) -> str:
    point = verdict.agreement.counterexample
    sides = () if point is None else (point.left, point.right)
    return "undefined" if any(side.startswith("undefined") for side in sides) else "false"


def _where(counterexample: Counterexample | None) -> str:
    if counterexample is None:
        return ""
    found = (*((name, str(value)) for name, value in counterexample.sizes), *counterexample.values)
    return f" for {', '.join(f'{name} = {value}' for name, value in found)}" if found else ""


def _next(verdict: Verdict) -> tuple[str, ...]:
    hints = ["split the step into smaller ones, or name the facts and assumptions that it follows from in using=[…]"]
    if verdict.status is Status.TESTED:
        hints.append('it held at every point that was tried: accept="tested" lets it pass, marked as tested')
    return tuple(hints)
