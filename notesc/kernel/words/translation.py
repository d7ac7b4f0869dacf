"""TRUSTED. From forms to words: what a factor stands for, and the equations that come with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_factor
from notesc.kernel.normal_form.content import base_and_exponent, with_exponent
from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Delta,
    Determinant,
    Entry,
    Extent,
    Factor,
    Form,
    InverseEntry,
    Label,
    MatrixFunctionEntry,
    Power,
    SquareMatrix,
    form_labels,
    range_of,
)
from notesc.kernel.normal_form.forms import Monomial as FormMonomial
from notesc.kernel.normal_form.normaliser import Normaliser, written_text
from notesc.kernel.normal_form.rules_functions import prime_factors
from notesc.kernel.normal_form.rules_ranges import is_total
from notesc.kernel.words.functions import letter_of
from notesc.kernel.words.joining import Piece, joined
from notesc.kernel.words.polynomials import (
    HOLE,
    UNIT,
    Alphabet,
    Letter,
    Monomial,
    NotWords,
    Polynomial,
    add_to,
    combined,
    extent_atom,
    multiplied_scalars,
    product,
    renamed,
    text_of,
)

ROW, COLUMN = f"{HOLE}1", f"{HOLE}2"


def holes(extent: str) -> tuple[Label, Label]:
    """The two holes of an equation of square matrices."""
    return f"{ROW}:{extent}", f"{COLUMN}:{extent}"


@dataclass
class Translation:
    """The words of one problem, and the equations that come with what stands in them."""

    normaliser: Normaliser
    alphabet: Alphabet = field(default_factory=Alphabet)
    equations: list[Polynomial] = field(default_factory=list)  # each is zero, at every value of its holes
    inverted: dict[Letter, Polynomial] = field(default_factory=dict)  # the matrix that an inverse is the inverse of
    inverses: dict[Letter, Letter] = field(default_factory=dict)  # of the letters that have one, transposes too
    definitions: dict[Letter, Polynomial] = field(default_factory=dict)  # what square letters are equal to
    nonzero: set[str] = field(default_factory=set)  # atoms with a reciprocal somewhere: they are not 0
    factors: dict[str, Factor] = field(default_factory=dict)  # what atoms stand for, as far as it is one factor
    explained: set[str] = field(default_factory=set)  # letters and atoms whose equations are there

    def polynomial(self, form: Form, quantified: frozenset[Label] = frozenset()) -> Polynomial:
        """The form in words; each hole among the quantified labels stands at one end of each product.

        Raises NotWords where it does not come apart into chains.
        """
        return combined((Fraction(1), self._monomial(monomial, quantified)) for monomial in form)

    def _monomial(self, monomial: FormMonomial, quantified: frozenset[Label]) -> Polynomial:
        joints = quantified | frozenset(monomial.bound)
        numbers: Polynomial = {UNIT: monomial.coefficient}
        pieces: list[Piece] = []
        if any(isinstance(factor, Bracket) for factor in monomial.factors) and not all(
            map(_is_total, monomial.factors)
        ):
            raise NotWords("what need not be defined where a bracket is 0")
        for factor in monomial.factors:
            has_labels = isinstance(factor, InverseEntry | MatrixFunctionEntry | Delta) or (
                isinstance(factor, Entry) and factor.at
            )
            if joints.isdisjoint(factor.labels) and not has_labels:
                numbers = product(self.alphabet, numbers, self.number(factor))
            else:
                pieces.append(self._piece(factor, joints))
        return product(self.alphabet, numbers, joined(self, pieces, monomial.bound, quantified))

    # ---- matrices and vectors -------------------------------------------------------------------------------------

    def _piece(self, factor: Factor, joints: frozenset[Label]) -> Piece:
        match factor:
            case Entry(symbol, at, symmetric) if len(at) <= 2:
                columns = range_of(at[1]) if len(at) == 2 else ""
                letter = self.alphabet.letter(f"entry {symbol}", range_of(at[0]), columns, symmetric=symmetric)
                return Piece(letter, at)
            case InverseEntry(matrix, row, column) if joints.isdisjoint(matrix.labels):
                return Piece(self._inverse(matrix), (row, column))
            case MatrixFunctionEntry(_, matrix, at, parameters) if joints.isdisjoint(
                matrix.labels.union(*map(form_labels, parameters))
            ):
                return Piece(letter_of(self, factor), at)
            case Delta(left, right):
                if not joints.isdisjoint((left, right)) and (left[0] == "=" or right[0] == "="):
                    raise NotWords("a position that may be out of range")
                return Piece(None, (left, right))
        return self._opaque(factor, joints)

    def _opaque(self, factor: Factor, joints: frozenset[Label]) -> Piece:
        """A factor that depends on one or two joints is a vector or a matrix of its own."""
        at = tuple(sorted(factor.labels & joints))
        if len(at) > 2:
            raise NotWords("a factor with more than two labels")
        names = [
            f"{render_factor(factor, dict(zip(order, ('@1', '@2'), strict=False)))} {list(map(range_of, order))}"
            for order in (at, at[::-1])
        ]
        if names[1] < names[0]:
            at, names = at[::-1], names[::-1]
        columns = range_of(at[1]) if len(at) == 2 else ""
        symmetric = len(at) == 2 and names[0] == names[1]
        return Piece(self.alphabet.letter(f"factor {names[0]}", range_of(at[0]), columns, symmetric=symmetric), at)

    def _inverse(self, matrix: SquareMatrix) -> Letter:
        """The letter of M⁻¹, with M M⁻¹ = M⁻¹ M = I: the inverse stands where it is defined."""
        own, other = written_text(matrix), written_text(matrix.transposed)
        extent = range_of(matrix.row)
        letter = self.alphabet.letter(f"inverse {min(own, other)}", extent, extent, symmetric=own == other)
        turned = self.alphabet.turned(letter) if other < own else letter
        if f"inverse {min(own, other)}" not in self.explained:
            self.explained.add(f"inverse {min(own, other)}")
            self._explain_inverse(matrix.transposed if other < own else matrix, letter, extent)
        return turned

    def _explain_inverse(self, matrix: SquareMatrix, letter: Letter, extent: str) -> None:
        row, column = holes(extent)
        try:
            whole = self.polynomial(matrix.entry(row, column), frozenset((row, column)))
        except NotWords:
            return  # an invertible matrix of which nothing else is known
        self.inverted[letter] = whole
        middle = f"{HOLE}3:{extent}"
        one = {self.alphabet.monomial({}, [(row, (), column)]): Fraction(-1)}
        first = product(
            self.alphabet,
            renamed(self.alphabet, whole, {column: middle}),
            {self.alphabet.monomial({}, [(middle, (letter,), column)]): Fraction(1)},
            (middle,),
        )
        second = product(
            self.alphabet,
            {self.alphabet.monomial({}, [(row, (letter,), middle)]): Fraction(1)},
            renamed(self.alphabet, whole, {row: middle}),
            (middle,),
        )
        self.equations += [combined([(Fraction(1), first), (Fraction(1), one)])]
        if second != first:
            self.equations += [combined([(Fraction(1), second), (Fraction(1), one)])]
        alone = single_letter(whole, row, column)
        if alone is not None:
            self.know_inverses(alone, letter)

    def know_inverses(self, letter: Letter, other: Letter) -> None:
        """Two letters that are inverse to each other, and so are their transposes."""
        for a, b in ((letter, other), (self.alphabet.turned(letter), self.alphabet.turned(other))):
            self.inverses[a], self.inverses[b] = b, a

    def define(self, equation: Polynomial) -> None:
        """Takes note of a square matrix that an equation says to be something else."""
        for (scalars, chains), coefficient in equation.items():
            if scalars or len(chains) != 1 or len(chains[0][1]) != 1:
                continue
            left, (letter,), right = chains[0]
            kind = self.alphabet.kinds[letter >> 1]
            elsewhere = {x >> 1 for m in equation if m != (scalars, chains) for _, word, _ in m[1] for x in word}
            if kind.rows != kind.columns or left == right or letter >> 1 in elsewhere or letter in self.definitions:
                continue
            rest = {monomial: -value / coefficient for monomial, value in equation.items() if monomial[1] != chains}
            row, column = holes(kind.rows)
            if {left, right} == {row, column} and len(rest) == len(equation) - 1:
                self.definitions[2 * (letter >> 1)] = rest
                return

    def diagonal(self, vectors: list[Letter], extent: str) -> Letter:
        """The diagonal matrix of a product of vectors, entry by entry."""
        return self.alphabet.letter(f"diagonal matrix {vectors}", extent, extent, symmetric=True)

    def ones(self, extent: str) -> Letter:
        """The vector of ones; its product with itself is the size."""
        letter = self.alphabet.letter(f"ones {extent}", extent, "")
        if f"ones {extent}" not in self.explained:
            self.explained.add(f"ones {extent}")
            square = self.alphabet.monomial({}, [("", (letter ^ 1, letter), "")])
            self.equations.append(combined([(Fraction(1), {square: Fraction(1)}), (Fraction(-1), size_of(extent))]))
        return letter

    # ---- numbers --------------------------------------------------------------------------------------------------

    def number(self, factor: Factor) -> Polynomial:
        """A factor without joints, as a product of powers of atoms."""
        from notesc.kernel.words.determinants import determinant_of_words

        if isinstance(factor, Extent):
            return size_of(factor.size)
        if isinstance(factor, Call) and factor.function == "log":
            return self._logarithm(factor)
        if isinstance(factor, Determinant):
            return self.power(determinant_of_words(self, factor.matrix), Fraction(1))
        if isinstance(factor, Power):
            try:
                return self.power(self.polynomial(factor.base), factor.exponent)
            except NotWords:
                pass
        item = base_and_exponent(factor)
        self.factors.setdefault(item.base, with_exponent(item, Fraction(1)))
        return self.atom(item.base, item.exponent)

    def atom(self, name: str, exponent: Fraction) -> Polynomial:
        if exponent < 0:
            self.nonzero.add(name)
        return {self.alphabet.monomial({name: exponent}, ()): Fraction(1)}

    def power(self, base: Polynomial, exponent: Fraction) -> Polynomial:
        """A power of a number: of the atoms that it is a product of, or of one atom that stands for it.

        A fractional power is one of a number ≥ 0 as a whole; its factors may have any sign.
        """
        if not base:
            raise NotWords("a power of zero")
        coefficient, unit = self.unit(base)
        if exponent.denominator != 1 and (coefficient != 1 or len(unit[0]) != 1 or unit[0][0][1] != 1):
            return self.atom(self._named(base), exponent)
        if exponent < 0:
            self.nonzero.update(atom for atom, _ in unit[0])
        raised = self.alphabet.monomial({atom: own * exponent for atom, own in unit[0]}, ())
        return {raised: coefficient**exponent.numerator if exponent.denominator == 1 else coefficient}

    def unit(self, base: Polynomial) -> tuple[Fraction, Monomial]:
        """A number as a rational times a product of atoms: what is common comes out, the rest is an atom of its own."""
        if not base:
            return Fraction(0), UNIT
        common = dict(next(iter(base))[0])
        for scalars, _ in base:
            present = dict(scalars)
            common = {atom: min(e, present.get(atom, Fraction(0))) for atom, e in common.items()}
            common.update((atom, e) for atom, e in present.items() if e < 0 and atom not in common)
        inverse = tuple((atom, -e) for atom, e in common.items() if e)
        rest: Polynomial = {}
        for (scalars, chains), coefficient in base.items():
            add_to(rest, self.alphabet.monomial(multiplied_scalars(scalars, inverse), chains), coefficient)
        lead = rest[min(rest)]
        rest = {monomial: coefficient / lead for monomial, coefficient in rest.items()}
        if rest != {UNIT: Fraction(1)}:
            common[self._named(rest)] = Fraction(1)
        return lead, self.alphabet.monomial(common, ())

    def atoms(self, form: Form) -> set[str] | None:
        """Atoms whose product, times a rational that is not 0, a number is; None where it is 0 or has no words."""
        try:
            coefficient, unit = self.unit(self.polynomial(form))
        except NotWords:
            return None
        return {atom for atom, _ in unit[0]} if coefficient else None

    def is_nonzero(self, atom: str) -> bool:
        """Whether an atom is not 0: for its sign, or because something stands there that needs it not to be."""
        factor = self.factors.get(atom)
        if factor is not None and self.normaliser.is_positive_factor(factor):
            self.nonzero.add(atom)
        return atom in self.nonzero

    def _named(self, rest: Polynomial) -> str:
        """An atom that stands for a number: the equation says which."""
        name = f"number {text_of(rest)}"
        if name not in self.explained:
            self.explained.add(name)
            atom: Polynomial = {(((name, Fraction(1)),), ()): Fraction(1)}
            self.equations.append(combined([(Fraction(1), atom), (Fraction(-1), rest)]))
        return name

    def _logarithm(self, factor: Call) -> Polynomial:
        """log(c·Πaᵉ) = log|c| + Σ e·log|a|, for the argument is positive where it is defined; log(exp(u)) = u."""
        try:
            coefficient, unit = self.unit(self.polynomial(factor.argument))
        except NotWords:
            coefficient, unit = Fraction(0), UNIT
        if not coefficient or prime_factors(abs(coefficient)) is None:
            return self.atom(factor.key, Fraction(1))
        total: Polynomial = {}
        for atom, exponent in unit[0]:
            inner = self.factors.get(atom)
            if isinstance(inner, Call) and inner.function == "exp":
                total = combined([(Fraction(1), total), (exponent, self.polynomial(inner.argument))])
                continue
            add_to(total, (((f"log |{atom}|", Fraction(1)),), ()), exponent)
            self.nonzero.add(atom)
        for prime, power in (prime_factors(abs(coefficient)) or {}).items():
            add_to(total, (((f"log |{prime}|", Fraction(1)),), ()), Fraction(power))
        return total


def _has_places(factor: Factor) -> bool:
    """Whether it is an entry of something, and not a number by itself."""
    return isinstance(factor, InverseEntry | MatrixFunctionEntry | Delta) or (
        isinstance(factor, Entry) and factor.at != ()
    )


def _is_total(factor: Factor) -> bool:
    """Whether a factor is defined everywhere: powers with whole exponents ≥ 0 of what is."""
    if isinstance(factor, Power) and factor.exponent.denominator == 1 and factor.exponent > 0:
        return all(_is_total(inner) for monomial in factor.base for inner in monomial.factors)
    return is_total(factor)


def single_letter(polynomial: Polynomial, row: Label, column: Label) -> Letter | None:
    """The letter that a polynomial between two labels consists of."""
    if len(polynomial) == 1:
        (((scalars, chains), coefficient),) = polynomial.items()
        if not scalars and coefficient == 1 and len(chains) == 1 and len(chains[0][1]) == 1:
            (left, word, right) = chains[0]
            if (left, right) == (row, column):
                return word[0]
    return None


def size_of(extent: str) -> Polynomial:
    """A size as a number."""
    if extent.isdecimal():
        return {UNIT: Fraction(int(extent))}
    return {(((extent_atom(extent), Fraction(1)),), ()): Fraction(1)}
