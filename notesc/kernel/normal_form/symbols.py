"""TRUSTED. The names that stand in forms: symbols for variables and for terms not looked into, labels for indices."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from notesc.kernel.normal_form.forms import Label
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.terms import Constant, Index, Number, Size, Term, Variable, free_variables


@dataclass
class Symbols:
    """The terms that stand in forms as symbols, each under a key of its own."""

    keys: dict[Term, str] = field(default_factory=dict)
    variables: dict[str, frozenset[Variable]] = field(default_factory=dict)  # what a symbol depends on
    nonnegative: set[str] = field(default_factory=set)  # every entry is ≥ 0
    known_properties: set[str] = field(default_factory=set)  # matrices whose declared properties were taken note of
    symmetric: set[str] = field(default_factory=set)
    symmetric_by_hypothesis: set[str] = field(default_factory=set)  # not available under a derivative by the symbol

    def copy(self) -> Symbols:
        """Symbols with the same keys, which grow by themselves from here on."""
        return Symbols(
            dict(self.keys),
            dict(self.variables),
            set(self.nonnegative),
            set(self.known_properties),
            set(self.symmetric),
            set(self.symmetric_by_hypothesis),
        )

    def key(self, term: Term) -> str:
        """The key of a term: its name where that is free."""
        known = self.keys.get(term)
        if known is not None:
            return known
        name = term.name if isinstance(term, Variable | Constant) else f"term{len(self.keys)}"
        taken = set(self.keys.values())
        key = name if name not in taken else f"{name}~{len(taken)}"
        self.keys[term] = key
        self.variables[key] = frozenset(v for v in free_variables(term) if isinstance(v, Variable))
        return key


def size_name(size: int | Size) -> str:
    """The part of a label that names its range."""
    return str(size) if isinstance(size, int) else size.name


def label_of(subscript: Term, extent: int | Size) -> Label:
    """The label of an index, or of a literal position."""
    if isinstance(subscript, Index):
        return f"{subscript.name}:{size_name(subscript.range)}"
    if isinstance(subscript, Number) and subscript.value.denominator == 1:
        return f"={subscript.value.numerator}:{size_name(extent)}"
    raise NotNormalisable(f"the subscript {type(subscript).__name__} is not an index")


def index_of(label: Label, extent: int | Size) -> Term:
    """The term that a label stands for."""
    if label.startswith("="):
        return Number(Fraction(int(label[1:].partition(":")[0])))
    return Index(label.rpartition(":")[0], extent)
