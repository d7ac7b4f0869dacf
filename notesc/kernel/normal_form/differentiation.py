"""TRUSTED. The derivative of a form by one component of a symbol: sum, product and chain rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.differentiation_of_functions import (
    differentiate_matrix_function,
    differentiate_trace,
    is_traced,
)
from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Call,
    Determinant,
    Entry,
    Factor,
    Form,
    InverseEntry,
    Label,
    MatrixFunctionEntry,
    Monomial,
    Power,
    SquareMatrix,
    WholePower,
    constant,
    fresh_label,
    monomial_product,
    range_of,
    refreshed,
    scaled,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.matrix_functions import ADJUGATE, ALWAYS_SYMMETRIC, function_of
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.places import delta_of
from notesc.kernel.normal_form.rules_indicators import IS_ZERO, POSITIVE
from notesc.kernel.normal_form.rules_products import FACTOR, PRODUCT
from notesc.kernel.normal_form.symbols import PI
from notesc.language.terms import Convention, MatrixProperty, Variable

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

At = tuple[Label, ...]


def differentiate(form: Form, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ form / ∂ symbol[at], normalised.

    Raises NotNormalisable where a factor's dependence on the symbol is not known.
    """
    total: list[Monomial] = []
    for monomial in form:
        fresh = refreshed(monomial)
        for place in range(len(fresh.factors)):
            derivative = _part(fresh, place, symbol, at, lowering)
            rest = fresh.factors[:place] + fresh.factors[place + 1 :]
            host = Monomial(fresh.coefficient, fresh.bound, rest)
            total += [monomial_product(host, refreshed(m)) for m in derivative]
    return lowering.normaliser.normalise(tuple(total))


def _part(monomial: Monomial, place: int, symbol: str, at: At, lowering: Lowering) -> Form:
    """What the derivative of one factor adds; under a trace that of the trace."""
    factor = monomial.factors[place]
    if isinstance(factor, MatrixFunctionEntry) and is_traced(monomial, place):
        return differentiate_trace(factor, symbol, at, lowering)
    return _factor(factor, symbol, at, lowering)


def _factor(factor: Factor, symbol: str, at: At, lowering: Lowering) -> Form:
    match factor:
        case Entry(own, labels):
            return _entry(own, labels, symbol, at, lowering)
        case Call(function, argument) if function == PRODUCT:
            return _product(argument, symbol, at, lowering)
        case Call(function, argument):
            inner = differentiate(argument, symbol, at, lowering)
            return times(outer_derivative(function, argument, lowering.normaliser), inner) if inner else ZERO
        case Power(base, exponent):
            inner = differentiate(base, symbol, at, lowering)
            return scaled(times(single(Power(base, exponent - 1)), inner), exponent)
        case WholePower(base, whole):
            return _whole_power(base, whole, symbol, at, lowering)
        case InverseEntry(matrix, row, column):
            return _inverse(matrix, row, column, symbol, at, lowering)
        case Determinant(matrix):
            return _determinant(matrix, symbol, at, lowering)
        case MatrixFunctionEntry():
            return differentiate_matrix_function(factor, symbol, at, lowering)
    return ZERO  # deltas, sizes and positions do not depend on any variable


