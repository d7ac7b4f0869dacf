"""Reads Typst math into atoms, written from the Typst reference and not from the emitter."""

from __future__ import annotations

import re

from readback.atoms import Atom, scripted

_TOKEN = re.compile(r'"[^"]*"|[A-Za-z][A-Za-z]+(\.[a-z]+)*|\d+|#true|\S')
_WORD_SIGNS = {"slash": "/", "dot.op": "·"}
_STYLES = ("upright", "bold", "bb", "inline", "class", "op", "lr", "frac", "binom", "sqrt", "accent", "cases")
_BIG = {"∑": "Σ", "∏": "∏", "∫": "∫"}
_CLOSERS = {"(": ")", "[": "]"}


def read_typst(source: str) -> tuple[Atom, ...]:
    reader = _Reader([match[0] for match in _TOKEN.finditer(source)])
    items = reader.until(())
    if reader.position < len(reader.tokens):
        raise SyntaxError("something is left over")
    return items


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.position = 0

    def peek(self) -> str:
        return self.tokens[self.position] if self.position < len(self.tokens) else ""

    def take(self) -> str:
        self.position += 1
        return self.tokens[self.position - 1]

    def expect(self, wanted: str) -> None:
        found = self.take()
        if found != wanted:
            raise SyntaxError(f"expected {wanted}, found {found}")

    def until(self, ends: tuple[str, ...]) -> tuple[Atom, ...]:
        items: list[Atom] = []
        while self.peek() and self.peek() not in ends:
            word = self.take()
            if word in ("_", "^"):
                self.expect("(")
                script = self.until((")",))
                self.expect(")")
                scripted(items, script if word == "_" else None, script if word == "^" else None)
            elif word != "space.quad":
                items.append(self.atom(word))
        return tuple(items)

    def atom(self, word: str) -> Atom:
        if word == "upright" and self.tokens[self.position :][:3] == ["(", "e", ")"]:
            self.position += 3
            return Atom("name", "e^")
        if word == "mat":
            return self.matrix()
        if word in _STYLES and self.peek() == "(":
            self.position += 1
            return self.call(word)
        if word in _CLOSERS:
            inside = self.until((_CLOSERS[word],))
            self.expect(_CLOSERS[word])
            return Atom("fence", word + _CLOSERS[word], (inside,))
        if word.startswith('"'):
            return Atom("words", word.strip('"'))
        if word.isdigit():
            return Atom("number", word)
        if word in _WORD_SIGNS:
            return Atom("sign", _WORD_SIGNS[word])
        if word == "ast":
            return Atom("symbol", "∗")
        if word in _BIG:
            return Atom("big", _BIG[word])
        if word == "dif":
            return Atom("differential")
        if len(word) > 1:
            raise SyntaxError(f"unknown word {word}")
        if word.isalpha() or word in "∂∇⊤′:∞":
            return Atom("symbol", word)
        return Atom("sign", "−" if word == "-" else word)

    def call(self, name: str) -> Atom:
        if name == "lr":
            return self.delimited()
        arguments = [self.until((",", ")"))]
        while self.peek() == ",":
            self.position += 1
            if name == "op":  # limits: #true
                while self.take() != "#true":
                    pass
                self.expect(")")
                return Atom("big", arguments[0][0].text)
            if name == "accent":
                mark = self.take()
                self.expect(")")
                return Atom("mark", mark, (arguments[0],))
            arguments.append(self.until((",", ")")))
        self.expect(")")
        return _applied(name, arguments)

    def matrix(self) -> Atom:
        for wanted in ("(", "delim", ":", '"["', ","):
            self.expect(wanted)
        rows: list[list[tuple[Atom, ...]]] = [[]]
        closing = ","
        while closing != ")":
            rows[-1].append(self.until((",", ";", ")")))
            closing = self.take()
            if closing == ";":
                rows.append([])
        return Atom("matrix", str(len(rows[0])), tuple(cell for row in rows for cell in row))

    def delimited(self) -> Atom:
        bar = self.peek()
        if bar in ("‖", "|"):
            self.position += 1
            inside = self.until((bar,))
            for wanted in (bar, ")"):
                self.expect(wanted)
            return Atom("fence", 2 * bar, (inside,))
        inside = self.until(("|",))
        for wanted in ("|", ")", "_", "("):
            self.expect(wanted)
        condition = self.until((")",))
        self.expect(")")
        return Atom("at", parts=(inside, condition))


def _choice(line: tuple[Atom, ...]) -> list[tuple[Atom, ...]]:
    """A value with its condition, or alone."""
    mark = line.index(Atom("sign", "&"))
    word, *condition = line[mark + 1 :]
    return [line[:mark], tuple(condition)] if word == Atom("words", "if") else [line[:mark]]


def _applied(name: str, arguments: list[tuple[Atom, ...]]) -> Atom:
    first = arguments[0]
    match name:
        case "cases":
            return Atom("cases", parts=tuple(part for line in arguments for part in _choice(line)))
        case "binom":
            return Atom("binomial", parts=(first, arguments[1]))
        case "frac":
            return Atom("fraction", parts=(first, arguments[1]))
        case "sqrt":
            return Atom("root", parts=(first,))
        case "op":
            return Atom("name", first[0].text)
        case "class":
            return Atom("group", parts=(arguments[1],))
        case "bold" if first[0].kind == "number":
            return Atom("bold", first[0].text)
        case "bold" | "upright" if first[0].kind == "words":
            return Atom("symbol", first[0].text)
    return first[0]
