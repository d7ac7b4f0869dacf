"""Building terms: what may be combined with what, and the shape of the result. Nothing is evaluated or reordered."""

from __future__ import annotations

import sys
from fractions import Fraction
from math import isfinite
from numbers import Integral, Rational, Real
from textwrap import shorten
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.extents import Dimension
from notesc.language.shapes import SCALAR, Kind, Shape
from notesc.language.terms import (
    Add,
    Bound,
    Divide,
    Domain,
    Filled,
    Index,
    MatrixProduct,
    MatrixRow,
    Multiply,
    Negate,
    Number,
    OpaqueCall,
    OpaqueFunction,
    Power,
    Proposition,
    Reference,
    Size,
    Subscript,
    Subtract,
    Term,
    Transpose,
    Variable,
)


def as_term(value: Any) -> Term:
    """The term for something an author may write where a term is expected: a term, a whole number, a Fraction, SymPy.

    Raises DerivationError for floats (with the rational to write instead), booleans and anything else.
    """
    if isinstance(value, Term):
        return value
    if isinstance(value, bool):
        raise DerivationError(
            Code.TYPE,
            f"expected a term, found the Python truth value {value}",
            "`==` compares two terms as written; write Eq(a, b) to state that they are equal",
        )
    if isinstance(value, int | Fraction):
        return Number(Fraction(value))
    if isinstance(value, Real) and not isinstance(value, Rational):  # NumPy's floats of every width are Real too
        number = float(value)
        raise DerivationError(
            Code.FLOAT, f"expected an exact number, found the float {number!r}", _rational_hint(number)
        )
    sympy = sys.modules.get("sympy")  # where nobody has imported it, nothing can be of its classes
    if sympy is not None and isinstance(value, sympy.Basic | sympy.MatrixBase):
        from notesc.language.lifting import lift

        return lift(value)
    raise DerivationError(Code.TYPE, f"expected a term, found {_describe(value)}", *_type_hints(value))


def _rational_hint(value: float) -> str:
    if not isfinite(value):
        return "only finite exact numbers can be written"
    exact = Fraction(value).limit_denominator(10**6)
    if exact.denominator == 1:
        return f"write {exact.numerator}"
    return f"write Rational({exact.numerator}, {exact.denominator}), or divide a term: x / {exact.denominator}"


def _describe(value: Any) -> str:
    return f"{shorten(repr(value), width=60, placeholder='…')} ({type(value).__name__})"


def _type_hints(value: Any) -> tuple[str, ...]:
    if isinstance(value, Proposition):
        return ("a proposition is a statement about terms; it cannot be part of one",)
    if isinstance(value, OpaqueFunction):
        return (f"apply the function to something: {value!r}(x)",)
    if isinstance(value, Integral):
        return (f"write {int(value)}, or int(…) around it",)
    if type(value).__name__ == "Function":  # one of the language's own, which are made of terms
        return (f"apply the function to something: {value!r}(x)",)
    if type(value).__name__ == "ndarray":
        return ("declare vectors and matrices with note.vector and note.matrix; numbers belong into examples",)
    if isinstance(value, list | tuple):
        return ("declare a vector with note.vector, or give its components: components(body, k)",)
    return ()


def as_scalar(value: Any, role: str) -> Term:
    """A scalar term. Raises DerivationError naming the role it was wanted for."""
    term = as_term(value)
    if not term.shape.is_scalar:
        raise DerivationError(Code.KIND, f"expected a scalar as {role}, found {term!r}, a {term.shape}")
    return term


def adapt(left: Term, right: Term) -> tuple[Term, Term]:
    """Both sides, a number literal filled to the shape of the other side."""
    if left.shape == right.shape:
        return left, right
    literal_left, literal_right = literal_number(left), literal_number(right)
    if literal_left is not None and left.shape.is_scalar:
        return Filled(literal_left, right.shape), right
    if literal_right is not None and right.shape.is_scalar:
        return left, Filled(literal_right, left.shape)
    return left, right


def literal_number(term: Term) -> Number | None:
    """The number that a term is when it is a literal: 3, -1, Rational(1, 2)."""
    return term if isinstance(term, Number) else None


def _same_shape(left: Term, right: Term, symbol: str) -> tuple[Term, Term]:
    left, right = adapt(left, right)
    if left.shape != right.shape:
        raise shape_error(left, right, symbol)
    return left, right


