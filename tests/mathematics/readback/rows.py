"""Rows of atoms taken apart, and names in them."""

from __future__ import annotations

from readback.atoms import Atom
from readback.neutral import Tree

Items = tuple[Atom, ...]
RELATIONS = frozenset("=≠<≤>≥≻⪰")


def split(items: Items, sign: str) -> list[Items]:
    parts: list[list[Atom]] = [[]]
    for item in items:
        if item == Atom("sign", sign):
            parts.append([])
        else:
            parts[-1].append(item)
    return [tuple(part) for part in parts]


def is_statement(items: Items) -> bool:
    signs = RELATIONS | set("∧∨⇒⇔¬")
    return any(item.kind == "words" or (item.kind == "sign" and item.text in signs) for item in items)


def name_form(items: Items) -> Tree:
    """The form of a name that a binder introduces."""
    (atom,) = items
    if atom.kind == "mark":
        return ("mark", atom.text, name_form(atom.parts[0]))
    if atom.kind == "script":
        tree = name_form(atom.parts[0])
        if atom.lower is not None:
            tree = ("sub", tree, tuple(_index_form(part) for part in subscripts(atom.lower)))
        for _ in atom.upper or ():
            tree = ("prime", tree)
        return tree
    return ("symbol", atom.text)


def _index_form(atom: Atom) -> Tree:
    return ("number", int(atom.text)) if atom.kind == "number" else name_form((atom,))


def subscripts(items: Items) -> list[Atom]:
    return [item for item in items if item != Atom("sign", ",")]


def lowered(nucleus: Atom, lower: Items | None) -> Tree:
    """The form of a symbol with its subscripts, were they part of its name."""
    return name_form((nucleus,) if lower is None else (Atom("script", parts=((nucleus,),), lower=lower),))
