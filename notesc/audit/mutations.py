"""Small changes of a term or a proposition, of the kinds that slip into derivations by mistake, and that repair them.

A kind is a function in `KINDS`: from a place in a tree to what could stand there instead. Whatever the language refuses
to build, or is of another shape, is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from notesc.audit.places import Place, opened, places, with_replacement
from notesc.checking.messages import readable
from notesc.diagnostics import DerivationError
from notesc.language.arithmetic import (
    add,
    divide,
    matrix_product,
    multiply,
    negate,
    power,
    subscript,
    subtract,
    transpose,
)
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import And, Comparison, Implies, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    Bound,
    Divide,
    Index,
    MatrixProduct,
    Multiply,
    Negate,
    Node,
    Number,
    Power,
    Proposition,
    RangeProduct,
    RangeSummation,
    Reference,
    Size,
    Subscript,
    Subtract,
    Term,
    Transpose,
    Variable,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What could stand at a place."""

    words: str  # a phrase, with {} for each of the terms below
    about: tuple[Node, ...]  # terms of the place that the phrase names
    build: Callable[[], Node]  # makes it; raises DerivationError where it does not fit


@dataclass(frozen=True, slots=True)
class Mutation:
    """A tree with one small change."""

    kind: str  # a key of KINDS
    result: Node  # the whole tree, changed
    words: str  # a phrase, with {} for each of the terms below
    about: tuple[Node, ...]  # the terms that the phrase names, bound variables under their own names

    @property
    def sentence(self) -> str:
        """The change in words: "the sign of 2 x changed"."""
        return self.words.format(*map(readable, self.about))


def mutations(node: Node, *beside: Node) -> Iterator[Mutation]:
    """Every change of a term or a proposition that `KINDS` knows, each of the same shape as what it changes.

    An index may become one of those that are free in what stands beside it, such as the other side of an equation.
    """
    seen = {node}
    for place in places(node, *beside):
        for kind, changes in KINDS.items():
            for change in changes(place):
                replacement = _built(change, place.node)
                if replacement is None:
                    continue
                result = with_replacement(node, place, replacement)
                if result in seen:
                    continue
                seen.add(result)
                about = tuple(opened(part, place.binders) for part in change.about)
                yield Mutation(kind, result, change.words, about)


def _built(change: Change, instead_of: Node) -> Node | None:
    try:
        found = change.build()
    except DerivationError:
        return None
    if isinstance(instead_of, Proposition):
        return found if isinstance(found, Proposition) else None
    assert isinstance(instead_of, Term)
    return found if isinstance(found, Term) and found.shape == instead_of.shape else None


def _itself(node: Node) -> Node:
    return node


# ---- signs and factors --------------------------------------------------------------------------------------------

_SIGN = "the sign of {} changed"


def opposite(term: Term) -> Term:
    """The negative of a term; the term without its minus sign, where there is one in front."""
    match term:
        case Negate(operand):
            return operand
        case MatrixProduct(Negate() | MatrixProduct() as first, rest) if _is_negative(first):
            return matrix_product(opposite(first), rest)
        case Multiply(Negate() | Multiply() as first, rest) if _is_negative(first):
            return multiply(opposite(first), rest)
        case Multiply(Number(value), rest) if value < 0:
            return rest if value == -1 else multiply(Number(-value), rest)
    return negate(term)


def _is_negative(term: Term) -> bool:
    """Whether a product begins with a minus sign."""
    while isinstance(term, MatrixProduct | Multiply):
        term = term.left
    return isinstance(term, Negate)


def _signs(place: Place) -> Iterator[Change]:
    match place.node:
        case Add(left, right):
            yield Change(_SIGN, (right,), lambda: subtract(left, right))
        case Subtract(left, right):
            yield Change(_SIGN, (right,), lambda: add(left, right))
        case Negate(operand):
            yield Change(_SIGN, (operand,), lambda: operand)
        case Number(value) if value and not isinstance(place.parent, Add | Subtract | Multiply):
            yield Change(_SIGN, (place.node,), lambda: Number(-value))
        case Application(function, (argument,)):
            yield Change(_SIGN, (argument,), lambda: FUNCTIONS[function](opposite(argument)))
    for summand in _summands(place):
        if not isinstance(summand, Negate | Number) and (place.node is summand or _is_first(summand, place.node)):
            yield Change(_SIGN, (summand,), _in_place(place.node, summand, opposite))


