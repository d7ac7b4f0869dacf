"""Reads LaTeX math into atoms, written from the LaTeX manual and not from the emitter."""

from __future__ import annotations

import re

from readback.atoms import Atom, scripted

_WORD = r"\\(?:text|operatorname\*?|mathrm|mathbf|mathbb)\{[^{}]*\}"
# a word with its command, whose blanks count, is one word
_TOKEN = re.compile(_WORD + r"|\\(?:begin|end)\{bmatrix\}|\\[A-Za-z]+\*?|\\.|\d+|\S")
_LETTERS = dict(
    zip(
        [
            *("alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "lambda", "mu"),
            *("pi", "rho", "sigma", "tau", "phi", "psi", "Gamma", "Sigma", "ell", "partial", "nabla", "top", "prime"),
            "infty",
        ],
        "αβγδϵηθλμπρστϕψΓΣℓ∂∇⊤′∞",
        strict=True,
    )
)
_SIGNS = dict(
    zip(
        [
            *("ne", "le", "ge", "succ", "succeq", "cdot", "odot", "oslash", "otimes"),
            *("land", "lor", "lnot", "Rightarrow", "Leftrightarrow", "in", "to"),
        ],
        "≠≤≥≻⪰·⊙⊘⊗∧∨¬⇒⇔∈→",
        strict=True,
    )
)
_NAMES = (  # the functions that LaTeX has a command for; all others come as \operatorname
    *("arccos", "arcsin", "arctan", "cos", "cosh", "cot", "coth", "csc", "det", "dim", "exp", "lg", "ln", "log", "sec"),
    *("max", "min", "sin", "sinh", "tan", "tanh"),
)
_SIZES = re.compile(r"\\(big|Big|bigg|Bigg)([lr])\Z")
_OPEN = {"(": "(", "[": "[", r"\lVert": "‖", r"\lvert": "|"}
_CLOSE = {")": ")", "]": "]", r"\rVert": "‖", r"\rvert": "|"}


def read_latex(source: str) -> tuple[Atom, ...]:
    reader = _Reader([match[0] for match in _TOKEN.finditer(source)])
    items = reader.until(())
    if reader.position < len(reader.words):
        raise SyntaxError("something is left over")
    return items


_BIG = {"sum": "Σ", "prod": "∏", "int": "∫", "lim": "lim"}
_OF_TWO = {"frac": "fraction", "tfrac": "fraction", "binom": "binomial"}  # commands with two groups


class _Reader:
    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.position = 0

    def until(self, ends: tuple[str, ...]) -> tuple[Atom, ...]:
        items: list[Atom] = []
        while self.position < len(self.words):
            word = self.words[self.position]
            if word in ends or (_SIZES.match(word) and _SIZES.match(word)[2] == "r"):
                return tuple(items)
            self.position += 1
            self.one(word, items)
        if ends:
            raise SyntaxError(f"missing one of {ends}")
        return tuple(items)

    def group(self) -> tuple[Atom, ...]:
        self.expect("{")
        items = self.until(("}",))
        self.expect("}")
        return items

    def expect(self, wanted: str) -> None:
        if self.words[self.position] != wanted:
            raise SyntaxError(f"expected {wanted}, found {self.words[self.position]}")
        self.position += 1

    def one(self, word: str, items: list[Atom]) -> None:
        if word in ("_", "^"):
            script = self.group()
            scripted(items, script if word == "_" else None, script if word == "^" else None)
        elif word == "{":
            self.position -= 1
            items.extend(self.group())
        elif word not in (r"\;", r"\,"):
            items.append(self.atom(word))

    def atom(self, word: str) -> Atom:
        size = _SIZES.match(word)
        if size:
            word = self.words[self.position]
            self.position += 1
        if word in _OPEN:
            return self.fence(_OPEN[word], sized=bool(size))
        if word == r"\begin{bmatrix}":
            return self.matrix()
        if word == r"\left":
            return self.evaluated()
        styled = re.fullmatch(r"\\(text|operatorname\*?|mathrm|mathbf|mathbb)\{(.*)\}", word)
        if styled:
            return _word(styled[1], styled[2])
        if word.startswith("\\"):
            return self.command(word[1:])
        if word.isdigit():
            return Atom("number", word)
        if word == "*":
            return Atom("symbol", "∗")
        is_letter = word.isalpha() or word == ":"
        return Atom("symbol", word) if is_letter else Atom("sign", "−" if word == "-" else word)

    def fence(self, opening: str, *, sized: bool) -> Atom:
        inside = self.until(tuple(_CLOSE))
        if sized:
            self.position += 1
        closing = _CLOSE[self.words[self.position]]
        self.position += 1
        return Atom("fence", opening + closing, (inside,))

    def choices(self) -> Atom:
        """Values and conditions in turn, and last a value alone."""
        self.group()
        parts: list[tuple[Atom, ...]] = []
        while True:
            parts.append(self.until(("&",)))
            self.expect("&")
            condition = self.until((r"\\", r"\end"))
            if condition == (Atom("words", "otherwise"),):
                self.expect(r"\end")
                self.group()
                return Atom("cases", parts=tuple(parts))
            parts.append(condition[1:])
            self.expect(r"\\")

    def matrix(self) -> Atom:
        rows: list[list[tuple[Atom, ...]]] = [[]]
        closing = "&"
        while closing != r"\end{bmatrix}":
            rows[-1].append(self.until(("&", r"\\", r"\end{bmatrix}")))
            closing = self.words[self.position]
            self.position += 1
            if closing == r"\\":
                rows.append([])
        return Atom("matrix", str(len(rows[0])), tuple(cell for row in rows for cell in row))

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
        if name in _BIG:
            return Atom("big", _BIG[name])
        if name in _OF_TWO:
            return Atom(_OF_TWO[name], parts=(self.group(), self.group()))
        if name == "sqrt":
            return Atom("root", parts=(self.group(),))
        if name in ("hat", "bar", "tilde"):
            return Atom("mark", name, (self.group(),))
        if name == "begin":
            return self.choices()
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
    if (command, text) == ("mathrm", "d"):
        return Atom("differential")
    return Atom("name", "e^") if (command, text) == ("mathrm", "e") else Atom("symbol", text)
