"""What the names of a note stand for: one name, or two that look alike on the page, never for two things."""

from __future__ import annotations

import re
from typing import Any

from notesc.diagnostics import Code, DerivationError, Span
from notesc.language.definitions import same_definition
from notesc.language.functions import FUNCTIONS
from notesc.language.names import looks_like
from notesc.language.prose import Prose, parse_prose
from notesc.language.source import as_source
from notesc.language.terms import (
    Application,
    ArgumentOfMinimum,
    Constant,
    Definition,
    Index,
    Node,
    OpaqueCall,
    OpaqueFunction,
    Reference,
    Size,
    Variable,
    free_variables,
    sizes,
    substitute,
    subterms,
)

_LETTER = re.compile(r"\\([a-z]+)\Z")  # a function that is written with a Greek letter, as the sigmoid with σ
Symbol = Size | Variable | OpaqueFunction | Reference


class Declarations:
    """The symbols of a note: those it declares, and those that come with the terms of another note."""

    def __init__(self, span: Span) -> None:
        self.symbols: dict[str, tuple[Any, Prose]] = {}  # every name in the author's order, with the author's words
        self._owners: dict[str, Any] = {}  # what each look on the page stands for
        self._span = span  # where the note begins: the place of symbols that come from elsewhere

    def register(self, symbol: Symbol, words: Prose) -> None:
        """Takes a symbol that the note declares. Raises DerivationError where its name is taken."""
        self._own(symbol)
        if symbol.name in self.symbols:
            raise DerivationError(Code.NAME, f"{symbol.name!r} is declared twice")
        self.symbols[symbol.name] = (symbol, words)

    def declare(self, *nodes: Node) -> None:
        """Takes note of the symbols in terms that are used together, as on the two sides of a step.

        Raises DerivationError where a name stands for two things in the note, where two free indices of one name range
        differently, and where an index is both free and bound in one term.
        """
        _check_ranges(nodes)
        for node in nodes:
            _check_bound(node)
            for inner in subterms(node):
                self._meet(inner)
            for size in sorted(sizes(node), key=lambda size: size.name):
                self._admit(size)

    def _meet(self, node: Node) -> None:
        if isinstance(node, OpaqueCall):
            self._admit(OpaqueFunction(node.function.name, node.function.description))
        elif isinstance(node, Variable | Size | Reference):
            self._admit(node)
        elif isinstance(node, Constant | Index | Application):
            self._own(node)
        bound = getattr(node, "variable", None)
        if isinstance(bound, Index):
            self._own(bound)
        elif isinstance(node, ArgumentOfMinimum):
            self._admit(node.variable)

    def _admit(self, symbol: Symbol) -> None:
        self._own(symbol)
        if symbol.name in self.symbols:
            return
        if isinstance(symbol, Reference):
            definition = symbol.definition
            self.symbols[symbol.name] = (symbol, parse_prose(definition.description, self._span))
            self.declare(
                substitute(definition.body, dict(zip(definition.parameters, definition.defaults, strict=True)))
            )
        else:
            self.symbols[symbol.name] = (symbol, parse_prose(symbol.description, self._span))

    def _own(self, symbol: Symbol | Constant | Index | Application) -> None:
        owner: Any = symbol
        name = symbol.function if isinstance(symbol, Application) else symbol.name
        look = looks_like(name)
        if isinstance(symbol, Reference):
            owner = symbol.definition
        elif isinstance(symbol, Index):
            owner = ("index", name)  # of any range: the page says which
        elif isinstance(symbol, Application):
            owner = ("function of notesc", name)
            letter = _LETTER.match(FUNCTIONS[name].latex)
            look = letter[1] if letter else name
        known = self._owners.setdefault(look, owner)
        if not _same(known, owner):
            raise DerivationError(
                Code.NAME,
                f"{name!r} would stand for two things in this note, {_kind(known)} and {_kind(owner)}: "
                "they could not be told apart on the page",
                "give one of them another name; what is meant to be one symbol is declared once, with one domain",
            )


def _same(known: Any, owner: Any) -> bool:
    if isinstance(known, Definition) and isinstance(owner, Definition):
        return known is owner or same_definition(known, owner)
    return bool(known == owner)


def _kind(owner: Any) -> str:
    if isinstance(owner, tuple):
        return f"the {owner[0]} {owner[1]}"
    if isinstance(owner, Definition):
        return f"the definition of {owner.name} as {as_source(owner.body)}"
    if isinstance(owner, Size):
        return f"the size {owner.name}"
    if isinstance(owner, OpaqueFunction):
        return f"the function {owner.name}"
    if isinstance(owner, Constant):
        return f"the constant {owner.name}"
    properties = "".join(f", {name}" for name in sorted(p.value for p in owner.properties))
    return f"the {owner.domain.value} variable {owner.name} (a {owner.shape}{properties})"


def _check_ranges(nodes: tuple[Node, ...]) -> None:
    ranges: dict[str, Index] = {}
    indices = {free for node in nodes for free in free_variables(node) if isinstance(free, Index)}
    for index in sorted(indices, key=lambda index: (index.name, str(index.range))):
        other = ranges.setdefault(index.name, index)
        if other.range != index.range:
            raise DerivationError(
                Code.BINDING,
                f"the index {index.name!r} ranges over 1..{other.range!r} and over 1..{index.range!r}",
                "give one another name",
            )


def _check_bound(node: Node) -> None:
    free = {v.name for v in free_variables(node) if isinstance(v, Index)}
    for inner in subterms(node) if free else ():
        bound = getattr(inner, "variable", None)
        if isinstance(bound, Index) and bound.name in free:
            raise DerivationError(
                Code.BINDING,
                f"the index {bound.name!r} is both free and bound in {as_source(node)}",
                "give the bound one another name",
            )
