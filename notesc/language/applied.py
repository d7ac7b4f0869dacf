"""TRUSTED. The nodes of what is applied to arguments: functions of the language, opaque functions, defined names."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from notesc.language.atoms import Index, Term, Variable
from notesc.language.binding import substitute
from notesc.language.shapes import SCALAR, Shape
from notesc.language.tree import Node, node, part, rebuild


@node
class Application(Term):
    """A named function of the language applied to its arguments, as in `exp(x)` or `softmax(z)`."""

    function: str  # a key of notesc.language.functions.FUNCTIONS
    arguments: tuple[Term, ...] = part()
    shape: Shape = SCALAR


@dataclass(frozen=True, slots=True)
class OpaqueFunction:
    """A smooth function of one real variable of which nothing else is known; it acts elementwise on vectors."""

    name: str
    description: str = field(default="", compare=False)
    order: int = 0  # how many times it is differentiated

    @property
    def prime(self) -> OpaqueFunction:
        """Its derivative."""
        return OpaqueFunction(self.name, self.description, self.order + 1)

    def __repr__(self) -> str:
        return self.name + ".prime" * self.order

    def __format__(self, specification: str) -> str:
        from notesc.language.prose import not_for_prose

        raise not_for_prose(f"the function {self!r}", f"write {{{self!r}(x)}} for its value at x, or ${self.name}$")

    def __call__(self, argument: Any) -> Term:
        from notesc.language.arithmetic import opaque_call

        return opaque_call(self, argument)


@node
class OpaqueCall(Term):
    """An opaque function, or a derivative of it, applied elementwise."""

    function: OpaqueFunction
    argument: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return self.argument.shape


@dataclass(frozen=True)
class Definition:
    """A name for a body; its parameters are every free variable and index of the body."""

    name: str
    parameters: tuple[Variable | Index, ...]
    body: Term
    defaults: tuple[Term, ...]  # what stands for each parameter when the name is printed alone
    shown: int = 0  # how many leading parameters are printed always, as in σ(x)
    description: str = field(default="", compare=False)

    @cached_property
    def unfolded(self) -> Term:
        """The body without any defined name in it."""
        term: Term = unfold_all(self.body)
        return term

    def __getstate__(self) -> dict[str, Any]:
        return {f.name: getattr(self, f.name) for f in fields(self)}


@node
class Reference(Term):
    """A defined name with its arguments, one for each parameter of the definition."""

    definition: Definition
    arguments: tuple[Term, ...] = part()

    @cached_property
    def shape(self) -> Shape:
        return self.definition.body.shape

    @property
    def name(self) -> str:
        return self.definition.name

    def unfold(self) -> Term:
        """The body of the definition at these arguments."""
        definition = self.definition
        body: Term = substitute(definition.body, dict(zip(definition.parameters, self.arguments, strict=True)))
        return body

    def __call__(self, *arguments: Any) -> Term:
        from notesc.language.definitions import apply_reference

        return apply_reference(self, arguments)


def unfold_all(body: Any) -> Any:
    """`body` with every defined name replaced by its body, and every Taylor polynomial written out, at every depth."""
    from notesc.language.limits import TaylorPolynomial

    def visit(_: int, current: Node) -> Node | None:
        if isinstance(current, TaylorPolynomial):
            written_out: Node = unfold_all(current.expansion())
            return written_out
        if not isinstance(current, Reference):
            return None
        arguments = tuple(unfold_all(argument) for argument in current.arguments)
        definition = current.definition
        unfolded: Node = substitute(definition.unfolded, dict(zip(definition.parameters, arguments, strict=True)))
        return unfolded

    return rebuild(body, visit)
