"""TRUSTED. Functions of matrices at a point, from their definitions: powers, adjugate, pseudo-inverse, exponential."""

from __future__ import annotations

from flint import arb_mat, fmpq, fmpq_mat

from notesc.kernel.semantics.failures import Undecided, Undefined
from notesc.kernel.semantics.jets import ONE, ZERO, Jet, Plain, Scalar, ball, plain, sign
from notesc.kernel.semantics.tensors import Array, determinant, identity, inverse, product, square
from notesc.language.shapes import Kind


def _times(left: Array, right: Array) -> Array:
    result = product(left, right, Kind.MATRIX)
    assert isinstance(result, Array)
    return result


def _level(matrix: Array) -> int:
    return max((entry.level for entry in matrix.entries if isinstance(entry, Jet)), default=0)


def _is_exact(matrix: Array) -> bool:
    return all(isinstance(entry, fmpq) for entry in matrix.entries)


# ---- powers and the adjugate --------------------------------------------------------------------------------------


def matrix_power(matrix: Array, exponent: Scalar) -> Array:
    """The product of `exponent` copies. Raises Undefined where the exponent is no whole number ≥ 0."""
    certain = plain(exponent)
    if not isinstance(certain, fmpq):
        raise Undecided("a power of a matrix whose exponent is not known exactly")
    if certain.q != 1 or certain < 0 or isinstance(exponent, Jet):
        raise Undefined("a power of a matrix with an exponent that is no whole number from 0")
    result, remaining, factor = identity(matrix.rows), int(certain.p), matrix
    while remaining:
        if remaining & 1:
            result = _times(result, factor)
        remaining >>= 1
        if remaining:
            factor = _times(factor, factor)
    return result


def adjugate(matrix: Array) -> Array:
    """The transpose of the matrix of cofactors; [1] for a 1 × 1 matrix."""
    size = matrix.rows
    return square(size, [_cofactor(matrix, j, i) for i in range(size) for j in range(size)])


def _cofactor(matrix: Array, row: int, column: int) -> Scalar:
    rows = [i for i in range(matrix.rows) if i != row]
    columns = [j for j in range(matrix.rows) if j != column]
    if not rows:
        return ONE
    minor = determinant(square(len(rows), [matrix.at(i, j) for i in rows for j in columns]))
    return -minor if (row + column) % 2 else minor


# ---- the pseudo-inverse -------------------------------------------------------------------------------------------


def pseudo_inverse(matrix: Array) -> Array:
    """The Moore–Penrose inverse: by a rank factorisation where the entries are exact, else for full rank alone.

    Raises Undecided where balls or perturbations leave the rank open.
    """
    if _is_exact(matrix):
        return _exact_pseudo_inverse(matrix)
    transposed = matrix.transposed()
    for gram, is_tall in ((_times(transposed, matrix), True), (_times(matrix, transposed), False)):
        if sign(determinant(gram.map(plain))) in (-1, 1):
            inverted = inverse(gram)
            return _times(inverted, transposed) if is_tall else _times(transposed, inverted)
    raise Undecided("the pseudo-inverse of a matrix that may not have full rank")


def _exact_pseudo_inverse(matrix: Array) -> Array:
    """A = C F with C of full column rank and F of full row rank: A⁺ = Fᵀ (F Fᵀ)⁻¹ (Cᵀ C)⁻¹ Cᵀ."""
    exact = fmpq_mat(matrix.rows, matrix.columns, list(matrix.entries))
    reduced, rank = exact.rref()
    if rank == 0:
        return Array(Kind.MATRIX, matrix.columns, matrix.rows, (ZERO,) * len(matrix.entries))
    pivots = [next(j for j in range(matrix.columns) if reduced[i, j] != 0) for i in range(rank)]
    tall = fmpq_mat(matrix.rows, rank, [exact[i, j] for i in range(matrix.rows) for j in pivots])
    wide = fmpq_mat(rank, matrix.columns, [reduced[i, j] for i in range(rank) for j in range(matrix.columns)])
    left = wide.transpose() * (wide * wide.transpose()).inv()
    right = (tall.transpose() * tall).inv() * tall.transpose()
    return Array(Kind.MATRIX, matrix.columns, matrix.rows, tuple((left * right).entries()))


# ---- the exponential ----------------------------------------------------------------------------------------------


def matrix_exponential(matrix: Array) -> Array:
    """Σ Mᵏ / k!, in balls; a perturbation by exp([[M, N], [0, M]]) = [[exp M, E], [0, exp M]] with its derivative E."""
    level = _level(matrix)
    if level == 0:
        return _plain_exponential(matrix)
    base = matrix.map(lambda entry: entry.base if isinstance(entry, Jet) and entry.level == level else entry)
    components = {c for entry in matrix.entries if isinstance(entry, Jet) and entry.level == level for c in entry.parts}
    parts = {c: _directional(base, _part(matrix, level, c)) for c in sorted(components)}
    value = matrix_exponential(base)
    entries = [
        Jet(level, entry, {c: part.entries[place] for c, part in parts.items()})
        for place, entry in enumerate(value.entries)
    ]
    return square(matrix.rows, entries)


def _part(matrix: Array, level: int, component: int) -> Array:
    return matrix.map(
        lambda entry: entry.parts.get(component, ZERO) if isinstance(entry, Jet) and entry.level == level else ZERO
    )


def _directional(base: Array, direction: Array) -> Array:
    size = base.rows
    doubled: list[Scalar] = []
    for i in range(size):
        doubled += [*(base.at(i, j) for j in range(size)), *(direction.at(i, j) for j in range(size))]
    for i in range(size):
        doubled += [*([ZERO] * size), *(base.at(i, j) for j in range(size))]
    whole = matrix_exponential(square(2 * size, doubled))
    return square(size, [whole.at(i, size + j) for i in range(size) for j in range(size)])


def _plain_exponential(matrix: Array) -> Array:
    if all(isinstance(entry, fmpq) and entry == 0 for entry in matrix.entries):
        return identity(matrix.rows)
    entries: list[Plain] = [ball(entry) for entry in matrix.entries]
    return square(matrix.rows, arb_mat(matrix.rows, matrix.rows, entries).exp().entries())