def _entry(own: str, labels: At, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ x_i / ∂ x_j = δ_ij; another variable does not depend on x."""
    if own == symbol:
        convention = lowering.conventions.get(symbol)
        return delta_of(labels, at) if convention is None else _structured(convention, labels, symbol, at, lowering)
    if depends_on(own, symbol, lowering.symbols.variables):
        from notesc.kernel.normal_form.integrals import derivative_of_antiderivative

        found = derivative_of_antiderivative(
            Entry(own, labels), lowering, lambda form: differentiate(form, symbol, at, lowering)
        )
        if found is None:
            raise NotNormalisable("the derivative of a minimum, or of an improper integral, by what it depends on")
        return found
    return ZERO


def _structured(convention: Convention, labels: At, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ X_ab / ∂ X_ij along the direction of a convention, which keeps X in its space.

    Along E_ij + E_ji, or E_ii, for independent entries (Petersen and Pedersen, The Matrix Cookbook, 2012, eq. 138);
    along (E_ij + E_ji) / 2 for the symmetric part; for a diagonal matrix along E_ii, and nowhere else.
    """
    direct, mirrored = delta_of(labels, at), delta_of(labels, at[::-1])
    on_diagonal = times(direct, delta_of(at[:1], at[1:]))
    (variable,) = lowering.symbols.variables[symbol]
    if MatrixProperty.DIAGONAL in variable.properties:
        return on_diagonal
    if convention is Convention.SYMMETRIC_PART:
        return scaled(direct + mirrored, Fraction(1, 2))
    return direct + mirrored + scaled(on_diagonal, -1)


def outer_derivative(function: str, argument: Form, normaliser: Normaliser) -> Form:
    """f′(u) for a function of one variable; what is nested in it is normalised."""
    if function.startswith("opaque "):
        return single(Call(function + "'", argument))
    if function.startswith("polygamma "):
        return single(Call(f"polygamma {int(function.split()[1]) + 1}", argument))
    rule = _OUTER_DERIVATIVES.get(function)
    if rule is None:
        raise NotNormalisable(f"no derivative of {function}")
    return rule(argument, normaliser)


def _error_function(u: Form, normaliser: Normaliser) -> Form:
    """2 exp(-u²)/√π (Abramowitz and Stegun, *Handbook of Mathematical Functions*, 7.1.19)."""
    root = single(Power(single(Entry(PI, ())), Fraction(-1, 2)))
    return scaled(times(root, single(Call("exp", scaled(normaliser.multiply(u, u), -1)))), 2)


def _quadratic(number: int, square: int, exponent: Fraction) -> Callable[[Form, Normaliser], Form]:
    """(number + square·u²)^exponent."""

    def derivative(u: Form, normaliser: Normaliser) -> Form:
        base = normaliser.add(constant(number), scaled(normaliser.multiply(u, u), square))
        return single(Power(base, exponent))

    return derivative


_OUTER_DERIVATIVES: dict[str, Callable[[Form, Normaliser], Form]] = {
    POSITIVE: lambda u, _: ZERO,  # no case changes near a point where a derivative of cases is defined
    IS_ZERO: lambda u, _: ZERO,
    "exp": lambda u, _: single(Call("exp", u)),
    "log": lambda u, _: single(Power(u, Fraction(-1))),
    "tanh": lambda u, _: (*ONE, *scaled(single(Power(single(Call("tanh", u)), Fraction(2))), -1)),
    "sin": lambda u, _: single(Call("cos", u)),
    "cos": lambda u, _: scaled(single(Call("sin", u)), -1),
    "arcsin": _quadratic(1, -1, Fraction(-1, 2)),
    "arctan": _quadratic(1, 1, Fraction(-1)),
    "arcsinh": _quadratic(1, 1, Fraction(-1, 2)),
    "arccosh": _quadratic(-1, 1, Fraction(-1, 2)),
    "arctanh": _quadratic(1, -1, Fraction(-1)),
    "Gamma": lambda u, _: times(single(Call("Gamma", u)), single(Call("digamma", u))),
    "digamma": lambda u, _: single(Call("polygamma 1", u)),
    "erf": _error_function,
}


def _product(argument: Form, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ ∏ f_k = Σ_k ∂f_k ∏ of the other factors: Leibniz's rule; no factor need be different from 0."""
    total: Form = ()
    for monomial in map(refreshed, argument):
        places = [p for p, f in enumerate(monomial.factors) if isinstance(f, Call) and f.function == FACTOR]
        if len(places) != 1 or monomial.coefficient.denominator != 1:
            raise NotNormalisable("the derivative of a product with exponents that are no numbers")
        factor = monomial.factors[places[0]]
        assert isinstance(factor, Call)
        inner = differentiate(factor.argument, symbol, at, lowering)
        others = single(Call(PRODUCT, (*map(refreshed, argument), Monomial(Fraction(-1), (), (factor,)))))
        rest = monomial.factors[: places[0]] + monomial.factors[places[0] + 1 :]
        host = (Monomial(monomial.coefficient, monomial.bound, rest),)
        total += times_in_scope(host, times(inner, others))
    return total


def _whole_power(base: Form, exponent: Form, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ uⁿ = n uⁿ⁻¹ ∂u, where n ≥ 1 or u ≠ 0: otherwise uⁿ⁻¹ might have no value. No whole exponent varies with u.

    Where n < 0, u is not 0, for uⁿ is defined.
    """
    if mentions_symbol(exponent, symbol, lowering.symbols.variables):
        raise NotNormalisable("the derivative by a variable of a whole-valued exponent")
    inner = differentiate(base, symbol, at, lowering)
    if not inner:
        return ZERO
    normaliser = lowering.normaliser
    has_sign = normaliser.is_positive(exponent) or normaliser.is_positive(scaled(exponent, -1))
    if not (has_sign or normaliser.is_nonzero(base)):
        raise NotNormalisable("the derivative of a power with an exponent that may be 0, of a base that may be 0")
    less = normaliser.add(exponent, constant(-1))
    return times(times(exponent, single(WholePower(base, less))), inner)


def _inverse(matrix: SquareMatrix, row: Label, column: Label, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ M⁻¹ = -M⁻¹ (∂M) M⁻¹ (Petersen and Pedersen, The Matrix Cookbook, 2012, eq. 59)."""
    extent = range_of(matrix.row)
    left, right = fresh_label(extent), fresh_label(extent)
    inner = differentiate(matrix.entry(left, right), symbol, at, lowering)
    if not inner:
        return ZERO
    product = times(times(single(InverseEntry(matrix, row, left)), inner), single(InverseEntry(matrix, right, column)))
    return scaled(summed(product, (left, right)), -1)


def _determinant(matrix: SquareMatrix, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ det M = det M · tr(M⁻¹ ∂M) for invertible M (Petersen and Pedersen, The Matrix Cookbook, 2012, eq. 46).

    Jacobi's formula ∂ det M = tr(adj(M) ∂M) for others.
    """
    extent = range_of(matrix.row)
    left, right = fresh_label(extent), fresh_label(extent)
    inner = differentiate(matrix.entry(left, right), symbol, at, lowering)
    if not inner:
        return ZERO
    if not lowering.normaliser.is_invertible(matrix):
        adjugate = function_of(lowering.normaliser, ADJUGATE, matrix, (right, left))
        return summed(times(inner, adjugate), (left, right))
    trace = summed(times(inner, single(InverseEntry(matrix, right, left))), (left, right))
    return times(single(Determinant(matrix)), trace)


# ---- symbols in forms ---------------------------------------------------------------------------------------------


def depends_on(own: str, symbol: str, variables: Mapping[str, frozenset[Variable]]) -> bool:
    """Whether the term under one key contains the variable under another."""
    wanted = variables.get(symbol, frozenset())
    return bool(wanted & variables.get(own, frozenset()))


def mentions_symbol(monomials: Iterable[Monomial], symbol: str, variables: Mapping[str, frozenset[Variable]]) -> bool:
    """Whether a symbol, or a term that contains its variable, occurs anywhere in the monomials."""
    return any(_factor_mentions(factor, symbol, variables) for m in monomials for factor in m.factors)


def _factor_mentions(factor: Factor, symbol: str, variables: Mapping[str, frozenset[Variable]]) -> bool:
    match factor:
        case Entry(own):
            return own == symbol or depends_on(own, symbol, variables)
        case Call(_, argument):
            return mentions_symbol(argument, symbol, variables)
        case Power(base):
            return mentions_symbol(base, symbol, variables)
        case WholePower(base, whole):
            return mentions_symbol((*base, *whole), symbol, variables)
        case InverseEntry(matrix) | Determinant(matrix):
            return mentions_symbol(matrix.entries, symbol, variables)
        case MatrixFunctionEntry(_, matrix, _, parameters):
            inside = (matrix.entries, *parameters)
            return any(mentions_symbol(form, symbol, variables) for form in inside)
    return False


def replace_symbol(form: Form, symbol: str, value: Callable[[At], Form], normaliser: Normaliser) -> Form:
    """The form with `value(labels)` in place of each entry of a symbol, normalised."""
    total: Form = ()
    for monomial in form:
        fresh = refreshed(monomial)
        product: Form = (Monomial(fresh.coefficient, fresh.bound),)
        for factor in fresh.factors:
            product = times_in_scope(product, _replace(factor, symbol, value, normaliser))
        total += product
    return normaliser.normalise(total)


def times_in_scope(left: Form, right: Form) -> Form:
    """The product where the right side may contain bound labels of the left; not yet normalised."""
    return tuple(monomial_product(a, refreshed(b)) for a in left for b in right)


def _replace(factor: Factor, symbol: str, value: Callable[[At], Form], normaliser: Normaliser) -> Form:
    match factor:
        case Entry(own, labels) if own == symbol:
            return value(labels)
        case Call(function, argument):
            return single(Call(function, replace_symbol(argument, symbol, value, normaliser)))
        case Power(base, exponent):
            return single(Power(replace_symbol(base, symbol, value, normaliser), exponent))
        case WholePower(base, whole):  # no symbol that is differentiated by is whole-valued
            return single(WholePower(replace_symbol(base, symbol, value, normaliser), whole))
        case InverseEntry(matrix, row, column):
            return single(InverseEntry(_replace_matrix(matrix, symbol, value, normaliser), row, column))
        case Determinant(matrix):
            return single(Determinant(_replace_matrix(matrix, symbol, value, normaliser)))
        case MatrixFunctionEntry(function, matrix, at, parameters):
            numbers = tuple(replace_symbol(parameter, symbol, value, normaliser) for parameter in parameters)
            replaced = _replace_matrix(matrix, symbol, value, normaliser)
            return single(MatrixFunctionEntry(function, replaced, at, numbers, function in ALWAYS_SYMMETRIC))
    return single(factor)


def _replace_matrix(
    matrix: SquareMatrix, symbol: str, value: Callable[[At], Form], normaliser: Normaliser
) -> SquareMatrix:
    return SquareMatrix(matrix.row, matrix.column, replace_symbol(matrix.entries, symbol, value, normaliser))
