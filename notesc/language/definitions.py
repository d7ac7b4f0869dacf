"""Definitions: a name for a term, which keeps its arguments; and the derivative *by* a defined name."""

from __future__ import annotations

from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_term
from notesc.language.terms import (
    Bound,
    Definition,
    Index,
    Node,
    Reference,
    Term,
    Variable,
    abstract,
    free_variables,
)


def make_definition(name: str, body: Term, description: str, of: tuple[Variable | Index, ...]) -> Reference:
    """A reference to a new definition, applied to its own parameters; the variables in `of` come first and are shown."""
    free = free_variables(body)
    for variable in of:
        if variable not in free:
            raise DerivationError(Code.BINDING, f"{name!r} is defined as a function of {variable!r}, which its body does not contain")
    rest = sorted((v for v in free if v not in of), key=lambda v: (type(v).__name__, v.name))
    parameters = (*of, *rest)
    return Reference(Definition(name, parameters, body, parameters, len(of), description), parameters)


def apply_reference(reference: Reference, arguments: tuple[Any, ...]) -> Term:
    """`sigma(2 * x)` for a definition made with `of=[x]`. Raises DerivationError where counts or shapes differ."""
    definition = reference.definition
    if not definition.shown:
        raise DerivationError(Code.TYPE, f"{reference!r} was not defined as a function", f"note.define({reference.name!r}, …, of=[x])")
    if len(arguments) != definition.shown:
        raise DerivationError(Code.TYPE, f"{reference.name} takes {definition.shown} argument(s), found {len(arguments)}")
    terms = tuple(as_term(argument) for argument in arguments)
    for term, parameter in zip(terms, definition.parameters, strict=False):
        if term.shape != parameter.shape:
            raise DerivationError(
                Code.SHAPE, f"{reference.name} is a function of {parameter!r}, a {parameter.shape}; found {term!r}, a {term.shape}"
            )
    return Reference(definition, (*terms, *reference.arguments[definition.shown :]))


def abstract_definition(target: Reference, body: Term) -> tuple[Variable, Term]:
    """`body` as a function of the defined name `target`, everything else held fixed: a fresh variable and the scope.

    Definitions in the body that contain the target are replaced by versions with the target as one more parameter, so that
    the derivative goes through the target only, and stays right when something is substituted later.

    Raises DerivationError where the target does not stand with its own parameters.
    """
    definition = target.definition
    if target.arguments != definition.parameters:
        raise DerivationError(
            Code.BINDING, f"a derivative is taken by a defined name as it was defined, found {target!r}", "differentiate by the name, then use fact.at"
        )
    variable = Variable(definition.name, definition.body.shape)
    if variable in free_variables(body):
        raise DerivationError(Code.NAME, f"{definition.name!r} is both a variable and a definition in {body!r}")
    return variable, abstract(variable, _expose(target, variable, body))


def _expose(target: Reference, variable: Variable, body: Term) -> Term:
    """`body` with the target's occurrences, also those inside other definitions, replaced by the variable."""

    def walk(_: int, current: Node) -> Node:
        if current == target:
            return variable
        current = current.map_children(walk)
        if isinstance(current, Reference) and current.definition != target.definition:
            inner = _expose(target, variable, current.definition.body)
            if inner != current.definition.body:
                return _with_parameter(target, variable, current, inner)
        return current

    return walk(0, body)  # type: ignore[return-value]  # a term stays a term


def _with_parameter(target: Reference, variable: Variable, reference: Reference, body: Term) -> Term:
    definition = reference.definition
    if any(isinstance(argument, Bound) for argument in reference.arguments) or reference.arguments != definition.parameters:
        raise DerivationError(
            Code.BINDING, f"{reference!r} contains {target!r} and stands with other arguments than its own", "write its body out first"
        )
    parameters = (*definition.parameters, variable)
    extended = Definition(
        definition.name, parameters, body, (*definition.defaults, target), definition.shown, definition.description
    )
    return Reference(extended, (*reference.arguments, variable))
