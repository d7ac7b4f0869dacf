"""All claims, by subject.

The numbers of sections and equations were noted from memory and have not been collated with the books: where one does
not fit, correct it, and leave the claim.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.benchmarks.claims import (
    indexed_sums,
    matrix_algebra,
    matrix_calculus,
    matrix_equations,
    scalar_algebra,
    scalar_calculus,
)
from tests.benchmarks.claims.record import BookClaim
from tests.benchmarks.claims.wanted import WANTED

SUBJECTS: Mapping[str, tuple[BookClaim, ...]] = {
    "scalar algebra": scalar_algebra.CLAIMS,
    "scalar calculus": scalar_calculus.CLAIMS,
    "indexed sums": indexed_sums.CLAIMS,
    "matrix algebra": matrix_algebra.CLAIMS,
    "matrix calculus": matrix_calculus.CLAIMS,
    "matrix equations": matrix_equations.CLAIMS,
}

__all__ = ["SUBJECTS", "WANTED"]