def shape_error(left: Term, right: Term, symbol: str) -> DerivationError:
    """The error for two sides that do not fit, naming both shapes."""
    hints = []
    if {left.shape.kind, right.shape.kind} == {Kind.COLUMN, Kind.ROW}:
        hints.append("a vector is a column; `.T` makes it a row")
    elif left.shape.is_scalar or right.shape.is_scalar:
        hints.append("only number literals adapt to a shape; multiply by identity(n), or write components")
    elif left.shape.kind is Kind.MATRIX and right.shape.kind is Kind.MATRIX and symbol != "@":
        hints.append("a transpose may be missing")
    elif symbol == "@" and left.shape.kind is Kind.MATRIX and left.shape.rows == right.shape.rows:
        hints.append(f"{bracketed(left)}.T @ {bracketed(right)} would fit")
    return DerivationError(
        Code.SHAPE,
        f"the shapes of `{bracketed(left)} {symbol} {bracketed(right)}` do not fit: {left.shape} and {right.shape}",
        *hints,
    )


def bracketed(term: Term) -> str:
    """The term's source for a message, in brackets where it is an operation."""
    from notesc.language.source import as_operand

    return as_operand(term)


def negate(operand: Any) -> Term:
    """`-operand`; the negative of a number literal is a number literal, as Python reads -1."""
    term = as_term(operand)
    if isinstance(term, Number):
        return Number(-term.value)
    return Negate(term)


def add(left: Any, right: Any) -> Term:
    """`left + right`."""
    return Add(*_same_shape(as_term(left), as_term(right), "+"))


def subtract(left: Any, right: Any) -> Term:
    """`left - right`."""
    return Subtract(*_same_shape(as_term(left), as_term(right), "-"))


def multiply(left: Any, right: Any) -> Term:
    """`left * right`: by a scalar, or elementwise between equal shapes."""
    first, second = as_term(left), as_term(right)
    if first.shape.is_scalar or second.shape.is_scalar or first.shape == second.shape:
        return Multiply(first, second)
    error = shape_error(first, second, "*")
    raise DerivationError(
        Code.SHAPE, error.diagnostic.message, "`*` is elementwise; a product of matrices and vectors is written `@`"
    )


def divide(left: Any, right: Any) -> Term:
    """`left / right`: anything by a scalar, elementwise between equal vectors, or a number by a vector."""
    first, second = as_term(left), as_term(right)
    if second.shape.kind is Kind.MATRIX:
        raise DerivationError(
            Code.KIND,
            f"`{bracketed(first)} / {bracketed(second)}` divides a {first.shape} by a {second.shape}",
            "write inv(A) @ b for the solution of A x = b; entrywise quotients are written with indices",
        )
    if second.shape.is_scalar:
        return Divide(first, second)
    first, second = adapt(first, second)
    if first.shape != second.shape:
        raise shape_error(first, second, "/")
    return Divide(first, second)


def power(base: Any, exponent: Any) -> Term:
    """`base ** exponent`, of scalars."""
    first, second = as_term(base), as_term(exponent)
    if not first.shape.is_scalar:
        written = f"{bracketed(first)} ** {bracketed(second)}"
        if first.shape.kind is Kind.MATRIX:
            hint = "`X @ X` is the product of a matrix with itself, `X * X` squares each entry, `inv(X)` is the inverse"
        else:
            hint = "`w * w` squares each entry; `w.T @ w` is the squared length, also norm(w) ** 2"
        raise DerivationError(Code.KIND, f"`{written}`: powers are for scalars, and the base is a {first.shape}", hint)
    if not second.shape.is_scalar:
        raise DerivationError(Code.KIND, f"expected a scalar exponent, found {second!r}, a {second.shape}")
    return Power(first, second)


def matrix_product(left: Any, right: Any) -> Term:
    """`left @ right`, of matrices and vectors."""
    first, second = as_term(left), as_term(right)
    for side in (first, second):
        if side.shape.is_scalar:
            raise DerivationError(
                Code.KIND,
                f"`{bracketed(first)} @ {bracketed(second)}`: {side!r} is a scalar",
                "a scalar multiplies with `*`",
            )
    if first.shape.kind is Kind.COLUMN and second.shape.kind is not Kind.ROW:
        fits = first.shape.rows == second.shape.rows
        product = f"{bracketed(first)}.T @ {bracketed(second)}"
        raise DerivationError(
            Code.SHAPE,
            f"`{bracketed(first)} @ {bracketed(second)}` multiplies a {first.shape} with a {second.shape}",
            f"a vector is a column; write {product}" if fits else "a column multiplies a row",
            "outer(u, v) is u @ v.T",
        )
    if first.shape.columns != second.shape.rows:
        raise shape_error(first, second, "@")
    if second.shape.kind is Kind.ROW and first.shape.kind is not Kind.COLUMN:
        raise shape_error(first, second, "@")
    return MatrixProduct(first, second)


