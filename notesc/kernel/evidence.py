"""TRUSTED. What a prover may hand to the kernel: plain data that the kernel checks again before it believes anything."""

from __future__ import annotations

from dataclasses import dataclass

from notesc.language.propositions import Comparison
from notesc.language.terms import Term


@dataclass(frozen=True, slots=True)
class ByNormalForm:
    """The two sides have one index normal form, perhaps after clearing denominators."""


@dataclass(frozen=True, slots=True)
class ByScalarForm:
    """The two sides are one rational function of algebraically independent generators."""


@dataclass(frozen=True, slots=True)
class BySign:
    """The difference of the two sides has the wanted sign, or the property its structure."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a certificate for an inequality: `weight · gap`, both of known sign."""

    weight: Term  # must be shown nonnegative
    gap: Comparison | Term  # an inequality whose gap (greater side minus lesser side) is meant, or a term to be squared


@dataclass(frozen=True, slots=True)
class ByCertificate:
    """greater − lesser = Σ weight · gap."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ByMultiplier:
    """The gap of one equation is an invertible factor times the gap of the other."""

    factor: Term  # a scalar that must be shown nonzero (positive for ≤), or a matrix that must be shown invertible
    from_left: bool = True  # for a matrix: on which side it multiplies
    reverse: bool = False  # the factor turns the right-hand equation into the left-hand one


@dataclass(frozen=True, slots=True)
class ByHypothesis:
    """Each side of an equivalence (the premise of an implication) is assumed, and the other derived."""


@dataclass(frozen=True, slots=True)
class ByConvexity:
    """A minimum: stationary there, and positive definite Hessian on the whole domain."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """An oracle's word."""

    oracle: str  # name and version: "SymPy 1.14 simplify"


Evidence = (
    ByNormalForm | ByScalarForm | BySign | ByCertificate | ByMultiplier | ByHypothesis | ByConvexity | Attestation
)
