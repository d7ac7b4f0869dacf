"""TRUSTED. The generic tree: immutable nodes, equality up to bound names, and one way to rebuild a tree.

Nothing here recurses through Python's stack, so a sum of thousands of terms is as good as a short one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, NoReturn, Self, TypeVar, dataclass_transform

# A field of a node is a part (a node, or a tuple of nodes), a scope (a node under one more binder), a binder (the
# author's variable, compared by its sort only), a remark (not compared), or plain data.


def part() -> Any:
    """A field that holds a node or a tuple of nodes."""
    return field(metadata={"role": "part"})


def scope() -> Any:
    """A field that holds a node in which `Bound(0)` is the variable of this node."""
    return field(metadata={"role": "scope"})


def binder() -> Any:
    """A field that holds the author's bound variable: a name for printing, and a sort that is part of the meaning."""
    return field(metadata={"role": "binder"})


def remark(*, default: Any) -> Any:
    """A field that takes no part in equality."""
    return field(default=default, metadata={"role": "remark"})


SomeNode = TypeVar("SomeNode", bound="Node")


@dataclass_transform(eq_default=False, frozen_default=True, field_specifiers=(part, scope, binder, remark))
def node(cls: type[SomeNode]) -> type[SomeNode]:
    """The class as an immutable record that compares and hashes as `Node` says."""
    record = dataclass(frozen=True, eq=False, repr=False)(cls)
    record.roles = tuple((f.name, f.metadata.get("role", "data")) for f in fields(record))  # type: ignore[arg-type]
    return record


class Node:
    """A term or a proposition. Equality is structural, up to bound names and remarks; the hash is kept."""

    roles: ClassVar[tuple[tuple[str, str], ...]] = ()  # each field with its role, in order

    def __post_init__(self) -> None:
        getattr(self, "shape", None)  # a term works out its shape from its parts at once, never by descending later

    def _key(self) -> tuple[Any, ...]:
        return tuple(
            getattr(self, name).sort if role == "binder" else getattr(self, name)
            for name, role in self.roles
            if role != "remark"
        )

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other) or hash(self) != hash(other):
            return False
        assert isinstance(other, Node)
        own, others = _representative(self), _representative(other)
        if own is others:
            return True
        if not _are_equal(self, other):
            return False
        own.__dict__["_same"] = others  # the next comparison of the two, or of trees that hold them, is short
        return True

    def __hash__(self) -> int:
        known: int | None = self.__dict__.get("_hash")
        if known is not None:
            return known
        value: int = kept(self, "_hash", _hash)
        return value

    def __getstate__(self) -> dict[str, Any]:
        """The fields alone: what is kept besides them, the hash above all, holds in this process only."""
        return {name: getattr(self, name) for name, _ in self.roles}

    def __repr__(self) -> str:
        from notesc.language.source import as_source

        return as_source(self)

    def __format__(self, specification: str) -> str:
        from notesc.language.prose import interpolate

        return interpolate(self, specification)

    def __iter__(self) -> Iterator[Any]:
        self._refuse("cannot be iterated over", "subscript it with an index, as in z[k], and sum with Sum(z[k], k)")

    def __len__(self) -> int:  # noqa: PLE0303  # it raises
        self._refuse("has no length in Python", "its size is the term that note.size(…) gave")

    def __contains__(self, item: object) -> bool:
        self._refuse("cannot be searched with `in`", "terms are compared with Eq, Lt, Le")

    def __array__(self, *arguments: Any, **options: Any) -> Any:
        """No NumPy array is made of a term by accident."""
        self._refuse("cannot become a NumPy array", "declare vectors and matrices with note.vector and note.matrix")

    def _refuse(self, what: str, hint: str) -> NoReturn:
        from notesc.diagnostics import Code, DerivationError

        raise DerivationError(Code.TYPE, f"`{self!r}` {what}", hint)

    def children(self) -> Iterator[tuple[int, Node]]:
        """Each child with the number of binders entered on the way to it (0 or 1)."""
        for name, role in self.roles:
            if role in ("part", "scope"):
                value = getattr(self, name)
                depth = 1 if role == "scope" else 0
                for child in value if isinstance(value, tuple) else (value,):
                    yield depth, child

    def map_children(self, function: Callable[[int, Node], Node]) -> Self:
        """This node with `function(binders entered, child)` in place of each child; itself where nothing changed."""
        return self.with_children([function(depth, child) for depth, child in self.children()])

    def with_children(self, children: Iterable[Node]) -> Self:
        """This node with other children, in the order of `children()`; itself where they are the same objects."""
        given = list(children)
        if all(new is old for new, (_, old) in zip(given, self.children(), strict=True)):
            return self
        supply = iter(given)
        values = []
        for name, role in self.roles:
            value = getattr(self, name)
            if role in ("part", "scope"):
                value = tuple(next(supply) for _ in value) if isinstance(value, tuple) else next(supply)
            values.append(value)
        return type(self)(*values)


