"""TRUSTED. What a prover may hand to the kernel.

Plain data that the kernel checks again before it believes anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from notesc.language.terms import DefiniteIntegral, Index, InfiniteSum, LimitAt, Number, Size, Term, Variable


@dataclass(frozen=True, slots=True)
class ByNormalForm:
    """The two sides have one index normal form, perhaps after clearing denominators."""


@dataclass(frozen=True, slots=True)
class ByScalarForm:
    """The two sides are one rational function of algebraically independent generators."""


@dataclass(frozen=True, slots=True)
class BySummands:
    """The normal form of the difference is 0 as a scalar, perhaps term by term under a common sum."""


@dataclass(frozen=True, slots=True)
class ByDefinitions:
    """Both sides have one normal form when each variable that a hypothesis defines is replaced by what it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """One multiple of an equation between words: coefficient · Π atom^exponent · chains around its holes."""

    coefficient: Fraction
    source: int  # which equation of the problem; after those, which of the sums before this one
    scalars: tuple[tuple[str, Fraction], ...] = ()
    chains: tuple[tuple[str, tuple[int, ...], str], ...] = ()  # each hole of the equation stands at one end of them


@dataclass(frozen=True, slots=True)
class ByWords:
    """Sums of multiples of what is known to be zero, the last of which is left - right."""

    lemmas: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True, slots=True)
class BySign:
    """The difference of the two sides has the wanted sign, or the matrix the wanted property, by its structure."""


@dataclass(frozen=True, slots=True)
class ByMonotonicity:
    """The two sides are built alike, and each part of one is at most, or at least, its counterpart."""


@dataclass(frozen=True, slots=True)
class Square:
    """One part of a certificate: Σ over the indices of weight · root²."""

    weight: Fraction  # must be positive
    root: Term
    over: tuple[Index, ...] = ()


@dataclass(frozen=True, slots=True)
class BySquares:
    """greater - lesser is a sum of squares."""

    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Tangent:
    """One part of a certificate: Σ over the indices of weight · (point - 1 - log(point))."""

    weight: Term  # must be shown ≥ 0
    point: Term  # must be shown > 0
    over: tuple[Index, ...] = ()


@dataclass(frozen=True, slots=True)
class ByTangents:
    """greater - lesser is a sum of gaps between log and its tangent at 1."""

    tangents: tuple[Tangent, ...]


@dataclass(frozen=True, slots=True)
class BySquaring:
    """Both sides are ≥ 0 and have one square."""


@dataclass(frozen=True, slots=True)
class ByMultiplier:
    """The gap of one comparison is an invertible factor times the gap of the other."""

    factor: (
        Term  # a scalar that must be shown nonzero (positive for an order), or a matrix that must be shown invertible
    )
    side: Literal["left", "right"] = "left"  # for a matrix: on which side it multiplies
    reverse: bool = False  # the factor turns the second comparison into the first


@dataclass(frozen=True, slots=True)
class ByInjection:
    """One equation is the other with an injective function applied to both sides."""

    function: Literal["square", "exp", "log", "square of the difference"]
    reverse: bool = False  # the first equation is the second with the function applied


@dataclass(frozen=True, slots=True)
class ByHypothesis:
    """Each side of an equivalence (the premise of an implication) is assumed, and the other derived."""

    forward: tuple[ByWords, ...] = ()  # how the second follows from the first, where the normal form does not say it
    backward: tuple[ByWords, ...] = ()  # how the first follows from the second


@dataclass(frozen=True, slots=True)
class ByCases:
    """The claim holds where the first of two terms is less, equal or greater, for one pair after the other."""

    split: tuple[tuple[Term, Term], ...]  # of scalars


@dataclass(frozen=True, slots=True)
class ByInduction:
    """Both sides are equal at the least value of a whole number, and grow by the same from each value to the next."""

    variable: Size | Index | Variable
    least: int = 1


@dataclass(frozen=True, slots=True)
class ByConvexity:
    """A minimum: the gradient vanishes there, and the Hessian is positive definite on the whole domain."""

    hessian: Term | None = (
        None  # a term equal to the Hessian (second derivative) whose structure shows it definite (positive)
    )


