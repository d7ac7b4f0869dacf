"""TRUSTED. Powers, exponentials, pseudo-inverses and norms of Kronecker products and of block diagonal matrices.

Horn and Johnson, Topics in Matrix Analysis, 1991, §4.2 and §6.2.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from notesc.kernel.normal_form.compound_matrices import is_square
from notesc.kernel.normal_form.lowering_binders import is_taken_apart
from notesc.kernel.normal_form.schur import is_zero
from notesc.language.arithmetic import matrix_product
from notesc.language.functions import FUNCTIONS
from notesc.language.shapes import Kind
from notesc.language.terms import Add, Application, Block, IdentityMatrix, Number, Power, Reference, Term

_LONGEST_CHAIN = 8  # a power of blocks up to it is a product


def in_parts(term: Application) -> Term | None:
    """A function of a matrix made of others as that of its parts; None where it does not come apart."""
    rule = _RULES.get(term.function)
    return None if rule is None or not is_taken_apart(term) else rule(term)


def _operand(term: Application) -> Term:
    operand = term.arguments[0]
    while isinstance(operand, Reference):
        operand = operand.unfold()
    return operand


def _factors(term: Term) -> tuple[Term, Term] | None:
    """Both sides of a Kronecker product of matrices."""
    if isinstance(term, Application) and term.function == "kron":
        left, right = term.arguments
        if left.shape.kind is right.shape.kind is Kind.MATRIX:
            return left, right
    return None


def _on_diagonal(operand: Term, function: Callable[[Term], Term]) -> Term | None:
    """A function of the blocks on the diagonal, where all others are zero and these are square."""
    if not isinstance(operand, Block) or len(operand.grid) != operand.width:
        return None
    blocks = []
    for i, line in enumerate(operand.grid):
        if not is_square(line[i]) or any(not is_zero(block) for j, block in enumerate(line) if j != i):
            return None
        blocks += [function(block) if j == i else block for j, block in enumerate(line)]
    return Block(tuple(blocks), operand.width)


def _power(term: Application) -> Term | None:
    """(A ⊗ B)ᵏ = Aᵏ ⊗ Bᵏ for square A and B; block by block on a diagonal; a small power as a product."""
    operand, exponent = _operand(term), term.arguments[1]
    factors = _factors(operand)
    if factors is not None and all(map(is_square, factors)):
        return FUNCTIONS["kron"](*(FUNCTIONS["matrix_power"](factor, exponent) for factor in factors))
    diagonal = _on_diagonal(
        operand, lambda b: Power(b, exponent) if b.shape.is_scalar else FUNCTIONS["matrix_power"](b, exponent)
    )
    if diagonal is None and isinstance(exponent, Number) and 1 <= exponent.value <= _LONGEST_CHAIN:
        return reduce(matrix_product, [operand] * int(exponent.value))
    return diagonal


def _exponential(term: Application) -> Term | None:
    """exp(A ⊗ I + I ⊗ B) = exp(A) ⊗ exp(B), for the two summands commute; block by block on a diagonal."""
    operand, exponential = _operand(term), FUNCTIONS["expm"]
    match operand, _factors(operand):
        case _, (IdentityMatrix() as left, right):
            return FUNCTIONS["kron"](left, exponential(right)) if is_square(right) else None
        case _, (left, IdentityMatrix() as right):
            return FUNCTIONS["kron"](exponential(left), right) if is_square(left) else None
        case Add(first, second), _:
            summands = _kronecker_sum(first, second)
            summands = _kronecker_sum(second, first) if summands is None else summands
            return None if summands is None else FUNCTIONS["kron"](*map(exponential, summands))
    return _on_diagonal(operand, lambda b: FUNCTIONS["exp"](b) if b.shape.is_scalar else exponential(b))


def _kronecker_sum(first: Term, second: Term) -> tuple[Term, Term] | None:
    """A and B of A ⊗ I + I ⊗ B."""
    match _factors(first), _factors(second):
        case (left, IdentityMatrix() as one), (IdentityMatrix() as other, right):
            fits = left.shape == other.shape and right.shape == one.shape
            return (left, right) if fits else None
    return None


def _pseudo_inverse(term: Application) -> Term | None:
    """(A ⊗ B)⁺ = A⁺ ⊗ B⁺: the four conditions of Penrose hold factor by factor."""
    factors = _factors(_operand(term))
    return None if factors is None else FUNCTIONS["kron"](*map(FUNCTIONS["pinv"], factors))


def _norm(term: Application) -> Term | None:
    """The singular values of A ⊗ B are the products of those of A and of B; so are their sum and their norm.

    So is the largest of them.
    """
    operand = _operand(term)
    factors = _factors(operand)
    if term.function == "norm" and isinstance(operand, Application) and operand.function == "kron":
        factors = operand.arguments[0], operand.arguments[1]  # of vectors, too
    if factors is None:
        return None
    norm = FUNCTIONS[term.function]
    return norm(factors[0]) * norm(factors[1])


def _adjugate(term: Application) -> Term | None:
    """adj [a b; c d] = [d -b; -c a]."""
    operand = _operand(term)
    if not (isinstance(operand, Block) and len(operand.grid) == operand.width == 2):  # two by two
        return None
    if any(not block.shape.is_scalar for block in operand.blocks):
        return None
    a, b, c, d = operand.blocks
    return Block((d, -b, -c, a), 2)


_RULES: dict[str, Callable[[Application], Term | None]] = {
    "matrix_power": _power,
    "expm": _exponential,
    "pinv": _pseudo_inverse,
    "norm": _norm,
    "spectral_norm": _norm,
    "nuclear_norm": _norm,
    "adj": _adjugate,
}