def _representative(current: Node) -> Node:
    """One of the nodes that this one was found to be equal to, the same for all of them."""
    while "_same" in current.__dict__:
        current = current.__dict__["_same"]
    return current


def _are_equal(first: Node, second: Node) -> bool:
    """Structural equality, without recursion: trees can be deep."""
    pairs: list[tuple[Any, Any]] = [(first, second)]
    while pairs:
        left, right = pairs.pop()
        if left is right:
            continue
        if type(left) is not type(right):
            return False
        if isinstance(left, Node):
            if hash(left) != hash(right):
                return False
            if _representative(left) is not _representative(right):
                pairs.extend(zip(left._key(), right._key(), strict=True))  # noqa: SLF001  # of this module
        elif _holds_nodes(left) and _holds_nodes(right):
            if len(left) != len(right):
                return False
            pairs.extend(zip(left, right, strict=True))
        elif left != right:
            return False
    return True


def _holds_nodes(value: Any) -> bool:
    return isinstance(value, tuple) and any(isinstance(item, Node) for item in value)


def _hash(current: Node) -> int:
    return hash((type(current).__name__, current._key()))  # noqa: SLF001  # of this module


def kept(body: Node, name: str, compute: Callable[[Any], Any]) -> Any:
    """`compute(body)`, kept on the node; it is computed for the children before their parent asks for it."""
    if name in body.__dict__:
        return body.__dict__[name]
    waiting = [body]
    while waiting:
        current = waiting[-1]
        memory = current.__dict__  # the fields are frozen; what follows from them may be kept beside them
        missing = () if name in memory else [child for _, child in current.children() if name not in child.__dict__]
        if missing:
            waiting.extend(missing)
        else:
            waiting.pop()
            if name not in memory:
                memory[name] = compute(current)
    return body.__dict__[name]


def rebuild(body: Node, visit: Callable[[int, Node], Node | None]) -> Node:
    """The tree with some nodes replaced; unchanged parts are shared with it.

    `visit(depth, node)`, with the number of binders entered, is what stands in place of a node, or None to look at its
    children.
    """
    done: list[Node] = []
    work: list[tuple[int, Node, int]] = [(0, body, -1)]  # a node with the number of its finished children; -1 before
    while work:
        depth, current, count = work.pop()
        if count >= 0:
            children = done[len(done) - count :]
            del done[len(done) - count :]
            done.append(current.with_children(children))
            continue
        found = visit(depth, current)
        if found is not None:
            done.append(found)
            continue
        below = [(depth + entered, child, -1) for entered, child in current.children()]
        work.append((depth, current, len(below)))
        work.extend(reversed(below))
    return done[0]


def subterms(body: Node) -> Iterator[Node]:
    """Every node of the tree, outermost first, scopes included (bound variables appear as `Bound`)."""
    waiting = [body]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed([child for _, child in current.children()]))