@dataclass(frozen=True, slots=True)
class Antiderivative:
    """What an integral is by a function whose derivative is the integrand."""

    term: DefiniteIntegral  # as it stands in the claim, without defined names
    variable: Variable  # the variable in which the antiderivative is written
    primitive: Term
    shown: Evidence = ByNormalForm()  # shows that the derivative of the primitive is the integrand


@dataclass(frozen=True, slots=True)
class Parts:
    """∫ f is the difference of a function F at the ends, and ∫ (f - F′): integration by parts where F is a product."""

    term: DefiniteIntegral
    variable: Variable  # the variable in which the function is written
    primitive: Term


@dataclass(frozen=True, slots=True)
class Substitution:
    """∫ h(g(x)) g′(x) from a to b is ∫ h(u) from g(a) to g(b)."""

    term: DefiniteIntegral
    variable: Variable  # x
    inner: Term  # g, in x
    new: Variable  # u
    outer: Term  # h, in u
    shown: Evidence = ByNormalForm()  # shows that the body is that product


@dataclass(frozen=True, slots=True)
class Split:
    """∫ f from a to b is ∫ g from a to m and ∫ h from m to b, where f is g before m and h after it."""

    term: DefiniteIntegral
    point: Term  # m, which must be shown to lie between the ends, a ≤ m ≤ b
    variable: Variable  # the variable in which g and h are written
    before: Term  # g
    after: Term  # h
    shown: Evidence = ByNormalForm()  # shows that f is g, and h


@dataclass(frozen=True, slots=True)
class LimitValue:
    """A limit that the kernel can work out."""

    term: LimitAt  # as it stands in the claim, without defined names


@dataclass(frozen=True, slots=True)
class PartialSums:
    """An infinite sum as the limit of a term for its sums up to n."""

    term: InfiniteSum  # as it stands in the claim, without defined names
    variable: Variable  # the whole number in which the partial sum is written
    partial: Term
    shown: Evidence = ByNormalForm()  # shows what the partial sum begins with, and how it grows


@dataclass(frozen=True, slots=True)
class ExponentialSeries:
    """Σ c·(Σ sⱼ k(k-1)…(k-j+1))·u^k/k! from 0 on is c·(Σ sⱼ uʲ)·exp(u)."""

    term: InfiniteSum
    argument: Term  # u, without the variable of the sum
    factor: Term  # c, likewise
    shown: Evidence = ByNormalForm()  # shows that the body is that
    weights: tuple[Term, ...] = (Number(Fraction(1)),)  # s₀, s₁, …, likewise


@dataclass(frozen=True, slots=True)
class EulerIntegral:
    """∫ c·x^(a-1)·exp(-b x) from 0 to ∞ is c·Γ(a)/b^a, and ∫ c·x^(a-1)·(1-x)^(b-1) from 0 to 1 is c·B(a, b)."""

    term: DefiniteIntegral
    kind: Literal["Gamma", "Beta"]
    first: Term  # a, which must be shown > 0
    second: Term  # b, likewise
    factor: Term  # c; none of the three contains the variable
    shown: Evidence = ByNormalForm()  # shows that the body is that product


@dataclass(frozen=True, slots=True)
class ByValues:
    """Integrals and limits are replaced by their values, and what is left follows by other evidence."""

    values: tuple[
        Antiderivative | Parts | Substitution | Split | LimitValue | PartialSums | ExponentialSeries | EulerIntegral,
        ...,
    ]  # the innermost first
    then: Evidence


@dataclass(frozen=True, slots=True)
class Attestation:
    """An oracle's word."""

    oracle: str  # name, version and function: "SymPy 1.14.0 simplify"


Evidence = (
    ByNormalForm
    | ByScalarForm
    | BySummands
    | ByDefinitions
    | ByWords
    | BySign
    | ByMonotonicity
    | BySquares
    | ByTangents
    | BySquaring
    | ByMultiplier
    | ByInjection
    | ByHypothesis
    | ByCases
    | ByInduction
    | ByConvexity
    | ByValues
    | Attestation
)
