"""The neutral tree: what a reader of the page may conclude, and nothing about how it was written.

Made from a term here, and from the page by `grammar`; the two must be equal. Sums and products are flat, because
brackets in them mean nothing; a minus stands in front of products and quotients; bound variables are counted from the
outermost.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from notesc.language import propositions as p
from notesc.language import terms as t
from notesc.language.extents import Combination, CompoundSize, shown_parts

Tree = tuple[Any, ...]

_GREEK = [
    *("alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "lambda", "mu"),
    *("pi", "rho", "sigma", "tau", "phi", "psi", "Gamma", "Sigma", "ell", "lam"),
]
LETTERS = dict(zip(_GREEK, "αβγδϵηθλμπρστϕψΓΣℓλ", strict=True))
MARKS = ("hat", "bar", "tilde")


# ---- making trees in their one form --------------------------------------------------------------------------------


def number(value: Fraction) -> Tree:
    if value < 0:
        return negative(number(-value))
    if value.denominator == 1:
        return ("number", value.numerator)
    return ("quotient", ("number", value.numerator), ("number", value.denominator))


def negative(tree: Tree) -> Tree:
    return ("negative", tree)


def sum_of(*signed: tuple[int, Tree]) -> Tree:
    flat: list[tuple[int, Tree]] = []
    for position, (sign, tree) in enumerate(signed):
        if tree[0] == "sum" and sign > 0:
            flat.extend(tree[1])
        elif position == 0 and tree[0] == "negative" and sign > 0:
            flat.append((-1, tree[1]))
        else:
            flat.append((sign, tree))
    if len(flat) == 1:
        sign, tree = flat[0]
        return tree if sign > 0 else negative(tree)
    return ("sum", tuple(flat))


def product_of(*factors: Tree) -> Tree:
    if len(factors) == 1:
        return factors[0]
    first = factors[0]
    if first[0] == "negative":
        return negative(product_of(first[1], *factors[1:]))
    flat: list[Tree] = []
    for factor in factors:
        if factor[0] == "negative" and factor[1][0] == "product":
            first, *rest = factor[1][1]
            flat.extend((negative(first), *rest))
        else:
            flat.extend(factor[1] if factor[0] == "product" else (factor,))
    return ("product", tuple(flat))


def quotient_of(over: Tree, under: Tree) -> Tree:
    return negative(quotient_of(over[1], under)) if over[0] == "negative" else ("quotient", over, under)


def entrywise(sign: str, left: Tree, right: Tree) -> Tree:
    return negative(entrywise(sign, left[1], right)) if left[0] == "negative" else ("entrywise", sign, left, right)


def name_of(name: str) -> Tree:
    """A name as it looks: a letter with marks, then subscripts, then primes."""
    stem = name.rstrip("'")
    first, *rest = stem.split("_")
    tree: Tree = ("symbol", LETTERS.get(first, first))
    for part in rest:
        if part in MARKS:
            tree = ("mark", part, tree)
    below = [part for part in rest if part not in (*MARKS, "star")]
    if below:
        tree = ("sub", tree, tuple(("number", int(s)) if s.isdigit() else ("symbol", LETTERS.get(s, s)) for s in below))
    if "star" in rest:
        tree = ("power", tree, ("symbol", "∗"))
    for _ in name[len(stem) :]:
        tree = ("prime", tree)
    return tree


# ---- what the page may use -----------------------------------------------------------------------------------------


class Names:
    """The names in a term: what a reader finds in the notation table."""

    def __init__(self, node: t.Node) -> None:
        self.definitions: dict[Tree, t.Definition] = {}  # the version with the most parameters
        self.functions: set[Tree] = set()
        self.symbols: set[Tree] = set()
        self.ranges: dict[str, Any] = {}  # by the name of an index, without primes
        self._collect(node)

    def _collect(self, node: t.Node) -> None:
        for inner in t.subterms(node):
            if isinstance(inner, t.OpaqueCall):
                self.functions.add(name_of(inner.function.name))
            for named in (inner, getattr(inner, "variable", None)):
                if isinstance(named, t.Variable | t.Index | t.Size):
                    self.symbols.add(name_of(named.name))
                if isinstance(named, t.Index):
                    self.ranges[named.name] = named.range
            if isinstance(inner, t.Reference):
                key = name_of(inner.name)
                known = self.definitions.get(key)
                if known is None or len(known.parameters) < len(inner.definition.parameters):
                    self.definitions[key] = inner.definition
                for argument in inner.definition.parameters + inner.definition.defaults:
                    if argument not in inner.definition.parameters or isinstance(argument, t.Variable):
                        self.symbols.add(name_of(argument.name))
                    if argument != inner and isinstance(argument, t.Reference):
                        self._collect(argument)


# ---- from terms ----------------------------------------------------------------------------------------------------


def neutral(node: t.Node, names: Names, depth: int = 0) -> Tree:  # noqa: PLR0912  # one case per class of node
    """The neutral tree of a term or a proposition."""

    def of(child: t.Node) -> Tree:
        return neutral(child, names, depth)

    def inside(child: t.Node) -> Tree:
        return neutral(child, names, depth + 1)

    match node:
        case t.Number(value):
            return number(value)
        case t.Filled(value, shape) if value.value < 0:
            return negative(of(t.Filled(t.Number(-value.value), shape)))
        case t.Filled(value, _):
            is_symbol = value.value in (0, 1)
            return ("bold", int(value.value)) if is_symbol else product_of(number(value.value), ("bold", 1))
        case t.Bound(level):
            return ("bound", depth - 1 - level)
        case t.Constant(name) | t.Size(name) | t.Index(name) | t.Variable(name):
            return name_of(name)
        case t.IdentityMatrix(size):
            return ("sub", ("symbol", "I"), below(size))
        case t.CommutationMatrix(rows, columns):
            return ("sub", ("symbol", "K"), (*below(rows), *below(columns)))
        case t.Block(blocks, width):
            return ("matrix", width, tuple(of(block) for block in blocks))
        case t.Negate(operand):
            return negative(of(operand))
        case t.Add(left, right):
            return sum_of((1, of(left)), (1, of(right)))
        case t.Subtract(left, right):
            return sum_of((1, of(left)), (-1, of(right)))
        case t.Multiply(left, right) if not left.shape.is_scalar and not right.shape.is_scalar:
            return entrywise("⊙", of(left), of(right))
        case t.Divide(left, right) if not right.shape.is_scalar:
            return entrywise("⊘", of(left), of(right))
        case t.Multiply(left, right) | t.MatrixProduct(left, right):
            return product_of(of(left), of(right))
        case t.Divide(left, right):
            return quotient_of(of(left), of(right))
        case t.Power(base, exponent):
            return ("power", of(base), of(exponent))
        case t.Transpose(operand):
            return ("power", of(operand), ("symbol", "⊤"))
        case t.Subscript(operand, subscripts):
            return ("sub", of(operand), tuple(of(s) for s in subscripts))
        case t.MatrixRow(operand, subscript):
            return ("sub", of(operand), (of(subscript), ("symbol", ":")))
        case t.OpaqueCall(function, argument):
            return ("call", name_of(function.name), function.order, (of(argument),))
        case t.Cases(values, conditions):
            pairs = [part for pair in zip(values, conditions, strict=False) for part in pair]
            return ("cases", tuple(of(part) for part in (*pairs, values[-1])))
        case t.Application():
            return _application(node, of)
        case t.Reference():
            return _reference(node, names, of)
        case t.Summation(index, body):
            return ("Σ", ("number", 1), size_tree(index.range), inside(body))
        case t.RangeSummation(_, lower, upper, body):
            return ("Σ", of(lower), of(upper), inside(body))
        case t.RangeProduct(_, lower, upper, body):
            return ("∏", of(lower), of(upper), inside(body))
        case t.DefiniteIntegral(_, body, lower, upper):
            return ("∫", of(lower), of(upper), inside(body))
        case t.InfiniteSum(_, lower, body):
            return ("Σ", of(lower), ("symbol", "∞"), inside(body))
        case t.LimitAt(_, body, point, side):
            return ("lim", of(point), side, inside(body))
        case t.TaylorPolynomial(_, body, centre, at, order):
            return ("taylor", order, of(centre), inside(body), of(at))
        case t.Infinity(sign):
            return ("symbol", "∞") if sign > 0 else negative(("symbol", "∞"))
        case t.Components(index, body):
            return ("components", size_tree(index.range), inside(body))
        case t.ArgumentOfMinimum(_, body):
            return ("arg min", inside(body))
        case t.Derivative(kind, _, body, point, subscripts):
            return ("derivative", kind.value, inside(body), of(point), tuple(of(s) for s in subscripts))
        case _:
            return _proposition(node, of, inside)


def size_tree(size: Any) -> Tree:
    if isinstance(size, int):
        return ("number", size)
    if not isinstance(size, CompoundSize):
        return name_of(size.name)
    if size.combination is Combination.PRODUCT:
        return product_of(*map(size_tree, size.parts))
    return sum_of(*((1, size_tree(part)) for part in shown_parts(size)))


def below(size: Any) -> tuple[Tree, ...]:
    """A size as a subscript: letters side by side are read one by one there."""
    is_product = isinstance(size, CompoundSize) and size.combination is Combination.PRODUCT
    letters = is_product and not any(isinstance(part, int | CompoundSize) for part in size.parts)
    return tuple(map(size_tree, size.parts)) if letters else (size_tree(size),)


def _application(node: t.Application, of: Any) -> Tree:
    arguments = tuple(of(argument) for argument in node.arguments)
    match node.function:
        case "delta":
            return ("sub", ("symbol", "δ"), arguments)
        case "inv":
            return ("power", arguments[0], negative(("number", 1)))
        case "pinv":
            return ("power", arguments[0], ("symbol", "+"))
        case "matrix_power":
            return ("power", *arguments)
        case "expm":
            return ("call", ("symbol", "exp"), 0, arguments)
        case "eigenvalues" | "singular_values":
            return ("call", ("symbol", {"e": "λ", "s": "σ"}[node.function[0]]), 0, arguments)
        case "eigenvectors":
            return ("sub", ("symbol", "V"), arguments)
        case "outer":
            return product_of(arguments[0], ("power", arguments[1], ("symbol", "⊤")))
        case "kron":
            return entrywise("⊗", *arguments)
        case "maximum" | "minimum":
            return ("call", ("symbol", node.function[:3]), 0, arguments)
        case "sigmoid" | "Gamma" | "digamma" | "Beta":
            letters = {"sigmoid": "σ", "Gamma": "Γ", "digamma": "ψ", "Beta": "B"}
            return ("call", ("symbol", letters[node.function]), 0, arguments)
        case "polygamma":
            return ("call", ("symbol", "ψ"), arguments[0][1], arguments[1:])
    return ("call", ("symbol", node.function), 0, arguments)


def _reference(node: t.Reference, names: Names, of: Any) -> Tree:
    longest = names.definitions[name_of(node.name)]
    given = dict(zip(node.definition.parameters, node.arguments, strict=True))
    arguments = tuple(
        of(given[parameter]) if parameter in given else of(default)
        for parameter, default in zip(longest.parameters, longest.defaults, strict=True)
    )
    return ("defined", name_of(node.name), arguments)


def _proposition(node: t.Node, of: Any, inside: Any) -> Tree:
    match node:
        case p.Comparison(relation, left, right):
            return ("relation", relation.value, of(left), of(right))
        case p.And(operands) | p.Or(operands):
            sign = "∧" if isinstance(node, p.And) else "∨"
            parts = [of(operand) for operand in operands]
            return parts[0] if len(parts) == 1 else flat(sign, *parts)
        case p.Not(operand):
            return ("¬", of(operand))
        case p.Implies(left, right):
            return ("⇒", (of(left), of(right)))
        case p.Equivalent(left, right):
            return ("⇔", (of(left), of(right)))
        case p.Universal(_, body):
            return ("∀", inside(body))
        case p.HasProperty(kind, operand):
            signs = {"positive definite": "≻", "positive semidefinite": "⪰"}
            if kind.value in signs:
                return ("relation", signs[kind.value], of(operand), ("number", 0))
            return ("is", kind.value, of(operand))
    raise AssertionError(f"no neutral form of {node!r}")


def flat(sign: str, *operands: Tree) -> Tree:
    parts: list[Tree] = []
    for operand in operands:
        parts.extend(operand[1] if operand[0] == sign else (operand,))
    return (sign, tuple(parts))
