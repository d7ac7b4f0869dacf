"""Notation of opaque functions and defined names at their arguments."""

from __future__ import annotations

from notesc.language.terms import Index, OpaqueCall, Reference, Term
from notesc.mathematics.arithmetic import changed_arguments
from notesc.mathematics.layout import (
    Fence,
    Layout,
    Role,
    Row,
    Scripts,
    Sign,
    Style,
    Symbol,
    row,
    separated,
)
from notesc.mathematics.named_functions import call
from notesc.mathematics.pieces import Context, Piece, Strength
from notesc.mathematics.symbols import parse_name, style_of, symbol

_MOST_PRIMES = 3  # a derivative of higher order is written φ⁽⁴⁾


# ---- opaque functions and definitions -----------------------------------------------------------------------------


def opaque_call(node: OpaqueCall, context: Context) -> Piece:
    """φ(a), φ′(a), φ″(a); above three primes the order in brackets."""
    function = node.function
    name = parse_name(function.name)
    order = function.order
    raised = name.superscripts
    if order <= _MOST_PRIMES and not raised:
        raised = tuple(Symbol("′") for _ in range(order))
    elif order:
        raised = (*raised, Fence("(", Symbol(str(order), Style.UPRIGHT), ")"))
    layout = name.layout(Style.ITALIC)
    nucleus, lower = (layout.nucleus, layout.lower) if isinstance(layout, Scripts) else (layout, None)
    head = Scripts(nucleus, lower, row(*raised)) if raised else layout
    return call(head, [context.piece(node.argument)])


def reference(node: Reference, context: Context) -> Piece:
    """A defined name: its indices as subscripts, its shown parameters in brackets, and any other changed argument.

    With a single parameter a changed argument stands alone, p(2z); among several it says which one it is, J(w = 2w).
    """
    definition = node.definition
    shown = node.arguments[: definition.shown]
    hidden = list(zip(definition.parameters, node.arguments, strict=True))[definition.shown :]
    indices = tuple(argument for parameter, argument in hidden if isinstance(parameter, Index))
    name = parse_name(node.name)
    head = name.layout(style_of(node.shape), tuple(context.in_script.layout(index) for index in indices))
    changed = [pair for pair in changed_arguments(node) if pair in hidden and not isinstance(pair[0], Index)]
    others = [parameter for parameter, _ in hidden if not isinstance(parameter, Index)]
    alone = not shown and len(others) == 1
    arguments = [context.layout(argument) for argument in shown]
    for parameter, argument in changed:
        arguments.append(context.layout(argument) if alone else _named_argument(parameter.name, argument, context))
    if not arguments:
        return Piece(head, Strength.SCRIPTED if name.superscripts else Strength.ATOM, callable=True)
    return Piece(Row((head, Fence("(", separated(arguments), ")"))))


def _named_argument(name: str, argument: Term, context: Context) -> Layout:
    return row(symbol(name, argument.shape), Sign("=", Role.RELATION), context.layout(argument))