def _factors(place: Place) -> Iterator[Change]:
    if isinstance(place.node, Number) and not isinstance(place.parent, Divide):
        value = place.node.value
        for changed, words in ((value * 2, "{} doubled"), (value / 2, "{} halved")):
            if value and abs(changed) != 1:
                yield Change(words, (place.node,), partial(Number, changed))
    for summand in _summands(place):
        if not isinstance(summand, Number):
            yield Change("{} doubled", (summand,), _in_place(place.node, summand, _doubled))
            yield Change("{} halved", (summand,), _in_place(place.node, summand, _halved))


def _summands(place: Place) -> Iterator[Term]:
    """The tree itself where the place is its root; the sides of a sum."""
    if isinstance(place.node, Term) and place.is_side:
        yield place.node
    if isinstance(place.node, Add | Subtract):
        for side in (place.node.left, place.node.right):
            if not isinstance(side, Add | Subtract):
                yield side


def _is_first(summand: Term, parent: Node) -> bool:
    return isinstance(parent, Add | Subtract) and parent.left is summand


def _in_place(parent: Node, summand: Term, change: Callable[[Term], Term]) -> Callable[[], Node]:
    def build() -> Node:
        if parent is summand:
            return change(summand)
        assert isinstance(parent, Add | Subtract)
        combine = add if isinstance(parent, Add) else subtract
        if parent.left is summand:
            return combine(change(summand), parent.right)
        return combine(parent.left, change(summand))

    return build


def _doubled(term: Term) -> Term:
    return _scaled(term, Fraction(2))


def _halved(term: Term) -> Term:
    return _scaled(term, Fraction(1, 2))


def _scaled(term: Term, factor: Fraction) -> Term:
    """A term times a number, which joins the number in front of it or under it."""
    match term:
        case Negate(operand):
            return negate(_scaled(operand, factor))
        case Multiply(Number(value), rest):
            return rest if value * factor == 1 else multiply(Number(value * factor), rest)
        case Divide(numerator, Number(value)) if value and (value / factor).denominator == 1:
            return numerator if value == factor else divide(numerator, Number(value / factor))
    return divide(term, Number(1 / factor)) if factor < 1 and term.shape.is_scalar else multiply(Number(factor), term)


def _numbers(place: Place) -> Iterator[Change]:
    match place.node:
        case Number(value) if not isinstance(place.parent, Multiply):
            for by in (1, -1):
                number = Number(value + by)
                yield Change(f"{number!r} in place of {{}}", (place.node,), partial(_itself, number))
        case Size() as size:
            yield Change("{0} + 1 in place of {0}", (size,), lambda: add(size, 1))
            yield Change("{0} − 1 in place of {0}", (size,), lambda: subtract(size, 1))


def _bounds(place: Place) -> Iterator[Change]:
    """A range that begins or ends one off; bounds that are numbers or sizes change as these do everywhere."""
    if not isinstance(place.node, RangeSummation | RangeProduct):
        return
    for name in ("lower", "upper"):
        bound = getattr(place.node, name)
        if not isinstance(bound, Number | Size):
            words = "the bound {0} + 1 in place of {0}", "the bound {0} − 1 in place of {0}"
            for sentence, moved in zip(words, (add(bound, 1), subtract(bound, 1)), strict=True):
                yield Change(sentence, (bound,), partial(replace, place.node, **{name: moved}))


# ---- what is left out ---------------------------------------------------------------------------------------------

_WITHOUT = "without {}"


def _drops(place: Place) -> Iterator[Change]:
    match place.node:
        case Add(left, right):
            yield Change(_WITHOUT, (left,), lambda: right)
            yield Change(_WITHOUT, (right,), lambda: left)
        case Subtract(left, right):
            yield Change(_WITHOUT, (left,), lambda: opposite(right))
            yield Change(_WITHOUT, (right,), lambda: left)
        case Multiply(left, right) | MatrixProduct(left, right):
            yield Change(_WITHOUT, (left,), lambda: right)
            yield Change(_WITHOUT, (right,), lambda: left)
        case Divide(left, right):
            yield Change("without the denominator {}", (right,), lambda: left)
        case And(operands) if len(operands) > 1:
            for dropped in operands:
                kept = tuple(operand for operand in operands if operand is not dropped)
                yield Change(_WITHOUT, (dropped,), partial(_all_of, kept))


