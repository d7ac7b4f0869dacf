"""All claims, by subject.

The numbers of sections and equations were noted from memory and have not been collated with the books: where one does
not fit, correct it, and leave the claim.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.benchmarks.claims import (
    block_matrices,
    gradients_by_matrices,
    gradients_in_learning,
    gradients_of_forms,
    indexed_sums,
    integrals_and_limits,
    kronecker_products,
    matrix_algebra,
    matrix_calculus,
    matrix_determinants,
    matrix_equations,
    matrix_functions,
    matrix_hypotheses,
    matrix_inverses,
    matrix_products,
    products_and_powers,
    ranges,
    scalar_algebra,
    scalar_calculus,
    scalar_derivatives,
    scalar_exponentials,
    scalar_fractions,
    special_functions,
    structured_derivatives,
    sums_and_laws,
    sums_differentiated,
    sums_in_probability,
    trigonometry,
    trigonometry_differentiated,
)
from tests.benchmarks.claims.record import BookClaim
from tests.benchmarks.claims.wanted import WANTED

SUBJECTS: Mapping[str, tuple[BookClaim, ...]] = {
    "scalar algebra": scalar_algebra.CLAIMS + scalar_fractions.CLAIMS + scalar_exponentials.CLAIMS,
    "scalar calculus": scalar_calculus.CLAIMS + scalar_derivatives.CLAIMS,
    "special functions": special_functions.CLAIMS,
    "trigonometry": trigonometry.CLAIMS + trigonometry_differentiated.CLAIMS,
    "indexed sums": indexed_sums.CLAIMS
    + sums_and_laws.CLAIMS
    + sums_in_probability.CLAIMS
    + sums_differentiated.CLAIMS
    + ranges.CLAIMS
    + products_and_powers.CLAIMS,
    "matrix algebra": matrix_algebra.CLAIMS
    + matrix_products.CLAIMS
    + matrix_inverses.CLAIMS
    + kronecker_products.CLAIMS
    + block_matrices.CLAIMS,
    "matrix calculus": matrix_calculus.CLAIMS
    + gradients_of_forms.CLAIMS
    + gradients_by_matrices.CLAIMS
    + gradients_in_learning.CLAIMS,
    "matrix equations": matrix_equations.CLAIMS + matrix_hypotheses.CLAIMS + matrix_determinants.CLAIMS,
    "integrals and limits": integrals_and_limits.CLAIMS,
    "matrix functions": matrix_functions.CLAIMS + structured_derivatives.CLAIMS,
}

__all__ = ["SUBJECTS", "WANTED"]
