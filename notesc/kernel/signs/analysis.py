"""TRUSTED. Signs of terms and properties of matrices in one context, each shown by one of a few sound arguments."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.content import common_factors, leading_monomial
from notesc.kernel.normal_form.context import Known, known_propositions, lowering_in
from notesc.kernel.normal_form.factoring import irreducible_factors
from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Determinant,
    Entry,
    Extent,
    Factor,
    Form,
    Monomial,
    WholePower,
    form_labels,
    range_of,
    scaled,
)
from notesc.kernel.normal_form.forms import Power as PowerFactor
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.positions import all_positions
from notesc.kernel.normal_form.whole_numbers import is_even
from notesc.kernel.signs.bounds import bounds
from notesc.kernel.signs.factored import ByFactors
from notesc.kernel.signs.intervals import Interval
from notesc.kernel.signs.quotients import MOST_QUOTIENTS, candidate_factors
from notesc.kernel.signs.refinements import refinement
from notesc.kernel.signs.statements import Statements, as_comparison
from notesc.kernel.signs.whole_numbers import interval_of_whole_number, is_nonzero_in_range, is_positive_in_range
from notesc.kernel.whole.terms import WholeNumbers
from notesc.kernel.words.invertibility import is_nonzero_in_words
from notesc.language.arithmetic import subtract
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Application,
    Divide,
    Multiply,
    Negate,
    Number,
    Power,
    RangeProduct,
    RangeSummation,
    Reference,
    Subtract,
    Term,
    subterms,
    unfold_all,
)

if TYPE_CHECKING:
    from notesc.kernel.signs.matrices import Matrices

_INJECTIVE = {"exp", "log", "sqrt", "tanh", "sigmoid", "softplus"}  # on the whole of their domains


class Signs:
    """What the context says about signs. Every method that answers False means *not known*."""

    def __init__(self, context: Context, lowering: Lowering | None = None) -> None:
        self.context = context
        self.lowering = lowering if lowering is not None else lowering_in(context)
        self.known = [item for item in map(as_comparison, known_propositions(context)) if item is not None]
        self._forms: dict[Term, Form | None] = {}
        self.by_factors = ByFactors(self.known, self.bounds)

    # ---- the three questions --------------------------------------------------------------------------------------

    def is_positive(self, term: Term) -> bool:
        """term > 0 wherever it is defined."""
        if self.bounds(term).is_positive or self._is_positive_by_structure(term):
            return True
        form = self.form(term)
        if form is not None and self._is_form_of_sign(form, strict=True):
            return True
        return self.by_factors(term) <= {1}

    def _is_positive_by_structure(self, term: Term) -> bool:
        """A product or quotient of two positives, or of two negatives; the root of a positive."""
        match term:
            case Reference():
                return self._is_positive_by_structure(term.unfold())
            case Application("sqrt", (inner,)):
                return self.is_positive(inner)
            case RangeProduct() | RangeSummation():
                return is_positive_in_range(term, self)
            case Multiply(left, right) | Divide(left, right):
                if self.is_positive(left):
                    return self.is_positive(right)
                return self.is_positive(-left) and self.is_positive(-right)
        return False

    def is_nonnegative(self, term: Term) -> bool:
        """term ≥ 0 wherever it is defined."""
        if self.bounds(term).is_nonnegative:
            return True
        form = self.form(term)
        if form is not None and self._is_form_of_sign(form, strict=False):
            return True
        return self.by_factors(term) <= {0, 1}

    def is_nonzero(self, term: Term) -> bool:
        """term ≠ 0 wherever it is defined."""
        if self.bounds(term).excludes_zero or self.whole.is_nonzero(term) or 0 not in self.by_factors(term):
            return True
        if isinstance(term, Application) and term.function == "det":
            return self.matrices.is_invertible(unfold_all(term.arguments[0]))
        if self._is_nonzero_by_structure(term):
            return True
        form = self.form(term)
        if form is not None:
            if self._is_nonzero_form(form):
                return True
            factors = irreducible_factors(form, self.lowering.normaliser)
            if factors and all(self._is_nonzero_form(factor) for factor in factors):
                return True
        return self._is_nonzero_by_determinants(term)

    def _is_nonzero_by_determinants(self, term: Term) -> bool:
        """1 + vᵀ A⁻¹ u where A + u vᵀ is known to be invertible, and the like."""
        whole = unfold_all(term)
        has_inverses = any(isinstance(inner, Application) and inner.function == "inv" for inner in subterms(whole))
        return has_inverses and is_nonzero_in_words(whole, self.context)

    def _is_nonzero_by_structure(self, term: Term) -> bool:
        """A product, quotient, power or root of what is not 0; f(u) - f(v) for an injective f where u ≠ v."""
        match term:
            case Reference():
                return self.is_nonzero(term.unfold())
            case Negate(inner) | Power(inner, _) | Application("sqrt", (inner,)) | Subtract(inner, Number(value=0)):
                return self.is_nonzero(inner)
            case Multiply(left, right) | Divide(left, right):
                return self.is_nonzero(left) and self.is_nonzero(right)
            case RangeProduct():
                return is_nonzero_in_range(term, self)
            case Application("log", (inner,)):
                return self.is_nonzero(subtract(inner, 1))
            case Subtract(Application(f, (u,)), Application(g, (v,))) if (
                f == g and f in _INJECTIVE and u.shape.is_scalar
            ):
                return self.is_nonzero(subtract(u, v))
        return False

    def _is_nonzero_form(self, form: Form) -> bool:
        return (
            self._is_product_of_nonzero(form)
            or self._is_multiple_of_nonzero_gap(form)
            or self._is_form_of_sign(form, strict=True)
            or self._is_form_of_sign(scaled(form, -1), strict=True)
        )

    def exceeds(self, greater: Term, lesser: Term, *, strict: bool) -> bool:
        """greater > lesser, or ≥ where not strict."""
        gap = subtract(greater, lesser)
        if self.whole.is_positive(gap) if strict else self.whole.is_nonnegative(gap):
            return True
        return self.is_positive(gap) if strict else self.is_nonnegative(gap)

    def is_stated(self, term: Term, *, strict: bool) -> bool:
        """term > 0, or ≥ 0, by a stated comparison and sums of what is not negative, without further search."""
        form = self.form(term)
        return form is not None and self._is_form_of_sign(form, strict=strict, depth=0)

    @cached_property
    def says_order(self) -> bool:
        """Whether the context compares anything by <, ≤, > or ≥."""
        return any(isinstance(p := item.proposition, Comparison) and p.relation.is_order for item in self.known)

    def is_nonzero_gap(self, term: Term) -> bool:
        """Whether a hypothesis or a fact says that term ≠ 0, perhaps times a number."""
        form = self.form(term)
        return form is not None and self._is_multiple_of_nonzero_gap(form)

    def is_nonzero_vector(self, term: Term) -> bool:
        """Whether a column is known not to be the zero vector, by a hypothesis about it or about its length."""
        if any(self._is_same_up_to_sign(term, item) for item in self.known if _is_ne_of_tensor(item)):
            return True
        has_norm = term.shape.kind in (Kind.COLUMN, Kind.MATRIX)
        return bool(self.known) and has_norm and self.is_nonzero_gap(FUNCTIONS["norm"](term))

    # ---- structure ------------------------------------------------------------------------------------------------

    def bounds(self, term: Term) -> Interval:
        """An interval with every value of a scalar term."""
        return bounds(term, self._refine)

    def _refine(self, term: Term) -> Interval:
        """What hypotheses say of a term; lengths of vectors that are not zero.

        Determinants and quadratic forms of definite matrices.
        """
        said = self._statements.about(term).intersect(refinement(term, self))
        return said.intersect(interval_of_whole_number(term, self.whole))

    @cached_property
    def matrices(self) -> Matrices:
        """Properties of matrices in this context."""
        from notesc.kernel.signs.matrices import Matrices

        return Matrices(self)

    @cached_property
    def whole(self) -> WholeNumbers:
        """What is known of whole numbers."""
        return WholeNumbers(item.proposition for item in self.known if not item.pattern)

    @property
    def says_nonzero(self) -> bool:
        """Whether the context says of anything that it is ≠, < or > something."""
        return self._statements.says_nonzero

    @cached_property
    def _statements(self) -> Statements:
        return Statements(self.known)

    def form(self, term: Term) -> Form | None:
        """The normal form of a scalar term, if it has one; worked out once."""
        if term not in self._forms:
            try:
                self._forms[term] = self.lowering.lower(term)
            except NotNormalisable:
                self._forms[term] = None
        return self._forms[term]

    def _is_form_of_sign(self, form: Form, *, strict: bool, depth: int = 3) -> bool:
        """Whether a form is > 0 (≥ 0 where not strict): as a sum, beside a known gap, or as a product."""
        return (
            (strict and self.lowering.normaliser.is_positive(form))
            or self._is_sum_of_known_signs(form, strict=strict)
            or self._exceeds_a_known_gap(form, strict=strict)
            or (depth > 0 and self._is_product_of_known_signs(form, strict=strict, depth=depth - 1))
        )

    def _is_product_of_known_signs(self, form: Form, *, strict: bool, depth: int) -> bool:
        """f₁ f₂ … v for the common factors of a sum.

        An even number of them is < 0 (≤ 0) and the others are > 0 (≥ 0).
        """
        common = common_factors(form, self.lowering.normaliser)
        if common is None:
            return False
        positive = True
        for part in (*((Monomial(Fraction(1), (), (factor,)),) for factor in common[0]), common[1]):
            if self._is_form_of_sign(part, strict=strict, depth=depth):
                continue
            if not self._is_form_of_sign(scaled(part, -1), strict=strict, depth=depth):
                return False
            positive = not positive
        return positive

    def _is_sum_of_known_signs(self, form: Form, *, strict: bool) -> bool:
        """Every monomial is a positive coefficient times squares and factors that are ≥ 0.

        For > 0 one of them is positive.
        """
        if not form:
            return not strict
        if not all(m.coefficient > 0 and self._is_nonnegative_product(m) for m in form):
            return False
        normaliser = self.lowering.normaliser
        return not strict or any(normaliser.is_positive((m,)) for m in form)

    def _is_nonnegative_product(self, monomial: Monomial) -> bool:
        remaining: dict[str, int] = {}
        for factor in monomial.factors:
            if not self._is_nonnegative_factor(factor):
                remaining[factor.key] = remaining.get(factor.key, 0) + 1
        return all(count % 2 == 0 for count in remaining.values())

    def _is_nonnegative_factor(self, factor: Factor) -> bool:
        match factor:
            case Extent() | Bracket() | Call("exp"):
                return True
            case PowerFactor(base, exponent):
                # a power with a fractional exponent is ≥ 0 where it is defined, and so is one with an even exponent
                return exponent.denominator != 1 or exponent.numerator % 2 == 0 or self._is_nonnegative_form(base)
            case WholePower(base, exponent):
                return is_even(exponent, self.lowering.normaliser) or self._is_nonnegative_form(base)
            case Entry(symbol) if symbol in self.lowering.symbols.nonnegative:
                return True
        return self.lowering.normaliser.is_positive_factor(factor)

    def _is_nonnegative_form(self, form: Form) -> bool:
        return self._is_sum_of_known_signs(form, strict=False)

    def _is_product_of_nonzero(self, form: Form) -> bool:
        if len(form) != 1 or form[0].bound:
            return False
        return all(self._is_nonzero_factor(factor) for factor in form[0].factors)

    def _is_nonzero_factor(self, factor: Factor) -> bool:
        match factor:
            case PowerFactor(base, exponent):
                return exponent < 0 or self._is_product_of_nonzero(base) or self._is_multiple_of_nonzero_gap(base)
            case WholePower(base):
                return self._is_product_of_nonzero(base) or self._is_multiple_of_nonzero_gap(base)
            case Determinant(matrix) if self.lowering.normaliser.is_invertible(matrix):
                return True
        if self.lowering.normaliser.is_positive_factor(factor):
            return True
        return self._is_multiple_of_nonzero_gap((Monomial(Fraction(1), (), (factor,)),))

    # ---- hypotheses and lemmas ------------------------------------------------------------------------------------

    def _is_multiple_of_nonzero_gap(self, form: Form) -> bool:
        """form = c·(l - r) for a number c ≠ 0 and a known l ≠ r, l < r or l > r."""
        if not form:
            return False
        wanted = _monic(form)
        for item in self.known:
            comparison = item.proposition
            assert isinstance(comparison, Comparison)
            strict = comparison.relation in (Relation.NE, Relation.LT, Relation.GT)
            if strict and comparison.left.shape.is_scalar and self._matches(wanted, item):
                return True
        return False

    def _matches(self, wanted: Form, item: Known) -> bool:
        """Whether the known gap is a multiple of a monic form.

        At labels of our choice where it holds for every value.
        """
        text = render_form(wanted)
        return any(gap and render_form(_monic(gap)) == text for gap in self._gaps_at(item, wanted))

    def _gap(self, item: Known) -> Form | None:
        comparison = item.proposition
        assert isinstance(comparison, Comparison)
        return self.form(subtract(comparison.left, comparison.right))

    def _exceeds_a_known_gap(self, form: Form, *, strict: bool) -> bool:
        """form = c·(l - r) + s for a known l > r (or ≥), some c > 0 and a sum s of terms that are ≥ 0."""
        for item in self.known:
            comparison = item.proposition
            assert isinstance(comparison, Comparison)
            if not comparison.relation.is_order or not comparison.left.shape.is_scalar:
                continue
            if strict and comparison.relation in (Relation.LE, Relation.GE):
                continue
            for gap in self._gaps_at(item, form):
                turned = scaled(gap, -1) if comparison.relation in (Relation.LT, Relation.LE) else gap
                factors = candidate_factors(form, turned, self.lowering.normaliser)
                if any(self._is_multiple_and_more(form, turned, factor) for factor in factors):
                    return True
        return False

    def _gaps_at(self, item: Known, form: Form) -> Iterator[Form]:
        """The gap of a known comparison; one that holds at every value of some labels, at labels of the form."""
        gap = self._gap(item)
        if not gap:
            return
        own = sorted(item.pattern & form_labels(gap))
        places = [[label for label in all_positions(form) if range_of(label) == range_of(p)] for p in own]
        for labels in itertools.islice(itertools.product(*places), MOST_QUOTIENTS):
            names = dict(zip(own, labels, strict=True))
            yield self.lowering.normaliser.substitute_labels(gap, names) if names else gap

    def _is_multiple_and_more(self, form: Form, gap: Form, factor: Form) -> bool:
        """form = factor·gap + s with factor > 0 and a sum s of terms that are ≥ 0."""
        if not self.lowering.normaliser.is_positive(factor):
            return False
        rest = self.lowering.normaliser.subtract(form, self.lowering.normaliser.multiply(factor, gap))
        return self._is_sum_of_known_signs(rest, strict=False)

    def _is_same_up_to_sign(self, term: Term, item: Known) -> bool:
        comparison = item.proposition
        assert isinstance(comparison, Comparison)
        if comparison.left.shape != term.shape:
            return False
        try:
            at = self.lowering.fresh_labels(term)
            lower = self.lowering.lower
            gap = self.lowering.normaliser.subtract(lower(comparison.left, at), lower(comparison.right, at))
            own = lower(term, at)
        except NotNormalisable:
            return False
        return bool(own) and bool(gap) and render_form(_monic(own)) == render_form(_monic(gap))


def _is_ne_of_tensor(item: Known) -> bool:
    comparison = item.proposition
    assert isinstance(comparison, Comparison)
    return comparison.relation is Relation.NE and not comparison.left.shape.is_scalar and not item.pattern


def _monic(form: Form) -> Form:
    return scaled(form, 1 / leading_monomial(form).coefficient)
