"""What a step can cite: assumptions of the note, and results derived in it or in another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from notesc.diagnostics import Code, DerivationError, Span, author_span
from notesc.language.arithmetic import as_term, filled
from notesc.language.prose import Prose, interpolate
from notesc.language.shapes import SCALAR
from notesc.language.source import as_source
from notesc.language.terms import Index, Number, Proposition, Term, Variable, free_variables, substitute

if TYPE_CHECKING:
    from notesc.language.calc import Calc
    from notesc.language.note import ClaimBlock


@dataclass(frozen=True, eq=False, repr=False)
class Assumption:
    """A hypothesis of a note, closed over its indices."""

    proposition: Proposition
    reason: Prose  # the author's words for it
    span: Span

    def __repr__(self) -> str:
        return f"<assumption {self.proposition!r}>"

    def __format__(self, specification: str) -> str:
        return interpolate(self.proposition, specification)


@dataclass(frozen=True, eq=False, repr=False)
class Fact:
    """A derived result: it holds for every value of its free variables and indices, under its hypotheses."""

    name: str
    proposition: Proposition
    source: Calc | ClaimBlock  # the block whose steps establish it; its verdict is theirs
    boxed: bool  # shown as a result of the note
    span: Span
    instance: Mapping[Variable | Index, Term] = field(default_factory=dict)  # what `.at` put in place of variables

    def at(self, mapping: Mapping[Any, Any]) -> Fact:
        """This fact with terms in place of some of its variables and indices: `tangent.at({x: q[k] / p[k]})`.

        Whether the values lie in the declared domains is for the kernel to check.

        Raises DerivationError for a key that does not occur in the fact, or a value of another shape.
        """
        span = author_span()
        if not isinstance(mapping, Mapping):
            raise DerivationError(
                Code.TYPE, f".at takes a dictionary, found {mapping!r}", "fact.at({x: 2 * y})", span=span
            )
        free = free_variables(self.proposition)
        checked: dict[Variable | Index, Term] = {}
        for key, value in mapping.items():
            if not isinstance(key, Variable | Index) or key not in free:
                names = ", ".join(sorted(as_source(v) for v in free)) or "none"
                raise DerivationError(
                    Code.INSTANCE, f"{self!r} has no free variable {key!r}", f"its free variables: {names}", span=span
                )
            checked[key] = _value_for(key, as_term(value), span)
        earlier = {key: substitute(value, checked) for key, value in self.instance.items()}
        instance = {**{key: value for key, value in checked.items() if key not in earlier}, **earlier}
        return replace(self, proposition=substitute(self.proposition, checked), span=span, instance=instance)

    def __repr__(self) -> str:
        return f"<fact {self.name!r}: {self.proposition!r}>" if self.name else f"<fact {self.proposition!r}>"

    def __format__(self, specification: str) -> str:
        return interpolate(self.proposition, specification)


def _value_for(key: Variable | Index, term: Term, span: Span) -> Term:
    if isinstance(term, Number) and key.shape != SCALAR:
        return filled(term, key.shape)
    if term.shape != key.shape:
        raise DerivationError(Code.SHAPE, f"{key!r} is a {key.shape}, and {term!r} is a {term.shape}", span=span)
    if isinstance(key, Index) and not (isinstance(term, Index) and term.range == key.range):
        over = f", over 1..{term.range!r}" if isinstance(term, Index) else ""
        raise DerivationError(
            Code.INSTANCE,
            f"{key!r} is an index over 1..{key.range!r}; found {term!r}{over}",
            "put another index of that range",
            span=span,
        )
    return term
