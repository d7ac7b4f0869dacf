"""Reads LaTeX math into atoms, written from the LaTeX manual and not from the emitter."""

from __future__ import annotations

import re

from readback.atoms import Atom, scripted

_WORD = r"\\(?:text|operatorname\*?|mathrm|mathbf|mathbb)\{[^{}]*\}"
# a word with its command, whose blanks count, is one token
_TOKEN = re.compile(_WORD + r"|\\[A-Za-z]+\*?|\\.|\d+|\S")
_LETTERS = {
    **{"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "eta": "η", "theta": "θ", "lambda": "λ"},
    **{"mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "ϕ", "psi": "ψ", "Sigma": "Σ", "ell": "ℓ"},
    **{"partial": "∂", "nabla": "∇", "top": "⊤", "prime": "′"},
}
_SIGNS = {
    **{"ne": "≠", "le": "≤", "ge": "≥", "succ": "≻", "succeq": "⪰", "cdot": "·", "odot": "⊙", "oslash": "⊘"},
    **{"otimes": "⊗", "land": "∧", "lor": "∨", "lnot": "¬", "Rightarrow": "⇒", "Leftrightarrow": "⇔", "in": "∈"},
}
_NAMES = ("log", "tanh", "exp", "det")
_SIZES = re.compile(r"\\(big|Big|bigg|Bigg)([lr])\Z")
_OPEN = {"(": "(", "[": "[", r"\lVert": "‖"}
_CLOSE = {")": ")", "]": "]", r"\rVert": "‖"}


def read_latex(source: str) -> tuple[Atom, ...]:
    reader = _Reader([match[0] for match in _TOKEN.finditer(source)])
    items = reader.until(())
    if reader.position < len(reader.tokens):
        raise SyntaxError("something is left over")
    return items


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.position = 0

    def until(self, ends: tuple[str, ...]) -> tuple[Atom, ...]:
        items: list[Atom] = []
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token in ends or (_SIZES.match(token) and _SIZES.match(token)[2] == "r"):
                return tuple(items)
            self.position += 1
            self.one(token, items)
        if ends:
            raise SyntaxError(f"missing one of {ends}")
        return tuple(items)

    def group(self) -> tuple[Atom, ...]:
        self.expect("{")
        items = self.until(("}",))
        self.expect("}")
        return items

    def expect(self, wanted: str) -> None:
        if self.tokens[self.position] != wanted:
            raise SyntaxError(f"expected {wanted}, found {self.tokens[self.position]}")
        self.position += 1

    def one(self, token: str, items: list[Atom]) -> None:
        if token in ("_", "^"):
            script = self.group()
            scripted(items, script if token == "_" else None, script if token == "^" else None)
        elif token == "{":
            self.position -= 1
            items.extend(self.group())
        elif token not in (r"\;", r"\,"):
            items.append(self.atom(token))

    def atom(self, token: str) -> Atom:
        size = _SIZES.match(token)
        if size:
            token = self.tokens[self.position]
            self.position += 1
        if token in _OPEN:
            return self.fence(_OPEN[token], bool(size))
        if token == r"\left":
            return self.evaluated()
        styled = re.fullmatch(r"\\(text|operatorname\*?|mathrm|mathbf|mathbb)\{(.*)\}", token)
        if styled:
            return _word(styled[1], styled[2])
        if token.startswith("\\"):
            return self.command(token[1:])
        if token.isdigit():
            return Atom("number", token)
        return Atom("symbol", token) if token.isalpha() or token == ":" else Atom("sign", "−" if token == "-" else token)

    def fence(self, opening: str, sized: bool) -> Atom:
        inside = self.until(tuple(_CLOSE))
        if sized:
            self.position += 1
        closing = _CLOSE[self.tokens[self.position]]
        self.position += 1
        return Atom("fence", opening + closing, (inside,))

    def evaluated(self) -> Atom:
        self.expect(".")
        inside = self.until((r"\right",))
        for wanted in (r"\right", "|", "_"):
            self.expect(wanted)
        return Atom("at", parts=(inside, self.group()))

    def command(self, name: str) -> Atom:
        if name in _LETTERS:
            return Atom("symbol", _LETTERS[name])
        if name in _SIGNS:
            return Atom("sign", _SIGNS[name])
        if name in _NAMES:
            return Atom("name", name)
        if name == "sum":
            return Atom("big", "Σ")
        if name in ("frac", "tfrac"):
            return Atom("fraction", parts=(self.group(), self.group()))
        if name == "sqrt":
            return Atom("root", parts=(self.group(),))
        if name in ("hat", "bar", "tilde"):
            return Atom("mark", name, (self.group(),))
        if name == "boldsymbol":
            return self.group()[0]
        raise SyntaxError(f"unknown command {name}")


def _word(command: str, text: str) -> Atom:
    if command == "text":
        return Atom("words", text.strip())
    if command == "operatorname*":
        return Atom("big", text.replace("\\,", " "))
    if command == "operatorname":
        return Atom("name", text)
    if command == "mathbf" and text.isdigit():
        return Atom("bold", text)
    return Atom("name", "e^") if (command, text) == ("mathrm", "e") else Atom("symbol", text)
