"""What Python's operators mean on terms: each hands over to the function of `arithmetic` that checks the shapes.

The imports stand inside the methods because terms are made of this class and arithmetic is made of terms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from notesc.language.propositions import Comparison
    from notesc.language.terms import Term


class TermOperators:
    """`+ - * / ** @ [] .T < <= > >=`. `==` stays structural equality: a statement is written `Eq(a, b)`."""

    __array_ufunc__ = None  # NumPy must leave `array * term` to us, which refuses it

    def __neg__(self) -> Term:
        from notesc.language import arithmetic

        return arithmetic.negate(self)

    def __pos__(self) -> Term:
        from notesc.language import arithmetic

        return arithmetic.as_term(self)

    def __add__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.add(self, other)

    def __radd__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.add(other, self)

    def __sub__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.subtract(self, other)

    def __rsub__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.subtract(other, self)

    def __mul__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.multiply(self, other)

    def __rmul__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.multiply(other, self)

    def __truediv__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.divide(self, other)

    def __rtruediv__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.divide(other, self)

    def __pow__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.power(self, other)

    def __rpow__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.power(other, self)

    def __matmul__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.matrix_product(self, other)

    def __rmatmul__(self, other: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.matrix_product(other, self)

    def __getitem__(self, subscripts: Any) -> Term:
        from notesc.language import arithmetic

        return arithmetic.subscript(self, subscripts)

    @property
    def T(self) -> Term:  # noqa: N802  # the name that NumPy and the books use
        """The transpose."""
        from notesc.language import arithmetic

        return arithmetic.transpose(self)

    def row(self, subscript: Any) -> Term:
        """One row of a matrix, as a row: `X.row(i)`."""
        from notesc.language import arithmetic

        return arithmetic.matrix_row(self, subscript)

    def __lt__(self, other: Any) -> Comparison:
        from notesc.language.propositions import Lt

        return Lt(self, other)

    def __le__(self, other: Any) -> Comparison:
        from notesc.language.propositions import Le

        return Le(self, other)

    def __gt__(self, other: Any) -> Comparison:
        from notesc.language.propositions import Gt

        return Gt(self, other)

    def __ge__(self, other: Any) -> Comparison:
        from notesc.language.propositions import Ge

        return Ge(self, other)

    def __bool__(self) -> bool:
        from notesc.diagnostics import Code, DerivationError

        raise DerivationError(
            Code.TRUTH, f"the term {self!r} has no truth value in Python", "compare with Eq, Ne, Lt or Le"
        )
