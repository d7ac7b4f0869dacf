"""TRUSTED. Rules for Iverson's brackets: sums over ranges are sums over all whole numbers of brackets times a body.

The view is that of Graham, Knuth and Patashnik, Concrete Mathematics (2nd edition, 1994), §2.1 and §2.4. A rule may
rely on the brackets of a monomial when it rewrites the other factors: where a bracket is 0 so is the product.
"""

from __future__ import annotations

from collections.abc import Sequence

from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Delta,
    Entry,
    Extent,
    Factor,
    Form,
    Label,
    Monomial,
    Position,
    range_of,
    scaled,
    whole_power,
)
from notesc.kernel.normal_form.labels import (
    WHOLE,
    affine_of,
    fresh_label,
    is_shifted,
    is_size,
    label_at,
    size_of_atom,
    within,
)
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.positions import known_of, position_form
from notesc.kernel.normal_form.power_sums import power_sum
from notesc.kernel.normal_form.rules_sums import renormalised
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.affine import single as atom_alone
from notesc.kernel.whole.linear import follows, is_impossible, tightened


def position_of_a_shifted_label(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """The position k + 1 as a number is the number k plus 1."""
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Position) and is_shifted(factor.label):
            rest = monomial.factors[:place] + monomial.factors[place + 1 :]
            host = (Monomial(monomial.coefficient, monomial.bound, rest),)
            return _beside(host, position_form(affine_of(factor.label)))
    return None


def _beside(host: Form, form: Form) -> Form:
    """The product, where the form has no bound labels of its own but perhaps those of the host."""
    return tuple(Monomial(a.coefficient * b.coefficient, a.bound, a.factors + b.factors) for a in host for b in form)


# ---- brackets -----------------------------------------------------------------------------------------------------


def split_factors(monomial: Monomial) -> tuple[list[Affine], tuple[Factor, ...]]:
    """The gaps of the brackets, and the other factors."""
    gaps = [factor.gap for factor in monomial.factors if isinstance(factor, Bracket)]
    return gaps, tuple(factor for factor in monomial.factors if not isinstance(factor, Bracket))


def delta_as_brackets(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """δ of positions of which one is shifted: [a ≥ b] [b ≥ a]."""
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Delta) and (is_shifted(factor.left) or is_shifted(factor.right)):
            gap = affine_of(factor.left) - affine_of(factor.right)
            rest = monomial.factors[:place] + monomial.factors[place + 1 :]
            return [Monomial(monomial.coefficient, monomial.bound, (*rest, Bracket(gap), Bracket(gap * -1)))]
    return None


