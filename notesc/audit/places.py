"""Places in a tree: a node, what it stands in, and the binders around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from notesc.language.terms import (
    Bound,
    Derivative,
    Index,
    Node,
    Number,
    Power,
    Proposition,
    Reference,
    Subscript,
    Term,
    Variable,
    free_variables,
)
from notesc.language.tree import rebuild


@dataclass(frozen=True, slots=True)
class Place:
    """A node where it stands."""

    node: Node
    path: tuple[int, ...]  # from the root: which child each time
    parent: Node | None  # None for the root
    binders: tuple[Term, ...]  # the variables of the binders around it, innermost last
    free: tuple[Index, ...]  # the free indices that may stand here

    @property
    def is_side(self) -> bool:
        """Whether it is a whole term: the root, or a part of a proposition."""
        return self.parent is None or isinstance(self.parent, Proposition)

    def other_indices(self) -> Iterator[Term]:
        """The indices that could stand here in place of this one: free or bound around it, of the same range."""
        own = self._index_of(self.node)
        if own is None:
            return
        for level, variable in enumerate(reversed(self.binders)):
            if isinstance(variable, Index) and variable.range == own.range and self.node != Bound(level):
                yield Bound(level)
        yield from (index for index in self.free if index.range == own.range and index != self.node)

    def _index_of(self, node: Node) -> Index | None:
        if isinstance(node, Bound):
            node = self.binders[-1 - node.level]
        return node if isinstance(node, Index) else None


def places(root: Node, *beside: Node) -> Iterator[Place]:
    """Every place where a change would be read as a change of what the author wrote, outermost first.

    The free indices are those of the tree and of what stands beside it.
    """
    symbols = frozenset().union(*map(free_variables, (root, *beside)))
    free = tuple(sorted((v for v in symbols if isinstance(v, Index)), key=lambda index: index.name))
    waiting = [Place(root, (), None, (), free)]
    while waiting:
        place = waiting.pop()
        yield place
        below = []
        for number, (entered, child) in enumerate(place.node.children()):
            if _is_worth_changing(child, place.node):
                # what enters a scope is a binder, and a binder has a variable
                binders = (*place.binders, place.node.variable) if entered else place.binders  # type: ignore[attr-defined]
                below.append(Place(child, (*place.path, number), place.node, binders, free))
        waiting.extend(reversed(below))


def _is_worth_changing(child: Node, parent: Node) -> bool:
    """Not the point of a derivative, the arguments that a name has anyway, a number as a subscript or an exponent."""
    if isinstance(parent, Derivative):
        return child is not parent.point
    if isinstance(parent, Reference):
        return parent.arguments != parent.definition.defaults
    if isinstance(parent, Subscript):
        return child is parent.operand or not isinstance(child, Number)
    return not (isinstance(parent, Power) and child is parent.exponent and isinstance(child, Number))


def with_replacement(root: Node, place: Place, replacement: Node) -> Node:
    """The tree with another node at a place."""
    above = [root]
    for number in place.path[:-1]:
        above.append(list(above[-1].children())[number][1])
    for number, parent in zip(reversed(place.path), reversed(above), strict=False):
        children = [child for _, child in parent.children()]
        children[number] = replacement
        replacement = parent.with_children(children)
    return replacement


def opened(node: Node, binders: tuple[Term, ...]) -> Node:
    """A node from inside binders, with their variables under their own names: for people to read."""

    def visit(depth: int, current: Node) -> Node | None:
        if not isinstance(current, Bound) or current.level < depth:
            return None
        variable = binders[-1 - (current.level - depth)]
        return variable if isinstance(variable, Index | Variable) else None

    return rebuild(node, visit)
