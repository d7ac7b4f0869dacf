"""Reads atoms as a mathematician does and says what they mean as a neutral tree. Knows nothing of how notation is made.

Loosest first: ⇔ ⇒, "for all", ∨, ∧, relations, + and −, ⊙ ⊘ ⊗, a slash, products. A function's name takes the next
thing; Σ and arg min take the whole product or quotient that follows; ∂/∂x and ∇ take the next thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from readback.atoms import Atom
from readback.neutral import (
    Names,
    Tree,
    entrywise,
    flat,
    name_of,
    negative,
    number,
    product_of,
    quotient_of,
    size_tree,
    sum_of,
)
from readback.rows import RELATIONS, Items, is_statement, lowered, name_form, split
from readback.rows import subscripts as parts_of


@dataclass(frozen=True)
class Reader:
    """Reads in a scope."""

    names: Names
    bound: tuple[Tree, ...] = ()  # the names of the binders around, outermost first

    def under(self, *names: Tree) -> Reader:
        return Reader(self.names, (*self.bound, *names))

    # ---- statements and terms from whole rows -------------------------------------------------------------------

    def read(self, items: Items) -> Tree:
        for sign in "⇔⇒":
            sides = split(items, sign)
            if len(sides) == 2:
                return (sign, (self.read(sides[0]), self.read(sides[1])))
        for position, item in enumerate(items):
            if item == Atom("words", "for all"):
                indices = [name_form(part) for part in split(items[position + 1 :], ",")]
                tree = self.under(*indices).read(items[:position])
                for _ in indices:
                    tree = ("∀", tree)
                return tree
        for sign in "∨∧":
            sides = split(items, sign)
            if len(sides) > 1:
                return flat(sign, *(self.read(side) for side in sides))
        return self.statement(items)

    def statement(self, items: Items) -> Tree:
        if items[0] == Atom("sign", "¬"):
            return ("¬", self.read(items[1].parts[0]))
        for position, item in enumerate(items):
            if item.kind == "sign" and item.text in RELATIONS:
                left, right = self.term(items[:position]), self.term(items[position + 1 :])
                return ("relation", item.text, left, right)
        if items[-1].kind == "words" and items[-1].text.startswith("is "):
            return ("is", items[-1].text.removeprefix("is "), self.term(items[:-1]))
        if len(items) == 1 and items[0].kind == "fence" and items[0].text == "()" and is_statement(items[0].parts[0]):
            return self.read(items[0].parts[0])
        return self.term(items)

    def term(self, items: Items) -> Tree:
        cursor = Cursor(self, items)
        tree = cursor.sum()
        if cursor.position != len(items):
            raise SyntaxError(f"cannot go on at {items[cursor.position :]}")
        return tree

    def resolve(self, form: Tree) -> Tree:
        """What a name means here: the innermost binder of that name, a definition at its own arguments, or itself."""
        for position in range(len(self.bound) - 1, -1, -1):
            if self.bound[position] == form:
                return ("bound", position)
        if form in self.names.definitions:
            return self.defined(form, {})
        return form

    def defined(self, form: Tree, given: dict[Tree, Tree]) -> Tree:
        definition = self.names.definitions[form]
        parameters = [name_of(parameter.name) for parameter in definition.parameters]
        return ("defined", form, tuple(given[p] if p in given else self.resolve(p) for p in parameters))


def _is_differential_quotient(atom: Atom) -> bool:
    """∂f over ∂x: each side is ∂ and one thing, not a quotient of its own."""
    starts = atom.kind == "fraction" and all(part[0] == Atom("symbol", "∂") for part in atom.parts)
    return starts and all(Atom("sign", "/") not in part for part in atom.parts)


class Cursor:
    """Goes through a row from left to right."""

    def __init__(self, reader: Reader, items: Items) -> None:
        self.reader = reader
        self.items = items
        self.position = 0

    def peek(self) -> Atom:
        return self.items[self.position] if self.position < len(self.items) else Atom("end")

    def take(self) -> Atom:
        self.position += 1
        return self.items[self.position - 1]

    def accept(self, *signs: str) -> str:
        atom = self.peek()
        if atom.kind == "sign" and atom.text in signs:
            self.position += 1
            return atom.text
        return ""

    # ---- sums, products, quotients ------------------------------------------------------------------------------

    def sum(self) -> Tree:
        first = negative(self.entries()) if self.accept("−") else self.entries()
        parts = [(1, first)]
        while sign := self.accept("+", "−"):
            parts.append((1 if sign == "+" else -1, self.entries()))
        return sum_of(*parts)

    def entries(self) -> Tree:
        tree = self.quotient()
        while sign := self.accept("⊙", "⊘", "⊗"):
            tree = entrywise(sign, tree, self.quotient())
        return tree

    def quotient(self) -> Tree:
        tree = self.product()
        while self.accept("/"):
            tree = quotient_of(tree, self.product())
        return tree

    def product(self) -> Tree:
        factors = [self.operand()]
        while self.accept("·") or self.peek().kind not in ("end", "sign", "differential"):
            factors.append(self.operand())
        return product_of(*factors)

    # ---- operators ----------------------------------------------------------------------------------------------

    def operand(self) -> Tree:
        """One factor: a thing, or an operator with what it takes."""
        atom = self.peek()
        nucleus = atom.parts[0][0] if atom.kind == "script" else atom
        if nucleus == Atom("big", "∫"):
            return self.integral(self.take())
        if nucleus == Atom("big", "lim"):
            return self.limit(self.take())
        if nucleus == Atom("name", "T") and atom.kind == "script":
            return self.taylor(self.take())
        if nucleus.kind == "big":
            return self.big(self.take(), nucleus.text)
        if nucleus == Atom("symbol", "∇"):
            self.take()
            kind = "gradient" if atom.upper is None else "hessian"
            return self.derivative(kind, atom.lower, None)
        if nucleus == Atom("symbol", "∂"):
            return self.partial(self.take())
        if _is_differential_quotient(atom):
            self.take()
            above, below = atom.parts[0][1:], atom.parts[1][1:]
            return self.derivative("partial", below, above or None)
        if atom.kind == "at":
            self.take()
            return self.at(atom)
        return self.thing()

    def big(self, atom: Atom, symbol: str) -> Tree:
        lower = atom.lower or ()
        name, *start = split(lower, "=") if atom.upper is not None else (lower[:1],)
        form = name_form(name)
        inside = Cursor(self.reader.under(form), self.items)
        inside.position = self.position
        body = inside.quotient()
        self.position = inside.position
        if symbol not in "Σ∏":
            return ("arg min", body)
        if atom.upper is not None:
            return (symbol, self.reader.term(start[0]), self.reader.term(atom.upper), body)
        return (symbol, ("number", 1), self.range_of(form), body)

    def integral(self, atom: Atom) -> Tree:
        """The variable stands at the differential that closes this integral."""
        depth, end = 1, self.position
        while depth:
            item = self.items[end]
            opens = item == Atom("big", "∫") or (item.kind == "script" and item.parts[0][0] == Atom("big", "∫"))
            depth += opens - (item.kind == "differential")
            end += 1
        form = name_form(self.items[end : end + 1])
        body = self.reader.under(form).term(self.items[self.position : end - 1])
        self.position = end + 1
        return ("∫", self.reader.term(atom.lower or ()), self.reader.term(atom.upper or ()), body)

    def limit(self, atom: Atom) -> Tree:
        name, point = split(atom.lower or (), "→")
        side = ""
        if point[-1].kind == "script" and point[-1].upper in ((Atom("sign", "+"),), (Atom("sign", "−"),)):
            side = "+" if point[-1].upper[0].text == "+" else "-"
            point = (*point[:-1], *point[-1].parts[0])
        form = name_form(name)
        inside = Cursor(self.reader.under(form), self.items)
        inside.position = self.position
        body = inside.quotient()
        self.position = inside.position
        return ("lim", self.reader.term(point), side, body)

    def taylor(self, atom: Atom) -> Tree:
        name, centre = split(atom.lower or (), "=")
        form = name_form(name)
        body = self.reader.under(form).term(self.take().parts[0])
        order = int((atom.upper or ())[0].text)
        return ("taylor", order, self.reader.term(centre), body, self.reader.resolve(form))

    def range_of(self, form: Tree) -> Tree:
        while form[0] == "prime":
            form = form[1]
        (extent,) = {extent for name, extent in self.reader.names.ranges.items() if name_of(name.rstrip("'")) == form}
        return size_tree(extent)

    def partial(self, atom: Atom) -> Tree:
        if atom.kind == "script":
            return self.derivative("partial", atom.lower, None)
        start = self.position
        Cursor.thing(self)
        above = self.items[start : self.position]
        if not self.accept("/") or self.take() != Atom("symbol", "∂"):
            raise SyntaxError("∂ without ∂ below")
        start = self.position
        self.thing()
        return self.derivative("partial", self.items[start : self.position], above)

    def derivative(self, kind: str, by: Items | None, above: Items | None, point: Tree | None = None) -> Tree:
        form, subscripts, kind = self.variable(kind, by or ())
        reader = self.reader.under(form)
        if above is not None:
            body = reader.term(above)
        else:
            inside = Cursor(reader, self.items)
            inside.position = self.position
            body = inside.operand()
            self.position = inside.position
        return ("derivative", kind, body, point or self.reader.resolve(form), subscripts)

    def variable(self, kind: str, by: Items) -> tuple[Tree, tuple[Tree, ...], str]:
        """The name that a derivative is by, its subscripts, and the kind: a transpose below makes a Jacobian."""
        if by[0] == Atom("name", "vec"):  # the stacked columns of what stands in the brackets
            return self.variable(kind, by[1].parts[0])
        (atom,) = by
        if atom.kind == "script" and atom.upper == (Atom("symbol", "⊤"),) and atom.parts[0][0].kind == "fence":
            return self.variable("jacobian", atom.parts[0][0].parts[0])
        if atom.kind == "script" and atom.upper == (Atom("symbol", "⊤"),):
            kind = "jacobian"
            atom = Atom("script", parts=atom.parts, lower=atom.lower) if atom.lower is not None else atom.parts[0][0]
        if atom.kind == "script" and atom.lower is not None:
            nucleus = atom.parts[0]
            if nucleus[0].kind == "fence":
                return name_form(nucleus[0].parts[0]), self.indices(atom.lower), kind
            primes = atom.upper or ()
            form = name_form((Atom("script", parts=(nucleus,), upper=primes),) if primes else nucleus)
            if name_form((atom,)) not in self.reader.names.symbols | set(self.reader.names.definitions):
                return form, self.indices(atom.lower), kind
        return name_form((atom,)), (), kind

    def at(self, atom: Atom) -> Tree:
        body, condition = atom.parts
        left, right = split(condition, "=")
        inner = Cursor(self.reader, body)
        tree = inner.operand()
        if inner.position != len(body) or tree[0] not in ("derivative", "taylor"):
            raise SyntaxError("a bar after something that is no derivative")
        form = name_form(left)
        if tree[0] == "taylor":
            return (*tree[:4], self.reader.term(right))
        if tree[3] != self.reader.resolve(form):
            raise SyntaxError("a bar for another variable")
        return (*tree[:3], self.reader.term(right), tree[4])

    # ---- things -------------------------------------------------------------------------------------------------

    def indices(self, items: Items) -> tuple[Tree, ...]:
        found: list[Tree] = []
        for part in split(items, ","):
            if len(part) > 1 and any(atom.kind in ("sign", "number", "fence") for atom in part):
                found.append(self.reader.term(part))  # as in x_{k + 1}
                continue
            for atom in parts_of(part):
                is_number = atom.kind == "number"
                found.append(("number", int(atom.text)) if is_number else self.reader.resolve(name_form((atom,))))
        return tuple(found)

    def thing(self) -> Tree:
        """A symbol, number, bracket, root, fraction or call, with its scripts; perhaps its factorial."""
        tree = self.unfactored()
        while self.accept("!"):
            tree = ("call", ("symbol", "factorial"), 0, (tree,))
        return tree

    def unfactored(self) -> Tree:
        atom = self.take()
        nucleus = atom.parts[0][0] if atom.kind == "script" else atom
        if nucleus.kind == "name" and nucleus.text == "e^":
            return ("call", ("symbol", "exp"), 0, (self.reader.term(atom.upper or ()),))
        if nucleus.kind == "name":
            tree = self.call(("symbol", nucleus.text), 0)
            return ("power", tree, self.reader.term(atom.upper)) if atom.kind == "script" and atom.upper else tree
        if nucleus.kind in ("symbol", "mark"):
            return self.named(atom, nucleus)
        return self.with_scripts(self.closed(nucleus, atom), atom) if atom.kind == "script" else self.closed(atom, atom)

    def named(self, atom: Atom, nucleus: Atom) -> Tree:
        lower = atom.lower
        upper = atom.upper or ()
        if upper and all(part == Atom("symbol", "′") for part in upper):
            form = name_form((Atom("script", parts=((nucleus,),), upper=upper),))
            plain = lowered(nucleus, lower)
            if plain in self.reader.names.functions and self.begins_call():
                return self.call(plain, len(upper))
            return ("sub", self.reader.resolve(form), self.indices(lower)) if lower else self.reader.resolve(form)
        whole = lowered(nucleus, lower)
        is_function = whole in self.reader.names.functions or self.is_special(whole)
        if upper and upper[0].kind == "fence" and is_function:
            return self.call(whole, int(upper[0].parts[0][0].text))
        if not upper and self.begins_call():
            called = self.called(whole, {})
            form = name_form((nucleus,))
            if called is None and lower is not None and (given := self.indexed(form, lower)) is not None:
                called = self.called(form, given)
            if called is not None:
                return called
        return self.with_scripts(self.unraised(nucleus, lower, whole), Atom("script", upper=upper or None))

    def unraised(self, nucleus: Atom, lower: Items | None, whole: Tree) -> Tree:
        known = self.reader.names.symbols | set(self.reader.names.definitions) | set(self.reader.bound)
        form = name_form((nucleus,))
        if lower is None or whole in known:
            return self.reader.resolve(whole)
        given = self.indexed(form, lower)
        if given is not None:
            return self.reader.defined(form, given)
        if form == ("symbol", "V"):  # eigenvectors of the matrix below
            return ("sub", form, (self.reader.term(lower),))
        return ("sub", self.reader.resolve(form), self.indices(lower))

    def indexed(self, form: Tree, lower: Items) -> dict[Tree, Tree] | None:
        """A definition that depends on indices shows them as subscripts: what stands for which."""
        definition = self.reader.names.definitions.get(form)
        if definition is None:
            return None
        parameters = [p for p in definition.parameters[definition.shown :] if hasattr(p, "range")]
        if not parameters:
            return None
        return dict(zip((name_of(p.name) for p in parameters), self.indices(lower), strict=True))

    def is_special(self, form: Tree) -> bool:
        """A letter that stands for a function of its own, and for nothing else here."""
        known = form in self.reader.names.symbols
        return form == ("symbol", "σ") or (form in (("symbol", "Γ"), ("symbol", "ψ")) and not known)

    def begins_call(self) -> bool:
        atom = self.peek()
        nucleus = atom.parts[0][0] if atom.kind == "script" else atom
        return nucleus.kind == "fence" and nucleus.text == "()"

    def called(self, form: Tree, given: dict[Tree, Tree]) -> Tree | None:
        """A name with brackets after it, where the name is one of a function; None where it is a factor."""
        names = self.reader.names
        if form in names.functions or form == ("symbol", "λ") or self.is_special(form):
            return self.call(form, 0)
        if form not in names.definitions:
            return None
        fence = self.take()
        nucleus = fence.parts[0][0] if fence.kind == "script" else fence
        definition = names.definitions[form]
        free = [name_of(p.name) for p in definition.parameters if not hasattr(p, "range")]
        shown = [name_of(p.name) for p in definition.parameters[: definition.shown]]
        given = dict(given)
        for position, part in enumerate(split(nucleus.parts[0], ",")):
            sides = split(part, "=")
            key = name_form(sides[0]) if len(sides) == 2 else (shown or free)[position]
            given[key] = self.reader.term(sides[-1])
        return self.with_scripts(self.reader.defined(form, given), fence)

    def call(self, form: Tree, order: int) -> Tree:
        if not self.begins_call():
            return ("call", form, order, (self.operand(),))
        fence = self.take()
        nucleus = fence.parts[0][0] if fence.kind == "script" else fence
        arguments = tuple(self.reader.term(part) for part in split(nucleus.parts[0], ","))
        return self.with_scripts(("call", form, order, arguments), fence)

    def closed(self, atom: Atom, whole: Atom) -> Tree:
        match atom.kind:
            case "number":
                return number(Fraction(atom.text))
            case "bold":
                return ("bold", int(atom.text))
            case "fraction":
                over, under = (self.reader.term(part) for part in atom.parts)
                return quotient_of(over, under)
            case "binomial":
                return ("call", ("symbol", "binomial"), 0, tuple(self.reader.term(part) for part in atom.parts))
            case "root":
                return ("call", ("symbol", "sqrt"), 0, (self.reader.term(atom.parts[0]),))
            case "cases":
                return ("cases", tuple(self.reader.read(part) for part in atom.parts))
            case "group":
                return self.reader.term(atom.parts[0])
            case "matrix":
                return ("matrix", int(atom.text), tuple(self.reader.term(part) for part in atom.parts))
            case "fence" if atom.text == "‖‖":
                below = whole.lower[0] if whole.lower else None
                name = "norm" if below is None else _NORMS[below.text]
                return ("call", ("symbol", name), 0, (self.reader.term(atom.parts[0]),))
            case "fence" if atom.text == "||":
                return ("call", ("symbol", "absolute"), 0, (self.reader.term(atom.parts[0]),))
            case "fence" if atom.text == "[]":
                return self.components(atom, whole)
            case "fence":
                return self.reader.term(atom.parts[0])
        raise SyntaxError(f"no term begins with {atom}")

    def components(self, atom: Atom, whole: Atom) -> Tree:
        ranges = [split(part, "≤") for part in split(whole.lower or (), ",")]
        tree = self.reader.under(*(name_form(left) for left, _ in ranges)).term(atom.parts[0])
        for _, extent in reversed(ranges):
            tree = ("components", self.reader.term(extent), tree)
        return tree

    def with_scripts(self, tree: Tree, atom: Atom) -> Tree:
        is_read = bool(atom.parts) and atom.parts[0][0].text in ("[]", "‖‖")  # what is below them was read with them
        if atom.lower is not None and not is_read:
            tree = ("sub", tree, self.indices(atom.lower))
        if atom.upper is None:
            return tree
        raised = ("symbol", "+") if _is_plus(atom.upper) else self.reader.term(atom.upper)
        return ("power", tree, raised)


_NORMS = {"F": "norm", "2": "spectral_norm", "∗": "nuclear_norm", "*": "nuclear_norm"}


def _is_plus(items: Items) -> bool:
    """The mark of a pseudo-inverse."""
    return len(items) == 1 and items[0].text == "+"
