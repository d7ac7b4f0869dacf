"""What a declaration asks of a term that takes the variable's place."""

from __future__ import annotations

from notesc.diagnostics import Code, DerivationError
from notesc.language.indexed import fresh_index
from notesc.language.propositions import And, ForAll, Ge, Gt, HasProperty, Le
from notesc.language.terms import Domain, Index, Proposition, Term, Variable


def domain_conditions(variable: Variable, value: Term) -> list[Proposition]:
    """The conditions on `value`, entry by entry; none where it is declared just as the variable is.

    Raises DerivationError for a domain that cannot be stated about a term.
    """
    if isinstance(value, Variable) and value.sort == variable.sort:
        return []
    conditions: list[Proposition] = [
        HasProperty(kind, value) for kind in sorted(variable.properties, key=lambda k: k.value)
    ]
    if variable.domain is Domain.REAL:
        return conditions
    indices = _new_indices(value)
    entry = value[indices] if indices else value
    if variable.domain is Domain.POSITIVE:
        statement: Proposition = Gt(entry, 0)
    elif variable.domain is Domain.NONNEGATIVE:
        statement = Ge(entry, 0)
    elif variable.domain is Domain.UNIT_INTERVAL:
        statement = And(Ge(entry, 0), Le(entry, 1))
    else:
        raise DerivationError(
            Code.INSTANCE,
            f"{variable!r} is declared an integer, and nothing shows that {value!r} is one",
            "put a variable declared with domain=integer in its place",
        )
    return [*conditions, ForAll(*indices, statement) if indices else statement]


def _new_indices(value: Term) -> tuple[Index, ...]:
    """An index for each dimension, of names that are not free in the value."""
    return tuple(fresh_index(size, value, name) for name, size in zip("rs", value.shape.dimensions, strict=False))
