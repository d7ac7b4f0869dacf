"""Notation of atoms and arithmetic: numbers, sums, products, quotients, powers, transposes, components."""

from __future__ import annotations

from fractions import Fraction as Rational
from itertools import pairwise

from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    Add,
    Constant,
    Divide,
    Filled,
    IdentityMatrix,
    Index,
    MatrixProduct,
    MatrixRow,
    Multiply,
    Negate,
    Number,
    Reference,
    Size,
    Subscript,
    Subtract,
    Term,
    Transpose,
    Variable,
)
from notesc.mathematics.layout import Fraction, Layout, Role, Scripts, Sign, Style, Symbol, row, separated
from notesc.mathematics.pieces import (
    Context,
    Piece,
    Strength,
    at_least,
    begins_with_fence,
    bracketed,
    minus,
    with_lower,
    with_upper,
)
from notesc.mathematics.sizes import digits, size_layout
from notesc.mathematics.symbols import adjoined, parse_name, symbol
from notesc.mathematics.vocabulary import GREEK

# ---- atoms --------------------------------------------------------------------------------------------------------


def rational(value: Rational, context: Context) -> Piece:
    """An exact number; stacked also in running text, where it is small."""
    if value < 0:
        return minus(rational(-value, context))
    if value.denominator == 1:
        return Piece(digits(value.numerator), numeric=True)
    over, under = digits(value.numerator), digits(value.denominator)
    if context.script or context.depth:
        return Piece(row(over, Sign("/", Role.PRODUCT), under), Strength.QUOTIENT, numeric=True)
    return Piece(Fraction(over, under, small=not context.display), Strength.FRACTION, numeric=True)


def number(node: Number, context: Context) -> Piece:
    """An exact number."""
    return rational(node.value, context)


def filled(node: Filled, context: Context) -> Piece:
    """A bold 0 or 1, and multiples of a bold 1."""
    value = node.value.value
    if value in (0, 1):
        return Piece(Symbol(str(value), Style.BOLD))
    if value < 0:
        return minus(filled(Filled(Number(-value), node.shape), context))
    return juxtaposed([rational(value, context), Piece(Symbol("1", Style.BOLD), numeric=True)])


def constant(node: Constant, _: Context) -> Piece:
    """A named number, as the Greek letter that it is."""
    if node.name not in GREEK:
        raise TypeError(f"no notation for the constant {node.name}")
    return Piece(Symbol(GREEK[node.name]))


def named(node: Size | Index, _: Context) -> Piece:
    """A size or an index."""
    return Piece(symbol(node.name, SCALAR), _strength_of_name(node.name))


def variable(node: Variable, _: Context) -> Piece:
    """A variable."""
    layout = symbol(node.name, node.shape)
    return Piece(layout, _strength_of_name(node.name), callable=layout in _FUNCTION_LETTERS)


_FUNCTION_LETTERS = frozenset({Symbol("σ")})  # symbols of variables that also name a function of the language


def _strength_of_name(name: str) -> Strength:
    return Strength.SCRIPTED if parse_name(name).superscripts else Strength.ATOM


def identity_matrix(node: IdentityMatrix, _: Context) -> Piece:
    """A bold I with its size."""
    return Piece(Scripts(Symbol("I", Style.BOLD), size_layout(node.size)))


# ---- sums ---------------------------------------------------------------------------------------------------------


def negate(node: Negate, context: Context) -> Piece:
    """A minus in front."""
    return minus(context.piece(node.operand))


def add(node: Add, context: Context) -> Piece:
    """A sum; brackets in it mean nothing and are left out, except around what begins with a minus."""
    right = context.piece(node.right)
    return _sum(node.left, "+", bracketed(right) if right.signed else at_least(right, Strength.SUM), context)


def subtract(node: Subtract, context: Context) -> Piece:
    """A difference; a sum on the right takes brackets."""
    return _sum(node.left, "−", at_least(context.piece(node.right), Strength.ELEMENTWISE), context)


def _sum(first: Term, sign: str, right: Piece, context: Context) -> Piece:
    left = at_least(context.piece(first), Strength.SUM)
    layout = row(left.layout, Sign(sign, Role.SUM), right.layout)
    return Piece(layout, Strength.SUM, tail=right.tail, signed=left.signed, numeric=left.numeric)


# ---- products -----------------------------------------------------------------------------------------------------


def multiply(node: Multiply, context: Context) -> Piece:
    """A product: of numbers, of a number and a tensor, or entry by entry with ⊙."""
    if not node.left.shape.is_scalar and not node.right.shape.is_scalar:
        return elementwise("⊙", node.left, node.right, context)
    factors = _factors(node)
    *before, last = factors
    if _is_inner_product(last) and all(factor.shape.is_scalar and not _is_inner_product(factor) for factor in before):
        factors = [*before, *_factors(last)]  # a number times an inner product needs no brackets
    return juxtaposed([_factor(factor, context) for factor in factors])


def matrix_product(node: MatrixProduct, context: Context) -> Piece:
    """A product of matrices and vectors, side by side."""
    return juxtaposed([_factor(factor, context) for factor in _factors(node)])


def _factors(node: Term) -> list[Term]:
    """The factors of a product in the author's order; products are associative, so no brackets separate them.

    An inner product inside stays whole: its brackets show what is a number.
    """
    if isinstance(node, MatrixProduct) or (
        isinstance(node, Multiply) and (node.left.shape.is_scalar or node.right.shape.is_scalar)
    ):
        sides = (node.left, node.right)
        return [part for side in sides for part in ([side] if _is_inner_product(side) else _factors(side))]
    return [node]


