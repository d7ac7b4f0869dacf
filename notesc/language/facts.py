"""What a step can cite: assumptions of the note, and results derived in it or in another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from notesc.diagnostics import Code, DerivationError, Span, author_span
from notesc.language.arithmetic import as_term
from notesc.language.arithmetic import filled
from notesc.language.prose import Prose
from notesc.language.shapes import SCALAR
from notesc.language.source import as_source
from notesc.language.terms import Domain, Index, Number, Proposition, Term, Variable, free_variables, substitute, unfold_all

if TYPE_CHECKING:
    from notesc.language.calc import Calc
    from notesc.language.note import ClaimBlock


@dataclass(frozen=True, eq=False)
class Assumption:
    """A hypothesis of a note, closed over its indices."""

    proposition: Proposition
    reason: Prose  # the author's words for it
    span: Span

    def __format__(self, specification: str) -> str:
        return format(self.proposition)


@dataclass(frozen=True, eq=False)
class Fact:
    """A derived result: it holds for every value of its free variables and indices, under the hypotheses of its derivation."""

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
        free = free_variables(unfold_all(self.proposition)) | free_variables(self.proposition)
        checked: dict[Variable | Index, Term] = {}
        for key, value in mapping.items():
            if not isinstance(key, Variable | Index) or key not in free:
                names = ", ".join(sorted(as_source(v) for v in free)) or "none"
                raise DerivationError(
                    Code.INSTANCE, f"{self.name!r} has no free variable {key!r}", f"its free variables: {names}", span=span
                )
            term = as_term(value)
            if isinstance(term, Number) and key.shape != SCALAR:
                term = filled(term, key.shape)
            if term.shape != key.shape:
                raise DerivationError(Code.SHAPE, f"{key!r} is a {key.shape}, and {term!r} is a {term.shape}", span=span)
            if isinstance(key, Index) and not (isinstance(term, Index) and term.range == key.range):
                raise DerivationError(
                    Code.INSTANCE, f"{key!r} is an index over 1..{key.range!r}; found {term!r}", "put another index of that range", span=span
                )
            checked[key] = term
        earlier = {key: substitute(value, checked) for key, value in self.instance.items()}
        instance = {**{key: value for key, value in checked.items() if key not in earlier}, **earlier}
        return replace(self, proposition=substitute(self.proposition, checked), span=span, instance=instance)

    def __format__(self, specification: str) -> str:
        return format(self.proposition)


def needs_domain_check(variable: Variable) -> bool:
    """Whether the declaration of a variable says more than that it is real."""
    return variable.domain is not Domain.REAL or bool(variable.properties)