def simplify_brackets(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """What is always true is left out, what is never true makes the product 0; coefficients have no common divisor."""
    gaps, rest = split_factors(monomial)
    if not gaps:
        return None
    simple = sorted(dict.fromkeys(map(tightened, gaps)), key=lambda gap: gap.text)
    facts = [*normaliser.whole_facts, *known_of((*simple, *normaliser.whole_facts))]
    if is_impossible((*simple, *facts)):
        return []
    for gap in tuple(simple):
        others = [other for other in simple if other is not gap]
        if follows(gap, (*others, *facts)):
            simple = others
    if simple == gaps:
        return None
    if len(simple) == len(gaps) and set(simple) == set(gaps):
        return None
    return [Monomial(monomial.coefficient, monomial.bound, (*rest, *map(Bracket, simple)))]


def substitute_what_is_determined(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_k [k = a] f(k) = [a in the range of k] f(a)."""
    gaps, rest = split_factors(monomial)
    if not gaps or not monomial.bound:
        return None
    facts = [*normaliser.whole_facts, *known_of((*gaps, *normaliser.whole_facts))]
    for gap in gaps:
        candidates = [label for label in monomial.bound if abs(gap.coefficient(label)) == 1]
        if not candidates or not follows(gap * -1, (*gaps, *facts)):
            continue
        label = min(candidates, key=lambda one: (range_of(one) != WHOLE, one))
        value = atom_alone(label) - gap * gap.coefficient(label)
        bound = tuple(other for other in monomial.bound if other != label)
        names = {label: label_at(value, range_of(label))}
        brackets = [Bracket(one.at({label: value})) for one in (*gaps, *within(label))]
        moved = tuple(renormalised(factor, names, normaliser) for factor in rest)
        return [Monomial(monomial.coefficient, bound, (*moved, *brackets))]
    return None


# ---- labels that range over all whole numbers ------------------------------------------------------------------------


def label_of_a_whole_range(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_k [1 ≤ k] [k ≤ n] f(k), for a size n, is the sum over the range 1..n."""
    whole = [label for label in monomial.bound if range_of(label) == WHOLE]
    gaps, rest = split_factors(monomial) if whole else ([], ())
    for label in whole:
        own = [gap for gap in gaps if gap.coefficient(label)]
        ends = [gap for gap in own if gap.coefficient(label) == -1 and len(gap.parts) <= 2 and not gap.constant]
        ends = [gap for gap in ends if all(is_size(atom) for atom, _ in gap.parts if atom != label)]
        if len(own) != 2 or len(ends) != 1 or atom_alone(label) + -1 not in own:
            continue
        ((size, coefficient),) = [part for part in ends[0].parts if part[0] != label]
        if coefficient != 1:
            continue
        new = fresh_label(size_of_atom(size))
        bound = tuple(new if other == label else other for other in monomial.bound)
        brackets = tuple(Bracket(gap) for gap in gaps if gap not in own)
        moved = tuple(renormalised(factor, {label: new}, normaliser) for factor in rest)
        return [Monomial(monomial.coefficient, bound, (*moved, *brackets))]
    return None


def sum_of_powers_over_a_range(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_{k=a}^b k^m = (S(b) - S(a - 1)) [a ≤ b] with the polynomial S(x) = Σ_{k=1}^x k^m, for k in nothing else."""
    gaps, rest = split_factors(monomial)
    if not gaps:
        return None
    for label in monomial.bound:
        with_label = [factor for factor in rest if label in factor.labels]
        if not all(isinstance(factor, Position) and factor.label == label for factor in with_label):
            continue
        own = [gap for gap in (*gaps, *within(label)) if gap.coefficient(label)]
        ends = _ends(own, label, gaps, normaliser)
        if ends is None:
            continue
        lower, upper = ends
        others = tuple(factor for factor in rest if label not in factor.labels)
        brackets = [Bracket(gap) for gap in gaps if not gap.coefficient(label)]
        defined = 1 if all(map(is_total, others)) else 0  # where the range is just empty, the difference is 0 anyway
        host = Monomial(
            monomial.coefficient,
            tuple(other for other in monomial.bound if other != label),
            (*others, *brackets, Bracket(upper - lower + defined)),
        )
        exponent = len(with_label)
        difference = power_sum_at(exponent, upper) + scaled(power_sum_at(exponent, lower + -1), -1)
        return _beside((host,), difference)
    return None


_TOTAL_FUNCTIONS = frozenset({"exp", "tanh", "sin", "cos", "sinh", "cosh"})


def is_total(factor: Factor) -> bool:
    """Whether the factor is defined, and equal to what the rules make of it, also where brackets beside it are 0."""
    match factor:
        case Entry(_, at):
            return not any(map(is_shifted, at))
        case Delta() | Extent() | Position() | Bracket():
            return True
        case Call(function, argument):
            total = function in _TOTAL_FUNCTIONS or function.startswith("opaque ")
            return total and all(is_total(inner) for monomial in argument for inner in monomial.factors)
    return False


def power_sum_at(exponent: int, position: Affine) -> Form:
    """The polynomial Σ_{k=1}^x k^exponent at a position."""
    total: Form = ()
    for power, coefficient in enumerate(power_sum(exponent)):
        if coefficient:
            total += scaled(whole_power(position_form(position), power), coefficient)
    return total


def _ends(
    own: Sequence[Affine], label: Label, gaps: Sequence[Affine], normaliser: Normaliser
) -> tuple[Affine, Affine] | None:
    """The one lower and the one upper bound that the others follow from; None where there is no such."""
    facts = [*normaliser.whole_facts, *known_of((*gaps, *own, *normaliser.whole_facts))]
    facts = [fact for fact in facts if fact not in own]
    kept = list(dict.fromkeys(own))
    for gap in tuple(kept):
        others = [other for other in kept if other is not gap]
        free = [other for other in gaps if not other.coefficient(label)]
        if follows(gap, (*others, *free, *facts)):
            kept = others
    lower = [gap for gap in kept if gap.coefficient(label) > 0]
    upper = [gap for gap in kept if gap.coefficient(label) < 0]
    if len(lower) != 1 or len(upper) != 1 or any(abs(gap.coefficient(label)) != 1 for gap in kept):
        return None
    return atom_alone(label) - lower[0], upper[0] + atom_alone(label)
