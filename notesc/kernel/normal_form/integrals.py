"""TRUSTED. Integrals over finite ranges as differences of antiderivatives at their ends.

∫ from a to b of m is Φ(b) - Φ(a), where Φ is an antiderivative of the monomial m in the bound variable, from whatever
point; forms contain such values in pairs only, so that the point does not matter. Then linearity, constant factors,
additivity of ranges, the order of finite sums and integrals, and derivatives by ends and parameters (G. B. Folland,
Real Analysis, 1999, theorem 2.27) are what normal forms do with sums. The integrand is continuous between the ends.
Where it is not defined at an end, Φ is given a value there by a linear functional that extends the limit, so that
what is shown of sums holds of integrals that exist; derivatives are of what is smooth from end to end, by definedness.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.existence import is_continuous
from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.differentiation import mentions_symbol, replace_symbol
from notesc.kernel.normal_form.forms import (
    ONE,
    Entry,
    Factor,
    Form,
    Label,
    Monomial,
    Power,
    form_labels,
    range_of,
    refreshed,
    rename_form,
    scaled,
    single,
    times,
)
from notesc.kernel.normal_form.labels import is_shifted
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.places import At
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    DefiniteIntegral,
    Infinity,
    Term,
    Variable,
    instantiate,
    subterms,
    unfold_all,
)

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

_MOST_LABELS = 3
_INFINITE = {1: "∫∞", -1: "∫-∞"}


@dataclass(frozen=True)
class Antiderivative:
    """The value at an end of an antiderivative of a product in a bound variable."""

    integrand: Form  # one monomial with coefficient 1, each factor of which contains the bound variable
    variable: str  # the symbol of the bound variable
    end: Form
    labels: tuple[Label, ...]  # what stands in integrand and end for the labels of the entry


def lower_integral(lowering: Lowering, term: DefiniteIntegral, _: At) -> Form:
    """Φ(b) - Φ(a), monomial by monomial of the integrand; one symbol for an integral without such a form.

    Bound variables are named by how many integrals stand inside, so that nothing is captured.
    """
    term = unfold_all(term)
    depth = sum(isinstance(inner, DefiniteIntegral) for inner in subterms(term.body))
    variable = Variable(f"∫{depth}", SCALAR)
    key = lowering.symbols.key(variable)
    body = lowering.lower(instantiate(term.body, variable))
    lower, upper = term.ends
    front: Form = ONE
    if isinstance(lower, Infinity) or isinstance(upper, Infinity):
        front, body = _in_front(body, key, lowering)
    own = lowering.symbols.variables
    varies = front is not ONE and bool(form_labels(body) or variables_in(body, lowering) - own[key])
    if varies or not is_continuous(term.body):
        return _as_a_whole(lowering, term, front, body, key)
    above = integrated(body, key, _end(upper, lowering), lowering)
    total = lowering.normaliser.subtract(above, integrated(body, key, _end(lower, lowering), lowering))
    return total if front is ONE else lowering.normaliser.multiply(front, total)


def _in_front(body: Form, variable: str, lowering: Lowering) -> tuple[Form, Form]:
    """Numbers and positive factors of an integrand, and the rest.

    They are not 0, so that an improper integral without them exists just as well.
    """
    if len(body) != 1 or body[0].bound:
        return (Monomial(Fraction(1)),), body
    outside, inside = _split(body[0], variable, lowering)
    positive = tuple(factor for factor in outside if lowering.normaliser.is_positive_factor(factor))
    rest = tuple(factor for factor in outside if factor not in positive) + inside
    return (Monomial(body[0].coefficient, (), positive),), (Monomial(Fraction(1), (), rest),)


def _end(end: Term | Infinity, lowering: Lowering) -> Form:
    """An end, a symbol of its own where it is infinite."""
    if isinstance(end, Infinity):
        return single(Entry(_INFINITE[end.sign], ()))
    return lowering.lower(end)


def integrated(form: Form, variable: str, end: Form, lowering: Lowering) -> Form:
    """An antiderivative of a form in a variable, at an end: factors without the variable stay in front."""
    total: Form = ()
    for monomial in map(refreshed, form):
        outside, inside = _split(monomial, variable, lowering)
        product = (Monomial(monomial.coefficient, monomial.bound, outside),)
        total += tuple(
            Monomial(a.coefficient * b.coefficient, a.bound + b.bound, a.factors + b.factors)
            for a in product
            for b in map(refreshed, _antiderivative(inside, variable, end, lowering))
        )
    return lowering.normaliser.normalise(total)


def _split(monomial: Monomial, variable: str, lowering: Lowering) -> tuple[tuple[Factor, ...], tuple[Factor, ...]]:
    """The factors without the variable, and those with it."""
    outside: list[Factor] = []
    inside: list[Factor] = []
    for factor in monomial.factors:
        contains = mentions_symbol((Monomial(Fraction(1), (), (factor,)),), variable, lowering.symbols.variables)
        (inside if contains else outside).append(factor)
    return tuple(outside), tuple(inside)


def _antiderivative(inside: tuple[Factor, ...], variable: str, end: Form, lowering: Lowering) -> Form:
    """x^n goes to x^(n+1)/(n+1); of anything else it is a symbol."""
    power = _whole_power_of(inside, variable)
    if power is not None and not _is_infinite(end):
        return scaled(lowering.normaliser.power(end, power + 1), Fraction(1, power + 1))
    return single(_symbol((Monomial(Fraction(1), (), inside),), variable, end, lowering))


def _is_infinite(end: Form) -> bool:
    """Whether an end is a symbol for infinity: only antiderivatives as such have a value there."""
    return len(end) == 1 and any(isinstance(f, Entry) and f.symbol in _INFINITE.values() for f in end[0].factors)


def _whole_power_of(factors: tuple[Factor, ...], variable: str) -> int | None:
    """n where the product is the n-th power of the variable, n ≥ 0."""
    total = 0
    for factor in factors:
        exponent = Fraction(1)
        if isinstance(factor, Power) and len(factor.base) == 1 and len(factor.base[0].factors) == 1:
            if factor.base[0].coefficient != 1 or factor.base[0].bound:
                return None
            exponent, factor = factor.exponent, factor.base[0].factors[0]  # noqa: PLW2901  # its base
        if not (isinstance(factor, Entry) and factor.symbol == variable) or exponent.denominator != 1 or exponent < 0:
            return None
        total += int(exponent)
    return total


def _symbol(integrand: Form, variable: str, end: Form, lowering: Lowering) -> Entry:
    """The entry for an antiderivative: the same for canonical texts that are the same, labels and all."""
    labels = sorted(form_labels(integrand) | form_labels(end))
    if len(labels) > _MOST_LABELS:
        raise NotNormalisable("an integral that depends on many indices")
    best: tuple[str, tuple[Label, ...], Form, Form] | None = None
    for order in itertools.permutations(labels):
        places = tuple(f"§{place}:{range_of(label)}" for place, label in enumerate(order))
        names = dict(zip(order, places, strict=True))
        renamed, at_end = rename_form(integrand, names), rename_form(end, names)
        text = f"∫{variable}⟨{render_form(renamed)}⟩({render_form(at_end)})"
        if best is None or text < best[0]:
            best = (text, order, renamed, at_end)
    assert best is not None
    text, order, renamed, at_end = best
    if len(form_labels(renamed) | form_labels(at_end)) != len(order) or any(map(is_shifted, order)):
        raise NotNormalisable("an integral that depends on a shifted index")
    symbols = lowering.symbols
    if text not in symbols.antiderivatives:
        places = tuple(f"§{place}:{range_of(label)}" for place, label in enumerate(order))
        symbols.antiderivatives[text] = Antiderivative(renamed, variable, at_end, places)
        symbols.variables[text] = variables_in((*renamed, *at_end), lowering) - symbols.variables[variable]
    return Entry(text, order)


def variables_in(form: Form, lowering: Lowering) -> frozenset[Variable]:
    """The variables that a form depends on."""
    known = lowering.symbols.variables
    return frozenset[Variable]().union(
        *(variables for symbol, variables in known.items() if variables and mentions_symbol(form, symbol, known))
    )


def _as_a_whole(lowering: Lowering, term: DefiniteIntegral, front: Form, body: Form, variable: str) -> Form:
    """A symbol for an integral that is only known to exist as it stands."""
    if form_labels(body):
        raise NotNormalisable("an improper integral that depends on an index")
    ends = [() if isinstance(end, Infinity) else lowering.lower(end) for end in term.ends]
    if any(map(form_labels, ends)):
        raise NotNormalisable("an improper integral that depends on an index")
    texts = [
        f"{end.sign}∞" if isinstance(end, Infinity) else render_form(form)
        for end, form in zip(term.ends, ends, strict=True)
    ]
    text = f"∫{variable}⟨{render_form(body)}⟩[{'; '.join(texts)}]"
    own = lowering.symbols.variables
    own[text] = variables_in((*body, *ends[0], *ends[1]), lowering) - own[variable]
    return lowering.normaliser.normalise(times(front, single(Entry(text, ()))))


def derivative_of_antiderivative(
    entry: Entry, lowering: Lowering, differentiate: Callable[[Form], Form]
) -> Form | None:
    """∂Φ(b) = Φ of ∂m at b, plus m(b)·∂b; None for another symbol."""
    record = lowering.symbols.antiderivatives.get(entry.symbol)
    if record is None:
        return None
    names = dict(zip(record.labels, entry.at, strict=True))
    integrand, end = rename_form(record.integrand, names), rename_form(record.end, names)
    inner = integrated(differentiate(integrand), record.variable, end, lowering)
    moved = differentiate(end)
    if not moved:
        return inner
    if _hides(integrand, record.variable, lowering):
        raise NotNormalisable("the derivative of an integral of integrals by an end")
    there = replace_symbol(integrand, record.variable, lambda _: end, lowering.normaliser)
    return lowering.normaliser.add(inner, lowering.normaliser.multiply(there, moved))


def _hides(form: Form, variable: str, lowering: Lowering) -> bool:
    """Whether a symbol for an integral contains a variable, which then cannot be replaced in the form."""
    known = lowering.symbols
    hiding = (text for text in known.variables if text.startswith("∫") and text not in known.keys.values())
    return any(known.variables[text] & known.variables[variable] and mentions_symbol(form, text, {}) for text in hiding)


def contains_an_integral(term: Term) -> bool:
    """Whether an integral stands in a term, behind defined names too."""
    return any(isinstance(inner, DefiniteIntegral) for inner in subterms(unfold_all(term)))
