"""Notation of the functions of the language: their names, and a notation of their own for those that have one."""

from __future__ import annotations

import re
from collections.abc import Callable

from notesc.language.functions import FUNCTIONS
from notesc.language.shapes import Kind
from notesc.language.terms import Application
from notesc.mathematics.compound import kronecker
from notesc.mathematics.layout import (
    BinomialCoefficient,
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
from notesc.mathematics.symbols import adjoined
from notesc.mathematics.vocabulary import GREEK

_WIDEST_EXPONENT = 5.0  # em; a wider or taller exponent is written exp(…)
_TALLEST_EXPONENT = 1.3


def application(node: Application, context: Context) -> Piece:
    """A function of the language: by a notation of its own, or its name with the arguments in brackets."""
    special = _SPECIAL.get(node.function)
    if special is not None:
        return special(node, context)
    return call(function_name(node.function), [context.piece(argument) for argument in node.arguments])


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


def call(name: Layout, arguments: list[Piece]) -> Piece:
    """A name with its arguments in brackets."""
    fence = Fence("(", separated([argument.layout for argument in arguments]), ")")
    nucleus = name.nucleus if isinstance(name, Scripts) else name
    strength = Strength.CALL if isinstance(nucleus, OperatorName) else Strength.ATOM
    return Piece(Row((name, fence)), strength)


_BARE = (Strength.PREFIX, Strength.FRACTION, Strength.CALL, Strength.ATOM)  # what a function takes without brackets


def raised_call(node: Application, exponent: Layout, context: Context) -> Piece:
    """A power of a function with the exponent at its name: sin² x."""
    return _prefix(node, context, exponent)


def _prefix(node: Application, context: Context, exponent: Layout | None = None) -> Piece:
    """`log x` without brackets around one thing, also `log Σ xₖ`; `log(x y)` otherwise."""
    (argument,) = (context.piece(argument) for argument in node.arguments)
    name = function_name(node.function)
    if exponent is not None:
        name = Scripts(name, None, exponent)
    if argument.strength in _BARE and not begins_with_fence(argument.layout):
        return Piece(row(name, argument.layout), Strength.PREFIX, tail=True)
    return call(name, [argument])


def _exponential(node: Application, context: Context) -> Piece:
    """A power of e where the exponent is small and stands in a line, exp(…) otherwise."""
    (argument,) = node.arguments
    if (argument.shape.is_scalar or node.function == "expm") and not context.script:
        exponent = context.in_script.layout(argument)
        if width_of(exponent) <= _WIDEST_EXPONENT and height_of(exponent) < _TALLEST_EXPONENT:
            return Piece(Scripts(Symbol("e", Style.UPRIGHT), None, exponent), Strength.SCRIPTED)
    return call(OperatorName("exp"), [context.piece(argument)])


def _factorial(node: Application, context: Context) -> Piece:
    """`n!`, with brackets around everything but one thing."""
    operand = context.piece(node.arguments[0])
    bare = operand.strength is Strength.ATOM and not operand.signed
    nucleus = operand.layout if bare else Fence("(", operand.layout, ")")
    return Piece(row(nucleus, Symbol("!", Style.UPRIGHT)), Strength.SCRIPTED, numeric=operand.numeric and bare)


def _binomial(node: Application, context: Context) -> Piece:
    upper, lower = (context.layout(argument) for argument in node.arguments)
    return Piece(BinomialCoefficient(upper, lower))


def _polygamma(node: Application, context: Context) -> Piece:
    """ψ with the order in brackets above."""
    order, argument = node.arguments
    head = Scripts(Symbol("ψ"), None, Fence("(", context.in_script.layout(order), ")"))
    return call(head, [context.piece(argument)])


def _root(node: Application, context: Context) -> Piece:
    return Piece(Root(context.layout(node.arguments[0])))


def _norm(node: Application, context: Context) -> Piece:
    """‖x‖ of a vector; of a matrix with the letter that tells the norms apart: F, 2, ∗."""
    (argument,) = node.arguments
    fence = Fence("‖", context.layout(argument), "‖")
    if argument.shape.kind is not Kind.MATRIX:
        return Piece(fence)
    return Piece(Scripts(fence, _NORMS[node.function]))


_NORMS: dict[str, Layout] = {
    "norm": Symbol("F", Style.UPRIGHT),
    "spectral_norm": Symbol("2", Style.UPRIGHT),
    "nuclear_norm": Symbol("∗", Style.UPRIGHT),
}


def _absolute_value(node: Application, context: Context) -> Piece:
    return Piece(Fence("|", context.layout(node.arguments[0]), "|"))


def _inverse(node: Application, context: Context) -> Piece:
    exponent = row(Sign("−", Role.PREFIX), Symbol("1", Style.UPRIGHT))
    return with_upper(context.piece(node.arguments[0]), exponent)


def _pseudo_inverse(node: Application, context: Context) -> Piece:
    return with_upper(context.piece(node.arguments[0]), Symbol("+", Style.UPRIGHT))


def _matrix_power(node: Application, context: Context) -> Piece:
    base, exponent = node.arguments
    return with_upper(context.piece(base), context.in_script.layout(exponent))


def _letter(letter: str) -> Callable[[Application, Context], Piece]:
    """λ(A), σ(A): a column named by a letter, at a matrix."""

    def notation(node: Application, context: Context) -> Piece:
        return call(Symbol(letter, Style.BOLD), [context.piece(node.arguments[0])])

    return notation


def _eigenvectors(node: Application, context: Context) -> Piece:
    """V with the matrix below: V(A + B) would be read as a product."""
    return Piece(Scripts(Symbol("V", Style.BOLD), context.in_script.layout(node.arguments[0])))


def _outer(node: Application, context: Context) -> Piece:
    """As the product that it is: ⊗ is the Kronecker product."""
    left, right = node.arguments
    return context.piece(left @ right.T)


def _delta(node: Application, context: Context) -> Piece:
    subscripts = tuple(context.in_script.layout(argument) for argument in node.arguments)
    return Piece(Scripts(Symbol("δ"), adjoined(subscripts)))


_SPECIAL: dict[str, Callable[[Application, Context], Piece]] = {
    "log": _prefix,
    "tanh": _prefix,
    "sin": _prefix,
    "sech": _prefix,
    "sec": _prefix,
    "csch": _prefix,
    "csc": _prefix,
    "coth": _prefix,
    "cot": _prefix,
    "cos": _prefix,
    "tan": _prefix,
    "sinh": _prefix,
    "cosh": _prefix,
    "arcsin": _prefix,
    "arccos": _prefix,
    "arctan": _prefix,
    "absolute": _absolute_value,
    "exp": _exponential,
    "factorial": _factorial,
    "binomial": _binomial,
    "polygamma": _polygamma,
    "sqrt": _root,
    "norm": _norm,
    "spectral_norm": _norm,
    "nuclear_norm": _norm,
    "inv": _inverse,
    "pinv": _pseudo_inverse,
    "matrix_power": _matrix_power,
    "adj": _prefix,
    "expm": _exponential,
    "eigenvalues": _letter("λ"),
    "singular_values": _letter("σ"),
    "eigenvectors": _eigenvectors,
    "outer": _outer,
    "kron": kronecker,
    "delta": _delta,
}
