"""Prose: terms survive an f-string, and what Python or an author broke is refused."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import Eq, exp
from notesc.diagnostics import NOWHERE, Code, DerivationError
from notesc.language.prose import parse_plain, parse_prose


def test_terms_in_text_are_kept(world: Any) -> None:
    """A formatted string is text and terms in turn, also when formatted twice or joined."""
    x, u, k = world.x, world.u, world.k
    prose = parse_prose(rf"the $k$-th of {u} is {u[k]}, not {x}.")
    assert prose.pieces == ("the $k$-th of ", u, " is ", u[k], ", not ", x, ".")
    assert prose.source == "the $k$-th of u is u[k], not x."
    assert parse_prose(f"{f'{x}'}{u}").pieces == (x, u)
    assert parse_prose("{} = {}".format(x, u)).pieces == (x, " = ", u)  # noqa: UP032  # authors may write so
    assert parse_prose(f"if {Eq(x, 1)}").pieces == ("if ", Eq(x, 1))
    assert parse_prose("").is_empty
    assert parse_prose(" \n").is_empty
    assert not parse_prose(f"{x}").is_empty


def test_assumptions_and_facts_stand_for_their_statement(world: Any) -> None:
    """An assumption in an f-string is its proposition."""
    assumed = world.note.assume(Eq(world.x, 1))
    assert parse_prose(f"as {assumed}").pieces == ("as ", Eq(world.x, 1))


@pytest.mark.parametrize("text", ["\frac{1}{2}", "\theta", "a\x00b", "\ud800"])
def test_control_characters_are_refused(text: str) -> None:
    """A backslash that Python has read is an error, with the advice to use a raw string."""
    with pytest.raises(DerivationError, match="raw string") as caught:
        parse_prose(text)
    assert caught.value.diagnostic.code is Code.PROSE


@pytest.mark.parametrize(
    "text", ["\ue000", "\ue0005", "5\ue001", "\ue0001000000\ue001", "\ue000x\ue001", "\ue000²\ue001"]
)
def test_broken_markers_are_refused(text: str) -> None:
    """Part of a marker, or a private character that an author typed, is never taken for a term."""
    with pytest.raises(DerivationError, match="part of a marker"):
        parse_prose(text)


def test_a_cut_string_is_refused(world: Any) -> None:
    """Cutting a formatted string through a term is noticed."""
    with pytest.raises(DerivationError, match="part of a marker"):
        parse_prose(f"{world.x}"[:-1])


@pytest.mark.parametrize(
    "action",
    [
        lambda w: f"{w.x:.2f}",
        lambda w: f"{w.phi}",
        lambda w: f"{exp}",
        lambda w: f"{w.note.calc(w.x)}",
        lambda w: f"{w.note.assume(Eq(w.x, 1)):>10}",
    ],
)
def test_what_has_no_place_in_prose_is_refused(world: Any, action: Any) -> None:
    """Formats, functions that are not applied and unfinished chains are errors on their line."""
    with pytest.raises(DerivationError) as caught:
        action(world)
    assert caught.value.diagnostic.code is Code.PROSE
    assert caught.value.diagnostic.span.line == action.__code__.co_firstlineno


def test_plain_text_holds_no_terms(world: Any) -> None:
    """Names and sources are plain text."""
    assert parse_plain("A book", "cite=", NOWHERE) == "A book"
    with pytest.raises(DerivationError, match="cite= is plain text, found a term in 'see x'"):
        parse_plain(f"see {world.x}", "cite=", NOWHERE)