def _all_of(operands: tuple[Proposition, ...]) -> Proposition:
    return And(*operands) if len(operands) > 1 else operands[0]


def _functions(place: Place) -> Iterator[Change]:
    match place.node:
        case Application(_, (argument,)) as whole:
            yield Change("{} in place of {}", (argument, whole), lambda: argument)


def _quotients(place: Place) -> Iterator[Change]:
    match place.node:
        case Divide(left, right) if not isinstance(left, Number):
            yield Change("times {} in place of divided by it", (right,), lambda: multiply(left, right))
            yield Change("{} upside down", (place.node,), lambda: divide(right, left))
        case Divide(left, right):
            yield Change("times {} in place of divided by it", (right,), lambda: multiply(left, right))
        case Multiply(left, right) if right.shape.is_scalar and not isinstance(left, Number):
            yield Change("divided by {} in place of times it", (right,), lambda: divide(left, right))


# ---- matrices and indices -----------------------------------------------------------------------------------------


def _transposes(place: Place) -> Iterator[Change]:
    match place.node:
        case Transpose(operand):
            yield Change("without the transpose of {}", (operand,), lambda: operand)
        case Term() as term if term.shape.kind is Kind.MATRIX:
            yield Change("{} transposed", (term,), lambda: transpose(term))


def _orders_of_products(place: Place) -> Iterator[Change]:
    match place.node:
        case MatrixProduct(left, right):
            yield Change("{} and {} in the other order", (left, right), lambda: matrix_product(right, left))


def _indices(place: Place) -> Iterator[Change]:
    match place.node:
        case Index() | Bound() as old:
            for new in place.other_indices():
                yield Change("{} in place of {}", (new, old), partial(_itself, new))
        case Subscript(operand, (first, second)) if operand.shape.rows == operand.shape.columns:
            yield Change(
                "the subscripts of {} in the other order", (place.node,), lambda: subscript(operand, (second, first))
            )


def _exponents(place: Place) -> Iterator[Change]:
    match place.node:
        case Power(base, Number(value)):
            for new in dict.fromkeys((value + 1, value - 1, -value)):
                if new:
                    words = f"the exponent {Number(new)!r} on {{}}"
                    yield Change(words, (base,), partial(_raised, base, new))
        case Variable() | Subscript() | Application() | Reference() as term if not isinstance(place.parent, Power):
            if term.shape.is_scalar:
                yield Change("{} squared", (term,), lambda: power(term, 2))


def _raised(base: Term, exponent: Fraction) -> Term:
    return base if exponent == 1 else power(base, Number(exponent))


# ---- statements ---------------------------------------------------------------------------------------------------

_OTHER_STRICTNESS = {
    Relation.LT: (Relation.LE, "≤ in place of <"),
    Relation.LE: (Relation.LT, "< in place of ≤"),
    Relation.GT: (Relation.GE, "≥ in place of >"),
    Relation.GE: (Relation.GT, "> in place of ≥"),
}


def _strictness(place: Place) -> Iterator[Change]:
    match place.node:
        case Comparison(relation, left, right) if relation.is_order:
            other, words = _OTHER_STRICTNESS[relation]
            yield Change(words, (), lambda: Comparison(other, left, right))


def _sides(place: Place) -> Iterator[Change]:
    match place.node:
        case Comparison(relation, left, right) if relation.is_order:
            yield Change("the sides the other way round", (), lambda: Comparison(relation, right, left))
        case Implies(premise, conclusion):
            yield Change("the converse", (), lambda: Implies(conclusion, premise))


KINDS: dict[str, Callable[[Place], Iterator[Change]]] = {
    "sign": _signs,
    "factor": _factors,
    "transpose": _transposes,
    "index": _indices,
    "exponent": _exponents,
    "strictness": _strictness,
    "sides": _sides,
    "order of a product": _orders_of_products,
    "number": _numbers,
    "bound": _bounds,
    "drop": _drops,
    "quotient": _quotients,
    "function": _functions,
}
