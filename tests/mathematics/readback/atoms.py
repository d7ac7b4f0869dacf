"""What both page readers deliver: symbols, signs, brackets, fractions, scripts, before anybody asks for a meaning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Atom:
    """One thing on the page."""

    kind: str  # symbol, number, bold, sign, name, big, words, fence, fraction, root, mark, group, script, at
    text: str = ""  # the letter, digits, sign, name; for a fence its two brackets
    parts: tuple[tuple[Atom, ...], ...] = ()  # what it contains
    lower: tuple[Atom, ...] | None = None  # of a script
    upper: tuple[Atom, ...] | None = None


def scripted(items: list[Atom], lower: tuple[Atom, ...] | None, upper: tuple[Atom, ...] | None) -> None:
    """Puts scripts on the last atom."""
    if not items:
        raise SyntaxError("a script on nothing")
    nucleus = items.pop()
    if nucleus.kind == "script":
        if (lower is not None and nucleus.lower is not None) or (upper is not None and nucleus.upper is not None):
            raise SyntaxError("two scripts in one place")
        lower = nucleus.lower if lower is None else lower
        upper = nucleus.upper if upper is None else upper
        nucleus = nucleus.parts[0][0]
    items.append(Atom("script", parts=((nucleus,),), lower=lower, upper=upper))
