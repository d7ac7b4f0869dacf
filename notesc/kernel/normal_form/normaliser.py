"""TRUSTED. The loop that rewrites monomials until no rule applies, and what the rules may know about the context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_form, render_monomial
from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Entry,
    Extent,
    Factor,
    Form,
    Label,
    MatrixFunctionEntry,
    Monomial,
    Position,
    Power,
    SquareMatrix,
    WholePower,
    range_of,
    refreshed,
    rename_form,
    scaled,
    single,
    times,
)
from notesc.kernel.normal_form.labels import WHOLE
from notesc.kernel.normal_form.positions import known_of, position_in
from notesc.kernel.normal_form.whole_numbers import is_even, least_value
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.linear import follows

MAXIMUM_STEPS = 15_000  # more means that a form explodes; the claim is then left to other provers


class NotNormalisable(Exception):
    """The expression has no index normal form, or too large a one. The claim is not decided here."""


Rule = Callable[[Monomial, "Normaliser"], Sequence[Monomial] | None]
APPLIED: Counter[str] = Counter()  # how often each rule has been applied; nothing is decided by it, it explains steps


@dataclass(frozen=True)
class Rewriting:
    """An equation as a rule: the leading monomial is replaced by the rest."""

    lead: Monomial  # coefficient 1
    rest: Form  # what the lead equals
    pattern: frozenset[Label]  # labels for which the equation holds at every value
    exchanges: bool = False  # the rest is a multiple of the lead at other labels, to which the rule would apply again


@dataclass
class Normaliser:
    """Normalises forms in one context. Steps taken are counted over its whole life."""

    positive_symbols: set[str] = field(default_factory=set)  # every entry of such a symbol is > 0
    positive_texts: set[str] = field(default_factory=set)  # canonical texts of forms and factors known to be > 0
    nonzero_texts: set[str] = field(default_factory=set)  # canonical texts of monic forms known not to be 0
    whole_symbols: set[str] = field(default_factory=set)  # every entry of such a symbol is a whole number
    invertible_matrices: set[str] = field(default_factory=set)  # canonical texts of matrices known to be invertible
    definite_matrices: set[str] = field(default_factory=set)  # canonical texts of positive definite ones, as written
    rewritings: tuple[Rewriting, ...] = ()  # facts to rewrite with, outside of derivatives by what they mention
    whole_facts: tuple[Affine, ...] = ()  # expressions in sizes and free labels that are known to be ≥ 0
    support: tuple[Affine, ...] = ()  # expressions that are ≥ 0 where the product at hand is not 0
    spectra: set[str] = field(default_factory=set)  # canonical texts of matrices whose eigenvalues have occurred
    outside: Normaliser | None = None  # under a derivative: what is known at the point
    steps: int = 0
    limit: int = MAXIMUM_STEPS

    # ---- the loop -------------------------------------------------------------------------------------------------

    def normalise(self, form: Form) -> Form:
        """The normal form: no rule applies to any monomial, and monomials that are equal are collected.

        Raises NotNormalisable when it takes too many steps.
        """
        work = list(form)
        collected: dict[str, Monomial] = {}
        while work:
            monomial = work.pop()
            if not monomial.coefficient:
                continue
            self.steps += 1
            if self.steps > self.limit:
                raise NotNormalisable("the expression grows too large when multiplied out")
            brackets = [factor for factor in monomial.factors if isinstance(factor, Bracket)]
            with self.supported(brackets) if brackets else nullcontext():
                replacement = self._rewritten(monomial)
            if replacement is not None:
                work.extend(replacement)
            else:
                self._collect(monomial, collected)
        return tuple(collected[text] for text in sorted(collected))

    def _rewritten(self, monomial: Monomial) -> Sequence[Monomial] | None:
        """What the first rule that applies makes of a monomial. A rule may rely on the brackets beside a factor."""
        from notesc.kernel.normal_form.rules import RULES

        for name, rule in RULES:
            replacement = rule(monomial, self)
            if replacement is not None:
                APPLIED[name] += 1
                return replacement
        return None

    @staticmethod
    def _collect(monomial: Monomial, collected: dict[str, Monomial]) -> None:
        text = render_monomial(monomial)
        known = collected.get(text)
        if known is None:
            collected[text] = monomial
            return
        total = known.coefficient + monomial.coefficient
        if total:
            collected[text] = Monomial(total, known.bound, known.factors)
        else:
            del collected[text]

    # ---- arithmetic on normal forms -------------------------------------------------------------------------------

    def add(self, *forms: Form) -> Form:
        """The sum, normalised."""
        return self.normalise(tuple(monomial for form in forms for monomial in form))

    def subtract(self, left: Form, right: Form) -> Form:
        """The difference, normalised."""
        return self.add(left, scaled(right, -1))

    def multiply(self, *forms: Form) -> Form:
        """The product, normalised."""
        product: Form = (Monomial(Fraction(1)),)
        for form in forms:
            product = self.normalise(times(product, form))
        return product

    def call(self, function: str, argument: Form) -> Form:
        """A function of a form, normalised."""
        return self.normalise((Monomial(Fraction(1), (), (Call(function, argument),)),))

    def power(self, base: Form, exponent: Fraction | int) -> Form:
        """A power of a form, normalised."""
        return self.normalise((Monomial(Fraction(1), (), (Power(base, Fraction(exponent)),)),))

    def substitute_labels(self, form: Form, names: dict[Label, Label]) -> Form:
        """The form at other labels, normalised again, since labels may have become equal."""
        return self.normalise(tuple(refreshed(m) for m in rename_form(form, names)))

    # ---- what is known about signs --------------------------------------------------------------------------------

    def is_positive(self, form: Form) -> bool:
        """Whether the form is known to be > 0 wherever it is defined. Never guesses: False means *not known*."""
        if not form:
            return False
        if self._is_positive_position(form):
            return True
        if all(m.coefficient > 0 and all(self.is_positive_factor(f) for f in m.factors) for m in form):
            return True
        if self.positive_texts and self._positive_multiples(form) & self.positive_texts:
            return True
        least = least_value(form)
        return least is not None and least > 0

    def is_positive_factor(self, factor: Factor) -> bool:
        """Whether a factor is known to be > 0. A sum of positives is positive: ranges are never empty."""
        match factor:
            case Extent() | Call("exp"):
                return True
            case Position(label):
                if range_of(label) != WHOLE or self._is_positive_position(single(factor)):
                    return True
            case Call("Gamma" | "polygamma 1", argument) if self.is_positive(argument):
                return True
            case Entry(symbol) if symbol in self.positive_symbols:
                return True
            case MatrixFunctionEntry("eigenvalues", matrix):
                return written_text(matrix) in self.definite_matrices
            case Power(base, exponent):
                even = (
                    exponent.denominator == 1 and exponent.numerator % 2 == 0
                )  # of a base that is not 0, being negative
                return (even and exponent < 0) or self.is_positive(base)
            case WholePower(base, exponent) if self.is_nonzero(base) and is_even(exponent, self):
                return True
        return factor.key in self.positive_texts

    def is_nonzero(self, form: Form) -> bool:
        """Whether the form is known to be ≠ 0 wherever it is defined: of known sign, or a product of what is not 0."""
        if self.is_positive(form) or self.is_positive(scaled(form, -1)):
            return True
        if not self.nonzero_texts:
            return False
        if self._monic_text(form) in self.nonzero_texts:
            return True
        return len(form) == 1 and not form[0].bound and all(map(self._is_nonzero_factor, form[0].factors))

    def _is_nonzero_factor(self, factor: Factor) -> bool:
        match factor:
            case Power(base, exponent):
                return exponent < 0 or self.is_nonzero(base)
            case WholePower(base):
                return self.is_nonzero(base)
        return self.is_positive_factor(factor) or factor.key in self.nonzero_texts

    def know_nonzero(self, form: Form) -> None:
        """Takes note that a form is ≠ 0."""
        if form:
            self.nonzero_texts.add(self._monic_text(form))

    @staticmethod
    def _monic_text(form: Form) -> str:
        """The text of the monomial or of the sum, without its leading coefficient."""
        from notesc.kernel.normal_form.content import leading_monomial

        if len(form) == 1:
            return render_monomial(form[0])
        return render_form(scaled(form, 1 / leading_monomial(form).coefficient)) if form else ""

    def _is_positive_position(self, form: Form) -> bool:
        """Whether a whole number is > 0 by what is known of positions, where the product that it stands in is not 0."""
        position = position_in(form) if self.whole_facts or self.support else None
        if position is None:
            return False
        facts = (*self.whole_facts, *self.support)
        return follows(position + -1, (*facts, *known_of((position, *facts))))

    @contextmanager
    def supported(self, brackets: Iterable[Bracket]) -> Iterator[None]:
        """While forms are made that are going to be multiplied by these brackets."""
        outside = self.support
        self.support = (*outside, *(bracket.gap for bracket in brackets))
        try:
            yield
        finally:
            self.support = outside

    @contextmanager
    def without_support_of(self, label: Label) -> Iterator[None]:
        """While a sum over a label is replaced: what brackets say of the label does not hold of the sum."""
        whole = self.support
        self.support = tuple(gap for gap in whole if not gap.coefficient(label))
        try:
            yield
        finally:
            self.support = whole

    def know_positive(self, form: Form) -> None:
        """Takes note that a form is > 0, and with it every positive multiple."""
        if not form:
            return
        self.positive_texts |= self._positive_multiples(form)
        if len(form) == 1 and form[0].coefficient > 0:
            self.positive_texts.add(render_monomial(form[0]))

    def _positive_multiples(self, form: Form) -> set[str]:
        """Texts of the form and of two positive multiples of it.

        Without common positive factors, and with ±1 leading.
        """
        from notesc.kernel.normal_form.content import common_factors, leading_monomial

        texts = {render_form(form)}
        common = common_factors(form, self)
        if common is not None and all(self.is_positive_factor(factor) for factor in common[0]):
            form = common[1]
        if form:
            texts.add(render_form(scaled(form, 1 / abs(leading_monomial(form).coefficient))))
        return texts

    def is_invertible(self, matrix: SquareMatrix) -> bool:
        """Whether a matrix is known to be invertible; under a derivative, where it is so at the point it is nearby."""
        if matrix_text(matrix) in self.invertible_matrices:
            return True
        if self.outside is None:
            return False
        there = SquareMatrix(matrix.row, matrix.column, self.outside.normalise(matrix.entries))
        return self.outside.is_invertible(there)

    def copy(self) -> Normaliser:
        """A normaliser that knows as much, and learns by itself from here on."""
        other = replace(self, steps=0)
        for name, value in vars(self).items():
            if isinstance(value, set):
                setattr(other, name, set(value))
        return other

    def with_steps(self, steps: int) -> Normaliser:
        """This normaliser with no more than some steps to go."""
        limited = self.with_rewritings(self.rewritings)
        limited.limit = min(self.limit, self.steps + steps)
        return limited

    def with_rewritings(self, rewritings: tuple[Rewriting, ...]) -> Normaliser:
        """This normaliser with other facts to rewrite with, and the same knowledge otherwise."""
        return replace(self, rewritings=rewritings)


def matrix_text(matrix: SquareMatrix) -> str:
    """A canonical text of a matrix that its transpose shares."""
    return min(written_text(matrix), written_text(matrix.transposed))


def written_text(matrix: SquareMatrix) -> str:
    """A canonical text of a matrix as it stands."""
    rows, columns = range_of(matrix.row), range_of(matrix.column)
    return render_form(matrix.entry(f"@row:{rows}", f"@column:{columns}"))  # no author's index has such a name
