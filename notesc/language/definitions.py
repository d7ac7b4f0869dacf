"""Definitions: a name for a term, which keeps its arguments; and the derivative *by* a defined name."""

from __future__ import annotations

from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_subscript, as_term
from notesc.language.terms import (
    Definition,
    Index,
    Node,
    Reference,
    Term,
    Variable,
    abstract,
    free_variables,
    substitute,
    subterms,
)
from notesc.language.tree import rebuild


def make_definition(name: str, body: Term, description: str, of: tuple[Variable | Index, ...]) -> Reference:
    """A reference to a new definition, applied to its own parameters; the variables in `of` come first and are shown.

    Raises DerivationError where `of` names something twice, or something that the body does not contain.
    """
    free = free_variables(body)
    for position, variable in enumerate(of):
        if variable not in free:
            raise DerivationError(
                Code.BINDING, f"{name!r} is defined as a function of {variable!r}, which its body does not contain"
            )
        if variable in of[:position]:
            raise DerivationError(Code.BINDING, f"{name!r} is defined as a function of {variable!r} twice")
    rest = sorted((v for v in free if v not in of), key=lambda v: (type(v).__name__, v.name))
    parameters = (*of, *rest)
    return Reference(Definition(name, parameters, body, parameters, len(of), description), parameters)


def apply_reference(reference: Reference, arguments: tuple[Any, ...]) -> Term:
    """`sigma(2 * x)` for a definition made with `of=[x]`. Raises DerivationError where counts or shapes differ."""
    definition = reference.definition
    if not definition.shown:
        raise DerivationError(
            Code.TYPE,
            f"{reference!r} was not defined as a function",
            f"note.define({reference.name!r}, …, of=[x]) makes a function of x",
        )
    if len(arguments) != definition.shown:
        expected = f"{definition.shown} argument{'s' if definition.shown > 1 else ''}"
        raise DerivationError(Code.TYPE, f"{reference.name} takes {expected}, found {len(arguments)}")
    terms = tuple(
        _argument(reference, parameter, argument)
        for parameter, argument in zip(definition.parameters, arguments, strict=False)
    )
    return Reference(definition, (*terms, *reference.arguments[definition.shown :]))


def _argument(reference: Reference, parameter: Variable | Index, value: Any) -> Term:
    if isinstance(parameter, Index):
        return as_subscript(value, parameter.range, reference)
    term = as_term(value)
    if term.shape != parameter.shape:
        raise DerivationError(
            Code.SHAPE,
            f"{reference.name} is a function of {parameter!r}, a {parameter.shape}; found {term!r}, a {term.shape}",
        )
    return term


def same_definition(first: Definition, second: Definition) -> bool:
    """Whether two definitions of one name mean the same; in one, a name may have been made a parameter."""
    shared = min(len(first.parameters), len(second.parameters))
    return (
        first.name == second.name
        and first.parameters[:shared] == second.parameters[:shared]
        and _in_full(first) == _in_full(second)
    )


def _in_full(definition: Definition) -> Term:
    from notesc.language.terms import unfold_all

    defaults = dict(zip(definition.parameters, definition.defaults, strict=True))
    full: Term = unfold_all(substitute(definition.unfolded, defaults))
    return full


def depends_on(body: Node, definition: Definition) -> bool:
    """Whether a definition is referred to in a tree, at any depth of unfolding."""
    found = {node.definition for node in subterms(body) if isinstance(node, Reference)}
    return any(inner == definition or depends_on(inner.body, definition) for inner in found)


def abstract_definition(target: Reference, body: Term) -> tuple[Variable, Term]:
    """`body` as a function of the defined name `target`, everything else held fixed: a fresh variable and the scope.

    Definitions in the body that contain the target are replaced by versions with the target as one more parameter, so
    that the derivative goes through the target only, and stays right when something is substituted later.

    Raises DerivationError where the target stands with other arguments than its own, in the name itself or in the body:
    what a function of such a name would be is not clear from the page.
    """
    definition = target.definition
    if target.arguments != definition.parameters:
        raise DerivationError(
            Code.BINDING,
            f"a derivative is taken by a defined name as it was defined, found {target!r}",
            "differentiate by the name, then use fact.at",
        )
    variable = Variable(definition.name, definition.body.shape)
    if variable in free_variables(body):
        raise DerivationError(Code.NAME, f"{definition.name!r} is both a variable and a definition in {body!r}")
    return variable, abstract(variable, _expose(target, variable, body))


def _expose(target: Reference, variable: Variable, body: Node) -> Node:
    """`body` with the target's occurrences, also those inside other definitions, replaced by the variable."""

    def visit(_: int, current: Node) -> Node | None:
        if current == target:
            return variable
        if not isinstance(current, Reference):
            return None
        if current.definition == target.definition:
            raise DerivationError(
                Code.BINDING,
                f"a derivative by {target.name!r} is of something that contains it with other arguments: {current!r}",
                "write its body out there, or differentiate by a variable",
            )
        arguments = tuple(_expose(target, variable, argument) for argument in current.arguments)
        inner = _expose(target, variable, current.definition.body)
        if inner is not current.definition.body:
            return _with_parameter(target, variable, current, inner)
        return current.with_children(arguments)

    return rebuild(body, visit)


def _with_parameter(target: Reference, variable: Variable, reference: Reference, body: Any) -> Reference:
    definition = reference.definition
    if reference.arguments != definition.parameters:
        raise DerivationError(
            Code.BINDING,
            f"a derivative by {target.name!r} is of {reference!r}, which contains it and stands with other arguments",
            "write its body out first",
        )
    parameters = (*definition.parameters, variable)
    extended = Definition(
        definition.name, parameters, body, (*definition.defaults, target), definition.shown, definition.description
    )
    return Reference(extended, (*reference.arguments, variable))
