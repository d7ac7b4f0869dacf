"""What notation knows about a printed piece: how strongly it holds together, and where it is open; so it brackets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Any

from notesc.language.source import renamed_to
from notesc.language.terms import (
    Index,
    Node,
    OpaqueCall,
    Reference,
    Size,
    Term,
    Variable,
    free_variables,
    instantiate,
    sizes,
    subterms,
)
from notesc.mathematics.layout import Fence, Layout, Role, Row, Scripts, Sign, row


class Strength(IntEnum):
    """How strongly the parts of a printed piece hold together, loosest first."""

    EQUIVALENCE = 0
    IMPLICATION = 1
    QUANTIFIER = 2
    DISJUNCTION = 3
    CONJUNCTION = 4
    STATEMENT = 5  # a comparison
    EVALUATED = 6  # … with a bar on the right
    SUM = 7  # also anything with a minus in front
    ELEMENTWISE = 8  # ⊙ ⊘ ⊗
    QUOTIENT = 9  # a quotient with a slash
    PRODUCT = 10
    PREFIX = 11  # an operator with its body and no brackets: log x, Σ xₖ, ∇f
    FRACTION = 12  # a stacked fraction
    CALL = 13  # the name of a function with its argument in brackets
    SCRIPTED = 14  # something that has its superscript already
    ATOM = 15


@dataclass(frozen=True, slots=True)
class Piece:
    """Something printed, and what its surroundings need to know."""

    layout: Layout
    strength: Strength = Strength.ATOM
    tail: bool = False  # what follows would be read as part of it: log x, Σ xₖ
    signed: bool = False  # begins with a minus
    numeric: bool = False  # begins with a digit
    callable: bool = False  # with brackets after it, it would be read as a function at an argument
    opposite: Piece | None = None  # for a minus and something, that something, without brackets


@dataclass(frozen=True)
class Context:
    """Where on the page a term is printed."""

    rules: Mapping[type[Node], Callable[[Any, Context], Piece]]  # one rule per class of node
    display: bool = True  # in a display of its own, not in running text
    depth: int = 0  # how many fractions it stands in
    script: bool = False  # in a sub- or superscript
    enclosing: frozenset[str] = field(default_factory=frozenset)  # the names that binders around it have

    def piece(self, node: Node) -> Piece:
        """The node printed. Raises TypeError for a class of node that has no rule."""
        rule = self.rules.get(type(node))
        if rule is None:
            raise TypeError(f"no notation for {type(node).__name__}")
        return rule(node, self)

    def layout(self, node: Node) -> Layout:
        """The node printed where nothing needs brackets: between brackets, in a fraction, as a whole."""
        return self.piece(node).layout

    @property
    def stacks(self) -> bool:
        """Whether a quotient is stacked here; deeper it takes a slash, before it becomes too small to read."""
        return self.display and self.depth == 0 and not self.script

    @property
    def in_fraction(self) -> Context:
        return replace(self, depth=self.depth + 1)

    @property
    def in_script(self) -> Context:
        return replace(self, script=True)

    def under(self, name: str) -> Context:
        """The context in the scope of a binder with this name."""
        return replace(self, enclosing=self.enclosing | {name})


# ---- brackets -----------------------------------------------------------------------------------------------------


def bracketed(piece: Piece) -> Piece:
    """The piece in round brackets."""
    return Piece(Fence("(", piece.layout, ")"))


def at_least(piece: Piece, strength: Strength) -> Piece:
    """The piece, in brackets where it is looser than that."""
    return piece if piece.strength >= strength else bracketed(piece)


def minus(piece: Piece) -> Piece:
    """A minus in front; in front of another minus, a sum or an evaluation it takes brackets."""
    operand = bracketed(piece) if piece.signed or piece.strength <= Strength.SUM else piece
    layout = row(Sign("−", Role.PREFIX), operand.layout)
    return Piece(layout, Strength.SUM, tail=operand.tail, signed=True, opposite=piece)


def with_lower(piece: Piece, lower: Layout) -> Piece:
    """The piece with a subscript, in brackets where it has scripts already or is more than one thing."""
    if piece.strength is Strength.ATOM and isinstance(piece.layout, Scripts):
        piece = bracketed(piece)
    if piece.strength not in (Strength.ATOM, Strength.CALL):
        piece = bracketed(piece)
    return Piece(Scripts(piece.layout, lower), numeric=piece.numeric)


def with_upper(piece: Piece, upper: Layout) -> Piece:
    """The piece with a superscript; in brackets where it has one already or is not one thing."""
    layout = piece.layout
    if piece.strength is Strength.ATOM and isinstance(layout, Scripts) and layout.upper is None:
        return Piece(replace(layout, upper=upper), Strength.SCRIPTED, numeric=piece.numeric)
    if piece.strength is not Strength.ATOM or isinstance(layout, Scripts):
        piece = bracketed(piece)
    return Piece(Scripts(piece.layout, None, upper), Strength.SCRIPTED, numeric=piece.numeric)


def begins_with_fence(layout: Layout) -> bool:
    """Whether the first thing on the page is an opening bracket."""
    if isinstance(layout, Row):
        return begins_with_fence(layout.items[0])
    if isinstance(layout, Scripts):
        return begins_with_fence(layout.nucleus)
    return isinstance(layout, Fence)


# ---- scopes -------------------------------------------------------------------------------------------------------


def opened(node: Any, context: Context, *beside: Node) -> tuple[Term, Node, Context]:
    """A binder's variable under a name nothing inside, beside or around has; the body opened with it; its context."""
    variable: Variable | Index | Size = node.variable
    taken = context.enclosing.union(*(names_in(part) for part in (node.body, *beside)))
    name = variable.name
    while name in taken:
        name += "'"
    renamed = renamed_to(variable, name)
    return renamed, instantiate(node.body, renamed), context.under(name)


def names_in(body: Node) -> frozenset[str]:
    """Every name that is printed in a scope and is not bound in it."""
    names = {variable.name for variable in free_variables(body)} | {size.name for size in sizes(body)}
    for inner in subterms(body):
        if isinstance(inner, Reference):
            names.add(inner.name)
        elif isinstance(inner, OpaqueCall):
            names.add(inner.function.name)
    return frozenset(names)
