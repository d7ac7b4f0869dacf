"""Notation of functions and defined names at their arguments."""

from __future__ import annotations

import re
from collections.abc import Callable

from notesc.language.functions import FUNCTIONS
from notesc.language.terms import Application, Index, OpaqueCall, Reference, Term
from notesc.mathematics.arithmetic import changed_arguments, elementwise
from notesc.mathematics.layout import (
    Fence,
    Layout,
    OperatorName,
    Role,
    Root,
    Row,
    Scripts,
    Sign,
    Style,
    Symbol,
    row,
    separated,
)
from notesc.mathematics.measure import height_of, width_of
from notesc.mathematics.pieces import Context, Piece, Strength, begins_with_fence, with_upper
from notesc.mathematics.symbols import adjoined, parse_name, style_of, symbol
from notesc.mathematics.vocabulary import GREEK

_WIDEST_EXPONENT = 5.0  # em; a wider or taller exponent is written exp(…)
_TALLEST_EXPONENT = 1.3
_MOST_PRIMES = 3  # a derivative of higher order is written φ⁽⁴⁾


def application(node: Application, context: Context) -> Piece:
    """A function of the language: by a notation of its own, or its name with the arguments in brackets."""
    special = _SPECIAL.get(node.function)
    if special is not None:
        return special(node, context)
    return _call(function_name(node.function), [context.piece(argument) for argument in node.arguments])


def function_name(name: str) -> Layout:
    """The name of a function of the language: its LaTeX where the table has one, or itself in upright letters.

    Raises TypeError for a function that is not in the table, or whose LaTeX is neither a Greek letter nor an operator.
    """
    if name not in FUNCTIONS:
        raise TypeError(f"no notation for the function {name}")
    latex = FUNCTIONS[name].latex or rf"\operatorname{{{name}}}"
    operator = re.fullmatch(r"\\operatorname\{(\w+)\}|\\(\w+)", latex)
    if operator is None:
        raise TypeError(f"no notation for the function {name}, whose LaTeX is {latex}")
    word = operator[1] or operator[2]
    return Symbol(GREEK[word]) if word in GREEK else OperatorName(word)


def _call(name: Layout, arguments: list[Piece]) -> Piece:
    fence = Fence("(", separated([argument.layout for argument in arguments]), ")")
    strength = Strength.CALL if isinstance(name, OperatorName) else Strength.ATOM
    return Piece(Row((name, fence)), strength)


# ---- functions with a notation of their own ------------------------------------------------------------------------


_BARE = (Strength.PREFIX, Strength.FRACTION, Strength.CALL, Strength.ATOM)  # what a function takes without brackets


def _prefix(node: Application, context: Context) -> Piece:
    """`log x` without brackets around one thing, also `log Σ xₖ`; `log(x y)` otherwise."""
    (argument,) = (context.piece(argument) for argument in node.arguments)
    name = function_name(node.function)
    if argument.strength in _BARE and not begins_with_fence(argument.layout):
        return Piece(row(name, argument.layout), Strength.PREFIX, tail=True)
    return _call(name, [argument])


def _exponential(node: Application, context: Context) -> Piece:
    """A power of e where the exponent is small and stands in a line, exp(…) otherwise."""
    (argument,) = node.arguments
    if argument.shape.is_scalar and not context.script:
        exponent = context.in_script.layout(argument)
        if width_of(exponent) <= _WIDEST_EXPONENT and height_of(exponent) < _TALLEST_EXPONENT:
            return Piece(Scripts(Symbol("e", Style.UPRIGHT), None, exponent), Strength.SCRIPTED)
    return _call(OperatorName("exp"), [context.piece(argument)])


def _root(node: Application, context: Context) -> Piece:
    return Piece(Root(context.layout(node.arguments[0])))


def _norm(node: Application, context: Context) -> Piece:
    return Piece(Fence("‖", context.layout(node.arguments[0]), "‖"))


def _inverse(node: Application, context: Context) -> Piece:
    exponent = row(Sign("−", Role.PREFIX), Symbol("1", Style.UPRIGHT))
    return with_upper(context.piece(node.arguments[0]), exponent)


def _outer(node: Application, context: Context) -> Piece:
    left, right = node.arguments
    return elementwise("⊗", left, right, context)


def _delta(node: Application, context: Context) -> Piece:
    subscripts = tuple(context.in_script.layout(argument) for argument in node.arguments)
    return Piece(Scripts(Symbol("δ"), adjoined(subscripts)))


_SPECIAL: dict[str, Callable[[Application, Context], Piece]] = {
    "log": _prefix,
    "tanh": _prefix,
    "exp": _exponential,
    "sqrt": _root,
    "norm": _norm,
    "inv": _inverse,
    "outer": _outer,
    "delta": _delta,
}


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
    return _call(head, [context.piece(node.argument)])


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