def _is_inner_product(node: Term) -> bool:
    return isinstance(node, MatrixProduct) and node.shape.is_scalar


def _factor(node: Term, context: Context) -> Piece:
    piece = context.piece(node)
    return bracketed(piece) if _is_inner_product(node) else piece


def juxtaposed(factors: list[Piece]) -> Piece:
    """A product side by side. The sign of the first factor stands in front of the whole; a dot precedes a number."""
    first = factors[0]
    if first.opposite is not None and len(factors) > 1:
        return minus(juxtaposed([first.opposite, *factors[1:]]))
    last = len(factors) - 1
    closed = [
        bracketed(factor) if factor.strength < Strength.PRODUCT or (factor.tail and position < last) else factor
        for position, factor in enumerate(factors)
    ]
    parts = [closed[0].layout]
    for before, factor in pairwise(closed):
        parts += [_product_sign(before, factor), factor.layout]
    return Piece(row(*parts), Strength.PRODUCT, tail=closed[-1].tail, numeric=first.numeric)


def _product_sign(before: Piece, factor: Piece) -> Sign:
    """Nothing, or a dot where two things side by side would be read as one."""
    if factor.numeric or (before.callable and begins_with_fence(factor.layout)):
        return Sign("·", Role.PRODUCT)
    return Sign("", Role.JUXTAPOSITION)


def elementwise(sign: str, first: Term, second: Term, context: Context) -> Piece:
    """Entry by entry; matrix products in it take brackets, and so does a second sign on the right."""
    left, right = _entrywise(first, context), _entrywise(second, context)
    if left.opposite is not None:
        return minus(_elementwise(left.opposite, sign, right))
    return _elementwise(left, sign, right)


def _entrywise(node: Term, context: Context) -> Piece:
    piece = context.piece(node)
    return bracketed(piece) if isinstance(node, MatrixProduct) else piece


def _elementwise(left: Piece, sign: str, right: Piece) -> Piece:
    left = bracketed(left) if left.tail else at_least(left, Strength.ELEMENTWISE)
    right = at_least(right, Strength.QUOTIENT)
    layout = row(left.layout, Sign(sign, Role.PRODUCT), right.layout)
    return Piece(layout, Strength.ELEMENTWISE, tail=right.tail, numeric=left.numeric)


# ---- quotients and powers -----------------------------------------------------------------------------------------


def divide(node: Divide, context: Context) -> Piece:
    """A quotient: stacked, with a slash where a stack would be too small, entry by entry with ⊘."""
    if not node.right.shape.is_scalar:
        return elementwise("⊘", node.left, node.right, context)
    inner = context.in_fraction
    over, under = inner.piece(node.left), inner.piece(node.right)
    if over.opposite is not None:
        return minus(_quotient(over.opposite, under, context))
    return _quotient(over, under, context)


def _quotient(over: Piece, under: Piece, context: Context) -> Piece:
    if context.stacks:
        numeric = over.numeric and under.numeric and _is_digits(over.layout)
        return Piece(Fraction(over.layout, under.layout), Strength.FRACTION, numeric=numeric)
    left = bracketed(over) if over.tail else at_least(over, Strength.PRODUCT)
    right = at_least(under, Strength.PREFIX)
    layout = row(left.layout, Sign("/", Role.PRODUCT), right.layout)
    return Piece(layout, Strength.QUOTIENT, tail=right.tail, numeric=left.numeric)


def _is_digits(layout: Layout) -> bool:
    return isinstance(layout, Symbol) and layout.text.isdigit()


# ---- transposes and components ------------------------------------------------------------------------------------


def transpose(node: Transpose, context: Context) -> Piece:
    """A raised ⊤."""
    return with_upper(context.piece(node.operand), Symbol("⊤"))


def subscript(node: Subscript, context: Context) -> Piece:
    """Of a named thing, its letter in italics with a subscript; of anything else, the whole with a subscript."""
    subscripts = tuple(context.in_script.layout(part) for part in node.subscripts)
    name = _component_name(node.operand)
    if name is not None and not parse_name(name).has_plain_subscript:
        layout = parse_name(name).layout(Style.ITALIC, subscripts)
        return Piece(layout, _strength_of_name(name))
    return with_lower(context.piece(node.operand), adjoined(subscripts))


def _component_name(node: Term) -> str | None:
    if isinstance(node, Variable):
        return node.name
    if isinstance(node, Reference) and is_bare(node):
        return node.name
    return None


def is_bare(node: Reference) -> bool:
    """Whether a defined name is printed alone: no shown parameters, no index, no changed argument."""
    definition = node.definition
    return (
        not definition.shown
        and not any(isinstance(parameter, Index) for parameter in definition.parameters)
        and not changed_arguments(node)
    )


def changed_arguments(node: Reference) -> tuple[tuple[Variable | Index, Term], ...]:
    """The arguments that are not the ones a reader takes for granted, each with its parameter."""
    definition = node.definition
    together = zip(definition.parameters, definition.defaults, node.arguments, strict=True)
    return tuple(
        (parameter, argument) for parameter, default, argument in together if argument not in (default, parameter)
    )


def matrix_row(node: MatrixRow, context: Context) -> Piece:
    """A row of a matrix, as X with i and a colon below."""
    lower = separated([context.in_script.layout(node.subscript), Symbol(":", Style.UPRIGHT)])
    return with_lower(context.piece(node.operand), lower)
