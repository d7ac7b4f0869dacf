"""The tokens of author-written LaTeX, as pylatexenc finds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NoReturn

from notesc.diagnostics import Code, DerivationError, Span


def refuse(message: str, source: str, span: Span, *hints: str) -> NoReturn:
    """Raises the error for a formula, naming what was found in it."""
    raise DerivationError(Code.PROSE, f"{message} in the formula ${source}$", *hints, span=span)


def parsed(source: str, span: Span, arguments: dict[str, str]) -> list[Any]:
    """pylatexenc's nodes; `arguments` are the specifications of the macros that take arguments."""
    from pylatexenc.latexwalker import LatexWalker, LatexWalkerError
    from pylatexenc.macrospec import LatexContextDb, std_macro

    vocabulary = LatexContextDb()
    vocabulary.add_context_category("notesc", macros=[std_macro(name, spec) for name, spec in arguments.items()])
    vocabulary.set_unknown_macro_spec(std_macro("", ""))
    walker = LatexWalker(source, latex_context=vocabulary, tolerant_parsing=False)
    try:
        nodes, _, _ = walker.get_latex_nodes(parsing_state=walker.make_parsing_state(in_math_mode=True))
    except LatexWalkerError as error:
        first = str(getattr(error, "msg", error)).splitlines()[0]
        hint = "braces must balance, and each macro needs its arguments"
        refuse(f"LaTeX that cannot be read ({first})", source, span, hint)
    return list(nodes)


# ---- tokens -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """One character, macro, group or environment."""

    kind: str  # "character", "macro", "group", "environment"
    text: str  # the character, or the name of the macro or environment
    node: Any = None  # pylatexenc's node, for its arguments


def tokens_of(nodes: list[Any], source: str, span: Span) -> list[Token]:
    """The nodes as tokens, each character by itself. Raises DerivationError for what has no place in a formula."""
    found: list[Token] = []
    for node in nodes:
        match type(node).__name__:
            case "LatexCharsNode":
                found.extend(Token("character", character) for character in node.chars if not character.isspace())
            case "LatexMacroNode":
                found.append(Token("macro", node.macroname, node))
            case "LatexGroupNode" if node.delimiters[0] == "{":
                found.append(Token("group", "", node))
            case "LatexEnvironmentNode":
                found.append(Token("environment", node.environmentname, node))
            case _:
                refuse(f"`{node.latex_verbatim()}`, which has no place", source, span)
    return found
