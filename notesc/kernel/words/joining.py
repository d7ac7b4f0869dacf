"""TRUSTED. A product of matrices and vectors that share labels, as chains.

A label joins two matrices, or a matrix and a vector, or two vectors. Vectors beside two matrices are a diagonal matrix
between them; several vectors are multiplied entry by entry; what stands alone on a label is summed by ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.forms import Label, range_of
from notesc.kernel.words.polynomials import UNIT, Letter, NotWords, Polynomial, contracted

if TYPE_CHECKING:
    from notesc.kernel.words.translation import Translation


@dataclass(frozen=True, slots=True)
class Piece:
    """A matrix with its two labels, or a vector with its one."""

    letter: Letter | None  # None for the identity
    at: tuple[Label, ...]


def joined(
    translation: Translation, pieces: list[Piece], bound: tuple[Label, ...], quantified: frozenset[Label]
) -> Polynomial:
    """The product of the pieces, summed over the bound labels; each quantified label stands at one end.

    Raises NotWords.
    """
    alphabet = translation.alphabet
    joints = [*bound, *sorted(quantified)]
    pieces = [_without_repetition(translation, piece, pieces, joints, quantified) for piece in pieces]
    summed = list(bound)
    for label in joints:
        pieces, more = _meeting(translation, pieces, label, 1 if label in quantified else 2)
        summed += more
    chains = [
        (piece.at[0], () if piece.letter is None else (piece.letter,), piece.at[1] if len(piece.at) == 2 else "")
        for piece in pieces
    ]
    monomial, number = contracted(alphabet, alphabet.monomial({}, chains), UNIT, summed)
    return {monomial: number}


def _without_repetition(
    translation: Translation, piece: Piece, pieces: list[Piece], joints: list[Label], quantified: frozenset[Label]
) -> Piece:
    """A_kk as the component of a vector, the diagonal of A, where k stands elsewhere too or must be one end."""
    if len(piece.at) != 2 or piece.at[0] != piece.at[1] or piece.at[0] not in joints:
        return piece
    label = piece.at[0]
    if label not in quantified and not any(label in other.at for other in pieces if other is not piece):
        return piece
    place = "identity" if piece.letter is None else str(piece.letter >> 1)
    return Piece(translation.alphabet.letter(f"diagonal of {place} {range_of(label)}", range_of(label), ""), (label,))


def _meeting(
    translation: Translation, pieces: list[Piece], label: Label, wanted: int
) -> tuple[list[Piece], list[Label]]:
    """The pieces with exactly as many ends at a label as are wanted, and labels to be summed over besides."""
    extent, alphabet = range_of(label), translation.alphabet
    ends = sum(piece.at.count(label) for piece in pieces if len(piece.at) == 2)
    vectors = sorted(piece.letter for piece in pieces if piece.at == (label,) and piece.letter is not None)
    others = [piece for piece in pieces if piece.at != (label,)]
    missing = wanted - ends
    if missing < 0:
        raise NotWords("more matrices meet at a label than a chain can hold")
    if missing == len(vectors):
        return pieces, []
    if not vectors:
        return others + [Piece(translation.ones(extent), (label,))] * missing, []
    if missing == 0:
        diagonal = translation.diagonal(vectors, extent)
        beyond = f"{label.partition(':')[0]}+:{extent}"
        place = next(place for place, piece in enumerate(others) if len(piece.at) == 2 and label in piece.at)
        left, right = others[place].at
        moved = (beyond, right) if left == label else (left, beyond)
        others[place] = Piece(others[place].letter, moved)
        return [*others, Piece(diagonal, (label, beyond))], [beyond]
    letter = vectors[0] if len(vectors) == 1 else alphabet.letter(f"product {vectors}", extent, "")
    filled = [Piece(letter, (label,))]
    if missing == 2:
        filled.append(Piece(translation.ones(extent), (label,)))
    return others + filled, []