def transpose(operand: Any) -> Term:
    """`operand.T`; a scalar has none."""
    term = as_term(operand)
    if term.shape.is_scalar:
        raise DerivationError(Code.KIND, f"{term!r} is a scalar and has no transpose")
    return Transpose(term)


def subscript(operand: Any, subscripts: Any) -> Term:
    """`z[k]`, `X[i, k]`; subscripts count from 1."""
    term = as_term(operand)
    given = subscripts if isinstance(subscripts, tuple) else (subscripts,)
    wanted = len(term.shape.dimensions)
    if wanted == 0:
        raise DerivationError(Code.SUBSCRIPT, f"{term!r} is a scalar and cannot be subscripted")
    if len(given) != wanted:
        raise DerivationError(
            Code.SUBSCRIPT,
            f"{term!r} is a {term.shape} and takes {wanted} subscript{'s' if wanted > 1 else ''}, found {len(given)}",
            *(["a row of a matrix is X.row(i)"] if wanted > 1 else []),
        )
    return Subscript(term, tuple(as_subscript(s, d, term) for s, d in zip(given, term.shape.dimensions, strict=True)))


def as_subscript(value: Any, extent: Dimension, term: Term) -> Term:
    """An index of the right range, a positive whole number that is not known to be too large, or a whole-valued term.

    That a term such as `k + 1` is in range is an obligation. Raises DerivationError for 0, negatives, slices, truth
    values, indices of another range, and what is not known to be a whole number.
    """
    if isinstance(value, bool | slice):
        raise DerivationError(
            Code.SUBSCRIPT,
            f"{_describe(value)} cannot be a subscript of {term!r}",
            "use an index made with size.index or size.indices; a row of a matrix is X.row(i)",
        )
    if isinstance(value, Number) and value.value.denominator == 1:
        value = int(value.value)
    if isinstance(value, int):
        if value < 1:
            raise DerivationError(Code.SUBSCRIPT, f"subscripts count from 1, found {value} in a subscript of {term!r}")
        if isinstance(extent, int) and value > extent:
            raise DerivationError(Code.SUBSCRIPT, f"the subscript {value} is out of the range 1..{extent} of {term!r}")
        return Number(Fraction(value))
    if isinstance(value, Bound):
        return value
    if isinstance(value, Index):
        if value.range != extent:
            raise DerivationError(
                Code.SUBSCRIPT,
                f"the index {value!r} ranges over 1..{value.range!r}, this place of {term!r} over 1..{extent!r}",
            )
        return value
    if isinstance(value, Term) and is_whole(value):
        return value
    raise DerivationError(
        Code.SUBSCRIPT,
        f"expected an index or a whole number as a subscript of {term!r}, found {_describe(value)}",
        "make an index with K.index('k'); shifted subscripts are made of indices, sizes and whole numbers: x[k + 1]",
    )


def is_whole(term: Term) -> bool:
    """Whether a term is a whole number by what it is made of: whole literals, indices, sizes, integer variables."""
    match term:
        case Number(value):
            return value.denominator == 1
        case Index() | Size():
            return True
        case Bound():
            return term.shape.is_scalar
        case Variable():
            return term.domain is Domain.INTEGER and term.shape.is_scalar
        case Negate(operand):
            return is_whole(operand)
        case Add(left, right) | Subtract(left, right) | Multiply(left, right):
            return is_whole(left) and is_whole(right)
        case Reference():
            return term.shape.is_scalar and is_whole(term.unfold())
    return False


def matrix_row(operand: Any, index: Any) -> Term:
    """`X.row(i)`."""
    term = as_term(operand)
    if term.shape.kind is not Kind.MATRIX:
        raise DerivationError(Code.KIND, f"only a matrix has rows, and {term!r} is a {term.shape}")
    return MatrixRow(term, as_subscript(index, term.shape.rows, term))


def opaque_call(function: OpaqueFunction, argument: Any) -> Term:
    """An opaque function applied elementwise to a scalar or a vector."""
    term = as_term(argument)
    if term.shape.kind is Kind.MATRIX:
        raise DerivationError(
            Code.KIND,
            f"{function.name} acts on scalars and elementwise on vectors; {term!r} is a {term.shape}",
            "write the components with indices",
        )
    return OpaqueCall(function, term)


def filled(value: Number, shape: Shape) -> Term:
    """A number adapted to a shape; itself for a scalar shape."""
    return value if shape == SCALAR else Filled(value, shape)
