"""The note that a script writes: what exists, and prose, definitions, chains and results in the order of the script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from notesc.diagnostics import Code, DerivationError, Span, author_span
from notesc.language.arithmetic import as_term
from notesc.language.calc import Calc, Citation, citations, parse_name, refuse_options
from notesc.language.declarations import Declarations
from notesc.language.definitions import make_definition
from notesc.language.facts import Assumption, Fact
from notesc.language.names import checked_names
from notesc.language.propositions import Property, as_proposition, close_over_indices
from notesc.language.prose import Prose, parse_plain, parse_prose
from notesc.language.shapes import SCALAR, Shape, column, matrix
from notesc.language.sizes import as_dimension
from notesc.language.terms import (
    Domain,
    Index,
    MatrixProperty,
    Node,
    OpaqueFunction,
    Proposition,
    Reference,
    Size,
    Term,
    Variable,
)


@dataclass(frozen=True, eq=False)
class Section:
    """A heading."""

    title: str
    span: Span


@dataclass(frozen=True, eq=False)
class DefinitionBlock:
    """`note.define(…)`."""

    reference: Reference
    description: Prose
    span: Span


@dataclass(frozen=True, eq=False)
class AssumptionBlock:
    """`note.assume(…)`."""

    assumption: Assumption


@dataclass(frozen=True, eq=False)
class ClaimBlock:
    """`note.claim(…)` or `note.result(…)`: a single proposition with its reason."""

    note: Note
    proposition: Proposition
    reason: Prose
    using: tuple[Citation, ...]
    given: tuple[Proposition, ...]
    accept: str
    cite: str
    boxed: bool
    span: Span
    facts: list[Fact] = field(default_factory=list)


Block = Prose | Section | DefinitionBlock | AssumptionBlock | ClaimBlock | Calc


class Note:
    """A note: what an author's script makes exactly one of."""

    def __init__(self, title: str, *, topics: Sequence[str] = (), summary: str = "") -> None:
        self.span = author_span()
        self.title = parse_name(title, self.span)
        self.topics = _checked_topics(topics, self.span)
        self.summary = parse_prose(summary, self.span)
        self.blocks: list[Block] = []
        self.facts: list[Fact] = []
        self.assumptions: list[Assumption] = []
        self._declarations = Declarations(self.span)
        self.symbols = self._declarations.symbols  # every declared name, in order, with the author's words

    # ---- what exists ----------------------------------------------------------------------------------------------

    def size(self, name: str, description: str = "") -> Size:
        """A symbolic size: any whole number from 1."""
        (checked,) = checked_names(name, 1)
        words = parse_prose(description)
        size = Size(checked, words.source)
        self._declarations.register(size, words)
        return size

    def scalar(self, name: str, description: str = "", *, domain: Domain = Domain.REAL) -> Variable:
        """A scalar variable."""
        return self._variable(name, SCALAR, description, domain, ())

    def vector(
        self, name: str, size: int | Size | Term, description: str = "", *, domain: Domain = Domain.REAL
    ) -> Variable:
        """A column vector; the domain is that of each entry."""
        return self._variable(name, column(as_dimension(size, "note.vector")), description, domain, ())

    def matrix(
        self,
        name: str,
        rows: int | Size | Term,
        columns: int | Size | Term,
        description: str = "",
        *,
        domain: Domain = Domain.REAL,
        properties: Iterable[Property] = (),
    ) -> Variable:
        """A matrix; the domain is that of each entry, the properties are those of square matrices."""
        shape = matrix(as_dimension(rows, "note.matrix"), as_dimension(columns, "note.matrix"))
        return self._variable(name, shape, description, domain, properties)

    def function(self, name: str, description: str = "") -> OpaqueFunction:
        """A smooth function of one real variable of which nothing else is known; `phi.prime` is its derivative."""
        (checked,) = checked_names(name, 1)
        if checked.endswith("'"):
            raise DerivationError(
                Code.NAME,
                f"{checked!r} would be printed like a derivative",
                "the derivative of a function phi is phi.prime",
            )
        words = parse_prose(description)
        function = OpaqueFunction(checked, words.source)
        self._declarations.register(function, words)
        return function

    def _variable(
        self, name: str, shape: Shape, description: str, domain: Domain, properties: Iterable[Property]
    ) -> Variable:
        (checked,) = checked_names(name, 1)
        if not isinstance(domain, Domain):
            raise DerivationError(
                Code.TYPE, f"domain= takes real, positive, nonnegative, integer or unit_interval, found {domain!r}"
            )
        kinds: set[MatrixProperty] = set()
        for declared in (properties,) if isinstance(properties, Property) else properties:
            if not isinstance(declared, Property):
                raise DerivationError(
                    Code.TYPE, f"properties= takes symmetric, positive_definite, …, found {declared!r}"
                )
            kinds.add(declared.kind)
        if kinds and shape.rows != shape.columns:
            raise DerivationError(Code.SHAPE, f"{checked} is a {shape}; only square matrices have such properties")
        words = parse_prose(description)
        variable = Variable(checked, shape, domain, frozenset(kinds), words.source)
        self._declarations.register(variable, words)
        return variable

    def declare(self, *nodes: Node) -> None:
        """Takes note of the symbols in terms that are used together, and refuses two symbols of one name."""
        self._declarations.declare(*nodes)

    def define(
        self, name: str, body: Any, description: str = "", *, of: Variable | Index | Sequence[Variable | Index] = ()
    ) -> Reference:
        """A name for a term. With `of=[x]` it is printed, and can be applied, as a function of x."""
        span = author_span()
        (checked,) = checked_names(name, 1)
        term = as_term(body)
        self.declare(term)
        words = parse_prose(description, span)
        shown = (of,) if isinstance(of, Variable | Index) else tuple(of)
        reference = make_definition(checked, term, words.source, shown)
        self._declarations.register(reference, words)
        self.blocks.append(DefinitionBlock(reference, words, span))
        return reference

    def assume(self, proposition: Any, reason: str = "") -> Assumption:
        """A hypothesis of the note, for every value of its free indices; steps name it in `using=`."""
        span = author_span()
        closed = close_over_indices(as_proposition(proposition, "note.assume"))
        self.declare(closed)
        assumption = Assumption(closed, parse_prose(reason, span), span)
        self.assumptions.append(assumption)
        self.blocks.append(AssumptionBlock(assumption))
        return assumption

    # ---- prose ----------------------------------------------------------------------------------------------------

    def text(self, text: str) -> None:
        """Markdown, with terms put in by an f-string: `note.text(rf"where {p[k]} is …")`."""
        prose = parse_prose(text)
        self.declare(*(piece for piece in prose.pieces if isinstance(piece, Node)))
        self.blocks.append(prose)

    def section(self, title: str) -> None:
        """A heading."""
        span = author_span()
        self.blocks.append(Section(parse_name(title, span), span))

    # ---- derivations ----------------------------------------------------------------------------------------------

    def calc(self, start: Any, *, given: Sequence[Any] = ()) -> Calc:
        """A chain that begins with a term or a proposition; `given=[…]` are hypotheses of this chain alone."""
        span = author_span()
        first: Term | Proposition = start if isinstance(start, Proposition) else as_term(start)
        hypotheses = _hypotheses(given)
        self.declare(first, *hypotheses)
        calc = Calc(self, first, hypotheses, span)
        self.blocks.append(calc)
        return calc

    def claim(self, proposition: Any, why: str = "", **options: Any) -> Fact:
        """A single proposition, checked like a step, as a fact. Options: using, given, accept, cite, name."""
        return self._claim(proposition, why, boxed=False, **options)

    def result(self, proposition: Any, why: str = "", **options: Any) -> Fact:
        """Like `claim`, shown as a result of the note."""
        return self._claim(proposition, why, boxed=True, **options)

    def _claim(
        self,
        proposition: Any,
        why: str,
        *,
        boxed: bool,
        using: Sequence[Any] = (),
        given: Sequence[Any] = (),
        accept: str = "",
        cite: str = "",
        name: str = "",
        **others: Any,
    ) -> Fact:
        span = author_span()
        refuse_options(others, ("using", "given", "accept", "cite", "name"))
        stated = as_proposition(proposition, "note.result" if boxed else "note.claim")
        hypotheses = _hypotheses(given)
        self.declare(stated, *hypotheses)
        if accept not in ("", "tested"):
            raise DerivationError(Code.CHAIN, f'accept= takes "tested", found {accept!r}', span=span)
        source = parse_plain(cite, "cite=", span)
        block = ClaimBlock(
            self, stated, parse_prose(why, span), citations(using), hypotheses, accept, source, boxed, span
        )
        fact = Fact(parse_name(name, span) if name else "", stated, block, boxed, span)
        block.facts.append(fact)
        self.blocks.append(block)
        self.register_fact(fact)
        return fact

    def register_fact(self, fact: Fact) -> None:
        """Keeps a fact under its name; a name stands for one fact of a note."""
        if fact.name and any(known.name == fact.name for known in self.facts):
            raise DerivationError(
                Code.NAME, f"{fact.name!r} is already the name of a fact in this note", span=fact.span
            )
        self.facts.append(fact)


def _hypotheses(given: Any) -> tuple[Proposition, ...]:
    items = given if isinstance(given, list | tuple) else [given]
    return tuple(item.proposition if isinstance(item, Assumption) else as_proposition(item, "given=") for item in items)


def _checked_topics(topics: Any, span: Span) -> tuple[str, ...]:
    if not isinstance(topics, list | tuple):
        raise DerivationError(Code.TYPE, f"topics= takes a list of words, found {topics!r}", span=span)
    return tuple(parse_name(topic, span) for topic in topics)
